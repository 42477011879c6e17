"""Print what the database holds as a readable table."""

from argparse import ArgumentParser
from typing import Any

from curation.loading.found import found
from curation.management.migrated import MigratedCommand


class Command(MigratedCommand):
    help = "Print the people, meetings and issues found, each with a quote and its outlet."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--width", type=int, default=0, help="columns; default the terminal's")

    def handle(self, *args: Any, **options: Any) -> None:
        for line in found(options["width"]):
            self.stdout.write(line)
