"""The words of a report, classified once, on which the search for persons walks.

Every later step looks at word indexes and never searches the text again: one pass, linear.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import field
from typing import NamedTuple

from curation.extraction import person_words as lists
from curation.extraction.lasting import lasting
from curation.extraction.text import Page, Part, Sentence
from curation.extraction.title_countries import foreign_offices, title_countries, title_homes
from curation.extraction.vocabulary import Country, Hit, Organization, Place, Vocabulary
from curation.records import Span
from curation.values.folding import fold_name, plain
from curation.values.frozen import frozen

# What a word may be; a word can be several at once.
HEAD, MODIFIER, PORTFOLIO, HONORIFIC, RANK, GIVEN, SURNAME = 1, 2, 4, 8, 16, 32, 64
TAIL, OPENING, FUNCTION, PARTICLE, NOT_NAME, MONTH, PLURAL = 128, 256, 512, 1024, 2048, 4096, 8192
HUMAN_VERB, SPEECH_VERB, FORMER, COUNTERPART = 1 << 14, 1 << 15, 1 << 16, 1 << 17
PREPOSITION, DETERMINER, FAMILY_FIRST = 1 << 18, 1 << 19, 1 << 20
OFFICE = HEAD | MODIFIER | PORTFOLIO | RANK
NAMEABLE = GIVEN | SURNAME

_MARK = "\u0300-\u036f"
_JOIN = "-'’ʻʼ‘`´‐‑·"
_TOKEN = re.compile(
    r"(?:Kh|Ts|Ch|Sh|Yu|Zh|Dz)\.(?=[A-Z])"  # Mongolian and Cyrillic initials: Kh.Battulga
    rf"|[!ʻ]?[^\W\d_][\w{_MARK}]+(?:[{_JOIN}][\w{_MARK}]+)*"
    rf"|(?:[^\W\d_]\.){{1,4}}(?=[^\w{_MARK}]|[A-Z][a-z]|\Z)"  # initials: J.D. U.S. J.Smith
    r"|(?:[A-Z]\.){1,3}[A-Z](?=\s)"  # the last dot left out: H.E
    rf"|[^\W\d_](?:[{_JOIN}][\w{_MARK}]+)*"
    r"|\d+(?:[.,:/]\d+)*\w*"
    r"|[^\w\s]"
)
# Words whose dot belongs to them.
_DOTTED = frozenset(
    "Mr Mrs Ms MR MRS MS DR Dr Gen Col Lt Maj Brig Adm Capt Cmdr Sgt Sen Rep Gov Hon Prof Amb Rev Jr Sr St Ma Md"
    " Mohd Pres Sec Fr Msgr Eng Engr Barr Arch Atty Ir Drs Dato Ven Cdr Comdt Pte Mst Moh Muh Sk Kh Abd Supt Insp Rt"
    " Smt Shri Dept Inc Ltd Co Corp Dra Sra Srta Lic Ing Arq Excl Congr Cpt Cpl Maj-Gen Lt-Gen Brig-Gen Lt-Col".split()
)
# What a name is read without: "Lt Gen (retd) X", "H. E. President X".
_ASIDE = re.compile(r"\((?i:retd|rtd|ret|retired|east|west|north|south)\.?\)|H\. (?:R\. )?[EHM]\. ")
_OPEN_ASIDE = frozenset(("(", "H."))
_SHORTEST_HEADLINE = 4
_BEHIND_DOT = " \u00a0,)"
_APOSTROPHES = "'’‘ʼ´`"
_ARTICLES = frozenset(
    ("al", "el", "ar", "as", "at", "an", "ad", "az", "ash", "ul", "ur", "d", "l", "dell", "t")
)  # fmt: skip
_PAGE_PARTS = (Part.BODY, Part.HEADING, Part.CAPTION, Part.EXCHANGE)


class Word(NamedTuple):
    """A word or a mark. ``end`` leaves a possessive 's out, ``own`` tells that there is one."""

    text: str
    key: str
    start: int
    end: int
    flags: int
    cap: bool
    own: bool


class Form(NamedTuple):
    """What a printed word says by itself."""

    key: str
    flags: int
    cap: bool


class Cover(NamedTuple):
    """A listed phrase that begins at a word and goes up to (not including) word ``stop``."""

    stop: int
    kind: str
    country: str
    entry: object


@frozen
class Line:
    """One sentence as words, with the listed phrases by the index of their first word.

    ``covered`` leads from the word behind a listed phrase back to its first word; in a
    ``headline`` nearly every word has a capital, so that a capital says nothing.
    """

    sentence: Sentence
    words: tuple[Word, ...]
    covers: dict[int, Cover]
    hits: tuple[Hit, ...] = ()
    covered: dict[int, int] = field(default_factory=dict)
    headline: bool = False

    def span(self, first: int, stop: int, text: str) -> Span:
        start, end = self.words[first].start, self.words[stop - 1].end
        return Span(start, end, text[start:end])


@frozen
class Lexicon:
    """What the vocabulary says of single words and titles.

    ``title_countries``: titles that only one country has; ``title_homes``: the countries that a
    title is listed for; ``foreign_offices``: titles that head
    a foreign ministry in one country and are something else where no country is said;
    ``cultures``: those of a given or family name; ``forms``: the printed words met so far, most
    of which recur.
    """

    flags: dict[str, int]
    title_countries: dict[str, str]
    title_homes: dict[str, frozenset[str]]
    foreign_offices: dict[str, str]
    cultures: dict[str, frozenset[str]]
    forms: dict[str, Form] = field(default_factory=dict)


_MOST_FORMS = 50_000
_LEXICONS: dict[str, Lexicon] = {}


def lexicon_of(vocabulary: Vocabulary) -> Lexicon:
    """The lexicon of a vocabulary, built once per digest."""
    known = _LEXICONS.get(vocabulary.digest)
    if known is None:
        with lasting():
            known = _LEXICONS[vocabulary.digest] = Lexicon(
                _flags_of(vocabulary),
                title_countries(vocabulary),
                title_homes(vocabulary),
                foreign_offices(vocabulary),
                _cultures(vocabulary),
            )
    return known


def _flags_of(vocabulary: Vocabulary) -> dict[str, int]:
    flags: dict[str, int] = {}

    def mark(words: Iterable[str], flag: int) -> None:
        for word in words:
            flags[word.lower()] = flags.get(word.lower(), 0) | flag

    for office in vocabulary.lists.offices:
        _mark_office(office.title, office.kind, mark)
    kinds = {"given": GIVEN, "surname": SURNAME, "particle": PARTICLE, "opener": FUNCTION}
    for row in vocabulary.lists.names:
        mark({row.word.lower(), plain(row.word)}, kinds.get(row.kind, NOT_NAME))
        if row.kind == "surname" and row.culture in _FAMILY_FIRST:
            mark({row.word.lower(), plain(row.word)}, FAMILY_FIRST)
    mark(lists.NOT_PERSON_TAILS, TAIL)
    mark(lists.NOT_PERSON_HEADS, OPENING)
    mark(lists.FUNCTION_WORDS, FUNCTION)
    mark(lists.PARTICLES, PARTICLE)
    mark(lists.MONTHS_AND_DAYS, MONTH)
    mark(lists.LANGUAGES_AND_FAITHS, NOT_NAME)
    mark(lists.HUMAN_VERBS, HUMAN_VERB)
    mark(lists.SPEECH_VERBS, SPEECH_VERB | HUMAN_VERB)
    mark(lists.FORMER, FORMER)
    mark(lists.COUNTERPARTS, COUNTERPART | HEAD)
    mark(lists.MORE_HEADS | lists.KIN, HEAD)
    mark(lists.PREPOSITIONS, PREPOSITION)
    mark(lists.DETERMINERS, DETERMINER)
    return flags


def _cultures(vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in vocabulary.lists.names:
        if row.culture and row.kind in ("given", "surname"):
            key = fold_name(row.word)
            found[key] = found.get(key, frozenset()) | {row.culture}
    return found


def _mark_office(title: str, kind: str, mark: Callable[[Iterable[str], int], None]) -> None:
    """Mark the words of one listed title: its head, and what may stand before or behind it."""
    parts = title.split()
    if kind in _OFFICE_FLAGS:
        flag = _OFFICE_FLAGS[kind]
        parts = [part for part in parts if part.lower() not in _SMALL]
        mark([part.rstrip(".") for part in parts], flag)
        mark([part.rstrip(".") + "." for part in parts if kind in ("honorific", "rank")], flag)
        return
    links = [index for index, part in enumerate(parts) if part in _LINKS]
    head = (links[0] if links else len(parts)) - 1
    mark([parts[head]], HEAD)
    mark([_plural(parts[head])], HEAD | PLURAL)
    mark([p for i, p in enumerate(parts) if i != head and p.lower() not in _SMALL], PORTFOLIO)


# Cultures whose names begin with the family name.
_FAMILY_FIRST = frozenset(("zh", "ko", "vi", "hu", "ja", "kh", "mn", "my"))
_OFFICE_FLAGS = {
    "modifier": MODIFIER,
    "portfolio": PORTFOLIO,
    "honorific": HONORIFIC,
    "rank": RANK,
}
_LINKS = frozenset(("of", "for", "to", "in", "at", "on", "de"))
_SMALL = _LINKS | {"the", "and", "a", "&", "by", "with"}


def _plural(head: str) -> str:
    return f"{head[:-1]}ies" if head.endswith("y") else f"{head}s"


def read_lines(page: Page, vocabulary: Vocabulary) -> tuple[Line, ...]:
    """Every sentence that can tell of persons, as words."""
    lexicon = lexicon_of(vocabulary)
    if len(lexicon.forms) > _MOST_FORMS:
        lexicon.forms.clear()
    flags = lexicon.flags
    hits = vocabulary.find(page.text, _KINDS)
    lines = []
    position = 0
    for sentence in page.sentences:
        if sentence.part not in _PAGE_PARTS:
            continue
        start = _after_dateline(sentence, flags)
        words = _words(page.text, start, sentence.end, lexicon)
        while position < len(hits) and hits[position].start < start:
            position += 1
        begun = position
        covers, position = _covers(words, hits, position, sentence.end)
        covered = {cover.stop: index for index, cover in covers.items()}
        lines.append(
            Line(sentence, words, covers, tuple(hits[begun:position]), covered, _is_headline(words))
        )
    return tuple(lines)


def _is_headline(words: tuple[Word, ...]) -> bool:
    """ "President Lee To Visit Japan": capitals on verbs and small words too, and no full stop."""
    letters = [word for word in words if word.text[0].isalpha()]
    small = [word for word in letters if not word.cap]
    if len(letters) < _SHORTEST_HEADLINE or words[-1].text in ".,;:":
        return False
    if len(small) * 3 >= len(letters) or any(len(word.text) > 4 for word in small):
        return False
    return any(word.flags & (HUMAN_VERB | FUNCTION) and word.cap for word in letters[1:])


def _after_dateline(sentence: Sentence, flags: dict[str, int]) -> int:
    """Where the words begin; "Foreign Minister OGATA" is no dateline, though it looks like one."""
    dateline = sentence.dateline
    if not dateline or any(flags.get(w.lower(), 0) & HEAD for w in dateline.exact.split()):
        return sentence.start
    return dateline.end


_KINDS = frozenset(
    ("country", "demonym", "capital", "metonym", "place", "organization", "summit", "treaty",
     "person")
)  # fmt: skip


_new = tuple.__new__  # half the price of calling a named tuple, and every word pays it


def _words(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[Word, ...]:
    found = []
    forms = lexicon.forms
    known = forms.get
    behind = start
    for match in _TOKEN.finditer(text, start, end):
        first, last = match.span()
        if first < behind:
            continue  # the dot of "Mr."
        printed = match.group()
        if printed in _OPEN_ASIDE and (aside := _ASIDE.match(text, first)):
            behind = aside.end()
            continue
        if printed in _DOTTED and _has_dot(text, last):
            printed += "."
            behind = last = last + 1
        own = len(printed) > 2 and printed[-1] in "sS" and printed[-2] in _APOSTROPHES
        if own:
            printed = printed[:-2]
            last -= 2
        form = known(printed)
        if form is None:
            form = forms[printed] = _form(printed, lexicon.flags)
        found.append(_new(Word, (printed, form.key, first, last, form.flags, form.cap, own)))
    return tuple(found)


def _form(printed: str, flags: dict[str, int]) -> Form:
    """What a word says by itself, wherever it stands."""
    key = printed.lower()
    flag = flags.get(key, 0)
    capital = printed[0].isupper()
    if not capital and (printed[0] == "ʻ" or not printed.isalpha()):
        capital = _begins_inside(printed)
    if not flag and "-" in key:
        flag = _hyphened(key, flags) or flags.get(key.replace("-", ""), 0)  # "Co-operation"
    return Form(key, flag, capital)


def _has_dot(text: str, last: int) -> bool:
    return text[last : last + 1] == "." and text[last + 1 : last + 2] in _BEHIND_DOT


def _begins_inside(printed: str) -> bool:
    """!Naruseb, ʻUlukalala, al-Sharaa, d'Estaing: a capital behind a mark or a small article."""
    if printed[0] in "!ʻ":
        return printed[1:2].isupper()
    for place, letter in enumerate(printed[:5]):
        if letter in _JOIN:
            return printed[:place] in _ARTICLES and printed[place + 1 : place + 2].isupper()
    return False


def _hyphened(key: str, flags: dict[str, int]) -> int:
    """ "vice-president", "secretary-general", "president-elect": a title with a hyphen."""
    first, _, last = key.partition("-")
    if first in lists.HYPHENED:
        return flags.get(last, 0) & (HEAD | PLURAL | PORTFOLIO)
    if last in ("general", "elect", "designate", "emeritus", "at-large"):
        return flags.get(first, 0) & HEAD
    return 0


def country_at(line: "Line", index: int) -> tuple[str, int]:
    """The country whose name, short or long, begins at a word, and where it ends."""
    words = line.words
    start = index
    while (
        index < len(words) and index not in line.covers and (words[index].key in lists.STATE_WORDS)
    ):
        index += 1
    cover = line.covers.get(index)
    if cover and cover.kind == "country" and cover.country:
        return cover.country, cover.stop
    return "", start


def _covers(
    words: tuple[Word, ...], hits: list[Hit], position: int, end: int
) -> tuple[dict[int, Cover], int]:
    """The listed phrases of one sentence by word; of several at a word, the longest."""
    covers: dict[int, Cover] = {}
    index = 0
    while position < len(hits) and hits[position].start < end:
        hit = hits[position]
        position += 1
        while index < len(words) and words[index].end <= hit.start:
            index += 1
        if index >= len(words) or (index in covers and covers[index].kind != "place"):
            continue
        stop = index
        while stop < len(words) and words[stop].start < hit.end:
            stop += 1
        if _is_cut_short(words, index, stop, hit.kind):
            continue
        if index in covers and covers[index].stop > stop:
            continue
        covers[index] = Cover(stop, hit.kind, _country_of(hit), hit.entries[0])
    return covers, position


def _is_cut_short(words: tuple[Word, ...], index: int, stop: int, kind: str) -> bool:
    """ "the Kingdom of Tonga" is not the Kingdom, "the National Security Office" no newspaper."""
    if words[index].text != "the":
        return False
    return kind == "organization" or (stop < len(words) and words[stop].key == "of")


def _country_of(hit: Hit) -> str:
    """The country that all entries of a hit agree on."""
    found = {
        entry.iso2 if isinstance(entry, Country) else entry.country
        for entry in hit.entries
        if isinstance(entry, (Country, Place, Organization))
    }
    return found.pop() if len(found) == 1 else ""
