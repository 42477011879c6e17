"""What a file of corrections would change, and what is said of everything that is wrong with it."""

import datetime as dt
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from curation import editing
from curation.editing import RowEdit
from curation.exports.corrections import planning
from curation.exports.corrections.plan import Edit, Plan
from curation.exports.corrections.planning import plan_of
from curation.models import Meeting, Participation, Person
from tests.builders import NOW, a_meeting, a_person, a_user, an_issue
from tests.exports.corrections.files import corrected, csv_of, exported, setting
from tests.exports.world import World, a_world

pytestmark = pytest.mark.django_db
TABLES = ["meetings", "participants", "agenda", "persons", "issues"]


@pytest.fixture
def world() -> World:
    return a_world()


def edits(plan: Plan) -> list[tuple[str, str, str, str]]:
    assert plan.problems == []
    assert plan.conflicts == []
    return [(edit.key, edit.column, edit.before, edit.after) for edit in plan.edits]


def problems(plan: Plan) -> list[tuple[int, str, str]]:
    return [(one.row, one.column, one.words) for one in plan.problems]


def save(record: Any, values: dict[str, Any], rows: tuple[RowEdit, ...] = ()) -> None:
    record.refresh_from_db()
    editing.save(
        record=record, values=values, expected_version=record.version, rows=rows,
        by=a_user(superuser=True), at=NOW,
    )  # fmt: skip


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("name", ["csv", "csv-excel", "xlsx"])
def test_what_goes_out_and_comes_back_changes_nothing(world: World, table: str, name: str) -> None:
    plan = plan_of(exported(table, name))
    assert plan.rows > 0
    assert edits(plan) == []
    assert plan.not_taken == []
    assert plan.corrections == []


def test_a_changed_cell_is_an_edit(world: World) -> None:
    plan = plan_of(corrected("meetings", setting("talks00000", locality="Bergen")))
    assert plan.edits == [Edit(3, "talks00000", "locality", "Oslo", "Bergen")]
    assert (plan.rows, plan.records, plan.columns) == (2, 1, {"locality": 1})
    (correction,) = plan.corrections
    assert correction == editing.Correction(world.talks.pk, 1, {"locality": "Bergen"})


@pytest.mark.parametrize(
    "table, key, cells, values",
    [
        ("meetings", "talks00000", {"original_date": "2026-01"}, {"original_date_edtf": "2026-01"}),
        ("meetings", "talks00000", {"country_iso2": "SE"}, {"place_country": "SE"}),
        ("meetings", "talks00000", {"parent_id": "<clear>"}, {"parent": ""}),
        ("meetings", "visit00000", {"note": "a\r\nb"}, {"note": "a\nb"}),
        ("meetings", "visit00000", {"note": "'=1+1"}, {"note": "=1+1"}),
        ("meetings", "visit00000", {"locality": "<clear>"}, {"locality": ""}),
        ("persons", "lima000000", {"wikidata_id": "Q42"}, {"wikidata_id": "Q42"}),
        ("persons", "lima000000", {"country_iso2": "<clear>"}, {"country": ""}),
        ("issues", "fish000000", {"generic": "TRUE"}, {"generic": True}),
        ("issues", "fish000000", {"scheme_uri": "http://x.example/1"},
         {"scheme_uri": "http://x.example/1"}),
    ],
)  # fmt: skip
def test_a_cell_becomes_the_value_of_its_field(
    world: World, table: str, key: str, cells: dict[str, str], values: dict[str, Any]
) -> None:
    plan = plan_of(corrected(table, setting(key, **cells)))
    assert problems(plan) == []
    (correction,) = plan.corrections
    assert correction.values == values


def test_rows_below_a_meeting_are_one_correction_of_the_meeting(world: World) -> None:
    def change(rows: list[dict[str, Any]]) -> None:
        setting("talks00000-lima000000", capacity="Envoy", function="host")(rows)
        setting("talks00000-ek00000000", attendance="doubtful")(rows)

    plan = plan_of(corrected("participants", change))
    assert len(edits(plan)) == 3
    (correction,) = plan.corrections
    assert (correction.pk, correction.version) == (world.talks.pk, 1)
    assert {tuple(sorted(edit.values)) for edit in correction.rows} == {
        ("capacity", "function"), ("attendance",),
    }  # fmt: skip
    assert {edit.model for edit in correction.rows} == {Participation}


def test_a_parent_is_named_by_its_identifier(world: World) -> None:
    a_meeting(uid="other00000")
    plan = plan_of(corrected("meetings", setting("talks00000", parent_id="other00000")))
    assert plan.corrections[0].values == {"parent": "other00000"}
    wide = an_issue("trade", uid="trade00000")
    plan = plan_of(corrected("issues", setting("fish000000", parent_id="trade00000")))
    assert plan.corrections[0].values == {"parent_id": wide.pk}


def test_blank_keeps_and_only_the_mark_clears(world: World) -> None:
    blank = corrected("meetings", setting("visit00000", locality="", venue="  ", status=""))
    assert edits(plan_of(blank)) == []
    marked = corrected("meetings", setting("visit00000", locality=" <clear> "))
    assert edits(plan_of(marked)) == [("visit00000", "locality", "Oslo", "")]


def test_the_mark_clears_what_is_empty_already_without_a_change(world: World) -> None:
    assert edits(plan_of(corrected("meetings", setting("visit00000", venue="<clear>")))) == []


def test_a_stored_text_that_looks_like_the_mark_is_kept() -> None:
    a_meeting(venue="<clear>")
    assert edits(plan_of(exported("meetings"))) == []


def test_only_the_key_the_version_and_what_is_corrected_have_to_be_there(world: World) -> None:
    file = corrected("meetings", setting("visit00000", venue="Palace"), "version venue meeting_id")
    assert edits(plan_of(file)) == [("visit00000", "venue", "", "Palace")]


def test_a_column_that_cannot_be_corrected_is_told_and_not_taken(world: World) -> None:
    def change(rows: list[dict[str, Any]]) -> None:
        for row in rows:
            row |= {"date_start": "2020-01-01", "curation_status": "accepted"}
        rows[1]["n_sources"] = "77"

    plan = plan_of(corrected("meetings", change))
    assert edits(plan) == []
    assert {(one.column, one.rows, one.first) for one in plan.not_taken} == {
        ("date_start", 2, 2), ("curation_status", 2, 2), ("n_sources", 1, 3),
    }  # fmt: skip


# --- What is wrong -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "table, key, cells, words",
    [
        ("meetings", "visit00000", {"date_edtf": "soon"}, "is no EDTF date: 'soon' is not an"),
        ("meetings", "visit00000", {"date_edtf": "2026-01-14/2026-01-12"}, "ends before it begins"),
        ("meetings", "visit00000", {"original_date": "12/01/2026"}, "is no EDTF date"),
        ("meetings", "visit00000", {"status": "done"}, "is none of planned, held, cancelled"),
        ("meetings", "visit00000", {"kind": "<clear>"}, "is never empty"),
        ("meetings", "visit00000", {"country_iso2": "UK"}, "is no ISO 3166-1 alpha-2 code"),
        ("meetings", "visit00000", {"venue": "x" * 301}, "at most 300 characters (it has 301)"),
        ("meetings", "visit00000", {"note": "bell\x07"}, "holds a control character"),
        ("meetings", "visit00000", {"note": "nul\x00"}, "holds a control character"),
        ("meetings", "visit00000", {"parent_id": "nobody0000"}, "is no identifier of a record"),
        ("meetings", "visit00000", {"parent_id": "visit00000"}, "inside itself"),
        ("meetings", "visit00000", {"parent_id": "talks00000"}, "inside itself"),
        ("participants", "talks00000-ek00000000", {"function": "<clear>"}, "is never empty"),
        ("agenda", "talks00000-fish000000", {"outcome": "great"}, "is none of mentioned"),
        ("persons", "ek00000000", {"name": "<clear>"}, "is never empty"),
        ("persons", "ek00000000", {"wikidata_id": "42"}, "is no Wikidata ID such as Q42"),
        ("issues", "coal000000", {"generic": "perhaps"}, "is neither true nor false"),
        ("issues", "coal000000", {"scheme_uri": "not a link"}, "Enter a valid URL"),
        ("issues", "coal000000", {"label": "x" * 301}, "at most 300 characters"),
    ],
)  # fmt: skip
def test_a_bad_value_is_told_by_row_and_column(
    world: World, table: str, key: str, cells: dict[str, str], words: str
) -> None:
    plan = plan_of(corrected(table, setting(key, **cells)))
    ((row, column, said),) = problems(plan)
    assert row > 1
    assert [column] == list(cells)
    assert words in said
    assert not plan.is_clean


def test_two_corrections_that_close_a_circle_are_refused(world: World) -> None:
    a_meeting(uid="a000000000")
    a_meeting(uid="b000000000")

    def change(rows: list[dict[str, Any]]) -> None:
        setting("a000000000", parent_id="b000000000")(rows)
        setting("b000000000", parent_id="a000000000")(rows)

    assert len(problems(plan_of(corrected("meetings", change)))) == 2


def test_a_wikidata_id_is_given_to_one_person_alone(world: World) -> None:
    a_person("Third", wikidata_id="Q1")

    def change(rows: list[dict[str, Any]]) -> None:
        setting("lima000000", wikidata_id="Q2")(rows)
        setting("ek00000000", wikidata_id="Q2")(rows)

    assert [words for _, _, words in problems(plan_of(corrected("persons", change)))] == [
        "stands in row 2 as well: Q2"
    ]
    taken = plan_of(corrected("persons", setting("lima000000", wikidata_id="Q1")))
    assert [words for _, _, words in problems(taken)] == ["belongs to another record already: Q1"]


def test_a_wikidata_id_can_be_cleared(world: World) -> None:
    a_person("Third", uid="third00000", wikidata_id="Q1")
    plan = plan_of(corrected("persons", setting("third00000", wikidata_id="<clear>")))
    assert plan.corrections[0].values == {"wikidata_id": None}


@pytest.mark.parametrize(
    "header, expected",
    [
        ("meeting_id version localty", (1, "localty", ("is no column of the table meetings; did you"
                                                      " mean locality?"))),
        ("meeting_id version zzz", (1, "zzz", "is no column of the table meetings")),
        ("meeting_id version venue venue", (1, "venue", "stands there twice")),
        ("meeting_id venue", (1, "version", ("is missing: nobody could tell what has changed since"
                                            " the export"))),
    ],
)  # fmt: skip
def test_a_wrong_header_is_refused(world: World, header: str, expected: Any) -> None:
    file = (",".join(header.split()) + "\nvisit00000,1,x,y\n").encode()
    assert problems(plan_of(file)) == [expected]


def row(**cells: Any) -> dict[str, Any]:
    return {"meeting_id": "visit00000", "version": "1", "venue": "x", **cells}


@pytest.mark.parametrize(
    "rows, expected",
    [
        ([row(), row()], (3, "meeting_id", "“visit00000” stands in row 2 as well")),
        ([row(meeting_id="")], (2, "meeting_id", "holds no identifier")),
        ([row(meeting_id="m\x00")], (2, "meeting_id", "holds no identifier")),
        ([row(meeting_id="nobody0000")], (2, "meeting_id", ("“nobody0000” is no identifier of a"
                                                          " record here"))),
        ([row(version="")], (2, "version", "is no whole number; it has to stay as exported")),
        ([row(version="one")], (2, "version", "is no whole number; it has to stay as exported")),
        ([row(version="9" * 30)], (2, "version", "is no whole number; it has to stay as exported")),
        ([row(version="7")], (2, "version", "7 was never exported; the record has version 1")),
    ],
)  # fmt: skip
def test_a_wrong_row_is_refused(world: World, rows: Any, expected: Any) -> None:
    assert problems(plan_of(csv_of(rows, ["meeting_id", "version", "venue"]))) == [expected]


def test_cells_beyond_the_columns_are_refused(world: World) -> None:
    plan = plan_of(b"meeting_id,version\nvisit00000,1,stray\n")
    assert problems(plan) == [(2, "", "has more cells than there are columns")]


def test_blank_cells_at_the_end_and_blank_rows_are_nothing(world: World) -> None:
    plan = plan_of(b"meeting_id,version,venue\n,,\nvisit00000,1,Palace,,\ntalks00000,1\n\n")
    assert edits(plan) == [("visit00000", "venue", "", "Palace")]
    assert plan.edits[0].row == 3


def test_a_merged_record_is_told_with_its_survivor(world: World) -> None:
    file = corrected("persons", setting("ek00000000", name="Bo Eck"))
    Person.objects.filter(pk=world.ek.pk).update(merged_into=world.lima)
    assert problems(plan_of(file)) == [(3, "person_id", "“ek00000000” was merged into lima000000")]


def test_a_row_below_a_meeting_that_is_gone_is_told(world: World) -> None:
    file = corrected("participants", setting("talks00000-ek00000000", capacity="x"))
    Participation.objects.filter(person=world.ek).update(rejected=True)
    assert problems(plan_of(file)) == [
        (4, "participation_id", "“talks00000-ek00000000” is no row of that meeting any more")
    ]


def test_many_problems_are_counted_and_the_first_are_told(world: World) -> None:
    rows = [row(meeting_id=f"m{number:09}") for number in range(250)]
    plan = plan_of(csv_of(rows, ["meeting_id", "version", "venue"]))
    assert plan.numbers["problems"] == 250
    assert len(plan.problems) == 100


# --- Somebody else was here ----------------------------------------------------------------------


def test_a_field_that_both_changed_is_a_conflict_with_all_three_values(world: World) -> None:
    file = corrected("meetings", setting("talks00000", locality="Bergen"))
    save(world.talks, {"locality": "Tromsø"})
    plan = plan_of(file)
    (conflict,) = plan.conflicts
    assert (conflict.row, conflict.key, conflict.column, conflict.version) == (
        3, "talks00000", "locality", 2,
    )  # fmt: skip
    assert (conflict.before, conflict.theirs, conflict.yours) == ("Oslo", "Tromsø", "Bergen")
    assert not plan.is_clean
    assert plan.corrections == []


def test_changes_of_different_fields_are_combined(world: World) -> None:
    file = corrected("meetings", setting("talks00000", venue="Palace"))
    save(world.talks, {"locality": "Tromsø"})
    plan = plan_of(file)
    assert edits(plan) == [("talks00000", "venue", "", "Palace")]
    assert plan.corrections[0].version == 2


def test_the_same_change_made_twice_is_none(world: World) -> None:
    file = corrected("meetings", setting("talks00000", locality="Bergen"))
    save(world.talks, {"locality": "Bergen"})
    assert edits(plan_of(file)) == []


def test_an_old_file_without_changes_takes_nothing_back(world: World) -> None:
    file = exported("meetings")
    save(world.talks, {"locality": "Tromsø", "parent": None})
    plan = plan_of(file)
    assert edits(plan) == []
    assert plan.not_taken == []


def test_a_conflict_about_a_parent_names_identifiers(world: World) -> None:
    a_meeting(uid="other00000")
    file = corrected("meetings", setting("talks00000", parent_id="other00000"))
    save(world.talks, {"parent": None})
    (conflict,) = plan_of(file).conflicts
    assert (conflict.before, conflict.theirs, conflict.yours) == ("visit00000", "", "other00000")


def test_rows_below_a_meeting_have_conflicts_of_their_own(world: World) -> None:
    there = Participation.objects.get(meeting=world.talks, person=world.lima)
    file = corrected(
        "participants", setting("talks00000-lima000000", capacity="Envoy", function="host")
    )
    save(world.talks, {}, (RowEdit(Participation, there.pk, {"capacity": "Minister"}),))
    plan = plan_of(file)
    (conflict,) = plan.conflicts
    assert (conflict.before, conflict.theirs, conflict.yours) == ("President", "Minister", "Envoy")
    assert [(edit.column, edit.after) for edit in plan.edits] == [("function", "host")]


def test_a_version_that_a_row_below_never_had_is_refused(world: World) -> None:
    file = corrected("agenda", setting("talks00000-fish000000", version="9", outcome="deferred"))
    assert [words for _, _, words in problems(plan_of(file))] == [
        "9 was never exported; the record has version 1"
    ]


# --- Size ----------------------------------------------------------------------------------------


def test_statements_grow_by_batches(
    django_assert_max_num_queries: DjangoAssertNumQueries, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(60):
        a_meeting(f"Talks {number}")

    def everywhere(rows: list[dict[str, Any]]) -> None:
        for one in rows:
            one["venue"] = "Palace"

    file = corrected("meetings", everywhere)
    with django_assert_max_num_queries(12):
        assert len(plan_of(file).edits) == 60
    monkeypatch.setattr(planning, "BATCH", 7)
    assert plan_of(file).numbers["edits"] == 60


def test_a_plan_is_the_same_twice_and_another_for_another_version(world: World) -> None:
    file = corrected("meetings", setting("talks00000", venue="Palace"))
    first = plan_of(file).digest
    assert plan_of(file).digest == first
    save(world.talks, {"note": "seen"})
    assert plan_of(file).digest != first


def test_a_summary_is_shortened(world: World) -> None:
    plan = plan_of(corrected("meetings", setting("talks00000", note="x" * 500)))
    summary = plan.summary(shown=10, longest=100)
    assert summary["first_edits"][0]["after"] == "x" * 99 + "…"
    assert (summary["edits"], summary["records"], summary["rows"]) == (1, 1, 2)


def test_a_day_before_the_calendar_of_spreadsheets_comes_back() -> None:
    a_meeting(date_edtf="1815-06-09")
    assert Meeting.objects.get().date_earliest == dt.date(1815, 6, 9)
    plan = plan_of(exported("meetings", "xlsx"))
    assert (edits(plan), plan.not_taken) == ([], [])
