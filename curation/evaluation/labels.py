"""Reading labelled reports: a text and, beside it, a JSON file of the same name with its labels."""

import dataclasses
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from curation.loading.documents import Unreadable, read_file
from curation.loading.manifest import ManifestError, read_manifest
from curation.records import Document
from curation.values.enums import PublishedBasis

Record = Mapping[str, Any]

TABLES = ("persons", "meetings", "issues")
SEVERAL_REPORTS = frozenset({"sources", "files"})
TEXT_SUFFIXES = (".txt", ".md", ".html")


class LabelError(ValueError):
    """Labels cannot be read; the message names the file and the reason."""


@dataclass(frozen=True, slots=True)
class LabelledReport:
    """One report and what a person found in it, in the schema of `manage.py extract`."""

    document: Document
    labels: Record

    @property
    def name(self) -> str:
        return self.document.stem


def read_json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise LabelError(f"{path}: {error}") from error


def read_folder(folder: Path) -> list[LabelledReport]:
    """Every labelled report in *folder* and the folders below it, in order of the file names."""
    if not folder.is_dir():
        raise LabelError(f"{folder}: there is no such folder")
    found = {path: read_json(path) for path in sorted(folder.rglob("*.json"))}
    reports = [_report(path, labels) for path, labels in found.items() if is_labels(labels)]
    if not reports:
        raise LabelError(f"{folder}: no labelled report here, so nothing can be scored")
    return reports


def is_labels(value: object) -> bool:
    """Whether a JSON value labels one report; what is about several reports names their files."""
    return (
        isinstance(value, dict)
        and all(isinstance(value.get(table), list) for table in TABLES)
        and not value.keys() & SEVERAL_REPORTS
    )


def _report(path: Path, labels: Record) -> LabelledReport:
    candidates = (path.with_suffix(suffix) for suffix in TEXT_SUFFIXES)
    text = next((file for file in candidates if file.exists()), None)
    if text is None:
        raise LabelError(f"{path}: its report is missing ({path.stem}.txt)")
    return LabelledReport(with_date(read_document(text), labels.get("published_on")), labels)


def read_document(path: Path) -> Document:
    """The report in a text file, with what its folder's manifest knows about it."""
    try:
        return read_file(path, read_manifest(path.parent).get(path.name))
    except (ManifestError, Unreadable, OSError) as error:
        raise LabelError(f"{path}: {error}") from error


def with_date(document: Document, published_on: str | None) -> Document:
    """The label's publication date stands in where the folder has no manifest."""
    if document.published_on or not published_on:
        return document
    return dataclasses.replace(
        document, published_on=published_on, published_basis=PublishedBasis.METADATA
    )


def prints_kinds(reports: Iterable[LabelledReport], kinds: Iterable[str]) -> bool:
    """Whether any of the labels uses one of *kinds*."""
    wanted = frozenset(kinds)
    return any(m["kind"] in wanted for report in reports for m in report.labels["meetings"])
