"""Making a release: all tables of one moment, described, compared with the last, packed."""

import datetime as dt
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from curation.exports.codebook import codebook
from curation.exports.files import Progress, Written, write_table
from curation.exports.package import write_descriptor
from curation.exports.release.archive import (
    CHANGELOG,
    Archive,
    NotReleasable,
    newest,
    numbers_of,
    pack,
    path_of,
    write_checksums,
)
from curation.exports.release.changes import Changes, write_changes
from curation.exports.release.papers import AUTHORS, LICENSE, changelog, citation, description
from curation.exports.scope import Scope
from curation.exports.stream import snapshot
from curation.exports.tables import TABLES


@dataclass(frozen=True, slots=True)
class Release:
    """One that was made just now."""

    path: Path
    sha256: str
    files: tuple[Written, ...]
    changes: Changes
    last: Archive | None


def make(
    *,
    version: str,
    day: dt.date,
    scope: Scope,
    folder: Path,
    authors: Sequence[str] = AUTHORS,
    progress: Callable[[str], Progress],
) -> Release:
    """Write ``readout-VERSION.zip`` into *folder*, complete or not at all.

    The same data, version, day and authors after the same release give the same bytes. Raises
    `NotReleasable` and OSError.
    """
    path, last = path_of(folder, version), _last(folder, version, scope)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".release-", dir=folder) as name:
        inside = Path(name)
        with snapshot():
            files = _tables(scope, inside, progress)
            changes = write_changes(last, files, inside)
        everything = (*files, changes.file)
        write_descriptor(inside, everything, scope, {}, description(version, day, last))
        papers = {
            CHANGELOG: changelog(version, day, files, changes, last),
            "CITATION.cff": citation(version, day, authors),
            "LICENSE": LICENSE,
            "codebook.md": codebook(),
        }
        for paper, text in papers.items():
            (inside / paper).write_text(text, encoding="utf-8", newline="\n")
        write_checksums(inside)
        return Release(path, pack(inside, path), tuple(files), changes, last)


def _last(folder: Path, version: str, scope: Scope) -> Archive | None:
    """The release before this one, which has to be older, sound, and of the same records."""
    numbers, last = numbers_of(version), newest(folder)
    if last is None:
        return None
    if numbers_of(last.version) >= numbers:
        raise NotReleasable(f"{version} is not above {last.version}, which is there already")
    last.check()
    if last.described["status"] != scope.status:
        raise NotReleasable(
            f"{last.path.name} holds {last.described['status']} records, this one would hold"
            f" {scope.status} ones: keep them in another folder (--out)"
        )
    return last


def _tables(scope: Scope, folder: Path, progress: Callable[[str], Progress]) -> list[Written]:
    files = [
        write_table(table, scope, folder, filters={}, progress=progress(table.name))
        for table in TABLES
    ]
    if not any(file.rows for file in files if file.table.name in ("meetings", "persons", "issues")):
        raise NotReleasable(f"there is no record to release: none is {scope.status}")
    return files
