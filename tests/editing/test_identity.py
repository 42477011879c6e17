"""Merging, splitting, not the same: everything moves, nothing is lost, all can be taken back."""

from typing import Any

import pytest

from curation import editing
from curation.editing.relations import HANDLING, UnknownRelation, moved, relations_to
from curation.models import Change, Finding, Issue, Meeting, Person, Suggestion
from curation.values.enums import Decision
from tests.builders import NOW, a_user
from tests.loading.labelled import STORIES, load_stems, snapshot

pytestmark = pytest.mark.django_db


def merge(survivor: Any, absorbed: Any) -> Change:
    return editing.merge(
        survivor=survivor, absorbed=absorbed, by=a_user(superuser=True), at=NOW, reason="one man"
    )


@pytest.fixture
def two_presidents() -> tuple[Person, Person]:
    load_stems(*STORIES[1])
    return Person.objects.get(name="Yoo Hae-won"), Person.objects.get(name="Yu Hae Won")


def test_the_absorbed_name_stays_as_an_alias_and_the_old_record_leads_on(
    two_presidents: tuple[Person, Person],
) -> None:
    one, other = two_presidents
    merge(one, other)
    other.refresh_from_db()
    assert other.survivor() == one
    assert {name.name for name in one.names.filter(rejected=False)} >= {
        "Yoo Hae-won", "Yu Hae Won",
    }  # fmt: skip
    assert not Finding.objects.filter(person=other).exists()


def test_meetings_of_one_person_that_were_kept_apart_by_the_names_become_one() -> None:
    load_stems(*STORIES[1])
    curator = a_user(superuser=True)
    while asked := Suggestion.objects.open().filter(kind="same_as").order_by("id").first():
        editing.decide(suggestion=asked, decision=Decision.ACCEPTED, by=curator, at=NOW)
    [visit] = Meeting.objects.current().filter(kind="visit")
    assert visit.findings.count() == 3
    assert visit.status == "held"


def test_what_was_accepted_is_no_draft_after_a_merge_and_a_draft_again_after_its_undo(
    two_presidents: tuple[Person, Person],
) -> None:
    one, other = two_presidents
    curator = a_user(superuser=True)
    editing.accept(records=[other], by=curator, at=NOW)
    change = merge(one, other)
    one.refresh_from_db()
    assert (one.curation_status, one.accepted_by) == ("accepted", curator)
    editing.undo(change=change, by=curator, at=NOW, reason="two men after all")
    one.refresh_from_db()
    assert (one.curation_status, one.accepted_by) == ("draft", None)


def test_a_merge_is_taken_back_as_one(two_presidents: tuple[Person, Person]) -> None:
    before = snapshot()
    change = merge(*two_presidents)
    assert snapshot() != before
    editing.undo(change=change, by=a_user(superuser=True), at=NOW, reason="two men after all")
    assert snapshot() == before


def test_taking_back_is_itself_taken_back(two_presidents: tuple[Person, Person]) -> None:
    change = merge(*two_presidents)
    after = snapshot()
    curator = a_user(superuser=True)
    undone = editing.undo(change=change, by=curator, at=NOW, reason="no")
    editing.undo(change=undone, by=curator, at=NOW, reason="yes")
    assert snapshot() == after


def test_an_undo_leaves_later_edits_alone_and_lists_them(
    two_presidents: tuple[Person, Person],
) -> None:
    one, _other = two_presidents
    curator = a_user(superuser=True)
    first = editing.save(
        record=one, values={"note": "first"}, expected_version=one.version, by=curator, at=NOW
    )
    one.refresh_from_db()
    editing.save(
        record=one, values={"note": "second"}, expected_version=one.version, by=curator, at=NOW
    )
    assert first is not None
    undone = editing.undo(change=first, by=curator, at=NOW, reason="no")
    one.refresh_from_db()
    assert one.note == "second"
    assert undone.report["left"] == [f"{one}: note was changed again since"]


def test_a_change_is_taken_back_once(two_presidents: tuple[Person, Person]) -> None:
    change = merge(*two_presidents)
    curator = a_user(superuser=True)
    editing.undo(change=change, by=curator, at=NOW, reason="no")
    with pytest.raises(editing.Refused, match="already"):
        editing.undo(change=change, by=curator, at=NOW, reason="no")


def test_a_split_moves_findings_and_what_they_say_and_stays_decided(
    two_presidents: tuple[Person, Person],
) -> None:
    one, other = two_presidents
    merge(one, other)
    finding = one.findings.get(label="Yu Hae Won")
    before = snapshot()
    change = editing.split(
        record=one, findings=[finding], by=a_user(superuser=True), at=NOW, reason="two men"
    )
    created = Person.objects.get(uid=change.report["created"])
    assert created.name == "Yu Hae Won"
    assert created.participations.filter(rejected=False).exists()
    assert Suggestion.objects.filter(person=created, other_person=one, decision="rejected").exists()
    editing.undo(change=change, by=a_user(superuser=True), at=NOW, reason="one man")
    assert snapshot() == before


def test_a_record_keeps_at_least_one_finding(two_presidents: tuple[Person, Person]) -> None:
    one, _ = two_presidents
    with pytest.raises(editing.Refused, match="at least one"):
        editing.split(
            record=one, findings=list(one.findings.all()), by=a_user(superuser=True), at=NOW,
            reason="x",
        )  # fmt: skip


@pytest.mark.parametrize("case", ["itself", "kinds", "merged", "nested", "no reason"])
def test_merges_that_make_no_sense_are_refused(
    two_presidents: tuple[Person, Person], case: str
) -> None:
    one, other = two_presidents
    summit = Meeting.objects.exclude(parent=None).first()
    assert summit is not None
    pairs: dict[str, tuple[Any, Any]] = {
        "itself": (one, one),
        "kinds": (one, summit),
        "nested": (summit, summit.parent),
    }
    if case == "merged":
        merge(one, other)
        pairs["merged"] = (one, other)
    survivor, absorbed = pairs.get(case, (one, other))
    with pytest.raises(editing.Refused):
        editing.merge(
            survivor=survivor,
            absorbed=absorbed,
            by=a_user(superuser=True),
            at=NOW,
            reason="" if case == "no reason" else "one",
        )


def test_not_the_same_is_stored_and_closes_the_question(
    two_presidents: tuple[Person, Person],
) -> None:
    one, other = two_presidents
    editing.not_same(one=one, other=other, by=a_user(superuser=True), at=NOW)
    asked = Suggestion.objects.get(person=other, other_person=one)
    assert asked.decision == "rejected"


def test_every_relation_of_the_records_has_a_decided_handling() -> None:
    for model in (Person, Meeting, Issue):
        names = {(field.model.__name__, field.name) for field in relations_to(model)}
        assert names <= HANDLING.keys()
        assert len(names) > 5


def test_a_relation_that_nobody_decided_stops_a_merge(monkeypatch: pytest.MonkeyPatch) -> None:
    without = {key: value for key, value in HANDLING.items() if key != ("Annotation", "person")}
    monkeypatch.setattr("curation.editing.relations.HANDLING", without)
    with pytest.raises(UnknownRelation, match=r"Annotation\.person"):
        moved(Person)


def test_the_handling_names_only_relations_that_exist() -> None:
    existing = {
        (field.model.__name__, field.name)
        for model in (Person, Meeting, Issue)
        for field in relations_to(model)
    }
    assert HANDLING.keys() == existing
