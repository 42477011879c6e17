"""The plan of a load: which record each finding is.

Pure: the plan is made from the extraction and from what is stored (`Known`), and writes nothing.
A record that does not exist yet has a negative number, so that decisions can refer to it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from curation.reconcile.found import (
    OfficeMaker,
    finding_span,
    person_facts,
    telling_of,
    told_by_level,
)
from curation.reconcile.meetings import MeetingFacts, links
from curation.reconcile.people import PersonFacts, same_people
from curation.records import Extraction, IssueFound, MeetingFound, PersonFound, Span
from curation.values.enums import FindingKind
from curation.values.folding import fold

__all__ = ["Decision", "Known", "KnownFinding", "Plan", "finding_span", "make_plan"]
UNSTORED = -1_000_000  # keys of found meetings count down from here, those of new records from -1
Found = PersonFound | MeetingFound | IssueFound
Record = TypeVar("Record", PersonFacts, MeetingFacts)


@dataclass(frozen=True, slots=True)
class KnownFinding:
    """A stored finding of the same report, or of the revision before it."""

    kind: str
    local_key: str
    start: int
    end: int
    label: str
    record: int


@dataclass(frozen=True, slots=True)
class Known:
    """What is stored, as far as it can matter for one report."""

    findings: tuple[KnownFinding, ...] = ()
    persons: tuple[PersonFacts, ...] = ()
    meetings: tuple[MeetingFacts, ...] = ()
    issues: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Decision:
    """One finding: the record it is (negative: a new one), by which rule, under which key."""

    kind: FindingKind
    found: str
    local_key: str
    record: int
    rule: str
    label: str
    span: Span

    @property
    def is_new(self) -> bool:
        return self.record < 0


@dataclass(frozen=True, slots=True)
class Plan:
    decisions: tuple[Decision, ...]


def make_plan(extraction: Extraction, known: Known, office: OfficeMaker) -> Plan:
    """Decide every finding: people first, then meetings from the outside in, then issues."""
    planner = _Planner(extraction, known, office)
    persons = planner.plan_persons()
    planner.plan_meetings(persons)
    planner.plan_issues()
    return Plan(tuple(planner.decisions))


def _label(found: Found) -> str:
    if isinstance(found, PersonFound):
        return found.name
    return found.label if isinstance(found, IssueFound) else found.quote.exact[:300]


@dataclass(slots=True)
class _Planner:
    extraction: Extraction
    known: Known
    office: OfficeMaker
    decisions: list[Decision] = field(default_factory=list)
    taken: set[tuple[str, str]] = field(default_factory=set)
    used: set[tuple[str, int]] = field(default_factory=set)
    new: int = 0

    def plan_persons(self) -> dict[str, int]:
        found = self.extraction.persons
        stored = self._stored(FindingKind.PERSON, found)
        for one in found:
            if one.key not in stored:
                facts = person_facts(one, self.office, 0)
                same = same_people(facts, self._free(FindingKind.PERSON, self.known.persons))
                self._decide(FindingKind.PERSON, one, same, "equal full name", "new name")
        return self._records(FindingKind.PERSON)

    def plan_meetings(self, persons: Mapping[str, int]) -> None:
        self._stored(FindingKind.MEETING, self.extraction.meetings)
        for level in told_by_level(self.extraction, persons):
            records = self._records(FindingKind.MEETING)
            undecided = [
                (group, self._facts(group, persons, records, position))
                for position, group in enumerate(level)
                if not any(one.key in records for one in group)
            ]
            free = self._free(FindingKind.MEETING, self.known.meetings)
            same = links([facts for _, facts in undecided], free)
            for group, facts in undecided:
                first = group[0]
                self._decide(
                    FindingKind.MEETING,
                    first,
                    same[facts.key],
                    "same people and days",
                    "new meeting",
                )
            for group in level:
                self._complete(group)

    def _facts(
        self,
        group: Sequence[MeetingFound],
        persons: Mapping[str, int],
        records: Mapping[str, int],
        position: int,
    ) -> MeetingFacts:
        """One meeting as this report tells of it; its key is none of a record."""
        published = self.extraction.document.published_on
        day = date.fromisoformat(published) if published else None
        tellings = tuple(telling_of(one, persons, day) for one in group)
        above = next((records[one.parent] for one in group if one.parent in records), None)
        if above is None:
            return MeetingFacts(UNSTORED - position, tellings)
        stored = next((one for one in self.known.meetings if one.key == above), None)
        chain = (above, *(stored.ancestors if stored else ()))
        return MeetingFacts(UNSTORED - position, tellings, chain)

    def _complete(self, group: Sequence[MeetingFound]) -> None:
        """All passages of a group are the record that one of them is."""
        records = self._records(FindingKind.MEETING)
        record = next(records[one.key] for one in group if one.key in records)
        for one in group:
            if one.key not in records:
                self._add(FindingKind.MEETING, one, record, "put off to other days")

    def plan_issues(self) -> None:
        stored = self._stored(FindingKind.ISSUE, self.extraction.issues)
        made = {fold(one.label): stored[one.key] for one in self.extraction.issues
                if one.key in stored}  # fmt: skip
        for one in self.extraction.issues:
            if one.key in stored:
                continue
            label = fold(one.label)
            record = made.get(label, self.known.issues.get(label))
            rule = "new label" if record is None else "equal label"
            made[label] = self._next() if record is None else record
            self._add(FindingKind.ISSUE, one, made[label], rule)

    def _stored(self, kind: FindingKind, found: Iterable[Found]) -> dict[str, int]:
        """Add what a stored finding of this report decides: it comes before every rule."""
        decided = {}
        for one in found:
            known = self._stored_finding(kind, finding_span(one), _label(one))
            if known is not None:
                decided[one.key] = known.record
                self._add(kind, one, known.record, "stored finding", known.local_key)
        return decided

    def _stored_finding(self, kind: FindingKind, span: Span, label: str) -> KnownFinding | None:
        """The stored finding at this passage: the same span first, then the same label."""
        here = [
            one
            for one in self.known.findings
            if one.kind == kind
            and one.start < span.end
            and span.start < one.end
            and (kind, one.local_key) not in self.taken
        ]
        return max(
            here,
            key=lambda one: (
                (one.start, one.end) == (span.start, span.end),
                fold(one.label) == fold(label),
                -one.start,
            ),
            default=None,
        )

    def _decide(
        self,
        kind: FindingKind,
        found: Found,
        same: Sequence[PersonFacts | MeetingFacts],
        known: str,
        new: str,
    ) -> int:
        """The oldest of the records that the finding is, or else a new one."""
        if not same:
            return self._add(kind, found, self._next(), new)
        return self._add(kind, found, min(one.key for one in same), known)

    def _add(
        self, kind: FindingKind, found: Found, record: int, rule: str, local_key: str = ""
    ) -> int:
        key = local_key or self._free_key(kind, found.key)
        self.taken.add((kind, key))
        self.used.add((kind, record))
        self.decisions.append(
            Decision(kind, found.key, key, record, rule, _label(found), finding_span(found))
        )
        return record

    def _free(self, kind: FindingKind, known: Iterable[Record]) -> list[Record]:
        """Stored records that no other finding of this report is."""
        return [one for one in known if (kind, one.key) not in self.used]

    def _records(self, kind: FindingKind) -> dict[str, int]:
        return {one.found: one.record for one in self.decisions if one.kind is kind}

    def _next(self) -> int:
        self.new -= 1
        return self.new

    def _free_key(self, kind: FindingKind, key: str) -> str:
        """The extraction's own key unless a stored finding has it."""
        held = {one.local_key for one in self.known.findings if one.kind == kind}
        number = 1
        candidate = key
        while candidate in held or (kind, candidate) in self.taken:
            number += 1
            candidate = f"{key}-{number}"
        return candidate
