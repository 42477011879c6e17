"""Which revision of a report counts, when the load of the newer one is taken back.

A change keeps in its report how a revision took the place of the one before it (`Entry`), so that
taking it back lets the older one count again, with what was decided about either since.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from simple_history.utils import bulk_update_with_history

from curation.editing.fields import STATED
from curation.models import Change, Finding, Source, Statement
from curation.values.enums import Basis, PublishedBasis, Review

SUPERSEDED = "its report has a newer revision"
UNDONE = "undone"
NOT_FOUND = "no longer found by extractor"
# What nobody decided about a statement: the reasons that loads and their undoing write.
BY_MACHINE = (SUPERSEDED, UNDONE, NOT_FOUND)
STATE = ("superseded_by_id", "source_id", "finding_id", "start", "end", "stale", "rank",
         "rank_reason", "review")  # fmt: skip
COLUMNS = [name.removesuffix("_id") for name in STATE]
JUDGEMENT = ("rank", "rank_reason", "review", "reviewed_by", "reviewed_at")
SUBJECT = ("person_id", "meeting_id", "issue_id")

State = list[Any]  # the values of STATE
Entry = Mapping[str, Any]  # newer, older: sources; statements: number -> State before; findings


@dataclass(slots=True)
class Stepped:
    """What stepping from one revision to another wrote; *entry* is how it is taken back."""

    entry: Entry
    statements: list[Statement]
    findings: list[Finding]
    left: list[str] = field(default_factory=list)


def state_of(statement: Statement) -> State:
    return [getattr(statement, name) for name in STATE]


def entry(
    *, newer: Source, older: Source, before: Mapping[str, State], findings: Iterable[Finding]
) -> Entry:
    return {
        "newer": newer.pk,
        "older": older.pk,
        "statements": dict(before),
        "findings": [one.pk for one in findings],
    }


def entry_of(newer: Source) -> Entry | None:
    """How a revision took its place the last time; none for the first one of a report."""
    changes = Change.objects.filter(pk__in=Source.history.filter(id=newer.pk).values("change"))
    for report in changes.order_by("-pk").values_list("report", flat=True):
        for one in report.get("revisions", ()):
            if one["newer"] == newer.pk:
                return dict(one)
    return None


def step_back(newer: Source) -> Stepped | None:
    """Let the revision before *newer* count again; none where it is none that counts now.

    The newer one then stands before all the others, where it stands in nobody's way.
    """
    taken, older = entry_of(newer), newer.supersedes
    if taken is None or older is None or older.pk != taken["older"]:
        return None
    if Source.objects.filter(supersedes=newer).exists():
        return None
    _put_first(newer, older)
    statements, successors, before = _restored(taken)
    findings = _brought_back(taken["findings"], statements, successors)
    left = _decided_since(newer, older)
    _write(statements)
    undoing = entry(newer=newer, older=older, before=before, findings=findings)
    return Stepped(undoing, statements, findings, left)


def step_forward(taken: Entry) -> Stepped | None:
    """Let the newer revision count once more; none where another one has its place by now."""
    newer = Source.objects.get(pk=taken["newer"])
    older = Source.objects.get(pk=taken["older"])
    if Source.objects.filter(supersedes=older).exists():
        return None
    _put_last(newer, older.pk)
    rows = Statement.objects.filter(pk__in=taken["statements"]).order_by("pk")
    statements = list(rows)
    before = {str(one.pk): state_of(one) for one in statements}
    for one in statements:
        decided = _judgement(one)
        _set(one, taken["statements"][str(one.pk)])
        if one.superseded_by is not None and decided != _judgement(one):
            _hand_on(decided, one.superseded_by)
    findings = list(Finding.objects.filter(pk__in=taken["findings"], stale=False))
    _set_stale(findings, True)
    _write(statements)
    return Stepped(
        entry(newer=newer, older=older, before=before, findings=findings), statements, findings
    )


def _judgement(one: Statement) -> dict[str, Any]:
    return {name: getattr(one, name) for name in JUDGEMENT}


def _hand_on(decided: Mapping[str, Any], successor: Statement) -> None:
    """What was decided while the older revision counted holds for the newer one."""
    if decided["review"] == Review.UNREVIEWED or decided["rank_reason"].startswith(BY_MACHINE):
        return
    for name, value in decided.items():
        setattr(successor, name, value)
    successor.save()


# --- Where a revision stands ---


def _put_first(newer: Source, older: Source) -> None:
    newer.supersedes = None
    newer.save()
    first = older
    while first.supersedes is not None:
        first = first.supersedes
    first.supersedes = newer
    first.save()


def _put_last(newer: Source, older: int) -> None:
    below, newer.supersedes = newer.supersedes, None
    above = Source.objects.get(supersedes=newer.pk)
    newer.save()
    above.supersedes = below
    above.save()
    newer.supersedes_id = older
    newer.save()


# --- What it says ---


def _restored(
    taken: Entry,
) -> tuple[list[Statement], dict[int, Statement], dict[str, State]]:
    """The statements as they were, those that took their place, and how they stood until now."""
    rows = Statement.objects.filter(pk__in=taken["statements"]).select_related(
        "superseded_by__finding"
    )
    statements, successors, before = [], {}, {}
    for one in rows.order_by("pk"):
        wanted = dict(zip(STATE, taken["statements"][str(one.pk)], strict=True))
        successor = one.superseded_by
        if not _as_left(one, successor, taken["newer"]):
            continue
        statements.append(one)
        before[str(one.pk)] = state_of(one)
        decided = _decided(one, successor, wanted)
        _set(one, [decided.get(name, value) for name, value in wanted.items()])
        if successor is not None:
            successors[one.pk] = successor
            _hand_back(successor, one)
    return statements, successors, before


def _as_left(one: Statement, successor: Statement | None, newer: int) -> bool:
    """Whether a statement still stands as the newer revision left it."""
    if successor is not None:
        return successor.source_id == newer
    return one.source_id == newer or one.stale or one.rank_reason == SUPERSEDED


def _decided(
    one: Statement, successor: Statement | None, wanted: Mapping[str, Any]
) -> dict[str, Any]:
    """What was decided about the statement, or the one in its place, while that one counted."""
    judged = successor or one
    reviewed = judged.review != Review.UNREVIEWED
    decided: dict[str, Any] = {"review": judged.review if reviewed else one.review}
    if not judged.rank_reason.startswith(BY_MACHINE):
        decided |= {"rank": judged.rank, "rank_reason": judged.rank_reason}
    elif one.rank_reason.startswith(UNDONE):
        decided |= {"rank": one.rank, "rank_reason": one.rank_reason}
    return decided


def _hand_back(successor: Statement, one: Statement) -> None:
    """Who was meant may have been decided since, by a split."""
    for name in SUBJECT:
        setattr(one, name, getattr(successor, name))
    if successor.review != Review.UNREVIEWED:
        one.reviewed_by, one.reviewed_at = successor.reviewed_by, successor.reviewed_at


def _brought_back(
    numbers: Collection[int],
    statements: Iterable[Statement],
    successors: Mapping[int, Statement],
) -> list[Finding]:
    """Findings that are found again; one that was split off since stays split off."""
    meant: dict[int, set[tuple[Any, ...]]] = defaultdict(set)
    for one in statements:
        found = successors[one.pk].finding if one.pk in successors else None
        if one.finding_id is not None and found is not None:
            meant[one.finding_id].add((found.kind, *(getattr(found, name) for name in SUBJECT)))
    findings = list(Finding.objects.filter(pk__in=numbers, stale=True).order_by("pk"))
    for finding in findings:
        records = [subject for kind, *subject in meant[finding.pk] if kind == finding.kind]
        if len(records) == 1:
            for name, pk in zip(SUBJECT, records[0], strict=True):
                setattr(finding, name, pk)
    _set_stale(findings, False)
    return findings


def _decided_since(newer: Source, older: Source) -> list[str]:
    """What was decided of the newer revision as such, its date for example, holds for the older."""
    rows = Statement.objects.that_count().about_source().filter(source=newer, basis=Basis.CURATOR)
    known = STATED[Source]
    decided = {one.field: one.value for one in rows.order_by("pk") if one.field in known}
    for name, value in decided.items():
        setattr(older, name, (_day(value) if name == "date_published" else value))
    if "date_published" in decided:
        older.date_published_basis = PublishedBasis.CURATOR
    if decided:
        older.metadata_sha256 = ""  # so that the next load reads it with them
        older.save()
    return [f"{older}: {name} was decided since" for name in sorted(decided)]


def _day(value: str) -> date | None:
    return date.fromisoformat(value) if value else None


def _set(one: Statement, state: State) -> None:
    for name, value in zip(STATE, state, strict=True):
        setattr(one, name, value)


def _write(statements: list[Statement]) -> None:
    columns = [*COLUMNS, "person", "meeting", "issue", "reviewed_by", "reviewed_at"]
    Statement.objects.bulk_update(statements, columns, batch_size=200)


def _set_stale(findings: list[Finding], stale: bool) -> None:
    for finding in findings:
        finding.stale = stale
    bulk_update_with_history(findings, Finding, ["person", "meeting", "issue", "stale"])
