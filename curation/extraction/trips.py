"""Trips: what a visit is to, what is one trip told twice, and what it is made for."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from curation.extraction.drafts import Draft, Told
from curation.extraction.encounters import Frame
from curation.extraction.scenes import Scene
from curation.values.enums import Basis, Function, MeetingKind

_SIGHT = re.compile(
    r"\b(?:temple|shrine|museum|mosque|cathedral|church|palace|memorial|cemetery|monument|heritage|"
    r"old (?:town|city)|gallery|basilica|monastery|synagogue|pagoda|pyramids?|great wall|tomb|"
    r"mausoleum|cultural|ruins|castle|fortress|gardens?|opera|theat(?:re|er)|concert)\b",
    re.IGNORECASE,
)
_ERRAND = re.compile(
    r"\b(?:school|factory|offices?|port|base|park|terminal|site|exhibition|plant|hospital|company|shipyard|universit\w+|college|centre|center|farm|camp|"
    r"residents|communes?|clinic|headquarters|laborator\w+|institute|parliament|market|mine|dam)\b",
    re.IGNORECASE,
)
_ARRIVAL = re.compile(r"arriv|land|fly|flew|travel|go|head|leav|left|depart|journey|jet|return")
_OBJECT_ENDS = re.compile(r"[,;]|\b(?:on|for|where|in|to meet|from|after|before)\b")
_DAY = re.compile(r"[\dX]{4}-[\dX]{2}-[\dX]{2}")
_FOR = re.compile(r"\b(?:for|to)\s+(?:[^\s,;]+\s+){0,7}$")
_WRAPPED_UP = re.compile(
    r"\b(?:wrap\w* up|round\w* off|broke off|cut short|conclud\w+|end(?:s|ed|ing)?|complet\w+|finish\w+|return\w* (?:home )?from|back from)"  # noqa: E501
    r" [^.;,]{0,30}$"
)
TRIPS = frozenset({Frame.TRIP, Frame.TRIP_NOUN})
_LEAVING = ("fly", "flew", "return", "head", "left", "leav", "depart", "go")


def settle(
    scene: Scene, draft: Draft, home: Mapping[str, str], countries: Mapping[str, str]
) -> None:
    """Say what kind of trip it is, and open its days where only the arrival is told."""
    if draft.rule == "meeting.tour_verb":
        _settle_tour(scene, draft)
    if draft.frame in TRIPS:
        _settle_trip(scene, draft, home, countries)


def _settle_trip(
    scene: Scene, draft: Draft, home: Mapping[str, str], countries: Mapping[str, str]
) -> None:
    if draft.rule == "meeting.back_from":
        draft.ends, draft.dates = draft.dates, []
        return
    if draft.frame is Frame.TRIP and _goes_home(draft, home, countries):
        draft.frame = Frame.DEPART
        return
    if draft.frame is Frame.TRIP and draft.head.exact.lower().startswith("visit"):
        draft.kind = _errand(scene, draft)
    if draft.frame is Frame.TRIP_NOUN:
        _leave_far_places(scene, draft)
    draft.dates.sort(
        key=lambda told: ("/" not in told.value.strip("/"), told.rule == "date.duration")
    )
    before = scene.text[: draft.head.start - scene.sentence.start]
    if draft.frame is Frame.TRIP_NOUN and _WRAPPED_UP.search(before) and "/" not in draft.date:
        draft.ends, draft.dates = draft.dates, []
    if draft.frame is Frame.TRIP and _ARRIVAL.match(draft.head.exact.lower()):
        for told in draft.dates:
            told.value += "/" if _DAY.fullmatch(told.value) else ""
    if draft.kind is MeetingKind.VISIT and _is_domestic(draft, home):
        draft.kind = MeetingKind.OTHER


_TO_DO = re.compile(r"\bto (?!the )[a-z]{3,} |\b(?:after|before|since|that|which)\b")


def _leave_far_places(scene: Scene, draft: Draft) -> None:
    """ "will use the trip to seek relief on imports at Raxaul": not where the trip goes."""
    start = draft.head.end - scene.sentence.start

    def is_near(told: Told) -> bool:
        return not _TO_DO.search(scene.text, start, told.span.start - scene.sentence.start)

    for name in ("venues", "localities", "lands"):
        setattr(draft, name, [told for told in getattr(draft, name) if is_near(told)])


def _settle_tour(scene: Scene, draft: Draft) -> None:
    """ "toured Sarajevo and Podgorica" is a trip, "toured the port" an errand, a castle a sight."""
    if (draft.localities or draft.lands) and not draft.venues and len(draft.persons) == 1:
        draft.kind, draft.frame = MeetingKind.VISIT, Frame.TRIP
        return
    draft.kind = _errand(scene, draft)
    if draft.kind is MeetingKind.VISIT:
        draft.kind = MeetingKind.CULTURAL


def _errand(scene: Scene, draft: Draft) -> MeetingKind:
    """A visit to a temple is a cultural stop, one to a school an errand."""
    rest = scene.text[draft.head.end - scene.sentence.start :][:60]
    rest = _OBJECT_ENDS.split(rest, 1)[0]
    if _SIGHT.search(rest):
        return MeetingKind.CULTURAL
    return MeetingKind.OTHER if _ERRAND.search(rest) else MeetingKind.VISIT


def _goes_home(draft: Draft, home: Mapping[str, str], countries: Mapping[str, str]) -> bool:
    """ "flew back to Accra": to the visitor's own country is the end of a visit."""
    own = {home.get(key, "") for key in draft.persons} - {""}
    head = draft.head.exact.lower()
    moving = head.startswith(_LEAVING) or " back" in head
    if head.startswith("return") or " back" in head:  # also where the office prints no country
        own |= {countries.get(key, "") for key in draft.persons} - {""}
        moving = True
    return moving and bool(draft.land) and draft.land in own


def _is_domestic(draft: Draft, home: Mapping[str, str]) -> bool:
    """A trip inside the visitor's own country is an errand, not a visit."""
    own = {home.get(key, "") for key in draft.persons}
    return bool(draft.localities or draft.venues) and own == {draft.land}


def is_one_trip(scene: Scene, trip: Draft, draft: Draft) -> bool:
    """ "will arrive on Monday for a two-day visit": two words, one trip."""
    if Frame.TRIP_NOUN not in (trip.frame, draft.frame):
        return False
    if _AFTERWARDS.search(scene.text, 0, draft.head.start - scene.sentence.start):
        return False
    if draft.again or (draft.persons and _visitors(trip) != _visitors(draft)):
        return False
    return not (trip.land and draft.land and trip.land != draft.land) and not (
        trip.date and draft.date and not trip.date.endswith("/")
    )


def _visitors(trip: Draft) -> set[str]:
    return {m.person for m in trip.members if m.person and m.function is not Function.HOST}


def complete(trip: Draft, draft: Draft) -> None:
    if draft.dates and trip.date.endswith("/"):
        trip.dates[:0] = draft.dates
    else:
        trip.dates.extend(draft.dates)
    trip.lands.extend(draft.lands)
    trip.localities.extend(draft.localities)
    trip.visit_types.extend(draft.visit_types)
    trip.ordinals.extend(draft.ordinals)
    trip.evidence.extend(draft.evidence)
    trip.printed = draft.printed or trip.printed


_AFTERWARDS = re.compile(r"\b(?:after|following) (?:[\w-]+ ){0,3}$")
_HOSTS_HIM = re.compile(
    r"\b(?:hosts?|hosted|meets?|met|receives?|received|sees|welcomes?|joins?) (?:him|her|them)\b"
)


def _all_do(trip: Draft, draft: Draft, before: str) -> None:
    """ "flew to Doha together with Y, to inaugurate the embassy": both do."""
    if draft.frame in _DEEDS and before.endswith(" to ") and set(draft.persons) < set(trip.persons):
        for member in trip.members:
            draft.add(member)


_DEEDS = frozenset({Frame.EVENT, Frame.SIGHTS})


def mark_purpose(scene: Scene, trip: Draft, draft: Draft) -> None:
    """ "will fly to Tallinn for a meeting", "to Warsaw, where the premier hosts him for talks"."""
    before = scene.text[: draft.head.start - scene.sentence.start]
    if trip.head.start > draft.head.start:
        return
    if _AFTERWARDS.search(before, trip.head.end - scene.sentence.start):
        return
    if _HOSTS_HIM.search(scene.text, trip.head.end - scene.sentence.start):
        for member in trip.members:
            draft.add(replace(member, function=Function.PARTICIPANT, basis=Basis.INFERRED))
    if draft.persons and not set(draft.persons) & set(trip.persons):
        return
    draft.purpose_of = trip
    _all_do(trip, draft, before)
    if draft.rule == "meeting.co_chair" and len(draft.persons) == 1:
        for member in trip.members:
            draft.add(replace(member, function=Function.PARTICIPANT, basis=Basis.INFERRED))
    if not draft.members and _FOR.search(before):
        for member in trip.members:
            draft.add(member)
        draft.gathering = bool(draft.occasions) and len(draft.persons) == 1


def destinations(draft: Draft) -> Iterator[Draft]:
    """A trip to several countries is one visit for each."""
    lands = list(dict.fromkeys(told.value for told in draft.lands))
    if draft.kind is not MeetingKind.VISIT or len(lands) < 2 or draft.frame is Frame.DEPART:
        yield draft
        return
    for land in lands:
        spans = [told.span for told in draft.lands if told.value == land]
        yield replace(
            draft,
            lands=[told for told in draft.lands if told.value == land],
            localities=[told for told in draft.localities if told.span in spans],
            venues=[told for told in draft.venues if told.span in spans],
            dates=list(draft.dates), members=list(draft.members), statuses=list(draft.statuses),
            evidence=list(draft.evidence), ends=[], occasions=[], ordinals=list(draft.ordinals),
            visit_types=list(draft.visit_types), originals=[],
        )  # fmt: skip
