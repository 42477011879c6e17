"""Saved web pages: main text by trafilatura (the optional extra ``html``), stated metadata.

A publication date counts only where the page states one in its markup: a date that merely stands
somewhere on the page is no statement, and the library's search for one depends on the day it runs.
"""

import hashlib
import importlib
import logging
import re
from collections.abc import Iterator
from typing import Any

from curation.loading import json_articles
from curation.loading.articles import Article
from curation.loading.decoding import MARKS, checked, decode, decode_as, refuse_binary
from curation.loading.metadata import Metadata, lenient
from curation.loading.refusals import Unreadable

LARGEST = 5_000_000  # bytes; a page of one report is far smaller
MISSING = "saved pages need the optional extra 'html': pip install 'trafilatura>=2.3.1,<3'"
# What pages declare -> the encoding browsers then use.
ENCODINGS = {
    "us-ascii": "cp1252", "iso-8859-1": "cp1252", "latin1": "cp1252", "windows-1252": "cp1252",
    "iso-8859-2": "iso8859-2", "windows-1250": "cp1250", "iso-8859-9": "cp1254",
    "iso-8859-15": "iso8859-15", "windows-1251": "cp1251", "windows-1253": "cp1253",
    "windows-1254": "cp1254", "windows-1256": "cp1256", "koi8-r": "koi8-r", "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949", "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030",
    "big5": "big5", "shift_jis": "cp932", "euc-jp": "euc_jp",
}  # fmt: skip
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
_JSON_LD = "//script[@type='application/ld+json']"
# Field -> where a page states it, the most exact first.
STATED = {
    "date_published": (
        "//meta[@property='article:published_time']/@content",
        "//meta[@itemprop='datePublished']/@content",
        "//time[@itemprop='datePublished']/@datetime",
        "//meta[@name='dc.date.issued' or @name='DC.date.issued']/@content",
        "//meta[@name='parsely-pub-date' or @name='sailthru.date' or @name='pubdate']/@content",
        "//meta[@name='publish-date' or @name='publishdate' or @name='date']/@content",
        "//time[@pubdate]/@datetime",
    ),
    "language": ("/html/@lang", "//meta[@property='og:locale']/@content"),
    "headline": ("//meta[@property='og:title']/@content",),
    "publisher": ("//meta[@property='og:site_name']/@content",),
    "author": ("//meta[@name='author']/@content",),
    "url": ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content"),
}


def read_page(raw: bytes) -> Iterator[Article | Unreadable]:
    """The one report of a saved page. Raises `Unreadable`."""
    tree, found = _main_text(_library(), _markup(raw))
    stated, warnings = lenient(_stated(tree))
    guessed, _ = lenient(_recognised(found))
    says = stated.over(guessed)
    text = checked(_without_headline(found.text, says))
    yield Article(text, hashlib.sha256(raw).hexdigest(), says, warnings=warnings)


def _main_text(library: Any, markup: str) -> tuple[Any, Any]:
    """The tree of a page, and what the library finds in it."""
    try:
        tree = library.load_html(markup)
        if tree is None:
            raise Unreadable("no web page: there is no markup in it")
        found = library.bare_extraction(
            tree, with_metadata=True, include_comments=False, include_tables=False
        )
    except Unreadable:
        raise
    except Exception as error:  # noqa: BLE001 (broken markup makes it fail in many ways)
        kind = type(error).__name__
        raise Unreadable(f"a page that trafilatura cannot read ({kind})") from None
    if found is None or not found.text:
        raise Unreadable("no main text found in the page")
    return tree, found


def _library() -> Any:
    """trafilatura, loaded when the first page is read: most loads have none."""
    try:
        library = importlib.import_module("trafilatura")
    except ImportError:
        raise Unreadable(MISSING) from None
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)  # what they say, the outcome says
    return library


def _markup(raw: bytes) -> str:
    """By its mark, as UTF-8, else as the page declares. Raises `Unreadable`."""
    if len(raw) > LARGEST:
        raise Unreadable(f"larger than {LARGEST // 1_000_000} MB of markup")
    refuse_binary(raw)
    declared = _CHARSET.search(raw[:4096])
    try:
        markup = decode(raw)
    except Unreadable:
        encoding = ENCODINGS.get(declared[1].decode().lower()) if declared else None
        if encoding is None or raw.startswith(tuple(mark for mark, _ in MARKS)):
            raise
        markup = decode_as(raw, encoding)
    return checked(markup)


def _stated(tree: Any) -> Iterator[tuple[str, str]]:
    """What the page says of itself in JSON-LD, then in its head."""
    for script in tree.xpath(_JSON_LD):
        yield from _of_json_ld(script.text or "")
    for field, places in STATED.items():
        for place in places:
            yield from ((field, str(value)) for value in tree.xpath(place)[:1])


def _of_json_ld(text: str) -> Iterator[tuple[str, str]]:
    try:
        parsed = json_articles.parse(text)
    except Unreadable:
        return
    yield from json_articles.said_of_page(parsed)


def _recognised(found: Any) -> Iterator[tuple[str, str]]:
    yield "headline", found.title or ""
    yield "author", (found.author or "").replace("; ", ", ")
    yield "publisher", found.sitename or ""
    yield "url", found.url or ""


def _without_headline(text: str, says: Metadata) -> str:
    """The body alone, like a report that comes as text: the headline is a field of its own."""
    first, _, rest = text.partition("\n")
    return rest if rest and first.strip() == says.headline else text
