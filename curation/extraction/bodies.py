"""The full name of a body that a report names short: "the agency", "MEA"."""

import re

# "International Atomic Energy Agency", "Hanbit Institute for Industrial Economics"
_BODY = re.compile(r"[A-Z][\w'’-]*(?: (?:(?:of|for|and|the) ){0,2}[A-Z][\w'’-]*){1,7}")


def full_body(printed: str, before: int, text: str) -> str:
    """The body as the report names it in full before this place; else as printed.

    >>> t = "the Ministry of External Affairs (MEA) said. The MEA spokesman"
    >>> full_body("MEA", 45, t)
    'Ministry of External Affairs'
    """
    if not printed:
        return ""
    if printed.isupper():
        return _spelt_out(printed, text) or printed
    if printed == printed.lower() and " " not in printed:
        return _last_named(printed, before, text) or printed
    return printed


def _spelt_out(acronym: str, text: str) -> str:
    """The words before "(MEA)" that its letters stand for."""
    place = text.find(f"({acronym})")
    if place < 0:
        return ""
    words = text[max(0, place - 120) : place].split()
    letters = acronym.lower()
    taken: list[str] = []
    for word in reversed(words):
        taken.insert(0, word)
        if word[0].isupper() and word[0].lower() == letters[-1]:
            letters = letters[:-1]
        elif word[0].isupper():
            return ""
        if not letters:
            return " ".join(taken)
    return ""


def _last_named(noun: str, before: int, text: str) -> str:
    """The last capitalised name with this noun: "the agency" after "... Energy Agency"."""
    found = ""
    for match in _BODY.finditer(text, 0, before):
        words = match.group().removeprefix("The ").split()
        keys = [word.lower() for word in words]
        place = keys.index(noun) if noun in keys else 0
        if place:
            goes_on = keys[place + 1 : place + 2] in (["of"], ["for"])
            found = " ".join(words if goes_on else words[: place + 1])
    return found
