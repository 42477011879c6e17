"""Random sequences of loads and of everything curators do: no decision is ever lost."""

import datetime as dt
import hashlib
from collections import defaultdict
from functools import cache
from typing import Any

import pytest
from django.db import transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from curation import editing
from curation.evaluation.verify import verify
from curation.extraction.vocabulary import Vocabulary
from curation.loading.load import Loader
from curation.loading.vocabulary import reference_folder
from curation.models import Annotation, Change, Finding, Issue, Meeting, Person, Source
from curation.records import Document
from curation.values.enums import ChangeKind, CurationStatus, RejectedAs
from tests.builders import NOW, a_user

# Three reports of one event by three outlets, each as it was first printed and as it was revised.
REPORTS = {
    "wire.txt": (
        (
            "OSLO, Jan. 14 -- Norwegian President Ana Brennholt met Ghanaian Prime Minister Tomas"
            " Ekwueme here on Tuesday. The two agreed to expand timber trade.\n"
        ),
        (
            "Corrected: the day of the talks.\n\nOSLO, Jan. 14 -- Norwegian President Ana Brennholt"
            " met Ghanaian Prime Minister Tomas Ekwueme here on Monday. The two agreed to expand"
            " timber trade.\n"
        ),
    ),
    "daily.txt": (
        (
            "Prime Minister Tomas Ekwueme of Ghana will visit Norway on Jan. 12 for talks with"
            " President Ana Brennholt on fisheries, his office said on Friday.\n"
        ),
        (
            "Prime Minister Tomas Ekwueme of Ghana will visit Norway on Jan. 13 for talks with"
            " President Ana Brennholt on fisheries and migration, his office said on Friday.\n"
        ),
    ),
    "weekly.txt": (
        (
            "Ghana's Prime Minister Thomas Ekwueme returned on Wednesday from Oslo, where he met"
            " Foreign Minister Liv Aas and President Anna Brennholt.\n"
        ),
        (
            "Ghana's Prime Minister Thomas Ekwueme returned on Wednesday from Oslo, where he met"
            " President Anna Brennholt.\n"
        ),
    ),
}
PUBLISHED = ("2026-01-09", "2026-01-14", "2026-01-15")
MODELS: tuple[type[Any], ...] = (Person, Meeting, Issue)
EDITS: dict[type[Any], tuple[tuple[str, str], ...]] = {
    Person: (("name", "The name as decided"), ("country", "SE"), ("note", "seen")),
    Meeting: (("locality", "Bergen"), ("date_edtf", "2026-01-11"), ("status", "postponed")),
    Issue: (("label", "The label as decided"), ("note", "seen")),
}
number = st.integers(min_value=0, max_value=30)


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary.load(reference_folder())


def a_document(name: str, version: int, day: int = 1) -> Document:
    text = REPORTS[name][version]
    return Document(
        name=name,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        published_on=PUBLISHED[day % len(PUBLISHED)],
        publisher=name.removesuffix(".txt"),
    )


def last_revision(source: Source) -> Source:
    newer = Source.objects.filter(supersedes=source).first()
    return last_revision(newer) if newer else source


class Desk(RuleBasedStateMachine):
    """Loads and decisions in any order; what is to hold is kept beside them."""

    def __init__(self) -> None:
        super().__init__()
        # All of it is taken back at the end of a run.
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        self.curator = a_user(superuser=True)
        # (model, key, field) -> value, and what held before each change that can be taken back.
        self.decided: dict[tuple[type[Any], int, str], Any] = {}
        self.before: list[tuple[int, dict[Any, Any]]] = []

    def teardown(self) -> None:
        problems = list(verify())
        transaction.set_rollback(True)
        self.atomic.__exit__(None, None, None)
        assert not problems

    def chosen(self, model: type[Any], pick: int) -> Any:
        found = list(model.objects.current().order_by("pk"))
        return found[pick % len(found)] if found else None

    def act(self, change: Change | None, decided: dict[Any, Any]) -> None:
        if change is not None:
            self.before.append((change.pk, dict(self.decided)))
            self.decided |= decided

    # --- What the machine does ---

    @rule(name=st.sampled_from(sorted(REPORTS)), version=st.integers(0, 1), day=number)
    def load(self, name: str, version: int, day: int) -> None:
        document = a_document(name, version, day)
        list(Loader(at=NOW, vocabulary=vocabulary).load([(f"seeds/{name}", document)]))

    @rule(pick=number)
    def take_back_a_load(self, pick: int) -> None:
        loads = list(Change.objects.filter(kind=ChangeKind.LOAD, undone_by=None).order_by("pk"))
        if loads:
            change = loads[pick % len(loads)]
            editing.undo(change=change, by=self.curator, at=NOW, reason="no")

    @rule(pick=number)
    def take_back_taking_back_a_load(self, pick: int) -> None:
        undone = Change.objects.filter(kind=ChangeKind.UNDO, undone_by=None)
        undone = undone.filter(undoes__kind=ChangeKind.LOAD).order_by("pk")
        if undone:
            change = undone[pick % len(undone)]
            editing.undo(change=change, by=self.curator, at=NOW, reason="yes after all")

    # --- What curators do ---

    @rule(model=st.sampled_from(MODELS), pick=number, edit=number)
    def correct(self, model: type[Any], pick: int, edit: int) -> None:
        record = self.chosen(model, pick)
        if record is None:
            return
        field, value = EDITS[model][edit % len(EDITS[model])]
        change = editing.save(
            record=record, values={field: value}, expected_version=record.version,
            by=self.curator, at=NOW,
        )  # fmt: skip
        self.act(change, {(model, record.pk, field): value})

    @rule(model=st.sampled_from(MODELS), pick=number)
    def accept(self, model: type[Any], pick: int) -> None:
        if record := self.chosen(model, pick):
            change = editing.accept(records=[record], by=self.curator, at=NOW)
            self.act(change, {(model, record.pk, "curation_status"): CurationStatus.ACCEPTED})

    @rule(model=st.sampled_from(MODELS), pick=number, why=st.sampled_from(list(RejectedAs)))
    def reject(self, model: type[Any], pick: int, why: RejectedAs) -> None:
        if record := self.chosen(model, pick):
            change = editing.reject(
                records=[record], rejected_as=why, by=self.curator, at=NOW, reason="no"
            )
            self.act(change, {(model, record.pk, "curation_status"): CurationStatus.REJECTED})

    @rule(model=st.sampled_from(MODELS), one=number, other=number)
    def merge(self, model: type[Any], one: int, other: int) -> None:
        survivor, absorbed = self.chosen(model, one), self.chosen(model, other)
        if survivor is None or survivor == absorbed:
            return
        try:
            change = editing.merge(
                survivor=survivor, absorbed=absorbed, by=self.curator, at=NOW, reason="one"
            )
        except editing.Refused:
            return
        self.act(change, {(model, absorbed.pk, "is one with"): survivor.pk})

    @rule(model=st.sampled_from(MODELS), pick=number)
    def split(self, model: type[Any], pick: int) -> None:
        record = self.chosen(model, pick)
        findings = list(record.findings.filter(stale=False).order_by("pk")) if record else []
        if len(findings) < 2:
            return
        try:
            change = editing.split(
                record=record, findings=findings[1:], by=self.curator, at=NOW, reason="two"
            )
        except editing.Refused:
            return
        created = model.objects.get(uid=change.report["created"])
        self.act(change, {(model, created.pk, "is not"): record.pk})

    @rule(model=st.sampled_from(MODELS), pick=number)
    def annotate(self, model: type[Any], pick: int) -> None:
        if record := self.chosen(model, pick):
            note = editing.annotate(target=record, body="look again", by=self.curator, at=NOW)
            self.decided[Annotation, note.pk, "body"] = "look again"

    @rule(pick=number, days=st.integers(1, 3))
    def date_a_report(self, pick: int, days: int) -> None:
        sources = list(Source.objects.filter(superseded_by=None).order_by("pk"))
        if not sources:
            return
        source = sources[pick % len(sources)]
        day = dt.date(2026, 1, 15) + dt.timedelta(days=days)
        change = editing.save(
            record=source, values={"date_published": day}, expected_version=source.version,
            by=self.curator, at=NOW,
        )  # fmt: skip
        self.act(change, {(Source, source.pk, "date_published"): day})

    @precondition(lambda self: self.before)
    @rule()
    def take_back_the_last(self) -> None:
        pk, before = self.before.pop()
        notes = {key: value for key, value in self.decided.items() if key[0] is Annotation}
        editing.undo(change=Change.objects.get(pk=pk), by=self.curator, at=NOW, reason="no")
        self.decided = before | notes

    # --- What must hold ---

    @invariant()
    def every_decision_holds(self) -> None:
        wanted: dict[tuple[type[Any], int, str], set[Any]] = defaultdict(set)
        for (model, pk, field), value in self.decided.items():
            record = model._default_manager.get(pk=pk)
            if field == "is one with":
                assert record.survivor() == model.objects.get(pk=value).survivor()
            elif field == "is not":
                self._is_apart(record, model.objects.get(pk=value))
            else:
                held = record.survivor() if model in MODELS else record
                held = last_revision(held) if model is Source else held
                wanted[model, held.pk, field].add(value)
        for (model, pk, field), values in wanted.items():
            record = model._default_manager.get(pk=pk)
            assert getattr(record, field) in values, field
            if model in MODELS and (model, pk, "curation_status") not in wanted:
                assert record.curation_status != CurationStatus.REJECTED, "by no curator"

    def _is_apart(self, one: Any, other: Any) -> None:
        later = any(field == "is one with" for _, _, field in self.decided)
        assert later or one.survivor() != other.survivor()
        assert later or Finding.objects.filter(**{one._meta.model_name: one}).exists()


@pytest.mark.django_db
@pytest.mark.slow
def test_no_decision_is_lost() -> None:
    run_state_machine_as_test(
        Desk, settings=settings(max_examples=10, stateful_step_count=10, derandomize=True)
    )


@pytest.mark.django_db
@pytest.mark.soak
def test_no_decision_is_lost_in_a_thousand_sequences() -> None:
    run_state_machine_as_test(Desk, settings=settings(max_examples=1000, stateful_step_count=15))


@pytest.mark.django_db
def test_a_date_that_a_curator_gave_stays_through_revisions_and_back() -> None:
    desk = Desk()
    desk.load("wire.txt", 0, day=0)
    desk.date_a_report(pick=0, days=3)
    for version in (1, 0, 1):
        desk.load("wire.txt", version, day=1)
        desk.every_decision_holds()
    desk.teardown()


@pytest.mark.django_db
def test_what_came_back_and_was_accepted_stays_accepted_without_its_load() -> None:
    desk = Desk()
    desk.load("wire.txt", 1, day=1)
    desk.take_back_a_load(0)
    desk.load("wire.txt", 1, day=1)
    desk.accept(Issue, 0)
    desk.take_back_a_load(0)
    desk.every_decision_holds()
    desk.teardown()


@pytest.mark.django_db
def test_a_second_load_is_taken_back_with_what_the_first_had_said() -> None:
    desk = Desk()
    for _ in range(2):
        desk.load("wire.txt", 1, day=1)
        desk.take_back_a_load(0)
    assert not Person.objects.current().exists()
    desk.load("wire.txt", 0, day=1)
    desk.every_decision_holds()
    desk.teardown()
