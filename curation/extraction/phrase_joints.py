"""Whether 'A and B' is one subject or two, and where a conjunction opens a second verb."""

from collections.abc import Sequence

from curation.extraction import phrase_words as words
from curation.extraction.tokens import LIST_WORDS, Token

_SECOND_VERBS = frozenset("identified adopted launched inaugurated approved endorsed".split())


def is_predicate(following: Sequence[Token]) -> bool:
    """Whether a conjunction leads to a second verb: 'and expressed their', 'and called for'."""
    first = following[0]
    if len(following) < 2:
        return False
    after = following[1].low
    if first.low in words.BASE_PREDICATES:
        return after in words.DETERMINERS or after in {
            "for",
            "on",
            "forward",
            "with",
            "that",
            "views",
        }
    if first.low in _SECOND_VERBS:
        return True
    if first.low == "build" or not first.low.endswith(("ed", "ught", "ld")):
        return False
    return after in words.DETERMINERS or after in {
        "to", "on", "for", "that", "in", "with", "his", "him", "them", "it", "upon", "about",
    }  # fmt: skip


def is_one_subject(running: Sequence[Token], following: Sequence[Token], *, in_list: bool) -> bool:
    """Whether 'A and B' names one subject: 'peace and stability', 'steel and aluminium quotas'."""
    if not running or _belongs_to(running, following):
        return True
    before, after = running[-1], following[0]
    lows = [token.low for token in running]
    if (
        "between" in lows
        and after.low != "to"
        and not _TOGETHER & set(lows[lows.index("between") :])
        and not {"and", "&"} & set(lows[lows.index("between") :])
    ):
        return True
    tail = _until_break(following)
    if before.is_capital and after.is_capital and _is_one_name(following):
        return True
    if "among" in lows and after.is_capital:
        return True
    if after.is_capital and _ends_in_list_of_names(running):
        return True
    if _ends_in_names(running) and _is_name(tail):
        return not in_list
    if _ends_in_noun_of(running) and len(tail) == 1 and not tail[0].is_capital:
        return not in_list and not _has_complement(following)
    return _is_bare_modifier(running) and len(tail) > 1 and tail[0].low not in words.DETERMINERS


# "between the two countries" names both already
# "at the situation in Chad and their support for": a second stance
_STANCES = frozenset("support commitment concern opposition appreciation hope readiness".split())
_TOGETHER = frozenset(
    "countries nations sides peoples governments neighbours neighbors both".split()
)


def _belongs_to(running: Sequence[Token], following: Sequence[Token]) -> bool:
    """Whether what follows cannot be a subject without what stands before."""
    before, after = running[-1], following[0]
    if after.low in {"its", "their"} and before.is_capital:
        return len(following) < 2 or following[1].low not in _STANCES
    if _own_something(running, following) or _are_state_and_prospects(before, following):
        return True
    if after.low in {"other", "others", "related", "beyond", "possibly", "potentially"}:
        return True
    if is_pair(before, after) or _are_two_verbs(running, following):
        return True
    return _shares_its_noun(running, _until_break(following))


def _own_something(running: Sequence[Token], following: Sequence[Token]) -> bool:
    """'Russia' before 'and Malaysia's cooperation'."""
    names = all(token.is_capital or token.low == "the" for token in running)
    owner = next((t for t in following[:4] if t.low.endswith(("'s", "’s", "s'", "s’"))), None)
    return names and owner is not None and owner.is_capital and following[0].is_capital


def _are_state_and_prospects(before: Token, following: Sequence[Token]) -> bool:
    """'the state' before 'and future prospects of'."""
    return before.low in {"state", "status"} and bool(
        {token.low for token in following[:3]} & {"prospects", "outlook"}
    )


def _are_two_verbs(running: Sequence[Token], following: Sequence[Token]) -> bool:
    """'to strengthen' before 'and extend the truce', 'raising' before 'and sustaining aid'."""
    if len(running) == 1 and len(following) > 1 and running[0].low.endswith("ing"):
        return following[0].low.endswith("ing") and following[1].low not in words.PREPOSITIONS
    if len(running) < 2 or len(following) < 2 or running[-2].low != "to":
        return False
    opened = following[1].low in words.DETERMINERS | {"on", "for", "with"}
    return running[-1].low.isalpha() and not running[-1].is_capital and opened


def is_pair(before: Token, after: Token) -> bool:
    """Whether two words around an 'and' are one subject in themselves: 'oil and gas'."""
    return (before.low, after.low) in words.FIXED_PAIRS


def _is_one_name(following: Sequence[Token]) -> bool:
    """The rest of a name that has an 'and': 'Comprehensive and Progressive Agreement'."""
    for token in following:
        if not token.is_capital:
            return False
        if token.low in words.NAME_HEADS:
            return True
    return False


def _shares_its_noun(running: Sequence[Token], tail: Sequence[Token]) -> bool:
    """'the Ukrainian' before 'and Russian governments', 'the trade' before 'and economic sector'."""
    if len(tail) < 2:
        return False
    if _is_nationality(running[-1]) and _is_nationality(tail[0]):
        return not tail[-1].is_capital
    introduced = {token.low for token in running[-3:-1]} & words.PREPOSITIONS
    return tail[-1].low in words.FIELDS and bool(introduced) and not running[-1].is_capital


def _is_nationality(token: Token) -> bool:
    return token.is_capital and token.low.endswith(words.NATIONALITY_ENDINGS)


def _is_name(tail: Sequence[Token]) -> bool:
    """'Lebanon', 'the West Bank'."""
    names = [token for token in tail if token.low != "the"]
    return 0 < len(names) <= 3 and all(token.is_capital for token in names)


def _until_break(following: Sequence[Token]) -> list[Token]:
    """The words of the next item up to its first preposition, mark or conjunction."""
    tail: list[Token] = []
    for token in following:
        if not token.is_word or token.low in words.PREPOSITIONS or token.low in LIST_WORDS:
            break
        if token.low in words.STOPS or token.low in words.FINITE:
            break
        tail.append(token)
    return tail


def _has_complement(following: Sequence[Token]) -> bool:
    """'access to rare earths': a noun with a preposition of its own is a subject of its own."""
    return len(following) > 1 and following[1].low in words.PREPOSITIONS


def _ends_in_names(running: Sequence[Token]) -> bool:
    """'the situation in Gaza', so that 'and Lebanon' belongs to it."""
    if not running[-1].is_capital:
        return False
    lower = next((n for n in range(len(running) - 1, 0, -1) if not _is_named(running[n])), 0)
    return lower > 0 and running[lower].low in words.PREPOSITIONS


def _is_named(token: Token) -> bool:
    return token.is_capital or token.low == "the"


def _ends_in_list_of_names(running: Sequence[Token]) -> bool:
    """'violence in Israel, the West Bank', so that ', and Gaza' belongs to it."""
    commas = [n for n, token in enumerate(running) if token.text == ","]
    listed = [t for t in running[commas[0] + 1 :] if t.is_word and t.low != "the"] if commas else []
    return bool(listed) and all(token.is_capital for token in listed)


def _ends_in_noun_of(running: Sequence[Token]) -> bool:
    """'lists of missing soldiers', so that 'and prisoners' belongs to it."""
    near = {token.low for token in running[-4:-1]}
    if {token.low for token in running} & {"fields", "areas", "sectors", "cooperation", "field"}:
        return False
    return len(running) > 2 and not running[-1].is_capital and bool(near & words.PREPOSITIONS)


def _is_bare_modifier(running: Sequence[Token]) -> bool:
    """An adjective alone, or one noun behind an article: 'economic', 'the meth'."""
    last = running[-1]
    if is_adjective(last):
        return True
    if any(token.low in words.PREPOSITIONS for token in running):
        return False
    return len(running) == 2 and running[0].low in words.DETERMINERS and not last.is_capital


def is_adjective(token: Token) -> bool:
    """Whether a word is likely an adjective and needs a noun behind it."""
    if token.is_capital or token.low in words.NOT_ADJECTIVES:
        return False
    if "-to-" in token.low:  # "people-to-people and cultural exchanges"
        return True
    return token.low in words.ADJECTIVES or (
        token.low.endswith(words.ADJECTIVE_ENDINGS) and len(token.low) > 5
    )


def closed(pieces: Sequence[tuple[int, int, str]], *, enough: int = 0) -> list[tuple[int, int]]:
    """Pieces divided by commas count only when an 'and' closes the list, or the sentence does.

    ``enough`` is how many pieces make a list that the end of the sentence closes; 0 for none:
    'food, energy, investment.'
    """
    kept: list[tuple[int, int]] = []
    if 0 < enough <= len(pieces) and {joint for _, _, joint in pieces[1:]} == {","}:
        return [(start, end) for start, end, _ in pieces]
    last_and = max(
        (index for index, piece in enumerate(pieces) if piece[2] in {"and", ";"}), default=-1
    )
    for index, (start, end, joint) in enumerate(pieces):
        if joint == "," and index > last_and:
            break
        kept.append((start, end))
    return kept


def _is_series_of_modifiers(before: Sequence[Token]) -> bool:
    """'economic, security' before 'and human rights issues'."""
    parts = [token for token in before if token.is_word]
    commas = sum(token.text == "," for token in before)
    return 0 < commas == len(parts) - 1 and is_adjective(parts[0])


def join_adjectives(
    tokens: Sequence[Token], pieces: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """'economic, political' and 'security cooperation' become one piece."""
    joined: list[tuple[int, int]] = []
    for start, end in pieces:
        if end <= start:
            continue
        if joined:
            before = tokens[joined[-1][0] : joined[-1][1]]
            if is_adjective(before[-1]) or _is_series_of_modifiers(before):
                joined[-1] = (joined[-1][0], end)
                continue
        joined.append((start, end))
    return joined


_LABEL_NOUNS = frozenset("file issue topic subject question matter point item dossier".split())


def without_label(
    tokens: Sequence[Token], pieces: Sequence[tuple[int, int, str]]
) -> list[tuple[int, int, str]]:
    """'A separate file, the uranium traces, was set aside': the second names the subject."""
    kept = [piece for piece in pieces if piece[1] > piece[0]]
    if len(kept) != 2 or kept[1][2] != ",":
        return list(pieces)
    if tokens[kept[0][1] - 1].low in _LABEL_NOUNS:
        return [(*kept[1][:2], "")]
    return list(pieces)
