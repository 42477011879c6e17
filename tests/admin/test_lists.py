"""What the lists show, and that their cost does not grow with their rows."""

import datetime as dt
import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from curation.admin import lists
from curation.models import Source
from tests import builders
from tests.admin.pages import text_of

LISTS = ["source", "meeting", "person", "issue", "organization", "suggestion", "change"]


def address(name: str) -> str:
    return f"/admin/curation/{name}/"


def a_linked_set(number: int) -> None:
    """A report with a meeting, two participants, an agenda item and a question about one."""
    source = builders.a_source(f"text {number}", publisher=f"Outlet {number}")
    person = builders.a_person(f"Ana Example {number}", title="Minister", country="CL")
    other = builders.a_person(f"Ben Example {number}")
    meeting = builders.a_meeting(f"Talks {number}")
    issue = builders.an_issue(f"issue {number}")
    for record in (person, meeting, issue):
        builders.a_finding(source, record)
    builders.a_participation(meeting, person)
    builders.a_participation(meeting, other)
    builders.an_agenda_item(meeting, issue, outcome="agreed")
    builders.a_suggestion(person=person, other_person=other, reasons=["same office"])


def queries(client: Client, url: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_costs_at_most_ten_statements_however_many_rows(name: str, curator: Client) -> None:
    a_linked_set(1)
    few = queries(curator, address(name))
    for number in range(2, 12):
        a_linked_set(number)
    assert queries(curator, address(name)) == few <= 10


def test_a_meeting_is_listed_with_what_an_editor_asks_first(viewer: Client) -> None:
    source = builders.a_source(publisher="The Daily")
    meeting = builders.a_meeting(
        "Talks in Lima", date_edtf="2026-01-13/2026-01-14", locality="Lima", place_country="PE"
    )
    builders.a_finding(source, meeting)
    builders.a_participation(meeting, builders.a_person("Ana Example"))
    builders.a_participation(meeting, country="PE")
    builders.an_agenda_item(meeting, builders.an_issue("fisheries"), outcome="not_discussed")
    text = text_of(viewer, address("meeting"))
    assert "Talks in Lima held 13–14 Jan 2026 Lima, PE Ana Example, PE" in text
    assert "fisheries (not discussed)" in text
    assert "The Daily draft" in text


def test_a_rejected_participation_is_not_listed(viewer: Client) -> None:
    meeting = builders.a_meeting()
    builders.a_participation(meeting, builders.a_person("Ana Example"), rejected=True)
    assert "Ana Example" not in text_of(viewer, address("meeting"))


def test_a_report_is_listed_by_its_headline_with_what_was_found(viewer: Client) -> None:
    source = builders.a_source(headline="Two ministers meet", publisher="The Daily")
    builders.a_finding(source, builders.a_meeting())
    builders.a_finding(source, builders.a_person("Ana Example"))
    builders.a_finding(source, builders.a_person("Ben Example"))
    assert "Two ministers meet The Daily Jan. 14, 2026 – 1 meeting · 2 people new" in text_of(
        viewer, address("source")
    )


def test_a_report_without_headline_is_listed_by_its_beginning(viewer: Client) -> None:
    builders.a_source("The ministers\nmet. " + "Then they talked on. " * 20, headline="")
    assert "The ministers met. Then they talked on." in text_of(viewer, address("source"))


def test_the_texts_of_reports_are_not_fetched_for_a_list(viewer: Client) -> None:
    builders.a_source()
    with CaptureQueriesContext(connection) as captured:
        viewer.get(address("source"))
    assert not [
        query["sql"] for query in captured if '"curation_source"."text"' in fetched(query["sql"])
    ]


def fetched(sql: str) -> str:
    """The selected columns, without those that only go into an expression."""
    return re.sub(r"(SUBSTR|LEFT)\([^)]*\)", "", sql.split(" FROM ", maxsplit=1)[0])


def test_people_are_found_by_any_spelling(viewer: Client) -> None:
    person = builders.a_person("Núria Exémple-Font")
    builders.a_person("Somebody Else")
    text = text_of(viewer, address("person") + "?q=nuria+exemple+font")
    assert "Núria Exémple-Font" in text
    assert "Somebody Else" not in text
    assert person.name in text_of(viewer, address("person") + "?q=FONT")


@pytest.mark.parametrize(
    "make, name, kept",
    [
        (builders.a_person, "person", "Absorbed Person"),
        (builders.a_meeting, "meeting", "Absorbed meeting"),
        (builders.an_issue, "issue", "Absorbed issue"),
    ],
)
def test_a_merged_record_is_not_listed(
    make: Callable[..., object], name: str, kept: str, viewer: Client
) -> None:
    make(kept, merged_into=make("The survivor"))
    text = text_of(viewer, address(name))
    assert kept not in text
    assert "The survivor" in text


def test_a_wording_of_punctuation_only_finds_nothing(viewer: Client) -> None:
    builders.an_issue("fisheries")
    assert "0 issues" in text_of(viewer, address("issue") + "?q=%3F%3F")


def test_counting_stops_at_the_cap(viewer: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "COUNT_CAP", 3)
    for number in range(3):
        builders.an_issue(f"issue {number}")
    assert "3 issues" in text_of(viewer, address("issue"))
    for number in range(3, 6):
        builders.an_issue(f"issue {number}")
    assert "3+ issues" in text_of(viewer, address("issue"))


def test_a_count_prints_thousands_where_it_stopped() -> None:
    assert str(lists.Count.up_to_cap(10_001)) == "10,000+"
    assert str(lists.Count.up_to_cap(10_000)) == "10000"


def test_counting_reports_reads_no_texts(viewer: Client) -> None:
    builders.a_source()
    with CaptureQueriesContext(connection) as captured:
        viewer.get(address("source"))
    counts = [q["sql"] for q in captured if q["sql"].startswith("SELECT COUNT(*)")]
    assert [('"text"' in sql) for sql in counts] == [False]


def test_years_run_from_the_latest_to_the_earliest_meeting(viewer: Client) -> None:
    builders.a_meeting("Old talks", date_edtf="2009-05-01")
    builders.a_meeting("New talks", date_edtf="2026-01-13")
    builders.a_meeting("Undated talks", date_edtf="")
    text = text_of(viewer, address("meeting"))
    assert "2026 2025 2024 2023 2022 2021 2020 2019 2018 and before no date" in text
    for year, name in [("2026", "New talks"), ("to-2018", "Old talks"), ("none", "Undated talks")]:
        listed = text_of(viewer, address("meeting") + f"?year={year}")
        assert [n for n in ("New talks", "Old talks", "Undated talks") if n in listed] == [name]


@pytest.mark.parametrize("year", ["0000", "²026", "20266", "to-", "9999", "'"])
def test_an_odd_year_in_the_address_is_no_error(year: str, viewer: Client) -> None:
    builders.a_meeting()
    assert viewer.get(address("meeting"), {"year": year}).status_code == 200


def test_the_year_is_read_off_the_ends_of_the_index(viewer: Client) -> None:
    builders.a_source(date_published=dt.date(2020, 5, 1))
    with CaptureQueriesContext(connection) as captured:
        viewer.get(address("source"))
    ends = [q["sql"] for q in captured if '"earliest_day"' in q["sql"]]
    assert [sql.count("LIMIT 1)") for sql in ends] == [2]
    assert Source.objects.count() == 1


def test_parts_of_meetings_can_be_left_out(viewer: Client) -> None:
    visit = builders.a_meeting("The visit", kind="visit")
    builders.a_meeting("The dinner", parent=visit)
    whole = text_of(viewer, address("meeting") + "?part=no")
    assert "The visit" in whole
    assert "The dinner" not in whole
    assert "The dinner" in text_of(viewer, address("meeting") + "?part=yes")


@pytest.mark.parametrize("name", LISTS)
def test_facets_can_be_switched_on(name: str, viewer: Client) -> None:
    a_linked_set(1)
    assert viewer.get(address(name) + "?_facets").status_code == 200
