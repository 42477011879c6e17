"""Who may do what, and the locks under which it is done."""

from collections.abc import Iterable
from typing import Any, TypeVar

from django.contrib.auth.models import User

from curation.editing.errors import NotPermitted, Refused
from curation.models import Issue, Meeting, Person, Source

Root = Person | Meeting | Issue
Record = Root | Source
AnyRecord = TypeVar("AnyRecord", Person, Meeting, Issue, Source, Root, Record)
# Locks are taken kind by kind in this order and then by number, so that two edits never wait
# for each other.
LOCK_ORDER: tuple[type[Any], ...] = (Source, Person, Meeting, Issue)


def require(user: User, act: str, model: type[Any]) -> None:
    """Raise `NotPermitted` unless the user may do *act* with records of the model."""
    name = model._meta.model_name
    if not user.has_perm(f"curation.{act}_{name}"):
        raise NotPermitted(f"You are not permitted to {act} a {model._meta.verbose_name}.")


def require_permission(user: User, codename: str, words: str) -> None:
    if not user.has_perm(f"curation.{codename}"):
        raise NotPermitted(f"You are not permitted to {words}.")


def require_reason(reason: str, words: str) -> None:
    if not reason.strip():
        raise Refused(f"Give a reason: {words}.")


def lock(records: Iterable[AnyRecord]) -> list[AnyRecord]:
    """The records as they are stored now, locked until the transaction ends."""
    by_model: dict[type[Any], set[int]] = {}
    for record in records:
        by_model.setdefault(type(record), set()).add(record.pk)
    locked: list[AnyRecord] = []
    for model in LOCK_ORDER:
        ids = by_model.get(model, set())
        locked += model._default_manager.select_for_update().filter(pk__in=ids).order_by("pk")
    return locked


def lock_one(record: AnyRecord) -> AnyRecord:
    locked = lock([record])
    if not locked:
        raise Refused(f"“{record}” is no longer there.")
    return locked[0]


def name_of(user: User) -> str:
    return user.get_username()
