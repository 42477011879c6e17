"""Double coding: a sample of reports that two people read independently, and what a third settles.

Codes are kept apart from the records. Nothing that a coder decides here touches a record; a
settlement does, through the usual editing.
"""

from typing import Self

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from curation.models.change import Change
from curation.models.evidence import Finding
from curation.models.source import Source
from curation.values.enums import CodingVerdict, FindingKind, choices


class DoubleCodingQuerySet(models.QuerySet["DoubleCoding"]):
    def of_coder(self, user: User) -> Self:
        return self.filter(Q(first_coder=user) | Q(second_coder=user))


class DoubleCoding(models.Model):
    """A sample, how it was drawn, and who codes it."""

    name = models.CharField(max_length=200)
    first_coder = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    second_coder = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    seed = models.PositiveBigIntegerField(
        null=True, help_text="Draws the same sample again; empty when every report was taken."
    )
    drawn_from = models.JSONField(default=dict, help_text="The filter, and how many it matched.")
    assigned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    assigned_at = models.DateTimeField()

    objects = DoubleCodingQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        default_permissions = ("add", "view")
        permissions = [
            ("code_doublecoding", "Can code reports for a double coding"),
            ("settle_doublecoding", "Can settle differences of a double coding"),
        ]
        constraints = [
            models.CheckConstraint(
                name="double_coding_has_two_coders", condition=~Q(first_coder=F("second_coder"))
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("admin:curation_doublecoding_change", args=[self.pk])

    def is_coder(self, user: User) -> bool:
        return user.pk in (self.first_coder_id, self.second_coder_id)


class CodedReportQuerySet(models.QuerySet["CodedReport"]):
    def finished(self) -> Self:
        """Both have read it, so that both may see what the other did."""
        return self.filter(first_done_at__isnull=False, second_done_at__isnull=False)

    def blind(self) -> Self:
        return self.filter(Q(first_done_at__isnull=True) | Q(second_done_at__isnull=True))

    def of_coder(self, user: User) -> Self:
        return self.filter(Q(coding__first_coder=user) | Q(coding__second_coder=user))

    def to_code(self, user: User) -> Self:
        """Those that *user* has still to code."""
        return self.filter(
            Q(coding__first_coder=user, first_done_at__isnull=True)
            | Q(coding__second_coder=user, second_done_at__isnull=True)
        )


class CodedReport(models.Model):
    """One report of a sample, and whether each of the two is done with it."""

    coding = models.ForeignKey(DoubleCoding, on_delete=models.PROTECT, related_name="reports")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="codings")
    first_done_at = models.DateTimeField(null=True)
    second_done_at = models.DateTimeField(null=True)

    objects = CodedReportQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["coding", "source"], name="coded_report_once")
        ]

    def __str__(self) -> str:
        return f"{self.coding}: {self.source}"

    @property
    def finished(self) -> bool:
        return self.first_done_at is not None and self.second_done_at is not None

    def done_field(self, user: User) -> str:
        """The field that tells whether this coder is done."""
        return "first_done_at" if user.pk == self.coding.first_coder_id else "second_done_at"

    def is_done_by(self, user: User) -> bool:
        return getattr(self, self.done_field(user)) is not None


class CodingItem(models.Model):
    """What there is to code: a finding as the machine proposed it on the day of the assignment,
    or what one coder found beyond that.
    """

    report = models.ForeignKey(CodedReport, on_delete=models.PROTECT, related_name="items")
    finding = models.ForeignKey(
        Finding, null=True, on_delete=models.PROTECT, related_name="coding_items"
    )
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField(max_length=10, choices=choices(FindingKind))
    label = models.CharField(max_length=300)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    proposed = models.JSONField(default=dict)
    subjects = models.JSONField(default=dict, help_text="What the outcomes are about: ID -> label.")

    class Meta:
        ordering = ["report", "start", "id"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["report", "finding"],
                condition=Q(finding__isnull=False),
                name="coding_item_once",
            ),
            models.CheckConstraint(
                name="coding_item_found_or_added",
                condition=Q(finding__isnull=False, added_by__isnull=True)
                | Q(finding__isnull=True, added_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} “{self.label}”"


class Code(models.Model):
    """What one coder made of one item: every value as the coder left it."""

    item = models.ForeignKey(CodingItem, on_delete=models.CASCADE, related_name="codes")
    coder = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    verdict = models.CharField(max_length=10, choices=choices(CodingVerdict))
    values = models.JSONField(default=dict)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["item", "coder"], name="code_once")]

    def __str__(self) -> str:
        return f"{self.verdict} by {self.coder}"

    @property
    def found(self) -> bool:
        """Whether the coder holds that the report says this at all."""
        return self.verdict != CodingVerdict.REJECTED


class Settlement(models.Model):
    """What a third person decided about an item, and the change that wrote it."""

    item = models.OneToOneField(CodingItem, on_delete=models.PROTECT, related_name="settlement")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    verdict = models.CharField(max_length=10, choices=choices(CodingVerdict))
    values = models.JSONField(default=dict)
    reason = models.CharField(max_length=300, blank=True)
    changes = models.ManyToManyField(Change, related_name="settlements")

    class Meta:
        ordering = ["id"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.item}: {self.verdict}"
