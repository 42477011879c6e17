"""Where the clause of a verb begins, and what its subject is."""

from collections.abc import Sequence

from curation.extraction import phrase_words as words
from curation.extraction.tokens import QUOTES, Token, is_inner_dash

_MOST_WORDS_BEFORE = 40
_LONGEST_QUOTED = 6  # words and marks of a term in quotation marks
_SAID = frozenset(
    "said says say told tells added adds noted confirmed announced insisted replied answered "
    "explained stressed stated whether if while but although though because saying adding noting "
    "when how think thinks thought believe believes believed feel feels".split()
)
_OPENERS = frozenset(
    "during at in on after before following amid ahead as when while because since although "
    "though for with under from regarding despite however meanwhile also earlier separately still "
    "moreover additionally besides furthermore likewise similarly later nevertheless nonetheless "
    "instead therefore thus over by according".split()
)
_THAT_OPENERS = frozenset("reporters out briefing conference and".split())
_AFTER_THAT = frozenset("the a an its their his her any both no all".split())
_RELATIVES = frozenset("which whom whose who where".split())


def subject_of(tokens: Sequence[Token], verb: int) -> tuple[int, int]:
    """The token range of the subject of the verb group that begins at a token."""
    last = _before_aside(tokens, verb)
    first = _clause_start(tokens, last)
    first = _behind_opener(tokens, first, last)
    if first < last - 1 and tokens[first].low == "that" and tokens[first + 1].low in _AFTER_THAT:
        first += 1  # "adding that the bridge was never on the table"
    return _first_subject(tokens, first, last)


def _before_aside(tokens: Sequence[Token], verb: int) -> int:
    """'Irregular migration, she said, took up': the words between the commas are left out."""
    if verb < 3 or tokens[verb - 1].text != ",":
        return verb
    for index in range(verb - 2, max(verb - 8, -1), -1):
        if tokens[index].text == ",":
            aside = {token.low for token in tokens[index + 1 : verb - 1]}
            return (
                index if aside & {"said", "says", "added", "according", "told", "noted"} else verb
            )
    return verb


def _clause_start(tokens: Sequence[Token], last: int) -> int:
    first = max(0, last - _MOST_WORDS_BEFORE)
    for index in range(last - 1, first - 1, -1):
        if _is_boundary(tokens, index, last):
            return index + 1
    return first


def _is_boundary(tokens: Sequence[Token], index: int, last: int) -> bool:
    token = tokens[index]
    if not token.is_word:
        if token.text in '“"' and index + 1 < len(tokens) and tokens[index + 1].low in words.FINITE:
            return False
        if token.text in QUOTES and _is_closed(tokens, index, last):
            return False
        return token.text in ';:?!“—–"…' and not is_inner_dash(tokens, index)
    if token.low in {"and", "but"}:
        return index + 1 < last and _closes_clause(tokens[max(0, index - 24) : index])
    if token.low == "that":
        before = [t.low for t in tokens[max(0, index - 4) : index]]
        return (
            bool(words.FINITE & set(before))
            or bool(_THAT_OPENERS & set(before[-2:]))
            or (any(low.endswith("ed") for low in before[-2:]))
        )
    if token.low == "with":
        return tokens[index - 1].text == "," or _is_participle(tokens, last)
    if token.low in _RELATIVES:
        return not any(t.text == "," for t in tokens[index:last])
    if token.low == "announced" and tokens[index - 1].text == ",":
        return False  # "a rail line, announced two years ago, was raised"
    return token.low in _SAID


def _is_closed(tokens: Sequence[Token], index: int, last: int) -> bool:
    """Whether a quotation mark is one of a pair: 'the “grey fleet” issue was raised'."""
    begin = max(0, index - _MOST_WORDS_BEFORE)
    marks = [n for n in range(begin, last) if tokens[n].text in QUOTES]
    return len(marks) == 2 and marks[1] - marks[0] <= _LONGEST_QUOTED


def _is_participle(tokens: Sequence[Token], at: int) -> bool:
    """'with X topping the agenda', 'with X high on the agenda'."""
    return at < len(tokens) and (
        tokens[at].low.endswith("ing") or tokens[at].low in {"high", "expected", "likely", "set"}
    )


def _closes_clause(before: Sequence[Token]) -> bool:
    """Whether an 'and' ends a clause: the last verb before it is not 'said', which opens one."""
    for index, token in enumerate(reversed(before)):
        if token.text == "," and index == 0:
            continue
        if token.text == "," or token.low in _SAID | _RELATIVES | {"that"}:
            return False
        if token.low in words.FINITE:
            return True
    return False


def _behind_opener(tokens: Sequence[Token], first: int, last: int) -> int:
    """Leave off an adverbial in front: 'During the talks, X was raised'."""
    if first < last and tokens[first].low in {"but", "and", "yet"}:
        first += 1  # "But the fate of the crew is likely to come up"
    for _ in range(2):
        if first < last and tokens[first].text == ",":
            first += 1
        if first >= last or tokens[first].low not in _OPENERS:
            break
        comma = next((n for n in range(first, last) if tokens[n].text == ","), None)
        if comma is None:
            return first + 1 if tokens[first].low == "also" else first
        first = comma + 1
    return first


def _first_subject(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """With two predicates ('X was no topic and had not been addressed') the first one's subject."""
    if last > first and tokens[last - 1].low in {"and", "but"}:
        verb = next((n for n in range(first, last) if tokens[n].low in words.FINITE), last - 1)
        return first, verb
    return first, last
