"""The score of found records against labels, and a list of every mistake.

Labels marked optional are neither missed when absent nor invented when found.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from curation.evaluation.answers import (
    FIELDS,
    SECOND_READINGS,
    Answer,
    about_issue,
    about_meeting,
    about_person,
    invents_a_day,
)
from curation.evaluation.kinds import label_kind
from curation.evaluation.labels import TABLES, Record
from curation.evaluation.pairing import (
    Identity,
    Pairs,
    pair_issues,
    pair_meetings,
    pair_persons,
)
from curation.evaluation.tally import Count, Rate
from curation.extraction.text import read


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something missed, invented or read wrongly, with the sentence it is about."""

    report: str
    table: str
    what: str
    item: str
    sentence: str


@dataclass(slots=True)
class Scores:
    """The counts over any number of reports; `add` scores one more."""

    counts: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in TABLES})
    rates: dict[str, Rate] = field(default_factory=lambda: {name: Rate() for name in FIELDS})
    invented_days: int = 0
    reports: int = 0
    mistakes: list[Mistake] = field(default_factory=list)

    def add(self, labels: Record, found: Record, *, text: str, finer_kinds: bool) -> None:
        """Score one report; *finer_kinds* says that the labels tell summits and calls apart."""
        self.reports += 1
        if finer_kinds:
            found = {**found, "meetings": _with_finer_kinds(found)}
        persons = pair_persons(labels["persons"], found["persons"])
        who = Identity(labels["persons"], found["persons"], persons)
        pairs = {
            "persons": persons,
            "meetings": pair_meetings(labels["meetings"], found["meetings"], who),
            "issues": pair_issues(labels["issues"], found["issues"]),
        }
        for table in TABLES:
            report = _Report(str(labels.get("id", "")), table, text)
            self._count(report, labels[table], found[table], pairs[table])
            for label, item in _required(labels[table], found[table], pairs[table]):
                self._ask(report, label, item, who)

    def _count(
        self, report: "_Report", labels: list[Record], found: list[Record], pairs: Pairs
    ) -> None:
        count = self.counts[report.table]
        known, read_as = {one for one, _ in pairs}, {other for _, other in pairs}
        required = [n for n, label in enumerate(labels) if not label.get("optional")]
        missed = [labels[number] for number in required if number not in known]
        invented = [item for number, item in enumerate(found) if number not in read_as]
        count.right += len(required) - len(missed)
        count.missed += len(missed)
        count.invented += len(invented)
        self.mistakes.extend(report.mistake("missed", item) for item in missed)
        self.mistakes.extend(report.mistake("invented", item) for item in invented)

    def _ask(self, report: "_Report", label: Record, found: Record, who: Identity) -> None:
        for answer in _answers(report.table, label, found, who):
            self.rates[answer.field].add(right=answer.right)
            if not answer.right and answer.field not in SECOND_READINGS:
                self.mistakes.append(report.misreading(answer, label, found))
        if report.table == "meetings":
            self.invented_days += invents_a_day(label, found)


def _answers(table: str, label: Record, found: Record, who: Identity) -> Iterator[Answer]:
    if table == "persons":
        return about_person(label, found)
    if table == "meetings":
        return about_meeting(label, found, who)
    return about_issue(label, found)


@dataclass(frozen=True, slots=True)
class _Report:
    """Where a mistake was made."""

    name: str
    table: str
    text: str

    def mistake(self, what: str, item: Record) -> Mistake:
        sentence = sentence_of(item, self.text)
        return Mistake(self.name, self.table, what, describe(item), sentence)

    def misreading(self, answer: Answer, label: Record, found: Record) -> Mistake:
        item = f"{describe(label)}: {answer.expected!r} read as {answer.found!r}"
        sentence = sentence_of(found, self.text)
        return Mistake(self.name, self.table, f"wrong {answer.field}", item, sentence)


def _with_finer_kinds(found: Record) -> list[Record]:
    return [
        {**meeting, "kind": label_kind(meeting, found["persons"])} for meeting in found["meetings"]
    ]


def _required(
    labels: list[Record], found: list[Record], pairs: Pairs
) -> Iterable[tuple[Record, Record]]:
    return [(labels[one], found[other]) for one, other in pairs if not labels[one].get("optional")]


def describe(item: Record) -> str:
    """A record in one line."""
    if "kind" not in item:
        return str(item["name"])
    people = item.get("participants") or item.get("participant_countries") or ()
    parts = [item["kind"], item["status"], item.get("start"), item.get("place"), ", ".join(people)]
    return ", ".join(str(part) for part in parts if part)


def sentence_of(item: Record, text: str) -> str:
    """The sentence that tells of a record; of a person the first one that names him or her."""
    if item.get("quote"):
        return str(item["quote"])
    evidence = item.get("evidence")
    at = evidence[0]["start"] if evidence else text.find(item.get("name") or "")
    sentences = read(text).sentences if at >= 0 else ()
    return next((s.text for s in sentences if s.start <= at < s.end), "")
