"""What a file with corrections would change: row by row, field by field, with all that is wrong."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from curation.editing import Correction, RowEdit
from curation.editing.guard import Root
from curation.exports.columns import Table
from curation.exports.corrections.sheet import MOST_ROWS
from curation.exports.corrections.stored import ROOTS, SUB_ROWS, Stored

KEPT = 100  # edits, conflicts and problems of which a plan tells more than the number


@dataclass(frozen=True, slots=True)
class Edit:
    """One field that would change."""

    row: int
    key: str
    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """One field that somebody else has changed since the file was exported."""

    row: int
    key: str
    column: str
    before: str
    theirs: str
    yours: str
    version: int


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a row or, without a column, with all of it."""

    row: int
    column: str
    words: str


@dataclass(frozen=True, slots=True)
class NotTaken:
    """A column whose cells differ from what is stored, and that no correction can change."""

    column: str
    rows: int
    first: int


@dataclass(slots=True)
class _Wanted:
    """What is to become of one record."""

    version: int
    values: dict[str, Any] = field(default_factory=dict)
    rows: dict[int, dict[str, Any]] = field(default_factory=dict)


@dataclass(slots=True)
class Plan:
    """Numbers are of everything; of edits, conflicts and problems the first are kept."""

    table: Table
    rows: int = 0
    numbers: Counter[str] = field(default_factory=Counter)
    columns: Counter[str] = field(default_factory=Counter)
    edits: list[Edit] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _differing: dict[str, list[int]] = field(default_factory=dict)
    _wanted: dict[int, _Wanted] = field(default_factory=dict)
    _digest: Any = field(default_factory=hashlib.sha256)

    @property
    def model(self) -> type[Root]:
        return ROOTS[self.table.name]

    @property
    def is_clean(self) -> bool:
        """Nothing is wrong, so that it may be carried out."""
        return not self.numbers["conflicts"] and not self.numbers["problems"]

    @property
    def digest(self) -> str:
        """The same for two plans that change the same records, at the same versions, alike."""
        return str(self._digest.hexdigest())

    @property
    def not_taken(self) -> list[NotTaken]:
        return [NotTaken(name, count, first) for name, (count, first) in self._differing.items()]

    @property
    def records(self) -> int:
        return len(self._wanted)

    @property
    def corrections(self) -> list[Correction]:
        return list(self._corrections())

    def _corrections(self) -> Iterator[Correction]:
        below = SUB_ROWS.get(self.table.name)
        for pk, wanted in self._wanted.items():
            rows = (
                [RowEdit(below, row, values) for row, values in wanted.rows.items()]
                if below
                else []
            )
            yield Correction(pk, wanted.version, wanted.values, tuple(rows))

    # --- Making it --------------------------------------------------------------------------------

    def change(self, edit: Edit, to: Stored, values: Mapping[str, Any]) -> None:
        """*values* are the fields of the row, or of the record itself, that the edit sets."""
        wanted = self._wanted.setdefault(to.root, _Wanted(to.version))
        below = self.table.name in SUB_ROWS
        (wanted.rows.setdefault(to.pk, {}) if below else wanted.values).update(values)
        self._count("edits", self.edits, edit)
        self.columns[edit.column] += 1
        said = (edit.key, to.version, edit.column, edit.before, edit.after)
        self._digest.update(repr(said).encode("utf-8", "surrogatepass"))

    def conflict(self, conflict: Conflict) -> None:
        self._count("conflicts", self.conflicts, conflict)

    def problem(self, row: int, column: str, words: str) -> None:
        self._count("problems", self.problems, Problem(row, column, words))

    def differs(self, row: int, column: str) -> None:
        self._differing.setdefault(column, [0, row])[0] += 1

    def _count(self, name: str, kept: list[Any], one: Any) -> None:
        self.numbers[name] += 1
        if len(kept) < KEPT:
            kept.append(one)

    # --- Telling it -------------------------------------------------------------------------------

    def summary(self, shown: int = KEPT, longest: int = MOST_ROWS) -> dict[str, Any]:
        """The plan as JSON, long texts shortened: what a page shows and a job keeps."""
        return {
            "table": self.table.name,
            "rows": self.rows,
            "records": self.records,
            "columns": dict(self.columns.most_common()),
            "not_taken": [asdict(one) for one in self.not_taken],
            **{name: self.numbers[name] for name in ("edits", "conflicts", "problems")},
            **{
                f"first_{name}": [_shortened(asdict(one), longest) for one in kept[:shown]]
                for name, kept in self._kept().items()
            },
        }

    def _kept(self) -> dict[str, Sequence[Any]]:
        return {"edits": self.edits, "conflicts": self.conflicts, "problems": self.problems}


def _shortened(values: dict[str, Any], longest: int) -> dict[str, Any]:
    return {
        name: shortened(value, longest) if isinstance(value, str) else value
        for name, value in values.items()
    }


def shortened(text: str, longest: int) -> str:
    """At most that long, without NUL, which PostgreSQL stores in no text."""
    text = text.replace("\x00", "\ufffd")
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
