"""The four lists: what is listed, in which orders, by what it is narrowed, what a row needs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Prefetch, QuerySet
from django.db.models.expressions import OrderBy
from django.db.models.functions import Left

from curation.exports.columns import Table
from curation.exports.tables import ISSUES, MEETINGS, PERSONS, SOURCES
from curation.filters import BY_MODEL, FilterSet
from curation.models import (
    AgendaItem,
    Finding,
    Issue,
    Meeting,
    Participation,
    Person,
    PersonName,
    Role,
    Source,
)

Rows = QuerySet[Any, Any]
Order = tuple[OrderBy | str, ...]
# Of curators, for colleagues: neither filters nor columns for the public.
PRIVATE_FILTERS = frozenset({"curation_status", "work_status"})
PRIVATE_COLUMNS = frozenset({"note", "work_status", "version"})


@dataclass(frozen=True, slots=True)
class Listing:
    """One list. ``sorts`` are by name in the address: what to call it, and the order."""

    name: str
    title: str
    model: type[Any]
    table: Table
    sorts: Mapping[str, tuple[str, Order]]
    for_list: Callable[[Rows], Rows]

    @property
    def filter_set(self) -> type[FilterSet]:
        return BY_MODEL[self.model]

    @property
    def default_sort(self) -> str:
        return next(iter(self.sorts))


def latest(field: str) -> Order:
    return (F(field).desc(nulls_last=True), F("id").desc())


def earliest(field: str) -> Order:
    return (F(field).asc(nulls_last=True), F("id").asc())


def outlets() -> "Prefetch[Any, Any, Any]":
    """The findings of each record with the outlet that they stand in."""
    columns = ("person", "meeting", "issue", "source__publisher", "source__file_name")
    found = Finding.objects.filter(stale=False).select_related("source").only(*columns)
    return Prefetch("findings", queryset=found.order_by("id"), to_attr="found")


def meeting_rows(rows: Rows) -> Rows:
    people = Participation.objects.that_count().select_related("person", "organization")
    agenda = AgendaItem.objects.that_count().select_related("issue")
    return rows.prefetch_related(
        Prefetch("participations", queryset=people, to_attr="present"),
        Prefetch("agenda", queryset=agenda, to_attr="items"),
        outlets(),
    )


def person_rows(rows: Rows) -> Rows:
    names = PersonName.objects.filter(rejected=False)
    roles = Role.objects.filter(rejected=False).order_by("former", "id")
    return rows.prefetch_related(
        Prefetch("names", queryset=names, to_attr="spellings"),
        Prefetch("roles", queryset=roles, to_attr="offices"),
        outlets(),
    )


def issue_rows(rows: Rows) -> Rows:
    return rows.select_related("parent").prefetch_related(outlets())


def source_rows(rows: Rows) -> Rows:
    shown: Rows = rows.defer("missed", "text").annotate(beginning=Left("text", 200))
    return shown


BY_NAME_ORDER: Mapping[str, tuple[str, Order]] = {
    "name": ("by name", ("name", "id")),
    "-name": ("by name, from the end", ("-name", "-id")),
    "-added": ("added last", ("-id",)),
}
LISTINGS = {
    listing.name: listing
    for listing in (
        Listing(
            "meetings", "Meetings", Meeting, MEETINGS,
            {
                "-date": ("latest first", latest("date_earliest")),
                "date": ("earliest first", earliest("date_earliest")),
                "-added": ("added last", ("-id",)),
            },
            meeting_rows,
        ),
        Listing("people", "People", Person, PERSONS, BY_NAME_ORDER, person_rows),
        Listing(
            "issues", "Issues", Issue, ISSUES,
            {
                "label": ("by label", ("label", "id")),
                "-label": ("by label, from the end", ("-label", "-id")),
                "-added": ("added last", ("-id",)),
            },
            issue_rows,
        ),
        Listing(
            "reports", "Reports", Source, SOURCES,
            {
                "-date": ("latest first", latest("date_published")),
                "date": ("earliest first", earliest("date_published")),
                "-added": ("added last", ("-id",)),
            },
            source_rows,
        ),
    )
}  # fmt: skip
