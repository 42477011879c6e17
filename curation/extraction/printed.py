"""What the text calls an encounter: printed kind, mode, visit type, claimed ordinal."""

import re

from curation.extraction.drafts import Draft, Told
from curation.extraction.encounters import Frame, Hit
from curation.extraction.scenes import Scene
from curation.extraction.text import Sentence
from curation.values.enums import MeetingKind, MeetingMode, VisitType

_MODIFIERS = frozenset(
    "bilateral trilateral quadrilateral three-way expanded extended plenary small-group one-on-one tête-à-tête "
    "restricted formal informal official working state courtesy summit phone telephone video virtual online joint "
    "press news media business signing welcoming welcome opening closing inaugural annual ministerial leaders "
    "leaders' leaders’ private gala luncheon dinner breakfast lunch royal special strategic political "
    "delegation-level high-level ministerial-level peace security economic emergency closed-door face-to-face "
    "shuttle exploratory technical working-level two-plus-two 2+2 regular weekly daily monthly televised surprise "
    "goodwill return reciprocal maiden presidential defence defense vice-ministerial".split()
)
# Without one of these words an encounter is face to face.
_REMOTE = frozenset(
    "phone telephone telephonic telephoned phoned telephones video videoconference teleconference virtual virtually "
    "online call calls called rang ring spoke spoken speak speaks line".split()
)
_PHONE = re.compile(r"telephone|phone|telephonic", re.IGNORECASE)
_BY_PHONE = re.compile(r"\b(?:by|over|on|via) (?:the |a |secure )?(?:tele)?phone\b")
# "met in Oslo in May and spoke by phone": the phone is of the second verb.
_ANEW = re.compile(r"\b(?:and|but) (?:(?:have|had|has|also|later|then) )*(?:spoken?|talked)\b")
_VIDEO = re.compile(r"\bvideo|\bvirtual|\bonline\b", re.IGNORECASE)
_BY_VIDEO = re.compile(r"\b(?:by|via|over|through) (?:a )?video|\bvirtually\b|\bonline\b")
_LINE = ("meeting.will_call", "meeting.on_the_line")
_SPOKE = frozenset(("meeting.spoke", "meeting.spoke_with", "meeting.will_speak"))
_FACE_TO_FACE = re.compile(r"\b(?:in|at) (?-i:[A-Z])|in person")
_NO_NOUN = frozenset({Frame.MEET, Frame.HOST, Frame.TRIP, Frame.SIGHTS, Frame.DEPART})
_VISIT_TYPE = re.compile(
    r"\b(?P<type>state|official|working|private)(?: and \w+)? (?:\w+ )?$", re.IGNORECASE
)
_ORDINAL = re.compile(
    r"\b(?P<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"thirteenth|fourteenth|fifteenth|\d{1,2}(?:st|nd|rd|th))\b(?P<gap>(?: [\w-]+){0,4}) ?$",
    re.IGNORECASE,
)
_WAS_THE_NTH = re.compile(
    r"[^.;:]{0,70}?\b(?:was|is|will be|would be|marks|marked) (?:the|their|his|her) (?P<ordinal>first|second|"
    r"third|fourth|fifth|"
    r"sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))\b"
)
_ORDINALS = {
    word: str(number)
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth".split(),
        1,
    )
}


def clean_kind(text: str, hit: Hit) -> str:
    """The printed name of the encounter with its modifiers: "working lunch", "courtesy call"."""
    if hit.trigger.printed:
        return hit.trigger.printed
    if hit.trigger.frame in _NO_NOUN:
        return ""
    printed = text[hit.start : hit.end].lower().split()
    for word in reversed(text[max(0, hit.start - 60) : hit.start].lower().split()):
        if word not in _MODIFIERS:
            break
        printed.insert(0, word)
    return " ".join(printed)


def mode_of(scene: Scene, hit: Hit) -> MeetingMode:
    """Phone and video as far as the clause says so; meals, visits and ceremonies are in person."""
    if hit.trigger.kind is not MeetingKind.TALKS or not scene.heard & _REMOTE:
        return MeetingMode.IN_PERSON
    own = scene.text[max(0, hit.start - 25) : hit.end]
    rest = scene.text[hit.end : min(scene.border_after(hit.end), hit.end + 90)]
    rest = _ANEW.split(rest)[0]
    if _PHONE.search(own[-35:]) or _BY_PHONE.search(rest):
        return MeetingMode.PHONE
    if hit.word in ("call", "calls") and hit.trigger.frame is Frame.TALKS:
        return MeetingMode.VIDEO if _VIDEO.search(own) else MeetingMode.PHONE
    if _VIDEO.search(own) or _BY_VIDEO.search(rest) or hit.word.endswith("conference"):
        return MeetingMode.VIDEO
    if hit.trigger.rule in ("meeting.call_somebody", "meeting.by_phone", *_LINE):
        return MeetingMode.PHONE
    if hit.trigger.rule in _SPOKE and not _FACE_TO_FACE.search(rest):
        return MeetingMode.PHONE
    return MeetingMode.IN_PERSON


def ordinal_of(text: str, hit: Hit, draft: Draft, sentence: Sentence) -> None:
    """A claimed ordinal: "their third meeting", "The meeting was the third"."""
    before = _ORDINAL.search(text[max(0, hit.start - 60) : hit.start])
    if before and not re.search(r"\b(?:leg|day|round|since|after|in|on|of|to)\b", before["gap"]):
        start = max(0, hit.start - 60) + before.start("ordinal")
        span = sentence.span(start, start + len(before["ordinal"]))
        draft.ordinals.append(Told(_number(before["ordinal"]), span, "ordinal.before"))
        return
    after = _WAS_THE_NTH.match(text, hit.end)
    if after:
        span = sentence.span(*after.span("ordinal"))
        draft.ordinals.append(Told(_number(after["ordinal"]), span, "ordinal.was_the"))


def _number(word: str) -> str:
    return _ORDINALS.get(word.lower()) or re.sub(r"\D", "", word)


def visit_type_of(text: str, hit: Hit, draft: Draft, sentence: Sentence) -> None:
    """The type of a visit only where the text calls it so."""
    if hit.trigger.frame is not Frame.TRIP_NOUN:
        return
    start = max(0, hit.start - 40)
    found = _VISIT_TYPE.search(text[start : hit.start])
    if found:
        span = sentence.span(start + found.start("type"), start + found.end("type"))
        value = VisitType(found["type"].lower())
        draft.visit_types.append(Told(value, span, "visit_type.printed"))
