"""The table of meetings."""

from collections.abc import Iterator
from typing import Any

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
    for meeting in stream(meetings):
        pk = meeting[0]
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
    meeting: tuple[Any, ...],
    people: list[tuple[Any, ...]],
    agenda: list[tuple[Any, ...]],
    evidence: list[Said],
    scope: Scope,
) -> tuple[Any, ...]:
    (
        _, uid, parent, kind, printed_kind, mode, level, name, status, date_edtf, earliest, latest,
        original_date, date_text, date_rule, venue, locality, country, visit_type, occasion,
        n_parties, curation_status, note, version, root_uid, inside,
    ) = meeting  # fmt: skip
    unit = count_unit(kind, mode)
    names = names_of(people)
    own = [row for row in agenda if row[1] == OWN]
    sources = sources_of(evidence)
    said = newest([one for one in evidence if one.field == "status" and one.value == status])
    quote = newest([one for one in evidence if one.field == "quote"])
    return (
        uid,
        root_uid,
        parent,
        kind,
        printed_kind,
        mode,
        unit,
        unit == CountUnit.ENCOUNTER and not inside,
        level,
        name,
        status,
        day_of(said),
        said.by if said else "",
        outcome_state(status, latest, scope.as_of),
        date_edtf,
        earliest,
        latest,
        original_date,
        date_precision(date_edtf),
        date_text,
        date_rule,
        year_of(earliest),
        duration_days(date_edtf, earliest, latest),
        venue,
        locality,
        country,
        iso3(country),
        visit_type,
        occasion,
        bool(occasion) and unit == CountUnit.ENCOUNTER and n_parties <= TWO_PARTIES,
        names,
        countries_of(people),
        len(names),
        distinct([row[3] for row in own]),
        distinct([row[3] for row in own if row[4] == AGREED]),
        distinct([row[3] for row in agenda if row[4] == AGREED]),
        sources.texts,
        sources.outlets,
        sources.any_translated,
        sources.ids,
        quote.exact if quote else "",
        curation_status,
        note,
        version,
    )


def day_of(said: Said | None) -> str:
    """The day as an ISO date; a month or a year alone is not a day."""
    return said.day if said and len(said.day) == len("2026-01-13") else ""
