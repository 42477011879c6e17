"""Diaries whose every line begins with its day: "Monday: X receives Y", "Tuesday 10.00 - Z meets W"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date as calendar_day
from datetime import timedelta

from curation.extraction.dates import DateMention
from curation.extraction.drafts import Told
from curation.extraction.text import Page, Part, Sentence
from curation.values.enums import Basis

TITLE = re.compile(
    r"\b(?:programme?|schedule|itinerary|diary|agenda|calendar|engagements|week ahead|day ahead|appointments|"
    r"coming week|next week|days ahead)\b",
    re.IGNORECASE,
)
WEEKDAY = "date.weekday"
_FEWEST = 2  # lines of a diary
_SLACK = 3  # characters before the day: a bullet
_LABEL = re.compile(
    r",?(?: (?:at )?\d{1,2}[.:h]\d{2}(?: ?[ap]\.?m\b\.?)?| \d{1,2} ?[ap]\.?m\b\.?)?(?:\s?:| [-–—])\s"
)
_READ = frozenset((Part.BODY, Part.HEADING))


def ahead(value: str, published_on: str) -> str:
    """ "The week ahead: MONDAY": the next Monday."""
    if not published_on or value >= published_on:
        return value
    return (calendar_day.fromisoformat(value) + timedelta(days=7)).isoformat()


def labelled_days(
    page: Page, dates: Sequence[DateMention], published_on: str
) -> Iterator[tuple[int, Told]]:
    """The day of each sentence of a diary, by the sentence's number; none where it is no diary."""
    first = page.sentences[0] if page.sentences else None
    titled = first is not None and bool(TITLE.search(first.text))
    labels = {d.sentence: d for d in dates if len(d.edtf) == len("2026-01-13")}
    labels = {s.index: labels[s.index] for s in page.sentences if _opens(s, labels.get(s.index))}
    if len(labels) < _FEWEST or not titled:
        return
    day: Told | None = None
    for sentence in page.sentences:
        label = labels.get(sentence.index)
        if label is not None:
            value = ahead(label.edtf, published_on) if label.rule == WEEKDAY else label.edtf
            day = Told(value, label.span, "date.programme", Basis.INFERRED, text=label.text)
        if day is not None and sentence.part in _READ:
            yield sentence.index, day


def _opens(sentence: Sentence, label: DateMention | None) -> bool:
    if label is None or sentence.part not in _READ:
        return False
    start, end = label.span.start - sentence.start, label.span.end - sentence.start
    return start <= _SLACK and bool(_LABEL.match(sentence.text, end))
