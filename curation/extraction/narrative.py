"""The thread of a report: what is told next happened the same day, in the same town.

"He then received the Azerbaijani minister" gives neither day nor place; both are those of the
encounter of the same person told just before. What is taken over is marked as inferred. A
sentence with a day of its own, or one that looks back ("had met", "has met"), takes nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from curation.extraction.dates import DateMention
from curation.extraction.dates_relative import resolved_edtf
from curation.extraction.drafts import Draft, Told, by_text
from curation.extraction.text import Page, Part, Sentence
from curation.extraction.triggers import VERB_RULES
from curation.values.edtf import InvalidEDTF, bounds
from curation.values.enums import Basis, MeetingKind, MeetingMode

_THREAD = frozenset(
    {MeetingKind.TALKS, MeetingKind.MEAL, MeetingKind.CEREMONY, MeetingKind.CULTURAL,
     MeetingKind.OTHER, MeetingKind.PRESS_CONFERENCE}
)  # fmt: skip
_REACH = {"held": 6, "planned": 2}  # sentences
_DAY = len("2026-01-13")
_LOOKS_BACK = re.compile(
    r"\b(?:has|have|had|['’]ve)(?: \w+ly| also| since| already| previously| not| never| last)? "
    r"(?:\w+ed|met|held|spoken|been|had|seen|given|paid) (?:(?:a|an|the|several|two|three|many) )?(?:\w+ )?$"
    r"|\b(?:earlier this|last|previous|recent|first|ever|every|usually|often|years?|months?|weeks?)\b"
)
_EVE = re.compile(r"\bon the eve of (?:the|their|his|her) (?:talks|meeting|summit|session|visit)\b")
_HAD_BEEN = re.compile(r"[^.;]{0,80}?\bhad (?:taken|been|already|earlier)\b")
_HAD = re.compile(r"\b(?:has|have|had|['’]ve)(?: \w+ly| also| since| already| not| never| last)? $")
_ELSEWHERE = re.compile(r"\b(?:sidelines|margins|fringes) of\b")
_NEWS = 4  # sentences
_TOLD_PAST = re.compile(r"\b(?:said|told|was|were|\w+ed|met|held|began|took|came|left)\b")
_NO_DAY = frozenset(("since", "deadline", "until", "before", "dateline", "duration"))


def follow(
    events: Sequence[Draft], tellings: Iterable[Draft], dates: Iterable[DateMention], page: Page
) -> None:
    """Give encounters without a day or a place those of the encounter told before.

    *tellings* are all that the sentences tell, those that are no meeting of their own among them:
    "On Friday he held a flurry of meetings in Antalya".
    """
    thread = by_text({id(draft): draft for draft in (*tellings, *events)}.values())
    texts = {sentence.index: sentence for sentence in page.sentences}
    own: dict[int, list[DateMention]] = defaultdict(list)
    for date in dates:
        if date.role not in _NO_DAY:
            own[date.sentence].append(date)
    for event in events:
        if event.kind not in _THREAD or event.again or event.status not in _REACH:
            continue
        sentence = texts[event.sentence]
        before = sentence.text[: event.head.start - sentence.start]
        pluperfect = event.rule in VERB_RULES and _HAD.search(before)
        if pluperfect or _LOOKS_BACK.search(before[-60:]) or _ELSEWHERE.search(sentence.text):
            continue
        told = [other for other in thread if other is not event and _is_thread(event, other)]
        if not event.dates and not _has_own_day(event, own[event.sentence], told):
            _take_day(event, told)
            if not (event.dates or told) and event.status == "held":
                _take_day_of_news(event, own, texts)
        if not event.place and event.mode is MeetingMode.IN_PERSON:
            _take_place(event, told)


def _is_thread(event: Draft, other: Draft) -> bool:
    if other.again or other.status != event.status or other.mode is not MeetingMode.IN_PERSON:
        return False
    if other.kind not in (*_THREAD, MeetingKind.VISIT):
        return False
    if other.head.start >= event.head.start:
        return False
    if event.sentence - other.sentence > _REACH[event.status]:
        return False
    if set(event.persons).isdisjoint(other.persons):
        return False
    return not _HAD_BEEN.match(other.quote.exact[other.head.end - other.quote.start :])


def _has_own_day(event: Draft, dates: Sequence[DateMention], told: Sequence[Draft]) -> bool:
    """Whether its sentence gives a day that the events before do not share."""
    known = {other.date for other in told}
    return any(date.relative != "same_day" and date.edtf not in known for date in dates)


def _take_day(event: Draft, told: Sequence[Draft]) -> None:
    source = next((other for other in reversed(told) if len(other.date) == _DAY), None)
    if source is None or source.kind is MeetingKind.VISIT:
        return
    first = source.dates[0]
    eve = _EVE.search(event.quote.exact)
    value = resolved_edtf("previous_day", first.value) if eve else first.value
    event.dates.append(Told(value, first.span, "date.narrative", Basis.INFERRED, text=first.text))


def _take_day_of_news(
    event: Draft, own: Mapping[int, Sequence[DateMention]], texts: Mapping[int, Sentence]
) -> None:
    """ "..., the minister said here Thursday. He made the remarks when meeting X": the same day.

    Of the sentences before, the nearest that gives a day, if it gives one alone and tells the past.
    """
    for number in range(event.sentence - 1, max(-1, event.sentence - _NEWS - 1), -1):
        days = {date.edtf for date in own.get(number, ()) if date.relative != "same_day"}
        if not days:
            continue
        sentence = texts.get(number)
        first = own[number][0]
        if sentence is None or sentence.part is not Part.BODY or len(days) > 1:
            return
        if len(first.edtf) == _DAY and _TOLD_PAST.search(sentence.text):
            event.dates.append(
                Told(
                    first.edtf, first.span, "date.narrative", Basis.INFERRED, text=first.span.exact
                )
            )
        return


def _take_place(event: Draft, told: Sequence[Draft]) -> None:
    near = [other for other in reversed(told) if other.lands or other.localities]
    nearest = near[0].land if near else ""
    source = next((o for o in near if o.localities and o.land == nearest), next(iter(near), None))
    if source is None or (event.date and not _near(event.date, source.date)):
        return
    if event.land and event.land != source.land:
        return
    for place in source.localities[:1]:
        event.localities.append(Told(place.value, place.span, "place.narrative", Basis.INFERRED))
    for land in () if event.lands else source.lands[:1]:
        event.lands.append(Told(land.value, land.span, "place.narrative", Basis.INFERRED))


def _near(one: str, other: str) -> bool:
    """The same day, or a day of the visit."""
    if not other or other.startswith("/"):
        return False  # a stay of which only the end is told
    try:
        return bounds(one).overlaps(bounds(other))
    except InvalidEDTF:
        return False
