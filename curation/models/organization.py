"""Organizations and the names they go by."""

from typing import Any

from django.db import models

from curation.models.change import history
from curation.values.enums import OrganizationKind, choices
from curation.values.folding import fold


class Organization(models.Model):
    """An office, ministry, international body, party, outlet ..."""

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=choices(OrganizationKind), blank=True)
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166-1 alpha-2.")
    wikidata_id = models.CharField(max_length=20, unique=True, null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    history = history()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["name", "country"], name="organization_once_a_country")
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.country})" if self.country else self.name


class OrganizationName(models.Model):
    """An alias: 'National Security Office' is also called 'Office of National Security'."""

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="names")
    alias = models.CharField(max_length=200)
    folded = models.CharField(max_length=200, editable=False)
    language = models.CharField(max_length=35, blank=True)

    history = history()

    class Meta:
        ordering = ["alias"]
        constraints = [
            models.UniqueConstraint(
                fields=["folded", "organization"], name="organization_alias_once"
            )
        ]
        indexes = [models.Index(fields=["folded"], name="organization_alias_folded")]

    def __str__(self) -> str:
        return self.alias

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive()
        super().save(*args, **kwargs)

    def derive(self) -> None:
        self.folded = fold(self.alias)
