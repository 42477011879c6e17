"""What the stored reports claim of meetings and their agendas, ready to be compared."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q

from curation.editing.weighing import COLUMNS, printed_by_several, said_of
from curation.models import Statement
from curation.reconcile.contradictions import (
    AFTER,
    ENCOUNTER,
    EXCLUDES,
    Claim,
    inherited,
)
from curation.values import edtf
from curation.values.edtf import NO_BOUNDS, Bounds
from curation.values.enums import MeetingStatus, Rank, Review

CORRECTS = "corrects"  # a statement about a source: it says that it corrects what it said before
Row = dict[str, Any]
Group = tuple[int, int | None, str]  # meeting, or the root of an agenda item's; issue; field


@dataclass(frozen=True, slots=True)
class Claims:
    """Claims by subject and field; the statements that a correction supersedes stand among them.

    ``correcting`` are the reports that say that they correct, by the hash of their bytes, with
    their numbers; ``superseded`` leads from a statement to the one that corrects it so far.
    """

    groups: Mapping[Group, list[Claim]]
    correcting: Mapping[str, int]
    superseded: Mapping[int, int]
    confirmed: frozenset[int]


def claims_about(chains: Mapping[int, tuple[int, ...]]) -> Claims:
    """*chains* are the meetings, each with those above it."""
    rows = _rows(chains)
    wire = printed_by_several(rows)
    findings = _findings(rows)
    moved_on = _moved_on(rows, chains)
    by_meeting: dict[Group, list[Claim]] = defaultdict(list)
    for row in rows:
        claim = _claim(row, wire, findings, chains[row["meeting_id"]])
        if row["field"] in EXCLUDES and not _outdated(row["field"], claim, moved_on):
            by_meeting[row["meeting_id"], row["issue_id"], row["field"]].append(claim)
    groups: dict[Group, list[Claim]] = defaultdict(list)
    for (meeting, issue, field), claims in by_meeting.items():
        above = chains[meeting]
        outer = by_meeting.get((above[0], None, field), []) if above else []
        top = above[-1] if above and issue else meeting
        groups[top, issue, field] += [one for one in claims if not inherited(field, one, outer)]
    return Claims(
        groups,
        _correcting({row["source_id"] for row in rows} - {None}),
        {row["id"]: row["superseded_by_id"] for row in rows if row["superseded_by_id"]},
        frozenset(row["id"] for row in rows if row["review"] == Review.CONFIRMED),
    )


def _rows(meetings: Collection[int]) -> list[Row]:
    """Statements that count, and those that count no more because an outlet corrected them."""
    same_report = Q(superseded_by__source__supersedes=F("source"))
    rows = (
        Statement.objects.filter(meeting__in=meetings, person__isnull=True, stale=False)
        .filter(field__in=[*EXCLUDES, "original_date"])
        .exclude(Q(rank=Rank.DEPRECATED) | Q(review=Review.REJECTED))
        .exclude(Q(superseded_by__isnull=False) & same_report)
        .order_by("id")
    )
    return list(
        rows.values(
            *COLUMNS, "source_id", "finding_id", "attributed_to", "exact", "superseded_by_id"
        )
    )


def _findings(rows: Iterable[Row]) -> dict[int, tuple[set[str], Bounds]]:
    """What each finding says of status and days."""
    found: dict[int, tuple[set[str], Bounds]] = {}
    for row in rows:
        statuses, days = found.get(row["finding_id"] or 0, (set(), NO_BOUNDS))
        if row["field"] == "status":
            statuses = {*statuses, row["value"]}
        if row["field"] in ("date", "original_date") and days == NO_BOUNDS:
            days = edtf.bounds(row["value"])
        found[row["finding_id"] or 0] = (statuses, days)
    return found


def _claim(
    row: Row,
    wire: Collection[str],
    findings: Mapping[int, tuple[set[str], Bounds]],
    above: tuple[int, ...],
) -> Claim:
    said = said_of(row, wire)
    statuses, days = findings[row["finding_id"] or 0]
    after = bool(statuses & AFTER)
    if MeetingStatus.REFUTED in statuses and days.earliest:
        after = said.day >= days.earliest.isoformat()
    return Claim(
        said,
        row["meeting_id"],
        after,
        row["attributed_to"],
        days,
        above,
        confined=ENCOUNTER.search(row["exact"]) is not None,
    )


def _moved_on(rows: Iterable[Row], chains: Mapping[int, tuple[int, ...]]) -> dict[int, str]:
    """The day on which it was first said that a meeting, or one above it, was put off.

    A side that calls it merely delayed, in a report of it as off or over, moves nothing.
    """
    rows = list(rows)
    over = {
        (row["meeting_id"], row["source_id"])
        for row in rows
        if row["field"] == "status" and row["value"] in AFTER
    }
    first: dict[int, str] = {}
    for row in rows:
        put_off = row["field"] == "status" and row["value"] == MeetingStatus.POSTPONED
        put_off = put_off and (row["meeting_id"], row["source_id"]) not in over
        if put_off or row["field"] == "original_date":
            published = row["source__date_published"]
            day = row["said_on"] or (published.isoformat() if published else "")
            pk = row["meeting_id"]
            first[pk] = min(day, first.get(pk, day))
    moved = {}
    for pk, above in chains.items():
        days = [first[step] for step in (pk, *above) if step in first]
        if days:
            moved[pk] = min(days)
    return moved


def _outdated(field: str, claim: Claim, moved_on: Mapping[int, str]) -> bool:
    """Whether a day was announced before the meeting was put off to others."""
    moved = moved_on.get(claim.meeting)
    return field == "date" and moved is not None and not claim.after and claim.said.day < moved


def _correcting(sources: Collection[int]) -> dict[str, int]:
    rows = Statement.objects.that_count().about_source().filter(source__in=sources, field=CORRECTS)
    return dict(rows.values_list("source__raw_sha256", "source_id"))
