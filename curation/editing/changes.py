"""Opening a change: one act, one transaction, one row that every history row points to."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import connection, transaction

from curation.editing import blind
from curation.models import Change, recording
from curation.search import index
from curation.values.enums import ChangeKind


@contextmanager
def change(
    *,
    kind: ChangeKind,
    by: AbstractBaseUser | None,
    at: datetime,
    reason: str = "",
    report: dict[str, Any] | None = None,
) -> Iterator[Change]:
    """Everything written inside the block belongs to the change, all of it or nothing."""
    with transaction.atomic():
        _use_all_parameters()
        opened = Change.objects.create(
            kind=kind,
            by=by,
            at=at,
            reason=reason[:500],
            report=report or {},  # type: ignore[misc]
        )
        with recording(opened):
            yield opened
        if opened.pk is not None:  # nothing was written by one that was deleted again
            blind.refuse(opened)
            index.update(opened)


def _use_all_parameters() -> None:
    """Django 5.2 believes that SQLite takes 999 parameters, so that 27 meetings are a statement.

    What the library at hand takes is 32,766 and more.
    """
    if connection.vendor == "sqlite":
        most = connection.connection.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER)
        connection.features.max_query_params = most
