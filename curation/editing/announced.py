"""Meetings that were announced and of which no report has told since their day."""

from collections.abc import Iterable
from datetime import date, datetime

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef, QuerySet

from curation.editing.changes import change
from curation.editing.deciding import Decider
from curation.editing.guard import lock, require
from curation.models import Change, Meeting, Statement
from curation.values.enums import ChangeKind, MeetingStatus

# What a curator says of a meeting of which no report is expected; no field of it follows.
EXPECTED, NOT_EXPECTED = "report_expected", "no"


def unreported(meetings: "QuerySet[Meeting]", *, today: date) -> "QuerySet[Meeting]":
    """Planned meetings whose last possible day has passed, but for those that were dismissed."""
    past = meetings.filter(status=MeetingStatus.PLANNED, date_latest__lt=today)
    return past.exclude(Exists(_dismissals(OuterRef("pk"))))


def _dismissals(meeting: "OuterRef | int") -> "QuerySet[Statement]":
    said = Statement.objects.that_count().filter(meeting=meeting, field=EXPECTED)
    return said.filter(value=NOT_EXPECTED)


def expect_no_report(
    *, meetings: Iterable[Meeting], by: User, at: datetime, reason: str = ""
) -> Change | None:
    """Expect no report of the meetings any more; none when all were dismissed already.

    Their status stays as it is: that no report came does not say that nothing took place.
    """
    require(by, "change", Meeting)
    words = reason or "no report of it is expected"
    with change(kind=ChangeKind.ACTION, by=by, at=at, reason=words) as opened:
        decider = Decider(opened, by, at)
        waiting = [one for one in lock(meetings) if not _dismissals(one.pk).exists()]
        for meeting in waiting:
            decider.say(EXPECTED, NOT_EXPECTED, meeting=meeting.pk)
        if waiting:
            return opened
    opened.delete()
    return None
