"""Verify a database: exit status 0 when it is whole, 1 with a list of what is not."""

import sys
from collections import Counter
from typing import Any

from curation.evaluation.verify import CHECKS, verify
from curation.management.migrated import MigratedCommand


class Command(MigratedCommand):
    help = "Check every span, reference, redirect, projection, history row and constraint."

    def handle(self, *args: Any, **options: Any) -> None:
        problems: Counter[str] = Counter()
        for check, problem in verify():
            problems[check] += 1
            self.stdout.write(problem)
        for check in CHECKS:
            count = problems[check]
            self.stdout.write(f"{check}: {f'{count} problems' if count else 'whole'}")
        if problems:
            sys.exit(1)
