"""Programmes printed as a list: a line with the day, then items, with or without the hour.

An item gives neither its day nor, often, the guest: the day stands in the line above, or it is that
of publication, and the guest is the visitor whose visit the programme is of.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from curation.extraction.dates import DateMention
from curation.extraction.diaries import TITLE, WEEKDAY, ahead, labelled_days
from curation.extraction.drafts import Draft, Member, Told
from curation.extraction.encounters import Frame
from curation.extraction.people import People
from curation.extraction.text import Page, Part, Sentence
from curation.records import Span
from curation.values.enums import Basis, Function, MeetingKind

_HOUR = re.compile(
    r"\W{0,3}(?:at )?(?:\d{1,2}[.:h]\d{2}(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?|\d{4} ?(?:hrs|hours)\b)",
    re.IGNORECASE,
)
_FEWEST = 2  # items of a programme
_LEFT_OVER = 12  # characters of a line with a day, beside the day
_TOLD_AS_PAST = re.compile(r"(?:met|held|saw|spoke|went|was|were|had|\w+ed)\b", re.IGNORECASE)
_SHARED = frozenset({MeetingKind.CEREMONY, MeetingKind.MEAL, MeetingKind.TALKS, MeetingKind.VISIT})


def settle(
    drafts: Sequence[Draft],
    page: Page,
    dates: Sequence[DateMention],
    people: People,
    published_on: str,
) -> None:
    """Give the items of a programme their day, their status and the visitor."""
    days = dict(_days(page, dates, published_on))
    days = days or dict(labelled_days(page, dates, published_on))
    if len(days) < _FEWEST:
        return
    visit = _main_visit(drafts)
    guests = _visitors(visit) or _owner(page, people)
    for draft in drafts:
        told = days.get(draft.sentence)
        if told is None:
            continue
        draft.item = True
        draft.again = draft.again or draft.kind is MeetingKind.VISIT  # another town of the visit
        _place_at_the_end(draft)
        draft.dates = [own for own in draft.dates if own.span != told.span]
        if not draft.dates and told.value:
            draft.dates.append(told if told.span.exact else replace(told, span=draft.head))
        if visit is not None and visit is not draft and not draft.lands:
            draft.lands = [replace(land, basis=Basis.INFERRED) for land in visit.lands[:1]]
        _is_to_come(draft, published_on)
        if _lacks_guest(draft):
            for member in guests:
                draft.add(replace(member, basis=Basis.INFERRED))
    if visit is not None and visit.sentence not in days:
        _span(visit, list(days.values()), published_on)


def _span(visit: Draft, days: Sequence[Told], published_on: str) -> None:
    """The programme of a visit tells its days, and that it is to come."""
    exact = sorted(day.value for day in days if len(day.value) == len("2026-01-13"))
    if visit.dates or not exact or not days[0].span.exact:
        return
    value = exact[0] if exact[0] == exact[-1] else f"{exact[0]}/{exact[-1]}"
    visit.dates.append(replace(days[0], value=value, basis=Basis.INFERRED))
    if exact[0] >= published_on:
        visit.statuses = [replace(told, value="planned") for told in visit.statuses]


def _days(
    page: Page, dates: Sequence[DateMention], published_on: str
) -> Iterator[tuple[int, Told]]:
    """The day of each item, by the sentence's number."""
    inside = {date.sentence: date for date in reversed(dates) if date.edtf and not date.role}
    day = Told(published_on, Span(0, 0, ""), "date.programme", Basis.INFERRED)
    titled = bool(page.sentences) and bool(TITLE.search(page.sentences[0].text))
    headings = [s for s in page.sentences if s.index in inside and _is_day_line(s, inside[s.index])]
    listed = len(headings) >= _FEWEST or (titled and bool(headings))
    under, timed = False, -1
    for sentence in page.sentences:
        mention = inside.get(sentence.index)
        opens = titled and sentence is page.sentences[0] and mention is not None
        if mention and (opens or _is_day_line(sentence, mention)):
            rule = mention.rule if mention.rule == WEEKDAY else "date.programme"
            value = (
                ahead(mention.edtf, published_on) if titled and rule == WEEKDAY else mention.edtf
            )
            day = Told(value, mention.span, rule, Basis.INFERRED)
            day.text = mention.text
            under = not opens
            continue
        timed = sentence.paragraph if _HOUR.match(sentence.text) else timed
        if timed == sentence.paragraph or (under and listed and sentence.part in _ITEMS):
            yield sentence.index, day


_ITEMS = frozenset({Part.BODY, Part.HEADING})


def _owner(page: Page, people: People) -> list[Member]:
    """ "President Carver's schedule": whose day it is."""
    first = page.sentences[0] if page.sentences else None
    if first is None or not TITLE.search(first.text):
        return []
    named = [m for m in people.mentions if m.sentence == first.index]
    return (
        [Member(named[0].span, person=named[0].person, function=Function.VISITOR)] if named else []
    )


def _is_day_line(sentence: Sentence, mention: DateMention) -> bool:
    rest = len(sentence.text.strip()) - (mention.span.end - mention.span.start)
    return len(mention.edtf) == len("2026-01-13") and rest <= _LEFT_OVER


def _is_to_come(draft: Draft, published_on: str) -> None:
    """An item in the present tense, or without a verb, is planned until its day is over."""
    past = _TOLD_AS_PAST.match(draft.head.exact)
    if past or not draft.date or draft.date < published_on:
        return
    for told in draft.statuses:
        told.value = "planned" if told.value == "held" else told.value


def _lacks_guest(draft: Draft) -> bool:
    if draft.kind not in _SHARED:
        return False
    if draft.kind is MeetingKind.VISIT:
        return not draft.members
    if draft.kind is MeetingKind.TALKS and draft.members:
        return len(draft.members) < _FEWEST and _is_bare(draft)
    return len(draft.members) < _FEWEST


def _is_bare(draft: Draft) -> bool:
    """ "Talks with the premier": the item opens with the noun and says nobody who holds them."""
    noun = draft.frame in (Frame.TALKS, Frame.GUEST) or draft.rule == "meeting.meeting_verb"
    opening = draft.quote.exact[: draft.head.start - draft.quote.start]
    return noun and len(_HOUR.sub("", opening).split()) <= _FEW_WORDS


_FEW_WORDS = 3


def _main_visit(drafts: Sequence[Draft]) -> Draft | None:
    trips = (d for d in drafts if d.frame in (Frame.TRIP, Frame.TRIP_NOUN) and d.persons)
    return next((d for d in trips if d.kind is MeetingKind.VISIT), None)


def _visitors(visit: Draft | None) -> list[Member]:
    """Whom the sentence of the visit names as visitors; the company told later is left out."""
    if visit is None:
        return []
    return [
        member
        for member in visit.members
        if member.person
        and member.function is Function.VISITOR
        and visit.quote.start <= member.span.start < visit.quote.end
    ]


_VENUE = re.compile(
    r", (?P<venue>(?:the )?(?=[A-Z])[^,:;]{0,40}?\b(?:Palace|House|Square|Column|Hall|Castle|Universit\w+|Hotel|"
    r"Cent(?:er|re)|Office|Ministry|Museum|Cathedral|Memorial|Monument|Cemetery|Park|Academy|Parliament|"
    r"Room|Chancellery|Residence|Villa|Airport|Theat(?:re|er)|Library|Embassy|Garden|Gate|Tower|Building)s?\b"
    r"[^,:;]{0,40})(?:, [A-Z][\w’' -]{2,30})?\W*$"
)


def _place_at_the_end(draft: Draft) -> None:
    """ "Lunch hosted by the premier, Grand Hotel": the line ends with where."""
    found = None if draft.places_told else _VENUE.search(draft.quote.exact)
    if found is None:
        return
    start = draft.quote.start + found.start("venue")
    span = Span(start, start + len(found["venue"]), found["venue"])
    draft.venues.append(Told(span.exact.removeprefix("the "), span, "place.programme"))
