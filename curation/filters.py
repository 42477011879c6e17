"""What each table can be narrowed by: on the desk, on the browse pages and in exports.

The names of the filters are part of the public format: they stand in links and in file names.
"""

from typing import Any

import django_filters
from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.utils import timezone

from curation.models import (
    AgendaItem,
    Finding,
    Issue,
    Meeting,
    Participation,
    Person,
    Source,
    Statement,
)
from curation.search.matching import matching
from curation.search.words import query
from curation.values.enums import (
    Basis,
    CurationStatus,
    Genre,
    Level,
    MeetingKind,
    MeetingMode,
    MeetingStatus,
    Outcome,
    Prospect,
    Rank,
    Review,
    WorkStatus,
    choices,
)
from curation.values.folding import fold, fold_name

Rows = QuerySet[Any, Any]
FEW = 5_000


class UnknownFilter(ValueError):
    """A filter that the table does not have, or a value it cannot take."""


def one_of(enumeration: Any, **options: Any) -> django_filters.MultipleChoiceFilter:
    """Values of the row itself, none of which selects it twice: DISTINCT would read every row."""
    return django_filters.MultipleChoiceFilter(
        choices=choices(enumeration), distinct=False, **options
    )


def belongs(key: str, *parts: Rows) -> Q:
    """The rows to which a row of one of *parts* belongs by *key*.

    Few such rows are fetched and their owners looked up; many are looked up row by row as the list
    comes by, so that its first page is found at once. Either way nothing is scanned.
    """
    many = any(part.order_by()[FEW : FEW + 1].exists() for part in parts)
    if not many:
        first, *others = (part.order_by().values(key) for part in parts)
        return Q(pk__in=first.union(*others) if others else first)
    condition = Q()
    for part in parts:
        condition |= Q(Exists(part.filter(**{key: OuterRef("pk")})))
    return condition


class TextFilter(django_filters.CharFilter):  # type: ignore[misc]  # it ships no types
    """The records in which all the words stand, wherever they stand."""

    def __init__(self) -> None:
        super().__init__(label="words")

    def filter(self, rows: Rows, value: str) -> Rows:
        return rows.filter(matching(rows.model, query(value))) if value else rows


def reported_by(rows: Rows, publisher: str, kind: str) -> Rows:
    """Records of which a report of that outlet tells."""
    told = Finding.objects.filter(**{f"{kind}__isnull": False})
    return rows.filter(belongs(kind, told.filter(source__publisher__iexact=publisher)))


def present() -> Rows:
    """Who takes part in meetings, as far as nobody has rejected it."""
    return Participation.objects.filter(rejected=False)


def on_agenda() -> Rows:
    """What is on the agenda of meetings, as far as nobody has rejected it."""
    return AgendaItem.objects.filter(rejected=False)


def takes_part(code: str) -> Q:
    """Meetings in which a country takes part: itself, one of its people or organizations."""
    country, person, organization = (
        present().filter(**{name: code})
        for name in ("country", "person__country", "organization__country")
    )
    return belongs("meeting", country, person, organization)


class FilterSet(django_filters.FilterSet):  # type: ignore[misc]  # it ships no types
    """The filters of one table."""


class MeetingFilter(FilterSet):
    text = TextFilter()
    date_after = django_filters.DateFilter(
        field_name="date_latest", lookup_expr="gte", label="on or after"
    )
    date_before = django_filters.DateFilter(
        field_name="date_earliest", lookup_expr="lte", label="on or before"
    )
    kind = one_of(MeetingKind)
    mode = one_of(MeetingMode)
    status = one_of(MeetingStatus)
    level = one_of(Level)
    place_country = django_filters.CharFilter(lookup_expr="iexact", label="held in (alpha-2)")
    country = django_filters.CharFilter(method="with_country", label="takes part (alpha-2)")
    pair = django_filters.CharFilter(method="with_pair", label="two countries (KR,JP)")
    person = django_filters.CharFilter(method="with_person", label="person (identifier or name)")
    issue = django_filters.CharFilter(method="with_issue", label="issue (identifier or label)")
    outcome = django_filters.MultipleChoiceFilter(
        method="with_outcome", choices=choices(Outcome), label="some issue was"
    )
    prospect = django_filters.MultipleChoiceFilter(
        method="with_prospect", choices=choices(Prospect), label="some issue was before"
    )
    occasion = django_filters.CharFilter(lookup_expr="icontains")
    outlet = django_filters.CharFilter(method="from_outlet", label="reported by")
    top = django_filters.BooleanFilter(
        field_name="parent", lookup_expr="isnull", label="part of no other meeting"
    )
    without_report = django_filters.BooleanFilter(
        method="with_no_report", label="announced, outcome not reported"
    )
    curation_status = one_of(CurationStatus, label="curation")
    name = django_filters.CharFilter(lookup_expr="icontains")

    class Meta:
        model = Meeting
        fields: list[str] = []

    def with_country(self, rows: Rows, name: str, value: str) -> Rows:
        return rows.filter(takes_part(value.upper()))

    def with_pair(self, rows: Rows, name: str, value: str) -> Rows:
        """Both take part; the country that is visited takes part in the visit."""
        codes = [code.strip().upper() for code in value.split(",")]
        if len(codes) != 2:
            return rows.none()
        for code in codes:
            visited = Q(kind=MeetingKind.VISIT, place_country=code)
            rows = rows.filter(visited | takes_part(code))
        return rows

    def with_person(self, rows: Rows, name: str, value: str) -> Rows:
        there = present().filter(person__in=persons_called(value))
        return rows.filter(belongs("meeting", there))

    def with_issue(self, rows: Rows, name: str, value: str) -> Rows:
        items = on_agenda().filter(issue__in=issues_called(value))
        return rows.filter(belongs("meeting", items))

    def with_no_report(self, rows: Rows, name: str, value: bool) -> Rows:
        """Those whose day has passed without news, or all others."""
        waiting = Meeting.objects.announced_without_report(at=timezone.localdate()).values("pk")
        return rows.filter(pk__in=waiting) if value else rows.exclude(pk__in=waiting)

    def with_outcome(self, rows: Rows, name: str, value: list[str]) -> Rows:
        return self._with_agenda(rows, outcome__in=value) if value else rows

    def with_prospect(self, rows: Rows, name: str, value: list[str]) -> Rows:
        return self._with_agenda(rows, prospect__in=value) if value else rows

    def _with_agenda(self, rows: Rows, **condition: Any) -> Rows:
        return rows.filter(belongs("meeting", on_agenda().filter(**condition)))

    def from_outlet(self, rows: Rows, name: str, value: str) -> Rows:
        return reported_by(rows, value, "meeting")


class PersonFilter(FilterSet):
    text = TextFilter()
    name = django_filters.CharFilter(method="called", label="name or identifier")
    country = django_filters.CharFilter(lookup_expr="iexact", label="country of office (alpha-2)")
    office = django_filters.CharFilter(method="with_office", label="title contains")
    outlet = django_filters.CharFilter(method="from_outlet", label="reported by")
    curation_status = one_of(CurationStatus, label="curation")

    class Meta:
        model = Person
        fields: list[str] = []

    def called(self, rows: Rows, name: str, value: str) -> Rows:
        return rows.filter(pk__in=persons_called(value).values("pk"))

    def with_office(self, rows: Rows, name: str, value: str) -> Rows:
        return rows.filter(roles__title__icontains=value, roles__rejected=False).distinct()

    def from_outlet(self, rows: Rows, name: str, value: str) -> Rows:
        return reported_by(rows, value, "person")


class IssueFilter(FilterSet):
    text = TextFilter()
    label = django_filters.CharFilter(method="called", label="label or identifier")
    parent = django_filters.CharFilter(field_name="parent__uid", label="part of (identifier)")
    generic = django_filters.BooleanFilter()
    outlet = django_filters.CharFilter(method="from_outlet", label="reported by")
    curation_status = one_of(CurationStatus, label="curation")

    class Meta:
        model = Issue
        fields: list[str] = []

    def called(self, rows: Rows, name: str, value: str) -> Rows:
        return rows.filter(pk__in=issues_called(value).values("pk"))

    def from_outlet(self, rows: Rows, name: str, value: str) -> Rows:
        return reported_by(rows, value, "issue")


class SourceFilter(FilterSet):
    text = TextFilter()
    published_after = django_filters.DateFilter(
        field_name="date_published", lookup_expr="gte", label="on or after"
    )
    published_before = django_filters.DateFilter(
        field_name="date_published", lookup_expr="lte", label="on or before"
    )
    outlet = django_filters.CharFilter(field_name="publisher", lookup_expr="iexact")
    language = django_filters.CharFilter(lookup_expr="istartswith")
    machine_translated = django_filters.BooleanFilter()
    genre = one_of(Genre)
    work_status = one_of(WorkStatus, label="work")
    headline = django_filters.CharFilter(lookup_expr="icontains")

    class Meta:
        model = Source
        fields: list[str] = []


class StatementFilter(FilterSet):
    field = django_filters.CharFilter()
    value = django_filters.CharFilter(lookup_expr="icontains")
    basis = one_of(Basis)
    rank = one_of(Rank)
    review = one_of(Review)
    rule = django_filters.CharFilter(lookup_expr="istartswith")
    outlet = django_filters.CharFilter(field_name="source__publisher", lookup_expr="iexact")

    class Meta:
        model = Statement
        fields: list[str] = []


def persons_called(value: str) -> Rows:
    """A person by identifier, or everybody with a name that folds to the same key."""
    spelt = Q(names__folded=fold_name(value), names__rejected=False)
    return Person.objects.filter(Q(uid=value) | spelt)


def issues_called(value: str) -> Rows:
    """An issue by identifier, label or other wording."""
    worded = Q(aliases__folded=fold(value), aliases__rejected=False)
    return Issue.objects.filter(Q(uid=value) | Q(label__iexact=value) | worded)


BY_MODEL: dict[type[Model], type[FilterSet]] = {
    Meeting: MeetingFilter,
    Person: PersonFilter,
    Issue: IssueFilter,
    Source: SourceFilter,
    Statement: StatementFilter,
}


def select(model: type[Model], values: dict[str, list[str]]) -> Rows:
    """The rows that all *values* (filter name -> one or more values) let through.

    Raises `UnknownFilter`, which names the filters there are or what is wrong with a value.
    """
    filter_set = BY_MODEL[model]
    known = filter_set.base_filters
    for name in values:
        if name not in known:
            raise UnknownFilter(f"there is no filter {name!r}; there are {', '.join(known)}")
    data = {
        name: given if isinstance(known[name], django_filters.MultipleChoiceFilter) else given[-1]
        for name, given in values.items()
    }
    chosen = filter_set(data, queryset=model._default_manager.all())
    if not chosen.is_valid():
        name, errors = next(iter(chosen.errors.items()))
        raise UnknownFilter(f"{name}: {' '.join(errors)}")
    rows: Rows = chosen.qs
    return rows
