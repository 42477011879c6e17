"""Load copies of the seed reports twice: ``python -m benchmarks.loading_own REPORTS``.

Into the database that DATABASE_URL names, which is made. Prints as JSON what the first load took,
what the unchanged one took and wrote, and what `update_or_create` takes for as many rows as the
reports have statements.
"""

import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def copies(folder: Path, number: int) -> None:
    """Each report with a first line of its own, so that none is a copy of another."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    for place in range(number):
        text = f"Bulletin no. {place} of the week\n\n{texts[place % len(texts)]}"
        (folder / f"report-{place:05}.txt").write_text(text, encoding="utf-8")


def main(number: int) -> dict[str, Any]:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django  # noqa: PLC0415 - settings first

    django.setup()
    from django.contrib.auth.models import Permission  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection, transaction  # noqa: PLC0415

    from curation.models import Source, Statement  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    call_command("load_reference", verbosity=0, stdout=open(os.devnull, "w"))  # noqa: PTH123, SIM115
    within, writes = 0.0, 0
    clock = time.process_time if connection.vendor == "sqlite" else time.perf_counter

    def watch(execute: Any, sql: str, *arguments: Any) -> Any:
        nonlocal within, writes
        begun = clock()
        try:
            return execute(sql, *arguments)
        finally:
            within += clock() - begun
            writes += sql.startswith(("INSERT", "UPDATE", "DELETE"))

    told: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as name, connection.execute_wrapper(watch):
        folder = Path(name)
        copies(folder, number)
        for phase in ("first", "again"):
            within, writes, begun = 0.0, 0, clock()
            with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123
                call_command("load_seeds", str(folder), stdout=nowhere)
            told[phase] = {"took": clock() - begun, "sql": within, "writes": writes}
    told["sources"], told["statements"] = Source.objects.count(), Statement.objects.count()
    # A plain table without a history: stock code at its quickest.
    names = list(Permission.objects.values_list("pk", "name"))
    begun = clock()
    with transaction.atomic():
        for pk, label in names:
            Permission.objects.update_or_create(pk=pk, defaults={"name": label})
    told["stock_row"] = (clock() - begun) / len(names)
    return told


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]))))
