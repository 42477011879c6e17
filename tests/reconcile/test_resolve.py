"""Which of several statements counts; and that the order of loading never matters."""

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.reconcile.resolve import Said, resolve
from curation.values.enums import Basis, MeetingStatus, Outcome, Rank

_numbers = itertools.count(1)


def said(value: str, day: str = "2026-01-10", **values: Any) -> Said:
    fields: dict[str, Any] = {"field": "status", "published_on": day, "outlet": day, "source": day}
    return Said(key=next(_numbers), value=value, **fields | values)


def winner(*statements: Said) -> str:
    found = resolve(statements)
    assert found is not None
    return found.value


def test_nothing_said_is_no_value() -> None:
    assert resolve([]) is None


def test_the_status_is_that_of_the_latest_day() -> None:
    assert winner(said("planned", "2026-01-09"), said("held", "2026-01-14")) == "held"
    assert winner(said("held", "2026-01-14"), said("planned", "2026-01-09")) == "held"


def test_a_status_said_on_a_day_counts_from_that_day_not_from_its_publication() -> None:
    old_news = said("planned", "2026-01-20", said_on="2026-01-09")
    assert winner(old_news, said("held", "2026-01-14")) == "held"


def test_within_one_report_what_was_done_outranks_what_was_planned() -> None:
    order = ["postponed", "planned", "held", "cancelled", "refuted"]
    for earlier, later in itertools.pairwise(order):
        assert winner(said(later), said(earlier)) == later


def test_a_more_exact_date_outranks_a_later_vague_one() -> None:
    exact = said("2026-01-13", "2026-01-09", field="date")
    assert winner(said("2026-01", "2026-01-14", field="date"), exact) == "2026-01-13"


def test_of_two_equally_exact_dates_the_later_report_counts() -> None:
    moved = said("2026-02-03", "2026-01-14", field="date")
    assert winner(said("2026-01-13", "2026-01-09", field="date"), moved) == "2026-02-03"


def test_a_name_is_what_most_outlets_print() -> None:
    printed = [
        said("Wi Seong-rak", "2026-01-08", field="name"),
        said("Wi Sung-lac", "2026-01-09", field="name"),
        said("Wi Sung-lac", "2026-01-10", field="name"),
    ]
    assert winner(*printed) == "Wi Sung-lac"


def test_one_wire_text_in_two_outlets_counts_once() -> None:
    wire = [said("Wi Sung-lac", f"2026-01-1{day}", field="name", outlet="wire") for day in (0, 1)]
    first = said("Wi Seong-rak", "2026-01-08", field="name")
    assert winner(*wire, first) == "Wi Seong-rak"


def test_the_more_exact_outcome_stands() -> None:
    agreed = said("agreed", "2026-01-09", field="outcome")
    assert winner(agreed, said("discussed", "2026-01-14", field="outcome")) == "agreed"
    deferred = said("deferred", "2026-01-14", field="outcome")
    assert winner(agreed, deferred) == "deferred"


def test_a_visitor_is_more_than_a_participant() -> None:
    plain = [said("participant", f"2026-01-1{day}", field="participant") for day in range(3)]
    assert winner(*plain, said("visitor", field="participant")) == "visitor"


def test_a_preferred_statement_outranks_the_others() -> None:
    preferred = said("planned", "2026-01-01", rank=Rank.PREFERRED)
    assert winner(preferred, said("held", "2026-01-14")) == "planned"


def test_a_curator_outranks_everybody_and_the_last_decision_the_earlier() -> None:
    first = said("planned", basis=Basis.CURATOR, decided=1)
    second = said("cancelled", basis=Basis.CURATOR, decided=2)
    machine = said("held", "2026-02-01", rank=Rank.PREFERRED)
    assert winner(second, machine, first) == "cancelled"


VALUES = {
    "status": [status.value for status in MeetingStatus],
    "date": ["2026-01-13", "2026-01", "2026", "2026-01-13/2026-01-14", "/2026-01-07"],
    "outcome": [outcome.value for outcome in Outcome],
    "prospect": ["possible", "expected", "excluded"],
    "participant": ["visitor", "host", "participant", "speaker"],
    "name": ["Wi Seong-rak", "Wi Sung-lac", "wi sung-lac"],
    "locality": ["Nara", "Osaka"],
}


@st.composite
def statements_of_one_field(draw: st.DrawFn) -> list[Said]:
    name = draw(st.sampled_from(sorted(VALUES)))
    count = draw(st.integers(1, 6))
    days = st.sampled_from(["", "2026-01-08", "2026-01-09", "2026-01-14"])
    return [
        Said(
            key=number,
            field=name,
            value=draw(st.sampled_from(VALUES[name])),
            source=draw(st.sampled_from("abc")),
            outlet=draw(st.sampled_from("xyz")),
            said_on=draw(days),
            published_on=draw(days),
            start=draw(st.integers(0, 3)),
            rank=draw(st.sampled_from([Rank.NORMAL, Rank.PREFERRED])),
        )
        for number in range(1, count + 1)
    ]


@given(statements_of_one_field(), st.randoms(use_true_random=False))
def test_the_order_of_loading_never_matters(statements: list[Said], random: Any) -> None:
    before = resolve(statements)
    random.shuffle(statements)
    # Loaded in another order, the same statements get other numbers.
    renumbered = [
        Said(**{name: getattr(one, name) for name in Said.__slots__} | {"key": number})
        for number, one in enumerate(statements, 1)
    ]
    after = resolve(renumbered)
    assert before is not None
    assert after is not None
    assert after.value == before.value


@pytest.mark.parametrize("name", sorted(VALUES))
def test_adding_what_was_said_already_changes_nothing(name: str) -> None:
    first = said(VALUES[name][0], field=name)
    assert winner(first, said(VALUES[name][0], field=name)) == VALUES[name][0]


def test_the_word_that_tells_more_names_the_meeting() -> None:
    talks = [said("talks", f"2026-01-1{day}", field="printed_kind") for day in range(3)]
    assert winner(*talks, said("summit", "2026-01-14", field="printed_kind")) == "summit"


def test_a_date_is_quoted_by_the_phrase_that_names_its_days() -> None:
    days = "2026-01-13/2026-01-14"
    length = said(days, field="date", start=1, qualifiers={"text": "two-day"})
    named = said(days, field="date", start=9, qualifiers={"text": "Jan. 13 and 14"})
    found = resolve([length, named])
    assert found is not None
    assert found.qualifiers["text"] == "Jan. 13 and 14"
