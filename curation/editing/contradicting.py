"""Contradictions among the stored statements of meetings and their agenda items."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime

from django.db.models import Q

from curation.editing.claims import Claims
from curation.editing.filing import Asked, file_once, fingerprint, update, withdraw
from curation.models import Meeting, Suggestion
from curation.reconcile.contradictions import PHASED, Contradiction, contradictions
from curation.values.enums import Decision, SuggestionKind

SCORE = 60.0
Subject = tuple[int, int | None, str]  # meeting, issue or none, field


def ask_about_contradictions(
    claims: Claims,
    superseded: Collection[int],
    chains: Mapping[int, tuple[int, ...]],
    *,
    at: datetime,
) -> tuple[Suggestion, ...]:
    """A question for each field of a meeting or agenda item in which the sources disagree.

    An open one follows the reports: it gets new values, and is withdrawn when the reports agree.
    A decided one is asked again only about values that it did not have.
    """
    found: dict[Subject, Contradiction] = {}
    for subject, one in _found(claims, superseded, chains):
        found[subject] = one.joined(found[subject]) if subject in found else one
    stored = _stored(chains)
    gone = [
        one
        for subject, questions in stored.items()
        for one in questions
        if one.decision == Decision.OPEN and subject not in found
    ]
    withdraw(gone, at=at)
    uids = dict(Meeting.objects.filter(pk__in=chains).values_list("pk", "uid"))
    new, again = [], []
    for subject, contradiction in found.items():
        earlier = stored.get(subject, [])
        decided = {
            value for one in earlier if one.decided_by_id is not None for value in one.values
        }
        undecided = [one for one in earlier if one.decided_by_id is None]
        is_settled = set(contradiction.values) <= decided
        withdraw([one for one in undecided[not is_settled :] if one.decision == "open"], at=at)
        if is_settled:
            continue
        pending = next(iter(undecided), None)
        if pending is None:
            new.append(_question(subject, contradiction, uids[subject[0]], at))
        elif update(pending, contradiction.values, contradiction.statements):
            again.append(pending)
    return (*again, *file_once(new))


def _found(
    claims: Claims, superseded: Collection[int], chains: Mapping[int, tuple[int, ...]]
) -> Iterator[tuple[Subject, Contradiction]]:
    """Contradictions by subject; a part's own only where the meeting above is not in dispute."""
    disputed: set[tuple[int, str]] = set()
    ordered = sorted(
        claims.groups.items(), key=lambda item: (len(chains[item[0][0]]), item[0][0], item[0][2])
    )
    for (_, issue, field), said in ordered:
        counting = [claim for claim in said if claim.said.key not in superseded]
        for contradiction in contradictions(field, counting):
            meeting = contradiction.meeting
            above = {(step, field) for step in chains[meeting]}
            if field in PHASED and issue is None:
                disputed.add((meeting, field))
                if above & disputed:
                    continue
            yield (meeting, issue, field), contradiction


def _stored(meetings: Collection[int]) -> dict[Subject, list[Suggestion]]:
    rows = Suggestion.objects.filter(
        Q(meeting__in=meetings), kind=SuggestionKind.CONTRADICTION
    ).order_by("id")
    stored: dict[Subject, list[Suggestion]] = {}
    for one in rows:
        stored.setdefault((one.meeting_id or 0, one.issue_id, one.field), []).append(one)
    return stored


def _question(subject: Subject, contradiction: Contradiction, uid: str, at: datetime) -> Asked:
    meeting, issue, field = subject
    suggestion = Suggestion(
        kind=SuggestionKind.CONTRADICTION,
        fingerprint=fingerprint("contradiction", uid, issue, field, *contradiction.values),
        meeting_id=meeting,
        issue_id=issue,
        field=field,
        values=list(contradiction.values),
        reasons=["the reports cannot both be right"],
        score=SCORE,
        created=at,
    )
    return Asked(suggestion, contradiction.statements)
