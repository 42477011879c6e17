"""Two records side by side: joined, or kept apart, by an editor who saw what no rule asked."""

import pytest
from django.test import Client

from curation.models import Person, Suggestion
from tests import builders
from tests.admin.pages import plain, text_of


@pytest.fixture
def two(db: None) -> tuple[Person, Person]:
    source = builders.a_source("Ana Example is Anna Exemplar.")
    one, other = builders.a_person("Ana Example"), builders.a_person("Anna Exemplar")
    builders.tell(source, one, exact="Ana Example")
    builders.tell(source, other, exact="Anna Exemplar")
    return one, other


def address(person: Person) -> str:
    return f"/admin/curation/person/{person.pk}/compare/"


def test_both_sides_stand_in_view(curator: Client, two: tuple[Person, Person]) -> None:
    one, other = two
    page = text_of(curator, f"{address(one)}?other={other.pk}")
    assert "Joining moves everything of “Anna Exemplar” to “Ana Example”" in page
    assert page.count("The Outlet") >= 2


def test_joining_needs_a_reason_and_keeps_the_name(
    curator: Client, two: tuple[Person, Person]
) -> None:
    one, other = two
    sent = {"other": other.pk, "decision": "merge"}
    assert "Give a reason" in plain(curator.post(address(one), sent, follow=True).content.decode())
    curator.post(address(one), sent | {"reason": "the ministry's own spelling"})
    other.refresh_from_db()
    assert other.merged_into == one
    assert one.names.filter(name="Anna Exemplar").exists()


def test_not_the_same_is_kept_and_asked_no_more(
    curator: Client, two: tuple[Person, Person]
) -> None:
    one, other = two
    curator.post(address(one), {"other": other.pk, "decision": "not_same"})
    assert Suggestion.objects.get().decision == "rejected"
    other.refresh_from_db()
    assert other.merged_into is None


@pytest.mark.parametrize("sent", [{}, {"other": "x"}, {"decision": "drop"}])
def test_what_no_page_sends_changes_nothing(
    sent: dict[str, str], curator: Client, two: tuple[Person, Person]
) -> None:
    one, other = two
    assert curator.post(address(one), {"other": str(other.pk), **sent}).status_code == 404
    assert curator.post(address(one), {"other": one.pk, "decision": "merge"}).status_code == 404
