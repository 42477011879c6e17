"""YAML front matter: the block between two lines ``---`` at the head of a text file.

A report's front matter says what a manifest's row would; other keys are left alone.
"""

import re
from collections.abc import Iterator

from curation.loading.metadata import by_name
from curation.loading.refusals import Unreadable

LARGEST = 16_000  # characters
_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*\n", re.MULTILINE)
# Field -> the keys that fill it, without case, blanks, hyphens and underscores.
KEYS = {
    "headline": ("headline", "title"),
    "publisher": ("publisher", "outlet", "source", "publication", "sitename"),
    "url": ("url", "link", "sourceurl", "canonicalurl"),
    "author": ("author", "authors", "byline"),
    "language": ("language", "lang", "inlanguage"),
    "date_published": ("datepublished", "published", "publishedon", "publicationdate", "date"),
    "machine_translated": ("machinetranslated",),
}


def split(text: str) -> tuple[dict[str, str], str]:
    """What the front matter says, and the text after it. Raises `Unreadable`."""
    opening = _OPENING.match(text)
    if not opening:
        return {}, text
    closing = _CLOSING.search(text, opening.end(), opening.end() + LARGEST)
    if not closing:
        raise Unreadable(f"front matter: no line '---' ends it within {LARGEST:,} characters")
    from curation.loading.plain_yaml import read_mapping  # noqa: PLC0415 (most reports have none)

    block = text[opening.end() : closing.start()]
    try:
        return read_mapping(block), text[closing.end() :]
    except ValueError as error:
        raise Unreadable(f"front matter: {error}") from None


def said(values: dict[str, str]) -> Iterator[tuple[str, str]]:
    """(field, value) pairs; a ``source`` that is an address is one."""
    for field, value in by_name(values, KEYS):
        is_address = field == "publisher" and value.startswith(("http://", "https://"))
        yield "url" if is_address else field, value
