"""Suggestions: what the machine asks a curator to decide."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from curation.models.change import history
from curation.models.evidence import Statement
from curation.models.issue import Issue
from curation.models.meeting import Meeting
from curation.models.person import Person
from curation.models.source import Source
from curation.values.enums import Decision, SuggestionKind, choices


class SuggestionQuerySet(models.QuerySet["Suggestion"]):
    def open(self) -> "SuggestionQuerySet":
        return self.filter(decision=Decision.OPEN)


class Suggestion(models.Model):
    """A question with its reasons and its evidence; a decided one is never filed again.

    The subject is one of person, meeting, issue or source (meeting + issue for an agenda item),
    the other record of a same_as stands in the ``other_`` key of the same kind.
    """

    kind = models.CharField(max_length=20, choices=choices(SuggestionKind))
    fingerprint = models.CharField(max_length=64, unique=True, editable=False)
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="suggestions"
    )
    other_person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="suggestions"
    )
    other_meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    issue = models.ForeignKey(
        Issue, null=True, blank=True, on_delete=models.PROTECT, related_name="suggestions"
    )
    other_issue = models.ForeignKey(
        Issue, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    source = models.ForeignKey(
        Source, null=True, blank=True, on_delete=models.PROTECT, related_name="suggestions"
    )
    field = models.CharField(max_length=40, blank=True)
    values = models.JSONField(default=list, blank=True)
    reasons = models.JSONField(default=list, blank=True)
    score = models.FloatField(default=0.0)
    statements = models.ManyToManyField(Statement, blank=True, related_name="suggestions")
    decision = models.CharField(
        max_length=10, choices=choices(Decision), default=Decision.OPEN, db_index=True
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    created = models.DateTimeField()

    objects = SuggestionQuerySet.as_manager()
    history = history()

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ["-score", "id"]

    def __str__(self) -> str:
        about = self.person or self.meeting or self.issue or self.source
        other = self.other_person or self.other_meeting or self.other_issue
        words = self.kind.replace("_", " ")
        return f"{words}: {about} / {other}" if other else f"{words}: {about} {self.field}".strip()
