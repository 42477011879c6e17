"""The codebook: every table and column in words, made from the list of tables."""

from collections.abc import Iterator
from enum import StrEnum

from curation.exports.columns import Column, Table, Type
from curation.exports.release.changes import CHANGES
from curation.exports.rendering import SEPARATOR
from curation.exports.tables import TABLES

OPENING = f"""\
# Codebook

This file is generated: `manage.py codebook > docs/codebook.md`.

`manage.py export_records` and the export of the desk write these tables. All files are UTF-8, one
record a line, comma-separated (RFC 4180). An empty cell means that nothing is stated, never "no".
Dates are ISO 8601, moments are in UTC, a list is one cell with `{SEPARATOR}` between its members
(a `{SEPARATOR}` inside a member becomes a comma). Identifiers are stable: the same record has the
same one in every export, and one that was merged into another gives way to the survivor's.

Accepted records are exported unless another status is asked for; whatever they refer to is
included, so `curation_status` stands in every table. File names say which status and which filter
applied: `meetings-accepted-date_after-2025-01-01.csv`.

A text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-` or `@`, perhaps after
blanks, or with a tab or a line break) stands behind an apostrophe. To get it back, take one
apostrophe away from every text that has one or more of them before any of these. JSON holds the
texts as they are.

A table that has a `version` column comes back with corrections, by `manage.py import_corrections`
or on the desk: change cells of the columns that *can be corrected*, and leave the key and `version`
as they are. An empty cell keeps what is stored, `<clear>` empties it.

`NA` in a country column is Namibia: pandas takes it for a missing value unless it is read with
`keep_default_na=False, na_values=[""]`.
"""
WORDS = {
    Type.STRING: "text",
    Type.CODE: "text",
    Type.LIST: "list",
    Type.INTEGER: "whole number",
    Type.BOOLEAN: "true or false",
    Type.DATE: "date",
    Type.DATETIME: "moment",
    Type.OBJECT: "JSON",
}


def codebook() -> str:
    """The whole text, in Markdown."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield OPENING
    for table in (*TABLES, CHANGES):
        yield from _table(table)


def _table(table: Table) -> Iterator[str]:
    yield f"## {table.name}\n"
    yield f"{table.description} The key is `{table.key}`.\n"
    yield "| column | type | meaning |"
    yield "|---|---|---|"
    for column in table.columns:
        yield f"| `{column.name}` | {WORDS[column.type_]} | {_meaning(table, column)} |"
    yield ""


def _meaning(table: Table, column: Column) -> str:
    parts = [column.description]
    if column.values is not None:
        parts.append(f"One of {_values(column.values)}.")
    if column.name in table.foreign_keys:
        parts.append(f"Points to [{table.foreign_keys[column.name]}]"
                     f"(#{table.foreign_keys[column.name]}).")  # fmt: skip
    if column.required:
        parts.append("Never empty.")
    if column.name in table.corrects:
        parts.append("Can be corrected.")
    return " ".join(parts)


def _values(enumeration: type[StrEnum]) -> str:
    return ", ".join(f"`{member}`" for member in enumeration)
