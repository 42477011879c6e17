"""Taking back the load of a revision: what the file said before counts again, decisions stay."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from curation import editing
from curation.evaluation.verify import verify
from curation.loading.load import FileOutcome, Loader
from curation.models import Change, Meeting, Person, Source, Statement
from curation.values.enums import LoadOutcome
from tests.builders import NOW, a_user
from tests.editing.test_state_machine import a_document, vocabulary
from tests.loading.labelled import snapshot

pytestmark = pytest.mark.django_db
WEEKLY = "weekly.txt"  # the revision leaves one of three people out
WIRE = "wire.txt"  # the revision has another day


@pytest.fixture(autouse=True)
def whole() -> Iterator[None]:
    """Whatever a test does, the database is sound at its end."""
    yield
    assert not list(verify())


def load(name: str, version: int) -> FileOutcome:
    loader = Loader(at=NOW, vocabulary=vocabulary)
    [outcome] = loader.load([(f"seeds/{name}", a_document(name, version))])
    return outcome


def take_back(outcome: FileOutcome | Change) -> Change:
    number = outcome.pk if isinstance(outcome, Change) else outcome.change
    change = Change.objects.get(pk=number or 0)
    return editing.undo(change=change, by=a_user(superuser=True), at=NOW, reason="wrong file")


def save(record: Any, **values: Any) -> Change:
    record.refresh_from_db()
    version, by = record.version, a_user(superuser=True)
    done = editing.save(record=record, values=values, expected_version=version, by=by, at=NOW)
    assert done is not None
    return done


def current() -> Source:
    return Source.objects.get(superseded_by__isnull=True)


@pytest.mark.parametrize("name", [WEEKLY, WIRE])
def test_what_the_file_said_before_counts_again(name: str) -> None:
    load(name, 0)
    before, older = snapshot(), current()
    load_of_revision = load(name, 1)
    after = snapshot()
    assert after != before
    undone = take_back(load_of_revision)
    assert (snapshot(), current(), undone.report["left"]) == (before, older, [])
    assert load(name, 0).outcome == LoadOutcome.UNCHANGED
    assert load(name, 1).outcome == LoadOutcome.LOADED
    assert snapshot() == after
    assert load(name, 1).outcome == LoadOutcome.UNCHANGED


def test_a_revision_may_be_taken_back_as_often_as_it_is_loaded() -> None:
    load(WEEKLY, 0)
    before = snapshot()
    for _ in range(3):
        take_back(load(WEEKLY, 1))
        assert snapshot() == before
    assert current().text == a_document(WEEKLY, 0).text


def test_taking_back_is_itself_taken_back_and_that_again() -> None:
    load(WEEKLY, 0)
    before = snapshot()
    outcome = load(WEEKLY, 1)
    after = snapshot()
    done: FileOutcome | Change = outcome
    for expected in (before, after, before, after):
        done = take_back(done)
        assert snapshot() == expected
    assert current().text == a_document(WEEKLY, 1).text


def test_what_was_decided_since_stays() -> None:
    load(WIRE, 0)
    outcome = load(WIRE, 1)
    talks, person = Meeting.objects.get(), Person.objects.get(name="Ana Brennholt")
    save(talks, locality="Bergen")
    editing.accept(records=[person], by=a_user(superuser=True), at=NOW)
    day = date(2026, 1, 16)
    save(current(), date_published=day)
    undone = take_back(outcome)
    talks.refresh_from_db()
    person.refresh_from_db()
    assert (talks.locality, talks.date_edtf) == ("Bergen", "2026-01-13")
    assert (person.curation_status, person.country) == ("accepted", "NO")
    assert current().date_published == day
    assert undone.report["left"] == [f"{current()}: date_published was decided since"]
    assert load(WIRE, 0).outcome == LoadOutcome.LOADED, "read again, with the day as decided"


def test_a_date_that_is_taken_back_is_read_from_again_by_the_next_load() -> None:
    load(WIRE, 0)
    before = Meeting.objects.get().date_edtf
    change = save(current(), date_published=date(2026, 3, 18))
    Loader(at=NOW, vocabulary=vocabulary).reread(current())
    assert Meeting.objects.get().date_edtf != before
    take_back(change)
    assert load(WIRE, 0).outcome == LoadOutcome.LOADED
    assert Meeting.objects.get().date_edtf == before
    assert load(WIRE, 0).outcome == LoadOutcome.UNCHANGED


def test_what_was_decided_while_the_older_one_counted_holds_for_the_newer_again() -> None:
    load(WIRE, 0)
    undone = take_back(load(WIRE, 1))
    person = Person.objects.get(name="Ana Brennholt")
    editing.accept(records=[person], by=a_user(superuser=True), at=NOW)
    take_back(undone)
    said = person.statements.filter(source=current(), field="name")
    assert set(said.values_list("review", flat=True)) == {"confirmed"}


def test_a_passage_that_a_curator_confirmed_is_where_it_was() -> None:
    load(WEEKLY, 0)
    minister = Person.objects.get(name="Liv Aas")
    president = Person.objects.get(name="Anna Brennholt")
    editing.accept(records=[minister, president], by=a_user(superuser=True), at=NOW)
    rows = Statement.objects.filter(review="confirmed").order_by("pk")
    fields = ("pk", "source", "finding", "start", "end", "stale", "superseded_by")
    before = list(rows.values_list(*fields))
    outcome = load(WEEKLY, 1)
    assert list(rows.values_list(*fields)) != before
    take_back(outcome)
    assert list(rows.values_list(*fields))[: len(before)] == before


def test_what_was_split_off_since_stays_split_off() -> None:
    for name in (WIRE, "daily.txt"):
        load(name, 0)
    outcome = load("daily.txt", 1)
    person = Person.objects.get(name="Tomas Ekwueme")
    finding = person.findings.get(source__location__contains="daily", stale=False)
    change = editing.split(
        record=person, findings=[finding], by=a_user(superuser=True), at=NOW, reason="two men"
    )
    other = Person.objects.get(uid=change.report["created"])
    take_back(outcome)
    assert other.findings.filter(stale=False).exists()
    load("daily.txt", 1)
    told = Source.objects.get(location__contains="daily", superseded_by__isnull=True)
    assert list(told.findings.filter(kind="person", person=other).values_list("label", flat=True))
    assert not told.findings.filter(person=person).exists()


def test_under_a_newer_revision_nothing_changes_and_that_one_taken_back_leaves_the_first() -> None:
    load(WEEKLY, 0)
    first = snapshot()
    second = load(WEEKLY, 1)
    third = load(WEEKLY, 0)
    before = snapshot()
    undone = take_back(second)
    assert snapshot() == before
    [left] = undone.report["left"]
    assert left == f"{Source.objects.get(pk=second.source or 0)}: a newer revision has its place"
    take_back(third)
    assert snapshot() == first
    assert current().raw_sha256 == a_document(WEEKLY, 0).sha256


def test_a_revision_of_what_was_taken_back_counts() -> None:
    take_back(load(WEEKLY, 0))
    load(WEEKLY, 1)
    assert Person.objects.current().filter(name="Anna Brennholt").exists()
    assert Meeting.objects.current().exists()


def test_joins_of_a_load_are_taken_back_with_it() -> None:
    load(WIRE, 0)
    before = snapshot()
    take_back(load("daily.txt", 0))
    assert snapshot() == before
