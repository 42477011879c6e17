"""Reading ordered statements side by side, and what several tables ask of the database."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from django.db.models import CharField, Q, QuerySet
from django.db.models.functions import Cast, Coalesce, Left

from curation.exports.scope import DEEPEST, Scope
from curation.models import Statement
from curation.values.enums import Basis

CHUNK = 2000
SOURCE_ID_LENGTH = 16
CURATOR = "curator"
LAST_DAY = "9999-12-31"
TRUE = frozenset(["1", "true"])


class Sorted:
    """Rows in order of their first cell, handed out group by group to increasing keys."""

    def __init__(self, rows: Iterable[tuple[Any, ...]]) -> None:
        self._rows = iter(rows)
        self._next = next(self._rows, None)

    def of(self, key: int) -> list[tuple[Any, ...]]:
        """The rows of *key*; those of smaller keys are passed over."""
        row, rows, found = self._next, self._rows, []
        while row is not None and row[0] < key:
            row = next(rows, None)
        while row is not None and row[0] == key:
            found.append(row)
            row = next(rows, None)
        self._next = row
        return found


def stream(rows: "QuerySet[Any, Any]") -> Iterator[Any]:
    """The rows one by one; only a chunk of them is ever in memory."""
    return rows.iterator(chunk_size=CHUNK)


def belonging(rows: "QuerySet[Any, Any]", scope: Scope) -> "QuerySet[Any, Any]":
    """Rows of exported meetings. Without a selection nearly all are, and merging skips the rest."""
    if not scope.is_narrowed:
        return rows
    return rows.filter(meeting__in=scope.meetings.values("pk"))


def up(step: str, depth: int) -> str:
    """The look-up of a field of the ancestor *depth* levels up."""
    return "__".join(["parent"] * depth + [step])


def root(prefix: str = "", field: str = "uid") -> Coalesce:
    """A field of the outermost meeting that contains the one at *prefix*, or of itself."""
    upwards = [f"{prefix}{up(field, depth)}" for depth in range(DEEPEST - 1, 0, -1)]
    return Coalesce(*upwards, f"{prefix}{field}")


def source_id(prefix: str = "source__") -> Left:
    return Left(f"{prefix}raw_sha256", SOURCE_ID_LENGTH)


class Day(Cast):
    """A date as the database writes it: to make a `date` of each would cost a tenth of an export."""

    def __init__(self, name: str) -> None:
        super().__init__(name, CharField())

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = "to_char(%(expressions)s, 'YYYY-MM-DD')"
        return self.as_sql(compiler, connection, template=template, **context)


def organization_id(pk: int | None) -> str:
    return "" if pk is None else f"o{pk}"


class Said(NamedTuple):
    """One statement, as far as counting sources and quoting need it."""

    field: str
    value: str
    exact: str
    said_on: str
    attributed_to: str
    basis: str
    source: str
    text_of: int | None
    publisher: str
    translated: str | None  # as the database writes a boolean
    published: str | None

    @property
    def day(self) -> str:
        """When it was said: as told, else the day of publication; ISO, perhaps empty."""
        return self.said_on or self.published or ""

    @property
    def by(self) -> str:
        """Who said it: a person or an office, else the outlet, else the curator."""
        if self.attributed_to or self.publisher:
            return self.attributed_to or self.publisher
        return CURATOR if self.basis == Basis.CURATOR else ""


SAID = (
    "field", "value", "exact", "said_on", "attributed_to", "basis", source_id(),
    Coalesce("source__same_text_as_id", "source_id"), "source__publisher",
    Cast("source__machine_translated", CharField()), Day("source__date_published"),
)  # fmt: skip


def said(condition: Q, *keys: str) -> "QuerySet[Any, Any]":
    """Statements that count, ordered by *keys*, each followed by the cells of `Said`."""
    rows = Statement.objects.that_count().filter(condition)
    return rows.order_by(*keys, "id").values_list(*keys, *SAID)


class Sources(NamedTuple):
    """The reports behind some statements."""

    ids: tuple[str, ...]
    texts: int
    outlets: int
    any_translated: bool


NONE = Sources(ids=(), texts=0, outlets=0, any_translated=False)


def sources_of(statements: Iterable[Said]) -> Sources:
    """Each report once, the earliest first; outlets that print one wire text are one text."""
    known = {said.source: said for said in statements if said.source}
    if not known:
        return NONE
    if len(known) == 1:
        (only,) = known.values()
        return Sources((only.source,), 1, 1 if only.publisher else 0, only.translated in TRUE)
    ordered = list(known.values())
    ordered.sort(key=lambda said: (said.published or LAST_DAY, said.source))
    return Sources(
        ids=tuple(said.source for said in ordered),
        texts=len({said.text_of for said in ordered}),
        outlets=len({said.publisher for said in ordered if said.publisher}),
        any_translated=any(said.translated in TRUE for said in ordered),
    )


def newest(statements: Iterable[Said]) -> Said | None:
    """The statement that was said last; among equals the one stored last."""
    latest: Said | None = None
    for said in statements:
        if latest is None or said.day >= latest.day:
            latest = said
    return latest


def distinct(cells: Iterable[str]) -> tuple[str, ...]:
    """What is stated, each once, in order."""
    return tuple(dict.fromkeys([cell for cell in cells if cell]))
