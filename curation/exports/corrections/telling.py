"""A plan in lines, for a terminal."""

from collections.abc import Iterator, Mapping
from typing import Any

LONGEST = 200


def lines_of(summary: Mapping[str, Any]) -> Iterator[str]:
    """*summary* as `Plan.summary` makes it."""
    yield (
        f"{summary['table']}: {summary['rows']} rows, {summary['edits']} fields of"
        f" {summary['records']} records to change, {summary['conflicts']} conflicts,"
        f" {summary['problems']} problems"
    )
    for one in summary["first_problems"]:
        yield f"  {_place(one)} {_printable(one['words'])}"
    for one in summary["first_conflicts"]:
        yield (
            f"  {_place(one)} was {one['before']!r} when it was exported; now it is"
            f" {one['theirs']!r}, yours is {one['yours']!r}."
        )
        yield f"    To have yours, write version {one['version']}; to keep theirs, empty the cell."
    for one in summary["first_edits"]:
        yield f"  {_place(one)} {one['before']!r} → {one['after']!r}"
    for name in ("problems", "conflicts", "edits"):
        more = summary[name] - len(summary[f"first_{name}"])
        if more:
            yield f"  ... and {more} more {name}"
    for one in summary["not_taken"]:
        yield (
            f"  {one['column']} differs in {one['rows']} rows (first: row {one['first']}); it"
            " cannot be corrected and is not taken over."
        )


def _printable(text: str) -> str:
    """A terminal obeys control characters, and the text is of the file."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)


def _place(one: Mapping[str, Any]) -> str:
    key = f" ({one['key']})" if "key" in one else ""
    column = f", {_printable(one['column'])}" if one["column"] else ""
    return f"row {one['row']}{key}{column}:"
