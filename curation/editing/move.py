"""Moving findings: what one report tells of a record is about another one, which is known."""

from collections.abc import Collection
from datetime import datetime

from django.contrib.auth.models import User

from curation.editing.changes import change
from curation.editing.errors import Refused
from curation.editing.guard import Root, lock, require, require_reason
from curation.editing.joining import move_rows, reproject_with_neighbours
from curation.editing.merge import merge
from curation.editing.split import keep_apart, statements_of
from curation.models import Change, Finding, Statement
from curation.values.enums import ChangeKind


def move(
    *,
    record: Root,
    findings: Collection[Finding],
    target: Root,
    by: User,
    at: datetime,
    reason: str,
) -> Change:
    """Let findings of *record*, with all they say, be findings of *target*; the two stay apart.

    A record that is left without any finding is merged into the target instead.
    """
    require(by, "split", type(record))
    require_reason(reason, "why is it the other one?")
    if type(record) is not type(target):
        raise Refused("Only a record of the same kind can take it over.")
    chosen = {one.pk for one in findings}
    own = [one for one in record.findings.order_by("pk") if not one.stale or one.pk in chosen]
    if {one.pk for one in own} <= chosen:
        return merge(survivor=target, absorbed=record, by=by, at=at, reason=reason)
    with change(kind=ChangeKind.SPLIT, by=by, at=at, reason=reason) as opened:
        source, holder = _locked(record, target)
        moving = [one for one in own if one.pk in chosen]
        if not moving or len(moving) != len(chosen):
            raise Refused("Choose findings of this record.")
        _move(opened, source, holder, moving)
        keep_apart(source, holder, by=by, at=at, reason=reason)
        reproject_with_neighbours([source, holder])
        return opened


def _locked(record: Root, target: Root) -> tuple[Root, Root]:
    stored = {one.pk: one for one in lock([record, target])}
    if len(stored) != 2:
        raise Refused("Choose two different records.")
    for one in stored.values():
        if one.merged_into_id is not None:
            raise Refused(f"“{one}” was merged into “{one.survivor()}”.")
    return stored[record.pk], stored[target.pk]


def _move(opened: Change, record: Root, target: Root, findings: list[Finding]) -> None:
    """Repoint them, and remember in the change what undoing it has to repoint again."""
    name = str(record._meta.model_name)
    moved = {
        f"Finding.{name}": [one.pk for one in findings],
        f"Statement.{name}": sorted(statements_of(record, findings).values_list("pk", flat=True)),
    }
    move_rows(Finding, name, moved[f"Finding.{name}"], target)
    move_rows(Statement, name, moved[f"Statement.{name}"], target)
    joined = {"survivor": target.uid, "absorbed": record.uid, "kind": name, "moved": moved}
    opened.report = {"joined": [joined]}
    opened.save(update_fields=["report"])
