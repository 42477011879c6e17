"""Who says "I": the person whose remarks a text prints, as its heading or its first lines tell."""

import re
from collections.abc import Iterable

from curation.extraction.identities import Identity
from curation.extraction.text import Part
from curation.extraction.words import Line

_FIRST_LINES = 4
# "Remarks by Secretary Lund upon arrival", "Departure statement by the Prime Minister, Ms Lund".
_REMARKS = re.compile(
    r"\b(?:remarks|statement|speech|address|keynote|intervention|doorstep|transcript|message|"
    r"opening words|lecture|toast)\b[^.;]{0,60}?\b(?:by|of|from|with)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y)\b")


def narrator(lines: Iterable[Line], identities: Iterable[Identity], text: str) -> Identity | None:
    """The first person named behind "remarks by", if the text then speaks in the first person.

    A report that only quotes somebody has no narrator.
    """
    by_start = {m.span.start: i for i in identities for m in i.mentions}
    for line in tuple(lines)[:_FIRST_LINES]:
        sentence = line.sentence
        found = _REMARKS.search(sentence.text)
        if found is None or sentence.part not in (Part.HEADING, Part.BODY):
            continue
        edge = sentence.start + found.end()
        end = sentence.start + len(sentence.text)
        named = sorted(start for start in by_start if edge <= start < end)
        if named and _speaks_throughout(text[end:]):
            return by_start[named[0]]
    return None


_ENOUGH = 3


def _speaks_throughout(rest: str) -> bool:
    """Whether "I" and "we" stand outside quotation marks, again and again."""
    unquoted = re.sub(r"[“\"][^“”\"]{0,600}[”\"]", " ", rest)
    return sum(1 for _ in _FIRST_PERSON.finditer(unquoted)) >= _ENOUGH
