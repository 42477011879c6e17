"""Sound keys: names that press romanisations spell differently get one key.

A key is a reason to ask whether two people are one, never a reason to decide it: the consonant
skeleton of ``Seong-rak`` and ``Sung-lac`` is the same, and so may be that of two strangers.
Covers the usual variation of Korean (Revised, McCune-Reischauer, press habits), Japanese (Hepburn
with and without long vowels), Chinese (Pinyin, Wade-Giles), Arabic (article, gemination, q/k,
French and English spellings) and Cyrillic (zh/j, kh/h, yu/iu, -ov/-off).
"""

import re

from curation.values.folding import plain

_TOKEN = re.compile(r"[^\W\d_]+")
_JOINED = re.compile(r"[‐‑‒–—―\-'’‘ʼʻ`´]+")
# Particles are written, joined or left out as an outlet pleases.
PARTICLES = frozenset(
    [
        *("al", "el", "as", "ash", "ad", "an", "ar", "at", "az", "il", "ul"),
        *("bin", "ben", "ibn", "bint", "abu", "abou"),
        *("de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le"),
        *("van", "von", "der", "den", "ter", "ten", "af", "av", "y", "e"),
    ]
)
# Particles that are surnames as well stay at either end of a name: An Kyu-baek, Le Hoai Trung.
SURNAMES_TOO = frozenset(["an", "do", "du", "di", "le", "la", "ben"])
# Letter groups first, longest first, then single letters. Vowels and glides vanish.
GROUPS: tuple[tuple[str, str], ...] = (
    ("shch", "S"), ("tch", "S"), ("sch", "S"), ("tsch", "S"), ("sz", "S"),
    ("ch", "S"), ("sh", "S"), ("zh", "S"), ("dj", "S"), ("dz", "S"), ("ts", "S"), ("ng", "N"),
    ("kh", " "), ("gh", "k"), ("ph", "p"), ("th", "t"), ("dh", "t"), ("ck", "k"), ("qu", "k"),
    ("wh", "w"), ("ff", "p"), ("x", "kS"),
)  # fmt: skip
LETTERS = str.maketrans(
    {
        "b": "p", "p": "p", "f": "p", "v": "p",
        "d": "t", "t": "t",
        "g": "k", "k": "k", "q": "k", "c": "k",
        "l": "l", "r": "l",
        "m": "m", "n": "n",
        "s": "S", "z": "S", "j": "S",
        "a": " ", "e": " ", "i": " ", "o": " ", "u": " ", "y": " ", "w": " ", "h": " ",
    }
)  # fmt: skip
# What a letter sounds like depends on where it stands: Xi, Qing, Mammedow.
_AT_ITS_PLACE = (
    (re.compile(r"^x|x(?=[iu])"), "S"),
    (re.compile(r"qi(?=[aenu])"), "Si"),
    (re.compile(r"(?<=\w{4})ow$"), "ov"),
)
_DOUBLED = re.compile(r"(\S)\1+")
# Servant-of names are written in one word or in three: Abdelaziz, Abdul Aziz, Abd al-Aziz.
_SERVANT = re.compile(r"abd(?:[aeu]|ou)[lr](?=$|\w{3})")
_FUSED_ARTICLE = re.compile(r"\bl(?=a|[^\Waeiou])")
_SOUND_OF = dict(GROUPS)
_GROUP = re.compile("|".join(sorted(_SOUND_OF, key=lambda group: (-len(group), group))))


def tokens(name: str) -> list[str]:
    """The parts of a name, folded, hyphens closed up, particles left out.

    >>> tokens("Sheikha Al-Mayassa bint Hamad")
    ['sheikha', 'mayassa', 'hamad']
    """
    spaced = _without_articles(plain(name)).replace(".", " ")  # J.D. is two initials
    parts = [_JOINED.sub("", part) for part in spaced.split()]
    words = [_SERVANT.sub("abd", word) for part in parts for word in _TOKEN.findall(part)]
    last = len(words) - 1
    return [
        word
        for position, word in enumerate(words)
        if word not in PARTICLES or (word in SURNAMES_TOO and position in (0, last))
    ] or words


_ARTICLE = re.compile(r"\b(?:al|el|as|ash|ad|an|ar|at|az)[‐‑–\-](?=\w)")


def _without_articles(name: str) -> str:
    return _ARTICLE.sub("", name)


def token_sound(token: str) -> str:
    """The consonant skeleton of one part of a name; empty for one of vowels and glides only."""
    for pattern, sound in _AT_ITS_PLACE:
        token = pattern.sub(sound, token)
    grouped = _GROUP.sub(lambda match: _SOUND_OF[match.group()], token)
    return _DOUBLED.sub(r"\1", grouped.translate(LETTERS)).replace(" ", "")


def without_fused_articles(name: str) -> str:
    """The name with the article cut off that French spellings fuse: Lamrani for al-Amrani.

    >>> without_fused_articles("Ahmed Lamrani")
    'ahmed amrani'
    """
    return _FUSED_ARTICLE.sub("", " ".join(tokens(name)))


def sound_key(name: str) -> str:
    """The consonants of a full name in alphabetical order, whatever the order of its parts.

    A name of vowels and glides only (Yu Ha-yoo) has the key of its letters.

    >>> sound_key("Wi Seong-rak") == sound_key("Wi Sung-lac")
    True
    >>> sound_key("Yoo Hae-won") == sound_key("Yu Hae Won")
    True
    >>> sound_key("Lee Jae-myung") == sound_key("Lee Jae-yong")
    False
    >>> sound_key("Li Qiang") == sound_key("Li Keqiang")
    False
    """
    parts = tokens(name)
    consonants = "".join(token_sound(part) for part in parts)
    return "".join(sorted(consonants or "".join(parts)))[:200]
