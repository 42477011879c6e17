"""Which candidates are persons, and which of them are the same person of the report."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache

from curation.extraction import person_words as lists
from curation.extraction.evidence import ENOUGH, Candidate, share_lists, weigh
from curation.extraction.names import Sighting, sightings
from curation.extraction.roles import Role
from curation.extraction.vocabulary import Vocabulary
from curation.extraction.words import (
    FUNCTION,
    HUMAN_VERB,
    MONTH,
    NAMEABLE,
    OFFICE,
    PREPOSITION,
    Line,
)
from curation.records import Fact, Span
from curation.values.enums import OfficeClass
from curation.values.frozen import frozen

_GEOGRAPHIC = frozenset(("country", "demonym", "capital", "metonym", "place"))
_NEVER_PERSON = _GEOGRAPHIC | {"organization", "summit", "treaty"}
_ALIKE, _ALIKE_IN_OFFICE = 0.9, 0.6
_OF_FATHER = frozenset(("bin", "ibn", "bint", "binti", "ben", "ould"))
_PLACE_PREPOSITIONS = frozenset(
    "in from to at near across outside inside toward towards around via through into".split()
)


@frozen
class Occurrence:
    """One place where a person is named, with the roles told there."""

    span: Span
    titled: Span
    sentence: int
    rule: str
    sighting: Sighting
    roles: tuple[Role, ...] = ()


@dataclass(slots=True)
class Identity:
    """One person while the report is being read; ``parts`` are the folded words of the name.

    ``spellings`` are those of the same name spelt another way.
    """

    name: str
    parts: tuple[str, ...]
    spellings: list[tuple[str, ...]] = field(default_factory=list)
    key: str = ""
    mentions: list[Occurrence] = field(default_factory=list)
    facts: tuple[Fact, ...] = ()
    role: Role | None = None
    told: Occurrence | None = None
    owner: "Identity | None" = None
    country: str = ""
    country_span: Span | None = None
    country_rule: str = ""
    international: bool = False
    office_class: OfficeClass | None = None

    @property
    def is_settled(self) -> bool:
        """Whether the country of the office is known, or known to be none."""
        return bool(self.country) or self.international

    @property
    def start(self) -> int:
        return min(mention.span.start for mention in self.mentions)


def identify(lines: Iterable[Line], text: str, vocabulary: Vocabulary) -> list[Identity]:
    """The persons of a report in text order, each with all its mentions."""
    candidates = share_lists(
        [weigh(sighting, text, vocabulary) for line in lines for sighting in sightings(line)]
    )
    found = _full_names(candidates, text)
    _merge_spellings(found, candidates)
    single = _single_names(candidates, found, text)
    everyone = found + single
    taken: set[int] = set()
    for candidate in sorted(candidates, key=lambda c: -len(c.parts)):
        if candidate.vouched >= 0 and taken.isdisjoint(w.start for w in candidate.sighting.words):
            _attach(candidate, everyone, text, taken)
    everyone = [identity for identity in everyone if identity.mentions]
    for identity in everyone:
        identity.mentions.sort(key=lambda mention: mention.span)
    everyone.sort(key=lambda identity: identity.start)
    for number, identity in enumerate(everyone, start=1):
        identity.key = f"p{number}"
    return everyone


def _full_names(candidates: list[Candidate], text: str) -> list[Identity]:
    strong = [c for c in candidates if len(c.parts) > 1 and c.vouched >= ENOUGH]
    strong.sort(key=lambda c: (-len(c.parts), c.sighting.words[0].start))
    found: list[Identity] = []
    for candidate in strong:
        if any(_is_short_for(candidate.parts, identity.parts) for identity in found):
            continue
        words = candidate.sighting.words
        found.append(Identity(text[words[0].start : words[-1].end], candidate.parts))
    return found


def _is_short_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether all words of a name stand in a fuller one, in order; an initial stands for a word."""
    if short == full:
        return True
    if len(short) == 1 and short[0] not in full and len(short[0]) > 1:
        return short[0] == "".join(full)
    together = "".join(short)
    if len(together) == 1:
        return False  # "I" is no short form of Ines
    if len(short) > 1 and together == "".join(full):
        return True
    if len(short) == len(full) == 2 and short == full[::-1]:
        return True  # "TAKAICHI Sanae" and "Sanae Takaichi"
    fathers = _fathers(full)
    if fathers and short[0] != full[0] and (_OF_FATHER & set(short) or short[0] in fathers):
        return False
    position = 0
    for part in full:
        if position < len(short) and _same_part(short[position], part):
            position += 1
    return position == len(short) > 0


@lru_cache(maxsize=4096)
def _fathers(parts: tuple[str, ...]) -> frozenset[str]:
    """The names behind bin, ibn or bint that are no family name: they do not name the person."""
    found = [parts[i + 1] for i, part in enumerate(parts[:-1]) if part in _OF_FATHER]
    alone = len(found) == 1 and found[0] == parts[-1]
    return frozenset() if alone else frozenset(found)


def _same_part(short: str, full: str) -> bool:
    return short == full or (len(short) == 1 and full.startswith(short))


def _merge_spellings(found: list[Identity], candidates: list[Candidate]) -> None:
    """One person spelt two ways: names nearly alike, or one family name with one unique office."""
    offices = {identity.parts: _unique_offices(identity, candidates) for identity in found}
    for index in range(len(found) - 1, 0, -1):
        for other in found[:index]:
            shared = bool(offices[other.parts] & offices[found[index].parts])
            if _much_alike(other.parts, found[index].parts, same_office=shared):
                other.spellings.append(found[index].parts)
                del found[index]
                break


def _unique_offices(identity: Identity, candidates: list[Candidate]) -> set[tuple[str, str]]:
    """The offices that only one person holds at a time, with their body or country."""
    return {
        (role.organization.lower().removeprefix("the "), role.country)
        for candidate in candidates
        if candidate.parts == identity.parts
        for role in candidate.roles
        if role.title.lower().rpartition(" ")[2] in lists.HELD_BY_ONE
        and not role.former
        and (role.organization or role.country_span)
    }


def _much_alike(one: tuple[str, ...], two: tuple[str, ...], *, same_office: bool) -> bool:
    if len(one) != len(two) or not set(one) & set(two):
        return False
    left, right = "".join(one), "".join(two)
    likeness = SequenceMatcher(None, left, right, autojunk=False).ratio()
    return likeness >= (_ALIKE_IN_OFFICE if same_office else _ALIKE)


def _single_names(candidates: list[Candidate], found: list[Identity], text: str) -> list[Identity]:
    single: list[Identity] = []
    for candidate in candidates:
        if len(candidate.parts) != 1 or candidate.vouched < 3:
            continue
        if any(_may_mean(candidate, i) for i in (*found, *single)):
            continue
        words = candidate.sighting.words
        single.append(Identity(text[words[0].start : words[-1].end], candidate.parts))
    return single


def _attach(candidate: Candidate, everyone: list[Identity], text: str, taken: set[int]) -> None:
    """Put a mention to the person it names; leave it when it names nobody known."""
    sighting = candidate.sighting
    if len(candidate.parts) == 1 and candidate.vouched < 3 and _is_other_use(sighting):
        return
    named = [i for i in everyone if _may_mean(candidate, i)]
    if not named:
        return
    identity = _meant(candidate, named)
    words = sighting.words
    taken.update(word.start for word in words)
    span = Span(words[0].start, words[-1].end, text[words[0].start : words[-1].end])
    titled = span
    if sighting.title < sighting.first:
        start = sighting.line.words[sighting.title].start
        titled = Span(start, span.end, text[start : span.end])
    rule = "full" if len(candidate.parts) > 1 else "short"
    identity.mentions.append(
        Occurrence(span, titled, sighting.line.sentence.index, rule, sighting, candidate.roles)
    )


def _may_mean(candidate: Candidate, identity: Identity) -> bool:
    """Whether a mention can name a person; "King Salman" is not Prince Mohammed bin Salman."""
    parts = candidate.parts
    for full in (identity.parts, *identity.spellings):
        if not _is_short_for(parts, full):
            continue
        behind_bin = len(parts) == 1 and len(full) > 1 and full[-2] in _OF_FATHER
        if not (behind_bin and full[-1] == parts[0] and candidate.sighting.titled):
            return True
    return False


def _is_other_use(sighting: Sighting) -> bool:
    """Whether a single word is the month, the place or the common word this time."""
    line, word = sighting.line, sighting.words[0]
    before = line.words[sighting.first - 1] if sighting.first else None
    after = line.words[sighting.stop] if sighting.stop < len(line.words) else None
    acts = bool(after and after.flags & HUMAN_VERB) or word.own
    if word.flags & MONTH:
        dated = bool(after and after.text[0].isdigit()) or bool(
            before and (before.flags & PREPOSITION or before.text[0].isdigit())
        )
        return dated and not acts
    cover = line.covers.get(sighting.first)
    if cover and cover.kind in _GEOGRAPHIC:
        if word.own and after and after.flags & OFFICE:
            return True  # "Jordan's foreign minister"
        return bool(before and before.key in _PLACE_PREPOSITIONS)
    if word.flags & FUNCTION and not word.flags & NAMEABLE:
        return not acts
    return False


def _meant(candidate: Candidate, named: list[Identity]) -> Identity:
    """Of several persons who share a name, the one meant here."""
    if len(named) == 1:
        return named[0]
    exact = [i for i in named if i.parts == candidate.parts]
    if exact:
        return exact[0]
    start = candidate.sighting.words[0].start
    known = [i for i in named if _first_place(i) < start] or named
    titles = {word for role in candidate.roles for word in role.title.lower().split()}
    office = [i for i in known if titles and titles <= _titles(i)]
    family = [i for i in office or known if candidate.parts[-1] == i.parts[-1]]
    return min(family or office or known, key=_first_place)


def _first_place(identity: Identity) -> int:
    return min((m.span.start for m in identity.mentions), default=1 << 30)


def _titles(identity: Identity) -> set[str]:
    """The words of every title told of a person."""
    return {
        word for m in identity.mentions for role in m.roles for word in role.title.lower().split()
    }
