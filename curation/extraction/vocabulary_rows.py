"""The rows of the reference lists as plain values, and how a CSV file becomes rows.

They are named tuples because thousands are made at every start, in a third of the time.
"""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

from curation.values.enums import OfficeClass, OrganizationKind

Row = TypeVar("Row")


class VocabularyError(ValueError):
    """A reference list cannot be read: the message names the file, the row and the reason."""


class Country(NamedTuple):
    """A country as the press names it; `weak` are the phrases that may mean something else."""

    iso2: str
    iso3: str
    name: str
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()


class Place(NamedTuple):
    """A city, region or venue; an ambiguous one is a place only where the context says so."""

    name: str
    country: str
    kind: str = "city"
    aliases: tuple[str, ...] = ()
    ambiguous: bool = False

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every phrase it goes by."""
        return (self.name, *self.aliases)


class Office(NamedTuple):
    """A title, or a word that makes one; `kind` says which (see fixtures/README.md)."""

    title: str
    kind: str
    role: str
    office_class: OfficeClass | None = None
    country: str = ""
    before_name: bool = True


class Organization(NamedTuple):
    """A body that acts or speaks; `generic` aliases name it only within its own country."""

    name: str
    kind: OrganizationKind
    country: str = ""
    aliases: tuple[str, ...] = ()
    generic: tuple[str, ...] = ()

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every phrase it goes by."""
        return (self.name, *self.aliases, *self.generic)


class Summit(NamedTuple):
    """A recurring gathering, which may be the occasion of a meeting."""

    name: str
    organization: str = ""
    aliases: tuple[str, ...] = ()

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every phrase it goes by."""
        return (self.name, *self.aliases)


class Treaty(NamedTuple):
    """An agreement that reports call by name."""

    name: str
    issue: str = ""
    aliases: tuple[str, ...] = ()

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every phrase it goes by."""
        return (self.name, *self.aliases)


class IssueTerm(NamedTuple):
    """A subject of talks under its stable label; a filler says nothing of substance."""

    label: str
    parent: str = ""
    aliases: tuple[str, ...] = ()
    filler: bool = False

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every phrase it goes by."""
        return (self.label, *self.aliases)


class NameWord(NamedTuple):
    """A word that helps to tell a name: particle, surname, given name, or not a name."""

    word: str
    kind: str
    culture: str = ""


class KnownPerson(NamedTuple):
    """A person whom curators accepted, with the office they confirmed."""

    name: str
    country: str = ""
    role: str = ""
    organization: str = ""
    aliases: tuple[str, ...] = ()

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every phrase it goes by."""
        return (self.name, *self.aliases)


def listed(cell: str) -> tuple[str, ...]:
    """The entries of a cell, separated by semicolons."""
    return tuple([entry.strip() for entry in cell.split(";") if entry.strip()]) if cell else ()


def read_rows(path: Path, columns: tuple[str, ...], build: Callable[..., Row]) -> Iterator[Row]:
    """Read one list in order; `build` takes the cells of a row, in the order of the columns.

    A missing file or column, or a row that `build` refuses, is a VocabularyError.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise VocabularyError(f"{path.name}: cannot be read: {error}") from error
    reader = csv.reader(lines)
    header = tuple(next(reader, ()))
    if header != columns:
        raise VocabularyError(
            f"{path.name}, row 1: columns are {', '.join(header) or 'missing'};"
            f" expected {', '.join(columns)}"
        )
    for number, cells in enumerate(reader, start=2):
        if len(cells) != len(columns):
            raise VocabularyError(
                f"{path.name}, row {number}: {len(cells)} cells, expected {len(columns)}"
            )
        try:
            yield build(*cells)
        except ValueError as error:
            raise VocabularyError(f"{path.name}, row {number}: {error}") from error
