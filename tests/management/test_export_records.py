"""`manage.py export_records` writes the tables as files."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from curation.exports.tables import TABLES
from curation.models import Meeting
from tests.builders import a_meeting, a_participation, a_person
from tests.exports.world import a_world

pytestmark = pytest.mark.django_db


def export(folder: Path, *arguments: str) -> str:
    out = io.StringIO()
    call_command("export_records", "--out", str(folder), *arguments, stdout=out)
    return out.getvalue()


def read(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_every_table_is_written_and_counted(tmp_path: Path) -> None:
    a_world()
    printed = export(tmp_path, "--status", "all").splitlines()
    assert [line.split(": ")[0] for line in printed] == [
        str(tmp_path / f"{table.name}-all.csv") for table in TABLES
    ]
    assert printed[0].endswith(": 2 rows")
    assert len(read(tmp_path / "meetings-all.csv")) == 2


def test_only_accepted_records_are_written_unless_more_is_asked_for(tmp_path: Path) -> None:
    world = a_world()
    export(tmp_path, "--table", "meetings")
    assert read(tmp_path / "meetings-accepted.csv") == []
    Meeting.objects.filter(pk=world.talks.pk).update(curation_status="accepted")
    export(tmp_path, "--table", "meetings")
    found = {
        row["meeting_id"]: row["curation_status"]
        for row in read(tmp_path / "meetings-accepted.csv")
    }
    assert found == {"talks00000": "accepted", "visit00000": "draft"}


def test_one_table_in_another_format(tmp_path: Path) -> None:
    a_world()
    export(tmp_path, "--table", "issues", "--status", "all", "--format", "json")
    issues = json.loads((tmp_path / "issues-all.json").read_text(encoding="utf-8"))
    assert [issue["label"] for issue in issues] == ["fish quotas", "coal"]
    assert [path.name for path in tmp_path.iterdir()] == ["issues-all.json"]


def test_a_filter_narrows_the_meetings_and_what_belongs_to_them(tmp_path: Path) -> None:
    a_world()
    a_participation(a_meeting(date_edtf="2025-03-01"), a_person("somebody else"))
    export(tmp_path, "--status", "all", "--filter", "date_after=2026-01-01")
    name = "all-date_after-2026-01-01.csv"
    assert len(read(tmp_path / f"meetings-{name}")) == 2
    persons = {row["name"] for row in read(tmp_path / f"persons-{name}")}
    assert persons == {"Ana Lima", "Bo Ek"}


def test_a_table_of_persons_has_filters_of_its_own(tmp_path: Path) -> None:
    a_world()
    export(tmp_path, "--status", "all", "--table", "persons", "--filter", "country=no")
    assert [row["name"] for row in read(tmp_path / "persons-all-country-no.csv")] == ["Bo Ek"]


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["--filter", "colour=red"], "there is no filter 'colour'; there are text, date_after"),
        (["--filter", "date_after=soon"], "date_after: Enter a valid date."),
        (["--filter", "kind=party"], "kind: Select a valid choice"),
        (["--filter", "date_after"], "'date_after' is not NAME=VALUE"),
        (["--table", "people"], "invalid choice: 'people'"),
        (["--status", "published"], "invalid choice: 'published'"),
    ],
)
def test_what_cannot_be_done_is_said(arguments: list[str], message: str, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=message):
        export(tmp_path, *arguments)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(CommandError, match="file"):
        export(tmp_path / "file")


def test_the_number_of_statements_does_not_grow_with_the_records(tmp_path: Path) -> None:
    def statements() -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            export(tmp_path, "--status", "all")
        return len(captured)

    a_world()
    before = statements()
    for number in range(10):
        a_participation(a_meeting(), a_person(f"Person {number}"))
    assert statements() == before
