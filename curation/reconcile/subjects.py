"""What the wording of an issue is about: its content words, roughly stemmed."""

import re
from collections.abc import Mapping
from functools import lru_cache

from curation.values.folding import fold

# Words that say what is done about a subject, or hold a phrase together: not which subject it is.
EMPTY_WORDS = frozenset(
    [
        *("a", "an", "and", "as", "at", "between", "by", "for", "from", "in", "into", "its"),
        *("itself", "of", "on", "or", "other", "over", "some", "than", "the", "their", "to"),
        *("toward", "towards", "under", "with", "within", "more", "s"),
        *("issue", "issues", "matter", "matters", "question", "questions", "topic", "file"),
        *("situation", "case", "affair", "affairs", "status", "state", "scheme", "initiative"),
        *("development", "developments", "cooperation", "collaboration", "relations", "ties"),
        *("joint", "jointly", "bilateral", "mutual", "further", "possible", "new", "higher"),
        *("project", "projects", "program", "programme", "programs", "programmes", "plan"),
        *("plans", "proposal", "proposals", "agreement", "agreements", "deal", "deals", "pact"),
        *("accord", "accords", "memorandum", "memorandums", "mou", "protocol", "protocols"),
        *("treaty", "framework", "final", "text", "talks", "visit", "decision", "decisions"),
        *("expansion", "strengthening", "progress", "conclusion", "establishment", "promotion"),
        *("resumption", "reopening", "doubling", "frequency", "differences", "including"),
    ]
)
# Words for one thing, each as the first of its row.
SAME_MEANING = (
    ("labour", "labor", "work", "worker", "workers", "workforce", "employment", "jobs"),
    ("migration", "immigration", "migrants", "migrant"),
    ("defence", "defense", "military"),
    ("trade", "commerce", "commercial"),
    ("nuclear", "atomic"),
    ("peacekeeping", "peacekeepers"),
    ("energy", "power"),
    ("fisheries", "fishery", "fishing"),
    ("flights", "flight", "aviation", "airline", "airlines"),
    ("education", "educational", "educating"),
    ("environment", "environmental"),
    ("investment", "investments", "investors"),
    ("tourism", "tourist", "tourists"),
)
_MEANS: Mapping[str, str] = {word: row[0] for row in SAME_MEANING for word in row}
_HYPHENATED = re.compile(r"\b(co|re|pre|non|anti|counter)[-‐‑](?=\w)", re.IGNORECASE)
ENDINGS = (
    *("ications", "ication", "ations", "ation", "ements", "ement", "ments", "ment"),
    *("ians", "ian", "ings", "ing"),
)
MORE_ENDINGS = ("ers", "er", "ies", "ied", "ans", "an", "ed", "es", "ese", "ous", "s", "y", "e")
SHORTEST_STEM = 4


def stem(word: str) -> str:
    """A crude stem: enough to see Korea in Korean, and smuggling in smugglers.

    >>> stem("korean") == stem("korea"), stem("smugglers") == stem("smuggling")
    (True, True)
    >>> stem("identification") == stem("identify")
    True
    """
    word = _MEANS.get(word, word)
    for ending in (*ENDINGS, *MORE_ENDINGS):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            word = word.removesuffix(ending)
            break
    return word.rstrip("aeiou") if len(word) >= SHORTEST_STEM else word


@lru_cache(maxsize=2**14)
def content(wording: str) -> frozenset[str]:
    """The stems of the words that say what a wording is about.

    >>> sorted(content("a framework agreement on water"))
    ['water']
    """
    words = fold(_HYPHENATED.sub(r"\1", wording)).split()
    telling = [word for word in words if word not in EMPTY_WORDS and len(word) > 1]
    return frozenset(stem(word) for word in telling if not word.isdigit())


@lru_cache(maxsize=2**12)
def names_in(wordings: tuple[str, ...]) -> frozenset[str]:
    """The stems of the words that are written with a capital inside a wording: names.

    The first word of a wording may be the first of a sentence, so it counts only where another
    wording has it as well, or where it is all there is.
    """
    names: set[str] = set()
    for wording in wordings:
        words = re.findall(r"[^\W\d_][\w'’‑-]*", wording)
        inner = words[1:] if len(words) > 1 else words
        for word in inner:
            if word[:1].isupper():
                names |= content(word)
        if words and words[0][:1].isupper() and not words[0][1:].islower():
            names |= content(words[0])  # PKK, McDonald
    return frozenset(names)


_OUTER = re.compile(r"\s(?:from|to|in|at|between)\s(?=[^.;]*?[^\W\d_a-z])")
_INNER = re.compile(r"\s(?:of|on|for|against|from|to|in|at|between|with|over)\s")


@lru_cache(maxsize=2**12)
def without_outer_places(wording: str) -> str:
    """A wording without the place that is said of a thing within it.

    >>> without_outer_places("a study of a pipeline from the Sunrise field")
    'a study of a pipeline'
    >>> without_outer_places("the situation of journalists in Papua")
    'the situation of journalists in Papua'
    """
    within = next(
        (one for one in _INNER.finditer(wording) if content(wording[: one.start()])), None
    )
    outer = _OUTER.search(wording, within.end()) if within else None
    return wording[: outer.start()] if outer else wording


_NAMED_THING = re.compile(r"((?:[A-Z][\w'’‑-]+ )+)((?:[a-z][\w'’‑-]* ?)+)")
_LINKING = re.compile(
    r"\b(?:of|on|for|against|from|to|in|at|between|with|over|and|by|as|into|through|the|a|an)\b.*"
)


@lru_cache(maxsize=2**12)
def named_things(wording: str) -> Mapping[frozenset[str], frozenset[str]]:
    """Names that stand before a noun, with what they name: Sunrise -> gas, field."""
    things = {}
    for match in _NAMED_THING.finditer(wording):
        thing = content(_LINKING.sub("", match[2]))
        if thing:
            things[content(match[1])] = thing
    return things


def names_of_other_things(one: str, other: str) -> frozenset[str]:
    """Names that both wordings have, of another thing in each: the Sunrise pipeline and field.

    >>> sorted(names_of_other_things("a Sunrise pipeline", "the Sunrise gas field"))
    ['sunris']
    >>> sorted(names_of_other_things("Trinco tank farm", "the Trinco oil tank farm"))
    []
    """
    return frozenset(
        word
        for name, thing in named_things(one).items()
        for other_name, other_thing in named_things(other).items()
        if not thing & other_thing
        for word in name & other_name
    )
