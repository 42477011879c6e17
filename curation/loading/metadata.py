"""What is said about a report from outside its text: one shape, whoever says it."""

import dataclasses
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self

from curation.loading.refusals import quoted

YES_NO = {
    "true": True, "yes": True, "1": True,
    "false": False, "no": False, "0": False,
}  # fmt: skip
LONGEST = {"url": 1000, "headline": 2000, "publisher": 2000, "author": 2000}

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DAY_AND_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{2}[0-9:.,+\-Zz ]{0,30}")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_URL = re.compile(r"https?://[^\s/?#]+[^\s]*", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


class BadValue(ValueError):
    """A value that its field does not take; the text says why, without the value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """Empty where nothing is said. ``date_published`` is YYYY-MM-DD, ``language`` BCP 47."""

    headline: str = ""
    publisher: str = ""
    url: str = ""
    author: str = ""
    language: str = ""
    date_published: str = ""
    machine_translated: bool | None = None

    def over(self, weaker: "Metadata") -> Self:
        """Field by field what this says, else what the weaker says."""
        filled = {
            field.name: getattr(weaker, field.name)
            for field in dataclasses.fields(Metadata)
            if getattr(self, field.name) in ("", None)
        }
        return dataclasses.replace(self, **filled)


def day(text: str) -> str:
    """YYYY-MM-DD as it was given. Raises `BadValue`."""
    if not _DAY.fullmatch(text):
        raise BadValue("not YYYY-MM-DD")
    try:
        date.fromisoformat(text)
    except ValueError:
        raise BadValue("not a day of the calendar") from None
    return text


def language_tag(text: str) -> str:
    """A BCP 47 tag such as ``en`` or ``en-US``. Raises `BadValue`."""
    tag = "en" if text.casefold() == "english" else text.replace("_", "-")
    if not _TAG.fullmatch(tag):
        raise BadValue("not a language tag such as en or en-GB")
    return tag


def web_address(text: str) -> str:
    if not _URL.fullmatch(text):
        raise BadValue("not a web address that begins with http:// or https://")
    return text


def yes_or_no(text: str) -> bool:
    if text.casefold() not in YES_NO:
        raise BadValue("not true or false")
    return YES_NO[text.casefold()]


CHECKS: Mapping[str, Callable[[str], str | bool]] = {
    "date_published": day,
    "language": language_tag,
    "url": web_address,
    "machine_translated": yes_or_no,
}


def checked(field: str, text: str) -> str | bool | None:
    """The value of a field, blanks trimmed; nothing when empty. Raises `BadValue`."""
    value = " ".join(text.split())
    if not value:
        return None if field == "machine_translated" else ""
    if _CONTROL.search(value):
        raise BadValue("has control characters in it")
    if len(value) > LONGEST.get(field, 1000):
        raise BadValue("too long")
    check = CHECKS.get(field)
    return check(value) if check else value


def lenient(said: Iterable[tuple[str, str]]) -> tuple[Metadata, tuple[str, ...]]:
    """What a report's own file says of itself: a value that cannot be is left out, and told.

    The first value of a field counts. Of a date with a time only the day is kept, as printed.
    """
    values: dict[str, str | bool | None] = {}
    warnings: list[str] = []
    for field, text in said:
        if values.get(field) not in (None, ""):
            continue
        try:
            values[field] = checked(field, _without_time(text) if _is_date(field) else text)
        except BadValue as error:
            warnings.append(f"{field} {quoted(text)} is {error}: left empty")
    return Metadata(**values), tuple(warnings)  # type: ignore[arg-type]


def _is_date(field: str) -> bool:
    return field == "date_published"


def _without_time(text: str) -> str:
    found = _DAY_AND_TIME.fullmatch(text.strip())
    return found[1] if found else text


def by_name(
    said: Mapping[str, str], names: Mapping[str, Iterable[str]]
) -> Iterator[tuple[str, str]]:
    """(field, value) pairs of foreign keys, the preferred key of each field first."""
    folded = {re.sub(r"[\s_-]", "", key).casefold(): value for key, value in said.items()}
    for field, keys in names.items():
        yield from ((field, folded[key]) for key in keys if key in folded)
