"""Double coding: what each of the two may do, and what reaches the records, and when."""

import pytest

from curation import editing
from curation.editing import coding
from curation.editing.blind import BeingCoded
from curation.editing.coding import assigning
from curation.editing.coding.proposing import propose
from curation.models import (
    Change,
    Code,
    CodedReport,
    Meeting,
    Statement,
)
from curation.values.enums import RejectedAs
from tests import builders
from tests.builders import NOW
from tests.editing.coding_world import World, a_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return a_world()


def test_the_proposal_is_what_the_report_says_and_not_what_was_decided_since() -> None:
    source = builders.a_source("Ana met Ben in Oslo.")
    meeting = builders.a_meeting(locality="Oslo")
    builders.tell(source, meeting, exact="met Ben in Oslo")
    chief = builders.a_user("chief editor")
    editing.save(
        record=meeting, values={"locality": "Bergen", "status": "cancelled"}, expected_version=1,
        by=chief, at=NOW,
    )  # fmt: skip
    assigned = coding.assign(
        name="", sample=coding.Sample(), first_coder=builders.a_user("curator"),
        second_coder=builders.a_user("curator"), by=chief, at=NOW,
    )  # fmt: skip
    item = assigned.reports.get().items.get()
    assert item.proposed["locality"] == "Oslo"
    assert item.proposed["status"] == "held"
    assert assigned.name == "1 report, 20 Jan 2026"


def test_the_same_seed_draws_the_same_sample(db: None) -> None:
    for number in range(20):
        builders.a_source(f"text {number}")
    drawn = [coding.Sample(number=5, seed=seed).draw()[0] for seed in (7, 7, 8)]
    assert drawn[0] == drawn[1] != drawn[2]
    assert len(set(drawn[0])) == 5


def test_a_seed_is_drawn_and_kept_where_none_is_given(db: None) -> None:
    for number in range(5):
        builders.a_source(f"text {number}")
    sample = coding.Sample({"publisher__iexact": "the outlet"}, number=2)
    assigned = coding.assign(
        name="Two", sample=sample, first_coder=builders.a_user("curator"),
        second_coder=builders.a_user("curator"), by=builders.a_user("chief editor"), at=NOW,
    )  # fmt: skip
    again = coding.Sample(sample.filters, 2, assigned.seed).draw()[0]
    assert [one.pk for one in again] == [one.source_id for one in assigned.reports.all()]
    assert assigned.drawn_from == {"filters": sample.filters, "matching": 5}


def test_codes_leave_the_records_alone(world: World) -> None:
    before = Change.objects.count(), Statement.objects.count()
    world.code(world.first, "meeting", status="planned")
    world.code(world.second, "person", found=False)
    world.finish(world.first, world.second)
    world.meeting.refresh_from_db()
    assert (world.meeting.status, world.meeting.version) == ("held", 1)
    assert (Change.objects.count(), Statement.objects.count()) == before


def test_a_code_tells_acceptance_from_correction(world: World) -> None:
    world.code(world.first, "meeting")
    world.code(world.first, "person", name="Ana M. Example")
    world.code(world.first, "issue", found=False)
    verdicts = Code.objects.order_by("item__kind").values_list("item__kind", "verdict")
    assert list(verdicts) == [
        ("issue", "rejected"), ("meeting", "accepted"), ("person", "corrected"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "kind, values, reason",
    [
        ("meeting", {"status": "maybe"}, "no status"),
        ("meeting", {"date_edtf": "the 13th"}, "no date"),
        ("person", {"name": "  "}, "name is needed"),
        ("person", {"country": "NOR"}, "2 characters at most"),
    ],
)
def test_a_code_that_no_record_could_hold_is_refused(
    world: World, kind: str, values: dict[str, str], reason: str
) -> None:
    with pytest.raises(editing.Refused, match=reason):
        world.record(world.first, kind, values)


def test_nobody_else_codes_the_report(world: World) -> None:
    with pytest.raises(editing.NotPermitted):
        world.code(world.third, "meeting")


def test_who_is_done_changes_nothing_any_more(world: World) -> None:
    world.finish(world.first)
    with pytest.raises(editing.Refused, match="done with this report"):
        world.code(world.first, "meeting", status="planned")


def test_done_needs_a_code_for_everything(world: World) -> None:
    world.code(world.first, "meeting")
    with pytest.raises(editing.Refused, match="2 findings are not coded"):
        coding.finish(report=world.report, by=world.first, at=NOW)


def test_nothing_is_compared_before_both_are_done(world: World) -> None:
    world.code(world.first, "meeting", status="planned")
    world.finish(world.first)
    assert world.units() == []
    world.finish(world.second)
    assert [one.field.name for one in world.unit("meeting").differences] == ["status"]


def test_a_coder_sees_no_item_that_the_other_has_added(world: World) -> None:
    start = world.report.source.text.index("Cora")
    added = coding.add_item(
        report=world.report, kind="person", start=start, end=start + 4, by=world.first, at=NOW
    )
    assert added in coding.items_of(world.report, world.first)
    assert added not in coding.items_of(world.report, world.second)
    with pytest.raises(editing.Refused, match="not in this report"):
        coding.record(report=world.report, codes={added.pk: (False, {})}, by=world.second, at=NOW)


def test_what_both_add_at_one_passage_is_one_thing(world: World) -> None:
    start = world.report.source.text.index("Cora")
    for coder, end in ((world.first, 4), (world.second, 10)):
        coding.add_item(
            report=world.report, kind="person", start=start, end=start + end, by=coder, at=NOW
        )
    world.finish(world.first, world.second)
    unit = next(one for one in world.units() if one.item.added_by_id)
    assert unit.found == (True, True)
    assert [(one.first, one.second) for one in unit.differences] == [("Cora", "Cora spoke")]


def acts(world: World) -> list[object]:
    return [
        lambda by: editing.accept(records=[world.meeting], by=by, at=NOW),
        lambda by: editing.reject(
            records=[world.ana], rejected_as=RejectedAs.OUT_OF_SCOPE, by=by, at=NOW, reason="no"
        ),
        lambda by: editing.accept_report(source=world.report.source, by=by, at=NOW),
        lambda by: editing.save(
            record=world.meeting, values={"status": "planned"}, expected_version=1, by=by, at=NOW
        ),
    ]


@pytest.mark.parametrize("number", range(4))
def test_a_coder_writes_to_no_record_of_the_report_by_any_path(world: World, number: int) -> None:
    """Else the other would see it. Also not when done, as long as the other is not."""
    world.finish(world.first)
    changes = Change.objects.count()
    for coder in (world.first, world.second):
        with pytest.raises(BeingCoded, match="independently"):
            acts(world)[number](coder)  # type: ignore[operator]
    assert Change.objects.count() == changes
    assert Meeting.objects.get().curation_status == "draft"


def test_when_both_are_done_they_may_decide_again(world: World) -> None:
    world.finish(world.first, world.second)
    assert editing.accept(records=[world.meeting], by=world.first, at=NOW) is not None


@pytest.mark.parametrize(
    "change, reason",
    [
        ({"second": "first"}, "Two different people"),
        ({"first": "viewer"}, "not permitted to code"),
        ({"filters": {"publisher": "Nobody"}}, "No report matches"),
    ],
)
def test_an_assignment_that_makes_no_sense_is_refused(
    world: World, change: dict[str, object], reason: str
) -> None:
    people = {"first": world.first, "second": world.second, "viewer": builders.a_user("viewer")}
    sample = coding.Sample(change.get("filters", {}))  # type: ignore[arg-type]
    with pytest.raises(editing.Refused, match=reason):
        coding.assign(
            name="x", sample=sample, at=NOW, by=world.manager,
            first_coder=people[str(change.get("first", "first"))],
            second_coder=people[str(change.get("second", "second"))],
        )  # fmt: skip


def test_a_curator_assigns_nothing(world: World) -> None:
    with pytest.raises(editing.NotPermitted):
        coding.assign(
            name="x", sample=coding.Sample(), first_coder=world.first, second_coder=world.second,
            by=world.third, at=NOW,
        )  # fmt: skip


def test_a_passage_to_add_has_to_be_one(world: World) -> None:
    for kind, start, end in (("place", 0, 4), ("person", 0, 10_000), ("person", 5, 5)):
        with pytest.raises(editing.Refused):
            coding.add_item(
                report=world.report, kind=kind, start=start, end=end, by=world.first, at=NOW
            )


def test_a_coder_goes_on_deciding_about_other_records(world: World) -> None:
    other = builders.a_meeting("Not in the sample")
    assert editing.accept(records=[other], by=world.first, at=NOW) is not None


def test_a_sample_has_an_upper_end(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assigning, "MOST", 1)
    builders.a_source("another")
    with pytest.raises(editing.Refused, match="draw 1 of them at most"):
        coding.assign(
            name="x", sample=coding.Sample(), first_coder=world.first, second_coder=world.second,
            by=world.manager, at=NOW,
        )  # fmt: skip


def test_a_finding_without_a_name_is_proposed_by_its_label(db: None) -> None:
    source = builders.a_source("Ana met Ben.")
    builders.a_finding(source, builders.a_person("Ana"), exact="Ana")
    report = CodedReport(source=source)
    with builders.writing():
        Statement.objects.create(source=source, field="publisher", value="X", created=NOW)
    assert [item.proposed["name"] for item in propose(report)] == ["Ana"]


def test_a_meeting_is_added_and_words_that_are_too_many_are_not(world: World) -> None:
    report, text = world.report, world.report.source.text
    added = coding.add_item(
        report=report, kind="meeting", start=text.index("left"), end=text.index("left") + 4,
        by=world.first, at=NOW,
    )  # fmt: skip
    assert added.proposed == {"kind": "other", "status": "unknown"}
    blank = text.index(" ")
    with pytest.raises(editing.Refused, match="no more"):
        coding.add_item(
            report=report, kind="issue", start=blank, end=blank + 1, by=world.first, at=NOW
        )
