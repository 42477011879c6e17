"""A report whose file has changed: what was found and decided is carried to the new text."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from simple_history.utils import bulk_update_with_history

from curation.editing.revisions import BY_MACHINE, SUPERSEDED, Entry, State, entry, state_of
from curation.models import Finding, Source, Statement, open_change
from curation.reconcile.anchors import find_again
from curation.reconcile.plan import KnownFinding
from curation.values.enums import Rank, Review
from curation.values.folding import fold


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
    stale and goes on counting until a curator says otherwise. The rest counts no more. The open
    change remembers all of it.
    """
    result = CarriedOver()
    fresh = {_key(one): one for one in new.statements.all()}
    before: dict[int, State] = {}
    for statement in old.statements.filter(superseded_by__isnull=True):
        before[statement.pk] = state_of(statement)
        successor = fresh.get(_key(statement))
        if successor is not None:
            _hand_on(statement, successor)
            result.superseded.append(statement)
        elif statement.review == Review.CONFIRMED:
            _move(statement, new, text, result)
        elif statement.rank != Rank.DEPRECATED:
            statement.rank, statement.rank_reason = Rank.DEPRECATED, SUPERSEDED
            result.withdrawn.append(statement)
    changed = _write(result, fresh.values())
    states = {str(one.pk): before[one.pk] for one in changed}
    _remember(entry(newer=new, older=old, before=states, findings=_retire_findings(old)))
    return result


def _remember(taken: Entry) -> None:
    """How the revision took its place, for whoever takes the load back."""
    opened = open_change()
    opened.report = {**opened.report, "revisions": [taken]}
    opened.save(update_fields=["report"])


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
    if not old.rank_reason.startswith(BY_MACHINE):
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


def _write(result: CarriedOver, fresh: Iterable[Statement]) -> list[Statement]:
    """Store them; the older revision's statements that are others now."""
    changed = [*result.superseded, *result.moved, *result.stale, *result.withdrawn]
    Statement.objects.bulk_update(
        changed,
        ["superseded_by", "source", "finding", "start", "end", "stale", "rank", "rank_reason"],
        batch_size=200,
    )
    Statement.objects.bulk_update(
        list(fresh), ["review", "reviewed_by", "reviewed_at", "rank", "rank_reason"], batch_size=200
    )
    return changed


def _retire_findings(old: Source) -> list[Finding]:
    findings = list(old.findings.filter(stale=False))
    for finding in findings:
        finding.stale = True
    bulk_update_with_history(findings, Finding, ["stale"])
    return findings
