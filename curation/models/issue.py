"""Issues: the subjects of diplomacy."""

from typing import Any

from django.db import models

from curation.models.base import Nested, SubRow, curated_constraints, curated_permissions
from curation.models.change import history
from curation.values.folding import fold


class Issue(Nested):
    """A subject that parties deal with; ``parent`` is the wider subject it belongs to."""

    label = models.CharField(max_length=300, db_index=True)
    folded = models.CharField(max_length=300, db_index=True, editable=False)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    related = models.ManyToManyField("self", blank=True)
    scheme_uri = models.URLField(max_length=500, blank=True)
    generic = models.BooleanField(
        default=False, help_text="Filler such as 'matters of mutual concern'."
    )

    history = history()

    class Meta:
        ordering = ["label", "id"]
        permissions = curated_permissions("issue")
        constraints = curated_constraints("issue")
        indexes = [
            models.Index(fields=["curation_status", "label"], name="issue_status_label"),
            models.Index(fields=["-accepted_at"], name="issue_by_acceptance"),
        ]

    def __str__(self) -> str:
        return self.label

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive()
        super().save(*args, **kwargs)

    def derive(self) -> None:
        self.folded = fold(self.label)


class IssueAlias(SubRow):
    """Another wording for the same issue."""

    issue = models.ForeignKey(Issue, on_delete=models.CASCADE, related_name="aliases")
    label = models.CharField(max_length=300)
    folded = models.CharField(max_length=300, editable=False)
    language = models.CharField(max_length=35, default="en")

    history = history()

    class Meta:
        ordering = ["label"]
        verbose_name_plural = "issue aliases"
        constraints = [
            models.UniqueConstraint(fields=["issue", "folded", "language"], name="issue_alias_once")
        ]
        indexes = [models.Index(fields=["folded", "language"], name="issue_alias_folded")]

    def __str__(self) -> str:
        return self.label

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive()
        super().save(*args, **kwargs)

    def derive(self) -> None:
        self.folded = fold(self.label)
