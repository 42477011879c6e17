"""Everything the page of a person shows."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from curation.browse.facts import (
    READ_AT_ONCE,
    Fact,
    Voice,
    by_field,
    ordered,
    statements,
    voices_of,
)
from curation.browse.listings import Rows, latest, meeting_rows
from curation.browse.reader import Reader, visible
from curation.models import Meeting, Participation, Person, Role, Statement
from curation.values.countries import country_name
from curation.values.folding import fold
from curation.values.shown import shown_date

MEETINGS_SHOWN = 50
NAMING = ("name", "name_form", "mention")


@dataclass(frozen=True, slots=True)
class Spelling:
    """One spelling of the name, and the outlets that print it."""

    name: str
    outlets: list[str]


@dataclass(frozen=True, slots=True)
class Office:
    """A role, from when to when it is reported, and by whom."""

    role: Role
    country: str
    since: str
    until: str
    voices: list[Voice]


@dataclass(frozen=True, slots=True)
class PersonPage:
    person: Person
    facts: list[Fact]
    spellings: list[Spelling]
    offices: list[Office]
    meetings: list[Meeting]
    more_meetings: bool


def person_page(person: Person, reader: Reader) -> PersonPage:
    said = list(statements(person=person, meeting__isnull=True)[:READ_AT_ONCE])
    voices = voices_of(said, reader)
    fields = by_field(said, voices)
    meetings = list(_meetings(person, reader)[: MEETINGS_SHOWN + 1])
    return PersonPage(
        person=person,
        facts=_facts(person, fields),
        spellings=_spellings(person, fields),
        offices=_offices(person, said, voices),
        meetings=meetings[:MEETINGS_SHOWN],
        more_meetings=len(meetings) > MEETINGS_SHOWN,
    )


def _facts(person: Person, fields: dict[str, list[Voice]]) -> list[Fact]:
    """The country of the office; the name has its own list."""
    country = country_name(person.country)
    return [Fact("Country of office", country, fields.get("country", []))] if country else []


def _spellings(person: Person, fields: dict[str, list[Voice]]) -> list[Spelling]:
    """Every spelling with its outlets; the preferred one first."""
    outlets: dict[str, set[str]] = defaultdict(set)
    for field in NAMING:
        for voice in fields.get(field, []):
            for printed in (voice.value, voice.exact):
                outlets[fold(printed)].add(voice.outlet)
    rows = person.names.filter(rejected=False).order_by("name").values_list("name", flat=True)
    names = dict.fromkeys([person.name, *rows])
    return [Spelling(name, sorted(filter(None, outlets[fold(name)]))) for name in names]


def _offices(person: Person, said: Iterable[Statement], voices: dict[int, Voice]) -> list[Office]:
    about: dict[tuple[str, bool], list[Voice]] = defaultdict(list)
    for one in said:
        if one.field == "role":
            former = str(one.qualifiers.get("former", "")).lower() == "true"
            about[fold(one.value), former].append(voices[one.pk])
    rows = person.roles.filter(rejected=False).select_related("organization")
    offices = [_office(role, about[fold(role.title), role.former]) for role in rows]
    return sorted(offices, key=lambda one: (one.role.former, one.since, one.role.title))


def _office(role: Role, voices: list[Voice]) -> Office:
    days = sorted(voice.day for voice in voices if voice.day)
    return Office(
        role=role,
        country=country_name(role.country),
        since=shown_date(role.start or (days[0] if days else "")),
        until=shown_date(role.end or (days[-1] if days else "")),
        voices=ordered(voices),
    )


def _meetings(person: Person, reader: Reader) -> Rows:
    there = Participation.objects.that_count().filter(person=person)
    rows = visible(Meeting, reader).filter(pk__in=there.values("meeting"))
    return meeting_rows(rows.order_by(*latest("date_earliest")))


def of_address(uid: str, reader: Reader) -> Person | None:
    found: Person | None = visible(Person, reader).filter(uid=uid).first()
    return found
