"""The list of tables is complete, and the rows keep to it."""

import datetime as dt
import re
from collections import Counter
from typing import Any

import pytest

from curation.exports.columns import Column, Table, Type
from curation.exports.rows import ROWS
from curation.exports.scope import Scope
from curation.exports.tables import BY_NAME, TABLES
from tests.exports.world import a_world

PYTHON: dict[Type, tuple[type, ...]] = {
    Type.STRING: (str,),
    Type.CODE: (str,),
    Type.LIST: (tuple,),
    Type.INTEGER: (int,),
    Type.BOOLEAN: (bool,),
    Type.DATE: (dt.date, str),
    Type.DATETIME: (dt.datetime,),
    Type.OBJECT: (str,),
}
COLUMNS = [(table, column) for table in TABLES for column in table.columns]


def rows(name: str, status: str = "all") -> list[dict[str, Any]]:
    header = BY_NAME[name].header
    return [dict(zip(header, row, strict=True)) for row in ROWS[name](Scope(status))]


def test_every_table_has_rows_and_every_name_is_there_once() -> None:
    assert list(ROWS) == [table.name for table in TABLES]
    for table in TABLES:
        assert [name for name, times in Counter(table.header).items() if times > 1] == []


@pytest.mark.parametrize("table, column", COLUMNS, ids=lambda part: part.name)
def test_every_column_is_named_and_explained(table: Table, column: Column) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9_]*", column.name)
    assert column.description.endswith(".")


def test_every_foreign_key_points_to_a_table() -> None:
    for table in TABLES:
        assert set(table.foreign_keys) <= set(table.header)
        assert set(table.foreign_keys.values()) <= set(BY_NAME)
        assert table.columns[0].required


def test_what_can_be_corrected_is_a_column_and_its_table_has_a_version() -> None:
    correctable = {table.name: table for table in TABLES if table.corrects}
    assert list(correctable) == ["meetings", "participants", "agenda", "persons", "issues"]
    for table in correctable.values():
        assert set(table.corrects) <= set(table.header)
        assert "version" in table.header
        assert not {table.key, "version"} & set(table.corrects)


def test_curation_status_is_in_every_table() -> None:
    assert [table.name for table in TABLES if "curation_status" not in table.header] == []


def test_the_columns_of_meetings_are_the_published_ones() -> None:
    assert (
        BY_NAME["meetings"].header
        == (
            "meeting_id root_id parent_id kind printed_kind mode count_unit is_top_encounter level name"
            " status status_as_of status_said_by outcome_state date_edtf date_start date_end"
            " original_date date_precision date_text date_rule year duration_days venue locality"
            " country_iso2 country_iso3 visit_type occasion on_margins participants"
            " participant_countries n_participants issues own_issues_agreed tree_issues_agreed"
            " n_sources n_outlets any_machine_translated source_ids quote curation_status note version"
        ).split()
    )


def test_the_columns_of_participants_agenda_and_evidence_are_the_published_ones() -> None:
    assert (
        BY_NAME["participants"].header
        == (
            "participation_id meeting_id person_id person_name name_as_printed country_iso2"
            " country_iso3 organization capacity office_class function attendance meeting_kind"
            " meeting_status date_start curation_status source_ids version"
        ).split()
    )
    assert (
        BY_NAME["agenda"].header
        == (
            "agenda_id meeting_id root_id date_start meeting_kind meeting_status countries issue_id"
            " issue_label parent_issue prospect outcome raised_by next_step said_by quote n_sources"
            " n_outlets curation_status source_ids version"
        ).split()
    )
    assert (
        BY_NAME["evidence"].header
        == (
            "statement_id source_id start end exact prefix suffix record_type record_id field value"
            " qualifiers basis rank rank_reason attributed_to said_on rule extractor_version review"
            " reviewed_by reviewed_at curation_status"
        ).split()
    )


@pytest.mark.django_db
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_cell_has_the_type_of_its_column(table: Table) -> None:
    a_world()
    for row in ROWS[table.name](Scope("all")):
        for column, value in zip(table.columns, row, strict=True):
            if value is None or value == "":
                assert not column.required, column.name
                continue
            assert isinstance(value, PYTHON[column.type_]), (column.name, value)
            assert column.values is None or value in set(column.values), (column.name, value)


@pytest.mark.django_db
@pytest.mark.parametrize("status", ["all", "accepted"])
def test_every_key_is_unique_and_every_reference_is_included(status: str) -> None:
    world = a_world()
    for record in (world.visit, world.talks):
        type(record).objects.filter(pk=record.pk).update(curation_status="accepted")
    for table in TABLES:
        own = rows(table.name, status)
        keys = [row[table.key] for row in own]
        assert len(keys) == len(set(keys)), table.name
        for column, target in table.foreign_keys.items():
            referred = {row[column] for row in own if row[column]}
            known = {row[BY_NAME[target].key] for row in rows(target, status)}
            assert referred <= known, (table.name, column)
        if "source_ids" in table.header:
            quoted = {source for row in own for source in row["source_ids"]}
            assert quoted <= {row["source_id"] for row in rows("sources", status)}, table.name
