"""The part of the browse benchmark that runs beside a database: it prints what it measures."""

import json
import os
import time
from typing import Any

ROUNDS = 4
PAGES = {
    "first page with facets": "/meetings/",
    "the deepest page": "/meetings/?page=200",
    "earliest first": "/meetings/?sort=date",
    "of one country": "/meetings/?country=KR",
    "of one person": "/meetings/?person=p000000077",
    "of one year and kind": "/meetings/?date_after=2025-01-01&date_before=2025-12-31&kind=visit",
    "people": "/people/",
    "reports": "/reports/",
    "one meeting": "/meetings/m000000077/",
    "one person": "/people/p000000077/",
    "over time, as a picture": "/pictures/timeline/",
    "pairs of countries, as a picture": "/pictures/pairs/",
}


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django  # noqa: PLC0415 - settings first

    django.setup()
    from django.conf import settings  # noqa: PLC0415

    settings.ALLOWED_HOSTS = ["testserver"]
    print(json.dumps([measured(what, address) for what, address in PAGES.items()]))


def measured(what: str, address: str) -> dict[str, Any]:
    """The page as a colleague sees it, drafts included, without the sign-in."""
    from django.contrib.auth.models import User  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415
    from django.test import RequestFactory  # noqa: PLC0415
    from django.urls import resolve  # noqa: PLC0415

    clock = time.process_time if connection.vendor == "sqlite" else time.perf_counter
    took, statements = [], 0

    def count(execute: Any, *statement: Any) -> Any:
        nonlocal statements
        statements += 1
        return execute(*statement)

    for _ in range(ROUNDS):
        request = RequestFactory().get(address)
        request.user = User(is_active=True, is_staff=True, is_superuser=True)
        found, statements = resolve(request.path), 0
        begun = clock()
        with connection.execute_wrapper(count):
            response = found.func(request, *found.args, **found.kwargs)
        took.append(clock() - begun)
        if response.status_code != 200:
            raise SystemExit(f"{address}: {response.status_code}")
    return {"what": what, "seconds": min(took), "statements": statements}


if __name__ == "__main__":
    main()
