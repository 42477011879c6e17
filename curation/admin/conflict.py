"""Two people changed one record: what was there, what the other wrote, what you wrote.

The page is a form that is posted where the first one was: for each field in dispute one chooses,
everything else is combined.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import BooleanField, Model
from django.http import QueryDict

from curation.admin import words
from curation.editing.errors import Difference, StaleRecord
from curation.models import Change

NOT_SENT_AGAIN = {"csrfmiddlewaretoken", "expected_version"}


@dataclass(frozen=True, slots=True)
class Choice:
    """One field in dispute: ``name`` in the form, each value as shown and as posted."""

    name: str
    label: str
    before: str
    theirs: str
    yours: str
    theirs_posted: str
    yours_posted: str


@dataclass(frozen=True, slots=True)
class Conflict:
    choices: list[Choice]
    kept: list[tuple[str, str]]
    their_change: Change | None


def conflict_of(error: StaleRecord, posted: QueryDict) -> Conflict:
    choices = [_choice(error.record, one) for one in error.differences]
    return Conflict(choices, list(_kept(error, posted)), _last_change(error.record))


def _choice(record: Model, one: Difference) -> Choice:
    return Choice(
        one.field,
        _label(record, one.field),
        _shown(one.before),
        _shown(one.theirs),
        _shown(one.yours),
        as_posted(one.theirs),
        as_posted(one.yours),
    )


def _kept(error: StaleRecord, posted: QueryDict) -> Iterator[tuple[str, str]]:
    """What goes along unseen: yours where only you changed it, theirs where only they did."""
    record: Any = error.record
    yield "expected_version", str(record.version)
    disputed = {one.field: one for one in error.differences}
    opened_on = record.history.filter(version=error.expected_version).last()
    boxes = _boxes(record)
    for name, values in posted.lists():
        if name in NOT_SENT_AGAIN or name in disputed or name in boxes:
            continue
        seen = disputed.get(name.removeprefix("initial-"))
        if seen is not None:
            yield name, as_posted(seen.theirs)
            continue
        untouched = _untouched(opened_on, name, values)
        sent = [as_posted(getattr(record, name))] if untouched else values
        yield from ((name, value) for value in sent)
    for name in boxes - disputed.keys():
        yours = name in posted
        touched = opened_on is not None and yours != getattr(opened_on, name)
        if yours if touched else getattr(record, name):
            yield name, "on"


def _boxes(record: Any) -> set[str]:
    """The fields that are ticked: what is not ticked is not posted at all."""
    fields = record._meta.concrete_fields
    return {one.name for one in fields if isinstance(one, BooleanField) and not one.null}


def _untouched(opened_on: Any, name: str, values: list[str]) -> bool:
    """Whether a field of the record still holds what it held when the form was opened."""
    if opened_on is None or not hasattr(opened_on, name):
        return False
    return [_normal(value) for value in values] == [as_posted(getattr(opened_on, name))]


def _normal(posted: str) -> str:
    """As `as_posted` writes it: an unknown yes or no is empty, lines end in one character."""
    return "" if posted == "unknown" else posted.replace("\r\n", "\n").strip()


def as_posted(value: Any) -> str:
    """A value as a form of the admin posts it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Model):
        return str(value.pk)
    return value.isoformat() if isinstance(value, date) else str(value)


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return words.label(str(value)) if value not in ("", None) else words.DASH


def _label(record: Model, name: str) -> str:
    try:
        return str(record._meta.get_field(name).verbose_name)  # type: ignore[union-attr]
    except FieldDoesNotExist:
        prefix, row, field = name.rsplit("-", 2)
        return f"{prefix}, row {int(row) + 1}: {words.label(field)}"


def _last_change(record: Any) -> Change | None:
    row = record.history.select_related("change__by").first()
    return row.change if row is not None else None
