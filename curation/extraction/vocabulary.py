"""Vocabulary: what extraction knows of the world, as one frozen value.

Reference lists (`fixtures/*.csv`) plus what curators accepted, less what they rejected as never.
The lists are read once, outside extraction; extraction is handed the value.
"""

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import field
from pathlib import Path
from typing import Any, NamedTuple

from curation.extraction.lasting import lasting
from curation.extraction.vocabulary_index import PhraseIndex, index_of, phrase_key
from curation.extraction.vocabulary_lists import ReferenceLists, read_lists
from curation.extraction.vocabulary_rows import (
    Country,
    IssueTerm,
    KnownPerson,
    NameWord,
    Office,
    Organization,
    Place,
    Summit,
    Treaty,
    VocabularyError,
)
from curation.extraction.vocabulary_scan import Entry, Gazetteer, Hit
from curation.extraction.vocabulary_titles import TITLE_KINDS, office_of
from curation.values.enums import OfficeClass, OrganizationKind
from curation.values.frozen import frozen

__all__ = [
    "Country", "Entry", "Hit", "IssueTerm", "KnownPerson", "NameWord", "Office", "Organization",
    "Place", "Summit", "Treaty", "Vocabulary", "VocabularyError",
]  # fmt: skip

# "president" and "chief" say little without the body that follows or precedes.
_DEPEND_ON_THE_BODY = (
    OfficeClass.HEAD_OF_STATE,
    OfficeClass.HEAD_OF_GOVERNMENT,
    OfficeClass.OTHER,
)
_DASH = re.compile(r"[-‐‑‒–—/]")
_MOST_OFFICES = 20_000


@frozen
class Vocabulary:
    """Look-ups by printed phrase. Build it with `load`; two with one digest are alike."""

    digest: str
    countries: dict[str, Country] = field(repr=False)
    country_names: PhraseIndex[Country] = field(repr=False)
    demonyms: PhraseIndex[Country] = field(repr=False)
    capitals: PhraseIndex[Country] = field(repr=False)
    metonyms: PhraseIndex[Country] = field(repr=False)
    prefixes: dict[str, str] = field(repr=False)
    weak: frozenset[str] = field(repr=False)
    places: PhraseIndex[Place] = field(repr=False)
    offices: PhraseIndex[Office] = field(repr=False)
    organizations: PhraseIndex[Organization] = field(repr=False)
    summits: PhraseIndex[Summit] = field(repr=False)
    treaties: PhraseIndex[Treaty] = field(repr=False)
    issues: PhraseIndex[IssueTerm] = field(repr=False)
    persons: PhraseIndex[KnownPerson] = field(repr=False)
    name_words: PhraseIndex[NameWord] = field(repr=False)
    never: frozenset[tuple[str, str]] = field(repr=False)
    gazetteer: Gazetteer = field(repr=False)
    lists: ReferenceLists = field(repr=False)
    _offices: dict[tuple[str, str], Office | None] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @classmethod
    def load(cls, folder: Path) -> "Vocabulary":
        """Read the lists of a folder. VocabularyError names the file, the row and the reason."""
        with lasting():
            return _build(read_lists(folder), Accepted())

    def extended(
        self,
        *,
        persons: Iterable[KnownPerson] = (),
        organizations: Iterable[Organization] = (),
        issues: Iterable[IssueTerm] = (),
        never: Iterable[tuple[str, str]] = (),
    ) -> "Vocabulary":
        """This vocabulary with what curators accepted, less what they rejected as never.

        `never` holds (kind, phrase) pairs, the kind being person, organization or issue. An
        accepted organization or issue goes before a listed one with the same phrase.
        """
        banned = frozenset((kind, phrase_key(phrase)) for kind, phrase in never)
        accepted = Accepted(tuple(persons), tuple(organizations), tuple(issues), banned)
        return _build(self.lists, accepted)

    # Countries

    def country(self, printed: str) -> str | None:
        """The country of a name ("the United States", "ROK"); none where the name is shared."""
        return _iso2(self.country_names, printed)

    def demonym(self, printed: str) -> str | None:
        """The country of an adjective or noun ("Korean", "Swedes"); none where it is shared."""
        return _iso2(self.demonyms, printed)

    def demonym_countries(self, printed: str) -> tuple[str, ...]:
        """Every country of a demonym: two for "Congolese"."""
        return tuple(country.iso2 for country in self.demonyms.all(printed))

    def capital(self, printed: str) -> str | None:
        """The country whose capital this is."""
        return _iso2(self.capitals, printed)

    def metonym(self, printed: str) -> str | None:
        """The country whose government is meant by its seat: "the Kremlin", or a capital."""
        return _iso2(self.metonyms, printed) or self.capital(printed)

    def actor_country(self, printed: str) -> str | None:
        """The country meant by a name, a demonym, a seat of government or a capital."""
        return self.country(printed) or self.demonym(printed) or self.metonym(printed)

    def is_weak(self, printed: str) -> bool:
        """Whether the phrase names a country with less certainty ("Korean", "Georgia")."""
        return phrase_key(printed) in self.weak

    def pair(self, printed: str) -> tuple[str, ...]:
        """The countries of a hyphenated group ("Sino-Indian", "Korea-U.S.-Japan"), else none."""
        parts = _DASH.split(printed)
        if len(parts) < 2 or self.country(printed):
            return ()
        found = [self._party(part.strip()) for part in parts]
        return () if None in found else tuple(iso2 for iso2 in found if iso2)

    def _party(self, part: str) -> str | None:
        return (
            self.country(part)
            or self.demonym(part)
            or self.prefixes.get(phrase_key(part))
            or self.capital(part)
        )

    # Places

    def place(self, printed: str) -> Place | None:
        """The place of a name, the most populous one where several share it."""
        return self.places.first(printed)

    def place_country(self, printed: str) -> str | None:
        """The country of a place, capital or country name; none for seas and wide regions."""
        place = self.place(printed)
        own = place.country if place else ""
        return self.country(printed) or self.capital(printed) or own or None

    # Offices

    def office(self, printed: str, country: str = "") -> Office | None:
        """The office of a title phrase; modifiers, portfolios and "of X" are understood.

        A country or demonym before the title does not count: "South Korean President". The
        president of what is no country heads no state. Titles recur, so answers are kept.
        """
        asked = printed, country
        if asked not in self._offices:
            if len(self._offices) >= _MOST_OFFICES:
                self._offices.clear()
            self._offices[asked] = self._office(printed, country)
        return self._offices[asked]

    def _office(self, printed: str, country: str) -> Office | None:
        found = office_of(self.offices, self._without_country(printed), country)
        if found is None or found.office_class not in _DEPEND_ON_THE_BODY:
            return found
        if self._is_of_the_world(printed):
            return found._replace(office_class=OfficeClass.INTERNATIONAL_ORGANIZATION)
        body = printed.partition(" of ")[2]
        if body and not self.offices.all(printed) and not self.find(body, ("country",)):
            return found._replace(office_class=OfficeClass.OTHER)
        return found

    def _without_country(self, title: str) -> str:
        for hit in self.find(title, ("country", "demonym")):
            rest = title[hit.end :].lstrip(".").removeprefix("'s").removeprefix("’s")
            if hit.start == 0 and rest[:1] == " ":
                return rest.strip()
        return title

    def _is_of_the_world(self, title: str) -> bool:
        """Whether a title names an international organization: "WHO chief"."""
        hits = self.find(title, ("organization",))
        bodies = [entry for hit in hits for entry in hit.entries]
        return any(
            isinstance(body, Organization) and body.kind is OrganizationKind.INTERNATIONAL
            for body in bodies
        )

    def office_class(self, printed: str, country: str = "") -> OfficeClass:
        """The class of a title phrase, OTHER where it is not known."""
        office = self.office(printed, country)
        return (office.office_class if office else None) or OfficeClass.OTHER

    def office_word(self, printed: str, kind: str) -> bool:
        """Whether a phrase is listed as title, head, modifier, portfolio, honorific or rank."""
        return any(office.kind == kind for office in self.offices.all(printed))

    # Organizations, occasions, treaties, issues, persons

    def organization(self, printed: str, country: str = "") -> Organization | None:
        """The body of a name. A name shared by several belongs to the one of `country`."""
        found = self.organizations.all(printed)
        own = [body for body in found if country and body.country == country]
        if own:
            return own[0]
        key = phrase_key(printed)
        named = [b for b in found if key not in map(phrase_key, b.generic)]
        return named[0] if named else None

    def summit(self, printed: str) -> Summit | None:
        """The recurring gathering of a name."""
        return self.summits.first(printed)

    def treaty(self, printed: str) -> Treaty | None:
        """The agreement of a name."""
        return self.treaties.first(printed)

    def issue(self, printed: str) -> IssueTerm | None:
        """The issue of a phrase; articles and possessives before it do not count."""
        return self.issues.first(printed)

    def person(self, printed: str) -> KnownPerson | None:
        """The person whom curators accepted under this name, none where two share it."""
        return self.persons.only(printed)

    def is_never(self, kind: str, printed: str) -> bool:
        """Whether curators said that this phrase is never a person, organization or issue."""
        return (kind, phrase_key(printed)) in self.never

    # Words of names

    def is_name_word(self, word: str, kind: str) -> bool:
        """Whether a word is listed as particle, surname, given, not_name or opener."""
        return any(row.kind == kind for row in self.name_words.all(word))

    def surname_cultures(self, word: str) -> frozenset[str]:
        """The cultures (ko, zh, vi, ...) in which the word is a common surname."""
        rows = self.name_words.all(word)
        return frozenset(row.culture for row in rows if row.kind == "surname")

    # Everything at once

    def find(self, text: str, kinds: Collection[str] = ()) -> list[Hit]:
        """Every listed phrase of a text, longest first within a kind, in one linear pass.

        Kinds: country, demonym, capital, metonym, place, office, organization, summit, treaty,
        issue, person; all of them by default. Hits of different kinds may overlap. A possessive
        's and the last dot of an abbreviation are outside the hit.
        """
        return self.gazetteer.find(text, kinds)


def _iso2(index: PhraseIndex[Country], printed: str) -> str | None:
    country = index.only(printed)
    return country.iso2 if country else None


class Accepted(NamedTuple):
    """What curators decided: rows to add, and folded (kind, phrase) pairs to leave out."""

    persons: tuple[KnownPerson, ...] = ()
    organizations: tuple[Organization, ...] = ()
    issues: tuple[IssueTerm, ...] = ()
    never: frozenset[tuple[str, str]] = frozenset()


def _build(lists: ReferenceLists, accepted: Accepted) -> Vocabulary:
    by_kind = _indexes(lists, accepted)
    countries = lists.countries
    return Vocabulary(
        digest=_digest(lists.digest, accepted),
        countries={row.iso2: row for row in countries},
        country_names=by_kind["country"],
        demonyms=by_kind["demonym"],
        capitals=by_kind["capital"],
        metonyms=by_kind["metonym"],
        prefixes={phrase_key(prefix): row.iso2 for row in countries for prefix in row.prefixes},
        weak=frozenset(phrase_key(phrase) for row in countries for phrase in row.weak),
        places=by_kind["place"],
        offices=index_of((row.title, row) for row in lists.offices),
        organizations=by_kind["organization"],
        summits=by_kind["summit"],
        treaties=by_kind["treaty"],
        issues=by_kind["issue"],
        persons=by_kind["person"],
        name_words=index_of((row.word, row) for row in lists.names),
        never=accepted.never,
        gazetteer=Gazetteer(by_kind),
        lists=lists,
    )


def _indexes(lists: ReferenceLists, accepted: Accepted) -> dict[str, PhraseIndex[Any]]:
    """The phrases of every kind that `find` knows; accepted rows go before listed ones."""
    rows: dict[str, Iterable[Any]] = {
        "place": lists.places,
        "organization": (*accepted.organizations, *lists.organizations),
        "summit": lists.summits,
        "treaty": lists.treaties,
        "issue": (*accepted.issues, *lists.issues),
        "person": accepted.persons,
    }
    countries = lists.countries
    return {
        "country": index_of((n, row) for row in countries for n in (row.name, *row.aliases)),
        "demonym": index_of((n, row) for row in countries for n in row.demonyms),
        "capital": index_of((n, row) for row in countries for n in row.capitals),
        "metonym": index_of((n, row) for row in countries for n in row.metonyms),
        "office": index_of((row.title, row) for row in lists.offices if row.kind in TITLE_KINDS),
    } | {kind: index_of(_allowed(kind, listed, accepted.never)) for kind, listed in rows.items()}


def _allowed(
    kind: str, rows: Iterable[Any], never: frozenset[tuple[str, str]]
) -> Iterator[tuple[str, Any]]:
    for row in rows:
        for phrase in row.phrases:
            if not never or (kind, phrase_key(phrase)) not in never:
                yield phrase, row


def _digest(base: str, accepted: Accepted) -> str:
    """The hash of the lists alone, or of the lists and what curators decided."""
    if not any(accepted):
        return base
    lines = [sorted(map(repr, rows)) for rows in accepted]
    return hashlib.sha256(f"{base}{lines}".encode()).hexdigest()
