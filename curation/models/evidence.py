"""Findings and statements: what was found where, and what is said about which record."""

from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from curation.models.change import Change, history
from curation.models.issue import Issue
from curation.models.meeting import Meeting
from curation.models.person import Person
from curation.models.source import Source
from curation.values.enums import Basis, FindingKind, Rank, Review, choices

VALUE_LENGTH = 1000


def exactly_one(*names: str) -> Q:
    """Exactly one of the nullable keys is set."""
    condition = Q()
    for name in names:
        others = {f"{other}__isnull": other != name for other in names}
        condition |= Q(**others)
    return condition


class Finding(models.Model):
    """What the extractor found in one report, and which record it is.

    Loading looks here first, so identity that was decided once is never decided again.
    """

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="findings")
    kind = models.CharField(max_length=10, choices=choices(FindingKind))
    local_key = models.CharField(max_length=40)
    label = models.CharField(max_length=300)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="findings"
    )
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="findings"
    )
    issue = models.ForeignKey(
        Issue, null=True, blank=True, on_delete=models.PROTECT, related_name="findings"
    )
    decided_by = models.CharField(max_length=100, help_text="The rule or the user that decided.")
    reason = models.CharField(max_length=300, blank=True)
    stale = models.BooleanField(default=False, help_text="Its passage is gone from the report.")

    history = history()

    class Meta:
        ordering = ["source", "start", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "kind", "local_key"], name="finding_once_a_source"
            ),
            models.CheckConstraint(
                name="finding_is_one_record", condition=exactly_one("person", "meeting", "issue")
            ),
            models.CheckConstraint(name="finding_span", condition=Q(start__lt=F("end"))),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.local_key} of {self.source_id}: {self.label}"

    @property
    def record(self) -> Person | Meeting | Issue:
        if self.person is not None:
            return self.person
        return self.meeting or self.issue  # type: ignore[return-value]  # finding_is_one_record


def statement_once() -> list[models.UniqueConstraint]:
    """A finding makes each statement once; three constraints, because nulls are distinct."""
    said = ["finding", "field", "value", "start", "end"]
    found = Q(finding__isnull=False)
    return [
        models.UniqueConstraint(
            fields=said,
            condition=found & Q(person__isnull=True, issue__isnull=True),
            name="statement_once",
        ),
        models.UniqueConstraint(
            fields=[*said, "person"],
            condition=found & Q(person__isnull=False),
            name="statement_once_a_person",
        ),
        models.UniqueConstraint(
            fields=[*said, "issue"],
            condition=found & Q(issue__isnull=False),
            name="statement_once_an_issue",
        ),
    ]


class StatementQuerySet(models.QuerySet["Statement"]):
    def that_count(self) -> Self:
        """Neither deprecated, rejected nor superseded: those that `resolve` weighs."""
        return self.filter(superseded_by__isnull=True).exclude(
            Q(rank=Rank.DEPRECATED) | Q(review=Review.REJECTED)
        )

    def about_source(self) -> Self:
        return self.filter(person__isnull=True, meeting__isnull=True, issue__isnull=True)


class Statement(models.Model):
    """What a source or a curator says about a record: subject, field, value, evidence.

    The subject is the combination of keys: meeting + person is a participation, meeting + issue an
    agenda item, a source alone the source itself.
    """

    source = models.ForeignKey(
        Source, null=True, blank=True, on_delete=models.PROTECT, related_name="statements"
    )
    finding = models.ForeignKey(
        Finding, null=True, blank=True, on_delete=models.PROTECT, related_name="statements"
    )
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="statements"
    )
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="statements"
    )
    issue = models.ForeignKey(
        Issue, null=True, blank=True, on_delete=models.PROTECT, related_name="statements"
    )
    field = models.CharField(max_length=40)
    value = models.CharField(max_length=VALUE_LENGTH, blank=True)
    qualifiers = models.JSONField(default=dict, blank=True)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    exact = models.TextField(blank=True)
    prefix = models.CharField(max_length=40, blank=True)
    suffix = models.CharField(max_length=40, blank=True)
    attributed_to = models.CharField(max_length=200, blank=True)
    said_on = models.CharField(max_length=20, blank=True, help_text="ISO; else the publication.")
    basis = models.CharField(max_length=10, choices=choices(Basis), default=Basis.QUOTED)
    rank = models.CharField(max_length=10, choices=choices(Rank), default=Rank.NORMAL)
    rank_reason = models.CharField(max_length=300, blank=True)
    rule = models.CharField(max_length=100, blank=True)
    extractor_version = models.CharField(max_length=40, blank=True)
    review = models.CharField(max_length=12, choices=choices(Review), default=Review.UNREVIEWED)
    reviewed_by = models.CharField(max_length=150, blank=True)
    reviewed_at = models.DateTimeField(null=True, blank=True)
    note = models.CharField(max_length=500, blank=True)
    link = models.URLField(max_length=1000, blank=True)
    superseded_by = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="supersedes"
    )
    stale = models.BooleanField(default=False)
    change = models.ForeignKey(
        Change, null=True, blank=True, on_delete=models.PROTECT, related_name="statements"
    )
    created = models.DateTimeField()

    objects = StatementQuerySet.as_manager()
    history = history()

    class Meta:
        ordering = ["id"]
        permissions = [("export_statement", "Can export statements")]
        constraints = [
            *statement_once(),
            models.CheckConstraint(
                name="statement_span", condition=Q(start__isnull=True) | Q(start__lt=F("end"))
            ),
            models.CheckConstraint(
                name="statement_has_a_source",
                condition=Q(source__isnull=False)
                | (Q(basis=Basis.CURATOR) & ~(Q(note="") & Q(link=""))),
                violation_error_message="A fact from outside the reports needs a note or a link.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.field} = {self.value}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.value = self.value[:VALUE_LENGTH]
        super().save(*args, **kwargs)
