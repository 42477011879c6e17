"""No pattern of the rules, and no text, takes a time that grows faster than its length allows."""

import re

import pytest

from benchmarks import extraction_pumped
from benchmarks.extraction_pumped import slow_patterns, slow_texts


@pytest.mark.slow
def test_no_pattern_is_slow_on_what_repeats() -> None:
    number, slow = slow_patterns(units=("Aa ", "a", "of the "))
    assert number > 500
    assert slow == []


@pytest.mark.soak
def test_no_pattern_is_slow_on_anything_that_repeats() -> None:
    assert slow_patterns()[1] == []


@pytest.mark.soak
def test_ten_times_the_text_takes_at_most_fifteen_times_the_time() -> None:
    assert slow_texts(full=False)[1] == []


def test_a_slow_pattern_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    cubic = [("cubic", re.compile("a*a*a*b"))]
    monkeypatch.setattr(extraction_pumped, "patterns", lambda: iter(cubic))
    monkeypatch.setattr(extraction_pumped, "LONGEST", 300)
    monkeypatch.setattr(extraction_pumped, "TOO_SMALL", 0.001)
    number, slow = slow_patterns(units=("a",))
    assert number == 1
    assert slow
