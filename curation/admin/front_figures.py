"""What the pictures of the front page count. Each looks at the newest rows only, along an index,
so that the page costs the same at any size.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count
from django.db.models.functions import TruncDate
from django.urls import reverse
from django.utils import timezone

from curation.admin.front_charts import Bar, Chart, Part, chart
from curation.exports.rows.meetings import countries_of, parties
from curation.models import Change, Meeting, Source, Statement
from curation.values.enums import (
    ChangeKind,
    CurationStatus,
    MeetingKind,
    MeetingStatus,
    Rank,
    Review,
    SuggestionKind,
)

NEWEST, MONTHS, PAIRS, OUTLETS, DAYS = 1_000, 12, 8, 8, 7
DISPUTED = 2_000
HELD, LOST, UNDECIDED = "stood", "withdrawn", "undecided"
NOT_REJECTED = ",".join(one for one in CurationStatus if one != CurationStatus.REJECTED)


def charts(now: dt.datetime) -> list[Chart]:
    """Those that have something to show."""
    meetings = _newest()
    drawn = [by_month(meetings), pairs(meetings), outlets(), week(now)]
    return [one for one in drawn if one.bars]


Row = tuple[int, dt.date, str, str, str, int | None]


def _newest() -> list[Row]:
    rows = Meeting.objects.current().filter(date_earliest__isnull=False)
    listed = rows.order_by("-date_earliest", "-id")[:NEWEST]
    return list(
        listed.values_list("pk", "date_earliest", "status", "kind", "place_country", "parent")
    )


def list_of(model: type[Any], **lookups: object) -> str:
    """The address of the list of a model, narrowed."""
    name = reverse(f"admin:curation_{model._meta.model_name}_changelist")
    return f"{name}?{urlencode(lookups)}" if lookups else name


def by_month(meetings: list[Row]) -> Chart:
    """Meetings by the month of their first day and what became of them, the latest months first."""
    months: dict[dt.date, Counter[str]] = defaultdict(Counter)
    for _, day, status, *_ in meetings:
        months[day.replace(day=1)][status] += 1
    bars = []
    for month in sorted(months, reverse=True)[:MONTHS]:
        lookups = {
            "date_earliest__gte": month.isoformat(),
            "date_earliest__lt": _next_month(month).isoformat(),
            "curation_status__in": NOT_REJECTED,
        }
        parts = [
            Part(status, months[month][status], list_of(Meeting, **lookups, status__exact=status))
            for status in MeetingStatus
            if months[month][status]
        ]
        bars.append(Bar(f"{month:%b %Y}", parts, list_of(Meeting, **lookups)))
    return chart("Meetings a month, by status", "Month", bars, list(MeetingStatus))


def _next_month(month: dt.date) -> dt.date:
    return (month + dt.timedelta(days=32)).replace(day=1)


def pairs(meetings: list[Row]) -> Chart:
    """Which countries met most often. What lies inside a counted meeting is not counted again."""
    keys = {pk for pk, *_ in meetings}
    tops = {pk: (kind, place) for pk, _, _, kind, place, parent in meetings if parent not in keys}
    sides: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for row in parties().filter(meeting__in=list(tops)):
        sides[row[0]].append(row)
    counts = Counter[tuple[str, str]]()
    for pk, (kind, place) in tops.items():
        present = set(countries_of(sides.get(pk, [])))
        if kind == MeetingKind.VISIT and place:
            present.add(place)
        counts.update(combinations(sorted(present), 2))
    listed = reverse("browse:list", args=["meetings"])
    bars = [
        Bar(f"{one} – {other}", [Part("meetings", number, f"{listed}?pair={one},{other}")])
        for (one, other), number in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]
    return chart("Who met whom, by country", "Countries", bars[:PAIRS], ["meetings"])


def outlets() -> Chart:
    """Where outlets contradict each other: whose statements stood, and whose were withdrawn."""
    disputed = Statement.objects.filter(
        suggestions__kind=SuggestionKind.CONTRADICTION, source__isnull=False
    ).exclude(source__publisher="")
    rows = disputed.order_by("-pk").values_list(
        "source__publisher", "rank", "review", "superseded_by"
    )[:DISPUTED]
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for publisher, rank, review, superseded in rows:
        counts[publisher][_fate(rank, review, superseded)] += 1
    most = sorted(counts, key=lambda name: (-counts[name].total(), name))[:OUTLETS]
    bars = [
        Bar(
            name,
            [Part(kind, counts[name][kind]) for kind in (HELD, LOST, UNDECIDED)],
            list_of(Source, publisher__exact=name),
        )
        for name in most
    ]
    title = "Outlets that contradict each other"
    return chart(title, "Outlet", bars, [HELD, LOST, UNDECIDED])


def _fate(rank: str, review: str, superseded: int | None) -> str:
    if superseded or rank == Rank.DEPRECATED or review == Review.REJECTED:
        return LOST
    return HELD if review == Review.CONFIRMED or rank == Rank.PREFERRED else UNDECIDED


def week(now: dt.datetime) -> Chart:
    """What was done on each of the last seven days, the latest first."""
    today = timezone.localdate(now)
    since = today - dt.timedelta(days=DAYS - 1)
    start = timezone.make_aware(dt.datetime.combine(since, dt.time()))
    days = Change.objects.filter(at__gte=start).annotate(day=TruncDate("at")).order_by()
    counts: dict[dt.date, Counter[str]] = defaultdict(Counter)
    for day, kind, number in days.values_list("day", "kind").annotate(Count("pk")):
        counts[day][kind] += number
    title = "Changes of the last seven days"
    return chart(title, "Day", _days(counts), list(ChangeKind))


def _days(counts: Mapping[dt.date, Counter[str]]) -> Iterator[Bar]:
    for day in sorted(counts, reverse=True):
        begins = timezone.make_aware(dt.datetime.combine(day, dt.time()))
        lookups = {
            "at__gte": begins.isoformat(" "),
            "at__lt": (begins + dt.timedelta(days=1)).isoformat(" "),
        }
        parts = [
            Part(kind, counts[day][kind], list_of(Change, **lookups, kind__exact=kind))
            for kind in ChangeKind
            if counts[day][kind]
        ]
        yield Bar(f"{day:%a %-d %b}", parts, list_of(Change, **lookups))
