"""Records as schema.org linked data, in a form that no text in it can break out of."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from curation.browse.facts import source_address
from curation.browse.issue import IssuePage
from curation.browse.meeting import MeetingPage
from curation.browse.person import PersonPage
from curation.browse.report import ReportPage
from curation.browse.tree import Branch
from curation.models import Meeting, Role
from curation.values.countries import country_name
from curation.values.enums import MeetingMode, MeetingStatus

CONTEXT = "https://schema.org"
# What is planned or was held has no word of its own there: both are scheduled.
STATUSES = {
    MeetingStatus.CANCELLED: "EventCancelled",
    MeetingStatus.POSTPONED: "EventPostponed",
    MeetingStatus.PLANNED: "EventScheduled",
    MeetingStatus.HELD: "EventScheduled",
}
ONLINE = frozenset({MeetingMode.PHONE, MeetingMode.VIDEO, MeetingMode.WRITTEN})
# Inside a script element these could end it, open a comment or end a line of script.
_UNSAFE = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}

Thing = Mapping[str, Any]
Address = Callable[[str], str]


def script_safe(data: Thing) -> SafeString:
    """JSON that can stand in a script element, whatever its texts hold."""
    kept = {name: value for name, value in data.items() if value not in ("", None, [], {})}
    text = json.dumps({"@context": CONTEXT, **kept}, ensure_ascii=False)
    return mark_safe(text.translate(_UNSAFE))  # noqa: S308  # escaped in the line above


def of_meeting(shown: MeetingPage, request: HttpRequest) -> SafeString:
    at, meeting = request.build_absolute_uri, shown.meeting
    reports = [
        _article(one.outlet, one.day, one.link, at(one.page) if one.page else "")
        for one in shown.reports
    ]
    return script_safe(
        {
            **_event(meeting, at),
            "eventStatus": _in_schema(STATUSES.get(MeetingStatus(meeting.status))),
            "eventAttendanceMode": _in_schema(_mode(meeting)),
            "location": _place(meeting),
            "attendee": [
                _attendee(one.name, one.row.person, one.has_page, at) for one in shown.present
            ],
            "about": [{"@type": "Thing", "name": str(one.row.issue)} for one in shown.agenda],
            "superEvent": _event(shown.above[-1], at) if shown.above else None,
            "subEvent": [_event(one.meeting, at) for one in _flat(shown.inside)],
            "subjectOf": reports,
        }
    )


def _flat(inside: list[Branch]) -> list[Branch]:
    return [found for branch in inside for found in (branch, *_flat(branch.inside))]


def _event(meeting: Meeting, at: Address) -> dict[str, Any]:
    event: dict[str, Any] = {
        "@type": "Event",
        "@id": at(reverse("browse:meeting", args=[meeting.uid])),
        "name": str(meeting),
    }
    if meeting.date_earliest:
        event["startDate"] = meeting.date_earliest.isoformat()
    if meeting.date_latest:
        event["endDate"] = meeting.date_latest.isoformat()
    return event


def _in_schema(word: str | None) -> str | None:
    return f"{CONTEXT}/{word}" if word else None


def _mode(meeting: Meeting) -> str:
    online = meeting.mode in ONLINE
    return "OnlineEventAttendanceMode" if online else "OfflineEventAttendanceMode"


def _place(meeting: Meeting) -> Thing | None:
    address = {"addressLocality": meeting.locality, "addressCountry": meeting.place_country}
    kept = {name: value for name, value in address.items() if value}
    name = meeting.venue or meeting.locality or country_name(meeting.place_country)
    if not name:
        return None
    return {"@type": "Place", "name": name, "address": {"@type": "PostalAddress", **kept}}


def _attendee(name: str, person: Any, has_page: bool, at: Address) -> Thing:
    if person is None:
        return {"@type": "Organization", "name": name}
    own = {"@id": at(reverse("browse:person", args=[person.uid]))} if has_page else {}
    return {"@type": "Person", "name": name, **own}


def _article(outlet: str, day: str, link: str, page: str) -> Thing:
    article = {"@id": page, "datePublished": day, "url": link}
    kept = {name: value for name, value in article.items() if value}
    return {"@type": "NewsArticle", "publisher": {"@type": "Organization", "name": outlet}, **kept}


def of_person(shown: PersonPage, request: HttpRequest) -> SafeString:
    person = shown.person
    offices = [office.role for office in shown.offices if not office.role.former]
    wikidata = person.wikidata_id
    return script_safe(
        {
            "@type": "Person",
            "@id": request.build_absolute_uri(reverse("browse:person", args=[person.uid])),
            "name": person.name,
            "alternateName": [one.name for one in shown.spellings[1:]],
            "jobTitle": [role.title for role in offices],
            "affiliation": [
                {"@type": "Organization", "name": name}
                for name in dict.fromkeys(_office_of(role) for role in offices)
                if name
            ],
            "sameAs": f"https://www.wikidata.org/entity/{wikidata}" if wikidata else "",
        }
    )


def _office_of(role: Role) -> str:
    return role.organization.name if role.organization else role.organization_printed


def of_issue(shown: IssuePage, request: HttpRequest) -> SafeString:
    issue = shown.issue
    return script_safe(
        {
            "@type": "DefinedTerm",
            "@id": request.build_absolute_uri(reverse("browse:issue", args=[issue.uid])),
            "name": issue.label,
            "alternateName": [one.name for one in shown.wordings[1:]],
        }
    )


def of_report(shown: ReportPage, request: HttpRequest) -> SafeString:
    source, at = shown.source, request.build_absolute_uri
    return script_safe(
        {
            "@type": "NewsArticle",
            "@id": at(source_address(source)),
            "headline": source.title,
            "datePublished": source.date_published.isoformat() if source.date_published else "",
            "inLanguage": source.language,
            "url": shown.link,
            "publisher": {"@type": "Organization", "name": source.publisher}
            if source.publisher
            else None,
            "author": {"@type": "Person", "name": shown.author} if shown.author else None,
            "about": [_event(one.meeting, at) for one in shown.meetings],
            "mentions": [{"@type": "Person", "name": one.name} for one in shown.people],
        }
    )


BY_PAGE: Mapping[type[Any], Callable[[Any, HttpRequest], SafeString]] = {
    MeetingPage: of_meeting,
    PersonPage: of_person,
    IssuePage: of_issue,
    ReportPage: of_report,
}
