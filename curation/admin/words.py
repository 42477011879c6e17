"""How values are shown to an editor: labels, dates, countries, badges."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from curation.values.enums import CurationStatus
from curation.values.shown import DASH, label, shown_date

__all__ = [
    "DASH",
    "accepted",
    "badge",
    "counted",
    "label",
    "lines",
    "listed",
    "shortened",
    "shown_date",
]


def badge(value: str) -> SafeString:
    """A value with its sign; the word always stands there, the colour only helps."""
    if not value:
        return SafeString("")
    return format_html('<span class="badge badge-{}">{}</span>', value, label(value))


def accepted(record: Any) -> str:
    """What became of accepting it: where four eyes are asked for, it may wait for a colleague."""
    if record.curation_status == CurationStatus.IN_REVIEW:
        return f"“{record}” waits for a second person to accept it: you changed it last."
    return f"“{record}” is accepted."


def lines(parts: Iterable[object]) -> SafeString:
    """One part a line, each escaped."""
    return format_html_join(SafeString("<br>"), "{}", ((part,) for part in parts))


def shortened(text: str, length: int = 80) -> str:
    """The beginning of *text* on one line, cut between words."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    return line[: length - 1].rsplit(" ", 1)[0] + "…"


def counted(numbers: Mapping[str, int], names: Mapping[str, tuple[str, str]]) -> str:
    """``{"meeting": 2}`` becomes ``2 meetings``; kinds without any are left out."""
    parts = [
        f"{numbers[kind]} {one if numbers[kind] == 1 else many}"
        for kind, (one, many) in names.items()
        if numbers.get(kind)
    ]
    return " · ".join(parts)


def listed(names: Sequence[str], at_most: int = 3) -> str:
    """``A, B, C and 4 more``."""
    shown = ", ".join(names[:at_most])
    return shown if len(names) <= at_most else f"{shown} and {len(names) - at_most} more"
