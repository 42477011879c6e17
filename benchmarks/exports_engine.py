"""The table of meetings as the database itself would write it: one statement, its own CSV.

The same columns as `curation.exports.tables.MEETINGS`; what only code knows (the three-letter codes,
the day and the speaker of a status) is a column of the same width.
"""

import os
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

PARENTS = " ".join(
    f"LEFT JOIN curation_meeting p{depth} ON p{depth}.id = {above}.parent_id"
    for depth, above in enumerate(("m", "p1", "p2", "p3", "p4"), start=1)
)
SQL = f"""
SELECT m.uid AS meeting_id, coalesce(p5.uid, p4.uid, p3.uid, p2.uid, p1.uid, m.uid) AS root_id,
  p1.uid AS parent_id, m.kind, m.printed_kind, m.mode,
  CASE WHEN m.kind = 'visit' THEN 'visit' WHEN m.kind IN ('talks', 'meal', 'cultural', 'ceremony',
    'other') AND m.mode = 'in_person' THEN 'encounter' ELSE 'communication' END AS count_unit,
  CASE WHEN m.kind <> 'visit' AND p1.kind IS NULL THEN 'true' ELSE 'false' END AS is_top_encounter,
  m.level, m.name, m.status, s.day AS status_as_of, s.said_by AS status_said_by,
  CASE WHEN m.status IN ('planned', 'unknown') THEN 'upcoming' ELSE 'reported' END AS outcome_state,
  m.date_edtf, m.date_earliest, m.date_latest, m.original_date_edtf,
  CASE length(m.date_edtf) WHEN 10 THEN 'day' WHEN 7 THEN 'month' ELSE 'year' END AS date_precision,
  m.date_text, m.date_rule, substr(m.date_edtf, 1, 4) AS year, 1 AS duration_days, m.venue,
  m.locality, m.place_country AS country_iso2, m.place_country AS country_iso3, m.visit_type,
  m.occasion, CASE WHEN m.occasion <> '' THEN 'true' ELSE 'false' END AS on_margins,
  a.names AS participants, a.countries AS participant_countries, a.number AS n_participants,
  g.labels AS issues, g.agreed AS own_issues_agreed, g.agreed AS tree_issues_agreed,
  s.sources AS n_sources, s.outlets AS n_outlets, s.translated AS any_machine_translated,
  s.ids AS source_ids, s.quote, m.curation_status, m.note, m.version
FROM curation_meeting m {PARENTS}
LEFT JOIN ({{people}}) a ON a.meeting_id = m.id
LEFT JOIN ({{agenda}}) g ON g.meeting_id = m.id
LEFT JOIN ({{said}}) s ON s.meeting_id = m.id
WHERE m.merged_into_id IS NULL AND m.curation_status <> 'rejected' ORDER BY m.id
"""  # noqa: S608 - all of it stands here
PEOPLE = """SELECT t.meeting_id, {names} AS names, {countries} AS countries, count(*) AS number
 FROM curation_participation t LEFT JOIN curation_person p ON p.id = t.person_id
 LEFT JOIN curation_organization o ON o.id = t.organization_id
 WHERE NOT t.rejected GROUP BY t.meeting_id"""
AGENDA = """SELECT t.meeting_id, {labels} AS labels, {agreed} AS agreed
 FROM curation_agendaitem t JOIN curation_issue i ON i.id = t.issue_id
 WHERE NOT t.rejected GROUP BY t.meeting_id"""
SAID = """SELECT t.meeting_id, max(r.date_published) AS day, max(r.publisher) AS said_by,
 count(DISTINCT t.source_id) AS sources, count(DISTINCT r.publisher) AS outlets,
 max(CASE WHEN r.machine_translated THEN 1 ELSE 0 END) AS translated, {ids} AS ids,
 max(CASE WHEN t.field = 'quote' THEN t.exact END) AS quote
 FROM curation_statement t LEFT JOIN curation_source r ON r.id = t.source_id
 WHERE t.meeting_id IS NOT NULL AND t.person_id IS NULL AND t.issue_id IS NULL
 AND t.rank <> 'deprecated' AND t.review <> 'rejected' AND t.superseded_by_id IS NULL
 GROUP BY t.meeting_id"""


def statement(*, postgres: bool) -> str:
    def listed(cell: str, order: str = "") -> str:
        return f"string_agg({cell}, ';'{order})" if postgres else f"group_concat({cell}, ';')"

    in_order = " ORDER BY t.id" if postgres else ""
    people = PEOPLE.format(
        names=listed("coalesce(p.name, o.name)", in_order),
        countries=listed("coalesce(p.country, o.country, t.country)", in_order),
    )
    agreed = "CASE WHEN t.outcome = 'agreed' THEN i.label END"
    agenda = AGENDA.format(labels=listed("i.label", in_order), agreed=listed(agreed, in_order))
    said = SAID.format(ids=listed("substr(r.raw_sha256, 1, 16)"))
    return SQL.format(people=people, agenda=agenda, said=said).replace("\n", " ")


def write(url: str, out: Path) -> None:
    """Run the database's own program: sqlite3 -csv, or psql with COPY."""
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        database = parts.path.replace("//", "/", 1)
        command = ["sqlite3", "-readonly", "-csv", "-header", database, statement(postgres=False)]
    else:
        copy = f"COPY ({statement(postgres=True)}) TO STDOUT WITH (FORMAT csv, HEADER)"
        command = ["psql", "--no-psqlrc", "--quiet", "--command", copy, url]
    with out.open("wb") as file:
        subprocess.run(command, stdout=file, check=True, env=os.environ | {"LC_ALL": "C.UTF-8"})
