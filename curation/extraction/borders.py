"""Where the clauses of a sentence begin.

Borders are found by their words, which the scan for triggers has already listed, and by marks of
punctuation; a border inside a name or a group ("the Ministry of ...") is none.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from curation.extraction.encounters import Word
from curation.values.frozen import frozen


@frozen
class Border:
    """Where a clause begins. ``relative`` clauses speak of the actor right before them."""

    start: int
    end: int
    relative: bool = False
    strong: bool = False
    """A strong border also keeps dates and places apart."""


RELATIVE, STRONG, WEAK = "relative", "strong", "weak"
_KINDS = {
    **dict.fromkeys(("who", "whom", "whose"), RELATIVE),
    **dict.fromkeys(
        "that which because since although though unless if whether until ahead despite but whereas noting "
        "saying adding amid".split(),
        STRONG,
    ),
    **dict.fromkeys("where when while after before as once during prior following".split(), WEAK),
}
# Words that are borders only before, or only unless before, certain others.
_ONLY_BEFORE = {"ahead": " of", "prior": " to"}
_UNLESS = {
    word: re.compile(pattern)
    for word, pattern in {
        # "a trip that was to begin", "talks which had been set for Friday"
        "that": r" (?:had|has|have|was|were|is|are)(?: been)? (?:\w+ly )?(?:set|planned|scheduled|due|to be"
                r"|expected|called|foreseen|slated|to take place|to start|to begin)",
        "before": r" (?:the )?(?:press|media|reporters|cameras)\b",
        "as": r" well as",
        # "put off until June"
        "until": r" (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|\d|next|early|late"
                 r"|mid|further|the (?:end|spring|summer|autumn|fall|second|first|beginning))",
    }.items()
}  # fmt: skip
# "the fourth round, which wrapped up in Rome on Sunday"
_UNLESS["which"] = re.compile(
    _UNLESS["that"].pattern
    + r"| (?:was|were|is being|will be) held\b| (?:took|takes|will take) place\b"
    r"| (?:wrapped up|concluded|ended|began|opened|opens|begins|runs|kicked off|convened)\b"
)
_MARK = re.compile(r"[;“”\"]|: | [—–-] |\((?=\w+ [a-z])")
# ", the spokesman, Mr Ono, told": what was said ends here.
_SPEAKER_NEXT = re.compile(
    r",[”\"]? (?=(?:(?:[Tt]he|his|her|an?) )?(?:[\w.’'-]+ ){0,5}[\w.’'-]+(?:, [^,;]{3,70},)? (?:said|told)\b)"
)
_SPEAKING = ("said", "told")


def find(text: str, words: Sequence[Word], inside: Iterable[tuple[int, int]]) -> tuple[Border, ...]:
    """The borders of a sentence in order; *inside* are the stretches that hold none."""
    spans = tuple(inside)
    found = [*_by_word(text, words), *_by_mark(text, words)]
    kept = (
        border
        for border in found
        if not any(start <= border.start and border.end <= end for start, end in spans)
    )
    return tuple(sorted(kept, key=lambda border: (border.start, border.end)))


def _by_word(text: str, words: Sequence[Word]) -> Iterator[Border]:
    for word, start, end in words:
        kind = _KINDS.get(word)
        if kind is None or start == 0 or text[start - 1] != " ":
            continue
        if word in _ONLY_BEFORE:
            if not text.startswith(_ONLY_BEFORE[word], end):
                continue
        elif word in _UNLESS and _UNLESS[word].match(text, end):
            continue
        begin = start - 2 if text[start - 2 : start - 1] == "," else start - 1
        reach = end + len(_ONLY_BEFORE.get(word, ""))
        yield Border(begin, reach, kind == RELATIVE, kind == STRONG)


def _by_mark(text: str, words: Sequence[Word]) -> Iterator[Border]:
    for mark in _MARK.finditer(text):
        yield Border(mark.start(), mark.end(), strong=True)
    if not any(word in _SPEAKING for word, _, _ in words):
        return
    comma = text.find(",")
    while comma >= 0:
        if match := _SPEAKER_NEXT.match(text, comma):
            yield Border(comma, match.end(), strong=True)
        comma = text.find(",", comma + 1)
