"""Marked passages: every code point once, under exactly the marks that cover it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.admin.highlight import Mark, MarkStyle, Piece, paragraphs, pieces

QUOTED, INFERRED, CONTEXT = MarkStyle.QUOTED, MarkStyle.INFERRED, MarkStyle.CONTEXT


def shown(text: str, *marks: Mark) -> list[tuple[str, str]]:
    """Each piece with the owners of its marks."""
    return [(piece.text, "".join(piece.owners)) for piece in pieces(text, marks)]


@pytest.mark.parametrize(
    "what, text, marks, expected",
    [
        ("no mark", "abc", [], [("abc", "")]),
        ("one", "abcde", [Mark(1, 3, "x")], [("a", ""), ("bc", "x"), ("de", "")]),
        ("all of it", "abc", [Mark(0, 3, "x")], [("abc", "x")]),
        (
            "overlapping",
            "abcdef",
            [Mark(0, 4, "x"), Mark(2, 6, "y")],
            [("ab", "x"), ("cd", "xy"), ("ef", "y")],
        ),
        (
            "nested",
            "abcdef",
            [Mark(0, 6, "x"), Mark(2, 4, "y")],
            [("ab", "x"), ("cd", "xy"), ("ef", "x")],
        ),
        ("adjacent", "abcd", [Mark(0, 2, "x"), Mark(2, 4, "y")], [("ab", "x"), ("cd", "y")]),
        ("the same twice", "abcd", [Mark(1, 2, "x")] * 2, [("a", ""), ("b", "x"), ("cd", "")]),
        ("before the text", "abc", [Mark(-5, 1, "x")], [("a", "x"), ("bc", "")]),
        ("beyond the text", "abc", [Mark(2, 99, "x")], [("ab", ""), ("c", "x")]),
        ("outside", "abc", [Mark(7, 9, "x"), Mark(-3, 0, "y")], [("abc", "")]),
        ("empty or backwards", "abc", [Mark(1, 1, "x"), Mark(2, 1, "y")], [("abc", "")]),
        ("after emoji", "👩‍🚀 met Li", [Mark(8, 10, "x")], [("👩‍🚀 met ", ""), ("Li", "x")]),
        (
            "combining marks",
            "Jose\u0301 met",
            [Mark(0, 5, "x")],
            [("Jose\u0301", "x"), (" met", "")],
        ),
        (
            "inside a combined letter",
            "e\u0301x",
            [Mark(0, 1, "x")],
            [("e", "x"), ("\u0301x", "")],
        ),
        (
            "quotes and HTML",
            "“a” <b>&\"'",
            [Mark(4, 7, "x")],
            [("“a” ", ""), ("<b>", "x"), ("&\"'", "")],
        ),
        ("right to left", "קבל met", [Mark(0, 3, "x")], [("קבל", "x"), (" met", "")]),
    ],
)
def test_a_text_is_cut_where_marks_begin_and_end(
    what: str, text: str, marks: list[Mark], expected: list[tuple[str, str]]
) -> None:
    assert shown(text, *marks) == expected


def test_an_empty_text_has_no_pieces() -> None:
    assert pieces("", [Mark(0, 3, "x")]) == []


def test_a_piece_names_its_styles_the_strongest_first() -> None:
    marks = [Mark(0, 3, "x", CONTEXT), Mark(0, 3, "y", INFERRED), Mark(0, 3, "z", QUOTED)]
    assert pieces("abc", marks)[0].styles == (QUOTED, INFERRED, CONTEXT)


def test_a_piece_names_an_owner_once() -> None:
    marks = [Mark(0, 3, "x"), Mark(0, 3, "x", INFERRED), Mark(0, 3, "y")]
    assert pieces("abc", marks)[0].owners == ("x", "y")


TEXTS = st.text(alphabet="ab é\u0301\n👩\u200d🚀\u202e<&\"'אب", max_size=30)
MARKS = st.lists(
    st.builds(
        Mark,
        st.integers(-5, 40),
        st.integers(-5, 40),
        st.sampled_from("xyz"),
        st.sampled_from(list(MarkStyle)),
    ),
    max_size=12,
)


@given(TEXTS, MARKS)
def test_every_code_point_is_shown_once_under_the_marks_that_cover_it(
    text: str, marks: list[Mark]
) -> None:
    cut = pieces(text, marks)
    assert "".join(piece.text for piece in cut) == text
    for piece in cut:
        for offset in range(piece.start, piece.start + len(piece.text)):
            covering = {mark for mark in marks if mark.start <= offset < mark.end}
            assert set(piece.marks) == covering


@given(TEXTS, MARKS)
def test_paragraphs_keep_the_offsets_of_the_text(text: str, marks: list[Mark]) -> None:
    lines = list(paragraphs(pieces(text, marks)))
    for line in lines:
        for piece in line:
            assert text[piece.start : piece.start + len(piece.text)] == piece.text
    assert ["".join(piece.text for piece in line) for line in lines] == [
        line for line in text.split("\n") if line
    ]


def test_a_mark_across_a_line_end_goes_on_in_the_next_paragraph() -> None:
    lines = list(paragraphs(pieces("ab\n\ncd", [Mark(1, 5, "x")])))
    mark = (Mark(1, 5, "x"),)
    assert lines == [[Piece(0, "a"), Piece(1, "b", mark)], [Piece(4, "c", mark), Piece(5, "d")]]
