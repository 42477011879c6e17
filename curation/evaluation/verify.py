"""Verifying a database: every span, reference, redirect, projection, history row, constraint.

Reads only. Each problem is one line that names the row and what is wrong with it.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.utils import timezone

from curation.editing.changes import change
from curation.editing.projecting import project
from curation.loading.sources import text_digest
from curation.models import (
    AgendaItem,
    Annotation,
    Finding,
    Issue,
    IssueAlias,
    Meeting,
    Organization,
    OrganizationName,
    Participation,
    Person,
    PersonName,
    Role,
    Source,
    Statement,
    Suggestion,
)
from curation.values.enums import ChangeKind

ROOTS: tuple[type[Any], ...] = (Person, Meeting, Issue)
FOLLOWED: tuple[type[Any], ...] = (
    *ROOTS, PersonName, Role, Participation, AgendaItem, IssueAlias, Organization,
    OrganizationName, Source, Finding, Suggestion, Annotation,
)  # fmt: skip
BATCH = 500
Check = Callable[[], Iterator[str]]


def spans() -> Iterator[str]:
    """Every text is as it was loaded, and every quotation stands in it where it says."""
    for source in Source.objects.filter(purged_at__isnull=True).order_by("pk").iterator():
        text = source.text
        if source.text_sha256 and source.text_sha256 != text_digest(text):
            yield f"source {source.pk}: its text is not the one that was loaded"
        rows = source.statements.filter(start__isnull=False).order_by("pk")
        for statement in rows.iterator():
            quoted = text[statement.start : statement.end]
            if quoted != statement.exact and not statement.stale:
                yield (
                    f"statement {statement.pk}: {statement.exact!r} is not at {statement.start}"
                    f" of source {source.pk}"
                )
        for pk, end in source.findings.filter(end__gt=len(text)).values_list("pk", "end"):
            yield f"finding {pk}: ends at {end}, beyond the text of source {source.pk}"


def references() -> Iterator[str]:
    """Every foreign key leads somewhere; the database itself knows."""
    try:
        connection.check_constraints()
    except Exception as error:  # noqa: BLE001 - each database raises its own
        yield f"references: {error}"


def redirects() -> Iterator[str]:
    """A merged record leads to one that is not merged, and keeps no findings for itself."""
    for model in ROOTS:
        name = model._meta.model_name
        merged = dict(
            model.objects.filter(merged_into__isnull=False).values_list("pk", "merged_into_id")
        )
        for pk in merged:
            if _goes_round(pk, merged):
                yield f"{name} {pk}: its redirect leads back to itself"
        held = Finding.objects.filter(**{f"{name}__in": merged}, stale=False)
        for pk, record in held.values_list("pk", f"{name}_id"):
            yield f"finding {pk}: points to {name} {record}, which was merged away"


def _goes_round(start: int, leads_to: Mapping[int, int]) -> bool:
    step, seen = leads_to.get(start), {start}
    while step is not None and step not in seen:
        seen.add(step)
        step = leads_to.get(step)
    return step is not None


def nesting() -> Iterator[str]:
    """No meeting and no issue is part of itself."""
    for model in (Meeting, Issue):
        rows = model._default_manager.filter(parent__isnull=False)
        parents = dict(rows.values_list("pk", "parent_id"))
        for pk in parents:
            if _goes_round(pk, parents):
                yield f"{model._meta.model_name} {pk}: is part of itself"


def projections() -> Iterator[str]:
    """Every record is what its statements make of it."""
    for model in ROOTS:
        ids = list(model.objects.order_by("pk").values_list("pk", flat=True))
        for first in range(0, len(ids), BATCH):
            yield from _projection_of(model, ids[first : first + BATCH])


def _projection_of(model: type[Any], ids: list[int]) -> Iterator[str]:
    """Project in a transaction that is taken back, and tell what would have changed."""
    records = list(model.objects.filter(pk__in=ids).order_by("pk"))
    with transaction.atomic():
        with change(kind=ChangeKind.ACTION, by=None, at=timezone.now(), reason="verify"):
            key = {Person: "persons", Meeting: "meetings", Issue: "issues"}[model]
            found = project(**{key: records}, follow=False)
        transaction.set_rollback(True)
    for one in found.changes:
        yield (
            f"{model._meta.model_name} {one.record.pk}: {one.field} is {one.old!r},"
            f" its statements say {one.new!r}"
        )
    changed = {one.record.pk for one in found.changes}
    for record in found.records:
        if record.pk not in changed:
            yield f"{model._meta.model_name} {record.pk}: its rows are not what its statements say"


def histories() -> Iterator[str]:
    """The last history row of every row is how it stands now."""
    for model in FOLLOWED:
        fields = [field.attname for field in model.history.model.tracked_fields]
        fields = [name for name in fields if name != "modified"]
        last: dict[int, Any] = {}
        for row in model.history.order_by("history_id").iterator():
            last[row.id] = row
        for record in model._default_manager.order_by("pk").iterator():
            row = last.get(record.pk)
            if row is None:
                yield f"{model._meta.model_name} {record.pk}: has no history"
                continue
            different = [name for name in fields if getattr(row, name) != getattr(record, name)]
            if different:
                yield (
                    f"{model._meta.model_name} {record.pk}: its history says otherwise of"
                    f" {', '.join(different)}"
                )


def constraints() -> Iterator[str]:
    """Every row keeps the constraints and rules of its model."""
    checked: tuple[type[Any], ...] = (*FOLLOWED, Statement)
    for model in checked:
        for record in model._default_manager.order_by("pk").iterator():
            try:
                record.clean()
                _check_constraints(record)
            except ValidationError as error:
                yield f"{model._meta.model_name} {record.pk}: {'; '.join(error.messages)}"


def _check_constraints(record: models.Model) -> None:
    for constraint in record._meta.constraints:
        if isinstance(constraint, models.CheckConstraint):
            constraint.validate(type(record), record)


CHECKS: Mapping[str, Check] = {
    "spans": spans,
    "references": references,
    "redirects": redirects,
    "nesting": nesting,
    "projections": projections,
    "histories": histories,
    "constraints": constraints,
}


def verify() -> Iterator[tuple[str, str]]:
    """(check, problem) pairs; none when the database is whole."""
    for name, check in CHECKS.items():
        for problem in check():
            yield name, problem
