"""The canonical text cut into parts, paragraphs and sentences, all with offsets."""

import itertools
import re
from collections.abc import Iterator

from curation.extraction import sentences
from curation.extraction.datelines import find_dateline
from curation.extraction.parts import Line, Part, classify, tail_part
from curation.records import Span
from curation.values.frozen import frozen

__all__ = ["Page", "Part", "Sentence", "read"]


@frozen
class Sentence:
    """One sentence; ``dateline`` is the printed dateline that stands before its first word.

    The dateline is part of ``text``; ``lead`` is where the first word after it begins.
    """

    index: int
    paragraph: int
    start: int
    end: int
    text: str
    part: Part = Part.BODY
    dateline: Span | None = None
    lead: int = 0

    def span(self, start: int, end: int) -> Span:
        """The span of a match inside this sentence, given offsets into ``self.text``."""
        return Span(self.start + start, self.start + end, self.text[start:end])

    @property
    def whole(self) -> Span:
        return Span(self.start, self.end, self.text)


@frozen
class Page:
    """A report cut into sentences, in order; gaps between them are white space only."""

    text: str
    sentences: tuple[Sentence, ...]


_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
# A line of a list or of a programme is never the rest of the line above.
_NEW_ITEM = re.compile(
    r"[-–—•*·►▪]{1,2} |\(?\d{1,2}[.)] [A-Z]|\d{1,2}[.:h]\d\d\b|\d{1,2} ?[ap]\.?m\b|\d{4} ?(?:hrs|GMT|UTC)\b"
)
_WRAPPED_AT = range(45, 101)


def read(text: str) -> Page:
    """Cut a canonical text into sentences and tell what each is.

    >>> [s.text for s in read("SEOUL (AP) -- Mr. Kim met her. They spoke.").sentences]
    ['SEOUL (AP) -- Mr. Kim met her.', 'They spoke.']
    """
    found: list[Sentence] = []
    lines = classify(text, list(_paragraphs(text)))
    prose = 0
    for number, line in enumerate(lines):
        opening = line.part is Part.BODY and prose < 4
        prose += line.part is Part.BODY
        found.extend(_sentences(text, number, line, len(found), opening, prose == 1))
    return Page(text, tuple(found))


def _sentences(
    text: str, paragraph: int, line: Line, index: int, opening: bool, first: bool
) -> Iterator[Sentence]:
    """The sentences of one paragraph; a dateline may open one of the first paragraphs."""
    start, dateline, lead = line.start, None, 0
    if opening and (found := find_dateline(text[line.start : line.start + 200], bare=first)):
        dateline = Span(start, start + found.end, text[start : start + found.end])
        lead = found.lead
    cuts = list(sentences.split(text, line.start + lead, line.end))
    if cuts and lead:
        cuts[0] = (line.start, cuts[0][1])
    for number, (begin, end) in enumerate(cuts):
        part = line.part
        if part in (Part.BODY, Part.EXCHANGE) and number == len(cuts) - 1:
            part = tail_part(text[begin:end]) or part
        own = dateline if number == 0 else None
        yield Sentence(
            index + number, paragraph, begin, end, text[begin:end], part, own, lead if own else 0
        )


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Each line is a paragraph, except where it is wrapped in the middle of a sentence."""
    lines = list(_trimmed_lines(text))
    wrapped = _is_wrapped(text, lines)
    start = end = 0
    for begin, finish in lines:
        joined = end > start and text.count("\n", end, begin) == 1
        joined = joined and not _NEW_ITEM.match(text, begin)
        if joined and ((wrapped and end - start > 40) or _goes_on(text, start, end, begin, finish)):
            end = finish
            continue
        if end > start:
            yield start, end
        start, end = begin, finish
    if end > start:
        yield start, end


def _goes_on(text: str, start: int, end: int, begin: int, finish: int) -> bool:
    """Whether a line ends inside a sentence that the next one goes on with in a small letter."""
    if end - start < 20 or finish - begin < 20 or not text[begin].islower():
        return False
    return (text[end - 1].isalnum() or text[end - 1] == ",") and "@" not in text[begin:finish]


def _trimmed_lines(text: str) -> Iterator[tuple[int, int]]:
    for match in _LINE.finditer(text):
        printed = match.group()
        start = match.start() + len(printed) - len(printed.lstrip())
        end = match.end() - (len(printed) - len(printed.rstrip()))
        if start < end:
            yield start, end


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether most lines that another follows at once are of one typewriter width."""
    if len(lines) < 4 or any(end - start > _WRAPPED_AT.stop for start, end in lines):
        return False
    followed = [
        end - start
        for (start, end), (begin, _) in itertools.pairwise(lines)
        if text.count("\n", end, begin) == 1
    ]
    wrapped = sum(1 for length in followed if length in _WRAPPED_AT)
    return len(followed) >= 3 and wrapped >= 0.6 * len(followed)
