"""Loading again: nothing changes without a reason, and no decision is ever undone."""

from dataclasses import replace

import pytest

from curation import editing
from curation.models import Change, Meeting, Person, Source, Statement, Suggestion
from curation.values.enums import CurationStatus, Decision, LoadOutcome, RejectedAs
from tests.builders import NOW, a_user
from tests.loading.labelled import STORIES, document, load_documents, load_stems, snapshot

pytestmark = pytest.mark.django_db
ANNOUNCED, TALKS, BACK = STORIES[1]


def the_visit() -> Meeting:
    visits = Meeting.objects.filter(kind="visit", place_country="MN", merged_into=None)
    visit: Meeting = visits.get(findings__source__location__contains=ANNOUNCED)
    return visit


def test_an_unchanged_file_writes_nothing_at_all() -> None:
    load_stems(ANNOUNCED)
    before = (snapshot(), Change.objects.count(), Statement.objects.count())
    outcomes = load_stems(ANNOUNCED)
    assert [one.outcome for one in outcomes] == [LoadOutcome.UNCHANGED]
    assert (snapshot(), Change.objects.count(), Statement.objects.count()) == before


def test_a_dry_run_tells_what_the_load_then_does_and_writes_nothing() -> None:
    load_stems(ANNOUNCED)
    before = snapshot()
    planned = load_stems(TALKS, BACK, dry_run=True)
    assert snapshot() == before
    assert Source.objects.count() == 1
    done = load_stems(TALKS, BACK)
    for plan, effect in zip(planned, done, strict=True):
        assert (plan.created, plan.updated) == (effect.created, effect.updated)
        assert plan.suggestions == effect.suggestions


def test_a_correction_stays_when_another_report_says_something_else() -> None:
    load_stems(ANNOUNCED)
    curator = a_user(superuser=True)
    visit = the_visit()
    editing.save(
        record=visit,
        values={"date_edtf": "2026-09-07/2026-09-10"},
        expected_version=visit.version,
        by=curator,
        at=NOW,
    )
    load_stems(BACK)
    visit.refresh_from_db()
    assert visit.date_edtf == "2026-09-07/2026-09-10"
    assert visit.status == "held", "what was not corrected follows the reports"


def test_an_accepted_record_keeps_its_values_and_the_news_is_a_question() -> None:
    load_stems(ANNOUNCED)
    curator = a_user(superuser=True)
    visit = the_visit()
    editing.accept(records=[visit], by=curator, at=NOW)
    load_stems(BACK)
    visit.refresh_from_db()
    assert visit.status == "planned"
    asked = Suggestion.objects.open().filter(kind="source_changed", meeting=visit)
    assert [one.field for one in asked if one.field == "status"] == ["status"]
    assert asked.get(field="status").values == ["planned", "held"]


def test_a_decided_question_is_not_asked_again() -> None:
    load_stems(ANNOUNCED, TALKS)
    curator = a_user(superuser=True)
    while asked := Suggestion.objects.open().first():  # a decision may bring up the next question
        editing.decide(suggestion=asked, decision=Decision.REJECTED, by=curator, at=NOW)
    _reload_with_another_manifest_row(TALKS)
    assert not Suggestion.objects.open().exists()


def _reload_with_another_manifest_row(stem: str) -> None:
    location, found = document(stem)
    load_documents([(location, replace(found, headline="Another headline"))])


def test_a_changed_manifest_row_is_taken_over_and_moves_no_record() -> None:
    load_stems(ANNOUNCED)
    before = snapshot()
    _reload_with_another_manifest_row(ANNOUNCED)
    assert Source.objects.get().headline == "Another headline"
    assert snapshot() == before


def test_a_rejected_record_is_not_resurrected() -> None:
    load_stems(ANNOUNCED)
    curator = a_user(superuser=True)
    person = Person.objects.get(name="Ok Seung-bin")
    editing.reject(records=[person], rejected_as=RejectedAs.WRONG_READING, by=curator, at=NOW)
    _reload_with_another_manifest_row(ANNOUNCED)
    person.refresh_from_db()
    assert person.curation_status == CurationStatus.REJECTED
    assert Person.objects.filter(name="Ok Seung-bin").count() == 1


def test_a_split_stays_split() -> None:
    load_stems(ANNOUNCED, BACK)
    curator = a_user(superuser=True)
    visit = the_visit()
    finding = visit.findings.get(source__location__contains=BACK)
    editing.split(record=visit, findings=[finding], by=curator, at=NOW, reason="two trips")
    after = snapshot()
    _reload_with_another_manifest_row(BACK)
    assert snapshot() == after


def test_a_load_is_taken_back_as_one_and_can_be_loaded_again() -> None:
    load_stems(ANNOUNCED)
    before = snapshot()
    outcome = load_stems(BACK)[0]
    after = snapshot()
    curator = a_user(superuser=True)
    change = Change.objects.get(pk=outcome.change or 0)
    editing.undo(change=change, by=curator, at=NOW, reason="wrong file")
    assert snapshot() == before
    load_stems(BACK)
    assert snapshot() == after


def test_a_field_changed_outside_the_desk_is_kept_as_a_curators_statement() -> None:
    load_stems(ANNOUNCED)
    Meeting.objects.filter(pk=the_visit().pk).update(venue="Changed by hand")
    load_stems(BACK)
    visit = the_visit()
    assert visit.venue == "Changed by hand"
    assert visit.statements.filter(field="venue", basis="curator").exists()


def test_a_changed_file_is_a_revision_that_keeps_identity_and_decisions() -> None:
    load_stems(ANNOUNCED)
    curator = a_user(superuser=True)
    location, found = document(ANNOUNCED)
    editing.accept_report(source=Source.objects.get(), by=curator, at=NOW)
    before = snapshot()
    text = "An update stands before the report.\n" + found.text
    load_documents([(location, replace(found, text=text, sha256="0" * 64))])
    assert snapshot() == before
    newer = Source.objects.get(supersedes__isnull=False)
    for statement in newer.statements.all():
        assert newer.text[statement.start : statement.end] == statement.exact
    assert Statement.objects.filter(source=newer, review="confirmed").exists()


def a_revision(text: str, sha256: str) -> LoadOutcome:
    """The first report's file with another text; the outcome of loading it."""
    location, found = document(ANNOUNCED)
    changed = replace(found, text=text, sha256=sha256 * 64)
    return load_documents([(location, changed)])[0].outcome


def test_a_file_that_is_as_it_was_before_is_a_revision_once_more() -> None:
    location, found = document(ANNOUNCED)
    load_stems(ANNOUNCED)
    before = snapshot()
    longer = found.text + "\nEnds.\n"
    assert a_revision(longer, "0") == LoadOutcome.LOADED
    assert load_stems(ANNOUNCED)[0].outcome == LoadOutcome.LOADED
    [current] = Source.objects.filter(superseded_by__isnull=True)
    assert current.text == found.text
    assert current.location == location
    assert Source.objects.count() == 3
    assert snapshot() == before
    assert load_stems(ANNOUNCED)[0].outcome == LoadOutcome.UNCHANGED
    assert a_revision(longer, "0") == LoadOutcome.LOADED
    assert load_stems(ANNOUNCED)[0].outcome == LoadOutcome.LOADED
    assert Source.objects.filter(superseded_by__isnull=True).count() == 1


def test_decisions_stay_when_a_file_is_as_it_was_before() -> None:
    load_stems(ANNOUNCED)
    editing.accept_report(source=Source.objects.get(), by=a_user(superuser=True), at=NOW)
    before = snapshot()
    _, found = document(ANNOUNCED)
    a_revision("New first line.\n" + found.text, "0")
    load_stems(ANNOUNCED)
    assert snapshot() == before
    current = Source.objects.get(superseded_by__isnull=True)
    assert current.statements.filter(review="confirmed").exists()


def test_a_renamed_file_is_known_by_its_new_name() -> None:
    _, found = document(ANNOUNCED)
    load_documents([(f"old/{found.name}", found)])
    before = snapshot()
    [outcome] = load_documents([(f"new/{found.name}", found)])
    assert outcome.outcome == LoadOutcome.LOADED
    source = Source.objects.get()
    assert source.location == f"new/{found.name}"
    assert snapshot() == before
    changed = replace(found, text=found.text + "\nEnds.\n", sha256="0" * 64)
    load_documents([(f"new/{found.name}", changed)])
    assert Source.objects.get(superseded_by__isnull=True).supersedes == source


def test_a_second_file_of_the_same_bytes_leaves_the_first_where_it_is() -> None:
    location, found = document(ANNOUNCED)  # a file that is still there
    load_stems(ANNOUNCED)
    [outcome] = load_documents([("elsewhere/copy.txt", found)])
    assert outcome.outcome == LoadOutcome.UNCHANGED
    assert Source.objects.get().location == location
