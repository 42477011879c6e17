"""When and where: which date and which place of a sentence belongs to which trigger.

A date or a place goes to the trigger before it in the same clause, else to the next one. A verb of
saying takes what follows it ("the ministry said on Tuesday"), so that the day of an announcement
is not the day of the event.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from curation.extraction.dates import DateMention
from curation.extraction.encounters import Frame, Hit
from curation.extraction.places import PlaceMention
from curation.extraction.scenes import Scene

# Verbs that take the day behind them, some only before a certain word.
_SAYING: dict[str, str | tuple[str, ...]] = {
    **dict.fromkeys(
        "said says saying announce announced announces announcing confirm confirms confirmed confirming reported "
        "reports told added wrote stated issued published disclosed revealed tweeted posted quoted learned since "
        "elected elects born founded established created released adopted dated expires expired expire lapses "
        "lapsed invaded annexed resigned resigns appointed".split(),
        "",
    ),
    "statement": " on", "release": " on", "took": " office", "assumed": " ", "assuming": " ", "according": " to",
    "signed": (" in", " last"), "concluded": " in",
}  # fmt: skip
_OPENING = 6  # words before a date that still opens its sentence
_NOT_THERE = frozenset(
    "from between over by within around across throughout toward towards for".split()
)
_ON_THE_WAY = re.compile(r"(?:depart|left|leav|fl[ey]|travel|head|set o)")
# "his counterpart in Warsaw", "the latest events in Kharkiv": where somebody sits, what is talked about.
_NOT_OF_ENCOUNTERS = re.compile(
    r"\b(?:counterparts?|situation|developments?|events|conflict|war|fighting|violence|hostilities|unrest|"
    r"offensive|invasion|elections|troops|ceasefire|cease-fire|truce) in (?:the )?$"
)
_REACH = 40
_AROUND = frozenset("around through across".split())
_AIRPORT = frozenset("through via".split())


@dataclass(slots=True)
class Settings:
    """The dates and places of one trigger."""

    dates: list[DateMention] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)


def settings(scene: Scene) -> dict[int, Settings]:
    """For each trigger (by its index in the scene) what stands with it."""
    found: dict[int, Settings] = defaultdict(Settings)
    if not scene.dates and not scene.places:
        return found
    sayings = [
        (start, end + (len(" in") if _SAYING[word] else 0))
        for word, start, end in scene.words
        if word in _SAYING
        and scene.text.startswith(_SAYING[word], end)
        and not any(hit.start <= start < hit.end for hit in scene.hits)
        and not any(actor.start <= start < actor.end for actor in scene.actors if actor.name)
    ]
    offset = scene.sentence.start
    for date in scene.dates:
        index = _holder(scene, date.span.start - offset, date.span.end - offset, sayings)
        if index is not None:
            found[index].dates.append(date)
    for place in scene.places:
        start = place.span.start - offset
        if _NOT_OF_ENCOUNTERS.search(scene.text[max(0, start - _REACH) : start]):
            continue
        if place.dateline or (place.preposition in _NOT_THERE and not _is_goal(scene, place)):
            continue
        index = _holder(scene, start, place.span.end - offset, sayings)
        if index is not None and not _is_origin(scene.hits[index], place, start):
            found[index].places.append(place)
    return found


def _is_origin(hit: Hit, place: PlaceMention, start: int) -> bool:
    """ "left Nairobi for Djibouti": Nairobi is where the trip began."""
    if place.preposition in _AIRPORT and place.kind == "venue":
        return bool(_ON_THE_WAY.match(hit.word))  # "departed through Incheon Airport"
    return hit.trigger.rule == "meeting.leave_for" and hit.start < start < hit.end


def _is_goal(scene: Scene, place: PlaceMention) -> bool:
    """ "left for Madrid": the goal of the trip right before it."""
    start = place.span.start - scene.sentence.start
    if place.rule == "place.joined":
        at = scene.places.index(place)
        return (
            at > 0
            and scene.places[at - 1].preposition == "for"
            and _is_goal(scene, scene.places[at - 1])
        )
    if place.preposition in _AROUND:  # "showed X around the old town of Lima"
        return any(hit.trigger.printed == "tour" and hit.end <= start for hit in scene.hits)
    near = [hit for hit in scene.hits if start - 8 <= hit.end <= start]
    if place.preposition == "from":
        return any(hit.trigger.rule == "meeting.back_from" for hit in near)
    return place.preposition == "for" and bool(near)


def _holder(scene: Scene, start: int, end: int, sayings: list[tuple[int, int]]) -> int | None:
    """The index of the trigger that a mention at *start* belongs to."""
    within = [i for i, hit in enumerate(scene.hits) if hit.start <= start < hit.end]
    within = within or [
        i for i, hit in enumerate(scene.hits) if _is_length_of(scene, hit, start, end)
    ]
    return within[0] if within else _holder_around(scene, start, end, sayings)


_LONG = re.compile(r" (?:(?:official|state|working|private|foreign|brief|goodwill|regional) ){0,2}")


def _is_length_of(scene: Scene, hit: Hit, start: int, end: int) -> bool:
    """ "left on a three-day visit": the days are those of the visit."""
    trip = hit.trigger.frame is Frame.TRIP_NOUN and end < hit.start
    long = trip and scene.text[start:end].lower().rstrip("s").endswith(("day", "week", "hour"))
    return long and bool(_LONG.fullmatch(scene.text, end, hit.start))


def _holder_around(
    scene: Scene, start: int, end: int, sayings: list[tuple[int, int]]
) -> int | None:
    before = [i for i, hit in enumerate(scene.hits) if hit.end <= start]
    border = scene.border_before(start)
    if border and border.relative and not any(scene.hits[i].start >= border.end for i in before):
        if before and border.start - scene.hits[before[-1]].end <= 1:
            return before[-1]
        if _is_inserted(scene, start, end):
            return None
    clause = scene.clause_start(start)
    said = max((last for _, last in sayings if last <= start), default=-1)
    outer = _behind_insertion(scene, before, start)
    if outer is not None or _of_a_relative_clause(scene, before, start):
        return outer
    if before:
        nearest = scene.hits[before[-1]]
        if nearest.start >= clause and nearest.end > said:
            return before[-1]
    if said >= clause and said >= 0 and not _next_in_clause_is_close(scene, said, start):
        return _press_after(scene, end)
    after = [i for i, hit in enumerate(scene.hits) if hit.start >= end]
    limit = scene.border_after(start)
    if after and scene.hits[after[0]].start <= limit:
        return after[0]
    if after and (_opens(scene, start) or (not before and _only_weak(scene, start, after[0]))):
        return _first_main(scene, after)
    return None if after else _last_before(scene, before, start, said)


def _last_before(scene: Scene, before: list[int], start: int, said: int) -> int | None:
    """The trigger told last, unless a strong border or a verb of saying stands between."""
    if not before or scene.hits[before[-1]].end <= said:
        return None
    barred = scene.strong_border_between(scene.hits[before[-1]].end, start)
    return None if barred else before[-1]


def _of_a_relative_clause(scene: Scene, before: list[int], start: int) -> bool:
    """ "met X, who had flown in on Saturday": the day is that of the flight."""
    border = scene.border_before(start)
    if not before or border is None or not border.relative or scene.text[border.start] != ",":
        return False
    if any(scene.hits[index].start >= border.end for index in before):
        return False
    return not _MARK.search(scene.text, border.end, start)


_MARK = re.compile(r"[,;]")


def _behind_insertion(scene: Scene, before: list[int], start: int) -> int | None:
    """ "talks with X, who is on a visit to Seoul, at the palace on Monday": those of the talks."""
    border = scene.border_before(start)
    if not before or border is None or not border.relative:
        return None
    inside = scene.hits[before[-1]]
    if inside.start < border.end or "," not in scene.text[inside.end : start]:
        return None
    outer = [index for index in before if scene.hits[index].end <= border.start]
    return outer[-1] if outer and scene.text[border.start] == "," else None


def _is_inserted(scene: Scene, start: int, end: int) -> bool:
    """Whether a relative clause around the mention closes again before the next trigger."""
    inside = scene.text.find(",", end, scene.border_after(start))
    return inside >= 0 and not any(end <= hit.start < inside for hit in scene.hits)


def _press_after(scene: Scene, end: int) -> int | None:
    """ "said on Thursday at the weekly briefing": the day is that of the briefing."""
    limit = scene.border_after(end)
    for index, hit in enumerate(scene.hits):
        if end <= hit.start <= min(limit, end + 60) and hit.trigger.frame is Frame.PRESS:
            return index
    return None


def _only_weak(scene: Scene, start: int, index: int) -> bool:
    """Whether only "as", "after", "during" stand between a date and the trigger behind it."""
    between = [b for b in scene.borders if start <= b.start < scene.hits[index].start]
    return bool(between) and not any(b.strong or b.relative for b in between)


def _next_in_clause_is_close(scene: Scene, said: int, start: int) -> bool:
    """After "said" a new clause has begun with a subject of its own: "said Lee on Monday met"."""
    return any(actor.start >= said and actor.end <= start for actor in scene.actors)


def _opens(scene: Scene, start: int) -> bool:
    return len(scene.text[scene.sentence.lead : start].split()) <= _OPENING


def _first_main(scene: Scene, after: list[int]) -> int:
    for index in after:
        border = scene.border_before(scene.hits[index].start)
        if border is None or border.strong or border.relative:
            return index
    return after[0]
