"""Keeping the words up to date.

Both doors open a change, and every row they write leaves a history row that points to it. When a
change is complete, `update` reads from those rows which records it has touched.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from django.db import connection

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
    sql, mentions = _writes()
    with connection.cursor() as cursor:
        cursor.execute(sql, [change.pk] * mentions)
        yield from cursor.fetchall()


@cache
def _writes() -> tuple[str, int]:
    """The statement, and how often it names the change.

    Written out, for it is asked after every change: as a queryset it took the ORM longer to put
    together than it takes a database to answer.
    """
    parts = [
        f"SELECT '{root._meta.model_name}', {key} FROM {_history(model)} WHERE change_id = %s"  # noqa: S608
        for model, (root, key) in OWNERS.items()
    ]
    parts += [
        # Meetings that are found by a name which the change has written anew.
        f"SELECT 'meeting', meeting_id FROM {row._meta.db_table} WHERE {key}_id IN ("  # noqa: S608
        f"SELECT id FROM {_history(model)} AS now WHERE change_id = %s AND history_type = '~'"
        f" AND {field} <> (SELECT {field} FROM {_history(model)} AS earlier"
        " WHERE earlier.id = now.id AND earlier.history_id < now.history_id"
        " ORDER BY earlier.history_id DESC LIMIT 1))"
        for model, field, row, key in NAMED_IN_MEETINGS
    ]
    return " UNION ".join(parts), len(parts)


def _history(model: type[Any]) -> str:
    table: str = model.history.model._meta.db_table
    return table


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
