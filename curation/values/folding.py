"""Folding: the key under which two spellings of one string are the same.

Folded keys are for comparing and indexing only. Spans always index the stored text, because
folding changes lengths (``ß``, ``İ``, decomposed letters).
"""

import re
import unicodedata

# Letters that carry a stroke or a ligature instead of a combining mark, so that NFKD keeps them.
_PLAIN = str.maketrans(
    {
        "ı": "i", "İ": "i", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d",
        "ð": "d", "Ð": "d", "ħ": "h", "Ħ": "h", "ŧ": "t", "Ŧ": "t", "ə": "e", "Ə": "e",
        "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th",
    }
)  # fmt: skip
_NOT_WORD = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """Case-folded and without diacritics; punctuation and blanks are kept."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


# Marks from here on are not accents on letters: they tell रमा from राम, は from ば, ก้าว from กาว.
_LETTER_MARKS = "\u0900"


def _words(text: str) -> str:
    """Folded, with a blank for whatever is neither letter, digit nor a vowel sign."""
    if text.isascii() or max(text) < _LETTER_MARKS:
        return _NOT_WORD.sub(" ", plain(text))
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN)).casefold()
    return "".join(map(_letter, decomposed))


def _letter(character: str) -> str:
    if character.isalnum():
        return character
    if unicodedata.category(character) in ("Mn", "Mc"):
        return character if character >= _LETTER_MARKS else ""
    return "" if unicodedata.category(character) == "Cf" else " "


def fold(text: str) -> str:
    """Words of letters and digits, joined by single blanks: the key for labels and aliases.

    >>> fold("Office of  National-Security’s")
    'office of national security s'
    """
    return " ".join(_words(text).split())


def fold_name(name: str) -> str:
    """The key for a full personal name: hyphens, apostrophes, points and blanks do not count.

    Word order does: ``Enkhjargal Batsukh`` and ``Batsukh Enkhjargal`` have different keys.

    >>> fold_name("Yoo Hae-won") == fold_name("YOO Haewon")
    True
    >>> fold_name("राम") == fold_name("रमा")
    False
    """
    return "".join(_words(name).split())
