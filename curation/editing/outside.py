"""Fields that were changed outside the desk: kept as a curator's statements, never overwritten.

Whoever writes to the database by another way (a shell, SQL) has decided something too. Before a
load projects a record it compares the fields with the projection of what was stored.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime

from curation.editing.fields import STATED
from curation.editing.guard import Root
from curation.editing.weighing import counts_for_accepted, statements_about
from curation.models import Change, Issue, Meeting, Person, Statement
from curation.reconcile.project import ISSUE_FIELDS, MEETING_FIELDS, PERSON_FIELDS, by_field
from curation.reconcile.resolve import Said, resolve
from curation.values.enums import Basis, CurationStatus, Review

NOTE = "changed outside the desk"
TABLES: Mapping[type[Root], Mapping[str, tuple[str, str]]] = {
    Person: PERSON_FIELDS,
    Meeting: MEETING_FIELDS,
    Issue: ISSUE_FIELDS,
}


def keep(records: Collection[Root], *, change: Change, at: datetime) -> list[Statement]:
    """Write a curator's statement for every field that is not what the statements make of it."""
    said = statements_about(
        persons=[one.pk for one in records if isinstance(one, Person)],
        meetings=[one.pk for one in records if isinstance(one, Meeting)],
        issues=[one.pk for one in records if isinstance(one, Issue)],
    )
    kept = [
        _statement(record, field, change, at)
        for record in records
        for field in _different(record, said.get(_subject(record), []))
    ]
    Statement.objects.bulk_create(kept)
    return kept


def _subject(record: Root) -> tuple[int | None, int | None, int | None]:
    return (
        record.pk if isinstance(record, Person) else None,
        record.pk if isinstance(record, Meeting) else None,
        record.pk if isinstance(record, Issue) else None,
    )


def _different(record: Root, statements: Collection[Said]) -> Iterator[str]:
    """The fields that hold something else than their statements say."""
    if record.curation_status == CurationStatus.ACCEPTED:
        statements = [one for one in statements if counts_for_accepted(one)]
    said = by_field(statements)
    for name, (field, default) in TABLES[type(record)].items():
        winner = resolve(said.get(name, ()))
        expected = winner.value if winner else str(default)
        if not winner and not default and isinstance(record, Person | Issue):
            continue  # a person or issue is named before anything is said of it
        if getattr(record, field) != expected:
            yield field


def _statement(record: Root, field: str, change: Change, at: datetime) -> Statement:
    return Statement(
        **{str(record._meta.model_name): record},
        field=STATED[type(record)][field],
        value=str(getattr(record, field)),
        basis=Basis.CURATOR,
        review=Review.CONFIRMED,
        reviewed_at=at,
        note=NOTE,
        rule="outside",
        change=change,
        created=at,
    )
