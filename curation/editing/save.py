"""Saving a form: what really changed becomes the curator's statements, in one change."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from curation.editing.changes import change
from curation.editing.deciding import Decider, Evidence
from curation.editing.errors import Difference, Refused, StaleRecord
from curation.editing.fields import DERIVED, GUARDED, STATED, stated_value
from curation.editing.guard import Record, lock_one, require
from curation.editing.projecting import project
from curation.editing.row_edits import RowEdit, apply_row
from curation.editing.told import WEIGHED, project_told
from curation.models import Change, Issue, Meeting, Organization, Person, Source
from curation.values.enums import ChangeKind, PublishedBasis


def save(
    *,
    record: Record,
    values: Mapping[str, Any],
    expected_version: int,
    by: User,
    at: datetime,
    reason: str = "",
    rows: Sequence[RowEdit] = (),
    evidence: Evidence | None = None,
    kind: ChangeKind = ChangeKind.FORM,
) -> Change | None:
    """Write what differs from the stored record; none when nothing does.

    *values* are model fields as the form shows them. Raises `NotPermitted`, `Refused`, and
    `StaleRecord` when somebody else changed the same fields since *expected_version*; changes
    that do not overlap are combined.
    """
    require(by, "change", type(record))
    refused = GUARDED & values.keys()
    if refused:
        raise Refused(f"{', '.join(sorted(refused))} cannot be changed here.")
    with transaction.atomic():
        stored = lock_one(record)
        wanted = combined(stored, values, expected_version)
        wanted = {
            name: value
            for name, value in wanted.items()
            if name not in DERIVED and getattr(stored, name) != value
        }
        _refuse_part_of_itself(stored, wanted)
        with change(kind=kind, by=by, at=at, reason=reason) as opened:
            decider = Decider(opened, by, at, evidence or Evidence())
            changed_rows = [edit for edit in rows if apply_row(decider, stored, edit)]
            if wanted or changed_rows:
                write_fields(decider, stored, wanted)
                _keep(stored, wanted)
                return opened
        opened.delete()
        return None


def _refuse_part_of_itself(stored: Record, wanted: Mapping[str, Any]) -> None:
    """A meeting's parent is a statement, and a chain of them that closes is left open."""
    wider = wanted.get("parent")
    if isinstance(stored, Issue) and isinstance(wider, Issue) and stored.contains(wider):
        raise Refused(f"“{wider}” belongs to “{stored}” already.")


def combined(
    stored: Record | Organization, values: Mapping[str, Any], expected_version: int
) -> dict[str, Any]:
    """The values of a form opened on an older version, where they do not overlap with others'."""
    if stored.version == expected_version:
        return dict(values)
    before = stored.history.filter(version=expected_version).order_by("-history_id").first()
    differences, mine = [], {}
    for name, yours in values.items():
        theirs = getattr(stored, name)
        base = getattr(before, name) if before is not None else None
        if before is not None and yours == base:
            continue
        if theirs not in (base, yours) or before is None:
            differences.append(Difference(name, base, theirs, yours))
        mine[name] = yours
    if [one for one in differences if one.theirs != one.yours]:
        raise StaleRecord(stored, expected_version, differences)
    return mine


def write_fields(decider: Decider, stored: Record, wanted: Mapping[str, Any]) -> None:
    """State what statements decide, and set what they do not; nothing is stored yet."""
    stated = STATED[type(stored)]
    for name, value in wanted.items():
        if name in stated:
            _state(decider, stored, stated[name], stated_value(stored, name, value))
        if name not in stated or isinstance(stored, Source):
            setattr(stored, name, value)
    if isinstance(stored, Source) and "date_published" in wanted:
        stored.date_published_basis = PublishedBasis.CURATOR


def _keep(stored: Record, wanted: Mapping[str, Any]) -> None:
    if not isinstance(stored, Source):
        reproject([stored])
        return
    stored.version += 1
    stored.save()
    if WEIGHED & wanted.keys():
        project_told([stored])


def _state(decider: Decider, stored: Record, field: str, value: str) -> None:
    if isinstance(stored, Source):
        decider.say(field, value, source=stored)
        return
    key = {Person: "person", Meeting: "meeting", Issue: "issue"}[type(stored)]
    decider.say(field, value, **{key: stored.pk})  # type: ignore[arg-type]


def reproject(records: Sequence[Person | Meeting | Issue]) -> None:
    """Project records that a curator has touched; each gets a new version."""
    project(
        persons=[one for one in records if isinstance(one, Person)],
        meetings=[one for one in records if isinstance(one, Meeting)],
        issues=[one for one in records if isinstance(one, Issue)],
        touched=records,
    )
