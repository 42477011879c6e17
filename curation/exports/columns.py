"""What a table and a column of the public format are."""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Type(StrEnum):
    """The type of a column, by its name in a Table Schema where there is one."""

    STRING = "string"  # free text, which may hold anything
    CODE = "code"  # text of our own making: identifiers, enumerations, rules
    LIST = "list"  # texts, in one cell separated by semicolons
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DATE = "date"  # ISO 8601
    DATETIME = "datetime"  # ISO 8601, UTC
    OBJECT = "object"  # JSON


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name and type, what it means, and the values it can have."""

    name: str
    type_: Type
    description: str
    values: type[StrEnum] | None = None
    required: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its key, its columns in order, and the tables that its columns point to.

    ``corrects`` names the columns that a correction may change, with the field that each is stored
    in; the others follow from elsewhere.
    """

    name: str
    description: str
    columns: tuple[Column, ...]
    foreign_keys: Mapping[str, str] = field(default_factory=dict)
    corrects: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The primary key is the first column."""
        return self.columns[0].name

    def of(self, names: Sequence[str]) -> "Table":
        """The same table with some of its columns, in its own order."""
        chosen = tuple(column for column in self.columns if column.name in set(names))
        return dataclasses.replace(self, columns=chosen)

    @property
    def header(self) -> list[str]:
        return [column.name for column in self.columns]


def code(
    name: str, description: str, values: type[StrEnum] | None = None, *, required: bool = False
) -> Column:
    return Column(name, Type.CODE, description, values, required)


def key(name: str, description: str) -> Column:
    return Column(name, Type.CODE, description, required=True)


def text(name: str, description: str) -> Column:
    return Column(name, Type.STRING, description)


def texts(name: str, description: str) -> Column:
    return Column(name, Type.LIST, description)


def number(name: str, description: str) -> Column:
    return Column(name, Type.INTEGER, description)


def flag(name: str, description: str) -> Column:
    return Column(name, Type.BOOLEAN, description)


def day(name: str, description: str) -> Column:
    return Column(name, Type.DATE, description)


def moment(name: str, description: str) -> Column:
    return Column(name, Type.DATETIME, description)


def values(name: str, description: str) -> Column:
    return Column(name, Type.OBJECT, description)
