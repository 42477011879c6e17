"""What a word may be in a name, alone or beside others."""

from curation.extraction import person_words as lists
from curation.extraction.words import FUNCTION, GIVEN, HEAD, NAMEABLE, TAIL, Word


def may_be_alone(word: Word, *, titled: bool) -> bool:
    """Whether one word can be a name; most are only kept to be compared with known names."""
    if word.key.rstrip(".") in lists.NEVER_ALONE:
        return False
    if word.flags & NAMEABLE:
        return True
    return not word.flags & HEAD and not (titled and word.flags & FUNCTION)


def may_be_part(word: Word, *, opening: bool) -> bool:
    """Whether a word can stand in a name of several words."""
    given = opening and word.flags & GIVEN  # "Bill Harker"
    if word.flags & TAIL and not given and word.key not in lists.TAILS_THAT_ARE_NAMES:
        return False
    if word.flags & NAMEABLE:
        return True
    return not word.flags & HEAD and (opening or not word.flags & FUNCTION)
