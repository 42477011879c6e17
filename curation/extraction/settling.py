"""Report-wide completion: the dateline's place, the same day, the end of a visit, press after talks.

Everything taken over from elsewhere in the report is marked as inferred.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date as calendar_day
from datetime import timedelta

from curation.extraction.coreference import Parties
from curation.extraction.dates import DateMention
from curation.extraction.dates_relative import resolved_edtf
from curation.extraction.drafts import Draft, Told
from curation.extraction.encounters import Frame
from curation.extraction.places import PlaceMention
from curation.extraction.text import Page, Part, Sentence
from curation.values.edtf import endpoints
from curation.values.enums import Basis, MeetingKind, MeetingMode

_SAME_DAY = re.compile(
    r"\b(?:(?:earlier|later) (?:in the|that|the same|on the same) (?:day|afternoon|evening)|later that|"
    r"in the (?:morning|afternoon|evening)|that (?:day|evening|afternoon|morning|night)|afterwards?|"
    r"(?:^|, |\bwas |\bmet |\breceived )(?:earlier|later)\b|following the (?:talks|meeting|summit|signing)|"
    r"after the (?:talks|meeting|summit|ceremony|signing)|before the (?:talks|meeting|summit|session|"
    r"three-way session)|"
    r"\blater (?:hosted|held|met|attended|visited|gave|received|signed|toured|joined|called|addressed)|"
    r"on arrival|\bjoined (?:them|the (?:two|three|pair|group))\b|at the end of the (?:talks|meeting|summit))",
    re.IGNORECASE,
)
_PRESS = (MeetingKind.PRESS_CONFERENCE, MeetingKind.STATEMENT)
_SIDE_SHOW = (
    MeetingKind.MEAL,
    MeetingKind.CEREMONY,
    MeetingKind.PRESS_CONFERENCE,
    MeetingKind.TALKS,
)


_OTHER_WAY = {"days_after": "days_before", "days_before": "days_after"}


def apart(events: Sequence[Draft]) -> None:
    """ "comes six days after his visit to China": that visit ended six days before this one."""
    for event in events:
        if event.apart is None or event.dates or event.follows is None:
            continue
        other = event.follows.told_as or event.follows
        name, _, days = event.apart.relative.partition(":")
        start = endpoints(other.date)[0] if other.date else ""
        value = resolved_edtf(f"{_OTHER_WAY.get(name, name)}:{days}", start)
        if not value:
            continue
        told = Told(
            value, event.apart.span, "date.days_apart", Basis.INFERRED, text=event.apart.text
        )
        (event.ends if event.kind is MeetingKind.VISIT else event.dates).append(told)


PRESENT = "status.present"


def present_tense(events: Sequence[Draft], published_on: str) -> None:
    """ "is on a visit", "meets the king": to come if the day is after the publication, else now."""
    for event in events:
        start = endpoints(event.date)[0] if event.date else ""
        if not event.statuses or event.statuses[0].rule != PRESENT or not start:
            continue
        if len(start) != _DAY:
            if "X" not in start and start < published_on[: len(start)]:
                event.statuses[0].value = "held"  # "July 2025: The two leaders hold talks"
            continue
        under_way = event.statuses[0].value == "held" and start == published_on
        event.statuses[0].value = "held" if start < published_on or under_way else "planned"


_DAY = len("2026-01-13")


def to_come(events: Sequence[Draft], published_on: str) -> None:
    """What the words leave open, the day decides: after the publication it is still to come."""
    for event in events:
        start = endpoints(event.date)[0] if event.date and "X" not in event.date else ""
        if not start or not event.statuses:
            continue
        told = event.statuses[0]
        if published_on and told.value == "held" and start > published_on[: len(start)]:
            event.statuses[0] = replace(told, value="planned", basis=Basis.INFERRED)
        if told.rule == "status.planned" and _PAST.match(event.dates[0].text):
            event.statuses[0] = replace(told, value="held", basis=Basis.INFERRED)
        if told.value == "planned" and event.dates[0].rule == "date.weekday":
            _next_week(event, published_on)


_PAST = re.compile(r"(?:last|yesterday|earlier)\b", re.IGNORECASE)


def _next_week(event: Draft, published_on: str) -> None:
    """ "will meet on Friday" cannot have been last Friday."""
    told = event.dates[0]
    if len(told.value.rstrip("/")) != _DAY or told.value.rstrip("/") >= published_on:
        return
    later = calendar_day.fromisoformat(told.value.rstrip("/")) + timedelta(days=7)
    tail = "/" if told.value.endswith("/") else ""
    event.dates[0] = replace(told, value=later.isoformat() + tail, basis=Basis.INFERRED)


def same_day(events: Sequence[Draft]) -> None:
    """ "Earlier in the day", "afterwards": the day of the encounter told before."""
    for number, event in enumerate(events):
        if event.dates or event.kind is MeetingKind.VISIT or event.again:
            continue
        spoken = bool(_SAME_DAY.search(event.quote.exact)) or _is_press_after(event)
        if not spoken:
            continue
        source = _dated_before(event, events[:number]) or _dated_before(event, events)
        if source is not None:
            told = source.dates[0]
            event.dates.append(
                Told(told.value, told.span, "date.same_day", Basis.INFERRED, text=told.text)
            )
            _take_place(event, source)


def _is_press_after(event: Draft) -> bool:
    return event.kind in _PRESS and event.status == "held"


def _dated_before(event: Draft, events: Sequence[Draft]) -> Draft | None:
    for other in reversed(events):
        if (
            other is event
            or other.again
            or other.kind in (MeetingKind.VISIT, MeetingKind.INTERVIEW)
        ):
            continue
        if other.mode is not MeetingMode.IN_PERSON and event.kind not in _PRESS:
            continue
        if _is_day(other.date) and other.status == event.status and _share(other, event):
            return other
    return None


def _is_day(date: str) -> bool:
    return len(date) == _DAY


def _share(one: Draft, other: Draft) -> bool:
    if one.persons and other.persons:
        return bool(set(one.persons) & set(other.persons))
    return abs(one.sentence - other.sentence) <= 2


def lead_day(events: Sequence[Draft], dates: Sequence[DateMention], page: Page) -> None:
    """ "A and B agreed on Thursday": the day of the encounter that the lead is about."""
    first = next((e for e in events if e.kind is MeetingKind.TALKS and not e.again), None)
    if first is None or first.dates or first.status != "held" or not page.sentences:
        return
    lead = next((s for s in page.sentences if s.part is Part.BODY), None)
    taken = {told.span for event in events for told in event.dates}
    days = [
        date for date in dates
        if lead is not None and date.sentence == lead.index and date.role in ("", "end")
        and len(date.edtf) == _DAY and date.span not in taken
        and not _is_saying(date, lead)
    ]  # fmt: skip
    if len(days) == 1 and lead is not None and first.sentence - lead.index <= 2:
        first.date_from(days[0], Basis.INFERRED)


def _take_place(event: Draft, source: Draft) -> None:
    if event.venues or event.localities or event.kind not in _SIDE_SHOW:
        return
    if source.localities and event.kind in _PRESS:
        told = source.localities[0]
        event.localities.append(Told(told.value, told.span, "place.same_day", Basis.INFERRED))
    if source.lands and not event.lands:
        told = source.lands[0]
        event.lands.append(Told(told.value, told.span, "place.same_day", Basis.INFERRED))


_SAID_ON = re.compile(
    r"\b(?:said|told|announc\w+|confirm\w+|reported|added|stated)\b[^.;“”\"]{0,45}$", re.IGNORECASE
)
_NEAR = 3  # sentences
_FAR = 8  # for a briefing "here", where the report was written


def day_of_saying(events: Sequence[Draft], dates: Sequence[DateMention], page: Page) -> None:
    """A briefing without a day of its own was on the day its report is dated by: "said Monday"."""
    texts = {sentence.index: sentence for sentence in page.sentences}
    said = [date for date in dates if _is_saying(date, texts[date.sentence])]
    for event in events:
        if event.dates or event.kind not in _PRESS_KINDS or event.status != "held":
            continue
        reach = _FAR if event.here else _NEAR
        near = [d for d in said if abs(d.sentence - event.sentence) <= reach]
        if near:
            date = min(near, key=lambda d: abs(d.sentence - event.sentence))
            event.date_from(date, Basis.INFERRED)


def _is_saying(date: DateMention, sentence: Sentence) -> bool:
    start = date.span.start - sentence.start
    day = len(date.edtf) == _DAY
    return (
        day and not date.role and bool(_SAID_ON.search(sentence.text[max(0, start - 70) : start]))
    )


def towns(events: Sequence[Draft]) -> None:
    """A visit is to the town, not to the airport or the hall where the visitor was seen."""
    for event in events:
        if event.kind is not MeetingKind.VISIT:
            continue
        landed = event.lands and all(_PORT_OF_CALL.search(told.value) for told in event.venues)
        if event.localities or landed:
            event.venues = []


_PORT_OF_CALL = re.compile(
    r"\b(?:Airport|Airfield|Air(?:force| Force)? Base|Heliport|Station)\b", re.IGNORECASE
)


def joint_press(events: Sequence[Draft]) -> None:
    """A joint news conference has everyone from the encounter that it follows."""
    for event in events:
        if event.kind is not MeetingKind.PRESS_CONFERENCE or not event.joint:
            continue
        before = [
            other for other in events
            if other.kind is MeetingKind.TALKS and not other.again and other is not event
            and (not event.persons or set(event.persons) & set(other.persons))
            and other.status == event.status
        ]  # fmt: skip
        source = max(before, key=lambda other: len(other.members), default=None)
        for member in source.members if source else ():
            event.add(member)


def dateline(events: Sequence[Draft], place: PlaceMention | None, parties: Parties) -> None:
    """The dateline's town for what happened there: held encounters that name no other place."""
    if place is None:
        return
    for event in events:
        if event.here and event.places_told:
            continue
        abroad = {
            visit.land for visit in events
            if visit.kind is MeetingKind.VISIT and not visit.again and visit.status == "held"
            and visit.land and set(visit.persons) & set(event.persons) and visit is not event
        }  # fmt: skip
        if event.here or _was_there(event, place, parties, abroad):
            event.localities.append(Told(place.name, place.span, "place.dateline", Basis.INFERRED))
            if not event.lands and place.country:
                event.lands.append(
                    Told(place.country, place.span, "place.dateline", Basis.INFERRED)
                )


def _was_there(event: Draft, place: PlaceMention, parties: Parties, abroad: set[str]) -> bool:
    if event.places_told and not (event.land == place.country and not event.place):
        return False
    if event.status != "held" or event.again or event.mode is not MeetingMode.IN_PERSON:
        return False
    if event.kind in (MeetingKind.INTERVIEW, MeetingKind.STATEMENT) or event.frame is Frame.TRIP:
        return False
    if event.kind is MeetingKind.VISIT:
        return False
    return place.country in abroad or not abroad or event.kind in _PRESS_KINDS


_PRESS_KINDS = frozenset({MeetingKind.PRESS_CONFERENCE, MeetingKind.BRIEFING})


def departures(events: list[Draft], leaving: Sequence[Draft], home: Mapping[str, str]) -> None:
    """The day somebody leaves ends the visit that the report tells of."""
    for draft in leaving:
        if not draft.persons:
            continue
        visit = _visit_ended(draft, events)
        if visit is not None:
            visit.ends.extend(draft.dates)
            visit.evidence.extend(draft.evidence)
            continue
        stay = _stay(draft, events, home) or _left_behind(draft, home)
        if stay is not None:
            events.append(stay)


def _visit_ended(draft: Draft, events: Sequence[Draft]) -> Draft | None:
    fitting = [
        event for event in events
        if event.kind is MeetingKind.VISIT and set(event.persons) & set(draft.persons)
        and not event.again and event.status in ("planned", "held")
    ]  # fmt: skip
    return fitting[-1] if fitting else None


def _left_behind(draft: Draft, home: Mapping[str, str]) -> Draft | None:
    """ "Salo left Nuuk on Tuesday": the end of a visit, where it is known that he is no Greenlander."""
    own = {home.get(key, "") for key in draft.persons}
    if draft.rule != "meeting.leave" or not draft.land or "" in own or draft.land in own:
        return None
    draft.kind = MeetingKind.VISIT
    draft.ends, draft.dates = draft.dates, []
    return draft


def _stay(draft: Draft, events: Sequence[Draft], home: Mapping[str, str]) -> Draft | None:
    """A visit that only its end tells of, in the country where the person's encounters were."""
    own = {home.get(key, "") for key in draft.persons}
    for event in reversed(events):
        shared = set(event.persons) & set(draft.persons)
        if draft.rule == "meeting.leave" and draft.land not in ("", event.land):
            continue  # "left Washington", and was in Doha later
        if (
            shared
            and not event.again
            and event.land
            and event.land not in own
            and event.status == "held"
        ):
            draft.kind = MeetingKind.VISIT
            draft.ends, draft.dates = draft.dates, []
            draft.lands = [Told(event.land, event.lands[0].span, "place.of_visit", Basis.INFERRED)]
            draft.localities = [
                Told(told.value, told.span, "place.of_visit", Basis.INFERRED)
                for told in event.localities[:1]
            ]
            draft.statuses = [Told("held", draft.head, "status.left", Basis.INFERRED)]
            return draft
    return None
