"""Whatever is loaded, edited, joined, parted or taken back: the index says what the records say."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command

from curation import editing
from curation.models import Change, Issue, Meeting, Participation, Person
from curation.search.entries import ENTRIES, entries
from curation.values.enums import RejectedAs
from tests.builders import NOW, a_meeting, a_user, an_organization, writing
from tests.commands import ROOT
from tests.search.asking import found

pytestmark = pytest.mark.django_db


def wrong() -> list[tuple[str, str, str]]:
    """Every entry that is not as making it anew would make it."""
    differing = []
    for model, (entry, _) in ENTRIES.items():
        keys = list(model.objects.values_list("pk", flat=True))
        stored = {one.pk: (one.heading, one.words) for one in entry.objects.all()}
        made = {one.record_id: (one.heading, one.words) for one in entries(model, keys)}
        for key in {*stored, *made}:
            if stored.get(key) != made.get(key):
                name = str(model.objects.filter(pk=key).first())
                differing.append((name, str(stored.get(key)), str(made.get(key))))
    return differing


@pytest.fixture
def editor() -> User:
    """A chief editor before the two reports of seeds/."""
    call_command("load_seeds", str(ROOT / "seeds"), verbosity=0)
    assert wrong() == []
    return a_user(superuser=True)


def taken_back(done: Change | None, by: User) -> None:
    """It is right after the change, after taking it back, and after taking that back."""
    assert done is not None
    assert wrong() == []
    undone = editing.undo(change=done, by=by, at=NOW, reason="wrong")
    assert wrong() == []
    editing.undo(change=undone, by=by, at=NOW, reason="right after all")
    assert wrong() == []


def save(record: Any, by: User, **values: str) -> Change | None:
    record.refresh_from_db()
    return editing.save(
        record=record, values=values, expected_version=record.version, by=by, at=NOW,
        reason="as the ministry has it",
    )  # fmt: skip


def test_a_name_that_is_corrected(editor: User) -> None:
    person = Person.objects.get(name="Sanae Takaichi")
    done = save(person, editor, name="Takaichi Sanae-san")
    assert found(Person, "takaichi sanae-san") == [person]
    assert found(Meeting, '"takaichi sanae"')
    taken_back(done, editor)


def test_a_label_that_is_corrected(editor: User) -> None:
    issue = Issue.objects.get(label="economic security")
    done = save(issue, editor, label="security of the economy")
    assert found(Meeting, '"security of the economy"')
    taken_back(done, editor)


def test_an_organization_that_is_corrected() -> None:
    organization = an_organization("Fisheries Board")
    meeting = a_meeting("Talks")
    with writing():
        Participation.objects.create(meeting=meeting, organization=organization)
    with writing():
        organization.name = "Board of Fisheries"
        organization.save()
    assert found(Meeting, '"board of fisheries"') == [meeting]
    assert wrong() == []


def test_two_people_that_are_joined(editor: User) -> None:
    kept = Person.objects.get(name="Wi Sung-lac")
    other = Person.objects.get(name="Wi Seong-rak")
    done = editing.merge(survivor=kept, absorbed=other, by=editor, at=NOW, reason="one man")
    assert found(Person, "seong-rak")[0] == kept
    taken_back(done, editor)


def test_two_issues_that_are_joined(editor: User) -> None:
    kept, other = Issue.objects.filter(agenda__isnull=False).distinct().order_by("pk")[:2]
    taken_back(
        editing.merge(survivor=kept, absorbed=other, by=editor, at=NOW, reason="one issue"), editor
    )


def test_two_meetings_that_are_joined(editor: User) -> None:
    kept, other = Meeting.objects.filter(name__contains="Takaichi", status="planned")[:2]
    taken_back(
        editing.merge(survivor=kept, absorbed=other, by=editor, at=NOW, reason="one event"), editor
    )


def test_a_record_that_is_parted(editor: User) -> None:
    person = Person.objects.get(name="Lee Jae-myung")
    findings = list(person.findings.order_by("pk"))[:1]
    taken_back(
        editing.split(record=person, findings=findings, by=editor, at=NOW, reason="two men"), editor
    )


def test_a_record_that_is_rejected(editor: User) -> None:
    person = Person.objects.get(name="Sanae Takaichi")
    done = editing.reject(
        records=[person], rejected_as=RejectedAs.WRONG_READING, by=editor, at=NOW, reason="nobody"
    )
    taken_back(done, editor)


def test_a_load_that_is_taken_back(editor: User) -> None:
    for load in Change.objects.filter(kind="load").order_by("-pk"):
        editing.undo(change=load, by=editor, at=NOW, reason="wrong file")
        assert wrong() == []
