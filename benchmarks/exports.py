"""Exporting meetings against a stock resource and against the database's own CSV writer.

``python -m benchmarks.exports [--full]``. Three participants, two issues and one statement a
meeting; the same 43 columns on both sides, of which the stock resource gives 25. On SQLite seconds
are CPU seconds of the one process that does everything; on PostgreSQL, where the server does its
part, they are wall time. The best of several rounds counts. The stock resource costs the same for
every row, so it exports a part of them.
"""

import csv
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from benchmarks import Row, run
from benchmarks.exports_engine import write

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / ".bench" / "data"
SHORT, FULL = (10_000,), (10_000, 100_000, 1_000_000)
STOCK_ROWS, ROUNDS = 1_000, 2
TO_ENGINE, TO_STOCK, STATEMENTS, GROWTH = 4.0, 40.0, 4, 5.0
SAME = ("meeting_id", "root_id", "parent_id", "name", "date_end", "participants", "issues",
        "own_issues_agreed", "n_sources", "source_ids")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Database:
    name: str
    url: str

    @property
    def is_sqlite(self) -> bool:
        return self.url.startswith("sqlite")


def databases(meetings: int) -> Iterator[Database | str]:
    """A filled database of each kind, or why there is none."""
    yield from databases_named("exports", meetings, fill="benchmarks.exports_fill")


def databases_named(what: str, number: int, *, fill: str) -> Iterator[Database | str]:
    """The same for the benchmark *what*, filled by the module *fill* with a number of records."""
    DATA.mkdir(parents=True, exist_ok=True)
    path = DATA / f"{what}-{number}.sqlite3"
    made = path.with_suffix(".partial")
    if not path.exists():
        made.unlink(missing_ok=True)
        python(Database("SQLite", f"sqlite:///{made}"), fill, str(number))
        made.rename(path)
    yield Database("SQLite", f"sqlite:///{path}")
    server = os.environ.get("TEST_POSTGRES_URL")
    if not server:
        yield "not measured: TEST_POSTGRES_URL is not set"
        return
    name = f"readout_bench_{what}_{number}"
    url = urlsplit(server)._replace(path=f"/{name}").geturl()
    database = Database("PostgreSQL", url)
    if not psql(url, "SELECT 1 FROM curation_meeting LIMIT 1"):
        psql(server_of(server), f"DROP DATABASE IF EXISTS {name}")
        psql(server_of(server), f"CREATE DATABASE {name} TEMPLATE template0")
        python(database, fill, str(number))
    yield database


def server_of(url: str) -> str:
    return urlsplit(url)._replace(path="/postgres").geturl()


def psql(url: str, sql: str) -> bool:
    command = ["psql", "--no-psqlrc", "--quiet", "--command", sql, url]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def python(database: Database, module: str, *arguments: str) -> str:
    ended = subprocess.run(
        [sys.executable, "-m", module, *arguments], cwd=ROOT, check=True, text=True,
        stdout=subprocess.PIPE, env=os.environ | {"DATABASE_URL": database.url},
    )  # fmt: skip
    return ended.stdout


def ours(database: Database, out: Path) -> dict[str, Any]:
    measured = [
        json.loads(python(database, "benchmarks.exports_own", "own", str(out)))
        for _ in range(ROUNDS)
    ]
    return min(measured, key=lambda one: seconds(database, one))


def seconds(database: Database, measured: dict[str, Any]) -> float:
    return float(measured["cpu" if database.is_sqlite else "wall"])


def engine(database: Database, out: Path) -> float:
    took = []
    for _ in range(ROUNDS):
        before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        write(database.url, out)
        wall = time.perf_counter() - begun
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        took.append(cpu if database.is_sqlite else wall)
    return min(took)


def differing(own: Path, other: Path) -> list[str]:
    """The columns in which the two files do not say the same."""
    with own.open(encoding="utf-8", newline="") as one, other.open(newline="") as two:
        pairs = zip(csv.DictReader(one), renamed(csv.DictReader(two)), strict=True)
        wrong = {name for mine, theirs in pairs for name in SAME if mine[name] != theirs[name]}
    return sorted(wrong)


def renamed(rows: "csv.DictReader[str]") -> Iterator[dict[str, str]]:
    for row in rows:
        yield row | {"date_end": row["date_latest"]}


def rows(full: bool) -> Iterator[Row]:
    grown: dict[str, list[float]] = {}
    for meetings in FULL if full else SHORT:
        for database in databases(meetings):
            if isinstance(database, str):
                yield Row(f"PostgreSQL, {meetings:,} meetings", database)
                continue
            with tempfile.TemporaryDirectory() as folder:
                yield from measure(database, meetings, Path(folder), grown)
    for name, sizes in grown.items():
        more = sizes[-1] - sizes[0]
        told = f"{sizes[0]:.1f} MiB at {SHORT[0]:,}"
        if len(sizes) > 1:
            told += f", {sizes[-1]:.1f} MiB at {FULL[len(sizes) - 1]:,}"
        yield Row(f"{name}: memory", told, f"≤ {GROWTH:.0f} MiB more", more <= GROWTH)


def measure(
    database: Database, meetings: int, folder: Path, grown: dict[str, list[float]]
) -> Iterator[Row]:
    told = f"{database.name}, {meetings:,}"
    own = ours(database, folder)
    grown.setdefault(database.name, []).append(own["mib"])
    limit = engine(database, folder / "engine.csv")
    wrong = differing(folder / "meetings-all.csv", folder / "engine.csv")
    took = seconds(database, own)
    speed = own["rows"] / took
    yield Row(
        f"{told}: to the engine", f"{took:.2f} s, engine {limit:.2f} s: {took / limit:.1f} ×"
        + (f" BUT NOT THE SAME: {', '.join(wrong)}" if wrong else ""),
        f"≤ {TO_ENGINE:.0f} ×", took / limit <= TO_ENGINE and not wrong,
    )  # fmt: skip
    yield Row(
        f"{told}: statements", str(own["statements"]), f"≤ {STATEMENTS}, {EXTRA} fixed",
        own["statements"] <= STATEMENTS + EXTRA,
    )  # fmt: skip
    if meetings == SHORT[0]:
        arguments = ("stock", str(folder), str(STOCK_ROWS))
        peer = json.loads(python(database, "benchmarks.exports_own", *arguments))
        theirs = peer["rows"] / seconds(database, peer)
        yield Row(
            f"{told}: stock resource", f"{speed:,.0f} rows/s, stock {theirs:,.0f}:"
            f" {speed / theirs:.0f} ×", f"≥ {TO_STOCK:.0f} ×", speed / theirs >= TO_STOCK,
        )  # fmt: skip


# BEGIN and ROLLBACK of the snapshot, the day of the newest report, what contains others.
EXTRA = 5

if __name__ == "__main__":
    sys.exit(run(__doc__, rows))
