"""Whether a date lies ahead or behind, as the verbs of its sentence tell it."""

import re
from collections.abc import Sequence

from curation.extraction.dates_calendar import FUTURE, PAST, UNKNOWN
from curation.extraction.dates_lexicon import BASE_VERBS, PLANS, Token
from curation.values.frozen import frozen

_FELL_THROUGH = re.compile(
    r"\b(?:originally|initially|previously|first (?:planned|scheduled|set)|(?:was|were|been) (?:cancel|postpon"
    r"|scrap|delay|shelv|call|put|drop|push|suspend|mov)\w*|called off|put off|fell through"
    r"|had (?:\w+ )?been (?:\w+ )?(?:due|scheduled|slated|supposed|expected|planned))\b"
)
_CHRONICLE = re.compile(r"\W{0,3}[^\s:]{2,12}(?: [^\s:]{1,12}){0,3}: (?=[A-Z])")
_PLANNED = PLANS | BASE_VERBS
# Of dates that are months away a plan that fell through says nothing about past or future.
_FAR = frozenset(("date.day", "date.range", "date.month"))


@frozen
class Tense:
    """The verbs of a sentence: for each word the nearest one before it and after it."""

    before: tuple[Token | None, ...]
    after: tuple[Token | None, ...]
    fell_through: bool
    always_past: bool
    chronicle: bool = False
    """"May 27: Salonga visits Hanoi": the present tense tells nothing of the day in front."""

    @classmethod
    def of(cls, text: str, line: Sequence[Token], *, always_past: bool) -> "Tense":
        """A caption is *always past*: its present tense describes what has been."""
        verbs = [token if token.code in "fpse" and token.number else None for token in line]
        return cls(
            tuple(_carried(verbs)),
            tuple(reversed(_carried(list(reversed(verbs))))),
            bool(_FELL_THROUGH.search(text)),
            always_past,
            bool(_CHRONICLE.match(text)),
        )

    def at(self, start: int, end: int, rule: str) -> int:
        """The tense of the nearest verb before the words, else of the first one after them."""
        if self.always_past:
            return PAST
        if self.chronicle and start <= 1:
            return UNKNOWN
        verb = self.before[start] or self.after[end - 1]
        if verb is None:
            return UNKNOWN
        if self.fell_through and verb.printed.lower() in _PLANNED:
            return UNKNOWN if rule in _FAR else FUTURE
        return verb.number


def _carried(verbs: list[Token | None]) -> list[Token | None]:
    """For each position the last verb that stands strictly before it."""
    carried: list[Token | None] = []
    last: Token | None = None
    for verb in verbs:
        carried.append(last)
        last = verb or last
    return carried
