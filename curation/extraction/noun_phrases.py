"""Definite noun phrases that may mean somebody named before: "the two leaders", "his host"."""

from curation.extraction import person_words as lists
from curation.extraction.reference_words import (
    COUNTRY_NOUNS,
    GROUP_CLASSES,
    NUMBERS,
    OTHER_SIDE,
    PAIRS,
)
from curation.extraction.words import HEAD, OFFICE, Cover, Line, Word
from curation.values.frozen import frozen

_LONGEST = 8
_DEFINITE = frozenset(("the", "both", "these", "all"))
_BESIDE_HEAD = frozenset(("visiting", "south", "north", "other"))
_OFFICES_OF = frozenset(("state", "government", "staff"))
_PARTIES = frozenset(("country", "demonym", "capital", "metonym"))
STARTERS = _DEFINITE | lists.POSSESSIVES


@frozen
class Phrase:
    """A phrase of a line from word ``first`` to before ``stop``; ``head`` is its noun.

    ``number`` is what it counts (0 when it does not), ``country`` that of an adjective or
    possessor, ``whose`` a pronoun, ``countries`` those of "of A and B", ``nouns`` the words of
    the office without articles, numbers and countries.
    """

    line: Line
    first: int
    stop: int
    head: int
    number: int = 0
    country: str = ""
    whose: str = ""
    countries: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()

    @property
    def noun(self) -> Word:
        return self.line.words[self.head]


def phrase_at(line: Line, first: int) -> Phrase | None:
    """The definite phrase that begins at a word, if one does."""
    opening = line.words[first]
    if opening.key not in STARTERS and not (_is_owner(line, first) or _is_pair(line, first)):
        return None
    country = ""
    number = 2 if opening.key == "both" else 0
    head = -1
    nouns: list[str] = []
    adjectives: tuple[str, ...] = ()
    index = first + (opening.key in STARTERS)
    last = min(len(line.words), first + _LONGEST)
    while index < last:
        word = line.words[index]
        cover = line.covers.get(index)
        if cover and cover.kind in _PARTIES and cover.country and not country:
            country = cover.country
            adjectives, index = _adjectives(line, cover.stop, cover)
            continue
        if word.key in NUMBERS and not number and head < 0:
            number = NUMBERS[word.key]
            if opening.key == "the" and _stands_alone(line, index):
                head = index
        elif _is_head(word):
            head = index
            nouns.append(word.key)
        elif head < 0 and (word.flags & OFFICE or word.key in _BESIDE_HEAD):
            nouns.append(word.key)
        else:
            break
        index += 1
        if word.own:
            break
    if head < 0:
        return None
    stop, countries = _complement(line, head + 1)
    countries = countries or (adjectives if len(adjectives) > 1 else ())
    whose = opening.key if opening.key in lists.POSSESSIVES else ""
    return Phrase(line, first, stop, head, number, country, whose, countries, tuple(nouns))


def office_alone(line: Line) -> Phrase | None:
    """ "President will hold talks": an office without article that opens a line and acts."""
    stop = 0
    while stop < len(line.words) and line.words[stop].cap and line.words[stop].flags & OFFICE:
        stop += 1
    if not stop or stop == len(line.words) or not line.words[stop - 1].flags & HEAD:
        return None
    after, nouns = line.words[stop], tuple(word.key for word in line.words[:stop])
    if (
        line.words[stop - 1].own
        or after.cap
        or not (after.key in _ACTING or after.key in lists.HUMAN_VERBS)
    ):
        return None
    return Phrase(line, 0, stop, stop - 1, nouns=nouns)


_ACTING = frozenset("will would is was has had also later then today yesterday on".split())


def style_at(line: Line, first: int) -> Phrase | None:
    """ "His Majesty", "Her Royal Highness", where neither a title nor a name follows."""
    words = line.words
    if words[first].key not in ("his", "her", "their") or not words[first].cap:
        return None
    head = first + 1 + (first + 1 < len(words) and words[first + 1].key == "royal")
    if head >= len(words) or words[head].key not in lists.STYLES or words[head].own:
        return None
    after = words[head + 1] if head + 1 < len(words) else None
    if after and (after.cap or after.key == "the"):
        return None
    return Phrase(line, first, head + 1, head, nouns=(words[head].key,))


def _adjectives(line: Line, index: int, first: Cover) -> tuple[tuple[str, ...], int]:
    """ "the Russian, Turkish and Iranian presidents": the countries, and where they end."""
    found, stop = [first.country], index
    while (
        first.kind == "demonym"
        and index < len(line.words)
        and line.words[index].key in (",", "and")
    ):
        index += 1
        cover = line.covers.get(index)
        if cover and cover.kind == "demonym" and cover.country:
            found.append(cover.country)
            index = stop = cover.stop
    return tuple(found), stop


def _is_owner(line: Line, index: int) -> bool:
    """ "Bulgaria's president": a country that owns what follows."""
    cover = line.covers.get(index)
    return bool(cover and cover.kind == "country" and line.words[cover.stop - 1].own)


def _is_pair(line: Line, index: int) -> bool:
    """ "Russian and French foreign ministers": two adjectives and whom they describe, no article."""
    cover = line.covers.get(index)
    if cover is None or cover.kind != "demonym" or not cover.country:
        return False
    adjectives, stop = _adjectives(line, cover.stop, cover)
    nouns = line.words[stop : stop + 3]
    return len(adjectives) > 1 and any(word.key in _HEADS for word in nouns)


def _is_head(word: Word) -> bool:
    return bool(word.flags & HEAD) or word.key in _HEADS


_HEADS = frozenset(GROUP_CLASSES) | COUNTRY_NOUNS | PAIRS | OTHER_SIDE


def _stands_alone(line: Line, index: int) -> bool:
    """ "the two agreed", "the two also": a number without a noun."""
    if index + 1 >= len(line.words):
        return True
    after = line.words[index + 1]
    if not after.text[0].isalpha():
        return True
    return after.key in lists.HUMAN_VERBS or after.key in lists.FUNCTION_WORDS


def _complement(line: Line, index: int) -> tuple[int, tuple[str, ...]]:
    """ "of Greece, Egypt and Cyprus", "of state": where it ends, and its countries."""
    words = line.words
    if index + 1 >= len(words) or words[index].key != "of":
        return index, ()
    after = index + 1
    if words[after].key in _OFFICES_OF:
        return after + 1, ()
    countries: list[str] = []
    stop = index
    while after < len(words):
        cover = line.covers.get(after)
        if cover and cover.kind == "country" and cover.country:
            countries.append(cover.country)
            after = stop = cover.stop
        elif words[after].key in (",", "and", "the"):
            after += 1
        else:
            break
    return stop, tuple(countries)
