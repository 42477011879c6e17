"""Actors of a sentence as members of an encounter."""

from curation.extraction.drafts import Member
from curation.extraction.participants import Group
from curation.extraction.scenes import Actor, Scene
from curation.records import Span
from curation.values.enums import Function

Members = list[Member]


def span_of(scene: Scene, actor: Actor) -> Span:
    return scene.sentence.span(actor.inner, actor.end)


def members_of(scene: Scene, group: Group, function: Function = Function.PARTICIPANT) -> Members:
    """A group as members; countries only where no person stands for them."""
    found: Members = []
    for actor in group.actors:
        span = span_of(scene, actor)
        if actor.persons:
            found.extend(Member(span, person=key, function=function) for key in actor.persons)
            found.extend(Member(span, country=code, function=function) for code in actor.unnamed)
        else:
            found.extend(Member(span, country=code, function=function) for code in actor.countries)
    return found
