"""Pictures of the meetings that an address selects, each with the table that says the same."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from django.db.models import Case, Count, Q, When
from django.db.models.functions import ExtractMonth
from django.utils.safestring import SafeString

from curation.browse import svg
from curation.browse.listings import Rows, latest
from curation.exports.rows.meetings import countries_of, parties
from curation.models import AgendaItem, Meeting
from curation.values.countries import country_name
from curation.values.enums import MeetingKind, MeetingStatus, Outcome
from curation.values.shown import label

DRAWN = 10_000
COUNTRIES_DRAWN = 12
PAIRS_LISTED = 100
MONTHS_DRAWN = 36
# Of a date that is a year alone no month is known.
WHOLE_YEAR = Q(
    date_earliest__month=1, date_earliest__day=1, date_latest__month=12, date_latest__day=31
)
STATUSES = [str(status) for status in MeetingStatus]
OUTCOMES = [str(outcome) for outcome in Outcome]


@dataclass(frozen=True, slots=True)
class Cell:
    """A number or words, and which meetings it leads to."""

    text: str
    query: str = ""
    is_words: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture, what its colours mean, and the table behind it."""

    image: SafeString
    legend: Sequence[str]
    head: Sequence[Cell]
    rows: Sequence[Sequence[Cell]]
    capped: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    name: str
    title: str
    explains: str
    draw: Callable[[Rows], Drawing]


def newest(rows: Rows) -> tuple[Rows, bool]:
    """The keys of the latest meetings, and whether there are more."""
    keys = rows.order_by(*latest("date_earliest")).values("pk")[:DRAWN]
    return keys, rows.order_by()[DRAWN : DRAWN + 1].exists()


def timeline(rows: Rows) -> Drawing:
    """How many meetings there were, month by month or year by year."""
    keys, capped = newest(rows)
    found = Meeting.objects.filter(pk__in=keys, date_earliest__isnull=False).order_by()
    month = Case(When(WHOLE_YEAR, then=0), default=ExtractMonth("date_earliest"))
    grouped = found.annotate(month=month).values_list("date_earliest__year", "month", "status")
    months: dict[tuple[int, int], Counter[str]] = defaultdict(Counter)
    for year, month, status, number in grouped.annotate(Count("pk")):
        months[year, month][status] += number
    columns = by_month(months) if _months_between(months) <= MONTHS_DRAWN else by_year(months)
    image = svg.bars("Meetings over time, by status; the table has the numbers", columns, STATUSES)
    return _stacked(image, "Time", columns, STATUSES, capped)


Months = Mapping[tuple[int, int], Counter[str]]
Columns = list[tuple[str, Counter[str]]]


def _months_between(months: Months) -> int:
    if not months:
        return 0
    first, last = min(months), max(months)
    return (last[0] - first[0]) * 12 + last[1] - first[1] + 1


def by_month(months: Months) -> Columns:
    """Every month from the first to the last, those without a meeting too.

    Month 0 holds what is only known to be of that year; it comes before the others.
    """
    if not months:
        return []
    year, month = min(months)
    columns = []
    while (year, month) <= max(months):
        name = f"{dt.date(year, month, 1):%b} {year}" if month else f"in {year}"
        if month or (year, month) in months:
            columns.append((name, months.get((year, month), Counter())))
        year, month = (year, month + 1) if month < 12 else (year + 1, 0)
    return columns


def by_year(months: Months) -> Columns:
    """Every year from the first to the last; where these are very many, those with meetings."""
    years: dict[int, Counter[str]] = defaultdict(Counter)
    for (year, _), counts in months.items():
        years[year].update(counts)
    span = range(min(years), max(years) + 1)
    listed = span if len(span) <= 150 else sorted(years)
    return [(str(year), years.get(year, Counter())) for year in listed]


def _stacked(
    image: SafeString, first: str, columns: Columns, kinds: Sequence[str], capped: bool
) -> Drawing:
    used = [kind for kind in kinds if any(counts[kind] for _, counts in columns)]
    rows = [
        [Cell(name), *(Cell(f"{counts[kind]:,}") for kind in used), Cell(f"{counts.total():,}")]
        for name, counts in columns
        if counts.total()
    ]
    head = [Cell(name) for name in (first, *map(label, used), "all")]
    return Drawing(image, used, head, rows, capped)


def outcomes(rows: Rows) -> Drawing:
    """What became of issues at these meetings, year by year."""
    keys, capped = newest(rows)
    items = AgendaItem.objects.that_count().filter(meeting__in=keys).exclude(outcome="")
    items = items.filter(meeting__date_earliest__isnull=False).order_by()
    grouped = items.values_list("meeting__date_earliest__year", "outcome").annotate(Count("pk"))
    years: dict[tuple[int, int], Counter[str]] = defaultdict(Counter)
    for year, outcome, number in grouped:
        years[year, 1][outcome] += number
    return drawn_outcomes(by_year(years) if years else [], capped)


def drawn_outcomes(columns: Columns, capped: bool = False) -> Drawing:
    image = svg.bars("Outcomes over time; the table has the numbers", columns, OUTCOMES)
    return _stacked(image, "Year", columns, OUTCOMES, capped)


def pairs(rows: Rows) -> Drawing:
    """Which countries met how often. A meeting inside another of these counts with that one."""
    keys, capped = newest(rows)
    tops = Meeting.objects.filter(pk__in=keys).filter(Q(parent=None) | ~Q(parent__in=keys))
    counts = _pair_counts(tops)
    most = counts.most_common()
    frequent = Counter[str]()
    for pair, number in most:
        frequent.update(dict.fromkeys(pair, number))
    drawn = sorted(code for code, _ in frequent.most_common(COUNTRIES_DRAWN))
    image = svg.matrix(
        "Meetings of pairs of countries; the table has the numbers",
        [(code, country_name(code)) for code in drawn],
        counts,
    )
    table = [
        [
            Cell(country_name(one)),
            Cell(country_name(other), is_words=True),
            Cell(f"{number:,}", f"pair={one},{other}"),
        ]
        for (one, other), number in sorted(most, key=lambda item: (-item[1], item[0]))
    ]
    head = [Cell("Country"), Cell("Country", is_words=True), Cell("meetings")]
    return Drawing(image, [], head, table[:PAIRS_LISTED], capped)


def _pair_counts(meetings: Rows) -> Counter[tuple[str, str]]:
    sides: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for row in parties().filter(meeting__in=meetings.order_by().values("pk")):
        sides[row[0]].append(row)
    counts = Counter[tuple[str, str]]()
    for key, kind, place in meetings.order_by().values_list("pk", "kind", "place_country"):
        present = set(countries_of(sides.get(key, [])))
        if kind == MeetingKind.VISIT and place:
            present.add(place)
        counts.update(combinations(sorted(present), 2))
    return counts


def of_person(meetings: Sequence[Meeting]) -> SafeString | None:
    """The meetings of one person as points in time; none where fewer than two have a date."""
    dated = [one for one in meetings if one.date_earliest is not None]
    if len(dated) < 2:
        return None
    days = [one.date_earliest.toordinal() for one in dated if one.date_earliest]
    first, span = min(days), max(max(days) - min(days), 1)
    lanes = sorted({one.kind for one in dated})
    points = [
        ((day - first) / span, lanes.index(one.kind), one.status, f"{one}, {one.date_edtf}")
        for one, day in zip(dated, days, strict=True)
    ]
    ends = (dt.date.fromordinal(first).isoformat(), dt.date.fromordinal(max(days)).isoformat())
    title = "The meetings as points in time; the list below names them"
    return svg.dots(title, points, [label(lane) for lane in lanes], ends)


PICTURES = {
    picture.name: picture
    for picture in (
        Picture(
            "timeline", "Over time",
            "Meetings by their first day and by what became of them; “in” a year where no month is"
            " known.",
            timeline,
        ),
        Picture(
            "pairs", "Pairs of countries",
            "How often two countries met. The country that is visited is a party of the visit; what"
            " lies inside a listed meeting is not counted again.",
            pairs,
        ),
        Picture(
            "outcomes", "Outcomes", "What was said afterwards of the issues on the agenda.", outcomes
        ),
    )
}  # fmt: skip
