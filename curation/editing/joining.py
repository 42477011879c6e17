"""Joining two records: everything that points to one points to the other, which leads on."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import models

from curation.editing.errors import Refused
from curation.editing.guard import Root, lock
from curation.editing.projecting import project
from curation.editing.relations import moved
from curation.models import Change, Issue, Meeting, Person, Suggestion
from curation.values.enums import CurationStatus, Decision, SuggestionKind

DRAFT, ACCEPTED = CurationStatus.DRAFT, CurationStatus.ACCEPTED


def join(opened: Change, survivor: Root, absorbed: Root, *, by: User | None, at: datetime) -> None:
    """Join two records inside an open change, which remembers what was moved."""
    one, other = _locked(survivor, absorbed)
    _step_up(one, other)
    joined = {
        "survivor": one.uid,
        "absorbed": other.uid,
        "kind": one._meta.model_name,
        "moved": repoint(other, one),
    }
    opened.report = {**opened.report, "joined": [*opened.report.get("joined", []), joined]}
    opened.save(update_fields=["report"])
    other.merged_into = one
    _keep_acceptance(one, other)
    _keep_what_was_written(one, other)
    _close_questions(one, by, at)
    reproject_with_neighbours([one, other])


def _locked(survivor: Root, absorbed: Root) -> tuple[Root, Root]:
    locked = {one.pk: one for one in lock([survivor, absorbed])}
    if len(locked) != 2:
        raise Refused("Choose two different records.")
    one, other = locked[survivor.pk], locked[absorbed.pk]
    for record in (one, other):
        if record.merged_into_id is not None:
            raise Refused(f"“{record}” was merged already.")
    if isinstance(one, Meeting) and isinstance(other, Meeting) and _nested(one, other):
        raise Refused("One of the two meetings is part of the other; change that first.")
    return one, other


def _step_up(survivor: Root, absorbed: Root) -> None:
    """An issue that is joined to a wider one has the place of that one, and is no part of itself."""
    if isinstance(survivor, Issue) and isinstance(absorbed, Issue) and absorbed.contains(survivor):
        survivor.parent = absorbed.parent


def _keep_acceptance(survivor: Root, absorbed: Root) -> None:
    """What somebody accepted does not become a draft again by being joined to one."""
    if (survivor.curation_status, absorbed.curation_status) == (DRAFT, ACCEPTED):
        survivor.curation_status = absorbed.curation_status
        survivor.accepted_by, survivor.accepted_at = absorbed.accepted_by, absorbed.accepted_at


def _keep_what_was_written(survivor: Root, absorbed: Root) -> None:
    """Both notes stay, and an identifier that only the absorbed record has goes over."""
    if absorbed.note not in survivor.note:
        survivor.note = "\n\n".join(filter(None, [survivor.note, absorbed.note]))
    if isinstance(survivor, Issue) and isinstance(absorbed, Issue):
        survivor.scheme_uri = survivor.scheme_uri or absorbed.scheme_uri
    if not isinstance(survivor, Person) or not isinstance(absorbed, Person):
        return
    if absorbed.wikidata_id and not survivor.wikidata_id:
        survivor.wikidata_id, absorbed.wikidata_id = absorbed.wikidata_id, None
        # No two records have one identifier, not even between two statements.
        Person.objects.filter(pk=absorbed.pk).update(wikidata_id=None)


def _nested(one: Meeting, other: Meeting) -> bool:
    return one.contains(other) or other.contains(one)


def repoint(source: Root, target: Root) -> dict[str, list[int]]:
    """Let everything that points to one record point to another; which rows were moved."""
    rows: dict[str, list[int]] = {}
    for key in moved(type(source)):
        model: type[models.Model] = key.model
        ids = list(model._default_manager.filter(**{key.name: source}).values_list("pk", flat=True))
        ids = _without_collisions(model, key.name, ids, target)
        if not ids:
            continue
        rows[f"{model.__name__}.{key.name}"] = ids
        move_rows(model, key.name, ids, target)
    return rows


def _without_collisions(model: Any, name: str, ids: list[int], target: Root) -> list[int]:
    """What cannot be moved: the survivor as a part of itself, and pairs that it has already.

    Pairs of related issues are unique: one that both records have stays where it is.
    """
    if model is Issue:
        return [pk for pk in ids if pk != target.pk]
    if model is not Issue.related.through:
        return ids
    other = "to_issue" if name == "from_issue" else "from_issue"
    taken = set(model.objects.filter(**{name: target}).values_list(f"{other}_id", flat=True))
    free = model.objects.filter(pk__in=ids).exclude(**{f"{other}__in": {*taken, target.pk}})
    return list(free.values_list("pk", flat=True))


def move_rows(model: Any, name: str, ids: list[int], target: Any) -> None:
    """Repoint rows, with a history row each where the model keeps history."""
    rows = list(model._default_manager.filter(pk__in=ids))
    for row in rows:
        setattr(row, f"{name}_id", target.pk)
    model._default_manager.bulk_update(rows, [name], batch_size=500)
    # Machine statements are append-only and carry their change in its report instead.
    if model.__name__ != "Statement" and hasattr(model, "history"):
        model.history.bulk_history_create(rows, update=True)


def _close_questions(survivor: Root, by: User | None, at: datetime) -> None:
    """A question whether a record is the same as itself has been answered."""
    name = survivor._meta.model_name
    asked = Suggestion.objects.open().filter(
        kind=SuggestionKind.SAME_AS, **{f"{name}": survivor, f"other_{name}": survivor}
    )
    for suggestion in asked:
        suggestion.decision = Decision.ACCEPTED
        suggestion.decided_by, suggestion.decided_at = by, at
        suggestion.save()


def reproject_with_neighbours(records: list[Root]) -> None:
    """Project records and the meetings that show them: participations, agenda, children."""
    persons = [one for one in records if isinstance(one, Person)]
    issues = [one for one in records if isinstance(one, Issue)]
    meetings = [one for one in records if isinstance(one, Meeting)]
    near = models.Q(participations__person__in=persons) | models.Q(agenda__issue__in=issues)
    near |= models.Q(statements__person__in=persons) | models.Q(statements__issue__in=issues)
    near |= models.Q(parent__in=meetings)
    known = {one.pk for one in meetings}
    neighbours = Meeting.objects.filter(near).exclude(pk__in=known).distinct().order_by("pk")
    project(
        persons=persons,
        meetings=[*meetings, *neighbours],
        issues=issues,
        touched=records,
    )
