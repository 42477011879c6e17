"""A report whose file has changed: what was found and decided is carried to the new text."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count

from django.db.models import QuerySet
from simple_history.utils import bulk_update_with_history

from curation.editing.revisions import BY_MACHINE, SUPERSEDED, Entry, State, entry, state_of
from curation.loading.statements import CONTEXT
from curation.models import Finding, Source, Statement, open_change
from curation.reconcile.anchors import find_again
from curation.reconcile.plan import KnownFinding
from curation.values.enums import Basis, Rank, Review
from curation.values.folding import fold


@dataclass(slots=True)
class CarriedOver:
    """What became of the statements of the older revision."""

    superseded: list[Statement] = field(default_factory=list)
    moved: list[Statement] = field(default_factory=list)
    stale: list[Statement] = field(default_factory=list)
    withdrawn: list[Statement] = field(default_factory=list)

    def all(self) -> list[Statement]:
        return [*self.superseded, *self.moved, *self.stale, *self.withdrawn]


def known_findings(old: Source, text: str) -> tuple[KnownFinding, ...]:
    """The findings of the older revision, at the places where their passages stand now.

    Those of the revisions before it follow, where no later one has found anything: a passage that
    was gone, or whose load was taken back, is what it was when it returns.
    """
    known = list(_standing(old, old.findings.filter(stale=False), text))
    for source in _before(old):
        for one in _standing(source, source.findings.all(), text):
            if not any(_is_there(one, other) for other in known):
                known.append(replace(one, local_key=_free_key(one, known)))
    return tuple(known)


def _before(old: Source) -> Iterator[Source]:
    """The revisions before *old*, the latest first; those that were taken back stand among them."""
    step = old.supersedes
    while step is not None:
        yield step
        step = step.supersedes


def _standing(source: Source, findings: QuerySet[Finding], text: str) -> Iterator[KnownFinding]:
    """The findings whose passage is found again in *text*."""
    for finding in findings.select_related("person", "meeting", "issue").order_by("pk"):
        passage = source.text[finding.start : finding.end]
        prefix = source.text[max(0, finding.start - CONTEXT) : finding.start]
        suffix = source.text[finding.end : finding.end + CONTEXT]
        span = find_again(text, passage, prefix, suffix, finding.start)
        if span is not None:
            yield KnownFinding(
                finding.kind,
                finding.local_key,
                span.start,
                span.end,
                finding.label,
                finding.record.pk,
            )


def _is_there(one: KnownFinding, other: KnownFinding) -> bool:
    return one.kind == other.kind and one.start < other.end and other.start < one.end


def _free_key(one: KnownFinding, known: Iterable[KnownFinding]) -> str:
    """The finding's own key, unless a later revision calls another finding by it."""
    held = {other.local_key for other in known if other.kind == one.kind}
    keys = (f"{one.local_key}-{number}" if number else one.local_key for number in count())
    return next(key for key in keys if key not in held)


def carry_over(old: Source, new: Source) -> CarriedOver:
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
            _move(statement, new, result)
        elif statement.rank != Rank.DEPRECATED:
            statement.rank, statement.rank_reason = Rank.DEPRECATED, SUPERSEDED
            result.withdrawn.append(statement)
    before |= _hand_on_from_before(old, new, fresh, result)
    changed = _write(result, fresh.values())
    states = {str(one.pk): before[one.pk] for one in changed}
    _remember(entry(newer=new, older=old, before=states, findings=_retire_findings(old)))
    return result


def _remember(taken: Entry) -> None:
    """How the revision took its place, for whoever takes the load back."""
    opened = open_change()
    opened.report = {**opened.report, "revisions": [taken]}
    opened.save(update_fields=["report"])


Key = tuple[object, ...]


def _key(statement: Statement) -> Key:
    return (
        statement.person_id,
        statement.meeting_id,
        statement.issue_id,
        statement.field,
        fold(statement.value) if statement.field != "date" else statement.value,
    )


def _hand_on_from_before(
    old: Source, new: Source, fresh: Mapping[Key, Statement], result: CarriedOver
) -> dict[int, State]:
    """What was decided about a revision before the older one, where that one said nothing.

    Returns how the statements stood that have moved to the new text.
    """
    before: dict[int, State] = {}
    heard = {_key(one) for one in result.superseded}
    for source in _before(old):
        decided = source.statements.filter(superseded_by=None).exclude(review=Review.UNREVIEWED)
        for statement in decided.order_by("pk"):
            state, key = state_of(statement), _key(statement)
            cited = statement.basis == Basis.CURATOR
            if key in fresh and not cited:
                if statement.stale:
                    statement.stale, statement.superseded_by = False, fresh[key]
                    before[statement.pk] = state
                    result.superseded.append(statement)
                if key not in heard:
                    heard.add(key)
                    _judge_as(statement, fresh[key])
            elif (cited or statement.stale) and _moves(statement, new):
                before[statement.pk] = state
                result.moved.append(statement)
    return before


def _hand_on(old: Statement, successor: Statement) -> None:
    old.superseded_by = successor
    _judge_as(old, successor)


def _judge_as(old: Statement, successor: Statement) -> None:
    if successor.review == Review.UNREVIEWED:
        successor.review = old.review
        successor.reviewed_by, successor.reviewed_at = old.reviewed_by, old.reviewed_at
    if not old.rank_reason.startswith(BY_MACHINE):
        successor.rank, successor.rank_reason = old.rank, old.rank_reason


def _move(statement: Statement, new: Source, result: CarriedOver) -> None:
    if _moves(statement, new):
        result.moved.append(statement)
    elif statement.exact:
        statement.stale = True
        result.stale.append(statement)


def _moves(statement: Statement, new: Source) -> bool:
    """Move a statement to where its passage stands in the new text, if it does."""
    start = statement.start or 0
    span = find_again(new.text, statement.exact, statement.prefix, statement.suffix, start)
    if span is None:
        return False
    statement.source, statement.finding, statement.stale = new, None, False
    statement.start, statement.end = span.start, span.end
    return True


def _write(result: CarriedOver, fresh: Iterable[Statement]) -> list[Statement]:
    """Store them; the older revision's statements that are others now."""
    changed = result.all()
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
