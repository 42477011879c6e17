"""Every address and every action, for everybody: as the table says."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.contrib import admin
from django.contrib.auth.models import Group, Permission, User
from django.contrib.contenttypes.models import ContentType
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import URLResolver, get_resolver, reverse

from curation.models import Change, DoubleCoding, SavedExport, SavedFilter
from tests import builders
from tests.admin.conftest import signed_in
from tests.admin.permission_table import ACTIONS, ADDRESSES, ROLES

PEOPLE = ["anyone", "signed in", "viewer", "curator", "chief editor", "superuser"]


def addresses(resolver: URLResolver, namespace: str = "") -> Iterator[str]:
    """The names of all addresses. Those without one only redirect to others."""
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from addresses(pattern, inner)
        elif pattern.name:
            yield namespace + pattern.name


def client_of(role: str) -> Client:
    if role == "anyone":
        return Client()
    named = {"signed in": "", "superuser": ""}.get(role, role)
    return signed_in(named, superuser=role == "superuser")


def a_double_coding() -> DoubleCoding:
    people = [builders.a_user("curator") for _ in range(3)]
    return DoubleCoding.objects.create(
        name="Pilot", first_coder=people[0], second_coder=people[1], assigned_by=people[2],
        assigned_at=builders.NOW,
    )  # fmt: skip


@pytest.fixture
def objects(db: None) -> dict[str, Any]:
    """One object of each kind, for the addresses that need one."""
    person = builders.a_person()
    suggestion = builders.a_suggestion(person=person, other_person=builders.a_person("Other"))
    return {
        "source": builders.a_source(),
        "person": person,
        "meeting": builders.a_meeting(),
        "issue": builders.an_issue(),
        "organization": builders.an_organization(),
        "annotation": builders.a_note(person),
        "suggestion": suggestion,
        "change": Change.objects.create(kind="form", by=builders.a_user(), at=builders.NOW),
        "importjob": builders.a_source(),  # a number that is nobody's token
        "doublecoding": a_double_coding(),
        "savedexport": SavedExport.objects.create(
            name="All meetings", table="meetings", made_by=builders.a_user()
        ),
        "savedfilter": SavedFilter.objects.create(
            name="Held", listed="meeting", query="status=held", made_by=builders.a_user()
        ),
        "user": User.objects.create_user(username="somebody"),
        "group": Group.objects.get(name="viewer"),
    }


def path_of(name: str, objects: dict[str, Any]) -> str:
    about_records = name.startswith(("admin:curation_", "admin:auth_"))
    kind = name.split("_")[1] if about_records else ""
    if name == "admin:view_on_site":
        content_type = ContentType.objects.get_for_model(type(objects["person"]))
        return reverse(name, args=[content_type.pk, objects["person"].pk])
    if name == "admin:app_list":
        return reverse(name, args=["curation"])
    if name == "admin:autocomplete":
        return reverse(name) + "?app_label=curation&model_name=participation&field_name=person"
    if name.endswith("_revert"):
        return reverse(name, args=[objects[kind].pk, 1, "note"])
    if name == "admin:curation_annotation_write":
        return reverse(name, args=["person", objects["person"].pk])
    of_all = ("changelist", "add") if kind == "doublecoding" else ("changelist", "add", "export")
    if kind not in objects or name.endswith(of_all):
        return reverse(name)
    return reverse(name, args=[objects[kind].pk])


def is_refused(response: Any) -> bool:
    to_login = response.status_code == 302 and response["Location"].startswith("/admin/login/")
    return bool(to_login or response.status_code == 403)


def test_every_address_is_in_the_table() -> None:
    """Those of the pages for readers, which write nothing, are tests/browse/test_access.py's."""
    found = {name for name in addresses(get_resolver()) if not name.startswith("browse:")}
    assert found == {name for name, _ in ADDRESSES}


@pytest.mark.parametrize("role", PEOPLE)
def test_everybody_reaches_what_the_table_says_and_nothing_else(
    role: str, objects: dict[str, Any]
) -> None:
    client = client_of(role)
    wrong = []
    for (name, method), least in ADDRESSES.items():
        if name == "admin:logout":
            continue
        path = path_of(name, objects)
        response = client.get(path) if method == "GET" else client.post(path)
        may = ROLES.index(role) >= ROLES.index(least)
        if is_refused(response) == may or response.status_code >= 500:
            wrong.append((name, method, response.status_code))
    assert wrong == []


@pytest.mark.parametrize("kind", list(ACTIONS))
@pytest.mark.parametrize("role", PEOPLE[1:])
def test_everybody_is_offered_the_actions_of_the_table(role: str, kind: str, db: None) -> None:
    model = next(one for one in admin.site._registry if one._meta.model_name == kind)
    request = RequestFactory().get("/")
    named = {"signed in": "", "superuser": ""}.get(role, role)
    request.user = builders.a_user(named, superuser=role == "superuser")
    offered = set(admin.site._registry[model].get_actions(request))
    allowed = {
        action for action, least in ACTIONS[kind].items() if ROLES.index(role) >= ROLES.index(least)
    }
    assert offered == allowed


def test_every_registered_model_is_in_the_table() -> None:
    assert {model._meta.model_name for model in admin.site._registry} == set(ACTIONS)


@pytest.mark.parametrize("action", ["accept_selected", "reject_selected"])
def test_an_action_posted_without_permission_does_nothing(action: str, viewer: Client) -> None:
    person = builders.a_person()
    sent = {"action": action, "_selected_action": [person.pk], "confirmed": "yes",
            "rejected_as": "never", "reason": "no"}  # fmt: skip
    viewer.post("/admin/curation/person/", sent)
    person.refresh_from_db()
    assert person.curation_status == "draft"


def changing_addresses() -> list[str]:
    return sorted({name for name, method in ADDRESSES if method == "POST"})


@pytest.mark.parametrize("name", changing_addresses())
def test_nothing_changes_without_a_token(name: str, objects: dict[str, Any]) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(
        builders.a_user(superuser=True), backend="django.contrib.auth.backends.ModelBackend"
    )
    assert client.post(path_of(name, objects)).status_code == 403


POST_ONLY = [
    name for name in changing_addresses() if (name, "GET") not in ADDRESSES and "logout" not in name
]


@pytest.mark.parametrize("name", POST_ONLY)
def test_what_changes_something_is_not_done_by_following_a_link(
    name: str, objects: dict[str, Any], chief: Client
) -> None:
    assert chief.get(path_of(name, objects)).status_code == 405


@pytest.mark.parametrize(
    "query",
    [
        "app_label=auth&model_name=user&field_name=groups",
        "app_label=curation&model_name=meeting&field_name=accepted_by",
        "app_label=curation&model_name=change&field_name=by",
        "app_label=auth&model_name=permission&field_name=content_type",
        "app_label=curation&model_name=meeting&field_name=name",
        "app_label=no&model_name=such&field_name=field",
    ],
)
def test_autocomplete_answers_for_nothing_that_one_may_not_see(query: str, curator: Client) -> None:
    assert curator.get(f"/admin/autocomplete/?{query}").status_code == 403


def test_autocomplete_offers_no_rejected_or_merged_record(curator: Client) -> None:
    survivor = builders.a_person("Ana Kept")
    builders.a_person("Ana Merged", merged_into=survivor)
    builders.a_person("Ana Rejected", curation_status="rejected", rejected_as="duplicate")
    response = curator.get(
        "/admin/autocomplete/?app_label=curation&model_name=participation&field_name=person&q=ana"
    )
    assert [one["text"] for one in response.json()["results"]] == ["Ana Kept"]


def test_a_role_that_is_taken_away_is_gone_with_the_next_request(curator: Client) -> None:
    page = "/admin/curation/meeting/"
    assert curator.get(page).status_code == 200
    User.objects.get(username__startswith="curator").groups.clear()
    assert curator.get(page).status_code == 403


@pytest.mark.parametrize(
    "following",
    [
        "//evil.example/", "https://evil.example/", "http:///evil.example", "/\\evil.example",
        "\\\\evil.example", "javascript:alert(1)", "\t//evil.example", "////evil.example",
        "//evil.example@testserver/", "https:evil.example",
    ],
)  # fmt: skip
def test_after_signing_in_one_stays_on_this_site(following: str, db: None) -> None:
    builders.a_user("viewer", username="vera")
    sent = {"username": "vera", "password": "a long password", "next": following}
    response: HttpResponse = Client().post("/admin/login/", sent)  # type: ignore[assignment]
    assert response.status_code == 302
    assert response["Location"] == "/admin/"


def test_where_one_wanted_to_go_is_not_forgotten(db: None) -> None:
    builders.a_user("viewer", username="vera")
    sent = {"username": "vera", "password": "a long password", "next": "/admin/curation/person/"}
    response: HttpResponse = Client().post("/admin/login/", sent)  # type: ignore[assignment]
    assert response["Location"] == "/admin/curation/person/"


@pytest.mark.parametrize("following", ["//evil.example/meetings/", "/\\evil.example/meetings"])
def test_an_odd_path_leads_to_no_other_site(following: str, chief: Client) -> None:
    """A missing slash is added, and filters are tidied, by leading to the address asked for."""
    response = chief.get("/" + following, follow=False)
    assert not response.get("Location", "").startswith(("//", "/\\", "http"))


def views(resolver: URLResolver) -> Iterator[Any]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            yield from views(pattern)
        else:
            yield pattern.callback


def test_forms_that_others_bring_along_are_not_mounted() -> None:
    """Those of simple-history save what a viewer posts; the import views of import-export check
    neither errors nor who confirms.
    """
    names = {getattr(view, "__name__", "") for view in views(get_resolver())}
    assert {"changelist_view", "history_view", "export_action"} <= names
    assert not {one for one in names if "import_action" in one or "process_import" in one}
    assert "history_form_view" not in names
    modules = {getattr(view, "__module__", "") for view in views(get_resolver())}
    assert not {one for one in modules if one.startswith("simple_history")}


@pytest.mark.parametrize("forged", ["is_superuser", "user_permissions"])
def test_a_chief_editor_hands_out_roles_and_never_more(forged: str, chief: Client) -> None:
    user = User.objects.create_user(username="newcomer")
    permission = Permission.objects.get(codename="delete_user")
    sent = {
        "username": "newcomer",
        "is_active": "on",
        "is_staff": "on",
        "groups": [Group.objects.get(name="curator").pk],
        "date_joined_0": "2026-01-01",
        "date_joined_1": "00:00:00",
        forged: [permission.pk] if forged == "user_permissions" else "on",
    }
    response = chief.post(f"/admin/auth/user/{user.pk}/change/", sent)
    assert response.status_code == 302
    user.refresh_from_db()
    assert [group.name for group in user.groups.all()] == ["curator"]
    assert not user.is_superuser
    assert not user.user_permissions.exists()


@pytest.mark.parametrize("page", ["change", "password"])
def test_a_chief_editor_does_not_touch_a_superuser(page: str, chief: Client) -> None:
    boss = User.objects.create_superuser(username="boss", password="secret enough")
    path = f"/admin/auth/user/{boss.pk}/{page}/"
    sent = {"username": "mine", "password1": "another long one", "password2": "another long one",
            "usable_password": "true"}  # fmt: skip
    assert chief.post(path, sent).status_code == 403
    boss.refresh_from_db()
    assert boss.username == "boss"
    assert boss.check_password("secret enough")


def roles() -> dict[str, set[str]]:
    """The permissions of each role of the fixture, in its order."""
    rows = json.loads((settings.BASE_DIR / "fixtures" / "groups.json").read_text())
    return {
        row["fields"]["name"]: {f"{app}.{code}" for code, app, _ in row["fields"]["permissions"]}
        for row in rows
    }


def test_each_role_contains_the_one_below() -> None:
    assert list(roles()) == ["viewer", "curator", "chief editor"]
    assert roles()["viewer"] < roles()["curator"] < roles()["chief editor"]


def test_no_role_may_delete() -> None:
    assert not [code for codes in roles().values() for code in codes if ".delete_" in code]


@pytest.mark.django_db
def test_every_permission_of_a_role_exists() -> None:
    known = Permission.objects.values_list("content_type__app_label", "codename")
    assert set().union(*roles().values()) <= {f"{app}.{code}" for app, code in known}
