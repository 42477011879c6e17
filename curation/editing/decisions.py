"""Accepting, rejecting and reopening records, one, many or a whole report."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.contrib.auth.models import User
from django.db.models import Q

from curation.editing.changes import change
from curation.editing.errors import Refused
from curation.editing.four_eyes import statuses_after_accepting
from curation.editing.guard import Root, lock, lock_one, require, require_permission, require_reason
from curation.editing.projecting import project
from curation.editing.weighing import confirmed_by_accepting
from curation.models import Change, Issue, Meeting, Person, Source, Statement, Suggestion
from curation.values.enums import ChangeKind, CurationStatus, RejectedAs, Review, WorkStatus

ACCEPTED_AS_IS = "accepted as found"


def accept(*, records: Iterable[Root], by: User, at: datetime, reason: str = "") -> Change | None:
    """Accept records: their statements are confirmed, and a reload changes them no more."""
    with change(kind=ChangeKind.DECISION, by=by, at=at, reason=reason or ACCEPTED_AS_IS) as opened:
        accepted = _accept(opened, records, by, at)
        if accepted:
            return opened
    opened.delete()
    return None


def _accept(opened: Change, records: Iterable[Root], by: User, at: datetime) -> list[Root]:
    records = list(records)
    for model in {type(record) for record in records}:
        require(by, "accept", model)
    locked = [one for one in lock(records) if one.curation_status != CurationStatus.ACCEPTED]
    statuses = statuses_after_accepting(locked, by)
    # What waits for a colleague already goes on waiting.
    locked = [one for one in locked if one.curation_status != statuses[one]]
    for record in locked:
        if record.merged_into_id is not None:
            raise Refused(f"“{record}” was merged into “{record.survivor()}”.")
        record.curation_status = statuses[record]
        record.rejected_as = ""
        accepted = statuses[record] == CurationStatus.ACCEPTED
        record.accepted_by, record.accepted_at = (by, at) if accepted else (None, None)
    _confirm(opened, [one for one in locked if one.is_decided], by, at)
    _project(locked)
    return locked


def _confirm(opened: Change, records: Sequence[Root], by: User, at: datetime) -> None:
    """Confirm what the records say now; statements that lost remain to be decided."""
    ids = confirmed_by_accepting(
        persons=[one for one in records if isinstance(one, Person)],
        meetings=[one for one in records if isinstance(one, Meeting)],
        issues=[one for one in records if isinstance(one, Issue)],
    )
    unreviewed = Statement.objects.filter(pk__in=ids, review=Review.UNREVIEWED)
    confirmed = sorted(unreviewed.values_list("pk", flat=True))
    for first in range(0, len(confirmed), 500):
        Statement.objects.filter(pk__in=confirmed[first : first + 500]).update(
            review=Review.CONFIRMED, reviewed_by=by.get_username(), reviewed_at=at
        )
    opened.report = {**opened.report, "confirmed": confirmed}
    opened.save(update_fields=["report"])


def _project(records: Sequence[Root]) -> None:
    project(
        persons=[one for one in records if isinstance(one, Person)],
        meetings=[one for one in records if isinstance(one, Meeting)],
        issues=[one for one in records if isinstance(one, Issue)],
        touched=records,
    )


def reject(
    *,
    records: Iterable[Root],
    rejected_as: RejectedAs,
    by: User,
    at: datetime,
    reason: str = "",
) -> Change:
    """Reject records, with a reason where it teaches later loads."""
    records = list(records)
    rejected_as = RejectedAs(rejected_as)
    for model in {type(record) for record in records}:
        require(by, "reject", model)
    if rejected_as is RejectedAs.NEVER:
        require_reason(reason, "“never” keeps this name from being found again in any report")
    words = reason or rejected_as.replace("_", " ")
    with change(kind=ChangeKind.DECISION, by=by, at=at, reason=words) as opened:
        locked = lock(records)
        for record in locked:
            record.curation_status = CurationStatus.REJECTED
            record.rejected_as = rejected_as
            record.accepted_by = record.accepted_at = None
        _project(locked)
        return opened


def reopen(*, records: Iterable[Root], by: User, at: datetime, reason: str = "") -> Change:
    """Take a decision back: the records are drafts again, and their corrections stay."""
    records = list(records)
    for model in {type(record) for record in records}:
        require(by, "accept", model)
    with change(kind=ChangeKind.DECISION, by=by, at=at, reason=reason or "reopened") as opened:
        locked = lock(records)
        for record in locked:
            record.curation_status = CurationStatus.DRAFT
            record.rejected_as = ""
            record.accepted_by = record.accepted_at = None
        _project(locked)
        return opened


def undecided_of(source: Source) -> list[Root]:
    """The records of a report that wait for a decision and about which no question is open."""
    found: list[Root] = []
    for model in (Person, Meeting, Issue):
        rows = model.objects.undecided().filter(findings__source=source).distinct()
        asked = Suggestion.objects.open().filter(**{f"{model._meta.model_name}__in": rows})
        others = Suggestion.objects.open().filter(**{f"other_{model._meta.model_name}__in": rows})
        name = model._meta.model_name
        waiting = set(asked.values_list(f"{name}_id", flat=True))
        waiting |= set(others.values_list(f"other_{name}_id", flat=True))
        found += rows.exclude(pk__in=waiting).order_by("pk")
    return found


def accept_report(*, source: Source, by: User, at: datetime, reason: str = "") -> Change:
    """Accept everything a report has brought that no question is open about; mark it done."""
    require_permission(by, "accept_source", "accept a whole report")
    words = reason or f"report read: {source.title}"
    with change(kind=ChangeKind.DECISION, by=by, at=at, reason=words) as opened:
        locked = lock_one(source)
        _accept(opened, undecided_of(locked), by, at)
        locked.work_status = WorkStatus.DONE
        locked.version += 1
        locked.save()
        return opened


def set_work_status(
    *, source: Source, work_status: WorkStatus, by: User, at: datetime, reason: str = ""
) -> Change:
    """Claim a report, mark it done or as having nothing relevant, or give it back."""
    require_permission(by, "accept_source", "work on a report")
    work_status = WorkStatus(work_status)
    words = reason or f"marked as {work_status.replace('_', ' ')}"
    with change(kind=ChangeKind.ACTION, by=by, at=at, reason=words) as opened:
        locked = lock_one(source)
        if work_status is WorkStatus.CLAIMED and locked.claimed_by not in (None, by):
            raise Refused(f"{locked.claimed_by} reads this report already.")
        locked.work_status = work_status
        locked.claimed_by = by if work_status is WorkStatus.CLAIMED else None
        locked.version += 1
        locked.save()
        return opened


def open_questions_about(record: Root) -> Q:
    """The filter for open suggestions that name the record on either side."""
    name = record._meta.model_name
    return Q(**{f"{name}": record}) | Q(**{f"other_{name}": record})
