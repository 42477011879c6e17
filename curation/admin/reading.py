"""What the reading page of one report shows: its text with evidence, and what was found in it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Prefetch, Q

from curation.admin import words
from curation.admin.highlight import Mark, MarkStyle, Piece, paragraphs, pieces
from curation.models import (
    AgendaItem,
    Annotation,
    Finding,
    Issue,
    Meeting,
    Participation,
    Person,
    Role,
    Source,
    Statement,
    Suggestion,
)
from curation.values.enums import Basis, FindingKind, Rank, Review

# A whole sentence that tells of a meeting is shown when asked for; underlining it always would
# leave hardly a line without.
CONTEXT_FIELDS = frozenset({"quote"})
STYLES = {Basis.QUOTED: MarkStyle.QUOTED, Basis.INFERRED: MarkStyle.INFERRED}


@dataclass(slots=True, eq=False)
class Row:
    """A record found in the report: one line of the right half, or a chip."""

    key: str
    record: Any
    start: int
    depth: int = 0
    who: list[str] = field(default_factory=list)
    agenda: list["Chip"] = field(default_factory=list)
    inferred: frozenset[str] = frozenset()
    corrected: frozenset[str] = frozenset()
    questions: list[Suggestion] = field(default_factory=list)
    part_of: Meeting | None = None

    @property
    def asked(self) -> list[tuple[Suggestion, str]]:
        """The open questions as they are put beside this record."""
        return [(one, question_about(self.record, one)) for one in self.questions]

    @property
    def known(self) -> bool:
        """A curator has decided about it, so it can be taken as read."""
        return bool(self.record.is_decided)

    @property
    def what(self) -> str:
        """What a meeting is called: the sources' word, else its kind."""
        return self.record.printed_kind or words.label(self.record.kind)

    @property
    def date(self) -> str:
        return words.shown_date(self.record.date_edtf)

    @property
    def place(self) -> str:
        parts = (self.record.venue, self.record.locality, self.record.place_country)
        return ", ".join(part for part in parts if part)

    @property
    def office(self) -> str:
        """The first current office of a person, else a former one."""
        offices = sorted(self.record.offices, key=lambda role: role.former)
        return str(offices[0]) if offices else ""


@dataclass(frozen=True, slots=True)
class Chip:
    """An agenda item under its meeting."""

    key: str
    item: AgendaItem
    start: int

    @property
    def result(self) -> str:
        return self.item.outcome or self.item.prospect


@dataclass(frozen=True, slots=True)
class Reading:
    source: Source
    text: list[list[Piece]]
    labels: Mapping[str, str]
    meetings: list[Row]
    persons: list[Row]
    issues: list[Row]
    questions: list[Suggestion]
    notes: list[Annotation]
    tally: Mapping[str, int]

    @property
    def new_persons(self) -> list[Row]:
        return [row for row in self.persons if not row.known]

    @property
    def known_persons(self) -> list[Row]:
        return [row for row in self.persons if row.known]

    @property
    def new_issues(self) -> list[Row]:
        return [row for row in self.issues if not row.known]

    @property
    def known_issues(self) -> list[Row]:
        return [row for row in self.issues if row.known]

    def row(self, key: str) -> Row | None:
        rows = [*self.meetings, *self.persons, *self.issues]
        return next((row for row in rows if row.key == key), None)


def key_of(kind: str, pk: int | None) -> str:
    """How a record is named in the marks of the text: ``m12``, ``p3``, ``i7``."""
    return f"{kind[0]}{pk}"


def agenda_key(meeting: int | None, issue: int | None) -> str:
    return f"a{meeting}-{issue}"


def read(source: Source) -> Reading:
    """Everything the page needs, in a fixed number of statements however much was found."""
    findings = _findings(source)
    said = list(source.statements.filter(start__isnull=False).order_by("start", "id"))
    rows = _rows(findings)
    rows |= _entered_by_hand(said, rows)
    meetings = [row for row in rows.values() if isinstance(row.record, Meeting)]
    _fill(rows, said, _decided_fields(rows))
    _fill_agenda(rows, said)
    questions, notes = _questions(source, rows), _notes(source)
    return Reading(
        source=source,
        text=list(
            paragraphs(pieces(source.text, [*_marks(said), *_missed(source), *_noted(notes)]))
        ),
        labels={key: str(row.record) for key, row in rows.items()},
        meetings=nested(meetings),
        persons=[row for row in rows.values() if isinstance(row.record, Person)],
        issues=[row for row in rows.values() if isinstance(row.record, Issue)],
        questions=questions,
        notes=notes,
        tally={
            "meetings": len(meetings),
            "outcomes": sum(bool(chip.item.outcome) for row in meetings for chip in row.agenda),
            "inferred": sum(statement.basis == Basis.INFERRED for statement in said),
            "questions": len(questions),
            "missed": len(source.missed),
        },
    )


def _findings(source: Source) -> list[Finding]:
    """The findings in the order of the text, with all that their rows show."""
    found = source.findings.filter(stale=False).order_by("start", "id")
    return list(
        found.select_related("person", "issue", "meeting__parent").prefetch_related(
            *_shown_of_persons("person__"), *_shown_of_meetings("meeting__")
        )
    )


def _shown_of_persons(path: str = "") -> list["Prefetch[Any, Any, Any]"]:
    return [Prefetch(f"{path}roles", Role.objects.filter(rejected=False), "offices")]


def _shown_of_meetings(path: str = "") -> list["Prefetch[Any, Any, Any]"]:
    people = Participation.objects.filter(rejected=False).select_related("person", "organization")
    agenda = AgendaItem.objects.filter(rejected=False).select_related("issue")
    return [
        Prefetch(f"{path}participations", people, "present"),
        Prefetch(f"{path}agenda", agenda, "items"),
    ]


def _entered_by_hand(said: Iterable[Statement], known: Collection[str]) -> dict[str, Row]:
    """Records that curators entered from this report: no finding leads to them."""
    first: dict[str, dict[int, int]] = defaultdict(dict)
    for statement in said:
        keys = {kind: getattr(statement, f"{kind}_id") for kind in FindingKind}
        about = [(kind, pk) for kind, pk in keys.items() if pk is not None]
        if statement.basis != Basis.CURATOR or len(about) != 1 or key_of(*about[0]) in known:
            continue
        first[about[0][0]].setdefault(about[0][1], statement.start or 0)
    people = Person.objects.unmerged().filter(pk__in=first[FindingKind.PERSON])
    meetings = Meeting.objects.unmerged().filter(pk__in=first[FindingKind.MEETING])
    entered = {
        FindingKind.PERSON: people.prefetch_related(*_shown_of_persons()),
        FindingKind.MEETING: meetings.select_related("parent").prefetch_related(
            *_shown_of_meetings()
        ),
        FindingKind.ISSUE: Issue.objects.unmerged().filter(pk__in=first[FindingKind.ISSUE]),
    }
    rows: dict[str, Row] = {}
    for kind, records in entered.items():
        for record in records if first[kind] else ():
            key = key_of(kind, record.pk)
            rows[key] = Row(key, record, first[kind][record.pk])
    return rows


def _rows(findings: Iterable[Finding]) -> dict[str, Row]:
    """One row a record, where the report first tells of it."""
    rows: dict[str, Row] = {}
    for finding in findings:
        key = key_of(finding.kind, finding.record.pk)
        rows.setdefault(key, Row(key, finding.record, finding.start))
    return rows


def _owners(statement: Statement) -> Iterator[str]:
    """Whose evidence a statement is: its meeting's, its person's, its agenda item's ..."""
    if statement.meeting_id:
        yield key_of(FindingKind.MEETING, statement.meeting_id)
    if statement.person_id:
        yield key_of(FindingKind.PERSON, statement.person_id)
    if statement.issue_id:
        yield key_of(FindingKind.ISSUE, statement.issue_id)
    if statement.meeting_id and statement.issue_id:
        yield agenda_key(statement.meeting_id, statement.issue_id)


def _marks(said: Iterable[Statement]) -> Iterator[Mark]:
    for statement in said:
        if statement.start is None or statement.end is None or not _counts(statement):
            continue
        style = STYLES.get(Basis(statement.basis), MarkStyle.QUOTED)
        if statement.field in CONTEXT_FIELDS:
            style = MarkStyle.CONTEXT
        for owner in _owners(statement):
            yield Mark(statement.start, statement.end, owner, style)


def _counts(statement: Statement) -> bool:
    return statement.rank != Rank.DEPRECATED and statement.review != Review.REJECTED


def _missed(source: Source) -> Iterator[Mark]:
    for start, end in source.missed:
        yield Mark(start, end, "missed", MarkStyle.MISSED)


def _noted(notes: Iterable[Annotation]) -> Iterator[Mark]:
    for note in notes:
        if note.start is not None and note.end is not None:
            yield Mark(note.start, note.end, f"n{note.pk}", MarkStyle.NOTED)


def _decided_fields(rows: Mapping[str, Row]) -> Mapping[str, set[str]]:
    """For each record the fields that a curator's statement decides."""
    ids = defaultdict(list)
    for row in rows.values():
        ids[row.record._meta.model_name].append(row.record.pk)
    about = Q(meeting__in=ids["meeting"], person__isnull=True, issue__isnull=True)
    about |= Q(person__in=ids["person"], meeting__isnull=True)
    about |= Q(issue__in=ids["issue"], meeting__isnull=True)
    decided: dict[str, set[str]] = defaultdict(set)
    for statement in Statement.objects.that_count().filter(about, basis=Basis.CURATOR):
        decided[next(_owners(statement))].add(statement.field)
    return decided


def _fill(
    rows: Mapping[str, Row], said: Iterable[Statement], decided: Mapping[str, set[str]]
) -> None:
    """Which values of a row are inferred by this report alone, and which a curator corrected."""
    bases: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for statement in said:
        if statement.person_id is None or statement.meeting_id is None:
            bases[next(_owners(statement), "")][statement.field].add(statement.basis)
    for key, row in rows.items():
        row.corrected = frozenset(decided.get(key, ()))
        inferred = {name for name, found in bases[key].items() if found == {Basis.INFERRED}}
        row.inferred = frozenset(inferred) - row.corrected
        if isinstance(row.record, Meeting):
            row.who = [one.who for one in row.record.present]  # type: ignore[attr-defined]


def _fill_agenda(rows: Mapping[str, Row], said: Iterable[Statement]) -> None:
    """The agenda items of each meeting of which this report speaks, in the order of the text."""
    first: dict[str, int] = {}
    for statement in said:
        if statement.meeting_id and statement.issue_id:
            key = agenda_key(statement.meeting_id, statement.issue_id)
            first.setdefault(key, statement.start or 0)
    for row in rows.values():
        if not isinstance(row.record, Meeting):
            continue
        items = [
            (agenda_key(item.meeting_id, item.issue_id), item)
            for item in row.record.items  # type: ignore[attr-defined]
        ]
        chips = [Chip(key, item, first[key]) for key, item in items if key in first]
        row.agenda = sorted(chips, key=lambda chip: chip.start)


def _notes(source: Source) -> list[Annotation]:
    """The open notes on the report and its passages, in the order of the text."""
    first = source.annotations.filter(resolved=False, parent__isnull=True)
    return list(first.select_related("author").order_by("start", "id"))


def _questions(source: Source, rows: Mapping[str, Row]) -> list[Suggestion]:
    """The open questions about this report and about the records found in it."""
    ids: dict[str, list[int]] = defaultdict(list)
    for row in rows.values():
        ids[str(row.record._meta.model_name)].append(row.record.pk)
    about = Q(source=source)
    for kind, found in ids.items():
        about |= Q(**{f"{kind}__in": found}) | Q(**{f"other_{kind}__in": found})
    related = ["person", "other_person", "meeting", "other_meeting", "issue", "other_issue"]
    questions = list(Suggestion.objects.open().filter(about).select_related(*related))
    for question in questions:
        for kind in FindingKind:
            for name in (kind, f"other_{kind}"):
                asked = rows.get(key_of(kind, getattr(question, f"{name}_id")))
                if asked is not None:
                    asked.questions.append(question)
    return questions


def nested(rows: list[Row]) -> list[Row]:
    """In the order of the text, each meeting followed by its parts.

    A part of a meeting that this report does not tell of stands alone and says so.
    """
    by_id = {row.record.pk: row for row in rows}
    parts: dict[int | None, list[Row]] = defaultdict(list)
    for row in rows:
        parent = row.record.parent_id
        if parent is not None and parent not in by_id:
            row.part_of = row.record.parent
        parts[parent if parent in by_id else None].append(row)
    ordered = list(_with_parts(None, parts, 0))
    lost = [row for row in rows if row not in ordered]
    return ordered + lost


def _with_parts(
    parent: int | None, parts: Mapping[int | None, list[Row]], depth: int
) -> Iterator[Row]:
    for row in sorted(parts.get(parent, ()), key=lambda row: row.start):
        row.depth = min(depth, 4)
        yield row
        yield from _with_parts(row.record.pk, parts, depth + 1)


def question_about(record: Any, suggestion: Suggestion) -> str:
    """A question as it is put beside one of its records: ``same as Wi Sung-lac``."""
    kind = str(record._meta.model_name)
    sides = [getattr(suggestion, kind), getattr(suggestion, f"other_{kind}")]
    others = [str(side) for side in sides if side is not None and side.pk != record.pk]
    what = words.label(suggestion.kind)
    return " ".join([what, *(others or [words.label(suggestion.field)])]).strip()
