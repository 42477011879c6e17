"""How somebody narrowed a list, under a name: theirs alone, to be opened again with a click."""

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models
from django.urls import reverse


class SavedFilterQuerySet(models.QuerySet["SavedFilter"]):
    def of(self, user: User) -> "SavedFilterQuerySet":
        return self.filter(made_by=user)


class SavedFilter(models.Model):
    """``listed`` is the model of the list, ``query`` the part of its address that narrows it."""

    name = models.CharField(max_length=80)
    listed = models.CharField("list", max_length=40)
    query = models.CharField(max_length=2000)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )

    objects = SavedFilterQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["made_by", "listed", "name"],
                name="saved_filter_once",
                violation_error_message="You have a filter of that name for this list already.",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"{reverse(f'admin:curation_{self.listed}_changelist')}?{self.query}"
