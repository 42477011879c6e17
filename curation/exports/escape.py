"""Text that a spreadsheet would run as a formula, made inert, and made itself again.

A spreadsheet takes a cell that begins with ``= + - @`` (also full-width, also after blanks) for a
formula, and a tab or a line break at the beginning may hide one. Such a text gets one apostrophe
in front. A text that already begins with apostrophes before any of these gets one more, so that
taking one away always gives the text back.
"""

import re

_BLANK = r"[\s\u200b\u2060\ufeff]"
_DANGER = rf"(?:{_BLANK}*+[=+\-@＝＋－＠]|[\t\r\n])"
# Nearly all texts are seen to be harmless by their first character.
FIRST = frozenset(
    char for char in map(chr, range(0x10000)) if char in "'=+-@＝＋－＠" or re.match(_BLANK, char)
)
_NEEDS_ONE = re.compile(rf"'*+{_DANGER}")
_HAS_ONE = re.compile(rf"'++{_DANGER}")


def escape(text: str) -> str:
    """*text*, or *text* behind an apostrophe where a spreadsheet would run it.

    >>> escape("=1+1"), escape("a=1")
    ("'=1+1", 'a=1')
    """
    if not text or text[0] not in FIRST:
        return text
    return f"'{text}" if _NEEDS_ONE.match(text) else text


def unescape(text: str) -> str:
    """The text that was given to `escape`.

    >>> unescape("'=1+1")
    '=1+1'
    """
    return text[1:] if _HAS_ONE.match(text) else text
