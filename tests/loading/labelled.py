"""Loading reports by their labels: identity and reload, apart from how well a text is read."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from curation.evaluation.labelled import labels_as_extraction
from curation.extraction.vocabulary import Vocabulary
from curation.loading.documents import read_file
from curation.loading.load import FileOutcome, Loader, Located
from curation.loading.manifest import read_manifest
from curation.loading.vocabulary import reference_folder
from curation.models import Issue, Meeting, Person
from curation.records import Document, Extraction
from tests.loading.beyond_labels import with_what_labels_leave_out

CORPUS = Path(__file__).parents[1] / "corpus"
NOW = datetime(2027, 1, 1, tzinfo=UTC)
STORIES = {
    1: ("11-yoo-mongolia-announced", "12-yu-enkhjargal-talks", "13-yoo-back-from-terelj"),
    2: ("21-dang-budapest-announced", "22-thinh-visit-postponed", "23-thinh-budapest-held"),
    3: ("31-akincioglu-baghdad-announced", "32-akincioglu-eve-of-visit", "33-baghdad-visit-off"),
    4: (
        "41-raghavaiah-colombo-announced",
        "42-eam-colombo-joint-commission",
        "43-weerakkodige-raghavaiah-aftermath",
    ),
    5: (
        "51-dili-trilateral-announced",
        "52-dili-trilateral-day",
        "53-dili-trilateral-corrected",
    ),
    6: ("61-iturralde-rabat-announced", "62-lamrabet-iturralde-rabat", "63-al-murabit-tangier-dinner"),
}  # fmt: skip


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary.load(reference_folder())


def story_folder(stem: str) -> Path:
    folders = (CORPUS / half / "stories" for half in ("dev", "held_out"))
    return next(folder for folder in folders if (folder / f"{stem}.txt").exists())


def document(stem: str) -> Located:
    path = story_folder(stem) / f"{stem}.txt"
    row = read_manifest(path.parent)[path.name]
    return path.as_posix(), read_file(path, row)


@cache
def labels_of(stem: str) -> dict[str, Any]:
    path = story_folder(stem) / f"{stem}.json"
    labels: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return labels


@cache
def told_in(story: int) -> dict[str, Any]:
    """The story.json of a story."""
    (path,) = story_folder(STORIES[story][0]).glob(f"story-{story}-*.json")
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return told


def by_labels(document: Document, words: Vocabulary) -> Extraction:
    """What a perfect reader finds: the labels, and what they have no word for."""
    extraction = labels_as_extraction(document, labels_of(document.stem), words)
    story = next(number for number, stems in STORIES.items() if document.stem in stems)
    return with_what_labels_leave_out(extraction, told_in(story))


def load_stems(*stems: str, dry_run: bool = False) -> list[FileOutcome]:
    """Load reports of the stories, found as their labels say, in the given order."""
    return load_documents([document(stem) for stem in stems], dry_run=dry_run)


def load_documents(documents: Sequence[Located], *, dry_run: bool = False) -> list[FileOutcome]:
    loader = Loader(at=NOW, vocabulary=vocabulary, read=by_labels, dry_run=dry_run)
    return list(loader.load(documents))


Snapshot = tuple[tuple[object, ...], ...]


def snapshot() -> Snapshot:
    """Everything the current records say, without numbers that depend on the order of loading."""
    people = sorted(
        (
            person.name,
            person.country,
            person.curation_status,
            tuple(sorted(one.name for one in person.names.filter(rejected=False))),
            tuple(sorted(str(role) for role in person.roles.filter(rejected=False))),
        )
        for person in Person.objects.current()
    )
    issues = sorted(
        (
            issue.label,
            issue.curation_status,
            tuple(sorted(one.label for one in issue.aliases.filter(rejected=False))),
        )
        for issue in Issue.objects.current()
    )
    meetings = sorted(_meeting(meeting) for meeting in Meeting.objects.current())
    return tuple(people), tuple(meetings), tuple(issues)


def _meeting(meeting: Meeting) -> tuple[object, ...]:
    agenda = meeting.agenda.filter(rejected=False).select_related("issue")
    return (
        meeting.kind,
        meeting.status,
        meeting.date_edtf,
        meeting.place,
        meeting.place_country,
        meeting.curation_status,
        _title(meeting.parent) if meeting.parent else "",
        tuple(sorted(str(one) for one in meeting.participations.filter(rejected=False))),
        tuple(sorted((one.issue.label, one.prospect, one.outcome) for one in agenda)),
    )


def _title(meeting: Meeting) -> str:
    people = sorted(str(one) for one in meeting.participations.filter(rejected=False))
    return f"{meeting.kind} {meeting.date_edtf} {people}"
