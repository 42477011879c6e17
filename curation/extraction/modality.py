"""How a verb or noun is told: as past, as expected, as possible, or denied."""

import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from curation.extraction.tokens import Token


class Modality(StrEnum):
    PAST = "past"
    NEGATED = "negated"
    POSSIBLE = "possible"
    EXPECTED = "expected"
    OPEN = "open"  # the words do not tell: the meeting's own status decides


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NOT_FORMS = _set(
    "isn't aren't wasn't weren't won't wouldn't couldn't didn't doesn't don't hasn't haven't hadn't"
)
BE_FORMS = _set(
    "remain remains remained stays stayed is are was were be been being isn't aren't wasn't weren't got get"
)
NEGATIONS = _set("not never no unlikely cannot") | _NOT_FORMS
_POSSIBLE = _set("may might could can possibly perhaps")
_FUTURE = _set(
    "will would shall should must expected set due scheduled bound going planned slated poised "
    "supposed likely naturally"
)
_PAST_BE = _set("was were been had did wasn't weren't didn't hadn't has have")
_PRESENT_BE = _set("is are isn't aren't")
AUXILIARIES = (
    BE_FORMS
    | NEGATIONS
    | _POSSIBLE
    | _FUTURE
    | _PAST_BE
    | _set(
        "am having do does to longer also even still now again yet already only merely certainly "
        "definitely surely probably presumably high just once used ever really actually all both "
        "then therefore thus nevertheless soon"
    )
) - {"got", "get"}
_NO_ADVERBS = _set("july italy family supply assembly ally")

_RULING_OUT = _set("rule ruled rules exclude excluded ruling")
_UNCLEAR = _set(
    "unclear clear declined declines declining refused refuses refusing drawn seen open"
)
_NOT_SAYING = NEGATIONS | _set("neither nobody would could")
_NOBODY = _set("nobody no-one neither none")
_FAILED = _set(
    "refused refusing refuses declined declining declines without failed failing fails fail short"
)
_WISHES = _set(
    "will would plan plans planned planning intended hope hopes hoped hoping aim aims intends "
    "wants wanted wishes seeks seeking expect expects expected scheduled due slated ready "
    "try tomorrow next upcoming forthcoming invite invited invitation ahead"
)
_WISHING_TO = _set("is are set going")
_HELD = _set("held had during after following conducted concluded completed met")
_PAST_ENDINGS = (
    "ed", "ught", "oke", "ook", "ame", "ose", "ealt", "ent", "eft", "ruck", "elt",
)  # fmt: skip
_CLAUSE_ENDS = _set("; : ? ! — “ but while")
_MOST_WORDS = 30


def verb_group(tokens: Sequence[Token], at: int) -> int:
    """The index of the first word of the verb group that ends before a token."""
    first = at
    while first > 0:
        token = tokens[first - 1]
        if token.text not in '"“”' and not _is_auxiliary(token.low):
            break
        first -= 1
    return first


def _is_auxiliary(low: str) -> bool:
    if low in AUXILIARIES or low.endswith(("n't", "n’t")):
        return True
    return low.endswith("ly") and low not in _NO_ADVERBS


def words_before(tokens: Sequence[Token], at: int) -> list[str]:
    """The words of the clause before a token, in lower case."""
    first = at
    while first > 0 and at - first < _MOST_WORDS and tokens[first - 1].low not in _CLAUSE_ENDS:
        first -= 1
    return [token.low for token in tokens[first:at]]


def modality(group: Sequence[Token], before: Sequence[str], verb: str) -> Modality:
    """How a verb is told, given its verb group, the words of its clause before it and its form."""
    lows = {token.low.replace("’", "'") for token in group}
    said = set(before)
    if said & _RULING_OUT and said & NEGATIONS and "out" in said | lows:
        return Modality.POSSIBLE
    if said & {"whether", "if"} and (said & _UNCLEAR or ("say" in said and said & _NOT_SAYING)):
        return Modality.POSSIBLE
    if lows & NEGATIONS or said & _NOBODY or _fails(before):
        return Modality.NEGATED
    for words, how in _BY_GROUP:
        if lows & words:
            return how
    if verb.endswith(_PAST_ENDINGS):
        return Modality.PAST
    return _open(before, said)


_BY_GROUP = (
    (_POSSIBLE, Modality.POSSIBLE),
    (_FUTURE, Modality.EXPECTED),
    (_PAST_BE, Modality.PAST),
    (_PRESENT_BE, Modality.EXPECTED),
)


_MANAGED = _set("succeeded succeed managed manage able reached reach")


def _fails(before: Sequence[str]) -> bool:
    """'failed to agree', 'without agreeing', 'stopped short of agreeing'."""
    near = before[-2:]
    if "not" in before[-8:] and not _MANAGED.isdisjoint(before[-6:]):
        return True  # "have not succeeded in reaching an agreement"
    return bool(near) and (near[-1] in _FAILED or (near[-1] in {"to", "of"} and near[0] in _FAILED))


def _open(before: Sequence[str], said: set[str]) -> Modality:
    """An infinitive, a participle, a noun or a present tense: the governing words decide."""
    near = set(before[-15:])
    if near & {"could", "may", "might"}:
        return Modality.POSSIBLE
    if said & _WISHES or _wishing_to(before):
        return Modality.EXPECTED
    if before[-1:] == ["to"] and "agreed" in before[-3:]:
        return Modality.EXPECTED
    if near & _HELD or ("there" in near and near & _PAST_BE):
        return Modality.PAST
    return Modality.OPEN


def _wishing_to(before: Sequence[str]) -> bool:
    return any(word in _WISHING_TO and following == "to" for word, following in pairwise(before))


_BEHIND = (
    (re.compile(r"[\s,\"”]*(?:could|may|might)\b"), Modality.POSSIBLE),
    (
        re.compile(
            r"[\s,\"”]*(?:will|would|(?:is|are)\s(?:\w+\s)?"
            r"(?:expected|to|set|due|likely|scheduled|planned))\b"
        ),
        Modality.EXPECTED,
    ),
    (re.compile(r"[\s,\"”]*(?:was|were|took|had|has|have)\b"), Modality.PAST),
)


def modality_behind(text: str, at: int) -> Modality | None:
    """How a noun is told by the verb behind it: 'discussions on X could take place'."""
    return next((how for pattern, how in _BEHIND if pattern.match(text, at)), None)
