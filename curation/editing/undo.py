"""Taking back a change: a form, a decision, an action, a load, an import, a merge or a split.

What others have changed since is left alone, and listed in the report of the undoing change.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.apps import apps
from django.contrib.auth.models import User
from django.db import models

from curation.editing import ranks
from curation.editing.changes import change as new_change
from curation.editing.errors import NotPermitted, Refused
from curation.editing.guard import require_reason
from curation.editing.joining import move_rows, reproject_with_neighbours
from curation.editing.rows import upsert
from curation.editing.told import WEIGHED, project_told
from curation.editing.undo_loads import Undoing
from curation.models import (
    Annotation,
    Change,
    Finding,
    Issue,
    Meeting,
    Organization,
    OrganizationName,
    Person,
    Source,
    Statement,
    Suggestion,
)
from curation.values.enums import Basis, ChangeKind, Review

# The fields of each model that an edit writes as they are; everything else is projected.
WRITTEN: Mapping[type[models.Model], tuple[str, ...]] = {
    Person: ("curation_status", "rejected_as", "accepted_by_id", "accepted_at", "merged_into_id",
             "wikidata_id", "note"),
    Meeting: ("curation_status", "rejected_as", "accepted_by_id", "accepted_at",
              "merged_into_id", "note"),
    Issue: ("curation_status", "rejected_as", "accepted_by_id", "accepted_at", "merged_into_id",
            "parent_id", "scheme_uri", "generic", "note"),
    Source: ("publisher", "author", "headline", "url", "language", "machine_translated",
             "date_published", "date_published_basis", "genre", "work_status", "claimed_by_id"),
    Suggestion: ("decision", "decided_by_id", "decided_at", "reason"),
    Annotation: ("body", "resolved"),
    Organization: ("name", "kind", "country", "wikidata_id"),
}  # fmt: skip
DECISION = frozenset(["curation_status", "rejected_as", "accepted_by_id", "accepted_at"])


def undo(*, change: Change, by: User, at: datetime, reason: str) -> Change:
    """Take a change back as one. The report lists what was left because it was edited later.

    Raises `NotPermitted` for a colleague's change without the permission, `Refused` for a change
    that was undone already or took a text down.
    """
    _permit(change, by)
    if change.kind == ChangeKind.PURGE:
        raise Refused("A text that was taken down is not here any more to be put back.")
    require_reason(reason, "why is the change taken back?")
    with new_change(kind=ChangeKind.UNDO, by=by, at=at, reason=reason) as opened:
        stored = Change.objects.select_for_update().get(pk=change.pk)
        if stored.undone_by_id is not None:
            raise Refused("This change was taken back already.")
        undoing = _Undoing(stored, opened)
        undoing.run()
        undoing.remember_after()
        opened.report = {"undoes": stored.pk, "left": undoing.left, **undoing.undone}
        opened.save(update_fields=["report"])
        stored.undone_by = opened
        stored.save(update_fields=["undone_by"])
        return opened


def _permit(change: Change, by: User) -> None:
    own = change.by_id is not None and change.by_id == by.pk
    codename = "undo_own" if own else "undo_any"
    if not by.has_perm(f"curation.{codename}"):
        raise NotPermitted("You are not permitted to take this change back.")


class _Undoing(Undoing):
    def run(self) -> None:
        is_load = self.change.kind == ChangeKind.LOAD
        self._move_back()
        self.step_back()
        self.withdraw_statements()
        self._unconfirm()
        self._restore_ranks()
        self._restore_superseded()
        self._restore_fields()
        self._restore_aliases()
        if is_load:
            self.withdraw_findings()
        self.step_forward()
        self.bring_back_findings()
        inner = self.change.report.get("merge")
        if inner:
            nested = _Undoing(Change.objects.get(pk=inner), self.opened)
            nested.undone = self.undone
            nested.run()
            self.left += nested.left
        self._write_touched()
        reproject_with_neighbours(list(self.touched.values()))
        if self.weighed:
            project_told(self.weighed)

    def _write_touched(self) -> None:
        """Projection follows merged records to their survivors, so these are stored first."""
        for model in ROOTS:
            rows = [record for record in self.touched.values() if isinstance(record, model)]
            if rows:
                names = {field.attname: field.name for field in model._meta.concrete_fields}
                fields = [names[attname] for attname in WRITTEN[model]]
                upsert(model, rows, fields)

    def _move_back(self) -> None:
        """Repoint what a merge or split has moved, except what has moved on since."""
        joined = self.change.report.get("joined", [])
        for one in reversed(joined):
            self._repoint(one, one["survivor"], one["absorbed"])
            self._list_what_came_since(one)
        if "created" in self.change.report and self.change.kind == ChangeKind.SPLIT:
            report = self.change.report
            self._repoint(report, report["created"], report["survivor"])
            self._retire_split(report)

    def _repoint(self, moves: Mapping[str, Any], now: str, before: str) -> None:
        model = apps.get_model("curation", moves["kind"])
        holder, owner = model.objects.get(uid=now), model.objects.get(uid=before)
        moved: dict[str, list[int]] = {}
        for key, ids in moves["moved"].items():
            name, field = key.split(".")
            row_model = apps.get_model("curation", name)
            still = row_model._default_manager.filter(pk__in=ids, **{field: holder})
            found = sorted(still.values_list("pk", flat=True))
            if len(found) < len(ids):
                self.left.append(f"{len(ids) - len(found)} rows of {holder} have moved on")
            move_rows(row_model, field, found, owner)
            moved[key] = found
        back = {"survivor": before, "absorbed": now, "kind": moves["kind"], "moved": moved}
        self.undone["joined"].append(back)
        self.touch(holder)
        self.touch(owner)

    def _list_what_came_since(self, moves: Mapping[str, Any]) -> None:
        """What reports and colleagues have added since the merge may be about either record."""
        kind = moves["kind"]
        model = apps.get_model("curation", kind)
        holder = model.objects.get(uid=moves["survivor"])
        owner = model.objects.get(uid=moves["absorbed"])
        since = [
            finding
            for finding in holder.findings.filter(stale=False).select_related("source")
            if _first_change(finding) > self.change.pk
        ]
        for finding in since:
            self.left.append(
                f"“{finding.label}” in {finding.source} was found since and stays with {holder}:"
                f" split it off if it is {owner}"
            )
        entered = Statement.objects.that_count().filter(
            **{kind: holder}, basis=Basis.CURATOR, change__gt=self.change.pk
        )
        if count := entered.count():
            self.left.append(f"{count} facts entered since stay with {holder}")

    def _retire_split(self, report: Mapping[str, Any]) -> None:
        """The record that a split made stays, empty, and leads back."""
        model = apps.get_model("curation", report["kind"])
        created = self._held(model.objects.get(uid=report["created"]))
        created.merged_into = self._held(model.objects.get(uid=report["survivor"]))

    def _held(self, record: Any) -> Any:
        """The one object of a record that this undoing writes."""
        return self.touched.setdefault((type(record), record.pk), record)

    def _unconfirm(self) -> None:
        confirmed = self.change.report.get("confirmed", [])
        statements = list(Statement.objects.filter(pk__in=confirmed, review=Review.CONFIRMED))
        self.remember(statements)
        for statement in statements:
            statement.review = Review.UNREVIEWED
            statement.reviewed_by, statement.reviewed_at = "", None
        Statement.objects.bulk_update(
            statements, ["review", "reviewed_by", "reviewed_at"], batch_size=500
        )
        self.touch_subjects(statements)

    def _restore_ranks(self) -> None:
        statements = ranks.of_report(self.change.report)
        self.remember(statements)
        if moved_on := ranks.put_back(statements, self.change.report):
            self.left.append(f"{moved_on} statements were decided again since")
        Statement.objects.bulk_update(statements, ["rank", "rank_reason", "review"])
        self.touch_subjects(statements)

    def _restore_superseded(self) -> None:
        """What an outlet's correction superseded, or stopped superseding, is as it was."""
        before = self.change.report.get("superseded", {})
        after = self.change.report.get("superseded_after", {})
        statements = [
            one
            for one in Statement.objects.filter(pk__in=[int(pk) for pk in before])
            if one.superseded_by_id == after.get(str(one.pk), one.superseded_by_id)
        ]
        if not statements:
            return
        now = {str(one.pk): one.superseded_by_id for one in statements}
        for statement in statements:
            statement.superseded_by_id = before[str(statement.pk)]
        self.undone["superseded"] = now
        self.undone["superseded_after"] = {str(one.pk): one.superseded_by_id for one in statements}
        Statement.objects.bulk_update(statements, ["superseded_by"], batch_size=500)
        self.touch_subjects(statements)

    def _restore_fields(self) -> None:
        for model, fields in WRITTEN.items():
            rows = model.history.filter(change=self.change)  # type: ignore[attr-defined]
            for row in rows.order_by("-history_id"):
                self._restore_row(model, row, fields)

    def _restore_row(self, model: type[Any], row: Any, fields: tuple[str, ...]) -> None:
        before = (
            model.history.filter(id=row.id, history_id__lt=row.history_id)
            .order_by("-history_id")
            .first()
        )
        if before is None:
            if model is Suggestion and row.decided_by_id is not None:
                self._withdraw_decision(row.id)
            return
        changed = [name for name in fields if getattr(before, name) != getattr(row, name)]
        if not changed:
            return
        record = (
            self._held(model._default_manager.get(pk=row.id))
            if model in ROOTS
            else (model._default_manager.get(pk=row.id))
        )
        mine = _unchanged_since(record, row, changed)
        if isinstance(record, Issue) and _would_close(record, before.parent_id):
            mine = [name for name in mine if name != "parent_id"]
        self.left += [
            f"{record}: {name.removesuffix('_id')} was changed again since"
            for name in changed
            if name not in mine and getattr(record, name) != getattr(before, name)
        ]
        if model is Source and WEIGHED.intersection(mine):
            self.weighed.add(record.pk)
            record.metadata_sha256 = ""  # the next load reads it again, from the day before
        for name in mine:
            setattr(record, name, getattr(before, name))
        if model not in ROOTS and mine:
            if hasattr(record, "version"):
                record.version += 1
            record.save()

    def _restore_aliases(self) -> None:
        """The names of organizations are reference data: rows that come and go."""
        rows = OrganizationName.history.filter(change=self.change)
        for row in rows.order_by("-history_id"):
            named = {"organization_id": row.organization_id, "folded": row.folded}
            stored = OrganizationName.objects.filter(**named)
            if row.history_type == "+":
                for name in stored:
                    name.delete()
            elif row.history_type == "-" and not stored.exists():
                name = OrganizationName(**named, alias=row.alias, language=row.language)
                name.save()

    def _withdraw_decision(self, pk: int) -> None:
        """A decision that the change itself has filed, "not the same", counts no more."""
        question = Suggestion.objects.get(pk=pk)
        question.decided_by, question.decided_at = None, None
        question.reason = f"withdrawn: undone in change {self.opened.pk}"
        question.save()


def _would_close(record: Issue, parent: int | None) -> bool:
    """Whether the wider issue of before belongs to the record by now."""
    wider = Issue.objects.filter(pk=parent).first() if parent is not None else None
    return wider is not None and record.contains(wider)


def _unchanged_since(record: Any, row: Any, names: list[str]) -> list[str]:
    """Fields that still say what the row says. A decision is one field in four columns."""
    again = {name for name in DECISION if getattr(record, name, "") != getattr(row, name, "")}
    together = DECISION if again else frozenset()
    return [
        name
        for name in names
        if name not in together and getattr(record, name) == getattr(row, name)
    ]


ROOTS = (Person, Meeting, Issue)


def _first_change(finding: Finding) -> int:
    first = finding.history.order_by("history_id").values_list("change_id", flat=True).first()
    return int(first or 0)
