"""Marking in a text the words of a query, and choosing the passage that holds most of them. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from curation.search.words import Query, is_unspaced, normal, pieces

LENGTH = 220
LOOKED_THROUGH = 50_000
# A run of letters with whatever combines with them, in any script.
_RUN = re.compile(
    r"[^\W_](?:[\w\u0300-\u036f\u0900-\u0dff\u0e00-\u109f\u1780-\u17ff\u200c\u200d]*)"
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a text, and whether it is what was looked for."""

    text: str
    is_hit: bool = False


def marked(text: str, query: Query) -> list[Segment]:
    """The whole text in segments."""
    return _segments(text, 0, len(text), list(_hits(text, query)))


def passage(text: str, query: Query, length: int = LENGTH) -> list[Segment]:
    """About *length* characters around the most words; nothing where no word stands in it."""
    text = text[:LOOKED_THROUGH]
    found = list(_hits(text, query))
    if not found:
        return []
    best = max(found, key=lambda hit: (_distinct(text, found, hit[0], length), -hit[0]))
    start = _between_words(text, max(0, best[0] - length // 4), back=True)
    end = _between_words(text, min(len(text), start + length), back=False)
    parts = _segments(text, start, end, found)
    before = [Segment("…")] if start else []
    after = [Segment("…")] if end < len(text) else []
    return [*before, *parts, *after]


Hit = tuple[int, int]


def _hits(text: str, query: Query) -> Iterator[Hit]:
    """Where the words stand, in order."""
    tokens = {token for term in query.terms for one in term for token in one.tokens}
    beginnings = tuple(one.tokens[-1] for term in query.terms for one in term if one.goes_on)
    unspaced = [token for token in tokens if is_unspaced(token)]
    for match in _RUN.finditer(text):
        word = normal(match.group())
        if any(piece in tokens or piece.startswith(beginnings) for piece in pieces(word)):
            yield match.span()
        elif unspaced:
            yield from _inside(match, unspaced)


def _inside(match: re.Match[str], tokens: list[str]) -> Iterator[Hit]:
    """Pairs of characters within an unspaced run, those that touch as one."""
    run, start = match.group(), match.start()
    shown = [normal(char) for char in run]
    covered = [False] * len(run)
    for place in range(len(run)):
        for token in tokens:
            if "".join(shown[place : place + len(token)]) == token:
                covered[place : place + len(token)] = [True] * len(token)
    place = 0
    while place < len(run):
        end = place
        while end < len(run) and covered[end]:
            end += 1
        if end > place:
            yield start + place, start + end
        place = max(end, place + 1)


def _distinct(text: str, found: list[Hit], start: int, length: int) -> int:
    near = (one for one in found if start <= one[0] < start + length * 3 // 4)
    return len({normal(text[first:last]) for first, last in near})


def _between_words(text: str, place: int, *, back: bool) -> int:
    """The place itself, or the next blank near it in that direction."""
    for _ in range(30):
        if place in (0, len(text)) or text[place - 1].isspace():
            return place
        place += -1 if back else 1
    return place


def _segments(text: str, start: int, end: int, found: list[Hit]) -> list[Segment]:
    segments: list[Segment] = []
    done = start
    for first, last in found:
        if last <= start or first >= end:
            continue
        begin, close = max(first, done), min(last, end)
        if begin > done:
            segments.append(Segment(text[done:begin]))
        if close > begin:
            segments.append(Segment(text[begin:close], True))
        done = max(done, close)
    if done < end:
        segments.append(Segment(text[done:end]))
    return segments
