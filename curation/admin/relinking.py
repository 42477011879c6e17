"""The reading desk's keys about who and which: who takes part, who is this, part of what."""

from collections.abc import Callable, Mapping
from typing import Any

from curation import editing
from curation.admin.pressed import (
    REASON,
    Malformed,
    Press,
    Pressed,
    created,
    decided_record,
    numbers,
    row_record,
    save,
    saved_words,
)
from curation.admin.reading import key_of
from curation.editing.errors import Refused
from curation.models import Meeting, Organization, Participation, Person, PersonName
from curation.values.folding import fold_name


def _meeting(one: Press) -> Meeting:
    meeting = row_record(one)
    if not isinstance(meeting, Meeting):
        raise Refused("Choose a meeting first.")
    return meeting


def _chosen(model: type[Any], number: str) -> Any:
    """The record that was chosen from what the desk offered."""
    if not (number.isascii() and number.isdigit() and len(number) < 19):
        raise Malformed("No such record.")
    found = model.objects.filter(pk=int(number)).first()
    if found is None:
        raise Refused("What you chose is no longer there.")
    return found.survivor() if hasattr(found, "survivor") else found


def _participant(one: Press) -> Pressed:
    """Whom the selected or typed words name takes part in the meeting of the row."""
    meeting = _meeting(one)
    name = " ".join(one.value.split())
    person, entered = _person_called(name), None
    if person is None:
        person, entered = created(one, Person, {"name": name})
    edit = editing.RowEdit(Participation, None, {"person": person})
    done = save(one, meeting, rows=[edit])
    return Pressed(
        one.key, numbers(entered, done), f"“{person}” takes part.", all_rows=entered is not None
    )


def _person_called(name: str) -> Person | None:
    """The one person who goes by that name; where there are several, a new one is asked about."""
    named = PersonName.objects.filter(folded=fold_name(name), rejected=False)
    people = list(Person.objects.current().filter(pk__in=named.values("person"))[:2])
    return people[0] if len(people) == 1 else None


PRESENT: Mapping[str, type[Any]] = {"person": Person, "organization": Organization}


def _present(one: Press) -> Pressed:
    """A known person or organization takes part in the meeting of the row."""
    if one.field not in PRESENT:
        raise Malformed("No such participant.")
    meeting, who = _meeting(one), _chosen(PRESENT[one.field], one.value)
    done = save(one, meeting, rows=[editing.RowEdit(Participation, None, {one.field: who})])
    words = f"“{who}” takes part." if done else f"“{who}” takes part already."
    return Pressed(one.key, numbers(done), words)


def _absent(one: Press) -> Pressed:
    """Somebody is left out of the meeting of the row."""
    meeting, row = _meeting(one), _chosen(Participation, one.value)
    if row.meeting_id != meeting.pk:
        raise Malformed("No such participant.")
    done = save(one, meeting, rows=[editing.RowEdit(Participation, row.pk, rejected=True)])
    return Pressed(one.key, numbers(done), f"“{row.who}” is left out.")


def _under(one: Press) -> Pressed:
    """The meeting of the row is part of another one, or of none."""
    meeting = _meeting(one)
    parent = _chosen(Meeting, one.value) if one.value else None
    if parent is not None and meeting.contains(parent):
        raise Refused("A meeting cannot be part of itself or of its own parts.")
    done = save(one, meeting, values={"parent": parent})
    words = f"It is part of “{parent}” now." if parent else "It stands on its own now."
    return Pressed(
        one.key, numbers(done), words if done else saved_words(meeting, done), all_rows=True
    )


def _same(one: Press) -> Pressed:
    """What this report tells of the record of the row is about another, known one."""
    record = decided_record(one)
    target = _chosen(type(record), one.value)
    if target.pk == record.pk:
        raise Refused("That is the same record.")
    findings = list(record.findings.filter(source=one.source, stale=False))
    words = one.reason or f"who is who, decided {REASON}"
    if findings:
        done = editing.move(
            record=record, findings=findings, target=target, by=one.by, at=one.at, reason=words
        )
    else:
        done = editing.merge(survivor=target, absorbed=record, by=one.by, at=one.at, reason=words)
    key = key_of(str(record._meta.model_name), target.pk)
    return Pressed(key, numbers(done), f"That is “{target}”.", all_rows=True)


ACTS: Mapping[str, Callable[[Press], Pressed]] = {
    "participant": _participant,
    "present": _present,
    "absent": _absent,
    "under": _under,
    "same": _same,
}
