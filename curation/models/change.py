"""Change: everything that one act wrote. Every history row points to the change it belongs to."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any

from django.conf import settings
from django.db import models
from simple_history.manager import HistoryManager as StockHistoryManager
from simple_history.models import HistoricalRecords

from curation.values.enums import ChangeKind, choices


class NoOpenChange(RuntimeError):
    """Something wrote a record outside a change: writes belong in `loading` or `editing`."""


class Change(models.Model):
    """One act of one person or of the loader: a form, a decision, a load, a merge ..."""

    kind = models.CharField(max_length=20, choices=choices(ChangeKind))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="changes",
        help_text="Empty for the loader.",
    )
    at = models.DateTimeField(db_index=True)
    reason = models.CharField(max_length=500, blank=True)
    report = models.JSONField(default=dict, blank=True)
    undone_by = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="undoes"
    )

    class Meta:
        ordering = ["-id"]
        permissions = [
            ("undo_own", "Can undo own changes"),
            ("undo_any", "Can undo everybody's changes"),
        ]

    def __str__(self) -> str:
        who = self.by.get_username() if self.by else "loader"
        return f"{self.kind} by {who}, {self.at:%Y-%m-%d %H:%M}"


_open_change: ContextVar[Change | None] = ContextVar("open_change", default=None)


def open_change() -> Change:
    """The change that is being recorded; raises `NoOpenChange` outside of one."""
    change = _open_change.get()
    if change is None:
        raise NoOpenChange("records are written inside editing.* or loading.apply only")
    return change


def _open_change_id() -> int:
    return open_change().pk


@contextmanager
def recording(change: Change) -> Iterator[Change]:
    """Let every history row written inside the block point to *change*."""
    token = _open_change.set(change)
    try:
        yield change
    finally:
        _open_change.reset(token)


def _author(**_: object) -> object:
    return open_change().by


class HistoryRow(models.Model):
    """What every history table has beside the fields it follows."""

    change = models.ForeignKey(
        Change, on_delete=models.PROTECT, default=_open_change_id, related_name="+"
    )

    class Meta:
        abstract = True


class HistoryManager(StockHistoryManager):  # type: ignore[misc]  # it ships no types
    """The library's, made once for all models: it makes a class at every look at a history."""

    @classmethod
    @cache
    def from_queryset(
        cls, queryset_class: type[Any], class_name: str | None = None
    ) -> type["HistoryManager"]:
        made: type[HistoryManager] = super().from_queryset(queryset_class, class_name)
        return made


def history(*, excluded_fields: tuple[str, ...] = ()) -> HistoricalRecords:
    """History tables of one model; the author is the author of the change."""
    return HistoricalRecords(
        bases=[HistoryRow],
        get_user=_author,
        excluded_fields=list(excluded_fields),
        cascade_delete_history=False,
        history_manager=HistoryManager,
    )
