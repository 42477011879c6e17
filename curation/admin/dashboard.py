"""The state of the work, for the front page."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count

from curation.admin import front_figures, words
from curation.admin.front_charts import Chart
from curation.admin.front_figures import list_of
from curation.admin.history import records_touched
from curation.admin.lists import counted
from curation.editing import four_eyes
from curation.models import (
    Change,
    CodedReport,
    Issue,
    Meeting,
    Person,
    RefusedFile,
    Source,
    Suggestion,
)
from curation.values.enums import CurationStatus, WorkStatus

RECENT = 8
WAITING = 5


@dataclass(frozen=True, slots=True)
class Tile:
    """A number that leads to the list behind it."""

    number: int
    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Line:
    """One kind of record with its numbers by status."""

    label: str
    tiles: list[Tile]


@dataclass(frozen=True, slots=True)
class StateOfWork:
    mine: list[Source]
    to_code: list[CodedReport]
    reports: list[Source]
    to_read: Tile
    questions: list[Tile]
    to_confirm: list[Tile]
    records: list[Line]
    recent: list[Change]
    charts: list[Chart]
    refused: list[RefusedFile]


def state_of_work(user: User, now: datetime) -> StateOfWork | None:
    """What waits and what happened lately; none for somebody who may not see it."""
    if not user.has_perms(["curation.view_source", "curation.view_suggestion"]):
        return None
    return StateOfWork(
        mine=_claimed_by(user),
        to_code=_to_code(user),
        reports=_reports_waiting(),
        to_read=_to_read(),
        questions=_open_questions(),
        to_confirm=_to_confirm(),
        records=[_by_status(model) for model in (Meeting, Person, Issue)],
        recent=_recent(),
        charts=front_figures.charts(now),
        refused=list(RefusedFile.objects.order_by("-at", "file")[:WAITING]),
    )


def _claimed_by(user: User) -> list[Source]:
    claimed = Source.objects.to_read().filter(claimed_by=user).order_by("pk")
    return list(claimed.defer("missed")[:WAITING])


def _to_code(user: User) -> list[CodedReport]:
    waiting = CodedReport.objects.to_code(user).select_related("source", "coding")
    return list(waiting.defer("source__missed").order_by("pk")[:WAITING])


def _reports_waiting() -> list[Source]:
    """Those that are claimed stand with whoever claimed them."""
    waiting = Source.objects.to_read().select_related("claimed_by").order_by("pk")
    return list(waiting.defer("missed")[:WAITING])


def _to_read() -> Tile:
    number = counted(Source.objects.to_read())
    address = list_of(Source, work_status__in=f"{WorkStatus.NEW},{WorkStatus.CLAIMED}")
    return Tile(number, "report to read" if number == 1 else "reports to read", address)


def _open_questions() -> list[Tile]:
    rows = Suggestion.objects.open().order_by("kind").values_list("kind")
    return [
        Tile(number, words.label(kind), list_of(Suggestion, kind__exact=kind))
        for kind, number in rows.annotate(Count("pk"))
    ]


def _to_confirm() -> list[Tile]:
    """Where four eyes are asked for: what waits for a second person to accept it."""
    if not four_eyes.required():
        return []
    tiles = []
    for model in (Meeting, Person, Issue):
        number = counted(model.objects.unmerged().filter(curation_status=CurationStatus.IN_REVIEW))
        name = model._meta.verbose_name if number == 1 else model._meta.verbose_name_plural
        address = list_of(model, curation_status__exact=CurationStatus.IN_REVIEW)
        tiles.append(Tile(number, f"{name} to confirm", address))
    return [tile for tile in tiles if tile.number]


def _by_status(model: type[Any]) -> Line:
    """Each status is counted on its own, along its index and no further than the cap."""
    current = model.objects.unmerged()
    tiles = [
        Tile(
            counted(current.filter(curation_status=status)),
            words.label(status),
            list_of(model, curation_status__exact=status),
        )
        for status in CurationStatus
    ]
    return Line(str(model._meta.verbose_name_plural), [tile for tile in tiles if tile.number])


def _recent() -> list[Change]:
    recent = list(Change.objects.select_related("by").defer("report")[:RECENT])
    touched = records_touched(change.pk for change in recent)
    for change in recent:
        change.touched = touched[change.pk]  # type: ignore[attr-defined]
    return recent
