"""The formats of reports: how a file's name ends -> how its bytes become articles."""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from curation.loading import front_matter
from curation.loading.articles import Article
from curation.loading.decoding import canonical, checked
from curation.loading.json_articles import read_json, read_json_lines
from curation.loading.metadata import lenient
from curation.loading.refusals import NotOffered, Unreadable
from curation.loading.saved_pages import read_page

Reader = Callable[[bytes], Iterator[Article | Unreadable]]

LARGEST = 20_000_000  # bytes; a report of that size is no report
_MARKUP = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_READ_ME = re.compile(r"(?:readme|licen[cs]e|changelog)(?:\.\w+)?", re.IGNORECASE)


def read_text(raw: bytes) -> Iterator[Article | Unreadable]:
    """Plain text or Markdown as it stands, after its front matter where there is one."""
    whole = canonical(raw)
    if _MARKUP.match(whole):
        raise Unreadable("a web page, not text: name it .html")
    values, text = front_matter.split(whole)
    says, warnings = lenient(front_matter.said(values))
    body = text if text is whole else checked(text)
    yield Article(body, hashlib.sha256(raw).hexdigest(), says, warnings=warnings)


FORMATS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".md": read_text,
    ".markdown": read_text,
    ".html": read_page,
    ".htm": read_page,
    ".xhtml": read_page,
    ".json": read_json,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
}


def reader_of(path: Path) -> Reader:
    """Raises `NotOffered` for a file that does not claim to be a report."""
    if _READ_ME.fullmatch(path.name):
        raise NotOffered("about the folder, not a report")
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise NotOffered(f"not a format that is read ({suffix or 'no suffix'})")
    return FORMATS[suffix]
