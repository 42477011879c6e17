"""Who says "I": whose remarks a text prints, as its first lines tell, or the label of a turn."""

import re
from collections.abc import Iterable, Iterator

from curation.extraction.identities import Identity
from curation.extraction.text import Part
from curation.extraction.words import Line

_FIRST_LINES = 4
# "Remarks by Secretary Lund upon arrival", "Departure statement by the Prime Minister, Ms Lund".
_REMARKS = re.compile(
    r"\b(?:remarks|statement|speech|address|keynote|intervention|doorstep|(?P<spoken>transcript)|message|"
    r"opening words|lecture|toast)\b[^.;]{0,60}?\b(?:by|of|from|with)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y)\b")


def speakers(
    lines: tuple[Line, ...], identities: Iterable[Identity], text: str
) -> dict[int, Identity]:
    """Who says "I" in each sentence, by its index; a sentence of which it is not known is left out."""
    everyone = tuple(identities)
    whole = narrator(lines, everyone, text)
    if whole:
        return {line.sentence.index: whole for line in lines}
    return dict(_turns(lines, everyone, text))


_SAYING = re.compile(r"[.,;:“\"]|\b(?:said|says|by|to|with|from|and|met)\b")
_LABEL_END = re.compile(r"[:：]\s")
_SLACK = 40  # characters before the name in a label: the country and the office


def _turns(
    lines: Iterable[Line], identities: Iterable[Identity], text: str
) -> Iterator[tuple[int, Identity]]:
    """ "MINISTER NOVAK: I met ...": he speaks, to the end of the paragraph."""
    labels = {
        mention.sentence: (identity, mention.titled.start)
        for identity in identities
        for mention in identity.mentions
        if _LABEL_END.match(text, mention.span.end)
    }
    speaker: Identity | None = None
    paragraph = -1
    for line in lines:
        sentence = line.sentence
        identity, start = labels.get(sentence.index, (None, 0))
        before = text[sentence.start : start]
        if identity and len(before) <= _SLACK and not _SAYING.search(before):
            speaker, paragraph = identity, sentence.paragraph
        if speaker and sentence.paragraph == paragraph:
            yield sentence.index, speaker


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
        enough = _ENOUGH if found["spoken"] or sentence.part is Part.BODY else 1
        if named and _says_i(text[end:]) >= enough:
            return by_start[named[0]]
    return None


_ENOUGH = 3


def _says_i(rest: str) -> int:
    """How often "I" and "we" stand outside quotation marks."""
    unquoted = re.sub(r"[“\"][^“”\"]{0,600}[”\"]", " ", rest)
    return sum(1 for _ in _FIRST_PERSON.finditer(unquoted))
