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
# "Negotiations with his counterpart X": his, who is not named in the sentence.
_HIS_EQUAL = re.compile(r" with (?:his|her) (?:[\w-]+ ){0,2}(?:counterpart|colleague)\b")
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
    before: Draft | None = None
    for draft in drafts:
        sentence = texts[draft.sentence]
        around = actors.get(draft.sentence, ())
        if _lacks_subject(draft, sentence, around) or _is_described(draft, sentence, around):
            _lend_subject(draft, actors.get(draft.sentence - 1, ()))
        elif before is not None and _comes_next(draft, before, sentence):
            for member in before.members:
                draft.add(replace(member, function=Function.PARTICIPANT, basis=Basis.INFERRED))
        if len(draft.persons) > 1 and draft.kind is not MeetingKind.VISIT:
            before = draft
        if (draft.kind is MeetingKind.VISIT and draft.persons) or _holds_several(draft):
            visit = draft
        elif visit is None or draft.sentence - visit.sentence > _REACH:
            continue
        elif _leaves_out(draft, sentence, around):
            _lend(draft, visit, countries)


_SEVERAL = re.compile(
    r"\b(?:series|round|string|number|host|day) of (?:[\w-]+ ){0,3}$|\b(?:several|separate|numerous|various) "
    r"(?:[\w-]+ ){0,2}$"
)


def _holds_several(draft: Draft) -> bool:
    """ "X held a series of meetings": those told next without a subject are X's."""
    if draft.kind is not MeetingKind.TALKS or len(draft.members) != 1 or not draft.persons:
        return False
    return bool(_SEVERAL.search(draft.quote.exact[: draft.head.start - draft.quote.start]))


_SHORT = re.compile(
    r"\W*(?:(?:\d{1,2}[.:]\d\d|Then|Later|Also|Next|Afterwards|Now|Today|Tomorrow|Tonight)[:,]? ?)?"
)
_BY_VERB = frozenset({Frame.MEET, Frame.HOST, Frame.TRIP, Frame.SIGHTS, Frame.DEPART, Frame.GUEST})


def _lacks_subject(draft: Draft, sentence: Sentence, around: Sequence[Actor]) -> bool:
    """ "Meets the premier at noon.": a sentence that opens with its verb, in notes and diaries."""
    start = draft.head.start - sentence.start
    if draft.frame not in _BY_VERB or draft.head.exact[:1].islower():
        return False
    if not _SHORT.fullmatch(sentence.text, sentence.lead, start) or draft.head.exact.endswith(
        "ing"
    ):
        return False
    return len(draft.persons) <= (draft.kind in _TABLE) and not any(a.start < start for a in around)


_DESCRIBED = re.compile(
    r"\W*The (?:(?!visiting|two|host)[\w-]+ ){0,2}?(?!guests?\b|visitors?\b|hosts?\b)[\w-]*[^\Ws](?:, [^,;:]{3,50},)? "
    r"(?:also |then |later )?(?:opened|began|started|met|saw|visited|received|was|had|will|is|ended|held)\b"
)


def _is_described(draft: Draft, sentence: Sentence, around: Sequence[Actor]) -> bool:
    """ "The American opened the tour in Muscat, saw X": one person whom the sentence describes."""
    if draft.frame not in _BY_VERB or draft.kind not in _TABLE or len(draft.persons) != 1:
        return False
    opens = _DESCRIBED.match(sentence.text, sentence.lead)
    return opens is not None and not any(actor.start < opens.end() for actor in around)


def _lend_subject(draft: Draft, earlier: Sequence[Actor]) -> None:
    """Whoever the sentence before begins with."""
    named = next((actor for actor in earlier if actor.persons), None)
    if named is None or set(named.persons) & set(draft.persons):
        return
    function = Function.VISITOR if draft.kind is MeetingKind.VISIT else Function.PARTICIPANT
    members = [
        Member(draft.head, person=key, function=function, basis=Basis.INFERRED)
        for key in named.persons
    ]
    draft.members = [*members, *draft.members]


_NEXT = re.compile(
    r"(?: (?:at|in|on) [^.,;]{2,40})? (?:then |later |also )?(?:followed|follows|will follow|came next|comes "
    r"next|ensued|"
    r"was next|was to follow|rounded off|concluded the)\b"
)
_AFTER_THAT = re.compile(
    r"(?:This|That|It|The (?:talks|meeting)) (?:was|is|will be|were|are) followed by (?:an? )?(?:[\w-]+ ){0,3}$"
    r"|(?:Then|Next|Afterwards|Later|After that) (?:came|comes|there was) (?:an? )?(?:[\w-]+ ){0,3}$"
)
_SHARED = frozenset({MeetingKind.MEAL, MeetingKind.CEREMONY, MeetingKind.PRESS_CONFERENCE})


def _comes_next(draft: Draft, before: Draft, sentence: Sentence) -> bool:
    """ "Lunch followed.", "Then came a news conference.": of those told of before."""
    if draft.members or draft.kind not in _SHARED or draft.sentence - before.sentence > _NEAR:
        return False
    start, end = draft.head.start - sentence.start, draft.head.end - sentence.start
    return bool(_NEXT.match(sentence.text, end) or _AFTER_THAT.search(sentence.text[:start]))


_NEAR = 2


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
    if draft.kind not in _TABLE or len(draft.persons) != 1:
        return False
    if draft.unnamed:
        return bool(_HIS_EQUAL.match(sentence.text, end)) and _is_impersonal(before, around, start)
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
    own = visit.kind is not MeetingKind.VISIT
    guests = [m for m in visit.members if m.person and (own or m.function is Function.VISITOR)]
    if not guests or any(m.person in draft.persons for m in guests):
        return
    if any(countries.get(m.person, "") in there for m in guests):
        return
    function = Function.VISITOR if draft.kind is MeetingKind.VISIT else Function.PARTICIPANT
    others = [member for member in draft.members if member.person]
    draft.members = [*(_as(guest, function) for guest in guests), *others]


def _as(guest: Member, function: Function) -> Member:
    return replace(guest, function=function, basis=Basis.INFERRED)
