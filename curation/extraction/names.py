"""Candidates for persons' names: capitalised sequences, cut off from titles and countries.

A candidate (`Sighting`) is only a place in a line that may name a person. Whether it does is
decided in `people`, when all of the report's candidates are known.
"""

from collections.abc import Iterator

from curation.extraction import person_words as lists
from curation.extraction.name_words import may_be_alone, may_be_part
from curation.extraction.role_bounds import follows_office
from curation.extraction.words import (
    FAMILY_FIRST,
    FUNCTION,
    GIVEN,
    HEAD,
    HONORIFIC,
    HUMAN_VERB,
    MODIFIER,
    MONTH,
    NAMEABLE,
    OFFICE,
    OPENING,
    PLURAL,
    PORTFOLIO,
    RANK,
    TAIL,
    Cover,
    Line,
    Word,
)
from curation.values.frozen import frozen

_LONGEST_NAME = 7
_GOVERNMENTS = frozenset(("administration", "government", "cabinet", "presidency"))


@frozen
class Sighting:
    """A stretch of a line that may name a person.

    ``first`` and ``stop`` are the word indexes of the bare name; ``title`` is the index of the
    first capitalised word of a title or honorific directly before it (``first`` when there is
    none). ``titled`` tells that a title, an honorific or a rank vouches for it; ``end`` is the
    word behind the name and what decorates it ("Sampath Mendis PC").
    """

    line: Line
    first: int
    stop: int
    title: int
    titled: bool
    end: int

    @property
    def words(self) -> tuple[Word, ...]:
        return self.line.words[self.first : self.stop]


def sightings(line: Line) -> Iterator[Sighting]:
    """Every candidate of a line, in order."""
    words = line.words
    if line.headline:
        yield from _windows(line)
        return
    index = 0
    while index < len(words):
        if not words[index].cap:
            index += 1
            continue
        stop = _end_of_run(words, index)
        cover = line.covers.get(index)
        if cover and cover.stop > stop:
            index = cover.stop  # "Republic of Korea", "Gulf of Aden"
            continue
        yield from _cut(line, index, stop)
        index = stop


def _windows(line: Line) -> Iterator[Sighting]:
    """In a headline every stretch of capitals is compared with the names known from the text."""
    words = line.words
    for first, word in enumerate(words):
        stop = first
        while stop < min(len(words), first + 4) and words[stop].cap and word.cap:
            stop += 1
            yield Sighting(line, first, stop, first, False, stop)
            if words[stop - 1].own:
                break


def _end_of_run(words: tuple[Word, ...], index: int) -> int:
    """The index after the capitalised run that begins here; particles inside it belong to it."""
    stop = index + 1
    if words[index].own:
        return stop
    while stop < len(words) and _adjacent(words[stop - 1], words[stop]):
        word = words[stop]
        if word.cap or word.key in lists.CLOSING_PARTICLES:
            stop += 1
        else:
            after = _over_particles(words, stop)
            if after == stop:
                break
            stop = after
        if words[stop - 1].own:
            break
    return stop


def _over_particles(words: tuple[Word, ...], index: int) -> int:
    """Past "van der" when a capital follows, else the same index."""
    stop = index
    while (
        stop < min(index + 3, len(words))
        and words[stop].key in lists.PARTICLES
        and not words[stop].own
        and _adjacent(words[stop - 1], words[stop])
    ):
        stop += 1
    if stop == index or stop >= len(words):
        return index
    if words[stop].cap and _adjacent(words[stop - 1], words[stop]):
        return stop + 1
    return index


def _adjacent(left: Word, right: Word) -> bool:
    gap = right.start - left.end
    if not gap:
        return left.cap and left.text[-1] == "." and right.cap  # "J.D.Vance"
    return (
        gap == 1
        and right.key not in lists.DAYS_OF_WEEK
        and left.text not in ".,;:!?\"'“”‘’()[]/—–-"
    )


def _cut(line: Line, index: int, stop: int) -> Iterator[Sighting]:
    """Cut a run into what stands before the name and the name; nothing when there is no name."""
    words = line.words
    index = _past_opening(line, index, stop)
    if words[index : index + 1] and words[index].text == "X." and index:
        index += words[index - 1].key == "on"  # "wrote on X. Modi called"
    if index >= stop or _is_body(words, index, stop):
        return
    inner = _past_listed(line, index, stop)
    if inner >= stop > index + 1:
        return
    last = _last_title(line, inner, stop)
    if last < 0:
        inner = index = _past_body(words, index, stop)
    first = last + 1 if last >= 0 else _past_countries(line, index, stop)
    titled = last >= 0
    if first >= stop:
        return
    if not _may_be_name(line, index, first, stop):
        if government := _before_government(words, first, stop):
            yield Sighting(line, first, government, first, False, government)
        return
    title = index if titled else first
    title = _title_start(line, title, first)
    end = stop
    first, stop = _without_letters(words, first, stop)
    yield Sighting(line, first, stop, min(title, first), titled, end)


def _without_letters(words: tuple[Word, ...], first: int, stop: int) -> tuple[int, int]:
    """Without a service rank or a degree in capitals: "SSP F.U. Woodler", "Sampath Mendis PC"."""
    if stop - first < 3 or all(word.text.isupper() for word in words[first:stop]):
        return first, stop
    head, tail = words[first], words[stop - 1]
    if head.text.isupper() and head.text.isalpha() and len(head.text) == 3:
        first += not head.flags & NAMEABLE
    if tail.text.isupper() and tail.text.isalpha() and tail.key not in lists.SUFFIXES:
        stop -= len(tail.text) in (2, 3)
    return first, stop


def _past_listed(line: Line, index: int, stop: int) -> int:
    """Past a listed phrase of several words at the start of a run: "Sri Lankan Minister X"."""
    cover = line.covers.get(index)
    if cover and cover.kind != "person" and cover.stop > index + 1:
        return cover.stop
    return index


def _is_body(words: tuple[Word, ...], index: int, stop: int) -> bool:
    """Whether a run of several words ends as bodies, places and events do ("... Institute")."""
    tail = words[stop - 1]
    if not tail.flags & TAIL or tail.key in lists.TAILS_THAT_ARE_NAMES:
        return False
    return stop - index > 1 and not (stop - index == 2 and tail.key in _GOVERNMENTS)


def _past_opening(line: Line, index: int, stop: int) -> int:
    """Past the words that are capitalised because the sentence begins ("On Monday Lee ...")."""
    words = line.words
    while index < stop and words[index].flags & FUNCTION and index not in line.covers:
        if _is_name_after_all(words, index, stop) or _opens_title(words, index, stop):
            return index
        index += 1
    return index


def _opens_title(words: tuple[Word, ...], index: int, stop: int) -> bool:
    """ "First Vice Foreign Minister", "First Lady": a function word that belongs to a title."""
    after = words[index + 1] if index + 1 < stop else None
    return bool(after and words[index].flags & OFFICE and after.flags & OFFICE)


def _is_name_after_all(words: tuple[Word, ...], index: int, stop: int) -> bool:
    """ "To Lam", "An Gyu-baek": a family name that looks like a function word."""
    word = words[index]
    if index + 1 >= stop:
        return _acts(words, stop) or word.own
    if not word.flags & NAMEABLE:
        return False
    second = words[index + 1]
    if second.flags & (OFFICE | HONORIFIC | MONTH | FUNCTION):
        return False
    if "-" in second.text or _acts(words, stop) or not _begins_sentence(words, index):
        return True
    closed = stop < len(words) and words[stop].text == "," and stop - index == 2
    return closed and bool(word.flags & GIVEN)


def _begins_sentence(words: tuple[Word, ...], index: int) -> bool:
    """Whether a capital says nothing here: at the start, behind a quote, a colon, a dash."""
    return index == 0 or not (words[index - 1].text[0].isalnum() or words[index - 1].text == ",")


def _acts(words: tuple[Word, ...], stop: int) -> bool:
    return stop < len(words) and bool(words[stop].flags & HUMAN_VERB)


def _past_body(words: tuple[Word, ...], index: int, stop: int) -> int:
    """Past the body of an office: "Director General of the [Survey Department] Ganesh Thapa"."""
    before = index - 1
    while before > 0 and words[before].key == "the":
        before -= 1
    if before < 1 or words[before].key != "of" or not words[before - 1].flags & HEAD:
        return index
    ends = (
        i + 1
        for i in range(stop - 3, index - 1, -1)
        if words[i].flags & TAIL and not words[i].flags & NAMEABLE
    )
    return next(ends, index)


def _last_title(line: Line, index: int, stop: int) -> int:
    """The index of the last title word before the name, -1 when the run has none."""
    words = line.words
    found = -1
    for position in range(index, stop - 1):
        word = words[position]
        if found >= 0 and word.flags & GIVEN and word.flags & HEAD:
            break  # "Foreign Minister Amir Khan Muttaqi"
        head = word.flags & HEAD and not _inside_name(words, index, position)
        if head and word.flags & FAMILY_FIRST and "-" in words[position + 1].text:
            break  # "Son Heung-gyu"
        if head or (word.flags & (HONORIFIC | RANK) and _is_honorific(words, index, position)):
            found = position
    return found


def _is_honorific(words: tuple[Word, ...], index: int, position: int) -> bool:
    """An honorific opens a name; inside one ("Zaw Tun Lin", "Ma Ying-jeou") it is a part of it."""
    word = words[position]
    if word.flags & OPENING and not word.flags & HEAD:
        return False
    burmese = word.key == "u" and "-" not in words[position + 1].text
    if word.flags & FAMILY_FIRST and not word.text.endswith(".") and not burmese:
        return False
    before = words[position - 1].flags
    address = word.key in lists.ADDRESSES and not before & NAMEABLE
    return position == index or address or bool(before & (OFFICE | HONORIFIC))


def _inside_name(words: tuple[Word, ...], index: int, position: int) -> bool:
    """Whether a title word stands behind a given name: "Martin King Jr." """
    if position == index:
        return False
    before = words[position - 1]
    return bool(before.flags & GIVEN) and not before.flags & (OFFICE | HONORIFIC)


def _past_countries(line: Line, index: int, stop: int) -> int:
    """Past nationality adjectives and acronyms of bodies before a name without a title."""
    while index < stop:
        cover = line.covers.get(index)
        if cover and cover.stop < stop and _names_office(line, index, cover):
            index = cover.stop
        elif _belongs_to_office(line.words[index]) and index + 1 < stop:
            index += 1
        else:
            break
    return index


def _belongs_to_office(word: Word) -> bool:
    """A field or rank before a name; "Yang" is both a family name and part of a Malay title."""
    return bool(word.flags & (MODIFIER | PORTFOLIO)) and not word.flags & NAMEABLE


def _names_office(line: Line, index: int, cover: Cover) -> bool:
    """Whether a listed phrase before a name is no part of it: "Russian X", "of Mongolia X"."""
    if cover.kind in ("demonym", "organization"):
        return True
    before = index - 1
    while before >= 0 and line.words[before].key == "the":
        before -= 1
    if before < 0 or line.words[before].key not in ("of", "to", "for", "in"):
        return False
    return line.words[before].key == "of" or follows_office(line.words, before)


def _may_be_name(line: Line, title: int, first: int, stop: int) -> bool:
    """Whether the words after the title can be a name at all."""
    words = line.words
    if stop - first > _LONGEST_NAME or _names_a_thing(words, title, first):
        return False
    if stop - first == 1:
        return may_be_alone(words[first], titled=title < first)
    if not all(may_be_part(word, opening=i == 0) for i, word in enumerate(words[first:stop])):
        return False
    if stop - first == 2 and _is_club(words[stop - 1]) and not words[first].text.isupper():
        return False
    cover = line.covers.get(first)
    if cover and cover.stop >= stop:
        return cover.kind == "person"
    return True


def _is_club(word: Word) -> bool:
    """ "Austin FC", "Deutsche AG": letters that end the name of a body."""
    short = len(word.text) in (2, 3) and word.text.isupper() and word.text.isalpha()
    return short and not word.flags & NAMEABLE and word.key not in lists.SUFFIXES


def _names_a_thing(words: tuple[Word, ...], title: int, first: int) -> bool:
    """ "the cruise ship Lady Georgetta", "Storm Boris": a name, but of no person."""
    return any(i > 0 and words[i - 1].key in lists.NAMED_THINGS for i in (title, first))


def _before_government(words: tuple[Word, ...], first: int, stop: int) -> int:
    """ "the Hartigan Government": the end of the name, 0 when it is not this."""
    if stop - first == 2 and words[stop - 1].key in _GOVERNMENTS:
        return stop - 1
    return 0


def _past_complement(words: tuple[Word, ...], index: int) -> int:
    """Past what completes a title before the run: "Minister of [Foreign Affairs] Dr. X"."""
    if index < 2 or words[index - 1].key not in ("of", "for", "and", "&"):
        return index
    joined = PORTFOLIO | TAIL if words[index - 1].key in ("and", "&") else HEAD | PORTFOLIO | TAIL
    before = words[index - 2].flags
    if not before & joined or (words[index - 1].key == "and" and before & HEAD):
        return index
    for word in words[index:]:
        if word.flags & (HONORIFIC | HEAD | RANK) or not word.flags & OFFICE:
            break
        index += 1
    return index


def _title_start(line: Line, title: int, first: int) -> int:
    """The first word of the title as a form has it: without a nationality before it."""
    title = min(first, _past_complement(line.words, title))
    if not any(word.flags & HEAD for word in line.words[title:first]):
        while title < first and not line.words[title].flags & (HONORIFIC | RANK):
            title += 1
    if 0 < title < first and line.words[title].key in lists.STYLES:
        return title - (line.words[title - 1].key in ("his", "her"))
    while title < first:
        cover = line.covers.get(title)
        if cover and cover.kind in lists.GEOGRAPHIC and cover.stop <= first:
            title = cover.stop
        elif not line.words[title].flags & (OFFICE | HONORIFIC) or line.words[title].flags & PLURAL:
            title += 1
        else:
            break
    return title
