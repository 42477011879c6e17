"""A round of talks in two sessions, and trips that are only spoken of."""

from pathlib import Path

from curation.extraction import extract
from curation.extraction.vocabulary import Vocabulary
from curation.records import Document, MeetingFound

VOCABULARY = Vocabulary.load(Path(__file__).parents[2] / "fixtures")


def meetings(text: str) -> tuple[MeetingFound, ...]:
    document = Document("report.txt", "0" * 64, text, published_on="2026-03-05")
    return extract(document, VOCABULARY).meetings


def test_two_sessions_that_share_a_noun_are_one_round_of_talks() -> None:
    found = meetings(
        "OSLO, March 5 (Wire) -- Finnish President Aino Kettula will hold both bilateral and"
        " expanded talks with Norwegian Prime Minister Sigrid Aasgaard in Oslo on Friday."
    )
    whole = next(one for one in found if one.value("printed_kind") == "talks")
    parts = [one for one in found if one.parent == whole.key]
    assert sorted(one.value("printed_kind") for one in parts) == ["bilateral", "expanded talks"]


def test_talks_and_a_dinner_are_no_round() -> None:
    found = meetings(
        "Finnish President Aino Kettula will hold talks and a working dinner with Norwegian Prime"
        " Minister Sigrid Aasgaard in Oslo on Friday."
    )
    assert {one.value("kind") for one in found} == {"talks", "meal"}


SPOKEN_OF = (
    "Finnish President Aino Kettula discussed border traffic in a summit with Norwegian Prime"
    " Minister Sigrid Aasgaard on Wednesday. In an interview with NRK before the trip, Kettula"
    ' said, "We must talk about the border."'
)


def test_a_trip_that_is_only_spoken_of_is_a_visit_that_contains_its_talks() -> None:
    found = meetings(SPOKEN_OF)
    trip = next(one for one in found if one.value("kind") == "visit")
    assert [person.function for person in trip.participants] == ["visitor"]
    assert trip.value("status") == "held"
    summit = next(one for one in found if one.value("kind") == "talks")
    assert summit.parent == trip.key


def test_a_trip_without_an_encounter_is_none() -> None:
    found = meetings(
        "In an interview before the trip, Finnish President Aino Kettula said she was tired."
    )
    assert all(one.value("kind") != "visit" for one in found)
