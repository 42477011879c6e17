"""What each outlet says of each field of a record, side by side, and which of it was chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from curation.admin import words
from curation.admin.evidence import DATES, VERBATIM, FieldEvidence
from curation.editing.fields import STATED

FEWEST = 3  # outlets: two are compared at a glance
MOST = 8
# Field of the statements -> why the chosen value wins, as `reconcile.resolve.POLICIES` weighs it.
REASONS: Mapping[str, Any] = {
    "status": _("said last"),
    "venue": _("said last"),
    "locality": _("said last"),
    "original_date": _("said last"),
    "date": _("the most exact"),
    "printed_kind": _("the word that says most"),
}
BY_NUMBER = _("said by most outlets")
BY_CURATOR = _("decided by a curator")


@dataclass(frozen=True, slots=True)
class Line:
    """One field: what each outlet says, in the order of the columns, and the chosen value."""

    title: str
    cells: list[str]
    chosen: str
    reason: Any


@dataclass(frozen=True, slots=True)
class Grid:
    outlets: list[str]
    lines: list[Line]


def grid_of(record: Any, evidence: Sequence[FieldEvidence]) -> Grid | None:
    """None where fewer than three outlets tell of the record."""
    fields = {said: name for name, said in STATED[type(record)].items()}
    own = [one for one in evidence if one.field in fields and one.field != "parent"]
    said_by = (v.said_by for one in own for v in one.voices if not v.by_curator and v.said_by)
    outlets = list(dict.fromkeys(said_by))[:MOST]
    if len(outlets) < FEWEST:
        return None
    lines = [_line(record, fields[one.field], one, outlets) for one in own]
    return Grid(outlets, [line for line in lines if any(line.cells)])


def _line(record: Any, name: str, one: FieldEvidence, outlets: Sequence[str]) -> Line:
    cells = []
    for outlet in outlets:
        values = [v.value for v in one.voices if v.said_by == outlet and not v.uncounted]
        cells.append("; ".join(dict.fromkeys(values)))
    reason = BY_CURATOR if one.corrected else REASONS.get(one.field, BY_NUMBER)
    return Line(one.title, cells, _shown(one.field, getattr(record, name)), reason)


def _shown(field: str, value: Any) -> str:
    """The value of a record as its statements are shown."""
    if field in DATES:
        return words.shown_date(str(value or ""))
    return str(value or "") if field in VERBATIM else words.label(str(value or ""))
