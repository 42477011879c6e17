"""What lies beside the tables of a release for people to read: licence, citation, changelog."""

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from typing import Any

from curation.exports.files import Written
from curation.exports.package import TITLE
from curation.exports.release.archive import CHANGELOG, Archive
from curation.exports.release.changes import ChangeOfRow, Changes, Difference

LICENSE = """\
The tables of this release are licensed under the Creative Commons Attribution 4.0 International
licence (CC BY 4.0): https://creativecommons.org/licenses/by/4.0/legalcode

You may copy, share and adapt them for any purpose if you say where they are from (CITATION.cff
tells how) and whether you have changed them. They come without any warranty.

Headlines and the passages that are quoted from reports (the columns headline, quote,
name_as_printed, exact, prefix, suffix, value) were written by others and belong to those who
published them. They are quoted, with their source, to show what each record rests on; this licence
does not cover them.
"""
LICENSES = [
    {
        "name": "CC-BY-4.0",
        "path": "https://creativecommons.org/licenses/by/4.0/",
        "title": "Creative Commons Attribution 4.0 International",
    }
]
AUTHORS = ("The curators of Readout",)
HEADING = "# Changes\n\n"


def citation(version: str, day: dt.date, authors: Sequence[str]) -> str:
    """CITATION.cff, of the Citation File Format 1.2.0."""
    lines = [
        "cff-version: 1.2.0",
        "message: If you use these data, please cite them as below.",
        "type: dataset",
        f"title: {_quoted(TITLE)}",
        f"version: {_quoted(version)}",
        f"date-released: {day.isoformat()}",
        "license: CC-BY-4.0",
        "authors:",
        *(f"  - name: {_quoted(author)}" for author in authors),
    ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A JSON string is a YAML string."""
    return json.dumps(text, ensure_ascii=False)


def changelog(
    version: str, day: dt.date, files: Sequence[Written], changes: Changes, last: Archive | None
) -> str:
    """What is new, above what was new in the releases before."""
    told = "\n".join(_section(version, day, files, changes, last))
    earlier = last.text(CHANGELOG).removeprefix(HEADING) if last else ""
    return f"{HEADING}{told}\n{earlier}"


def _section(
    version: str, day: dt.date, files: Sequence[Written], changes: Changes, last: Archive | None
) -> Iterator[str]:
    yield f"## {version} ({day.isoformat()})\n"
    yield f"Since {last.version} ({last.day}):\n" if last else "The first release.\n"
    yield "| table | rows | added | changed | withdrawn |"
    yield "|---|---|---|---|---|"
    for file in files:
        name = file.table.name
        numbers = [str(changes.numbers[name, what]) if last else "–" for what in ChangeOfRow]
        yield f"| {name} | {file.rows} | {' | '.join(numbers)} |"
    yield ""
    for name, columns in changes.columns.items():
        yield f"New in {name}: {', '.join(columns)}.\n"
    yield from _withdrawn(changes)


def _withdrawn(changes: Changes) -> Iterator[str]:
    if not changes.withdrawn:
        return
    yield "Withdrawn:\n"
    yield from (_line(one) for one in changes.withdrawn)
    number = sum(
        count for (_, what), count in changes.numbers.items() if what is ChangeOfRow.WITHDRAWN
    )
    more = number - len(changes.withdrawn)
    if more:
        yield f"- and {more} more, which are in {changes.file.path.name}"
    yield ""


def _line(one: Difference) -> str:
    return f"- {one.table} {one.key}" + (f": {one.reason}" if one.reason else "")


def description(version: str, day: dt.date, last: Archive | None) -> dict[str, Any]:
    """What the description of a release says beyond that of any package."""
    told: dict[str, Any] = {"version": version, "created": day.isoformat(), "licenses": LICENSES}
    return told | ({"previous_version": last.version} if last else {})
