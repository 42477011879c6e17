"""The reference lists of a folder, read from CSV into rows."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from curation.extraction.vocabulary_rows import (
    Country,
    IssueTerm,
    NameWord,
    Office,
    Organization,
    Place,
    Summit,
    Treaty,
    VocabularyError,
    listed,
    read_rows,
)
from curation.values.enums import OfficeClass, OrganizationKind
from curation.values.frozen import frozen

Row = TypeVar("Row")

OFFICE_KINDS = ("title", "head", "modifier", "portfolio", "honorific", "rank")
PLACE_KINDS = ("capital", "city", "region", "venue", "sea")
NAME_KINDS = ("particle", "surname", "given", "not_name", "opener")


@frozen
class ReferenceLists:
    """Every row of every list, in the order of the files, and the hash of their bytes."""

    countries: tuple[Country, ...]
    places: tuple[Place, ...]
    offices: tuple[Office, ...]
    organizations: tuple[Organization, ...]
    summits: tuple[Summit, ...]
    treaties: tuple[Treaty, ...]
    issues: tuple[IssueTerm, ...]
    names: tuple[NameWord, ...]
    digest: str


def _country(
    iso2: str,
    iso3: str,
    name: str,
    aliases: str,
    demonyms: str,
    prefixes: str,
    capitals: str,
    metonyms: str,
    weak: str,
) -> Country:
    return Country(
        iso2=_required(iso2, "iso2"),
        iso3=_required(iso3, "iso3"),
        name=_required(name, "name"),
        aliases=listed(aliases),
        demonyms=listed(demonyms),
        prefixes=listed(prefixes),
        capitals=listed(capitals),
        metonyms=listed(metonyms),
        weak=listed(weak),
    )


def _place(name: str, country: str, kind: str, aliases: str, ambiguous: str) -> Place:
    return Place(
        _required(name, "name"),
        country,
        _one_of(kind, "kind", PLACE_KINDS),
        listed(aliases),
        _flag(ambiguous, "ambiguous"),
    )


def _office(
    title: str, kind: str, role: str, office_class: str, country: str, after_name_only: str
) -> Office:
    return Office(
        title=_required(title, "title"),
        kind=_one_of(kind, "kind", OFFICE_KINDS),
        role=role or title.lower(),
        office_class=OfficeClass(office_class) if office_class else None,
        country=country,
        before_name=not _flag(after_name_only, "after_name_only"),
    )


def _organization(name: str, kind: str, country: str, aliases: str, generic: str) -> Organization:
    return Organization(
        _required(name, "name"), OrganizationKind(kind), country, listed(aliases), listed(generic)
    )


def _summit(name: str, organization: str, aliases: str) -> Summit:
    return Summit(_required(name, "name"), organization, listed(aliases))


def _treaty(name: str, issue: str, aliases: str) -> Treaty:
    return Treaty(_required(name, "name"), issue, listed(aliases))


def _issue(label: str, parent: str, aliases: str, filler: str) -> IssueTerm:
    return IssueTerm(_required(label, "label"), parent, listed(aliases), _flag(filler, "filler"))


def _name_word(word: str, kind: str, culture: str) -> NameWord:
    return NameWord(_required(word, "word"), _one_of(kind, "kind", NAME_KINDS), culture)


def _required(cell: str, column: str) -> str:
    if not cell:
        raise ValueError(f"{column} is empty")
    return cell


def _one_of(cell: str, column: str, allowed: tuple[str, ...]) -> str:
    if cell not in allowed:
        raise ValueError(f"{column} is {cell!r}; expected one of {', '.join(allowed)}")
    return cell


def _flag(cell: str, column: str) -> bool:
    if cell not in ("", "yes"):
        raise ValueError(f"{column} is {cell!r}; expected yes or nothing")
    return cell == "yes"


COLUMNS = {
    "countries.csv": (
        "iso2", "iso3", "name", "aliases", "demonyms", "prefixes", "capitals", "metonyms", "weak",
    ),
    "places.csv": ("name", "country", "kind", "aliases", "ambiguous"),
    "offices.csv": ("title", "kind", "role", "office_class", "country", "after_name_only"),
    "organizations.csv": ("name", "kind", "country", "aliases", "generic"),
    "summits.csv": ("name", "organization", "aliases"),
    "treaties.csv": ("name", "issue", "aliases"),
    "issues.csv": ("label", "parent", "aliases", "filler"),
    "names.csv": ("word", "kind", "culture"),
}  # fmt: skip


def read_lists(folder: Path) -> ReferenceLists:
    """Read every list of a folder, or raise VocabularyError with the file, row and reason."""
    if not folder.is_dir():
        raise VocabularyError(f"{folder}: no such folder of reference lists")

    def rows(name: str, build: Callable[..., Row]) -> tuple[Row, ...]:
        return tuple(read_rows(folder / name, COLUMNS[name], build))

    return ReferenceLists(
        countries=rows("countries.csv", _country),
        places=rows("places.csv", _place),
        offices=rows("offices.csv", _office),
        organizations=rows("organizations.csv", _organization),
        summits=rows("summits.csv", _summit),
        treaties=rows("treaties.csv", _treaty),
        issues=rows("issues.csv", _issue),
        names=rows("names.csv", _name_word),
        digest=_digest_of(folder),
    )


def _digest_of(folder: Path) -> str:
    digest = hashlib.sha256()
    for name in sorted(COLUMNS):
        digest.update(name.encode())
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()
