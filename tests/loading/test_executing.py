"""Extraction over an executor gives what extraction in a loop gives, in the same order."""

from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor

import pytest

from curation.extraction import extract
from curation.loading.executing import TASK, extract_all
from curation.records import Document, Extraction
from tests.loading.labelled import vocabulary
from tests.loading.reports import TEXT


def documents(count: int) -> list[Document]:
    return [Document(f"{number}.txt", str(number), f"{TEXT} {number}") for number in range(count)]


def found(count: int, executor: Executor | None = None) -> list[Extraction]:
    return list(extract_all(extract, documents(count), vocabulary(), executor))


@pytest.mark.parametrize("make", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_any_executor_finds_the_same_in_the_same_order(make: type[Executor]) -> None:
    count = 2 * TASK + 1
    with make(2) as executor:  # type: ignore[call-arg]
        assert found(count, executor) == found(count)


def test_without_documents_nothing_is_asked_of_the_executor() -> None:
    with ThreadPoolExecutor(1) as executor:
        assert found(0, executor) == []
