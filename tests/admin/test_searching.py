"""The search boxes of the desk: by the words of the index, the best first, without scanning."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from curation.models import PersonName
from tests import builders
from tests.admin.conftest import signed_in

pytestmark = pytest.mark.django_db
MOST_STATEMENTS = 14  # of a list: ten, and four to rank what was found


@pytest.fixture
def viewer() -> Client:
    return signed_in("viewer")


def found(client: Client, kind: str, typed: str, **others: str) -> list[str]:
    """The records that a list shows, in its order."""
    response = client.get(f"/admin/curation/{kind}/", {"q": typed, **others})
    assert response.status_code == 200
    return [str(one) for one in response.context["cl"].result_list]


def offered(
    client: Client, typed: str, field: str = "participation&field_name=person"
) -> list[str]:
    """What a field offers while one types."""
    address = f"/admin/autocomplete/?app_label=curation&model_name={field}"
    response = client.get(f"{address}&term={typed}")
    return [one["text"] for one in response.json()["results"]]


@contextmanager
def no_scan() -> Iterator[None]:
    """No statement compares a text with a pattern, and there are not too many of them."""
    with CaptureQueriesContext(connection) as asked:
        yield
    statements = [one["sql"] for one in asked]
    assert not [sql for sql in statements if re.search(r"\bLIKE\b|REGEXP", sql)]
    assert len(statements) <= MOST_STATEMENTS


def test_what_has_the_words_in_its_name_comes_first(viewer: Client) -> None:
    builders.a_meeting("Talks about fish", venue="Oslo House", date_edtf="2026-03-01")
    builders.a_meeting("Oslo talks", date_edtf="2020-01-01")
    assert found(viewer, "meeting", "oslo") == ["Oslo talks", "Talks about fish"]
    assert found(viewer, "meeting", "oslo", o="3") != []


def test_an_order_that_is_asked_for_is_kept(viewer: Client) -> None:
    builders.an_issue("zinc in fish")
    builders.an_issue("fish, fish, fish")
    assert found(viewer, "issue", "fish") == ["fish, fish, fish", "zinc in fish"]
    assert found(viewer, "issue", "fish", o="-1") == ["zinc in fish", "fish, fish, fish"]


@pytest.mark.parametrize(
    "typed",
    ["sung-lac", "sunglac", "wi sung", "WI", "wisunglac", "위성락", "성락", "adviser", "advis"],
)
def test_a_person_is_found_by_any_spelling_or_office(typed: str, viewer: Client) -> None:
    person = builders.a_person("Wi Sung-lac", title="National Security Adviser")
    builders.a_person("Somebody Else")
    with builders.writing():
        PersonName.objects.create(person=person, name="위성락")
    assert found(viewer, "person", typed) == ["Wi Sung-lac"]
    assert offered(viewer, typed) == ["Wi Sung-lac"]


def test_a_record_is_found_by_its_identifier(viewer: Client) -> None:
    person = builders.a_person("Ana Lima")
    builders.a_person("Bo Ek")
    assert found(viewer, "person", person.uid) == ["Ana Lima"]


def test_a_report_is_found_by_its_text(viewer: Client) -> None:
    builders.a_source("Both discussed 首脳会談 and fish.", headline="One")
    builders.a_source("Nothing of the kind.", headline="Other")
    for typed in ("discussed fish", "首脳", '"fish."', "one"):
        assert [one[-3:] for one in found(viewer, "source", typed)] == ["One"], typed


def test_a_question_is_found_by_the_records_it_is_about(viewer: Client) -> None:
    one, other = builders.a_person("Ana Lima"), builders.a_person("Anna Limah")
    asked = builders.a_suggestion(person=one, other_person=other)
    builders.a_suggestion(person=builders.a_person("Bo Ek"), other_person=builders.a_person("B E"))
    for typed in ("ana lima", "limah"):
        with no_scan():
            response = viewer.get("/admin/curation/suggestion/", {"q": typed})
        assert list(response.context["cl"].result_list) == [asked], typed


@pytest.mark.parametrize("kind", ["person", "meeting", "issue", "source"])
def test_no_search_scans_a_table(kind: str, viewer: Client) -> None:
    for number in range(3):
        builders.a_person(f"Ana Oslo {number}")
        builders.a_meeting(f"Talks in Oslo {number}")
        builders.an_issue(f"oslo accords {number}")
        builders.a_source("They met in Oslo.")
    viewer.get("/admin/")
    with no_scan():
        assert len(found(viewer, kind, "oslo")) == 3


def test_what_was_joined_is_offered_no_more(viewer: Client) -> None:
    kept = builders.a_person("Ana Lima")
    builders.a_person("Ana Limah", merged_into=kept)
    builders.a_person("Ana Limahl", curation_status="rejected", rejected_as="never")
    assert offered(viewer, "ana") == ["Ana Lima"]
