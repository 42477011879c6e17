"""A confirmation carries out what was shown, for who was shown it, once, soon, or not at all."""

import datetime as dt
from typing import Any

import pytest
from django.contrib.auth.models import User

from curation import editing
from curation.exports.corrections import jobs
from curation.exports.corrections.jobs import JobClosed, NoSuchJob, Outdated, confirm, submit
from curation.exports.corrections.planning import plan_of
from curation.models import Change, ImportJob, Issue, Meeting, Person
from tests.builders import NOW, a_meeting, a_source, a_user, tell
from tests.exports.corrections.files import Change as Changing
from tests.exports.corrections.files import corrected, exported, setting
from tests.exports.world import World, a_world

pytestmark = pytest.mark.django_db
TO_BERGEN = setting("talks00000", locality="Bergen")
MINUTE = dt.timedelta(minutes=1)


@pytest.fixture
def world() -> World:
    made = a_world()
    for record in (made.talks, made.visit, made.ek, made.fish):
        tell(a_source(), record)
    return made


@pytest.fixture
def chief() -> User:
    return a_user("chief editor")


def submitted(by: User, change: Changing = TO_BERGEN, table: str = "meetings") -> ImportJob:
    return submit(content=corrected(table, change), file_name="a.csv", by=by, at=NOW, reason="why")


def place(key: str = "talks00000") -> str:
    return Meeting.objects.get(uid=key).locality


def test_nothing_is_written_before_the_confirmation(world: World, chief: User) -> None:
    job = submitted(chief)
    assert place() == "Oslo"
    assert (job.summary["edits"], job.table, job.is_open(NOW)) == (1, "meetings", True)


def test_a_confirmed_file_is_one_change_of_the_user(world: World, chief: User) -> None:
    job = submitted(chief)
    change = confirm(token=job.token, by=chief, at=NOW + MINUTE)
    assert place() == "Bergen"
    assert (change.kind, change.by, change.reason) == ("import", chief, "why")
    assert change.report["import"] == {
        "file": "a.csv", "sha256": job.sha256, "table": "meetings",
    }  # fmt: skip
    job.refresh_from_db()
    assert (job.change, bytes(job.content), job.used_at) == (change, b"", NOW + MINUTE)


def test_the_change_is_taken_back_as_one(world: World, chief: User) -> None:
    def change(rows: list[dict[str, Any]]) -> None:
        setting("talks00000", locality="Bergen", note="x", parent_id="<clear>")(rows)
        setting("visit00000", locality="Bergen", status="cancelled")(rows)

    done = confirm(token=submitted(chief, change).token, by=chief, at=NOW)
    assert Meeting.objects.filter(locality="Bergen").count() == 2
    undone = editing.undo(change=done, by=chief, at=NOW, reason="wrong file")
    assert undone.report["left"] == []
    assert set(Meeting.objects.values_list("uid", "locality", "status", "note")) == {
        ("talks00000", "Oslo", "held", ""), ("visit00000", "Oslo", "held", ""),
    }  # fmt: skip


@pytest.mark.parametrize(
    "table, key, cells, model, expected",
    [
        ("persons", "ek00000000", {"name": "Bo Eck", "wikidata_id": "Q1"}, Person, ("Bo Ek", None)),
        ("issues", "fish000000", {"label": "fish", "scheme_uri": "http://x.example"}, Issue,
         ("fish quotas", "")),
    ],
)  # fmt: skip
def test_people_and_issues_are_taken_back_too(
    world: World, chief: User, table: str, key: str, cells: Any, model: Any, expected: Any
) -> None:
    fields = [name.replace("country_iso2", "country") for name in cells]
    stored = model.objects.filter(uid=key).values_list(*fields)
    done = confirm(token=submitted(chief, setting(key, **cells), table).token, by=chief, at=NOW)
    assert stored.get() == tuple(cells.values())
    assert editing.undo(change=done, by=chief, at=NOW, reason="no").report["left"] == []
    assert stored.get() == expected


def test_what_comes_out_afterwards_says_what_was_corrected(world: World, chief: User) -> None:
    change = setting("talks00000-fish000000", outcome="deferred", next_step="later")
    confirm(token=submitted(chief, change, "agenda").token, by=chief, at=NOW)
    assert plan_of(corrected("agenda", change)).numbers == {}


# --- What a job is bound to ----------------------------------------------------------------------


def test_a_job_is_confirmed_once(world: World, chief: User) -> None:
    job = submitted(chief)
    confirm(token=job.token, by=chief, at=NOW)
    with pytest.raises(JobClosed, match="confirmed before"):
        confirm(token=job.token, by=chief, at=NOW)
    assert Change.objects.filter(kind="import").count() == 1


def test_a_job_is_of_its_user_alone(world: World, chief: User) -> None:
    job = submitted(chief)
    for other in (a_user("chief editor"), a_user(superuser=True)):
        with pytest.raises(NoSuchJob):
            confirm(token=job.token, by=other, at=NOW)
    assert place() == "Oslo"
    confirm(token=job.token, by=chief, at=NOW)


@pytest.mark.parametrize("token", ["", "guess", "x" * 500])
def test_a_token_that_was_never_given_opens_nothing(token: str, world: World, chief: User) -> None:
    submitted(chief)
    with pytest.raises(NoSuchJob):
        confirm(token=token, by=chief, at=NOW)


def test_a_job_expires(world: World, chief: User) -> None:
    job = submitted(chief)
    with pytest.raises(JobClosed, match="its time is over"):
        confirm(token=job.token, by=chief, at=NOW + dt.timedelta(hours=1))
    assert place() == "Oslo"


def test_expired_files_are_forgotten_with_the_next_one(world: World, chief: User) -> None:
    old, used = submitted(chief), submitted(chief)
    confirm(token=used.token, by=chief, at=NOW)
    later = NOW + dt.timedelta(hours=2)
    submit(content=exported("meetings"), file_name="b.csv", by=chief, at=later)
    assert not ImportJob.objects.filter(pk=old.pk).exists()
    assert ImportJob.objects.filter(pk=used.pk).exists()


@pytest.mark.parametrize("field", ["content", "plan_sha256", "table"])
def test_a_job_that_was_tampered_with_is_refused(field: str, world: World, chief: User) -> None:
    job = submitted(chief)
    other = corrected("meetings", setting("talks00000", locality="Elsewhere"))
    ImportJob.objects.filter(pk=job.pk).update(
        **{field: other if field == "content" else "persons"}
    )
    with pytest.raises((JobClosed, Outdated)):
        confirm(token=job.token, by=chief, at=NOW)
    assert place() == "Oslo"


def test_a_right_that_was_taken_away_is_gone(world: World, chief: User) -> None:
    job = submitted(chief)
    chief.groups.clear()
    with pytest.raises(editing.NotPermitted):
        confirm(token=job.token, by=User.objects.get(pk=chief.pk), at=NOW)
    assert place() == "Oslo"


def test_only_who_may_import_may_see_a_plan(world: World) -> None:
    with pytest.raises(editing.NotPermitted):
        submitted(a_user("curator"))
    assert not ImportJob.objects.exists()


# --- All or nothing ------------------------------------------------------------------------------


def test_an_edit_between_preview_and_confirmation_is_a_conflict(world: World, chief: User) -> None:
    job = submitted(chief)
    editing.save(
        record=world.talks, values={"locality": "Tromsø"}, expected_version=1, by=chief, at=NOW
    )
    with pytest.raises(Outdated) as caught:
        confirm(token=job.token, by=chief, at=NOW)
    (conflict,) = caught.value.plan.conflicts
    assert (conflict.before, conflict.theirs, conflict.yours) == ("Oslo", "Tromsø", "Bergen")
    assert place() == "Tromsø"
    with pytest.raises(JobClosed):
        confirm(token=job.token, by=chief, at=NOW)


def test_an_edit_of_another_field_in_between_is_shown_first(world: World, chief: User) -> None:
    job = submitted(chief)
    editing.save(record=world.talks, values={"note": "x"}, expected_version=1, by=chief, at=NOW)
    with pytest.raises(Outdated, match="Nothing was written"):
        confirm(token=job.token, by=chief, at=NOW)
    assert place() == "Oslo"


def test_an_edit_while_the_plan_is_carried_out_is_noticed(
    world: World, chief: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = submitted(chief)

    def planned(content: bytes) -> Any:
        plan = plan_of(content)
        Meeting.objects.filter(pk=world.talks.pk).update(version=2)
        return plan

    monkeypatch.setattr(jobs, "plan_of", planned)
    with pytest.raises(Outdated):
        confirm(token=job.token, by=chief, at=NOW)
    assert place() == "Oslo"


def test_an_error_in_the_last_row_writes_nothing(world: World, chief: User) -> None:
    for number in range(30):
        a_meeting(f"Talks {number}")

    def change(rows: list[dict[str, Any]]) -> None:
        for row in rows:
            row["locality"] = "Bergen"
        rows[-1]["status"] = "great"

    job = submitted(chief, change)
    assert (job.summary["edits"], job.summary["problems"]) == (32, 1)
    assert job.summary["first_problems"][0]["row"] == 33
    with pytest.raises(JobClosed):
        confirm(token=job.token, by=chief, at=NOW)
    assert not Meeting.objects.filter(locality="Bergen").exists()


def test_a_failure_at_the_end_takes_everything_back(
    world: World, chief: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    from curation.editing import correcting

    job = submitted(chief)

    def fail(*_: object, **__: object) -> None:
        raise editing.Refused("no")

    monkeypatch.setattr(correcting, "project", fail)
    with pytest.raises(editing.Refused):
        confirm(token=job.token, by=chief, at=NOW)
    assert place() == "Oslo"
    assert not Change.objects.filter(kind="import").exists()


def test_a_file_without_a_change_cannot_be_confirmed(world: World, chief: User) -> None:
    job = submit(content=exported("meetings"), file_name="a.csv", by=chief, at=NOW)
    assert not job.is_open(NOW)
    assert bytes(job.content) == b""


def test_nul_in_a_file_is_stored_by_no_database(world: World, chief: User) -> None:
    content = b"meeting_id,version,venue\nm\x00,1,x\n"
    job = submit(content=content, file_name="a\x00.csv", by=chief, at=NOW, reason="\x00")
    job.refresh_from_db()
    assert (job.file_name, job.reason) == ("a\ufffd.csv", "\ufffd")
