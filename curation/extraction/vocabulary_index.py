"""Phrases of the reference lists, looked up whatever their accents, hyphens and dots are.

A phrase is compared by its key: the folded words, joined by one space. The case counts where
it tells words apart: an entry in capitals (WHO, AP, U.S.) answers only to capitals, an entry
that begins with a capital (Polish, White House) only to a text that does.
"""

import re
from collections.abc import Iterable
from dataclasses import field
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from curation.values.folding import plain
from curation.values.frozen import frozen

Row = TypeVar("Row")
Row_co = TypeVar("Row_co", covariant=True)

_WORD = re.compile(r"[^\W_]+(?:[.'’ʻʼ‘`´][^\W_]+)*")
_INNER_MARKS = re.compile(r"[.'’ʻʼ‘`´]")
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)


class Word(NamedTuple):
    """One word of a text: its key and its place, a possessive 's left out."""

    key: str
    start: int
    end: int


_new = tuple.__new__  # half the price of calling a named tuple, and every word pays it


def words(text: str) -> list[Word]:
    """The words of a text in order; hyphens separate words, inner dots and apostrophes do not."""
    found = []
    for match in _WORD.finditer(text):
        key, length = _key_and_length(match.group())
        start = match.start()
        found.append(_new(Word, (key, start, start + length)))
    return found


@lru_cache(maxsize=2**15)
def _key_and_length(printed: str) -> tuple[str, int]:
    """The key of a word and its length without a possessive 's; most words of a text recur."""
    own = _owner(printed)
    return word_key(own), len(own)


def _owner(word: str) -> str:
    """The word without a possessive 's."""
    return _POSSESSIVE.sub("", word) if word[-1] in "sS" else word


def word_key(word: str) -> str:
    """Fold one word: case, accents, dots and apostrophes do not count."""
    if word.isascii() and word.isalnum():
        return word.lower()
    return plain(_INNER_MARKS.sub("", word))


def phrase_key(phrase: str) -> str:
    """Fold a phrase: the keys of its words, joined by one space; "" when it has no word."""
    if phrase.isascii() and phrase.replace(" ", "").isalnum():
        return " ".join(phrase.lower().split())
    return " ".join([word_key(_owner(word)) for word in _WORD.findall(phrase)])


def case_fits(written: str, printed: str) -> bool:
    """Whether a printed phrase has the capitals that the entry asks for."""
    if written[0].islower():
        return written.islower() or not printed.islower()
    if is_acronym(written):
        return not any(letter.islower() for letter in _POSSESSIVE.sub("", printed))
    return not printed[:1].islower()


def is_acronym(written: str) -> bool:
    """At most eight letters, all capitals: WHO, U.S., BRICS."""
    return written.isupper() and len(written) <= 8


@frozen
class PhraseIndex(Generic[Row_co]):
    """Rows by the key of each of their phrases. A phrase that two rows share gives both."""

    rows: dict[str, tuple[tuple[str, Row_co], ...]] = field(default_factory=dict)

    def all(self, printed: str) -> tuple[Row_co, ...]:
        """Every row that answers to a printed phrase, in the order of the list.

        An article before a name does not count: "the Netherlands", "The Gambia".
        """
        found = self.at(phrase_key(printed), printed)
        if found or not printed.lower().startswith("the "):
            return found
        return self.at(phrase_key(printed[4:]), printed[4:])

    def first(self, printed: str) -> Row_co | None:
        """The first row that answers to a printed phrase."""
        found = self.all(printed)
        return found[0] if found else None

    def only(self, printed: str) -> Row_co | None:
        """The row that answers to a printed phrase, none where several do."""
        found = self.all(printed)
        return found[0] if len(found) == 1 else None

    def at(self, key: str, printed: str) -> tuple[Row_co, ...]:
        """Every row under a key whose capitals fit the printed phrase, each once."""
        entries = self.rows.get(key)
        if not entries:
            return ()
        found = {id(row): row for written, row in entries if case_fits(written, printed)}
        return tuple(found.values())


def index_of(phrases: Iterable[tuple[str, Row]]) -> PhraseIndex[Row]:
    """Index (phrase as written, row) pairs in the order given."""
    rows: dict[str, tuple[tuple[str, Row], ...]] = {}
    for phrase in phrases:
        key = phrase_key(phrase[0])
        rows[key] = (*rows[key], phrase) if key in rows else (phrase,)
    rows.pop("", None)
    return PhraseIndex(rows)
