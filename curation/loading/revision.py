"""A report whose file has changed: what was found and decided is carried to the new text."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from simple_history.utils import bulk_update_with_history

from curation.models import Finding, Source, Statement
from curation.reconcile.anchors import find_again
from curation.reconcile.plan import KnownFinding
from curation.values.enums import Rank, Review
from curation.values.folding import fold

SUPERSEDED = "its report has a newer revision"


@dataclass(slots=True)
class CarriedOver:
    """What became of the statements of the older revision."""

    superseded: list[Statement] = field(default_factory=list)
    moved: list[Statement] = field(default_factory=list)
    stale: list[Statement] = field(default_factory=list)
    withdrawn: list[Statement] = field(default_factory=list)


def known_findings(old: Source, text: str) -> tuple[KnownFinding, ...]:
    """The findings of the older revision, at the places where their passages stand now."""
    known = []
    for finding in old.findings.filter(stale=False).select_related("person", "meeting", "issue"):
        passage = old.text[finding.start : finding.end]
        prefix = old.text[max(0, finding.start - 32) : finding.start]
        suffix = old.text[finding.end : finding.end + 32]
        span = find_again(text, passage, prefix, suffix, finding.start)
        if span is None:
            continue
        known.append(
            KnownFinding(
                finding.kind,
                finding.local_key,
                span.start,
                span.end,
                finding.label,
                finding.record.pk,
            )
        )
    return tuple(known)


def carry_over(old: Source, new: Source, text: str) -> CarriedOver:
    """Let the new revision's statements take the place of the old ones, decisions included.

    A statement that both revisions make hands its review and rank on. One that a curator
    confirmed and whose passage still stands moves to the new text; one whose passage is gone is
    stale and goes on counting until a curator says otherwise. The rest counts no more.
    """
    result = CarriedOver()
    fresh = {_key(one): one for one in new.statements.all()}
    for statement in old.statements.filter(superseded_by__isnull=True):
        successor = fresh.get(_key(statement))
        if successor is not None:
            _hand_on(statement, successor)
            result.superseded.append(statement)
        elif statement.review == Review.CONFIRMED:
            _move(statement, new, text, result)
        elif statement.rank != Rank.DEPRECATED:
            statement.rank, statement.rank_reason = Rank.DEPRECATED, SUPERSEDED
            result.withdrawn.append(statement)
    _write(result, fresh.values())
    _retire_findings(old)
    return result


def _key(statement: Statement) -> tuple[object, ...]:
    return (
        statement.person_id,
        statement.meeting_id,
        statement.issue_id,
        statement.field,
        fold(statement.value) if statement.field != "date" else statement.value,
    )


def _hand_on(old: Statement, successor: Statement) -> None:
    old.superseded_by = successor
    if successor.review == Review.UNREVIEWED:
        successor.review = old.review
        successor.reviewed_by, successor.reviewed_at = old.reviewed_by, old.reviewed_at
    if old.rank_reason != SUPERSEDED:
        successor.rank, successor.rank_reason = old.rank, old.rank_reason


def _move(statement: Statement, new: Source, text: str, result: CarriedOver) -> None:
    start = statement.start or 0
    span = find_again(text, statement.exact, statement.prefix, statement.suffix, start)
    if span is None:
        if statement.exact:
            statement.stale = True
            result.stale.append(statement)
        return
    statement.source = new
    statement.finding = None
    statement.start, statement.end = span.start, span.end
    result.moved.append(statement)


def _write(result: CarriedOver, fresh: Iterable[Statement]) -> None:
    changed = [*result.superseded, *result.moved, *result.stale, *result.withdrawn]
    Statement.objects.bulk_update(
        changed,
        ["superseded_by", "source", "finding", "start", "end", "stale", "rank", "rank_reason"],
        batch_size=200,
    )
    Statement.objects.bulk_update(
        list(fresh), ["review", "reviewed_by", "reviewed_at", "rank", "rank_reason"], batch_size=200
    )


def _retire_findings(old: Source) -> None:
    findings = list(old.findings.filter(stale=False))
    for finding in findings:
        finding.stale = True
    bulk_update_with_history(findings, Finding, ["stale"])
