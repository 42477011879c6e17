"""Exported tables as a colleague would send them back."""

import csv
import io
from collections.abc import Callable, Mapping
from typing import Any

from openpyxl import Workbook, load_workbook

from curation.exports.scope import Scope
from curation.exports.stream import rows_of, text_of
from curation.exports.tables import BY_NAME
from curation.exports.xlsx import write_xlsx

Rows = list[dict[str, Any]]
Change = Callable[[Rows], object]


def exported(table: str, name: str = "csv") -> bytes:
    if name != "xlsx":
        return b"".join(text_of(BY_NAME[table], Scope("all"), name))
    out = io.BytesIO()
    write_xlsx(BY_NAME[table], rows_of(BY_NAME[table], Scope("all")), out)
    return out.getvalue()


def corrected(table: str, change: Change = lambda _: None, columns: str = "") -> bytes:
    """The exported CSV with some rows changed, and perhaps only some of its columns."""
    rows = list(csv.DictReader(io.StringIO(exported(table).decode(), newline="")))
    change(rows)
    return csv_of(rows, columns.split() or BY_NAME[table].header)


def csv_of(rows: Rows, columns: list[str]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def setting(key: str, **cells: Any) -> Change:
    """Set cells of the one row with that key."""

    def change(rows: Rows) -> None:
        (row,) = [row for row in rows if next(iter(row.values())) == key]
        row.update(cells)

    return change


def sheet(header: list[str], *rows: list[Any]) -> bytes:
    """A workbook with these cells."""
    book = Workbook()
    book.active.append(header)
    for row in rows:
        book.active.append(row)
    return saved(book)


def resaved(content: bytes, change: Callable[[Any], object] = lambda _: None) -> bytes:
    """An exported workbook, opened, changed and saved as a spreadsheet does it."""
    book = load_workbook(io.BytesIO(content))
    change(book.worksheets[0])
    return saved(book)


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def picked(rows: Rows, key: str) -> Mapping[str, Any]:
    return next(row for row in rows if key in row.values())
