"""Finding a passage again in a changed text: by its words and by what stood around them."""

from collections.abc import Iterator

from curation.records import Span


def _occurrences(text: str, exact: str) -> Iterator[int]:
    start = text.find(exact)
    while start >= 0:
        yield start
        start = text.find(exact, start + 1)


def _common_end(one: str, other: str) -> int:
    """How many characters the ends of two strings share."""
    length = 0
    for mine, theirs in zip(reversed(one), reversed(other), strict=False):
        if mine != theirs:
            break
        length += 1
    return length


def _common_start(one: str, other: str) -> int:
    return _common_end(one[::-1], other[::-1])


def find_again(text: str, exact: str, prefix: str, suffix: str, near: int) -> Span | None:
    """The passage in *text* that a quotation with its context (W3C Web Annotation) means.

    Several occurrences are told apart by the context they share with the old one, and then by
    the distance from where it was. Words of one occurrence need no context; a word that is
    repeated needs some, so that one "Lee" is not taken for another.
    """
    if not exact:
        return None
    found = []
    for start in _occurrences(text, exact):
        end = start + len(exact)
        before = _common_end(text[max(0, start - len(prefix)) : start], prefix)
        after = _common_start(text[end : end + len(suffix)], suffix)
        found.append((before + after, -abs(start - near), start))
    if not found:
        return None
    shared, _, start = max(found)
    if len(found) > 1 and shared == 0:
        return None
    return Span(start, start + len(exact), exact)
