"""A table as a stream of bytes: written row by row, whatever its size."""

import csv
import json
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction

from curation.exports.columns import Table
from curation.exports.escape import FIRST, escape
from curation.exports.rendering import csv_cells, csv_texts, json_cells
from curation.exports.rows import ROWS
from curation.exports.scope import Scope
from curation.exports.tables import BY_NAME

Row = tuple[Any, ...]

LINES_AT_ONCE = 500
BYTE_ORDER_MARK = "\ufeff"


def rows_of(table: Table, scope: Scope) -> Iterator[Row]:
    """The rows of a table or of some of its columns, in the order of the stored records."""
    rows = ROWS[table.name](scope)
    whole = BY_NAME[table.name]
    if len(table.columns) == len(whole.columns):
        return rows
    places = [number for number, name in enumerate(whole.header) if name in set(table.header)]
    return (tuple(row[place] for place in places) for row in rows)


@contextmanager
def snapshot() -> Iterator[None]:
    """All statements inside the block see the database as it was at one moment.

    Nobody has to wait: SQLite begins a reading transaction, PostgreSQL one on a snapshot. Inside
    another one it is that one.
    """
    if connection.in_atomic_block or _sqlite_is_reading():
        yield
        return
    if connection.vendor == "postgresql":
        with transaction.atomic():
            _execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
        return
    # Django's own transactions take the write lock at once; this one never asks for it.
    _execute("BEGIN DEFERRED")
    try:
        yield
    finally:
        _execute("ROLLBACK")


def _sqlite_is_reading() -> bool:
    """Whether a transaction is open of which Django does not know: one of ours."""
    if connection.vendor != "sqlite":
        return False
    connection.ensure_connection()
    return bool(connection.connection.in_transaction)


def _execute(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


class _Lines(list[str]):
    """What csv.writer writes to."""

    write = list.append


def csv_text(table: Table, rows: Iterable[Row], header: bool = True) -> Iterator[str]:
    """RFC 4180: commas, quotes where needed, lines end in CR LF."""
    lines = _Lines()
    writer = csv.writer(lines)
    if header:
        writer.writerow(table.header)
    texts, rendered, width = csv_texts(table), csv_cells(table), len(table.columns)
    for row in rows:
        cells = list(row)
        if len(cells) != width:
            raise ValueError(f"{table.name}: {len(cells)} cells for {width} columns")
        for place in texts:
            text = cells[place]
            if text and text[0] in FIRST:
                cells[place] = escape(text)
        for place, render in rendered:
            cells[place] = render(cells[place])
        writer.writerow(cells)
        if len(lines) >= LINES_AT_ONCE:
            yield "".join(lines)
            lines.clear()
    yield "".join(lines)


def excel_text(table: Table, rows: Iterable[Row]) -> Iterator[str]:
    """The same behind a byte-order mark, by which Excel knows that it is UTF-8."""
    yield BYTE_ORDER_MARK
    yield from csv_text(table, rows)


def json_text(table: Table, rows: Iterable[Row]) -> Iterator[str]:
    """One list of objects, one object a line; texts as they are, not stated is null."""
    render, names = json_cells(table), table.header
    start = "[\n"
    for row in rows:
        cells = (cell(value) for cell, value in zip(render, row, strict=True))
        yield start + json.dumps(dict(zip(names, cells, strict=True)), ensure_ascii=False)
        start = ",\n"
    yield "[]\n" if start == "[\n" else "\n]\n"


Text = Callable[[Table, Iterable[Row]], Iterator[str]]

# Format -> ending of the file, type of the content, and how a table becomes text.
TEXT_FORMATS: dict[str, tuple[str, str, Text]] = {
    "csv": ("csv", "text/csv; charset=utf-8", csv_text),
    "csv-excel": ("csv", "text/csv; charset=utf-8", excel_text),
    "json": ("json", "application/json; charset=utf-8", json_text),
}


def text_of(table: Table, scope: Scope, name: str) -> Generator[bytes, None, None]:
    """A whole table in a text format, from one snapshot."""
    _, _, write = TEXT_FORMATS[name]
    with snapshot():
        for text in write(table, rows_of(table, scope)):
            yield text.encode("utf-8")
