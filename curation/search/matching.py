"""Asking: which records hold all the words, in the language of each database."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from curation.search.entries import ENTRIES
from curation.search.keys import among, read_keys
from curation.search.words import Query, Sequence

COUNT_CAP = 1_000
RANKED = 50  # of the newest hits: as many as are looked into to rank them
AT_ONCE = 1_001  # so that a cap that all may see is reached at once
LOOKED_THROUGH = 10_000
IN_HEADING = 8  # a word counts this often when it stands in the heading
WEIGHED = ("heading", "words")
# Of each database: the key of an entry.
KEY = {"postgresql": "record_id", "sqlite": "rowid"}


def _fts(query: Query) -> str:
    """The query as SQLite's FTS5 reads it. The words hold no quotation marks: nothing escapes."""

    def one(sequence: Sequence) -> str:
        words = " ".join(sequence.tokens)
        return f'"{words}" *' if sequence.goes_on else f'"{words}"'

    terms = (" OR ".join(map(one, term)) for term in query.terms)
    return " AND ".join(f"({term})" for term in terms)


def _tsquery(query: Query) -> str:
    """The query as PostgreSQL's `to_tsquery` reads it."""

    def one(sequence: Sequence) -> str:
        words = [f"'{token}'" for token in sequence.tokens]
        return "(" + " <-> ".join(words) + (":*)" if sequence.goes_on else ")")

    return " & ".join("(" + " | ".join(map(one, term)) + ")" for term in query.terms)


def _select(model: type[Any], query: Query, *, heading: bool = False) -> tuple[str, list[Any]]:
    """SQL that selects the keys of the records whose entry holds the words, and its parameters."""
    table = ENTRIES[model][0]._meta.db_table
    if connection.vendor == "postgresql":
        column = "heading_vector" if heading else "vector"
        sql = f"SELECT record_id FROM {table} WHERE {column} @@ to_tsquery('simple', %s)"  # noqa: S608
        return sql, [_tsquery(query)]
    asked = f"heading : ({_fts(query)})" if heading else _fts(query)
    return f"SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH %s", [asked]  # noqa: S608


def matching(model: type[Any], query: Query, at: str = "pk") -> Q:
    """The records of a model that hold all the words: a condition for lists of any kind.

    *at* names the key that leads to them, where the list is one of other rows.
    """
    if not query:
        return Q(pk__in=[])
    sql, parameters = _select(model, query)
    return Q((f"{at}__in", RawSQL(sql, parameters)))  # noqa: S611  # our own words, as a parameter


@dataclass(frozen=True, slots=True)
class Hits:
    """The best hits among the newest, and how many there are as far as they were counted."""

    keys: list[int] = field(default_factory=list)
    count: int = 0
    capped: bool = False


def hits(rows: QuerySet[Any], query: Query, most: int = RANKED) -> Hits:
    """The best of *rows* for a query: by how often the words stand in them, then the newest.

    What stands in the heading comes first. Only the newest hits are ranked, and counting stops at
    the cap, so that a word of every report costs no more than a rare one. Words that stand just as
    typed in more rows than are counted are not continued: both databases walk the rows of a word
    from the newest on, but gather all that hold a beginning before they give the first.
    """
    if not query:
        return Hits()
    asked, found, more = _answered(rows, query)
    if not found:
        return Hits(capped=more)
    ranked = _ranked(rows.model, _candidates(rows.model, found, asked), asked)
    return Hits(ranked[:most], min(len(found), COUNT_CAP), more or len(found) > COUNT_CAP)


def _answered(rows: QuerySet[Any], query: Query) -> tuple[Query, list[int], bool]:
    """The query as it is answered, its newest hits, and whether some were not looked at."""
    typed = query.as_typed()
    keys = _keys(rows.model, typed)
    if len(keys) == AT_ONCE:
        found, more = _newest(rows, typed, keys)
        if len(found) > COUNT_CAP:
            return typed, found, more
    return query, *_newest(rows, query, _keys(rows.model, query))


def _newest(rows: QuerySet[Any], query: Query, keys: list[int]) -> tuple[list[int], bool]:
    """The newest hits among *rows* up to the cap, and whether some were not looked at.

    *keys* are the newest entries that hold the words.
    """
    found: list[int] = []
    for _ in range(LOOKED_THROUGH // AT_ONCE):
        found += _shown(rows, keys)
        if len(keys) < AT_ONCE:
            return found, False
        if len(found) > COUNT_CAP:
            return found, True
        keys = _keys(rows.model, query, before=keys[-1])
    return found, True


def _shown(rows: QuerySet[Any], keys: list[int]) -> list[int]:
    """Those that are among the rows; every entry has its record, so that all of them are in all."""
    if not keys or not (rows.query.where or rows.query.is_sliced):
        return keys
    shown = set(rows.order_by().filter(pk__in=among(keys)).values_list("pk", flat=True))
    return [key for key in keys if key in shown]


def _candidates(model: type[Any], found: list[int], query: Query) -> list[int]:
    """Of the newest hits those that are looked into: the words in the heading first."""
    if len(found) <= RANKED:
        return found
    in_heading = set(_in_heading(model, query, found[-1]))
    titled = [key for key in found if key in in_heading][:RANKED]
    others = (key for key in found if key not in in_heading)
    return [*titled, *islice(others, RANKED - len(titled))]


def _keys(model: type[Any], query: Query, *, before: int | None = None) -> list[int]:
    """The keys of the newest entries that hold the words."""
    sql, parameters = _select(model, query)
    key = KEY[connection.vendor]
    if before is not None:
        sql, parameters = f"{sql} AND {key} < %s", [*parameters, before]
    return read_keys(f"{sql} ORDER BY {key} DESC LIMIT {AT_ONCE}", parameters, key)


def _in_heading(model: type[Any], query: Query, since: int) -> list[int]:
    """The keys, from one on, of the entries whose heading holds the words.

    In no order: backwards, FTS5 would look at the whole index for one that is not there.
    """
    sql, parameters = _select(model, query, heading=True)
    key = KEY[connection.vendor]
    return read_keys(f"{sql} AND {key} >= %s", [*parameters, since], key)


def _ranked(model: type[Any], keys: list[int], query: Query) -> list[int]:
    rows = ENTRIES[model][0].objects.filter(pk__in=among(keys))
    starts = [_start(one) for term in query.terms for one in term]
    weights = {pk: _weight(starts, *texts) for pk, *texts in rows.values_list("pk", *WEIGHED)}
    return sorted(keys, key=lambda key: (-weights.get(key, 0), -key))


def _weight(starts: list[str], heading: str, words: str) -> int:
    """How often the terms stand in an entry."""
    return sum(IN_HEADING * _count(heading, one) + _count(words, one) for one in starts)


def _start(sequence: Sequence) -> str:
    words = " " + " ".join(sequence.tokens)
    return words if sequence.goes_on else words + " "


def _count(words: str, start: str) -> int:
    return f" {words} ".count(start)


def marked_words(query: Query) -> Iterable[str]:
    """The words of a query, for marking them in a text."""
    return dict.fromkeys(token for term in query.terms for one in term for token in one.tokens)
