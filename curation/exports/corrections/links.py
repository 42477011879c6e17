"""Corrections that can be judged only beside other records: what contains what, unique values."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db import models

from curation.exports.corrections.plan import Edit, Plan
from curation.exports.corrections.stored import Stored
from curation.models import Meeting


@dataclass(frozen=True, slots=True)
class _Waiting:
    edit: Edit
    now: Stored
    field: "models.Field[Any, Any]"
    value: Any


class Links:
    """Edits that wait for one look-up a batch."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._waiting: list[_Waiting] = []
        self._parents: dict[int, tuple[int | None, int]] = {}  # record -> (parent, row of the file)
        self._unique: dict[str, int] = {}

    def take(self, edit: Edit, now: Stored, field: "models.Field[Any, Any]", value: Any) -> bool:
        """Whether the edit is one to wait."""
        if not field.is_relation and not field.unique:
            return False
        self._waiting.append(_Waiting(edit, now, field, value))
        return True

    def look_up(self) -> None:
        """Decide what waits, in at most one statement for parents and one for unique values."""
        waiting, self._waiting = self._waiting, []
        links = [one for one in waiting if one.field.is_relation]
        self._take_parents(links)
        self._take_unique([one for one in waiting if not one.field.is_relation])

    def _take_parents(self, waiting: Collection[_Waiting]) -> None:
        names = {one.value for one in waiting if one.value}
        if not waiting:
            return
        rows = self.plan.model.objects.unmerged().filter(uid__in=names)
        found: dict[str, int] = dict(rows.values_list("uid", "pk"))
        for one in waiting:
            if one.value and one.value not in found:
                words = "is no identifier of a record here"
                self.plan.problem(one.edit.row, one.edit.column, words)
                continue
            parent = found.get(one.value) if one.value else None
            self._parents[one.now.root] = (parent, one.edit.row)
            # A meeting's parent is a statement, which names it; an issue's is a mere field.
            values = (
                {"parent": one.value or ""} if self.plan.model is Meeting else {"parent_id": parent}
            )
            self.plan.change(one.edit, one.now, values)

    def _take_unique(self, waiting: Collection[_Waiting]) -> None:
        taken: dict[Any, int] = {}
        for name in {one.field.name for one in waiting}:
            values = [one.value for one in waiting if one.value and one.field.name == name]
            rows = self.plan.model.objects.filter(**{f"{name}__in": values})
            taken |= dict(rows.values_list(name, "pk"))
        for one in waiting:
            words = self._words_if_taken(one, taken)
            if words:
                self.plan.problem(one.edit.row, one.edit.column, words)
                continue
            self.plan.change(one.edit, one.now, {one.field.name: one.value})

    def _words_if_taken(self, one: _Waiting, taken: dict[Any, int]) -> str:
        if one.value is None:
            return ""
        if one.value in taken:
            return f"belongs to another record already: {one.value}"
        first = self._unique.setdefault(one.value, one.edit.row)
        return "" if first == one.edit.row else f"stands in row {first} as well: {one.value}"

    def refuse_circles(self) -> None:
        """No record may come to lie inside itself, by these corrections or with stored ones."""
        stored = self._stored_above({parent for parent, _ in self._parents.values() if parent})
        for pk, (parent, row) in self._parents.items():
            step, seen = parent, set[int]()
            while step is not None and step not in seen and step != pk:
                seen.add(step)
                step = self._parents[step][0] if step in self._parents else stored.get(step)
            if step == pk:
                self.plan.problem(row, "parent_id", "would put the record inside itself")

    def _stored_above(self, level: set[int]) -> dict[int, int | None]:
        above: dict[int, int | None] = {}
        rows = self.plan.model.objects
        while level:
            above |= rows.filter(pk__in=level).values_list("pk", "parent_id")
            level = {parent for pk in level if (parent := above.get(pk))} - above.keys()
        return above
