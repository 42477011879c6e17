"""Corrections in a process of its own: ``python -m benchmarks.corrections_own own|stock ROWS``.

Every row is corrected in two cells, planned as for the preview, then written. Prints what it took
as JSON. DATABASE_URL names a database that the corrections stay in.
"""

import csv
import io
import json
import os
import resource
import sys
import time
from collections.abc import Callable
from typing import Any


def exported(rows: int) -> tuple[list[str], list[dict[str, str]]]:
    """The first rows of the exported meetings, with town and note changed."""
    from curation.exports.scope import Scope  # noqa: PLC0415 - settings first
    from curation.exports.stream import text_of  # noqa: PLC0415
    from curation.exports.tables import MEETINGS  # noqa: PLC0415

    text = b"".join(text_of(MEETINGS, Scope("all"), "csv")).decode()
    read = csv.DictReader(io.StringIO(text, newline=""))
    lines = [row for row, _ in zip(read, range(rows), strict=False)]
    for row in lines:
        row |= {"locality": f"{row['locality']} (corrected)", "note": "looked up in the archive"}
    return MEETINGS.header, lines


def written(header: list[str], lines: list[dict[str, str]]) -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, header, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(lines)
    return out.getvalue()


def own(rows: int) -> Callable[[], int]:
    from django.contrib.auth.models import User  # noqa: PLC0415
    from django.utils import timezone  # noqa: PLC0415

    from curation.exports.corrections.jobs import confirm, submit  # noqa: PLC0415

    user, _ = User.objects.get_or_create(username="bench", is_superuser=True)
    content = written(*exported(rows)).encode()

    def bring_in() -> int:
        job = submit(content=content, file_name="m.csv", by=user, at=timezone.now())
        confirm(token=job.token, by=user, at=timezone.now())
        return int(job.summary["records"])

    return bring_in


def stock(rows: int) -> Callable[[], int]:
    import tablib  # noqa: PLC0415

    from benchmarks.stock.corrections import CorrectionResource  # noqa: PLC0415
    from curation.models import Change, recording  # noqa: PLC0415

    _, lines = exported(rows)
    for row in lines:
        row |= {"uid": row["meeting_id"], "people": row["participants"]}
    text = written([*CorrectionResource.Meta.fields], lines)
    change = Change.objects.create(kind="import", at="2026-01-20T09:30:00Z")

    def bring_in() -> int:
        for dry_run in (True, False):
            data = tablib.Dataset().load(text, format="csv")
            with recording(change):
                result = CorrectionResource().import_data(
                    data, dry_run=dry_run, raise_errors=True, use_transactions=True
                )
        return int(result.totals["update"])

    return bring_in


WAYS: dict[str, Callable[[int], Callable[[], int]]] = {"own": own, "stock": stock}


def main(way: str, rows: int) -> dict[str, Any]:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django  # noqa: PLC0415

    django.setup()
    from django.db import connection  # noqa: PLC0415

    bring_in, statements = WAYS[way](rows), 0

    def count(execute: Any, *arguments: Any) -> Any:
        nonlocal statements
        statements += 1
        return execute(*arguments)

    before = resource.getrusage(resource.RUSAGE_SELF)
    wall, cpu = time.perf_counter(), time.process_time()
    with connection.execute_wrapper(count):
        changed = bring_in()
    return {
        "rows": changed,
        "wall": time.perf_counter() - wall,
        "cpu": time.process_time() - cpu,
        "statements": statements,
        "mib": (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before.ru_maxrss) / 1024,
    }


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], int(sys.argv[2]))))
