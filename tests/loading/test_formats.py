import hashlib
import json
import sys
from pathlib import Path

import pytest

from curation.loading.documents import Read, Unreadable, read_file
from curation.loading.formats import FORMATS
from curation.records import Document
from tests.loading.reports import TEXT, read_all, reasons, write

BODY = TEXT.strip()


def only(reads: list[Read]) -> Document:
    (read,) = reads
    assert read.document is not None, read.reason
    return read.document


def article(**values: object) -> str:
    return json.dumps({"@type": "NewsArticle", "articleBody": BODY} | values)


# --- Text and Markdown -------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", [".txt", ".md", ".markdown", ".TXT"])
def test_text_is_kept_as_it_stands(tmp_path: Path, suffix: str) -> None:
    text = "# Talks\n\nThe *two*  ministers met.\n---\nThey said it.  \n"
    assert read_file(write(tmp_path / f"a{suffix}", text)).text == text


def test_front_matter_describes_the_report_and_is_no_part_of_its_text(tmp_path: Path) -> None:
    front = (
        "---\ntitle: 'Talks: the third'\nsource: The Outlet\nlink: https://outlet.example/1\n"
        "authors: [A. Writer, B. Writer]\nlang: en\ndate: 2026-01-14\nmachine-translated: yes\n"
        "tags: [one, two]\nlayout: null\n---\n"
    )
    raw = (front + TEXT).encode()
    assert read_file(write(tmp_path / "a.md", raw)) == Document(
        name="a.md",
        sha256=hashlib.sha256(raw).hexdigest(),
        text=TEXT,
        published_on="2026-01-14",
        published_basis=read_file(tmp_path / "a.md").published_basis,
        headline="Talks: the third",
        publisher="The Outlet",
        url="https://outlet.example/1",
        author="A. Writer, B. Writer",
        language="en",
        machine_translated=True,
    )


def test_front_matter_may_end_with_points_and_have_windows_line_ends(tmp_path: Path) -> None:
    raw = b"\xef\xbb\xbf---\r\ntitle: Talks\r\n...\r\nThey said it.\r\n"
    document = read_file(write(tmp_path / "a.txt", raw))
    assert (document.headline, document.text) == ("Talks", "They said it.\n")


def test_nested_and_empty_values_say_nothing(tmp_path: Path) -> None:
    front = "---\ntitle:\n  en: Talks\nauthor:\npublisher: ~\nlang: null\n---\n"
    document = read_file(write(tmp_path / "a.md", front + TEXT))
    assert document.headline == document.author == document.publisher == document.language == ""


def test_front_matter_may_be_empty(tmp_path: Path) -> None:
    assert read_file(write(tmp_path / "a.md", f"---\n---\n{TEXT}")).text == TEXT
    write(tmp_path / "b.md", "---\n# a remark alone\n---\n")
    assert reasons(tmp_path)["b.md"] == "empty: there is no word in it"


def test_a_character_that_yaml_does_not_know_is_named(tmp_path: Path) -> None:
    write(tmp_path / "a.md", f"---\ntitle: a\x07\n---\n{TEXT}")
    assert "unacceptable character #x0007" in reasons(tmp_path)["a.md"]


def test_a_rule_within_the_text_is_no_front_matter(tmp_path: Path) -> None:
    text = "They said it.\n---\ntitle: no\n---\n"
    assert read_file(write(tmp_path / "a.md", text)).text == text


def test_an_address_as_the_source_is_the_address(tmp_path: Path) -> None:
    document = read_file(write(tmp_path / "a.md", f"---\nsource: https://a.example\n---\n{TEXT}"))
    assert (document.publisher, document.url) == ("", "https://a.example")


@pytest.mark.parametrize(
    "line, warning",
    [
        ("date: 0000-01-01", "date_published '0000-01-01' is not a day of the calendar"),
        ("date: 10000-01-01", "date_published '10000-01-01' is not YYYY-MM-DD"),
        ("date: 2026-02-30", "date_published '2026-02-30' is not a day of the calendar"),
        ("date: 2026-01-1²", "date_published '2026-01-1²' is not YYYY-MM-DD"),
        (f"date: {'9' * 5000}", f"date_published '{'9' * 39}…' is too long"),
        ("date: last week", "date_published 'last week' is not YYYY-MM-DD"),
        ("url: javascript:alert(1)", "url 'javascript:alert(1)' is not a web address"),
        ("url: data:text/html,x", "url 'data:text/html,x' is not a web address"),
        ("language: the Queen's", "language 'the Queen's' is not a language tag"),
        ("machine_translated: partly", "machine_translated 'partly' is not true or false"),
        ('title: "\\e[31mred"', "headline '\\x1b[31mred' is has control characters"),
        (f"url: https://a.example/{'x' * 1000}", "is too long"),
    ],
)
def test_a_value_that_cannot_be_is_left_empty_and_told(
    tmp_path: Path, line: str, warning: str
) -> None:
    (read,) = read_all(write(tmp_path / "a.md", f"---\n{line}\n---\n{TEXT}"))
    assert read.document is not None
    assert read.document.published_on == read.document.url == read.document.headline == ""
    assert len(read.warnings) == 1
    assert warning in read.warnings[0]
    assert read.warnings[0].endswith(": left empty")


# --- JSON --------------------------------------------------------------------------------------


def test_a_json_article_is_its_body_and_its_keys(tmp_path: Path) -> None:
    raw = article(
        headline="Talks",
        datePublished="2026-01-14T23:30:00+09:00",
        publisher={"@type": "Organization", "name": "The Outlet"},
        author=[{"@type": "Person", "name": "A. Writer"}, "B. Writer"],
        mainEntityOfPage={"@id": "https://outlet.example/1"},
        inLanguage={"@type": "Language", "name": "English", "alternateName": "en"},
        machineTranslated=True,
    ).encode()
    document = read_file(write(tmp_path / "a.json", raw))
    assert (document.name, document.sha256) == ("a.json", hashlib.sha256(raw).hexdigest())
    assert (document.text, document.headline) == (BODY, "Talks")
    assert (document.published_on, document.language) == ("2026-01-14", "en")
    assert (document.publisher, document.author) == ("The Outlet", "A. Writer, B. Writer")
    assert document.url == "https://outlet.example/1"
    assert document.machine_translated is True


def test_references_in_a_graph_are_followed(tmp_path: Path) -> None:
    graph = [
        {"@type": "Organization", "@id": "#outlet", "name": "The Outlet"},
        {"@type": "NewsArticle", "articleBody": BODY, "publisher": {"@id": "#outlet"}},
        {"@type": "WebPage"},
        "nothing",
    ]
    document = only(read_all(write(tmp_path / "a.json", json.dumps({"@graph": graph}))))
    assert (document.name, document.publisher) == ("a.json", "The Outlet")


def test_a_list_of_articles_is_numbered_and_each_has_a_hash_of_its_own(tmp_path: Path) -> None:
    first, second = article(headline="One"), article(headline="Two")
    reads = read_all(write(tmp_path / "a.json", f"[{first}, {second}]"))
    documents = [read.document for read in reads if read.document]
    assert [one.name for one in documents] == ["a.json#1", "a.json#2"]
    assert [one.stem for one in documents] == ["a#1", "a#2"]
    assert len({one.sha256 for one in documents}) == 2
    (moved,) = read_all(write(tmp_path / "b.json", f"[\n {second} ]"))
    assert moved.document is not None
    assert moved.document.sha256 == documents[1].sha256


def test_json_lines_are_numbered_as_their_lines_and_hashed_without_the_line_end(
    tmp_path: Path,
) -> None:
    line = article(headline="One").encode()
    raw = b"\xef\xbb\xbf" + line + b"\r\n\r\n" + article(headline="Two").encode()
    reads = read_all(write(tmp_path / "a.jsonl", raw))
    assert [(read.file, read.location.rpartition("/")[2]) for read in reads] == [
        ("a.jsonl#1", "a.jsonl#1"),
        ("a.jsonl#3", "a.jsonl#3"),
    ]
    assert reads[0].document is not None
    (plain,) = read_all(write(tmp_path / "b.jsonl", line + b"\n"))
    assert plain.document is not None
    assert plain.document.sha256 == hashlib.sha256(line).hexdigest()


def test_a_bad_line_does_not_stop_the_others(tmp_path: Path) -> None:
    lines = [
        article(), "{", article(articleBody=" "), '{"@type": "Event"}', article(inLanguage="ko"),
        article(wordCount=3),
    ]  # fmt: skip
    write(tmp_path / "a.jsonl", "\n".join(lines).encode() + b'\n{"articleBody": "\xff"}\n')
    assert reasons(tmp_path) == {
        "a.jsonl#1": "",
        "a.jsonl#2": "not JSON: Expecting property name enclosed in double quotes:"
        " line 1 column 2 (char 1)",
        "a.jsonl#3": "empty: there is no word in it",
        "a.jsonl#4": "no article in it: no object with an articleBody",
        "a.jsonl#5": "no rules for language ko",
        "a.jsonl#6": "",
        "a.jsonl#7": "not UTF-8 (invalid start byte at byte 17): save it as UTF-8",
    }


def test_a_bad_article_of_a_list_does_not_stop_the_others(tmp_path: Path) -> None:
    write(tmp_path / "a.json", f"[{article()}, {article(articleBody='')}, 7]")
    assert list(reasons(tmp_path).values()) == ["", "empty: there is no word in it"]


def test_of_several_languages_and_addresses_the_first_counts(tmp_path: Path) -> None:
    urls = ["https://a.example/1", "https://b.example/1"]
    raw = article(inLanguage=["en", "ko"], url=urls, publisher=[["nested"], {"name": 7}])
    document = only(read_all(write(tmp_path / "a.json", raw)))
    assert (document.language, document.url, document.publisher) == ("en", urls[0], "")


# --- Saved pages -------------------------------------------------------------------------------

PAGE = """<!doctype html><html lang="en-US"><head><meta charset="utf-8">
<title>Ministers meet - The Outlet</title>
<meta property="og:title" content="Ministers meet">
<meta property="og:site_name" content="The Outlet">
<meta property="article:published_time" content="2026-01-14T09:00:00+09:00">
<meta name="author" content="A. Writer">
<link rel="canonical" href="https://outlet.example/1">
<script>document.write("injected words")</script></head><body>
<nav><a href="/">Home</a> <a href="/politics">Politics</a></nav>
<article><h1>Ministers meet</h1>
<p>VIENNA (The Outlet) -- The two ministers met in Vienna on Jan. 13 and agreed that they will
talk again.</p>
<p onclick="steal()">&ldquo;We will talk again,&rdquo; the <b>first</b> of the ministers told
reporters after the meeting, which was the third since they took office.</p>
<p>They are expected to see each other in the spring, when the summit is to be held in the
capital of the second minister&rsquo;s country.</p></article>
<footer>Copyright 1999 The Outlet</footer></body></html>
"""


def test_a_saved_page_is_its_main_text_and_what_it_states(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    raw = PAGE.encode()
    document = read_file(write(tmp_path / "a.html", raw))
    assert document.sha256 == hashlib.sha256(raw).hexdigest()
    paragraphs = document.text.splitlines()
    assert len(paragraphs) == 3
    assert paragraphs[0].startswith("VIENNA (The Outlet) -- The two ministers met")
    assert paragraphs[1].startswith("“We will talk again,” the first of the ministers")
    for absent in ("injected", "Home", "Copyright", "<", "steal"):
        assert absent not in document.text
    assert (document.headline, document.publisher) == ("Ministers meet", "The Outlet")
    assert (document.published_on, document.author) == ("2026-01-14", "A. Writer")
    assert (document.url, document.language) == ("https://outlet.example/1", "en-US")


def test_a_date_that_merely_stands_on_a_page_is_not_its_publication_date(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    page = PAGE.replace('property="article:published_time"', 'name="nothing"')
    assert read_file(write(tmp_path / "a.html", page)).published_on == ""


def test_the_json_ld_of_a_page_is_stronger_than_its_head(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    stated = {
        "@graph": [
            {"@type": "Organization", "@id": "#o", "name": "The Wire"},
            {"headline": "Stated", "datePublished": "2026-01-13", "publisher": {"@id": "#o"}},
        ]
    }
    script = f'<script type="application/ld+json">{json.dumps(stated)}</script>'
    broken = '<script type="application/ld+json">{"headline": </script>'
    page = PAGE.replace("</head>", f"{broken}{script}</head>")
    document = read_file(write(tmp_path / "a.html", page))
    assert (document.headline, document.published_on) == ("Stated", "2026-01-13")
    assert document.publisher == "The Wire"


def test_a_page_in_another_encoding_is_read_as_it_declares(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    page = PAGE.replace("utf-8", "iso-8859-1").replace("VIENNA", "SÃO TOMÉ")
    document = read_file(write(tmp_path / "a.htm", page.encode("cp1252")))
    assert document.text.startswith("SÃO TOMÉ (The Outlet)")
    unknown = page.replace("iso-8859-1", "x-unheard-of").encode("cp1252")
    with pytest.raises(Unreadable, match="not UTF-8"):
        read_file(write(tmp_path / "b.htm", unknown))


def test_a_page_larger_than_one_report_can_be_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "a.html", "<html>" + " " * 5_000_000)
    assert reasons(tmp_path) == {"a.html": "larger than 5 MB of markup"}


def test_without_the_extra_a_saved_page_is_rejected_and_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    write(tmp_path / "a.html", PAGE)
    write(tmp_path / "b.txt")
    assert reasons(tmp_path) == {
        "a.html": "saved pages need the optional extra 'html': pip install 'trafilatura>=2.3.1,<3'",
        "b.txt": "",
    }


def test_every_format_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "loading.md").read_text(encoding="utf-8")
    for suffix in FORMATS:
        assert f"`{suffix}`" in page, suffix
