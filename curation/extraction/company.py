"""Who else is there: unnamed partners, hosts and guests, those who accompany a visitor."""

import re
from dataclasses import replace

from curation.extraction import participants
from curation.extraction.casting import members_of
from curation.extraction.casts import PROGRAMME
from curation.extraction.drafts import Draft
from curation.extraction.encounters import Frame
from curation.extraction.participants import Group
from curation.extraction.scenes import Scene
from curation.values.enums import Basis, Function, MeetingKind, MeetingMode

_UNNAMED_SUBJECT = re.compile(
    r"^(?:[^,;:]{0,40}[:,] )?(?:The |His |Her |H\.?[HME]\.? |Leaders |Ministers |Envoys |Officials |"
    r"Representatives |Delegations )(?:[\w'’-]+ ){0,6}?(?:leaders?|president|"
    r"prime minister|foreign minister|minister|king|queen|majesty|highness|excellency|amir|emir|sultan|"
    r"chancellor|premier|secretary|delegation|envoys?|"
    r"of the|from|officials)\b[^,;“”\"]*$",
    re.IGNORECASE,
)
_AMONG = re.compile(
    r"\b(?:leaders|ministers|presidents|envoys|officials|heads|delegates|diplomats)\b"
)
_PUBLIC = re.compile(
    r"\b(?:residents|students|communit\w+|workers|troops|soldiers|families|executives|survivors|villagers|"
    r"athletes|fans|compatriots|nationals|expatriates|diaspora|entrepreneurs|youth|veterans|evacuees)\b"
)
_WITH_SOMEBODY = frozenset({Frame.MEET, Frame.TALKS, Frame.HOST, Frame.GUEST, Frame.HOSTED})
_SOMEBODY = (
    r"(?: (?!to\b|that\b|and\b|in\b|on\b|at\b|for\b)[\w'’.-]+){0,5}? (?:counterparts?|"
    r"officials?|representatives?|leaders?|envoys?|negotiators?|delegations?|delegates?|ministers?|presidents?|"
    r"premiers?|governors?|ambassadors?|diplomats?|lawmakers?|advis[eo]rs?|chiefs?|heads?|colleagues?|side|"
    r"residents|students|communit\w+|workers|troops|soldiers|families|executives|survivors|villagers|"
    r"athletes|fans|compatriots|nationals|expatriates|diaspora|entrepreneurs|youth|veterans|evacuees|king|"
    r"queen|emir|sultan|pope|secretary|chancellor|members|mediators?|hosts?|authorities|monarch|business leaders)\b"
)
_UNNAMED = re.compile(r"(?:(?: [\w,-]+){0,6} (?:with|between))?" + _SOMEBODY)
_UNNAMED_WITH = re.compile(r"(?: [\w,-]+){0,6} (?:with|between|of|for|on|by)" + _SOMEBODY)
_GUEST = re.compile(
    r"(?: [\w,-]+){0,4} (?:in honou?r of|for|on|with) (?:the|his|her|their) "
    r"(?:distinguished |honou?red |visiting )?(?:guests?|visitors?|visiting \w+)\b"
)
_TO_THE_COUNTRY = re.compile(
    r" to (?:the|this) (?:country|kingdom|sultanate|emirate|republic|capital|nation)\b",
    re.IGNORECASE,
)
_INVITED_BY = re.compile(
    r"\bat (?:the|his|her) invitation of\b|\bat the request of\b", re.IGNORECASE
)


_GATHERING = frozenset(("meeting.gather", "meeting.meet"))


def note_unnamed(scene: Scene, draft: Draft) -> None:
    """Somebody is met whom the text only describes; residents and students make it an errand."""
    if draft.frame not in _WITH_SOMEBODY or not draft.persons:
        return
    rest = scene.text[draft.head.end - scene.sentence.start :]
    subject = scene.text[: draft.head.start - scene.sentence.start]
    gathers = draft.rule in _GATHERING and _AMONG.search(subject[-60:])
    if len(draft.persons) == 1 and draft.statuses and (gathers or _UNNAMED_SUBJECT.search(subject)):
        draft.unnamed = True
        return
    active = draft.frame in (Frame.MEET, Frame.HOST) and not rest.startswith(
        (" by", " in audience by")
    )
    pattern = _UNNAMED if active else _UNNAMED_WITH
    found = pattern.match(rest)
    remote = draft.mode is not MeetingMode.IN_PERSON and draft.rule != "meeting.spoke_with"
    draft.unnamed = bool(found) or remote
    met = rest[: found.end() + 45].split(",")[0] if found else ""
    members = found and found.group().endswith(" members")
    public = (
        found
        and _PUBLIC.search(met if members else found.group())
        and draft.kind is MeetingKind.TALKS
    )
    if public and len(draft.persons) == 1:
        draft.kind = MeetingKind.OTHER


def host_and_guest(scene: Scene, draft: Draft, earlier: list[Draft]) -> None:
    """ "the guest" is the visitor; "at the invitation of X" names the host."""
    rest = scene.text[draft.head.end - scene.sentence.start :]
    if draft.kind is MeetingKind.VISIT:
        draft.here = draft.here or bool(_TO_THE_COUNTRY.match(rest))
        _pronoun_visitor(scene, draft, earlier)
        invited = _INVITED_BY.search(scene.text)
        hosts = participants.following(scene, invited.end()) if invited else participants.NOBODY
        for member in members_of(scene, Group(hosts.actors[:1]), Function.HOST):
            if member.person:
                draft.add(member)
        return
    calls = draft.frame is Frame.GUEST and not draft.persons
    before = scene.text[: draft.head.start - scene.sentence.start]
    planned = not calls and bool(PROGRAMME.search(before))
    if not (calls or planned or _GUEST.match(rest)):
        return  # before all that was told is looked through, once for each of many drafts
    visits = [e for e in earlier if e.kind is MeetingKind.VISIT and e.members and not e.again]
    if visits and planned:
        _in_programme(draft, visits[-1])
    elif visits:
        _lend_visitors(draft, visits[-1 if calls else 0])


def _in_programme(draft: Draft, visit: Draft) -> None:
    """ "the programme, including talks with X": part of the visit told last."""
    draft.purpose_of = visit
    draft.statuses = [replace(told) for told in visit.statuses[:1]]
    _lend_visitors(draft, visit)


def _lend_visitors(draft: Draft, visit: Draft) -> None:
    for member in visit.members:
        if member.function is not Function.HOST:
            draft.add(replace(member, function=Function.PARTICIPANT, basis=Basis.INFERRED))


def _pronoun_visitor(scene: Scene, draft: Draft, earlier: list[Draft]) -> None:
    """ "received the minister on the occasion of her visit": the guest is the visitor."""
    if not participants.has_pronoun_owner(scene, draft.head.start - scene.sentence.start):
        return
    host = next(
        (e for e in reversed(earlier) if e.frame is Frame.HOST and e.sentence == draft.sentence),
        None,
    )
    if host is None:
        return
    guests = [m for m in host.members if m.function is Function.VISITOR]
    if guests:
        draft.members = guests


def bring_company(draft: Draft, earlier: list[Draft]) -> None:
    """Who accompanies the visitor is a visitor too, of the visit told last."""
    if draft.rule in _LEADING:
        target = next((e for e in reversed(earlier) if _is_led(e, draft)), None)
    else:
        visits = [e for e in earlier if e.kind is MeetingKind.VISIT and e.members and not e.again]
        target = visits[-1] if visits else next((e for e in reversed(earlier) if e.members), None)
    for member in draft.members if target else ():
        if target is not None:
            target.add(member)


_LEADING = frozenset(
    ("meeting.led_by", "meeting.leads_side", "meeting.also_present", "meeting.was_there")
)


def _is_led(event: Draft, draft: Draft) -> bool:
    """ "The Indian side was led by X": at the talks told in the sentences before."""
    near = draft.sentence - event.sentence <= 3
    return near and event.kind is MeetingKind.TALKS and not event.again
