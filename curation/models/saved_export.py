"""A choice of table, columns and filters under a name, to export again with a click."""

from django.conf import settings
from django.db import models

from curation.values.enums import CurationStatus


class SavedExport(models.Model):
    """What `export_records` is told on a command line, kept.

    ``columns`` without a name in it means all of them, also those that a later version adds;
    ``filters`` are names of `curation.filters` with their values.
    """

    name = models.CharField(max_length=80, unique=True)
    table = models.CharField(max_length=20)
    status = models.CharField("curation status", max_length=20, default=CurationStatus.ACCEPTED)
    columns = models.JSONField(default=list, blank=True)
    filters = models.JSONField(default=dict, blank=True)
    format = models.CharField(max_length=10, default="csv")
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
