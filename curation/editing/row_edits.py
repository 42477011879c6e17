"""Edits of the rows below a record: names, roles, participations, aliases, agenda items."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from curation.editing.deciding import Decider
from curation.editing.errors import Refused
from curation.models import (
    AgendaItem,
    Issue,
    IssueAlias,
    Meeting,
    Organization,
    Participation,
    Person,
    PersonName,
    Role,
)
from curation.models.base import SubRow
from curation.reconcile.project import AGENDA_FIELDS


@dataclass(frozen=True, slots=True)
class RowEdit:
    """One row of a form: a new one (``pk`` is none), a changed or a rejected one."""

    model: type[SubRow]
    pk: int | None
    values: Mapping[str, Any] = field(default_factory=dict)
    rejected: bool = False


def apply_row(decider: Decider, record: Any, edit: RowEdit) -> bool:
    """Write the statements of one edited row; whether there was anything to write."""
    manager = edit.model._default_manager
    stored = manager.filter(pk=edit.pk).first() if edit.pk else None
    return write_row(decider, record, stored, edit)


def write_row(decider: Decider, record: Any, stored: Any, edit: RowEdit) -> bool:
    """The same for a row that was looked up already."""
    if edit.pk and stored is None:
        raise Refused("A row of this form is no longer there.")
    if stored is not None and _owner(stored) != record.pk:
        raise Refused("A row of this form belongs to another record.")
    return WRITERS[edit.model](decider, record, stored, edit)


def _owner(row: Any) -> int:
    name = OWNERS[type(row)]
    return int(getattr(row, f"{name}_id"))


def _value(stored: Any, edit: RowEdit, name: str) -> Any:
    if name in edit.values:
        return edit.values[name]
    return getattr(stored, name) if stored is not None else ""


def _same(stored: Any, edit: RowEdit) -> bool:
    if stored is None:
        return False
    values = all(getattr(stored, name) == value for name, value in edit.values.items())
    return values and stored.rejected == edit.rejected


def _write_name(decider: Decider, record: Person, stored: Any, edit: RowEdit) -> bool:
    if _same(stored, edit):
        return False
    name = str(_value(stored, edit, "name"))
    if stored is not None and (edit.rejected or stored.name != name):
        decider.say("rejected_name", stored.name, person=record.pk)
    if not edit.rejected:
        decider.say("name_form", name, person=record.pk)
    return True


def _write_role(decider: Decider, record: Person, stored: Any, edit: RowEdit) -> bool:
    if _same(stored, edit):
        return False
    if stored is not None:
        withdrawn = {**_role_qualifiers(stored, RowEdit(Role, None)), "rejected": "true"}
        decider.say("role", stored.title, person=record.pk, qualifiers=withdrawn)
    if not edit.rejected:
        title = str(_value(stored, edit, "title"))
        decider.say("role", title, person=record.pk, qualifiers=_role_qualifiers(stored, edit))
    return True


def _role_qualifiers(stored: Any, edit: RowEdit) -> dict[str, str]:
    organization = edit.values.get("organization")
    printed = str(_value(stored, edit, "organization_printed") or "")
    if isinstance(organization, Organization) and (
        stored is None or stored.organization_id != organization.pk
    ):
        printed = organization.name
    qualifiers = {
        "organization": printed,
        "former": "true" if _value(stored, edit, "former") else "",
    }
    for name in ("country", "office_class", "start", "end"):
        qualifiers[name] = str(_value(stored, edit, name) or "")
    return {name: value for name, value in qualifiers.items() if value}


def _write_alias(decider: Decider, record: Issue, stored: Any, edit: RowEdit) -> bool:
    if _same(stored, edit):
        return False
    label = str(_value(stored, edit, "label"))
    if stored is not None and (edit.rejected or stored.label != label):
        decider.say("rejected_alias", stored.label, issue=record.pk)
    if not edit.rejected:
        decider.say("phrase", label, issue=record.pk)
    return True


def _write_participation(decider: Decider, record: Meeting, stored: Any, edit: RowEdit) -> bool:
    if _same(stored, edit):
        return False
    if stored is not None and _participant(stored, edit) != _participant(stored, None):
        _say_participation(decider, record, stored, RowEdit(Participation, None, rejected=True))
    _say_participation(decider, record, stored, edit)
    return True


def _participant(stored: Any, edit: RowEdit | None) -> tuple[Any, Any, Any]:
    values = edit.values if edit else {}
    return (
        values.get("person", stored.person if stored else None),
        values.get("organization", stored.organization if stored else None),
        values.get("country", stored.country if stored else ""),
    )


def _say_participation(decider: Decider, record: Meeting, stored: Any, edit: RowEdit) -> None:
    person, organization, country = _participant(stored, edit)
    function = str(_value(stored, edit, "function") or "participant")
    qualifiers = {
        name: str(_value(stored, edit, name) or "") for name in ("capacity", "attendance")
    }
    rejected = "true" if edit.rejected else ""
    if person is not None:
        decider.say(
            "participant", function, person=person.pk, meeting=record.pk, qualifiers=qualifiers
        )
        decider.say("rejected", rejected, person=person.pk, meeting=record.pk)
        return
    qualifiers |= {"function": function, "rejected": rejected}
    kind, value = (
        ("organization", organization.name) if organization is not None else ("country", country)
    )
    if not value:
        raise Refused("Name a person, a country or an organization.")
    decider.say(f"participant_{kind}", value, meeting=record.pk, qualifiers=qualifiers)


def _write_agenda(decider: Decider, record: Meeting, stored: Any, edit: RowEdit) -> bool:
    if _same(stored, edit):
        return False
    issue = edit.values.get("issue", stored.issue if stored is not None else None)
    if not isinstance(issue, Issue):
        raise Refused("An agenda item needs an issue.")
    moved = stored is not None and stored.issue_id != issue.pk
    if moved:
        decider.say("rejected", "true", meeting=record.pk, issue=stored.issue_id)
    for name in AGENDA_FIELDS:
        value = str(_value(stored, edit, name) or "")
        if stored is None or moved or getattr(stored, name) != value:
            decider.say(name, value, meeting=record.pk, issue=issue.pk)
    if stored is None or stored.rejected != edit.rejected:
        decider.say("rejected", "true" if edit.rejected else "", meeting=record.pk, issue=issue.pk)
    _write_note(stored, edit)
    return True


def _write_note(stored: Any, edit: RowEdit) -> None:
    """A note is the curator's own field: no source says it, so no statement does."""
    if stored is not None and "note" in edit.values and stored.note != edit.values["note"]:
        stored.note = edit.values["note"]
        stored.save(update_fields=["note"])


Writer = Callable[[Decider, Any, Any, RowEdit], bool]
OWNERS: Mapping[type[SubRow], str] = {
    PersonName: "person",
    Role: "person",
    IssueAlias: "issue",
    Participation: "meeting",
    AgendaItem: "meeting",
}
WRITERS: Mapping[type[SubRow], Writer] = {
    PersonName: _write_name,
    Role: _write_role,
    IssueAlias: _write_alias,
    Participation: _write_participation,
    AgendaItem: _write_agenda,
}
