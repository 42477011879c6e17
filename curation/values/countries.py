"""The name of a country for its code, from ``fixtures/countries.csv``."""

import csv
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parents[2] / "fixtures" / "countries.csv"


@cache
def _names() -> dict[str, str]:
    with TABLE.open(encoding="utf-8-sig", newline="") as lines:
        return {row["iso2"]: row["name"] for row in csv.DictReader(lines)}


def country_name(code: str) -> str:
    """The English name, or the code where no country has it (EU)."""
    return _names().get(code, code)
