"""A file with corrections as rows of texts, whatever program has saved it."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from curation.exports.columns import Table
from curation.exports.tables import TABLES

MOST_BYTES = 50 * 2**20
MOST_ROWS = 100_000
MOST_CELLS = 1_000  # of one row
DELIMITERS = (",", ";", "\t")  # spreadsheets of some languages separate by semicolons
ZIP, OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


class Unreadable(ValueError):
    """The file is no table of ours, or too large. The text is a sentence for the editor."""


class Unusable(str):
    """A cell that holds no value: a formula or an error. The text says what is wrong."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """The names of the columns, and the rows with their numbers as a spreadsheet shows them."""

    header: list[str]
    rows: Iterator[tuple[int, Sequence[str]]]


def sheet_of(content: bytes) -> Sheet:
    """CSV or XLSX by its first bytes. Raises `Unreadable`, also later while the rows are read."""
    if len(content) > MOST_BYTES:
        raise Unreadable(f"The file has {len(content):,} bytes; at most {MOST_BYTES:,} are read.")
    if content.startswith(OLD_EXCEL):
        raise Unreadable("The file is an old or a protected Excel workbook: save it as XLSX.")
    rows = _numbered(_lines(content))
    for _, cells in rows:
        return Sheet([cell.strip() for cell in cells], rows)
    raise Unreadable("The file is empty.")


def _lines(content: bytes) -> Iterator[Sequence[str]]:
    if content.startswith(ZIP):
        # Half of what a command takes to start; CSV files need none of it.
        from curation.exports.corrections.workbook import rows_of_workbook  # noqa: PLC0415

        return rows_of_workbook(content)
    return _csv_rows(content)


def _csv_rows(content: bytes) -> Iterator[Sequence[str]]:
    text = io.TextIOWrapper(io.BytesIO(content), encoding="utf-8-sig", newline="")
    # The limit of the csv module (131,072 characters a cell) holds for a whole process. A longer
    # note is exported, so it has to come back; the size of the file limits it.
    limit = csv.field_size_limit(MOST_BYTES)
    try:
        delimiter = _delimiter(text.readline())
        text.seek(0)
        yield from csv.reader(text, delimiter=delimiter, strict=True)
    except UnicodeDecodeError:
        raise Unreadable("The file is not UTF-8: save it as “CSV UTF-8”.") from None
    except csv.Error as error:
        raise Unreadable(f"The file is no CSV: {error}.") from None
    finally:
        csv.field_size_limit(limit)


def _delimiter(line: str) -> str:
    """The one that takes the first line apart into the most names that we know."""
    known = {name for table in TABLES for name in table.header}

    def names(delimiter: str) -> int:
        return len({part.strip(' "\r\n') for part in line.split(delimiter)} & known)

    return max(DELIMITERS, key=names)


def _numbered(lines: Iterator[Sequence[str]]) -> Iterator[tuple[int, Sequence[str]]]:
    """Rows with something in them; blank ones count, so that numbers are those of the file."""
    for number, cells in enumerate(lines, start=1):
        if number > MOST_ROWS + 1:
            raise Unreadable(f"The file has more than {MOST_ROWS:,} rows: split it.")
        if len(cells) > MOST_CELLS:
            raise Unreadable(f"Row {number} has {len(cells):,} cells; no table of ours has.")
        if any(cell.strip() for cell in cells):
            yield number, cells


def table_of(header: Sequence[str]) -> Table:
    """The table that a header belongs to: it has its key, and most of its names."""
    names = set(header)
    having = [table for table in TABLES if table.key in names]
    if not having:
        keys = ", ".join(table.key for table in TABLES if table.corrects)
        raise Unreadable(f"No column tells which records these are; one of {keys} has to be there.")
    table = max(having, key=lambda one: len(names.intersection(one.header)))
    if not table.corrects:
        raise Unreadable(f"This looks like the table {table.name}, which takes no corrections.")
    return table
