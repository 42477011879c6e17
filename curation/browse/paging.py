"""Lists page by page, at the same cost however long they are."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import BadRequest
from django.db.models import QuerySet

from curation.search.keys import first_keys

PAGE_SIZE = 50
COUNT_CAP = 10_000


@dataclass(frozen=True, slots=True)
class Count:
    """A number of rows, counted no further than the cap."""

    number: int
    capped: bool = False

    def __str__(self) -> str:
        return f"{self.number:,}{'+' if self.capped else ''}"


@dataclass(frozen=True, slots=True)
class Taken:
    """The keys of the rows of a list in its order, as far as it goes."""

    keys: list[int]
    capped: bool

    @property
    def count(self) -> Count:
        return Count(len(self.keys), self.capped)


def taken(rows: QuerySet[Any]) -> Taken:
    """What a list shows, read once: its length, its pages and its facets all come from this."""
    keys = first_keys(rows, COUNT_CAP + 1)
    return Taken(keys[:COUNT_CAP], len(keys) > COUNT_CAP)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a list."""

    rows: list[Any]
    count: Count
    number: int
    last: int

    @property
    def first_row(self) -> int:
        return (self.number - 1) * PAGE_SIZE + 1

    @property
    def last_row(self) -> int:
        return self.first_row + len(self.rows) - 1

    @property
    def previous(self) -> int | None:
        return self.number - 1 if self.number > 1 else None

    @property
    def next(self) -> int | None:
        return self.number + 1 if self.number < self.last else None


def sheet(rows: QuerySet[Any], found: Taken, asked: str) -> Sheet:
    """The page that is asked for of what was *taken*, or the last one; raises `BadRequest`."""
    last = max(1, -(-len(found.keys) // PAGE_SIZE))
    number = min(_number(asked), last)
    start = (number - 1) * PAGE_SIZE
    by_key = rows.order_by().in_bulk(found.keys[start : start + PAGE_SIZE])
    shown = [by_key[key] for key in found.keys[start : start + PAGE_SIZE]]
    return Sheet(shown, found.count, number, last)


def _number(asked: str) -> int:
    if not asked:
        return 1
    if not (asked.isascii() and asked.isdigit()):
        raise BadRequest("A page is a whole number.")
    return max(1, int(asked[:9]))
