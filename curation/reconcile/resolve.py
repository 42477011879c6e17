"""The statements of one field of one subject -> the value that counts.

A curator's statement comes first, then preferred rank, then the policy of the field (`POLICIES`),
then a stable key. The answer depends on the set of statements only, never on their order, so it
does not matter in which order reports were loaded.
"""

import dataclasses
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from curation.values import edtf
from curation.values.enums import Basis, Function, MeetingStatus, Outcome, Prospect, Rank
from curation.values.folding import fold


@dataclass(frozen=True, slots=True)
class Said:
    """A statement as it is weighed.

    ``outlet`` is what counts as one source (two outlets with one wire text are one), ``said_on``
    the day of the statement or else of its publication, and ``decided`` orders the statements of
    curators (0 for the machine's).
    """

    key: int
    field: str
    value: str
    source: str = ""
    outlet: str = ""
    said_on: str = ""
    published_on: str = ""
    start: int = 0
    basis: Basis = Basis.QUOTED
    rank: Rank = Rank.NORMAL
    decided: int = 0
    reviewed: bool = False
    rule: str = ""
    qualifiers: Mapping[str, str] = dataclasses.field(default_factory=dict, hash=False)

    @property
    def day(self) -> str:
        return self.said_on or self.published_on

    @property
    def is_decision(self) -> bool:
        return self.basis is Basis.CURATOR


Weight = tuple[int | str, ...]
Policy = Callable[[Said, Collection[Said]], Weight]

# Within one day the later word of this list wins: a report that tells of a plan and of its
# execution tells of the execution.
STATUS_ORDER = {
    status: position
    for position, status in enumerate(
        [
            MeetingStatus.UNKNOWN,
            MeetingStatus.POSTPONED,
            MeetingStatus.PLANNED,
            MeetingStatus.HELD,
            MeetingStatus.CANCELLED,
            MeetingStatus.REFUTED,
        ]
    )
}
# Words for an encounter that do not tell which kind of encounter it is.
PLAIN_WORDS = frozenset(
    ["talks", "talk", "meeting", "discussions", "visit", "trip", "tour", "call"]
)
OUTCOME_EXACTNESS = {Outcome.MENTIONED: 0, Outcome.DISCUSSED: 1}
PROSPECT_EXACTNESS = {Prospect.POSSIBLE: 0, Prospect.EXPECTED: 1, Prospect.EXCLUDED: 2}


def _latest_status(said: Said, _: Collection[Said]) -> Weight:
    return (said.day, STATUS_ORDER.get(MeetingStatus(said.value), 0))


def _most_exact_date(said: Said, _: Collection[Said]) -> Weight:
    """Of two phrases for one date ("two-day", "Jan. 13 and 14") the one that names the days."""
    return (edtf.precision(said.value), said.day, int(any(map(str.isdigit, _phrase(said)))))


def _phrase(said: Said) -> str:
    return said.qualifiers.get("text", "")


def _most_telling_word(said: Said, among: Collection[Said]) -> Weight:
    """ "Summit" says more than "talks", however many outlets say the one or the other."""
    return (int(fold(said.value) not in PLAIN_WORDS), *_most_outlets(said, among))


def _latest(said: Said, _: Collection[Said]) -> Weight:
    return (said.day,)


def _most_exact_outcome(said: Said, _: Collection[Said]) -> Weight:
    return (OUTCOME_EXACTNESS.get(Outcome(said.value), 2), said.day)


def _latest_prospect(said: Said, _: Collection[Said]) -> Weight:
    return (said.day, PROSPECT_EXACTNESS.get(Prospect(said.value), 0))


def _most_telling_function(said: Said, among: Collection[Said]) -> Weight:
    return (int(said.value != Function.PARTICIPANT), *_most_outlets(said, among))


def _most_outlets(said: Said, among: Collection[Said]) -> Weight:
    wording = fold(said.value)
    return (len({other.outlet for other in among if fold(other.value) == wording}),)


POLICIES: Mapping[str, Policy] = {
    "status": _latest_status,
    "date": _most_exact_date,
    "original_date": _latest,
    "venue": _latest,
    "locality": _latest,
    "outcome": _most_exact_outcome,
    "prospect": _latest_prospect,
    "participant": _most_telling_function,
    "next_step": _latest,
    "printed_kind": _most_telling_word,
}


def _stable(said: Said) -> tuple[str, str, int, str]:
    """Earliest first, so that a name stays what it was when a later report agrees."""
    return (said.published_on or "9999", said.source, said.start, said.value)


def resolve(statements: Collection[Said]) -> Said | None:
    """The statement whose value counts, or none when nothing is said."""
    if not statements:
        return None
    decisions = [said for said in statements if said.is_decision]
    if decisions:
        return max(decisions, key=lambda said: (said.decided, said.key))
    preferred = [said for said in statements if said.rank is Rank.PREFERRED]
    among = preferred or list(statements)
    policy = POLICIES.get(among[0].field, _most_outlets)
    weights = {said.key: policy(said, among) for said in among}
    heaviest = max(weights.values())
    return min((said for said in among if weights[said.key] == heaviest), key=_stable)
