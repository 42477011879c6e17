"""The office of each person: which phrase tells it, and what counterparts inherit."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from curation.extraction import person_words as lists
from curation.extraction.bodies import full_body
from curation.extraction.home import read_setting
from curation.extraction.identities import Identity, Occurrence
from curation.extraction.office_countries import infer_country, settle_country, weigh_names
from curation.extraction.roles import Role, group_at
from curation.extraction.subjects import Reading, owner_of, spelt_out
from curation.extraction.text import Part
from curation.extraction.vocabulary import Vocabulary
from curation.extraction.words import PLURAL, Line
from curation.records import Fact
from curation.values.enums import Basis, OfficeClass
from curation.values.folding import fold_name

_LISTINGS = (", including", " including", ", among", " such as", ", such as")
_MANY = frozenset(("leader", "official", "president", "member"))
_NEAR = 250
# What the counterpart of an office is called whose own title only one country has.
_PLAIN_TITLES = {
    OfficeClass.FOREIGN_MINISTER: "foreign minister",
    OfficeClass.HEAD_OF_GOVERNMENT: "prime minister",
}


def settle_offices(
    identities: list[Identity], lines: tuple[Line, ...], text: str, vocabulary: Vocabulary
) -> None:
    """Give every identity its role and country, and the facts that say so."""
    report = Reading(lines, text, vocabulary, identities, read_setting(lines, vocabulary))
    report.groups = list(_groups(lines, text))
    report.note_mentions()
    for identity in identities:
        identity.role, identity.told = _best_role(identity)
    for identity in identities:
        _inherit(identity, report)
    for identity in identities:
        settle_country(identity, report)
    report.labelled = Counter(i.country for i in identities if i.country_span)
    for country in report.setting.counterparts - set(report.labelled):
        report.labelled[country] = 1
    weigh_names(report)
    for identity in identities:
        infer_country(identity, report)
    for identity in identities:
        identity.facts = tuple(_facts(identity, report))


def _groups(lines: tuple[Line, ...], text: str) -> Iterator[tuple[int, Role]]:
    """Plural offices in the text: "the foreign ministers of Egypt, Greece and Cyprus"."""
    for line in lines:
        for index, word in enumerate(line.words):
            if word.flags & PLURAL and word.key.endswith("s"):
                role = group_at(line, index, text)
                if role:
                    yield role.span.start, role


def _best_role(identity: Identity) -> tuple[Role | None, Occurrence | None]:
    """The phrase that tells the office best, and the mention it stands at."""
    told = [(role, mention) for mention in identity.mentions for role in mention.roles]
    kin = next((role for role, _ in told if _is_kin(role)), None)
    told = [pair for pair in told if not _is_kin(pair[0])]
    if not told:
        return None, None
    told.sort(key=_preference)
    best, mention = told[0]
    if kin and not best.whose:
        best = replace(best, whose=kin.whose)  # "his cousin, X, is the deputy mayor"
    for role, _ in told:
        if not best.country and role.country and not role.former and not role.counterpart:
            best = replace(best, country=role.country, country_span=role.country_span)
    return best, mention


def _is_kin(role: Role) -> bool:
    head = role.title.lower().partition(" of ")[0]
    return head.rpartition(" ")[2] in lists.KIN


def _preference(told: tuple[Role, Occurrence]) -> tuple[bool, bool, bool, bool, bool, int]:
    role, mention = told
    return (
        not role.title,
        _is_lesser(role.title),
        bool(role.former),
        role.counterpart,
        mention.sighting.line.sentence.part is not Part.BODY,
        mention.span.start,
    )


def _is_lesser(title: str) -> bool:
    """A rank or a dignity, which an office goes before: "Brigadier General", "Ambassador"."""
    words = [word.rstrip(".") for word in title.lower().split()]
    return bool(words) and all(w in lists.LESSER_TITLES | lists.MILITARY_RANKS for w in words)


def _inherit(identity: Identity, report: Reading) -> None:
    """Fill in the office of a counterpart, a predecessor, or one named by country alone."""
    role, told = identity.role, identity.told
    if role is None or told is None:
        return
    head = role.title.partition(" ")[0].lower()
    if role.counterpart or head in lists.PREDECESSORS | lists.SUCCESSORS:
        _inherit_from_owner(identity, role, told, report)
    elif not role.title:
        model = _group_before(role, report) or _role_in_list(identity, told, report)
        if model:
            title = _title_abroad(model.title, report)
            identity.role = replace(role, title=title, inherited=True)
    elif role.plural and role.countries:
        _take_turn(identity, role, report)


def _inherit_from_owner(identity: Identity, role: Role, told: Occurrence, report: Reading) -> None:
    owner = owner_of(identity, role, told, report)
    if owner is None or owner.role is None:
        if role.plural and role.countries:
            _take_turn(identity, role, report)
        return
    if role.counterpart:
        title = _title_abroad(owner.role.title, report)
        identity.role = replace(role, title=title, inherited=True)
        if role.plural and role.countries:
            _take_turn(identity, identity.role, report)
        return
    identity.owner = owner
    former = "former" if role.title.lower() in lists.PREDECESSORS else ""
    country = role.country or owner.role.country
    identity.role = replace(
        role, title=owner.role.title, former=former, country=country, inherited=True
    )


def _title_abroad(title: str, report: Reading) -> str:
    """What a counterpart is called: a foreign secretary's is a foreign minister."""
    spelt = spelt_out(title, report.vocabulary)
    plainly = _PLAIN_TITLES.get(report.office_class(spelt), "")
    return spelt if not plainly or plainly in spelt.lower() else plainly


def _take_turn(identity: Identity, role: Role, report: Reading) -> None:
    """ "Representatives of A and B, X and Y": the countries go to the persons in their order."""
    sharing = [i for i in report.identities if i.role and i.role.span == role.span]
    if len(sharing) == len(role.countries):
        identity.role = replace(role, country=role.countries[sharing.index(identity)])


def _group_before(role: Role, report: Reading) -> Role | None:
    """The plural office of this country, or that of "ministers, including A's X", told before."""
    for start, group in reversed(report.groups):
        if start >= role.span.start:
            continue
        if role.country in group.countries:
            return group
        if not group.countries and not group.country and _lists_after(group, role, report):
            return group
    return None


def _lists_after(group: Role, role: Role, report: Reading) -> bool:
    """ "foreign ministers, including Poland's X and Britain's Y"; or listed right after it."""
    between = report.text[group.span.end : role.span.start]
    if between.startswith(_LISTINGS):
        return "." not in between.replace("U.S.", "US")
    if len(between) > _NEAR or group.title.lower().rpartition(" ")[2] in _MANY:
        return False
    start = role.span.start
    listed = [
        other for other in report.identities
        if other.role and not other.role.title and abs(other.role.span.start - start) < _NEAR
    ]  # fmt: skip
    return len(listed) > 1


def _role_in_list(identity: Identity, told: Occurrence, report: Reading) -> Role | None:
    """ "Finnish Prime Minister X, Latvia's Y and Estonia's Z": the office that opens the list."""
    words = told.sighting.line.words
    edge = told.sighting.title
    here = [
        (mention, other)
        for other in report.identities
        for mention in other.mentions
        if mention.sentence == told.sentence and mention.span.start < told.span.start
    ]
    for mention, other in sorted(here, key=lambda pair: -pair[0].span.start):
        between = words[mention.sighting.stop : edge]
        if any(w.text not in (",", "and") and not w.own and not w.cap for w in between):
            return None
        if other.role and other.role.title:
            return other.role
        edge = mention.sighting.title
    return None


def _facts(identity: Identity, report: Reading) -> Iterator[Fact]:
    role = identity.role
    if role is None:
        return
    title = spelt_out(role.title, report.vocabulary)
    if title:
        value = f"{role.former} {title}" if role.former else title
        basis = Basis.INFERRED if role.inherited else Basis.QUOTED
        office = report.office_class(title, identity.country)
        qualifiers = {
            "organization": _organization(role, report),
            "country": identity.country,
            "former": "true" if role.former else "",
            "office_class": office.value,
        }
        identity.office_class = office
        yield Fact("role", value, role.span, role.rule, basis, qualifiers)
    if identity.country:
        span = identity.country_span or role.span
        rule = identity.country_rule or "country.of_office"
        basis = Basis.QUOTED if identity.country_span else Basis.INFERRED
        yield Fact("country", identity.country, span, rule, basis)


def _organization(role: Role, report: Reading) -> str:
    """The organization named with the role; a possessor that is a person is none."""
    name = role.organization or role.owner
    if not role.organization and role.owner:
        last = fold_name(role.owner.rsplit(" ", maxsplit=1)[-1])
        if any(last in identity.parts for identity in report.identities):
            return ""
    return full_body(name, role.span.start, report.text)
