"""One verb, several legs: "will visit Nairobi on May 20, Kampala on May 21 and Kigali on May 22"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from curation.extraction.dates import DateMention
from curation.extraction.drafts import Draft
from curation.extraction.encounters import Frame, Hit
from curation.extraction.places import PlaceMention
from curation.extraction.scenes import Scene
from curation.values.enums import MeetingKind

TRIPS = frozenset({Frame.TRIP, Frame.TRIP_NOUN})
_TOWNS = frozenset(("locality", "country", "region"))
_FIRST_GAP = 60  # characters from the verb to the first leg
# What may stand between the places and days of a row of legs.
_GAP = re.compile(
    r"(?:[ ,;()]|\b(?:and|then|in|on|from|to|the|there|later|finally|before|afterwards?|next|onwards?|late|early|"
    r"both|neighbou?ring|capital|stops?|with)\b){1,14}"
)
_TURN = re.compile(r",|;|\b(?:and|then|before|to)\b")


def legs(scene: Scene, hit: Hit, draft: Draft) -> Iterator[Draft]:
    """One draft for each leg where every leg has its place and most their day; else the draft."""
    row = _row(scene, hit) if draft.kind is MeetingKind.VISIT and draft.persons else []
    found = _split(row)
    dated = [leg for leg in found if leg[1:]]
    every = len(dated) == len(found)
    lacking = len(found) > max(1, len({told.value for told in draft.lands}))
    if len(found) < 2 or not (every or (lacking and len(dated) <= 1)):
        yield draft
        return
    for leg in found:
        copy = replace(
            draft, dates=[], venues=[], localities=[], lands=[], members=list(draft.members),
            statuses=[replace(told) for told in draft.statuses], evidence=list(draft.evidence),
            ends=[], occasions=[], ordinals=list(draft.ordinals), originals=[],
            visit_types=list(draft.visit_types),
        )  # fmt: skip
        for told in leg if every else leg[:1]:
            if isinstance(told, DateMention):
                copy.date_from(told)
            else:
                copy.settle(told, "place.beside")
        if not every:
            copy.dates = [replace(told) for told in draft.dates]
        yield copy


def _row(scene: Scene, hit: Hit) -> list[DateMention | PlaceMention]:
    """The places and days that follow the verb one upon another."""
    base = scene.sentence.start
    stop = min((h.start for h in scene.hits if h.start >= hit.end), default=len(scene.text))
    everything: list[DateMention | PlaceMention] = [
        *(date for date in scene.dates if date.edtf),
        *(
            p
            for p in scene.places
            if p.kind in _TOWNS and not p.dateline and p.preposition != "from"
        ),
    ]
    told = sorted(
        (
            one
            for one in everything
            if hit.start <= one.span.start - base and one.span.end - base <= stop
        ),
        key=lambda one: one.span.start,
    )
    row: list[DateMention | PlaceMention] = []
    edge = hit.start
    for one in told:
        start = one.span.start - base
        gap = scene.text[edge:start]
        if start < edge or (row and not _GAP.fullmatch(gap)) or len(gap) > _FIRST_GAP:
            break
        edge = one.span.end - base
        if isinstance(one, PlaceMention) and _lies_in(row, one) and not _TURN.search(gap[1:]):
            continue  # "Nairobi, Kenya"
        row.append(one)
    return row


def _lies_in(row: Sequence[DateMention | PlaceMention], place: PlaceMention) -> bool:
    last = row[-1] if row else None
    same = isinstance(last, PlaceMention) and last.country == place.country
    return same and place.kind == "country"


def _split(row: Sequence[DateMention | PlaceMention]) -> list[list[DateMention | PlaceMention]]:
    """Each place with the day that stands on the same side of it as the first one's."""
    first_is_day = bool(row) and isinstance(row[0], DateMention)
    found: list[list[DateMention | PlaceMention]] = []
    for one in row:
        opens = isinstance(one, DateMention) == first_is_day
        if opens:
            found.append([one])
        elif found and not found[-1][1:]:
            found[-1].append(one)
    return [
        sorted(leg, key=lambda one: isinstance(one, DateMention))
        for leg in found
        if _has_place(leg)
    ]


def _has_place(leg: Sequence[DateMention | PlaceMention]) -> bool:
    return any(isinstance(one, PlaceMention) for one in leg)
