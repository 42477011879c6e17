"""Encounters of a visitor whom the sentence leaves out: "Dinner with the president followed".

Such a telling names only the other side. The visitor of the visit told last takes part, marked as
inferred, as long as nobody else of whom the sentence speaks can be meant.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from curation.extraction.drafts import Draft, Member
from curation.extraction.encounters import Frame
from curation.extraction.scenes import Actor
from curation.extraction.text import Page, Sentence
from curation.values.enums import Basis, Function, MeetingKind

_REACH = 8  # sentences over which a visit is still the subject
_TABLE = frozenset({MeetingKind.TALKS, MeetingKind.MEAL})
_NOUNS = frozenset({Frame.TALKS, Frame.HOSTED, Frame.GUEST})
_VERBS = frozenset({Frame.MEET, Frame.HOST})
_GUEST = (
    r"(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)(?: (?!visiting)[\w-]+){0,2}? (?:guests?|visitors?|delegation|visiting party|"
    r"visiting (?:[\w-]+ ){0,2}(?:ministers?|presidents?|premier|envoy|chancellor|leader|diplomat|secretary|delegation|"
    r"official|king|queen|couple|speaker|chief))\b"
)
# "The guest then met", "Their visitors were received by": the subject is the visitor.
_GUEST_DOES = re.compile(rf"\b{_GUEST}[^.;:]{{0,60}}$")
# "received the guests", "hosted her for lunch": the object is the visitor.
_GUEST_IS_MET = re.compile(rf" (?:him|her|them|{_GUEST})")
_THEIRS = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:[\w-]+ ){0,4}$")
# Somebody whom the words before the noun may make the subject.
_SOMEBODY = re.compile(
    r"\b(?:I|we|he|she|they|it|who|that|minister|ministers|president|presidents|premier|chancellor|envoy|envoys|"
    r"ambassadors?|officials?|delegations?|leaders?|secretary|spokes\w+|diplomats?|chief|head|heads|government|"
    r"ministry|side|sides|parties|party|king|queen|governor|mayor|speaker|director|adviser|advisor|team|group|"
    r"experts?|businessmen|executives|lawmakers|commissioner|general|negotiators?|mediators?|opposition|reports?|"
    r"sources?|between|after|following|before|since|last)\b",
    re.IGNORECASE,
)
_CAPITAL = re.compile(
    r"(?<=\w )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\b)[A-Z]"
)


def lend_visitors(
    drafts: Sequence[Draft],
    page: Page,
    actors: Mapping[int, Sequence[Actor]],
    countries: Mapping[str, str],
) -> None:
    """Let the visitor of the visit told last take part in what the report tells without naming him."""
    texts = {sentence.index: sentence for sentence in page.sentences}
    visit: Draft | None = None
    for draft in drafts:
        if draft.kind is MeetingKind.VISIT and draft.persons:
            visit = draft
        elif visit is not None and draft.sentence - visit.sentence <= _REACH:
            sentence = texts[draft.sentence]
            if _leaves_out(draft, sentence, actors.get(draft.sentence, ())):
                _lend(draft, visit, countries)


def _leaves_out(draft: Draft, sentence: Sentence, around: Sequence[Actor]) -> bool:
    start, end = draft.head.start - sentence.start, draft.head.end - sentence.start
    before = sentence.text[sentence.lead : start]
    if draft.kind is MeetingKind.VISIT:
        return (
            not draft.members
            and draft.frame is Frame.TRIP_NOUN
            and bool(draft.places_told)
            and (_is_impersonal(before, around, start))
        )
    if draft.frame is Frame.TELL or draft.kind is MeetingKind.PRESS_CONFERENCE:
        return not draft.members and bool(_GUEST_DOES.search(before))
    if draft.kind not in _TABLE or len(draft.persons) != 1 or draft.unnamed:
        return False
    if draft.frame in _VERBS:
        return bool(_GUEST_DOES.search(before) or _GUEST_IS_MET.match(sentence.text, end))
    if draft.frame not in _NOUNS:
        return False
    if _THEIRS.search(before) or _GUEST_DOES.search(before):
        return True
    return _is_impersonal(before, around, start)


def _is_impersonal(before: str, around: Sequence[Actor], start: int) -> bool:
    """ "There was a meeting with X", "A dinner with X": nobody stands before the noun."""
    if any(actor.start < start for actor in around) or len(before) > _LONGEST:
        return False
    return not _SOMEBODY.search(before) and not _CAPITAL.search(before)


_LONGEST = 80


def _lend(draft: Draft, visit: Draft, countries: Mapping[str, str]) -> None:
    there = {countries.get(key, "") for key in draft.persons} - {""}
    guests = [m for m in visit.members if m.function is Function.VISITOR and m.person]
    if not guests or any(m.person in draft.persons for m in guests):
        return
    if any(countries.get(m.person, "") in there for m in guests):
        return
    function = Function.VISITOR if draft.kind is MeetingKind.VISIT else Function.PARTICIPANT
    own = [member for member in draft.members if member.person]
    draft.members = [*(_as(guest, function) for guest in guests), *own]


def _as(guest: Member, function: Function) -> Member:
    return replace(guest, function=function, basis=Basis.INFERRED)
