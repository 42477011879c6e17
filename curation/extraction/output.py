"""What was found in one document as plain JSON values: the public form of an extraction.

Keys stand in a fixed order and nothing depends on the machine, so equal extractions give equal
bytes. A value that the report does not state is ``None``; lists are empty, never absent.
"""

from collections.abc import Iterable
from typing import TypedDict

from curation.records import (
    Extraction,
    Fact,
    IssueFound,
    MeetingFound,
    ParticipantFound,
    PersonFound,
    Span,
)
from curation.values import edtf
from curation.values.enums import MeetingKind, MeetingMode, MeetingStatus, Outcome, Prospect

FORMER_WORDS = frozenset({"former", "then", "ex", "late"})


class Evidence(TypedDict):
    """A verbatim passage and what it was read as: code points, end exclusive."""

    field: str
    exact: str
    start: int
    end: int
    rule: str


class PersonJSON(TypedDict):
    name: str
    forms: list[str]
    role: str | None
    country: str | None
    organization: str | None
    evidence: list[Evidence]


class MeetingJSON(TypedDict):
    id: str
    kind: str
    printed_kind: str | None
    mode: str
    status: str
    start: str | None
    end: str | None
    date_edtf: str | None
    date_text: str | None
    date_rule: str | None
    place: str | None
    country: str | None
    occasion: str | None
    participants: list[str]
    participant_countries: list[str]
    parent: str | None
    quote: str
    evidence: list[Evidence]


class IssueJSON(TypedDict):
    name: str
    phrases: list[str]
    status: str
    meeting: str | None
    quote: str
    attributed_to: str | None
    evidence: list[Evidence]


class DocumentJSON(TypedDict):
    id: str
    file: str
    sha256: str
    published_on: str | None
    persons: list[PersonJSON]
    meetings: list[MeetingJSON]
    issues: list[IssueJSON]


def as_json(extraction: Extraction) -> DocumentJSON:
    """Everything found in one document, in the schema that `manage.py extract` prints.

    What the report says there was not is no meeting of it: only a load keeps the refuted ones.
    """
    document = extraction.document
    names = {person.key: person.name for person in extraction.persons}
    return {
        "id": document.stem,
        "file": document.name,
        "sha256": document.sha256,
        "published_on": document.published_on or None,
        "persons": [_person(person) for person in extraction.persons],
        "meetings": [
            _meeting(meeting, names)
            for meeting in extraction.meetings
            if meeting.value("status") != MeetingStatus.REFUTED
        ],
        "issues": [_issue(issue) for issue in extraction.issues if not issue.first("generic")],
    }


def _person(person: PersonFound) -> PersonJSON:
    return {
        "name": person.name,
        "forms": list(person.forms),
        "role": _role(person) or None,
        "country": person.country or None,
        "organization": person.organization or None,
        "evidence": _evidence(person.facts),
    }


def _role(person: PersonFound) -> str:
    """The office in the text's words; one held no more says so in its first word."""
    fact = person.first("role")
    former = fact.qualifiers.get("former", "") if fact else ""
    if former in ("", "false"):
        return person.role
    if person.role.lower().replace("-", " ").split(" ")[0] in FORMER_WORDS:
        return person.role
    return f"{former if former in FORMER_WORDS else 'former'} {person.role}"


def _meeting(meeting: MeetingFound, names: dict[str, str]) -> MeetingJSON:
    date = meeting.first("date")
    start, end = edtf.endpoints(date.value) if date else ("", "")
    people = [names[who.person] for who in meeting.participants if who.person in names]
    countries = [who.country for who in meeting.participants if who.country]
    return {
        "id": meeting.key,
        "kind": meeting.value("kind") or MeetingKind.OTHER,
        "printed_kind": meeting.value("printed_kind") or None,
        "mode": meeting.value("mode") or MeetingMode.IN_PERSON,
        "status": meeting.value("status") or MeetingStatus.UNKNOWN,
        "start": start or None,
        "end": end or None,
        "date_edtf": date.value if date else None,
        "date_text": (date.qualifiers.get("text") or date.span.exact) if date else None,
        "date_rule": (date.qualifiers.get("rule") or date.rule) if date else None,
        "place": meeting.place or None,
        "country": meeting.value("country") or None,
        "occasion": meeting.value("occasion") or None,
        "participants": list(dict.fromkeys(people)),
        "participant_countries": list(dict.fromkeys(countries)),
        "parent": meeting.parent or None,
        "quote": meeting.quote.exact,
        "evidence": [*_evidence(meeting.facts), *_attendance(meeting.participants)],
    }


def _issue(issue: IssueFound) -> IssueJSON:
    said = issue.first("outcome") or issue.first("prospect")
    status = said.value if said else Outcome.MENTIONED
    return {
        "name": issue.label,
        "phrases": list(issue.phrases),
        "status": Outcome.NOT_DISCUSSED if status == Prospect.EXCLUDED else status,
        "meeting": issue.meeting or None,
        "quote": issue.quote.exact,
        "attributed_to": (said.attributed_to or None) if said else None,
        "evidence": _evidence(issue.facts),
    }


def _evidence(facts: Iterable[Fact]) -> list[Evidence]:
    return [_passage(fact.field, fact.span, fact.rule) for fact in facts]


def _attendance(participants: Iterable[ParticipantFound]) -> list[Evidence]:
    return [_passage("participant", who.span, who.rule) for who in participants]


def _passage(field: str, span: Span, rule: str) -> Evidence:
    return {
        "field": field,
        "exact": span.exact,
        "start": span.start,
        "end": span.end,
        "rule": rule,
    }
