"""What a draft takes from its surroundings: its trip, its status, the event before it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from curation.extraction import trips
from curation.extraction.company import bring_company, host_and_guest, note_unnamed
from curation.extraction.drafts import Draft, Told
from curation.extraction.encounters import Frame
from curation.extraction.places import PlaceMention
from curation.extraction.scenes import Scene
from curation.extraction.settling import PRESENT
from curation.extraction.status import HELD, PLANNED
from curation.extraction.text import Part
from curation.extraction.trips import TRIPS
from curation.values.enums import Basis, MeetingKind, MeetingMode

_CHAIN = re.compile(r"\bfollow\w*\b|\bbefore\b|\bthen\b|^\s*(?:,|and|,? and)\s"
                    r"|\band an? (?:[\w-]+ ){0,3}(?:for the )?$", re.IGNORECASE)  # fmt: skip
_LIST = re.compile(r"(?:[\s,]|\b(?:and|a|an|the|two|joint|state|official|as well as|with|including|plus|by|"
                   r"\w+ing|working|formal|brief|[a-z]+)\b){0,9}")  # fmt: skip
_ONWARD = re.compile(r"(?:After|From|Then|Next)\b")
# Words said to somebody: a meeting only with a place, a day and people of two countries.
_WORDS_ALONE = frozenset(
    (
        "meeting.raise_with",
        "meeting.press_somebody",
        "meeting.thrash_out",
        "meeting.agree_somewhere",
    )
)
_HERE = re.compile(
    r"\bhere\b|\bin the (?:city|capital|country|kingdom)\b|\bin this (?:[\w-]+ ){0,2}(?:town|city|capital|"
    r"village|port|resort|oasis|suburb|island)\b"
)
_PAST_VERB = re.compile(
    r"\b(?:\w{3,}ed|met|held|told|said|spoke|made|had|went|came|took|gave|saw|led|began)\b"
)
_WILL = re.compile(r"\b(?:will|is to|are to|would|plans? to|scheduled to|due to)\b")
_THAT = re.compile(r"\b(?:that|he|she|it|they|would|will|is|was|are|were|had|has)\b")
_SOMEWHERE = re.compile(
    r" (?:here\b|(?:in|at|outside|inside|aboard|near|on board) (?:the|a|an|his|her|[A-Z]))"
)
_BELOW = re.compile(
    r"\b(?:vice-ministerial|working-level|director-general(?:-level)?|senior[- ]officials?|expert(?:-level|s)?)"
    r"(?: [\w-]+){0,3} $"
)


def refine(
    scene: Scene,
    drafts: list[Draft],
    earlier: list[Draft],
    town: PlaceMention | None,
    home: Mapping[str, str],
    countries: Mapping[str, str],
) -> Iterator[Draft]:
    """The drafts of a scene that can stand, completed from their sentence and the ones before.

    ``home`` has the countries that are printed with the offices, ``countries`` also the inferred.
    """
    trip: Draft | None = None
    kept: list[Draft] = []
    for draft in drafts:
        if draft.frame is Frame.COMPANY:
            bring_company(draft, [*earlier, *kept])
            continue
        trips.settle(scene, draft, home, countries)
        if trip is not None and _is_same_trip(scene, trip, draft):
            trips.complete(trip, draft)
            continue
        if _cannot_stand(scene, draft, [*earlier, *kept], countries):
            _hand_on(draft, drafts)
            continue
        if draft.frame in TRIPS and draft.kind is MeetingKind.VISIT:
            trip = draft
        elif trip is not None and draft.mode is MeetingMode.IN_PERSON:
            host_and_guest(scene, trip, earlier)
            trips.mark_purpose(scene, trip, draft)
        if draft.frame is not Frame.DEPART:
            _complete(scene, draft, [*earlier, *kept], town)
        kept.append(draft)
    for draft in kept:
        yield from trips.destinations(draft)


def _is_same_trip(scene: Scene, trip: Draft, draft: Draft) -> bool:
    is_trip = draft.frame in TRIPS and draft.kind is MeetingKind.VISIT
    return is_trip and trips.is_one_trip(scene, trip, draft)


def _cannot_stand(
    scene: Scene, draft: Draft, earlier: list[Draft], countries: Mapping[str, str]
) -> bool:
    """What is no event: told in passing to reporters, signed nowhere, left to officials."""
    if draft.frame is Frame.TELL:
        return not _told_somewhere(scene, draft)
    if draft.rule == "meeting.travel" and draft.head.exact.startswith(("go ", "goes ")):
        known = any(set(e.persons) & set(draft.persons) for e in earlier)
        return not (draft.dates or known or len(scene.hits) > 1 or _ONWARD.match(scene.text))
    if draft.rule in _WORDS_ALONE:
        lands = {countries.get(key, "") for key in draft.persons} - {""}
        return not (draft.places_told and draft.dates and len(draft.persons) > 1 and len(lands) > 1)
    if draft.rule == "meeting.talked":
        lands = {countries.get(key, "") for key in draft.persons} - {""}
        return len(draft.persons) > 1 and len(lands) == 1 and not draft.countries
    if draft.rule == "meeting.discuss":
        return not (draft.places_told and draft.dates and len(draft.members) > 1)
    if draft.rule == "meeting.sign":
        return not (draft.places_told and len(draft.members) > 1)
    return draft.frame is Frame.TALKS and _is_below(scene, draft)


def _hand_on(draft: Draft, drafts: list[Draft]) -> None:
    """ "signed a pact on Tuesday at the third round": the day is that of the round."""
    if draft.rule not in ("meeting.sign", "meeting.discuss"):
        return
    setting = next((other for other in drafts if other.follows is draft), None)
    if setting is None or not set(setting.persons + setting.countries) & set(
        draft.persons + draft.countries
    ):
        return
    setting.dates = setting.dates or draft.dates
    if not setting.places_told:
        setting.venues, setting.localities, setting.lands = (
            draft.venues, draft.localities, draft.lands
        )  # fmt: skip


def _complete(scene: Scene, draft: Draft, earlier: list[Draft], town: PlaceMention | None) -> None:
    note_unnamed(scene, draft)
    _copy_from_chain(scene, draft)
    _decide_status(scene, draft)
    _note_here(scene, draft)
    _note_there(scene, draft)
    host_and_guest(scene, draft, earlier)
    if draft.here and town is not None and not draft.places_told:
        draft.settle(town, "place.here", Basis.INFERRED)


def _told_somewhere(scene: Scene, draft: Draft) -> bool:
    """ "told reporters" is an event of its own only with a place or a day."""
    rest = scene.text[draft.head.end - scene.sentence.start :]
    near = [
        told for told in draft.dates if not _THAT.search(rest[: told.span.start - draft.head.end])
    ]
    draft.dates = near
    return bool(near or draft.places_told or _SOMEWHERE.match(rest))


def _is_below(scene: Scene, draft: Draft) -> bool:
    """ "agreed to hold a vice-ministerial dialogue": not for those who agreed."""
    left = scene.text[: draft.head.start - scene.sentence.start]
    return draft.status == PLANNED and bool(_BELOW.search(left[-60:]))


def _copy_from_chain(scene: Scene, draft: Draft) -> None:
    """ "talks, followed by a dinner": the same people go on."""
    before = draft.follows
    joint = draft.joint and draft.kind is MeetingKind.PRESS_CONFERENCE
    if before is None:
        return
    start, end = before.head.end - scene.sentence.start, draft.head.start - scene.sentence.start
    gap = scene.text[start:end]
    draft.chained = "followed by" in gap
    if draft.members and draft.chained and before.members and draft.kind is not MeetingKind.VISIT:
        _lend(draft, before, gap)
    if draft.members and not joint:
        return
    if not (_CHAIN.search(gap) or _LIST.fullmatch(gap)) or scene.strong_border_between(start, end):
        if not draft.members:
            draft.follows = None
        return
    if draft.kind is MeetingKind.VISIT or draft.again:
        return
    _lend(draft, before, gap)


def _lend(draft: Draft, before: Draft, gap: str) -> None:
    for member in before.members:
        draft.add(member)
    if before.statuses and (not draft.statuses or "follow" in gap or _LIST.fullmatch(gap)):
        draft.statuses[:] = [replace(told) for told in before.statuses[:1]]


# "left for Doha to meet X": that the trip has begun does not tell that the meeting was held.
_JUST_BEGUN = ("arriv", "land", "left", "depart", "took off", "set off", "set out")


def _decide_status(scene: Scene, draft: Draft) -> None:
    """What the words around leave open: from the trip, the event before, the tense around."""
    if draft.statuses:
        return
    trip = draft.purpose_of
    if trip is not None and trip.statuses:
        value = PLANNED if trip.head.exact.lower().startswith(_JUST_BEGUN) else trip.status
        rule = PRESENT if trip.statuses[0].rule == PRESENT else "status.of_trip"
        draft.statuses.append(Told(value, trip.statuses[0].span, rule, Basis.INFERRED))
        return
    if draft.follows is not None and draft.follows.statuses:
        draft.statuses.extend(replace(told) for told in draft.follows.statuses[:1])
        return
    before = scene.text[: draft.head.start - scene.sentence.start]
    future = _WILL.search(before if _PAST_VERB.search(before) else scene.text)
    value = PLANNED if future and scene.sentence.part is not Part.CAPTION else HELD
    draft.statuses.append(Told(value, draft.head, "status.tense", Basis.INFERRED))


_THERE = re.compile(r"(?:,? [\w.’'-]+){0,14}? there\b(?! (?:is|are|was|were|has|had|will|would)\b)")


def _note_there(scene: Scene, draft: Draft) -> None:
    """ "is due there on Saturday", "will be hosted for lunch there": the place told last."""
    if draft.places_told or "there" not in scene.heard:
        return
    start = draft.head.start - scene.sentence.start
    inside = [place for place in scene.places if place.span.end < draft.head.start]
    last = inside[-1] if inside else scene.there
    if last is None:
        return
    head = scene.text[start : draft.head.end - scene.sentence.start]
    while_there = scene.text.startswith(("While there", "There,", "There "), scene.sentence.lead)
    rest = scene.text[start + len(head) :]
    if while_there or head.endswith(" there") or _THERE.match(rest):
        draft.settle(last, "place.there", Basis.INFERRED)


def _note_here(scene: Scene, draft: Draft) -> None:
    """ "here" is the place of the dateline; it is resolved where the dateline is known."""
    after = scene.text[draft.head.end - scene.sentence.start :][:60]
    lands_here = draft.rule == "meeting.fly_in" and not draft.places_told
    draft.here = lands_here or bool(_HERE.search(draft.head.exact + after.split(",")[0]))
