"""One key of the reading desk, and what all keys share: the row, its version, saving."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User

from curation import editing
from curation.editing.errors import Refused
from curation.models import Change, Issue, Meeting, Person, Source

MODELS: Mapping[str, type[Any]] = {"m": Meeting, "p": Person, "i": Issue}
REASON = "at the reading desk"
_KEY = re.compile(r"(?P<kind>[mpi])(?P<record>[0-9]{1,18})")


class Malformed(ValueError):
    """No page of the desk asks like this."""


@dataclass(frozen=True, slots=True)
class Press:
    """One key: ``act`` on the record ``key`` as it was shown (``version``)."""

    source: Source
    act: str
    key: str
    version: int
    value: str
    field: str
    reason: str
    evidence: editing.Evidence | None
    by: User
    at: datetime


@dataclass(frozen=True, slots=True)
class Pressed:
    """What became of it: the key of the row to show, the changes made, and words for the editor."""

    key: str
    changes: Sequence[int]
    words: str
    # More than the one row looks different now: all of them are sent.
    all_rows: bool = False


def row_record(one: Press) -> Any:
    """The record of the row, locked, as the editor saw it."""
    found = _KEY.fullmatch(one.key)
    if found is None:
        raise Malformed("No such row.")
    model = MODELS[found["kind"]]
    record = model.objects.select_for_update().filter(pk=found["record"]).first()
    if record is None:
        raise Refused("This record is no longer there.")
    return record


def decided_record(one: Press) -> Any:
    """For a decision the editor must have seen what is decided."""
    record = row_record(one)
    if record.version != one.version:
        raise editing.StaleRecord(record, one.version, [])
    return record


def numbers(*changes: Change | None) -> list[int]:
    return [change.pk for change in changes if change is not None]


def save(one: Press, record: Any, **what: Any) -> Change | None:
    return editing.save(
        record=record,
        values=what.pop("values", {}),
        expected_version=one.version,
        by=one.by,
        at=one.at,
        reason=one.reason or REASON,
        evidence=one.evidence,
        **what,
    )


def saved_words(record: Any, done: Change | None) -> str:
    return f"“{record}” is corrected." if done else "That is what it says already."


def created(one: Press, model: type[Any], values: dict[str, Any]) -> tuple[Any, Change | None]:
    """A record made from the selected words; none when there is one of that name already."""
    (name, value), *_ = values.items()
    limit = model._meta.get_field(name).max_length
    if len(value) > limit:
        raise Refused(f"That is too long: {limit} characters at most.")
    created = editing.create(
        model=model, values=values, by=one.by, at=one.at, reason=REASON, evidence=one.evidence
    )
    return created, Change.objects.filter(by=one.by).latest("pk")
