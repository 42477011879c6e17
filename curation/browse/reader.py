"""Who reads, and what they are shown.

The public sees accepted records and what an accepted meeting says about others: who took part, and
which issues were on the agenda, by name. Drafts, rejected records, notes and the names of curators
are for colleagues.
"""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.models import User as Colleague
from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from curation.models import Finding, Issue, Meeting, Person, Source
from curation.values.enums import CurationStatus, WorkStatus

ROOTS: tuple[type[Model], ...] = (Meeting, Person, Issue)
NEEDED = ("view_meeting", "view_person", "view_issue", "view_source")


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who may read: a colleague, or anybody at all."""

    is_colleague: bool = False


PUBLIC = Reader()


def reader_of(user: "Colleague | AnonymousUser") -> Reader | None:
    """None for somebody to whom nothing is shown."""
    needed = [f"curation.{codename}" for codename in NEEDED]
    if user.is_active and user.is_staff and user.has_perms(needed):
        return Reader(is_colleague=True)
    return PUBLIC if settings.READOUT_PUBLIC else None


def visible(model: type[Any], reader: Reader) -> QuerySet[Any]:
    """The records of a model that are shown to a reader."""
    if model is Source:
        return _sources(reader)
    rows = model.objects.current() if reader.is_colleague else model.objects.accepted()
    shown: QuerySet[Any] = rows
    return shown


def is_shown(at: str, reader: Reader) -> Q:
    """The same as a condition on the record that a key named *at* points to."""
    unmerged = Q(**{f"{at}__merged_into__isnull": True})
    if reader.is_colleague:
        return unmerged & ~Q(**{f"{at}__curation_status": CurationStatus.REJECTED})
    return unmerged & Q(**{f"{at}__curation_status": CurationStatus.ACCEPTED})


def _sources(reader: Reader) -> QuerySet[Source]:
    """Reports that are read, or that tell of an accepted record; only their latest revision."""
    rows = Source.objects.latest_revisions()
    if reader.is_colleague:
        return rows
    return rows.filter(Q(work_status=WorkStatus.DONE) | Exists(_telling()))


def _telling() -> QuerySet[Finding]:
    accepted = Q()
    for name in ("meeting", "person", "issue"):
        accepted |= Q(**{f"{name}__curation_status": CurationStatus.ACCEPTED})
    return Finding.objects.filter(accepted, source=OuterRef("pk"))


def shown_among(model: type[Any], keys: set[int], reader: Reader) -> set[int]:
    """Those of some records that have a page of their own for this reader."""
    if not keys:
        return set()
    return set(visible(model, reader).filter(pk__in=keys).values_list("pk", flat=True))
