"""Notes on a record or on a passage of a report."""

from datetime import datetime

from django.contrib.auth.models import User

from curation.editing.changes import change
from curation.editing.errors import Refused
from curation.editing.guard import Record, require
from curation.models import Annotation, Change, Source
from curation.values.enums import ChangeKind


def annotate(
    *,
    target: Record,
    body: str,
    by: User,
    at: datetime,
    start: int | None = None,
    end: int | None = None,
    parent: Annotation | None = None,
) -> Annotation:
    """Write a note; on a source with a passage, *start* and *end* are code points."""
    require(by, "add", Annotation)
    if not body.strip():
        raise Refused("The note is empty.")
    exact = ""
    if start is not None or end is not None:
        exact = _passage(target, start, end)
    name = str(target._meta.model_name)
    with change(kind=ChangeKind.ACTION, by=by, at=at, reason="note"):
        return Annotation.objects.create(
            body=body.strip(),
            author=by,
            created=at,
            parent=parent,
            start=start,
            end=end,
            exact=exact,
            **{name: target},
        )


def _passage(target: Record, start: int | None, end: int | None) -> str:
    if not isinstance(target, Source):
        raise Refused("Only a report has passages.")
    if start is None or end is None or not 0 <= start < end <= len(target.text):
        raise Refused("The selected passage lies outside the text.")
    return target.text[start:end]


def resolve_annotation(*, annotation: Annotation, by: User, at: datetime) -> Change:
    """Mark a note as dealt with."""
    require(by, "change", Annotation)
    with change(kind=ChangeKind.ACTION, by=by, at=at, reason="note resolved") as opened:
        annotation.resolved = True
        annotation.save()
        return opened
