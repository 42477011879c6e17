"""What correcting the first report of a story saves: who is who in the reports that follow.

A story (story-*.json) is about one thing in reports of several outlets, and says which findings
are one record. It is loaded twice. The first time nothing was corrected before: every question
"the same?" that the later reports raise is a decision somebody has to make, and so is every record
that is wrong in the end. The second time the first report is corrected before the later ones are
loaded, as the labels have it: its people have the names they are known by, its issues their other
labels, and all of it is accepted. What is then asked no more is no longer needed.

The reports are read by their labels, so that identity is measured on its own. Everything is
written in a transaction that is taken back.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.contrib.auth.models import User
from django.db import transaction

from curation import editing
from curation.evaluation.labelled import labels_as_extraction
from curation.evaluation.labels import LabelError, Record, read_document, read_json
from curation.extraction.vocabulary import Vocabulary
from curation.loading.load import Loader
from curation.models import Finding, Issue, IssueAlias, Person, PersonName, Source, Suggestion
from curation.records import Document, Extraction
from curation.values.enums import Decision, FindingKind, SuggestionKind

Member = tuple[str, str, str]  # kind, file, key of the finding in it
TABLES = {"person": "persons", "meeting": "meetings", "issue": "issues"}
AT = "story/"  # where the reports of a story are said to stand


@dataclass(frozen=True, slots=True)
class Story:
    """``record_of`` says which findings are one record, ``names`` what a record is called."""

    name: str
    documents: tuple[Document, ...]
    labels: Mapping[str, Record]
    record_of: Mapping[Member, str]
    names: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Learnt:
    """How many decisions the later reports of a story need: as they come, and after corrections.

    ``findings`` is how many people, meetings and issues the later reports name.
    """

    story: str
    findings: int
    before: int
    after: int

    @property
    def saved(self) -> float:
        """The share of the decisions that is no longer needed."""
        return share_saved([self])


def share_saved(results: Collection[Learnt]) -> float:
    before = sum(one.before for one in results)
    return 1 - sum(one.after for one in results) / before if before else 1.0


def as_text(results: Collection[Learnt]) -> Iterator[str]:
    """A table for a terminal: the stories, and all of them."""
    yield f"{'story':<32}{'findings':>10}{'decisions':>11}{'corrected':>11}{'saved':>8}"
    every = Learnt("all", *(sum(column) for column in zip(*map(_counts, results), strict=True)))
    for one in (*results, every):
        counts = f"{one.findings:>10}{one.before:>11}{one.after:>11}"
        yield f"{one.story:<32}{counts}{round(100 * one.saved):>6} %"


def _counts(one: Learnt) -> tuple[int, int, int]:
    return one.findings, one.before, one.after


def stories_in(folder: Path) -> list[Story]:
    """The stories of a folder and of those below it; raises `LabelError` where there is none."""
    found = [_story(path) for path in sorted(folder.rglob("story-*.json"))]
    if not found:
        raise LabelError(f"{folder}: no story here (story-*.json)")
    return found


def _story(path: Path) -> Story:
    told = read_json(path)
    files = [path.parent / name for name in told["files"]]
    labels = {file.name: read_json(file.with_suffix(".json")) for file in files}
    record_of: dict[Member, str] = {}
    names: dict[str, tuple[str, ...]] = {}
    for kind, table in TABLES.items():
        for one in told[table]:
            record, members = f"{kind} {one['key']}", one.get("mentions") or one["members"]
            names[record] = tuple(dict.fromkeys(name for _, name in members))
            for file, name in members:
                record_of |= {(kind, file, key): record for key in _keys(kind, labels[file], name)}
    return Story(path.stem, tuple(map(read_document, files)), labels, record_of, names)


def _keys(kind: str, labels: Record, name: str) -> Iterator[str]:
    """The keys of the findings that `labels_as_extraction` makes of a labelled record."""
    if kind == FindingKind.MEETING:
        yield name
        return
    for number, one in enumerate(labels[TABLES[kind]], 1):
        if one["name"] == name:
            yield f"{kind[0]}{number}"


def learn(story: Story, *, at: datetime, vocabulary: Vocabulary) -> Learnt:
    """Load a story both ways and count; nothing of it stays."""
    counted = []
    for corrects in (False, True):
        with transaction.atomic():
            counted.append(_Run(story, at, vocabulary).decisions(corrects=corrects))
            transaction.set_rollback(True)
    first = story.documents[0].name
    findings = sum(file != first for _, file, _ in story.record_of)
    return Learnt(story.name, findings, *counted)


@dataclass(frozen=True, slots=True)
class _Run:
    story: Story
    at: datetime
    vocabulary: Vocabulary

    def decisions(self, *, corrects: bool) -> int:
        first, *later = self.story.documents
        curator = User.objects.create_superuser("evaluates with corrections")
        self._load(first)
        if corrects:
            self._correct(first, curator)
        asked = 0
        for document in later:
            self._load(document)
            asked += self._answer(curator)
        return asked + self._wrong()

    def _load(self, document: Document) -> None:
        loader = Loader(at=self.at, vocabulary=lambda: self.vocabulary, read=self._read)
        list(loader.load([(AT + document.name, document)]))

    def _read(self, document: Document, vocabulary: Vocabulary) -> Extraction:
        return labels_as_extraction(document, self.story.labels[document.name], vocabulary)

    def _correct(self, document: Document, curator: User) -> None:
        """Enter every name of the report's people and issues, and accept the report."""
        source = Source.objects.get(location=AT + document.name)
        for finding in source.findings.select_related("person", "issue"):
            names = self.story.names[
                self.story.record_of[finding.kind, document.name, finding.local_key]
            ]
            record = finding.record
            if isinstance(record, Person):
                rows = [editing.RowEdit(PersonName, None, {"name": name}) for name in names]
            elif isinstance(record, Issue):
                rows = [editing.RowEdit(IssueAlias, None, {"label": name}) for name in names]
            else:
                continue
            record.refresh_from_db()
            editing.save(
                record=record,
                values={},
                expected_version=record.version,
                rows=rows,
                by=curator,
                at=self.at,
                reason="names that are known",
            )
        editing.accept_report(source=source, by=curator, at=self.at)

    def _answer(self, curator: User) -> int:
        """Answer every question "the same?" rightly; how many there were."""
        answers = 0
        open_ones = Suggestion.objects.open().filter(kind=SuggestionKind.SAME_AS, created=self.at)
        while asked := open_ones.order_by("id").first():
            decision = Decision.ACCEPTED if self._is_one(asked) else Decision.REJECTED
            editing.decide(suggestion=asked, decision=decision, by=curator, at=self.at)
            answers += 1
        return answers

    def _is_one(self, asked: Suggestion) -> bool:
        kind = next(kind for kind in TABLES if getattr(asked, f"{kind}_id"))
        pair = {getattr(asked, f"{kind}_id"), getattr(asked, f"other_{kind}_id")}
        told = {told for number, told in self._records(kind) if number in pair}
        return len(told) == 1

    def _records(self, kind: str) -> list[tuple[int, str]]:
        """The record of each finding: its number here, and what the story calls it."""
        rows = Finding.objects.filter(kind=kind, source__location__startswith=AT, stale=False)
        found = rows.values_list(f"{kind}_id", "source__file_name", "local_key")
        return [(number, self.story.record_of[kind, file, key]) for number, file, key in found]

    def _wrong(self) -> int:
        """How many merges and splits would still be needed."""
        wrong = 0
        for kind in TABLES:
            pairs = set(self._records(kind))
            numbers, told = ({one[side] for one in pairs} for side in (0, 1))
            wrong += (len(pairs) - len(told)) + (len(pairs) - len(numbers))
        return wrong
