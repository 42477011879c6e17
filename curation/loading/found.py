"""What the database holds, as a table for a terminal: people, meetings, issues, with quotes."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch

from curation.models import (
    AgendaItem,
    Issue,
    Meeting,
    Person,
    Role,
    Source,
    Statement,
)

MOST_ROWS = 100
NARROWEST, WIDEST = 80, 180


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one kind; the last column is a quote and takes the width that is left."""

    title: str
    columns: tuple[str, ...]
    widths: tuple[int, ...]
    rows: Sequence[tuple[str, ...]]
    total: int

    def lines(self, width: int) -> Iterator[str]:
        quote = max(20, width - sum(self.widths) - 2 * len(self.widths))
        widths = (*self.widths, quote)
        yield f"{self.title} ({self.total})"
        yield _line(self.columns, widths)
        yield "  ".join("─" * one for one in widths)
        yield from (_line(row, widths) for row in self.rows)
        if self.total > len(self.rows):
            yield f"… and {self.total - len(self.rows)} more; the admin lists them all"
        yield ""


def _line(cells: Iterable[str], widths: Iterable[int]) -> str:
    parts = [_cut(cell, width).ljust(width) for cell, width in zip(cells, widths, strict=True)]
    return "  ".join(parts).rstrip()


def _cut(text: str, width: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= width else text[: width - 1] + "…"


def found(width: int = 0) -> Iterator[str]:
    """The lines of the report."""
    columns = width or shutil.get_terminal_size((140, 24)).columns
    columns = min(max(columns, NARROWEST), WIDEST)
    for table in (people(), meetings(), issues()):
        yield from table.lines(columns)
    yield from _summary()


def _summary() -> Iterator[str]:
    sources = Source.objects.latest_revisions().count()
    drafts = sum(model.objects.undecided().count() for model in (Person, Meeting, Issue))
    accepted = sum(model.objects.accepted().count() for model in (Person, Meeting, Issue))
    yield f"{sources} reports; {accepted} records accepted, {drafts} wait for a curator."


def _quotes(kind: str, ids: Sequence[int], field: Sequence[str]) -> dict[int, str]:
    """One quote with its outlet for each record: the earliest published."""
    rows = (
        Statement.objects.that_count()
        .filter(**{f"{kind}__in": ids}, field__in=field, source__isnull=False)
        .order_by("source__date_published", "start", "id")
        .values_list(f"{kind}_id", "exact", "source__publisher", "source__file_name")
    )
    quotes: dict[int, str] = {}
    for record, exact, publisher, file_name in rows:
        quotes.setdefault(record, f"{publisher or file_name}: “{exact}”")
    return quotes


def people() -> Table:
    rows = Person.objects.current().prefetch_related(
        Prefetch("roles", Role.objects.filter(rejected=False).order_by("former", "id"))
    )
    records = list(rows.order_by("name")[:MOST_ROWS])
    quotes = _quotes("person", [one.pk for one in records], ["role", "name"])
    return Table(
        "People",
        ("name", "office", "of", "curation", "quote"),
        (26, 34, 3, 9),
        [
            (
                one.name,
                _office(one),
                one.country or "–",
                one.curation_status,
                quotes.get(one.pk, ""),
            )
            for one in records
        ],
        rows.count(),
    )


def _office(person: Person) -> str:
    role = next(iter(person.roles.all()), None)
    if role is None:
        return "–"
    return f"{role}, {role.organization_printed}" if role.organization_printed else str(role)


def meetings() -> Table:
    rows = Meeting.objects.current()
    records = _nested(list(rows.order_by("date_earliest", "date_latest", "id")[:MOST_ROWS]))
    quotes = _quotes("meeting", [one.pk for _, one in records], ["quote"])
    return Table(
        "Meetings",
        ("meeting", "date", "status", "place", "curation", "quote"),
        (46, 21, 9, 20, 9),
        [
            (
                "  " * depth + one.name,
                one.date_edtf or "not stated",
                one.status,
                one.place or one.place_country or "–",
                one.curation_status,
                quotes.get(one.pk, ""),
            )
            for depth, one in records
        ],
        rows.count(),
    )


def _nested(records: Sequence[Meeting]) -> list[tuple[int, Meeting]]:
    """Each meeting after the one that contains it, with its depth."""
    ids = {one.pk for one in records}
    below: dict[int | None, list[Meeting]] = {}
    for one in records:
        below.setdefault(one.parent_id if one.parent_id in ids else None, []).append(one)

    def walk(parent: int | None, depth: int) -> Iterator[tuple[int, Meeting]]:
        for one in below.get(parent, []):
            yield depth, one
            yield from walk(one.pk, depth + 1)

    return list(walk(None, 0))


def issues() -> Table:
    agenda = AgendaItem.objects.filter(rejected=False).select_related("meeting")
    rows = Issue.objects.current().prefetch_related(Prefetch("agenda", agenda))
    records = list(rows.order_by("label")[:MOST_ROWS])
    quotes = _quotes("issue", [one.pk for one in records], ["outcome", "prospect", "phrase"])
    return Table(
        "Issues",
        ("issue", "before → after", "at", "quote"),
        (38, 26, 34),
        [(one.label, _outcomes(one), _meetings_of(one), quotes.get(one.pk, "")) for one in records],
        rows.count(),
    )


def _outcomes(issue: Any) -> str:
    items = list(issue.agenda.all())
    before = ", ".join(dict.fromkeys(one.prospect for one in items if one.prospect))
    after = ", ".join(dict.fromkeys(one.outcome for one in items if one.outcome))
    return " → ".join(part for part in (before, after) if part).replace("_", " ") or "–"


def _meetings_of(issue: Any) -> str:
    names = dict.fromkeys(one.meeting.name for one in issue.agenda.all())
    return "; ".join(names) or "–"
