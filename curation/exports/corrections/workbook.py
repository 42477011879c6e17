"""The rows of an XLSX file that may have been made to harm.

An XLSX file is a ZIP archive of XML parts. Before anything is built from it, the archive is
refused for its declared size, each XML part is unpacked once to nowhere and refused where that was
not its size, and a parser that takes no document type runs over it: no entity can be declared.
(openpyxl parses with defusedxml on top, where lxml is not installed.)
"""

import datetime as dt
import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from typing import Any
from xml.parsers import expat

from openpyxl import load_workbook

from curation.exports.corrections.sheet import Unreadable, Unusable
from curation.exports.tables import BY_NAME
from curation.exports.xlsx import decoded

MOST_UNPACKED = 100 * 2**20
MOST_OF_A_PART = 5 * 2**20  # styles, relations and the like are read as a whole
LARGE_PARTS = ("xl/worksheets/", "xl/sharedStrings.xml")
MOST_PARTS = 500
AT_ONCE = 2**16
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ENCRYPTED = 0x1
TOO_LARGE = "The workbook is too large when it is unpacked: save it as CSV."


def rows_of_workbook(content: bytes) -> Iterator[Sequence[str]]:
    """The rows of the sheet that is named like a table, else of the first one."""
    refuse_harmful(content)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
        sheet = next((one for one in book.worksheets if one.title in BY_NAME), book.worksheets[0])
        sheet.reset_dimensions()  # a sheet may claim a million columns
        for row in sheet.iter_rows():
            yield [text_of(cell) for cell in row]
    except Unreadable:
        raise
    except Exception as error:  # noqa: BLE001 - openpyxl raises whatever it stumbles over
        words = str(error) or type(error).__name__
        raise Unreadable(f"The file is no XLSX workbook: {words}.") from None


def refuse_harmful(content: bytes) -> None:
    """Raises `Unreadable` for what would fill the memory or reach outside the file."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            _refuse_by_declaration(parts)
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    _run_over(archive, part)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise Unreadable(f"The workbook is damaged: {error}.") from None


def _refuse_by_declaration(parts: Sequence[zipfile.ZipInfo]) -> None:
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Unreadable(TOO_LARGE)
    for part in parts:
        if part.flag_bits & ENCRYPTED:
            raise Unreadable("The workbook is protected by a password.")
        if part.compress_type not in METHODS:
            raise Unreadable("The workbook is packed in a way that no spreadsheet uses.")
        if part.file_size > MOST_OF_A_PART and _is_read_as_a_whole(part.filename):
            raise Unreadable(TOO_LARGE)


def _is_read_as_a_whole(name: str) -> bool:
    return name.endswith((".xml", ".rels")) and not name.startswith(LARGE_PARTS)


def _run_over(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Unpack and parse a part, keeping nothing of it."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        with archive.open(part) as stream:
            while piece := stream.read(
                AT_ONCE
            ):  # at most what is declared; then the checksum fails
                parser.Parse(piece)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise Unreadable(f"The workbook is damaged: {part.filename}: {error}.") from None


def _refuse_doctype(*_: object) -> None:
    raise Unreadable("The workbook declares XML entities, which no spreadsheet does.")


def text_of(cell: Any) -> str:
    """The value of a cell as the CSV export would write it."""
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        return Unusable("is a formula: put its result there")
    if cell.data_type == "e":
        return Unusable(f"is an error of the spreadsheet, {value}")
    return _text(value)


def _text(value: Any) -> str:
    if isinstance(value, str):
        return decoded(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
