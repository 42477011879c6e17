"""Taking texts apart into what is indexed, and queries into what is looked for. Pure.

Both databases get the words made here, joined by blanks, so that both find the same. `fold` does
not serve: it breaks Hangul into its letters and words of Indian scripts at their vowel signs.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from curation.values.folding import plain

MOST_WORDS = 10
LONGEST_WORD = 40
SHORTEST_BEGINNING = 3  # a shorter word of a query finds that word only
# PostgreSQL's index of one text holds 1 MiB: words with their positions.
BUDGET = 900_000

# Scripts that are written without blanks between words, and Hangul, whose words carry particles:
# they are indexed by pairs of characters.
_UNSPACED = (
    "\u0e00-\u0fff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3130-\u318f"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U0003ffff"
)
# The signs of Indian scripts are no letters, but parts of words; the danda ends a sentence.
_INDIC = "\u0900-\u0963\u0966-\u0dff"
_LETTER = rf"(?:[{_INDIC}]|(?![{_UNSPACED}])[^\W_])"
_PIECE = re.compile(rf"[{_UNSPACED}]+|{_LETTER}+")
_ANY_UNSPACED = re.compile(rf"[{_UNSPACED}]")
# A part of a word that is no letter to `re`: a vowel sign, a tone mark.
_ANY_SIGN = re.compile(rf"[{_UNSPACED}{_INDIC}](?<!\w)")
_PLAIN_PIECE = re.compile(r"[^\W_]+")
_COMPOUND = re.compile(rf"{_LETTER}+(?:[-‐‑'’ʼ.]{_LETTER}+)+")
_PLAIN_COMPOUND = re.compile(r"(?<![^\W_])[^\W_]++(?:[-‐‑'’ʼ.][^\W_]++)++")
_WITH_DIACRITICS = re.compile(r"[\u00c0-\u052f\u1e00-\u1fff]+")
_MARKS = re.compile(
    r"[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    r"\u0640\u064b-\u065f\u0670\u200c-\u200f\u00ad]"
)
_QUOTED = re.compile(r"[\"“”„«»「」『』]([^\"“”„«»「」『』]*)[\"“”„«»「」『』]")
_GROUP = re.compile(rf"(?:{_COMPOUND.pattern})|{_PIECE.pattern}")


def normal(text: str) -> str:
    """The text as it is compared: one form of each letter, no case, no accents."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", text).casefold()
    text = _WITH_DIACRITICS.sub(lambda match: plain(match.group()), text)
    return unicodedata.normalize("NFC", _MARKS.sub("", text))


def pieces(text: str) -> Iterator[str]:
    """The words of a normal text; unspaced runs as they are."""
    if _ANY_SIGN.search(text):
        yield from _PIECE.findall(text)
        return
    runs = _PLAIN_PIECE.findall(text)  # ten times as fast, and the same for all other scripts
    if not _ANY_UNSPACED.search(text):
        yield from runs
        return
    for run in runs:
        if run.isascii() or not _ANY_UNSPACED.search(run):
            yield run
        else:
            yield from _PIECE.findall(run)


def is_unspaced(piece: str) -> bool:
    return not piece.isascii() and _ANY_UNSPACED.match(piece) is not None


def pairs(run: str) -> list[str]:
    """The overlapping pairs of an unspaced run, and its last character alone.

    >>> pairs("정상회담")
    ['정상', '상회', '회담', '담']
    """
    return [run[place : place + 2] for place in range(len(run))]


def _tokens(text: str) -> list[str]:
    tokens: list[str] = []
    for piece in pieces(text):
        if is_unspaced(piece):
            tokens += pairs(piece)
        else:
            tokens.append(piece[:LONGEST_WORD])
    return tokens


def indexed(*texts: str) -> str:
    """The words under which texts are found, joined by blanks.

    A compound is found in one word too: ``Sung-lac`` by ``sunglac``. What goes beyond the budget
    of a very long text is left out.
    """
    shown = [normal(text) for text in texts if text]
    tokens = [token for text in shown for token in _tokens(text)]
    return " ".join(_within_budget([*tokens, *_joined(shown)]))


def _within_budget(tokens: list[str]) -> list[str]:
    if len(tokens) * (LONGEST_WORD * 4) <= BUDGET:
        return tokens
    room = BUDGET
    for place, token in enumerate(tokens):
        room -= len(token.encode("utf-8", "replace")) + 4
        if room < 0:
            return tokens[:place]
    return tokens


def _joined(texts: list[str]) -> list[str]:
    compounds = (
        match
        for text in texts
        for match in (_COMPOUND if _ANY_SIGN.search(text) else _PLAIN_COMPOUND).findall(text)
    )
    return list(dict.fromkeys("".join(pieces(one))[:LONGEST_WORD] for one in compounds))


@dataclass(frozen=True, slots=True)
class Sequence:
    """Words that stand one after the other; the last may go on."""

    tokens: tuple[str, ...]
    goes_on: bool


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: of each term one of its sequences."""

    terms: tuple[tuple[Sequence, ...], ...] = ()
    left_out: int = 0

    def __bool__(self) -> bool:
        return bool(self.terms)

    def as_typed(self) -> "Query":
        """The same words, none of which goes on."""
        terms = tuple(tuple(replace(one, goes_on=False) for one in term) for term in self.terms)
        return replace(self, terms=terms)


def query(text: str) -> Query:
    """The terms of a query: its words, and what stands in quotation marks as one."""
    shown = normal(text)
    terms: list[tuple[Sequence, ...]] = []
    for quoted in _QUOTED.findall(shown):
        tokens = _in_a_row(quoted)
        if tokens:
            terms.append((Sequence(tokens, False),))
    groups = _GROUP.findall(_QUOTED.sub(" ", shown))
    terms += [found for group in groups if (found := _term(group))]
    terms = list(dict.fromkeys(terms))
    return Query(tuple(terms[:MOST_WORDS]), max(0, len(terms) - MOST_WORDS))


def _term(group: str) -> tuple[Sequence, ...]:
    tokens = _in_a_row(group)
    if not tokens:
        return ()
    in_a_row = Sequence(tokens, _goes_on(tokens[-1]))
    if len(tokens) == 1 or not _COMPOUND.fullmatch(group):
        return (in_a_row,)
    joined = "".join(tokens)[:LONGEST_WORD]
    return (in_a_row, Sequence((joined,), _goes_on(joined)))


def _in_a_row(text: str) -> tuple[str, ...]:
    """The words of a text, pairs of unspaced runs without the last character alone."""
    tokens: list[str] = []
    for piece in pieces(text):
        if is_unspaced(piece):
            tokens += pairs(piece)[:-1] or [piece]
        else:
            tokens.append(piece[:LONGEST_WORD])
    return tuple(tokens)


def _goes_on(token: str) -> bool:
    if is_unspaced(token):
        return len(token) == 1
    return len(token) >= SHORTEST_BEGINNING
