"""A database of another version is named as such, and not met with its own errors."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

COMMANDS = (
    ["export_records"], ["import_corrections", "meetings.csv"], ["release", "1.0.0"], ["verify"],
    ["report_found"], ["rebuild_search"], ["load_reference"], ["ensure_local_user"],
    ["load_seeds"],
)  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_a_database_that_is_behind_is_named(words: list[str]) -> None:
    MigrationRecorder(connection).record_unapplied("curation", "0010_purge")
    with pytest.raises(CommandError, match=r"run 'manage\.py migrate' first"):
        call_command(*words)
