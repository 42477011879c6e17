"""`manage.py release` makes numbered packages that never change."""

import csv
import io
import json
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from curation import editing
from curation.exports.tables import TABLES
from curation.models import Meeting, Person
from curation.values.enums import RejectedAs
from tests.builders import NOW, a_meeting, a_person, a_user, an_issue, writing
from tests.exports.world import World, a_world

pytestmark = pytest.mark.django_db
DAY = "2026-02-01"


@pytest.fixture
def world() -> World:
    return a_world(curation_status="accepted", accepted_at=NOW, accepted_by=a_user())


def release(folder: Path, version: str, *arguments: str) -> str:
    out = io.StringIO()
    given = (version, "--out", str(folder), "--date", DAY, *arguments)
    call_command("release", *given, stdout=out)
    return out.getvalue()


def inside(folder: Path, version: str, name: str) -> str:
    with zipfile.ZipFile(folder / f"readout-{version}.zip") as archive:
        return archive.read(name).decode("utf-8")


def changes(folder: Path, version: str) -> list[tuple[str, ...]]:
    """(table, key, change, columns, reason) of the tables of meetings and persons."""
    lines = csv.reader(io.StringIO(inside(folder, version, "changes.csv"), newline=""))
    return [tuple(row[1:]) for row in lines if row[1] in ("meetings", "persons")]


def test_a_release_holds_every_table_and_what_explains_it(world: World, tmp_path: Path) -> None:
    printed = release(tmp_path, "1.0")
    assert "meetings: 2 rows\n" in printed
    assert "readout-1.0.zip: the first release, sha256 " in printed
    with zipfile.ZipFile(tmp_path / "readout-1.0.zip") as archive:
        names = archive.namelist()
    papers = {"CHANGELOG.md", "CITATION.cff", "LICENSE", "codebook.md", "datapackage.json"}
    tables = {f"{table.name}-accepted.csv" for table in TABLES} | {"changes.csv"}
    assert set(names) == papers | tables | {"SHA256SUMS"}
    assert names == sorted(names)


def test_the_description_names_version_day_licence_and_every_table(
    world: World, tmp_path: Path
) -> None:
    release(tmp_path, "1.0")
    described: dict[str, Any] = json.loads(inside(tmp_path, "1.0", "datapackage.json"))
    assert (described["version"], described["created"]) == ("1.0", DAY)
    assert described["licenses"][0]["name"] == "CC-BY-4.0"
    assert "previous_version" not in described
    assert [one["name"] for one in described["resources"]] == [
        *(table.name for table in TABLES), "changes",
    ]  # fmt: skip


def test_the_checksums_are_those_of_sha256sum(world: World, tmp_path: Path) -> None:
    release(tmp_path, "1.0")
    with zipfile.ZipFile(tmp_path / "readout-1.0.zip") as archive:
        archive.extractall(tmp_path / "unpacked")
    for folder, name in (
        (tmp_path, "readout-1.0.zip.sha256"),
        (tmp_path / "unpacked", "SHA256SUMS"),
    ):
        subprocess.run(
            ["sha256sum", "--check", "--strict", "--quiet", name], cwd=folder, check=True
        )
    listed = inside(tmp_path, "1.0", "SHA256SUMS").splitlines()
    assert len(listed) == len(list((tmp_path / "unpacked").iterdir())) - 1


def test_the_citation_names_title_version_day_and_authors(world: World, tmp_path: Path) -> None:
    import yaml

    release(tmp_path, "1.0", "--author", 'Ana "Example": Lab', "--author", "Bo")
    cited = yaml.safe_load(inside(tmp_path, "1.0", "CITATION.cff"))
    assert cited["cff-version"] == "1.2.0"
    assert (cited["type"], cited["version"], str(cited["date-released"])) == ("dataset", "1.0", DAY)
    assert cited["authors"] == [{"name": 'Ana "Example": Lab'}, {"name": "Bo"}]


def test_the_same_data_give_the_same_bytes(world: World, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        release(tmp_path / folder, "1.0")
        release(tmp_path / folder, "1.1")
    for version in ("1.0", "1.1"):
        one, two = (tmp_path / folder / f"readout-{version}.zip" for folder in ("one", "two"))
        assert one.read_bytes() == two.read_bytes()


def test_nothing_new_is_no_change(world: World, tmp_path: Path) -> None:
    release(tmp_path, "1.0")
    printed = release(tmp_path, "1.1")
    assert "meetings: 2 rows (0 added, 0 changed, 0 withdrawn)" in printed
    assert changes(tmp_path, "1.1") == []


def test_what_was_added_changed_and_withdrawn_is_told(world: World, tmp_path: Path) -> None:
    gone = a_person("Cy Oak", uid="oak0000000", curation_status="accepted", accepted_at=NOW)
    release(tmp_path, "1.0")
    chief = a_user(superuser=True)
    a_meeting("Later", uid="later00000", curation_status="accepted", accepted_at=NOW)
    Meeting.objects.filter(pk=world.talks.pk).update(locality="Bergen", version=9)
    editing.reject(
        records=[gone], rejected_as=RejectedAs.OUT_OF_SCOPE, reason="no", by=chief, at=NOW
    )
    printed = release(tmp_path, "1.1")
    assert changes(tmp_path, "1.1") == [
        ("meetings", "talks00000", "changed", "locality", ""),
        ("meetings", "later00000", "added", "", ""),
        ("persons", "oak0000000", "withdrawn", "", "rejected (out_of_scope)"),
    ]
    assert "meetings: 3 rows (1 added, 1 changed, 0 withdrawn)" in printed
    log = inside(tmp_path, "1.1", "CHANGELOG.md")
    assert "| meetings | 3 | 1 | 1 | 0 |" in log
    assert "- persons oak0000000: rejected (out_of_scope)" in log
    described = json.loads(inside(tmp_path, "1.1", "datapackage.json"))
    assert described["previous_version"] == "1.0"


def test_a_merged_record_is_withdrawn_in_favour_of_the_survivor(
    world: World, tmp_path: Path
) -> None:
    double = a_person("Ana Lima", uid="double0000", curation_status="accepted", accepted_at=NOW)
    release(tmp_path, "1.0")
    with writing():
        Person.objects.filter(pk=double.pk).update(merged_into=world.lima)
    release(tmp_path, "1.1")
    assert ("persons", "double0000", "withdrawn", "", "merged into lima000000") in changes(
        tmp_path, "1.1"
    )


def test_a_record_that_was_reopened_is_withdrawn(world: World, tmp_path: Path) -> None:
    release(tmp_path, "1.0")
    Meeting.objects.filter(pk=world.talks.pk).update(curation_status="draft")
    release(tmp_path, "1.1")
    told = "now draft, and nothing that is released refers to it"
    assert changes(tmp_path, "1.1")[-1] == ("meetings", "talks00000", "withdrawn", "", told)


def test_the_changelog_keeps_what_earlier_releases_told(world: World, tmp_path: Path) -> None:
    for version in ("1.0", "1.1", "1.2"):
        release(tmp_path, version)
    log = inside(tmp_path, "1.2", "CHANGELOG.md")
    headings = [line for line in log.splitlines() if line.startswith("#")]
    assert headings == ["# Changes", *(f"## {one} ({DAY})" for one in ("1.2", "1.1", "1.0"))]
    assert f"Since 1.1 ({DAY}):" in log
    assert "The first release." in log


def test_a_release_is_never_overwritten(world: World, tmp_path: Path) -> None:
    release(tmp_path, "1.0")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    for version in ("1.0", "0.9", "1"):
        with pytest.raises(CommandError, match=r"is not above 1\.0, which is there already"):
            release(tmp_path, version)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_failure_leaves_nothing_behind(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from curation.exports.release import making

    def fail(*_: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(making, "pack", fail)
    with pytest.raises(CommandError, match="No space left"):
        release(tmp_path, "1.0")
    assert list(tmp_path.iterdir()) == []


def test_a_last_release_that_was_touched_is_refused(world: World, tmp_path: Path) -> None:
    release(tmp_path, "1.0")
    with zipfile.ZipFile(tmp_path / "readout-1.0.zip", "a") as archive:
        archive.writestr("more.txt", "more")
    with pytest.raises(CommandError, match="has changed since it was made"):
        release(tmp_path, "1.1")


def test_a_last_release_that_is_no_archive_is_refused(world: World, tmp_path: Path) -> None:
    (tmp_path / "readout-1.0.zip").write_bytes(b"")
    with pytest.raises(CommandError, match="the last release cannot be read"):
        release(tmp_path, "1.1")


def test_another_selection_belongs_into_another_folder(world: World, tmp_path: Path) -> None:
    release(tmp_path, "1.0")
    with pytest.raises(CommandError, match="holds accepted records, this one would hold all ones"):
        release(tmp_path, "1.1", "--status", "all")


def test_without_a_record_there_is_no_release(tmp_path: Path) -> None:
    an_issue()
    with pytest.raises(CommandError, match="there is no record to release: none is accepted"):
        release(tmp_path, "1.0")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["one"], "'one' is no version"),
        (["1.0", "--date", "soon"], "'soon' is no day"),
        (["1.0", "--status", "good"], "invalid choice: 'good'"),
    ],
)
def test_what_cannot_be_done_is_said(arguments: list[str], message: str, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=message):
        call_command("release", *arguments, "--out", str(tmp_path), stdout=io.StringIO())


def test_a_table_with_new_columns_is_no_change_of_every_row(world: World, tmp_path: Path) -> None:
    """As when the last release was made by an older Readout."""
    release(tmp_path, "1.0")
    without_column(tmp_path / "readout-1.0.zip", "meetings-accepted.csv", "venue")
    release(tmp_path, "1.1")
    assert changes(tmp_path, "1.1") == []
    assert "New in meetings: venue." in inside(tmp_path, "1.1", "CHANGELOG.md")


def without_column(archive: Path, name: str, column: str) -> None:
    from curation.exports.files import sha256_of
    from curation.exports.release.archive import checksum_path

    made = archive.with_suffix(".new")
    with zipfile.ZipFile(archive) as old, zipfile.ZipFile(made, "w") as new:
        for entry in old.namelist():
            raw = old.read(entry)
            if entry == name:
                header, *rows = csv.reader(io.StringIO(raw.decode(), newline=""))
                place, out = header.index(column), io.StringIO(newline="")
                lines = [[*row[:place], *row[place + 1 :]] for row in (header, *rows)]
                csv.writer(out).writerows(lines)
                raw = out.getvalue().encode()
            new.writestr(entry, raw)
    shutil.move(made, archive)
    checksum_path(archive).write_text(f"{sha256_of(archive)}  x\n", encoding="ascii")


def test_the_number_of_statements_does_not_grow_with_the_records(
    world: World, tmp_path: Path
) -> None:
    def statements(version: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            release(tmp_path, version)
        return len(captured)

    release(tmp_path, "1.0")
    before = statements("1.1")
    for number in range(10):
        a_person(f"Person {number}", curation_status="accepted", accepted_at=NOW)
    assert statements("1.2") == before
