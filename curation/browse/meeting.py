"""Everything the page of a meeting shows."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from curation.browse.disagreements import Disagreement, disagreements
from curation.browse.facts import (
    READ_AT_ONCE,
    Fact,
    Voice,
    by_field,
    ordered,
    statements,
    voices_of,
)
from curation.browse.reader import Reader, shown_among, visible
from curation.browse.tree import Branch, ancestors, branches
from curation.models import AgendaItem, Issue, Meeting, Participation, Person, Statement
from curation.values.countries import country_name
from curation.values.enums import CurationStatus, Function, MeetingMode, VisitType
from curation.values.shown import label, shown_date


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody who takes part."""

    row: Participation
    name: str
    country: str
    has_page: bool
    voices: list[Voice]

    @property
    def function(self) -> str:
        return "" if self.row.function == Function.PARTICIPANT else label(self.row.function)


@dataclass(frozen=True, slots=True)
class Item:
    """An issue on the agenda."""

    row: AgendaItem
    has_page: bool
    voices: list[Voice]


@dataclass(frozen=True, slots=True)
class MeetingPage:
    meeting: Meeting
    facts: list[Fact]
    present: list[Present]
    agenda: list[Item]
    story: list[Voice]
    disagreements: list[Disagreement]
    above: list[Meeting]
    inside: list[Branch]
    reports: list[Voice]
    said: list[Voice] = field(default_factory=list)


def meeting_page(meeting: Meeting, reader: Reader) -> MeetingPage:
    """The meeting with what is said about it; everything that a reader may not see is left out."""
    said = list(statements(meeting=meeting)[:READ_AT_ONCE])
    voices = voices_of(said, reader)
    own = by_field([one for one in said if not (one.person_id or one.issue_id)], voices)
    return MeetingPage(
        meeting=meeting,
        facts=_facts(meeting, own),
        present=_present(meeting, said, voices, reader),
        agenda=_agenda(meeting, said, voices, reader),
        story=sorted(own.get("status", []), key=lambda one: (one.day, one.outlet)),
        disagreements=disagreements(meeting, reader),
        above=ancestors(meeting, reader),
        inside=branches(meeting, reader),
        reports=_reports(voices.values()),
        said=own.get("quote", []),
    )


def _facts(meeting: Meeting, own: dict[str, list[Voice]]) -> list[Fact]:
    """The fields that hold something, in the order in which one asks."""
    rows = [
        ("When", when(meeting), "date"),
        ("First planned for", shown_date(meeting.original_date_edtf), "original_date"),
        ("Where", meeting.venue, "venue"),
        ("Town", meeting.locality, "locality"),
        ("Country", country_name(meeting.place_country), "country"),
        ("Kind", label(meeting.kind), "kind"),
        ("Called", meeting.printed_kind, "printed_kind"),
        ("Mode", _unless(meeting.mode, MeetingMode.IN_PERSON), "mode"),
        ("Type of visit", _unless(meeting.visit_type, VisitType.UNSPECIFIED), "visit_type"),
        ("Occasion", meeting.occasion, "occasion"),
        ("Level", label(meeting.level), "level"),
        ("Claimed count", _claimed(own.get("ordinal", [])), "ordinal"),
    ]
    return [
        Fact(title, value, own.get(name, []), meeting.date_text if name == "date" else "")
        for title, value, name in rows
        if value
    ]


def when(meeting: Meeting) -> str:
    return shown_date(meeting.date_edtf)


def _unless(value: str, usual: str) -> str:
    return "" if value == usual else label(value)


def _claimed(voices: list[Voice]) -> str:
    """An ordinal is somebody's claim and never a count of ours."""
    return "; ".join(dict.fromkeys(voice.value for voice in voices))


def _present(
    meeting: Meeting, said: list[Statement], voices: dict[int, Voice], reader: Reader
) -> list[Present]:
    rows = meeting.participations.that_count().select_related("person", "organization")
    rows = rows.exclude(person__curation_status=CurationStatus.REJECTED)
    about: dict[Any, list[Voice]] = defaultdict(list)
    for one in said:
        if one.person_id:
            about[one.person_id].append(voices[one.pk])
        elif one.field == "participant_country":
            about[one.value].append(voices[one.pk])
    listed = list(rows.order_by("id"))
    pages = shown_among(Person, {row.person_id for row in listed if row.person_id}, reader)
    return [
        Present(
            row=row,
            name=row.who if row.person or row.organization else country_name(row.country),
            country=_country(row),
            has_page=row.person_id in pages,
            voices=ordered(about.get(row.person_id or row.country, [])),
        )
        for row in listed
    ]


def _country(row: Participation) -> str:
    """The country somebody stands for; a country that takes part itself is its own name."""
    if row.person is not None:
        return country_name(row.person.country)
    return country_name(row.organization.country) if row.organization is not None else ""


def _agenda(
    meeting: Meeting, said: list[Statement], voices: dict[int, Voice], reader: Reader
) -> list[Item]:
    rows = meeting.agenda.that_count().select_related("issue")
    listed = list(rows.exclude(issue__curation_status=CurationStatus.REJECTED).order_by("id"))
    about: dict[int, list[Voice]] = defaultdict(list)
    for one in said:
        if one.issue_id:
            about[one.issue_id].append(voices[one.pk])
    pages = shown_among(Issue, {row.issue_id for row in listed}, reader)
    return [
        Item(row, row.issue_id in pages, ordered(about.get(row.issue_id, []))) for row in listed
    ]


def _reports(voices: Iterable[Voice]) -> list[Voice]:
    """One voice of each report, the earliest first."""
    reports: dict[int, Voice] = {}
    for one in voices:
        if one.source is not None:
            reports.setdefault(one.source, one)
    return sorted(reports.values(), key=lambda one: (one.day, one.outlet))


def of_address(uid: str, reader: Reader) -> Meeting | None:
    rows = visible(Meeting, reader).select_related("parent")
    found: Meeting | None = rows.filter(uid=uid).first()
    return found
