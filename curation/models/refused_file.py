"""A file that the last load of it refused, so that somebody sees it who did not run the load."""

from django.db import models


class RefusedFile(models.Model):
    """Named as the load names it; gone when a load takes the file, or when it is not there."""

    file = models.CharField(max_length=1000, unique=True)
    reason = models.CharField(max_length=500)
    at = models.DateTimeField()

    class Meta:
        ordering = ["file"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.file}: {self.reason}"
