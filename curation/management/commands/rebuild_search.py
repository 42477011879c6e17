"""Index everything for the search anew."""

from typing import Any

from django.db import transaction

from curation.management.migrated import MigratedCommand
from curation.search import index


class Command(MigratedCommand):
    help = (
        "Index all records and reports for the search anew: after rows were brought in by other"
        " ways than loading and the desk (loaddata, SQL), or after an update that says so."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        with transaction.atomic():
            counted = index.rebuild()
        self.stdout.write(", ".join(f"{number} {name}" for name, number in counted.items()))
