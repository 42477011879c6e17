"""Pumped inputs: ten times the input may take fifteen times the time, for patterns and texts."""

import importlib
import pkgutil
import re
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial

import curation.extraction
from benchmarks.extraction_own import read
from curation.extraction.sentences import LONGEST

MOST = 15.0
# What repeats: letters, marks, and the beginnings of what the rules look for.
UNITS = (
    "a", "A", "1", " ", ".", ",", "-", "(", '"', "'s ", "a.", "A.", "A. ", "1, ", "a@", "/", "# ",
    "Aa ", "aa ", "Aa-", "and ", "Aa, ", "Aa and ", "of the ", "said ", "met with ", "to ", "the ",
    "President ", "Mr. ", "minister of ", "Jan. 1, ", "on Monday ", "U.S.", "the two leaders ",
    "visit to ", "talks on ", "will ", "who ", "by ", "meeting between ", "former ",
)  # fmt: skip
SENTENCES = (
    "President Ana Belo met Prime Minister Piet Hein in Oslo on Monday. ",
    "They agreed to hold talks on trade, energy and security next month. ",
    "Aa Bb ", "Minister Aa Bb, ", "He said, \"We will visit Peru.\" ", "Q: Why?\n\n", "By Aa Bb\n\n",
)  # fmt: skip
TOO_SMALL = 0.004  # seconds that tell nothing of growth
# A search from every start may be quadratic, since no sentence is longer than LONGEST; a pattern
# that is worse than that (ten times the input, more than this many times the time) is slow.
WORSE = 200.0


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern of the rules, each once, with the place that holds it."""
    seen: set[str] = set()
    for module in pkgutil.iter_modules(curation.extraction.__path__, "curation.extraction."):
        held = vars(importlib.import_module(module.name))
        for name, value in held.items():
            for pattern in _patterns_in(value, 5):
                if pattern.pattern not in seen:
                    seen.add(pattern.pattern)
                    yield f"{module.name.rpartition('.')[2]}.{name}", pattern


def _patterns_in(value: object, depth: int) -> Iterator[re.Pattern[str]]:
    """The patterns inside tables, rows and compiled rows."""
    if isinstance(value, re.Pattern):
        yield value
        return
    for part in _parts(value) if depth else ():
        yield from _patterns_in(part, depth - 1)


def _parts(value: object) -> tuple[object, ...]:
    if isinstance(value, Mapping):
        return tuple(value.values())
    if isinstance(value, (tuple, list)):
        return tuple(value[:500])
    if isinstance(value, type) or not type(value).__module__.startswith("curation."):
        return ()
    names = getattr(type(value), "__slots__", ()) or getattr(value, "__dict__", ())
    return tuple(getattr(value, name, None) for name in names)


def slow_patterns(units: tuple[str, ...] = UNITS) -> tuple[int, list[str]]:
    """How many patterns there are, and which are worse than quadratic up to the longest sentence."""
    found = list(patterns())
    slow = []
    for name, pattern in found:
        for unit in units:
            text = (unit * LONGEST)[:LONGEST]
            after = _seconds(partial(_search, pattern, text))
            if after < 25 * TOO_SMALL:
                continue
            before = _seconds(partial(_search, pattern, text[: LONGEST // 10]))
            if after > WORSE * before:
                slow.append(f"{name} on {unit!r}: {after / before:.0f} x, {after:.2f} s")
    return len(found), slow


def _search(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))


def slow_texts(full: bool) -> tuple[int, list[str]]:
    """How many texts were tried, and which took more than fifteen times as long as a tenth."""
    length = 50_000 if full else 4_000
    units = (*UNITS, *SENTENCES)
    slow = []
    for unit in units:
        short, long = ((unit * size)[:size] for size in (length, 10 * length))
        before = _seconds(partial(read, short))
        after = _seconds(partial(read, long))
        if after > TOO_SMALL and after > MOST * max(before, TOO_SMALL / MOST):
            slow.append(f"{unit!r}: {after / before:.0f} x, {after:.1f} s")
    return len(units), slow


def _seconds(work: Callable[[], object]) -> float:
    """The better of two runs, so that a busy machine does not decide."""
    taken = []
    for _ in range(2):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
        if taken[0] < TOO_SMALL:
            break
    return min(taken)
