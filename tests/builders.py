"""Small functions that put real records into the database, as a load would leave them.

Each takes what a test is about by keyword and fills in the rest. Everything one call writes
belongs to one Change, so every record has its history row.
"""

import datetime as dt
import hashlib
import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.auth.models import Group, User
from django.core.management import call_command

from curation.models import (
    AgendaItem,
    Annotation,
    Change,
    Finding,
    Issue,
    Meeting,
    Organization,
    OrganizationName,
    Participation,
    Person,
    PersonName,
    Role,
    Source,
    Statement,
    Suggestion,
    recording,
)
from curation.search import index
from curation.values.enums import ChangeKind

NOW = dt.datetime(2026, 1, 20, 9, 30, tzinfo=dt.UTC)
_numbers = itertools.count(1)


@contextmanager
def writing(*, by: User | None = None, kind: ChangeKind = ChangeKind.LOAD) -> Iterator[Change]:
    """A change to write records in; without a user it is the loader's."""
    change = Change.objects.create(kind=kind, by=by, at=NOW)
    with recording(change):
        yield change
    index.update(change)


def a_user(role: str = "", *, username: str = "", superuser: bool = False) -> User:
    """Somebody who may enter the admin, with the permissions of the named role."""
    name = username or f"{role.replace(' ', '_') or 'user'}{next(_numbers)}"
    user = User.objects.create_user(
        username=name, password="a long password", is_staff=True, is_superuser=superuser
    )
    if role:
        if not Group.objects.filter(name=role).exists():
            call_command("loaddata", "groups", verbosity=0)
        user.groups.add(Group.objects.get(name=role))
    return user


def a_source(text: str = "The two ministers met on Jan. 13.", **values: Any) -> Source:
    number = next(_numbers)
    raw = f"{number} {text}".encode("utf-8", "surrogatepass")
    fields: dict[str, Any] = {
        "file_name": f"report-{number}.txt",
        "raw_sha256": hashlib.sha256(raw).hexdigest(),
        "text_sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        "text": text,
        "headline": f"Headline {number}",
        "publisher": "The Outlet",
        "date_published": dt.date(2026, 1, 14),
        "date_published_basis": "metadata",
        "language": "en",
    }
    with writing():
        return Source.objects.create(**fields | values)


def a_person(name: str = "Ana Example", *, title: str = "", **values: Any) -> Person:
    with writing():
        person = Person.objects.create(name=name, **values)
        PersonName.objects.create(person=person, name=name)
        if title:
            Role.objects.create(person=person, title=title, country=person.country)
    return person


def a_meeting(name: str = "Talks in Exampleton", **values: Any) -> Meeting:
    fields: dict[str, Any] = {"kind": "talks", "status": "held", "date_edtf": "2026-01-13"}
    with writing():
        return Meeting.objects.create(name=name, **fields | values)


def an_issue(label: str = "seafood imports", **values: Any) -> Issue:
    with writing():
        return Issue.objects.create(label=label, **values)


def a_participation(meeting: Meeting, person: Person | None = None, **values: Any) -> Participation:
    with writing():
        return Participation.objects.create(meeting=meeting, person=person, **values)


def an_agenda_item(meeting: Meeting, issue: Issue, **values: Any) -> AgendaItem:
    with writing():
        return AgendaItem.objects.create(meeting=meeting, issue=issue, **values)


def a_finding(
    source: Source, record: Person | Meeting | Issue, *, exact: str = "", **values: Any
) -> Finding:
    """That *record* is what stands at *exact* (by default the whole text) in *source*."""
    start, end = span(source, exact)
    kind = str(record._meta.model_name)
    fields: dict[str, Any] = {
        "kind": kind,
        "local_key": f"{kind[0]}{next(_numbers)}",
        "label": str(record),
        "start": start,
        "end": end,
        "decided_by": "first found",
        kind: record,
    }
    with writing():
        return Finding.objects.create(source=source, **fields | values)


def a_statement(
    finding: Finding, field: str, value: str, *, exact: str = "", **values: Any
) -> Statement:
    """What the source of *finding* says about its record, at *exact*."""
    source = finding.source
    start, end = span(source, exact)
    fields: dict[str, Any] = {
        finding.kind: finding.record,
        "start": start,
        "end": end,
        "exact": source.text[start:end],
        "prefix": source.text[max(0, start - 24) : start],
        "suffix": source.text[end : end + 24],
        "rule": "a rule",
        "extractor_version": "1",
        "created": NOW,
    }
    with writing():
        return Statement.objects.create(
            source=source, finding=finding, field=field, value=value, **fields | values
        )


def a_suggestion(**values: Any) -> Suggestion:
    fields: dict[str, Any] = {
        "kind": "same_as",
        "fingerprint": f"{next(_numbers):064}",
        "created": NOW,
    }
    with writing():
        return Suggestion.objects.create(**fields | values)


def a_note(
    about: Person | Meeting | Issue | Source, body: str = "Which one?", **values: Any
) -> Annotation:
    """A note of a curator who is made for it, unless ``author`` names one."""
    values.setdefault("author", User.objects.first() or a_user())
    with writing():
        return Annotation.objects.create(
            body=body, created=NOW, **{str(about._meta.model_name): about}, **values
        )


def span(source: Source, exact: str) -> tuple[int, int]:
    if not exact:
        return 0, len(source.text)
    start = source.text.index(exact)
    return start, start + len(exact)


def tell(source: Source, record: Person | Meeting | Issue, *, exact: str = "") -> Finding:
    """Let *source* say everything that *record* holds, so that projecting it again changes
    nothing. The name of a meeting follows from the rest.
    """
    finding = a_finding(source, record, exact=exact)
    for field, name in STATED_FIELDS[type(record)].items():
        value = getattr(record, name)
        if value:
            a_statement(finding, field, str(value), exact=exact)
    if isinstance(record, Person):
        for role in record.roles.all():
            said = {"country": role.country, "office_class": role.office_class}
            a_statement(finding, "role", role.title, exact=exact, qualifiers=said)
    if isinstance(record, Meeting):
        _tell_rows(finding, record, exact)
    return finding


def _tell_rows(finding: Finding, meeting: Meeting, exact: str) -> None:
    for row in meeting.participations.all():
        said = {"capacity": row.capacity, "attendance": row.attendance}
        if row.person is not None:
            about = {"person": row.person, "qualifiers": said}
            a_statement(finding, "participant", row.function, exact=exact, **about)
        else:
            said["function"] = row.function
            field, value = "participant_country", row.country
            a_statement(finding, field, value, exact=exact, qualifiers=said)
    for item in meeting.agenda.all():
        for field in ("prospect", "outcome"):
            if getattr(item, field):
                a_statement(finding, field, getattr(item, field), exact=exact, issue=item.issue)


STATED_FIELDS: dict[type[Any], dict[str, str]] = {
    Person: {"name": "name", "country": "country"},
    Issue: {"label": "label"},
    Meeting: {
        "kind": "kind",
        "printed_kind": "printed_kind",
        "mode": "mode",
        "status": "status",
        "date": "date_edtf",
        "venue": "venue",
        "locality": "locality",
        "country": "place_country",
    },
}


def an_organization(name: str = "Foreign Ministry", **values: Any) -> Organization:
    with writing():
        organization = Organization.objects.create(name=name, **values)
        OrganizationName.objects.create(organization=organization, alias=name)
    return organization
