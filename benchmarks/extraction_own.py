"""Read texts with the rules, on one core or on two, and print the seconds as JSON.

Run as a process of its own, so that its start-up can be told from the reading.
"""

import json
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from curation.extraction import extract
from curation.extraction.vocabulary import Vocabulary
from curation.records import Document

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"


@cache
def vocabulary() -> Vocabulary:
    """The reference lists, read once in each process."""
    return Vocabulary.load(FIXTURES)


def read(text: str) -> None:
    """Extract one text, as on the first of June 2025."""
    extract(Document("text.txt", "", text, "2025-06-01"), vocabulary())


def read_share(texts: list[str]) -> float:
    """Read a list of texts after a first one has warmed the process up; the wall seconds."""
    read(texts[0])
    begun = time.perf_counter()
    for text in texts:
        read(text)
    return time.perf_counter() - begun


def on_two(texts: list[str]) -> float:
    """The wall seconds of the slower of two processes that share the texts."""
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        return max(pool.map(read_share, (texts[::2], texts[1::2])))


def on_one(texts: list[str], rounds: int) -> dict[str, float]:
    """CPU seconds of a process that reads every text once, and of the best of more rounds."""
    seconds = []
    whole = 0.0
    for _ in range(rounds + 1):
        begun = time.process_time()
        for text in texts:
            read(text)
        seconds.append(time.process_time() - begun)
        whole = whole or time.process_time()
    return {"whole": whole, "reading": min(seconds[1:])}


def main() -> None:
    path, mode, rounds = sys.argv[1:]
    texts: list[str] = json.loads(Path(path).read_text(encoding="utf-8"))
    if mode == "two":
        print(json.dumps({"one": read_share(texts), "two": on_two(texts)}))
        return
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    print(json.dumps(on_one(texts, int(rounds))))


if __name__ == "__main__":
    main()
