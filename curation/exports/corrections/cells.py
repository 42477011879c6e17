"""Cells of a correction: read as the export wrote them, compared, and made values of fields."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from curation.exports.columns import Column, Type
from curation.exports.countries import iso3
from curation.exports.escape import unescape
from curation.exports.rendering import CSV_CELLS
from curation.exports.xlsx import LONGEST_TEXT
from curation.values import edtf

CLEAR = "<clear>"
_LINE_END = re.compile(r"\r\n?")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_MIDNIGHT = re.compile(r"[T ]00:00(:00)?$")
_WHOLE = re.compile(r"(-?\d+)\.0+")
_WIKIDATA = re.compile(r"Q[1-9][0-9]*")
_FREE = frozenset([Type.STRING, Type.CODE, Type.LIST, Type.OBJECT])


class BadValue(ValueError):
    """What a column cannot hold. The text completes the sentence "This ..."."""


def read(column: Column, cell: str) -> str:
    """What a cell says, whatever a spreadsheet has made of numbers, days and line ends."""
    if column.type_ in _FREE:
        return with_line_feeds(unescape(cell))
    text = cell.strip()
    if column.type_ is Type.BOOLEAN:
        return text.lower()
    if column.type_ is Type.INTEGER:
        return _WHOLE.sub(r"\1", text)
    return _MIDNIGHT.sub("", text) if column.type_ is Type.DATE else text


def stored(column: Column, value: Any) -> str:
    """A stored value as `read` gives it back from the cell that the export makes of it."""
    if isinstance(value, str):
        return with_line_feeds(value)
    text = CSV_CELLS[column.type_](value)
    return with_line_feeds(unescape(text)) if column.type_ is Type.LIST else str(text)


def with_line_feeds(text: str) -> str:
    """Spreadsheets write line ends of their own."""
    return _LINE_END.sub("\n", text) if "\r" in text else text


def value_of(column: Column, field: "models.Field[Any, Any]", text: str, before: str) -> Any:
    """The value that *field* takes for *text*; empty text clears. Raises `BadValue`."""
    if not text:
        return _cleared(field)
    if len(before) > len(text) == LONGEST_TEXT and before.startswith(text):
        raise BadValue(f"was cut by a spreadsheet after {LONGEST_TEXT:,} characters")
    if _CONTROL.search(text):
        raise BadValue("holds a control character")
    if column.values is not None and text not in list(column.values):
        raise BadValue(f"is none of {', '.join(column.values)}")
    check = CHECKS.get(column.name)
    if check is not None:
        return check(text)
    if not field.is_relation:
        _validate(field, text)
    return text


def _cleared(field: "models.Field[Any, Any]") -> Any:
    if not field.blank:
        raise BadValue("is never empty")
    return None if field.null else ""


def _validate(field: "models.Field[Any, Any]", text: str) -> None:
    try:
        field.clean(text, None)
    except ValidationError as error:
        raise BadValue(f"is refused: {' '.join(error.messages)}") from None


def _date(text: str) -> str:
    try:
        edtf.bounds(text)
    except edtf.InvalidEDTF as error:
        raise BadValue(f"is no EDTF date: {error}") from None
    return text


def _country(text: str) -> str:
    if not iso3(text):
        raise BadValue("is no ISO 3166-1 alpha-2 code of a country")
    return text


def _wikidata(text: str) -> str:
    if not _WIKIDATA.fullmatch(text):
        raise BadValue("is no Wikidata ID such as Q42")
    return text


def _flag(text: str) -> bool:
    if text not in ("true", "false"):
        raise BadValue("is neither true nor false")
    return text == "true"


CHECKS: Mapping[str, Callable[[str], Any]] = {
    "date_edtf": _date,
    "original_date": _date,
    "country_iso2": _country,
    "wikidata_id": _wikidata,
    "generic": _flag,
}
