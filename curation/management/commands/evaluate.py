"""Score the extraction against labelled reports."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from curation.evaluation import report
from curation.evaluation.labels import LabelError
from curation.evaluation.learning import as_text, learn, stories_in
from curation.evaluation.run import Find, finder, score_folder, score_statements
from curation.evaluation.scoring import Scores
from curation.evaluation.statements import Checks
from curation.extraction.vocabulary import Vocabulary, VocabularyError
from curation.loading.vocabulary import current_vocabulary, reference_folder
from curation.management.migrated import refuse_unapplied_migrations

CORPUS = Path("tests/corpus")
PARTS = ("dev", "practice", "held_out", "own", "seeds_gold.json")
DEFAULT = [CORPUS / part for part in PARTS]


class Command(BaseCommand):
    help = (
        "Extract every labelled report of a folder and print how right the result is:"
        " precision, recall and F1 of persons, meetings and issues, and the accuracy of their"
        " fields. Without a folder, the corpus of this project and the two reports in seeds/."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "gold",
            nargs="*",
            type=Path,
            metavar="GOLD",
            help="a folder of reports with labels, or a JSON file coded statement by statement",
        )
        parser.add_argument(
            "--errors", action="store_true", help="list each mistake with its sentence"
        )
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument(
            "--texts",
            type=Path,
            default=settings.BASE_DIR / "seeds",
            help="where the reports of a JSON file are (default: seeds/)",
        )
        parser.add_argument(
            "--vocabulary",
            choices=["reference", "database"],
            default="reference",
            help="the reference lists alone (default), or with what curators accepted",
        )

        parser.add_argument(
            "--with-corrections",
            action="store_true",
            help="how many decisions about who is who in the later reports of each story are no"
            " longer needed once its first report was corrected (writes nothing)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        paths = options["gold"] or [settings.BASE_DIR / path for path in DEFAULT]
        try:
            vocabulary = read_vocabulary(options["vocabulary"])
            if options["with_corrections"]:
                refuse_unapplied_migrations()
                self._print_learning(options["gold"] or [settings.BASE_DIR / CORPUS], vocabulary)
                return
            find = finder(vocabulary)
            results = {
                str(path): _score(path, find, options["texts"], vocabulary) for path in paths
            }
        except (LabelError, VocabularyError) as error:
            raise CommandError(str(error)) from error
        if options["format"] == "json":
            values = {name: _values(result, options["errors"]) for name, result in results.items()}
            self.stdout.write(json.dumps(values, ensure_ascii=False, indent=2))
            return
        for name, result in results.items():
            for line in _lines(name, result, options["errors"]):
                self.stdout.write(line)

    def _print_learning(self, folders: Sequence[Path], vocabulary: Vocabulary) -> None:
        stories = [story for folder in folders for story in stories_in(folder)]
        now = timezone.now()
        results = [learn(story, at=now, vocabulary=vocabulary) for story in stories]
        for line in as_text(results):
            self.stdout.write(line)


def read_vocabulary(name: str) -> Vocabulary:
    """The reference lists, or what the next load would know."""
    if name == "database":
        return current_vocabulary()
    return Vocabulary.load(reference_folder())


def _score(path: Path, find: Find, texts: Path, vocabulary: Vocabulary) -> Scores | Checks:
    if path.is_file():
        return score_statements(path, find, texts=texts, vocabulary=vocabulary)
    return score_folder(path, find)


def _lines(name: str, result: Scores | Checks, errors: bool) -> Iterator[str]:
    yield from report.as_text(name, result)
    if errors:
        yield from report.mistakes_as_text(result.mistakes)
    yield ""


def _values(result: Scores | Checks, errors: bool) -> dict[str, Any]:
    values = report.as_values(result)
    if errors:
        values["errors"] = report.mistakes_as_values(result.mistakes)
    return values
