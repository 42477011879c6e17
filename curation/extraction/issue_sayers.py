"""Who says it: the source that a sentence names for what it tells."""

import re

_SAYS = re.compile(
    r"\b(?:said|says|told|added|noted|announced|confirmed|answered|replied|insisted|stressed)\b"
    r"|\baccording to\b"
)
_NAME = re.compile(
    r"(?:[A-Z][\w.'’-]*)(?:\s(?:of|the|for|and|bin|al|de|van|von|[A-Z][\w.'’-]*)){0,7}"
    r"(?:,\s[^,]{2,80},)?(?:\s(?:also|later|then))?\s$"
)
_OFFICE = re.compile(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Aa]n?|[Ii]ts|[Tt]heir)\s[\w'’-]+(?:\s[\w'’-]+){0,5}\s$"
)
_BEHIND = re.compile(
    r"\s((?:[A-Z][\w.'’-]*|an?|the|his|her|their)(?:\s(?!on\b|said\b|in\b|after\b)[\w.'’-]+){0,6})"
)


def sayer(sentence: str) -> str:
    """The source in the report's words: a name, an office, an outlet; "" when it is the report."""
    says = _SAYS.search(sentence)
    if says is None:
        return ""
    if says.group() == "according to":
        behind = _BEHIND.match(sentence, says.end())
        return behind.group(1).strip(" ,.") if behind else ""
    before = sentence[max(0, says.start() - 120) : says.start()]
    office, name = _OFFICE.search(before), _NAME.search(before)
    found = min((m for m in (office, name) if m), key=lambda m: m.start(), default=None)
    return found.group().split(",")[0].strip() if found else ""
