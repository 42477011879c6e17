"""The country of a place that no list has: told by the places around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from curation.extraction.places_mention import PlaceMention
from curation.extraction.places_words import UNITED_NATIONS
from curation.extraction.text import Page
from curation.extraction.vocabulary import Vocabulary

AT_TOWN = frozenset("in at near outside".split())
ANOTHER_EVENT = re.compile(r"\b(?:after|before|following|since|ahead of|and|but|who|which)\b|;")
_SHORT = 3  # "Ho Chi Minh Mausoleum" is not in the town of Ho
REACH = 100
NEARBY = 5


@dataclass(slots=True)
class _SoFar:
    """Where the report has been up to a place: the dateline, and how often each country was told.

    Towns that something is "in" count before all other places.
    """

    dateline: str = ""
    towns: dict[str, int] = field(default_factory=dict)
    others: dict[str, int] = field(default_factory=dict)

    def add(self, place: PlaceMention) -> None:
        if not place.country:
            return
        if place.dateline:
            self.dateline = self.dateline or place.country
        told = self.towns if place.preposition in AT_TOWN else self.others
        told[place.country] = told.pop(place.country, 0) + 1  # the latest stands last

    @property
    def country(self) -> str:
        told = self.towns or self.others
        return self.dateline or max(reversed(told), key=lambda iso2: told[iso2], default="")


def with_countries(
    found: Sequence[PlaceMention], page: Page, vocabulary: Vocabulary
) -> list[PlaceMention]:
    """Give a place of unknown country that of its own name, else of the places around it.

    Beside a place of its clause, else at the dateline, else where most of the report is so far.
    """
    filled: list[PlaceMention] = []
    so_far = _SoFar()
    for number, place in enumerate(found):
        country, guessed = place.country, False
        if not country and place.kind == "venue":
            first = place.name.split()[0]
            country = vocabulary.place_country(first) or "" if len(first) > _SHORT else ""
        of_many = place.kind == "region" and place.rule == "place.listed"  # the Balkans, the Gulf
        if not country and place.name not in UNITED_NATIONS and not of_many:
            country = _beside(found, number, page)
            guessed = not country and not so_far.dateline
            country = country or so_far.country
        filled.append(replace(place, country=country, guessed=guessed and bool(country)))
        so_far.add(place)
    return filled


def _beside(found: Sequence[PlaceMention], number: int, page: Page) -> str:
    place = found[number]
    near = found[max(0, number - NEARBY) : number + NEARBY]
    here = [other for other in near if other.country and _stands_with(other, place, page)]
    if not here:
        return ""
    return min(here, key=lambda other: abs(other.span.start - place.span.start)).country


def _stands_with(other: PlaceMention, place: PlaceMention, page: Page) -> bool:
    """Whether a known place stands in one clause with the place; for a venue, a town with "in"."""
    if other.sentence != place.sentence or other.dateline:
        return False
    first, last = sorted((other.span, place.span))
    if last.start - first.end > REACH:
        return False
    fits = place.kind != "venue" or other.preposition in AT_TOWN
    return fits and not ANOTHER_EVENT.search(page.text, first.end, last.start)
