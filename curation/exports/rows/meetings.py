"""The table of meetings."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db.models import Case, F, Q, QuerySet, Value, When

from curation.exports.countries import iso3
from curation.exports.derived import (
    ENCOUNTERS,
    CountUnit,
    count_unit,
    date_precision,
    duration_days,
    outcome_state,
    year_of,
)
from curation.exports.rows.reading import (
    Day,
    Said,
    Sorted,
    belonging,
    distinct,
    newest,
    root,
    said,
    sources_of,
    stream,
    up,
)
from curation.exports.scope import DEEPEST, Scope
from curation.models import AgendaItem, Participation
from curation.values.enums import MeetingMode, Outcome

FIELDS = (
    "pk", "uid", "parent__uid", "kind", "printed_kind", "mode", "level", "name", "status",
    "date_edtf", Day("date_earliest"), Day("date_latest"), "original_date_edtf", "date_text", "date_rule",
    "venue", "locality", "place_country", "visit_type", "occasion", "n_parties",
    "curation_status", "note", "version",
)  # fmt: skip


class Stored(NamedTuple):
    """One meeting as it is read: FIELDS, what contains it, and whether that is an encounter."""

    pk: int
    uid: str
    parent: str | None
    kind: str
    printed_kind: str
    mode: str
    level: str
    name: str
    status: str
    date: str
    earliest: str | None
    latest: str | None
    original_date: str
    date_text: str
    date_rule: str
    venue: str
    locality: str
    country: str
    visit_type: str
    occasion: str
    n_parties: int
    curation_status: str
    note: str
    version: int
    root: str
    inside: str


TWO_PARTIES = 2
OWN = "0"
AGREED = str(Outcome.AGREED)  # looking up a member takes longer than comparing texts


def inside_an_encounter() -> Q:
    """Whether some meeting that contains this one is an encounter itself."""
    condition = Q()
    for depth in range(1, DEEPEST):
        kind = {f"{up('kind', depth)}__in": sorted(ENCOUNTERS)}
        condition |= Q(**kind, **{up("mode", depth): MeetingMode.IN_PERSON})
    return condition


def meeting_rows(scope: Scope) -> Iterator[tuple[Any, ...]]:
    inside = Case(When(inside_an_encounter(), then=Value("inside")), default=Value(""))
    meetings = scope.meetings.order_by("pk").values_list(*FIELDS, root(), inside)
    people = Sorted(stream(belonging(parties(), scope)))
    agenda = Sorted(stream(belonging_agenda(scope)))
    statements = Sorted(stream(belonging(said(about_meeting(), "meeting_id"), scope)))
    for meeting in map(Stored._make, stream(meetings)):
        pk = meeting.pk
        evidence = [Said._make(row[1:]) for row in statements.of(pk)]
        yield _row(meeting, people.of(pk), agenda.of(pk), evidence, scope)


def parties() -> "QuerySet[Any, Any]":
    """(meeting, person, organization, country) of everybody who takes part."""
    rows = Participation.objects.that_count().order_by("meeting_id", "id")
    return rows.values_list(
        "meeting_id", "person__name", "organization__name", "country", "person__country",
        "organization__country",
    )  # fmt: skip


def countries_of(people: list[tuple[Any, ...]]) -> tuple[str, ...]:
    return distinct([row[4] or row[5] or row[3] for row in people])


def names_of(people: list[tuple[Any, ...]]) -> tuple[str, ...]:
    return distinct([row[1] or row[2] for row in people])


def about_meeting() -> Q:
    """The meeting's own status and sentence, and whatever a curator stated about it."""
    own = Q(meeting__isnull=False, person__isnull=True, issue__isnull=True)
    return own & (Q(field__in=("status", "quote")) | Q(finding__isnull=True))


def belonging_agenda(scope: Scope) -> "QuerySet[Any, Any]":
    """(meeting, depth, item, label, outcome): its own agenda at depth "0", and below it what was
    agreed at the meetings inside, by the meeting that contains them."""
    rows = AgendaItem.objects.that_count()
    own = belonging(rows, scope).order_by()
    parts = [_agenda_at(own, 0, "meeting_id")]
    agreed = rows.filter(scope.of_meeting("meeting"), outcome=Outcome.AGREED).order_by()
    for depth in range(1, DEEPEST):
        owner = f"meeting__{up('id', depth)}"
        parts.append(_agenda_at(agreed.filter(**{f"{owner}__isnull": False}), depth, owner))
    return parts[0].union(*parts[1:], all=True).order_by("owner", "depth", "item")


def _agenda_at(rows: "QuerySet[Any, Any]", depth: int, owner: str) -> "QuerySet[Any, Any]":
    level = Value(str(depth))  # a number would be made one again, row by row
    rows = rows.annotate(owner=F(owner), depth=level, item=F("id"))
    return rows.values_list("owner", "depth", "item", "issue__label", "outcome")


def _row(
    meeting: Stored,
    people: list[tuple[Any, ...]],
    agenda: list[tuple[Any, ...]],
    evidence: list[Said],
    scope: Scope,
) -> tuple[Any, ...]:
    """The cells in the order of the columns."""
    unit = count_unit(meeting.kind, meeting.mode)
    return (
        *_what(meeting, unit),
        *_status(meeting, evidence, scope),
        *_when(meeting),
        *_where(meeting, unit),
        *_who(people),
        *_about_what(agenda),
        *_as_told(evidence),
        meeting.curation_status,
        meeting.note,
        meeting.version,
    )


def _what(meeting: Stored, unit: CountUnit) -> tuple[Any, ...]:
    return (
        meeting.uid,
        meeting.root,
        meeting.parent,
        meeting.kind,
        meeting.printed_kind,
        meeting.mode,
        unit,
        unit == CountUnit.ENCOUNTER and not meeting.inside,
        meeting.level,
        meeting.name,
    )


def _status(meeting: Stored, evidence: list[Said], scope: Scope) -> tuple[Any, ...]:
    """The status, since when and by whom it is said, and whether an outcome is known."""
    status = meeting.status
    said = newest([one for one in evidence if one.field == "status" and one.value == status])
    outcome = outcome_state(status, meeting.latest, scope.as_of)
    return status, day_of(said), said.by if said else "", outcome


def _when(meeting: Stored) -> tuple[Any, ...]:
    return (
        meeting.date,
        meeting.earliest,
        meeting.latest,
        meeting.original_date,
        date_precision(meeting.date),
        meeting.date_text,
        meeting.date_rule,
        year_of(meeting.earliest),
        duration_days(meeting.date, meeting.earliest, meeting.latest),
    )


def _where(meeting: Stored, unit: CountUnit) -> tuple[Any, ...]:
    """The place, and the occasion on whose margins two may have met."""
    occasion = meeting.occasion
    of_two = unit == CountUnit.ENCOUNTER and meeting.n_parties <= TWO_PARTIES
    return (
        meeting.venue,
        meeting.locality,
        meeting.country,
        iso3(meeting.country),
        meeting.visit_type,
        occasion,
        bool(occasion) and of_two,
    )


def _who(people: list[tuple[Any, ...]]) -> tuple[Any, ...]:
    names = names_of(people)
    return names, countries_of(people), len(names)


def _about_what(agenda: list[tuple[Any, ...]]) -> tuple[Any, ...]:
    """All issues of its own, those agreed, and those agreed in it or in what it contains."""
    own = [row for row in agenda if row[1] == OWN]
    return (
        distinct([row[3] for row in own]),
        distinct([row[3] for row in own if row[4] == AGREED]),
        distinct([row[3] for row in agenda if row[4] == AGREED]),
    )


def _as_told(evidence: list[Said]) -> tuple[Any, ...]:
    """The reports behind the row, and one sentence."""
    sources = sources_of(evidence)
    quote = newest([one for one in evidence if one.field == "quote"])
    exact = quote.exact if quote else ""
    return sources.texts, sources.outlets, sources.any_translated, sources.ids, exact


def day_of(said: Said | None) -> str:
    """The day as an ISO date; a month or a year alone is not a day."""
    return said.day if said and len(said.day) == len("2026-01-13") else ""
