"""Fill an empty database with meetings: three participants, two issues, a status, each with its statement.

``python -m benchmarks.exports_fill MEETINGS`` fills the one that DATABASE_URL names. Everything is
made by the database itself, so that a million take minutes; the same numbers give the same rows.
"""

import os
import sys
from collections.abc import Mapping
from typing import Any

PUBLISHED = "'2026-01-01'"
ISSUES, ORGANIZATIONS, OUTLETS = 200, 50, 40
TEXT = "The two ministers met on Monday and spoke about fish, coal and the border. " * 40  # 3 kB
NOW = "'2026-01-20 09:30:00+00'"
NUMBER = "CAST(i AS varchar(20))"
PEOPLE, OUTCOMES = 3, ("discussed", "agreed")


def main(meetings: int) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django  # noqa: PLC0415 - settings first

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import transaction  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    with transaction.atomic():
        fill(meetings)
    execute("VACUUM ANALYZE" if vendor() == "postgresql" else "ANALYZE")


def vendor() -> str:
    from django.db import connection  # noqa: PLC0415

    return connection.vendor


def execute(sql: str, values: list[Any] | None = None) -> None:
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def fill(meetings: int) -> None:
    persons, sources = min(meetings, 100_000), max(1, min(meetings // 10, 10_000))
    fill_sources(sources)
    fill_people_and_issues(persons)
    fill_meetings(meetings)
    fill_rows(meetings, persons)
    fill_statements(meetings, persons, sources)


def fill_sources(sources: int) -> None:
    from curation.models import Source  # noqa: PLC0415

    insert(Source, sources, {
        "raw_sha256": f"substr('0000000000000000', 1, 16 - length({NUMBER})) || {NUMBER} || '{'0' * 48}'",
        "text": "%s", "file_name": f"'report-' || {NUMBER} || '.txt'",
        "headline": f"'Report ' || {NUMBER}",
        "publisher": f"'Outlet ' || CAST(i %% {OUTLETS} AS varchar(20))",
        "date_published": PUBLISHED, "language": "'en'", "machine_translated": "(i %% 9) = 0",
    }, [TEXT])  # fmt: skip


def fill_people_and_issues(persons: int) -> None:
    from curation.models import Issue, Person  # noqa: PLC0415

    insert(Person, persons, {
        "uid": _uid("p"), "name": f"'Person ' || {NUMBER}",
        "country": "CASE i %% 3 WHEN 0 THEN 'NO' WHEN 1 THEN 'BR' ELSE 'KR' END",
    })  # fmt: skip
    insert(Issue, ISSUES, {"uid": _uid("i"), "label": f"'issue ' || {NUMBER}"})


def fill_meetings(meetings: int) -> None:
    from curation.models import Meeting  # noqa: PLC0415

    day = "'2025-' || substr('01020304050607080910', 1 + 2 * (i %% 10), 2) || '-13'"
    insert(Meeting, meetings, {
        "uid": _uid("m"), "name": f"'Talks number ' || {NUMBER}",
        "kind": "CASE WHEN i %% 7 = 0 THEN 'visit' ELSE 'talks' END", "status": "'held'",
        "mode": "'in_person'", "date_edtf": day, "date_earliest": _date(day),
        "date_latest": _date(day), "locality": "'Town ' || CAST(i %% 2000 AS varchar(20))",
        "place_country": "'NO'", "level": "'ministers'", "n_parties": "2",
        "parent": "CASE WHEN i %% 10 = 9 THEN i - 1 END", "note": "'to be checked'",
    })  # fmt: skip


def fill_rows(meetings: int, persons: int) -> None:
    """Who takes part, and what is on the agenda."""
    from curation.models import AgendaItem, Participation  # noqa: PLC0415

    for place in range(PEOPLE):
        insert(Participation, meetings, {
            "meeting": "i", "person": _person(place, persons), "capacity": "'Minister'",
            "function": "'participant'", "attendance": "'named'",
        })  # fmt: skip
    for place, outcome in enumerate(OUTCOMES):
        insert(AgendaItem, meetings, {
            "meeting": "i", "issue": _issue(place), "outcome": f"'{outcome}'",
        })  # fmt: skip


def fill_statements(meetings: int, persons: int, sources: int) -> None:
    """What one report says of each meeting: its status, who took part, what came out."""
    from curation.models import Finding, Statement  # noqa: PLC0415

    passage = {"source": f"1 + i %% {sources}", "meeting": "i", "start": "0", "end": "20"}
    found = {"kind": "'meeting'", "local_key": f"'m' || {NUMBER}"}
    insert(Finding, meetings, passage | found)
    said = passage | {
        "finding": "i", "exact": "'The two ministers met'", "basis": "'quoted'",
        "rank": "'normal'", "review": "'unreviewed'",
    }  # fmt: skip
    insert(Statement, meetings, said | {"field": "'status'", "value": "'held'"})
    took_part = {
        "field": "'participant'", "value": "'participant'",
        "qualifiers": """'{"capacity": "Minister", "attendance": "named"}'""",
    }  # fmt: skip
    for place in range(PEOPLE):
        insert(Statement, meetings, said | took_part | {"person": _person(place, persons)})
    for place, outcome in enumerate(OUTCOMES):
        came_out = {"issue": _issue(place), "field": "'outcome'", "value": f"'{outcome}'"}
        insert(Statement, meetings, said | came_out)


def _uid(letter: str) -> str:
    return f"substr('{letter}000000000', 1, 10 - length({NUMBER})) || {NUMBER}"


def _person(place: int, persons: int) -> str:
    return f"1 + (i * 7919 + {place}) %% {persons}"


def _issue(place: int) -> str:
    return f"1 + (i * 31 + {place}) %% {ISSUES}"


def _date(text: str) -> str:
    return f"CAST({text} AS date)" if vendor() == "postgresql" else text


def insert(
    model: Any, number: int, cells: Mapping[str, str], values: list[Any] | None = None
) -> None:
    """*number* rows in one statement; ``i`` counts them, the other fields are empty."""
    columns = {}
    for field in model._meta.concrete_fields:
        if not field.primary_key:
            columns[f'"{field.column}"'] = cells.get(field.name, _empty(field))
    execute(
        f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {number})"  # noqa: S608
        f" INSERT INTO {model._meta.db_table} ({', '.join(columns)})"
        f" SELECT {', '.join(columns.values())} FROM n",
        values or [],
    )


def _empty(field: Any) -> str:
    kind = field.get_internal_type()
    if field.null:
        return "NULL"
    if kind == "BooleanField":
        return "FALSE"
    if kind == "JSONField":
        return "'[]'" if field.default is list else "'{}'"
    if kind == "DateTimeField":
        return NOW
    if "Integer" in kind:
        return "1"
    default = field.get_default()
    return "'%s'" % str(default or "").replace("'", "''")  # noqa: UP031


if __name__ == "__main__":
    main(int(sys.argv[1]))
