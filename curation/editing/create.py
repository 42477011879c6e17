"""Entering what no report was read for: records and organizations made by hand."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import IntegrityError

from curation.editing.changes import change
from curation.editing.deciding import Decider, Evidence
from curation.editing.errors import Refused
from curation.editing.fields import DERIVED, GUARDED
from curation.editing.guard import Root, require
from curation.editing.projecting import project
from curation.editing.row_edits import RowEdit, apply_row
from curation.editing.save import combined, write_fields
from curation.models import Change, Issue, Meeting, Organization, OrganizationName, Person
from curation.values.enums import ChangeKind
from curation.values.folding import fold

NAMED_BY = {Person: "name", Issue: "label"}


def create(
    *,
    model: type[Root],
    values: Mapping[str, Any],
    by: User,
    at: datetime,
    reason: str = "",
    rows: Sequence[RowEdit] = (),
    evidence: Evidence | None = None,
) -> Root:
    """A new record, each of its values the statement of the curator who enters it.

    *evidence* is the selected passage, else a note or a link; raises `NotPermitted` and `Refused`.
    """
    require(by, "add", model)
    wanted = {name: value for name, value in values.items() if value not in (None, "")}
    _check(model, wanted)
    words = reason or "entered by hand"
    with change(kind=ChangeKind.FORM, by=by, at=at, reason=words) as opened:
        named = {name: wanted[name] for name in (NAMED_BY.get(model, ""),) if name}
        record = model(**named)
        record.save()
        decider = Decider(opened, by, at, evidence or Evidence())
        write_fields(decider, record, wanted)
        for edit in rows:
            apply_row(decider, record, edit)
        _project(record)
        return record


def _check(model: type[Root], values: Mapping[str, Any]) -> None:
    refused = (GUARDED | DERIVED) & values.keys()
    if refused:
        raise Refused(f"{', '.join(sorted(refused))} cannot be entered.")
    needed = NAMED_BY.get(model)
    if needed and needed not in values:
        raise Refused(f"A {model._meta.verbose_name} needs a {needed}.")


def _project(record: Root) -> None:
    project(
        persons=[record] if isinstance(record, Person) else [],
        meetings=[record] if isinstance(record, Meeting) else [],
        issues=[record] if isinstance(record, Issue) else [],
        touched=[record],
    )


def save_organization(
    *,
    organization: Organization | None,
    values: Mapping[str, Any],
    aliases: Sequence[str],
    expected_version: int,
    by: User,
    at: datetime,
    reason: str = "",
) -> Change | None:
    """Enter or correct an organization and the names it goes by; none when nothing differs.

    Aliases that are not listed any more are taken away: they are reference data, not statements.
    Raises `StaleRecord` for fields that somebody else changed since *expected_version*, too.
    """
    require(by, "change" if organization else "add", Organization)
    wanted = {fold(alias): alias.strip() for alias in aliases if fold(alias)}
    try:
        with change(kind=ChangeKind.FORM, by=by, at=at, reason=reason or "organization") as opened:
            stored = _locked(organization)
            mine = combined(stored, values, expected_version) if organization else values
            if _write_organization(stored, mine) | _write_aliases(stored, wanted):
                return opened
        opened.delete()
    except IntegrityError:
        raise Refused("There is an organization of that name in that country already.") from None
    return None


def _locked(organization: Organization | None) -> Organization:
    if organization is None:
        return Organization()
    return Organization.objects.select_for_update().get(pk=organization.pk)


def _write_organization(stored: Organization, values: Mapping[str, Any]) -> bool:
    different = {name: value for name, value in values.items() if getattr(stored, name) != value}
    for name, value in different.items():
        setattr(stored, name, value)
    if stored.pk and different:
        stored.version += 1
    if different or not stored.pk:
        stored.save()
    return bool(different)


def _write_aliases(stored: Organization, wanted: Mapping[str, str]) -> bool:
    wanted = {fold(stored.name): stored.name, **wanted}
    present = {one.folded: one for one in stored.names.all()}
    for folded, alias in wanted.items():
        if folded not in present:
            OrganizationName(organization=stored, alias=alias, language="en").save()
    for folded, row in present.items():
        if folded not in wanted:
            row.delete()
    return present.keys() != wanted.keys()
