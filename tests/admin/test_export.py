"""Exporting from the desk's lists."""

import csv
import io
import json
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries

from curation.exports import xlsx
from curation.exports.resources import FORMATS, RESOURCES
from curation.exports.tables import BY_NAME, TABLES
from tests.admin.conftest import signed_in
from tests.builders import a_meeting, a_person
from tests.exports.world import a_world

pytestmark = pytest.mark.django_db

MEETINGS = "/admin/curation/meeting/export/"
FORMAT = {format_.name: str(number) for number, format_ in enumerate(FORMATS)}


def form(
    table: str, name: str = "csv", *columns: str, place: int = 0, **more: Any
) -> dict[str, Any]:
    """What the browser posts: table, format, and a tick for each column."""
    chosen = columns or BY_NAME[table].header
    prefix = RESOURCES[table].__name__.lower()
    ticks = {f"{prefix}_{column}": "on" for column in chosen}
    return {"resource": str(place), "format": FORMAT[name], **ticks, **more}


def content(response: Any) -> bytes:
    assert response.status_code == 200, response
    assert response.streaming, response.content.decode()
    return b"".join(response.streaming_content)


def rows(response: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content(response).decode(), newline="")))


def test_the_list_links_to_the_export_with_its_filter(viewer: Client) -> None:
    a_world()
    page = viewer.get("/admin/curation/meeting/?status=held").content.decode()
    assert 'href="/admin/curation/meeting/export/?status=held"' in page


def test_the_form_offers_tables_columns_and_formats_and_no_import(viewer: Client) -> None:
    page = viewer.get(MEETINGS).content.decode()
    for words in ("meetings", "participants", "evidence", "CSV for Excel", "XLSX", "JSON"):
        assert f">{words}</option>" in page
    assert page.count('type="checkbox"') == sum(
        len(BY_NAME[name].columns)
        for name in ("meetings", "participants", "agenda", "dyads", "evidence", "decisions")
    )
    assert "onchange=" not in page
    assert "style=" not in page
    assert viewer.get("/admin/curation/meeting/import/").status_code in (302, 404)


def test_what_the_list_shows_is_exported(viewer: Client) -> None:
    a_world()
    a_meeting(uid="planned000", status="planned")
    response = viewer.post(f"{MEETINGS}?status=planned", form("meetings"))
    assert response["Content-Disposition"] == 'attachment; filename="meetings-selection.csv"'
    assert [row["meeting_id"] for row in rows(response)] == ["planned000"]


def test_a_search_narrows_the_export_too(viewer: Client) -> None:
    a_world()
    found = rows(viewer.post(f"{MEETINGS}?q=visit+to", form("meetings")))
    assert [row["meeting_id"] for row in found] == ["visit00000"]


def test_rejected_records_are_exported_when_the_list_shows_them(viewer: Client) -> None:
    a_meeting(uid="gone000000", curation_status="rejected", rejected_as="never")
    found = rows(viewer.post(f"{MEETINGS}?curation_status=rejected", form("meetings")))
    assert [(row["meeting_id"], row["curation_status"]) for row in found] == [
        ("gone000000", "rejected")
    ]


def test_another_table_follows_the_meetings(viewer: Client) -> None:
    a_world()
    response = viewer.post(f"{MEETINGS}?kind=visit", form("participants", place=1))
    assert [row["participation_id"] for row in rows(response)] == ["visit00000-lima000000"]


def test_chosen_columns_in_the_order_of_the_table(viewer: Client) -> None:
    a_world()
    (line, *_) = content(
        viewer.post(MEETINGS, form("meetings", "csv", "status", "meeting_id"))
    ).splitlines()
    assert line == b"meeting_id,status"


def test_every_column_of_every_table_can_be_chosen(chief: Client) -> None:
    a_world()
    tables = ("meetings", "participants", "agenda", "dyads", "evidence", "decisions")
    for place, table in enumerate(tables):
        for column in BY_NAME[table].header:
            response = chief.post(MEETINGS, form(table, "csv", column, place=place))
            assert content(response).splitlines()[0].decode() == column


def test_no_column_at_all_is_refused(viewer: Client) -> None:
    response = viewer.post(MEETINGS, {"resource": "0", "format": "0"})
    assert "Select at least 1 field" in response.content.decode()


def test_json_and_xlsx(viewer: Client) -> None:
    a_world()
    found = json.loads(content(viewer.post(MEETINGS, form("meetings", "json"))))
    assert [row["meeting_id"] for row in found] == ["visit00000", "talks00000"]
    response = viewer.post(MEETINGS, form("meetings", "xlsx"))
    assert response["Content-Disposition"] == 'attachment; filename="meetings-selection.xlsx"'
    sheet = load_workbook(io.BytesIO(content(response)))["meetings"]
    assert [cell.value for cell in sheet["A"]] == ["meeting_id", "visit00000", "talks00000"]


def test_what_a_workbook_cannot_hold_is_said_on_the_page(
    viewer: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_world()
    monkeypatch.setattr(xlsx, "MOST_ROWS", 1)
    response = viewer.post(MEETINGS, form("meetings", "xlsx"))
    assert "XLSX cannot hold them, CSV can" in response.content.decode()


def test_selected_rows_alone(viewer: Client) -> None:
    world = a_world()
    page = viewer.post(
        "/admin/curation/meeting/",
        {"action": "export_selected", "_selected_action": [world.talks.pk], "index": "0"},
    ).content.decode()
    assert f'<input type="hidden" name="export_items" value="{world.talks.pk}"' in page
    assert "1 selected row." in page
    posted = form("agenda", place=2, export_items=[str(world.talks.pk)])
    assert {row["meeting_id"] for row in rows(viewer.post(MEETINGS, posted))} == {"talks00000"}


def test_all_rows_of_a_long_list_are_exported_by_their_filter(viewer: Client) -> None:
    a_world()
    response = viewer.post(
        "/admin/curation/meeting/?kind=visit",
        {"action": "export_selected", "_selected_action": ["1"], "select_across": "1"},
    )
    assert response["Location"] == f"{MEETINGS}?kind=visit"


def test_a_selection_of_what_does_not_exist_is_refused(viewer: Client) -> None:
    a_world()
    posted = form("meetings", export_items=["999999", "x"])
    assert "is not one of the available choices" in viewer.post(MEETINGS, posted).content.decode()


def test_without_the_permission_there_is_no_link_no_action_and_no_export() -> None:
    client = signed_in()
    assert client.get(MEETINGS).status_code == 403
    assert client.post(MEETINGS, form("meetings")).status_code == 403


def test_evidence_needs_its_own_permission(client: Client) -> None:
    from django.contrib.auth.models import Permission

    from tests.builders import a_user

    user = a_user()
    user.user_permissions.add(
        *Permission.objects.filter(codename__in=["view_meeting", "export_meeting"])
    )
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    page = client.get(MEETINGS).content.decode()
    assert ">participants</option>" in page
    assert ">evidence</option>" not in page


@pytest.mark.parametrize("name, table", [("person", "persons"), ("issue", "issues")])
def test_the_other_lists_export_their_own_table(name: str, table: str, viewer: Client) -> None:
    a_world()
    found = rows(viewer.post(f"/admin/curation/{name}/export/", form(table)))
    assert len(found) == 2


def test_reports_are_exported_without_their_text(viewer: Client) -> None:
    a_world()
    found = rows(viewer.post("/admin/curation/source/export/", form("sources")))
    assert [row["publisher"] for row in found] == ["The Outlet", "Wire"]


def test_the_page_costs_the_same_however_many_records_there_are(
    viewer: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(30):
        a_person(f"Person {number}")
    with django_assert_max_num_queries(10):
        viewer.get("/admin/curation/person/export/")


def test_every_table_can_be_offered() -> None:
    assert list(RESOURCES) == [table.name for table in TABLES]
    for table in TABLES:
        resource = RESOURCES[table.name]
        assert list(resource().get_export_order()) == table.header
        prefix = f"{resource.__name__.lower()}_"
        assert not any(prefix in column for column in table.header)
