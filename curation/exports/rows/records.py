"""The tables of persons, organizations and issues."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q, QuerySet

from curation.exports.countries import iso3
from curation.exports.rows.reading import (
    Said,
    Sorted,
    distinct,
    organization_id,
    said,
    sources_of,
    stream,
)
from curation.exports.scope import Scope
from curation.models import IssueAlias, Organization, OrganizationName, PersonName, Role
from curation.values.enums import CurationStatus


def person_rows(scope: Scope) -> Iterator[tuple[Any, ...]]:
    within = _within("person", scope.persons, scope)
    names = PersonName.objects.filter(within, rejected=False).order_by("person_id", "id")
    roles = Role.objects.filter(within, rejected=False).order_by("person_id", "former", "id")
    spellings = Sorted(stream(names.values_list("person_id", "name")))
    offices = Sorted(
        stream(
            roles.values_list(
                "person_id", "former", "title", "office_class", "organization__name",
                "organization_printed",
            )
        )
    )  # fmt: skip
    about = Q(person__isnull=False, meeting__isnull=True) & _within("person", scope.persons, scope)
    statements = Sorted(stream(said(about, "person_id")))
    fields = ("pk", "uid", "name", "country", "wikidata_id", "curation_status", "version")
    for person in stream(scope.persons.order_by("pk").values_list(*fields)):
        pk, uid, name, country, wikidata, curation_status, version = person
        held = offices.of(pk)
        now = [role for role in held if not role[1]]
        sources = sources_of(Said._make(row[1:]) for row in statements.of(pk))
        yield (
            uid,
            name,
            distinct(other for _, other in spellings.of(pk) if other != name),
            country,
            iso3(country),
            distinct(role[2] for role in now),
            distinct(role[2] for role in held if role[1]),
            distinct(role[4] or role[5] for role in now),
            next((role[3] for role in now if role[3]), ""),
            wikidata,
            sources.texts,
            sources.outlets,
            sources.ids,
            curation_status,
            version,
        )


def organization_rows(scope: Scope) -> Iterator[tuple[Any, ...]]:
    """The reference list in full: it has no drafts."""
    names = OrganizationName.objects.order_by("organization_id", "id")
    others = Sorted(stream(names.values_list("organization_id", "alias")))
    rows = Organization.objects.order_by("pk").values_list(
        "pk", "name", "kind", "country", "wikidata_id"
    )
    for pk, name, kind, country, wikidata in stream(rows):
        aliases = distinct(alias for _, alias in others.of(pk) if alias != name)
        code = iso3(country)
        yield (
            organization_id(pk),
            name,
            aliases,
            kind,
            country,
            code,
            wikidata,
            CurationStatus.ACCEPTED,
        )


def issue_rows(scope: Scope) -> Iterator[tuple[Any, ...]]:
    within = _within("issue", scope.issues, scope)
    names = IssueAlias.objects.filter(within, rejected=False).order_by("issue_id", "id")
    wordings = Sorted(stream(names.values_list("issue_id", "label")))
    about = Q(issue__isnull=False) & within
    statements = Sorted(stream(said(about, "issue_id")))
    fields = (
        "pk", "uid", "label", "parent__uid", "generic", "scheme_uri", "curation_status", "version",
    )  # fmt: skip
    for issue in stream(scope.issues.order_by("pk").values_list(*fields)):
        pk, uid, label, parent, generic, scheme, curation_status, version = issue
        sources = sources_of(Said._make(row[1:]) for row in statements.of(pk))
        yield (
            uid,
            label,
            distinct(other for _, other in wordings.of(pk) if other != label),
            parent,
            generic,
            scheme,
            sources.texts,
            sources.outlets,
            sources.ids,
            curation_status,
            version,
        )


def _within(name: str, rows: "QuerySet[Any, Any]", scope: Scope) -> Q:
    """Sub-rows of exported records; without a selection merging skips the few others."""
    return Q(**{f"{name}__in": rows.values("pk")}) if scope.is_narrowed else Q()
