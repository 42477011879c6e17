"""Searching reports against `icontains` on the same rows, in the same run.

``python -m benchmarks.search [--full]``. Invented reports of 3 kB from a vocabulary in which, as in
news, few words are frequent and most are rare, with some in Korean. Both sides find the first page
and count, the index no further than a thousand. CPU seconds on SQLite, wall time on PostgreSQL,
where the server does its part; the best of several rounds.
"""

import json
import sys
from collections.abc import Iterator

from benchmarks import Row, run
from benchmarks.exports import DATA, Database, databases_named, python

SHORT, FULL = 5_000, 100_000
GOAL = 100.0


def rows(full: bool) -> Iterator[Row]:
    reports = FULL if full else SHORT
    DATA.mkdir(parents=True, exist_ok=True)
    for database in databases_named("search", reports, fill="benchmarks.search_own"):
        if isinstance(database, str):
            yield Row(f"PostgreSQL, {reports:,} reports", database)
            continue
        yield from measure(database, reports, full)


def measure(database: Database, reports: int, full: bool) -> Iterator[Row]:
    measured = json.loads(python(database, "benchmarks.search_own", "measure"))
    told = f"{database.name}, {reports:,} reports"
    for one in measured:
        ratio = one["stock"] / one["own"]
        yield Row(
            f"{told}: {one['what']}",
            f"{1000 * one['own']:.1f} ms, icontains {1000 * one['stock']:,.0f} ms: {ratio:,.0f} ×",
            f"≥ {GOAL:.0f} ×" if full else f"≥ {GOAL:.0f} × at {FULL:,}",
            ratio >= GOAL if full else None,
        )


if __name__ == "__main__":
    sys.exit(run(__doc__, rows))
