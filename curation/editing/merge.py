"""Merging: a curator decides that two records are one."""

from datetime import datetime

from django.contrib.auth.models import User

from curation.editing.asking import MOST_MEETINGS, settle
from curation.editing.changes import change
from curation.editing.errors import Refused
from curation.editing.guard import Root, require, require_reason
from curation.editing.joining import join
from curation.editing.meeting_facts import meetings_of
from curation.models import Change, Meeting, Person
from curation.values.enums import ChangeKind


def merge(*, survivor: Root, absorbed: Root, by: User, at: datetime, reason: str) -> Change:
    """Make two records one. The absorbed one stays, empty, and leads to the survivor.

    Raises `Refused` for records of different kinds, one record, or one merged away already.
    """
    require(by, "merge", type(survivor))
    require_reason(reason, "why are the two one?")
    if type(survivor) is not type(absorbed):
        raise Refused("Only records of one kind can be merged.")
    with change(kind=ChangeKind.MERGE, by=by, at=at, reason=reason) as opened:
        touched = [survivor, *_meetings_of(survivor), *_meetings_of(absorbed)]
        join(opened, survivor, absorbed, by=by, at=at)
        persons = [survivor] if isinstance(survivor, Person) else []
        settle(opened, touched, by=by, at=at, persons=persons)
        return opened


def _meetings_of(record: Root) -> list[Meeting]:
    """What depends on who is who is decided again once that is known."""
    if not isinstance(record, Person):
        return []
    return list(meetings_of([record.pk]).order_by("-pk")[:MOST_MEETINGS])
