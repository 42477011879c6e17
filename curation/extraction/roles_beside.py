"""The offices that a line tells of a candidate: before the name, behind it, or by a verb."""

from dataclasses import replace

from curation.extraction import person_words as lists
from curation.extraction.names import Sighting
from curation.extraction.roles import (
    Role,
    apposition,
    apposition_before,
    group_at,
    role_after,
    role_before,
)
from curation.extraction.words import (
    DETERMINER,
    FUNCTION,
    HEAD,
    HONORIFIC,
    HUMAN_VERB,
    MONTH,
    NAMEABLE,
    OFFICE,
    RANK,
    Line,
    Word,
    country_at,
)

_LATELY = frozenset("also currently now previously formerly concurrently still".split())
_HOLDS = frozenset("is serves became was served has".split())
_CHOSEN = frozenset("appointed named elected re-elected sworn".split())
_PAST = frozenset("was served formerly previously".split())
# What stands between the verb and the office: "has been", "was appointed as", "serves as".
_HOLDING = _CHOSEN | _LATELY | {"as", "been", "served", "serving", "both", "in"}


def roles_beside(sighting: Sighting, text: str) -> list[Role]:
    """Every role told at the name, the most telling first."""
    line = sighting.line
    first = _before_honorifics(line.words, sighting.first)
    before = role_before(line, first, text)
    if before and before.rule == "role.before_comma" and not _closed(line, sighting.end):
        before = None
    outer = None
    if before and before.rule == "role.before_name" and _is_bare(line, first, before):
        outer = role_before(line, first - 1, text) if first else None
        if outer and outer.rule == "role.before_comma" and not _closed(line, sighting.end):
            outer = None
    after = role_after(line, sighting.end, text)
    if before and after and _closes_apposition(line, before):
        before = None  # "X, Minister of State, Dr. Y, Adviser": the minister is X
    inside = _in_brackets(sighting, text)
    told = [
        role for role in (outer, before, inside, after, _copula(line, sighting.end, text)) if role
    ]
    near = _country_beside(sighting, text)
    if near and not told:
        return [near]
    if near and not told[0].country and not told[0].counterpart:
        told[0] = replace(told[0], country=near.country, country_span=near.country_span)
    return told


def _closes_apposition(line: Line, role: Role) -> bool:
    """Whether the phrase before a comma stands behind another name and its comma."""
    if role.rule != "role.before_comma":
        return False
    words = line.words
    first = next((i for i, word in enumerate(words) if word.start >= role.span.start), 0)
    while first and words[first - 1].flags & DETERMINER:
        first -= 1
    if first < 2 or words[first - 1].text not in ",–—":
        return False
    name = words[first - 2]
    if first - 1 in line.covered and not name.flags & NAMEABLE:
        return False
    return name.cap and not name.own and not name.flags & (MONTH | OFFICE | FUNCTION)


def _in_brackets(sighting: Sighting, text: str) -> Role | None:
    """ "the foreign ministers of France (X) and Poland (Y)", "the Polish premier (X)"."""
    line, words = sighting.line, sighting.line.words
    mark = sighting.title - 1
    if mark < 1 or words[mark].text != "(" or not _closes_bracket(words, sighting.end):
        return None
    first = line.covered.get(mark, -1)
    link = _before_bracketed(line, first) if first > 0 else -1
    country = line.covers[first].country if first > 0 else ""
    if link > 0 and country and words[link].key == "of" and words[link - 1].flags & HEAD:
        group = group_at(line, link - 1, text)
        near = line.span(first, mark, text)
        if group:
            return replace(group, country=country, country_span=near, countries=(), plural=False)
    return apposition_before(line, mark, text, "role.before_bracket")


def _closes_bracket(words: tuple[Word, ...], stop: int) -> bool:
    return stop < len(words) and words[stop].text == ")"


def _before_bracketed(line: Line, first: int) -> int:
    """From a country back over "A (X), B (Y) and the" to the word before the list."""
    words = line.words
    index = first - 1
    while index > 0:
        if words[index].key in (",", "and", "the"):
            index -= 1
        elif words[index].text == ")" and (opening := _opening(words, index)):
            index = line.covered.get(opening, opening) - 1
        else:
            break
    return index


def _opening(words: tuple[Word, ...], index: int) -> int:
    """The bracket that opens what the one at a word closes, 0 when it is far."""
    reach = range(index - 1, max(0, index - 8), -1)
    return next((i for i in reach if words[i].text == "("), 0)


def _copula(line: Line, stop: int, text: str) -> Role | None:
    """ "X, who is the foreign minister": a role told by a verb."""
    words = line.words
    index = stop
    if index < len(words) and words[index].text == ",":
        index += 1
        if index < len(words) and words[index].key == "who":
            index += 1
    while index < len(words) and words[index].key in _LATELY:
        index += 1
    if index >= len(words) or words[index].key not in _HOLDS:
        return None
    start = index + 1
    while start < len(words) and words[start].key in _HOLDING:
        start += 1
    told = apposition(line, start, text, "role.copula") if start < len(words) else None
    held = {word.key for word in words[index:start]}
    if told is None or held == {"has"}:
        return None
    past = not held.isdisjoint(_PAST) and held.isdisjoint(_CHOSEN | {"has"})
    if past and (words[index - 1].key != "who" or words[start].key in ("a", "an")):
        return None  # "X was a guest of the host"
    return replace(told, former=told.former or "former") if past else told


def _is_bare(line: Line, first: int, role: Role) -> bool:
    """ "the opposition leader, Senator X": a lesser title of one word behind a comma."""
    if first < 2 or line.words[first - 2].text not in ",)" or " " in role.title:
        return False
    return role.title.lower() not in lists.HELD_BY_ONE


def _country_beside(sighting: Sighting, text: str) -> Role | None:
    """ "Latvia's X", "X of Egypt": a country without an office, which is that of the others."""
    line, words = sighting.line, sighting.line.words
    before = sighting.title - 1
    if before >= 0 and words[before].own:
        first = line.covered.get(before + 1, -1)
        owner = line.covers.get(first)
        if owner and owner.kind == "country" and owner.country:
            span = line.span(first, owner.stop, text)
            return Role("", span, "role.countrys", owner.country, span)
    place = sighting.end + 1
    if place >= len(words):
        return None
    if words[place - 1].text in ",([":
        return _country_set_off(sighting, place, text)
    if words[place - 1].key != "of":
        return None
    if len(sighting.words) == 1 and not sighting.titled:
        return None
    country, stop = country_at(line, place)
    town = line.covers.get(place)
    if not country and town and town.kind in ("place", "capital"):  # "Mayor X of Nara"
        country, stop = town.country, town.stop
    if not country:
        return None
    span = line.span(place, stop, text)
    return Role("", span, "role.of_country", country, span)


def _country_set_off(sighting: Sighting, place: int, text: str) -> Role | None:
    """ "X (Uruguay)", and as an item of a list "Ambassador X, Republic of Chile"."""
    line, words = sighting.line, sighting.line.words
    country, stop = country_at(line, place)
    if not country or len(sighting.words) < 2 or sighting.first in line.covers:
        return None
    if words[place - 1].text == ",":
        item = sighting.titled and sighting.title <= 1
        if not item or any(word.text not in ".;" for word in words[stop:]):
            return None
    elif stop < len(words) and words[stop].text not in ",;)]":
        return None
    span = line.span(place, stop, text)
    return Role("", span, "role.country_set_off", country, span)


def _before_honorifics(words: tuple[Word, ...], first: int) -> int:
    """Where the honorifics and military ranks before a name begin."""
    while first and _is_decoration(words[first - 1]):
        first -= 1
    return first


def _is_decoration(word: Word) -> bool:
    if word.key in lists.MILITARY_RANKS:
        return True
    return bool(word.flags & (HONORIFIC | RANK)) and not word.flags & HEAD


def _closed(line: Line, stop: int) -> bool:
    """Whether an apposition ends behind the name."""
    if stop >= len(line.words):
        return True
    word = line.words[stop]
    if word.text in ",.;:)]—–-\"”?!'(" or word.key in ("and", "who", "of"):
        return True
    full = stop > 1 and line.words[stop - 1].cap and line.words[stop - 2].cap
    return full and bool(word.flags & HUMAN_VERB) and not word.cap
