"""The cues of one sentence and the phrases they name."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from curation.extraction.agenda import TALK_CUES, Cue, CueMatch, Effect, Side, Trait
from curation.extraction.agenda_positions import POSITION_CUES, SETTLEMENT_CUES
from curation.extraction.agenda_subjects import SUBJECT_CUES
from curation.extraction.agenda_table import AGENDA_CUES
from curation.extraction.clauses import subject_of
from curation.extraction.cue_conditions import (
    CuePlace,
    fits,
    is_silence_of_a_document,
    is_third_party,
    told,
)
from curation.extraction.enumeration import Item, items_after, items_within
from curation.extraction.issue_fillers import is_anaphor
from curation.extraction.issue_phrases import trimmed
from curation.extraction.issue_subjects import names_a_subject
from curation.extraction.modality import Modality, verb_group
from curation.extraction.phrase_words import VENUE_WORDS
from curation.extraction.tokens import Token, tokenize
from curation.values.frozen import frozen


@frozen
class Candidate:
    """A phrase that a cue names: offsets into the sentence, and how the cue is told."""

    start: int
    end: int
    cue: Cue
    how: Modality
    cue_start: int
    cue_end: int
    effect: Effect

    @property
    def size(self) -> int:
        return self.end - self.start


Compiled = tuple[Cue, re.Pattern[str]]


def _by_head(cues: Iterable[Cue]) -> dict[str, tuple[Compiled, ...]]:
    table: dict[str, list[Compiled]] = {}
    for cue in cues:
        compiled = re.compile(cue.pattern)
        for head in cue.heads.split():
            table.setdefault(head, []).append((cue, compiled))
    return {head: tuple(entries) for head, entries in table.items()}


ALL_CUES = (*TALK_CUES, *AGENDA_CUES, *POSITION_CUES, *SETTLEMENT_CUES, *SUBJECT_CUES)
_TABLE = _by_head(ALL_CUES)
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?", re.IGNORECASE)


def cue_matches(text: str, lead: int = 0) -> list[CueMatch]:
    """Every cue of the table that stands in a sentence, in order."""
    found: list[CueMatch] = []
    for word in _WORD.finditer(text, lead):
        head = printed = word.group()
        cues = _TABLE.get(printed)
        if cues is None:
            if printed[0] > "Z":  # lower case already
                continue
            head = printed.lower()
            cues = _TABLE.get(head)
            if cues is None:
                continue
        # capitals tell names from words behind the head, so only the head itself is lowered
        line = text if printed == head else text[: word.start()] + head + text[word.end() :]
        for cue, pattern in cues:
            match = pattern.match(line, word.start())
            if match and _may_stand(cue, text, word.start(), lead):
                found.append(CueMatch(cue, match.start(), match.end()))
    return found


def _may_stand(cue: Cue, text: str, at: int, lead: int) -> bool:
    """The cheap half of `_fits`, before the sentence is cut into words."""
    if cue.needs == "be":
        return bool(_BE.search(text, max(0, at - 60), at))
    if cue.rule == "issue.consensus" and text[at].isupper():
        return at <= lead  # "the Five-Point Consensus on Myanmar" is a name
    if cue.trait is Trait.FRONT:
        before = text[lead:at].strip(' "“◇')
        return not before or before[-1] in ":?" or text[at - 1] in '“"'
    return True


_BE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|got|get|remain(?:s|ed)?|stay(?:s|ed))\b|n[’']t\b"
)


def candidates(text: str, is_city: Callable[[str], bool], lead: int = 0) -> list[Candidate]:
    """Every phrase that a cue names in one sentence, overlaps settled.

    ``lead`` is where the sentence begins behind its dateline.
    """
    matches = cue_matches(text, lead)
    if not matches:
        return []
    tokens = tokenize(text, lead)
    found: list[Candidate] = []
    index = 0
    for match in matches:
        while index < len(tokens) - 1 and tokens[index].start < match.start:
            index += 1
        if tokens[index].start == match.start:
            found += _named(text, tokens, index, match, is_city)
    return _without_broad_fronts(_settled(found), text)


_BROAD_FRONT = frozenset(
    "trade security energy economy defence defense investment culture tourism education technology "
    "health agriculture climate peace politics substance".split()
)


def _without_broad_fronts(found: list[Candidate], text: str) -> list[Candidate]:
    """'On security, they resolved to patrol the lake': the front only frames what follows."""
    if len(found) < 2:
        return found
    return [
        candidate
        for candidate in found
        if candidate.cue.trait is not Trait.FRONT
        or text[candidate.start : candidate.end].lower() not in _BROAD_FRONT
    ]


def _named(
    text: str,
    tokens: Sequence[Token],
    index: int,
    match: CueMatch,
    is_city: Callable[[str], bool],
) -> Iterator[Candidate]:
    place = CuePlace(text, tokens, index, verb_group(tokens, index), match)
    if not fits(place):
        return
    items = _items(place, is_city)
    if not items:
        return
    how, effect = told(place, items[-1].end)
    if is_third_party(place, effect) or is_silence_of_a_document(place, how, effect):
        return
    for item in items:
        start, end = trimmed(text, item.start, _limited(place, item))
        phrase = text[start:end]
        if _is_arrival(place, phrase) or _OFFICE_OF.search(text, 0, start):
            continue
        if start < end and (is_anaphor(phrase) or names_a_subject(phrase)):
            yield Candidate(start, end, match.cue, how, match.start, match.end, effect)


_GETTING_TO = frozenset({"issue.never_got_to", "issue.no_time_for"})
_OFFICE_OF = re.compile(
    r"(?:Minister|Secretary|Commissioner|Representative|Envoy)s?\s(?:for|of)\s$"
)


def _is_arrival(place: CuePlace, phrase: str) -> bool:
    """ "we have reached Goa": a town is no agreement."""
    reached = place.text[place.match.start : place.match.end].lower().startswith("reach")
    if place.cue.rule in _GETTING_TO and not VENUE_WORDS.isdisjoint(phrase.lower().split()):
        return True
    return reached and phrase[:1].isupper() and " " not in phrase


def _items(place: CuePlace, is_city: Callable[[str], bool]) -> list[Item]:
    """The subject or the object of the cue, cut into its items."""
    tokens = place.tokens
    if place.cue.side is Side.BEFORE:
        return items_within(tokens, *subject_of(tokens, place.first))
    for behind in range(place.index, len(tokens)):
        if tokens[behind].start >= place.match.end:
            noun = place.cue.trait is Trait.NOUN
            return items_after(tokens, behind, is_city=is_city, noun=noun)
    return []


def _limited(place: CuePlace, item: Item) -> int:
    if not place.cue.until:
        return item.end
    limit = re.search(place.cue.until, place.text[item.start : item.end])
    return item.start + limit.start() if limit else item.end


_RANK = {Effect.DEFER: 3, Effect.DENY: 3, Effect.ASK: 0}


def _precedence(candidate: Candidate) -> tuple[float, int, int]:
    rank: float = _RANK.get(candidate.effect, 1)
    if candidate.cue.rule == "issue.consensus":
        rank -= 0.5  # "a memorandum on X was discussed": the verb tells what came of it
    return -rank, candidate.cue_start, -candidate.size


def _settled(found: Sequence[Candidate]) -> list[Candidate]:
    """Of overlapping phrases a denial or deferral stays, else the one whose cue comes first."""
    kept: list[Candidate] = []
    ranked = sorted(found, key=_precedence)
    for candidate in ranked:
        if not any(candidate.start < other.end and other.start < candidate.end for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda c: c.start)
