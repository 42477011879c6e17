"""Loads that are killed, cut off, starved or raced: whole files only, and again converges.

Each scenario runs in processes of its own on a database of its own, of the kind the tests run on.
"""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from tests.commands import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.own_databases]
SHORT, LONG = {"kill": 3, "drop": 3, "pair": 2, "curator": 4}, {"kill": 500, "pair": 200}


def python(database: str, *arguments: str, **variables: str) -> Any:
    environment = {**os.environ, "DATABASE_URL": database, **variables}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def new_database(folder: Path) -> str:
    """The address of a database that is not there yet."""
    if connection.vendor == "sqlite":
        return f"sqlite:///{folder / 'readout.sqlite3'}"
    at = connection.settings_dict
    user = f"{at['USER']}:{at['PASSWORD']}" if at["PASSWORD"] else at["USER"]
    return f"postgres://{user}@{at['HOST']}:{at['PORT'] or 5432}/readout_{uuid4().hex}"


def disturbed(folder: Path, scenario: str, times: int, seed: int = 1) -> dict[str, Any]:
    arguments = (scenario, str(times), str(seed))
    result = python(new_database(folder), "-m", "tests.loading.faults", *arguments)
    assert result.returncode == 0, result.stderr
    said: dict[str, Any] = json.loads(result.stdout)
    return said


@pytest.mark.parametrize("scenario", ["kill", "pair", "curator"])
def test_whatever_disturbs_a_load_leaves_whole_files_and_every_correction(
    tmp_path: Path, scenario: str
) -> None:
    times = SHORT[scenario]
    assert disturbed(tmp_path, scenario, times) == {"struck": times, "broken": []}


@pytest.mark.postgres
def test_a_connection_that_ends_leaves_no_half_file(tmp_path: Path) -> None:
    times = SHORT["drop"]
    assert disturbed(tmp_path, "drop", times) == {"struck": times, "broken": []}


@pytest.mark.soak
@pytest.mark.parametrize("scenario", sorted(LONG))
def test_disturbed_for_long(tmp_path: Path, scenario: str) -> None:
    times = LONG[scenario]
    assert disturbed(tmp_path, scenario, times, seed=2) == {"struck": times, "broken": []}


@pytest.mark.soak
@pytest.mark.postgres
def test_cut_off_for_long(tmp_path: Path) -> None:
    assert disturbed(tmp_path, "drop", 200, seed=2) == {"struck": 200, "broken": []}


@pytest.mark.soak
def test_corrected_for_long(tmp_path: Path) -> None:
    assert disturbed(tmp_path, "curator", 200, seed=2) == {"struck": 200, "broken": []}


# --- The command, when the database fails --------------------------------------------------------

COMMAND = """
import os, django; django.setup()
from django.core.management import execute_from_command_line
from django.db import connection

connection.settings_dict["OPTIONS"]["timeout"] = 1
if pages := os.environ.get("MOST_PAGES"):
    connection.cursor().execute(f"PRAGMA max_page_count={pages}")
execute_from_command_line(["manage.py", "load_seeds"])
"""


def load_seeds(address: str, **variables: str) -> Any:
    variables["DJANGO_SETTINGS_MODULE"] = "config.settings"
    return python(address, "-c", COMMAND, **variables)


@pytest.fixture
def migrated(tmp_path: Path) -> str:
    """A SQLite database of this version."""
    address = f"sqlite:///{tmp_path / 'readout.sqlite3'}"
    assert python(address, "manage.py", "migrate", "--verbosity", "0").returncode == 0
    return address


@pytest.mark.sqlite
def test_a_full_disk_is_rolled_back_and_aborts(migrated: str) -> None:
    with sqlite3.connect(migrated.removeprefix("sqlite:///")) as connected:
        pages = connected.execute("PRAGMA page_count").fetchone()[0]
        result = load_seeds(migrated, MOST_PAGES=str(pages + 2))
        assert result.returncode == 2
        assert "The database refused: database or disk is full" in result.stderr
        assert connected.execute("SELECT count(*) FROM curation_source").fetchone()[0] == 0


@pytest.mark.sqlite
def test_a_locked_database_is_waited_for_and_then_named(migrated: str) -> None:
    with sqlite3.connect(migrated.removeprefix("sqlite:///"), isolation_level=None) as holder:
        holder.execute("BEGIN IMMEDIATE")
        result = load_seeds(migrated)
        holder.execute("ROLLBACK")
    assert result.returncode == 2
    assert "The database refused: database is locked" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_database_of_another_version_is_not_written_to(tmp_path: Path) -> None:
    result = python(f"sqlite:///{tmp_path / 'empty.sqlite3'}", "manage.py", "load_seeds")
    assert result.returncode == 2
    assert "manage.py migrate" in result.stderr
