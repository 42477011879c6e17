"""Records as plain JSON at stable addresses, with what stands behind each fact.

Names of fields are those of the codebook where it has them; not stated is null.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.urls import reverse

from curation.browse.facts import Fact, Voice, source_address, source_id
from curation.browse.issue import IssuePage
from curation.browse.meeting import MeetingPage
from curation.browse.person import PersonPage, Spelling
from curation.browse.report import ReportPage
from curation.browse.tree import Branch
from curation.models import Issue, Meeting, Person

Plain = dict[str, Any]


def of_meeting(shown: MeetingPage, base: str) -> Plain:
    meeting = shown.meeting
    return {
        **_meeting(meeting, base),
        "curation_status": meeting.curation_status,
        "printed_kind": meeting.printed_kind or None,
        "mode": meeting.mode,
        "level": meeting.level or None,
        "original_date": meeting.original_date_edtf or None,
        "date_text": meeting.date_text or None,
        "venue": meeting.venue or None,
        "locality": meeting.locality or None,
        "country_iso2": meeting.place_country or None,
        "visit_type": meeting.visit_type,
        "occasion": meeting.occasion or None,
        "participants": [
            {
                "name": one.name,
                "person_id": one.row.person.uid if one.has_page and one.row.person else None,
                "country": one.country or None,
                "capacity": one.row.capacity or None,
                "function": one.row.function,
                "attendance": one.row.attendance,
                "said": _voices(one.voices, base),
            }
            for one in shown.present
        ],
        "agenda": [
            {
                "issue": str(one.row.issue),
                "issue_id": one.row.issue.uid if one.has_page else None,
                "prospect": one.row.prospect or None,
                "outcome": one.row.outcome or None,
                "raised_by": one.row.raised_by or None,
                "next_step": one.row.next_step or None,
                "said": _voices(one.voices, base),
            }
            for one in shown.agenda
        ],
        "status_history": _voices(shown.story, base),
        "facts": _facts(shown.facts, base),
        "told_in": _voices(shown.said, base),
        "disagreements": [
            {
                "about": one.title,
                "sides": [
                    {"value": side.value, "said": _voices(side.voices, base)} for side in one.sides
                ],
            }
            for one in shown.disagreements
        ],
        "part_of": [_meeting(one, base) for one in shown.above],
        "contains": _inside(shown.inside, base),
    }


def _meeting(meeting: Meeting, base: str) -> Plain:
    return {
        "meeting_id": meeting.uid,
        "url": base + reverse("browse:meeting", args=[meeting.uid]),
        "name": str(meeting),
        "kind": meeting.kind,
        "status": meeting.status,
        "date_edtf": meeting.date_edtf or None,
        "date_start": meeting.date_earliest,
        "date_end": meeting.date_latest,
    }


def _inside(inside: Iterable[Branch], base: str) -> list[Plain]:
    return [_meeting(one.meeting, base) | {"contains": _inside(one.inside, base)} for one in inside]


def _facts(facts: Iterable[Fact], base: str) -> list[Plain]:
    return [
        {"about": one.title, "value": one.value, "said": _voices(one.voices, base)} for one in facts
    ]


def _voices(voices: Iterable[Voice], base: str) -> list[Plain]:
    return [
        {
            "value": one.value or None,
            "quote": one.exact or None,
            "outlet": one.outlet or None,
            "date": one.day or None,
            "attributed_to": one.said_by or None,
            "link": one.link or None,
            "report": base + one.page if one.page else None,
            "basis": "curator" if one.by_curator else "inferred" if one.inferred else "quoted",
            "machine_translated": one.translated,
        }
        for one in voices
    ]


def _spellings(spellings: Iterable[Spelling]) -> list[Plain]:
    return [{"name": one.name, "outlets": one.outlets} for one in spellings]


def of_person(shown: PersonPage, base: str) -> Plain:
    person = shown.person
    return {
        **_person(person, base),
        "curation_status": person.curation_status,
        "country_iso2": person.country or None,
        "wikidata_id": person.wikidata_id,
        "names": _spellings(shown.spellings),
        "roles": [
            {
                "title": one.role.title,
                "organization": one.role.organization_printed or None,
                "country_iso2": one.role.country or None,
                "office_class": one.role.office_class or None,
                "former": one.role.former,
                "said": _voices(one.voices, base),
            }
            for one in shown.offices
        ],
        "meetings": [_meeting(one, base) for one in shown.meetings],
        "more_meetings": shown.more_meetings,
    }


def _person(person: Person, base: str) -> Plain:
    address = base + reverse("browse:person", args=[person.uid])
    return {"person_id": person.uid, "url": address, "name": person.name}


def of_issue(shown: IssuePage, base: str) -> Plain:
    return {
        **_issue(shown.issue, base),
        "curation_status": shown.issue.curation_status,
        "names": _spellings(shown.wordings),
        "part_of": _issue(shown.wider, base) if shown.wider else None,
        "contains": [_issue(one, base) for one in shown.narrower],
        "related": [_issue(one, base) for one in shown.related],
        "outcomes_by_year": {str(year): dict(counts) for year, counts in shown.years.items()},
        "outcomes_by_pair": [
            {"countries": [one.one, one.other], "outcomes": dict(one.outcomes)}
            for one in shown.pairs
        ],
        "meetings": [
            _meeting(one.item.meeting, base)
            | {
                "prospect": one.item.prospect or None,
                "outcome": one.item.outcome or None,
                "said": _voices(one.voices, base),
            }
            for one in shown.lines
        ],
        "more_meetings": shown.more,
    }


def _issue(issue: Issue, base: str) -> Plain:
    address = base + reverse("browse:issue", args=[issue.uid])
    return {"issue_id": issue.uid, "url": address, "label": issue.label}


def of_report(shown: ReportPage, base: str) -> Plain:
    source = shown.source
    return {
        "source_id": source_id(source),
        "url": base + source_address(source),
        "headline": source.title,
        "publisher": source.publisher or None,
        "author": shown.author or None,
        "link": shown.link or None,
        "date_published": source.date_published,
        "language": source.language or None,
        "machine_translated": source.machine_translated,
        "genre": source.genre or None,
        "sha256": source.raw_sha256,
        "meetings": [
            _meeting(one.meeting, base) | {"said": _voices(one.voices, base)}
            for one in shown.meetings
        ],
        "people": [_person(one, base) for one in shown.people],
        "issues": [_issue(one, base) for one in shown.issues],
    }


BY_PAGE: Mapping[type[Any], Callable[[Any, str], Plain]] = {
    MeetingPage: of_meeting,
    PersonPage: of_person,
    IssuePage: of_issue,
    ReportPage: of_report,
}
