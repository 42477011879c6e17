"""Projection: the stored statements of records -> their fields and rows.

Used by both doors: after a load for every record the load touched, after an edit for the record
that was edited. A record whose projection is what it was is not written at all.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from curation.editing import derived, parents
from curation.editing.rows import history_of, sync, upsert
from curation.editing.weighing import Subject, counts_for_accepted, statements_about
from curation.models import (
    AgendaItem,
    Issue,
    IssueAlias,
    Meeting,
    OrganizationName,
    Participation,
    Person,
    PersonName,
    Role,
)
from curation.reconcile.project import (
    Projection,
    project_issue,
    project_meeting,
    project_person,
)
from curation.reconcile.resolve import Said
from curation.values.enums import CurationStatus
from curation.values.folding import fold

Root = Person | Meeting | Issue


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one record, before and after."""

    record: Root
    field: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class Projected:
    """What `project` wrote: the records with a new version, and field by field what changed."""

    records: tuple[Root, ...] = ()
    changes: tuple[FieldChange, ...] = ()


@dataclass(slots=True)
class _Work:
    """The records at hand, what is said about them, and what is to be written."""

    said: Mapping[Subject, list[Said]]
    fresh: frozenset[Root]
    changes: list[FieldChange] = dataclasses.field(default_factory=list)
    dirty: dict[type[Root], dict[int, Root]] = dataclasses.field(
        default_factory=lambda: defaultdict(dict)
    )

    def about(self, record: Root, subject: Subject) -> list[Said]:
        statements = self.said.get(subject, [])
        if record.curation_status != CurationStatus.ACCEPTED:
            return statements
        return [said for said in statements if counts_for_accepted(said)]

    def set(self, record: Root, values: Mapping[str, Any]) -> None:
        for name, value in values.items():
            old = getattr(record, name)
            if old == value:
                continue
            setattr(record, name, value)
            self.changes.append(FieldChange(record, name, old, value))
            self.touch(record)

    def touch(self, record: Root) -> None:
        self.dirty[type(record)][record.pk] = record


def project(
    *,
    persons: Collection[Person] = (),
    meetings: Collection[Meeting] = (),
    issues: Collection[Issue] = (),
    fresh: Iterable[Root] = (),
    touched: Iterable[Root] = (),
    follow: bool = True,
) -> Projected:
    """Bring records in line with their statements.

    *fresh* records were created in this change and keep version 1; *touched* ones get a new
    version even where no field changed (a curator confirmed them, for example). Other meetings
    follow people who are others now, after whom they are named, unless *follow* is false.
    """
    said = statements_about(
        persons=[one.pk for one in persons],
        meetings=[one.pk for one in meetings],
        issues=[one.pk for one in issues],
    )
    work = _Work(said, frozenset(fresh))
    for record in touched:
        work.touch(record)
    recast = _project_persons(work, persons)
    _project_issues(work, issues)
    _project_meetings(work, meetings)
    followers = derived.meetings_with(recast, besides=meetings) if follow else []
    shown = [*meetings, *followers]
    _derive(work, shown, {person.pk: person for person in persons})
    return _write(work)


_WRITTEN: Mapping[type[Root], tuple[str, ...]] = {
    model: tuple(
        field.name
        for field in model._meta.concrete_fields
        if not field.primary_key and field.name not in ("uid", "created")
    )
    for model in (Person, Meeting, Issue)
}


def _write(work: _Work) -> Projected:
    written: list[Root] = []
    for model, records in work.dirty.items():
        rows = list(records.values())
        for record in rows:
            record.modified = timezone.now()
            if record not in work.fresh:
                record.version += 1
        upsert(model, rows, _WRITTEN[model])
        known = [row for row in rows if row not in work.fresh]
        history_of(model).bulk_history_create(known, update=True)
        written += rows
    _first_history(work.fresh)
    return Projected(tuple(written), tuple(work.changes))


def _first_history(fresh: Iterable[Root]) -> None:
    """A record that a load created has one history row: as it stood when the load was done."""
    by_model: dict[type[Root], list[Root]] = defaultdict(list)
    for record in fresh:
        by_model[type(record)].append(record)
    for model, records in by_model.items():
        ordered = sorted(records, key=lambda record: record.pk)
        history_of(model).bulk_history_create(ordered)


def _project_persons(work: _Work, persons: Collection[Person]) -> set[int]:
    """The numbers of those whose name, country or offices are others now."""
    if not persons:
        return set()
    names: dict[Any, dict[str, Any]] = {}
    roles: dict[Any, dict[str, Any]] = {}
    organizations = _Organizations()
    for person in persons:
        projection = project_person(work.about(person, (person.pk, None, None)))
        work.set(person, projection.fields)
        for name in projection.names:
            names[person.pk, name] = {"person_id": person.pk, "name": name, "rejected": False}
        for role in projection.roles:
            row = {
                "person_id": person.pk,
                "title": role.title,
                "organization_printed": role.organization,
                "organization_id": organizations.find(role.organization, role.country),
                "country": role.country,
                "office_class": role.office_class,
                "former": role.former,
                "start": role.start,
                "end": role.end,
                "rejected": False,
            }
            roles[person.pk, *role.key] = row
    by_id = {person.pk: person for person in persons}
    recast = {one.record.pk for one in work.changes if isinstance(one.record, Person)}
    _sync_names(work, by_id, names)
    stored = Role.objects.filter(person__in=by_id)
    written = sync(Role, stored, roles, lambda row: (row.person_id, *_role_key(row)))
    return recast | _touch_owners(work, by_id, Role, written, "person_id")


def _role_key(row: Role) -> tuple[str, str, str, bool]:
    return (fold(row.title), fold(row.organization_printed), row.country, row.former)


def _sync_names(work: _Work, by_id: Mapping[int, Person], names: Mapping[Any, Any]) -> None:
    stored = PersonName.objects.filter(person__in=by_id)
    written = sync(PersonName, stored, names, lambda row: (row.person_id, row.name))
    _touch_owners(work, by_id, PersonName, written, "person_id")


def _touch_owners(
    work: _Work, owners: Mapping[int, Root], model: Any, written: Collection[int], key: str
) -> set[int]:
    """A new or changed row is a change of the record it belongs to; the numbers of those."""
    if not written:
        return set()
    touched = set(model.objects.filter(pk__in=written).values_list(key, flat=True))
    for owner in touched:
        work.touch(owners[owner])
    return touched


def _project_issues(work: _Work, issues: Collection[Issue]) -> None:
    if not issues:
        return
    aliases: dict[Any, dict[str, Any]] = {}
    for issue in issues:
        projection = project_issue(work.about(issue, (None, None, issue.pk)))
        work.set(issue, projection.fields)
        issue.derive()
        for alias in projection.aliases:
            row = {"issue_id": issue.pk, "label": alias, "rejected": False}
            aliases[issue.pk, fold(alias)] = row
    by_id = {issue.pk: issue for issue in issues}
    stored = IssueAlias.objects.filter(issue__in=by_id, language="en")
    written = sync(IssueAlias, stored, aliases, lambda row: (row.issue_id, row.folded))
    _touch_owners(work, by_id, IssueAlias, written, "issue_id")


def _project_meetings(work: _Work, meetings: Collection[Meeting]) -> None:
    if not meetings:
        return
    own_parent = parents.of_meetings(meetings, work.about)
    participations: dict[Any, dict[str, Any]] = {}
    agenda: dict[Any, dict[str, Any]] = {}
    organizations, subjects = _Organizations(), _subjects(work)
    for meeting in meetings:
        projection = _meeting(work, meeting, subjects[meeting.pk])
        work.set(meeting, dict(projection.fields))
        work.set(meeting, {"parent_id": own_parent[meeting.pk]})
        participations |= _participations(meeting, projection, organizations)
        for issue, item in projection.agenda.items():
            row = {"meeting_id": meeting.pk, "issue_id": issue, **dataclasses.asdict(item)}
            agenda[meeting.pk, issue] = row
    by_id = {meeting.pk: meeting for meeting in meetings}
    stored = Participation.objects.filter(meeting__in=by_id)
    written = sync(Participation, stored, participations, _participation_key)
    _touch_owners(work, by_id, Participation, written, "meeting_id")
    items = AgendaItem.objects.filter(meeting__in=by_id)
    written = sync(AgendaItem, items, agenda, lambda row: (row.meeting_id, row.issue_id))
    _touch_owners(work, by_id, AgendaItem, written, "meeting_id")


def _derive(work: _Work, meetings: Collection[Meeting], persons: Mapping[int, Person]) -> None:
    """What follows from rows, of the projected meetings and of others with the same people."""
    by_id = {meeting.pk: meeting for meeting in meetings}
    for meeting_id, values in derived.of_meetings(by_id, persons).items():
        work.set(by_id[meeting_id], values)
    for meeting in meetings:
        meeting.derive()


def _participation_key(row: Participation) -> tuple[int, int | None, int | None, str]:
    unnamed = row.person_id is None and row.organization_id is None
    return (row.meeting_id, row.person_id, row.organization_id, row.country if unnamed else "")


def _subjects(work: _Work) -> Mapping[int | None, list[tuple[int | None, int | None]]]:
    """Meeting -> the people and issues that something is said of at it."""
    found: dict[int | None, list[tuple[int | None, int | None]]] = defaultdict(list)
    for person, meeting, issue in work.said:
        found[meeting].append((person, issue))
    return found


def _meeting(
    work: _Work, meeting: Meeting, subjects: Iterable[tuple[int | None, int | None]]
) -> Projection:
    by_person: dict[int, list[Said]] = {}
    by_issue: dict[int, list[Said]] = {}
    for person, issue in subjects:
        statements = work.about(meeting, (person, meeting.pk, issue))
        if person is not None and statements:
            by_person[person] = statements
        if issue is not None and statements:
            by_issue[issue] = statements
    own = work.about(meeting, (None, meeting.pk, None))
    return project_meeting(own, by_person, by_issue)


def _participations(
    meeting: Meeting, projection: Projection, organizations: "_Organizations"
) -> dict[Any, dict[str, Any]]:
    rows: dict[Any, dict[str, Any]] = {}
    for person, row in projection.participations.items():
        values = {"meeting_id": meeting.pk, "person_id": person, **dataclasses.asdict(row)}
        rows[meeting.pk, person, None, ""] = values
    for country, row in projection.countries.items():
        values = {"meeting_id": meeting.pk, "country": country, **dataclasses.asdict(row)}
        rows[meeting.pk, None, None, country] = values
    for name, row in projection.organizations.items():
        organization = organizations.find(name, "")
        if organization is None:
            continue
        values = {"meeting_id": meeting.pk, "organization_id": organization}
        rows[meeting.pk, None, organization, ""] = values | dataclasses.asdict(row)
    return rows


class _Organizations:
    """Organizations by alias and country, looked up once a projection."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], int | None] = {}

    def find(self, printed: str, country: str) -> int | None:
        if not printed:
            return None
        key = (fold(printed), country)
        if key not in self._found:
            self._found[key] = _organization(*key)
        return self._found[key]


def _organization(folded: str, country: str) -> int | None:
    """The one organization of that alias: of the same country, else of none, else unknown."""
    rows = OrganizationName.objects.filter(folded=folded).values_list(
        "organization_id", "organization__country"
    )
    by_country: dict[str, set[int]] = defaultdict(set)
    for pk, of_country in rows:
        by_country[of_country].add(pk)
    same = by_country.get(country) or by_country.get("") or set()
    if not same and not country and len(by_country) == 1:
        same = next(iter(by_country.values()))
    return min(same) if len(same) == 1 else None
