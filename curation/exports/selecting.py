"""Which model's filters narrow a table, and what a saved choice of them exports."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Model, QuerySet

from curation.exports.columns import Table
from curation.exports.scope import Scope
from curation.exports.tables import BY_NAME
from curation.filters import select
from curation.models import Issue, Meeting, Person, SavedExport, Source

# Whose filters a table takes when it is exported alone; all others follow the meetings.
OWN_FILTERS: Mapping[str, type[Model]] = {"persons": Person, "issues": Issue, "sources": Source}


def filtered_model(names: Sequence[str]) -> type[Model]:
    """The model whose filters narrow an export of the tables *names*."""
    return OWN_FILTERS.get(names[0], Meeting) if len(names) == 1 else Meeting


def selection(
    names: Sequence[str], filters: Mapping[str, Sequence[str]]
) -> "QuerySet[Any, Any] | None":
    """What the filters let through; none without any. Raises `UnknownFilter`."""
    if not filters:
        return None
    return select(filtered_model(names), {name: list(given) for name, given in filters.items()})


def table_of(saved: SavedExport) -> Table:
    """The table with the chosen columns; one that is gone by now is passed over."""
    table = BY_NAME[saved.table]
    chosen = table.of(saved.columns)
    return chosen if chosen.columns else table


def scope_of(saved: SavedExport) -> Scope:
    """Raises `UnknownFilter` for a filter that is gone by now."""
    return Scope(saved.status, selection([saved.table], saved.filters))
