"""A backup that is taken in the middle of a load, restored: whole, by every check of `verify`."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection

from tests.commands import ROOT
from tests.loading.reports import write
from tests.loading.sandbox import server
from tests.loading.test_faults import new_database, python

pytestmark = [pytest.mark.slow, pytest.mark.own_databases]
REPORT = (
    "VIENNA, Jan. 14 -- President Ana Brennholt met Prime Minister Tomas Ekwueme in Vienna on"
    " Wednesday.\n\nBrennholt and Ekwueme agreed to expand trade, her office said.\n"
)
# Loads a folder, and waits within the second file for a line of standard input.
LOADING = """
import sys
import django; django.setup()
from django.core.management import call_command
from django.db import connection

begun = 0

def pause(execute, sql, *rest):
    global begun
    result = execute(sql, *rest)
    begun += sql.startswith('INSERT INTO "curation_statement"')
    if begun == 2:
        begun += 1
        print("in the middle", flush=True)
        sys.stdin.readline()
    return result

with connection.execute_wrapper(pause):
    call_command("load_seeds", sys.argv[1], stdout=sys.stderr)
"""
COUNT = """
import django; django.setup()
from curation.models import Source, Statement
print(Source.objects.count(), Statement.objects.count())
"""


@pytest.fixture
def databases(tmp_path: Path) -> Iterator[tuple[str, str]]:
    """The addresses of a migrated database and of one to restore into."""
    (tmp_path / "copy").mkdir()
    live, copy = new_database(tmp_path), new_database(tmp_path / "copy")
    execute(f"CREATE DATABASE {name(live)}", f"CREATE DATABASE {name(copy)}")
    assert python(live, "manage.py", "migrate", "--verbosity", "0").returncode == 0
    yield live, copy
    execute(*(f"DROP DATABASE {name(one)} WITH (FORCE)" for one in (live, copy)))


def name(address: str) -> str:
    return address.rpartition("/")[2]


def execute(*statements: str) -> None:
    """On the server; a file needs no making."""
    if connection.vendor == "sqlite":
        return
    import psycopg

    with closing(psycopg.connect(**server(), autocommit=True)) as connected:
        for statement in statements:
            connected.execute(statement.encode())


def back_up_and_restore(live: str, copy: str, folder: Path) -> None:
    """As docs/operations.md says."""
    if connection.vendor == "sqlite":
        paths = [one.removeprefix("sqlite:///") for one in (live, copy)]
        with closing(sqlite3.connect(paths[0])) as one, closing(sqlite3.connect(paths[1])) as other:
            one.backup(other)
        return
    if not shutil.which("pg_dump"):
        pytest.skip("pg_dump is not installed")
    dump = folder / "readout.dump"
    subprocess.run(["pg_dump", "--format=custom", f"--file={dump}", live], check=True)
    subprocess.run(["pg_restore", "--no-owner", f"--dbname={copy}", dump], check=True)


def counted(address: str) -> list[int]:
    result = python(address, "-c", COUNT, DJANGO_SETTINGS_MODULE="config.settings")
    return [int(number) for number in result.stdout.split()]


def test_a_backup_during_a_load_is_whole(databases: tuple[str, str], tmp_path: Path) -> None:
    live, copy = databases
    for number in (1, 2):
        write(tmp_path / "reports" / f"{number}.txt", f"Report {number}.\n\n{REPORT}")
    environment = {
        **os.environ, "DATABASE_URL": live, "DJANGO_SETTINGS_MODULE": "config.settings",
    }  # fmt: skip
    with subprocess.Popen(
        [sys.executable, "-c", LOADING, str(tmp_path / "reports")],
        cwd=ROOT, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as loading:  # fmt: skip
        assert loading.stdout
        assert loading.stdout.readline() == "in the middle\n"
        back_up_and_restore(live, copy, tmp_path)
        loading.communicate("go on\n")
    assert loading.returncode == 0
    sources, statements = counted(copy)
    assert (sources, statements > 5) == (1, True), (
        "the file that was whole, and nothing of the next"
    )
    assert counted(live)[0] == 2
    for address in (copy, live):
        checked = python(address, "manage.py", "verify")
        assert checked.returncode == 0, checked.stdout
        assert "spans: whole" in checked.stdout
