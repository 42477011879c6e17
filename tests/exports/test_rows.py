"""What stands in the cells."""

import datetime as dt
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from curation import models
from curation.exports.columns import Table
from curation.exports.rows import ROWS
from curation.exports.scope import Scope
from curation.exports.tables import BY_NAME, TABLES
from curation.values.enums import ChangeKind
from tests.builders import (
    a_finding,
    a_meeting,
    a_participation,
    a_person,
    a_source,
    a_statement,
    a_user,
    an_agenda_item,
    an_issue,
    writing,
)
from tests.exports.world import TEXT, a_world

pytestmark = pytest.mark.django_db


def rows(name: str, status: str = "all") -> list[dict[str, Any]]:
    header = BY_NAME[name].header
    return [dict(zip(header, row, strict=True)) for row in ROWS[name](Scope(status))]


def row(name: str, **condition: Any) -> dict[str, Any]:
    (key, value), *_ = condition.items()
    (found,) = [row for row in rows(name) if row[key] == value]
    return found


def picked(found: dict[str, Any], *names: str) -> tuple[Any, ...]:
    return tuple(found[name] for name in names)


def test_a_meeting_says_where_it_belongs_and_what_it_counts_as() -> None:
    a_world()
    visit, talks = (
        row("meetings", meeting_id="visit00000"),
        row("meetings", meeting_id="talks00000"),
    )
    names = ("root_id", "parent_id", "count_unit", "is_top_encounter", "level")
    assert picked(visit, *names) == ("visit00000", None, "visit", False, "")
    assert picked(talks, *names) == ("visit00000", "visit00000", "encounter", True, "ministers")


def test_what_is_rejected_is_named_in_no_table() -> None:
    meeting = a_meeting(curation_status="accepted")
    rejected = {"curation_status": "rejected", "rejected_as": "wrong_reading"}
    a_participation(meeting, a_person("Misread", **rejected))
    a_participation(meeting, a_person("Present"))
    an_agenda_item(meeting, an_issue("misread", **rejected))
    [found] = rows("meetings", "accepted")
    assert picked(found, "participants", "n_participants", "issues") == (("Present",), 1, ())
    assert [one["person_name"] for one in rows("participants", "accepted")] == ["Present"]
    assert rows("agenda", "accepted") == []


def test_an_encounter_inside_another_is_not_counted_again() -> None:
    world = a_world()
    a_meeting(uid="inner00000", parent=world.talks, kind="meal")
    assert not row("meetings", meeting_id="inner00000")["is_top_encounter"]
    assert row("meetings", meeting_id="inner00000")["root_id"] == "visit00000"


def test_calls_and_press_events_are_communications() -> None:
    a_meeting(uid="call000000", mode="phone")
    a_meeting(uid="press00000", kind="press_conference")
    assert {row["count_unit"] for row in rows("meetings")} == {"communication"}


def test_the_status_tells_who_said_it_last_and_when() -> None:
    a_world()
    talks = row("meetings", meeting_id="talks00000")
    assert picked(talks, "status", "status_as_of", "status_said_by") == (
        "held", "2026-01-14", "the foreign ministry",
    )  # fmt: skip
    assert talks["quote"] == "She met Bo Ek on Monday"


def test_a_planned_meeting_is_unreported_once_a_later_report_could_tell() -> None:
    a_source(date_published=dt.date(2026, 2, 1))
    a_meeting(uid="past000000", status="planned", date_edtf="2026-01-13")
    a_meeting(uid="future0000", status="planned", date_edtf="2026-02-13")
    a_meeting(uid="undated000", status="planned", date_edtf="")
    a_meeting(uid="gone000000", status="cancelled", date_edtf="2026-01-13")
    assert {row["meeting_id"]: row["outcome_state"] for row in rows("meetings")} == {
        "past000000": "unreported",
        "future0000": "upcoming",
        "undated000": "upcoming",
        "gone000000": "reported",
    }


@pytest.mark.parametrize(
    "edtf, start, end, precision, year, duration",
    [
        ("2026-01-12/2026-01-14", "2026-01-12", "2026-01-14", "day", 2026, 3),
        ("2025-08", "2025-08-01", "2025-08-31", "month", 2025, None),
        ("2025", "2025-01-01", "2025-12-31", "year", 2025, None),
        ("XXXX-01-13", "None", "None", "partial", None, None),
        ("/2026-01-07", "None", "2026-01-07", "partial", None, None),
        ("", "None", "None", "", None, None),
    ],
)
def test_a_date_gives_its_first_and_last_day_and_its_precision(
    edtf: str, start: str, end: str, precision: str, year: int | None, duration: int | None
) -> None:
    a_meeting(date_edtf=edtf)
    (meeting,) = rows("meetings")
    assert (str(meeting["date_start"]), str(meeting["date_end"])) == (start, end)
    assert picked(meeting, "date_precision", "year", "duration_days") == (precision, year, duration)


def test_lists_of_people_countries_and_issues() -> None:
    a_world()
    talks, visit = (
        row("meetings", meeting_id="talks00000"),
        row("meetings", meeting_id="visit00000"),
    )
    assert picked(talks, "participants", "participant_countries", "n_participants") == (
        ("Ana Lima", "Bo Ek"), ("BR", "NO"), 2,
    )  # fmt: skip
    names = ("issues", "own_issues_agreed", "tree_issues_agreed")
    assert picked(talks, *names) == (("fish quotas", "coal"), ("fish quotas",), ("fish quotas",))
    assert picked(visit, *names) == ((), (), ("fish quotas",))


def test_what_was_agreed_at_a_rejected_meeting_counts_nowhere() -> None:
    world = a_world()
    models.Meeting.objects.filter(pk=world.talks.pk).update(
        curation_status="rejected", rejected_as="wrong_reading"
    )
    (visit,) = rows("meetings")
    assert visit["tree_issues_agreed"] == ()


def test_sources_are_counted_once_a_text_and_once_an_outlet() -> None:
    world = a_world()
    copy = a_source(TEXT, publisher="Herald", same_text_as=world.report, raw_sha256="c" * 64)
    a_statement(
        a_finding(copy, world.talks, exact="met Bo Ek"), "status", "held", exact="met Bo Ek"
    )
    talks = row("meetings", meeting_id="talks00000")
    assert picked(talks, "n_sources", "n_outlets", "any_machine_translated") == (2, 3, True)
    assert talks["source_ids"] == ("a" * 16, "b" * 16, "c" * 16)


def test_statements_that_do_not_count_are_no_source() -> None:
    world = a_world()
    models.Statement.objects.filter(source=world.report).update(rank="deprecated")
    talks = row("meetings", meeting_id="talks00000")
    assert picked(talks, "n_sources", "source_ids") == (1, ("a" * 16,))


def test_talks_of_two_on_the_occasion_of_a_gathering_are_on_its_margins() -> None:
    a_meeting(uid="margin0000", occasion="APEC summit", n_parties=2)
    a_meeting(uid="plenary000", occasion="APEC summit", n_parties=21)
    assert row("meetings", meeting_id="margin0000")["on_margins"]
    assert not row("meetings", meeting_id="plenary000")["on_margins"]


def test_a_participant_has_the_words_of_the_report_and_the_office() -> None:
    a_world()
    ek = row("participants", person_id="ek00000000")
    assert ek["participation_id"] == "talks00000-ek00000000"
    assert picked(ek, "name_as_printed", "country_iso2", "country_iso3", "source_ids") == (
        "Bo Ek", "NO", "NOR", ("b" * 16,),
    )  # fmt: skip
    assert picked(ek, "meeting_kind", "meeting_status", "function") == (
        "talks", "held", "participant",
    )  # fmt: skip


def test_a_country_takes_part_under_its_own_code() -> None:
    meeting = a_meeting(uid="mission000")
    a_participation(meeting, country="KR")
    found = row("participants", participation_id="mission000-KR")
    assert picked(found, "person_id", "person_name", "country_iso2") == (None, None, "KR")


def test_an_agenda_item_says_who_said_so() -> None:
    a_world()
    fish = row("agenda", agenda_id="talks00000-fish000000")
    assert picked(fish, "root_id", "countries", "outcome", "next_step") == (
        "visit00000", ("BR", "NO"), "agreed", "experts meet",
    )  # fmt: skip
    assert picked(fish, "said_by", "quote", "n_sources") == ("Wire", "agreed on fish", 1)
    assert row("agenda", agenda_id="talks00000-coal000000")["said_by"] == ""


def test_rejected_rows_are_not_exported() -> None:
    world = a_world()
    models.Participation.objects.filter(person=world.ek).update(rejected=True)
    models.AgendaItem.objects.filter(issue=world.coal).update(rejected=True)
    assert [row["person_id"] for row in rows("participants")] == ["lima000000", "lima000000"]
    assert [row["issue_id"] for row in rows("agenda")] == ["fish000000"]


def test_a_visit_pairs_the_visitor_with_the_country_visited() -> None:
    a_world()
    (dyad,) = rows("dyads")
    assert picked(dyad, "dyad_id", "country_a", "country_b") == ("visit00000-BR-NO", "BR", "NO")
    assert picked(dyad, "n_encounters", "issues_agreed") == (1, ("fish quotas",))


def test_three_countries_are_three_dyads() -> None:
    meeting = a_meeting(uid="three00000")
    for code in ("US", "JP", "KR"):
        a_participation(meeting, country=code)
    assert [row["dyad_id"][-5:] for row in rows("dyads")] == ["JP-KR", "JP-US", "KR-US"]


def test_a_person_has_other_spellings_and_offices() -> None:
    world = a_world()
    with writing():
        models.PersonName.objects.create(person=world.lima, name="A. Lima")
        models.Role.objects.create(person=world.lima, title="Mayor", former=True)
    lima = row("persons", person_id="lima000000")
    assert picked(lima, "names", "roles", "former_roles") == (
        ("A. Lima",),
        ("President",),
        ("Mayor",),
    )


def test_sources_have_no_e_mail_address_and_no_text() -> None:
    a_source(TEXT, author="Kim Author (kim@outlet.example)")
    (source,) = rows("sources")
    assert source["author"] == "Kim Author"
    assert TEXT not in map(str, source.values())


def test_evidence_masks_e_mail_addresses_and_keeps_the_length() -> None:
    text = "Ana Lima spoke. By Kim kim.a@outlet.example"
    source, lima = a_source(text), a_person("Ana Lima")
    a_statement(a_finding(source, lima, exact="Ana Lima"), "name", "Ana Lima")
    (evidence,) = rows("evidence")
    assert evidence["exact"] == "Ana Lima spoke. By Kim *****@outlet.example"
    assert len(evidence["exact"]) == evidence["end"] - evidence["start"]


def test_evidence_names_the_row_it_is_about() -> None:
    a_world()
    about = {(row["record_type"], row["record_id"]) for row in rows("evidence")}
    assert about == {
        ("meeting", "talks00000"),
        ("participant", "talks00000-ek00000000"),
        ("agenda", "talks00000-fish000000"),
    }


def test_decisions_tell_what_people_changed_and_why() -> None:
    meeting, editor = a_meeting(uid="moved00000"), a_user(username="lena")
    with writing(by=editor, kind=ChangeKind.FORM) as change:
        meeting.date_edtf = "2026-01-15"
        meeting.save()
        change.reason = "misprint"
        change.save()
    (decision,) = rows("decisions")
    assert picked(decision, "record_type", "record_id", "field", "from", "to", "by", "reason") == (
        "meeting", "moved00000", "date_edtf", "2026-01-13", "2026-01-15", "lena", "misprint",
    )  # fmt: skip


def test_what_a_load_changes_is_no_decision() -> None:
    meeting = a_meeting()
    with writing():
        meeting.date_edtf = "2026-01-15"
        meeting.save()
    assert rows("decisions") == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
@pytest.mark.parametrize("status", ["all", "accepted"])
def test_no_table_takes_more_than_four_statements(
    table: Table, status: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(3):
        meeting, issue = a_meeting(curation_status="accepted"), an_issue(f"issue {_}")
        a_participation(meeting, a_person(f"Person {_}"))
        an_agenda_item(meeting, issue)
    scope = Scope(status)
    list(scope.meetings), list(scope.issues), scope.as_of
    with django_assert_max_num_queries(4):
        list(ROWS[table.name](scope))
