"""Where the noun phrase begins and ends that tells a person's office."""

from curation.extraction import person_words as lists
from curation.extraction.words import (
    COUNTERPART,
    DETERMINER,
    FORMER,
    FUNCTION,
    HEAD,
    HONORIFIC,
    HUMAN_VERB,
    MODIFIER,
    MONTH,
    OFFICE,
    PLURAL,
    PORTFOLIO,
    PREPOSITION,
    TAIL,
    Line,
    Word,
    country_at,
)

LINKS = frozenset(("of", "for", "at", "to", "in", "on", "with"))
_LONGEST = 16
_PARTIES = frozenset(("country", "demonym"))
_CLOSING = frozenset(",.;:)]—–-\"”’'?!")
_LOOSE_LINKS = LINKS - {"of", "with"}
_TERMS = frozenset(("since", "from", "until", "till", "between", "during", "after", "when"))
_SMALL_IN_TITLES = frozenset("and & of for the at in to on - / '".split())
_COUNTED = frozenset("two three four five six seven eight several both all".split())
# "Minister General X": the rank is the person's; a "director general" holds an office.
_NEVER_GENERAL = frozenset(
    "minister president chief leader chairman premier commander head".split()
)
_OF_OFFICE = frozenset(("staff", "affairs", "state"))
_NO_NOUNS = frozenset("according thanks owing due addition regard respect response".split())
_RELATIVES = frozenset(("who", "whose", "which", "whom"))
_IN_PICTURE = frozenset("l r c left right center centre".split())
_GROUP_WORDS = frozenset(("of", "and", "the", ",", "for"))


def start_of_phrase(line: Line, end: int, *, direct: bool) -> int:
    """The first word of the noun phrase that ends before word ``end``.

    A phrase directly before the name is short ("invitation of Prime Minister X" is cut at its
    "of"); one that a comma closes may have complements ("the head of the Kyrgyz delegation, X").
    """
    words = line.words
    index = end - 1
    floor = max(0, end - _LONGEST)
    headed = False
    while index >= floor:
        word = words[index]
        covered = line.covered.get(index + 1)
        if covered is not None and not word.flags & HEAD:
            if headed and direct and covered and words[covered - 1].key in ("in", "at"):
                return index + 1  # "in Samarkand Foreign Minister X held talks"
            index = covered - 1
            continue
        if not _belongs_left(line, index, end, complete=headed and direct):
            return index + 1
        if word.flags & DETERMINER and not _after_link(words, index):
            return index
        headed = headed or bool(word.flags & HEAD and not word.own)
        index -= 1
    return index + 1


def _after_link(words: tuple[Word, ...], index: int) -> bool:
    """ "head of the office": a determiner inside the phrase does not begin it."""
    return index > 0 and (words[index - 1].key == "of" or words[index - 1].key in _LOOSE_LINKS)


def _belongs_left(line: Line, index: int, end: int, *, complete: bool) -> bool:
    """Whether a word can belong to a role that goes on to its right.

    ``complete`` tells that the phrase has its head already and needs no complement.
    """
    words = line.words
    word = words[index]
    if not (word.text[0].isalnum() or word.text[0] in "!ʻ"):
        listed = not complete and _joins_countries(line, index)
        return (
            word.text == "&"
            or _stands_between_offices(words, index)
            or (word.text == "," and (listed or _joins_portfolios(words, index, end)))
        )
    if word.key in LINKS:
        return _link_belongs(words, index, end, complete=complete)
    if word.key == "and":
        return _and_belongs(line, index, end, complete=complete)
    if word.key == "from" and index and words[index - 1].flags & COUNTERPART:
        return True
    if word.flags & PREPOSITION and not word.cap:
        return False
    if word.flags & (OFFICE | FORMER | DETERMINER | HONORIFIC):
        return True
    if word.flags & MONTH or word.text[0].isdigit():
        return False
    if words[index + 1].cap and word.key.endswith("s") and not word.cap:
        return False  # "the understandings President X had reached"
    if words[index + 1].cap and word.key.endswith("ed") and words[index - 1].cap and not word.cap:
        return False  # "Peru's Rosa Salas showed Danish Prime Minister X"
    return word.cap or not word.flags & (HUMAN_VERB | FUNCTION)


def _link_belongs(words: tuple[Word, ...], index: int, end: int, *, complete: bool) -> bool:
    if not index or words[index].key == "with":
        return False
    left = words[index - 1]
    if left.key in _NO_NOUNS:
        return False
    is_of = words[index].key == "of"
    after = words[index + 1] if index + 1 < end else None
    if complete and words[index].key == "to":  # "Special Assistant to the Prime Minister X"
        return bool(left.cap and left.flags & HEAD and after and after.flags & DETERMINER)
    if complete:  # only "Office of Public Diplomacy chief"
        body = is_of and left.cap and left.flags & TAIL
        return bool(body and after and after.cap and not after.flags & HEAD)
    return bool(is_of or left.cap or left.flags & HEAD or left.key in _OF_OFFICE)


def _and_belongs(line: Line, index: int, end: int, *, complete: bool) -> bool:
    words = line.words
    if index + 1 in line.covers and index in line.covered:  # "of Armenia and Türkiye"
        kind = line.covers[line.covered[index]].kind
        many = words[end - 1].flags & PLURAL and words[end - 1].key.endswith("s")
        return (not complete and kind == "country") or bool(kind == "demonym" and many)
    return _joins_portfolios(words, index, end) or _joins_offices(words, index, end)


def _stands_between_offices(words: tuple[Word, ...], index: int) -> bool:
    """ "Deputy Prime Minister/Foreign Minister X": one person's offices."""
    if words[index].text != "/" or not 0 < index < len(words) - 1:
        return False
    return bool(words[index - 1].flags & HEAD and words[index + 1].flags & OFFICE)


def _joins_countries(line: Line, index: int) -> bool:
    """ "of Poland, Italy and Denmark": a mark between two countries."""
    left, right = line.covers.get(line.covered.get(index, -1)), line.covers.get(index + 1)
    return bool(left and right and left.kind == right.kind == "country")


def _joins_portfolios(words: tuple[Word, ...], index: int, end: int) -> bool:
    """ "Minister of Trade, Industry and Energy X": a mark between two portfolios."""
    if not index or index + 1 >= end:
        return False
    left, right = words[index - 1], words[index + 1]
    if not (left.cap and right.cap) and words[index].text == ",":
        return False
    fields = PORTFOLIO | TAIL
    if words[index].key == "and" and left.cap and left.flags & MODIFIER:
        fields |= MODIFIER  # "Minister of Municipal and Rural Affairs"
    headed = (left.flags | right.flags) & HEAD
    if headed:
        return False
    if words[index].key == "and" and left.cap and right.cap and _of_affairs(words, index, end):
        return True
    return bool(left.flags & fields and right.flags & fields)


def _of_affairs(words: tuple[Word, ...], index: int, end: int) -> bool:
    """ "for South and Central Asian Affairs": the regions or fields of one office."""
    behind = words[index + 1 : end]
    if behind[-1].key != "affairs" or any(word.flags & HEAD for word in behind):
        return False
    return any(word.key in ("for", "of") for word in words[max(0, index - 3) : index])


def _joins_offices(words: tuple[Word, ...], index: int, end: int) -> bool:
    """ "Deputy Prime Minister and Foreign Minister X": two offices of one person."""
    if not index or index + 1 >= end:
        return False
    left, right = words[index - 1], words[index + 1]
    if (left.key, right.key) == ("extraordinary", "plenipotentiary"):
        return True
    if not (left.flags & HEAD and left.cap and not left.own and right.cap):
        return False
    first = index - 1
    while first and words[first - 1].flags & OFFICE and words[first - 1].cap:
        first -= 1
    return bool(right.flags & OFFICE) and not (first and words[first - 1].flags & DETERMINER)


def follows_office(words: tuple[Word, ...], link: int) -> bool:
    """Whether a link stands behind an office: "ambassador [to] India", "Envoy of Georgia [to] India"."""
    for index in range(link - 1, max(-1, link - _LONGEST // 2), -1):
        word = words[index]
        if word.flags & HEAD:
            return True
        if not word.cap and word.key not in ("of", "the", "and"):
            return False
    return False


def before_bare_title(words: tuple[Word, ...], first: int) -> int:
    """ "Minister of Foreign Affairs Prince X": the prince is no part of the office."""
    last = words[first - 1]
    if not (last.flags & HEAD and last.cap) or first < 3:
        return first
    if last.key in lists.BESIDE_OFFICE and words[first - 2].flags & HEAD:
        return first - 1
    if last.key in lists.LESSER_TITLES and words[first - 2].key in _NEVER_GENERAL:
        return first - 1  # "army chief General X"
    if last.key in lists.ROYAL and _office_with_body(words, first - 1):
        return first - 1
    index = first - 2
    while (
        index
        and words[index].flags & (PORTFOLIO | TAIL)
        and not words[index].flags & (HEAD | FORMER)
    ):
        index -= 1
    linked = words[index].key in ("of", "for") and index < first - 2
    return first - 1 if linked and words[index - 1].flags & HEAD else first


def _office_with_body(words: tuple[Word, ...], end: int) -> bool:
    """Whether "Commander of the National Guard" ends before a word: an office and what it is of."""
    index = end - 1
    linked = False
    while index >= max(0, end - _LONGEST):
        word = words[index]
        if linked and word.cap and word.flags & HEAD and words[index + 1].key in ("of", "for"):
            return True
        if word.key in ("of", "for"):
            linked = True
        elif not word.cap and word.key not in ("the", "and", "&"):
            return False
        index -= 1
    return False


def past_aside(words: tuple[Word, ...], stop: int) -> int:
    """Past what a caption says behind a name of where somebody stands: "(L)", "(right)"."""
    aside = words[stop : stop + 3]
    shown = len(aside) == 3 and aside[0].text == "(" and aside[2].text == ")"
    return stop + 3 if shown and aside[1].key in _IN_PICTURE else stop


def end_of_phrase(line: Line, start: int) -> int:
    """The index of the mark that closes an apposition, ``start`` when it is none."""
    words = line.words
    index = start
    head = -1
    parties = 0
    stop = min(len(words), start + 2 * _LONGEST)
    while index < stop:
        cover = line.covers.get(index)
        if cover and cover.kind != "person":
            parties += cover.kind in _PARTIES
            index = cover.stop
            continue
        word = words[index]
        if word.text in _CLOSING or word.key in _RELATIVES:
            return index if head >= 0 else start
        if head >= 0 and _begins_name(line, index) and _may_end_before_name(line, head, index):
            return start
        if not _goes_on(word, headed=head >= 0):
            linked = head >= 0 and words[head + 1].key in ("of", "to")
            whole = linked and index in line.covered
            whole = whole and all(w.key != "and" for w in words[head:index])
            return index if whole else start  # "X, premier of Tonga will host"
        if word.flags & HEAD and head < 0:
            head = index
        if head < 0 and word.key == "and" and parties:
            return start  # "X, Cambodia's Y and Myanmar's minister, Z": a list
        index += 1
    return stop if head >= 0 and stop == len(words) else start


def _may_end_before_name(line: Line, head: int, index: int) -> bool:
    """Whether an office ends before a word: at its head, or at the country that it is of."""
    country = line.covers.get(line.covered.get(index, -1))
    return head == index - 1 or bool(country and country.kind == "country")


def _goes_on(word: Word, *, headed: bool) -> bool:
    """Whether an apposition can have this word: no verb, and no preposition before its head."""
    if word.flags & HUMAN_VERB and not word.flags & OFFICE and not word.cap:
        return False
    return headed or word.key == "of" or not word.flags & PREPOSITION


def _begins_name(line: Line, index: int) -> bool:
    """Whether a capital directly after the head is somebody's name ("Indonesian President X")."""
    word = line.words[index]
    return word.cap and index not in line.covers and not word.flags & (OFFICE | TAIL)


def end_of_group(line: Line, head: int) -> int:
    """The end of a plural office: "the foreign ministers of Egypt, Greece and Cyprus"."""
    end = head + 1
    while end < min(len(line.words), head + _LONGEST):
        cover = line.covers.get(end)
        if cover:
            end = cover.stop
        elif line.words[end].key in _GROUP_WORDS:
            end += 1
        else:
            break
    while end > head + 1 and line.words[end - 1].key in _GROUP_WORDS:
        end -= 1
    return end


def end_of_complement(line: Line, start: int, end: int) -> int:
    """Up to the next link or mark; "of Egypt, Greece and Cyprus" is one complement."""
    words = line.words
    index = start
    while index < end:
        cover = line.covers.get(index)
        if cover and cover.stop <= end:
            index = cover.stop
            continue
        word = words[index]
        if index > start and (word.key in _LOOSE_LINKS or word.key in _TERMS):
            break
        if word.key == "of" and index > start and _names_state(line, start, index):
            break
        if word.text == "," and not _goes_on_after_comma(line, index, end):
            break
        if word.key == "and" and _another_office(words, index + 1, end):
            break
        index += 1
    return index


def _names_state(line: Line, start: int, link: int) -> bool:
    """ "[for] Foreign Affairs of Norway", not "Republic of Norway"."""
    return bool(country_at(line, link + 1)[0]) and not country_at(line, start)[0]


def _another_office(words: tuple[Word, ...], index: int, end: int) -> bool:
    """ "a member of the bureau and director of the office": a second office begins."""
    while index < end - 1 and words[index].flags & (OFFICE | DETERMINER):
        if words[index].flags & HEAD:
            return words[index + 1].key in ("of", "for", "at", "to")
        index += 1
    return False


def _goes_on_after_comma(line: Line, index: int, end: int) -> bool:
    """ "of Egypt, Greece and Cyprus", "of Trade, Industry and Energy"."""
    cover = line.covers.get(index + 1)
    if cover and cover.kind == "country":
        return True
    return _joins_portfolios(line.words, index, end)


def behind_of(words: tuple[Word, ...], start: int, end: int) -> int:
    """The index behind the first "of the" of a phrase, 0 without one."""
    for index in range(start, end - 2):
        if words[index].key == "of" and words[index + 1].key == "the":
            return index + 1
    return 0


def trimmed(words: tuple[Word, ...], end: int) -> int:
    while end > 0 and words[end - 1].flags & HONORIFIC and not words[end - 1].flags & HEAD:
        end -= 1
    return end


def before_abbreviation(words: tuple[Word, ...], end: int) -> int:
    """Before the short form of a body: "the chair of the Indian Ocean Commission (IOC), X"."""
    if end < 4 or words[end - 1].text != ")" or words[end - 3].text != "(":
        return end
    return end - 3 if words[end - 2].text.isupper() else end


def names_somebody(word: Word) -> bool:
    return word.cap and not word.flags & (OFFICE | PREPOSITION | TAIL)


def joins_body(words: tuple[Word, ...], index: int) -> bool:
    """ "Office of Public Diplomacy chief": the "of" of a capitalised body before the head."""
    if words[index].key not in ("of", "for") or not 0 < index < len(words) - 1:
        return False
    return words[index - 1].cap and words[index + 1].cap and bool(words[index - 1].flags & TAIL)


def without_clause(words: tuple[Word, ...], kept: list[int], head: int) -> list[int]:
    """Drop what a noun phrase cannot have in its middle: "the deal angered minister X".

    Before a title in capitals it is every small word that is none: "to greet Prime Minister X".
    """
    for place in range(len(kept) - 1, -1, -1):
        word = words[kept[place]]
        small = words[head].cap and not word.cap and word.key not in _SMALL_IN_TITLES
        verb = place > 0 and word.key.endswith("ed")
        if word.key in _COUNTED or ((small or verb) and not word.flags & OFFICE):
            return kept[place + 1 :]
    return kept
