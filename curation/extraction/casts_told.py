"""Who takes part in the meeting at which one told the other something."""

import re

from curation.extraction import participants
from curation.extraction.participants import NOBODY, Group
from curation.extraction.scenes import Scene

_TELLS = re.compile(r"\b(?:told|assured|informed|briefed|thanked|congratulated)\b")
_AT_A_MEETING = re.compile(r"\b(?:at|during|in) (?:an?|the|their) (?:[\w-]+ ){0,3}$")


def told_at(scene: Scene, position: int) -> Group:
    """ "X told Y at their meeting": the two, where the noun at *position* is the setting."""
    if not _AT_A_MEETING.search(scene.text, max(0, position - 60), position):
        return NOBODY
    verbs = list(_TELLS.finditer(scene.text, scene.sentence.lead, position))
    if not verbs:
        return NOBODY
    teller = participants.adjacent(scene, verbs[-1].start())
    told = participants.following(scene, verbs[-1].end())
    both = Group((*teller.actors[:1], *told.actors))
    return both if teller.persons and told and told.end < position and both.plural else NOBODY
