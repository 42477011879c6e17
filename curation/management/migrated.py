"""Commands that need the database as this version has it."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from curation.management.options import ABORTED


class MigratedCommand(BaseCommand):
    """A command that says to migrate first, where it would else end in a database error."""

    def execute(self, *args: Any, **options: Any) -> str | None:
        refuse_unapplied_migrations()
        return super().execute(*args, **options)


def refuse_unapplied_migrations() -> None:
    """Raise `CommandError` where the database is of another version."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise CommandError(
            "The database is not up to date: run 'manage.py migrate' first.", returncode=ABORTED
        )
