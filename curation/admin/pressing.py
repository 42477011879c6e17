"""The reading desk: what one key does. Each is one small request and one change.

What is asked for comes as JSON, so everything in it is checked here.
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction

from curation import editing
from curation.admin import relinking, words
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
from curation.models import (
    AgendaItem,
    Change,
    Issue,
    Meeting,
    Person,
    Source,
)
from curation.values.enums import FindingKind, Outcome, RejectedAs
from curation.values.unwritable import is_unwritable

KINDS: Mapping[str, tuple[type[Any], str]] = {
    "person": (Person, "name"),
    "issue": (Issue, "label"),
    "meeting": (Meeting, "printed_kind"),
}
# What may be set from the reading desk; everything else has the record's own page.
SETTABLE: Mapping[type[Any], frozenset[str]] = {
    Meeting: frozenset(["status", "date_edtf", "venue", "locality", "printed_kind"]),
    Person: frozenset(["name"]),
    Issue: frozenset(["label"]),
}
ASKED = ("act", "key", "value", "field", "reason")
_AGENDA_KEY = re.compile(r"a(?P<meeting>[0-9]{1,18})-(?P<issue>[0-9]{1,18})")


def press_of(payload: Any, source: Source, by: User, at: datetime) -> Press:
    """Raises `Malformed`, and `Refused` for a selection that is not in the text."""
    if not isinstance(payload, dict) or payload.get("act") not in ACTS:
        raise Malformed("No such act.")
    words = {name: payload.get(name, "") for name in ASKED}
    version = payload.get("version", 0)
    if not all(isinstance(word, str) for word in words.values()) or type(version) is not int:
        raise Malformed("Not what a key sends.")
    if any(map(is_unwritable, words.values())):
        raise Malformed("A NUL character, or half a character: take it out.")
    evidence = _selected(payload.get("selected"), source)
    return Press(source=source, version=version, evidence=evidence, by=by, at=at, **words)


def _selected(selected: Any, source: Source) -> editing.Evidence | None:
    """The selected passage, in code points; its words must be those of the stored text."""
    if selected is None:
        return None
    try:
        start, end, exact = selected["start"], selected["end"], selected["exact"]
    except (TypeError, KeyError):
        raise Malformed("Not a selection.") from None
    if type(start) is not int or type(end) is not int or not isinstance(exact, str):
        raise Malformed("Not a selection.")
    # The page shows lines without the empty ones between, so blanks do not count.
    if " ".join(source.text[max(0, start) : max(0, end)].split()) != " ".join(exact.split()):
        raise Refused("The text has changed since you selected the passage; select it again.")
    return editing.Evidence(source=source, start=start, end=end).checked()


@transaction.atomic
def press(one: Press) -> Pressed:
    """Do it. Raises `Malformed` and what `editing` raises."""
    return ACTS[one.act](one)


def _accept(one: Press) -> Pressed:
    record = decided_record(one)
    done = editing.accept(records=[record], by=one.by, at=one.at)
    record.refresh_from_db()
    return Pressed(one.key, numbers(done), words.accepted(record))


def _reject(one: Press) -> Pressed:
    record = decided_record(one)
    if one.value not in set(RejectedAs):
        raise Malformed("No such reason.")
    done = editing.reject(
        records=[record],
        rejected_as=RejectedAs(one.value),
        by=one.by,
        at=one.at,
        reason=one.reason,
    )
    return Pressed(one.key, numbers(done), f"“{record}” is rejected.")


def _set(one: Press) -> Pressed:
    record = row_record(one)
    if one.field not in SETTABLE[type(record)]:
        raise Malformed("No such field.")
    values = {one.field: _valid(record, one.field, one.value)}
    done = save(one, record, values=values)
    return Pressed(one.key, numbers(done), saved_words(record, done))


def _valid(record: Any, field: str, value: str) -> Any:
    """Checked as the record's own form checks it."""
    proposed = type(record).objects.get(pk=record.pk)
    setattr(proposed, field, " ".join(value.split()))
    others = {one.name for one in record._meta.fields} - {field}
    try:
        proposed.full_clean(exclude=others, validate_unique=False, validate_constraints=False)
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from None
    return getattr(proposed, field)


def _outcome(one: Press) -> Pressed:
    found = _AGENDA_KEY.fullmatch(one.key)
    if found is None or one.value not in {"", *Outcome}:
        raise Malformed("No such agenda item.")
    item = AgendaItem.objects.filter(
        meeting=int(found["meeting"]), issue=int(found["issue"]), rejected=False
    ).first()
    if item is None:
        raise Refused("This agenda item is no longer there.")
    edit = editing.RowEdit(AgendaItem, item.pk, {"outcome": one.value})
    done = save(one, item.meeting, rows=[edit])
    key = key_of(FindingKind.MEETING, item.meeting_id)
    return Pressed(key, numbers(done), saved_words(item.issue, done))


def _create(one: Press) -> Pressed:
    if one.evidence is None:
        raise Refused("Select the words in the text first.")
    if one.field not in KINDS:
        raise Malformed("No such kind of record.")
    model, named = KINDS[one.field]
    record, done = created(one, model, {named: " ".join(one.value.split())})
    words = f"“{record}” is entered." if done else f"“{record}” is known already."
    return Pressed(key_of(one.field, record.pk), numbers(done), words)


def _note(one: Press) -> Pressed:
    """On the selected passage, else on the record of the row."""
    target = one.source if one.evidence else row_record(one)
    editing.annotate(
        target=target,
        body=one.value,
        by=one.by,
        at=one.at,
        start=one.evidence.start if one.evidence else None,
        end=one.evidence.end if one.evidence else None,
    )
    return Pressed(one.key, [], "The note is kept.", all_rows=True)


def _undo(one: Press) -> Pressed:
    """Take back a change of one's own; ``value`` is its number."""
    change = Change.objects.filter(pk=one.value).first() if one.value.isdecimal() else None
    if change is None or change.by_id != one.by.pk:
        raise Refused("There is nothing of yours to take back.")
    undone = editing.undo(change=change, by=one.by, at=one.at, reason=f"taken back {REASON}")
    left = undone.report.get("left", [])
    words = f"Taken back, but for {len(left)} that others have changed." if left else "Taken back."
    return Pressed(one.key, [], words, all_rows=True)


ACTS: Mapping[str, Callable[[Press], Pressed]] = {
    "accept": _accept,
    "reject": _reject,
    "set": _set,
    "outcome": _outcome,
    "create": _create,
    **relinking.ACTS,
    "note": _note,
    "undo": _undo,
}
