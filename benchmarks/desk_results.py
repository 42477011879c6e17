"""Whether the work that was counted was done: what has to stand in both databases at the end."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from benchmarks import Row
from benchmarks.desk_world import DISPUTED, FIRST, RIGHT_DATE

KEYS = ("first", "status", "date", "issue", "disputed")

# What has to stand in each database at the end: statement -> its one value.
LEFT: Mapping[str, Sequence[tuple[str, str, object]]] = {
    "readout": [
        ("SELECT status FROM curation_meeting WHERE id = :status", "status", "planned"),
        ("SELECT date_edtf FROM curation_meeting WHERE id = :date", "date", RIGHT_DATE),
        ("SELECT curation_status FROM curation_issue WHERE id = :issue", "issue", "rejected"),
        ("SELECT work_status FROM curation_source WHERE id = :first", "report", "done"),
        (("SELECT count(*) FROM curation_meeting m JOIN curation_finding f ON f.meeting_id = m.id"
          " WHERE f.source_id = :first AND m.curation_status != 'accepted'"), "left over", 0),
        ("SELECT count(*) FROM curation_person WHERE name LIKE 'Wi S%' AND merged_into_id IS NULL",
         "spellings", 1),
        ("SELECT date_edtf FROM curation_meeting WHERE id = :disputed", "disputed", DISPUTED[1]),
        ("SELECT count(*) FROM curation_suggestion WHERE decision = 'open' AND score = :score",
         "questions", 0),
    ],
    "stock": [
        ("SELECT status FROM stock_meeting WHERE id = :status", "status", "planned"),
        ("SELECT date FROM stock_meeting WHERE id = :date", "date", RIGHT_DATE),
        ("SELECT count(*) FROM stock_issue WHERE id = :issue", "issue", 0),
        ("SELECT read FROM stock_source WHERE id = :first", "report", 1),
        ("SELECT count(*) FROM stock_meeting WHERE source_id = :first AND NOT accepted",
         "left over", 0),
        ("SELECT count(*) FROM stock_person WHERE name LIKE 'Wi S%'", "spellings", 1),
        ("SELECT date FROM stock_meeting WHERE id = :disputed", "disputed", DISPUTED[1]),
        ("SELECT count(*) FROM stock_suggestion WHERE decision = 'open'", "questions", 0),
    ],
}  # fmt: skip


def done(side: str, file: Path, world: Mapping[str, Any]) -> Row:
    """Whether the work was done, and not only the keys pressed."""
    with closing(sqlite3.connect(file)) as database:
        wrong = []
        for statement, what, wanted in LEFT[side]:
            named = {name: world[name] for name in KEYS} | {"score": FIRST}
            (found,) = database.execute(statement, named).fetchone()
            if found != wanted:
                wrong.append(f"{what}: {found}")
    measured = "; ".join(wrong) or f"{len(LEFT[side])} results looked up, all right"
    return Row(f"what was done in {side}", measured, "all of it", not wrong)
