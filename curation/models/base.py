"""What the root records share: identity, curation status, version, history."""

from typing import Any, Self, cast

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

from curation.values.enums import CurationStatus, RejectedAs, choices
from curation.values.uid import LENGTH, new_uid


class CuratedQuerySet(models.QuerySet[Any]):
    """Questions that every root record answers."""

    def unmerged(self) -> Self:
        return self.filter(merged_into__isnull=True)

    def current(self) -> Self:
        """Neither merged away nor rejected."""
        return self.unmerged().exclude(curation_status=CurationStatus.REJECTED)

    def accepted(self) -> Self:
        return self.unmerged().filter(curation_status=CurationStatus.ACCEPTED)

    def undecided(self) -> Self:
        waiting = [CurationStatus.DRAFT, CurationStatus.IN_REVIEW]
        return self.unmerged().filter(curation_status__in=waiting)


class Curated(models.Model):
    """A root record: a person, a meeting or an issue."""

    uid = models.CharField("ID", max_length=LENGTH, unique=True, default=new_uid, editable=False)
    curation_status = models.CharField(
        "curation", max_length=20, choices=choices(CurationStatus), default=CurationStatus.DRAFT
    )
    rejected_as = models.CharField(max_length=20, choices=choices(RejectedAs), blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )
    accepted_at = models.DateTimeField(null=True, blank=True, editable=False)
    note = models.TextField(blank=True, help_text="For colleagues; never shown to the public.")
    merged_into = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="absorbed",
        editable=False,
    )
    created = models.DateTimeField(default=timezone.now, editable=False)
    modified = models.DateTimeField(auto_now=True)

    objects = CuratedQuerySet.as_manager()

    class Meta:
        abstract = True

    def get_absolute_url(self) -> str:
        return reverse(f"admin:curation_{self._meta.model_name}_change", args=[self.pk])

    @property
    def is_decided(self) -> bool:
        return self.curation_status in (CurationStatus.ACCEPTED, CurationStatus.REJECTED)

    def survivor(self) -> Self:
        """The record this one was merged into, however often that was merged on."""
        if self.merged_into is None:
            return self
        return cast("Self", self.merged_into.survivor())


class Nested(Curated):
    """A record that may be part of another of its kind: its ``parent``."""

    parent: Any  # a key to its own kind, which each kind declares

    class Meta:
        abstract = True

    def contains(self, other: Self) -> bool:
        """Whether *other* is this record or lies inside it, however deep; a circle ends."""
        seen: set[int] = set()
        step: Self | None = other
        while step is not None and step.pk not in seen:
            if step.pk == self.pk:
                return True
            seen.add(step.pk)
            step = step.parent
        return False


class SubRow(models.Model):
    """A row that shares its root's version and status: a name, a role, a participation ..."""

    rejected = models.BooleanField(
        default=False, help_text="Kept for the record, counted and exported no more."
    )

    class Meta:
        abstract = True


def curated_permissions(name: str) -> tuple[tuple[str, str], ...]:
    """What can be permitted for a root record beside Django's four."""
    acts = ["export", "import", "accept", "reject", "merge", "split"]
    return tuple((f"{act}_{name}", f"Can {act} {name}") for act in acts)


def curated_constraints(name: str) -> list[models.BaseConstraint]:
    """A rejected record says as what, and no other does."""
    rejected = models.Q(curation_status=CurationStatus.REJECTED)
    return [
        models.CheckConstraint(
            name=f"{name}_rejected_as_something",
            condition=(rejected & ~models.Q(rejected_as=""))
            | (~rejected & models.Q(rejected_as="")),
            violation_error_message="A rejected record needs to say as what it is rejected.",
        )
    ]
