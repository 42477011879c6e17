"""What stands behind a comma, a conjunction or a semicolon: does the list go on there?"""

from collections.abc import Sequence

from curation.extraction import phrase_words as words
from curation.extraction.tokens import HARD_MARKS, LIST_WORDS, QUOTES, Token

_LOOK = 14  # words ahead
_LONGEST_ITEM = 5
_TITLES = frozenset("agreement treaty convention charter protocol pact".split())
_AND_SO_ON = frozenset({"etc", "others", "more"})


def stays_inside(tokens: Sequence[Token], begin: int, at: int, last: int) -> bool:
    """Whether a comma divides names inside one item."""
    if lists_parties(tokens, begin, at) or lists_places(tokens, begin, at, last):
        return True
    return _divides_title(tokens, begin, at)


def _divides_title(tokens: Sequence[Token], begin: int, at: int) -> bool:
    """'the Treaty on Friendship, Good-Neighbourliness and Cooperation'."""
    ahead = tokens[at + 1 : at + 3]
    if len(ahead) < 2 or not (tokens[at - 1].is_capital and ahead[0].is_capital):
        return False
    heads = [n for n in range(begin, at) if tokens[n].is_capital and tokens[n].low in _TITLES]
    return bool(heads) and tokens[heads[0] + 1].low in {"on", "of", "for"}


def lists_parties(tokens: Sequence[Token], begin: int, at: int) -> bool:
    """'security cooperation among South Korea, the United States and Japan'."""
    lows = {token.low for token in tokens[begin:at]}
    ahead = tokens[at + 1 : at + 3]
    if not lows & {"among", "between"} or not ahead or lows & LIST_WORDS:
        return False
    return ahead[0].is_capital or (ahead[0].low == "the" and ahead[-1].is_capital)


def lists_places(tokens: Sequence[Token], begin: int, at: int, last: int) -> bool:
    """'violence in Israel, the West Bank and Gaza': names alone, up to the 'and' and behind."""
    running = tokens[begin:at]
    if len(running) < 3 or not running[-1].is_capital:
        return False
    if running[-2].low not in {"in", "between", "among", "across"}:
        return False
    for n in range(at + 1, min(at + _LOOK, last - 1)):
        token = tokens[n]
        if token.low in LIST_WORDS:
            return tokens[n + 1].is_capital
        if token.is_word and not token.is_capital and token.low != "the":
            return False
    return False


def pair_inside_list(tokens: Sequence[Token], at: int, last: int) -> bool:
    """'trade, science and technology, energy and visas': the first 'and' closes no list.

    The word behind it stands alone before a comma, and short items follow up to another 'and'.
    """
    if at + 3 >= last or tokens[at + 2].text != "," or not tokens[at + 1].is_word:
        return False
    length = 0
    for n in range(at + 3, min(at + 3 + 3 * _LOOK, last)):
        token = tokens[n]
        if token.low in LIST_WORDS:
            return length > 0 and _opens_item(tokens[n + 1 : n + 3])
        if token.text == ",":
            if length == 0:
                return tokens[n + 1].low in LIST_WORDS
            length = 0
            continue
        length += 1
        if not _may_be_listed(token) or length > _LONGEST_ITEM:
            return False
    return False


def _opens_item(ahead: Sequence[Token]) -> bool:
    """Whether the words behind an 'and' are no second predicate."""
    if not ahead or not _may_be_listed(ahead[0]):
        return False
    return not ahead[0].low.endswith("ed")


def _may_be_listed(token: Token) -> bool:
    if token.low in words.FINITE or token.low in words.STOPS or token.low in words.PRONOUNS:
        return False
    return token.is_word and token.text not in HARD_MARKS and token.text not in QUOTES


def semicolon_divides(tokens: Sequence[Token], at: int, *, begun: bool = False) -> bool:
    """'trade; science; and visas': a semicolon inside a list that has more of them behind.

    So does the last one of a list that has ``begun``, and a dash: 'the bridge – and the port'.
    """
    if tokens[at].text in "–—" and at + 2 < len(tokens):
        return tokens[at + 1].low == "and" and _opens_item(tokens[at + 2 : at + 4])
    if tokens[at].text != ";":
        return False
    for place, token in enumerate(tokens[at + 1 : at + 1 + 2 * _LOOK]):
        if token.low in words.FINITE or token.low in words.STOPS:
            return False
        if place == 0 and token.low in LIST_WORDS:
            return _opens_item(tokens[at + 2 : at + 4])
        if token.text == ";":
            return True
    return begun


def closes_openly(tokens: Sequence[Token], at: int) -> bool:
    """'energy, tourism, etc.': the list ends here as it would behind an 'and'."""
    return at < len(tokens) and tokens[at].low in _AND_SO_ON


def joins_behind(tokens: Sequence[Token], at: int) -> int:
    """How many words from a comma on join two items: ', as well as', ', but also'."""
    behind = tuple(token.low for token in tokens[at + 1 : at + 3])
    return {("as", "well"): 4, ("but", "also"): 3}.get(behind, 0) if len(behind) == 2 else 0


# A comma and one of these end the list: what follows spells it out, or is no part of it.
_SPELLS_OUT = frozenset(
    "as with including covering spanning encompassing particularly especially notably namely "
    "foremost chief like ranging specifically primarily mainly mostly".split()
)


def opens_anew(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands behind a comma is no further item: a clause, an aside, examples."""
    lows = [token.low for token in tokens[at + 1 : at + 3]] + ["", ""]
    behind, after = lows[:2]
    if behind in words.STOPS or behind in words.FINITE or behind in _SPELLS_OUT:
        return True
    if (behind, after) == ("such", "as"):
        return True
    return behind.endswith("ed") and after in words.PREPOSITIONS  # ", founded in trade"
