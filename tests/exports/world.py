"""A small world: one visit with its talks, two parties, two issues, two reports."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from curation.models import Issue, Meeting, Person, Source
from tests.builders import (
    a_finding,
    a_meeting,
    a_participation,
    a_person,
    a_source,
    a_statement,
    an_agenda_item,
    an_issue,
)

TEXT = "President Ana Lima visited Oslo. She met Bo Ek on Monday and they agreed on fish."


@dataclass(frozen=True)
class World:
    visit: Meeting
    talks: Meeting
    lima: Person
    ek: Person
    fish: Issue
    coal: Issue
    preview: Source
    report: Source


def a_world(**status: Any) -> World:
    """All drafts, unless a curation status is given for all of them."""
    lima = a_person("Ana Lima", title="President", country="BR", uid="lima000000", **status)
    ek = a_person("Bo Ek", title="Foreign Minister", country="NO", uid="ek00000000", **status)
    visit = a_meeting(
        "Ana Lima: visit to Oslo", kind="visit", uid="visit00000", date_edtf="2026-01-12/2026-01-14",
        locality="Oslo", place_country="NO", **status,
    )  # fmt: skip
    talks = a_meeting(
        "Ana Lima – Bo Ek: talks", uid="talks00000", parent=visit, locality="Oslo",
        place_country="NO", level="ministers", n_parties=2, **status,
    )  # fmt: skip
    a_participation(visit, lima, function="visitor")
    a_participation(talks, lima, capacity="President")
    a_participation(talks, ek)
    fish = an_issue("fish quotas", uid="fish000000", **status)
    coal = an_issue("coal", uid="coal000000", **status)
    an_agenda_item(talks, fish, outcome="agreed", next_step="experts meet")
    an_agenda_item(talks, coal, outcome="discussed")
    preview = a_source(
        TEXT, publisher="The Outlet", date_published=dt.date(2026, 1, 10), raw_sha256="a" * 64
    )
    report = a_source(
        TEXT, publisher="Wire", date_published=dt.date(2026, 1, 14), raw_sha256="b" * 64,
        machine_translated=True,
    )  # fmt: skip
    planned = a_finding(preview, talks, exact="met Bo Ek")
    a_statement(planned, "status", "planned", exact="met Bo Ek")
    a_statement(planned, "quote", "", exact="She met Bo Ek on Monday and they agreed on fish.")
    held = a_finding(report, talks, exact="met Bo Ek")
    a_statement(held, "status", "held", exact="met Bo Ek", attributed_to="the foreign ministry")
    a_statement(held, "quote", "", exact="She met Bo Ek on Monday")
    a_statement(held, "participant", "participant", exact="Bo Ek", person=ek)
    agreed = a_finding(report, fish, exact="fish")
    a_statement(agreed, "outcome", "agreed", exact="agreed on fish", meeting=talks)
    return World(visit, talks, lima, ek, fish, coal, preview, report)
