"""Benchmarks: every figure a ratio, both sides measured in one run on one core.

A benchmark is a module of this package whose name has no underscore (those with one are its
parts; ``stock`` is the project that is measured against). It has ``rows(full)``, which yields each
`Row` as soon as it is known, and ends with ::

    if __name__ == "__main__":
        sys.exit(run(__doc__, rows))

so that ``python -m benchmarks.NAME [--full]`` runs it alone. ``python -m benchmarks`` runs all of
them (``make bench``, ``make bench-full``), each in a process of its own: no registration anywhere.
What a benchmark cannot measure on a machine (no PostgreSQL, no Chromium) is a row that says so,
with ``met=None``.
"""

import argparse
from collections.abc import Callable, Iterable
from typing import NamedTuple

WIDTHS = (40, 50, 22)


class Row(NamedTuple):
    """One line of the table: what was measured, in words, and whether the goal was met.

    ``met`` is None for a figure without a goal, or one that could not be measured.
    """

    what: str
    measured: str
    goal: str = ""
    met: bool | None = None

    def line(self) -> str:
        """As a line of a Markdown table, which docs/performance.md takes as it is."""
        verdict = {True: "met", False: "MISSED", None: ""}[self.met]
        cells = (self.what, self.measured, self.goal)
        padded = (cell.ljust(width) for cell, width in zip(cells, WIDTHS, strict=True))
        return f"| {' | '.join(padded)} | {verdict:6} |"


HEAD = "\n".join(
    (
        f"| {'':{WIDTHS[0]}} | {'measured':{WIDTHS[1]}} | {'goal':{WIDTHS[2]}} |        |",
        f"|{'|'.join('-' * (width + 2) for width in (*WIDTHS, 6))}|",
    )
)


def run(described: str | None, rows: Callable[[bool], Iterable[Row]]) -> int:
    """Print the table of one benchmark as it is measured; 1 when a goal was missed."""
    parser = argparse.ArgumentParser(description=(described or "").partition("\n")[0])
    parser.add_argument("--full", action="store_true", help="at full size; takes long")
    full = parser.parse_args().full
    print(HEAD, flush=True)
    missed = False
    for row in rows(full):
        print(row.line(), flush=True)
        missed = missed or row.met is False
    return int(missed)
