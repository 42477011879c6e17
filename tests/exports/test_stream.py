"""Bytes: what exactly is written."""

import csv
import io
import json
from typing import Any

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from curation.exports.columns import (
    Table,
    code,
    day,
    flag,
    key,
    moment,
    number,
    text,
    texts,
    values,
)
from curation.exports.escape import unescape
from curation.exports.scope import Scope
from curation.exports.stream import (
    LINES_AT_ONCE,
    TEXT_FORMATS,
    csv_text,
    json_text,
    snapshot,
    text_of,
)
from curation.exports.tables import BY_NAME
from curation.models import Meeting
from tests.builders import NOW, a_meeting, a_person
from tests.exports.world import a_world

ODDS = Table(
    "odds",
    "One column of each type.",
    (
        key("odd_id", "Key."),
        text("name", "Text."),
        code("code", "Code."),
        texts("names", "List."),
        number("number", "Number."),
        flag("flag", "Flag."),
        day("day", "Day."),
        moment("moment", "Moment."),
        values("values", "Object."),
    ),
)
FULL = ("k1", '=1+"1"', "x", ("a;b", "c"), 7, True, NOW.date(), NOW, '{"a": "=1"}')
EMPTY = ("k2", "", None, (), None, None, None, None, "")


def written(name: str, *rows: tuple[Any, ...]) -> str:
    return "".join(TEXT_FORMATS[name][2](ODDS, iter(rows)))


def test_csv_to_the_byte() -> None:
    assert written("csv", FULL, EMPTY) == (
        "odd_id,name,code,names,number,flag,day,moment,values\r\n"
        'k1,"\'=1+""1""",x,"a,b;c",7,true,2026-01-20,2026-01-20T09:30:00Z,"{""a"": ""=1""}"\r\n'
        "k2,,,,,,,,\r\n"
    )


def test_excel_gets_the_same_behind_a_byte_order_mark() -> None:
    assert written("csv-excel", FULL) == "\ufeff" + written("csv", FULL)


def test_json_is_raw_and_null_is_not_stated() -> None:
    full, empty = json.loads(written("json", FULL, EMPTY))
    assert full == {
        "odd_id": "k1", "name": '=1+"1"', "code": "x", "names": ["a;b", "c"], "number": 7,
        "flag": True, "day": "2026-01-20", "moment": "2026-01-20T09:30:00Z",
        "values": {"a": "=1"},
    }  # fmt: skip
    assert empty == dict.fromkeys(full) | {"odd_id": "k2", "names": []}


def test_json_of_nothing_is_an_empty_list() -> None:
    assert written("json") == "[]\n"


def test_nothing_is_lost_between_two_chunks() -> None:
    rows = [(f"k{number}", *EMPTY[1:]) for number in range(2 * LINES_AT_ONCE + 1)]
    chunks = list(csv_text(ODDS, rows))
    assert len(chunks) > 2
    keys = [row["odd_id"] for row in csv.DictReader(io.StringIO("".join(chunks)))]
    assert keys == [row[0] for row in rows]


def test_a_row_that_is_too_short_is_an_error() -> None:
    with pytest.raises(ValueError, match="odds: 1 cells for 9 columns"):
        list(csv_text(ODDS, [("k1",)]))


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), max_size=5))
def test_texts_come_back_from_csv_as_they_were(names: list[str]) -> None:
    rows = [(f"k{number}", name, *EMPTY[2:]) for number, name in enumerate(names)]
    out = "".join(csv_text(ODDS, rows)).encode("utf-8").decode("utf-8")
    read = csv.DictReader(io.StringIO(out, newline=""))
    assert [unescape(row["name"]) for row in read] == names


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_texts_come_back_from_json_as_they_were(name: str) -> None:
    (row,) = json.loads("".join(json_text(ODDS, [("k1", name, *EMPTY[2:])])))
    assert (row["name"] or "") == name


@pytest.mark.django_db
def test_a_table_to_the_byte() -> None:
    a_world()
    assert b"".join(text_of(BY_NAME["participants"], Scope("all"), "csv")) == (
        b"participation_id,meeting_id,person_id,person_name,name_as_printed,country_iso2,"
        b"country_iso3,organization,capacity,office_class,function,attendance,meeting_kind,"
        b"meeting_status,date_start,curation_status,source_ids,version\r\n"
        b"visit00000-lima000000,visit00000,lima000000,Ana Lima,,BR,BRA,,,,visitor,named,visit,"
        b"held,2026-01-12,draft,,1\r\n"
        b"talks00000-lima000000,talks00000,lima000000,Ana Lima,,BR,BRA,,President,,participant,"
        b"named,talks,held,2026-01-13,draft,,1\r\n"
        b"talks00000-ek00000000,talks00000,ek00000000,Bo Ek,Bo Ek,NO,NOR,,,,participant,named,"
        b"talks,held,2026-01-13,draft,bbbbbbbbbbbbbbbb,1\r\n"
    )


@pytest.mark.django_db
def test_a_formula_in_a_record_is_inert() -> None:
    a_person('=HYPERLINK("http://x.example")')
    printed = b"".join(text_of(BY_NAME["persons"], Scope("all"), "csv")).decode()
    assert ',"\'=HYPERLINK(""http://x.example"")",' in printed


@pytest.mark.django_db(transaction=True)
def test_an_export_leaves_no_transaction_open() -> None:
    a_meeting("one")
    with snapshot():
        pass
    half = text_of(BY_NAME["meetings"], Scope("all"), "csv")
    next(half)
    half.close()  # a download that is broken off
    a_meeting("two")
    assert not connection.in_atomic_block
    assert len(b"".join(text_of(BY_NAME["meetings"], Scope("all"), "csv")).splitlines()) == 3


@pytest.mark.django_db(transaction=True)
def test_a_snapshot_inside_another_is_the_same_one() -> None:
    """A page for readers is one snapshot already when it makes a workbook."""
    a_meeting("one")
    with snapshot():
        with snapshot():
            assert Meeting.objects.count() == 1
        assert Meeting.objects.count() == 1, "the inner one did not end it"
    a_meeting("two")
    assert Meeting.objects.count() == 2
