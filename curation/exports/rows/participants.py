"""The table of participants."""

from collections.abc import Iterator
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, NullIf

from curation.exports.countries import iso3
from curation.exports.rows.reading import (
    Day,
    Said,
    Sorted,
    belonging,
    organization_id,
    said,
    sources_of,
    stream,
)
from curation.exports.scope import Scope
from curation.models import Participation, Role

NAMED_WITHOUT_PERSON = ("participant_country", "participant_organization")


def participant_rows(scope: Scope) -> Iterator[tuple[Any, ...]]:
    meetings = scope.meetings.order_by("pk").values_list(
        "pk", "uid", "kind", "status", Day("date_earliest"), "curation_status", "version"
    )
    people = Sorted(stream(belonging(_participations(), scope)))
    statements = Sorted(stream(belonging(_said(), scope)))
    for meeting in stream(meetings):
        evidence = [(row[1], Said._make(row[2:])) for row in statements.of(meeting[0])]
        for one in people.of(meeting[0]):
            yield _row(meeting, one, evidence)


def _participations() -> "QuerySet[Any, Any]":
    """The office is the one held now, else a former one, as the sources name it first."""
    offices = Role.objects.filter(person=OuterRef("person_id"), rejected=False)
    offices = offices.order_by("former", "id")
    body = Coalesce(NullIf("organization_printed", Value("")), "organization__name", Value(""))
    rows = Participation.objects.that_count().order_by("meeting_id", "id")
    return rows.values_list(
        "meeting_id", "person_id", "person__uid", "person__name", "person__country",
        "organization__name", "organization__country", "organization_id", "country", "capacity",
        Subquery(offices.exclude(office_class="").values("office_class")[:1]),
        Subquery(offices.values(office_of=body)[:1]),
        "function", "attendance",
    )  # fmt: skip


def _said() -> "QuerySet[Any, Any]":
    taking_part = Q(person__isnull=False) | Q(field__in=NAMED_WITHOUT_PERSON)
    about = Q(meeting__isnull=False, issue__isnull=True) & taking_part
    return said(about, "meeting_id", "person_id")


def _row(
    meeting: tuple[Any, ...], one: tuple[Any, ...], statements: list[tuple[Any, Said]]
) -> tuple[Any, ...]:
    _, uid, kind, status, date_start, curation_status, version = meeting
    (
        _, person, person_uid, person_name, person_country, organization, organization_country,
        organization_pk, own_country, capacity, office_class, office_of, function, attendance,
    ) = one  # fmt: skip
    country = person_country or organization_country or own_country
    named = organization or own_country
    evidence = [
        said
        for subject, said in statements
        if subject == person and (person is not None or said.value == named)
    ]
    return (
        participation_id(uid, person_uid, organization_id(organization_pk), own_country),
        uid,
        person_uid,
        person_name,
        evidence[0].exact if evidence else "",
        country,
        iso3(country),
        organization or office_of,
        capacity,
        office_class,
        function,
        attendance,
        kind,
        status,
        date_start,
        curation_status,
        sources_of(evidence).ids,
        version,
    )


def participation_id(
    meeting: str, person: str | None, organization: str = "", country: str = ""
) -> str:
    """The same in every export: it is made of the identifiers of those who take part."""
    return f"{meeting}-{person or organization or country}"
