"""Whom a line is about: its subject, the owner of "her spokesman", the holder of "the PM"."""

import re
from collections import Counter
from dataclasses import dataclass, field

from curation.extraction import person_words as lists
from curation.extraction.home import Setting, parties_here
from curation.extraction.identities import Identity, Occurrence
from curation.extraction.roles import Role
from curation.extraction.vocabulary import Vocabulary
from curation.extraction.words import HEAD, OFFICE, Line
from curation.values.enums import OfficeClass
from curation.values.folding import fold_name

_AGENT = re.compile(r"\bby (?:the )?(?:[A-Z][\w.’'-]* ){0,5}\Z")
_PRONOUNS = frozenset(("he", "she", "they"))
_ANYWHERE = 1 << 30
_TOPIC = 40  # "In Tuvalu on Saturday, X ...": a person this near to a country acts in its stead


@dataclass(slots=True)
class Reading:
    """A report while its offices are settled, and what the rules look things up in.

    ``named`` are, by sentence, the persons with the offset of each mention; ``groups`` the plural
    offices with their offsets; ``labelled`` how many officials of a country are printed with it.
    """

    lines: tuple[Line, ...]
    text: str
    vocabulary: Vocabulary
    identities: list[Identity]
    setting: Setting
    groups: list[tuple[int, Role]] = field(default_factory=list)
    named: dict[int, list[tuple[int, Identity]]] = field(default_factory=dict)
    labelled: Counter[str] = field(default_factory=Counter)
    asked: set[str] = field(default_factory=set)
    classes: dict[tuple[str, str], OfficeClass] = field(default_factory=dict)

    def note_mentions(self) -> None:
        for identity in self.identities:
            for mention in identity.mentions:
                here = self.named.setdefault(mention.sentence, [])
                here.append((mention.span.start, identity))
        for here in self.named.values():
            here.sort(key=lambda pair: pair[0])

    def office_class(self, title: str, country: str = "") -> OfficeClass:
        """The class of a title, looked up once a report."""
        known = self.classes.get((title, country))
        if known is None:
            known = self.vocabulary.office_class(title, country)
            self.classes[title, country] = known
        return known

    def line_before(self, line: Line) -> Line | None:
        place = self.lines.index(line)
        return self.lines[place - 1] if place else None


def spelt_out(title: str, vocabulary: Vocabulary) -> str:
    """An abbreviated title in full: "PM", "Sen."."""
    if title in lists.ABBREVIATED_TITLES:
        return lists.ABBREVIATED_TITLES[title]
    if title.endswith(".") or (title.isupper() and len(title) < 6):
        office = vocabulary.office(title)
        return office.role if office and office.role != title.lower() else title
    return title


def owner_of(identity: Identity, role: Role, told: Occurrence, report: Reading) -> Identity | None:
    """Whose counterpart or spokesman it is."""
    if role.owner:
        return _named_owner(role.owner, identity, report)
    start = role.span.start
    here = _others_before(told.sentence, start, identity, report)
    if here:
        return here[0]
    line: Line | None = told.sighting.line
    while line is not None:
        holder = holder_at_start(line, report)
        if holder and holder is not identity:
            return holder
        line = report.line_before(line) if _opens_with_pronoun(line) else None
    for sentence in range(told.sentence - 1, -1, -1):
        before = _others_before(sentence, start, identity, report, but_agents=True)
        if before:
            return before[0]
    return None


def _named_owner(owner: str, identity: Identity, report: Reading) -> Identity | None:
    last = fold_name(owner.rsplit(" ", maxsplit=1)[-1])
    found = (i for i in report.identities if last in i.parts and i is not identity)
    return next(found, None)


def _others_before(
    sentence: int, start: int, identity: Identity, report: Reading, *, but_agents: bool = False
) -> list[Identity]:
    """The others named before; ``but_agents`` leaves out whom a passive names with "by"."""
    here = report.named.get(sentence, ())
    return [
        other
        for place, other in here
        if place < start
        and other is not identity
        and not (but_agents and _AGENT.search(report.text, max(0, place - 60), place))
    ]


def holder_at_start(line: Line, report: Reading, before: int = _ANYWHERE) -> Identity | None:
    """Whom a line is about that begins with an office alone: "The PM will be accompanied ..."."""
    words = line.words
    for start, word in enumerate(words[:12]):
        if word.start >= before:
            return None
        if word.key != "the":
            continue
        stop = start + 1
        while stop < len(words) and words[stop].flags & (HEAD | OFFICE) and not words[stop].own:
            stop += 1
        if stop == start + 1 or (stop < len(words) and words[stop].cap):
            continue
        title = " ".join(spelt_out(w.text, report.vocabulary) for w in words[start + 1 : stop])
        holder = next((i for i in report.identities if _holds(i, title.lower(), report)), None)
        if holder:
            return holder
    return None


def _holds(identity: Identity, title: str, report: Reading) -> bool:
    role = identity.role
    if role is None or role.former:
        return False
    return spelt_out(role.title, report.vocabulary).lower().endswith(title)


def subject_of(told: Occurrence, before: int, report: Reading) -> Identity | str:
    """Who acts in the line before an offset: a person, else the country of a delegation.

    A line that begins with a pronoun is about whom the line before was about. Empty when the
    report does not say.
    """
    line: Line | None = told.sighting.line
    while line is not None:
        persons = [pair for pair in report.named.get(line.sentence.index, ()) if pair[0] < before]
        holder = holder_at_start(line, report, persons[0][0] if persons else before)
        if holder:
            return holder
        parties = _acting_countries(line, before)
        if persons and (not parties or persons[0][0] < parties[0][0] + _TOPIC):
            return persons[0][1]
        if not _opens_with_pronoun(line):
            return parties[0][1] if parties else ""
        line, before = report.line_before(line), _ANYWHERE
    return ""


def _acting_countries(line: Line, before: int) -> list[tuple[int, str]]:
    return [
        (line.words[index].start, country)
        for index, country in parties_here(line)
        if line.words[index].start < before and line.covers[index].kind in ("country", "demonym")
    ]


def _opens_with_pronoun(line: Line) -> bool:
    return any(word.key in _PRONOUNS for word in line.words[:8])
