"""What is new in a release: the records added, changed and withdrawn since the last one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain, islice, zip_longest
from pathlib import Path
from typing import Any

from curation.exports.columns import Table, code, key, text, texts
from curation.exports.files import Written, replacing, sha256_of
from curation.exports.release.archive import Archive, csv_rows
from curation.exports.stream import csv_text
from curation.models import Issue, Meeting, Person
from curation.values.enums import CurationStatus


class ChangeOfRow(StrEnum):
    """What became of a row since the release before."""

    ADDED = "added"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


CHANGES = Table(
    "changes",
    "Of releases only: every row that was added, changed or withdrawn since the release before;"
    " empty in a first release.",
    (
        key("change_id", "The table and the key of the row."),
        code("table", "The table.", required=True),
        code("row_key", "The key of the row in that table.", required=True),
        code("change", "What became of it.", ChangeOfRow, required=True),
        texts("columns", "Of a changed row: the columns that differ."),
        text("reason", "Of a withdrawn meeting, person or issue: what became of it."),
    ),
)
# It counts saves, also those that change nothing of what is published.
NOT_COMPARED = frozenset(["version"])
RECORDS: Mapping[str, Any] = {"meetings": Meeting, "persons": Person, "issues": Issue}
AT_ONCE = 500
TOLD = 200  # withdrawn rows that the changelog names; all are in the table

Cells = Sequence[str]


@dataclass(frozen=True, slots=True)
class Difference:
    table: str
    key: str
    change: ChangeOfRow
    columns: tuple[str, ...] = ()
    reason: str = ""

    @property
    def row(self) -> tuple[Any, ...]:
        return (
            f"{self.table}-{self.key}", self.table, self.key, self.change, self.columns,
            self.reason,
        )  # fmt: skip


@dataclass(slots=True)
class Changes:
    """What is told of all of them: numbers by table and change, and the first withdrawn ones."""

    file: Written
    numbers: Counter[tuple[str, ChangeOfRow]] = field(default_factory=Counter)
    withdrawn: list[Difference] = field(default_factory=list)
    columns: dict[str, tuple[str, ...]] = field(default_factory=dict)  # new ones, by table


@dataclass(slots=True)
class _Told:
    numbers: Counter[tuple[str, ChangeOfRow]] = field(default_factory=Counter)
    withdrawn: list[Difference] = field(default_factory=list)
    rows: int = 0

    def take(self, differences: Iterable[Difference]) -> Iterator[tuple[Any, ...]]:
        for one in differences:
            self.rows += 1
            self.numbers[one.table, one.change] += 1
            if one.change is ChangeOfRow.WITHDRAWN and len(self.withdrawn) < TOLD:
                self.withdrawn.append(one)
            yield one.row


def write_changes(last: Archive | None, files: Sequence[Written], folder: Path) -> Changes:
    """Compare *files* with those of the last release, and write what differs as a table."""
    told = _Told()
    differences = chain.from_iterable(_of_table(last, file) for file in files) if last else ()
    path = folder / "changes.csv"
    with replacing(path) as partial, partial.open("w", encoding="utf-8", newline="") as out:
        out.writelines(csv_text(CHANGES, told.take(differences)))
    written = Written(CHANGES, path, told.rows, sha256_of(path), path.stat().st_size)
    return Changes(written, told.numbers, told.withdrawn, _new_columns(last, files))


def _new_columns(last: Archive | None, files: Sequence[Written]) -> dict[str, tuple[str, ...]]:
    found = {}
    for file in files if last else ():
        assert last is not None
        with last.table(file.table.name) as (before, _):
            found[file.table.name] = tuple(n for n in file.table.header if n not in before)
    return {name: columns for name, columns in found.items() if columns}


def _of_table(last: Archive, file: Written) -> Iterator[Difference]:
    name = file.table.name
    with (
        last.table(name) as (before, old_rows),
        file.path.open("rb") as raw,
        csv_rows(raw) as (after, new_rows),
    ):
        shared = [
            (column, before.index(column), after.index(column))
            for column in after
            if column in before and column not in NOT_COMPARED
        ]
        yield from _reasoned(name, _differences(name, shared, old_rows, new_rows))


def _differences(
    name: str,
    shared: Sequence[tuple[str, int, int]],
    before: Iterator[Cells],
    after: Iterator[Cells],
) -> Iterator[Difference]:
    """Both are in the order in which records were stored, so that a row soon meets its other.

    What waits for it is all that is in memory: about as many rows as differ.
    """
    gone: dict[str, Cells] = {}
    come: dict[str, Cells] = {}
    for old, new in zip_longest(before, after):
        if old is not None:
            gone[old[0]] = old
        if new is not None:
            come[new[0]] = new
        for row in (old, new):
            if row is not None and row[0] in gone and row[0] in come:
                yield from _changed(name, shared, gone.pop(row[0]), come.pop(row[0]))
        if old is None and new is not None and new[0] in come:
            del come[new[0]]
            yield Difference(name, new[0], ChangeOfRow.ADDED)
    yield from (Difference(name, key, ChangeOfRow.ADDED) for key in come)
    yield from (Difference(name, key, ChangeOfRow.WITHDRAWN) for key in gone)


def _changed(
    name: str, shared: Sequence[tuple[str, int, int]], old: Cells, new: Cells
) -> Iterator[Difference]:
    columns = tuple(column for column, at, now_at in shared if old[at] != new[now_at])
    if columns:
        yield Difference(name, new[0], ChangeOfRow.CHANGED, columns)


def _reasoned(name: str, differences: Iterator[Difference]) -> Iterator[Difference]:
    """The same, withdrawn records with what became of them."""
    while group := list(islice(differences, AT_ONCE)):
        gone = [one.key for one in group if one.change is ChangeOfRow.WITHDRAWN]
        reasons = _reasons(name, gone) if gone and name in RECORDS else {}
        for one in group:
            reason = reasons.get(one.key, "")
            yield Difference(one.table, one.key, one.change, one.columns, reason)


def _reasons(name: str, keys: Sequence[str]) -> dict[str, str]:
    rows = RECORDS[name].objects.filter(uid__in=keys)
    found = rows.values_list("uid", "curation_status", "rejected_as", "merged_into__uid")
    return {uid: _reason(*rest) for uid, *rest in found}


def _reason(status: str, rejected_as: str, survivor: str | None) -> str:
    if survivor:
        return f"merged into {survivor}"
    if status == CurationStatus.REJECTED:
        return f"rejected ({rejected_as})"
    return f"now {status}, and nothing that is released refers to it"
