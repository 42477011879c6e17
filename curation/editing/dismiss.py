"""Dismissing: nobody will report what became of a meeting that was announced."""

from datetime import datetime

from django.contrib.auth.models import User

from curation.editing.changes import change
from curation.editing.deciding import Decider
from curation.editing.errors import Refused
from curation.editing.guard import lock_one, require, require_reason
from curation.models import NOT_FOLLOWED_UP, Change, Meeting
from curation.values.enums import ChangeKind, MeetingStatus


def dismiss_outcome(*, meeting: Meeting, by: User, at: datetime, reason: str) -> Change:
    """Take a meeting off the list of those announced without a report.

    Its status stays: that nobody reported it does not say that it was not held.
    """
    require(by, "change", Meeting)
    require_reason(reason, "why is no report to be expected?")
    with change(kind=ChangeKind.DECISION, by=by, at=at, reason=reason) as opened:
        locked = lock_one(meeting)
        if locked.status != MeetingStatus.PLANNED:
            raise Refused("Only a meeting that is planned waits for a report.")
        Decider(opened, by, at).say(NOT_FOLLOWED_UP, locked.date_edtf, meeting=locked.pk)
        return opened
