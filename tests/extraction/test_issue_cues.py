"""Every cue of the tables finds what its own example marks."""

import re
import time

import pytest

from curation.extraction.agenda import Cue
from curation.extraction.cue_conditions import NEEDS
from curation.extraction.enumeration import no_city
from curation.extraction.issue_scan import ALL_CUES, candidates, cue_matches

_MARKED = re.compile(r"\[([^\]]+)\]")


def plain(example: str) -> str:
    return _MARKED.sub(r"\1", example)


@pytest.mark.parametrize("cue", ALL_CUES, ids=lambda cue: cue.rule)
def test_the_example_holds_the_cue(cue: Cue) -> None:
    assert cue.rule in {match.cue.rule for match in cue_matches(plain(cue.example))}


@pytest.mark.parametrize("cue", ALL_CUES, ids=lambda cue: cue.rule)
def test_the_example_yields_what_it_marks(cue: Cue) -> None:
    text = plain(cue.example)
    found = {text[found.start : found.end].lower() for found in candidates(text, no_city)}
    for marked in _MARKED.findall(cue.example):
        bare = re.sub(r"^(?:the|a|an|that|this)\s", "", marked.lower())
        assert any(bare in phrase or phrase in marked.lower() for phrase in found), (marked, found)


def test_rules_are_named_once_and_alike() -> None:
    names = [cue.rule for cue in ALL_CUES]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"issue\.[a-z_]+", name) for name in names)


def test_what_a_cue_needs_is_known() -> None:
    assert {cue.needs for cue in ALL_CUES if cue.needs} == set(NEEDS)


@pytest.mark.parametrize(
    "pump",
    [
        "discussed ",
        "the two sides agreed to ",
        "talks with a, b and ",
        "X, Y and Z, ",
        "was raised and ",
        "not not not ",
        '"on the agenda" ',
        "asked whether the issue of ",
        "and ",
        ", which ",
        "including issues such as ",
    ],
)
def test_pumped_text_is_read_in_linear_time(pump: str) -> None:
    def seconds(times: int) -> float:
        text = pump * times
        start = time.process_time()
        candidates(text, no_city)
        return time.process_time() - start

    seconds(50)
    small = max(seconds(200), 1e-4)
    assert seconds(1600) < small * 8 * 6
