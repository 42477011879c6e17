"""`manage.py load_seeds`: what it prints, what it exits with, and what it refuses."""

import fcntl
import io
import json
import os
import pty
import re
import shutil
import sqlite3
import struct
import subprocess
import sys
import termios
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from curation.loading.load import Loader
from curation.models import Source, Statement
from tests.commands import ROOT, run_python
from tests.loading.reports import write

FIRST = "VIENNA, Jan. 14 -- President Ana Brennholt met Prime Minister Tomas Ekwueme on Tuesday.\n"
SECOND = "Prime Minister Tomas Ekwueme will visit Austria on Jan. 20, his office said.\n"


def load(*arguments: str | Path, **options: Any) -> tuple[int, str]:
    """The exit code of a command that ran to its end, and what it printed."""
    out = io.StringIO()
    try:
        call_command("load_seeds", *map(str, arguments), stdout=out, **options)
    except SystemExit as error:
        return int(str(error.code)), out.getvalue()
    return 0, out.getvalue()


def lines(*arguments: str | Path, **options: Any) -> list[str]:
    return load(*arguments, **options)[1].splitlines()


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    write(tmp_path / "reports" / "a.txt", FIRST)
    write(tmp_path / "reports" / "b.txt", SECOND)
    return tmp_path / "reports"


# --- Outcomes and exit codes ---------------------------------------------------------------------


@pytest.mark.django_db
def test_without_a_path_the_seeds_are_loaded() -> None:
    code, printed = load()
    assert code == 0
    assert printed.splitlines()[-1] == "2 loaded"
    names = [path.name for path in sorted((ROOT / "seeds").glob("*.txt"))]
    assert [line.partition(":")[0] for line in printed.splitlines() if ": loaded" in line] == names
    locations = Source.objects.order_by("id").values_list("location", flat=True)
    assert list(locations) == [f"seeds/{name}" for name in names]


@pytest.mark.django_db
def test_each_file_has_one_line_in_order_and_a_rejected_one_makes_the_exit_code_1(
    reports: Path,
) -> None:
    write(reports / "aa.txt", b"\xff\xff")
    write(reports / "labels.json", "{}")
    write(reports / "odd\x1bname.txt", FIRST)
    code, printed = load(reports)
    outcomes = [line for line in printed.splitlines() if not line.startswith("    ")]
    assert code == 1
    assert outcomes[0].startswith("a.txt: loaded as change ")
    assert ", new: " in outcomes[0]
    assert outcomes[1].startswith("aa.txt: rejected: not UTF-8")
    assert outcomes[2].startswith("b.txt: loaded")
    assert outcomes[3].startswith("labels.json: skipped: no article in it")
    assert outcomes[4].startswith("odd\\x1bname.txt: rejected: control characters")
    assert outcomes[5:] == ["2 loaded, 2 rejected, 1 skipped"]
    assert Source.objects.count() == 2


@pytest.mark.django_db
def test_what_is_skipped_is_no_failure(reports: Path) -> None:
    write(reports / "photo.jpg", b"\xff\xd8\xff")
    assert load(reports)[0] == 0


@pytest.mark.django_db
def test_loading_again_says_unchanged_and_writes_nothing(reports: Path) -> None:
    load(reports)
    statements = Statement.objects.count()
    assert statements
    assert lines(reports) == ["a.txt: unchanged", "b.txt: unchanged", "2 unchanged"]
    assert Statement.objects.count() == statements


@pytest.mark.django_db
def test_a_folder_without_reports_says_so(tmp_path: Path) -> None:
    assert load(tmp_path) == (0, "no reports found\n")


@pytest.mark.django_db
def test_a_dry_run_prints_the_plan_and_writes_nothing(reports: Path) -> None:
    planned = lines(reports, dry_run=True)
    assert Source.objects.count() == 0
    assert [re.sub(r" as change \d+", "", line) for line in lines(reports)] == planned


@pytest.mark.django_db
def test_the_json_is_one_list_of_outcomes(reports: Path) -> None:
    write(reports / "c\x9bd.md", FIRST)
    code, printed = load(reports, format="json")
    first, second, third = json.loads(printed)
    assert code == 1
    assert (first["file"], first["outcome"]) == ("a.txt", "loaded")
    assert first["created"]["person"] == 2
    assert first["source"] == Source.objects.get(file_name="a.txt").pk
    assert second["outcome"] == "loaded"
    assert third["file"] == "c\\x9bd.md"
    assert third["reason"].startswith("control characters")


@pytest.mark.django_db
def test_warnings_of_the_file_and_of_its_text_stand_under_its_line(tmp_path: Path) -> None:
    front = "---\ndate: 2026-02-30\n---\n"
    write(tmp_path / "a.md", front + FIRST.replace("Ana", "A\u200bna"))
    warnings = [line for line in lines(tmp_path) if line.startswith("    warning")]
    assert "date_published '2026-02-30' is not a day of the calendar" in warnings[0]
    assert "U+200B ZERO WIDTH SPACE is invisible" in warnings[1]
    assert not [line for line in lines(tmp_path) if "warning" in line], "unchanged: told once"


@pytest.mark.django_db
def test_the_given_date_is_for_reports_that_tell_none(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", SECOND)
    write(tmp_path / "b.md", f"---\ndate: 2025-01-01\n---\n{FIRST}")
    load(tmp_path, "--published-on", "2026-01-15")
    dates = Source.objects.order_by("file_name").values_list("date_published", flat=True)
    assert list(map(str, dates)) == ["2026-01-15", "2025-01-01"]


@pytest.mark.django_db
def test_two_processes_find_what_one_finds() -> None:
    stories = ROOT / "tests" / "corpus" / "dev" / "stories"
    alone = lines(stories, dry_run=True)
    assert lines(stories, "--jobs", "2", dry_run=True) == alone
    assert sum(": loaded" in line for line in alone) == len(list(stories.glob("*.txt")))


# --- Refusals: exit code 2, one clear sentence ---------------------------------------------------


def refusal(*arguments: str | Path) -> str:
    with pytest.raises(CommandError) as caught:
        load(*arguments)
    assert caught.value.returncode == 2 or "argument" in str(caught.value)
    return str(caught.value)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "arguments, reason",
    [
        (["--published-on", "14.01.2026"], "'14.01.2026' is not YYYY-MM-DD"),
        (["--published-on", "2026-02-30"], "'2026-02-30' is not a day of the calendar"),
        (["--jobs", "0"], "'0' is not a number from 1 up"),
        (["--jobs", "²"], "'²' is not a number from 1 up"),
        (["--format", "xml"], "invalid choice: 'xml'"),
    ],
)
def test_a_bad_option_is_refused(reports: Path, arguments: list[str], reason: str) -> None:
    assert reason in refusal(reports, *arguments)
    assert Source.objects.count() == 0


@pytest.mark.django_db
def test_a_path_that_is_not_there_stops_the_load_before_its_first_write(reports: Path) -> None:
    assert refusal(reports, "nowhere.txt") == "nowhere.txt: there is no such file or folder"
    assert Source.objects.count() == 0


@pytest.mark.django_db
def test_a_bad_manifest_stops_the_load_before_its_first_write(reports: Path) -> None:
    write(reports / "more" / "c.txt", FIRST)
    write(reports / "more" / "sources.csv", "file,date_published\nc.txt,yesterday\n")
    reason = refusal(reports)
    assert "more/sources.csv, row 2: date_published is 'yesterday', not YYYY-MM-DD" in reason
    assert Source.objects.count() == 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    "error, said",
    [
        (
            OperationalError("database or disk\nis full"),
            "The database refused: database or disk is",
        ),
        (KeyboardInterrupt(), "Stopped: run it again to go on."),
        (BrokenProcessPool("a child was killed"), "A process of --jobs ended: a child was killed"),
    ],
)
def test_what_stops_the_load_on_its_way_is_told_without_a_traceback(
    reports: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, said: str
) -> None:
    def fail(*args: object) -> None:
        raise error

    monkeypatch.setattr(Loader, "load", fail)
    assert refusal(reports).startswith(said)


@pytest.mark.django_db
def test_processes_are_started_only_when_asked_for(
    reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(jobs: int) -> ProcessPoolExecutor:
        pytest.fail("a pool was started")

    command = "curation.management.commands.load_seeds.ProcessPoolExecutor"
    monkeypatch.setattr(command, never)
    assert load(reports)[0] == 0


# --- From outside: real exit codes, real streams, a real terminal --------------------------------


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("database") / "readout.sqlite3"
    result = run_python("manage.py", "migrate", "-v0", env={"DATABASE_URL": f"sqlite:///{path}"})
    assert result.returncode == 0, result.stderr
    return path


@pytest.fixture
def run(migrated: Path, tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    database = shutil.copy(migrated, tmp_path / "readout.sqlite3")
    env = {"DATABASE_URL": f"sqlite:///{database}"}
    return lambda *arguments: run_python("manage.py", "load_seeds", *map(str, arguments), env=env)


@pytest.mark.slow
def test_exit_codes_and_streams(
    reports: Path, run: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    done = run(reports)
    assert (done.returncode, done.stderr) == (0, "")
    write(reports / "c.txt", "")
    done = run(reports)
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "a.txt: unchanged",
        "b.txt: unchanged",
        "c.txt: rejected: empty: there is no word in it",
        "2 unchanged, 1 rejected",
    ]
    assert done.stderr == ""
    done = run(reports, "nowhere")
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == "CommandError: nowhere: there is no such file or folder\n"


@pytest.mark.slow
def test_a_database_without_its_migrations_is_not_written_to(tmp_path: Path, reports: Path) -> None:
    database = tmp_path / "new.sqlite3"
    done = run_python(
        "manage.py", "load_seeds", str(reports), env={"DATABASE_URL": f"sqlite:///{database}"}
    )
    assert done.returncode == 2
    assert "run 'manage.py migrate' first" in done.stderr
    assert "Traceback" not in done.stderr
    with closing(sqlite3.connect(database)) as stored:
        assert stored.execute("SELECT * FROM sqlite_master").fetchall() == []


def all_of(terminal: int) -> str:
    """What was written to a terminal whose other end is closed."""
    shown = b""
    with suppress(OSError):  # the end of what was written
        while chunk := os.read(terminal, 4096):
            shown += chunk
    os.close(terminal)
    return shown.decode()


@pytest.mark.slow
def test_progress_is_shown_on_a_terminal_only(
    migrated: Path, tmp_path: Path, reports: Path
) -> None:
    database = shutil.copy(migrated, tmp_path / "readout.sqlite3")
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("4H", 24, 80, 0, 0))
    done = subprocess.run(
        [sys.executable, "manage.py", "load_seeds", str(reports)],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": f"sqlite:///{database}", "DEBUG": "1"},
        stdout=subprocess.PIPE,
        stderr=theirs,
        timeout=60,
        check=False,
    )
    os.close(theirs)
    shown = all_of(ours)
    assert done.returncode == 0
    assert "2/2" in shown
    assert done.stdout.decode().splitlines()[-1] == "2 loaded"
