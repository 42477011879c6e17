"""Deciding what the machine asks."""

from datetime import datetime

from django.contrib.auth.models import User

from curation.editing.asking import MOST_MEETINGS, settle
from curation.editing.changes import change
from curation.editing.errors import AlreadyDecided, Refused
from curation.editing.guard import Root, require
from curation.editing.meeting_facts import meetings_of
from curation.editing.merge import merge
from curation.editing.ranks import by_number
from curation.editing.save import reproject
from curation.models import Change, Meeting, Person, Statement, Suggestion
from curation.values.enums import ChangeKind, Decision, Rank, Review, SuggestionKind

DEFAULT_REASON = {Decision.ACCEPTED: "yes", Decision.REJECTED: "no"}


def decide(
    *,
    suggestion: Suggestion,
    decision: Decision,
    by: User,
    at: datetime,
    reason: str = "",
    chosen: Statement | None = None,
) -> Change:
    """Answer a question. "The same" merges; accepting a changed source takes its value over.

    For a contradiction *chosen* is the statement that is right. Raises `AlreadyDecided` when
    somebody else was faster.
    """
    require(by, "change", Suggestion)
    decision = Decision(decision)
    if decision is Decision.OPEN:
        raise Refused("Decide yes or no.")
    words = reason or DEFAULT_REASON[decision]
    with change(kind=ChangeKind.DECISION, by=by, at=at, reason=words) as opened:
        asked = Suggestion.objects.select_for_update().get(pk=suggestion.pk)
        if asked.decision != Decision.OPEN:
            raise AlreadyDecided(asked)
        asked.decision = decision
        asked.decided_by, asked.decided_at, asked.reason = by, at, words[:300]
        asked.save()
        if decision is Decision.ACCEPTED:
            _carry_out(opened, asked, by, at, words, chosen)
        _settle_again(opened, asked, by, at)
        opened.report = {**opened.report, "suggestion": asked.pk}
        opened.save(update_fields=["report"])
        return opened


def sides(suggestion: Suggestion) -> tuple[Root, Root]:
    """The two records of a same_as question: the older one first."""
    one = suggestion.person or suggestion.meeting or suggestion.issue
    other = suggestion.other_person or suggestion.other_meeting or suggestion.other_issue
    if one is None or other is None:
        raise Refused("This question is not about two records.")
    return other, one


def _carry_out(
    opened: Change,
    asked: Suggestion,
    by: User,
    at: datetime,
    reason: str,
    chosen: Statement | None,
) -> None:
    if asked.kind == SuggestionKind.SAME_AS:
        older, newer = (record.survivor() for record in sides(asked))
        if older.pk != newer.pk:
            merged = merge(survivor=older, absorbed=newer, by=by, at=at, reason=reason)
            opened.report = {**opened.report, "merge": merged.pk}
        return
    if asked.kind == SuggestionKind.SOURCE_CHANGED:
        _confirm(opened, asked, by, at)
    if asked.kind == SuggestionKind.CONTRADICTION:
        _prefer(opened, asked, chosen)
    if asked.kind == SuggestionKind.STALE_EVIDENCE:
        _withdraw(opened, asked)
    _reproject(asked)


def _settle_again(opened: Change, asked: Suggestion, by: User, at: datetime) -> None:
    """What waited for the decision is decided or asked now."""
    if asked.kind == SuggestionKind.CORRECTION:
        rows = asked.statements.filter(meeting__isnull=False)
        corrected = Meeting.objects.current().filter(pk__in=rows.values("meeting_id"))
        settle(opened, list(corrected), by=by, at=at)
    if asked.kind != SuggestionKind.SAME_AS or asked.decision == Decision.ACCEPTED:
        return  # a merge has settled it
    one, other = (record.survivor() for record in sides(asked))
    persons = [record for record in (one, other) if isinstance(record, Person)]
    meetings = meetings_of([person.pk for person in persons]).order_by("-pk")[:MOST_MEETINGS]
    settle(opened, [one, other, *meetings], by=by, at=at, persons=persons)


def _reproject(asked: Suggestion) -> None:
    records = [one for one in (asked.person, asked.meeting, asked.issue) if one is not None]
    reproject(records)


def _confirm(opened: Change, asked: Suggestion, by: User, at: datetime) -> None:
    """The new statements count from now on, and what they contradict is withdrawn."""
    new = list(asked.statements.filter(review=Review.UNREVIEWED))
    for statement in new:
        statement.review = Review.CONFIRMED
        statement.reviewed_by, statement.reviewed_at = by.get_username(), at
        statement.rank = Rank.PREFERRED
        statement.rank_reason = "taken over from the source"
    _write_ranks(opened, new)


def _prefer(opened: Change, asked: Suggestion, chosen: Statement | None) -> None:
    if chosen is None or not asked.statements.filter(pk=chosen.pk).exists():
        raise Refused("Choose which of the statements is right.")
    changed = list(asked.statements.exclude(rank=Rank.DEPRECATED))
    for statement in changed:
        right = statement.value == chosen.value
        statement.rank = Rank.PREFERRED if right else Rank.NORMAL
        statement.rank_reason = "chosen by a curator" if right else ""
    _write_ranks(opened, changed)


def _withdraw(opened: Change, asked: Suggestion) -> None:
    gone = list(asked.statements.all())
    for statement in gone:
        statement.rank = Rank.DEPRECATED
        statement.rank_reason = "its passage is gone from the report"
    _write_ranks(opened, gone)


def _write_ranks(opened: Change, statements: list[Statement]) -> None:
    stored = Statement.objects.filter(pk__in=[one.pk for one in statements])
    opened.report = {
        **opened.report,
        "ranks": by_number(stored),
        "ranks_after": by_number(statements),
    }
    Statement.objects.bulk_update(
        statements, ["rank", "rank_reason", "review", "reviewed_by", "reviewed_at"]
    )
