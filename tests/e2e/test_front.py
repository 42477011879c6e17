"""The front page in a browser: its pictures lead somewhere, and are readable everywhere."""

import pytest
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from curation.models import Change, RefusedFile
from tests import builders
from tests.e2e.desk import picture, sign_in
from tests.e2e.windows import every_window, unreadable, window

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def busy_desk(db: None) -> None:
    """The two reports of the seeds, two outlets that differ, a refused file, some work done."""
    call_command("load_reference", verbosity=0)
    call_command("load_seeds", verbosity=0)
    for month, status in (("2025-11", "held"), ("2025-12", "cancelled"), ("2026-03", "planned")):
        meeting = builders.a_meeting(f"Talks {month}", date_edtf=f"{month}-10", status=status)
        for country in ("FR", "KE") if status == "held" else ("JP", "KR"):
            builders.a_participation(meeting, builders.a_person(f"P {month}", country=country))
    meeting = builders.a_meeting("Disputed talks", date_edtf="2026-03-11", status="planned")
    question = builders.a_suggestion(kind="contradiction", meeting=meeting, field="date")
    for publisher, said in (
        ("The Daily", {"review": "confirmed"}),
        ("Agency", {"rank": "deprecated"}),
    ):
        finding = builders.a_finding(
            builders.a_source(f"{publisher}.", publisher=publisher), meeting
        )
        question.statements.add(builders.a_statement(finding, "date", "2026-03-10", **said))
    for kind in ("form", "decision", "merge"):
        Change.objects.create(kind=kind, at=timezone.now(), reason="mended")
    RefusedFile.objects.create(file="inbox/empty.txt", reason="it is empty", at=timezone.now())


@pytest.mark.usefixtures("busy_desk")
def test_a_bar_leads_to_what_it_counts(page: Page, live_server: LiveServer) -> None:
    sign_in(page, live_server)
    picture(page, "front")
    chart = page.locator("svg.chart", has=page.get_by_label("Dec 2025: 1 cancelled"))
    chart.get_by_label("Dec 2025: 1 cancelled").click()
    expect(page.locator("#result_list")).to_contain_text("Talks 2025-12")
    expect(page.locator("#result_list tbody tr")).to_have_count(1)


@pytest.mark.usefixtures("busy_desk")
def test_the_table_is_reached_with_the_keyboard(page: Page, live_server: LiveServer) -> None:
    sign_in(page, live_server)
    box = page.locator(".chart-box", has_text="Who met whom")
    box.locator("summary").focus()
    page.keyboard.press("Enter")
    row = box.get_by_role("row", name="FR – KE")
    expect(row).to_be_visible()
    row.get_by_role("link", name="1").focus()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("Talks 2025-11")


@every_window
@pytest.mark.usefixtures("busy_desk")
def test_it_is_readable(width: str, scheme: str, browser: Browser, live_server: LiveServer) -> None:
    with window(browser, width, scheme) as page:
        sign_in(page, live_server, "chief editor")
        assert unreadable(page) == []
