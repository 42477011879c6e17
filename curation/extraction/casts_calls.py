"""Who calls on whom: "paid a call on the king", "received a courtesy call from the envoy"."""

import re
from collections.abc import Iterator

from curation.extraction import participants, status
from curation.extraction.casting import Members, members_of
from curation.extraction.encounters import Hit
from curation.extraction.participants import Group
from curation.extraction.scenes import Scene
from curation.values.enums import Function

_BY = re.compile(r"\bby\b")
_ON = re.compile(r"\b(?:on|to|upon)\b")
_FROM = re.compile(r"\bfrom\b")


def guest(scene: Scene, hit: Hit, reading: status.Reading) -> Iterator[Members]:
    subject = participants.subject(scene, reading.verb if reading.verb >= 0 else hit.start)
    hosts = participants.following(scene, hit.end) or participants.after_word(scene, hit.end, _ON)
    if not subject:
        subject = participants.after_word(scene, hosts.end if hosts else hit.end, _BY)
    guests = members_of(scene, subject, Function.VISITOR)
    if hit.trigger.rule == "meeting.call_on_verb" and _is_urged(scene, hosts):
        return
    if not hosts and (callers := _callers(scene, hit)):
        hosting = members_of(scene, subject, Function.HOST)
        yield members_of(scene, callers, Function.VISITOR) + hosting
        return
    if not hosts:
        yield guests
    for host in hosts.actors:
        yield guests + members_of(scene, Group((host,)), Function.HOST)


def _callers(scene: Scene, hit: Hit) -> Group:
    """ "was paid a call by X", "received a courtesy call from X": whoever came."""
    got = _GOT.search(scene.text, max(0, hit.start - 40), hit.start)
    return participants.after_word(scene, hit.end, _FROM if got else _BY, 60)


_GOT = re.compile(r"\b(?:receiv\w+|gets?|got|accept\w*|had|has) (?:an? |the )?(?:[\w-]+ ){0,2}$")
_URGED = re.compile(
    r"(?:['’]s [\w ]{2,40}|,? and (?:the |his |her )?(?:[A-Z][\w’'.-]* ){0,5}[A-Z][\w’'.-]*)? to "
    r"(?!(?:lunch|dinner|discuss|brief|express|convey|offer|congratulate|pay|"
    r"present|"
    r"exchange|deliver|introduce|bid|seek|thank|condole|extend|hand|inform|explain|review|say)\b)[a-z]"
)


def _is_urged(scene: Scene, hosts: Group) -> bool:
    """ "called on Japan to stop": no call was paid."""
    return bool(hosts) and (not hosts.persons or bool(_URGED.match(scene.text, hosts.end)))
