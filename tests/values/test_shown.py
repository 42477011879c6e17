"""Stored values in words."""

import pytest

from curation.values.shown import label, shown_date


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
        ("2026-01-13/", "from 13 Jan 2026"),
        ("[..2026-01-13]", "until 13 Jan 2026"),
        ("2026-01-13?", "13 Jan 2026 ?"),
        ("XXXX-01-13", "13 Jan, year unknown"),
        ("XXXX-XX-09", "XXXX-XX-09"),
        ("tomorrow", "tomorrow"),
    ],
)
def test_a_date_is_shown_in_words(edtf: str, shown: str) -> None:
    assert shown_date(edtf) == shown


def test_a_label_has_blanks() -> None:
    assert label("not_discussed") == "not discussed"
