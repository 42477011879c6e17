"""Several tellings, one event: merging the drafts of a report.

Two tellings are one event when format and parties agree and nothing contradicts it: the dates
overlap or one is silent, the places lie in one country, and neither says "last" or "next".
"""

import re
from collections.abc import Iterable, Mapping

from curation.extraction.blocs import convenes
from curation.extraction.drafts import Draft
from curation.extraction.encounters import Frame
from curation.extraction.rescheduling import FALLEN, is_new_date, reappointed
from curation.values.edtf import InvalidEDTF, bounds
from curation.values.enums import Basis, MeetingKind, MeetingMode

_LINGERS = 12  # sentences over which a bare "the talks" still points back
_FALLEN = ("cancelled", "postponed")


class Parties:
    """Who takes part, by person and by country, with the countries of the persons."""

    __slots__ = ("_country",)

    def __init__(self, country: Mapping[str, str]) -> None:
        self._country = country

    def countries(self, draft: Draft) -> set[str]:
        named = {self._country.get(key, "") for key in draft.persons}
        return {code for code in (*named, *draft.countries) if code}

    def enough(self, draft: Draft) -> bool:
        """Whether the draft can stand alone: a named person and another side, or two countries."""
        if draft.kind in _ALONE:
            return bool(draft.persons) or self.is_sent(draft)
        if len(draft.persons) >= 2 or len(draft.countries) >= 2:
            return True
        return bool(draft.persons) and (bool(draft.countries) or draft.unnamed)

    def is_state_meal(self, draft: Draft) -> bool:
        """A meal of a programme, or a banquet: never taken alone, also where the host is unsaid."""
        meal = draft.kind is MeetingKind.MEAL and bool(draft.persons)
        return meal and (draft.item or "banquet" in draft.printed.lower())

    def is_sent(self, draft: Draft) -> bool:
        """ "A Lao delegation arrived in Hanoi": a visit, though nobody is named."""
        start = draft.quote.start
        return draft.frame is Frame.TRIP and any(
            member.country and _DELEGATION.match(draft.quote.exact, member.span.end - start)
            for member in draft.members
        )

    def worth_keeping(self, draft: Draft) -> bool:
        """Whether a finished event is a meeting: parties, and for a visit a place to go to."""
        if draft.kind is MeetingKind.VISIT:
            return bool(draft.persons or self.is_sent(draft)) and bool(draft.places_told)
        alone = draft.parent is None and draft.frame is not Frame.PRESS
        if draft.kind in (MeetingKind.OTHER, MeetingKind.CULTURAL) and alone:
            settings = bool(draft.dates) + bool(draft.places_told) + (len(draft.persons) > 1)
            return bool(draft.persons) and settings > 1
        if draft.parent is not None and draft.kind not in _TWO_SIDED:
            return bool(draft.members)
        if draft.parent is not None and draft.status in FALLEN:
            return bool(draft.members)
        if convenes(draft):
            return True
        return self.enough(draft) or bool(
            draft.persons
            and (self.is_state_meal(draft) or draft.gathering or draft.frame in _ATTENDED)
        )

    def agree(self, one: Draft, other: Draft) -> bool:
        """Whether the parties of two tellings can be the same."""
        if not one.members or not other.members:
            return True
        first, second = set(one.persons), set(other.persons)
        if one.countries and other.countries and not set(one.countries) & set(other.countries):
            return False
        if first and second:
            return first <= second or second <= first or self._overlap(one, other)
        if len(first or second) > 1 and any(not self._country.get(key) for key in first | second):
            return False  # two persons, and not known of which country
        lands_one, lands_other = self.countries(one), self.countries(other)
        return lands_one <= lands_other or lands_other <= lands_one

    def _overlap(self, one: Draft, other: Draft) -> bool:
        """A shared person, and the rest on one side are unnamed sides of the other's countries."""
        shared = set(one.persons) & set(other.persons)
        if not shared or not (one.countries or other.countries):
            return False
        return self.countries(one) <= self.countries(other) or self.countries(
            other
        ) <= self.countries(one)


_DELEGATION = re.compile(
    r" (?:[\w-]+ ){0,2}(?:delegation|delegations|negotiators|negotiating team|mission)\b"
)
_TWO_SIDED = frozenset({MeetingKind.TALKS, MeetingKind.MEAL})
_ATTENDED = frozenset({Frame.GATHERING})
_ALONE = frozenset(
    {MeetingKind.VISIT, MeetingKind.PRESS_CONFERENCE, MeetingKind.BRIEFING, MeetingKind.INTERVIEW,
     MeetingKind.STATEMENT, MeetingKind.CULTURAL, MeetingKind.OTHER, MeetingKind.CEREMONY}
)  # fmt: skip


_BY_RULE = frozenset({MeetingKind.CEREMONY, MeetingKind.CULTURAL, MeetingKind.OTHER})


def merge(drafts: Iterable[Draft], parties: Parties) -> list[Draft]:
    """One draft an event, in the order of first telling."""
    events: list[Draft] = []
    for draft in drafts:
        before = draft.follows.told_as if draft.chained and draft.follows else None
        for member in before.members if before else ():
            draft.add(member)
        moved = next((e for e in reversed(events) if _moved(e, draft, parties)), None)
        if moved is not None:
            events.append(reappointed(moved, draft))
            continue
        target = _earlier_telling(draft, events, parties)
        if target is not None:
            absorb(target, draft)
        elif draft.status in FALLEN and draft.definite and not draft.members:
            _earlier_plan(draft, events)
            events.append(draft)
        elif parties.enough(draft) or _stands(draft) or parties.is_state_meal(draft):
            events.append(draft)
    return events


def _stands(draft: Draft) -> bool:
    if not draft.members and convenes(draft):
        return True
    return bool(draft.members and draft.follows) or bool(draft.occasions)


def _earlier_plan(draft: Draft, events: list[Draft]) -> None:
    """ "Her visit, first set for March, was postponed": the parties are those of the visit told."""
    event = next((e for e in events if e.kind is draft.kind and not e.again), None)
    if event is None:
        return
    draft.members = list(event.members)
    draft.lands = list(event.lands[:1])
    draft.localities = []


def _moved(event: Draft, draft: Draft, parties: Parties) -> bool:
    same = event.kind is draft.kind and not draft.again and parties.agree(event, draft)
    return same and is_new_date(event, draft)


def _earlier_telling(draft: Draft, events: list[Draft], parties: Parties) -> Draft | None:
    for event in reversed(events):
        if _same(event, draft, parties):
            return event
    return None


def _same(event: Draft, draft: Draft, parties: Parties) -> bool:
    if draft.attended and draft.definite and event.kind is MeetingKind.TALKS and not event.again:
        return True
    if event.item and draft.item and event.sentence != draft.sentence:
        return False
    if not _same_format(event, draft) or _is_set_apart(event, draft):
        return False
    if draft.again != event.again and not (event.date and event.date == draft.date):
        return False
    if not _dates_agree(event, draft) or not _places_agree(event, draft):
        return False
    if not _status_agrees(event, draft):
        return False
    if not draft.members or not event.members or draft.attended:
        near = draft.sentence - event.sentence <= _LINGERS
        return draft.definite and near and draft.follows is not event
    if not parties.agree(event, draft):
        return False
    if draft.unnamed and not draft.definite and set(draft.persons) < set(event.persons):
        return False
    return not _is_next_in_a_row(event, draft)


_GATHERINGS = frozenset(("meeting.summit", "meeting.gathering"))
_EARLIER = re.compile(
    r"(?:Earlier|Later|Before that|After that|Afterwards?)\b(?: (?:in the|that|the same|on the same) (?:day|"
    r"morning|afternoon|evening))?"
)


def _is_set_apart(event: Draft, draft: Draft) -> bool:
    """Told as before or after the event, or a named gathering where the event is none."""
    if draft.set_off and draft.follows is not None and draft.follows.told_as is event:
        return True
    if draft.persons and not draft.definite and _EARLIER.match(draft.quote.exact):
        return event.sentence != draft.sentence and event.printed != draft.printed
    if event.kind in _BY_RULE and event.rule != draft.rule:
        return True
    if event.rule in _GATHERINGS and len(event.members) == 1 < len(draft.members):
        return (
            draft.rule != event.rule and not draft.definite
        )  # "will attend the summit and meet X"
    if draft.frame is Frame.GATHERING and not draft.members and not event.gathering:
        return not event.occasions  # a congress somewhere is not the talks told before
    return not draft.members and draft.gathering and bool(draft.occasions) and not event.occasions


def _same_format(event: Draft, draft: Draft) -> bool:
    if event.kind is not draft.kind or not _same_mode(event, draft):
        return False
    return draft.gathering == event.gathering or (draft.definite and not draft.members)


def _same_mode(event: Draft, draft: Draft) -> bool:
    if event.mode is draft.mode:
        return True
    return draft.mode is MeetingMode.IN_PERSON and draft.definite and not draft.persons


def _is_next_in_a_row(event: Draft, draft: Draft) -> bool:
    """ "bilateral and expanded talks", "a lunch and a dinner": two in one breath."""
    if event.sentence != draft.sentence or draft.definite or not draft.listed:
        return False
    return bool(event.printed and draft.printed and event.printed != draft.printed) and (
        event.kind is not MeetingKind.VISIT
    )


def _dates_agree(event: Draft, draft: Draft) -> bool:
    if not event.date or not draft.date or event.date == draft.date:
        return True
    if "X" in event.date or "X" in draft.date:
        return False
    try:
        first, second = bounds(event.date), bounds(draft.date)
    except InvalidEDTF:
        return False
    if not first.overlaps(second):
        return False
    return event.kind is MeetingKind.VISIT or _within(first, second) or _within(second, first)


def _within(inner: object, outer: object) -> bool:
    low, high = getattr(inner, "earliest", None), getattr(inner, "latest", None)
    start, end = getattr(outer, "earliest", None), getattr(outer, "latest", None)
    if low is None or high is None:
        return False
    return (start is None or start <= low) and (end is None or high <= end)


def _is_day(date: str) -> bool:
    return len(date) == len("2026-01-13")


def _places_agree(event: Draft, draft: Draft) -> bool:
    if event.land and draft.land and event.land != draft.land:
        return False
    if not event.localities or not draft.localities or event.venues or draft.venues:
        return True
    one, other = event.localities[0].value, draft.localities[0].value
    if one in other or other in one:
        return True
    return event.kind is MeetingKind.VISIT and (draft.definite or _start(event) == _start(draft))


def _start(draft: Draft) -> str:
    return draft.date.split("/")[0] or draft.head.exact


def _status_agrees(event: Draft, draft: Draft) -> bool:
    if not draft.status or not event.status or draft.status == event.status:
        return True
    if draft.status in _FALLEN or event.status in _FALLEN:
        return "held" not in (draft.status, event.status) and not (draft.date and event.date)
    if _is_finer_leg(event, draft):
        return True
    guessed = draft.statuses[0].basis is Basis.INFERRED
    same_day = bool(draft.date and draft.date == event.date)
    return same_day or (draft.definite and (not draft.date or guessed))


def absorb(event: Draft, draft: Draft) -> None:
    """Add what another telling says; what was told first stays first, the fuller quote is kept."""
    for member in draft.members:
        if member.person or not (member.country and event.persons):
            event.add(member)
    fuller = not event.date and draft.date
    finer = (_is_day(draft.date) and not _is_day(event.date)) or _is_finer_leg(event, draft)
    _absorb_status(event, draft)
    for name in (
        "dates", "ends", "venues", "localities", "lands", "occasions", "ordinals", "visit_types",
        "originals", "evidence",
    ):  # fmt: skip
        getattr(event, name).extend(getattr(draft, name))
    if finer:
        event.dates.sort(key=lambda told: told not in draft.dates)
    if not event.printed or event.printed in ("talks", "meeting", "visit", "trip"):
        event.printed = draft.printed or event.printed
    if fuller and not event.statuses:
        event.quote = draft.quote
    event.joint = event.joint or draft.joint
    draft.told_as = event
    event.parent = event.parent or draft.parent
    event.purpose_of = event.purpose_of or draft.purpose_of


def _is_finer_leg(event: Draft, draft: Draft) -> bool:
    """ "left on a five-day tour of A and B", "will be in A on May 15-16": the days of the leg."""
    told = event.dates[0].rule if event.dates else ""
    return event.kind is MeetingKind.VISIT and told == "date.duration" and "/" in draft.date


def _absorb_status(event: Draft, draft: Draft) -> None:
    if (draft.status in FALLEN and event.status == "planned") or _is_finer_leg(event, draft):
        event.statuses[:0] = draft.statuses[:1]
    elif not event.statuses or (draft.date and draft.date == event.date):
        event.statuses.extend(told for told in draft.statuses if told.value != event.status)
