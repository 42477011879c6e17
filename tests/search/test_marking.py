"""Marking the words of a query in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.search.marking import Segment, marked, passage
from curation.search.words import query


def shown(segments: list[Segment]) -> str:
    return "".join(f"[{one.text}]" if one.is_hit else one.text for one in segments)


@pytest.mark.parametrize(
    "text, asked, expected",
    [
        ("The ministers met in Oslo.", "minister", "The [ministers] met in Oslo."),
        ("The EU and Europe", "eu", "The [EU] and Europe"),
        ("Wi Sung-lac spoke", "sung-lac", "Wi [Sung]-[lac] spoke"),
        ("in Łódź today", "lodz", "in [Łódź] today"),
        ("ve İZMİR'de", "izmir", "ve [İZMİR]'de"),
        ("한일 정상회담이 열렸다", "정상회담", "한일 [정상회담]이 열렸다"),
        ("日韓首脳会談が", "首脳", "日韓[首脳]会談が"),
        ("प्रधानमंत्री ने कहा", "प्रधानमंत्री", "[प्रधानमंत्री] ने कहा"),
        ("😀 Oslo 😀", "oslo", "😀 [Oslo] 😀"),
        ("nothing here", "oslo", "nothing here"),
    ],
)
def test_words_are_marked_where_they_stand(text: str, asked: str, expected: str) -> None:
    assert shown(marked(text, query(asked))) == expected


def test_a_passage_shows_where_most_words_stand() -> None:
    text = (
        "Oslo is far. " * 40 + "The ministers met in Oslo to talk about fish. " + "And so on. " * 40
    )
    found = shown(passage(text, query("minister oslo fish")))
    assert "[ministers] met in [Oslo] to talk about [fish]" in found
    assert found.startswith("…")
    assert found.endswith("…")
    assert len(found) < 400


def test_a_short_text_is_its_own_passage() -> None:
    assert shown(passage("They met in Oslo.", query("oslo"))) == "They met in [Oslo]."


def test_there_is_no_passage_without_a_word() -> None:
    assert passage("They met in Oslo.", query("lima")) == []


@given(st.text(max_size=300), st.text(max_size=30))
def test_marking_loses_no_character(text: str, asked: str) -> None:
    assert "".join(one.text for one in marked(text, query(asked))) == text


@given(st.text(max_size=300), st.text(max_size=30))
def test_a_passage_is_part_of_the_text(text: str, asked: str) -> None:
    found = "".join(one.text for one in passage(text, query(asked), length=50))
    assert found.removeprefix("…").removesuffix("…") in text or found in text
