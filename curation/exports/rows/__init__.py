"""The cells of each table, row by row, in the order of its columns.

Every table is made of at most four ordered SQL statements that are read side by side, so the
number of statements does not grow with the data, and neither does the memory.
"""

from collections.abc import Callable, Iterator
from typing import Any

from curation.exports.rows.agenda import agenda_rows
from curation.exports.rows.decisions import decision_rows
from curation.exports.rows.dyads import dyad_rows
from curation.exports.rows.evidence import evidence_rows, source_rows
from curation.exports.rows.meetings import meeting_rows
from curation.exports.rows.participants import participant_rows
from curation.exports.rows.records import issue_rows, organization_rows, person_rows
from curation.exports.scope import Scope

Row = tuple[Any, ...]

ROWS: dict[str, Callable[[Scope], Iterator[Row]]] = {
    "meetings": meeting_rows,
    "participants": participant_rows,
    "agenda": agenda_rows,
    "dyads": dyad_rows,
    "persons": person_rows,
    "organizations": organization_rows,
    "issues": issue_rows,
    "sources": source_rows,
    "evidence": evidence_rows,
    "decisions": decision_rows,
}
