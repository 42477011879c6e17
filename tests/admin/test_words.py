"""How values are shown to an editor."""

import pytest

from curation.admin import words


@pytest.mark.parametrize(
    "edtf, shown",
    [
        ("", ""),
        ("2026", "2026"),
        ("2026-01", "Jan 2026"),
        ("2026-01-13", "13 Jan 2026"),
        ("2026-01-13/2026-01-14", "13–14 Jan 2026"),
        ("2026-01-30/2026-02-02", "30 Jan – 2 Feb 2026"),
        ("2025-12-30/2026-01-02", "30 Dec 2025 – 2 Jan 2026"),
        ("2026-01/2026-02", "Jan – Feb 2026"),
        ("2025/2026", "2025 – 2026"),
        ("2026-01-13/", "from 13 Jan 2026"),
        ("2026-01-13/..", "from 13 Jan 2026"),
        ("/2026-01-07", "until 7 Jan 2026"),
        ("[..2026-01-13]", "until 13 Jan 2026"),
        ("2026-01-13?", "13 Jan 2026 ?"),
        ("XXXX-01-13", "13 Jan, year unknown"),
        ("XXXX-01-13/XXXX-01-14", "13–14 Jan, year unknown"),
        ("XXXX-XX-09", "XXXX-XX-09"),
        ("2026-XX", "2026-XX"),
        ("tomorrow", "tomorrow"),
    ],
)
def test_a_date_is_shown_in_words(edtf: str, shown: str) -> None:
    assert words.shown_date(edtf) == shown


def test_a_long_list_is_cut() -> None:
    assert words.listed(["A", "B"]) == "A, B"
    assert words.listed(["A", "B", "C", "D", "E"]) == "A, B, C and 2 more"


def test_a_text_is_cut_between_words() -> None:
    assert words.shortened("one  two\nthree", 100) == "one two three"
    assert words.shortened("one two three four", 12) == "one two…"


def test_a_badge_escapes_its_value() -> None:
    assert words.badge("not_discussed") == (
        '<span class="badge badge-not_discussed">not discussed</span>'
    )
    assert "<b>" not in words.badge("<b>")
