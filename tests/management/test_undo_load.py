"""`manage.py load_seeds --undo`: loads are taken back, and can be loaded again."""

from pathlib import Path

import pytest
from django.core.management import CommandError

from curation import editing
from curation.models import Change, Person
from tests.builders import NOW, a_user
from tests.loading.labelled import snapshot
from tests.management.test_load_seeds import lines, load, reports

__all__ = ["reports"]

pytestmark = pytest.mark.django_db


def test_a_load_is_taken_back_by_the_number_in_its_outcome_and_can_be_loaded_again(
    reports: Path,
) -> None:
    a_user(superuser=True)
    load(reports / "a.txt")
    before, outcome = snapshot(), lines(reports / "b.txt")[0]
    after = snapshot()
    number = outcome.split(" as change ")[1].split(",")[0]
    printed = lines("--undo", number)
    assert printed == [f"b.txt: change {number} taken back as change {int(number) + 1}"]
    assert snapshot() == before != after
    assert load(reports)[0] == 0
    assert snapshot() == after


def test_a_load_that_is_taken_back_leaves_what_was_edited_since_and_says_so(reports: Path) -> None:
    curator = a_user(superuser=True)
    load(reports / "b.txt")
    person = Person.objects.get()
    editing.save(
        record=person, values={"name": "Tomás Ekwueme"}, expected_version=person.version,
        by=curator, at=NOW,
    )  # fmt: skip
    printed = lines("--undo", str(Change.objects.order_by("pk")[0].pk))
    person.refresh_from_db()
    assert printed[1:] == ["    left      Tomás Ekwueme: was edited by hand"]
    assert (person.name, person.curation_status) == ("Tomás Ekwueme", "draft")


@pytest.mark.parametrize(
    "arguments, code, words",
    [
        (("--undo", "999999"), 2, "There is no change 999999"),
        (("seeds", "--undo", "1"), 2, "no paths"),
        (("--undo", "1", "--by", "nobody"), 2, "no user 'nobody'"),
    ],
)
def test_what_cannot_be_taken_back_is_refused(
    arguments: tuple[str, ...], code: int, words: str
) -> None:
    a_user(superuser=True)
    with pytest.raises(CommandError, match=words) as refused:
        load(*arguments)
    assert refused.value.returncode == code


def test_loads_are_taken_back_all_or_none_and_once_and_with_the_permission(reports: Path) -> None:
    a_user("viewer", username="reader")
    a_user(superuser=True, username="chief")
    load(reports)
    first, second = (str(one.pk) for one in Change.objects.filter(kind="load").order_by("pk"))
    with pytest.raises(CommandError, match="not permitted"):
        load("--undo", first, "--by", "reader")
    load("--undo", first, "--by", "chief")
    undoing = str(Change.objects.latest("pk").pk)
    with pytest.raises(CommandError, match=f"change {first}: .*already"):
        load("--undo", first, second, "--by", "chief")
    assert Change.objects.get(pk=second).undone_by is None
    with pytest.raises(CommandError, match=f"Change {undoing} is no load but: undo"):
        load("--undo", undoing, "--by", "chief")
