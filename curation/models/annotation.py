"""Notes of curators on a record or on a passage of a source."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from curation.models.change import history
from curation.models.evidence import exactly_one
from curation.models.issue import Issue
from curation.models.meeting import Meeting
from curation.models.person import Person
from curation.models.source import Source


class Annotation(models.Model):
    """A note; replies form a thread below their parent."""

    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="annotations"
    )
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="annotations"
    )
    issue = models.ForeignKey(
        Issue, null=True, blank=True, on_delete=models.PROTECT, related_name="annotations"
    )
    source = models.ForeignKey(
        Source, null=True, blank=True, on_delete=models.PROTECT, related_name="annotations"
    )
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    exact = models.TextField(blank=True, editable=False)
    body = models.TextField()
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="annotations"
    )
    created = models.DateTimeField()
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="replies"
    )
    resolved = models.BooleanField(default=False)

    history = history()

    class Meta:
        verbose_name = _("note")
        verbose_name_plural = _("notes")
        ordering = ["created", "id"]
        constraints = [
            models.CheckConstraint(
                name="annotation_on_one_thing",
                condition=exactly_one("person", "meeting", "issue", "source"),
            ),
            models.CheckConstraint(
                name="annotation_span",
                condition=Q(start__isnull=True) | Q(source__isnull=False, start__lt=F("end")),
            ),
        ]

    def __str__(self) -> str:
        return self.body if len(self.body) <= 60 else self.body[:59] + "…"
