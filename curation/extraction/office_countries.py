"""The country of an office: in the words beside it, or by inference from the rest of the report.

Each inference is one rule of a table, tried in order; the first that knows a country decides.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from curation.extraction import person_words as lists
from curation.extraction.bodies import full_body
from curation.extraction.country_scenes import (
    of_body,
    of_group_rest,
    of_institution,
    of_reference,
    of_scene,
)
from curation.extraction.home import is_discussed, named_here, named_places_before, parties_here
from curation.extraction.identities import Identity, Occurrence
from curation.extraction.name_cultures import is_english_abroad
from curation.extraction.office_titles import (
    at_home,
    class_of,
    holds_no_office,
    is_unique,
    of_list,
    of_sibling,
    of_title,
    serves_a_person,
    sole_country,
    title_home,
)
from curation.extraction.opposites import met_abroad, opposite_of, other_party
from curation.extraction.roles import Role
from curation.extraction.state_forms import lacks_office
from curation.extraction.subjects import Reading, owner_of, subject_of
from curation.extraction.words import lexicon_of
from curation.values.enums import OrganizationKind

_TITLE = 4  # what an office weighs that one country has
_PARTY = 3  # the weight from which a country is more than a passing mention
# Countries whose officials have names of every origin.
_OPEN = frozenset(("US", "CA", "GB", "AU", "NZ"))
_WITH = frozenset("with by on of the to her his from then former late".split())
_SIDES = frozenset(("side", "delegation", "team"))
_ABROAD = frozenset(("to", "in", "at", "visiting"))
_MET = frozenset("met meets meet meeting received talks talked visited spoke".split())
_NEXT = frozenset("also then later afterwards subsequently separately".split())
_LEADING = frozenset(("led", "headed"))
_TOGETHER = ["together", "with"]
_STATELESS = frozenset((OrganizationKind.INTERNATIONAL, OrganizationKind.OTHER))
_HE = frozenset(("he", "she", "his", "her"))


def settle_country(identity: Identity, report: Reading) -> None:
    """Take the country that the words themselves, the title or the organization give."""
    role = identity.role
    if role is None:
        return
    if role.country:
        identity.country, identity.country_span = role.country, role.country_span
        return
    own = sole_country(role.title, report)
    if own:
        identity.country, identity.country_rule = own, "country.of_title"
        report.setting.weights[own] += 4
        return
    if role.organization or role.owner:
        _settle_by_body(identity, role, report)


def _settle_by_body(identity: Identity, role: Role, report: Reading) -> None:
    name = full_body(role.organization or role.owner, role.span.start, report.text)
    body = report.vocabulary.organization(name)
    if body and body.country and body.kind is not OrganizationKind.MEDIA:
        identity.country = body.country
    elif body and body.kind in _STATELESS:
        identity.international = True


def weigh_names(report: Reading) -> None:
    """Let the names of those without a country speak for the countries of the report."""
    weights = report.setting.weights
    votes: Counter[str] = Counter()
    for identity in report.identities:
        if identity.role and identity.role.title and not identity.is_settled:
            votes.update(c for c in at_home(identity, report) if weights[c])
            if not identity.role.former and (own := title_home(identity, identity.role, report)):
                votes[own] += _TITLE
    for country, number in votes.items():
        weights[country] += number


def infer_country(identity: Identity, report: Reading) -> None:
    """Infer the country of an office that none is printed with; leave it empty when in doubt."""
    role, told = identity.role, identity.told
    if role is None or told is None or identity.country or not role.title:
        return
    if identity.international or role.international or identity.key in report.asked:
        return
    report.asked.add(identity.key)
    for rule, infer in _INFERENCES:
        identity.country = infer(identity, role, told, report)
        if identity.country:
            identity.country_rule = rule
        if identity.is_settled:
            return


def _of_counterpart(identity: Identity, role: Role, told: Occurrence, report: Reading) -> str:
    """ "his counterpart, X": of another country than his."""
    if not role.counterpart:
        return ""
    owner = owner_of(identity, role, told, report)
    if owner:
        infer_country(owner, report)
    own = owner.country if owner else ""
    abroad = _abroad(told, report, but=own)
    if abroad or not own:
        return abroad
    return next((c for c in report.setting.weights if c != own), "")


def _of_owner(identity: Identity, role: Role, told: Occurrence, report: Reading) -> str:
    """ "her spokesman", "its foreign secretary", "Orban's chief of staff"."""
    if role.counterpart or not (role.whose or role.owner or identity.owner):
        return ""
    if serves_a_person(role.title):
        return ""
    if role.whose in ("its", "their", "our"):
        return next(_parties_before(role, told), "")
    owner = identity.owner or owner_of(identity, role, told, report)
    if owner is None:
        body = role.owner.removeprefix("the ").removeprefix("The ")
        identity.international = body[:1].isupper()  # somebody's whom the report leaves out
        return ""
    infer_country(owner, report)
    identity.international = owner.international
    return owner.country


def _parties_before(role: Role, told: Occurrence) -> Iterator[str]:
    line = told.sighting.line
    for index, country in parties_here(line):
        if line.words[index].start < role.span.start:
            yield country


def _of_company(identity: Identity, role: Role, told: Occurrence, report: Reading) -> str:
    """Somebody in a delegation, or at the head of one, is of its country."""
    edge = min(role.span.start, told.titled.start)  # "led by Ms X, State Secretary"
    before = [w.key for w in told.sighting.line.words if w.end <= edge][-12:]
    if _meets_others(before):
        return ""
    leading = not _LEADING.isdisjoint(before)
    travels = before[-2:] == _TOGETHER and told.sentence in report.setting.destinations
    if not (leading or travels) and lists.COMPANIONS.isdisjoint(before):
        return ""
    parties = list(_parties_before(role, told))
    if leading and parties:
        return parties[-1 if before[-1:] == ["by"] and _led_side(before) else 0]
    return _country_of(subject_of(told, role.span.start, report), identity, report)


def _meets_others(before: list[str]) -> bool:
    """ "accompanied by X, met Y", "the delegation held talks with Y": Y is of the other side."""
    company = lists.COMPANIONS | _LEADING
    last = max((at for at, key in enumerate(before) if key in company), default=-1)
    return last >= 0 and not _MET.isdisjoint(before[last + 1 :])


def _led_side(before: list[str]) -> bool:
    """ "a delegation of the Turkish parliament led by": of the country named last."""
    side = max((at for at, key in enumerate(before) if key in _SIDES), default=-1)
    return side >= 0 and _ABROAD.isdisjoint(before[side + 1 :])


def _country_of(actor: Identity | str, but: Identity, report: Reading) -> str:
    if isinstance(actor, str) or actor is but:
        return actor if isinstance(actor, str) else ""
    infer_country(actor, report)
    return actor.country


def _of_sender(identity: Identity, role: Role, told: Occurrence, report: Reading) -> str:
    """Whose greetings or invitation somebody brings is of the bringer's country."""
    before = [w.key for w in told.sighting.line.words if w.end <= role.span.start][-12:]
    if lists.CONVEYING.isdisjoint(before):
        return ""
    return _country_of(subject_of(told, role.span.start, report), identity, report)


def _of_host(identity: Identity, role: Role, told: Occurrence, report: Reading) -> str:
    """Whoever receives a traveller from home is of the country that the trip goes to."""
    if not _is_met(told):
        return ""
    line = told.sighting.line
    going = report.setting.destinations.get(told.sentence, ("", 0))[0]
    if going and any(w.key == "invitation" for w in line.words if w.end <= role.span.start):
        return going
    visitor = subject_of(told, role.span.start, report)
    whose = visitor if isinstance(visitor, str) else visitor.country
    home = home_of(report)
    if whose and whose != home:
        return next((country for _, country in named_here(line) if country != whose), "")
    return _abroad(told, report, but=home)


def _is_met(told: Occurrence) -> bool:
    """Whether the line tells of an encounter with this person: "met X", "talks with X"."""
    start = min(told.roles[0].span.start if told.roles else told.titled.start, told.titled.start)
    keys = [w.key for w in told.sighting.line.words if w.end <= start][-8:]
    while keys and keys[-1] in _WITH:
        keys.pop()
    if "between" in keys or not lists.COMPANIONS.isdisjoint(keys):
        return False
    return not lists.ENCOUNTERS.isdisjoint(keys[-2:])


def _abroad(told: Occurrence, report: Reading, but: str) -> str:
    """The foreign country where the line, or else the trip, takes place."""
    destinations = report.setting.destinations
    named = [country for _, country in named_here(told.sighting.line)]
    for country in (destinations.get(told.sentence, ("", 0))[0], *named):
        if country and country != but:
            return country
    here = told.sighting.line
    goes_on = any(word.key in _NEXT for word in here.words)
    before = report.line_before(here) if goes_on else None
    for _, country in named_places_before(before, before.sentence.end) if before else ():
        if country != but:
            return country
    for sentence in sorted(destinations, reverse=True):
        if sentence <= told.sentence and destinations[sentence][0] != but:
            return destinations[sentence][0]
    return report.setting.dateline if report.setting.dateline != but else ""


def _of_group(identity: Identity, role: Role, told: Occurrence, report: Reading) -> str:
    """ "The leaders of A, B and C ... President X and prime ministers Y and Z": in their order."""
    here = report.named.get(told.sentence, ())
    listed = [other for _, other in here if other.role and not other.country_span]
    if len(listed) < 2 or identity not in listed:
        return ""
    for start, group in reversed(report.groups):
        if start < told.span.start and len(group.countries) == len(listed):
            return group.countries[listed.index(identity)]
    return ""


def _of_report(identity: Identity, role: Role, told: Occurrence, report: Reading) -> str:
    """The country that the report is written in."""
    if holds_no_office(role.title):
        return ""
    by_name = at_home(identity, report)
    rivals = _rivals(identity, report) | (_journeys(identity, report) - set(by_name))
    rivals |= {c for c in report.setting.weights if lacks_office(c, role.title)}
    rivals |= met_abroad(identity, report)
    home = home_of(report, rivals)
    if home and (opposite := opposite_of(identity, home, report)):
        return other_party(home, opposite, by_name, report, rivals)
    if home and is_english_abroad(identity.parts, home, lexicon_of(report.vocabulary).cultures):
        return _english_speaking(report, rivals)
    if not by_name or home in by_name or home in _OPEN:
        return home
    weights = report.setting.weights
    parties = [
        c for c in by_name
        if c not in rivals and (weights[c] >= _PARTY or report.labelled[c])
    ]  # fmt: skip
    return max(parties, key=lambda country: weights[country]) if parties else home


def _english_speaking(report: Reading, but: set[str]) -> str:
    """The one country of the report whose officials have English names most of all."""
    weights = report.setting.weights
    found = [country for country in sorted(_OPEN - but) if weights[country]]
    return max(found, key=lambda country: weights[country]) if found else ""


def home_of(report: Reading, but: Iterable[str] = ()) -> str:
    """The country of those whose country the report leaves out.

    Less likely is where such persons travel to, and a country whose officials the report labels,
    because reports label foreigners.
    """
    away = {
        destination
        for sentence, (_, start) in report.setting.destinations.items()
        if _is_unlabelled(_traveller(sentence, start, report))
        for destination in report.setting.stops[sentence]
    }
    return report.setting.home(set(but), report.labelled, away | report.setting.visitors)


def _traveller(sentence: int, start: int, report: Reading) -> Identity | None:
    """Who travels: the person named last before the word of travel, or whom "he" means there."""
    before = [identity for place, identity in report.named.get(sentence, ()) if place < start]
    if before:
        return before[-1]
    line = next(line for line in report.lines if line.sentence.index == sentence)
    if not any(word.key in _HE for word in line.words if word.start < start):
        return None
    told = (report.named[s] for s in range(sentence - 1, -1, -1) if s in report.named)
    return next(told, [(0, None)])[0][1]


def _is_unlabelled(identity: Identity | None) -> bool:
    if identity is None or identity.role is None:
        return False
    return not identity.country or bool(identity.country_rule)


def _journeys(identity: Identity, report: Reading) -> set[str]:
    """Where a person travels to: his own country is another."""
    return {
        destination
        for sentence, (destination, start) in report.setting.destinations.items()
        if _traveller(sentence, start, report) is identity
    }


def _rivals(identity: Identity, report: Reading) -> set[str]:
    """Countries in which somebody else is known to hold the same unique office."""
    mine = class_of(identity, report)
    if not is_unique(mine):
        return set()
    return {
        other.country
        for other in report.identities
        if other is not identity
        and other.country
        and not other.country_rule
        and (class_of(other, report) == mine or _leads(other))
    }


def _leads(identity: Identity) -> bool:
    """ "Cuban leader X": whoever is called president beside him is of another country."""
    return bool(identity.role and identity.role.title.lower() == "leader")


def _of_place(identity: Identity, role: Role, told: Occurrence, report: Reading) -> str:
    """Where the line happens, if it names the places of one country only."""
    line = told.sighting.line
    countries = {country for index, country in named_here(line) if not is_discussed(line, index)}
    countries -= _journeys(identity, report)
    countries -= {country for country in countries if lacks_office(country, role.title)}
    if len(countries) != 1 or holds_no_office(role.title):
        return ""
    if any(word.key in lists.ENCOUNTERS for word in line.words):
        return ""  # two people from elsewhere may meet there
    return countries.pop()


Inference = Callable[[Identity, Role, Occurrence, Reading], str]

_INFERENCES: tuple[tuple[str, Inference], ...] = (
    ("country.of_counterpart", _of_counterpart),
    ("country.of_owner", _of_owner),
    ("country.of_body", of_body),
    ("country.of_scene", of_scene),
    ("country.of_institution", of_institution),
    ("country.of_company", _of_company),
    ("country.of_sender", _of_sender),
    ("country.of_host", _of_host),
    ("country.of_group", _of_group),
    ("country.of_group_rest", of_group_rest),
    ("country.of_sibling", of_sibling),
    ("country.of_list", of_list),
    ("country.of_title", of_title),
    ("country.of_reference", of_reference),
    ("country.of_report", _of_report),
    ("country.of_place", _of_place),
)
