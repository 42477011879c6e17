"""Facts that later loads add to a record that two were merged into."""

import hashlib
from typing import Any

import pytest
from django.contrib.auth.models import User

from curation import editing
from curation.loading.load import Loader
from curation.models import Change, Person, Suggestion
from curation.records import Document, Extraction, Fact, PersonFound, Span
from curation.values.enums import Decision
from tests.builders import NOW, a_user
from tests.loading.labelled import STORIES, load_stems, vocabulary

pytestmark = pytest.mark.django_db
ANNOUNCED, TALKS, BACK = STORIES[1]


@pytest.fixture
def curator() -> User:
    return a_user(superuser=True)


@pytest.fixture
def merged(curator: User) -> tuple[Person, Change]:
    """The president as two outlets spell him; the second spelling was merged away."""
    load_stems(ANNOUNCED, TALKS)
    one, other = Person.objects.get(name="Yoo Hae-won"), Person.objects.get(name="Yu Hae Won")
    change = editing.merge(survivor=one, absorbed=other, by=curator, at=NOW, reason="one man")
    return one, change


def changed(**about: Any) -> dict[str, list[str]]:
    asked = Suggestion.objects.open().filter(kind="source_changed", **about)
    return {one.field: one.values for one in asked}


def test_a_later_report_of_either_spelling_is_about_the_survivor_and_asks_nothing(
    merged: tuple[Person, Change],
) -> None:
    one, _ = merged
    load_stems(BACK)
    assert one.findings.filter(label="Yoo Haewon").exists()
    assert not Suggestion.objects.open().filter(person=one, other_person=one).exists()
    assert not Suggestion.objects.open().filter(other_person=one).exists()
    assert changed(person=one) == {}


def test_what_was_added_since_is_listed_when_the_merge_is_taken_back(
    merged: tuple[Person, Change], curator: User
) -> None:
    one, change = merged
    load_stems(BACK)
    one.refresh_from_db()
    editing.save(
        record=one, values={"country": "KP"}, expected_version=one.version, by=curator, at=NOW
    )
    undone = editing.undo(change=change, by=curator, at=NOW, reason="two men")
    other = Person.objects.get(name="Yu Hae Won")
    assert other.findings.count() == 1
    left = [line for line in undone.report["left"] if "since" in line]
    assert [line for line in left if line.startswith("“Yoo Haewon” in ")]
    assert any(f"stays with {one}: split it off if it is {other}" in line for line in left)
    assert f"1 facts entered since stay with {one}" in left


def test_another_office_of_an_accepted_person_is_asked_about_once(
    merged: tuple[Person, Change], curator: User
) -> None:
    one, _ = merged
    one.refresh_from_db()
    editing.accept(records=[one], by=curator, at=NOW)
    load_stems(BACK)
    assert changed(person=one) == {}, "the same office, worded in another way"
    load_office("Prime Minister", "head_of_government")
    assert changed(person=one) == {"role": ["", "Prime Minister"]}
    assert not one.roles.filter(title="Prime Minister", rejected=False).exists()
    load_office("prime minister", "head_of_government")
    [asked] = Suggestion.objects.filter(kind="source_changed", person=one)
    editing.decide(suggestion=asked, decision=Decision.ACCEPTED, by=curator, at=NOW)
    assert one.roles.filter(title="Prime Minister", rejected=False).exists()


def load_office(title: str, office_class: str) -> None:
    """A report that gives the president of South Korea another office."""
    text = f"{title} Yoo Hae-won spoke."
    name = Span(text.index("Yoo"), text.index("Yoo") + 11, "Yoo Hae-won")
    said = {"country": "KR", "office_class": office_class}
    facts = (
        Fact("name", name.exact, name, "test"),
        Fact("country", "KR", name, "test"),
        Fact("role", title, Span(0, len(title), title), "test", qualifiers=said),
    )
    document = Document("office.txt", hashlib.sha256(text.encode()).hexdigest(), text)
    found = Extraction(document, persons=(PersonFound("p1", name.exact, facts),))
    loader = Loader(at=NOW, vocabulary=vocabulary, read=lambda *_: found)
    [outcome] = loader.load([(f"{title}.txt", document)])
    assert outcome.outcome == "loaded"
