"""Talks in several formats, and trips that a report speaks of without telling of them.

"Hold both bilateral and expanded talks" is one round of talks in two sessions: what is said of
the talks later is said of the round. "In an interview before the trip, X said" tells of a trip of
X, although no sentence says that X travels.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from curation.extraction.drafts import Draft, Member, Told, by_text
from curation.extraction.encounters import Frame
from curation.extraction.text import Page, Part, Sentence
from curation.records import Span
from curation.values.enums import Basis, Function, MeetingKind, MeetingMode, MeetingStatus

_TRIP = re.compile(
    r"\b(?:before|ahead of|during|after|throughout) (?:the|his|her) (?:[\w-]+ ){0,2}?"
    r"(?P<trip>trip|visit|tour)\b"
)
_PRESS = frozenset({MeetingKind.BRIEFING, MeetingKind.PRESS_CONFERENCE, MeetingKind.STATEMENT})
ROUND = "meeting.round_of_talks"
TRIP = "meeting.trip_spoken_of"


def rounds(events: list[Draft], text: str) -> None:
    """Put sessions that share one noun under a round of talks of their own, and add it."""
    ordered = [event for event in by_text(events) if event.kind is MeetingKind.TALKS]
    for first, second in pairwise(ordered):
        if _share_a_noun(first, second, text):
            events.append(_round(first, second, text))


def _share_a_noun(first: Draft, second: Draft, text: str) -> bool:
    """ "bilateral and expanded talks": the noun stands once, after the second format."""
    if first.sentence != second.sentence or first.persons != second.persons:
        return False
    if not first.printed or not second.printed:
        return False
    *formats, noun = second.printed.split()
    if not formats or noun in first.printed.split():
        return False
    between = text[first.head.end : second.head.start].split()
    return between[:1] == ["and"] and between[1:] in (formats, [])


def _round(first: Draft, second: Draft, text: str) -> Draft:
    start, end = first.head.start, second.head.end
    whole = replace(
        first,
        rule=ROUND,
        head=Span(start, end, text[start:end]),
        printed=second.printed.split()[-1],
        listed=False,
        statuses=list(first.statuses),
        members=list(first.members),
        dates=list(first.dates or second.dates),
        venues=list(first.venues),
        localities=list(first.localities),
        lands=list(first.lands),
    )
    first.parent = second.parent = whole
    return whole


def spoken_of(events: list[Draft], page: Page, countries: Mapping[str, str]) -> list[Draft]:
    """The trips that are only spoken of, each of the one person of whom its sentence speaks.

    Their encounters become part of them. A trip that the report tells of stays as it is told.
    *countries* are those of the persons' offices.
    """
    trips: list[Draft] = []
    for sentence in page.sentences:
        found = _TRIP.search(sentence.text) if sentence.part is Part.BODY else None
        traveller = _only_person_in(sentence.index, events) if found else ""
        if found is None or not traveller:
            continue
        if any(_is_visit_of(event, traveller) for event in (*events, *trips)):
            continue
        held = [event for event in events if _is_what_it_was_for(event, traveller, sentence.index)]
        if held:
            trip = _trip(sentence, sentence.span(*found.span("trip")), traveller, held)
            _company_abroad(trip, events, countries)
            trips.append(trip)
    return trips


def _company_abroad(trip: Draft, events: list[Draft], countries: Mapping[str, str]) -> None:
    """Officials of the traveller's country who brief abroad do so on the trip, and tell where."""
    home = countries.get(trip.persons[0], "")
    for event in events:
        abroad = event.land and event.land != home
        if event.kind not in _PRESS or not abroad or event.parent is not None or not home:
            continue
        if {countries.get(person, "") for person in event.persons} != {home}:
            continue
        event.parent = trip
        told = event.lands[0]
        trip.lands.append(Told(told.value, told.span, "place.of_company", Basis.INFERRED))


def _trip(sentence: Sentence, head: Span, traveller: str, held: list[Draft]) -> Draft:
    trip = Draft(TRIP, MeetingKind.VISIT, head, sentence.whole, sentence.index,
                 sentence.paragraph, Frame.TRIP, printed=head.exact.lower())  # fmt: skip
    trip.statuses.append(Told(MeetingStatus.HELD, head, TRIP, Basis.INFERRED))
    trip.add(Member(head, person=traveller, function=Function.VISITOR, basis=Basis.INFERRED))
    for event in held:
        event.parent = event.parent or trip
    return trip


def _only_person_in(sentence: int, events: list[Draft]) -> str:
    persons = {person for event in events if event.sentence == sentence for person in event.persons}
    return persons.pop() if len(persons) == 1 else ""


def _is_visit_of(event: Draft, person: str) -> bool:
    return event.kind is MeetingKind.VISIT and person in event.persons


def _is_what_it_was_for(event: Draft, person: str, sentence: int) -> bool:
    """The encounter that the report is about: held, face to face, told before the trip is."""
    return (
        event.kind is MeetingKind.TALKS
        and event.mode is MeetingMode.IN_PERSON
        and event.status == MeetingStatus.HELD
        and not event.again
        and not event.occasions
        and person in event.persons
        and len(event.persons) > 1
        and event.sentence < sentence
    )
