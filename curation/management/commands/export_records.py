"""Write the tables as files."""

import sys
from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from tqdm import tqdm

from curation.exports.files import FORMATS, Filters, Written, write_table
from curation.exports.package import DESCRIPTOR, write_descriptor
from curation.exports.scope import STATUSES, Scope
from curation.exports.selecting import scope_of, selection, table_of
from curation.exports.stream import snapshot
from curation.exports.tables import BY_NAME
from curation.exports.xlsx import TooLargeForSpreadsheet
from curation.filters import UnknownFilter
from curation.management.migrated import MigratedCommand
from curation.models import SavedExport


class Command(MigratedCommand):
    help = (
        "Write meetings, participants, agenda, persons, issues, sources, evidence and more as"
        " tables. Accepted records unless another status is asked for; whatever they refer to is"
        " included, with its curation_status."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--out", type=Path, default=settings.EXPORT_DIR, metavar="DIR", help="the folder"
        )
        parser.add_argument(
            "--table",
            action="append",
            choices=list(BY_NAME),
            help="only this table; may be given several times",
        )
        parser.add_argument(
            "--status",
            choices=[str(status) for status in STATUSES],
            default="accepted",
            help="curation status; all: whatever is not rejected (default: accepted)",
        )
        parser.add_argument(
            "--filter",
            action="append",
            default=[],
            metavar="NAME=VALUE",
            help="only meetings (of one table: only rows) that pass, and what belongs to them;"
            " for example date_after=2025-01-01; may be given several times",
        )
        parser.add_argument("--format", choices=FORMATS, default="csv")
        parser.add_argument(
            "--saved",
            metavar="NAME",
            help="an export that was saved on the desk: its table, columns, filters and format",
        )
        parser.add_argument(
            "--package",
            action="store_true",
            help=f"describe the CSV files in {DESCRIPTOR}: types, keys, rows and checksums",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["saved"]:
            self._write_saved(options)
            return
        names = options["table"] or list(BY_NAME)
        filters = read_filters(options["filter"])
        if options["package"] and options["format"] != "csv":
            raise CommandError("a package holds CSV files: leave out --format")
        try:
            scope = Scope(options["status"], selection(names, filters))
            with snapshot():
                files = self._write(names, scope, filters, options["out"], options["format"])
            if options["package"]:
                path = write_descriptor(options["out"], files, scope, filters)
                self.stdout.write(f"{path}: {len(files)} tables")
        except UnknownFilter as error:
            raise CommandError(f"--filter {error}") from error
        except (TooLargeForSpreadsheet, OSError) as error:
            raise CommandError(str(error)) from error

    def _write_saved(self, options: dict[str, Any]) -> None:
        if options["table"] or options["filter"] or options["package"]:
            raise CommandError("--saved stands for table, filters and format: leave them out")
        saved = SavedExport.objects.filter(name=options["saved"]).first()
        if saved is None:
            raise CommandError(f"there is no saved export {options['saved']!r}")
        table = table_of(saved)
        try:
            with snapshot():
                written = write_table(
                    table, scope_of(saved), options["out"], filters=saved.filters,
                    name=saved.format, progress=progress_of(table.name),
                )  # fmt: skip
        except (UnknownFilter, TooLargeForSpreadsheet, OSError) as error:
            raise CommandError(f"{saved.name}: {error}") from error
        self.stdout.write(f"{written.path}: {written.rows} rows")

    def _write(
        self, names: list[str], scope: Scope, filters: Filters, out: Path, name: str
    ) -> list[Written]:
        files = []
        for table in map(BY_NAME.__getitem__, names):
            written = write_table(
                table, scope, out, filters=filters, name=name, progress=progress_of(table.name)
            )
            self.stdout.write(f"{written.path}: {written.rows} rows")
            files.append(written)
        return files


def progress_of(label: str) -> Any:
    """A bar on a terminal, nothing in a log."""

    def watch(rows: Iterator[Any]) -> Iterator[Any]:
        shown = sys.stderr.isatty()
        return iter(tqdm(rows, desc=label, unit=" rows", leave=False, disable=not shown))

    return watch


def read_filters(given: list[str]) -> Filters:
    """`NAME=VALUE` arguments by name; a name that is given twice has both values."""
    filters: dict[str, list[str]] = defaultdict(list)
    for argument in given:
        name, equals, value = argument.partition("=")
        if not (name and equals and value):
            raise CommandError(f"--filter {argument!r} is not NAME=VALUE")
        filters[name].append(value)
    return filters
