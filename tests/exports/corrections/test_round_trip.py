"""Random records go out and come back: no change. What is changed on the way comes back as that."""

import csv
import io
import random
from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import timezone

from curation import editing
from curation.editing.rows import write
from curation.exports.corrections.planning import plan_of
from curation.exports.escape import escape
from curation.exports.tables import BY_NAME
from curation.models import AgendaItem, Issue, Meeting, Participation, Person
from curation.values.enums import Function, MeetingKind, MeetingStatus, Outcome
from tests.builders import a_user, writing
from tests.exports.corrections.files import csv_of, exported

pytestmark = pytest.mark.django_db
TABLES = ["meetings", "participants", "agenda", "persons", "issues"]
PIECES = [
    "=", "+", "-", "@", "＝", "＋", "'", "''", '"', ";", ",", "\t", "\n", "\r", "\r\n", " ", "\u00a0",
    "\u200b", "\ufeff", "\u202e", "<clear>", "<b>", "&amp;", "_x0007_", "_x005F_", "\x07", "\x0b",
    "\x1f", "\x7f", "\u2028", "\u0085", "\ufffe", "true", "1.0", "007", "1e5", "2026-01-13", "NA",
    "null", "é", "e\u0301", "İ", "한국", "😀", "word", "Ana", "|", "\\", "{", "}", "%s", "=1+1",
]  # fmt: skip
DATES = ["", "2026", "2026-01", "2026-01-13", "1815-06-09/1815-06-12", "XXXX-01-13", "/2026-01-07"]


def some_text(dice: random.Random, longest: int = 8) -> str:
    return "".join(dice.choice(PIECES) for _ in range(dice.randrange(longest)))[:190]


def random_records(dice: random.Random, number: int) -> None:
    """As many meetings, and as many people and issues with odd names."""
    people = [
        Person(name=some_text(dice) or "x", country=dice.choice(["", "NA", "KR"]))
        for _ in range(number)
    ]
    issues = [
        Issue(label=some_text(dice) or "x", generic=dice.random() < 0.5) for _ in range(number)
    ]
    meetings = [a_random_meeting(dice) for _ in range(number)]
    write(Person, created=people, changed=[], fields=set())
    write(Issue, created=issues, changed=[], fields=set())
    write(Meeting, created=meetings, changed=[], fields=set())
    present = [
        Participation(
            meeting=meeting, person=dice.choice(people), capacity=some_text(dice),
            function=dice.choice(list(Function)),
        )
        for meeting in meetings
    ]  # fmt: skip
    agenda = [
        AgendaItem(
            meeting=meeting, issue=dice.choice(issues), outcome=dice.choice(["", *Outcome]),
            raised_by=some_text(dice), next_step=some_text(dice),
        )
        for meeting in meetings
    ]  # fmt: skip
    write(Participation, created=present, changed=[], fields=set())
    write(AgendaItem, created=agenda, changed=[], fields=set())


def a_random_meeting(dice: random.Random) -> Meeting:
    return Meeting(
        name=some_text(dice),
        kind=dice.choice(list(MeetingKind)),
        status=dice.choice(list(MeetingStatus)),
        date_edtf=dice.choice(DATES),
        venue=some_text(dice),
        locality=some_text(dice),
        occasion=some_text(dice),
        printed_kind=some_text(dice)[:90],
        place_country=dice.choice(["", "NA", "NO"]),
        note=some_text(dice, 300) * dice.choice([1, 1, 50]),
    )


def random_world(seed: int, number: int) -> random.Random:
    dice = random.Random(seed)  # noqa: S311 - to be repeated
    with writing():
        random_records(dice, number)
    return dice


def comes_back_unchanged(number: int, formats: list[str]) -> None:
    for table in TABLES:
        for name in formats:
            plan = plan_of(exported(table, name))
            assert plan.rows == number
            assert (plan.numbers, plan.edits, plan.problems) == ({}, [], []), (table, name)
            assert plan.not_taken == [], (table, name)


@pytest.mark.parametrize("seed", range(3))
def test_random_records_go_out_and_come_back_as_they_were(seed: int) -> None:
    random_world(seed, 60)
    comes_back_unchanged(60, ["csv", "csv-excel", "xlsx"])


@pytest.mark.soak
def test_ten_thousand_random_records_go_out_and_come_back_as_they_were() -> None:
    random_world(7, 10_000)
    comes_back_unchanged(10_000, ["csv", "xlsx"])


FREE = ["venue", "locality", "occasion", "note"]


def clean_text(dice: random.Random) -> str:
    """What an editor can type: nothing that is blank, and no control characters."""
    text = "".join(char for char in some_text(dice) if char.isprintable()).strip()
    return "" if text == "<clear>" else text


def changed(dice: random.Random, table: str) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """Each exported row with some of its cells changed, and what was typed into them."""
    for row in csv.DictReader(io.StringIO(exported(table).decode(), newline="")):
        typed = {name: clean_text(dice) for name in FREE if dice.random() < 0.3}
        typed = {name: text for name, text in typed.items() if text}
        yield row | {name: escape(text) for name, text in typed.items()}, typed


@pytest.mark.parametrize("seed", range(3))
def test_what_is_typed_into_cells_is_what_is_stored(seed: int) -> None:
    dice = random_world(seed, 60)
    rows, typed = zip(*changed(dice, "meetings"), strict=True)
    plan = plan_of(csv_of(list(rows), BY_NAME["meetings"].header))
    assert plan.is_clean, plan.problems
    editing.correct(
        model=plan.model, corrections=plan.corrections, by=a_user(superuser=True),
        at=timezone.now(),
    )  # fmt: skip
    stored: dict[str, Any] = {row["uid"]: row for row in Meeting.objects.values("uid", *FREE)}
    for row, texts in zip(rows, typed, strict=True):
        for name, text in texts.items():
            assert stored[row["meeting_id"]][name] == text
