"""How a list divides: by kind, year, country ... each value with the number of its rows.

Rows are counted up to a cap, in a few statements for all facets, so that a list of a million rows
costs what one of ten thousand does.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Count, F, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce, NullIf

from curation.browse.listings import Rows
from curation.browse.paging import Taken
from curation.browse.selection import Selection, query
from curation.models import AgendaItem, Meeting, Participation, Person, Source
from curation.search.keys import among
from curation.values.countries import country_name
from curation.values.shown import label

SHOWN = 8
Counts = Counter[str]


@dataclass(frozen=True, slots=True)
class Offer:
    """One value: how often it is there, and the address that keeps its rows only."""

    text: str
    count: int
    address: str


@dataclass(frozen=True, slots=True)
class Facet:
    title: str
    offers: list[Offer]
    capped: bool


@dataclass(frozen=True, slots=True)
class Kind:
    """A facet of a list: the parameters a value is asked for by, and how it reads."""

    title: str
    asks: Callable[[str], dict[str, str]]
    text: Callable[[str], str] = label


def by(name: str) -> Callable[[str], dict[str, str]]:
    return lambda value: {name: value}


def in_year(prefix: str) -> Callable[[str], dict[str, str]]:
    def asks(year: str) -> dict[str, str]:
        first = year.zfill(4)
        return {f"{prefix}_after": f"{first}-01-01", f"{prefix}_before": f"{first}-12-31"}

    return asks


def facets_of(selection: Selection, of: Taken) -> list[Facet]:
    """The facets of what a list shows; a value that all rows have narrows nothing."""
    keys = among(sorted(of.keys))  # as they lie in the tables
    found = []
    counted = COUNTED.get(selection.listing.model)
    for kind, counts in counted(keys) if counted else ():
        offers = _offers(selection, kind, counts)
        if offers:
            found.append(Facet(kind.title, offers, of.capped))
    return found


def _offers(selection: Selection, kind: Kind, counts: Counts) -> list[Offer]:
    del counts[""]
    if not counts or (len(counts) == 1 and _in_force(selection, kind.asks(next(iter(counts))))):
        return []
    offers = []
    for value, number in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:SHOWN]:
        data = selection.data.copy()
        data.pop("page", None)
        for name, asked in kind.asks(value).items():
            data[name] = asked
        offers.append(Offer(kind.text(value), number, query(data)))
    return offers


def _in_force(selection: Selection, asked: dict[str, str]) -> bool:
    return all(selection.data.getlist(name) == [value] for name, value in asked.items())


def _grouped(rows: Rows, *fields: str, count: Count | None = None) -> Iterable[tuple[Any, ...]]:
    grouped: Rows = rows.order_by().values_list(*fields).annotate(rows=count or Count("pk"))
    return grouped


def _apart(grouped: Iterable[tuple[Any, ...]], width: int) -> list[Counts]:
    """The counts of each field from rows that are grouped by all of them."""
    counts: list[Counts] = [Counter() for _ in range(width)]
    for *values, number in grouped:
        for place, value in enumerate(values):
            counts[place]["" if value is None else str(value)] += number
    return counts


def _paired(grouped: Iterable[tuple[Any, ...]]) -> Counts:
    return _apart(grouped, 1)[0]


def _meetings(keys: RawSQL) -> Iterable[tuple[Kind, Counts]]:
    rows = Meeting.objects.filter(pk__in=keys)
    own = _apart(_grouped(rows, "status", "kind", "level", "date_earliest__year"), 4)
    once = Count("meeting", distinct=True)
    people = Participation.objects.that_count().filter(meeting__in=keys)
    people = people.annotate(
        of=Coalesce(
            NullIf("country", Value("")),
            NullIf(F("person__country"), Value("")),
            F("organization__country"),
            output_field=CharField(),
        )
    )
    agenda = AgendaItem.objects.that_count().filter(meeting__in=keys)
    yield Kind("Status", by("status")), own[0]
    yield Kind("Kind", by("kind")), own[1]
    yield Kind("Level", by("level")), own[2]
    yield Kind("Year", in_year("date")), own[3]
    yield Kind("Country", by("country"), country_name), _paired(_grouped(people, "of", count=once))
    outcomes = _grouped(agenda, "outcome", count=once)
    yield Kind("Some issue was", by("outcome")), _paired(outcomes)


def _people(keys: RawSQL) -> Iterable[tuple[Kind, Counts]]:
    rows = Person.objects.filter(pk__in=keys)
    yield Kind("Country", by("country"), country_name), _paired(_grouped(rows, "country"))


def _sources(keys: RawSQL) -> Iterable[tuple[Kind, Counts]]:
    rows = Source.objects.filter(pk__in=keys)
    outlet, language, genre, year = _apart(
        _grouped(rows, "publisher", "language", "genre", "date_published__year"), 4
    )
    yield Kind("Outlet", by("outlet"), str), outlet
    yield Kind("Year", in_year("published")), year
    yield Kind("Language", by("language"), str), language
    yield Kind("Genre", by("genre")), genre


COUNTED: dict[type[Any], Callable[[RawSQL], Iterable[tuple[Kind, Counts]]]] = {
    Meeting: _meetings,
    Person: _people,
    Source: _sources,
}
