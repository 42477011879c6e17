"""Corrections by file on the desk: upload, preview, confirm."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from curation import editing
from curation.models import Change, ImportJob, Meeting
from tests.admin.conftest import signed_in
from tests.admin.pages import plain
from tests.builders import NOW, a_meeting, a_user
from tests.exports.corrections.files import Change as Changing
from tests.exports.corrections.files import corrected, exported, setting
from tests.exports.world import World, a_world

pytestmark = pytest.mark.django_db
UPLOAD = "/admin/curation/importjob/add/"
TO_BERGEN = setting("talks00000", locality="Bergen")


@pytest.fixture
def world() -> World:
    return a_world()


def upload(client: Client, content: bytes, **more: Any) -> Any:
    file = SimpleUploadedFile(more.pop("name", "meetings-all.csv"), content)
    return client.post(UPLOAD, {"file": file, "reason": "the archive", **more}, follow=True)


def uploaded(client: Client, change: Changing = TO_BERGEN) -> ImportJob:
    assert upload(client, corrected("meetings", change)).status_code == 200
    return ImportJob.objects.latest("id")


def confirm(client: Client, job: ImportJob) -> Any:
    return client.post(f"/admin/curation/importjob/{job.token}/confirm/")


def place() -> str:
    return Meeting.objects.get(uid="talks00000").locality


def test_the_preview_shows_each_field_and_writes_nothing(world: World, chief: Client) -> None:
    page = upload(chief, corrected("meetings", TO_BERGEN))
    words = plain(page.content.decode())
    assert "2 rows were read; 1 fields of 1 records differ" in words
    assert "3 talks00000 locality Oslo Bergen" in words
    assert "Nothing is written yet." in words
    assert 'value="Write this one change"' in page.content.decode()
    assert place() == "Oslo"


def test_the_confirmation_writes_one_change_and_shows_it(world: World, chief: Client) -> None:
    job = uploaded(chief)
    response = confirm(chief, job)
    change = Change.objects.get(kind="import")
    assert response["Location"] == f"/admin/curation/change/{change.pk}/change/"
    assert (place(), change.reason) == ("Bergen", "the archive")
    shown = plain(chief.get(f"/admin/curation/importjob/{job.token}/preview/").content.decode())
    assert "They were written." in shown


def test_it_is_taken_back_on_the_page_of_the_change(world: World, chief: Client) -> None:
    confirm(chief, uploaded(chief, setting("talks00000", note="wrong")))
    change = Change.objects.get(kind="import")
    chief.post(f"/admin/curation/change/{change.pk}/undo/", {"reason": "wrong file"})
    assert Meeting.objects.get(uid="talks00000").note == ""


def test_an_xlsx_file_is_read_as_well(world: World, chief: Client) -> None:
    page = upload(chief, exported("persons", "xlsx"), name="persons.xlsx")
    assert "2 rows were read; 0 fields of 0 records differ" in plain(page.content.decode())
    assert "confirm/" not in page.content.decode()


def test_problems_conflicts_and_what_is_not_taken_are_shown(world: World, chief: Client) -> None:
    def change(rows: list[dict[str, Any]]) -> None:
        setting("talks00000", locality="Bergen", year="1900")(rows)
        setting("visit00000", status="great", year="1900")(rows)

    file = corrected("meetings", change)
    editing.save(
        record=world.talks, values={"locality": "Tromsø"}, expected_version=1,
        by=a_user(superuser=True), at=NOW,
    )  # fmt: skip
    page = upload(chief, file)
    words = plain(page.content.decode())
    assert "1 problem" in words
    assert "2 status is none of planned, held" in words
    assert "3 talks00000 locality Oslo Tromsø Bergen 2" in words
    assert "year differs in 1 row (row 2)" in words
    assert "confirm/" not in page.content.decode()


@pytest.mark.parametrize(
    "content, words",
    [
        (b"name\nx\n", "No column tells which records these are"),
        (b"PK\x03\x04", "The workbook is damaged"),
        (b"", "The submitted file is empty"),
    ],
)
def test_what_cannot_be_read_is_told_beside_the_field(
    content: bytes, words: str, chief: Client
) -> None:
    assert words in plain(upload(chief, content).content.decode())
    assert not ImportJob.objects.exists()


def test_a_file_that_is_too_large_is_told(chief: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("curation.admin.corrections.MOST_BYTES", 2)
    assert "At most 0 MB are read" in plain(upload(chief, b"abc").content.decode())


def test_the_upload_page_tells_what_can_be_corrected(chief: Client) -> None:
    words = plain(chief.get(UPLOAD).content.decode())
    assert "participants: capacity, function, attendance" in words
    assert "Write <clear> to empty a field" in words


# --- Twice, replayed, tampered with, of somebody else ----------------------------------------------


def test_a_second_confirmation_is_refused(world: World, chief: Client) -> None:
    job = uploaded(chief)
    confirm(chief, job)
    response = confirm(chief, job)
    assert response.status_code == 410
    assert "confirmed before" in plain(response.content.decode())
    assert Change.objects.filter(kind="import").count() == 1


def test_a_file_of_somebody_else_is_not_found(world: World, chief: Client) -> None:
    job = uploaded(chief)
    for other in (signed_in("chief editor"), signed_in(superuser=True)):
        assert confirm(other, job).status_code == 404
        assert other.get(f"/admin/curation/importjob/{job.token}/preview/").status_code == 404
        assert job.file_name not in other.get("/admin/curation/importjob/").content.decode()
    assert place() == "Oslo"


@pytest.mark.parametrize("token", ["guess", "1", "' OR 1=1", "a" * 43, "é" * 43])
def test_a_made_up_token_is_not_found(world: World, chief: Client, token: str) -> None:
    uploaded(chief)
    assert chief.post(f"/admin/curation/importjob/{token}/confirm/").status_code == 404
    assert chief.get(f"/admin/curation/importjob/{token}/preview/").status_code == 404


@pytest.mark.parametrize("token", ["%00", "%00" * 43])
def test_a_token_that_no_address_may_hold_is_refused(
    world: World, chief: Client, token: str
) -> None:
    uploaded(chief)
    assert chief.post(f"/admin/curation/importjob/{token}/confirm/").status_code == 400
    assert ImportJob.objects.called(token.replace("%00", "\0")).query.is_empty()


def test_every_token_of_ours_is_found(world: World, chief: Client) -> None:
    from curation.models.import_job import new_token

    for token in (new_token() for _ in range(200)):
        assert ImportJob.objects.called(token).query.is_empty() is False


def test_what_a_browser_sends_with_the_confirmation_counts_for_nothing(
    world: World, chief: Client
) -> None:
    job = uploaded(chief)
    other = SimpleUploadedFile("a.csv", corrected("meetings", setting("talks00000", venue="x")))
    chief.post(
        f"/admin/curation/importjob/{job.token}/confirm/",
        {"file": other, "locality": "Elsewhere", "plan_sha256": "0", "user": "1"},
    )
    meeting = Meeting.objects.get(uid="talks00000")
    assert (meeting.locality, meeting.venue) == ("Bergen", "")


def test_a_file_that_was_swapped_on_the_server_is_refused(world: World, chief: Client) -> None:
    job = uploaded(chief)
    ImportJob.objects.update(content=corrected("meetings", setting("talks00000", venue="x")))
    assert confirm(chief, job).status_code == 410
    assert Meeting.objects.get(uid="talks00000").venue == ""


def test_an_edit_in_between_is_shown_as_a_conflict(world: World, chief: Client) -> None:
    job = uploaded(chief)
    editing.save(
        record=world.talks, values={"locality": "Tromsø"}, expected_version=1,
        by=a_user(superuser=True), at=NOW,
    )  # fmt: skip
    response = confirm(chief, job)
    words = plain(response.content.decode())
    assert response.status_code == 409
    assert "Nothing was written" in words
    assert "3 talks00000 locality Oslo Tromsø Bergen 2" in words
    assert place() == "Tromsø"


def test_a_refusal_of_the_database_door_is_a_message(
    world: World, chief: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    from curation.exports.corrections import jobs

    def refuse(**_: object) -> None:
        raise editing.Refused("not today")

    job = uploaded(chief)
    monkeypatch.setattr(jobs.editing, "correct", refuse)  # type: ignore[attr-defined]
    response = confirm(chief, job)
    assert response.status_code == 409
    assert "Not today" in plain(response.content.decode())


def test_a_right_for_another_model_is_not_enough(world: World) -> None:
    from django.contrib.auth.models import Permission

    user = a_user()
    user.user_permissions.add(Permission.objects.get(codename="import_issue"))
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(UPLOAD).status_code == 200
    assert upload(client, exported("meetings")).status_code == 403
    assert upload(client, exported("issues")).status_code == 200


def test_the_lists_link_to_it_for_those_who_may(chief: Client, curator: Client) -> None:
    for name in ("meeting", "person", "issue"):
        assert UPLOAD in chief.get(f"/admin/curation/{name}/").content.decode()
        assert UPLOAD not in curator.get(f"/admin/curation/{name}/").content.decode()


# --- What is in a file is text ---------------------------------------------------------------------


def test_markup_in_a_file_stays_text(world: World, chief: Client) -> None:
    bad = "<script>alert(1)</script><img src=x onerror=alert(1)>"

    def change(rows: list[dict[str, Any]]) -> None:
        setting("talks00000", locality=bad)(rows)
        rows[0]["meeting_id"] = bad

    page = upload(chief, corrected("meetings", change), name="<b>.csv").content.decode()
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "<b>.csv" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_the_preview_stays_small_whatever_the_file(chief: Client) -> None:
    for number in range(150):
        a_meeting(f"Talks {number}")

    def change(rows: list[dict[str, Any]]) -> None:
        for number, row in enumerate(rows):
            row |= {"venue": "'\"<&" * 75, "note": "'\"<&" * 5000}
            row["status"] = "'\"<&" * 5000 if number % 2 else "planned"

    page = upload(chief, corrected("meetings", change))
    words = plain(page.content.decode())
    assert len(page.content) <= 300 * 2**10
    assert "… and 315 more." in words
    assert "… and 15 more." in words


def test_the_pages_cost_the_same_whatever_the_file(
    chief: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(50):
        a_meeting(f"Talks {number}", uid=f"m{number:09}")

    def change(rows: list[dict[str, Any]]) -> None:
        for row in rows:
            row["venue"] = "Palace"

    file = corrected("meetings", change)
    with django_assert_max_num_queries(30):
        upload(chief, file)
    with django_assert_max_num_queries(40):
        confirm(chief, ImportJob.objects.get())
    assert Meeting.objects.filter(venue="Palace").count() == 50
