"""Who speaks at a news conference, and who is asked in an interview."""

import re
from collections.abc import Iterator

from curation.extraction import participants, status
from curation.extraction.casting import Members, members_of
from curation.extraction.drafts import Member
from curation.extraction.encounters import Hit
from curation.extraction.participants import NOBODY, Group
from curation.extraction.scenes import Scene
from curation.extraction.triggers import VERB_RULES
from curation.records import Span
from curation.values.enums import Function

_BY = re.compile(r"\bby\b")
_WITH = re.compile(r"\b(?:with|alongside|together with)\b(?! a view)")
_SAID = re.compile(
    r"\b(?:said|told|says|tells|announced|added|stressed|confirmed|answered|explained)\b"
)


def press(scene: Scene, hit: Hit, reading: status.Reading) -> Iterator[Members]:
    speaker = participants.subject(scene, reading.verb if reading.verb >= 0 else hit.start)
    if not reading.governed and not _SAID.search(scene.text):
        speaker = NOBODY if scene.sentence.part == "body" and not _is_verb(hit) else speaker
    said = _SAID.search(scene.text)
    if (said and said.start() > hit.end) or (not speaker and said):
        speaker = speaker_of(scene) or speaker
    speaker = speaker or participants.after_word(scene, hit.end, _BY, 60)
    others = participants.after_word(scene, hit.end, _WITH, 60)
    yield members_of(scene, speaker, Function.SPEAKER) + members_of(
        scene, others, Function.PARTICIPANT
    )


def _is_verb(hit: Hit) -> bool:
    return hit.trigger.rule in VERB_RULES or hit.trigger.rule in _STATEMENTS


_STATEMENTS = frozenset(
    {"meeting.read_statement", "meeting.press_statements", "meeting.meet_the_press"}
)


def speaker_of(scene: Scene) -> Group:
    """Who says it: before "said", or right after it ("said President X at a briefing")."""
    said = _SAID.search(scene.text)
    if said is None:
        return NOBODY
    before = participants.adjacent(scene, said.start())
    if before:
        return before
    after = participants.following(scene, said.end())
    if after and after.persons and after.start - said.end() < 45:
        return Group(after.actors[:1])
    return participants.subject(scene, said.start())


def interview(scene: Scene, hit: Hit, reading: status.Reading) -> Iterator[Members]:
    said = _SAID.search(scene.text)
    speaker = speaker_of(scene) if said else participants.subject(scene, hit.start)
    outlet = _outlet(scene, hit)
    asked = (
        [Member(outlet, organization=outlet.exact, function=Function.INTERVIEWER)] if outlet else []
    )
    yield members_of(scene, Group(speaker.actors[:1]), Function.INTERVIEWEE) + asked


_OUTLET_BEFORE = re.compile(
    r"\b(?:an?|the|exclusive|recent) (?P<name>(?:[A-Z][\w.&’'-]*)(?: [A-Z][\w.&’'-]*){0,4}) $"
)
_OUTLET_AFTER = re.compile(
    r" (?:with|to|for|on|by|in|aired by|published (?:by|in))(?: the|"
    r" [A-Z]\w+['’]s)?(?: (?:\w+ )?(?:broadcaster|newspaper|daily|"
    r"magazine|channel|agency|network|weekly|outlet|website))? (?P<name>[A-Z][\w.&’'-]*(?: (?:of |"
    r"al )?[A-Z][\w.&’'-]*){0,4})"
)
_TOLD_OUTLET = re.compile(
    r"\btold (?P<name>(?:the )?[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*| (?:radio|television|TV|news)){0,4})"
)


def _outlet(scene: Scene, hit: Hit) -> Span | None:
    """The medium that the interview was given to."""
    found = (
        _OUTLET_BEFORE.search(scene.text[: hit.start])
        or _TOLD_OUTLET.search(scene.text[: hit.start])
        or _OUTLET_AFTER.match(scene.text, hit.end)
    )
    if found is None or any(
        actor.start < found.end("name") and found.start("name") < actor.end
        for actor in scene.actors
    ):
        return None
    return scene.sentence.span(*found.span("name"))
