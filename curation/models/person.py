"""People, the names they are printed under and the offices they hold."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from curation.models.base import Curated, SubRow, curated_constraints, curated_permissions
from curation.models.change import history
from curation.models.organization import Organization
from curation.values import edtf
from curation.values.enums import NameKind, OfficeClass, choices
from curation.values.folding import fold_name
from curation.values.sound import sound_key


class Person(Curated):
    """A named individual. ``country`` is that of the office held, not nationality."""

    name = models.CharField(max_length=200, db_index=True)
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166-1 alpha-2.")
    wikidata_id = models.CharField(max_length=20, unique=True, null=True, blank=True)

    history = history()

    class Meta:
        ordering = ["name", "id"]
        verbose_name_plural = "people"
        permissions = curated_permissions("person")
        constraints = curated_constraints("person")
        indexes = [
            models.Index(fields=["curation_status", "name"], name="person_status_name"),
            models.Index(fields=["country"], name="person_country"),
            models.Index(fields=["-accepted_at"], name="person_by_acceptance"),
        ]

    def __str__(self) -> str:
        return self.name


class PersonName(SubRow):
    """One spelling of a person's name."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=200)
    folded = models.CharField(max_length=200, editable=False)
    sound = models.CharField(max_length=200, editable=False)
    script = models.CharField(max_length=4, default="Latn", help_text="ISO 15924.")
    kind = models.CharField(max_length=20, choices=choices(NameKind), default=NameKind.AS_PRINTED)

    history = history()

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["person", "name"], name="person_name_once")]
        indexes = [
            models.Index(fields=["folded"], name="person_name_folded"),
            models.Index(fields=["sound"], name="person_name_sound"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive()
        super().save(*args, **kwargs)

    def derive(self) -> None:
        self.folded = fold_name(self.name)
        self.sound = sound_key(self.name)


class Role(SubRow):
    """An office held by a person, as the sources call it."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="roles")
    title = models.CharField(max_length=200)
    organization = models.ForeignKey(
        Organization, null=True, blank=True, on_delete=models.PROTECT, related_name="roles"
    )
    organization_printed = models.CharField("organization as printed", max_length=200, blank=True)
    country = models.CharField(max_length=2, blank=True)
    office_class = models.CharField(max_length=30, choices=choices(OfficeClass), blank=True)
    start = models.CharField(max_length=40, blank=True, help_text="EDTF.")
    end = models.CharField(max_length=40, blank=True, help_text="EDTF.")
    former = models.BooleanField(default=False)

    history = history()

    class Meta:
        ordering = ["former", "title"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "title", "organization_printed", "country", "former"],
                name="role_once",
            )
        ]

    def __str__(self) -> str:
        return f"former {self.title}" if self.former else self.title

    def clean(self) -> None:
        for name in ("start", "end"):
            if not edtf.is_valid(getattr(self, name)):
                raise ValidationError({name: "Not an EDTF date, for example 2025-10."})
