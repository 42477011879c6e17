"""What the vocabulary knows of a name as a place."""

from dataclasses import field

from curation.extraction.places_patterns import ENCLOSING
from curation.extraction.places_words import OCCASION_WORDS
from curation.extraction.vocabulary import Vocabulary
from curation.values.frozen import frozen

_KINDS = {"venue": "venue", "region": "region", "sea": "region", "island": "region"}


@frozen
class Atlas:
    """The vocabulary's places, countries and capitals; what one report asks twice is kept."""

    vocabulary: Vocabulary
    _seen: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    _others: dict[str, bool] = field(default_factory=dict)

    def listed(self, name: str, enclosing: str) -> tuple[str, str]:
        """Country and kind of a listed place; the name printed around it decides the country."""
        known = self._seen.get((name, enclosing))
        if known is None:
            known = self._seen[name, enclosing] = self._looked_up(name, enclosing)
        return known

    def _looked_up(self, name: str, enclosing: str) -> tuple[str, str]:
        if iso2 := self.vocabulary.country(name):
            return iso2, "country"
        row, capital = self.vocabulary.place(name), self.vocabulary.capital(name)
        outer = self.country_of(enclosing)
        if row:
            return outer or row.country, _KINDS.get(row.kind, "locality")
        return (outer or capital, "locality") if capital else ("", "")

    def capital_of(self, country: str) -> str:
        """The name of a country's capital; empty for none."""
        rows = (row for row in self.vocabulary.lists.countries if row.iso2 == country)
        return next((row.capitals[0] for row in rows if row.capitals), "")

    def is_other(self, name: str) -> bool:
        """Whether the vocabulary knows the name as something else than a place."""
        known = self._others.get(name)
        if known is None:
            known = self._others[name] = self._is_other(name)
        return known

    def _is_other(self, name: str) -> bool:
        words = name.split()
        v = self.vocabulary
        return bool(
            v.demonym_countries(name) or v.demonym_countries(words[0]) or v.office(name) or v.organization(name)
            or v.summit(name) or v.treaty(name) or v.person(name) or v.office_word(words[0], "honorific")
            or v.office(words[0]) or v.pair(name) or any(w.lower() in OCCASION_WORDS for w in words)
        )  # fmt: skip

    def country_of(self, enclosing: str) -> str:
        return (self.vocabulary.place_country(enclosing) or "") if enclosing else ""

    def enclosing(self, text: str, at: int, inner: str = "") -> str:
        """The listed place after a comma or in brackets: ``Osaka, Japan``.

        Not what owns the words behind it: ``In Nairobi, Denmark's top diplomat was received``.
        """
        match = ENCLOSING.match(text, at)
        if not match:
            return ""
        outer = self.country_of(match["name"])
        owner = text.startswith(("'s", "’s"), match.end())
        own = self.listed(inner, "")[0] if inner and owner else ""
        return match["name"] if outer and own in ("", outer) else ""
