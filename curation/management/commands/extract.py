"""Print what the rules find in reports, as JSON, without storing anything."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from curation.extraction import extract
from curation.extraction.output import DocumentJSON, as_json
from curation.extraction.vocabulary import Vocabulary, VocabularyError
from curation.loading.documents import read_paths
from curation.loading.manifest import ManifestError
from curation.loading.refusals import printable
from curation.management.options import ABORTED, SOME_REJECTED, publication_day


class Command(BaseCommand):
    help = (
        "Print the persons, meetings and issues of reports as JSON; nothing is stored."
        " Files that cannot be read are named on standard error, and the exit code is 1;"
        " it is 2 where nothing can be read at all."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument(
            "--format",
            choices=["jsonl", "json"],
            default="jsonl",
            help="one object a line (default), or one list",
        )
        parser.add_argument(
            "--published-on",
            type=publication_day,
            default="",
            metavar="DATE",
            help="the publication date of reports of which nothing else tells it",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        self.rejected = 0
        try:
            vocabulary = Vocabulary.load(settings.BASE_DIR / "fixtures")
            found = self._extract(options["paths"], options["published_on"], vocabulary)
            if options["format"] == "json":
                self.stdout.write(json.dumps(list(found), ensure_ascii=False, indent=2))
            else:
                self._print_lines(found)
        except (ManifestError, VocabularyError, FileNotFoundError) as error:
            raise CommandError(str(error), returncode=ABORTED) from error
        if self.rejected:
            sys.exit(SOME_REJECTED)

    def _print_lines(self, found: Iterable[DocumentJSON]) -> None:
        for document in found:
            self.stdout.write(json.dumps(document, ensure_ascii=False))

    def _extract(
        self, paths: list[Path], published_on: str, vocabulary: Vocabulary
    ) -> Iterator[DocumentJSON]:
        """One object a report, in order of the files."""
        for read in read_paths(paths, published_on):
            if read.document is None:
                outcome = "skipped" if read.skipped else "rejected"
                self.stderr.write(f"{read.file}: {outcome}: {read.reason}")
                self.rejected += not read.skipped
                continue
            extraction = extract(read.document, vocabulary)
            for warning in (*read.warnings, *extraction.warnings):
                self.stderr.write(f"{read.file}: {printable(warning)}")
            yield as_json(extraction)
