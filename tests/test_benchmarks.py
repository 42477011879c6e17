"""How the benchmarks are found, run and summed up."""

import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module

import pytest

import benchmarks
from benchmarks import Row, __main__, run
from tests.commands import ROOT

PERFORMANCE = (ROOT / "docs" / "performance.md").read_text(encoding="utf-8")


def rows(full: bool) -> Iterator[Row]:
    yield Row("export of 10k", "3.0 x", "<= 4 x", met=True)
    if full:
        yield Row("export of 1M", "5.0 x", "<= 4 x", met=False)


def test_the_table_names_goal_and_verdict(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["one"])
    assert run("Exports.", rows) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert [cell.strip() for cell in last.split("|")[1:-1]] == [
        "export of 10k", "3.0 x", "<= 4 x", "met",
    ]  # fmt: skip


def test_a_missed_goal_is_the_exit_code(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["one", "--full"])
    assert run("Exports.", rows) == 1
    assert "MISSED" in capsys.readouterr().out


@pytest.mark.parametrize("name", __main__.names())
def test_every_benchmark_keeps_the_convention(name: str) -> None:
    module = import_module(f"benchmarks.{name}")
    assert callable(module.rows)
    assert module.__doc__


@pytest.mark.parametrize("name", __main__.names())
def test_every_benchmark_has_its_part_in_the_documentation(name: str) -> None:
    assert f"\n## {name.capitalize()}\n" in PERFORMANCE


def test_all_are_run_and_one_that_fails_does_not_stop_the_rest(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = {"exports": 0, "loading": 1, "search": 3}
    begun: list[tuple[str, bool]] = []

    def ended(name: str, full: bool) -> int:
        begun.append((name, full))
        return codes[name]

    monkeypatch.setattr(__main__, "names", lambda: list(codes))
    monkeypatch.setattr(__main__, "run_one", ended)
    assert __main__.main(["--full"]) == 1
    assert begun == [("exports", True), ("loading", True), ("search", True)]
    assert "search: failed with exit code 3" in capsys.readouterr().out


def test_an_unknown_name_is_told_with_those_there_are() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "benchmarks", "nothing"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ended.returncode == 2
    assert "there are" in ended.stderr
    assert benchmarks.__doc__
