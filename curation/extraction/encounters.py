"""The words that tell of an encounter, and the scan that finds them.

Each trigger is a row of data with an example sentence that the tests run. The scan looks every
word up once; a trigger then checks the words just before and after. What the clause around the
trigger says (who, when, where, whether it happened) is read elsewhere.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from curation.values.enums import MeetingKind
from curation.values.frozen import frozen


class Frame(StrEnum):
    """How a trigger takes its participants and places."""

    MEET = "meet"  # A met B; A and B met; A negotiated with B
    GUEST = "guest"  # the subject calls on the object: each object is an encounter of its own
    HOST = "host"  # the subject receives the object; "was received by" turns it round
    TALKS = "talks"  # a noun: talks with B, meeting between A and B, the A-B summit
    GATHERING = "gathering"  # a noun for a conference that the subject attends
    HOSTED = "hosted"  # a noun for a meal: A hosted a dinner for B
    EVENT = "event"  # a noun for a ceremony, or a verb of doing something together
    TRIP = "trip"  # a verb: A flies to a place
    TRIP_NOUN = "trip_noun"  # a noun: A's visit to a place
    DEPART = "depart"  # A left, A returns home: the end of a visit
    SIGHTS = "sights"  # A and B tour a place
    PRESS = "press"  # A speaks at a news conference, a briefing
    INTERVIEW = "interview"  # A answers in an interview
    TELL = "tell"  # A told reporters in a place
    COMPANY = "company"  # A is accompanied by B: more participants of the visit
    NEWS = "news"  # no encounter of its own: postponed, called off, new dates


@frozen
class Trigger:
    """One row: the words, what must or must not stand beside them, and an example line.

    ``words`` are the printed forms in lower case; ``before`` must match up to the word, ``after``
    from its end on, and ``unless`` must not match there.
    """

    rule: str
    words: str
    kind: MeetingKind
    frame: Frame
    example: str
    before: str = ""
    after: str = ""
    unless: str = ""
    printed: str = ""
    """What to keep as the printed kind, where it is not the words themselves."""


@frozen
class Hit:
    """A trigger met in a sentence; offsets are into the sentence's text."""

    trigger: Trigger
    start: int
    end: int
    word: str
    """The trigger word as printed, in lower case."""


@frozen
class _Compiled:
    trigger: Trigger
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    has_head: bool

    def match(self, text: str, start: int, end: int) -> int:
        """The end of the trigger's own words in *text*, or -1."""
        found = self.after.match(text, end) if self.after else None  # the cheapest test first
        if self.after and found is None:
            return -1
        if self.unless and self.unless.match(text, end):
            return -1
        if self.before and not self.before.search(text[max(0, start - _LOOK_BACK) : start]):
            return -1
        return max(end, found.end("head")) if found and self.has_head else end


_LOOK_BACK = 90
_WORD = re.compile(r"[^\W\d_]+")


def _compile(pattern: str, tail: bool = False) -> re.Pattern[str] | None:
    if not pattern:
        return None
    return re.compile(f"(?:{pattern})$" if tail else pattern, re.IGNORECASE)


Word = tuple[str, int, int]
"""A word of a sentence in lower case, with its offsets."""


def words_of(text: str) -> list[Word]:
    """The words of a text in order."""
    lower = text.lower()
    if len(lower) != len(text):  # a letter whose lower case has another length
        return [(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(text)]
    spans = [m.span() for m in _WORD.finditer(text)]
    return [(lower[start:end], start, end) for start, end in spans]


class TriggerTable:
    """The triggers of several lists, by word. Earlier rows are tried first."""

    __slots__ = ("_by_word",)

    def __init__(self, *lists: tuple[Trigger, ...]) -> None:
        self._by_word: dict[str, list[_Compiled]] = {}
        for trigger in (row for rows in lists for row in rows):
            compiled = _Compiled(
                trigger,
                _compile(trigger.before, tail=True),
                _compile(trigger.after),
                _compile(trigger.unless),
                "(?P<head>" in trigger.after,
            )
            for word in trigger.words.split():
                self._by_word.setdefault(word, []).append(compiled)

    def scan(self, text: str, words: Sequence[Word]) -> Iterator[Hit]:
        """Every trigger in *text*, from left to right, not overlapping."""
        reached = 0
        for word, start, stop in words:
            candidates = self._by_word.get(word)
            if candidates is None or start < reached:
                continue
            for candidate in candidates:
                end = candidate.match(text, start, stop)
                if end < 0:
                    continue
                reached = end
                yield Hit(candidate.trigger, start, end, word)
                break
