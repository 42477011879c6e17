"""Exporting as an editor does it: from a list, from selected rows, saved, and back in."""

import csv
from pathlib import Path

import pytest
from playwright.sync_api import Download, Page, expect
from pytest_django.live_server_helper import LiveServer

from curation.models import Meeting
from tests import builders
from tests.e2e.desk import sign_in
from tests.exports.world import a_world

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> Page:
    """Signed in as a chief editor, with a visit, talks in it, and a meal that is planned."""
    a_world()
    builders.a_meeting("Dinner in Bergen", kind="meal", status="planned", uid="meal000000")
    sign_in(page, live_server, "chief editor")
    return page


def rows(download: Download, folder: Path) -> list[dict[str, str]]:
    path = folder / download.suggested_filename
    download.save_as(path)
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_what_the_list_shows_with_the_columns_that_are_ticked(
    desk: Page, live_server: LiveServer, tmp_path: Path
) -> None:
    desk.goto(f"{live_server.url}/admin/curation/meeting/?status__exact=planned")
    desk.get_by_role("link", name="Export", exact=True).click()
    expect(desk.get_by_text("Everything that the list shows")).to_be_visible()
    for name in ("root_id", "parent_id"):
        desk.locator(f"#id_tableofmeetings_{name}").uncheck()
    assert desk.locator("#id_tableofparticipants_capacity").is_hidden()
    with desk.expect_download() as started:
        desk.get_by_role("button", name="Export").click()
    found = rows(started.value, tmp_path)
    assert [row["meeting_id"] for row in found] == ["meal000000"]
    assert "root_id" not in found[0]
    assert "kind" in found[0]


def test_selected_rows_of_another_table(
    desk: Page, live_server: LiveServer, tmp_path: Path
) -> None:
    desk.goto(f"{live_server.url}/admin/curation/meeting/")
    desk.get_by_role("row").filter(has_text="talks").get_by_role("checkbox").check()
    desk.get_by_label("Action:").select_option("export_selected")
    desk.get_by_role("button", name="Go").click()
    expect(desk.get_by_text("1 selected row.")).to_be_visible()
    desk.get_by_label("Table:").select_option("agenda")
    expect(desk.locator("#id_tableofagenda_outcome")).to_be_visible()
    with desk.expect_download() as started:
        desk.get_by_role("button", name="Export").click()
    assert {row["meeting_id"] for row in rows(started.value, tmp_path)} == {"talks00000"}


def test_a_list_for_readers_becomes_a_saved_export(
    desk: Page, live_server: LiveServer, tmp_path: Path
) -> None:
    desk.goto(f"{live_server.url}/meetings/?kind=visit")
    desk.get_by_role("link", name="Save as an export").click()
    desk.get_by_label("Name:").fill("Visits")
    desk.get_by_role("button", name="Save", exact=True).click()
    expect(desk.get_by_text("is saved. Choose its columns")).to_be_visible()
    expect(desk.get_by_label("visit", exact=True)).to_be_checked()
    desk.get_by_label("Curation status:").select_option("all")
    desk.get_by_label("quote", exact=True).uncheck()
    desk.get_by_role("button", name="Save", exact=True).click()
    with desk.expect_download() as started:
        desk.get_by_role("row").filter(has_text="Visits").get_by_text("Download").click()
    assert started.value.suggested_filename == "meetings-all-kind-visit.csv"
    (row,) = rows(started.value, tmp_path)
    assert row["meeting_id"] == "visit00000"
    assert "quote" not in row


@pytest.mark.parametrize("name", ["CSV", "JSON", "XLSX"])
def test_a_list_for_readers_is_downloaded(
    name: str, desk: Page, live_server: LiveServer, tmp_path: Path
) -> None:
    desk.goto(f"{live_server.url}/meetings/?kind=meal")
    with desk.expect_download() as started:
        desk.get_by_role("link", name=name, exact=True).click()
    assert started.value.suggested_filename == f"meetings-selection-kind-meal.{name.lower()}"
    started.value.save_as(tmp_path / "file")
    assert (tmp_path / "file").stat().st_size > 500


def test_an_export_comes_back_with_a_correction(
    desk: Page, live_server: LiveServer, tmp_path: Path
) -> None:
    desk.goto(f"{live_server.url}/admin/curation/meeting/export/?kind__exact=meal")
    with desk.expect_download() as started:
        desk.get_by_role("button", name="Export").click()
    (row,) = rows(started.value, tmp_path)
    path = tmp_path / "corrected.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(row))
        writer.writeheader()
        writer.writerow(row | {"locality": "Bergen", "status": "held"})
    desk.goto(f"{live_server.url}/admin/curation/meeting/")
    desk.get_by_role("main").get_by_role("link", name="Corrections by file").click()
    desk.get_by_label("File:").set_input_files(path)
    desk.get_by_role("button", name="Show what would change").click()
    expect(desk.get_by_text("Nothing is written yet.")).to_be_visible()
    expect(desk.get_by_role("row").filter(has_text="locality")).to_contain_text("Bergen")
    desk.get_by_role("button", name="Write all 2 changes").click()
    expect(desk.get_by_text("Corrected as one change: 2 fields.")).to_be_visible()
    meeting = Meeting.objects.get(uid="meal000000")
    assert (meeting.locality, meeting.status) == ("Bergen", "held")
