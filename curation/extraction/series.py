"""One after another: "met A in Cairo on Monday, B in Doha on Tuesday" tells of several encounters.

The verb stands once; each further partner brings a day or a place of its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from curation.extraction import itineraries, participants
from curation.extraction.casting import Members, members_of
from curation.extraction.dates import DateMention
from curation.extraction.descriptions import is_description
from curation.extraction.drafts import Draft, Member
from curation.extraction.encounters import Frame, Hit
from curation.extraction.participants import Group
from curation.extraction.places import PlaceMention
from curation.extraction.scenes import Actor, Scene

_FRAMES = frozenset({Frame.MEET, Frame.HOST, Frame.GUEST, Frame.TALKS})
# What may stand between two partners once days and places are taken out, and how the next is told.
_LINKS = (
    r"(?:[ ,;]|\b(?:in|at|on|and|then|later|also|before|with|by|to|afterwards?|followed|finally|first|separately|"
    r"earlier|the|his|her|capital|city|of|local|morning|afternoon|evening|time|subsequently|meeting|a)\b){1,40}"
)
_LEFT = re.compile(_LINKS)
_RIGHT = re.compile(_LINKS + r"(?P<described>(?:[\w.’'-]+ ){0,6})")
_TURN = re.compile(r",? (?:and|then|before|followed by)\b|[,;]")
_SETTING_NEXT = re.compile(r",? (?:(?:in|at|on|late|early|the|capital|near|outside) ){0,3}$")
_MOST = 6  # partners of one verb

Setting = DateMention | PlaceMention


def split(scene: Scene, hit: Hit, draft: Draft) -> Iterator[Draft]:
    """The draft with what belongs to its first partner, then one for each further partner."""
    if hit.trigger.frame in itineraries.TRIPS:
        yield from itineraries.legs(scene, hit, draft)
        return
    last = _last_partner(scene, hit, draft)
    turns = list(_further(scene, last)) if last else []
    if last is None or not turns:
        yield from _by_place(scene, hit, draft)
        return
    if _names_the_sides(scene, last, turns[0][0]):
        draft = replace(draft, members=[m for m in draft.members if not _is_of(scene, m, last)])
        last, turns = turns[0][0], turns[1:]
        draft.members.extend(members_of(scene, Group((last,))))
        if not turns:
            yield draft
            return
    own = [m for m in draft.members if m.span.start - scene.sentence.start < hit.start]
    if not own:
        own = _own_after(scene, draft, turns[-1][0].end)
    told: list[Setting] = sorted((*scene.dates, *scene.places), key=lambda one: one.span)
    first, *_ = turns
    yield _with(draft, draft.members, _between(scene, told, 0, first[1]))
    for number, (partner, start) in enumerate(turns):
        end = turns[number + 1][1] if number + 1 < len(turns) else _end(scene, partner)
        members = own + members_of(scene, Group((partner,)))
        yield _with(draft, members, _between(scene, told, start, end))


_ANOTHER_PLACE = re.compile(
    r"(?:,|,? and)(?: (?:again|then|later|most recently|finally))? (?:in|at) $"
)


def _by_place(scene: Scene, hit: Hit, draft: Draft) -> Iterator[Draft]:
    """ "they met in Lima in March, in Rome in June and in Nara in January": one for each town."""
    base = scene.sentence.start
    towns = [
        place
        for place in scene.places
        if place.kind in ("locality", "region") and place.span.start - base >= hit.end
    ]
    rest = [t for t in towns[1:] if _ANOTHER_PLACE.search(scene.text, hit.end, t.span.start - base)]
    mixed = any(later.start > hit.end for later in scene.hits)
    several = len({town.country for town in towns}) > 1 and len(rest) == len(towns) - 1
    if not several or mixed or hit.trigger.frame not in (Frame.MEET, Frame.TALKS):
        yield draft
        return
    told: list[Setting] = sorted((*scene.dates, *scene.places), key=lambda one: one.span)
    edges = [hit.end, *(town.span.start - base for town in rest), len(scene.text)]
    for start, end in pairwise(edges):
        yield _with(draft, draft.members, _between(scene, told, start, end))


_FIRST = re.compile(r",? (?:first|initially|beginning|starting) with (?:[\w’'-]+ ){0,5}")


def _names_the_sides(scene: Scene, sides: Actor, partner: Actor) -> bool:
    """ "separate meetings with the two sides, first with A and later with B": they are A and B."""
    return bool(_FIRST.fullmatch(scene.text, sides.end, partner.start))


def _is_of(scene: Scene, member: Member, actor: Actor) -> bool:
    return actor.start <= member.span.start - scene.sentence.start < actor.end


def _own_after(scene: Scene, draft: Draft, edge: int) -> Members:
    """ "After meeting A in X and B in Y, C said": the subject stands behind the list."""
    return [m for m in draft.members if m.span.start - scene.sentence.start > edge]


def _end(scene: Scene, partner: Actor) -> int:
    return scene.border_after(partner.end)


def _last_partner(scene: Scene, hit: Hit, draft: Draft) -> Actor | None:
    """The last of those whom the verb takes as its object, before any day or place."""
    if hit.trigger.frame not in _FRAMES or not (scene.dates or scene.places):
        return None
    keys = {*draft.persons, *draft.countries}
    objects: list[Actor] = []
    for actor in scene.actors:
        if actor.start < hit.end:
            continue
        mine = keys & {*actor.persons, *(() if actor.persons else actor.countries)}
        if not mine or (objects and _settings_in(scene, objects[-1].end, actor.start)):
            break
        objects.append(actor)
    return objects[-1] if objects else None


def _further(scene: Scene, last: Actor) -> Iterator[tuple[Actor, int]]:
    """Each further partner, and where what is said of it begins."""
    edge = last
    for actor in scene.actors[scene.actors.index(last) + 1 :][:_MOST]:
        gap = scene.text[edge.end : actor.start]
        bare = _blank(scene, edge.end, actor.start)
        turns = list(_TURN.finditer(bare))
        if _names_the_sides(scene, edge, actor):
            yield actor, edge.end
            edge = actor
            continue
        if bare == gap or not turns or not _is_turn(bare, turns[-1].start()):
            return
        start = edge.end + turns[-1].start()
        before = bool(_settings_in(scene, start, actor.start))
        if not before and not _setting_follows(scene, actor):
            return
        if participants.starts_a_clause(scene, actor):
            return
        yield actor, start
        edge = actor


def _is_turn(bare: str, turn: int) -> bool:
    left, right = " ".join(bare[:turn].split()), " ".join(bare[turn:].split()) + " "
    if left and not _LEFT.fullmatch(left):
        return False
    found = _RIGHT.fullmatch(right)
    return found is not None and is_description(found["described"])


def _setting_follows(scene: Scene, actor: Actor) -> bool:
    base = scene.sentence.start
    settings: tuple[Setting, ...] = (*scene.dates, *scene.places)
    for told in settings:
        start = told.span.start - base
        if start >= actor.end and _SETTING_NEXT.fullmatch(scene.text, actor.end, start):
            return True
    return False


def _settings_in(scene: Scene, start: int, end: int) -> list[Setting]:
    return _between(scene, (*scene.dates, *scene.places), start, end)


def _between(scene: Scene, told: Sequence[Setting], start: int, end: int) -> list[Setting]:
    base = scene.sentence.start
    return [one for one in told if start <= one.span.start - base and one.span.end - base <= end]


def _blank(scene: Scene, start: int, end: int) -> str:
    return participants.without_settings(scene, start, end, scene.text[start:end])


def _with(draft: Draft, members: Members, told: Sequence[Setting]) -> Draft:
    """A copy of the draft with its own people, days and places."""
    copy = replace(
        draft, members=[], dates=[], venues=[], localities=[], lands=[],
        statuses=[replace(status) for status in draft.statuses], evidence=list(draft.evidence),
        ends=[], occasions=[], ordinals=list(draft.ordinals), visit_types=[], originals=[],
    )  # fmt: skip
    for member in members:
        copy.add(member)
    for one in told:
        if isinstance(one, DateMention):
            copy.date_from(one)
        else:
            copy.settle(one, "place.beside")
    return copy
