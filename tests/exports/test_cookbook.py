"""Every answer of the cookbook, from exported files."""

import csv
import io
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from curation import models
from tests.builders import a_meeting, a_source, writing
from tests.commands import ROOT
from tests.exports.world import a_world

pytestmark = pytest.mark.django_db

COOKBOOK = (ROOT / "docs" / "cookbook.md").read_text(encoding="utf-8")
QUERIES = dict(re.findall(r"^## (\d+)\. .*?```sql\n(.*?)```", COOKBOOK, re.MULTILINE | re.DOTALL))

ANSWERS: dict[str, list[tuple[Any, ...]]] = {
    "1": [("fish quotas", "experts meet", "Ana Lima – Bo Ek: talks", "2026-01-13")],
    "2": [("2026", 1)],
    "3": [("2026-01-12", "BR", "NO", "unspecified", "Ana Lima")],
    "4": [("coal", "expected", "Ana Lima – Bo Ek: talks", "held")],
    "5": [("2026-01-13", "Norway", "Wire", "agreed", "agreed on fish")],
    "6": [("Somewhere", "2026-01-02", "", "")],
    "7": [("Ana Lima – Bo Ek: talks", "2", "true")],
    "8": [("Wire", "2026-01-14", "met Bo Ek", "the foreign ministry")],
    "9": [("coal", 1, 0), ("fish quotas", 1, 1)],
    "10": [("Ana Lima", "A. Lima", "President", 2), ("Bo Ek", "", "Foreign Minister", 1)],
}


@pytest.fixture
def tables(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    world = a_world()
    a_meeting("Somewhere", status="planned", date_edtf="2026-01-02", kind="other")
    a_source(date_published=None)
    with writing():
        models.PersonName.objects.create(person=world.lima, name="A. Lima")
        models.AgendaItem.objects.filter(issue=world.fish).update(raised_by="Norway")
        models.AgendaItem.objects.filter(issue=world.coal).update(
            prospect="expected", outcome="not_discussed"
        )
    call_command("export_records", "--out", str(tmp_path), "--status", "all", stdout=io.StringIO())
    database = sqlite3.connect(":memory:")
    for path in tmp_path.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as lines:
            header, *rows = csv.reader(lines)
        columns = ", ".join(f'"{name}"' for name in header)
        places = ", ".join("?" for _ in header)
        table = path.name.split("-")[0]
        database.execute(f"CREATE TABLE {table} ({columns})")
        database.executemany(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608
    yield database
    database.close()


@pytest.mark.parametrize("number", ANSWERS)
def test_the_query_answers_the_question(number: str, tables: sqlite3.Connection) -> None:
    assert tables.execute(QUERIES[number]).fetchall() == ANSWERS[number]


def test_every_question_has_a_query_that_is_run() -> None:
    assert list(QUERIES) == list(ANSWERS)
    assert len(re.findall(r"^## ", COOKBOOK, re.MULTILINE)) == len(ANSWERS) == 10
