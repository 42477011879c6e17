"""Which stored meetings can matter for given ones: the same people or place, about the same days.

Look-ups by index, and a bounded number of meetings, however many are stored.
"""

from collections.abc import Collection, Iterable
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from curation.editing.meeting_facts import meetings_of
from curation.models import Finding, Meeting, Participation
from curation.reconcile.meetings import MONTH, NEWS_DAYS, later
from curation.values.edtf import Bounds

SLACK = MONTH  # reports that differ about a day differ by less
MOST = 500
MOST_WINDOWS = 12
MOST_REPORTS = 50


def near(meetings: Collection[int]) -> set[int]:
    """The given meetings, and current ones of their people or places about their days."""
    rows = list(
        Meeting.objects.filter(pk__in=meetings).values_list(
            "pk", "date_earliest", "date_latest", "locality", "venue"
        )
    )
    days = [Bounds(earliest, latest) for _, earliest, latest, _, _ in rows]
    undated = [pk for pk, earliest, latest, _, _ in rows if not (earliest or latest)]
    days += _news_of(undated)
    window = during(days)
    people = Participation.objects.filter(
        meeting__in=meetings, person__isnull=False, rejected=False
    )
    of_meeting = list(people.values_list("meeting_id", "person_id"))
    named = {pk for pk, _ in of_meeting}
    everywhere = {place for row in rows for place in row[3:] if place}
    of_nobody = {place for row in rows if row[0] not in named for place in row[3:] if place}
    return {
        *meetings,
        *about({person for _, person in of_meeting}, window),
        *_numbers(_at(of_nobody, window)),
        *_numbers(_at(everywhere, window).exclude(_somebody_is_named())),
        *_numbers(_beside(meetings)),
    }


def _beside(meetings: Collection[int]) -> "QuerySet[Meeting]":
    """Where nobody is named, and the same reports tell of it: the meeting before, on any day."""
    reports = Finding.objects.filter(meeting__in=meetings, stale=False).order_by("-source_id")
    latest = set(reports.values_list("source_id", flat=True).distinct()[:MOST_REPORTS])
    told = Finding.objects.filter(source__in=latest, meeting__isnull=False, stale=False)
    rows = Meeting.objects.current().filter(pk__in=told.values("meeting_id"))
    return rows.exclude(_somebody_is_named())


def about(persons: Collection[int | None], window: Q) -> set[int]:
    """The current meetings of the people in a window of `during`."""
    if not persons:
        return set()
    known = meetings_of([pk for pk in persons if pk is not None])
    # One that was put off is sought on its old days as well, and there are few of them.
    rows = known.filter(window | ~Q(original_date_edtf=""))
    return _numbers(rows)


def _at(places: Collection[str], window: Q) -> "QuerySet[Meeting]":
    """Meetings of a known day at the places: where nobody is named, the place is what is left."""
    if not places:
        return Meeting.objects.none()
    here = Q()
    for place in sorted(places)[:MOST_WINDOWS]:
        here |= Q(locality__iexact=place) | Q(venue__iexact=place)
    return Meeting.objects.current().filter(window, here).exclude(date_earliest=None)


def _somebody_is_named() -> Exists:
    named = Participation.objects.filter(meeting=OuterRef("pk"), person__isnull=False)
    return Exists(named.filter(rejected=False))


def _numbers(rows: "QuerySet[Meeting]") -> set[int]:
    latest = rows.order_by("-date_earliest", "-pk").values_list("pk", flat=True)
    return set(latest.distinct()[:MOST])


def _news_of(meetings: Collection[int]) -> list[Bounds]:
    """Undated meetings are about as old as the news of them."""
    if not meetings:
        return []
    rows = Finding.objects.filter(meeting__in=meetings, source__date_published__isnull=False)
    days = set(rows.values_list("source__date_published", flat=True))
    return [Bounds(day - NEWS_DAYS, day) for day in sorted(filter(None, days))]


def during(days: Iterable[Bounds]) -> Q:
    """Meetings whose days can be among these, or that were news then and have no day."""
    windows = _merged(days)
    chosen = Q(pk__in=())
    for since, until in windows:
        dated = Q(date_earliest__lte=until, date_latest__gte=since)
        begun = Q(date_earliest__range=(since, until), date_latest__isnull=True)
        ended = Q(date_earliest__isnull=True, date_latest__range=(since, until))
        news = Q(findings__source__date_published__range=(since, until))
        undated = Q(date_earliest__isnull=True, date_latest__isnull=True)
        chosen |= dated | begun | ended | (undated & news)
    return chosen


def _merged(days: Iterable[Bounds]) -> list[tuple[date, date]]:
    """Windows of both ends, a month wider than the days, those that touch made one."""
    known = [(one.earliest or one.latest, one.latest or one.earliest) for one in days]
    spans = sorted(
        (later(since, -SLACK), later(until, SLACK)) for since, until in known if since and until
    )
    merged: list[tuple[date, date]] = []
    for since, until in spans:
        if merged and since <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(until, merged[-1][1]))
        else:
            merged.append((since, until))
    return merged[-MOST_WINDOWS:]
