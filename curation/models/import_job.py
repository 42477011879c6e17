"""A file with corrections that waits for its confirmation."""

import re
import secrets
from datetime import datetime, timedelta
from typing import Self

from django.conf import settings
from django.db import models

from curation.models.change import Change

TOKEN_BYTES = 32
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")  # what 32 bytes make
OPEN_FOR = timedelta(hours=1)


def new_token() -> str:
    return secrets.token_urlsafe(TOKEN_BYTES)


class ImportJobQuerySet(models.QuerySet["ImportJob"]):
    def called(self, token: str) -> Self:
        """The one with this token. What cannot be one is not asked of the database, which may
        refuse the very question (PostgreSQL does for a NUL)."""
        return self.filter(token=token) if _TOKEN.fullmatch(token) else self.none()

    def abandoned(self, at: datetime) -> Self:
        """Those that were never confirmed and cannot be any more."""
        return self.filter(used_at__isnull=True, expires__lte=at)


class ImportJob(models.Model):
    """For the user who uploaded it, for exactly this file and this plan, once, for an hour.

    The file is kept until then: what is confirmed is what was shown, whatever a browser sends.
    """

    token = models.CharField(max_length=64, unique=True, default=new_token, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    table = models.CharField(max_length=20)
    file_name = models.CharField("file", max_length=255)
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField(default=b"")
    plan_sha256 = models.CharField(max_length=64)
    summary = models.JSONField(default=dict)
    reason = models.CharField(max_length=500, blank=True)
    created = models.DateTimeField()
    expires = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    change = models.OneToOneField(
        Change, null=True, blank=True, on_delete=models.PROTECT, related_name="import_job"
    )

    objects = ImportJobQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name = "correction by file"
        verbose_name_plural = "corrections by file"
        default_permissions = ()  # who may import records of a model may import a file of them
        indexes = [models.Index(fields=["user", "-id"], name="import_job_of_user")]

    def __str__(self) -> str:
        return f"{self.file_name} ({self.table})"

    def is_open(self, at: datetime) -> bool:
        """Whether it can still be confirmed."""
        return bool(self.content) and self.used_at is None and at < self.expires
