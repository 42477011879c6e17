"""Extraction over any executor: a process pool, a cluster's own, or none.

The vocabulary is much larger than a report, so it travels packed, once a batch, and each worker
unpacks it once.
"""

import pickle
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from functools import lru_cache
from itertools import chain

from curation.extraction.vocabulary import Vocabulary
from curation.records import Document, Extraction

Reading = Callable[[Document, Vocabulary], Extraction]

TASK = 16  # documents


def extract_all(
    read: Reading,
    documents: Sequence[Document],
    vocabulary: Vocabulary,
    executor: Executor | None = None,
) -> Iterator[Extraction]:
    """What is found in each document, in their order, whatever the executor."""
    if executor is None:
        return (read(document, vocabulary) for document in documents)
    tasks = [documents[start : start + TASK] for start in range(0, len(documents), TASK)]
    packed = pickle.dumps(vocabulary)
    count = len(tasks)
    batches = executor.map(_extract_task, [read] * count, tasks, [packed] * count)
    return chain.from_iterable(batches)


def _extract_task(read: Reading, documents: Sequence[Document], packed: bytes) -> list[Extraction]:
    vocabulary = _unpacked(packed)
    return [read(document, vocabulary) for document in documents]


@lru_cache(maxsize=1)
def _unpacked(packed: bytes) -> Vocabulary:
    vocabulary: Vocabulary = pickle.loads(packed)  # noqa: S301 (packed by this process's parent)
    return vocabulary
