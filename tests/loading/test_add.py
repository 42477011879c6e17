"""Reports that a curator adds by hand are read as the files they would be."""

import json
from typing import Any

import pytest

from curation.extraction import extract
from curation.loading.add import PASTED, Added, add_file, add_text
from curation.loading.load import Loader
from curation.loading.metadata import Metadata
from curation.models import Source
from tests.builders import NOW
from tests.editing.test_state_machine import REPORTS, vocabulary

pytestmark = pytest.mark.django_db
TEXT = REPORTS["wire.txt"][0]
SAYS = Metadata(publisher="The Wire", date_published="2026-01-14")


def loader(**options: Any) -> Loader:
    return Loader(at=NOW, vocabulary=vocabulary, **options)


def add(name: str, content: str | bytes, says: Metadata = SAYS) -> list[Added]:
    raw = content if isinstance(content, bytes) else content.encode()
    return add_file(name, raw, says, loader())


def only(added: list[Added]) -> Added:
    (one,) = added
    return one


def test_pasted_text_is_a_report_with_what_the_curator_says_of_it() -> None:
    source = only(add_text(TEXT, SAYS, loader())).source
    assert source is not None
    assert (source.text, source.publisher, str(source.date_published)) == (
        TEXT, "The Wire", "2026-01-14",
    )  # fmt: skip
    assert (source.file_name, source.location) == (PASTED, "")
    assert source.findings.exists()


def test_a_report_that_is_there_already_is_shown_and_not_loaded_again() -> None:
    first = only(add_text(TEXT, SAYS, loader()))
    again = only(add("copied.txt", TEXT))
    assert (again.known, again.source, again.outcome) == (True, first.source, None)
    assert Source.objects.count() == 1


def test_a_file_is_named_without_the_folders_it_lay_in() -> None:
    source = only(add("C/My Documents/../talks.txt", TEXT)).source
    assert source is not None
    assert source.file_name == "talks.txt"


@pytest.mark.parametrize(
    "name, content, reason",
    [
        ("talks.docx", b"PK", ".docx"),
        ("talks.txt", b"\xff\xfe\xfa", "UTF-16"),
        ("talks.txt", " \n", "empty"),
        ("talks.json", "{}", "no article"),
        ("talks.json", "{", "JSON"),
        ("talks.txt", "두 장관은 화요일 빈에서 만나 회담을 열었다.\n", "no rules for language"),
    ],
)
def test_what_cannot_be_read_is_told_and_nothing_is_stored(
    name: str, content: str | bytes, reason: str
) -> None:
    refused = only(add(name, content))
    assert refused.source is None
    assert reason in refused.reason
    assert not Source.objects.exists()


def test_a_bad_article_of_several_does_not_stop_the_others() -> None:
    lines = [json.dumps({"@type": "NewsArticle", "articleBody": TEXT}), "{"]
    good, bad = add("wire.jsonl", "\n".join(lines))
    assert (good.source is not None, bad.source) == (True, None)
    assert bad.reason


def test_a_report_that_a_rule_misquotes_is_refused_whole() -> None:
    def inexact(document: Any, words: Any) -> Any:
        found = extract(document, words)
        object.__setattr__(document, "text", "Another text.")
        return found

    refused = only(add_text(TEXT, SAYS, loader(read=inexact)))
    assert refused.source is None
    assert refused.outcome is not None
    assert "is not at" in refused.reason
    assert not Source.objects.exists()
