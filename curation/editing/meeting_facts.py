"""Stored meetings as identity sees them: what each report tells of each."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from django.db.models import QuerySet

from curation.editing.apart import decided_apart
from curation.models import Meeting, Participation, Statement
from curation.reconcile.found import DATES, PLACES
from curation.reconcile.lookalikes import is_previous, telling_words
from curation.reconcile.meetings import MeetingFacts, Telling
from curation.values import edtf
from curation.values.enums import Basis, FindingKind, Function, MeetingKind, MeetingStatus
from curation.values.folding import fold

# Field of a statement -> where it stands in a telling.
PLAIN_FIELDS: Mapping[str, str] = {
    "kind": "kind",
    "printed_kind": "printed",
    "mode": "mode",
    "status": "status",
    "country": "country",
    "occasion": "occasion",
}
TOLD = (*PLAIN_FIELDS, *DATES, *PLACES, "quote", "participant", "rejected")
Row = dict[str, Any]


def meetings_of(persons: Collection[int]) -> "QuerySet[Meeting]":
    """The current meetings in which any of the people takes part."""
    ids = Participation.objects.filter(person__in=persons, rejected=False).values("meeting_id")
    return Meeting.objects.current().filter(pk__in=ids)


def meeting_facts(ids: Collection[int], own: Collection[int] = ()) -> list[MeetingFacts]:
    """The meetings of these numbers. *own* are sources that are being read again.

    What these said before is taken for what some other report says: they may say it again.
    """
    chains = _chains(ids)
    above = {pk for chain in chains.values() for pk in chain}
    rows = _said_of({*ids, *above})
    moved = {meeting for meeting, said in rows.items() if any(map(_puts_off, said))}
    apart = decided_apart(FindingKind.MEETING, ids)
    return [
        MeetingFacts(
            key=pk,
            tellings=tuple(_tellings(rows.get(pk, []), own)),
            ancestors=chains[pk],
            parent_moved=any(step in moved for step in chains[pk]),
            apart=frozenset(apart[pk]),
        )
        for pk in sorted(ids)
    ]


def _said_of(meetings: Collection[int]) -> dict[int, list[Row]]:
    rows = (
        Statement.objects.that_count()
        .filter(meeting__in=meetings, issue__isnull=True, field__in=TOLD, stale=False)
        .order_by("id")
        .values(
            *("meeting_id", "person_id", "finding_id", "source_id", "field", "value", "basis"),
            "source__date_published",
        )
    )
    said: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        said[row["meeting_id"]].append(row)
    return said


def _puts_off(row: Row) -> bool:
    return bool(
        row["field"] == "original_date"
        or (row["field"] == "status" and row["value"] == MeetingStatus.POSTPONED)
    )


def _tellings(said: Collection[Row], own: Collection[int]) -> Iterator[Telling]:
    """One for each finding; what a curator decided holds for all of them."""
    decided = [row for row in said if row["basis"] == Basis.CURATOR]
    passages: dict[tuple[int, int], list[Row]] = defaultdict(list)
    for row in said:
        if row["basis"] != Basis.CURATOR:
            passages[row["source_id"], row["finding_id"] or 0].append(row)
    for (source, _), rows in (passages or {(0, 0): []}).items():
        yield _telling(rows, decided, 0 if source in own else source)


def _telling(printed: Iterable[Row], decided: Collection[Row], source: int) -> Telling:
    overruled = {(row["person_id"], row["field"]) for row in decided}
    counts = [row for row in printed if (row["person_id"], row["field"]) not in overruled]
    published = [row["source__date_published"] for row in counts if row["source__date_published"]]
    said = [*counts, *decided]
    fields = {
        PLAIN_FIELDS[row["field"]]: row["value"] for row in said if row["field"] in PLAIN_FIELDS
    }
    kind = fields.pop("kind", MeetingKind.OTHER)
    quotes = [row["value"] for row in counts if row["field"] == "quote"]
    return Telling(
        kind=kind,
        people=_people(said, kind),
        stated=tuple(edtf.bounds(row["value"]) for row in said if row["field"] in DATES),
        places=frozenset(fold(row["value"]) for row in said if row["field"] in PLACES) - {""},
        words=telling_words(" ".join(quotes)),
        reported=_day(published),
        source=source,
        moved=any(map(_puts_off, counts)),
        previous=any(map(is_previous, quotes)),
        **fields,
    )


def _day(published: Iterable[date]) -> date | None:
    return next(iter(published), None)


def _people(said: Iterable[Row], kind: str) -> frozenset[int]:
    """Who takes part; for a visit the visitors, because not every report names the host."""
    people: set[int] = set()
    for row in said:
        if row["person_id"] is None:
            continue
        withdrawn = row["field"] == "rejected" and row["value"] == "true"
        is_host_of_visit = kind == MeetingKind.VISIT and row["value"] == Function.HOST
        if withdrawn or is_host_of_visit:
            people.discard(row["person_id"])
        else:
            people.add(row["person_id"])
    return frozenset(people)


def _chains(meetings: Collection[int]) -> dict[int, tuple[int, ...]]:
    """The meetings above each, from its parent upwards: one query a level."""
    parent: dict[int, int | None] = {}
    level: set[int] = set(meetings)
    while level:
        found = dict(Meeting.objects.filter(pk__in=level).values_list("pk", "parent_id"))
        parent |= found
        level = {pk for pk in found.values() if pk is not None} - parent.keys()
    return {pk: tuple(_upwards(pk, parent)) for pk in meetings}


def _upwards(meeting: int, parent: Mapping[int, int | None]) -> Iterator[int]:
    seen = {meeting}
    step = parent.get(meeting)
    while step is not None and step not in seen:
        seen.add(step)
        yield step
        step = parent.get(step)
