"""`make` alone tells a newcomer everything."""

import re
import subprocess

import pytest

from tests.commands import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
INTERNAL = {"runtime", "tools"}
PROMISED = {
    "help", "run", "serve", "test", "check", "fix", "lock", "browser", "evaluate", "soak",
    "bench", "bench-full", "clean",
}  # fmt: skip


def phony() -> set[str]:
    declared = re.search(r"^\.PHONY: ((?:.*\\\n)*.*)$", MAKEFILE, re.MULTILINE)
    assert declared
    return set(declared[1].replace("\\\n", " ").split())


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["make", "--no-print-directory", *arguments],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def test_every_promised_target_exists() -> None:
    assert phony() >= PROMISED


def test_every_target_has_help() -> None:
    helped = set(re.findall(r"^([a-z-]+):[^#\n]*## \S", MAKEFILE, re.MULTILINE))
    assert helped == phony() - INTERNAL


def test_make_alone_explains_the_targets() -> None:
    result = make()
    assert result.returncode == 0
    explained = {line.split()[0] for line in result.stdout.splitlines()[1:]}
    assert explained == phony() - INTERNAL


def test_every_target_is_declared_phony() -> None:
    targets = set(re.findall(r"^([a-z][a-z-]*):(?!=)", MAKEFILE, re.MULTILINE))
    assert targets == phony()


def test_an_old_python_is_refused_with_a_reason(tmp_path: str) -> None:
    venv = f"{tmp_path}/venv"
    result = make("runtime", "PYTHON3=false", f"VENV={venv}")
    assert result.returncode != 0
    assert "Readout needs Python 3.11 or newer" in result.stderr


@pytest.mark.parametrize("target", sorted(PROMISED))
def test_a_dry_run_of_every_target_parses(target: str) -> None:
    result = make("--dry-run", target)
    assert result.returncode == 0, result.stderr
