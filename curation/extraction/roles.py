"""Offices: what a noun phrase beside a name says about the person's role.

A phrase such as "then Japanese Prime Minister" or "director of the National Security Office" is
taken apart into title, country, organization and former. Whose office it is, and where country
or role are left out ("her Swedish counterpart"), is decided in `offices`.
"""

from dataclasses import dataclass, field

from curation.extraction import person_words as lists
from curation.extraction.plurals import singular
from curation.extraction.role_bodies import is_body, is_international, is_media, named_body
from curation.extraction.role_bounds import (
    LINKS,
    before_abbreviation,
    before_bare_title,
    behind_of,
    end_of_complement,
    end_of_group,
    end_of_phrase,
    joins_body,
    names_somebody,
    past_aside,
    start_of_phrase,
    trimmed,
    without_clause,
)
from curation.extraction.words import (
    COUNTERPART,
    DETERMINER,
    FORMER,
    HEAD,
    HONORIFIC,
    HUMAN_VERB,
    MONTH,
    OFFICE,
    PLURAL,
    PORTFOLIO,
    PREPOSITION,
    RANK,
    Cover,
    Line,
    Word,
    country_at,
)
from curation.records import Span
from curation.values.frozen import frozen

_PARTIES = frozenset(("country", "demonym", "capital", "metonym"))
_NATIONS = frozenset(("country", "capital", "metonym"))
_JUST_IN = frozenset("and host new newly elected re-elected appointed visiting".split())
_OF_LATE = frozenset(("new", "newly", "visiting"))


@frozen
class Role:
    """An office as a phrase tells it.

    ``title`` is in the text's words without country and organization; ``country`` and
    ``country_span`` are empty when the phrase names none; ``whose`` is the pronoun before it
    ("her spokesman"), ``owner`` the possessor that is no country ("Mr Dang"); ``countries`` are
    those of a plural, whose title is in the singular ("the foreign ministers of A and B").
    """

    title: str
    span: Span
    rule: str
    country: str = ""
    country_span: Span | None = None
    countries: tuple[str, ...] = ()
    organization: str = ""
    former: str = ""
    whose: str = ""
    counterpart: bool = False
    plural: bool = False
    international: bool = False
    owner: str = ""
    inherited: bool = False


def role_before(line: Line, first: int, text: str) -> Role | None:
    """The role that stands before the name at word ``first`` (its title included)."""
    if not first:
        return None
    before = line.words[first - 1]
    if before.text in ",[" and first > 1:
        end = before_abbreviation(line.words, first - 1)
        start = start_of_phrase(line, end, direct=False)
        head = _head(line, start, end)
        if 0 <= head < end - 1 and names_somebody(line.words[head + 1]):
            return None  # "President X, Professor Y": the president is X
        return _parse(line, start, end, text, "role.before_comma")
    if before.text == ")" and (end := before_abbreviation(line.words, first)) < first:
        return _parse(line, start_of_phrase(line, end, direct=True), end, text, "role.before_name")
    if before.own or before.text in '("“' or before.key in ("of", "and"):
        return None
    if before.flags & (PREPOSITION | DETERMINER):
        return None
    for end in dict.fromkeys((before_bare_title(line.words, first), first)):
        start = start_of_phrase(line, end, direct=True)
        found = _parse(line, start, end, text, "role.before_name") if start < end else None
        if found:
            return found
    return None


def role_after(line: Line, stop: int, text: str) -> Role | None:
    """The apposition after the name that ends before word ``stop``: ", the X of Y,"."""
    words = line.words
    stop = past_aside(words, stop)
    start = stop + 1
    if stop >= len(words) or words[stop].text not in ",(—–-" or start >= len(words):
        return None
    if words[start].key in ("and", "or"):
        return None  # the next of a list
    if words[start].text.isdigit() and start + 1 < len(words) and words[start + 1].text == ",":
        start += 2  # the age
    return apposition(line, start, text, "role.after_name")


def apposition(line: Line, start: int, text: str, rule: str) -> Role | None:
    """The role that a noun phrase from word ``start`` up to its closing mark tells."""
    end = end_of_phrase(line, start)
    return _parse(line, start, end, text, rule) if end > start else None


def apposition_before(line: Line, end: int, text: str, rule: str) -> Role | None:
    """The role that the noun phrase before word ``end`` tells, complements included."""
    return _parse(line, start_of_phrase(line, end, direct=False), end, text, rule)


def group_at(line: Line, head: int, text: str) -> Role | None:
    """The plural office whose head is word ``head``, with its countries."""
    start = start_of_phrase(line, head + 1, direct=True)
    return _parse(line, start, end_of_group(line, head), text, "role.group")


@dataclass(slots=True)
class _Parts:
    """The parts of a phrase while it is being read; ``kept`` are the words of the title."""

    line: Line
    text: str
    kept: list[int] = field(default_factory=list)
    complements: str = ""
    country: str = ""
    country_span: Span | None = None
    countries: tuple[str, ...] = ()
    organization: str = ""
    former: str = ""
    whose: str = ""
    owner: str = ""
    international: bool = False

    def name_country(self, country: str, first: int, stop: int) -> None:
        self.country = country
        self.country_span = self.line.span(first, stop, self.text)


def _parse(line: Line, start: int, end: int, text: str, rule: str) -> Role | None:
    words = line.words
    parts = _Parts(line, text)
    start = _read_openings(parts, start, end)
    head = _head(line, start, end)
    while head < 0 and (inner := behind_of(words, start, end)):
        start, head = inner, _head(line, inner, end)  # "a copy of the credentials of the X"
    if head < 0:
        return None
    _read_left(parts, start, head)
    _read_right(parts, head, end)
    noun = words[head]
    equals = [i for i in parts.kept if words[i].flags & COUNTERPART]
    parts.kept = [i for i in parts.kept if i not in equals]  # "his counterpart FM X"
    plural = bool(noun.flags & PLURAL) and noun.key.endswith("s")
    title = " ".join([_without_prefix(parts, words[i]) for i in (*parts.kept, head)])
    title = title.replace(" / ", "/") + parts.complements
    return Role(
        title=singular(title) if plural else title,
        span=line.span(min(start, head), max(head + 1, trimmed(words, end)), text),
        rule=rule,
        country=parts.country,
        country_span=parts.country_span,
        countries=parts.countries if len(parts.countries) > 1 else (),
        organization=parts.organization,
        former=parts.former,
        whose=parts.whose,
        owner=parts.owner,
        counterpart=bool(noun.flags & COUNTERPART or equals),
        plural=plural,
        international=parts.international,
    )


def _without_prefix(parts: _Parts, word: Word) -> str:
    """A word of the title without "ex-", which makes the role a former one."""
    prefix, _, rest = word.text.partition("-")
    if not rest or prefix.lower() not in ("ex", "then", "former"):
        return word.text
    parts.former = "then" if prefix.lower() == "then" else "former"
    return rest


def _read_openings(parts: _Parts, start: int, end: int) -> int:
    """Read what opens the phrase: "the", "former", "his"; and tell where the rest begins."""
    words = parts.line.words
    while start < end and start not in parts.line.covers:
        word = words[start]
        if word.key in lists.POSSESSIVES:
            if not any(w.key in lists.STYLES for w in words[start + 1 : start + 3]):
                parts.whose = word.key
        elif word.flags & FORMER:
            parts.former = word.key
        elif not word.flags & DETERMINER and word.key not in _JUST_IN:
            break
        start += 1
    return start


def _head(line: Line, start: int, end: int) -> int:
    """The head noun of the phrase: the last one before its first preposition, -1 without one."""
    words = line.words
    found = -1
    index = start
    while index < end:
        word = words[index]
        cover = line.covers.get(index)
        if cover and cover.stop < end and not _is_title_too(cover, word, index):
            index = cover.stop
            continue
        if word.flags & HEAD or (word.flags & RANK and word.cap and found < 0):
            found = index
        elif word.flags & PREPOSITION:
            if found >= 0 or not joins_body(words, index):
                break
        elif word.text == "," or (word.flags & HUMAN_VERB and not word.flags & OFFICE):
            break
        index += 1
    return found


def _is_title_too(cover: Cover, word: Word, index: int) -> bool:
    """A listed phrase that is a person, or a title of one word as well."""
    return cover.kind == "person" or (cover.stop == index + 1 and bool(word.flags & HEAD))


def _read_left(parts: _Parts, start: int, head: int) -> None:
    """Read what stands before the head: country, organization, and the words of the title."""
    line, words = parts.line, parts.line.words
    index = start
    while index < head:
        cover = line.covers.get(index)
        if cover and cover.stop <= head and _read_listed(parts, index, cover):
            index = cover.stop
            continue
        _read_word(parts, start, index)
        index += 1
    _drop_loose_words(parts, words[head])
    body = named_body(words, parts.kept, head)
    if body:
        parts.organization = parts.text[words[body[0]].start : words[body[-1]].end]
        parts.kept = [i for i in parts.kept if i > body[-1]]
    parts.kept = without_clause(words, parts.kept, head)


def _read_listed(parts: _Parts, index: int, cover: Cover) -> bool:
    """Read a listed country or body before the head; False when it is part of the title."""
    word = parts.line.words[index]
    if cover.kind in _PARTIES and cover.country and not parts.country:
        parts.name_country(cover.country, index, cover.stop)
        parts.countries = (cover.country,)
        return True
    if cover.kind == "demonym" and cover.country and parts.countries and _and_before(parts, index):
        parts.countries = (*parts.countries, cover.country)  # "his Latvian and Polish colleagues"
        return True
    portfolio = cover.stop == index + 1 and word.flags & PORTFOLIO and not word.text.isupper()
    if cover.kind != "organization" or portfolio:
        return False
    parts.organization = parts.text[word.start : parts.line.words[cover.stop - 1].end]
    if not is_media(cover):
        parts.country = parts.country or cover.country
    parts.international = is_international(cover)
    parts.kept.clear()
    return True


def _and_before(parts: _Parts, index: int) -> bool:
    if index and parts.line.words[index - 1].key in ("and", ","):
        parts.kept = [i for i in parts.kept if i != index - 1]
        return True
    return False


def _read_word(parts: _Parts, start: int, index: int) -> None:
    word = parts.line.words[index]
    if word.own and not word.flags & DETERMINER:
        first = start
        while first < index and parts.line.words[first].flags & DETERMINER:
            first += 1
        parts.owner = parts.text[parts.line.words[first].start : word.end]
        parts.kept.clear()
    elif word.flags & FORMER:
        parts.former = parts.former or word.key
    elif word.text != "-" and not word.flags & DETERMINER and not _is_passing(word):
        parts.kept.append(index)


def _is_passing(word: Word) -> bool:
    """ "South Korea's new president", "possibly President X": no part of the title."""
    return word.key in _OF_LATE or (word.key.endswith("ly") and not word.flags & OFFICE)


def _drop_loose_words(parts: _Parts, head: Word) -> None:
    """Drop honorifics, and before a king or a prince everything that is no title."""
    words = parts.line.words
    royal = head.key in lists.ROYAL
    styles = [n for n, i in enumerate(parts.kept) if words[i].key in lists.STYLES]
    if styles:
        parts.kept = parts.kept[styles[-1] + 1 :]  # "His Royal Highness Crown Prince"
    parts.kept = [
        i for i in parts.kept
        if words[i].flags & OFFICE or not (royal or words[i].flags & HONORIFIC)
    ]  # fmt: skip


def _read_right(parts: _Parts, head: int, end: int) -> None:
    """Read the complements after the head: "of Norway", "of foreign affairs", "of the Council"."""
    line, words = parts.line, parts.line.words
    link = head + 1
    while link < end - 1 and (words[link].key in LINKS or _from_counterpart(words, link)):
        after = link + 1
        while after < end and words[after].flags & DETERMINER and after not in line.covers:
            after += 1
        if after < end and (words[after].flags & MONTH or words[after].text[0].isdigit()):
            return  # "was named ambassador on Tuesday"
        stop = end_of_complement(line, after, end)
        if after >= stop:
            return
        if parts.organization and link > head + 1:
            if words[link].key == "of" and not parts.country_span:
                _read_nation(parts, after, stop, ())
            return
        _read_complement(parts, link, after, stop)
        link = stop


def _from_counterpart(words: tuple[Word, ...], link: int) -> bool:
    """ "his counterparts from Chad and Mali"."""
    return words[link].key == "from" and bool(words[link - 1].flags & COUNTERPART)


def _read_complement(parts: _Parts, link: int, after: int, stop: int) -> None:
    line, words = parts.line, parts.line.words
    key = words[link].key
    inside = [line.covers[i] for i in range(after, stop) if i in line.covers]
    countries = tuple(c.country for c in inside if c.kind in _PARTIES and c.country)
    if key in ("of", "from") and _read_nation(parts, after, stop, countries):
        return
    cover = line.covers.get(after)
    if key == "at" or (key == "of" and is_body(words[after:stop], cover)):
        parts.organization = parts.text[words[after].start : words[stop - 1].end]
        parts.country = parts.country or next(iter(countries), cover.country if cover else "")
        parts.international = bool(cover and is_international(cover))
        return
    if key == "of" and not parts.country:
        adjectives = [c.country for c in inside if c.kind == "demonym" and c.country]
        parts.country = adjectives[0] if adjectives else ""
        if cover and cover.kind == "place" and cover.country:
            parts.name_country(cover.country, after, stop)
    if key == "to" and any(w.flags & HEAD and w.cap for w in words[after:stop]):
        return  # "adviser to President X"
    parts.complements += f" {parts.text[words[link].start : words[stop - 1].end]}"


def _read_nation(parts: _Parts, after: int, stop: int, countries: tuple[str, ...]) -> bool:
    """ "of Norway", "of the Republic of Korea", "of Egypt, Greece and Cyprus"."""
    cover = parts.line.covers.get(after)
    state, end = country_at(parts.line, after)
    if not state or (end != stop and len(countries) < 2):
        state, end = (cover.country, cover.stop) if cover and cover.kind in _NATIONS else ("", 0)
    if not state:
        return False
    if parts.line.words[end - 1].own and end < stop:  # "of South Korea's parliament"
        parts.name_country(state, after, end)
        return False
    if len(countries) > 1:
        parts.countries = countries
        parts.country_span = parts.line.span(after, end, parts.text)
    else:
        parts.name_country(state, after, end)
    return True
