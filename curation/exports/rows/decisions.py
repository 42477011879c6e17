"""The table of decisions: what people changed, read off the history of each record."""

from collections.abc import Iterator
from typing import Any

from curation.exports.derived import RecordType
from curation.exports.rows.reading import stream
from curation.exports.scope import Scope
from curation.models import Issue, Meeting, Person

# Kept by the desk itself, or derived from the others: no decision of anybody.
KEPT = frozenset(
    "id uid version accepted_by accepted_at created modified date_earliest date_latest date_rule"
    " level n_parties".split()
)


def decision_rows(scope: Scope) -> Iterator[tuple[Any, ...]]:
    for kind, model, rows in (
        (RecordType.MEETING, Meeting, scope.meetings),
        (RecordType.PERSON, Person, scope.persons),
        (RecordType.ISSUE, Issue, scope.issues),
    ):
        yield from _of_model(kind, model, rows)


def _of_model(kind: RecordType, model: Any, rows: Any) -> Iterator[tuple[Any, ...]]:
    """Each row of history beside the one before it; only what a person did is told."""
    names = [field.attname for field in model._meta.concrete_fields if field.name not in KEPT]
    history = model.history.model
    told = history.objects.filter(id__in=rows.values("pk")).order_by("id", "history_id")
    cells = told.values_list(
        "id", "history_id", "uid", "curation_status", "change__by__username", "change__at",
        "change__reason", *names,
    )  # fmt: skip
    last: tuple[Any, ...] = ()
    for row in stream(cells):
        pk, number, uid, status, by, at, reason, *now = row
        if by and last and last[0] == pk:
            for name, before, after in zip(names, last[1], now, strict=True):
                if before != after:
                    yield (
                        f"{kind}-{number}-{name}",
                        kind,
                        uid,
                        name,
                        _text(before),
                        _text(after),
                        by,
                        at,
                        reason,
                        status,
                    )
        last = (pk, now)


def _text(value: object) -> str:
    return "" if value is None else str(value)
