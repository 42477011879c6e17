"""The reading page: the text with its evidence, and what was found in it."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from curation.models import Meeting, Source
from tests import builders
from tests.admin.pages import html_of, plain, text_of

TEXT = "👩‍🚀 <b>“Ana & José” met</b>.\nThey dined on the 14th in Lima.\n\nThen nothing."


def address(source: Source) -> str:
    return f"/admin/curation/source/{source.pk}/read/"


def marks(html: str) -> list[tuple[str, str, str]]:
    """Each marked passage: its classes, its owners, its text."""
    found = re.findall(
        r'<mark id="t\d+" class="([^"]*)".*?data-owners="([^"]*)".*?>(.*?)</mark>', html
    )
    return [(" ".join(classes.split()), owners, text) for classes, owners, text in found]


def a_report(**values: object) -> tuple[Source, Meeting]:
    """A visit with a dinner as its part, told with a quoted status and an inferred date."""
    source = builders.a_source(TEXT, **values)
    visit = builders.a_meeting("The visit", kind="visit", printed_kind="visit")
    dinner = builders.a_meeting(
        "The dinner", kind="meal", parent=visit, locality="Lima", place_country="PE"
    )
    found = builders.a_finding(source, visit, exact="met")
    builders.a_statement(found, "status", "held", exact="met")
    found = builders.a_finding(source, dinner, exact="They dined on the 14th")
    builders.a_statement(found, "quote", "", exact="They dined on the 14th in Lima.")
    builders.a_statement(found, "date", "2026-01-14", exact="the 14th", basis="inferred")
    builders.a_statement(found, "locality", "Lima", exact="Lima")
    return source, dinner


def test_a_passage_is_marked_where_it_stands_however_the_browser_counts(viewer: Client) -> None:
    source = builders.a_source(TEXT)
    person = builders.a_person("Ana & José")
    found = builders.a_finding(source, person, exact="Ana & José")
    builders.a_statement(found, "name", "Ana & José", exact="Ana & José")
    html = html_of(viewer, address(source))
    assert marks(html) == [("said-quoted", f"p{person.pk}", "Ana &amp; José")]
    assert '<span data-start="0">👩‍🚀 &lt;b&gt;“</span>' in html


def test_said_and_inferred_are_told_apart_and_whole_sentences_are_not_underlined(
    viewer: Client,
) -> None:
    source, dinner = a_report()
    visit = dinner.parent
    assert visit is not None
    assert marks(html_of(viewer, address(source))) == [
        ("said-quoted", f"m{visit.pk}", "met"),
        ("said-context", f"m{dinner.pk}", "They dined on "),
        ("said-inferred said-context", f"m{dinner.pk}", "the 14th"),
        ("said-context", f"m{dinner.pk}", " in "),
        ("said-quoted said-context", f"m{dinner.pk}", "Lima"),
        ("said-context", f"m{dinner.pk}", "."),
    ]


def test_a_statement_that_counts_no_more_is_not_marked(viewer: Client) -> None:
    source = builders.a_source(TEXT)
    found = builders.a_finding(source, builders.a_person("Ana"), exact="Ana")
    builders.a_statement(found, "name", "Ana", exact="Ana", rank="deprecated")
    builders.a_statement(found, "mention", "José", exact="José", review="rejected")
    assert marks(html_of(viewer, address(source))) == []


def test_a_sentence_of_which_nothing_was_found_carries_a_sign(viewer: Client) -> None:
    source = builders.a_source(TEXT, missed=[[TEXT.index("Then"), len(TEXT)]])
    html = html_of(viewer, address(source))
    assert marks(html) == [("said-missed", "missed", "Then nothing.")]
    assert "nothing found in this sentence" in html


def test_a_span_beyond_the_text_does_no_harm(viewer: Client) -> None:
    source = builders.a_source(TEXT, missed=[[0, 10_000]])
    found = builders.a_finding(source, builders.a_person("Ana"), exact="Ana")
    builders.a_statement(found, "name", "Ana", exact="Ana", start=5_000, end=6_000)
    assert plain("".join(text for *_, text in marks(html_of(viewer, address(source)))))


def test_parts_stand_below_their_meeting(viewer: Client) -> None:
    source, _ = a_report()
    html = html_of(viewer, address(source))
    assert re.findall(r'class="item (depth-\d)', html) == ["depth-0", "depth-1"]
    assert "meal · held · 13 Jan 2026 · Lima, PE" in plain(html)


def test_a_part_of_a_meeting_told_elsewhere_says_so(viewer: Client) -> None:
    source = builders.a_source()
    elsewhere = builders.a_meeting("The state visit", kind="visit")
    builders.a_finding(source, builders.a_meeting("The dinner", parent=elsewhere))
    html = html_of(viewer, address(source))
    assert re.findall(r'class="item (depth-\d)', html) == ["depth-0"]
    assert "part of The state visit" in plain(html)


def test_meetings_stand_in_the_order_of_the_text(viewer: Client) -> None:
    source = builders.a_source("First the talks. Then the dinner. Last the walk.")
    for what in ("walk", "talks", "dinner"):
        builders.a_finding(source, builders.a_meeting(printed_kind=what), exact=what)
    html = html_of(viewer, address(source))
    assert re.findall(r'class="what">(\w+)<', html) == ["talks", "dinner", "walk"]


def test_an_inferred_date_and_a_corrected_one_carry_signs(viewer: Client) -> None:
    source, dinner = a_report()
    inferred = '<span class="inferred" title="inferred">13 Jan 2026</span>'
    corrected = '<span class="corrected" title="corrected by a curator">13 Jan 2026</span>'
    assert inferred in html_of(viewer, address(source))
    with builders.writing():
        dinner.statements.create(
            field="date", value="2026-01-13", basis="curator", note="seen", created=builders.NOW
        )
    html = html_of(viewer, address(source))
    assert corrected in html
    assert inferred not in html


def test_an_agenda_item_is_a_chip_with_its_outcome(viewer: Client) -> None:
    source, dinner = a_report()
    fish, rice = builders.an_issue("fisheries"), builders.an_issue("rice")
    builders.an_agenda_item(dinner, fish, outcome="not_discussed")
    builders.an_agenda_item(dinner, rice, outcome="agreed")  # said elsewhere
    found = builders.a_finding(source, fish, exact="nothing")
    builders.a_statement(found, "outcome", "not_discussed", exact="nothing", meeting=dinner)
    html = html_of(viewer, address(source))
    chips = re.findall(r'<li data-key="(a[^"]+)">(.*?)</li>', html, flags=re.DOTALL)
    assert [(key, plain(chip)) for key, chip in chips] == [
        (f"a{dinner.pk}-{fish.pk}", "¶ fisheries not discussed")
    ]
    assert (f"m{dinner.pk} i{fish.pk} a{dinner.pk}-{fish.pk}", "nothing") in [
        (owners, text) for _, owners, text in marks(html)
    ]


def test_a_record_found_twice_is_shown_once(viewer: Client) -> None:
    source = builders.a_source()
    issue = builders.an_issue("fisheries")
    builders.a_finding(source, issue)
    builders.a_finding(source, issue)
    assert html_of(viewer, address(source)).count(f'data-key="i{issue.pk}"') == 1


def test_a_look_alike_is_asked_about_beside_the_person(viewer: Client) -> None:
    source = builders.a_source()
    person, other = builders.a_person("Wi Seong-rak"), builders.a_person("Wi Sung-lac")
    builders.a_finding(source, person)
    builders.a_suggestion(person=other, other_person=person)
    builders.a_suggestion(person=other, other_person=person, decision="rejected")
    text = text_of(viewer, address(source))
    assert text.count("same as Wi Sung-lac?") == 1
    assert "1 question " in text


def test_people_are_shown_with_their_office(viewer: Client) -> None:
    source = builders.a_source()
    builders.a_finding(source, builders.a_person("Ana Example", title="Minister", country="CL"))
    assert "Ana Example Minister CL" in text_of(viewer, address(source))


def test_a_text_that_was_removed_is_said_to_be(viewer: Client) -> None:
    assert "The text of this report was removed." in text_of(
        viewer, address(builders.a_source("", headline="Gone"))
    )


@pytest.mark.parametrize(
    "url, link",
    [
        ("https://example.org/a", '<a href="https://example.org/a"'),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
    ],
)
def test_only_a_link_to_a_page_is_a_link(url: str, link: str, viewer: Client) -> None:
    html = html_of(viewer, address(builders.a_source(url=url)))
    assert ("original</a>" in html) == bool(link)
    assert link in html


def test_markup_in_every_field_of_a_report_stays_text(viewer: Client) -> None:
    payload = "\"'><script>alert(1)</script>"
    source = builders.a_source(payload, headline=payload, publisher=payload, author=payload)
    person = builders.a_person(payload, title=payload)
    meeting = builders.a_meeting(payload, printed_kind=payload, locality=payload, venue=payload)
    issue = builders.an_issue(payload)
    builders.a_participation(meeting, person)
    builders.an_agenda_item(meeting, issue, outcome="agreed")
    for record in (person, meeting, issue):
        builders.a_statement(builders.a_finding(source, record), "quote", payload)
    builders.a_suggestion(person=person, reasons=[payload])
    html = html_of(viewer, address(source))
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert" in html


def more_found(source: Source, number: int) -> None:
    person = builders.a_person(f"Person {number}", title="Minister")
    meeting = builders.a_meeting(f"Talks {number}", parent=builders.a_meeting())
    issue = builders.an_issue(f"issue {number}")
    builders.a_participation(meeting, person)
    builders.an_agenda_item(meeting, issue)
    for record in (person, meeting, issue):
        builders.a_statement(builders.a_finding(source, record), "quote", "", exact="dined")
    builders.a_suggestion(person=person, other_person=builders.a_person())


def test_the_page_costs_the_same_however_much_was_found(viewer: Client) -> None:
    source, _ = a_report()

    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            html_of(viewer, address(source))
        return len(captured)

    more_found(source, 0)
    few = cost()
    for number in range(1, 10):
        more_found(source, number)
    assert cost() == few <= 15


def test_the_next_report_to_read_is_one_step_away(viewer: Client) -> None:
    first, second = builders.a_source("one"), builders.a_source("two")
    builders.a_source("three", work_status="done")
    assert f'href="{address(second)}"' in html_of(viewer, address(first))
    assert f'href="{address(first)}"' in html_of(viewer, address(second))


def test_a_viewer_is_offered_no_decision(viewer: Client, curator: Client) -> None:
    source = builders.a_source()
    assert "Accept this report" not in html_of(viewer, address(source))
    assert "Accept this report" in html_of(curator, address(source))


def test_a_report_that_does_not_exist_is_not_found(viewer: Client) -> None:
    assert viewer.get("/admin/curation/source/999999/read/").status_code == 404
