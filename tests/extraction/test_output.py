"""The JSON form of an extraction."""

import pytest

from curation.extraction.output import as_json
from curation.records import (
    Document,
    Extraction,
    Fact,
    IssueFound,
    MeetingFound,
    ParticipantFound,
    PersonFound,
    Span,
)

HERE = Span(0, 4, "They")


def fact(field: str, value: str, **qualifiers: str) -> Fact:
    return Fact(field, value, HERE, "a.rule", qualifiers=qualifiers)


def extraction(*facts: Fact, **parts: object) -> Extraction:
    return Extraction(Document("dir/a.b.txt", "0" * 64, "They met."), **parts)  # type: ignore[arg-type]


def test_the_identifier_is_the_file_without_folder_and_ending() -> None:
    found = as_json(extraction())
    assert (found["id"], found["file"], found["published_on"]) == ("a.b", "dir/a.b.txt", None)


@pytest.mark.parametrize(
    "value, former, role",
    [
        ("President", "", "President"),
        ("President", "true", "former President"),
        ("President", "then", "then President"),
        ("former President", "true", "former President"),
        ("ex-President", "true", "ex-President"),
        ("Expert adviser", "true", "former Expert adviser"),
        ("President", "false", "President"),
    ],
)
def test_an_office_held_no_more_says_so(value: str, former: str, role: str) -> None:
    person = PersonFound("p1", "Ana Lima", (fact("role", value, former=former),))
    assert as_json(extraction(persons=(person,)))["persons"][0]["role"] == role


def test_an_open_date_has_no_end() -> None:
    visit = MeetingFound("m1", HERE, (fact("date", "2026-05-02/..", text="from May 2"),))
    (found,) = as_json(extraction(meetings=(visit,)))["meetings"]
    assert (found["start"], found["end"]) == ("2026-05-02", None)
    assert (found["date_text"], found["date_rule"]) == ("from May 2", "a.rule")


def test_what_is_not_stated_is_null_and_lists_are_empty() -> None:
    (found,) = as_json(extraction(meetings=(MeetingFound("m1", HERE, ()),)))["meetings"]
    assert (found["kind"], found["status"], found["mode"]) == ("other", "unknown", "in_person")
    empty = ("printed_kind", "start", "date_edtf", "place", "country", "occasion", "parent")
    assert {name: found[name] for name in empty} == dict.fromkeys(empty)  # type: ignore[literal-required]
    assert not found["participants"] + found["participant_countries"]
    assert found["evidence"] == []


def test_participants_are_named_once_and_countries_by_code() -> None:
    people = (PersonFound("p1", "Ana Lima", ()),)
    present = (
        ParticipantFound(HERE, "r", person="p1"),
        ParticipantFound(HERE, "r", person="p1"),
        ParticipantFound(HERE, "r", country="NO"),
    )
    found = as_json(extraction(persons=people, meetings=(MeetingFound("m1", HERE, (), present),)))
    assert found["meetings"][0]["participants"] == ["Ana Lima"]
    assert found["meetings"][0]["participant_countries"] == ["NO"]
    assert [p["field"] for p in found["meetings"][0]["evidence"]] == ["participant"] * 3


def test_the_outcome_stands_before_the_prospect_and_nothing_is_a_mention() -> None:
    both = IssueFound("i1", "fish", HERE, (fact("prospect", "expected"), fact("outcome", "agreed")))
    none = IssueFound("i2", "coal", HERE, ())
    found = as_json(extraction(issues=(both, none)))["issues"]
    assert [issue["status"] for issue in found] == ["agreed", "mentioned"]
