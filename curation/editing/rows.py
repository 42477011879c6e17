"""Bringing stored rows in line with what they should be, with one history row for each change."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any

from django.db import models
from simple_history.utils import bulk_create_with_history

from curation.models.base import SubRow

BATCH = 200


def sync(
    model: type[SubRow],
    existing: Iterable[Any],
    wanted: Mapping[Hashable, Mapping[str, Any]],
    key: Callable[[Any], Hashable],
) -> set[int]:
    """Create, change and withdraw rows until they are as *wanted* (key -> field values).

    A row that nothing supports any more is marked rejected, never deleted. Returns the ids of
    the rows that were written.
    """
    stored = {key(row): row for row in existing}
    created = [model(**values) for one, values in wanted.items() if one not in stored]
    changed, touched = [], set[str]()
    for one, row in stored.items():
        values = wanted.get(one, {"rejected": True})
        different = {name for name, value in values.items() if getattr(row, name) != value}
        if not different:
            continue
        for name in different:
            setattr(row, name, values[name])
        changed.append(row)
        touched |= different
    write(model, created=created, changed=changed, fields=touched)
    return {row.pk for row in [*created, *changed]}


def write(
    model: type[models.Model],
    *,
    created: list[Any],
    changed: list[Any],
    fields: set[str],
) -> None:
    """Write new and changed rows with their history, in as few statements as there are kinds."""
    if created:
        for row in created:
            _derive(row)
        bulk_create_with_history(created, model, batch_size=BATCH)
    if changed:
        upsert(model, changed, fields)
        history_of(model).bulk_history_create(changed, batch_size=BATCH, update=True)


def upsert(model: type[models.Model], rows: list[Any], fields: Iterable[str]) -> None:
    """Write the named fields of stored rows in one statement a batch.

    ``bulk_update`` builds a CASE for every field of every row, which takes Django ten times as
    long as the database takes to write it.
    """
    model._default_manager.bulk_create(
        rows,
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=sorted(fields),
    )


def history_of(model: type[models.Model]) -> Any:
    """The manager of a model's history table."""
    return model.history  # type: ignore[attr-defined]


def _derive(row: Any) -> None:
    """The folded key that `save()` would have set."""
    if hasattr(row, "derive"):
        row.derive()
