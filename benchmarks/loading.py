"""Loading reports for the first time and again unchanged, against update_or_create.

``python -m benchmarks.loading [--full]``. Copies of the two seed reports, each with a first line of
its own. An unchanged load is compared with the first one, and with a loader that would write one
row a statement by `update_or_create`, as stock code does. CPU seconds; SQLite.
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import Row, run
from benchmarks.exports import Database, python

SHORT, FULL = 40, 2_000
WITHIN, AGAIN, TO_STOCK, PER = 10.0, 50.0, 20.0, 40


def rows(full: bool) -> Iterator[Row]:
    number = FULL if full else SHORT
    with tempfile.TemporaryDirectory() as folder:
        database = Database("SQLite", f"sqlite:///{Path(folder) / 'loading.sqlite3'}")
        told = json.loads(python(database, "benchmarks.loading_own", str(number)))
    first, again = told["first"], told["again"]
    per_report = told["statements"] / told["sources"]
    within = 1000 * first["sql"] / told["sources"] * PER / per_report
    yield Row(f"{number:,} reports: in the database",
              f"{within:.1f} ms a report of {PER} statements ({per_report:.0f} here)",
              f"≤ {WITHIN:.0f} ms", within <= WITHIN)  # fmt: skip
    yield Row(f"{number:,} reports, unchanged: writes", str(again["writes"]), "0",
              again["writes"] == 0)  # fmt: skip
    yield Row(f"{number:,} reports, unchanged: first load",
              f"{again['cpu']:.2f} s, first {first['cpu']:.1f} s: {first['cpu'] / again['cpu']:.0f} ×",
              f"≥ {AGAIN:.0f} ×", first["cpu"] / again["cpu"] >= AGAIN)  # fmt: skip
    stock = told["stock_row"] * told["statements"]
    yield Row(f"{number:,} reports, unchanged: stock", f"stock {stock:.2f} s:"
              f" {stock / again['cpu']:.0f} ×", f"≥ {TO_STOCK:.0f} ×",
              stock / again["cpu"] >= TO_STOCK)  # fmt: skip


if __name__ == "__main__":
    sys.exit(run(__doc__, rows))
