"""The pages of double coding, as people of every part see them."""

import csv
import io
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from curation import editing
from curation.admin.meeting import MeetingAdmin
from curation.models import Code, DoubleCoding, Meeting, SavedExport
from tests import builders
from tests.admin.pages import html_of, text_of
from tests.admin.test_export import form
from tests.editing.coding_world import World, a_world

pytestmark = pytest.mark.django_db
LIST = "/admin/curation/doublecoding/"


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def world() -> World:
    return a_world()


def page(world: World, name: str) -> str:
    return f"{LIST}report/{world.report.pk}/{name}/"


def overview(world: World) -> str:
    return f"{LIST}{world.coding.pk}/change/"


def test_a_chief_editor_draws_a_sample_and_assigns_it(chief: Client) -> None:
    first, second = builders.a_user("curator"), builders.a_user("curator")
    for number in range(6):
        builders.a_source(f"text {number}", publisher="The Daily" if number else "Another")
    sent = {"name": "Pilot", "first_coder": first.pk, "second_coder": second.pk,
            "publisher": "the daily", "number": 3, "seed": 42}  # fmt: skip
    response = chief.post(f"{LIST}add/", sent, follow=True)
    assert b"3 reports are assigned." in response.content
    coding = DoubleCoding.objects.get()
    assert (coding.seed, coding.drawn_from["matching"], coding.reports.count()) == (42, 5, 3)
    assert "3 of 5 matching reports, drawn with the seed 42." in text_of(
        chief, f"{LIST}{coding.pk}/change/"
    )


def test_one_person_cannot_be_both_coders(chief: Client) -> None:
    builders.a_source()
    user = builders.a_user("curator")
    response = chief.post(f"{LIST}add/", {"first_coder": user.pk, "second_coder": user.pk})
    assert b"Two different people have to code." in response.content
    assert not DoubleCoding.objects.exists()


def test_only_who_may_code_is_offered(chief: Client) -> None:
    viewer, curator = builders.a_user("viewer"), builders.a_user("curator")
    html = html_of(chief, f"{LIST}add/")
    assert curator.username in html
    assert viewer.username not in html


def test_a_coder_codes_a_report_and_is_done(world: World) -> None:
    client = client_of(world.first)
    meeting, person = world.item("meeting"), world.item("person")
    sent = {
        f"{meeting.pk}-found": "yes", f"{meeting.pk}-status": "planned",
        f"{meeting.pk}-kind": "talks", f"{person.pk}-found": "no", "then": "save",
    }  # fmt: skip
    response = client.post(page(world, "code"), sent, follow=True)
    assert b"Kept: 2 coded." in response.content
    assert Code.objects.get(item=meeting).values["status"] == "planned"
    assert Code.objects.get(item=person).verdict == "rejected"
    response = client.post(page(world, "code"), {"then": "done"}, follow=True)
    assert b"1 finding is not coded yet" in response.content
    response = client.post(page(world, "code"), {"then": "rest"}, follow=True)
    assert b"You are done with this sample." in response.content
    assert world.report.first_done_at is not None
    assert "your codes are not changed any more" in text_of(client, page(world, "code"))


def everything_one_can_see(world: World, client: Client) -> Iterator[str]:
    yield client.get(page(world, "code")).content.decode()
    yield html_of(client, overview(world))
    yield html_of(client, LIST)
    yield html_of(client, f"/admin/curation/source/{world.report.source_id}/read/")
    yield html_of(client, f"/admin/curation/meeting/{world.meeting.pk}/change/")
    yield html_of(client, "/admin/curation/change/")
    yield html_of(client, "/admin/")
    for table in ("codes", "agreement"):
        yield client.get(f"{LIST}{world.coding.pk}/export/?table={table}").content.decode()


def test_a_coder_sees_nothing_of_what_the_other_has_coded(world: World) -> None:
    world.code(world.first, "meeting", locality="Zzyzx", status="cancelled")
    world.code(world.first, "person", name="Zzyzx Example")
    html_of(client_of(world.first), page(world, "code"))
    client_of(world.first).post(page(world, "passage"), {"words": "Cora", "kind": "person"})
    world.finish(world.first)
    for html in everything_one_can_see(world, client_of(world.second)):
        assert "Zzyzx" not in html
        assert "Cora”" not in html
    for html in everything_one_can_see(world, client_of(world.third)):
        assert "Zzyzx" not in html
    world.finish(world.second)
    assert "Zzyzx" in html_of(client_of(world.third), page(world, "settle"))


EXPORT = "/admin/curation/meeting/export/"


def exported(user: User, table: str, address: str = EXPORT) -> str:
    """The file of one table of the meetings, or the page that refuses it."""
    sent = form(table, place=MeetingAdmin.export_tables.index(table))
    response: Any = client_of(user).post(address, sent, follow=True)
    content: bytes = response.getvalue() if response.streaming else response.content
    return content.decode()


@pytest.mark.parametrize("table", ["evidence", "decisions"])
def test_a_coder_exports_neither_evidence_nor_decisions_before_both_are_done(
    world: World, table: str
) -> None:
    refused = "can be exported when both of you are done"
    editing.save(
        record=world.meeting, values={"locality": "Bergen"}, by=world.third, at=builders.NOW,
        expected_version=world.meeting.version, reason="an atlas",
    )  # fmt: skip
    assert refused in exported(world.first, table)
    world.finish(world.first)
    assert refused in exported(world.first, table)
    assert "Bergen" in exported(world.third, table)
    world.finish(world.second)
    assert "Bergen" in exported(world.first, table)


def test_a_coder_exports_the_evidence_of_other_reports(world: World) -> None:
    other = builders.a_meeting("Other talks", status="planned")
    builders.tell(builders.a_source("They will talk."), other, exact="talk")
    told = exported(world.first, "evidence", f"{EXPORT}?status__exact=planned")
    assert other.uid in told
    assert "can be exported" not in told


@pytest.mark.parametrize("table", ["evidence", "decisions"])
def test_nor_by_an_export_that_was_saved(world: World, table: str) -> None:
    saved = SavedExport.objects.create(name="All", table=table, status="all", made_by=world.third)
    address = f"/admin/curation/savedexport/{saved.pk}/download/"
    page = client_of(world.first).get(address, follow=True)
    assert "can be exported when both of you are done" in page.content.decode()
    assert client_of(world.third).get(address).streaming


def test_to_others_the_report_is_not_there_to_code(world: World) -> None:
    assert client_of(world.third).get(page(world, "code")).status_code == 404
    sent = {f"{world.item('meeting').pk}-found": "no", "then": "save"}
    assert client_of(world.third).post(page(world, "code"), sent).status_code == 404
    assert not Code.objects.exists()


def test_settling_waits_for_both_and_is_for_a_third(world: World) -> None:
    assert client_of(world.third).get(page(world, "settle")).status_code == 404
    world.finish(world.first, world.second)
    assert client_of(world.third).get(page(world, "settle")).status_code == 200
    assert client_of(world.first).get(page(world, "settle")).status_code == 403
    assert client_of(world.second).post(page(world, "agreed")).status_code == 403


def test_a_third_person_settles_a_difference(world: World) -> None:
    world.code(world.first, "meeting", status="planned", locality="Bergen")
    world.finish(world.first, world.second)
    client, item = client_of(world.third), world.item("meeting")
    text = text_of(client, page(world, "settle"))
    assert "status planned held" in text
    sent = {"item": item.pk, f"{item.pk}-status": "first", f"{item.pk}-locality": "other",
            f"{item.pk}-locality-other": "Tromsø", "reason": "the last line says so"}  # fmt: skip
    response = client.post(page(world, "settle"), sent, follow=True)
    assert "Settled and written" in response.content.decode()
    meeting = Meeting.objects.get()
    assert (meeting.status, meeting.locality) == ("planned", "Tromsø")
    assert "1 of 3, 1 settled" in text_of(client, overview(world))


@pytest.mark.parametrize("left_out", ["status", "reason"])
def test_a_settlement_needs_every_choice_and_a_reason(world: World, left_out: str) -> None:
    world.code(world.first, "meeting", status="planned")
    world.finish(world.first, world.second)
    item = world.item("meeting")
    sent = {"item": item.pk, f"{item.pk}-status": "first", "reason": "so it says"}
    sent.pop("reason" if left_out == "reason" else f"{item.pk}-status")
    response = client_of(world.third).post(page(world, "settle"), sent, follow=True)
    assert b"errorlist" in response.content or b'class="error"' in response.content
    assert Meeting.objects.get().status == "held"


def test_what_both_agree_on_is_written_with_one_button(world: World) -> None:
    world.finish(world.first, world.second)
    client = client_of(world.third)
    assert "Both agree on 3 findings" in text_of(client, page(world, "settle"))
    client.post(page(world, "agreed"))
    assert Meeting.objects.get().curation_status == "accepted"


def rows(client: Client, world: World, table: str) -> list[dict[str, str]]:
    response = client.get(f"{LIST}{world.coding.pk}/export/?table={table}")
    return list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))


def test_every_code_goes_out(world: World) -> None:
    world.code(world.first, "meeting", status="planned")
    world.finish(world.first, world.second)
    listed = rows(client_of(world.third), world, "codes")
    status = next(row for row in listed if row["field"] == "status")
    assert (status["proposed"], status["first_coder"], status["second_coder"]) == (
        "held", "planned", "held",
    )  # fmt: skip
    assert (status["same"], status["settled"], status["exact"]) == (
        "no", "", "met Ben Other in Oslo on Jan. 13",
    )  # fmt: skip
    assert {row["field"] for row in listed} >= {"found", "outcome: fish", "name", "label"}


def test_no_code_is_run_by_a_spreadsheet(world: World) -> None:
    world.code(world.first, "person", name="=1+1")
    world.finish(world.first, world.second)
    listed = rows(client_of(world.third), world, "codes")
    assert [row["first_coder"] for row in listed if row["field"] == "name"] == ["'=1+1"]


def test_the_figures_go_out_as_they_are_shown(world: World) -> None:
    world.code(world.first, "person", found=False)
    world.finish(world.first, world.second)
    listed = {(row["measure"], row["about"]): row for row in rows(
        client_of(world.third), world, "agreement"
    )}  # fmt: skip
    assert listed["f1", "all"]["value"] == "0.8000"
    assert listed["f1", "person"]["value"] == "0.0000"
    assert "0.80" in text_of(client_of(world.third), overview(world))


def test_the_overview_costs_the_same_however_large_the_sample_is(chief: Client) -> None:
    def cost(number: int) -> int:
        for _ in range(number):
            source = builders.a_source("Ana met Ben.")
            builders.tell(source, builders.a_person(), exact="Ana")
        coders = [builders.a_user("curator") for _ in range(2)]
        chief.post(f"{LIST}add/", {"first_coder": coders[0].pk, "second_coder": coders[1].pk})
        coding = DoubleCoding.objects.first()
        assert coding is not None
        for coder in coders:
            for report in coding.reports.all():
                client_of(coder).post(f"{LIST}report/{report.pk}/code/", {"then": "rest"})
        html_of(chief, f"{LIST}{coding.pk}/change/")
        with CaptureQueriesContext(connection) as captured:
            html_of(chief, f"{LIST}{coding.pk}/change/")
        return len(captured)

    assert cost(1) == cost(5) <= 14
