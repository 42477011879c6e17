"""Whatever people do, it is one change, and one entry in the history of the record."""

import inspect
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction

from curation import editing
from curation.admin.history import BELOW, FOLLOWED, history_of
from curation.models import (
    Annotation,
    Change,
    Meeting,
    Participation,
    Person,
    Statement,
    Suggestion,
)
from curation.models.change import NoOpenChange
from curation.values.enums import Decision, RejectedAs, WorkStatus
from tests import builders
from tests.builders import NOW

pytestmark = pytest.mark.django_db
NO_ACTS = {"combined", "undecided_of"}  # they only answer


class Desk:
    """Kim, told by two reports, a namesake, their talks, and somebody who may do everything."""

    def __init__(self) -> None:
        self.by = builders.a_user(superuser=True)
        self.kim, self.other = builders.a_person("Kim Example"), builders.a_person("Kim Exemplar")
        self.talks = builders.a_meeting("Talks", locality="Oslo", status="planned")
        self.fish = builders.an_issue("fish")
        self.row = builders.a_participation(self.talks, self.kim)
        builders.an_agenda_item(self.talks, self.fish, outcome="discussed")
        for number in (1, 2):
            self.source = builders.a_source(f"{number}: Kim Example met Ben on fish.")
            builders.tell(self.source, self.kim, exact="Kim Example")
            builders.tell(self.source, self.talks, exact="met")
        self.ministry = builders.an_organization()
        self.note = builders.a_note(self.kim)
        self.asked = builders.a_suggestion(person=self.kim, other_person=self.other)

    def told_first(self) -> Any:
        return self.kim.findings.order_by("pk")[:1]

    def who(self, reason: str = "as decided") -> dict[str, Any]:
        return {"by": self.by, "at": NOW, "reason": reason}

    def save(self, record: Any, **values: Any) -> Any:
        record.refresh_from_db()
        version = record.version
        return editing.save(record=record, values=values, expected_version=version, **self.who())

    def save_row(self) -> Any:
        edit = editing.RowEdit(Participation, self.row.pk, {"capacity": "host"})
        values, version = {"venue": "Hall"}, self.talks.version
        return editing.save(
            record=self.talks, values=values, expected_version=version, rows=[edit], **self.who()
        )

    def correct(self) -> Any:
        one = editing.Correction(self.talks.pk, self.talks.version, {"locality": "Bergen"})
        return editing.correct(model=Meeting, corrections=[one], **self.who())

    def undone(self) -> Any:
        return editing.undo(change=self.save(self.kim, name="Kim E."), **self.who())

    def named(self) -> Any:
        return editing.save_organization(
            organization=self.ministry, values={"name": "Ministry"}, aliases=["FM"],
            expected_version=self.ministry.version, **self.who(),
        )  # fmt: skip


Act = Callable[[Desk], Any]
# What is done, and to which record.
ACTS: dict[str, tuple[Act, Callable[[Desk], Any]]] = {
    "accept": (lambda d: editing.accept(records=[d.talks], **d.who()), lambda d: d.talks),
    "accept_report": (lambda d: editing.accept_report(source=d.source, **d.who()), lambda d: d.talks),
    "annotate": (
        lambda d: editing.annotate(target=d.fish, body="Which?", by=d.by, at=NOW),
        lambda _: Annotation.objects.latest("pk"),
    ),
    "correct": (Desk.correct, lambda d: d.talks),
    "create": (
        lambda d: editing.create(model=Person, values={"name": "Ben", "note": "known"}, **d.who()),
        lambda _: Person.objects.latest("pk"),
    ),
    "decide": (
        lambda d: editing.decide(suggestion=d.asked, decision=Decision.REJECTED, **d.who()),
        lambda d: d.asked,
    ),
    "dismiss_outcome": (
        lambda d: editing.dismiss_outcome(meeting=d.talks, **d.who()),
        lambda _: Statement.objects.latest("pk"),
    ),
    "expect_no_report": (
        lambda d: editing.expect_no_report(meetings=[d.talks], **d.who()),
        lambda _: Statement.objects.latest("pk"),
    ),
    "merge": (
        lambda d: editing.merge(survivor=d.kim, absorbed=d.other, **d.who()),
        lambda d: d.other,
    ),
    "move": (
        lambda d: editing.move(record=d.kim, findings=d.told_first(), target=d.other, **d.who()),
        lambda d: d.other,
    ),
    "not_same": (
        lambda d: editing.not_same(one=d.kim, other=d.other, **d.who()),
        lambda _: Suggestion.objects.latest("pk"),
    ),
    "purge_text": (lambda d: editing.purge_text(source=d.source, **d.who()), lambda d: d.source),
    "reject": (
        lambda d: editing.reject(records=[d.fish], rejected_as=RejectedAs.NEVER, **d.who()),
        lambda d: d.fish,
    ),
    "reopen": (lambda d: editing.reopen(records=[d.kim], **d.who()), lambda d: d.kim),
    "resolve_annotation": (
        lambda d: editing.resolve_annotation(annotation=d.note, by=d.by, at=NOW),
        lambda d: d.note,
    ),
    "save": (lambda d: d.save(d.kim, name="Kim E.", country="NO"), lambda d: d.kim),
    "save, a report": (lambda d: d.save(d.source, publisher="The Daily"), lambda d: d.source),
    "save, with a row": (Desk.save_row, lambda d: d.row),
    "save_organization": (Desk.named, lambda d: d.ministry),
    "set_work_status": (
        lambda d: editing.set_work_status(
            source=d.source, work_status=WorkStatus.DONE, **d.who()
        ),
        lambda d: d.source,
    ),
    "split": (
        lambda d: editing.split(record=d.kim, findings=d.told_first(), **d.who()),
        lambda d: d.kim,
    ),
    "undo": (Desk.undone, lambda d: d.kim),
}  # fmt: skip


def entries(record: Any, change: Change) -> list[str]:
    """What kinds of history rows a record has of a change."""
    rows = type(record).history.filter(id=record.pk, change=change).order_by("history_id")
    return list(rows.values_list("history_type", flat=True))


@pytest.mark.parametrize("name", ACTS)
def test_every_act_is_one_entry_of_whoever_did_it(name: str) -> None:
    desk = Desk()
    act, touched = ACTS[name]
    newest = Change.objects.latest("pk").pk
    act(desk)
    *before, change = Change.objects.filter(pk__gt=newest).order_by("pk")
    assert len(before) == (name == "undo"), "one change, after the one that is taken back"
    record = touched(desk)
    # One that is new is entered, and then says what its statements say.
    assert entries(record, change) in (["~"], ["+"], ["+", "~"])
    if type(record) in BELOW:
        assert [act.change for act in history_of(record)].count(change) == 1
    assert (change.by, change.at) == (desk.by, NOW)
    for model in FOLLOWED:
        by = model.history.filter(change=change).values_list("history_user", flat=True)
        assert set(by) <= {desk.by.pk}


def test_every_act_is_in_the_table() -> None:
    acts = {name for name in editing.__all__ if inspect.isfunction(getattr(editing, name))}
    assert {name.split(",")[0] for name in ACTS} == acts - NO_ACTS


def test_what_writes_past_the_door_is_stopped() -> None:
    """A record that is saved outside of a change would have an entry of nobody."""
    kim = builders.a_person("Kim")
    kim.name = "Somebody else"
    with pytest.raises(NoOpenChange), transaction.atomic():
        kim.save()
    assert Person.objects.get(pk=kim.pk).name == "Kim"
