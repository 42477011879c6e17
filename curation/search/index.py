"""Keeping the words up to date.

Both doors open a change, and every row they write leaves a history row that points to it. When a
change is complete, `update` reads from those rows which records it has touched.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery, Value

from curation.models import (
    AgendaItem,
    Change,
    Issue,
    IssueAlias,
    Meeting,
    Organization,
    Participation,
    Person,
    PersonName,
    Role,
    Source,
)
from curation.search.entries import ENTRIES, entries

BATCH = 500

# A row of one of these models belongs to the record that its key leads to.
OWNERS: Mapping[type[Any], tuple[type[Any], str]] = {
    Person: (Person, "id"),
    PersonName: (Person, "person_id"),
    Role: (Person, "person_id"),
    Meeting: (Meeting, "id"),
    Participation: (Meeting, "meeting_id"),
    AgendaItem: (Meeting, "meeting_id"),
    Issue: (Issue, "id"),
    IssueAlias: (Issue, "issue_id"),
    Source: (Source, "id"),
}
# Whose name stands in the entries of meetings, and the rows that tell of which.
NAMED_IN_MEETINGS: Sequence[tuple[type[Any], str, type[Any], str]] = (
    (Person, "name", Participation, "person"),
    (Organization, "name", Participation, "organization"),
    (Issue, "label", AgendaItem, "issue"),
)
BY_NAME = {str(model._meta.model_name): model for model in ENTRIES}


def update(change: Change) -> None:
    """Index the records that a change has written."""
    touched: dict[str, set[int]] = defaultdict(set)
    for name, key in _written(change):
        touched[name].add(key)
    for name, keys in touched.items():
        write(BY_NAME[name], sorted(keys))


def _written(change: Change) -> Iterator[tuple[str, int]]:
    """(kind, key) of every record of which the change wrote a row, in one statement."""
    parts: list[QuerySet[Any, Any]] = []
    for model, (root, key) in OWNERS.items():
        rows = model.history.filter(change=change).order_by()
        named = rows.annotate(of=Value(str(root._meta.model_name)), owner=F(key))
        parts.append(named.values_list("of", "owner"))
    first, *others = parts
    yield from first.union(*others, *_meetings_of_the_renamed(change))


def _meetings_of_the_renamed(change: Change) -> Iterator[QuerySet[Any, Any]]:
    """Meetings that are found by a name which the change has written anew."""
    for model, field, row, key in NAMED_IN_MEETINGS:
        history = model.history
        earlier = history.filter(id=OuterRef("id"), history_id__lt=OuterRef("history_id"))
        before = Subquery(earlier.order_by("-history_id").values(field)[:1])
        written = history.filter(change=change, history_type="~").annotate(before=before)
        renamed = written.exclude(before=F(field)).order_by().values("id")
        rows = row.objects.filter(**{f"{key}__in": renamed}).order_by()
        yield rows.annotate(of=Value("meeting"), owner=F("meeting_id")).values_list("of", "owner")


def write(model: type[Any], keys: Collection[int]) -> None:
    """Index some records of a model."""
    entry, _ = ENTRIES[model]
    ordered = list(keys)
    for first in range(0, len(ordered), BATCH):
        entry.objects.bulk_create(
            entries(model, ordered[first : first + BATCH]),
            update_conflicts=True,
            unique_fields=["record"],
            update_fields=["heading", "words"],
        )


def rebuild() -> dict[str, int]:
    """Index everything anew; how many records of each kind there are."""
    counted = {}
    for model, (entry, _) in ENTRIES.items():
        entry.objects.all().delete()
        keys = list(model.objects.order_by("pk").values_list("pk", flat=True))
        write(model, keys)
        counted[str(model._meta.verbose_name_plural)] = len(keys)
    return counted
