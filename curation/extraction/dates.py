"""The dates that a report prints: calendar dates, days of the week, and words such as tomorrow.

Relative dates count from the day of publication. Without one, the dateline's own date is used
as far as it goes; a year that is not known stays unknown (XXXX-01-13).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from curation.extraction import dates_calendar as cal
from curation.extraction.dates_calendar import Anchor
from curation.extraction.dates_grammar import GRAMMAR, rule_of
from curation.extraction.dates_lexicon import Token, codes, tokens
from curation.extraction.dates_reading import Context, Reading
from curation.extraction.dates_relative import expand_durations, from_dated_events, resolved_edtf
from curation.extraction.dates_tense import Tense
from curation.extraction.text import Page, Part, Sentence
from curation.records import Span
from curation.values.edtf import bounds, endpoints
from curation.values.enums import Basis
from curation.values.frozen import frozen

__all__ = ["DateMention", "find_dates", "publication_anchor", "resolve"]


@frozen
class DateMention:
    """A date as printed and what it means.

    ``edtf`` is empty where the date contradicts itself, or where it is ``relative`` to a day of
    the report that `resolve` has to be told. ``role`` is "", dateline, since, from, until,
    deadline, before, after, end, duration, or of_event (counts from an event that the phrase names).
    """

    span: Span
    edtf: str
    rule: str
    text: str
    basis: Basis
    sentence: int
    role: str = ""
    relative: str = ""
    time_of_day: str = ""

    @property
    def start(self) -> str:
        """The first day as an ISO prefix, "" if open."""
        return endpoints(self.edtf)[0]

    @property
    def end(self) -> str:
        """The last day as an ISO prefix, "" if open."""
        return endpoints(self.edtf)[1]


MOST_WARNINGS = 20
# The class letter before a date gives it a role.
_ROLES = {"c": "since", "l": "until", "b": "deadline", "B": "before", "m": "from", "s": "from",
          "A": "after", "e": "end"}  # fmt: skip
_READ_IN = frozenset((Part.BODY, Part.HEADING, Part.CAPTION, Part.EXCHANGE))
# "on the 14th floor", "the 14th meeting": an ordinal of something, not a day.
_COUNTED = re.compile(
    r"\s+(?:[A-Z]\w|(?:floor|anniversary|century|round|time|meeting|summit|session|edition|birthday|hole"
    r"|minute|place|parallel|district|congress|parliament|assembly|president|prime|package|amendment"
    r"|division|brigade|consecutive|straight|annual|and final|largest|most|year|day|month|week|floor"
    r"|gathering|conference|term|visit|trip|person|country|nation|member|dialogue|ministerial|joint"
    r"|regular|ordinary|extraordinary|plenary|bilateral|trilateral|intergovernmental|interparliamentary"
    r"|high-level|leg|phase|tranche|batch|report|chapter|cycle|joint|rotating|national|world|global)\b)"
)
_THE_DAY = re.compile(r"\b[Tt]he day (?:before|after) \Z")
_DAY_GOES_ON = re.compile(r"\s+(?:Asian|Eastern|Korea|Japan|Beijing|Moscow|Central|[A-Z]+T\b)")


def find_dates(
    page: Page, published_on: str, warnings: list[str] | None = None
) -> tuple[DateMention, ...]:
    """Every date of the report in the order of the text, resolved as far as it can be.

    Self-contradictions and impossible days are described in ``warnings``; they give a mention
    without a date.
    """
    notes: dict[str, None] = {}
    anchor = publication_anchor(page, published_on)
    if published_on and Anchor.of(published_on) == Anchor():
        notes[f"publication date {published_on!r} is not a day"] = None
    found: list[DateMention] = []
    for sentence in page.sentences:
        if sentence.part in _READ_IN:
            mentions = _in_sentence(sentence, anchor, notes.setdefault)
            mentions = from_dated_events(mentions, sentence)
            found.extend(expand_durations(mentions, sentence))
    if warnings is not None:
        warnings.extend(islice(notes, MOST_WARNINGS))
    return tuple(found)


def publication_anchor(page: Page, published_on: str) -> Anchor:
    """The day from which relative dates count: given, else printed, else the dateline's."""
    anchor = Anchor.of(published_on)
    if anchor != Anchor():
        return anchor
    partial = Anchor()
    for sentence in page.sentences:
        stated = sentence.part is Part.FURNITURE or sentence.dateline is not None
        if not stated:
            continue
        for mention in _in_sentence(sentence, Anchor(), dict[str, None]().setdefault):
            printed = Anchor.of(mention.edtf)
            inside = sentence.dateline is None or mention.span.end <= sentence.dateline.end
            if inside and printed.year and printed.date:
                return printed
            if inside and sentence.dateline and printed.month and partial == Anchor():
                partial = printed
    return partial


def resolve(mention: DateMention, anchor_iso: str) -> DateMention:
    """The mention with the day that its relative phrase means, counted from another day."""
    if not mention.relative or mention.edtf:
        return mention
    edtf = resolved_edtf(mention.relative, anchor_iso)
    return replace(mention, edtf=edtf, basis=Basis.INFERRED) if edtf else mention


@frozen
class _Line:
    """A sentence as the grammar sees it."""

    sentence: Sentence
    tokens: list[Token]
    letters: str
    tense: Tense
    anchor: Anchor
    warn: Callable[[str], object]


def _in_sentence(
    sentence: Sentence, anchor: Anchor, warn: Callable[[str], object]
) -> list[DateMention]:
    words = tokens(sentence.text)
    letters = codes(words)
    found: list[DateMention] = []
    match = GRAMMAR.search(letters)
    if match is None:
        return found
    tense = Tense.of(sentence.text, words, always_past=sentence.part is Part.CAPTION)
    line = _Line(sentence, words, letters, tense, anchor, warn)
    while match is not None:
        mentions = list(_mentions(line, match))
        found.extend(mentions)
        match = GRAMMAR.search(letters, match.end() if mentions else match.start() + 1)
    return found


def _mentions(line: _Line, match: re.Match[str]) -> Iterator[DateMention]:
    rule = rule_of(match)
    text = line.sentence.text
    words = line.tokens[match.start() : match.end()]
    if rule.name == "date.day_of_month" and _counts_something(text, words):
        return
    before = _opener(line, match.start())
    gap = text[words[-1].end : words[-1].end + 2]
    after = "word" if len(gap) == 2 and gap[0] == " " and gap[1] not in "—–-(" else ""
    tense = line.tense.at(match.start(), match.end(), rule.name)
    tense = cal.FUTURE if before in ("b", "l") else tense
    context = Context(line.anchor, tense, before, after, line.warn)
    for reading in rule.reader(words, context):
        last = len(words) + reading.last if reading.last < 0 else reading.last
        span = line.sentence.span(words[reading.first].start, words[last].end)
        yield _mention(line.sentence, words, reading, before, rule.name, span)


def _opener(line: _Line, start: int) -> str:
    """The class letter of the word before a date: ``starting on`` is read as ``starting``."""
    before, further = line.letters[start - 1 : start], line.letters[max(0, start - 2) : start - 1]
    if before in ("n", "i") and further in ("s", "e"):
        return further
    through = before == "q" and line.tokens[start - 1].number
    return "l" if through else before


def _mention(
    sentence: Sentence, words: list[Token], reading: Reading, before: str, rule: str, span: Span
) -> DateMention:
    role = reading.role or _ROLES.get(before, "")
    if span.end <= sentence.start + sentence.lead:
        role = "dateline"
    if role in ("before", "after") and (beside := _day_beside(sentence, words, reading.edtf, role)):
        edtf, role = beside, ""
    else:
        edtf = _opened(reading.edtf, role)
    part = next((token.name for token in words if token.code == "P"), "")
    return DateMention(
        span, edtf, rule, span.exact, reading.basis, sentence.index, role, reading.relative, part
    )


def _day_beside(sentence: Sentence, words: list[Token], edtf: str, role: str) -> str:
    """``the day before yesterday``, ``the day after tomorrow``; empty where it is neither."""
    shift = {("before", "yesterday"): -1, ("after", "tomorrow"): 1}.get(
        (role, words[0].printed.lower()), 0
    )
    if not shift or not _THE_DAY.search(sentence.text, 0, words[0].start):
        return ""
    day = bounds(edtf).earliest if len(edtf) == len("2026-01-13") else None
    moved = cal.shifted(day, shift) if day else None
    return moved.isoformat() if moved else ""


def _counts_something(text: str, words: list[Token]) -> bool:
    end = words[-1].end
    if words[-1].code != "O" or _DAY_GOES_ON.match(text, end, end + 20):
        return False
    return bool(_COUNTED.match(text, end, end + 20))


def _opened(edtf: str, role: str) -> str:
    """``since X`` is open at its end, ``until X``, ``by X`` and ``before X`` at its start."""
    if not edtf or edtf.startswith("/"):
        return edtf
    if role in ("since", "from") and ("/" not in edtf or role == "since"):
        return edtf.partition("/")[0] + "/"
    if role in ("until", "deadline"):
        latest = _latest(edtf)
        return f"/{latest}"
    if role == "before":
        return f"/{_day_before(edtf)}"
    return edtf


def _latest(edtf: str) -> str:
    return edtf.rsplit("/", 1)[-1]


def _day_before(edtf: str) -> str:
    """The last day before a day; before a month or a year the end stays as printed."""
    last = edtf.partition("/")[0]
    day = bounds(last).earliest if len(last) == 10 and "X" not in last else None
    moved = cal.shifted(day, -1) if day else None
    return moved.isoformat() if moved else _latest(edtf)
