"""Print the codebook of the exported tables."""

from typing import Any

from django.core.management.base import BaseCommand

from curation.exports.codebook import codebook


class Command(BaseCommand):
    help = "Print the codebook, as it stands in docs/codebook.md."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(codebook(), ending="")
