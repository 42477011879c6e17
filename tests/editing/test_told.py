"""A report's day and outlet decide which of two reports counts: the records follow at once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from curation import editing
from curation.evaluation.verify import verify
from curation.models import Change, Meeting, Person, Source, Statement
from tests.builders import NOW, a_user
from tests.loading.labelled import document, load_documents

pytestmark = pytest.mark.django_db
STEMS = ("11-yoo-mongolia-announced", "12-yu-enkhjargal-talks")  # one president, spelled twice
LATER = "2030-01-01"


@pytest.fixture(autouse=True)
def whole() -> Iterator[None]:
    """Whatever a test does, the records are what their statements say."""
    yield
    assert not list(verify())


@pytest.fixture
def president() -> Person:
    """One person under two names, of which the earlier report's is preferred."""
    load_documents([document(stem) for stem in STEMS])
    one, other = Person.objects.get(name="Yoo Hae-won"), Person.objects.get(name="Yu Hae Won")
    editing.merge(survivor=one, absorbed=other, by=a_user(superuser=True), at=NOW, reason="one")
    one.refresh_from_db()
    assert one.name == "Yoo Hae-won"
    return one


def announcement() -> Source:
    return Source.objects.get(location__contains=STEMS[0])


def save(source: Source, **values: Any) -> Change:
    by = a_user(superuser=True)
    done = editing.save(
        record=source, values=values, expected_version=source.version, by=by, at=NOW
    )
    assert done is not None
    return done


def test_the_preferred_name_follows_a_corrected_date_and_the_meetings_the_name(
    president: Person,
) -> None:
    save(announcement(), date_published=date.fromisoformat(LATER))
    president.refresh_from_db()
    assert president.name == "Yu Hae Won"
    names = Meeting.objects.current().filter(participations__person=president)
    assert any("Yu Hae Won" in name for name in names.values_list("name", flat=True))


def test_taking_a_corrected_date_back_takes_back_what_followed_it(president: Person) -> None:
    done = save(announcement(), date_published=date.fromisoformat(LATER))
    editing.undo(change=done, by=a_user(superuser=True), at=NOW, reason="it was right")
    president.refresh_from_db()
    assert president.name == "Yoo Hae-won"


def test_what_nothing_is_weighed_by_projects_nothing(president: Person) -> None:
    before = (president.version, Person.history.count(), Meeting.history.count())
    save(announcement(), headline="Another headline")
    president.refresh_from_db()
    assert (president.version, Person.history.count(), Meeting.history.count()) == before


def test_a_date_in_the_manifest_is_followed_and_nobody_is_said_to_have_decided(
    president: Person,
) -> None:
    location, found = document(STEMS[0])
    load_documents([(location, replace(found, published_on=LATER))])
    president.refresh_from_db()
    assert president.name == "Yu Hae Won"
    assert not Statement.objects.filter(basis="curator").exists()


def test_a_date_needs_as_many_statements_for_many_records_as_for_one(president: Person) -> None:
    source = announcement()
    with CaptureQueriesContext(connection) as captured:
        save(source, date_published=date.fromisoformat(LATER))
    assert len(captured) < 80
