"""Titles in the plural, and what one of their holders is called."""

import re

_COMPLEMENT = re.compile(r" (?:of|for|to|at|in) ")


def singular(title: str) -> str:
    """ "prime ministers" as one of them is called."""
    link = _COMPLEMENT.search(title)
    head, rest = (title[: link.start()], title[link.start() :]) if link else (title, "")
    if head.endswith("ies"):
        return f"{head[:-3]}y{rest}"
    return f"{head[:-1]}{rest}" if head.endswith("s") and not head.endswith("ss") else title
