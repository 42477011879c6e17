"""Who is meant when a sentence names nobody: "They will meet again", "The next trilateral".

Such a telling takes the parties of the report's main encounter, marked as inferred. A report
whose first sentence names two sides without an encounter ("X and Y agreed on Thursday") lends
them to the first encounter that is told without parties.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from curation.extraction.drafts import Draft, Member
from curation.extraction.encounters import Frame
from curation.extraction.people import People
from curation.extraction.rescheduling import FALLEN
from curation.extraction.text import Page, Part, Sentence
from curation.values.enums import Basis, Function, MeetingKind

_GROUP = re.compile(
    r"\b(?:[Tt]hey|[Tt]he (?:two|three|four|five)|[Bb]oth|[Tt]he (?:leaders|presidents|ministers|sides|parties|"
    r"negotiators|delegations|envoys|teams|principals|prime ministers|foreign ministers|delegates|allies|"
    r"heads of state|officials|countries|neighbou?rs))\b"
)
_SERIES = re.compile(
    r"\b(?:next|previous|last|another|fourth|fifth|sixth|third|second|first|final|new|fresh|\d+(?:st|nd|rd|th))\b",
    re.IGNORECASE,
)
_THEIRS = re.compile(r"\b[Tt]heir (?:[\w-]+ ){0,3}$")
_KINDS = (MeetingKind.TALKS, MeetingKind.MEAL, MeetingKind.CEREMONY)


def same_parties(drafts: Sequence[Draft], page: Page, people: People) -> None:
    """Lend the main parties to tellings that bring a day or a place but nobody."""
    opening = _opening_parties(page, people)
    texts = {sentence.index: sentence for sentence in page.sentences}
    for number, draft in enumerate(drafts):
        if draft.members or draft.kind not in _KINDS or draft.frame is Frame.GATHERING:
            continue
        if draft.status in FALLEN and _lend_all(draft, drafts[:number]):
            continue
        sentence = texts[draft.sentence]
        before = sentence.text[: draft.head.start - sentence.start]
        theirs = bool(_THEIRS.search(before)) and _main(drafts[:number]) is None
        if not (draft.dates or draft.places_told or theirs):
            continue
        if draft.rule == "meeting.ordinal":
            before += draft.head.exact
        told = (
            theirs or _GROUP.search(before[-80:]) or _SERIES.search(before[-40:] + draft.head.exact)
        )
        main = _main(drafts[:number])
        if not (told or draft.again or (draft.definite and main is None)):
            continue
        near = draft.sentence <= _SOON
        for member in main.members if main else opening if near else ():
            draft.add(replace(member, basis=Basis.INFERRED, function=Function.PARTICIPANT))
        draft.again = draft.again or bool(_SERIES.search(before[-40:])) or "again" in sentence.text


_OF_ALL = re.compile(
    r"\b(?:trilateral|three-way|joint|four-way|quadrilateral|third)\b", re.IGNORECASE
)


def _lend_all(draft: Draft, before: Sequence[Draft]) -> bool:
    """ "A trilateral session was scrapped": of all who met one by one in the sentences before."""
    if not _OF_ALL.search(draft.quote.exact):
        return False
    near = [
        d for d in before
        if d.kind is MeetingKind.TALKS and draft.sentence - d.sentence in (1, 2) and len(d.persons) > 1
    ]  # fmt: skip
    for member in (member for other in near for member in other.members):
        draft.add(replace(member, basis=Basis.INFERRED, function=Function.PARTICIPANT))
    return bool(near)


_SOON = 4  # sentences in which the lead still lends its parties


def _opening_parties(page: Page, people: People) -> list[Member]:
    """The persons of the lead, if they speak for two countries."""
    lead = next((s.index for s in page.sentences if s.part is Part.BODY), -1)
    country = {person.key: person.country for person in people.persons}
    first = {m.person: m for m in reversed(people.mentions) if m.sentence == lead}
    sides = {country[key] for key in first if country[key]}
    if len(sides) < 2 or len(sides) != len(first):
        return []
    members = (Member(first[key].span, person=key) for key in first)
    return sorted(members, key=lambda member: member.span)


_ONE = re.compile(
    r"(?:^|[.;,] |\b(?:and|while|when|where|before|after) )(?:[Tt]he|[Hh]e|[Ss]he)\b"
    r"(?: (?:\w+ ){0,3}?(?:minister|president|envoy|"
    r"secretary|chancellor|premier|leader|diplomat|visitor|guest|adviser|king|queen|emir|chief|official|monarch|"
    r"commissioner|negotiator|delegation)\b)?[^.;]{0,40}$"
)
_TRAVEL = frozenset({Frame.TRIP, Frame.DEPART, Frame.TRIP_NOUN, Frame.SIGHTS})
_LAYS = frozenset(("meeting.lay", "meeting.pay_tribute"))


def same_visitor(drafts: Sequence[Draft], page: Page) -> None:
    """ "The minister flew on to Oslo": the visitor of the visit told before, if nobody is named."""
    texts = {sentence.index: sentence for sentence in page.sentences}
    visit: Draft | None = None
    main: Draft | None = None
    for draft in drafts:
        sentence = texts[draft.sentence]
        if (visit or main) and _leaves_out_who(draft, sentence):
            for member in _who_travels(draft, sentence, visit, main):
                draft.add(replace(member, function=Function.VISITOR, basis=Basis.INFERRED))
        if draft.kind is MeetingKind.VISIT and draft.persons:
            visit = draft
        if main is None and draft.kind is MeetingKind.TALKS and _two_sided(draft.members):
            main = draft


def _leaves_out_who(draft: Draft, sentence: Sentence) -> bool:
    """Whether somebody travels who is not named: "the minister", "she", a visit called off."""
    travels = draft.frame in _TRAVEL or draft.rule in _LAYS
    if draft.members or not travels or draft.definite:
        return False
    off = draft.status in FALLEN and draft.frame is Frame.TRIP_NOUN
    return off or bool(_ONE.search(sentence.text[: draft.head.start - sentence.start]))


def _who_travels(
    draft: Draft, sentence: Sentence, visit: Draft | None, main: Draft | None
) -> list[Member]:
    """The visitors told last; else "the guests" are whom the host of the talks met."""
    if visit:
        return [member for member in visit.members if member.function is Function.VISITOR]
    before = sentence.text[: draft.head.start - sentence.start]
    return main.members[1:2] if main and _THE_GUESTS.search(before) else []


_THE_GUESTS = re.compile(r"\b[Tt]he (?:\w+ )?(?:delegation|guests?|visitors?)\b[^.;,]{0,40}$")


_WEEK = 6  # days from a Monday to a Sunday


def day_of_the_week(drafts: Sequence[Draft]) -> None:
    """ "will meet next week ... Tuesday's meeting": the Tuesday of that week."""
    weeks: dict[MeetingKind, str] = {}
    for before, draft in zip((None, *drafts), drafts, strict=False):
        if before is not None and "/" in before.date:
            weeks.setdefault(before.kind, before.date)
        if (
            not draft.definite
            or draft.members
            or not draft.dates
            or draft.dates[0].rule != _WEEKDAY
        ):
            continue
        start, end = _days(weeks.get(draft.kind, ""))
        told = draft.dates[0]
        day, _ = _days(told.value)
        if start is None or end is None or day is None or (end - start).days != _WEEK:
            continue
        if not start <= day <= end:
            moved = start + timedelta(days=(day.weekday() - start.weekday()) % (_WEEK + 1))
            draft.dates[0] = replace(told, value=moved.isoformat(), basis=Basis.INFERRED)


_WEEKDAY = "date.weekday"


def _days(value: str) -> tuple[date | None, date | None]:
    first, _, last = value.partition("/")
    try:
        return date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError:
        return None, None


def guest_alone(drafts: Sequence[Draft]) -> None:
    """ "The top diplomat was received by the king", "talks with his counterpart": the visitor."""
    for number, draft in enumerate(drafts):
        if draft.kind not in _TABLE or len(draft.members) != 1 or draft.unnamed:
            continue
        if draft.frame is Frame.HOST and draft.members[0].function is not Function.HOST:
            continue
        if not draft.statuses or (
            draft.frame is not Frame.HOST
            and not _HIS.search(draft.quote.exact)
            and not _is_on_the_programme(draft)
        ):
            continue
        visits = [
            d for d in drafts[:number]
            if d.kind is MeetingKind.VISIT and d.persons and draft.sentence - d.sentence <= _SOON
            and not set(d.persons) & set(draft.persons)
        ]  # fmt: skip
        for member in visits[-1].members if visits else ():
            if member.function is Function.VISITOR:
                draft.add(replace(member, basis=Basis.INFERRED))


_TABLE = (MeetingKind.TALKS, MeetingKind.MEAL)
_SCHEDULED = re.compile(
    r" with [^.;]{3,120}\b(?:is|are) (?:also )?(?:scheduled|planned|on the|due|foreseen|set)\b"
)


def _is_on_the_programme(draft: Draft) -> bool:
    """ "A luncheon with Foreign Minister X is scheduled": nobody is said to hold it."""
    return bool(_SCHEDULED.match(draft.quote.exact[draft.head.end - draft.quote.start :]))


_HIS = re.compile(r"\b(?:his|her) (?:[\w-]+ ){0,3}(?:counterpart|colleague|opposite number|host)\b")


def host_alone(drafts: Sequence[Draft]) -> None:
    """ "hosted a state banquet": for whoever the host had talks with before."""
    for number, draft in enumerate(drafts):
        if draft.kind is not MeetingKind.MEAL or len(draft.members) != 1:
            continue
        talks = [d for d in drafts[:number] if d.kind is MeetingKind.TALKS and not d.again]
        shared = [d for d in talks if set(d.persons) & set(draft.persons) and _two_sided(d.members)]
        for member in shared[0].members if shared else ():
            draft.add(replace(member, basis=Basis.INFERRED, function=Function.PARTICIPANT))


def _main(drafts: Sequence[Draft]) -> Draft | None:
    """The first encounter of the report with two sides."""
    return next((d for d in drafts if d.kind is MeetingKind.TALKS and _two_sided(d.members)), None)


def _two_sided(members: list[Member]) -> bool:
    return len(members) > 1
