"""What makes two spellings of a name alike, the strongest reason first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from curation.values.folding import fold_name
from curation.values.sound import sound_key, token_sound, tokens, without_fused_articles

SIMILAR = "similar spelling"  # says little by itself: Lee Jae-myung and Lee Jae-yong
SOUND = "spelt alike when romanised"
ALIKE = 80  # rapidfuzz ratio of two folded spellings of one name
SAME_VOWELS = 60  # the same of two names whose consonants are equal
# What makes a father's name of a given name: Mongolian, Russian, Turkic, Icelandic.
PATRONYMIC_ENDINGS = frozenset(
    [
        *("iin", "yn", "yin", "giin", "in", "ovich", "evich", "ich", "ovna", "evna", "ichna"),
        *("uly", "ulu", "kyzy", "qizi", "oglu", "ogly", "ogli", "son", "sson", "dottir"),
    ]
)
# Surnames that are romanised with and without their first sound: the rest has to sound alike.
SURNAMES = (
    frozenset(["lee", "yi", "ri", "rhee", "rhie", "li"]),
    frozenset(["lim", "im", "rim", "yim"]),
    frozenset(["noh", "roh", "no", "ro"]),
    frozenset(["park", "pak", "bak"]),
    frozenset(["ryu", "yoo", "yu", "you", "ryoo", "lyu"]),
    frozenset(["yeo", "ryo", "ryeo", "yo"]),
    frozenset(["yang", "ryang"]),
)
REST_ALIKE = 40  # rapidfuzz ratio of the parts that are not equal, where they have consonants
LONG_KEY = 5  # consonants that are not equal by chance


@dataclass(frozen=True, slots=True)
class NameReason:
    """Why two names are alike; a distinctive likeness is hardly one of two people."""

    words: str
    score: float
    is_distinctive: bool = True


def name_reason(one: str, other: str) -> NameReason | None:
    return next(_reasons(one, other), None)


def _reasons(one: str, other: str) -> Iterator[NameReason]:
    mine, theirs = tokens(one), tokens(other)
    alike = fuzz.ratio(fold_name(one), fold_name(other))
    if fold_name(one) == fold_name(other):
        yield NameReason("same name", 60.0, len(mine) > 1)
    if mine == theirs:
        yield NameReason("same name but for particles", 59.0, len(mine) > 1)
    if sorted(mine) == sorted(theirs):
        yield NameReason("same names in another order", 58.0)
    shared = _left_out(one, other) or _left_out(other, one)
    if shared:
        yield NameReason("initials or names left out", 45.0, shared > 1)
    if sound_key(one) == sound_key(other) and _letters_alike(mine, theirs):
        yield NameReason(SOUND, 40.0 + alike / 10, len(sound_key(one)) >= LONG_KEY)
    if _surname_respelt(mine, theirs):
        yield NameReason("one surname, spelt in two ways", 39.0, is_distinctive=False)
    if _patronymic(mine, theirs) or _patronymic(theirs, mine):
        yield NameReason("patronymic and given name", 40.0)
    if _same_but_for_the_article(one, other):
        yield NameReason("spelt alike but for the article", 38.0, is_distinctive=False)
    if alike >= ALIKE:
        yield NameReason(SIMILAR, alike / 3, is_distinctive=False)


def _vowels_alike(mine: Sequence[str], theirs: Sequence[str]) -> float:
    """Equal consonants may be chance, above all when they are few: the letters say more."""
    as_printed = fuzz.ratio("".join(mine), "".join(theirs))
    return max(as_printed, fuzz.ratio("".join(sorted(mine)), "".join(sorted(theirs))))


def _letters_alike(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """'Park Jin' and 'Park Chan' have the same consonants, and share no more than the surname."""
    rest, others = _unequal(mine, theirs), _unequal(theirs, mine)
    has_consonants = len(token_sound("".join(rest))) > 1
    if has_consonants and len(rest) < len(mine):
        as_spelt = fuzz.ratio("".join(rest), "".join(others))
        return as_spelt >= REST_ALIKE and _vowels_alike(mine, theirs) >= SAME_VOWELS
    return _vowels_alike(mine, theirs) >= SAME_VOWELS


def _unequal(mine: Sequence[str], theirs: Sequence[str]) -> list[str]:
    return [part for part in mine if part not in theirs]


def _surname_respelt(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """'Lee Jae-myung' and 'Yi Jae-myeong': the first or last part, and what is left sounds alike."""
    for end in (0, -1):
        pair = {mine[end], theirs[end]}
        if len(pair) < 2 or not any(pair <= row for row in SURNAMES):
            continue
        rest, others = ([*parts[1:]] if end == 0 else [*parts[:-1]] for parts in (mine, theirs))
        if rest and sound_key(" ".join(rest)) == sound_key(" ".join(others)):
            return _vowels_alike(rest, others) >= SAME_VOWELS
    return False


def _same_but_for_the_article(one: str, other: str) -> bool:
    mine, theirs = without_fused_articles(one), without_fused_articles(other)
    if [mine, theirs] == [" ".join(tokens(name)) for name in (one, other)]:
        return False
    if sound_key(mine) != sound_key(theirs) or len(sound_key(mine)) < LONG_KEY:
        return False
    return fuzz.ratio(mine, theirs) >= SAME_VOWELS


def _left_out(short: str, long: str) -> int:
    """How many whole names stand in both, if the one leaves out or abbreviates the others.

    'B. Enkhjargal' or 'Enkhjargal' for 'Batsukhiin Enkhjargal', in any order; a double name may
    be shortened to one half.
    """
    opened = tokens(long.replace("-", " "))
    return _abbreviates(tokens(short), tokens(long)) or _abbreviates(tokens(short), opened)


def _abbreviates(short: Sequence[str], long: Sequence[str]) -> int:
    if len(short) > len(long) or not any(len(part) > 2 for part in short):
        return 0
    left, whole = list(long), 0
    for part in sorted(short, key=len, reverse=True):
        match = next((one for one in left if _stands_for(part, one)), None)
        if match is None:
            return 0
        left.remove(match)
        whole += part == match
    shorter = len(short) < len(long) or any(len(part) == 1 for part in short)
    return whole if shorter else 0


def _stands_for(part: str, whole: str) -> bool:
    return part == whole or (len(part) == 1 and whole.startswith(part))


def _patronymic(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """'Batsukhiin Enkhjargal' and 'Enkhjargal Batsukh': one part equal, the other its stem."""
    if len(mine) != len(theirs) or len(mine) < 2:
        return False
    shared = set(mine) & set(theirs)
    rest = [part for part in mine if part not in shared]
    others = [part for part in theirs if part not in shared]
    if not shared or len(rest) != 1 or len(others) != 1:
        return False
    ending = rest[0].removeprefix(others[0])
    return len(others[0]) > 3 and ending in PATRONYMIC_ENDINGS
