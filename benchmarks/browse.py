"""The pages for readers with few and with very many meetings behind them.

``python -m benchmarks.browse [--full]``. The databases are those of ``benchmarks.exports``: three
participants, two issues and one statement a meeting. A page is asked for through the whole of
Django; CPU seconds on SQLite, wall time on PostgreSQL, the best of several rounds. Lists, facets and
pictures stop at 10,000 rows, which a filter reaches at 100,000 meetings: from there on no page may
grow.
"""

import json
import sys
from collections.abc import Iterator

from benchmarks import Row, run
from benchmarks.exports import FULL, SHORT, databases, python

STATEMENTS, GROWTH, SECONDS = 30, 1.3, 1.0
STEADY = 100_000


def rows(full: bool) -> Iterator[Row]:
    small: dict[tuple[str, str], float] = {}
    for meetings in FULL if full else SHORT:
        for database in databases(meetings):
            if isinstance(database, str):
                yield Row(f"PostgreSQL, {meetings:,} meetings", database)
                continue
            for one in json.loads(python(database, "benchmarks.browse_own")):
                key = database.name, one["what"]
                if meetings >= STEADY:
                    small.setdefault(key, one["seconds"])
                grown = one["seconds"] / small.get(key, one["seconds"])
                yield row(f"{database.name}, {meetings:,}: {one['what']}", one, grown)


def row(told: str, one: dict[str, float], grown: float) -> Row:
    measured = f"{1000 * one['seconds']:.0f} ms, {one['statements']} statements, {grown:.1f} ×"
    met = one["statements"] <= STATEMENTS and one["seconds"] <= SECONDS and grown <= GROWTH
    return Row(told, measured, f"≤ {GROWTH} ×, {STATEMENTS} stmts, {SECONDS:.0f} s", met)


if __name__ == "__main__":
    sys.exit(run(__doc__, rows))
