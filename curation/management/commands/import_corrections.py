"""Take corrections from an exported table back in."""

import sys
from argparse import ArgumentParser
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils import timezone

from curation.editing import NotPermitted, Refused
from curation.exports.corrections.jobs import apply
from curation.exports.corrections.plan import Plan
from curation.exports.corrections.planning import plan_of
from curation.exports.corrections.sheet import MOST_BYTES, Unreadable
from curation.exports.corrections.telling import LONGEST, lines_of
from curation.management.migrated import MigratedCommand
from curation.management.options import ABORTED, SOME_REJECTED
from curation.management.users import user_called

SHOWN = 20


class Command(MigratedCommand):
    help = (
        "Take corrections back in: an exported table of meetings, participants, agenda, persons or"
        " issues, as CSV or XLSX, with cells changed. All or nothing, as one change. Exit status 0"
        " done, 1 refused for problems or conflicts, 2 not readable."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument(
            "--dry-run", action="store_true", help="print what would change, write nothing"
        )
        parser.add_argument(
            "--by",
            default="",
            metavar="USER",
            help="who corrects; needed where there are several users",
        )
        parser.add_argument("--reason", default="", help="stands in the history")

    def handle(self, *args: Any, **options: Any) -> None:
        content = contents_of(options["file"])
        try:
            plan = plan_of(content)
        except Unreadable as error:
            raise CommandError(f"{options['file']}: {error}", returncode=ABORTED) from None
        for line in lines_of(plan.summary(SHOWN, LONGEST)):
            self.stdout.write(line)
        if not plan.is_clean:
            self.stderr.write("Nothing was written.")
            sys.exit(SOME_REJECTED)
        if not options["dry_run"]:
            self._apply(plan, content, options)

    def _apply(self, plan: Plan, content: bytes, options: dict[str, Any]) -> None:
        report = {
            "file": options["file"].name,
            "sha256": sha256(content).hexdigest(),
            "table": plan.table.name,
        }
        by, now = user_called(options["by"]), timezone.now()
        try:
            change = apply(plan, by=by, at=now, reason=options["reason"], report=report)
        except NotPermitted as error:
            raise CommandError(str(error), returncode=ABORTED) from None
        except Refused as error:
            raise CommandError(str(error), returncode=SOME_REJECTED) from None
        self.stdout.write(f"Done: change {change.pk}." if change else "Nothing to change.")


def contents_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise CommandError(f"{path}: more than {MOST_BYTES:,} bytes", returncode=ABORTED)
        return path.read_bytes()
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}", returncode=ABORTED) from None
