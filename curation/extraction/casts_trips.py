"""Who travels: the visitor of a trip, a delegation, the guest who was received on arrival."""

import re
from collections.abc import Iterator

from curation.extraction import participants, status
from curation.extraction.casting import Members, members_of
from curation.extraction.encounters import Frame, Hit
from curation.extraction.participants import NOBODY, Group
from curation.extraction.scenes import Scene
from curation.values.enums import Function

_OF = re.compile(r"\bof\b")
_BY = re.compile(r"\bby\b")


def trip(scene: Scene, hit: Hit, reading: status.Reading) -> Iterator[Members]:
    subject = participants.subject(scene, hit.start) or participants.main_subject(scene, hit.end)
    subject = _guest_before(scene, hit) or subject or _aboard(scene, hit)
    company = participants.after_word(scene, hit.end, _TOGETHER_WITH, 90)
    yield members_of(scene, subject, Function.VISITOR) + members_of(
        scene, company, Function.VISITOR
    )


def _guest_before(scene: Scene, hit: Hit) -> Group:
    """ "received X at the airport, as he arrived": the guest arrives, not the host."""
    host = next(
        (h for h in scene.hits if h.trigger.frame is Frame.HOST and h.end < hit.start), None
    )
    if host is None or hit.word not in _ARRIVES or _WAS.search(scene.text, 0, host.start):
        return NOBODY
    if not _AS_HE.fullmatch(scene.text, host.end, hit.start):
        return NOBODY
    return participants.following(scene, host.end)


_CRAFT = re.compile(
    r"['’]s? (?:[\w-]+ ){0,2}(?:plane|aircraft|jet|flight|train|motorcade|convoy|helicopter|ship)"
    r"(?: (?:has|had|just|\w+ly))* $"
)
_CARRYING = re.compile(
    r"\b(?:plane|aircraft|jet|flight|train|motorcade|convoy|helicopter|ship) (?:carrying|bringing|with) "
)


def _aboard(scene: Scene, hit: Hit) -> Group:
    """ "Lund's plane landed", "A plane carrying Lund landed"."""
    before = scene.actors_between(scene.clause_start(hit.start), hit.start)
    if before and _CRAFT.match(scene.text, before[-1].end, hit.start):
        return Group((before[-1],))
    carried = _CARRYING.search(scene.text, 0, hit.start)
    return participants.following(scene, carried.end()) if carried else NOBODY


_WAS = re.compile(r"\b(?:be|been|was|were|is|are|being) (?:\w+ )?$")
_AS_HE = re.compile(
    r"[^;:“”\"]*?,? (?:as|when|who) (?:(?:he|she|they) )?(?:had |has |have )?(?:just )?"
)
_ON_A = re.compile(
    r"(?:(?<= on)|(?<= for)|(?: [\w-]+){0,3} (?:on|for)) (?:an?|his|her|their) (?:[\w-]+ ){0,4}"
)
_ARRIVES = frozenset("arrive arrives arrived arriving land lands landed".split())
_TOGETHER_WITH = re.compile(r"\b(?:(?:together|along) with|alongside|accompanied by)\b")


def toured(scene: Scene, hit: Hit) -> Group:
    """ "a tour of Cyprus, Canada and Croatia": where it goes, not whose it is."""
    of = participants.after_word(scene, hit.end, _OF, len(" of "), whole=True)
    return NOBODY if of.persons or hit.word != "tour" else of


def trip_noun(scene: Scene, hit: Hit, reading: status.Reading) -> Iterator[Members]:
    tour = toured(scene, hit)
    reach = min(
        (later.start for later in scene.hits if later.start > hit.end), default=hit.end + 70
    )
    visitor = (
        participants.owner(scene, hit.start)
        or participants.after_word(scene, hit.end, _BY, min(70, reach - hit.end))
        or (NOBODY if tour else participants.after_word(scene, hit.end, _OF, len(" of ")))
    )
    arrival = next((h for h in scene.hits if h.end < hit.start and h.word in _ARRIVES), None)
    if not visitor and arrival and _ON_A.fullmatch(scene.text, arrival.end, hit.start):
        visitor = _guest_before(scene, arrival)
    if not visitor:
        visitor = participants.subject(scene, reading.verb if reading.verb >= 0 else hit.start)
        visitor = visitor or participants.main_subject(scene, hit.end)
    yield members_of(scene, visitor, Function.VISITOR)
