"""What a report prints about itself is kept, and nothing is made up."""

import pytest

from curation.extraction.metadata import CORRECTIONS, find_source_facts
from curation.extraction.text import read


def facts(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for fact in find_source_facts(read(text)):
        assert text[fact.span.start : fact.span.end] == fact.span.exact
        found.setdefault(fact.field, []).append(fact.value)
    return found


BODY = "The minister of trade arrived in the capital and met her counterpart for an hour.\n"


@pytest.mark.parametrize(
    "line, authors",
    [
        ("By Ana Belo and Piet Hein", ["Ana Belo", "Piet Hein"]),
        ("Kyu-Jin Shin newjin@paper.example", ["Kyu-Jin Shin"]),
        ("(Reporting by Ana Belo, Piet Hein and Lu Wei; editing by Jo Cole)",
         ["Ana Belo", "Piet Hein", "Lu Wei"]),
        ("Continental Wire writer Ana Belo contributed to this report.", ["Ana Belo"]),
        ("Reporter Kim Min-su", ["Kim Min-su"]),
        ("Ana Belo, staff reporter", ["Ana Belo"]),
        ("B. Nomin-Erdene", ["B. Nomin-Erdene"]),
        ("By News Desk", []),
        ("hrmoon@paper.example", []),
    ],
)  # fmt: skip
def test_the_byline_gives_the_authors(line: str, authors: list[str]) -> None:
    assert facts(BODY + line).get("author", []) == authors


def test_the_address_of_a_reporter_gives_the_domain_of_the_outlet() -> None:
    assert facts(BODY + "Kim Min-su Kim@Paper.example")["email_domain"] == ["paper.example"]


@pytest.mark.parametrize(
    "notice",
    [
        "※ This article has been translated by AI. Share your feedback here.",
        "This article was machine-translated from Korean.",
        "※ This story was automatically translated using artificial intelligence.",
    ],
)
def test_a_translation_notice_marks_the_report(notice: str) -> None:
    assert facts(BODY + notice)["machine_translated"] == ["true"]


def test_a_report_about_translation_is_not_marked() -> None:
    text = "The speech was translated by an AI model, the minister told the house on Monday."
    assert "machine_translated" not in facts(text)


def test_printed_days_are_kept_apart() -> None:
    text = (
        "Published: Jan. 14, 2026 10:05\nUpdated: 2026-01-15 08:00\n"
        "OSLO, 13 January 2026 (Wire) -- " + BODY
    )
    found = facts(text)
    assert found["date_published"] == ["2026-01-14"]
    assert found["date_updated"] == ["2026-01-15"]
    assert found["dateline_date"] == ["2026-01-13"]


def test_a_dateline_without_a_year_is_no_day_of_publication() -> None:
    assert "dateline_date" not in facts("OSLO, Jan. 13 (Wire) -- " + BODY)


def test_an_empty_text_has_no_facts() -> None:
    assert not facts("")


@pytest.mark.parametrize("example", [example for _, example in CORRECTIONS])
def test_a_report_that_corrects_says_so(example: str) -> None:
    assert facts(example + "\n" + BODY).get("corrects") == ["true"]
    assert facts(BODY + example).get("corrects") == ["true"]


@pytest.mark.parametrize(
    "line",
    [
        "The minister corrected his counterpart on the number of flights.",
        "Corrections of the border were not discussed.",
        "A correction officer was at the gate.",
        "The earlier report of the commission was welcomed.",
    ],
)
def test_other_corrections_are_not_the_reports_own(line: str) -> None:
    assert "corrects" not in facts(BODY + line)
