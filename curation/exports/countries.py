"""The three-letter code of a country, for the tables that give both."""

import csv
from functools import cache

from django.conf import settings


@cache
def _codes() -> dict[str, str]:
    path = settings.BASE_DIR / "fixtures" / "countries.csv"
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return {row["iso2"]: row["iso3"] for row in csv.DictReader(lines)}


def iso3(iso2: str) -> str:
    """ISO 3166-1 alpha-3, empty for a code that no country has (EU)."""
    return _codes().get(iso2, "") if iso2 else ""
