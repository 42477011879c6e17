"""Encounters that a report says there were not, although somebody had reported or announced them.

Three ways to say so: the ministry denies reports that A met B; contrary to reports A did not meet
B; the outlet corrects itself. Without an earlier report, "the two did not meet" is no finding:
silence and absence are not refuted.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from curation.extraction import notices, status
from curation.extraction import status_words as table
from curation.extraction.announcements import announced
from curation.extraction.casts import casts
from curation.extraction.circumstances import Settings, settings
from curation.extraction.coreference import Parties
from curation.extraction.drafts import Draft, Told
from curation.extraction.encounters import Hit
from curation.extraction.metadata import corrects
from curation.extraction.scenes import Scene
from curation.extraction.status import HELD, NOTHING, Reading
from curation.extraction.telling import draft_of
from curation.extraction.text import Page
from curation.values.enums import Basis, Function, MeetingStatus
from curation.values.frozen import frozen

REFUTED = MeetingStatus.REFUTED.value
RULE = "status.refuted"


@frozen
class Denied:
    """A trigger of a sentence whose encounter is said not to have been, and who says so."""

    scene: Scene
    index: int
    reading: Reading
    who: str = ""
    said_on: str = ""
    after: int = 0
    """Where the words on the encounter begin: "a report of Tuesday said", "on Thursday denied"."""
    replaced: bool = False
    """Only repeated by a notice, which may tell what was so instead: another day, another country."""


# Between "denied reports that" and the encounter nothing else is said.
_OTHER_CLAIM = re.compile(
    r"[;:“”\"]|, (?:but|and|saying|adding|while|who|which|though)\b"
    r"|\b(?:who|which|said|says|saying|told|adding|after|before|during|when|while|ahead|since|until|for|over)\b"
)
_OF_ONE = re.compile(
    r"\b(?:of|about) (?:(?:an?|any|the|such|secret|recent|direct|possible|planned|upcoming) ){0,3}$"
)
_CLAIM = re.compile(
    r"\b(?:[Rr]eports|[Cc]laims|[Rr]umou?rs|[Aa]llegations|[Nn]ews)\b(?P<gap>[^.;]{0,40})$"
)
_FALSE = re.compile(
    r"[^.;“”\"]{0,140}?\b(?:is|are|was|were) (?:\w+ly )?(?:false|untrue|baseless|incorrect|wrong|fabricated|fake"
    r"|unfounded|groundless|inaccurate|not true|without foundation|not accurate)\b"
)
_CONTRARY = re.compile(
    r"\b(?:[Cc]ontrary to|[Dd]espite) (?:[\w-]+ ){0,3}(?:reports?|claims?|rumou?rs|what \w+ reported)\b"
    r"|\bas (?:(?:was|were|had been|has been|we|earlier|previously|wrongly|widely|originally) ){1,3}reported\b"
)
_DID_NOT = re.compile(
    r"\b(?:did not|didn['’]t|has not|have not|had not|never)(?: (?:in fact|actually|ever|even|\w+ly))* $"
)
_NO = re.compile(
    r"\b(?:held|hold|gave|give|had|have|made|make|paid|there (?:was|were|has been)) no "
    r"(?:(?:such|joint|formal|bilateral|official|separate|direct|secret) )*$",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"(?:^|[,;] |\bthat )[Nn]o (?:(?:such|joint|formal|bilateral|official|separate) )*$"
)
_TOOK_PLACE = re.compile(
    r"[^.;,]{0,80}?\b(?:took place|has taken place|happened|(?:was|were|has been|have been) (?:held|given|planned))\b"
)
_NOT_HELD = re.compile(
    r"[^.;,]{0,80}?\b(?:(?:did not|didn['’]t|never) (?:in fact |actually )?(?:take place|took place|happen\w*)"
    r"|(?:was|were) never held)\b"
)
_DENIER = re.compile(
    r"(?P<who>[^,;:“”\"()]{2,80}?)(?: (?:on|late on|early on) [A-Z]\w+)?"
    r"(?: (?:has|have|had|also|later|again|flatly|\w+ly))* $"
)


def find(stage: Sequence[Scene], page: Page) -> list[Denied]:
    """What is denied; the scenes are marked with it, so that nothing of it is told as an encounter."""
    correcting = corrects(page) is not None
    found: list[Denied] = []
    by_index = {scene.sentence.index: scene for scene in stage}
    for scene in stage:
        found.extend(_in_notice(scene, page, by_index))
    for scene in stage:
        for index, hit in enumerate(scene.hits):
            if hit.start in scene.denied:
                continue
            denial = _denial(scene, index, hit, correcting)
            if denial is not None:
                scene.denied |= {hit.start}
                found.append(denial)
    return found


def _in_notice(scene: Scene, page: Page, by_index: dict[int, Scene]) -> Iterator[Denied]:
    """What a notice repeats, where the rest of the notice says that it was not so."""
    stretch = notices.taken_back(scene.text)
    if stretch is None:
        return
    repeated = [
        (index, hit) for index, hit in enumerate(scene.hits) if stretch[0] <= hit.start < stretch[1]
    ]
    scene.denied |= {hit.start for _, hit in repeated}
    rest = [scene.text[stretch[1] :]]
    for sentence in notices.going_on(page, scene.sentence.index):
        rest.append(sentence.text)
        answer = by_index.get(sentence.index)
        if answer is not None and repeated and notices.says_no(sentence.text):
            answer.denied |= {hit.start for hit in answer.hits}
    for index, hit in repeated:
        refuted = any(notices.refutes(text, hit.trigger.kind) for text in rest)
        reading = Reading(REFUTED, hit.start, hit.end)
        yield Denied(scene, index, reading, after=stretch[0], replaced=not refuted)


def _denial(scene: Scene, index: int, hit: Hit, correcting: bool) -> Denied | None:
    denier = _claim_denied(scene, hit)
    if denier is not None:
        (start, end), said = denier
        reading = Reading(REFUTED, start, end)
        return Denied(scene, index, reading, *said, after=min(end, hit.start))
    said_before = correcting or _CONTRARY.search(scene.text) is not None
    words = _plainly_not(scene, hit) if said_before else None
    if words is not None:
        return Denied(scene, index, Reading(REFUTED, *words), *announced(scene))
    return None


Words = tuple[int, int]


def _claim_denied(scene: Scene, hit: Hit) -> tuple[Words, tuple[str, str]] | None:
    """ "The ministry denied reports that A had met B", "Reports of talks with B are false"."""
    if scene.heard & table.DENIAL_HINTS:
        denied = table.DENIED.search(scene.text, scene.sentence.lead, hit.start)
        if denied and _is_the_claim(scene, hit, denied.end()):
            return denied.span(), (_denier(scene, denied.start()), announced(scene)[1])
    claim = _CLAIM.search(scene.text, 0, hit.start)
    if claim and not _OTHER_CLAIM.search(claim["gap"]):
        false = _FALSE.match(scene.text, hit.end)
        if false and _is_the_claim(scene, hit, claim.start("gap")):
            return (hit.start, hit.end), announced(scene)
    return None


def _is_the_claim(scene: Scene, hit: Hit, start: int) -> bool:
    """Whether the encounter itself is what was claimed, not something about it."""
    gap = scene.text[start : hit.start]
    if _OTHER_CLAIM.search(gap):
        return False
    verb = hit.trigger.frame not in status.NOUN_FRAMES
    if not verb and _OF_ONE.search(gap):
        return True
    claimed = status.claimed(scene, hit)
    if claimed.status == NOTHING:
        return False
    return verb or claimed.governed or bool(_TOOK_PLACE.match(scene.text, hit.end))


def _denier(scene: Scene, end: int) -> str:
    who = _DENIER.fullmatch(scene.text, scene.sentence.lead, end)
    return who["who"] if who else announced(scene)[0]


def _plainly_not(scene: Scene, hit: Hit) -> Words | None:
    """ "The two did not meet", "held no press conference", "No talks took place"."""
    left = scene.text[: hit.start]
    near = left[-60:]
    if found := _NO.search(near) or _DID_NOT.search(near):
        return hit.start - len(near) + found.start(), hit.end
    if _NONE.search(near) and (after := _TOOK_PLACE.match(scene.text, hit.end)):
        return hit.start, after.end()
    if after := _NOT_HELD.match(scene.text, hit.end):
        return hit.start, after.end()
    support = re.search(
        r"(?:hold|give|pay|make|have|held|given|paid) (?:an?|any|the|joint|formal|bilateral| )*$",
        near,
    )
    if support and (found := _DID_NOT.search(near[: support.start()])):
        return hit.start - len(near) + found.start(), hit.end
    return None


def tell(denied: Iterable[Denied], events: Sequence[Draft], parties: Parties) -> list[Draft]:
    """The refuted encounters that can stand alone.

    Where the report tells of the same one as held, the denial is the other side's word on it.
    """
    found: list[Draft] = []
    for one in denied:
        for draft in _drafts(one):
            _people_from_before(draft, events)
            told = _same(draft, events)
            if one.replaced and (told is not None or not _is_elsewhere(draft, events)):
                continue
            if told is not None and one.who:
                told.statuses.extend(draft.statuses)
            elif told is None and parties.enough(draft) and not _same(draft, found):
                _date_from_before(draft, events)
                found.append(draft)
    return found


def _drafts(one: Denied) -> Iterator[Draft]:
    hit = one.scene.hits[one.index]
    claimed = status.claimed(one.scene, hit)
    as_told = Reading(HELD, hit.start, hit.end, claimed.governed, claimed.verb)
    where = settings(one.scene).get(one.index, Settings())
    for members in casts(one.scene, hit, as_told):
        draft = draft_of(one.scene, hit, as_told, members, where)
        start = one.scene.sentence.start + one.after
        draft.dates = [told for told in draft.dates if told.span.start >= start]
        words = one.scene.sentence.span(one.reading.start, one.reading.end)
        draft.statuses = [
            Told(REFUTED, words, RULE, attributed_to=one.who, said_on=one.said_on)
        ]  # fmt: skip
        yield draft


_THEY = re.compile(r"\W*(?:The (?:two|three|four|pair|sides|parties)|They|Both|There|No)\b")


def _people_from_before(draft: Draft, events: Sequence[Draft]) -> None:
    """ "The three held no press conference": those who took part in what was told just before."""
    if draft.members or not _THEY.match(draft.quote.exact):
        return
    before = [
        one
        for one in events
        if len(one.persons) > 1 and one.head.start < draft.head.start and one.status == HELD
    ]
    if before:
        last = max(before, key=lambda one: one.head.start)
        for member in last.members:
            draft.add(replace(member, function=Function.PARTICIPANT, basis=Basis.INFERRED))


def _same(draft: Draft, events: Iterable[Draft]) -> Draft | None:
    people = set(draft.persons)
    for event in events:
        if (event.kind, event.mode) != (draft.kind, draft.mode) or people != set(event.persons):
            continue
        lands = draft.land and event.land and draft.land != event.land
        if not lands and (not draft.dates or not event.dates or draft.date == event.date):
            return event
    return None


def _is_elsewhere(draft: Draft, events: Iterable[Draft]) -> bool:
    """Whether the report tells of the same people, and always on another day or in another country."""
    people = set(draft.persons)
    others = [
        one for one in events
        if (one.kind, one.mode) == (draft.kind, draft.mode) and people == set(one.persons)
    ]  # fmt: skip
    return bool(others) and all(
        (draft.land and one.land and draft.land != one.land)
        or (_names_a_day(draft) and _names_a_day(one) and draft.date != one.date)
        for one in others
    )


def _names_a_day(draft: Draft) -> bool:
    return len(draft.date) == len("2026-05-14") and "X" not in draft.date


def _date_from_before(draft: Draft, events: Sequence[Draft]) -> None:
    """ "The three held no press conference": on the day of what the same people did otherwise."""
    if draft.dates:
        return
    people = set(draft.persons)
    shared = [one for one in events if one.dates and people & set(one.persons) and not one.again]
    before = [one for one in shared if one.head.start < draft.head.start] or shared
    if before:
        told = max(before, key=lambda one: (people <= set(one.persons), one.head.start)).dates[0]
        draft.dates.append(
            Told(told.value, told.span, "date.of_denied", Basis.INFERRED, text=told.text)
        )
