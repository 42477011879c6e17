"""Dates are read as the paper meant them on the day it was printed, or not at all."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.extraction.dates import DateMention, find_dates, publication_anchor, resolve
from curation.extraction.dates_grammar import EXAMPLE_DAY, RULES, DateRule
from curation.extraction.text import read
from curation.values.edtf import is_valid
from curation.values.enums import Basis
from tests.extraction.date_lines import LINES

WEDNESDAY = "2026-03-11"


def mentions(text: str, published_on: str = WEDNESDAY) -> dict[str, DateMention]:
    return {mention.text: mention for mention in find_dates(read(text), published_on)}


def only(text: str, published_on: str = WEDNESDAY) -> DateMention:
    (found,) = find_dates(read(text), published_on)
    return found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_rule_reads_its_example(rule: DateRule) -> None:
    found = find_dates(read(rule.example), EXAMPLE_DAY)
    assert any(
        mention.rule == rule.name and rule.gives in (mention.edtf, mention.relative)
        for mention in found
    )


@pytest.mark.parametrize("published_on, sentence, expected", LINES, ids=lambda v: str(v)[:60])
def test_a_sentence_gives_its_dates(
    published_on: str, sentence: str, expected: tuple[tuple[str, str], ...]
) -> None:
    found = mentions(sentence, published_on)
    for phrase, meaning in expected:
        assert phrase in found, sorted(found)
        assert meaning in (found[phrase].edtf, found[phrase].relative)
    assert expected or not found


def test_a_weekday_that_contradicts_its_date_is_a_warning_and_no_date() -> None:
    warnings: list[str] = []
    (found,) = find_dates(read("They met on Tuesday, March 5."), WEDNESDAY, warnings)
    assert found.edtf == ""
    assert len(warnings) == 1
    assert "weekday" in warnings[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "He was born on 30 February 1960.",
        "They met on 31 April 2026.",
        "It was signed on 2026-13-45.",
        "The next leap day is on February 29, 2027.",
        "The date 0000-00-00 stands in the file.",
    ],
)
def test_an_impossible_day_is_a_warning_and_no_date(sentence: str) -> None:
    warnings: list[str] = []
    found = find_dates(read(sentence), WEDNESDAY, warnings)
    assert [mention.edtf for mention in found] == [""]
    assert warnings


@pytest.mark.parametrize(
    "figures",
    [
        "²",
        "٣ January",
        "10000-01-01",
        "9" * 5000,
        "January 99",
        "99/99/9999",
        "31.12.9999",
        "9999 years ago",
    ],
)
def test_strange_figures_never_crash(figures: str) -> None:
    for published_on in ("", "0001-01-01", "9999-12-31", "10000-01-01", "0000-00-00", "²²²²-01-01"):
        for mention in find_dates(read(f"They will meet on {figures} or next week."), published_on):
            assert is_valid(mention.edtf)


def test_a_publication_date_that_is_no_day_is_a_warning() -> None:
    warnings: list[str] = []
    find_dates(read("They met."), "2026-02-30", warnings)
    assert warnings == ["publication date '2026-02-30' is not a day"]


def test_a_year_that_is_printed_is_quoted_and_one_that_is_not_is_inferred() -> None:
    assert only("They met on 5 March 2025.").basis is Basis.QUOTED
    assert only("They met on 5 March.").basis is Basis.INFERRED


def test_without_a_publication_date_the_full_dateline_is_the_anchor() -> None:
    page = read("OSLO, 5 March 2025 (Wire) -- The minister left yesterday.")
    assert publication_anchor(page, "").edtf == "2025-03-05"
    assert mentions(page.text, "")["yesterday"].edtf == "2025-03-04"


def test_a_printed_day_of_publication_goes_before_the_dateline() -> None:
    text = "Published: 6 March 2025 10:00\nOSLO, 5 March 2025 (Wire) -- The minister left today."
    assert publication_anchor(read(text), "").edtf == "2025-03-06"


def test_a_dateline_without_a_year_never_gives_one() -> None:
    text = "OSLO, March 5 (Wire) -- The minister left yesterday and returns on the 9th."
    found = mentions(text, "")
    assert found["yesterday"].edtf == "XXXX-03-04"
    assert found["the 9th"].edtf == "XXXX-03-09"
    assert mentions("They meet on Monday.", "")["Monday"].edtf == ""


def test_the_dateline_is_marked_as_such() -> None:
    found = mentions("OSLO, March 5 (Wire) -- The minister left on March 4.")
    assert found["March 5"].role == "dateline"
    assert found["March 4"].role == ""


@pytest.mark.parametrize("published_on", ["0001-01-01", "9999-12-31"])
def test_at_the_ends_of_the_calendar_there_is_no_date(published_on: str) -> None:
    phrases = ("9 years ago", "last year", "last month", "next month", "early next year", "next week",
               "last week", "late last month", "tomorrow", "yesterday", "next Monday", "last quarter")  # fmt: skip
    for phrase in phrases:
        for mention in find_dates(read(f"They will meet or met {phrase}."), published_on):
            assert is_valid(mention.edtf)


def test_a_mention_knows_its_first_and_last_day() -> None:
    found = only("He will be there until Friday.")
    assert (found.start, found.end) == ("", "2026-03-13")


def test_an_anchor_without_any_part_is_no_date() -> None:
    assert publication_anchor(read("They met."), "").edtf == ""


@pytest.mark.parametrize(
    "sentence, role, edtf",
    [
        ("It has been in force since May 2024.", "since", "2024-05/"),
        ("The offer stands until Friday.", "until", "/2026-03-13"),
        ("They must agree by Friday.", "deadline", "/2026-03-13"),
        ("They must agree before Friday.", "before", "/2026-03-12"),
        ("She will be there from Friday.", "from", "2026-03-13/"),
        ("She will be there starting on Friday.", "from", "2026-03-13/"),
    ],
)
def test_the_word_before_a_date_opens_or_closes_it(sentence: str, role: str, edtf: str) -> None:
    found = only(sentence)
    assert (found.role, found.edtf) == (role, edtf)


def test_the_time_of_day_is_kept_beside_the_date() -> None:
    assert only("They dined on the evening of the 9th.").time_of_day == "evening"
    assert only("She leaves tomorrow morning.").time_of_day == "morning"


@pytest.mark.parametrize(
    "sentence, anchor, edtf",
    [
        ("They dined the previous day.", "2026-01-14", "2026-01-13"),
        ("They dine the following day.", "2026-01-13/2026-01-14", "2026-01-15"),
        ("In the evening they dined.", "2026-01-14", "2026-01-14"),
        ("They met again six days later.", "2026-01-07", "2026-01-13"),
        ("They had met two weeks earlier.", "2026-01-15", "2026-01-01"),
        ("They had met a year earlier.", "2026-01-15", "2025"),
        ("They had met the month before.", "2026-01-15", "2025-12"),
        ("They met there the week before.", "2026-01-15", "2026-01-05/2026-01-11"),
        ("On the second day he rests.", "2026-01-13/2026-01-15", "2026-01-14"),
        ("On the last day he rests.", "2026-01-13/2026-01-15", "2026-01-15"),
        ("They meet again the following Monday.", "2026-01-14", "2026-01-19"),
        ("They dined the previous day.", "XXXX-XX-09", "XXXX-XX-08"),
        ("They dined the previous day.", "XXXX-03-01", ""),
        ("They dined the previous day.", "nonsense", ""),
        ("They meet again the following Monday.", "XXXX-XX-09", ""),
    ],
)
def test_a_relative_day_counts_from_the_day_it_is_given(
    sentence: str, anchor: str, edtf: str
) -> None:
    found = only(sentence)
    assert found.edtf == ""
    assert resolve(found, anchor).edtf == edtf


def test_resolving_leaves_a_known_date_alone() -> None:
    found = only("They met on Monday.")
    assert resolve(found, "2020-01-01") is found


def test_a_day_that_counts_from_a_named_event_says_so() -> None:
    assert only("It came six days after the summit.").role == "of_event"
    assert only("They met again six days later.").role == ""


def test_a_caption_in_the_present_tense_tells_of_the_past() -> None:
    text = "The envoy briefs the press in Oslo on the 27th./Courtesy of Wire"
    assert only(text, "2026-03-01").edtf == "2026-02-27"


def test_dates_in_furniture_are_not_dates_of_the_report() -> None:
    assert not find_dates(read("Updated: 3 March 2026 10:00\nThe minister left."), WEDNESDAY)


@given(st.text(alphabet="0123456789 -–/,.thndstJanMar MondaytomorrowinfromQ", max_size=120))
def test_any_run_of_date_words_gives_exact_spans_and_valid_dates(text: str) -> None:
    page = read(text)
    found = find_dates(page, WEDNESDAY)
    assert found == find_dates(page, WEDNESDAY)
    for mention in found:
        assert text[mention.span.start : mention.span.end] == mention.span.exact == mention.text
        assert is_valid(mention.edtf)
    assert [m.span.start for m in found] == sorted(m.span.start for m in found)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
def test_a_full_date_means_the_same_on_every_day_of_publication(day: dt.date) -> None:
    printed = f"{day.day} {day:%B} {day.year}"
    for published_on in ("", WEDNESDAY, "1999-12-31"):
        assert only(f"They met on {printed}.", published_on).edtf == day.isoformat()


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
def test_a_weekday_of_the_past_lies_within_the_last_seven_days(published: dt.date) -> None:
    for name in ("Monday", "Thursday", "Sunday"):
        found = dt.date.fromisoformat(only(f"They met on {name}.", published.isoformat()).edtf)
        assert 0 <= (published - found).days < 7
        assert f"{found:%A}" == name


def test_a_megabyte_without_a_break_is_read_to_its_end() -> None:
    text = "word " * 200_000 + "on 5 March 2025"
    assert find_dates(read(text), WEDNESDAY)[-1].edtf == "2025-03-05"
