"""Bytes into canonical text, by one rule, so that an offset means the same everywhere.

A text is UTF-8, with or without byte-order mark, or UTF-16 or UTF-32 with one. Everything else is
refused rather than guessed: no character is ever replaced. Line ends become ``\\n``; nothing else
is changed, not even the form of composed letters.
"""

import codecs
import re
from itertools import islice

from curation.loading.refusals import Unreadable

# The mark -> the encoding. UTF-32's little-endian mark begins with UTF-16's.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# How a file begins -> what it is.
SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_WORD = re.compile(r"[^\W_]")
ONE_IN = 100  # more control characters than one in so many: not text


def canonical(raw: bytes) -> str:
    """The text of a report. Raises `Unreadable`."""
    return checked(decode(raw))


def decode(raw: bytes) -> str:
    """The characters of a file, with all its line ends. Raises `Unreadable`."""
    refuse_binary(raw)
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return decode_as(memoryview(raw)[len(mark) :], encoding)
    return decode_as(raw, "utf-8")


def refuse_binary(raw: bytes) -> None:
    """Tell what a file is by its first bytes, whatever its name says."""
    for signature, kind in SIGNATURES:
        if raw.startswith(signature):
            raise Unreadable(f"{kind}, not text")


def decode_as(raw: bytes | memoryview, encoding: str) -> str:
    try:
        return str(raw, encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(
            f"not {encoding.upper()} ({error.reason} at byte {error.start}): save it as UTF-8"
        ) from None


def checked(text: str) -> str:
    """Canonical text, or `Unreadable` with the reason why this is no text of a report."""
    if "\0" in text:
        raise Unreadable(
            f"contains NUL at {text.index(chr(0))}: a binary file, or UTF-16 without byte-order mark"
        )
    if not text.isascii():
        _refuse_surrogates(text)
    allowed = len(text) // ONE_IN + 1
    if len(list(islice(_CONTROL.finditer(text), allowed + 1))) > allowed:
        raise Unreadable("full of control characters: a binary file, not text")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not _WORD.search(text):
        raise Unreadable("empty: there is no word in it")
    return text


def _refuse_surrogates(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        code = ord(text[error.start])
        raise Unreadable(f"half a character (surrogate U+{code:04X}) at {error.start}") from None
