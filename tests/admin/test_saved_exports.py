"""Saved exports: a table, its columns and filters under a name."""

import csv
import io
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from curation.exports import xlsx
from curation.exports.tables import BY_NAME
from curation.models import SavedExport
from tests.admin.conftest import signed_in
from tests.admin.pages import plain
from tests.builders import a_meeting, a_person, a_user
from tests.exports.world import a_world

pytestmark = pytest.mark.django_db
LIST = "/admin/curation/savedexport/"
ADD = f"{LIST}add/"


def saved(**values: Any) -> SavedExport:
    fields: dict[str, Any] = {"name": "Held in Oslo", "table": "meetings", "status": "all"}
    return SavedExport.objects.create(made_by=a_user(), **fields | values)


def page_of(export: SavedExport, page: str = "change") -> str:
    return f"{LIST}{export.pk}/{page}/"


def chosen(export: SavedExport, **more: Any) -> dict[str, Any]:
    """What the browser posts when nothing was changed on the page."""
    columns = export.columns or BY_NAME[export.table].header
    return {"name": export.name, "status": export.status, "format": export.format,
            "columns": columns, **more}  # fmt: skip


def rows(response: Any) -> list[dict[str, str]]:
    assert response.status_code == 200, response
    text = b"".join(response.streaming_content).decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_name_and_a_table_come_first(curator: Client) -> None:
    page = plain(curator.get(ADD).content.decode())
    assert "First a name and a table" in page
    response = curator.post(ADD, {"name": "Agenda", "table": "agenda", "query": ""})
    export = SavedExport.objects.get()
    assert response["Location"] == page_of(export)
    assert (export.name, export.table, export.status) == ("Agenda", "agenda", "accepted")
    assert (export.columns, export.filters) == ([], {})
    assert export.made_by.username.startswith("curator")


def test_columns_and_filters_of_its_table_come_second(curator: Client) -> None:
    export = saved(columns=["meeting_id"], filters={"kind": ["talks"]})
    page = curator.get(page_of(export)).content.decode()
    assert page.count('name="columns"') == len(BY_NAME["meetings"].columns)
    assert 'name="columns" value="meeting_id" id="id_columns_0" checked' in page
    assert 'name="columns" value="root_id" id="id_columns_1" checked' not in page
    assert 'name="filter_kind" value="talks" id="id_filter_kind_1" checked' in page
    assert 'type="date" name="filter_date_after"' in page


def test_what_was_chosen_is_kept_and_shown_again(curator: Client) -> None:
    export = saved()
    posted = chosen(
        export, columns=["meeting_id", "name"], format="json", filter_kind=["talks", "meal"],
        filter_date_after="2026-01-01", filter_top="true", filter_country=" no ",
    )  # fmt: skip
    assert curator.post(page_of(export), posted).status_code == 302
    export.refresh_from_db()
    assert export.columns == ["meeting_id", "name"]
    assert export.format == "json"
    assert export.filters == {
        "kind": ["talks", "meal"], "date_after": ["2026-01-01"], "top": ["true"], "country": ["no"],
    }  # fmt: skip
    page = curator.get(page_of(export)).content.decode()
    assert 'value="2026-01-01"' in page
    assert '<option value="true" selected>' in page
    listed = plain(curator.get(LIST).content.decode())
    assert "kind: talks, meal" in listed
    assert "meeting_id, name" in listed


def test_all_columns_means_also_those_of_a_later_version(curator: Client) -> None:
    export = saved(columns=["meeting_id"])
    curator.post(page_of(export), chosen(export, columns=BY_NAME["meetings"].header))
    export.refresh_from_db()
    assert export.columns == []


@pytest.mark.parametrize(
    "change, words",
    [
        ({"columns": []}, "This field is required"),
        ({"columns": ["price"]}, "price is not one of the available choices"),
        ({"filter_date_after": "soon"}, "Enter a valid date"),
        ({"filter_kind": ["party"]}, "party is not one of the available choices"),
        ({"status": "great"}, "great is not one of the available choices"),
        ({"name": ""}, "This field is required"),
    ],
)
def test_what_cannot_be_exported_is_not_kept(
    change: dict[str, Any], words: str, curator: Client
) -> None:
    export = saved()
    page = curator.post(page_of(export), chosen(export, **change))
    assert words in plain(page.content.decode())
    export.refresh_from_db()
    assert (export.name, export.columns, export.filters) == ("Held in Oslo", [], {})


def test_the_table_stays_what_it_was(curator: Client) -> None:
    export = saved()
    curator.post(page_of(export), chosen(export, table="persons", made_by="1"))
    export.refresh_from_db()
    assert export.table == "meetings"


def test_a_list_for_readers_is_saved_with_its_filters(curator: Client) -> None:
    a_world()
    a_meeting(uid="planned000", status="planned", kind="meal")
    shown = curator.get("/meetings/?kind=visit&kind=meal&sort=name").content.decode()
    link = f"{ADD}?table=meetings&amp;query=kind%3Dvisit%26kind%3Dmeal"
    assert f'href="{link}"' in shown
    page = curator.get(link.replace("&amp;", "&")).content.decode()
    assert '<option value="meetings" selected>' in page
    assert "The filters of the list come along" in page
    assert 'name="query" value="kind=visit&amp;kind=meal"' in page
    curator.post(ADD, {"name": "Visits", "table": "meetings", "query": "kind=visit&kind=meal"})
    export = SavedExport.objects.get()
    assert export.filters == {"kind": ["visit", "meal"]}


def test_filters_that_a_table_does_not_have_are_refused(curator: Client) -> None:
    sent = {"name": "Visits", "table": "persons", "query": "kind=visit"}
    page = curator.post(ADD, sent).content.decode()
    assert "there is no filter" in plain(page)
    assert not SavedExport.objects.exists()


def test_the_download_holds_what_was_chosen_in_a_file_named_after_it(viewer: Client) -> None:
    a_world()
    export = saved(columns=["meeting_id", "locality"], filters={"kind": ["visit"]})
    response = viewer.get(page_of(export, "download"))
    assert 'filename="meetings-all-kind-visit.csv"' in response["Content-Disposition"]
    assert rows(response) == [{"meeting_id": "visit00000", "locality": "Oslo"}]
    assert f'href="{page_of(export, "download")}"' in viewer.get(LIST).content.decode()


def test_a_table_of_its_own_follows_its_own_filters(viewer: Client) -> None:
    a_world()
    export = saved(table="persons", filters={"country": ["no"]})
    assert [row["name"] for row in rows(viewer.get(page_of(export, "download")))] == ["Bo Ek"]


def test_only_accepted_records_unless_more_is_chosen(viewer: Client) -> None:
    a_world()
    assert rows(viewer.get(page_of(saved(status="accepted"), "download"))) == []


def test_what_cannot_be_exported_any_more_is_a_message(
    viewer: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_world()
    gone = saved(filters={"colour": ["red"]})
    page = viewer.get(page_of(gone, "download"), follow=True).content.decode()
    assert "there is no filter &#x27;colour&#x27;" in page
    monkeypatch.setattr(xlsx, "MOST_ROWS", 1)
    large = saved(name="Large", format="xlsx")
    page = viewer.get(page_of(large, "download"), follow=True).content.decode()
    assert "XLSX cannot hold them, CSV can" in page


@pytest.mark.parametrize("table", list(BY_NAME))
def test_every_table_can_be_saved_and_downloaded(table: str, chief: Client) -> None:
    a_world()
    export = saved(table=table)
    response = chief.post(page_of(export), chosen(export))
    assert response.status_code == 302
    export.refresh_from_db()
    assert rows(chief.get(page_of(export, "download"))) or table in ("organizations", "decisions")


def test_a_download_needs_the_permission_to_export_that_table(client: Client) -> None:
    from django.contrib.auth.models import Permission

    user = a_user()
    names = ["view_savedexport", "export_meeting"]
    user.user_permissions.add(*Permission.objects.filter(codename__in=names))
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(page_of(saved(), "download")).status_code == 200
    for table in ("persons", "issues", "sources", "evidence", "decisions", "organizations"):
        export = saved(name=table, table=table)
        assert client.get(page_of(export, "download")).status_code == 403


def test_whoever_made_one_may_take_it_away_and_nobody_else(curator: Client) -> None:
    curator.post(ADD, {"name": "Mine", "table": "agenda", "query": ""})
    mine, other = SavedExport.objects.get(), saved()
    for client, export, status in (
        (curator, other, 403),
        (signed_in("chief editor"), mine, 403),
        (curator, mine, 302),
    ):
        assert client.post(page_of(export, "delete"), {"post": "yes"}).status_code == status
    assert list(SavedExport.objects.all()) == [other]


def test_a_viewer_sees_what_is_exported_and_changes_nothing(viewer: Client) -> None:
    export = saved(columns=["name"], filters={"kind": ["talks"]})
    page = viewer.get(page_of(export)).content.decode()
    assert "kind: talks" in plain(page)
    assert 'name="_save"' not in page
    assert "Save as an export" not in viewer.get("/meetings/").content.decode()


def test_markup_in_a_name_stays_text(curator: Client) -> None:
    export = saved(name="<script>alert(1)</script>", filters={"country": ["<b>x"]})
    for page in (LIST, page_of(export)):
        shown = curator.get(page).content.decode()
        assert "<script>alert" not in shown
        assert "<b>x" not in shown


def test_the_list_costs_the_same_however_many_there_are(
    viewer: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    user = a_user()
    SavedExport.objects.bulk_create(
        SavedExport(name=f"Export {number}", table="meetings", made_by=user) for number in range(40)
    )
    with django_assert_max_num_queries(10):
        viewer.get(LIST)


# --- From a command line --------------------------------------------------------------------------


def export(folder: Any, *arguments: str) -> str:
    out = io.StringIO()
    call_command("export_records", "--out", str(folder), *arguments, stdout=out)
    return out.getvalue()


def test_a_saved_export_is_written_by_its_name(tmp_path: Any) -> None:
    a_world()
    a_person("Cy Oak", country="NO")
    saved(table="persons", columns=["name"], filters={"country": ["no"]})
    printed = export(tmp_path, "--saved", "Held in Oslo")
    assert printed == f"{tmp_path / 'persons-all-country-no.csv'}: 2 rows\n"
    assert (tmp_path / "persons-all-country-no.csv").read_text() == "name\nBo Ek\nCy Oak\n"


@pytest.mark.parametrize(
    "arguments, words",
    [
        (["--saved", "Nothing"], "there is no saved export 'Nothing'"),
        (["--saved", "Held in Oslo", "--table", "issues"], "--saved stands for table"),
        (["--saved", "Held in Oslo"], "Held in Oslo: there is no filter 'colour'"),
    ],
)
def test_what_cannot_be_written_is_said(arguments: list[str], words: str, tmp_path: Any) -> None:
    saved(filters={"colour": ["red"]})
    with pytest.raises(CommandError, match=words):
        export(tmp_path, *arguments)
    assert list(tmp_path.iterdir()) == []
