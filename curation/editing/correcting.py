"""Corrections of many records as one change: what `save` does for one record, in batches."""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from django.contrib.auth.models import User
from django.db import models
from simple_history.utils import bulk_create_with_history

from curation.editing.changes import change
from curation.editing.deciding import Decider
from curation.editing.errors import Refused, StaleRecord
from curation.editing.fields import DERIVED, GUARDED
from curation.editing.guard import Root, require
from curation.editing.projecting import project
from curation.editing.row_edits import RowEdit, write_row
from curation.editing.save import write_fields
from curation.models import AgendaItem, Change, Issue, Meeting, Participation, Person, Statement
from curation.values.enums import ChangeKind

BATCH = 1000
STATEMENTS_AT_ONCE = 500
# What a person's meetings are named after and ranked by.
SHOWN_IN_MEETINGS = frozenset(["name", "country"])
# What is looked at beside a row itself when it is written.
LINKED: Mapping[type[models.Model], tuple[str, ...]] = {
    Participation: ("person", "organization"),
    AgendaItem: ("issue",),
}
One = TypeVar("One")
RowKey = tuple[type[models.Model], int | None]


@dataclass(frozen=True, slots=True)
class Correction:
    """What is to become of the record *pk* as it stood at *version*: fields, and rows below it."""

    pk: int
    version: int
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    rows: tuple[RowEdit, ...] = ()


@dataclass(frozen=True, slots=True)
class _Collected(Decider):
    """Keeps statements to write them together."""

    statements: list[Statement] = dataclasses.field(default_factory=list)

    def keep(self, statement: Statement) -> None:
        self.statements.append(statement)

    def write(self) -> None:
        bulk_create_with_history(self.statements, Statement, batch_size=STATEMENTS_AT_ONCE)
        self.statements.clear()


def correct(
    *,
    model: type[Root],
    corrections: Sequence[Correction],
    by: User,
    at: datetime,
    reason: str = "",
    report: dict[str, Any] | None = None,
) -> Change | None:
    """Write all corrections or none, as one change; none when there are none.

    Each record is named once. Raises `NotPermitted`, `Refused`, and `StaleRecord` for a record
    that has another version than the correction was made on.
    """
    require(by, "import", model)
    if not corrections:
        return None
    ordered = sorted(corrections, key=lambda one: one.pk)
    with change(kind=ChangeKind.IMPORT, by=by, at=at, reason=reason, report=report) as opened:
        decider = _Collected(opened, by, at)
        for batch in _batches(ordered):
            _correct(decider, model, batch)
        if model is Person:
            _let_meetings_follow(ordered)
        return opened


def _batches(items: Sequence[One]) -> Iterator[Sequence[One]]:
    for first in range(0, len(items), BATCH):
        yield items[first : first + BATCH]


def _correct(decider: _Collected, model: type[Root], batch: Sequence[Correction]) -> None:
    records = _locked(model, [one.pk for one in batch])
    stored = _stored_rows(batch)
    for one in batch:
        record = _unchanged(records.get(one.pk), one)
        _refuse_guarded(one)
        write_fields(decider, record, one.values)
        for edit in one.rows:
            write_row(decider, record, stored.get((edit.model, edit.pk)), edit)
    decider.write()
    _project(model, records.values(), touched=True)


def _locked(model: type[Root], ids: Iterable[int]) -> dict[int, Root]:
    rows: Iterable[Root] = model.objects.select_for_update().filter(pk__in=ids).order_by("pk")
    return {record.pk: record for record in rows}


def _unchanged(record: Root | None, correction: Correction) -> Root:
    if record is None:
        raise Refused("A record of these corrections is no longer there.")
    if record.version != correction.version:
        raise StaleRecord(record, correction.version, [])
    return record


def _refuse_guarded(correction: Correction) -> None:
    refused = (GUARDED | DERIVED) & correction.values.keys()
    if refused:
        raise Refused(f"{', '.join(sorted(refused))} cannot be changed here.")


def _stored_rows(batch: Iterable[Correction]) -> dict[RowKey, Any]:
    """The rows to be edited, with what they point to, in one statement a kind."""
    wanted: dict[type[models.Model], list[int]] = {}
    for one in batch:
        for edit in one.rows:
            wanted.setdefault(edit.model, []).append(edit.pk or 0)
    found: dict[RowKey, Any] = {}
    for model, ids in wanted.items():
        rows = model._default_manager.select_related(*LINKED[model]).filter(pk__in=ids)
        found |= {(model, row.pk): row for row in rows}
    return found


def _project(model: type[Root], records: Iterable[Root], *, touched: bool) -> None:
    rows: list[Any] = list(records)
    kind = {Person: "persons", Meeting: "meetings", Issue: "issues"}[model]
    # Each meeting follows once, after the last batch of people.
    project(**{kind: rows}, touched=rows if touched else (), follow=False)


def _let_meetings_follow(corrections: Sequence[Correction]) -> None:
    """Meetings are named after the people in them; each once, whoever of them was corrected."""
    renamed = [one.pk for one in corrections if SHOWN_IN_MEETINGS & one.values.keys()]
    followers: set[int] = set()
    for batch in _batches(renamed):
        present = Participation.objects.filter(person__in=batch)
        followers.update(present.values_list("meeting_id", flat=True))
    for meetings in _batches(sorted(followers)):
        _project(Meeting, _locked(Meeting, meetings).values(), touched=False)
