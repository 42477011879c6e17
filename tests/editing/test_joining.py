"""What colleagues wrote by hand about one of two records is not lost when they become one."""

import pytest

from curation import editing
from curation.evaluation.verify import verify
from curation.models import Change, Issue, Person
from tests.builders import NOW, a_person, a_user, an_issue

pytestmark = pytest.mark.django_db


def merge(survivor: Person | Issue, absorbed: Person | Issue) -> Change:
    by = a_user(superuser=True)
    done = editing.merge(survivor=survivor, absorbed=absorbed, by=by, at=NOW, reason="one")
    survivor.refresh_from_db()
    absorbed.refresh_from_db()
    return done


@pytest.mark.parametrize(
    "one, other, both",
    [
        ("", "ask the desk", "ask the desk"),
        ("ask the desk", "", "ask the desk"),
        ("ask the desk", "ask the desk", "ask the desk"),
        ("ask the desk", "seen in Oslo", "ask the desk\n\nseen in Oslo"),
    ],
)
def test_both_notes_stay(one: str, other: str, both: str) -> None:
    survivor = a_person("Ana Brennholt", note=one)
    merge(survivor, a_person("Anna Brennholt", note=other))
    assert survivor.note == both


def test_an_identifier_goes_over_and_comes_back_when_the_merge_is_taken_back() -> None:
    survivor, absorbed = a_person("Ana Brennholt"), a_person("A. Brennholt", wikidata_id="Q42")
    change = merge(survivor, absorbed)
    assert (survivor.wikidata_id, absorbed.wikidata_id) == ("Q42", None)
    editing.undo(change=change, by=a_user(superuser=True), at=NOW, reason="two after all")
    survivor.refresh_from_db()
    absorbed.refresh_from_db()
    assert (survivor.wikidata_id, absorbed.wikidata_id) == (None, "Q42")
    assert not [problem for check, problem in verify() if check == "histories"]


def test_two_identifiers_stay_where_they_are() -> None:
    survivor = a_person("Ana Brennholt", wikidata_id="Q1")
    absorbed = a_person("A. Brennholt", wikidata_id="Q42")
    merge(survivor, absorbed)
    assert (survivor.wikidata_id, absorbed.wikidata_id) == ("Q1", "Q42")


def test_the_address_of_an_issue_in_another_scheme_goes_over() -> None:
    address = "https://example.org/terms/7"
    survivor, absorbed = an_issue("fishing"), an_issue("fisheries", scheme_uri=address)
    merge(survivor, absorbed)
    assert survivor.scheme_uri == address
