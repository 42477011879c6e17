"""Issues may belong to wider issues, and none ever belongs to itself."""

import pytest

from curation import editing
from curation.editing import Refused
from curation.models import Change, Issue
from tests.builders import NOW, a_user, an_issue

pytestmark = pytest.mark.django_db
Tree = dict[str, str]
TREE = {"trade": "", "tariffs": "trade", "steel": "tariffs"}


def a_tree() -> dict[str, Issue]:
    trade = an_issue("trade")
    tariffs = an_issue("tariffs", parent=trade)
    return {"trade": trade, "tariffs": tariffs, "steel": an_issue("steel", parent=tariffs)}


def tree() -> Tree:
    """Each current issue with the wider one it belongs to."""
    rows = Issue.objects.filter(merged_into=None)
    return {one.label: one.parent.label if one.parent else "" for one in rows}


def put(issue: Issue, wider: Issue | None) -> Change:
    issue.refresh_from_db()
    done = editing.save(
        record=issue,
        values={"parent": wider},
        expected_version=issue.version,
        by=a_user(superuser=True),
        at=NOW,
    )
    assert done is not None
    return done


def undo(change: Change) -> Change:
    return editing.undo(change=change, by=a_user(superuser=True), at=NOW, reason="no")


@pytest.mark.parametrize(
    "survivor, absorbed, expected",
    [
        ("trade", "tariffs", {"trade": "", "steel": "trade"}),
        ("tariffs", "trade", {"tariffs": "", "steel": "tariffs"}),
        ("trade", "steel", {"trade": "", "tariffs": "trade"}),
        ("steel", "trade", {"steel": "", "tariffs": "steel"}),
        ("tariffs", "steel", {"trade": "", "tariffs": "trade"}),
        ("steel", "tariffs", {"trade": "", "steel": "trade"}),
    ],
)
def test_a_merge_within_a_tree_leaves_a_tree_and_is_taken_back(
    survivor: str, absorbed: str, expected: Tree
) -> None:
    issues = a_tree()
    change = editing.merge(
        survivor=issues[survivor],
        absorbed=issues[absorbed],
        by=a_user(superuser=True),
        at=NOW,
        reason="one subject",
    )
    assert tree() == expected
    undone = undo(change)
    assert tree() == TREE
    assert undone.report["left"] == []


def test_an_issue_is_not_put_under_what_belongs_to_it() -> None:
    issues = a_tree()
    for below in ("steel", "trade"):
        with pytest.raises(Refused):
            put(issues["trade"], issues[below])
    assert tree() == TREE


def test_taking_back_closes_no_circle() -> None:
    issues = a_tree()
    taken_out = put(issues["tariffs"], None)
    issues["tariffs"].refresh_from_db()
    put(issues["trade"], issues["tariffs"])
    undone = undo(taken_out)
    assert tree() == {"trade": "tariffs", "tariffs": "", "steel": "tariffs"}
    assert undone.report["left"] == ["tariffs: parent was changed again since"]
