"""Cells as a format writes them. A value that is not stated is empty, or null in JSON."""

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

from curation.exports.columns import Column, Table, Type
from curation.exports.escape import escape

Render = Callable[[Any], Any]

SEPARATOR = ";"
FIRST_DAY_OF_SPREADSHEETS = dt.date(1900, 3, 1)


def csv_texts(table: Table) -> list[int]:
    """The places of texts that may have to be made inert; most need no more than a look."""
    return [place for place, column in enumerate(table.columns) if _csv_cell(column) is _text]


def csv_cells(table: Table) -> list[tuple[int, Render]]:
    """The other columns that need a function; the rest csv.writer writes as they are.

    It writes nothing for None, numbers by their digits and dates as ISO 8601.
    """
    return [
        (place, render)
        for place, column in enumerate(table.columns)
        if (render := _csv_cell(column)) not in (_plain, _number, _date, _text)
    ]


def json_cells(table: Table) -> list[Render]:
    """One function a column: value to a JSON value, text as it is."""
    return [JSON_CELLS[column.type_] for column in table.columns]


def typed_cells(table: Table) -> list[Render]:
    """One function a column: value to the cell of a spreadsheet, texts made inert."""
    return [_typed_cell(column) for column in table.columns]


def _csv_cell(column: Column) -> Render:
    if column.values is not None:
        return _plain
    return CSV_CELLS[column.type_]


def _typed_cell(column: Column) -> Render:
    if column.type_ in (Type.INTEGER, Type.BOOLEAN):
        return _as_it_is
    if column.type_ is Type.DATE:
        return _day
    return _csv_cell(column)


def _plain(value: Any) -> str:
    """Text of our own making, which no formula can hide in."""
    return value or ""


def _text(value: str | None) -> str:
    return escape(value) if value else ""


def _list(values: tuple[str, ...]) -> str:
    """A separator inside a text becomes a comma, so that the cell can be taken apart again."""
    if not values:
        return ""
    cell = SEPARATOR.join(values)
    if cell.count(SEPARATOR) >= len(values):
        cell = SEPARATOR.join(value.replace(SEPARATOR, ",") for value in values)
    return escape(cell)


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _flag(value: bool | None) -> str:
    return "" if value is None else "true" if value else "false"


def _date(value: dt.date | str | None) -> str:
    return value.isoformat() if isinstance(value, dt.date) else value or ""


def _moment(value: dt.datetime | None) -> str:
    """ISO 8601 in UTC, to the second."""
    return value.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if value else ""


CSV_CELLS: dict[Type, Render] = {
    Type.STRING: _text,
    Type.CODE: _text,
    Type.LIST: _list,
    Type.INTEGER: _number,
    Type.BOOLEAN: _flag,
    Type.DATE: _date,
    Type.DATETIME: _moment,
    Type.OBJECT: _text,
}


def _as_it_is(value: Any) -> Any:
    return value


def _or_null(value: Any) -> Any:
    return value or None


def _day(value: dt.date | str | None) -> dt.date | str | None:
    """A spreadsheet's calendar begins in 1900, and counts a 29 February in that year."""
    if isinstance(value, str):
        value = dt.date.fromisoformat(value) if value else None
    if value is not None and value < FIRST_DAY_OF_SPREADSHEETS:
        return value.isoformat()
    return value


def _object(value: str) -> Any:
    return json.loads(value) if value else None


JSON_CELLS: dict[Type, Render] = {
    Type.STRING: _or_null,
    Type.CODE: _or_null,
    Type.LIST: list,
    Type.INTEGER: _as_it_is,
    Type.BOOLEAN: _as_it_is,
    Type.DATE: lambda value: _date(value) or None,
    Type.DATETIME: lambda value: _moment(value) or None,
    Type.OBJECT: _object,
}
