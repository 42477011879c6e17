"""A data package: the tables of one export with a description that programs can read.

``datapackage.json`` follows the Data Package standard (Table Schema): types, descriptions, allowed
values, keys, and for each file its number of rows, its size and its SHA-256.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from curation.exports.columns import Column, Table, Type
from curation.exports.files import Filters, Written, replacing
from curation.exports.rendering import SEPARATOR
from curation.exports.scope import Scope
from curation.exports.tables import BY_NAME

DESCRIPTOR = "datapackage.json"
TYPES: Mapping[Type, str] = {
    Type.STRING: "string",
    Type.CODE: "string",
    Type.LIST: "string",
    Type.INTEGER: "integer",
    Type.BOOLEAN: "boolean",
    Type.DATE: "date",
    Type.DATETIME: "datetime",
    Type.OBJECT: "object",
}
TITLE = "Readout: diplomacy as reported"
DESCRIPTION = (
    "Meetings, visits and other encounters of diplomacy, who takes part in them and what is on"
    " their agenda, as news reports tell it, with the passages that say so."
)


def field_of(column: Column) -> dict[str, Any]:
    """A column as a field of a Table Schema."""
    field: dict[str, Any] = {
        "name": column.name,
        "type": TYPES[column.type_],
        "description": description_of(column),
    }
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.values is not None:
        constraints["enum"] = [str(value) for value in column.values]
    return field | ({"constraints": constraints} if constraints else {})


def description_of(column: Column) -> str:
    if column.type_ is Type.LIST:
        return f"{column.description} Separated by {SEPARATOR!r}."
    return column.description


def schema_of(table: Table, tables: Sequence[str]) -> dict[str, Any]:
    """The Table Schema of a table in a package of *tables*."""
    keys = [
        {
            "fields": [name],
            "reference": {"resource": "" if target == table.name else target, "fields": [key]},
        }
        for name, target, key in _references(table)
        if target in tables
    ]
    return {
        "fields": [field_of(column) for column in table.columns],
        "primaryKey": [table.key],
        "foreignKeys": keys,
        "missingValues": [""],
    }


def _references(table: Table) -> list[tuple[str, str, str]]:
    return [(name, target, BY_NAME[target].key) for name, target in table.foreign_keys.items()]


def descriptor_of(files: Sequence[Written], scope: Scope, filters: Filters) -> dict[str, Any]:
    """The whole description; nothing in it depends on when or where it was made."""
    names = [file.table.name for file in files]
    return {
        "profile": "tabular-data-package",
        "name": "readout",
        "title": TITLE,
        "description": DESCRIPTION,
        "status": scope.status,
        "filters": {name: list(values) for name, values in sorted(filters.items())},
        "resources": [_resource(file, names) for file in files],
    }


def _resource(file: Written, names: Sequence[str]) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": file.table.name,
        "path": file.path.name,
        "description": file.table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"'},
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "rowCount": file.rows,
        "schema": schema_of(file.table, names),
    }


def write_descriptor(
    folder: Path,
    files: Sequence[Written],
    scope: Scope,
    filters: Filters,
    more: Mapping[str, Any] = MappingProxyType({}),
) -> Path:
    """Describe *files*; *more* is what else is to be said of them all."""
    path = folder / DESCRIPTOR
    own = descriptor_of(files, scope, filters)
    resources = own.pop("resources")
    description = {**own, **more, "resources": resources}
    with replacing(path) as partial:
        text = json.dumps(description, ensure_ascii=False, indent=2)
        partial.write_text(text + "\n", encoding="utf-8")
    return path
