"""Noun phrases and enumerations: where a phrase ends, and how a list falls into its items.

There is no part-of-speech tagger here. A phrase is followed word by word until something that
cannot belong to it; commas and conjunctions then divide it, and a piece that turns out to be a
clause is dropped. All of it is one pass over the words of one sentence.
"""

from collections.abc import Sequence

from curation.extraction import phrase_words as words
from curation.extraction.phrase_ends import IsPlace, is_date
from curation.extraction.phrase_scan import PhraseScan
from curation.extraction.tokens import OPENING_QUOTES, Token
from curation.values.frozen import frozen


def no_city(_name: str) -> bool:
    """For callers that know no places."""
    return False


MAX_EXPANSIONS = 3  # a list, what it includes, and what that includes


@frozen
class Item:
    """One item of an enumeration: offsets into the sentence."""

    start: int
    end: int


def items_after(
    tokens: Sequence[Token],
    first: int,
    *,
    is_city: IsPlace = no_city,
    noun: bool = False,
) -> list[Item]:
    """The items of the noun phrase or list that begins at a token, in order.

    'issues such as X and Y' gives three items: the head and what it is spelt out as. With
    ``noun`` the phrase belongs to a noun and may be the subject of the verb behind it.
    """
    items: list[Item] = []
    for _ in range(MAX_EXPANSIONS):
        while first < len(tokens) and tokens[first].text in OPENING_QUOTES:
            first += 1
        first = _behind_lead(tokens, first)
        if first >= len(tokens) or _cannot_begin(tokens, first):
            break
        scan = PhraseScan(tokens, first, len(tokens), is_city)
        scan.noun = noun
        scan.ranges = first > 0 and tokens[first - 1].low == "from"
        items += [Item(*item) for item in scan.items()]
        first = _spelt_out(tokens, scan.at)
        if not first:
            break
    return items


def items_within(tokens: Sequence[Token], first: int, last: int) -> list[Item]:
    """The items of a phrase whose end is known (the subject of a verb), in order."""
    items: list[Item] = []
    for _ in range(MAX_EXPANSIONS):
        scan = PhraseScan(tokens, first, last, None)
        scan.ranges = first > 0 and tokens[first - 1].low == "from"
        items += [Item(*item) for item in scan.items()]
        first = _spelt_out(tokens[:last], scan.at)
        if not first:
            break
    return items


_NAMING = frozenset("called calls termed terms dubbed labelled labeled".split())


def _behind_lead(tokens: Sequence[Token], first: int) -> int:
    """Behind 'not only' and 'what one aide called'."""
    lows = [token.low for token in tokens[first : first + 8]]
    if lows[:2] == ["not", "only"]:
        return first + 2
    named = next((n for n, low in enumerate(lows) if low in _NAMING), 0)
    if lows[:1] != ["what"] or not named:
        return first
    first += named + 1
    return first + (first < len(tokens) and tokens[first].text in OPENING_QUOTES)


def _cannot_begin(tokens: Sequence[Token], first: int) -> bool:
    token = tokens[first]
    if not token.is_word:
        return token.text not in {"€", "$", "£", "¥"}
    if token.low == "as" or (token.low in words.PREPOSITIONS and token.low != "regarding"):
        return True
    return is_date(tokens[first : first + 2])


def _spelt_out(tokens: Sequence[Token], at: int) -> int:
    """The index behind 'including', 'such as', 'namely' or a colon at a token; 0 for none."""
    ahead = [token.low for token in tokens[at : at + 9]]
    if ahead[:1] == [","]:
        at, ahead = at + 1, ahead[1:]
    if ahead[:1] == ["as"] and at > 1 and tokens[at - 2].low == "such":
        return at + 1 if at + 1 < len(tokens) else 0  # "such issues as trade"
    if ahead[:1] == ["from"] and at and tokens[at - 1].low in words.EVERYTHING:
        return at + 1 if at + 1 < len(tokens) else 0
    if ahead[:1] and ahead[0] in _COLONS:
        near = {token.low for token in tokens[max(0, at - 6) : at]}
        at += 1 + (ahead[1:2] in (["on"], ["in"]))
        return at if words.EVERYTHING & near and at < len(tokens) else 0
    for phrase in _SPELLING_OUT:
        if tuple(ahead[: len(phrase)]) == phrase and at + len(phrase) < len(tokens):
            return at + len(phrase)
    return 0


_COLONS = frozenset({":", "–", "—", "--"})
_PHRASES: tuple[tuple[str, ...], ...] = (
    ("including", ",", "but", "not", "limited", "to", ","),
    ("including", "but", "not", "limited", "to"),
    ("including",), ("such", "as"), ("namely",), ("notably",), ("like",), ("ranging", "from"),
    ("among", "them"), ("in", "particular"), ("particularly",), ("especially",),
    ("including", "in"), ("including", "on"), ("including", "through"),
    ("particularly", "in", "the", "fields", "of"), ("particularly", "in", "the", "areas", "of"),
    ("particularly", "in"), ("especially", "in"), ("notably", "in"), ("particularly", "on"),
    ("foremost", "among", "them"), ("chief", "among", "them"), ("first", "and", "foremost"),
    ("to", "include"), ("to", "include", "also"), ("to", "also", "include"), ("to", "cover"),
    ("to", "encompass"), ("covering",), ("spanning",), ("encompassing",), ("above", "all"),
    *(("in", "such", noun, "as") for noun in ("fields", "areas", "sectors", "spheres", "domains")),
    ("in", "areas", "such", "as"),
    ("in", "fields", "such", "as"), ("in", "sectors", "such", "as"),
)  # fmt: skip
_SPELLING_OUT = tuple(sorted(_PHRASES, key=len, reverse=True))  # the longest first
