"""Filters that somebody saved: made from a list, seen by nobody else, and taken away again."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from curation.models import SavedFilter
from tests import builders
from tests.admin.conftest import signed_in
from tests.admin.pages import html_of, text_of

ADD = "/admin/curation/savedfilter/add/"
OWN = "/admin/curation/savedfilter/"
MEETINGS = "/admin/curation/meeting/"
PLANNED = "status__exact=planned"


def save(client: Client, name: str = "Planned", **sent: str) -> Any:
    return client.post(ADD, {"name": name, "listed": "meeting", "query": PLANNED} | sent)


def page_of(saved: SavedFilter, page: str) -> str:
    return f"{OWN}{saved.pk}/{page}/"


def test_a_narrowed_list_is_saved_and_opened_again(viewer: Client) -> None:
    builders.a_meeting("Talks to come", status="planned")
    builders.a_meeting("Talks of old")
    page = html_of(viewer, f"{MEETINGS}?{PLANNED}&p=1")
    assert f'name="query" value="{PLANNED}"' in page
    response = save(viewer)
    assert response.status_code == 302
    assert response["Location"] == f"{MEETINGS}?{PLANNED}"
    assert f'href="{MEETINGS}?{PLANNED}">Planned</a>' in html_of(viewer, MEETINGS)
    listed = text_of(viewer, response["Location"])
    assert "Talks to come" in listed
    assert "Talks of old" not in listed


def test_the_filter_in_use_is_marked_and_not_offered_again(viewer: Client) -> None:
    save(viewer)
    page = html_of(viewer, f"{MEETINGS}?{PLANNED}")
    assert 'aria-current="page">Planned' in page
    assert "Save this filter as" not in page


def test_a_list_that_is_not_narrowed_offers_nothing_to_save(viewer: Client) -> None:
    assert "Save this filter as" not in html_of(viewer, f"{MEETINGS}?p=1&_facets=True")


def test_of_the_address_only_what_narrows_the_list_is_kept(viewer: Client) -> None:
    save(viewer, query=f"p=3&q=&{PLANNED}&e=1&_popup=1&kind__exact=talks&_to_field=id")
    assert SavedFilter.objects.get().query == f"kind__exact=talks&{PLANNED}"


def test_nobody_else_sees_changes_or_deletes_it(viewer: Client) -> None:
    save(viewer)
    saved = SavedFilter.objects.get()
    for other in (signed_in("chief editor"), signed_in(superuser=True)):
        for page in (MEETINGS, OWN, "/admin/"):
            assert "Planned" not in html_of(other, page).replace("Planned status", "")
        other.post(page_of(saved, "change"), {"name": "Mine"})
        other.post(page_of(saved, "delete"), {"post": "yes"})
    saved.refresh_from_db()
    assert saved.name == "Planned"


def test_it_is_renamed_and_deleted_by_whoever_made_it(viewer: Client) -> None:
    save(viewer)
    saved = SavedFilter.objects.get()
    viewer.post(page_of(saved, "change"), {"name": "To come", "query": "", "listed": "person"})
    saved.refresh_from_db()
    assert (saved.name, saved.listed, saved.query) == ("To come", "meeting", PLANNED)
    viewer.post(page_of(saved, "delete"), {"post": "yes"})
    assert not SavedFilter.objects.exists()


@pytest.mark.parametrize(
    "sent, words",
    [
        ({"name": ""}, "This field is required"),
        ({"query": "p=2"}, "Narrow the list first"),
        ({"listed": "user"}, "There is no such list"),
        ({"listed": "../../evil"}, "There is no such list"),
        ({"query": "q=" + "x" * 2000}, "at most 2000 characters"),
    ],
)
def test_what_narrows_nothing_is_refused(sent: dict[str, str], words: str, viewer: Client) -> None:
    assert words in save(viewer, **sent).content.decode()
    assert not SavedFilter.objects.exists()


def test_a_name_is_given_once_a_list_by_each(viewer: Client, curator: Client) -> None:
    save(viewer)
    again = save(viewer, query="kind__exact=talks").content.decode()
    assert "You have a filter of that name for this list already." in again
    assert save(viewer, listed="person", query="country__exact=NO").status_code == 302
    assert save(curator).status_code == 302
    other = SavedFilter.objects.exclude(name="Planned")
    save(viewer, name="Talks", query="kind__exact=talks")
    page = viewer.post(page_of(other.get(), "change"), {"name": "Planned"}).content.decode()
    assert "You have a filter of that name" in page


def test_a_list_that_one_may_not_see_has_no_filters(client: Client, db: None) -> None:
    user = builders.a_user()
    user.user_permissions.add(Permission.objects.get(codename="view_source"))
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    assert "There is no such list" in save(client).content.decode()
    assert not SavedFilter.objects.exists()


def test_the_front_page_lists_ready_made_filters_and_ones_own(viewer: Client) -> None:
    save(viewer)
    page = html_of(viewer, "/admin/")
    for address, name in [
        ("/admin/curation/suggestion/?view=my-questions", "My open questions"),
        ("/admin/curation/meeting/?view=disagreeing", "Disagreeing outlets"),
        (f"{MEETINGS}?{PLANNED}", "Planned"),
    ]:
        assert f'<a href="{address}">{name}</a>' in page
        assert viewer.get(address).status_code == 200


def test_one_is_made_from_a_list_and_not_from_an_empty_form(viewer: Client) -> None:
    assert f'href="{ADD}"' not in html_of(viewer, OWN)
    page = viewer.get(ADD, follow=True).content.decode()
    assert "Narrow any list, and save it there under a name." in page


def test_markup_in_a_name_or_an_address_stays_text(viewer: Client) -> None:
    payload = "<script>alert(1)</script>"
    save(viewer, name=payload, query=f"q={payload}")
    for page in ("/admin/", OWN, MEETINGS, page_of(SavedFilter.objects.get(), "change")):
        assert "<script>alert" not in html_of(viewer, page)


def test_filters_cost_one_statement_however_many_there_are(
    viewer: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(12):
        save(viewer, name=f"Filter {number}", query=f"q=word{number}")
    with django_assert_max_num_queries(10):
        viewer.get(MEETINGS)
