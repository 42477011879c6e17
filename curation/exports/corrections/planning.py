"""Reading a file of corrections beside what is stored, in batches."""

import difflib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db import models

from curation.exports.columns import Column, Table
from curation.exports.corrections.cells import CLEAR, BadValue, read, value_of
from curation.exports.corrections.links import Links
from curation.exports.corrections.plan import Conflict, Edit, Plan
from curation.exports.corrections.sheet import Sheet, Unusable, sheet_of, table_of
from curation.exports.corrections.stored import (
    ROOTS,
    SUB_ROWS,
    Cells,
    Stored,
    Version,
    earlier,
    missing,
    stored_rows,
)

BATCH = 1000
VERSION = "version"
# What lies inside a meeting is told by other rows, which this export may not have had.
OF_OTHER_ROWS = frozenset(["tree_issues_agreed"])


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the file: its number there, its key, the version it was exported at, its cells."""

    number: int
    key: str
    version: int
    cells: Cells


def plan_of(content: bytes) -> Plan:
    """What *content* would change now. Raises `Unreadable`; all else that is wrong is in the plan.

    Nothing is written. The number of statements grows by batches of rows.
    """
    sheet = sheet_of(content)
    plan = Plan(table_of(sheet.header))
    if _header_is_right(plan, sheet.header):
        _Planning(plan, sheet).run()
    return plan


def _header_is_right(plan: Plan, header: Sequence[str]) -> bool:
    known = plan.table.header
    for name, times in Counter(header).items():
        if times > 1 and name:
            plan.problem(1, name, "stands there twice")
        if name and name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            meant = f"; did you mean {near[0]}?" if near else ""
            plan.problem(1, name, f"is no column of the table {plan.table.name}{meant}")
    if VERSION not in header:
        plan.problem(1, VERSION, "is missing: nobody could tell what has changed since the export")
    return not plan.problems


class _Planning:
    def __init__(self, plan: Plan, sheet: Sheet) -> None:
        self.plan, self.table, self.sheet = plan, plan.table, sheet
        own = {self.table.key, VERSION}
        self.columns = {
            one.name: one
            for one in self.table.columns
            if one.name in sheet.header and one.name not in own | OF_OTHER_ROWS
        }
        model: Any = SUB_ROWS.get(self.table.name) or ROOTS[self.table.name]
        self.fields: dict[str, models.Field[Any, Any]] = {
            name: model._meta.get_field(target) for name, target in self.table.corrects.items()
        }
        self.links = Links(plan)
        self.seen: dict[str, int] = {}

    def run(self) -> None:
        lines = self._lines()
        while batch := list(islice(lines, BATCH)):
            self._plan([line for line in batch if line is not None])
        self.links.refuse_circles()

    # --- From the file ----------------------------------------------------------------------------

    def _lines(self) -> Iterator[Line | None]:
        """Rows with a key and a version; none for a row that lacks them, which is told."""
        header = self.sheet.header
        for number, cells in self.sheet.rows:
            self.plan.rows += 1
            if any(cell.strip() for cell in cells[len(header) :]):
                self.plan.problem(number, "", "has more cells than there are columns")
                yield None
                continue
            yield self._line(number, dict(zip(header, cells, strict=False)))

    def _line(self, number: int, cells: dict[str, str]) -> Line | None:
        key = cells.get(self.table.key, "").strip()
        if not key or "\x00" in key:
            self.plan.problem(number, self.table.key, "holds no identifier")
            return None
        if key in self.seen:
            words = f"“{key}” stands in row {self.seen[key]} as well"
            self.plan.problem(number, self.table.key, words)
            return None
        self.seen[key] = number
        version = read(_column(self.table, VERSION), cells.get(VERSION, ""))
        if not (version.isascii() and version.isdigit() and len(version) < 10):
            self.plan.problem(number, VERSION, "is no whole number; it has to stay as exported")
            return None
        return Line(number, key, int(version), cells)

    # --- Beside what is stored --------------------------------------------------------------------

    def _plan(self, lines: Sequence[Line]) -> None:
        keys = {line.key for line in lines}
        found = stored_rows(self.table, keys, self.columns.keys())
        told = missing(self.table, keys - found.keys()) if len(found) < len(keys) else {}
        for key, words in told.items():
            self.plan.problem(self.seen[key], self.table.key, f"“{key}” {words}")
        there = [(line, found[line.key]) for line in lines if line.key in found]
        stale = [(now, line.version) for line, now in there if line.version != now.version]
        before = earlier(self.table, stale)
        for line, now in there:
            self._compare(line, now, before)
        self.links.look_up()

    def _compare(self, line: Line, now: Stored, earlier: Mapping[Version, Cells]) -> None:
        base: Cells | None = now.cells
        if line.version != now.version:
            base = earlier.get((now.pk, line.version))
        if base is None:
            words = f"{line.version} was never exported; the record has version {now.version}"
            self.plan.problem(line.number, VERSION, words)
            return
        for name, column in self.columns.items():
            cell = line.cells.get(name, "")
            if not cell.strip():
                continue
            if name in self.fields:
                self._correct(line, column, cell, now, base[name])
            elif base is now.cells and read(column, cell) != now.cells[name]:
                self.plan.differs(line.number, name)

    def _correct(self, line: Line, column: Column, cell: str, now: Stored, base: str) -> None:
        name, theirs = column.name, now.cells[column.name]
        if isinstance(cell, Unusable):
            self.plan.problem(line.number, name, str(cell))
            return
        text = read(column, cell)
        if text in (base, theirs):
            return
        text = "" if text.strip() == CLEAR else text.strip()
        if text in (base, theirs):
            return
        try:
            value = value_of(column, self.fields[name], text, theirs)
        except BadValue as error:
            self.plan.problem(line.number, name, str(error))
            return
        if base != theirs:
            self.plan.conflict(
                Conflict(line.number, line.key, name, base, theirs, text, now.version)
            )
            return
        edit = Edit(line.number, line.key, name, theirs, text)
        if self.links.take(edit, now, self.fields[name], value):
            return
        self.plan.change(edit, now, {self.fields[name].name: value})


def _column(table: Table, name: str) -> Column:
    return next(column for column in table.columns if column.name == name)
