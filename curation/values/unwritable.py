"""Characters that no text holds and no database takes."""

import re

# NUL, which PostgreSQL refuses, and halves of characters, which have no form in UTF-8.
_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")


def is_unwritable(text: str) -> bool:
    """Whether a text holds a NUL character or half a character.

    >>> is_unwritable("Łódź"), is_unwritable("a\\x00b"), is_unwritable("\\ud83d")
    (False, True, True)
    """
    return _UNWRITABLE.search(text) is not None
