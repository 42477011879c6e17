"""Values that cannot both be true, said of the same phase of one meeting or agenda item.

Not a contradiction: planned then held, expected then deferred, a new date after a postponement,
a venue inside a locality, a more exact date or outcome, counts and ordinals; what one outlet
says now and said otherwise before is progress or, where it says so, a correction.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from curation.reconcile.resolve import Said
from curation.values import edtf
from curation.values.edtf import NO_BOUNDS, Bounds
from curation.values.enums import MeetingStatus, Outcome, Prospect, Rank
from curation.values.folding import fold
from curation.values.sound import sound_key

AFTER = frozenset([MeetingStatus.HELD, MeetingStatus.CANCELLED, MeetingStatus.REFUTED])
DAYS = 4  # the precision of a date that names its days
ALIKE = 80  # rapidfuzz ratio of two spellings of one place


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement with what it takes to compare it.

    ``after`` says that its report tells of the meeting as over, ``days`` on which days it puts
    it; ``speaker`` is who says so where the report lets two sides speak. ``above`` are the
    meetings that contain the meeting; a claim about an issue is ``confined`` to its meeting when
    its words name the encounter.
    """

    said: Said
    meeting: int
    after: bool = False
    speaker: str = ""
    days: Bounds = NO_BOUNDS
    above: tuple[int, ...] = ()
    confined: bool = False

    @property
    def value(self) -> str:
        return self.said.value


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One field of one subject, the values that exclude each other, the statements that say so."""

    meeting: int
    field: str
    values: tuple[str, ...]
    statements: tuple[int, ...]

    def joined(self, other: "Contradiction") -> "Contradiction":
        """Two of one field as one question."""
        values = sorted({*self.values, *other.values})
        statements = sorted({*self.statements, *other.statements})
        return Contradiction(self.meeting, self.field, tuple(values), tuple(statements))


def _dates_exclude(one: Claim, other: Claim) -> bool:
    if edtf.precision(one.value) == DAYS and edtf.precision(other.value) == DAYS:
        return edtf.endpoints(one.value) != edtf.endpoints(other.value)
    mine, theirs = edtf.bounds(one.value), edtf.bounds(other.value)
    return NO_BOUNDS not in (mine, theirs) and not mine.overlaps(theirs)


def _places_exclude(one: Claim, other: Claim) -> bool:
    """Two places without a word in common; two spellings of one place are one."""
    mine, theirs = fold(one.value), fold(other.value)
    if set(mine.split()) & set(theirs.split()) or sound_key(mine) == sound_key(theirs):
        return False
    return fuzz.ratio(mine, theirs) < ALIKE


def _statuses_exclude(one: Claim, other: Claim) -> bool:
    earlier, later = sorted((one, other), key=lambda claim: claim.said.day)
    same_day = earlier.said.day == later.said.day
    by_status = {claim.value: claim for claim in (one, other)}
    match frozenset(by_status):
        case pair if pair == {MeetingStatus.HELD, MeetingStatus.CANCELLED}:
            return True
        case pair if pair == {MeetingStatus.CANCELLED, MeetingStatus.POSTPONED}:
            return same_day or later.value == MeetingStatus.POSTPONED
        case pair if pair == {MeetingStatus.HELD, MeetingStatus.POSTPONED}:
            return (same_day or later.value == MeetingStatus.POSTPONED) and _same_days(one, other)
        case pair if pair == {MeetingStatus.HELD, MeetingStatus.REFUTED}:
            return True
        case pair if pair == {MeetingStatus.PLANNED, MeetingStatus.REFUTED}:
            return not by_status[MeetingStatus.REFUTED].after
    return False


def _same_days(one: Claim, other: Claim) -> bool:
    return NO_BOUNDS in (one.days, other.days) or one.days.overlaps(other.days)


def _outcomes_exclude(one: Claim, other: Claim) -> bool:
    pair = {one.value, other.value}
    dealt_with = {Outcome.DISCUSSED, Outcome.DEFERRED, Outcome.AGREED}
    if Outcome.NOT_DISCUSSED in pair:
        return bool(pair & dealt_with)
    return pair == {Outcome.AGREED, Outcome.DEFERRED}


def _prospects_exclude(one: Claim, other: Claim) -> bool:
    return Prospect.EXCLUDED in (one.value, other.value) and one.value != other.value


EXCLUDES: Mapping[str, Callable[[Claim, Claim], bool]] = {
    "date": _dates_exclude,
    "locality": _places_exclude,
    "venue": _places_exclude,
    "status": _statuses_exclude,
    "outcome": _outcomes_exclude,
    "prospect": _prospects_exclude,
}
# Words that say which encounter is meant.
ENCOUNTER = re.compile(
    r"\b(?:talks|meetings?|summit|discussions?|dinner|lunch(?:eon)?|breakfast|banquet|audience"
    r"|session|plenary|conversation|(?:phone|telephone|video) call|encounter|met)\b",
    re.IGNORECASE,
)
# The status says itself whether it speaks before or after, and so do prospect and outcome.
PHASED = frozenset(["date", "locality", "venue"])


def exclude(field: str, one: Claim, other: Claim) -> bool:
    """Whether two claims cannot both be true."""
    if field in PHASED and one.after != other.after:
        return False
    return EXCLUDES[field](one, other)


def contradictions(field: str, claims: Collection[Claim]) -> list[Contradiction]:
    """The contradictions in one field of one subject, the outer meeting first.

    A subject under a visit and under the talks in it is one, unless the words say which of the
    two is meant. A curator's decision settles it; so does silence of one side.
    """
    if any(claim.said.is_decision or claim.said.rank is Rank.PREFERRED for claim in claims):
        return []
    groups: list[set[Claim]] = []
    for one, other in combinations(claims, 2):
        if _same_voice(one, other) or not _comparable(one, other) or not exclude(field, one, other):
            continue
        touched = [group for group in groups if {one, other} & group]
        groups = [group for group in groups if group not in touched]
        groups.append({one, other}.union(*touched))
    return [_of(field, group) for group in groups]


def _comparable(one: Claim, other: Claim) -> bool:
    if one.meeting == other.meeting:
        return True
    if one.meeting in other.above:
        return not other.confined
    return other.meeting in one.above and not one.confined


def _of(field: str, claims: Collection[Claim]) -> Contradiction:
    outer = min(claims, key=lambda claim: (len(claim.above), claim.meeting))
    values = sorted({claim.value for claim in claims})
    keys = sorted(claim.said.key for claim in claims)
    return Contradiction(outer.meeting, field, tuple(values), tuple(keys))


def _same_voice(one: Claim, other: Claim) -> bool:
    """One outlet is one voice, unless it lets two sides speak, in one report or in two."""
    if one.said.source == other.said.source:
        return one.speaker == other.speaker
    if one.said.outlet != other.said.outlet:
        return False
    mine, theirs = set(fold(one.speaker).split()), set(fold(other.speaker).split())
    return not (mine and theirs) or bool(mine & theirs)


def corrected(
    field: str, claims: Collection[Claim], correcting: Collection[str]
) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of what an outlet had said and what its correction says instead.

    *correcting* are the reports (by the hash of their bytes) that say that they correct.
    """
    for new in claims:
        if new.said.source not in correcting:
            continue
        for old in claims:
            if _is_earlier(old, new) and exclude(field, old, new):
                yield old, new


def _is_earlier(old: Claim, new: Claim) -> bool:
    """Whether a claim is in another, not a later report of the same outlet."""
    if old.said.source == new.said.source or old.said.outlet != new.said.outlet:
        return False
    return not old.said.is_decision and old.said.published_on <= new.said.published_on


def inherited(field: str, claim: Claim, above: Iterable[Claim]) -> bool:
    """Whether a part has the value only from the meeting above it, in the same report."""
    return field in PHASED and any(
        one.said.source == claim.said.source and one.value == claim.value for one in above
    )
