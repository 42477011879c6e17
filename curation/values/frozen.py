"""Records that nobody may change, at the price of open ones."""

import dataclasses
from collections.abc import Callable
from typing import TypeVar, dataclass_transform, overload

Record = TypeVar("Record")


@overload
def frozen(cls: type[Record], /) -> type[Record]: ...
@overload
def frozen(*, order: bool = False) -> Callable[[type[Record]], type[Record]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(dataclasses.field,))
def frozen(
    cls: type[Record] | None = None, /, *, order: bool = False
) -> type[Record] | Callable[[type[Record]], type[Record]]:
    """A dataclass with slots whose fields the type checker refuses to assign.

    ``dataclass(frozen=True)`` refuses while the program runs, and pays for it with a guarded call
    for each field of each record: four times the price of making one, and reading a report makes
    hundreds. What is hashed here is never changed either, or mypy does not pass.

    >>> @frozen
    ... class Point:
    ...     x: int
    ...     y: int = 0
    >>> Point(1) == Point(1, 0), len({Point(1), Point(1)})
    (True, 1)
    """
    make = dataclasses.dataclass(slots=True, unsafe_hash=True, order=order)
    return make if cls is None else make(cls)
