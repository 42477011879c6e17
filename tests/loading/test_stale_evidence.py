"""A confirmed passage that a revision leaves out: it counts on, and is asked about once."""

import pytest

from curation import editing
from curation.models import Person, Statement, Suggestion
from curation.values.enums import Decision, SuggestionKind
from tests.builders import NOW, a_user
from tests.loading.test_withdrawn_revisions import FIRST, SECOND, THIRD, load, take_back

pytestmark = pytest.mark.django_db


def confirmed() -> Person:
    load(SECOND)
    person = Person.objects.get(name="Kofi Boakye")
    editing.accept(records=[person], by=a_user(superuser=True), at=NOW)
    return person


def asked(person: Person) -> dict[str, str]:
    rows = Suggestion.objects.filter(kind=SuggestionKind.STALE_EVIDENCE, person=person)
    return dict(rows.filter(meeting=None).values_list("field", "decision"))


def stale(person: Person) -> list[Statement]:
    return list(person.statements.that_count().filter(stale=True, meeting=None))


def test_what_is_gone_is_asked_about_and_counts_until_it_is_answered() -> None:
    person = confirmed()
    outcome = load(FIRST)
    assert any("stale" in line for line in outcome.suggestions)
    assert set(asked(person)) == {"name", "role"} < {one.field for one in stale(person)}
    assert set(asked(person).values()) == {"open"}
    person.refresh_from_db()
    assert (person.name, person.country) == ("Kofi Boakye", "GH")
    question = Suggestion.objects.get(kind="stale_evidence", person=person, field="role")
    [statement] = question.statements.all()
    assert [statement.value] == question.values == ["Foreign Minister"]
    editing.decide(
        suggestion=question, decision=Decision.ACCEPTED, by=a_user(superuser=True), at=NOW
    )
    assert not person.statements.that_count().filter(field="role").exists()


def test_it_is_asked_once_and_an_answer_stays() -> None:
    person = confirmed()
    load(FIRST)
    before = Suggestion.objects.count()
    for question in Suggestion.objects.filter(kind="stale_evidence"):
        editing.decide(
            suggestion=question, decision=Decision.REJECTED, by=a_user(superuser=True), at=NOW
        )
    load("An update.\n\n" + FIRST)
    assert Suggestion.objects.count() == before
    assert set(asked(person).values()) == {"rejected"}


def test_a_passage_that_returns_is_asked_about_no_more() -> None:
    person = confirmed()
    load(FIRST)
    load(THIRD)
    assert set(asked(person).values()) == {"rejected"}
    assert not stale(person)
    said = person.statements.that_count().filter(field="name")
    assert set(said.values_list("review", flat=True)) == {"confirmed"}
    load("Another update.\n\n" + FIRST)
    assert set(asked(person).values()) == {"open"}


def test_a_revision_that_is_taken_back_takes_its_questions_with_it() -> None:
    person = confirmed()
    outcome = load(FIRST)
    take_back(outcome)
    assert set(asked(person).values()) == {"rejected"}
    assert not stale(person)
