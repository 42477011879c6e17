"""Which fields of a record are decided by statements, and under which name.

A field that is not listed (a note, a Wikidata ID) is written as it is; everything else a curator
changes becomes a curator's statement.
"""

from collections.abc import Mapping
from typing import Any

from curation.models import AgendaItem, Issue, Meeting, Participation, Person, Source
from curation.models.base import SubRow
from curation.reconcile.project import AGENDA_FIELDS, ISSUE_FIELDS, MEETING_FIELDS, PERSON_FIELDS

# Model field -> field of the statement.
STATED: Mapping[type[Any], Mapping[str, str]] = {
    Person: {target: name for name, (target, _) in PERSON_FIELDS.items()},
    Meeting: {
        **{target: name for name, (target, _) in MEETING_FIELDS.items()},
        "name": "name",
        "parent": "parent",
    },
    Issue: {target: name for name, (target, _) in ISSUE_FIELDS.items()},
    Source: {"date_published": "date_published", "publisher": "publisher", "author": "author"},
}
# Follow from other fields, so that nobody writes them.
DERIVED = frozenset(
    ["date_text", "date_rule", "date_earliest", "date_latest", "level", "n_parties"]
)
# Never written by `save`: each has an act of its own.
GUARDED = frozenset(
    [
        *("uid", "version", "curation_status", "rejected_as", "accepted_by", "accepted_at"),
        *("merged_into", "created", "modified", "text", "raw_sha256", "text_sha256"),
        *("work_status", "claimed_by"),
    ]
)
ROW_FIELDS: Mapping[type[SubRow], tuple[str, ...]] = {
    Participation: ("function", "capacity", "attendance"),
    AgendaItem: AGENDA_FIELDS,
}


def stated_value(record: Any, field: str, value: Any) -> str:
    """A value as a statement holds it: a meeting by its ID, a day in ISO, nothing as empty."""
    if value is None:
        return ""
    if isinstance(value, Meeting):
        return value.uid
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
