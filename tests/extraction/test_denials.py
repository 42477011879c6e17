"""What an outlet takes back, and what somebody denies, is refuted: no meeting, and no silence."""

from pathlib import Path

import pytest

from curation.extraction import extract
from curation.extraction.notices import REFUTES, TAKEN_BACK, refutes, repeats, says_no, taken_back
from curation.extraction.output import as_json
from curation.extraction.vocabulary import Vocabulary
from curation.records import Document, Extraction, MeetingFound
from curation.values.enums import MeetingStatus

HERE = Path(__file__).parent
VOCABULARY = Vocabulary.load(HERE.parents[1] / "fixtures")
PUBLISHED = "2026-05-14"


def read(text: str) -> Extraction:
    return extract(Document("denied.txt", "0" * 64, text, PUBLISHED), VOCABULARY)


def line(meeting: MeetingFound, names: dict[str, str]) -> str:
    refuted = meeting.value("status") == MeetingStatus.REFUTED
    status = meeting.first("status")
    assert status is not None
    where = " ".join(filter(None, (meeting.place, meeting.value("country"))))
    told = (
        "->" if refuted else "=>",
        meeting.value("kind"),
        status.value,
        meeting.value("date"),
        f"at {where}" if where else "",
        f"by {status.attributed_to}" if refuted and status.attributed_to else "",
    )
    return f"{' '.join(filter(None, told))}: {', '.join(names[p.person] for p in meeting.participants)}"


def told_lines() -> list[tuple[str, list[str]]]:
    blocks: list[tuple[str, list[str]]] = []
    for printed in (HERE / "denial_lines.txt").read_text("utf-8").splitlines():
        if printed.startswith(("-> ", "=> ")):
            blocks[-1][1].append(printed)
        elif printed and not printed.startswith("#"):
            blocks.append((printed.replace("|", "\n"), []))
    return blocks


@pytest.mark.parametrize("text, expected", told_lines(), ids=lambda value: str(value)[:60])
def test_what_is_denied_is_refuted(text: str, expected: list[str]) -> None:
    extraction = read(text)
    names = {person.key: person.name for person in extraction.persons}
    assert [line(meeting, names) for meeting in extraction.meetings] == expected


@pytest.mark.parametrize("opening", [example for _, example in TAKEN_BACK])
def test_a_notice_repeats_what_it_takes_back(opening: str) -> None:
    stretch = taken_back(opening)
    assert stretch is not None
    assert opening[stretch[0] : stretch[1]].strip().startswith("the ministers had")


def test_a_notice_goes_on_to_what_is_right() -> None:
    text = "Correction: An earlier version said the ministers had met in Muscat; they met in Sohar."
    assert repeats(text, text.index("Muscat"))
    assert not repeats(text, text.index("Sohar"))
    assert not repeats("The ministers met in Muscat.", 4)


@pytest.mark.parametrize("pattern, kinds, example", REFUTES)
def test_a_notice_says_that_there_was_none(
    pattern: str, kinds: frozenset[str], example: str
) -> None:
    assert says_no(example)
    for kind in kinds:
        assert refutes(example, kind)  # type: ignore[arg-type]


def test_the_words_of_a_denial_are_its_evidence() -> None:
    (meeting,) = read(
        "The Kremlin denied reports that Russian Foreign Minister Dmitry Volkov had met Iranian"
        " Foreign Minister Reza Karimi in Baku on Monday."
    ).meetings
    status = meeting.first("status")
    assert status is not None
    assert status.span.exact == "denied reports"
    assert status.rule == "status.refuted"


def test_what_two_sides_say_of_one_meeting_is_kept_of_both() -> None:
    (meeting,) = read(
        "Iranian Foreign Minister Reza Karimi met Omani Foreign Minister Salim Al-Harthy in Muscat"
        " on Tuesday. The Omani foreign ministry denied that Karimi had met Al-Harthy in Muscat on"
        " Tuesday."
    ).meetings
    said = [(fact.value, fact.attributed_to) for fact in meeting.every("status")]
    assert said == [("held", ""), ("refuted", "The Omani foreign ministry")]


def test_what_is_taken_back_was_on_no_agenda() -> None:
    extraction = read(
        "Correction: An earlier version of this report said that Omani Foreign Minister Salim"
        " Al-Harthy and Iranian Foreign Minister Reza Karimi had agreed on a gas pipeline. They"
        " discussed fisheries.\n\nAl-Harthy met Karimi in Muscat on Tuesday."
    )
    assert [issue.label for issue in extraction.issues] == ["fisheries"]


def test_what_was_refuted_is_not_printed_as_a_meeting() -> None:
    extraction = read(
        "The Kremlin denied reports that Russian Foreign Minister Dmitry Volkov had met Iranian"
        " Foreign Minister Reza Karimi in Baku on Monday."
    )
    assert len(extraction.meetings) == 1
    assert as_json(extraction)["meetings"] == []
