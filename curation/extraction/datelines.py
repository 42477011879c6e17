"""Datelines: the place, date and agency printed before the first word of a report."""

import re
from typing import NamedTuple

from curation.extraction.sentences import OPENERS

_PLACE_WORD = r"(?:[A-ZÀ-ÞĀ-Ž][\w'’ʻ.-]*|d[aeiou]|del|la|el|al-[A-Z]\w*|of|and|the)"
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
_DATE = (
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,? )?"
    rf"(?:{_MONTH}\.? \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}"
    r"|\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?|\d{4}[-./]\d{1,2}[-./]\d{1,2})(?:,? \d{4})?"
)
_AGENCY = (
    r"(?:\([a-z]{2,5}(?:/[\w-]{2,12})?\)"  # "(dpa)", "(dpa/efe)"
    r"|\([A-Z][^()\n]{1,60}\)|/[A-Z][^/\n]{1,40}/|\[[A-Z][^\]\n]{1,40}\]|[A-Z]{3,12}\b)"
)
_PLACE_NAME = _PLACE_WORD + r"(?: " + _PLACE_WORD + r"){0,3}"
_PLACE = rf"{_PLACE_NAME}(?:[,/] ?{_PLACE_NAME}){{0,2}}"
_SEPARATOR = r"(?:\s*(?:-{1,3}|[—–]{1,2}|:| _)\s*|\.\s+|(?<=[A-Z]{4})\s+(?=[A-Z][a-z]))"
_OPENING = r"(?=[\"“'‘(A-Z\d\[À-Þ])"

# With a date or an agency between place and text, any separator will do.
FULL = re.compile(
    rf"(?P<place>{_PLACE})(?!\w)[.,]?\s*(?:{_DATE}[.,]?\s*(?:{_AGENCY})?|{_AGENCY}(?:,? ?{_DATE})?)"
    rf"{_SEPARATOR}{_OPENING}"
)
# An agency that prints the day alone: "Jan 5 (Reuters) - "
DAY_ONLY = re.compile(rf"(?P<place>){_DATE}\s*\([A-Z][^()\n]{{1,40}}\){_SEPARATOR}{_OPENING}")
# Without them only the first paragraph, a short place, and a dash or colon.
BARE = re.compile(
    rf"(?P<place>{_PLACE_WORD}(?: {_PLACE_WORD}){{0,2}}(?:(?:, |/){_PLACE_WORD}(?: {_PLACE_WORD}){{0,2}})?)"
    rf"(?:\s+(?:--+|[—–]|_)\s*|\s*:\s+|\s*—\s*|\s+-\s+|,?\s*--+\s*){_OPENING}"
)
# In capitals and with a dash also below a caption or a summary: "HANOI — The president ..."
CAPITALS_AND_DASH = re.compile(
    r"(?P<place>(?=[^a-z]{5})[A-ZÀ-ÞĀ-ŽẠ-Ỹ]{2,}(?:[ -][A-ZÀ-ÞĀ-ŽẠ-Ỹ]{2,}){0,3}"
    r"(?:, [A-Z][\w.]+(?: [A-Z]\w+)?)?)\s*(?:--+|[—–]| _)\s*" + _OPENING
)
# The Korean manner: [Seoul=Newsis], (Seoul=Yonhap)
BRACKETED = re.compile(
    r"[\[(](?P<place>" + _PLACE + r")\s?[=/]\s?[^\])\n]{2,40}[\])]\s*(?:[-—–=]+\s*)?"
)  # fmt: skip


class Dateline(NamedTuple):
    """Offsets into the paragraph: the dateline ends at ``end``, the text begins at ``lead``."""

    end: int
    lead: int
    place_end: int


def find_dateline(opening: str, *, bare: bool) -> Dateline | None:
    """The dateline that opens a paragraph; a place alone counts only where ``bare`` allows it.

    >>> find_dateline("SEOUL, March 3 (Wire) -- The minister left.", bare=False).end
    21
    """
    found = (pattern.match(opening) for pattern in (FULL, BRACKETED, DAY_ONLY))
    match = next((match for match in found if match), None) or (
        BARE.match(opening) if bare else CAPITALS_AND_DASH.match(opening)
    )
    if not match or match["place"] in OPENERS:
        return None
    printed = match.group().rstrip()
    end = len(printed.rstrip(" -—–:=_")) if match.re is not BRACKETED else len(printed)
    return Dateline(end, match.end(), match.end("place"))
