"""Lists page by page, at the same cost however long they are."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import BadRequest
from django.db.models import QuerySet

PAGE_SIZE = 50
COUNT_CAP = 10_000
LAST_PAGE = COUNT_CAP // PAGE_SIZE


@dataclass(frozen=True, slots=True)
class Count:
    """A number of rows, counted no further than the cap."""

    number: int
    capped: bool = False

    def __str__(self) -> str:
        return f"{self.number:,}{'+' if self.capped else ''}"


def count_of(rows: QuerySet[Any], cap: int = COUNT_CAP) -> Count:
    found = rows.order_by()[: cap + 1].count()
    return Count(min(found, cap), found > cap)


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


def sheet(rows: QuerySet[Any], asked: str) -> Sheet:
    """The page that is asked for, or the last one there is; raises `BadRequest`."""
    count = count_of(rows)
    last = max(1, -(-count.number // PAGE_SIZE))
    number = min(_number(asked), last)
    start = (number - 1) * PAGE_SIZE
    return Sheet(list(rows[start : start + PAGE_SIZE]), count, number, last)


def _number(asked: str) -> int:
    if not asked:
        return 1
    if not (asked.isascii() and asked.isdigit()):
        raise BadRequest("A page is a whole number.")
    return max(1, int(asked[:9]))
