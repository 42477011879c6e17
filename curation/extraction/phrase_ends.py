"""Where a phrase ends: dates, adverbials, and the prepositions that lead away from it."""

import re
from collections.abc import Callable, Sequence

from curation.extraction import phrase_words as words
from curation.extraction.tokens import Token
from curation.values.frozen import frozen

IsPlace = Callable[[str], bool]


@frozen
class Running:
    """A phrase so far: the sentence, where the phrase began, and the preposition it has come to."""

    tokens: Sequence[Token]
    begin: int
    at: int
    is_city: IsPlace


def ends_at_preposition(phrase: Running) -> bool:
    """Whether the preposition belongs to the sentence rather than to the phrase."""
    word = phrase.tokens[phrase.at].low
    ahead = [token for token in phrase.tokens[phrase.at + 1 : phrase.at + 7] if token.is_word]
    if not ahead:
        return True
    if word == "to" and phrase.at - phrase.begin > 4 and ahead[0].low in words.PURPOSES:
        return True
    if word == "to" and ahead[0].low in {"include", "cover", "encompass"}:
        return True  # "broaden cooperation to include A and B"
    if word == "on" and any(token.low in _TRIPS for token in ahead[1:4]):
        return True  # "a returns deal on Western Balkans visit"
    if word in _ADVERBIAL_PREPOSITIONS and _is_adverbial(ahead):
        return True
    rule = _PREPOSITION_RULES.get(word)
    return bool(rule and rule(phrase, ahead))


def is_date(ahead: Sequence[Token]) -> bool:
    """'Thursday', 'November 4', 'the 14th'."""
    low = ahead[0].low.rstrip(".")
    behind = ahead[1].low if len(ahead) > 1 else ""
    if low in words.WEEKDAYS and ahead[0].is_capital:
        return True
    if low in words.MONTHS and ahead[0].is_capital:
        return not behind or behind[:1].isdigit() or behind in {"in", "at", ",", "."}
    return (low == "the" and bool(re.fullmatch(r"\d+(?:st|nd|rd|th)", behind))) or (
        low.isdigit() and behind in words.MONTHS
    )


_TRIPS = frozenset("visit trip tour".split())
_ADVERBIAL_PREPOSITIONS = frozenset("in on at during from by over into under per".split())


def _is_adverbial(ahead: Sequence[Token]) -> bool:
    """Whether the words behind a preposition tell when, or at which meeting."""
    window = ahead[:5]
    first = window[0]
    if first.low in words.TIME_WORDS and (first.is_capital or first.low not in words.MONTHS):
        return True
    if first.low in {"the", "a", "an", "this", "that", "last", "next", "their",
        "his", "her", "late",
                     "early", "mid", "these", "its"}:  # fmt: skip
        near = {token.low for token in window[1:4]}
        return bool(near & words.MEETING_WORDS) or bool(
            {token.low for token in window[1:3]} & words.TIME_WORDS
        )
    return first.low in words.MEETING_WORDS and first.low != "talks"


def _in(phrase: Running, ahead: Sequence[Token]) -> bool:
    first = ahead[0]
    if first.low == "such" and any(token.low == "as" for token in ahead[2:4]):
        return True
    if first.low in words.IN_ADVERBIALS or re.fullmatch(r"(?:19|20)\d\d", first.low):
        return True
    if (
        first.low in {"a", "an"}
        and len(ahead) > 1
        and ahead[1].low in {"bid", "effort", "move", "push"}
    ):
        return True
    head = phrase.tokens[phrase.at - 1].low
    if head in words.TAKES_IN and (head in words.TAKES_CITY or not phrase.is_city(first.text)):
        return False
    return first.is_capital and phrase.is_city(first.text)


def _with(phrase: Running, ahead: Sequence[Token]) -> bool:
    if ahead[0].low in {"his", "her", "their"} or ahead[0].text in words.TITLE_WORDS:
        return True
    running = phrase.tokens[phrase.begin : phrase.at]
    return not any(token.low in words.TAKES_WITH for token in running[-2:])


def _at(phrase: Running, ahead: Sequence[Token]) -> bool:
    if any(token.low in words.VENUE_WORDS for token in ahead[:4]):
        return True
    if any(token.low in words.MEETING_WORDS for token in ahead[:3]):
        return True
    return (
        not ahead[0].is_capital
        and ahead[0].low not in {"sea", "home"}
        and (phrase.tokens[phrase.at - 1].low not in words.TAKES_IN)
    )


def _for(phrase: Running, ahead: Sequence[Token]) -> bool:
    first = ahead[0].low
    if first == "the" and len(ahead) > 1 and ahead[1].low in {"first", "second", "third", "last"}:
        return True
    if first in words.FOR_ADVERBIALS or re.fullmatch(r"(?:19|20)\d\d", first):
        return True
    counted = first in words.COUNTS or first[:1].isdigit()
    return counted and any(token.low in words.TIME_WORDS for token in ahead[:4])


_SIDES = frozenset("leaders presidents ministers sides parties heads delegations".split())


def _by(phrase: Running, ahead: Sequence[Token]) -> bool:
    first = ahead[0].low
    return (
        first.endswith("ing")
        or first[:1].isdigit()
        or (first in {"the", "both"} and bool({t.low for t in ahead[1:4]} & _SIDES))
        or (
            first == "the"
            and (len(ahead) > 1 and ahead[1].low in {"end", "middle", "start", "beginning"})
        )
    )


def _over(phrase: Running, ahead: Sequence[Token]) -> bool:
    return ahead[0].low in words.MEETING_WORDS or ahead[0].low in {"tea", "coffee", "video"}


def _through(phrase: Running, ahead: Sequence[Token]) -> bool:
    return not any(token.is_capital for token in ahead[:2])


def _from(phrase: Running, ahead: Sequence[Token]) -> bool:
    """'issues from trade to visas': a range spells them out."""
    return phrase.tokens[phrase.at - 1].low in words.EVERYTHING


def _within(phrase: Running, ahead: Sequence[Token]) -> bool:
    return any(token.low in words.TIME_WORDS or token.low[0].isdigit() for token in ahead[:4])


_PREPOSITION_RULES: dict[str, Callable[[Running, Sequence[Token]], bool]] = {
    "in": _in,
    "with": _with,
    "at": _at,
    "for": _for,
    "by": _by,
    "over": _over,
    "through": _through,
    "from": _from,
    "within": _within,
}


_ENDS_AS_PARTICIPLE = frozenset("made proposed requested offered taken".split())


def is_participle(tokens: Sequence[Token], begin: int, at: int) -> bool:
    """'the progress made on market access', 'the request made by Oslo'."""
    return (
        tokens[at].low in _ENDS_AS_PARTICIPLE
        and begin < at < len(tokens) - 1
        and tokens[at + 1].low in words.PREPOSITIONS
    )


def is_past(tokens: Sequence[Token], begin: int, at: int) -> bool:
    """A past tense and not a participle: an article follows ('offered the', 'signed a')."""
    return (
        tokens[at].low.endswith("ed")
        and begin < at < len(tokens) - 1
        and tokens[at + 1].low in words.ARTICLES
    )
