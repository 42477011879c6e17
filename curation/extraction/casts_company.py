"""Who comes along: "X, accompanied by Y, met Z", "X received Z, flanked by Y"."""

import re

from curation.extraction import participants
from curation.extraction.casting import Members, members_of
from curation.extraction.descriptions import is_description
from curation.extraction.encounters import Frame, Hit
from curation.extraction.participants import Group
from curation.extraction.scenes import Actor, Scene
from curation.values.enums import Function

_ALONG = re.compile(
    r",? (?:who (?:is|was|will be|had been) )?(?:also )?"
    r"(?:(?:accompanied|flanked|joined|assisted|aided) by|(?:together|along) with|alongside"
    r"|in the (?:company|presence) of)\b"
)
_HINTS = frozenset(
    "accompanied flanked joined assisted aided together along alongside company presence".split()
)
_TOGETHER = frozenset(
    {Frame.MEET, Frame.HOST, Frame.GUEST, Frame.TALKS, Frame.HOSTED, Frame.EVENT, Frame.TRIP}
)
_SETTING = re.compile(
    r" (?:on|in|at|here|today|yesterday)? {2,}(?=,|\Z)| (?:here|today|yesterday)(?=,|\Z)"
)
# Between the name and the aside only its description: ", the Danish premier,".
_LONGEST_DESCRIPTION = 70


def with_company(scene: Scene, hit: Hit, members: Members) -> Members:
    """The members of an encounter and those who are said to come along with one of them."""
    if hit.trigger.frame not in _TOGETHER or not members or _HINTS.isdisjoint(scene.heard):
        return members
    functions = {member.person: member.function for member in members if member.person}
    found = list(members)
    for aside in _ALONG.finditer(scene.text):
        leader = _before(scene, aside.start())
        if leader is None or not set(leader.persons) & set(functions):
            continue
        function = next(functions[key] for key in leader.persons if key in functions)
        if hit.trigger.frame is Frame.TRIP and function is not Function.VISITOR:
            continue
        along = participants.following(scene, aside.end(), whole=True)
        named = Group(tuple(actor for actor in along.actors if actor.persons))
        found += [one for one in members_of(scene, named, function) if one.person not in functions]
    return found


def _before(scene: Scene, edge: int) -> Actor | None:
    """Whom an aside speaks of: the actor right before it, or before his description."""
    named = [actor for actor in scene.actors_between(0, edge) if actor.persons]
    if not named:
        return None
    start = named[-1].end
    gap = participants.without_settings(scene, start, edge, scene.text[start:edge])
    gap = _SETTING.sub("", gap)
    described = gap.startswith(", ") and len(gap) < _LONGEST_DESCRIPTION and is_description(gap)
    near = gap.strip(",") == "" or described
    return named[-1] if near else None
