"""Make a release: a numbered package of all tables that never changes."""

import datetime as dt
from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError

from curation.exports.release.archive import NotReleasable
from curation.exports.release.changes import ChangeOfRow
from curation.exports.release.making import Release, make
from curation.exports.release.papers import AUTHORS
from curation.exports.scope import STATUSES, Scope
from curation.management.commands.export_records import progress_of
from curation.management.migrated import MigratedCommand


class Command(MigratedCommand):
    help = (
        "Make a release: readout-VERSION.zip with all tables, their description, codebook,"
        " checksums, licence, citation, and the changes since the last release in that folder."
        " A release is never made again, nor overwritten. The same data give the same bytes."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        # --version is Django's own.
        parser.add_argument("release", metavar="VERSION", help="numbers with dots: 1.2")
        parser.add_argument(
            "--out",
            type=Path,
            metavar="DIR",
            help="the folder of all releases (default: releases/ in the folder of exports)",
        )
        parser.add_argument(
            "--date", type=day_of, metavar="YYYY-MM-DD", help="the day it bears (default: today)"
        )
        parser.add_argument(
            "--status",
            choices=[str(status) for status in STATUSES],
            default="accepted",
            help="curation status; all: whatever is not rejected (default: accepted)",
        )
        parser.add_argument(
            "--author",
            action="append",
            metavar="NAME",
            help=f"whom to cite; may be given several times (default: {AUTHORS[0]})",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            made = make(
                version=options["release"],
                day=options["date"] or dt.datetime.now(dt.UTC).date(),
                scope=Scope(options["status"]),
                folder=options["out"] or settings.EXPORT_DIR / "releases",
                authors=options["author"] or AUTHORS,
                progress=progress_of,
            )
        except (NotReleasable, OSError) as error:
            raise CommandError(str(error)) from error
        self._tell(made)

    def _tell(self, made: Release) -> None:
        for file in made.files:
            numbers = (
                f"{made.changes.numbers[file.table.name, what]} {what}" for what in ChangeOfRow
            )
            told = f" ({', '.join(numbers)})" if made.last else ""
            self.stdout.write(f"{file.table.name}: {file.rows} rows{told}")
        since = f"since {made.last.version}" if made.last else "the first release"
        self.stdout.write(f"{made.path}: {since}, sha256 {made.sha256}")


def day_of(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no day such as 2026-01-31") from None
