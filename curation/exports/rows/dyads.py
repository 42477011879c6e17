"""The table of dyads: pairs of countries at meetings that are not part of another."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import Coalesce

from curation.exports.derived import ENCOUNTERS, year_of
from curation.exports.rows.meetings import countries_of, inside_an_encounter
from curation.exports.rows.reading import Day, Sorted, distinct, root, stream
from curation.exports.scope import Scope
from curation.models import AgendaItem, Participation
from curation.values.enums import MeetingKind, MeetingMode, Outcome

FIELDS = (
    "pk", "uid", "kind", "level", "name", Day("date_earliest"), Day("date_latest"), "status",
    "curation_status", "place_country",
)  # fmt: skip
PARTY = (
    "top", "person__name", "organization__name", "country", "person__country",
    "organization__country",
)  # fmt: skip

Rows = QuerySet[Any, Any]


def dyad_rows(scope: Scope) -> Iterator[tuple[Any, ...]]:
    """A meeting inside another counts with the outermost one; rejected ones count nowhere."""
    people = by_top(_present(scope), root("meeting__", "id"), *PARTY)
    issues = by_top(_agreed(scope), root("meeting__", "id"), "top", "issue__label")
    encounters = by_top(_encounters(scope), root("", "id"), "top", "id")
    roots = scope.meetings.filter(parent__isnull=True).order_by("pk").values_list(*FIELDS)
    for meeting in stream(roots):
        pk = meeting[0]
        counted = len(encounters.of(pk))
        agreed = distinct(label for _, label in issues.of(pk))
        for pair in combinations(_countries(meeting, people.of(pk)), 2):
            yield _row(meeting, pair, counted, agreed)


def by_top(rows: Rows, top: Coalesce, *cells: str) -> Sorted:
    """Rows by the outermost meeting they belong to."""
    return Sorted(stream(rows.annotate(top=top).order_by("top", "id").values_list(*cells)))


def _present(scope: Scope) -> Rows:
    return Participation.objects.that_count().filter(scope.of_meeting("meeting"))


def _agreed(scope: Scope) -> Rows:
    agreed = AgendaItem.objects.that_count().filter(outcome=Outcome.AGREED)
    return agreed.filter(scope.of_meeting("meeting"))


def _encounters(scope: Scope) -> Rows:
    """Encounters that lie in no other."""
    in_person = scope.meetings.filter(kind__in=sorted(ENCOUNTERS), mode=MeetingMode.IN_PERSON)
    return in_person.exclude(inside_an_encounter())


def _countries(meeting: tuple[Any, ...], people: list[tuple[Any, ...]]) -> list[str]:
    """In order of the alphabet; the host of a visit is a party, whoever receives the guest."""
    present = set(countries_of(people))
    if meeting[2] == MeetingKind.VISIT and meeting[-1]:
        present.add(meeting[-1])
    return sorted(present)


def _row(
    meeting: tuple[Any, ...], pair: tuple[str, str], encounters: int, agreed: tuple[str, ...]
) -> tuple[Any, ...]:
    _, uid, kind, level, name, earliest, latest, status, curation_status, _ = meeting
    one, other = pair
    return (
        f"{uid}-{one}-{other}",
        uid,
        one,
        other,
        kind,
        level,
        name,
        earliest,
        latest,
        year_of(earliest),
        status,
        encounters,
        agreed,
        curation_status,
    )
