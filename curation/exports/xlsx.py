"""A table as an XLSX file: typed cells, a frozen header, widths that fit, texts made inert.

Rows go to the disk as they come. What a spreadsheet cannot hold is refused, never cut. What XML
cannot hold (control characters, and carriage returns, which it would make line feeds) is written
as the format says: ``_x0007_``.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from curation.exports.columns import Table, Type
from curation.exports.rendering import typed_cells

MOST_ROWS = 1_048_575  # and the header
LONGEST_TEXT = 32_767
WIDTHS = {Type.STRING: 40, Type.LIST: 30, Type.OBJECT: 30, Type.CODE: 16}
OTHER_WIDTH = 12
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4})")
_CODED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class TooLargeForSpreadsheet(ValueError):
    """A table or a text that XLSX cannot hold; CSV and JSON can."""


def write_xlsx(table: Table, rows: Iterable[tuple[Any, ...]], out: Path | IO[bytes]) -> None:
    """Write one sheet; raises `TooLargeForSpreadsheet`."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(table.name)
    sheet.freeze_panes = "B2"
    for number, column in enumerate(table.columns, start=1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = WIDTHS.get(column.type_, OTHER_WIDTH)
    sheet.append([_heading(sheet, name) for name in table.header])
    try:
        _append(sheet, table, rows)
    except BaseException:
        sheet.close()  # its file on the disk stays open otherwise
        raise
    book.save(out)


def _append(sheet: Any, table: Table, rows: Iterable[tuple[Any, ...]]) -> None:
    render = typed_cells(table)
    for number, row in enumerate(rows, start=1):
        if number > MOST_ROWS:
            raise TooLargeForSpreadsheet(
                f"{table.name}: more than {MOST_ROWS:,} rows; XLSX cannot hold them, CSV can"
            )
        cells = zip(render, row, strict=True)
        sheet.append([_checked(table, cell(value)) for cell, value in cells])


def _heading(sheet: Any, name: str) -> Any:
    cell = WriteOnlyCell(sheet, value=name)
    cell.font = Font(bold=True)
    return cell


def _checked(table: Table, value: Any) -> Any:
    """Empty cells stay empty; control characters are written as the format writes them."""
    if not isinstance(value, str):
        return value
    text = coded(value)
    if len(text) > LONGEST_TEXT:
        raise TooLargeForSpreadsheet(
            f"{table.name}: a text of {len(text):,} characters; XLSX holds {LONGEST_TEXT:,},"
            " CSV holds it"
        )
    return text or None


def coded(text: str) -> str:
    """*text* as XML can hold it.

    >>> coded("bell\\x07"), coded("_x0007_")
    ('bell_x0007_', '_x005F_x0007_')
    """
    return _NOT_IN_XML.sub(lambda match: f"_x{ord(match.group()):04X}_", text)


def decoded(text: str) -> str:
    """The text that was given to `coded`."""
    return _CODED.sub(lambda match: chr(int(match.group(1), 16)), text)
