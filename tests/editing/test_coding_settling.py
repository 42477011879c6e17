"""Double coding: what a third person settles, and what of it reaches the records."""

import pytest
from django.contrib.auth.models import User

from curation import editing
from curation.editing import coding
from curation.models import (
    AgendaItem,
    Meeting,
    Person,
    Statement,
)
from tests import builders
from tests.builders import NOW
from tests.editing.coding_world import World, a_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return a_world()


def settled(world: World, by: User, kind: str = "meeting", **values: object) -> None:
    unit = world.unit(kind)
    coding.settle(
        unit=unit, found=bool(values.pop("found", True)), by=by, at=NOW, reason="page 1 says so",
        values=values,
    )  # fmt: skip


def test_a_third_person_settles_and_the_record_says_it(world: World) -> None:
    world.record(world.first, "meeting", {world.outcome(): "agreed", "locality": "Bergen"})
    world.finish(world.first, world.second)
    settled(world, world.third, locality="Bergen", **{world.outcome(): "agreed"})
    world.meeting.refresh_from_db()
    assert (world.meeting.locality, world.meeting.curation_status) == ("Bergen", "accepted")
    assert world.meeting.accepted_by == world.third
    assert AgendaItem.objects.get().outcome == "agreed"
    said = Statement.objects.get(basis="curator", field="locality")
    assert said.exact == "met Ben Other in Oslo on Jan. 13"
    settlement = world.unit("meeting").settlement
    assert settlement is not None
    assert settlement.changes.count() == 2


def test_what_was_read_rightly_overrides_no_other_report(world: World) -> None:
    """An accepted code says what this report says; others may outweigh it."""
    Meeting.objects.filter(pk=world.meeting.pk).update(locality="Bergen")
    world.code(world.first, "meeting", locality="Bergen")
    world.finish(world.first, world.second)
    settled(world, world.third, locality="Oslo")
    assert not Statement.objects.filter(basis="curator").exists()
    assert Meeting.objects.get().curation_status == "accepted"


def test_what_is_not_in_the_report_is_rejected(world: World) -> None:
    world.code(world.first, "person", found=False)
    world.finish(world.first, world.second)
    settled(world, world.third, "person", found=False)
    world.ana.refresh_from_db()
    assert (world.ana.curation_status, world.ana.rejected_as) == ("rejected", "wrong_reading")


def test_a_record_that_others_tell_of_is_not_rejected_for_one_report(world: World) -> None:
    builders.tell(builders.a_source("Ana Example spoke."), world.ana, exact="Ana Example")
    world.code(world.first, "person", found=False)
    world.finish(world.first, world.second)
    settled(world, world.third, "person", found=False)
    world.ana.refresh_from_db()
    assert world.ana.curation_status == "draft"


def test_what_was_added_is_entered_when_it_holds(world: World) -> None:
    start = world.report.source.text.index("Cora")
    coding.add_item(
        report=world.report, kind="person", start=start, end=start + 4, by=world.first, at=NOW
    )
    world.finish(world.first, world.second)
    unit = next(one for one in world.units() if one.item.added_by_id)
    coding.settle(
        unit=unit, found=True, values={"name": "Cora Third"}, by=world.third, at=NOW, reason="yes"
    )
    cora = Person.objects.get(name="Cora Third")
    assert cora.curation_status == "accepted"
    assert cora.statements.get(field="name").exact == "Cora"


@pytest.mark.parametrize("who", ["first", "second"])
def test_a_coder_settles_nothing(world: World, who: str) -> None:
    world.code(world.first, "meeting", status="planned")
    world.finish(world.first, world.second)
    with pytest.raises(editing.NotPermitted, match="third person"):
        settled(world, getattr(world, who), status="planned")
    with pytest.raises(editing.NotPermitted, match="third person"):
        coding.settle_agreed(report=world.report, by=getattr(world, who), at=NOW)


def test_nothing_is_settled_before_both_are_done(world: World) -> None:
    world.finish(world.first)
    with pytest.raises(editing.Refused, match="Not both"):
        coding.settle_agreed(report=world.report, by=world.third, at=NOW)


def test_a_settlement_needs_a_reason_and_is_made_once(world: World) -> None:
    world.code(world.first, "meeting", status="planned")
    world.finish(world.first, world.second)
    unit = world.unit("meeting")
    with pytest.raises(editing.Refused, match="reason"):
        coding.settle(unit=unit, found=True, values={}, by=world.third, at=NOW, reason=" ")
    settled(world, world.third, status="planned")
    with pytest.raises(editing.Refused, match=r"settled .* already"):
        settled(world, world.third, status="planned")


def test_what_both_agree_on_is_written_at_once(world: World) -> None:
    world.code(world.first, "meeting", status="planned")
    world.code(world.second, "meeting", status="planned")
    world.code(world.first, "person", found=False)
    world.finish(world.first, world.second)
    assert coding.settle_agreed(report=world.report, by=world.third, at=NOW) == 2
    world.meeting.refresh_from_db()
    assert (world.meeting.status, world.meeting.curation_status) == ("planned", "accepted")
    assert Person.objects.get().curation_status == "draft"
    assert coding.settle_agreed(report=world.report, by=world.third, at=NOW) == 0


def test_an_outcome_is_written_where_the_agenda_had_none(world: World) -> None:
    world.record(world.first, "meeting", {world.outcome(): "agreed"})
    world.finish(world.first, world.second)
    with builders.writing():
        AgendaItem.objects.all().delete()
    settled(world, world.third, **{world.outcome(): "agreed"})
    assert AgendaItem.objects.get().outcome == "agreed"


def test_a_subject_that_was_merged_away_is_left_alone(world: World) -> None:
    world.record(world.first, "meeting", {world.outcome(): "agreed"})
    world.finish(world.first, world.second)
    with builders.writing():
        AgendaItem.objects.all().delete()
    world.fish.merged_into = builders.an_issue("fishing")
    with builders.writing():
        world.fish.save()
    settled(world, world.third, **{world.outcome(): "agreed"})
    assert not AgendaItem.objects.filter(issue=world.fish, outcome="agreed").exists()


def test_what_was_accepted_meanwhile_is_not_accepted_again(world: World) -> None:
    editing.accept(records=[world.meeting], by=world.third, at=NOW)
    world.code(world.first, "meeting", status="planned")
    world.finish(world.first, world.second)
    settled(world, world.third, status="planned")
    settlement = world.unit("meeting").settlement
    assert settlement is not None
    assert settlement.changes.count() == 1
    assert Meeting.objects.get().status == "planned"


def test_what_one_added_and_does_not_hold_is_not_entered(world: World) -> None:
    start = world.report.source.text.index("Cora")
    coding.add_item(
        report=world.report, kind="person", start=start, end=start + 4, by=world.first, at=NOW
    )
    world.finish(world.first, world.second)
    unit = next(one for one in world.units() if one.item.added_by_id)
    coding.settle(unit=unit, found=False, values={}, by=world.third, at=NOW, reason="a ship")
    assert not Person.objects.filter(name__startswith="Cora").exists()
