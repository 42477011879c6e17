"""What the scene tells of an office's country: where its holder receives, and which body he is of."""

from collections.abc import Iterator

from curation.extraction import person_words as lists
from curation.extraction.home import named_places_before
from curation.extraction.identities import Identity, Occurrence
from curation.extraction.name_cultures import countries_of_name
from curation.extraction.roles import Role
from curation.extraction.subjects import Reading
from curation.extraction.vocabulary import Organization
from curation.extraction.words import Line, lexicon_of
from curation.values.enums import OfficeClass, OrganizationKind

_OFFICIALS = lists.HELD_BY_ONE | frozenset(("speaker", "mayor", "secretary", "counterpart"))
_MEETING = lists.ENCOUNTERS | frozenset(
    "by with where join joins joining joined sit see sees welcome welcomes host hosted".split()
)
_NAMED_BY_OFFICE = frozenset(
    (OfficeClass.HEAD_OF_STATE, OfficeClass.HEAD_OF_GOVERNMENT, OfficeClass.FOREIGN_MINISTER)
)
# Whom somebody receives is the guest there, not at home.
_RECEIVES = frozenset("received receives hosted welcomed greeted hosts welcomes receive".split())
_FRONT = 5  # a place among the first words of a line sets its scene
# Institutions that every state has, as the first word of an office: "army spokesman".
_INSTITUTIONS = frozenset(
    "army military navy police parliament parliamentary presidential opposition cabinet"
    " government ministry".split()
)
# Offices of bodies that are no state's, whatever stands beside them.
_OF_NO_STATE = (
    "commission president", "commission vice-president", "commission vice president",
    "high representative", "mep", "european commissioner", "enlargement chief",
    "european council president", "european parliament president", "resident representative",
    "resident coordinator", "country director", "un ", "u.n. ", "eu ", "nato ",
)  # fmt: skip
_OF_A_BODY = frozenset(
    "director-general secretary-general executive regional managing country resident deputy"
    " commissioner-general high".split()
)
_HEADS_OF_BODIES = frozenset(
    "director-general secretary-general general director secretary representative coordinator"
    " commissioner-general spokesman spokeswoman spokesperson".split()
)


def of_scene(identity: Identity, role: Role, told: Occurrence, report: Reading) -> str:
    """ "In Algiers the envoy was received by Foreign Minister X": of where he receives."""
    if role.former or not told.roles or role.title.lower() in lists.NO_OFFICE:
        return ""
    if _office_noun(role) not in _OFFICIALS:
        return ""
    line = told.sighting.line
    start = min(role.span.start, told.titled.start)
    for index, country in named_places_before(line, start):
        between = [w.key for w in line.words[index:] if w.end <= start]
        if not _receives_there(identity, between, index, country, report):
            return ""
        return "" if _is_at_home(told, start, country, report) else country
    return ""


def _office_noun(role: Role) -> str:
    return role.title.lower().partition(" of ")[0].partition(" for ")[0].rpartition(" ")[2]


def _receives_there(
    identity: Identity, between: list[str], index: int, country: str, report: Reading
) -> bool:
    """Whether the words behind a place make somebody the one who receives or is met there."""
    while between and between[-1] in lists.DETERMINERS:
        between.pop()
    if not between or not lists.COMPANIONS.isdisjoint(between) or between[-1] in _RECEIVES:
        return False
    if between[-1] == "where" or (between[-1] == "by" and len(between) < _FRONT):
        return True
    if index >= _FRONT and "where" not in between:
        return False
    if between[-1] == "and":
        cultures = lexicon_of(report.vocabulary).cultures
        return country in countries_of_name(identity.name, identity.parts, cultures)
    return not _MEETING.isdisjoint(between[-4:])


def _is_at_home(told: Occurrence, start: int, country: str, report: Reading) -> bool:
    """Whether somebody named before in the line is printed as an official of this country."""
    here = report.named.get(told.sentence, ())
    return any(i.country == country and i.country_span for place, i in here if place < start)


def of_institution(identity: Identity, role: Role, told: Occurrence, report: Reading) -> str:
    """ "army spokesman X" where the report has "Sudan's army" and no other state's."""
    kind = role.title.lower().partition(" ")[0]
    if kind not in _INSTITUTIONS or " " not in role.title:
        return ""
    found = {
        cover.country
        for line in report.lines
        for cover in line.covers.values()
        if cover.country
        and cover.kind in ("country", "demonym")
        and cover.stop < len(line.words)
        and line.words[cover.stop].key == kind
    }
    return found.pop() if len(found) == 1 else ""


def of_group_rest(identity: Identity, role: Role, told: Occurrence, report: Reading) -> str:
    """ "The presidents of A and B ... President X and his counterpart from B": X is of A."""
    mine = report.office_class(role.title)
    for start, group in report.groups:
        if start > told.span.start or len(group.countries) < 2:
            continue
        if report.office_class(group.title) is not mine and group.title != role.title.lower():
            continue
        taken = {
            other.country
            for other in report.identities
            if other is not identity
            and other.role
            and _office_noun(other.role) == _office_noun(role)
        }
        left = [country for country in group.countries if country not in taken]
        if len(left) == 1:
            return left[0]
    return ""


def of_reference(identity: Identity, role: Role, told: Occurrence, report: Reading) -> str:
    """President X, and then "the Gabonese head of state": of the one country so referred to."""
    mine = report.office_class(role.title)
    if role.former or mine not in _NAMED_BY_OFFICE:
        return ""
    taken = {
        other.country
        for other in report.identities
        if other is not identity
        and (other.country_span or other.country_rule == "country.of_reference")
        and other.role
        and report.office_class(other.role.title) is mine
    }
    found = {
        cover.country
        for line in report.lines
        for cover in line.covers.values()
        if cover.kind == "demonym" and cover.country and _is_office(line, cover.stop, mine, report)
    }
    left = found - taken
    return left.pop() if len(left) == 1 else ""


def _is_office(line: Line, first: int, wanted: OfficeClass, report: Reading) -> bool:
    """Whether the office at a word is of a class and no name follows it."""
    words = line.words
    for length in (3, 2, 1):
        stop = first + length
        title = " ".join(word.key for word in words[first:stop])
        if stop <= len(words) and report.office_class(title) is wanted:
            return stop == len(words) or not words[stop].cap
    return False


def of_body(identity: Identity, role: Role, told: Occurrence, report: Reading) -> str:
    """The head of an international body is of no country: "the UN office, ... its director X"."""
    title = f"{role.title.lower()} "
    if title.startswith(_OF_NO_STATE):
        identity.international = True
        return ""
    words = title.replace("secretary general", "secretary-general").split()
    bare = words[-1] in _HEADS_OF_BODIES and all(
        w in _OF_A_BODY or w in _HEADS_OF_BODIES for w in words
    )
    if bare and not role.counterpart:
        identity.international = _body_before(told, role, report) is OrganizationKind.INTERNATIONAL
    return ""


def _body_before(told: Occurrence, role: Role, report: Reading) -> OrganizationKind | None:
    """The kind of the body named last before an office, in its line or the line before."""
    line: Line | None = told.sighting.line
    for _ in range(2):
        if line is None:
            return None
        kinds = list(_bodies(line, role.span.start))
        if kinds:
            return kinds[-1]
        line = report.line_before(line)
    return None


def _bodies(line: Line, before: int) -> Iterator[OrganizationKind]:
    for index, cover in sorted(line.covers.items()):
        body = cover.entry
        if not isinstance(body, Organization) or body.kind is OrganizationKind.MEDIA:
            continue
        if line.words[index].start < before:
            yield body.kind
