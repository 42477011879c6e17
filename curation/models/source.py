"""Source: one report, its immutable text, and what is known about its publication."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from curation.models.change import history
from curation.values.enums import Genre, PublishedBasis, WorkStatus, choices


class TextIsImmutable(ValueError):
    """A source's text and hash do not change after it was saved; a purge empties the text."""


class SourceQuerySet(models.QuerySet["Source"]):
    def latest_revisions(self) -> Self:
        """Without the revisions that a later file at the same place has superseded."""
        return self.filter(superseded_by__isnull=True)

    def to_read(self) -> Self:
        open_work = [WorkStatus.NEW, WorkStatus.CLAIMED]
        return self.latest_revisions().filter(work_status__in=open_work)


class Source(models.Model):
    """A report. All offsets of statements are code points into ``text``, end exclusive."""

    file_name = models.CharField(max_length=255)
    location = models.CharField(
        max_length=1000, blank=True, help_text="The path it was loaded from; empty when pasted."
    )
    raw_sha256 = models.CharField("SHA-256", max_length=64, unique=True, editable=False)
    text = models.TextField(editable=False)
    headline = models.CharField(max_length=500, blank=True)
    publisher = models.CharField(max_length=200, blank=True, db_index=True)
    url = models.URLField(max_length=1000, blank=True)
    author = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=35, blank=True, help_text="BCP 47, for example en.")
    machine_translated = models.BooleanField(null=True, blank=True)
    date_published = models.DateField(null=True, blank=True, db_index=True)
    date_published_basis = models.CharField(
        max_length=10, choices=choices(PublishedBasis), blank=True
    )
    genre = models.CharField(max_length=20, choices=choices(Genre), blank=True)
    retrieved_at = models.DateTimeField(null=True, blank=True)
    supersedes = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="superseded_by"
    )
    same_text_as = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="same_text"
    )
    text_sha256 = models.CharField(max_length=64, db_index=True, editable=False)
    work_status = models.CharField(
        "work", max_length=20, choices=choices(WorkStatus), default=WorkStatus.NEW
    )
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    version = models.PositiveIntegerField(default=1, editable=False)
    purged_at = models.DateTimeField(null=True, blank=True, editable=False)
    metadata_sha256 = models.CharField(max_length=64, blank=True, editable=False)
    extractor_version = models.CharField(max_length=40, blank=True, editable=False)
    vocabulary_digest = models.CharField(max_length=64, blank=True, editable=False)
    missed = models.JSONField(default=list, blank=True, editable=False)
    created = models.DateTimeField(auto_now_add=True)

    objects = SourceQuerySet.as_manager()
    history = history(excluded_fields=("text", "missed"))

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ["-date_published", "-id"]
        constraints = [
            models.CheckConstraint(
                name="source_purged_has_no_text",
                condition=models.Q(purged_at__isnull=True) | models.Q(text=""),
            )
        ]
        indexes = [models.Index(fields=["location"], name="source_location")]
        permissions = [
            ("export_source", "Can export sources"),
            ("accept_source", "Can accept a whole report"),
            ("purge_text", "Can purge the text of a report"),
        ]

    def __str__(self) -> str:
        when = f", {self.date_published}" if self.date_published else ""
        return f"{self.publisher or self.file_name}{when}: {self.title}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.purged_at is not None and "text" not in self.get_deferred_fields() and self.text:
            raise TextIsImmutable(f"the text of source {self.pk} was taken down")
        if not self._state.adding and self.purged_at is None:
            self._refuse_a_new_text()
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("admin:curation_source_change", args=[self.pk])

    def _refuse_a_new_text(self) -> None:
        if "text" in self.get_deferred_fields():
            return
        unchanged = Source.objects.filter(
            pk=self.pk, raw_sha256=self.raw_sha256, text=self.text
        ).exists()
        if not unchanged:
            raise TextIsImmutable(f"the text of source {self.pk} cannot be changed")

    @property
    def title(self) -> str:
        """The headline, or the beginning of the text for reports that came without one."""
        if self.headline:
            return self.headline
        beginning = " ".join(self.text[:200].split())
        return beginning if len(beginning) <= 80 else beginning[:79].rsplit(" ", 1)[0] + "…"
