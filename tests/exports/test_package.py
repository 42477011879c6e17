"""A package describes its files so that a program can check and read them."""

import csv
import hashlib
import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from curation.exports.tables import BY_NAME, TABLES
from tests.exports.world import a_world

pytestmark = pytest.mark.django_db


def package(folder: Path, *arguments: str) -> dict[str, Any]:
    out = io.StringIO()
    call_command("export_records", "--out", str(folder), "--package", *arguments, stdout=out)
    read: dict[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return read


def test_every_file_is_described_with_rows_size_and_checksum(tmp_path: Path) -> None:
    a_world()
    resources = package(tmp_path, "--status", "all")["resources"]
    assert [resource["name"] for resource in resources] == [table.name for table in TABLES]
    for resource in resources:
        raw = (tmp_path / resource["path"]).read_bytes()
        assert resource["bytes"] == len(raw)
        assert resource["hash"] == f"sha256:{hashlib.sha256(raw).hexdigest()}"
        lines = list(csv.reader(io.StringIO(raw.decode("utf-8"), newline="")))
        assert resource["rowCount"] == len(lines) - 1
        assert [field["name"] for field in resource["schema"]["fields"]] == lines[0]


def test_status_and_filters_are_said(tmp_path: Path) -> None:
    a_world()
    described = package(tmp_path, "--status", "all", "--filter", "date_after=2026-01-01")
    assert described["status"] == "all"
    assert described["filters"] == {"date_after": ["2026-01-01"]}


def test_types_values_and_keys_are_said(tmp_path: Path) -> None:
    meetings = package(tmp_path)["resources"][0]["schema"]
    fields = {field["name"]: field for field in meetings["fields"]}
    assert fields["date_start"]["type"] == "date"
    assert fields["is_top_encounter"]["type"] == "boolean"
    assert fields["status"]["constraints"] == {
        "required": True,
        "enum": ["planned", "held", "cancelled", "postponed", "refuted", "unknown"],
    }
    assert meetings["primaryKey"] == ["meeting_id"]
    assert meetings["missingValues"] == [""]
    assert meetings["foreignKeys"][0] == {
        "fields": ["root_id"],
        "reference": {"resource": "", "fields": ["meeting_id"]},
    }


def test_a_key_to_a_table_that_is_not_in_the_package_is_left_out(tmp_path: Path) -> None:
    (agenda,) = package(tmp_path, "--table", "agenda")["resources"]
    assert agenda["schema"]["foreignKeys"] == []
    assert BY_NAME["agenda"].foreign_keys


def test_the_same_data_give_the_same_package(tmp_path: Path) -> None:
    a_world()
    assert package(tmp_path / "a") == package(tmp_path / "b")


def test_a_package_holds_csv(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="a package holds CSV files"):
        package(tmp_path, "--format", "json")
