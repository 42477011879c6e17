"""Countries that act as parties: "South Korea and Japan", "the Japanese side", "the Kremlin"."""

import re
from collections.abc import Iterator

from curation.extraction.mentions import Mention, Side
from curation.extraction.vocabulary import Country, Hit
from curation.extraction.words import Line
from curation.records import Span

# Directly before a country these make it a place; the list leaves out with, between, by, for.
_LOCATIVE = re.compile(
    r"\b(?:in|to|from|at|near|across|around|outside|inside|off|toward|towards|through|via|into"
    r"|leave|leaves|left|leaving|visit|visits|visited|visiting|tour|toured|throughout|over)"
    r"(?: the| neighbou?ring| nearby)?\s\Z"
)
_SENT_FROM = re.compile(
    r"(?i:\b(?:delegations?|representatives?|officials?|envoys?|ministers?|leaders?|negotiators?|teams?"
    r"|presidents?|diplomats?|delegates?|experts?|counterparts?|colleagues?|peers) (?:from|to)(?: the)?\s)\Z"
)
# What an adjective of nationality must have behind it to be a party.
_BODY = re.compile(
    r"(?:,? and [A-Z][\w-]+)?"
    r"\s(?:side|delegations?|governments?|teams?|group|officials?|authorities|leadership|negotiators"
    r"|diplomats?|embassy|foreign ministry|defen[cs]e ministry|presidential office|cabinet)\b"
)
_ACTS = re.compile(
    r"(?:['’]s)?\s(?:and\s\S+\s)?(?:has|have|had|is|was|were|will|would|said|says|says|told|agreed"
    r"|wants|seeks|sought|denied|confirmed|accused|rejected|welcomed|condemned|announced|hopes"
    r"|insists|insisted|argues|holds|sees|plans|expects|hosted|offered|demanded|asked|called"
    r"|urged|warned|held|signed|resumed|reached|exchanged|maintains|considers|intends|also|did|does|may|could|should|can|must|to)\b"
)
_PART_OF_NAME = re.compile(r" [A-Z]")  # "South China Sea", "Japan Airlines"
_NOUN_AFTER = re.compile(r"\.? (?!and |or |in |on |at |to |over |for |after |with )[a-z]")
_WITH = re.compile(r"\b(?:with|between|both|and|by|against|asked|told|urged|for)(?: the)?\s\Z")


def find_sides(
    lines: tuple[Line, ...], text: str, mentions: tuple[Mention, ...], told: set[int]
) -> tuple[Side, ...]:
    """Every mention of a country as a party, in order; no place, and no part of a name, and none in ``told``,
    the offsets of the phrases that tell persons' offices.
    """
    named = {offset for m in mentions for offset in (m.span.start, m.span.end)} | told
    found: list[Side] = []
    for line in lines:
        taken = -1
        for hit in line.hits:
            if hit.start < taken or hit.start in named or hit.end in named:
                continue
            country = _country(hit)
            rule = country and _rule(hit, text, line)
            if country and rule:
                span = Span(hit.start, hit.end, text[hit.start : hit.end])
                found.append(Side(span, country, line.sentence.index, rule))
                taken = hit.end
    return tuple(found)


def _country(hit: Hit) -> str:
    countries = {entry.iso2 for entry in hit.entries if isinstance(entry, Country)}
    return countries.pop() if len(countries) == 1 else ""


def _rule(hit: Hit, text: str, line: Line) -> str:
    """Why the phrase is a party here; empty when it is not."""
    return next(_rules(hit, text, line), "")


def _rules(hit: Hit, text: str, line: Line) -> Iterator[str]:
    before = text[max(line.sentence.start, hit.start - 40) : hit.start]
    after = text[hit.end : hit.end + 40]
    if _in_pair(hit, text):
        yield "side.pair"
    if hit.kind == "demonym":
        if _BODY.match(after):
            yield "side.delegation"
        return
    if _SENT_FROM.search(before):
        yield "side.delegation"
    if _LOCATIVE.search(before) or _PART_OF_NAME.match(after):
        return
    if hit.kind == "country" and text[hit.start : hit.end].isupper():
        if not _NOUN_AFTER.match(after) or _ACTS.match(after):
            yield "side.country"
    elif hit.kind == "country":
        yield "side.country"
    elif hit.kind in ("capital", "metonym") and (_ACTS.match(after) or _WITH.search(before)):
        yield "side.metonym"


def _in_pair(hit: Hit, text: str) -> bool:
    """ "Korea-Japan", "Seoul–Tokyo": a hyphen between two capitals."""
    left = text[max(0, hit.start - 2) : hit.start]
    right = text[hit.end : hit.end + 2]
    return (len(right) == 2 and right[0] in "-‐‑–" and right[1].isupper()) or (
        len(left) == 2 and left[1] in "-‐‑–" and left[0].isalpha()
    )
