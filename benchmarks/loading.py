"""Loading reports for the first time and again unchanged, against update_or_create.

``python -m benchmarks.loading [--full]``. Copies of the two seed reports, each with a first line of
its own. An unchanged load is compared with the first one, and with a loader that would write one
row a statement by `update_or_create`, as stock code does. CPU seconds on SQLite, wall time on
PostgreSQL, where the server does its part.
"""

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks import Row, run
from benchmarks.exports import Database, psql, python, server_of

NAME = "readout_bench_loading"
SHORT, FULL = 40, 2_000
WITHIN, AGAIN, TO_STOCK, PER = 10.0, 50.0, 20.0, 40


def rows(full: bool) -> Iterator[Row]:
    number = FULL if full else SHORT
    with tempfile.TemporaryDirectory() as folder:
        yield from measure(
            Database("SQLite", f"sqlite:///{Path(folder) / 'loading.sqlite3'}"), number
        )
    server = os.environ.get("TEST_POSTGRES_URL")
    if not server:
        yield Row("PostgreSQL", "not measured: TEST_POSTGRES_URL is not set")
        return
    psql(server_of(server), f"DROP DATABASE IF EXISTS {NAME}")
    psql(server_of(server), f"CREATE DATABASE {NAME} TEMPLATE template0")
    url = urlsplit(server)._replace(path=f"/{NAME}").geturl()
    yield from measure(Database("PostgreSQL", url), number)
    psql(server_of(server), f"DROP DATABASE {NAME}")


def measure(database: Database, number: int) -> Iterator[Row]:
    told = json.loads(python(database, "benchmarks.loading_own", str(number)))
    first, again = told["first"], told["again"]
    what = f"{database.name}, {number:,} reports"
    per_report = told["statements"] / told["sources"]
    within = 1000 * first["sql"] / told["sources"] * PER / per_report
    yield Row(f"{what}: in the database",
              f"{within:.1f} ms a report of {PER} statements ({per_report:.0f} here)",
              f"≤ {WITHIN:.0f} ms", within <= WITHIN)  # fmt: skip
    yield Row(f"{what}, unchanged: writes", str(again["writes"]), "0",
              again["writes"] == 0)  # fmt: skip
    ratio = first["took"] / again["took"]
    yield Row(f"{what}, unchanged: first load",
              f"{again['took']:.2f} s, first {first['took']:.1f} s: {ratio:.0f} ×",
              f"≥ {AGAIN:.0f} ×", ratio >= AGAIN)  # fmt: skip
    stock = told["stock_row"] * told["statements"]
    yield Row(f"{what}, unchanged: stock", f"stock {stock:.2f} s: {stock / again['took']:.0f} ×",
              f"≥ {TO_STOCK:.0f} ×", stock / again["took"] >= TO_STOCK)  # fmt: skip


if __name__ == "__main__":
    sys.exit(run(__doc__, rows))
