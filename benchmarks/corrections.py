"""Corrections of meetings that come back, against a stock resource: preview, then confirmation.

``python -m benchmarks.corrections [--full]``. Two cells of every row are changed. Ours checks
versions and every value, writes a statement for each corrected field, one change, histories and the
search index; the stock resource imports nine columns with two many-to-many ones and writes
histories, nothing else. CPU seconds on SQLite; on PostgreSQL wall time, which counts the server's
part. Both work on copies of one database; the stock resource costs the same for every row, so it
gets fewer.
"""

import json
import shutil
import sys
from collections.abc import Iterator
from urllib.parse import urlsplit

from benchmarks import Row, run
from benchmarks.exports import Database, databases, psql, python, seconds, server_of

MEETINGS = 10_000
SHORT, FULL = 2_000, 10_000
STOCK_ROWS = 100
TO_STOCK, PER_ROW = 15.0, 0.05


def copy_of(database: Database) -> Database:
    """A copy to write to; the last one is thrown away."""
    if database.is_sqlite:
        path = database.url.removeprefix("sqlite:///")
        copy = path.replace("exports-", "corrections-")
        shutil.copyfile(path, copy)
        return Database(database.name, f"sqlite:///{copy}")
    name = urlsplit(database.url).path.removeprefix("/")
    copy = name.replace("exports", "corrections")
    psql(server_of(database.url), f"DROP DATABASE IF EXISTS {copy}")
    psql(server_of(database.url), f"CREATE DATABASE {copy} TEMPLATE {name}")
    return Database(database.name, urlsplit(database.url)._replace(path=f"/{copy}").geturl())


def rows(full: bool) -> Iterator[Row]:
    number = FULL if full else SHORT
    for database in databases(MEETINGS):
        if isinstance(database, str):
            yield Row(f"PostgreSQL, {number:,} rows", database)
            continue
        copy, told = copy_of(database), f"{database.name}, {number:,} rows"
        peer = json.loads(python(copy, "benchmarks.corrections_own", "stock", str(STOCK_ROWS)))
        own = json.loads(
            python(copy_of(database), "benchmarks.corrections_own", "own", str(number))
        )
        ours, theirs = (one["rows"] / seconds(copy, one) for one in (own, peer))
        yield Row(
            f"{told}: stock resource", f"{ours:,.0f} rows/s, stock {theirs:,.0f}: {ours / theirs:.1f} ×",
            f"≥ {TO_STOCK:.0f} ×", ours / theirs >= TO_STOCK,
        )  # fmt: skip
        a_row = own["statements"] / own["rows"]
        yield Row(f"{told}: statements a row", f"{a_row:.3f}, stock"
                  f" {peer['statements'] / peer['rows']:.0f}", f"≤ {PER_ROW}",
                  a_row <= PER_ROW)  # fmt: skip
        yield Row(f"{told}: memory", f"{own['mib']:.0f} MiB more at its largest")


if __name__ == "__main__":
    sys.exit(run(__doc__, rows))
