"""What one report tells of a record is moved to another one, and all of it can be taken back."""

import pytest

from curation import editing
from curation.models import Change, Person, Suggestion
from tests import builders
from tests.builders import NOW, a_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def told_twice() -> tuple[Person, Person]:
    """Kim, of whom two reports tell, and another Kim."""
    kim, other = builders.a_person("Kim Example"), builders.a_person("Kim Exemplar")
    for number in (1, 2):
        source = builders.a_source(f"{number}: Kim Example met Ben.")
        builders.tell(source, kim, exact="Kim Example")
        meeting = builders.a_meeting(f"Talks {number}")
        builders.a_participation(meeting, kim)
        builders.tell(source, meeting, exact="met")
    return kim, other


def move(record: Person, target: Person, numbers: slice = slice(1)) -> Change:
    return editing.move(
        record=record,
        findings=list(record.findings.order_by("pk"))[numbers],
        target=target,
        by=a_user("curator"),
        at=NOW,
        reason="the other Kim",
    )


def test_one_report_is_about_the_other_person(told_twice: tuple[Person, Person]) -> None:
    kim, other = told_twice
    first, second = kim.findings.order_by("pk")
    change = move(kim, other)
    assert [finding.pk for finding in other.findings.all()] == [first.pk]
    assert [finding.pk for finding in kim.findings.all()] == [second.pk]
    assert {said.source_id for said in other.statements.filter(meeting=None)} == {first.source_id}
    assert "Kim Example" in {name.name for name in other.names.filter(rejected=False)}
    apart = Suggestion.objects.get()
    assert (apart.decision, apart.decided_by) == ("rejected", change.by)


def test_moving_is_taken_back_and_nobody_has_decided_anything(
    told_twice: tuple[Person, Person],
) -> None:
    kim, other = told_twice
    change = move(kim, other)
    editing.undo(change=change, by=change.by, at=NOW, reason="it was him")  # type: ignore[arg-type]
    assert kim.findings.count() == 2
    assert not other.findings.exists()
    apart = Suggestion.objects.get()
    assert apart.decided_by is None
    assert apart.reason.startswith("withdrawn")


def test_the_last_finding_takes_the_whole_record_along(told_twice: tuple[Person, Person]) -> None:
    kim, other = told_twice
    change = move(kim, other, slice(None))
    kim.refresh_from_db()
    assert kim.merged_into == other
    assert change.kind == "merge"


def test_what_makes_no_sense_is_refused(told_twice: tuple[Person, Person]) -> None:
    kim, other = told_twice
    boss, issue = a_user(superuser=True), builders.an_issue()
    [finding, _] = kim.findings.all()
    with pytest.raises(editing.Refused, match="same kind"):
        editing.move(record=kim, findings=[finding], target=issue, by=boss, at=NOW, reason="x")
    with pytest.raises(editing.Refused, match="two different"):
        editing.move(record=kim, findings=[finding], target=kim, by=boss, at=NOW, reason="x")
    with pytest.raises(editing.Refused, match="Give a reason"):
        editing.move(record=kim, findings=[finding], target=other, by=boss, at=NOW, reason=" ")
    stray = builders.a_finding(builders.a_source(), builders.a_person("Stray"))
    with pytest.raises(editing.Refused, match="findings of this record"):
        editing.move(record=kim, findings=[stray], target=other, by=boss, at=NOW, reason="x")
    gone = builders.a_person("Gone", merged_into=other)
    with pytest.raises(editing.Refused, match="was merged into"):
        editing.move(record=kim, findings=[finding], target=gone, by=boss, at=NOW, reason="x")
    with pytest.raises(editing.NotPermitted):
        editing.move(
            record=kim, findings=[finding], target=other, by=a_user("viewer"), at=NOW, reason="x"
        )
