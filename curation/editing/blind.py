"""Keeping two coders of one report apart: neither writes to its records before both are done.

Their codes are no records, so what one would see of the other is what the other decided about the
records themselves, by whatever path. Every path is one change, so it is refused where changes are
closed, once for all of them.
"""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser

from curation.editing.errors import Refused
from curation.models import Change, CodedReport, Finding, Issue, Meeting, Person
from curation.values.enums import ChangeKind

ROOTS: tuple[type[Any], ...] = (Person, Meeting, Issue)


class BeingCoded(Refused):
    """The user codes a report that tells of the record, and not both coders are done."""

    def __init__(self, record: object) -> None:
        super().__init__(
            f"You are coding a report about “{record}” independently of a colleague. Decide about "
            "it when both of you are done, so that neither sees what the other thinks."
        )


def refuse(change: Change) -> None:
    """Raise `BeingCoded` when the change writes a record that its author codes blind."""
    if change.by is None or change.kind == ChangeKind.LOAD:
        return
    held = reports_held(change.by)
    if not held:
        return
    for model in ROOTS:
        name = str(model._meta.model_name)
        written = model.history.filter(change=change).values("id")
        found = Finding.objects.filter(source__in=held, **{f"{name}__in": written})
        first = found.select_related(name).first()
        if first is not None:
            raise BeingCoded(first.record)


def reports_held(user: AbstractBaseUser) -> list[int]:
    """The reports that the user is one of two to code, as long as one of them is not done."""
    blind = CodedReport.objects.blind().of_coder(user)  # type: ignore[arg-type]
    return list(blind.values_list("source_id", flat=True))
