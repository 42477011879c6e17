"""The manifest of a folder: `sources.csv`, one row a report, the strongest metadata there is.

A manifest that cannot be trusted stops the load before anything is read: reports with a wrong
date or no outlet would have to be found and repaired one by one. Every problem is named at once.
"""

import csv
import io
import os
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from curation.loading.decoding import decode
from curation.loading.metadata import BadValue, Metadata, checked
from curation.loading.refusals import Unreadable, printable, quoted
from curation.loading.safe_paths import MANIFEST, read_bytes

COLUMNS = (
    "file", "headline", "publisher", "url", "author", "language", "date_published",
    "machine_translated",
)  # fmt: skip
LARGEST = 50_000_000  # bytes: a row for each of 200,000 reports
MOST_PROBLEMS = 20
_ARTICLE = re.compile(r"(?P<file>.+\.(?:json|jsonl|ndjson))#[1-9]\d{0,8}", re.IGNORECASE)


class ManifestError(ValueError):
    """The manifest cannot be used: file, row and reason, one a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Metadata):
    """What the manifest says of one file; empty where it says nothing."""

    file: str = ""


def read_manifest(folder: Path) -> Mapping[str, Row]:
    """File name -> row; empty where the folder has no manifest. Raises `ManifestError`."""
    path = folder / MANIFEST
    if not os.path.lexists(path):
        return {}
    try:
        text = decode(read_bytes(path, LARGEST))
        table = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except (Unreadable, csv.Error) as error:
        raise ManifestError(f"{_shown(path)}: {error}") from None
    header = [cell.strip() for cell in table[0]] if table else []
    _refuse_header(path, header)
    return _rows(path, header, table[1:])


def _refuse_header(path: Path, header: Sequence[str]) -> None:
    unknown = [name for name in header if name not in COLUMNS]
    twice = sorted({name for name in header if header.count(name) > 1})
    problem = ""
    if unknown:
        problem = f"unknown column {', '.join(map(quoted, unknown[:5]))}"
    elif twice:
        problem = f"the column {quoted(twice[0])} stands there twice"
    elif "file" not in header:
        problem = "there is no column 'file'"
    if problem:
        known = ", ".join(COLUMNS)
        raise ManifestError(f"{_shown(path)}, row 1: {problem} (known: {known})")


def _rows(path: Path, header: Sequence[str], table: list[list[str]]) -> dict[str, Row]:
    rows: dict[str, Row] = {}
    problems: list[str] = []
    for number, cells in enumerate(table, start=2):
        if not any(cell.strip() for cell in cells):
            continue
        try:
            row = _row(path.parent, header, cells)
            if row.file in rows:
                raise BadValue(f"{quoted(row.file)} has a row already")
            rows[row.file] = row
        except BadValue as error:
            problems.append(f"{_shown(path)}, row {number}: {error}")
    if problems:
        raise ManifestError("\n".join(_at_most(problems)))
    return rows


def _at_most(problems: list[str]) -> Iterator[str]:
    yield from problems[:MOST_PROBLEMS]
    if len(problems) > MOST_PROBLEMS:
        yield f"... and {len(problems) - MOST_PROBLEMS} more"


def _row(folder: Path, header: Sequence[str], cells: Sequence[str]) -> Row:
    if len(cells) > len(header):
        raise BadValue("more cells than columns")
    values: dict[str, str | bool | None] = {}
    for name, cell in zip(header, cells, strict=False):
        try:
            values[name] = checked(name, cell)
        except BadValue as error:
            raise BadValue(f"{name} is {quoted(cell.strip())}, {error}") from None
    file = unicodedata.normalize("NFC", str(values.pop("file", "")))
    _refuse_file(folder, file)
    return Row(file=file, **values)  # type: ignore[arg-type]


def _refuse_file(folder: Path, file: str) -> None:
    if not file:
        raise BadValue("no file name")
    path = Path(file)
    if path.is_absolute() or ".." in path.parts:
        raise BadValue(f"{quoted(file)} lies outside the folder")
    article = _ARTICLE.fullmatch(file)
    names = {file, article["file"] if article else file}
    if not any(_is_there(folder, name) for name in names):
        raise BadValue(f"there is no file {quoted(file)}")


def _is_there(folder: Path, name: str) -> bool:
    """Some systems store composed letters, some decomposed ones."""
    forms = (name, unicodedata.normalize("NFD", name))
    return any(os.path.lexists(folder / form) for form in forms)


def _shown(path: Path) -> str:
    return printable(str(path))
