"""Who announced it and when: ", the Blue House said on Jan. 9", "The ministry confirmed that".

The words are kept as printed; a pronoun is nobody's name and gives no attribution.
"""

import re

from curation.extraction.dates import DateMention
from curation.extraction.scenes import Scene

_VERBS = r"(?:said|says|announced|confirmed|reported|disclosed|revealed|stated|told)"
_WHO = r"(?P<who>(?:[Tt]he |[Aa]n? |[Hh]is |[Hh]er |[Ii]ts |[Tt]heir )?[^,;:“”\"()]{2,60}?)"
_AT_THE_END = re.compile(
    rf",[”\"]? {_WHO} (?:also |later )?{_VERBS}(?P<rest>\b[^;“”\"]{{0,60}})?\.?[”\"]?$"
)
_AT_THE_HEAD = re.compile(
    rf"^(?:[A-Z][a-z]+, )?{_WHO} (?:also |later )?{_VERBS}(?P<rest>(?: (?:on |late |"
    rf"early )?[^,;“”\"]{{0,24}}?)?)(?: that)? "
)
_ACCORDING_TO = re.compile(r"\b[Aa]ccording to (?P<who>[^,;:“”\"()]{2,60}?)(?P<rest>)(?=[,.;]|$)")
_NOBODY = re.compile(
    r"(?:he|she|they|it|who|which|and|but|this|that|both|i|we|you)\b.*", re.IGNORECASE
)


_HINTS = frozenset(
    "said says announced confirmed reported disclosed revealed stated told according".split()
)


def announced(scene: Scene) -> tuple[str, str]:
    """Who the sentence quotes, in its own words, and the day of the announcement (ISO) if told."""
    if not scene.heard & _HINTS:
        return "", ""
    text = scene.text
    for pattern, start in (
        (_AT_THE_END, 0),
        (_AT_THE_HEAD, scene.sentence.lead),
        (_ACCORDING_TO, 0),
    ):
        region = text[start:]
        found = pattern.search(region)
        if found is None or _NOBODY.fullmatch(found["who"]):
            continue
        span = (start + found.start("rest"), start + found.end("rest"))
        return found["who"].strip(), _day(scene, *span)
    return "", ""


def _day(scene: Scene, start: int, end: int) -> str:
    offset = scene.sentence.start
    inside = (
        d for d in scene.dates if start <= d.span.start - offset and d.span.end - offset <= end
    )
    return next((date.edtf for date in inside if _is_day(date)), "")


def _is_day(date: DateMention) -> bool:
    return len(date.edtf) == len("2026-01-13") and "X" not in date.edtf
