"""What bad input does: a reason on one line, and nothing else.

Each test names a way to hurt a loader, and fails without the protection against it.
"""

import json
import os
import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from curation.loading.articles import Article
from curation.loading.decoding import canonical
from curation.loading.documents import read_paths
from curation.loading.formats import FORMATS
from curation.loading.json_articles import parse
from curation.loading.refusals import Unreadable
from curation.loading.safe_paths import read_bytes
from curation.loading.unusual import unusual
from tests.loading.reports import TEXT, read_all, reasons, write

BAD_FILES = Path(__file__).parent / "bad_files"
# File -> how the reason begins.
REASONS = {
    "archive.md": "a ZIP archive or office document, not text",
    "blank.txt": "empty",
    "broken.json": "not JSON: Expecting value",
    "broken_utf_8.txt": "not UTF-8 (invalid continuation byte at byte 88)",
    "control.txt": "full of control characters",
    "empty.txt": "empty",
    "empty_body.json": "empty",
    "endless_number.json": "not JSON: Exceeds the limit",
    "french.txt": "no rules for language fr",
    "front_matter_alone.md": "empty",
    "front_matter_bomb.md": "front matter: aliases are not read",
    "front_matter_broken.md": "front matter: line 3: expected ',' or ']'",
    "front_matter_deep.md": "front matter: nested more than 4 deep",
    "front_matter_list.md": "front matter: not lines of the form 'key: value'",
    "front_matter_long.md": "front matter: no line '---' ends it within 16,000 characters",
    "front_matter_second_document.md": "front matter: more than one document",
    "front_matter_tag.md": "front matter: tags such as 'tag:yaml.org,2002:python/object",
    "front_matter_tag_short.md": "front matter: tags such as 'tag:yaml.org,2002:python/name",
    "front_matter_twice.md": "front matter: the key 'title' stands there twice",
    "front_matter_unclosed.md": "front matter: no line '---' ends it",
    "half_character.json": "half a character (surrogate U+D83D) at 13",
    "half_utf_16.txt": "not UTF-16-LE (truncated data",
    "infinite.json": "not JSON: 1e999 is out of range",
    "korean.html": "no rules for language ko",
    "korean.json": "no rules for language ko",
    "korean.txt": "no rules for language ko",
    "latin_1.txt": "not UTF-8 (invalid continuation byte at byte 18)",
    "nan.json": "not JSON: NaN is no number",
    "no_article.json": "no article in it",
    "no_text.html": "no main text found in the page",
    "nul.json": "contains NUL at 13",
    "nul.txt": "contains NUL at 20",
    "number.json": "no article in it",
    "only_marks.txt": "empty",
    "page.txt": "a web page, not text: name it .html",
    "paper.txt": "a PDF file, not text",
    "picture.txt": "a PNG picture, not text",
    "says_it_is_korean.md": "no rules for language ko",
    "twice.json": "not JSON: the key 'headline' stands there twice",
    "utf_16_without_mark.txt": "contains NUL at 1: a binary file, or UTF-16 without",
}


def test_every_bad_file_is_refused_with_its_reason() -> None:
    pytest.importorskip("trafilatura")
    found = {read.file: read for read in read_all(BAD_FILES)}
    assert sorted(found) == sorted(REASONS)
    for name, reason in REASONS.items():
        assert found[name].document is None, name
        assert found[name].reason.startswith(reason), name
        assert found[name].reason.isprintable(), name
        assert len(found[name].reason) < 250, name


# --- Encodings, line ends, offsets (1 to 9) ------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "utf-32", "utf-32-be"])
def test_a_marked_text_is_read_and_offsets_start_after_the_mark(encoding: str) -> None:
    mark = "\ufeff" if encoding.endswith("-be") else ""
    assert canonical((mark + TEXT).encode(encoding)) == TEXT


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_become_one(ends: str) -> None:
    assert canonical(ends.join(["One.", "", "Two.", ""]).encode()) == "One.\n\nTwo.\n"


def test_mixed_line_ends_become_one() -> None:
    assert canonical(b"a\r\r\nb\n\rc\r\n") == "a\n\nb\n\nc\n"


@pytest.mark.parametrize("text", ["Cafe\u0301 talks", "İstanbul", "Straße", "🇰🇷🤝🇯🇵 talks", "ﬁve"])
def test_letters_are_neither_composed_nor_folded(text: str) -> None:
    assert canonical(text.encode()) == text


@example(b"\xef\xbb\xbf\xef\xbb\xbfa")
@example(b"\xff\xfe\x00\x00")
@example(b"\xff\xfea\x00\r\x00\n\x00")
@example(b"\xed\xa0\x80 half a character")
@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-16")))
def test_any_bytes_are_a_clean_text_or_have_a_reason(raw: bytes) -> None:
    try:
        text = canonical(raw)
    except Unreadable:
        return
    assert not {"\r", "\0"} & set(text)
    text.encode()
    if "\ufffd" in text:
        assert "\ufffd".encode() in raw or "\ufffd".encode("utf-16-le")[::-1] in raw or raw[:2] in (
            b"\xff\xfe", b"\xfe\xff",
        )  # fmt: skip


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_a_text_that_is_read_differs_in_its_line_ends_only(text: str) -> None:
    try:
        read = canonical(text.encode())
    except Unreadable:
        return
    unmarked = text.removeprefix("\ufeff")
    assert read == unmarked.replace("\r\n", "\n").replace("\r", "\n")


def pieces(suffix: str, raw: bytes) -> list[Article | Unreadable]:
    """What a reader makes of bytes: articles and reasons, and no other exception."""
    try:
        return list(FORMATS[suffix](raw))
    except Unreadable as error:
        return [error]


@pytest.mark.parametrize("suffix", sorted(FORMATS))
@given(raw=st.binary(max_size=400))
@example(raw=b"---\n\t\n---\n")
@example(raw=b"---\n? [a]\n: b\n---\nx")
@example(raw=b"---\n2026-02-30: 2026-02-30\n---\nx")
@example(raw=b'{"@graph": {"articleBody": "x"}, "articleBody": "x", "author": [[1]]}')
@example(raw=b'[{"articleBody": "x", "url": []}, {"articleBody": 1}]')
def test_any_bytes_of_any_format_give_reports_or_reasons(suffix: str, raw: bytes) -> None:
    assert all(isinstance(piece, Unreadable) or piece.text for piece in pieces(suffix, raw))


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["articleBody", "author", "publisher", "url", "@id", "@graph", "name"]),
            inner,
        )
    ),
    max_leaves=20,
)


@given(json_values)
def test_any_json_gives_reports_or_reasons(value: object) -> None:
    raw = json.dumps(value).encode()
    for suffix in (".json", ".jsonl"):
        assert all(isinstance(piece, Unreadable) or piece.text for piece in pieces(suffix, raw))


markup = st.sampled_from(
    [
        "<html>", "<head>", "<title>Talks</title>", "<body>", "<article>", "</article>", "<p>",
        "</p>", "<div>", "</div>", "<b>", "<table><tr><td>", "<ul><li>", "<script>", "</script>",
        "<style>", "<!--", "-->", "<![CDATA[", "<svg>", "<form>", "&#0;", "&#xD800;", "&amp", "\n",
        "<?xml version='1.0' encoding='x'?>", "<link rel=canonical href='http://[::1'>",
        "<script type='application/ld+json'>", '{"@graph": [{"headline": 1, "datePublished": []}]}',
        "<meta name=author content='; ,'>", "<time datetime=x pubdate>", "<iframe>", "<noscript>",
        "The ministers met in Vienna on Tuesday and agreed that they will talk again soon. ",
    ]
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(markup, max_size=60).map("".join))
def test_any_markup_gives_a_report_or_a_reason(page: str) -> None:
    pytest.importorskip("trafilatura")
    raw = f"<html>{page}".encode()
    assert all(isinstance(piece, Unreadable) or piece.text for piece in pieces(".html", raw))


def test_a_page_on_which_the_library_fails_is_rejected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = pytest.importorskip("trafilatura")

    def fail(*args: object, **options: object) -> None:
        raise AssertionError

    monkeypatch.setattr(library, "bare_extraction", fail)
    write(tmp_path / "a.html", "<html><body><p>The ministers met.</p></body></html>")
    assert reasons(tmp_path) == {"a.html": "a page that trafilatura cannot read (AssertionError)"}


# --- Size, time, memory (10, 11) ---------------------------------------------------------------


def test_a_file_of_50_mb_is_refused_before_it_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)

    def never(*args: object) -> int:
        pytest.fail("the file was opened")

    monkeypatch.setattr(os, "open", never)
    (read,) = read_all(tmp_path)
    assert read.reason == "larger than 20 MB: split it"


def test_a_file_that_grows_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "growing.txt", "x" * 100)
    smaller = write(tmp_path / "smaller.txt", "x" * 50).stat()
    monkeypatch.setattr("os.fstat", lambda _: smaller)
    with pytest.raises(Unreadable, match="changes while it is read"):
        read_bytes(path, largest=200)


def flagged(folder: Path) -> list[tuple[str, ...]]:
    return [unusual(read.document.text) for read in read_paths([folder]) if read.document]


@pytest.mark.parametrize(
    "name, content",
    [
        ("line.txt", "The ministers met and they said so. " * 280_000),
        ("emoji.txt", "🤝\r\n" + "The ministers met and they said so.\r\n" * 50_000),
        ("names.txt", "Рutin met Ѕung and the others. " * 60_000),
        ("spaces.md", "---\n" + " " * 2_000_000 + "\n---\nThe end."),
        ("letters.txt", "a" * 2_000_000),
    ],
)
def test_megabytes_take_bounded_time_and_memory(tmp_path: Path, name: str, content: str) -> None:
    raw = content.encode()
    write(tmp_path / name, raw)
    del content
    started = time.process_time()
    flagged(tmp_path)
    assert time.process_time() - started < 2 * len(raw) / 1e6
    tracemalloc.start()
    flagged(tmp_path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10 * len(raw)


# --- Structures that grow (15, 16) --------------------------------------------------------------


@pytest.mark.parametrize("opening, closing", [("[", "]"), ('{"a":', "}")])
def test_json_nested_100_000_deep_is_refused(opening: str, closing: str) -> None:
    with pytest.raises(Unreadable, match="nested too deep"):
        parse(opening * 100_000 + "1" + closing * 100_000)


def test_json_larger_than_an_article_can_be_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "a.json", b"[" + b"[]," * 2_000_000 + b"[]]")
    assert reasons(tmp_path) == {"a.json": "larger than 5 MB of JSON in one value"}


def test_nothing_in_front_matter_is_run(tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    for tag in ("!!python/object/apply:pathlib.Path.touch", "!!python/object/new:pathlib.Path"):
        write(tmp_path / "a.md", f"---\ntitle: {tag} ['{mark}']\n---\n{TEXT}")
        assert "tags such as" in reasons(tmp_path)["a.md"]
    assert not mark.exists()


def test_a_page_of_100_000_nested_elements_has_an_end(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    write(tmp_path / "a.html", "<html><body>" + "<div>" * 100_000 + TEXT)
    assert reasons(tmp_path)["a.html"]
