"""Cutting a text into pieces of which each is marked the same from end to end.

Offsets are code points, end exclusive. A browser counts UTF-16 units, so the cutting is done here,
and each piece tells where it begins.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise


class MarkStyle(StrEnum):
    """How a passage is marked, the strongest first; a piece shows its strongest mark."""

    QUOTED = "quoted"
    INFERRED = "inferred"
    CONTEXT = "context"
    MISSED = "missed"
    NOTED = "noted"


STRENGTH = list(MarkStyle)


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage of a text, and whose it is."""

    start: int
    end: int
    owner: str
    style: MarkStyle = MarkStyle.QUOTED


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same marks."""

    start: int
    text: str
    marks: tuple[Mark, ...] = ()

    @property
    def styles(self) -> tuple[MarkStyle, ...]:
        present = {mark.style for mark in self.marks}
        return tuple(style for style in STRENGTH if style in present)

    @property
    def owners(self) -> tuple[str, ...]:
        """Whose marks these are, each once, in the order of the marks."""
        return tuple(dict.fromkeys(mark.owner for mark in self.marks))


def pieces(text: str, marks: Iterable[Mark]) -> list[Piece]:
    """*text* from beginning to end. Marks may overlap, nest and touch; what lies outside is cut."""
    inside = [mark for mark in marks if max(mark.start, 0) < min(mark.end, len(text))]
    opening, closing = _edges(inside, len(text))
    cuts = sorted({0, len(text), *opening, *closing})
    current: dict[Mark, None] = {}
    cut: list[Piece] = []
    for start, end in pairwise(cuts):
        for mark in closing.get(start, ()):
            current.pop(mark, None)
        current |= dict.fromkeys(opening.get(start, ()))
        cut.append(Piece(start, text[start:end], tuple(current)))
    return cut


def _edges(
    marks: Sequence[Mark], length: int
) -> tuple[dict[int, list[Mark]], dict[int, list[Mark]]]:
    opening: dict[int, list[Mark]] = defaultdict(list)
    closing: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        opening[max(mark.start, 0)].append(mark)
        closing[min(mark.end, length)].append(mark)
    return opening, closing


def paragraphs(cut: Iterable[Piece]) -> Iterator[list[Piece]]:
    """The pieces line by line; empty lines are left out, offsets stay those of the whole text."""
    line: list[Piece] = []
    for piece in cut:
        for part in _split_lines(piece):
            if part.text == "\n":
                if line:
                    yield line
                line = []
            else:
                line.append(part)
    if line:
        yield line


def _split_lines(piece: Piece) -> Iterator[Piece]:
    """The parts of a piece between line ends, and each line end as a part of its own."""
    start = piece.start
    for number, part in enumerate(piece.text.split("\n")):
        if number:
            yield Piece(start, "\n", piece.marks)
            start += 1
        if part:
            yield Piece(start, part, piece.marks)
            start += len(part)
