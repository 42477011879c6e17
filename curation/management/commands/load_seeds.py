"""Load reports: one file, one transaction, one outcome."""

import json
import re
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor
from contextlib import contextmanager, nullcontext
from dataclasses import asdict, replace
from itertools import tee
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import Error
from django.utils import timezone

from curation.extraction.vocabulary import VocabularyError
from curation.loading.documents import Read, find_files, read_listing
from curation.loading.load import FileOutcome, Loader
from curation.loading.manifest import ManifestError
from curation.loading.refused import remember
from curation.loading.report import outcome_lines, outcome_table
from curation.management.migrated import refuse_unapplied_migrations
from curation.management.options import ABORTED, SOME_REJECTED, at_least_one, publication_day
from curation.management.taking_back import take_back
from curation.management.users import user_called
from curation.values.enums import LoadOutcome


class Command(BaseCommand):
    help = "Load reports into the database; exit status 0 all good, 1 some rejected, 2 aborted."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "paths", nargs="*", type=Path, metavar="PATH", help="folders, files, globs; seeds/"
        )
        parser.add_argument("--dry-run", action="store_true", help="print the plan, write nothing")
        parser.add_argument("--format", choices=["table", "json"], default="table")
        parser.add_argument(
            "--published-on",
            type=publication_day,
            default="",
            metavar="DATE",
            help="YYYY-MM-DD, for reports of which nothing else tells the publication date",
        )
        parser.add_argument("--jobs", type=at_least_one, default=1, help="processes that extract")
        parser.add_argument("--refresh", action="store_true", help="read again with new vocabulary")
        parser.add_argument(
            "--undo",
            type=at_least_one,
            nargs="+",
            metavar="CHANGE",
            help="take back what these loads wrote; edits made since are left and listed",
        )
        parser.add_argument(
            "--by", default="", metavar="USER", help="who takes back; needed with several users"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        outcomes: list[FileOutcome] = []
        try:
            refuse_unapplied_migrations()
            if options["undo"]:
                self._take_back(options)
                return
            for outcome in self._load(options):
                outcomes.append(outcome)
                if options["format"] == "table":
                    self._print(outcome)
            if not options["dry_run"]:
                remember(outcomes, timezone.now())
        except (ManifestError, VocabularyError, FileNotFoundError) as error:
            raise CommandError(str(error), returncode=ABORTED) from None
        except Error as error:
            reason = " ".join(str(error).split())
            raise CommandError(f"The database refused: {reason}", returncode=ABORTED) from error
        except BrokenExecutor as error:
            raise CommandError(f"A process of --jobs ended: {error}", returncode=ABORTED) from error
        except KeyboardInterrupt:
            raise CommandError("Stopped: run it again to go on.", returncode=ABORTED) from None
        self._conclude(outcomes, options["format"])

    def _take_back(self, options: dict[str, Any]) -> None:
        if options["paths"]:
            raise CommandError("--undo takes numbers of changes, no paths", returncode=ABORTED)
        by = user_called(options["by"])
        for line in take_back(options["undo"], by=by, reason="load_seeds --undo"):
            self.stdout.write(line)

    def _load(self, options: dict[str, Any]) -> Iterator[FileOutcome]:
        """One outcome a report, in the order of the files, as soon as it is known."""
        listing = find_files(options["paths"] or [settings.BASE_DIR / "seeds"])
        reads = read_listing(listing, options["published_on"], settings.BASE_DIR)
        loader = Loader(at=timezone.now(), refresh=options["refresh"], dry_run=options["dry_run"])
        jobs = options["jobs"]
        pool: Any = ProcessPoolExecutor(jobs) if jobs > 1 else nullcontext()
        with pool as executor, self._progress(len(listing.files)) as advance:
            for read, outcome in _outcomes(loader, reads, executor):
                advance(read)
                yield outcome

    @contextmanager
    def _progress(self, total: int) -> Iterator[Callable[[Read], None]]:
        """A bar on standard error, where that is a terminal."""
        if not self.stderr.isatty():
            yield lambda _: None
            return
        from tqdm import tqdm  # noqa: PLC0415 (half of what a small load takes to start)

        with tqdm(total=total, unit="file", file=sys.stderr) as bar:
            files: set[str] = set()

            def advance(read: Read) -> None:
                files.add(re.sub(r"#\d+\Z", "", read.location))
                bar.update(len(files) - bar.n)
                bar.clear()  # the outcome's line comes where the bar is

            yield advance

    def _print(self, outcome: FileOutcome) -> None:
        for line in outcome_lines([outcome]):
            self.stdout.write(line)

    def _conclude(self, outcomes: list[FileOutcome], form: str) -> None:
        if form == "json":
            rows = [asdict(one) for one in outcomes]
            self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2))
        else:
            self.stdout.write(outcome_table(outcomes))
        if any(one.outcome is LoadOutcome.REJECTED for one in outcomes):
            sys.exit(SOME_REJECTED)


def _outcomes(
    loader: Loader, reads: Iterator[Read], executor: Executor | None
) -> Iterator[tuple[Read, FileOutcome]]:
    reads, again = tee(reads)
    documents = ((read.location, read.document) for read in again if read.document)
    loaded = loader.load(documents, executor)
    for read in reads:
        if read.document is None:
            outcome = LoadOutcome.SKIPPED if read.skipped else LoadOutcome.REJECTED
            yield read, FileOutcome(read.file, outcome, read.reason)
            continue
        found = replace(next(loaded), file=read.file)
        if found.outcome is LoadOutcome.LOADED:
            found = replace(found, warnings=(*read.warnings, *found.warnings))
        yield read, found
