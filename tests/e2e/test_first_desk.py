"""The main path of an editor, in a real browser, on the two reports of seeds/."""

import csv
import io
import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from curation.models import Meeting, Person, Source
from tests.e2e.desk import picture, sign_in

pytestmark = pytest.mark.django_db(transaction=True)
FIRST = "000_0e984e258e9f7d05.txt"
CORRECTED = "2026-01-12/2026-01-13"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """The two reports, loaded from a folder of their own."""
    folder = tmp_path / "seeds"
    shutil.copytree(settings.BASE_DIR / "seeds", folder)
    call_command("load_reference", verbosity=0)
    call_command("load_seeds", str(folder), verbosity=0)
    return folder


def row(page: Page, *words: str) -> Locator:
    """The first meeting of the reading page whose line has all the words."""
    found = page.locator(".meetings > .item")
    for word in words:
        found = found.filter(has_text=word)
    return found.first


def test_an_editor_reads_corrects_accepts_and_exports(
    page: Page, live_server: LiveServer, seeds: Path
) -> None:
    sign_in(page, live_server)
    expect(page.locator(".tiles")).to_contain_text("2 reports to read")

    # Read: a row and its passages are shown together.
    page.locator(".waiting a").first.click()
    expect(page.locator(".report-line")).to_contain_text("The Dong-A Ilbo")
    visit = row(page, "visit", "13–14 Jan 2026")
    visit.locator("a.show").first.click()
    expect(visit).to_have_attribute("aria-current", "true")
    expect(page.locator(".text mark.selected").first).to_be_in_viewport()
    picture(page, "reading")

    # Correct a date: the evidence stands beside the form.
    visit.locator("a.what").click()
    expect(page.locator(".evidence")).to_contain_text("The Dong-A Ilbo, 10 Jan 2026")
    page.get_by_label("Date (EDTF)").fill(CORRECTED)
    page.get_by_label("Why").fill("the office has moved it by a day")
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.locator(".messagelist")).to_contain_text("changed successfully")
    expect(page.locator(".field-date_edtf").first).to_contain_text(
        "13–14 Jan 2026 (The Dong-A Ilbo)"
    )
    picture(page, "record")
    meeting = Meeting.objects.get(date_edtf=CORRECTED)

    # Accept the report; what is asked waits.
    source = Source.objects.get(file_name=FIRST)
    page.goto(f"{live_server.url}/admin/curation/source/{source.pk}/read/")
    expect(row(page, "visit", "12–13 Jan 2026").locator(".corrected")).to_be_visible()
    page.get_by_role("button", name="Accept this report").click()
    expect(page.locator(".messagelist")).to_contain_text("The report is done")
    page.goto(f"{live_server.url}/admin/")
    expect(page.locator(".tiles")).to_contain_text("1 report to read")

    # Loading changed reports keeps the correction.
    report = seeds / FIRST
    report.write_text(report.read_text() + "\nCorrection: none.\n")
    call_command("load_seeds", str(seeds), verbosity=0)
    assert Source.objects.filter(supersedes=source).exists()
    meeting.refresh_from_db()
    assert (meeting.date_edtf, meeting.curation_status) == (CORRECTED, "accepted")

    # Export the list as it is filtered.
    page.goto(f"{live_server.url}/admin/curation/meeting/?curation_status__exact=accepted")
    page.get_by_role("link", name="Export", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Export").click()
    rows = list(csv.DictReader(io.StringIO(download.value.path().read_text("utf-8-sig"))))
    exported = [one for one in rows if one["meeting_id"] == meeting.uid]
    assert [one["date_edtf"] for one in exported] == [CORRECTED]
    assert {one["curation_status"] for one in rows} == {"accepted"}


def test_two_spellings_are_joined_and_taken_apart_again(
    page: Page, live_server: LiveServer, seeds: Path
) -> None:
    sign_in(page, live_server)
    page.locator(".tiles a", has_text="same as").click()
    page.get_by_role("link", name="Wi Sung-lac / Wi Seong-rak").click()
    expect(page.locator(".sides .side")).to_have_count(2)
    picture(page, "question")
    page.get_by_role("button", name="The same: join them").click()
    expect(page.locator(".messagelist")).to_contain_text("Decided: The same")
    joined = Person.objects.get(name="Wi Sung-lac")
    assert joined.merged_into == Person.objects.get(name="Wi Seong-rak")

    # The old address leads to the survivor, who goes by both names.
    page.goto(f"{live_server.url}/admin/curation/person/{joined.pk}/change/")
    expect(page.locator(".messagelist")).to_contain_text("was merged into “Wi Seong-rak”")
    expect(page.locator("#names-group")).to_contain_text("Wi Sung-lac")

    # Taking it back loses nothing.
    page.goto(f"{live_server.url}/admin/curation/change/?kind__exact=merge")
    page.locator("#result_list tbody th a").first.click()
    picture(page, "change")
    page.get_by_label("Why").fill("two brothers")
    page.get_by_role("button", name="Take back").click()
    expect(page.locator(".messagelist")).to_contain_text("Taken back")
    joined.refresh_from_db()
    assert joined.merged_into is None
