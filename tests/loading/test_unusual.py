"""Characters that deceive a reader are kept and flagged; honest ones are neither."""

from pathlib import Path

import pytest

from curation.loading.documents import read_file
from curation.loading.unusual import MOST, unusual
from tests.loading.reports import TEXT, write


@pytest.mark.parametrize(
    "text, warning",
    [
        ("Lee \u202eeel\u202c spoke", "U+202E RIGHT-TO-LEFT OVERRIDE changes the direction"),
        ("Taka\u200bichi", "U+200B ZERO WIDTH SPACE is invisible: at 4"),
        ("Ta\u00adka\u00adichi", "U+00AD SOFT HYPHEN is invisible: at 2, 2 times"),
        ("Рutin spoke", "'Рutin' mixes alphabets: U+0420 CYRILLIC CAPITAL LETTER ER"),
        ("the αuthor", "'αuthor' mixes alphabets: U+03B1 GREEK SMALL LETTER ALPHA"),
        (
            "a lost \ufffd letter",
            "U+FFFD REPLACEMENT CHARACTER stands for a character that was lost",
        ),
        ("a bell\x07 rings", "U+0007 is a control character: at 6"),
    ],
)
def test_deceiving_characters_are_kept_and_flagged(tmp_path: Path, text: str, warning: str) -> None:
    assert read_file(write(tmp_path / "a.txt", text)).text == text
    assert any(one.startswith(warning) for one in unusual(text)), unusual(text)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Müller, Łukasz, Nguyễn and Đặng met Owen O’Brien.",
        "👩‍💻 and 🏴‍☠️ stay whole",
        "Παπαδόπουλος and Зеленський, each in one alphabet",
        "می‌خواهم",
        "one\ttwo\n\fthree",
    ],
)
def test_honest_characters_are_not_flagged(text: str) -> None:
    assert unusual(text) == ()


def test_markup_in_a_text_stays_the_text_it_is(tmp_path: Path) -> None:
    text = "<script>alert(1)</script> The minister said <img src=x onerror=alert(1)> so.\n"
    assert read_file(write(tmp_path / "a.txt", text)).text == text


def test_of_many_words_in_two_alphabets_only_some_are_named() -> None:
    words = [f"Рut{chr(97 + number)}n" for number in range(20)]
    assert len(unusual(" ".join(words))) == MOST
