"""What belongs into what: a visit contains its talks, meals and press events.

A child takes from its visit what the text leaves unsaid: the country, the locality when told in
one breath, and the days, marked as inferred.
"""

from curation.extraction.coreference import Parties
from curation.extraction.drafts import Draft, Told
from curation.extraction.encounters import Frame
from curation.extraction.rescheduling import FALLEN
from curation.values.edtf import NO_BOUNDS, Bounds, InvalidEDTF, bounds
from curation.values.enums import Basis, MeetingKind, MeetingMode

_NO_CHILD = frozenset({MeetingKind.INTERVIEW})


def nest(events: list[Draft], parties: Parties) -> None:
    """Set the parent of every event that lies within a visit of the same report."""
    visits = [
        (event, frozenset(event.persons)) for event in events if event.kind is MeetingKind.VISIT
    ]
    for event in events:
        if event.parent is not None and event.parent in events:
            continue
        event.parent = _visit_of(event, visits, parties)


def _visit_of(
    event: Draft, visits: list[tuple[Draft, frozenset[str]]], parties: Parties
) -> Draft | None:
    """The nearest of the visits, each given with its persons, that the event lies within."""
    if event.purpose_of is not None and event.purpose_of in [visit for visit, _ in visits]:
        return event.purpose_of
    if event.mode is not MeetingMode.IN_PERSON or event.kind in _NO_CHILD:
        return None
    persons = event.persons
    fitting = [
        visit
        for visit, visitors in visits
        if visit is not event and not visitors.isdisjoint(persons) and _fits(event, visit, parties)
    ]
    if not fitting:
        return None
    return min(fitting, key=lambda visit: abs(visit.head.start - event.head.start))


def _fits(event: Draft, visit: Draft, parties: Parties) -> bool:
    """Whether an event of which a visitor is part can lie within the visit."""
    if not _days_fit(event, visit):
        return False
    if not event.date and event.status != visit.status and event.purpose_of is not visit:
        return False
    if event.status == "held" and visit.status == "planned" and event.purpose_of is not visit:
        return False
    if (event.status in FALLEN) != (visit.status in FALLEN):
        return event.status in FALLEN and bool(event.date)
    if event.kind is MeetingKind.VISIT:
        return _is_stop_of(event, visit)
    if event.land and visit.land:
        return event.land == visit.land and (bool(event.date) or event.status == visit.status)
    if event.again:
        return False
    hosts = parties.countries(event) - parties.countries(visit)
    near = abs(event.sentence - visit.sentence) <= 3
    if hosts and visit.land and visit.land not in hosts and event.sentence != visit.sentence:
        return False
    return visit.land in hosts or (near and not event.land and event.status == visit.status)


def _is_stop_of(event: Draft, visit: Draft) -> bool:
    """A second town inside the country, told later, is a visit inside the visit."""
    if not event.land or event.land != visit.land or event.head.start < visit.head.start:
        return False
    return bool(event.localities) and event.date != visit.date and bool(event.date)


def _days_fit(event: Draft, visit: Draft) -> bool:
    own, whole = _bounds(event.date), _bounds(span_of(visit))
    if own == NO_BOUNDS or whole == NO_BOUNDS:
        return True
    return own.overlaps(whole)


def _bounds(date: str) -> Bounds:
    try:
        return bounds(date)
    except InvalidEDTF:
        return NO_BOUNDS


def span_of(visit: Draft) -> str:
    """The days of a visit from its arrival and its departure, as far as they are told."""
    start, end = visit.date, visit.ends[0].value if visit.ends else ""
    if end and (not start or start.endswith("/")):
        return f"{start.rstrip('/')}/{end}"
    return start


def inherit(events: list[Draft]) -> None:
    """Give children what their visit or the event before them tells."""
    for event in events:
        before = event.follows
        if (
            before is None
            or before.frame is Frame.DEPART
            or event.sentence != before.sentence
            or event.status != before.status
        ):
            continue
        for source in (before, before.told_as):
            if source is not None:
                _take_day(event, source, "date.followed_by")
            if source is not None and before.rule != "meeting.leave_for":
                _take_place(event, source)
    for event in events:
        if event.parent is not None:
            near = abs(event.sentence - event.parent.sentence) <= 1
            if near or event.purpose_of is event.parent or _is_whole(event.parent, events):
                _take_place(event, event.parent)
            _take_land(event, event.parent)


def _is_whole(visit: Draft, events: list[Draft]) -> bool:
    """Whether the visit is told as one to a single town: "a trip to Warsaw"."""
    towns = {told.value for told in visit.localities if told.basis is Basis.QUOTED}
    others = {
        told.value for event in events if event is not visit and event.land == visit.land
        for told in event.localities if set(event.persons) & set(visit.persons)
    }  # fmt: skip
    return len(towns) == 1 and others <= towns


def inherit_days(events: list[Draft]) -> None:
    """Give children that state no day of their own the days of their visit."""
    for event in events:
        if event.parent is not None:
            _take_day(event, event.parent, "date.of_visit")


def _take_day(event: Draft, source: Draft, rule: str) -> None:
    if event.dates or not source.dates or event.mode is not MeetingMode.IN_PERSON:
        return
    told = source.dates[0]
    value = span_of(source)
    if value.endswith("/") and source.kind is MeetingKind.VISIT:
        value = told.value.rstrip("/")
    if not value or value.startswith("/"):
        return
    event.dates.append(Told(value, told.span, rule, Basis.INFERRED, text=told.text))


def _take_place(event: Draft, source: Draft) -> None:
    if event.places_told or event.mode is not MeetingMode.IN_PERSON or event.kind in _NO_CHILD:
        return
    for told in source.localities[:1]:
        event.localities.append(Told(told.value, told.span, "place.followed_by", Basis.INFERRED))
    _take_land(event, source)


def _take_land(event: Draft, source: Draft) -> None:
    if event.lands or event.mode is not MeetingMode.IN_PERSON or event.kind in _NO_CHILD:
        return
    for told in source.lands[:1]:
        event.lands.append(Told(told.value, told.span, "place.of_visit", Basis.INFERRED))
