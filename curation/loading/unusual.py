"""Characters that make two texts look alike or read differently: kept, and flagged.

They are evidence of how a report was made, so nothing is removed; a warning tells the curator.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

# A pattern of single characters -> what to say of them. Joiners belong into emoji and into some
# scripts, so invisible ones count beside Latin, Greek and Cyrillic letters only.
_LETTER = "A-Za-z\u00c0-\u024f\u0370-\u04ff"
_INVISIBLE = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff"
CHARACTERS = (
    ("[\u202a-\u202e\u2066-\u2069]", "changes the direction of reading"),
    (f"(?<=[{_LETTER}])[{_INVISIBLE}]|[{_INVISIBLE}](?=[{_LETTER}])", "is invisible"),
    ("\ufffd", "stands for a character that was lost before the file came here"),
    ("[\x01-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f]", "is a control character"),
)
_PATTERNS = [(re.compile(pattern), effect) for pattern, effect in CHARACTERS]
_SEAM = re.compile("[A-Za-z][\u0370-\u04ff]|[\u0370-\u04ff][A-Za-z]")
_WORD = re.compile(r"[^\W\d_]+")
_FOREIGN = re.compile("[\u0370-\u04ff]")
MOST, LONGEST = 5, 40  # words that are named, and characters of one
SEAMS = 500  # places that are looked at: a text with more is flagged anyway


def unusual(text: str) -> tuple[str, ...]:
    """One warning for each kind of character that a reader cannot see for what it is."""
    patterns = _PATTERNS[-1:] if text.isascii() else _PATTERNS
    return (*_characters(text, patterns), *_look_alikes(text))


def _characters(text: str, patterns: list[tuple[re.Pattern[str], str]]) -> Iterator[str]:
    for pattern, effect in patterns:
        counts: dict[str, int] = {}
        first: dict[str, int] = {}
        for match in pattern.finditer(text):
            char = match.group()
            counts[char] = counts.get(char, 0) + 1
            first.setdefault(char, match.start())
        for char, count in counts.items():
            times = f", {count} times" if count > 1 else ""
            yield f"{_name(char)} {effect}: at {first[char]}{times}"


def _look_alikes(text: str) -> Iterator[str]:
    """Words of Latin and of Greek or Cyrillic letters: 'Рutin' with a Cyrillic 'Р'."""
    words: dict[str, None] = {}
    for seam in islice(_SEAM.finditer(text), SEAMS):
        around = text[max(0, seam.start() - LONGEST) : seam.end() + LONGEST]
        words |= dict.fromkeys(word for word in _WORD.findall(around) if _SEAM.search(word))
    for word in list(words)[:MOST]:
        foreign = sorted({_name(char) for char in _FOREIGN.findall(word)})
        yield f"'{word[:LONGEST]}' mixes alphabets: {', '.join(foreign[:3])}"


def _name(char: str) -> str:
    return f"U+{ord(char):04X} {unicodedata.name(char, '')}".rstrip()
