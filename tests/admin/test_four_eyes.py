"""Four eyes on the pages of the desk: who is offered what, and what is told."""

import json

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django.fixtures import Settings as SettingsWrapper

from curation import editing
from curation.models import Meeting
from tests import builders
from tests.admin.pages import html_of, text_of
from tests.builders import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def four_eyes(settings: SettingsWrapper) -> None:
    settings.READOUT_FOUR_EYES = True


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def one(db: None) -> User:
    return builders.a_user("curator")


@pytest.fixture
def other(db: None) -> User:
    return builders.a_user("curator")


def changed_by(user: User, meeting: Meeting) -> Meeting:
    editing.save(
        record=meeting, values={"locality": "Bergen"}, expected_version=meeting.version,
        by=user, at=NOW,
    )  # fmt: skip
    return meeting


def page(meeting: Meeting, name: str = "change") -> str:
    return f"/admin/curation/meeting/{meeting.pk}/{name}/"


def test_each_is_offered_what_is_theirs_to_do(meeting: Meeting, one: User, other: User) -> None:
    changed_by(one, meeting)
    assert "Ask a colleague to accept" in text_of(client_of(one), page(meeting))
    response = client_of(one).post(page(meeting, "accept"), follow=True)
    assert "waits for a second person to accept it" in response.content.decode()
    mine, theirs = (text_of(client_of(user), page(meeting)) for user in (one, other))
    assert "You changed it last: a second person has to accept it." in mine
    assert f'action="{page(meeting, "accept")}"' not in html_of(client_of(one), page(meeting))
    assert "A colleague has changed it and asks you to accept it." in theirs
    assert "1 meeting to confirm" in text_of(client_of(other), "/admin/")
    response = client_of(other).post(page(meeting, "accept"), follow=True)
    assert "is accepted." in response.content.decode()
    assert "to confirm" not in text_of(client_of(other), "/admin/")


def test_a_key_of_the_reading_page_says_that_it_waits(meeting: Meeting, one: User) -> None:
    changed_by(one, meeting)
    meeting.refresh_from_db()
    source = meeting.findings.get().source
    sent = {"act": "accept", "key": f"m{meeting.pk}", "version": meeting.version}
    response = client_of(one).post(
        f"/admin/curation/source/{source.pk}/key/",
        json.dumps(sent),
        content_type="application/json",
    )
    assert "waits for a second person" in response.json()["words"]


def test_accepting_a_report_tells_what_waits_for_whom(meeting: Meeting, one: User) -> None:
    changed_by(one, meeting)
    source = meeting.findings.get().source
    builders.tell(source, builders.a_person("Cora"), exact="Ana")
    response = client_of(one).post(f"/admin/curation/source/{source.pk}/accept/", follow=True)
    assert "1 record accepted. 1 waits for a second person." in response.content.decode()


def test_selected_rows_are_told_apart(meeting: Meeting, one: User) -> None:
    changed_by(one, meeting)
    rows = [meeting.pk, builders.a_meeting().pk]
    sent = {"action": "accept_selected", "_selected_action": rows}
    response = client_of(one).post("/admin/curation/meeting/", sent, follow=True)
    assert "2 selected: 1 accepted, 1 for a second person to accept." in response.content.decode()


def test_what_waits_is_not_exported_as_accepted(meeting: Meeting, one: User) -> None:
    changed_by(one, meeting)
    client_of(one).post(page(meeting, "accept"))
    assert not Meeting.objects.accepted().exists()
