"""Columns that no field stores: they follow from the fields by the rules of the codebook."""

import datetime as dt
from enum import StrEnum
from functools import lru_cache

from curation.values import edtf
from curation.values.enums import (
    CurationStatus,
    MeetingKind,
    MeetingMode,
    MeetingStatus,
    WorkStatus,
)


class CountUnit(StrEnum):
    """What a row counts as; rows of different units are never added up."""

    VISIT = "visit"
    ENCOUNTER = "encounter"
    COMMUNICATION = "communication"


class OutcomeState(StrEnum):
    """Whether it is known what became of a meeting."""

    UPCOMING = "upcoming"
    REPORTED = "reported"
    UNREPORTED = "unreported"


class DatePrecision(StrEnum):
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    PARTIAL = "partial"


class RecordType(StrEnum):
    """What a statement or a decision is about."""

    PERSON = "person"
    MEETING = "meeting"
    ISSUE = "issue"
    PARTICIPANT = "participant"
    AGENDA = "agenda"
    SOURCE = "source"


# People of the parties face each other; the other kinds tell or write something to somebody.
ENCOUNTERS = frozenset(
    {
        MeetingKind.TALKS,
        MeetingKind.MEAL,
        MeetingKind.CULTURAL,
        MeetingKind.CEREMONY,
        MeetingKind.OTHER,
    }
)
_PRECISIONS = (
    "",
    DatePrecision.PARTIAL,
    DatePrecision.YEAR,
    DatePrecision.MONTH,
    DatePrecision.DAY,
)
_OPEN = frozenset({MeetingStatus.PLANNED, MeetingStatus.UNKNOWN})
_READ = frozenset({WorkStatus.DONE, WorkStatus.NOTHING_RELEVANT})


def count_unit(kind: str, mode: str) -> CountUnit:
    if kind == MeetingKind.VISIT:
        return CountUnit.VISIT
    if kind in ENCOUNTERS and mode == MeetingMode.IN_PERSON:
        return CountUnit.ENCOUNTER
    return CountUnit.COMMUNICATION


def outcome_state(status: str, latest: str | None, as_of: str) -> OutcomeState:
    """*as_of* is the day of the newest report: whatever ends before it could be known by now."""
    if status not in _OPEN:
        return OutcomeState.REPORTED
    if not latest or not as_of or latest >= as_of:
        return OutcomeState.UPCOMING
    return OutcomeState.UNREPORTED


@lru_cache(maxsize=4096)
def date_precision(date_edtf: str) -> str:
    return _PRECISIONS[edtf.precision(date_edtf)]


def duration_days(date_edtf: str, earliest: str | None, latest: str | None) -> int | None:
    """Days from the first to the last, both counted, where both are known to the day."""
    if not earliest or not latest or date_precision(date_edtf) != DatePrecision.DAY:
        return None
    if earliest == latest:
        return 1
    return (dt.date.fromisoformat(latest) - dt.date.fromisoformat(earliest)).days + 1


def year_of(day: str | None) -> int | None:
    return int(day[:4]) if day else None


def status_of_source(work_status: str) -> CurationStatus:
    """A report has no status of its own: accepted once a curator is done with it."""
    return CurationStatus.ACCEPTED if work_status in _READ else CurationStatus.DRAFT
