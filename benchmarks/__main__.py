"""Run the benchmarks: ``python -m benchmarks [--full] [NAME ...]``.

What a benchmark is, and how one is added, stands in ``benchmarks/__init__.py``. Exit code 1 tells
that a goal was missed or that a benchmark failed; the others run all the same.
"""

import argparse
import pkgutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import benchmarks

ROOT = Path(__file__).resolve().parent.parent
VERDICTS = {0: "every goal met", 1: "a goal was missed"}


def names() -> list[str]:
    """Every benchmark of the package, in alphabetical order."""
    found = pkgutil.iter_modules(benchmarks.__path__)
    return sorted(one.name for one in found if "_" not in one.name and not one.ispkg)


def run_one(name: str, full: bool) -> int:
    """One benchmark in a process of its own, its table printed as it is measured."""
    print(f"\n## {name}\n", flush=True)
    command = [sys.executable, "-m", f"benchmarks.{name}", *(["--full"] if full else [])]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--full", action="store_true", help="at full size; takes long")
    parser.add_argument("name", nargs="*", help="only these")
    given = parser.parse_args(arguments)
    unknown = sorted(set(given.name) - set(names()))
    if unknown:
        parser.error(f"no such benchmark: {', '.join(unknown)} (there are {', '.join(names())})")
    ended = {}
    for name in given.name or names():
        begun = time.monotonic()
        code = run_one(name, given.full)
        ended[name] = code, time.monotonic() - begun
    print("\n## All\n")
    for name, (code, seconds) in ended.items():
        print(f"- {name}: {VERDICTS.get(code, f'failed with exit code {code}')} ({seconds:.0f} s)")
    return int(any(code for code, _ in ended.values()))


if __name__ == "__main__":
    sys.exit(main())
