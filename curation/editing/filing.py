"""Filing questions: each once, and no question that another one answers."""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from curation.editing.guard import Root
from curation.models import Finding, Issue, Meeting, Person, Suggestion
from curation.values.enums import Decision, FindingKind, SuggestionKind

MODELS: Mapping[FindingKind, type[Root]] = {
    FindingKind.PERSON: Person,
    FindingKind.MEETING: Meeting,
    FindingKind.ISSUE: Issue,
}
WITHDRAWN = "withdrawn: the reports have settled it"


@dataclass(frozen=True, slots=True)
class Asked:
    """A suggestion that is not stored yet, with the statements it rests on."""

    suggestion: Suggestion
    statements: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that may be one, and why."""

    one: int
    other: int
    reasons: tuple[str, ...]
    score: float


def fingerprint(*parts: Any) -> str:
    """What makes a question the same question, so that a decided one is never asked again."""
    return hashlib.sha256("\x1f".join(str(part) for part in parts).encode()).hexdigest()


class Groups:
    """Records that open questions connect: whoever answers them answers for all pairs."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}

    def head(self, record: int) -> int:
        while (above := self._above.get(record, record)) != record:
            record = above
        return record

    def connected(self, one: int, other: int) -> bool:
        return self.head(one) == self.head(other)

    def connect(self, one: int, other: int) -> None:
        if not self.connected(one, other):
            self._above[self.head(one)] = self.head(other)


def asked_about(kind: FindingKind, ids: Collection[int]) -> "list[Suggestion]":
    """Every same_as question about the records, open or decided."""
    rows = Suggestion.objects.filter(
        Q(**{f"{kind}__in": ids}) | Q(**{f"other_{kind}__in": ids}), kind=SuggestionKind.SAME_AS
    )
    return list(rows.order_by("id"))


def records_of(kind: FindingKind, question: Suggestion) -> tuple[int, int]:
    return (getattr(question, f"{kind}_id") or 0, getattr(question, f"other_{kind}_id") or 0)


def open_groups(kind: FindingKind, questions: Iterable[Suggestion]) -> Groups:
    groups = Groups()
    for question in questions:
        if question.decision == Decision.OPEN:
            groups.connect(*records_of(kind, question))
    return groups


def file_pairs(kind: FindingKind, pairs: Sequence[Pair], *, at: datetime) -> tuple[Suggestion, ...]:
    """Ask whether the pairs are one, the first ones first: once for each group of records.

    A pair that was asked about in any form is not asked about again; one that the machine itself
    had withdrawn is opened again.
    """
    if not pairs:
        return ()
    ids = {record for pair in pairs for record in (pair.one, pair.other)}
    questions = asked_about(kind, ids)
    groups = open_groups(kind, questions)
    known = {frozenset(records_of(kind, question)): question for question in questions}
    stored: dict[int, Root] = dict(MODELS[kind]._default_manager.in_bulk(list(ids)))
    new, again = [], []
    for pair in pairs:
        earlier = known.get(frozenset([pair.one, pair.other]))
        if groups.connected(pair.one, pair.other) or _is_settled(earlier):
            continue
        if _one_report_names_both(kind, pair):
            continue
        groups.connect(pair.one, pair.other)
        if earlier is not None:
            again.append(earlier)
            continue
        new.append(same_as(kind, stored[pair.one], stored[pair.other], pair, at))
    return (*_reopen(again), *file_once(new))


def _is_settled(question: Suggestion | None) -> bool:
    """Whether a curator has decided it; what the machine closed it opens again."""
    return question is not None and question.decided_by_id is not None


def _one_report_names_both(kind: FindingKind, pair: Pair) -> bool:
    told = Finding.objects.filter(
        **{str(kind): pair.one, f"source__findings__{kind}": pair.other},
        stale=False,
        source__findings__stale=False,
    )
    return told.exists()


def same_as(kind: FindingKind, one: Root, other: Root, pair: Pair, at: datetime) -> Asked:
    """The question whether two records are one; the older one is the ``other``."""
    older, newer = sorted((one, other), key=lambda record: record.pk)
    return Asked(
        Suggestion(
            kind=SuggestionKind.SAME_AS,
            fingerprint=fingerprint("same_as", kind, *sorted((one.uid, other.uid))),
            reasons=list(pair.reasons),
            score=pair.score,
            created=at,
            **{str(kind): newer, f"other_{kind}": older},
        )
    )


def file_once(asked: Iterable[Asked]) -> tuple[Suggestion, ...]:
    """Store the questions that were never asked before, open or decided."""
    by_print = {one.suggestion.fingerprint: one for one in asked}
    if not by_print:
        return ()
    known = set(
        Suggestion.objects.filter(fingerprint__in=by_print).values_list("fingerprint", flat=True)
    )
    new = [one for key, one in by_print.items() if key not in known]
    stored = bulk_create_with_history([one.suggestion for one in new], Suggestion)
    through = Suggestion.statements.through
    through.objects.bulk_create(
        through(suggestion_id=one.suggestion.pk, statement_id=statement)
        for one in new
        for statement in one.statements
    )
    return tuple(stored)


def _reopen(questions: Collection[Suggestion]) -> tuple[Suggestion, ...]:
    return _close(questions, Decision.OPEN, "", None)


def reopen_withdrawn(questions: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """Open those again that the machine had closed."""
    return _reopen([one for one in questions if one.reason == WITHDRAWN and not one.decided_by_id])


def withdraw(questions: Iterable[Suggestion], *, at: datetime) -> tuple[Suggestion, ...]:
    """Close questions that the reports have answered, without a curator's decision."""
    return _close(questions, Decision.REJECTED, WITHDRAWN, at)


def _close(
    questions: Iterable[Suggestion], decision: Decision, reason: str, at: datetime | None
) -> tuple[Suggestion, ...]:
    rows = list(questions)
    for question in rows:
        question.decision, question.reason, question.decided_at = decision, reason, at
    if rows:
        bulk_update_with_history(rows, Suggestion, ["decision", "reason", "decided_at"])
    return tuple(rows)


def update(question: Suggestion, values: Sequence[str], statements: Collection[int]) -> bool:
    """Bring a question up to date that no curator has decided; whether it is open anew."""
    closed = question.decision != Decision.OPEN
    if closed or question.values != list(values):
        question.decision, question.reason, question.decided_at = Decision.OPEN, "", None
        question.values = list(values)
        question.save()
    question.statements.set(statements)
    return closed
