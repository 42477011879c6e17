"""A small published world, and a draft beside it that no reader may see."""

from dataclasses import dataclass
from typing import Any

from curation.models import Issue, Meeting, Person, Source
from tests.builders import (
    NOW,
    a_finding,
    a_meeting,
    a_participation,
    a_person,
    a_source,
    a_statement,
    an_agenda_item,
    an_issue,
)
from tests.exports.world import World, a_world

ACCEPTED: dict[str, Any] = {"curation_status": "accepted", "accepted_at": NOW}
SECRET = "Xqzsecret"


@dataclass(frozen=True)
class Hidden:
    """Records that are drafts; each has the secret word in everything it holds."""

    meeting: Meeting
    person: Person
    issue: Issue
    source: Source


def published() -> World:
    return a_world(**ACCEPTED)


def hidden() -> Hidden:
    source = a_source(
        f"{SECRET} met somebody.",
        headline=f"{SECRET} headline",
        publisher=f"{SECRET} Times",
        url=f"https://example.org/{SECRET}",
        author=f"{SECRET} Author",
    )
    person = a_person(f"{SECRET} Person", title=f"{SECRET} title", note=SECRET, uid="hidden0per")
    meeting = a_meeting(f"{SECRET} talks", venue=f"{SECRET} Hall", note=SECRET, uid="hidden0mee")
    issue = an_issue(f"{SECRET} issue", note=SECRET, uid="hidden0iss")
    a_participation(meeting, person)
    an_agenda_item(meeting, issue, outcome="agreed", note=SECRET)
    a_statement(a_finding(source, meeting), "status", "held", exact=SECRET)
    a_finding(source, person)
    return Hidden(meeting, person, issue, source)


def addresses(world: World) -> list[str]:
    """Every page of the published world."""
    report = world.report.raw_sha256[:16]
    lists = ["meetings", "people", "issues", "reports"]
    records = [
        f"meetings/{world.visit.uid}",
        f"meetings/{world.talks.uid}",
        f"people/{world.lima.uid}",
        f"issues/{world.fish.uid}",
        f"reports/{report}",
    ]
    return [
        "/",
        "/search/?q=lima",
        "/robots.txt",
        "/sitemap.xml",
        *(f"/{name}/" for name in lists),
        *(f"/{name}.{form}" for name in lists for form in ("csv", "json", "xlsx", "atom")),
        *(f"/sitemap-{name}-0.xml" for name in lists),
        *(f"/{record}{ending}" for record in records for ending in ("/", ".json")),
        *(f"/pictures/{name}/" for name in ("timeline", "pairs", "outcomes")),
    ]
