"""The words and marks of a sentence with their offsets."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_TOKEN = re.compile(r"(?:[A-Z]\.){2,6}|\d+(?:[.,]\d+)+(?!\w)|\w+(?:[.'’ʻʼ&/‐‑-]\w+)*|[^\w\s]")
CLOSING_QUOTES = frozenset('"”»')
OPENING_QUOTES = frozenset('"“«„')
QUOTES = CLOSING_QUOTES | OPENING_QUOTES
HARD_MARKS = frozenset(";:?!—–…")
LIST_WORDS = frozenset({"and", "or", "&", "plus"})
# In lower case these names would be pronouns: "US tariffs", "WHO reform", "IT services".
ACRONYMS = frozenset({"US", "IT", "IS", "WHO", "US's", "US’s", "US-led"})


class Token(NamedTuple):
    text: str
    low: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()


_new = tuple.__new__  # half the price of calling a named tuple, and every word pays it


def tokenize(text: str, start: int = 0) -> list[Token]:
    """The words and marks of a sentence. Inner hyphens, dots and apostrophes do not divide.

    A name that is also a pronoun keeps its capitals in ``low``, unless all is in capitals.
    """
    kept = frozenset[str]() if text.isupper() else ACRONYMS
    lower = text.lower()
    if len(lower) != len(text):  # a letter whose lower case has another length
        lower = "".join(letter.lower()[0] for letter in text)
    found = []
    for match in _TOKEN.finditer(text, start):
        first, last = match.span()
        word = text[first:last]
        low = word if word in kept else lower[first:last]
        found.append(_new(Token, (word, low, first, last)))
    return found


def is_inner_dash(tokens: Sequence[Token], index: int) -> bool:
    """An unspaced dash that joins two names: Tashkent–Bukhara."""
    if tokens[index].text not in "–—" or not 0 < index < len(tokens) - 1:
        return False
    before, dash, after = tokens[index - 1 : index + 2]
    return before.end == dash.start and dash.end == after.start
