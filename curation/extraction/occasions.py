"""Gatherings in which an encounter is set: "on the sidelines of the G20 summit in Rome".

Such a gathering is the occasion of the encounter, not an encounter of its own; its place and its
date are those of the encounter. "The third, following last year's APEC summit in Lima" is an
earlier encounter of the same people for each gathering named.
"""

import re
from collections.abc import Set

from curation.extraction.encounters import Frame, Hit
from curation.records import Span
from curation.values.frozen import frozen

_SET_IN = re.compile(
    r"\b(?:on the (?:sidelines|margins|fringes) of|in the margins of|at|during|alongside|around|for|while attending|"
    r"after attending|attending)\s+(?:(?:the|an?|last|this|next|year['’]s|month['’]s|week['’]s|annual|\d{4}|"
    r"\d+(?:st|nd|rd|th)|first|second|third|upcoming|recent|[a-z]+day['’]s|"
    r"(?:session|edition|plenary|meeting|opening|high-level week)\s+of)\s+)*$",
    re.IGNORECASE,
)
_SIDELINES = re.compile(
    r"\bon the (?:sidelines|margins|fringes) of (?:the |an? )?(?P<name>[^,;.]{3,80}?)"
    r"(?=,|;|\.(?:\s|$)| in [A-Z]| on [A-Z]| at [A-Z]| last | this | next | here\b| and \w+ed\b| where | to )"
)
_BARE_SIDELINES = re.compile(
    r"\bon the (?:sidelines|margins|fringes) of (?:the|this|that|a) (?:[a-z]+ ){0,2}$"
)
# A proper name right before the noun, "APEC", "Pacific Islands", "Group of 20 (G20)".
_NAME = re.compile(
    r"(?:(?:[A-Z][\w.’'&-]*|\d+\+\d+|of|and|for|on|the|\d+|\([A-Z][\w-]*\))\s+)*"
    r"[A-Z(][\w.’'&)-]*\s+(?:(?:leaders['’]?|ministerial|annual|economic|security|regional|emergency|"
    r"special|foreign|finance|defen[cs]e|trade|ministers['’]?)\s+)*$"
)
# The word before is a capitalised one, or a qualifier that may follow a name.
_MAY_NAME = re.compile(
    r"(?:[A-Z][^\s]*|\)|leaders['’]?|ministerial|annual|economic|security|regional|emergency|special|foreign|"
    r"finance|defen[cs]e|trade|ministers['’]?) $"
)
_PAIR = re.compile(r"[A-Z]\w+[-–][A-Z]\w+\s+$")


_TOPIC = re.compile(
    r"\b(?:outcomes?|results?|details|contents|agenda|topics?|importance|significance|success|preparations?)"
    r" (?:of|including|for|from) (?:the |a |an |his |her |their )?(?:[\w’'-]+ ){0,6}$",
    re.IGNORECASE,
)


@frozen
class Occasion:
    """A gathering as printed, with offsets into the sentence."""

    start: int
    end: int
    name: str


_OF_A_BODY = re.compile(
    r" of (?:the )?(?=(?:[\w’'-]+ ){0,6}?(?:[A-Z]{2,}\b|(?:Heads|Organi[sz]ation|Union|League|Council|Community|"
    r"Association|Movement|Group|Alliance|Parties|Nations|Commonwealth)\b))"
    r"(?:(?:[A-Z][\w’'&-]*|of|the|and|for|on)(?= |[.,;)]|$) ?){1,8}"
)
_BODIES_MEET = frozenset("summit conference assembly session congress forum meeting".split())


def _after(text: str, hit: Hit) -> Occasion | None:
    """ "the summit of ECOWAS Heads of State": the body stands behind the noun."""
    found = _OF_A_BODY.match(text, hit.end) if hit.word in _BODIES_MEET else None
    if found is None:
        return None
    end = hit.end + len(re.sub(r"(?: (?:of|the|and|for|on))* ?$", "", found.group()))
    return Occasion(hit.start, end, text[hit.start : end])


def named(text: str, hit: Hit) -> Occasion | None:
    """The gathering that the noun at *hit* names, if a proper name stands with it."""
    return _before(text, hit) or _after(text, hit)


def _before(text: str, hit: Hit) -> Occasion | None:
    left = text[max(0, hit.start - 90) : hit.start]
    capital = text[hit.start].isupper()
    found = _NAME.search(left) if capital or _MAY_NAME.search(left) else None
    if found is None and not capital:
        return None
    start = hit.start - len(found.group()) if found else hit.start
    name = text[start : hit.end]
    trimmed = name.rsplit(" and the ", 1)[-1]
    trimmed = re.sub(
        r"^(?:(?:the|The|of|and|for|on|At|In|During|On|This|That|A|An|At)\s+)+", "", trimmed
    )
    opens = text[: hit.start].strip(' “"').lower() in ("", "the", "a")
    if opens or trimmed[:1].islower() or re.search(r"['’]s ", trimmed):
        return None
    start += len(name) - len(trimmed)
    return Occasion(start, hit.end, text[start : hit.end])


def set_apart(
    text: str, hits: tuple[Hit, ...], heard: Set[str]
) -> tuple[tuple[Hit, ...], tuple[Occasion, ...]]:
    """The triggers of encounters, and the gatherings in which they are set."""
    if heard & _TOPICS:
        hits = tuple(hit for hit in hits if not _is_topic(text, hit))
    earlier = earlier_from(text, heard)
    kept: list[Hit] = []
    occasions: list[Occasion] = []
    for hit in hits:
        counted = 0 <= earlier <= hit.start
        occasion = _occasion(text, hit) if not counted and _can_be_occasion(hit) else None
        if occasion and (len(hits) > 1 or _is_sidelines(text, occasion)):
            occasions.append(occasion)
        else:
            kept.append(hit)
    if not kept:
        return hits, ()
    if not occasions and heard & _EDGES:
        occasions.extend(_bare_sidelines(text))
    return tuple(kept), tuple(occasions)


def _is_topic(text: str, hit: Hit) -> bool:
    """ "briefs on the outcome of the summit": the summit is only spoken of."""
    return bool(_TOPIC.search(text[max(0, hit.start - 90) : hit.start]))


def _can_be_occasion(hit: Hit) -> bool:
    return hit.trigger.frame is Frame.GATHERING or (
        hit.trigger.frame is Frame.TALKS and hit.word not in ("talks", "call", "calls")
    )


def _occasion(text: str, hit: Hit) -> Occasion | None:
    left = text[max(0, hit.start - 60) : hit.start]
    if " of " in left and _BARE_SIDELINES.search(left):
        return Occasion(hit.start, hit.end, text[hit.start : hit.end])
    occasion = named(text, hit)
    if occasion is None or _PAIR.search(text[max(0, hit.start - 40) : hit.start]):
        return None
    before = _SET_IN.search(text[max(0, occasion.start - 60) : occasion.start])
    return occasion if before and not before.group().startswith("for") else None


def _is_sidelines(text: str, occasion: Occasion) -> bool:
    return "of" in text[max(0, occasion.start - 20) : occasion.start].split()


def _bare_sidelines(text: str) -> list[Occasion]:
    return [
        Occasion(found.start("name"), found.end("name"), found["name"])
        for found in _SIDELINES.finditer(text)
    ]


# "was the third, following ...", "their second meeting after ..."
_COUNTED = re.compile(
    r"\b(?:was|is|were|will be|would be|marks|marked|became) (?:the|their|his|her|its) "
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))\b"
    r"[^.;:]{0,90}?(?P<link>\b(?:following|after)\b)",
    re.IGNORECASE,
)


def earlier_from(text: str, heard: Set[str]) -> int:
    """Where a count of encounters begins to list the earlier ones, or -1."""
    if not heard & _LINKS or not heard & RANKS:
        return -1
    found = _COUNTED.search(text)
    return found.end("link") if found else -1


_EDGES = frozenset(("sidelines", "margins", "fringes"))
_LINKS = frozenset(("following", "after"))
RANKS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth st nd rd th".split()
)
_TOPICS = frozenset(
    "outcome outcomes result results details contents agenda topic topics importance significance "
    "success preparation preparations".split()
)


def occasion_span(base: int, occasion: Occasion) -> Span:
    return Span(base + occasion.start, base + occasion.end, occasion.name)
