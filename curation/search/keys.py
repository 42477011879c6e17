"""Many keys at once, in one value each way: row by row takes Django longer than the database."""

import json
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

# What makes one JSON text of many keys.
ARRAY = {"postgresql": "json_agg({})::text", "sqlite": "json_group_array({})"}


def among(keys: list[int]) -> RawSQL:
    """For ``pk__in``: the keys as one parameter."""
    if connection.vendor == "postgresql":
        return RawSQL("SELECT unnest(%s::bigint[])", [keys])
    return RawSQL("SELECT value FROM json_each(%s)", [json.dumps(keys)])


def read_keys(sql: str, parameters: Any, key: str) -> list[int]:
    """What *sql* selects as *key*, in its order."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {ARRAY[connection.vendor].format(key)} FROM ({sql}) AS selected",  # noqa: S608
            parameters,
        )
        keys: list[int] = json.loads(cursor.fetchone()[0] or "[]")
    return keys


def first_keys(rows: QuerySet[Any], most: int) -> list[int]:
    """The keys of the first rows of a list, in its order."""
    try:
        sql, parameters = rows.values("pk")[:most].query.sql_with_params()
    except EmptyResultSet:
        return []
    return read_keys(sql, parameters, "pk")
