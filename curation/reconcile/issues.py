"""Which issues may be one: wordings that are about the same thing, near the same meeting.

Equal labels are linked without asking; everything here is a question. Wordings are compared by
their content words, by the terms of the reference list, and by how names sound.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from curation.reconcile.subjects import (
    content,
    names_in,
    names_of_other_things,
    without_outer_places,
)
from curation.values.sound import token_sound

THIRD = 1 / 3
ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
LONG_SOUND = 4  # consonants of a name that are not equal by chance
SHORTEST_NAME = 6
DISTINCT_TERM = 0.5  # an acronym in both is hardly chance: DNA, EPA
ALIKE = 82  # rapidfuzz ratio of two spellings of one proper name


@dataclass(frozen=True, slots=True)
class IssueFacts:
    """A stored issue: its wordings, the label first; the root meetings it stands at.

    ``terms`` are the labels of the reference list for its wordings as a whole, ``sources`` the
    reports that name it, ``apart`` the issues that a curator has decided are others.
    """

    key: int
    wordings: tuple[str, ...]
    roots: frozenset[int] = frozenset()
    sources: frozenset[int] = frozenset()
    terms: frozenset[str] = frozenset()
    apart: frozenset[int] = frozenset()

    @property
    def names(self) -> frozenset[str]:
        return names_in(self.wordings)

    @property
    def acronyms(self) -> frozenset[str]:
        return frozenset(word for one in self.wordings for word in ACRONYM.findall(one))


@dataclass(frozen=True, slots=True)
class Alike:
    """Two issues that may be one. ``score`` ranks the pairs and means nothing else."""

    one: IssueFacts
    other: IssueFacts
    reasons: tuple[str, ...]
    score: float


def told_apart(one: IssueFacts, other: IssueFacts) -> bool:
    """Whether one report names both, or a curator said that they are two."""
    if one.sources & other.sources:
        return True
    return other.key in one.apart or one.key in other.apart


def look_alike(one: IssueFacts, other: IssueFacts) -> Alike | None:
    """The best case for the two being one; none where too little speaks for it.

    At one meeting a third of the shorter wording has to agree. Otherwise all of it has to, and
    be more than a single everyday word.
    """
    if told_apart(one, other):
        return None
    together = bool(one.roots & other.roots)
    found = list(_cases(one, other, together))
    if not found:
        return None
    score, reason = max(found)
    score += DISTINCT_TERM * bool(one.acronyms & other.acronyms) + together
    reasons = (reason, "at the same meeting") if together else (reason,)
    return Alike(one, other, reasons, score)


def _cases(one: IssueFacts, other: IssueFacts, together: bool) -> Iterable[tuple[float, str]]:
    names = one.names & other.names
    stray = _stray_names(one, other)
    shared_terms = one.terms & other.terms
    if shared_terms:
        yield 4.0, f"both are {', '.join(sorted(shared_terms))} in the reference list"
    alike = _names_alike(one.names, other.names)
    if alike:
        yield 4.0, f"spelt alike: {', '.join(alike)}"
    for mine in one.wordings:
        for theirs in other.wordings:
            case = _words_shared(mine, theirs, names, together)
            if case:
                yield case[0] - 0.5 * stray, case[1]


def _words_shared(
    one: str, other: str, names: Collection[str], together: bool
) -> tuple[float, str] | None:
    mine, theirs = content(without_outer_places(one)), content(without_outer_places(other))
    shared = (mine & theirs) - names_of_other_things(one, other)
    if not shared:
        return None
    fewest = min(len(mine), len(theirs))
    covered = len(shared) / fewest
    reason = f"both name {', '.join(sorted(shared))}"
    weight = covered + len(shared) / len(mine | theirs)
    if mine == theirs:
        return 3.0 + weight, reason
    telling = len(shared) > 1 or bool(shared & set(names))
    if together and covered >= THIRD:
        return 1.0 + weight, reason
    return (1.0 + weight, reason) if telling and covered == 1 else None


def _stray_names(one: IssueFacts, other: IssueFacts) -> int:
    """How many names the one has beside a name that both have: it is about more places."""
    shared = one.names & other.names
    return len(one.names ^ other.names) if shared else 0


def _names_alike(mine: Collection[str], theirs: Collection[str]) -> list[str]:
    """Names of one sound that are written differently: Kachchativu and Katchatheevu."""
    return sorted(
        f"{name} and {other}" for name in mine for other in theirs if _one_name(name, other)
    )


def _one_name(name: str, other: str) -> bool:
    if name == other or min(len(name), len(other)) < SHORTEST_NAME:
        return False
    sound = token_sound(name)
    if len(sound) >= LONG_SOUND and sound == token_sound(other):
        return True
    return fuzz.ratio(name, other) >= ALIKE


def look_alikes(issues: Collection[IssueFacts], about: Collection[int]) -> list[Alike]:
    """Pairs to ask about, the likeliest first; each issue once for every other report.

    ``about`` are the keys of the issues of which one side has to be.
    """
    ordered = sorted(issues, key=lambda one: one.key)
    found = [
        alike
        for position, one in enumerate(ordered)
        for other in ordered[:position]
        if (one.key in about or other.key in about)
        and (alike := look_alike(one, other)) is not None
    ]
    found.sort(key=_rank)
    taken: set[tuple[int, int]] = set()
    chosen = []
    for alike in found:
        pairs = {(alike.one.key, source) for source in alike.other.sources}
        pairs |= {(alike.other.key, source) for source in alike.one.sources}
        if not pairs & taken:
            taken |= pairs
            chosen.append(alike)
    return chosen


def _rank(alike: Alike) -> tuple[float, int, tuple[str, ...], int]:
    """The likeliest first; of equals, the issue that more reports name."""
    reports = len(alike.one.sources | alike.other.sources)
    return (-round(alike.score, 3), -reports, alike.one.wordings, alike.one.key)
