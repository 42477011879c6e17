"""When two names, roles, places, phrases or dates are the same for the purpose of scoring."""

import re
from collections.abc import Iterable

from curation.values import edtf
from curation.values.folding import plain

# Dropped from the front of a name, so that "Sheikh Mishari" and "Mishari" are one.
TITLES = frozenset(
    "president prime minister pm mr mrs ms miss dr prof sheikh shaikh prince princess king queen"
    " crown emir sultan his her excellency highness majesty royal he hh hrh datuk dato seri sri"
    " tan tun daw sir lord lady foreign secretary ambassador chancellor premier general gen the"
    " honorable hon vice deputy state external affairs former ex late chairman leader pope".split()
)
STOP_WORDS = frozenset(
    "the a an of on in and or to for with its their his her our at by from as between among"
    " both".split()
)
EMPTY_IN_A_ROLE = frozenset({"affairs", "s", "new"})
NO_LONGER = frozenset({"former", "ex", "late"})

_DASHES = re.compile(r"[‐‑‒–-]")
_APOSTROPHES = re.compile(r"['’]")
_POSSESSIVE = re.compile(r"[’'‘`]s\b")
_ASCII_WORD = re.compile(r"[a-z0-9]+")
_WORD = re.compile(r"\w+")


def words(text: str | None) -> list[str]:
    return _ASCII_WORD.findall(_POSSESSIVE.sub("", plain(text or "")))


def content(text: str | None) -> frozenset[str]:
    """The words that carry meaning."""
    return frozenset(words(text)) - STOP_WORDS


def overlap(one: Iterable[str], other: Iterable[str]) -> float:
    """Shared words as a part of all words (Jaccard); 0 where a side is empty."""
    first, second = frozenset(one), frozenset(other)
    if not first or not second:
        return 0.0
    return len(first & second) / len(first | second)


def name_key(name: str | None) -> str:
    """A name without leading titles, hyphens, accents, apostrophes and blanks."""
    joined = _APOSTROPHES.sub("", _DASHES.sub("", plain(name or "")))
    parts = _WORD.findall(joined)
    while len(parts) > 1 and parts[0] in TITLES:
        parts = parts[1:]
    return "".join(parts)


def same_role(label: str | None, found: str | None, *, word_for_word: bool = False) -> bool:
    """Whether a role is the labelled one; a label may list alternatives between ``|``.

    Not word for word, one may say less than the other, but both or neither that it is over.
    """
    if not label:
        return not found
    if not found:
        return False
    pairs = [(one, other) for one in label.split("|") for other in found.split("|")]
    return any(_same_office(one, other, word_for_word) for one, other in pairs)


def _same_office(label: str, found: str, word_for_word: bool) -> bool:
    if words(label) == words(found):
        return True
    if word_for_word:
        return False
    one, other = content(label) - EMPTY_IN_A_ROLE, content(found) - EMPTY_IN_A_ROLE
    if bool(one & NO_LONGER) != bool(other & NO_LONGER):
        return False
    return _one_within_the_other(one - NO_LONGER, other - NO_LONGER)


def same_place(label: str | None, found: str | None) -> bool:
    return _one_within_the_other(content(label), content(found))


def _one_within_the_other(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and (one <= other or other <= one)


def days(start: str | None, end: str | None) -> edtf.Bounds | None:
    """The days from *start* to *end* (ISO prefixes); nothing where the start is not known."""
    first = _bounds(start)
    if first is None or first.earliest is None or first.latest is None:
        return None
    last = _bounds(end) or first
    return edtf.Bounds(first.earliest, max(last.latest or first.latest, first.earliest))


def _bounds(text: str | None) -> edtf.Bounds | None:
    try:
        return edtf.bounds(text) if text else None
    except edtf.InvalidEDTF:
        return None


def compatible(one: edtf.Bounds | None, other: edtf.Bounds | None) -> bool:
    """Whether both can be the same days; an unknown date can be any."""
    return one is None or other is None or one.overlaps(other)
