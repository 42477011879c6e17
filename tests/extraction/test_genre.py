"""What kind of text a report is, from what it says of itself and from what it tells."""

import re

import pytest

from curation.extraction.genre import OPENINGS
from curation.values.enums import Genre
from tests.extraction.test_pipeline import read


def genre(text: str) -> tuple[str, str]:
    return next((f.value, f.span.exact) for f in read(text).source_facts if f.field == "genre")


@pytest.mark.parametrize("rule", OPENINGS, ids=lambda rule: rule[0])
def test_each_opening_recognises_its_example(rule: tuple[str, Genre, str, str]) -> None:
    name, kind, pattern, example = rule
    assert re.search(pattern, example), name
    assert genre(f"{example}\n\nThe ministers met in Rome on Monday.")[0] == kind


def test_what_lies_ahead_makes_a_preview() -> None:
    text = "Prime Minister Ana Belo will meet President Kim Min-su in Rome next week."
    assert genre(text) == (Genre.PREVIEW, text)


def test_talks_that_were_held_make_a_report_though_others_follow() -> None:
    text = (
        "Prime Minister Ana Belo met President Kim Min-su in Rome on Monday. They will meet again "
        "in May in Seoul."
    )
    assert genre(text)[0] == Genre.REPORT


def test_a_text_without_a_meeting_is_something_else() -> None:
    assert genre("The court fined the company.") == (Genre.OTHER, "The court fined the company.")


def test_turns_of_question_and_answer_make_an_interview() -> None:
    turns = "Q: Why now?\nA: Because it is time.\nQ: And then?\nA: We shall see what comes of it."
    assert genre(turns + "\n" + turns.replace("now", "later"))[0] == Genre.INTERVIEW


def test_an_empty_page_has_no_genre() -> None:
    assert not [fact for fact in read("").source_facts if fact.field == "genre"]
