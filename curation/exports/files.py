"""Tables as files: complete or not there at all, with what is needed to check them."""

import hashlib
import os
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from curation.exports.columns import Table
from curation.exports.scope import Scope
from curation.exports.stream import TEXT_FORMATS, rows_of
from curation.exports.xlsx import write_xlsx

Filters = Mapping[str, Sequence[str]]
Progress = Callable[[Iterator[Any]], Iterator[Any]]

FORMATS = (*TEXT_FORMATS, "xlsx")
_NOT_IN_A_NAME = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Written:
    """One file of an export."""

    table: Table
    path: Path
    rows: int
    sha256: str
    size: int


def file_name(table: Table, scope: Scope, filters: Filters, name: str) -> str:
    """Table, curation status and filters: `meetings-accepted-date_after-2025-01-01.csv`."""
    ending = TEXT_FORMATS[name][0] if name in TEXT_FORMATS else name
    parts = [table.name, scope.status]
    for filter_name, given in sorted(filters.items()):
        parts += [filter_name, *(_NOT_IN_A_NAME.sub("_", value) for value in given)]
    return f"{'-'.join(parts)[:200]}.{ending}"


def write_table(
    table: Table,
    scope: Scope,
    folder: Path,
    *,
    filters: Filters,
    name: str = "csv",
    progress: Progress = lambda rows: rows,
) -> Written:
    """Write one table; the file appears under its name when it is complete."""
    path = folder / file_name(table, scope, filters, name)
    rows = _Counted(progress(rows_of(table, scope)))
    with replacing(path) as partial:
        if name == "xlsx":
            write_xlsx(table, rows, partial)
        else:
            write = TEXT_FORMATS[name][2]
            with partial.open("w", encoding="utf-8", newline="") as out:
                out.writelines(write(table, rows))
    return Written(table, path, rows.count, sha256_of(path), path.stat().st_size)


class _Counted:
    """Rows that are counted as they pass."""

    def __init__(self, rows: Iterator[Any]) -> None:
        self._rows, self.count = rows, 0

    def __iter__(self) -> Iterator[Any]:
        for row in self._rows:
            self.count += 1
            yield row


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A file beside *path* to write to, which takes its place at the end, and only then."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    os.close(handle)
    partial = Path(name)
    try:
        yield partial
        partial.chmod(0o644)
        partial.replace(path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
