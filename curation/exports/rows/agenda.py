"""The table of agenda items."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q

from curation.exports.rows.meetings import countries_of, parties
from curation.exports.rows.reading import (
    Day,
    Said,
    Sorted,
    belonging,
    newest,
    root,
    said,
    sources_of,
    stream,
)
from curation.exports.scope import Scope
from curation.models import AgendaItem

FIELDS = (
    "meeting_id", "issue_id", "issue__uid", "issue__label", "issue__parent__label", "prospect",
    "outcome", "raised_by", "next_step",
)  # fmt: skip


def agenda_rows(scope: Scope) -> Iterator[tuple[Any, ...]]:
    meetings = scope.meetings.order_by("pk").values_list(
        "pk", "uid", root(), Day("date_earliest"), "kind", "status", "curation_status", "version"
    )
    items = AgendaItem.objects.that_count().order_by("meeting_id", "id")
    agenda = Sorted(stream(belonging(items, scope).values_list(*FIELDS)))
    people = Sorted(stream(belonging(parties(), scope)))
    about = Q(meeting__isnull=False, issue__isnull=False, person__isnull=True)
    statements = Sorted(stream(belonging(said(about, "meeting_id", "issue_id"), scope)))
    for meeting in stream(meetings):
        rows = agenda.of(meeting[0])
        if not rows:
            continue
        countries = countries_of(people.of(meeting[0]))
        evidence = [(row[1], Said._make(row[2:])) for row in statements.of(meeting[0])]
        for item in rows:
            own = [said for issue, said in evidence if issue == item[1]]
            yield _row(meeting, item, countries, own)


def _row(
    meeting: tuple[Any, ...],
    item: tuple[Any, ...],
    countries: tuple[str, ...],
    evidence: list[Said],
) -> tuple[Any, ...]:
    _, uid, root_uid, date_start, kind, status, curation_status, version = meeting
    _, _, issue, label, parent, prospect, outcome, raised_by, next_step = item
    sources = sources_of(evidence)
    said = said_of(evidence, prospect, outcome)
    return (
        agenda_id(uid, issue),
        uid,
        root_uid,
        date_start,
        kind,
        status,
        countries,
        issue,
        label,
        parent,
        prospect,
        outcome,
        raised_by,
        next_step,
        said.by if said else "",
        quote_of(evidence, said),
        sources.texts,
        sources.outlets,
        curation_status,
        sources.ids,
        version,
    )


def said_of(evidence: list[Said], prospect: str, outcome: str) -> Said | None:
    """The newest statement of the outcome that stands, or else of the prospect."""
    field, value = ("outcome", outcome) if outcome else ("prospect", prospect)
    return newest(one for one in evidence if one.field == field and one.value == value)


def quote_of(evidence: list[Said], said: Said | None) -> str:
    """The sentence that the same report is quoted with, else the words that were decisive."""
    if said is None:
        return ""
    sentences = (one for one in evidence if one.field == "quote" and one.source == said.source)
    quote = newest(sentences) or said
    return quote.exact


def agenda_id(meeting: str, issue: str) -> str:
    """The same in every export: it is made of the identifiers of meeting and issue."""
    return f"{meeting}-{issue}"
