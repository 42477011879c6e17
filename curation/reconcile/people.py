"""Who is who: equal names link people, everything else is a question with its reasons."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from curation.reconcile.names import SIMILAR, SOUND, NameReason, name_reason
from curation.values.enums import OfficeClass
from curation.values.folding import fold, fold_name
from curation.values.sound import tokens

# Offices of which a country has one at a time.
SINGLE_OFFICES = frozenset(
    [OfficeClass.HEAD_OF_STATE, OfficeClass.HEAD_OF_GOVERNMENT, OfficeClass.FOREIGN_MINISTER]
)


@dataclass(frozen=True, slots=True)
class Office:
    """An office as far as identity goes: its class, its folded title, its organization."""

    title: str
    office_class: str = ""
    organization: str = ""
    country: str = ""
    former: bool = False

    def same_as(self, other: "Office") -> bool:
        if self.country and other.country and self.country != other.country:
            return False
        if self.organization and self.organization == other.organization:
            return True
        single = self.office_class in SINGLE_OFFICES and self.office_class == other.office_class
        return single or fold(self.title) == fold(other.title)


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """A person of one report, or a stored one: what identity is decided by.

    ``meetings`` are the encounters attended, told by format, day and country; ``sources`` the
    reports that name the person; ``apart`` the people that a curator has decided are others.
    """

    key: int
    names: tuple[str, ...]
    country: str = ""
    offices: tuple[Office, ...] = ()
    meetings: frozenset[str] = frozenset()
    sources: frozenset[int] = frozenset()
    apart: frozenset[int] = frozenset()
    accepted_aliases: frozenset[str] = field(default=frozenset())

    @property
    def folded(self) -> frozenset[str]:
        return frozenset(fold_name(name) for name in self.names) | self.accepted_aliases

    def held(self, *, former: bool) -> list[Office]:
        return [office for office in self.offices if office.former == former]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why two records may be one: reasons for an editor, and a score for ranking only."""

    reasons: tuple[str, ...]
    score: float


def told_apart(one: PersonFacts, other: PersonFacts) -> bool:
    """Whether the two are known to be two: one report names both, or a curator said so."""
    if one.sources & other.sources or other.key in one.apart or one.key in other.apart:
        return True
    return bool(one.country and other.country) and one.country != other.country


def contradicts(one: PersonFacts, other: PersonFacts) -> bool:
    """Whether country or office speak against the two being one person.

    Namesakes in different countries are two people; so are two holders of different current
    offices when the country of either is unknown.
    """
    if one.country and other.country:
        return one.country != other.country
    now, then = one.held(former=False), other.held(former=False)
    if not now or not then:
        return False
    return not any(mine.same_as(theirs) for mine in now for theirs in then)


def equal(one: PersonFacts, other: PersonFacts) -> bool:
    """Whether two records have an equal full name and nothing speaks against them."""
    if told_apart(one, other) or contradicts(one, other):
        return False
    full = {name for name in one.folded if len(name) > 1}
    return _is_full(one, other) and bool(full & other.folded)


def _is_full(one: PersonFacts, other: PersonFacts) -> bool:
    """A single word is a full name only together with a known country or office."""
    if any(len(tokens(name)) > 1 for name in one.names):
        return True
    return bool(one.country and one.country == other.country and one.offices and other.offices)


def same_people(one: PersonFacts, stored: Iterable[PersonFacts]) -> tuple[PersonFacts, ...]:
    """The stored records that a person is, if they can all be one; else none.

    A namesake without country or office is nobody's when two people have the name.
    """
    fitting = [other for other in stored if other.key != one.key and equal(one, other)]
    several = any(
        told_apart(other, third)
        for position, other in enumerate(fitting)
        for third in fitting[:position]
    )
    return () if several else tuple(fitting)


def joinable(people: Collection[PersonFacts]) -> list[tuple[PersonFacts, PersonFacts]]:
    """Pairs of stored records that are one person, the older one first."""
    ordered = sorted(people, key=lambda one: one.key)
    certain = {one.key: {other.key for other in same_people(one, ordered)} for one in ordered}
    return [
        (other, one)
        for position, one in enumerate(ordered)
        for other in ordered[:position]
        if other.key in certain[one.key] and one.key in certain[other.key]
    ]


def likeness(one: PersonFacts, other: PersonFacts) -> Likeness | None:
    """The reasons to ask whether two people are one; none when there are too few."""
    if told_apart(one, other):
        return None
    found = _best_name_reason(one.names, other.names)
    if found is None:
        return None
    office = _shared_office(one, other)
    same_country = bool(one.country) and one.country == other.country
    met = bool(one.meetings & other.meetings)
    if not (office or met or (same_country and _is_strong(found, one, other))):
        return None
    if found.words == SIMILAR and not office:
        return None
    reasons = {
        found.words: True,
        f"same office: {office}": bool(office),
        f"same country: {one.country}": same_country,
        "same meeting on the same day": met,
    }
    score = found.score + 20 * bool(office) + 10 * same_country + 15 * met
    return Likeness(tuple(reason for reason, holds in reasons.items() if holds), score)


def _is_strong(found: NameReason, one: PersonFacts, other: PersonFacts) -> bool:
    """Whether the names alone say enough of two people of one country.

    A country has many people whose names are alike, and two who hold different offices are
    likely to be two.
    """
    if one.held(former=False) and other.held(former=False):
        return found.is_distinctive
    return found.words != SOUND or found.is_distinctive or not (one.offices and other.offices)


def _shared_office(one: PersonFacts, other: PersonFacts) -> str:
    for mine in one.offices:
        for theirs in other.offices:
            if mine.same_as(theirs) and mine.former == theirs.former:
                return mine.title
    return ""


def _best_name_reason(mine: Sequence[str], theirs: Sequence[str]) -> NameReason | None:
    found = [reason for one in mine for other in theirs if (reason := name_reason(one, other))]
    return max(found, key=lambda reason: (reason.score, reason.words), default=None)
