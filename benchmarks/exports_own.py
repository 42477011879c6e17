"""One export in a process of its own: ``python -m benchmarks.exports_own own|stock OUT [ROWS]``.

Prints what it took as JSON: rows, wall and CPU seconds, SQL statements, and by how many MiB the
process grew at its largest. DATABASE_URL names the database.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any


def own(out: Path, _: int) -> Callable[[], int]:
    from curation.exports.files import write_table  # noqa: PLC0415 - settings first
    from curation.exports.scope import Scope  # noqa: PLC0415
    from curation.exports.stream import snapshot  # noqa: PLC0415
    from curation.exports.tables import MEETINGS  # noqa: PLC0415

    def export() -> int:
        with snapshot():
            return write_table(MEETINGS, Scope("all"), out, filters={}).rows

    return export


def stock(out: Path, rows: int) -> Callable[[], int]:
    from benchmarks.stock.exports import MeetingResource  # noqa: PLC0415

    def export() -> int:
        some = MeetingResource().get_queryset().order_by("pk")[:rows]
        data = MeetingResource().export(some)
        (out / "stock.csv").write_text(data.csv, encoding="utf-8", newline="")
        return len(data)

    return export


WAYS: dict[str, Callable[[Path, int], Callable[[], int]]] = {"own": own, "stock": stock}


def main(way: str, out: Path, rows: int) -> dict[str, Any]:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django  # noqa: PLC0415

    django.setup()
    from django.db import connection  # noqa: PLC0415

    connection.ensure_connection()
    statements = 0

    def count(execute: Any, *arguments: Any) -> Any:
        nonlocal statements
        statements += 1
        return execute(*arguments)

    export = WAYS[way](out, rows)  # what is imported is no part of what is measured
    before = resource.getrusage(resource.RUSAGE_SELF)
    wall, cpu = time.perf_counter(), time.process_time()
    with connection.execute_wrapper(count):
        written = export()
    return {
        "rows": written,
        "wall": time.perf_counter() - wall,
        "cpu": time.process_time() - cpu,
        "statements": statements,
        "mib": (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before.ru_maxrss) / 1024,
    }


if __name__ == "__main__":
    limit = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    print(json.dumps(main(sys.argv[1], Path(sys.argv[2]), limit)))
