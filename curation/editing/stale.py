"""Confirmed evidence whose passage is gone from its report: it counts on, and a curator is asked."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from curation.editing.filing import Asked, file_once, fingerprint, reopen_withdrawn, withdraw
from curation.models import Statement, Suggestion
from curation.values.enums import SuggestionKind

SCORE = 25.0
# Where something stands in the text, and no value of a record.
MARKS = frozenset(["mention", "quote", "phrase"])
SUBJECT = ("person_id", "meeting_id", "issue_id")


def ask_about_stale(statements: Iterable[Statement], *, at: datetime) -> tuple[Suggestion, ...]:
    """Ask about what has become stale, once a field of a record; what is newly or again asked.

    *statements* are those that have just changed. Where the passage of one is back, the question
    is withdrawn, unless a curator has answered it.
    """
    rows = Statement.objects.filter(pk__in=[one.pk for one in statements])
    now = list(rows.exclude(field__in=MARKS).select_related("source").order_by("pk"))
    gone = [one for one in now if one.stale and one.superseded_by_id is None]
    asked = [_question(group, at) for group in _by_field(gone)]
    again = Suggestion.objects.filter(fingerprint__in=[one.suggestion.fingerprint for one in asked])
    opened = reopen_withdrawn(again)
    for question in opened:
        question.statements.add(*(one.pk for one in gone if _print(one) == question.fingerprint))
    back = {_print(one) for one in now} - {_print(one) for one in gone}
    answered = Suggestion.objects.open().filter(fingerprint__in=back)
    withdraw(answered.filter(kind=SuggestionKind.STALE_EVIDENCE), at=at)
    return (*opened, *file_once(asked))


def _by_field(statements: Iterable[Statement]) -> Iterable[list[Statement]]:
    groups: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        groups[_print(one)].append(one)
    return groups.values()


def _print(one: Statement) -> str:
    """The question is about one field of one record, as one report told it under any revision."""
    location = one.source.location if one.source else ""
    subject = (getattr(one, name) for name in SUBJECT)
    return fingerprint("stale_evidence", location, *subject, one.field)


def _question(group: list[Statement], at: datetime) -> Asked:
    first = group[0]
    suggestion = Suggestion(
        kind=SuggestionKind.STALE_EVIDENCE,
        fingerprint=_print(first),
        person_id=first.person_id,
        meeting_id=first.meeting_id,
        issue_id=first.issue_id,
        source_id=first.source_id,
        field=first.field,
        values=sorted({one.value for one in group}),
        reasons=["the report was revised, and its passage is gone"],
        score=SCORE,
        created=at,
    )
    return Asked(suggestion, tuple(one.pk for one in group))
