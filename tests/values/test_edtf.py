import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.values import edtf
from curation.values.edtf import Bounds, InvalidEDTF


@pytest.mark.parametrize(
    "text, earliest, latest",
    [
        ("2026-01-13", dt.date(2026, 1, 13), dt.date(2026, 1, 13)),
        ("2026-02", dt.date(2026, 2, 1), dt.date(2026, 2, 28)),
        ("2025", dt.date(2025, 1, 1), dt.date(2025, 12, 31)),
        ("2026-01-13/2026-01-14", dt.date(2026, 1, 13), dt.date(2026, 1, 14)),
        ("2025-11/2026-01", dt.date(2025, 11, 1), dt.date(2026, 1, 31)),
        ("/2026-01-07", None, dt.date(2026, 1, 7)),
        ("2026-01-13/..", dt.date(2026, 1, 13), None),
        ("[..2026-01-13]", None, dt.date(2026, 1, 13)),
        ("[2026-01-13..]", dt.date(2026, 1, 13), None),
        ("2026-01-09?", dt.date(2026, 1, 9), dt.date(2026, 1, 9)),
        ("2026-01-XX", dt.date(2026, 1, 1), dt.date(2026, 1, 31)),
        ("XXXX-01-13", None, None),
        ("XXXX-XX-09", None, None),
        ("", None, None),
    ],
)
def test_bounds(text: str, earliest: dt.date | None, latest: dt.date | None) -> None:
    assert edtf.bounds(text) == Bounds(earliest, latest)


@pytest.mark.parametrize(
    "text",
    ["2026-13", "2026-02-30", "0000-01-01", "XXXX", "2026-XX", "/", "../..", "20260113", "²026",
     "2026-01-14/2026-01-13", "soon", "[..]", "10000-01-01"],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    assert not edtf.is_valid(text)
    with pytest.raises(InvalidEDTF):
        edtf.bounds(text)


@pytest.mark.parametrize(
    "text, start, end",
    [
        ("2026-01-13", "2026-01-13", "2026-01-13"),
        ("2026-01-13/2026-01-14", "2026-01-13", "2026-01-14"),
        ("/2026-01-07", "", "2026-01-07"),
        ("2026-01-13/..", "2026-01-13", ""),
        ("[..2026-01-13]", "", "2026-01-13"),
        ("XXXX-01-13?", "XXXX-01-13", "XXXX-01-13"),
    ],
)
def test_endpoints(text: str, start: str, end: str) -> None:
    assert edtf.endpoints(text) == (start, end)


def test_days_are_more_exact_than_months_and_months_than_years() -> None:
    ranked = ["", "/2026-01-07", "2026", "2026-01", "2026-01-13"]
    assert [edtf.precision(text) for text in ranked] == sorted(
        {edtf.precision(text) for text in ranked}
    )


def test_an_interval_is_as_exact_as_its_less_exact_end() -> None:
    assert edtf.precision("2026-01/2026-02-13") == edtf.precision("2026-01")


@given(st.dates(), st.dates())
def test_a_written_interval_reads_back(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    assert edtf.bounds(edtf.interval(first, last)) == Bounds(first, last)


def test_no_date_overlaps_nothing_and_an_open_side_is_open() -> None:
    day = edtf.bounds("2026-01-07")
    assert not edtf.NO_BOUNDS.overlaps(day)
    assert edtf.bounds("/2026-01-07").overlaps(day)
    assert not edtf.bounds("/2026-01-06").overlaps(day)
    assert edtf.bounds("2026-01-01/..").overlaps(day)
    assert edtf.bounds("2026-01").overlaps(day)


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    assert edtf.is_valid(text) in (True, False)
