"""Lists that stay quick at a million rows: counts that stop, years without scanning."""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.core.paginator import Paginator
from django.db.models import QuerySet, Subquery
from django.http import HttpRequest
from django.utils.functional import cached_property

if TYPE_CHECKING:
    AnyPaginator = Paginator[Any]
else:
    AnyPaginator = Paginator

COUNT_CAP = 10_000
YEARS_SHOWN = 8


class Count(int):
    """A number of rows that prints as ``10,000+`` where counting stopped."""

    capped = False

    @classmethod
    def up_to_cap(cls, number: int) -> "Count":
        count = cls(min(number, COUNT_CAP))
        count.capped = number > COUNT_CAP
        return count

    def __str__(self) -> str:
        return f"{int(self):,}+" if self.capped else f"{int(self)}"


def counted(rows: QuerySet[Any]) -> Count:
    """How many rows there are, counted no further than the cap."""
    return Count.up_to_cap(rows.order_by().values("pk")[: COUNT_CAP + 1].count())


class CappedPaginator(AnyPaginator):
    """Counts no further than the cap: beyond it an editor filters instead of paging."""

    @cached_property
    def count(self) -> Count:
        rows = self.object_list
        if not isinstance(rows, QuerySet):
            return Count.up_to_cap(len(rows))
        return counted(rows)


class CurrentRecords(ChangeList):
    """A list of root records: those merged into others are not listed."""

    def get_queryset(self, request: HttpRequest, *args: Any, **kwargs: Any) -> QuerySet[Any]:
        listed = super().get_queryset(request, *args, **kwargs)
        admin_of_records: Any = self.model_admin
        current: QuerySet[Any] = listed.filter(merged_into__isnull=True)
        shown: QuerySet[Any] = admin_of_records.for_list(current)
        return shown


class YearFilter(admin.SimpleListFilter):
    """The years from the earliest to the latest date, read off both ends of an index.

    The ends come along with the rows of the list, as far as it has any: no statement more.
    """

    title = "year"
    parameter_name = "year"
    field: ClassVar[str]

    def lookups(self, request: HttpRequest, model_admin: object) -> list[tuple[str, str]]:
        """Known when the rows are; see `choices`."""
        return []

    def has_output(self) -> bool:
        return True

    def choices(self, changelist: Any) -> Iterator[Any]:
        rows = changelist.result_list
        row = rows[0] if len(rows) else self._with_ends(changelist.root_queryset).first()
        if row is not None:
            self.lookup_choices = _years(row.earliest_day, row.latest_day)
        yield from super().choices(changelist)

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return self._with_ends(self._narrowed(queryset))

    def _with_ends(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        dated = rows.model._default_manager.filter(**{f"{self.field}__isnull": False})
        days = dated.values(self.field)
        earliest, latest = (days.order_by(f"{way}{self.field}")[:1] for way in ("", "-"))
        shown: QuerySet[Any] = rows.annotate(
            earliest_day=Subquery(earliest), latest_day=Subquery(latest)
        )
        return shown

    def _narrowed(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        value = self.value() or ""
        if value == "none":
            return queryset.filter(**{f"{self.field}__isnull": True})
        year = _year(value.removeprefix("to-"))
        if year is None:
            return queryset
        queryset = queryset.filter(**{f"{self.field}__lte": dt.date(year, 12, 31)})
        if value.startswith("to-"):
            return queryset
        return queryset.filter(**{f"{self.field}__gte": dt.date(year, 1, 1)})


def _years(first: dt.date | None, last: dt.date | None) -> list[tuple[str, Any]]:
    """Each of the latest years, the years before them as one, and no date at all."""
    if first is None or last is None:
        return []
    oldest_shown = max(first.year, last.year - YEARS_SHOWN + 1)
    years = [(str(year), str(year)) for year in range(last.year, oldest_shown - 1, -1)]
    if first.year < oldest_shown:
        years.append((f"to-{oldest_shown - 1}", f"{oldest_shown - 1} and before"))
    return [*years, ("none", "no date")]


def _year(text: str) -> int | None:
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        return None
    return int(text) or None
