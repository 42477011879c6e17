"""How a noun stands in its sentence: "the talks", "the next round", "talks and a dinner"."""

import re

from curation.extraction.encounters import Hit
from curation.extraction.scenes import Scene
from curation.extraction.triggers import VERB_RULES

_POINTS_BACK = frozenset("the this that their these his her its".split())
_NOT_ITS_ARTICLE = frozenset("a an will held hold to in with and for".split())
_ANOTHER = frozenset("last previous next another earlier".split())
_ONCE_MORE = frozenset("previously again".split())
_HOLDING = frozenset("held hosted paid made given attended chaired".split())
_JOINS = frozenset("and then before".split())
_TOGETHER = frozenset("joint jointly both".split())


def is_definite(scene: Scene, hit: Hit) -> bool:
    """Whether an article or a pronoun makes the noun one that is known: "the", "their"."""
    edge = hit.start
    for word, start, end in reversed(scene.before(hit.start, 6)):
        if any(mark in ",;:.(" for mark in scene.text[end:edge]):
            return False
        if word in _POINTS_BACK or (word == "s" and _is_day(scene, start)):
            return True
        if word in _NOT_ITS_ARTICLE:
            return False
        edge = start
    return False


def _is_day(scene: Scene, position: int) -> bool:
    """ "Tuesday's meeting"."""
    last = scene.before(position, 1)
    return bool(last) and last[0][0].endswith("day")


def is_another(scene: Scene, hit: Hit) -> bool:
    """ "last met", "the next meeting": another encounter than the one the report is about."""
    near = [word for word, _, _ in scene.before(hit.start, 3)]
    if _ANOTHER.intersection(near) or _ONCE_MORE.intersection(near[-2:]):
        return True
    return "had" in near[-2:] and _is_pluperfect(hit, near) and not _is_reported(scene, hit)


_REPORTED = re.compile(
    r"\b(?:said|told [\w’']+|added|noted|confirmed|wrote|says)(?: that)? (?:they|both|the (?:two|pair|three|"
    r"ministers|leaders|sides|presidents|premiers)(?: \w+)?) had (?:\w+ )?$"
)


def _is_reported(scene: Scene, hit: Hit) -> bool:
    """ "Tuila said the two had talked": told afterwards of the encounter the report is about."""
    return bool(_REPORTED.search(scene.text[max(0, hit.start - 60) : hit.start]))


def _is_pluperfect(hit: Hit, near: list[str]) -> bool:
    """ "had met", "had held talks", not "had a meeting" or "had been due"."""
    if hit.trigger.rule in VERB_RULES:
        return near[-2:] != ["had", "been"] or hit.word not in ("due", "expected")
    return near[-1] in _HOLDING


def is_listed(scene: Scene, hit: Hit) -> bool:
    """ "talks and a dinner", "followed by a news conference": one more in a list."""
    edge = hit.start
    for word, start, end in reversed(scene.before(hit.start, 5)):
        if "," in scene.text[end:edge]:
            return True
        if word in _JOINS or (word == "by" and scene.text.startswith("followed", start - 9)):
            return True
        edge = start
    return False


def is_joint(scene: Scene, hit: Hit) -> bool:
    """ "a joint news conference", "jointly met the press", "the two"."""
    near = [word for word, _, _ in scene.before(hit.start, 4)]
    return bool(_TOGETHER.intersection(near)) or near[-2:] == ["the", "two"]
