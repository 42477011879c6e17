"""Correction notices: the words that repeat what an outlet takes back, and those that deny it.

"Correction: An earlier version of this report said that A met B. The two did not meet." The first
clause is no report of a meeting, and the second says that there was none.
"""

import re
from collections.abc import Iterator, Sequence

from curation.extraction.text import Page, Sentence
from curation.values.enums import MeetingKind

_WRONGLY = r"(?:incorrectly|wrongly|mistakenly|erroneously|falsely|inaccurately)"
_SAID = (
    r"(?:said|stated|reported|wrote|claimed|suggested|indicated|gave the impression)\b"
    r"(?: (?:earlier |late )?(?:on )?\w+day)?(?: that)?"
)
# What a notice says before it repeats what was said; the repeated words follow.
TAKEN_BACK = (
    (r"^\W{0,3}(?i:corrections?|corrects|corrected|clarifications?|erratum|editors?['’]?s?['’]? note)\b"
     r"[^.;]{0,80}?\b" + _SAID,
     "Correction: A report of Tuesday said that the ministers had signed."),
    (r"(?i:(?:an|our|the|one) (?:earlier|previous|original|first|initial) version\b)[^.;]{0,60}?\b" + _SAID,
     "An earlier version of this report stated that the ministers had met."),
    (r"(?i:\b(?:we|our|this|it was|an? (?:earlier|previous|original)|the original)\b)"
     r"(?: (?:report|story|article|item|dispatch|headline|newspaper|agency|site)\b)?[^.;,]{0,40}?"
     r"(?: (?:had|has|have|was))? " + _WRONGLY + " " + _SAID,
     "We wrongly reported on Monday that the ministers had met."),
)  # fmt: skip
_TAKEN_BACK = tuple(re.compile(pattern) for pattern, _ in TAKEN_BACK)
# One of these stands in every sentence that one of the patterns recognises.
_HINT = re.compile(
    r"orrect|ORRECT|larific|LARIFIC|rratum|RRATUM|ditor|DITOR|version|wrongly|mistaken|erroneous|falsely"
    r"|inaccurate"
)
# Where the notice goes on to what is right.
_TURN = re.compile(
    r";|\s[–—-]{1,2}\s|,? (?:when|while|whereas|but) (?:in fact|in reality|actually|it|they|he|she|the|no|there)\b"
    r"|, in fact\b"
)
_GOES_ON = 3  # sentences of the notice after the one that repeats

_TWO_SIDED = frozenset({MeetingKind.TALKS, MeetingKind.MEAL, MeetingKind.VISIT})
_NOT = r"(?:did not|didn['’]t|have not|has not|had not|never|were not|was not) (?:in fact |actually |ever )?"
# How a notice says that there was no such encounter: pattern, the kinds it can speak of, an example.
REFUTES = (
    (r"\b[Nn]o such \w+", frozenset(MeetingKind), "No such meeting took place."),
    (r"\b" + _NOT + r"(?:take place|taken place|took place|happen(?:ed)?|occur(?:red)?|held|scheduled|planned)\b",
     frozenset(MeetingKind), "The meeting did not take place."),
    (r"\b" + _NOT + r"(?:meet|met|talk|talked|speak|spoken|spoke|hold|held|visit|visited|travel|travelled)\b",
     _TWO_SIDED, "The two did not in fact meet."),
    (r"\b[Nn]othing was signed\b|\b[Nn]o (?:[\w-]+ ){1,4}(?:was|were|has been|have been) signed\b|\b" + _NOT
     + r"sign(?:ed)?\b", frozenset({MeetingKind.CEREMONY}), "Nothing was signed."),
    (r"\b[Nn]o (?:[\w-]+ ){0,2}(?:meeting|talks|call|conversation|summit|visit|trip|dinner|lunch)\b",
     _TWO_SIDED, "There was no meeting."),
    (r"\b[Nn]o (?:[\w-]+ ){0,2}(?:press|news) conference\b", frozenset({MeetingKind.PRESS_CONFERENCE}),
     "There was no press conference."),
)  # fmt: skip
_REFUTES = tuple((re.compile(pattern), kinds) for pattern, kinds, _ in REFUTES)


def taken_back(text: str) -> tuple[int, int] | None:
    """The stretch of a sentence that repeats what is being corrected."""
    if not _HINT.search(text):
        return None
    for pattern in _TAKEN_BACK:
        if opening := pattern.match(text) or (
            pattern is not _TAKEN_BACK[0] and pattern.search(text)
        ):
            turn = _TURN.search(text, opening.end())
            return opening.end(), turn.start() if turn else len(text)
    return None


def repeats(text: str, position: int) -> bool:
    """Whether the words at *position* only repeat what is taken back."""
    stretch = taken_back(text)
    return stretch is not None and stretch[0] <= position < stretch[1]


def refutes(text: str, kind: MeetingKind) -> bool:
    """Whether the words of a notice say that there was no encounter of the kind."""
    return any(kind in kinds and pattern.search(text) for pattern, kinds in _REFUTES)


def says_no(text: str) -> bool:
    """Whether a sentence of a notice denies some encounter."""
    return any(pattern.search(text) for pattern, _ in _REFUTES)


def going_on(page: Page, number: int) -> Iterator[Sentence]:
    """The sentences of a notice after the one that repeats, in its paragraph."""
    opening = page.sentences[number]
    following: Sequence[Sentence] = page.sentences[number + 1 : number + 1 + _GOES_ON]
    yield from (one for one in following if one.paragraph == opening.paragraph)
