"""Countries that a report leaves out: the country it is written in, and where its travellers go."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from curation.extraction import person_words as lists
from curation.extraction.home_words import CURRENCIES, HONORIFICS, REGIONS
from curation.extraction.vocabulary import Country, Organization, Place, Vocabulary
from curation.extraction.words import COUNTERPART, Line, Word
from curation.values.enums import OrganizationKind

_COUNTRY_KINDS = ("country", "demonym", "capital", "metonym")
_NAMED = frozenset(("country", "capital", "metonym", "place"))
_AT = frozenset("in to at into for".split())
_FROM_HERE = frozenset(("for",))
_LISTED = frozenset((",", "and", "then", "the"))
_SEATS = frozenset(("capital", "city", "town", "resort", "port"))
_ACTING_KINDS = frozenset(("country", "demonym", "metonym", "organization"))
# What a body of the country weighs; outlets and companies are quoted everywhere.
_BODIES = {
    OrganizationKind.GOVERNMENT: 3,
    OrganizationKind.MINISTRY: 3,
    OrganizationKind.OFFICE: 3,
    OrganizationKind.PARTY: 2,
    OrganizationKind.AGENCY: 2,
    OrganizationKind.OTHER: 1,
}
_COMING_FROM = 5  # words
_EARLY = 3  # lines in which a country counts double
_DATELINE, _VENUE = 8, 6
_NAMED_OFTEN = 3  # the weight from which a country is more than a passing mention
_LABELLED, _AWAY = 3, 4  # what speaks against a country being home


@dataclass(slots=True)
class Setting:
    """How often each country is meant, and per line the countries of the places named there."""

    weights: Counter[str] = field(default_factory=Counter)
    dateline: str = ""
    destinations: dict[int, tuple[str, int]] = field(default_factory=dict)
    stops: dict[int, tuple[str, ...]] = field(default_factory=dict)
    visitors: set[str] = field(default_factory=set)
    """Whose officials are told as guests: "visiting French President X"."""
    counterparts: set[str] = field(default_factory=set)
    """Where somebody has a counterpart: "his Iranian counterpart"."""

    def home(self, but: set[str], labelled: Counter[str], away: set[str]) -> str:
        """The country that offices without one belong to; empty when two are as likely.

        Of two as likely ones it is the one that nobody is said to travel to.
        """
        left = [
            (weight - _LABELLED * min(labelled[country], 2) - _AWAY * (country in away), country)
            for country, weight in self.weights.items()
            if country not in but
        ]
        left.sort(reverse=True)
        best = [country for weight, country in left if weight == left[0][0] >= 0]
        if len(best) > 1:  # somebody travels to the others
            visited = {stop for stops in self.stops.values() for stop in stops}
            best = [c for c in best if c not in visited and self.weights[c] >= _NAMED_OFTEN]
        return best[0] if len(best) == 1 else ""


def read_setting(lines: tuple[Line, ...], vocabulary: Vocabulary) -> Setting:
    """Weigh the countries of a report: what is named often, early, and in the dateline."""
    setting = Setting()
    named: set[str] = set()
    for number, line in enumerate(lines):
        _weigh_line(setting, line, named, early=number < _EARLY)
        setting.counterparts.update(_counterparts(line))
        setting.visitors.update(_visitors(line))
        destination = _destination(line)
        if destination:
            country, setting.destinations[line.sentence.index] = destination[0], destination
            setting.stops[line.sentence.index] = _stops(line, country)
    for line in lines:
        if line.sentence.dateline:
            _weigh_dateline(setting, line.sentence.dateline.exact, named, vocabulary)
    return setting


def _weigh_line(setting: Setting, line: Line, named: set[str], *, early: bool) -> None:
    seen: set[str] = set()
    for index, cover in line.covers.items():
        if not cover.country or is_discussed(line, index):
            continue
        if cover.kind in _COUNTRY_KINDS and cover.country not in seen:
            seen.add(cover.country)
            setting.weights[cover.country] += 2 if early else 1
        elif isinstance(cover.entry, Organization):
            setting.weights[cover.country] += _BODIES.get(cover.entry.kind, 0)
        elif cover.kind == "place" and line.words[index].cap:
            setting.weights[cover.country] += 1
        if cover.kind in _ACTING_KINDS:
            named.add(cover.country)
    for word in line.words:
        if word.cap and word.key in HONORIFICS and word.key not in named:
            named.add(word.key)
            setting.weights[HONORIFICS[word.key]] += 2
    for currency in {word.key for word in line.words} & CURRENCIES.keys():
        setting.weights[CURRENCIES[currency]] += 1


def _counterparts(line: Line) -> Iterator[str]:
    for cover in line.covers.values():
        noun = line.words[cover.stop] if cover.stop < len(line.words) else None
        if cover.kind == "demonym" and cover.country and noun and noun.flags & COUNTERPART:
            yield cover.country


def _visitors(line: Line) -> Iterator[str]:
    for index, cover in line.covers.items():
        invited = index > 0 and line.words[index - 1].key == "visiting"
        if invited and cover.kind == "demonym" and cover.country:
            yield cover.country


def is_discussed(line: Line, index: int) -> bool:
    """ "the situation in Syria", "the war against Ukraine": a matter, nobody's country."""
    words = line.words[max(0, index - 3) : index]
    while words and words[-1].key in ("the", "and"):
        words = words[:-1]
    return len(words) > 1 and words[-1].key in _OVER and words[-2].key in _MATTERS


_OVER = frozenset("in on against over of".split())
_MATTERS = frozenset(
    "situation war conflict crisis violence fighting developments ceasefire invasion aggression hostilities".split()
)


def _weigh_dateline(
    setting: Setting, printed: str, named: set[str], vocabulary: Vocabulary
) -> None:
    """A dateline weighs much; less where the report names the place only, as at a summit abroad."""
    found = []
    for hit in vocabulary.find(printed, ("capital", "country", "place", "organization")):
        entry = hit.entries[0]
        if isinstance(entry, Organization):
            if entry.country:
                setting.weights[entry.country] += _DATELINE
        elif isinstance(entry, Country):
            found.append((hit.kind != "country", hit.start, entry.iso2))
        elif isinstance(entry, Place):
            found.append((True, hit.start, entry.country))
    country = _region(printed) or (min(found)[2] if found else "")
    if country and not setting.dateline:
        setting.dateline = country
        setting.weights[country] += _DATELINE if country in named or not named else _VENUE


def _region(printed: str) -> str:
    """The country of a state or province in a dateline: "LONDON, Ont." is not in Britain."""
    words = printed.lower().replace(",", " ").split()
    return next((REGIONS[word] for word in words[1:] if word in REGIONS), "")


def _destination(line: Line) -> tuple[str, int] | None:
    """Where somebody travels to in this line ("a visit to Nepal"), and where that is said."""
    words = line.words
    for index, word in enumerate(words):
        links = lists.TRAVEL.get(word.key)
        if links is None or (index and words[index - 1].key in lists.BACK):
            continue
        if _comes_from(words, index):
            continue  # "who had just returned from an official visit to Peru"
        place = _place_behind(line, index, links)
        if place:
            return line.covers[place].country, word.start
    return None


def _comes_from(words: tuple[Word, ...], index: int) -> bool:
    before = [word.key for word in words[max(0, index - _COMING_FROM) : index]]
    return "from" in before and not lists.BACK.isdisjoint(before[: before.index("from")])


def _stops(line: Line, first: str) -> tuple[str, ...]:
    """All countries of a trip: "a visit to Ethiopia, Portugal and Iceland"."""
    stops: list[str] = []
    before = -1
    for index, cover in sorted(line.covers.items()):
        if cover.kind not in _NAMED or not cover.country or not line.words[index].cap:
            continue
        listed = {word.key for word in line.words[before:index]} <= _LISTED if stops else False
        if listed or (not stops and cover.country == first):
            stops.append(cover.country)
            before = cover.stop
    return tuple(stops) or (first,)


def _place_behind(line: Line, index: int, links: frozenset[str]) -> int:
    """The index of a place that stands behind a word of travel and its preposition, else 0."""
    words = line.words
    reach = 8 if links == _FROM_HERE else 6
    for place in range(index + 1, min(index + reach, len(words))):
        if words[place].key in lists.BACK:
            return 0
        cover = line.covers.get(place)
        if not cover or cover.kind not in _NAMED or not cover.country or not words[place].cap:
            continue
        if place == index + 1 and links == _FROM_HERE:
            continue  # "leave Paris on Monday for Rome"
        before = words[place - 1].key
        if before == "the":
            before = words[place - 2].key
        direct = "" in links and place - index <= 2 and before in (words[index].key, "the")
        return place if direct or before in links else 0
    return 0


def named_here(line: Line) -> list[tuple[int, str]]:
    """The countries of the places and countries of a line, with their word index."""
    return [
        (index, cover.country)
        for index, cover in sorted(line.covers.items())
        if cover.kind in _NAMED and cover.country and line.words[index].cap
    ]


def named_places_before(line: Line, start: int) -> Iterator[tuple[int, str]]:
    """The places before an offset that something happens in, the nearest first.

    Each comes with the index of the word behind it and its country; "in the Turkmen capital" is
    a place too.
    """
    words = line.words
    for index, cover in sorted(line.covers.items(), reverse=True):
        if words[index].start >= start or not cover.country:
            continue
        stop = cover.stop
        if cover.kind == "demonym" and stop < len(words) and words[stop].key in _SEATS:
            stop += 1
        elif cover.kind not in _NAMED or not words[index].cap:
            continue
        before = words[index - 1].key if index else ""
        if before == "the":
            before = words[index - 2].key if index > 1 else ""
        if before in _AT and not words[stop - 1].own:
            yield stop, cover.country


def parties_here(line: Line) -> list[tuple[int, str]]:
    """The countries of a line by name, adjective or seat, with their word index."""
    return [
        (index, cover.country)
        for index, cover in sorted(line.covers.items())
        if cover.kind in _COUNTRY_KINDS and cover.country
    ]
