"""People of every role, signed in."""

import pytest
from django.test import Client

from curation.models import Meeting, Source
from tests import builders
from tests.builders import a_user


def signed_in(role: str = "", *, superuser: bool = False) -> Client:
    client = Client()
    user = a_user(role, superuser=superuser)
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def viewer(db: None) -> Client:
    return signed_in("viewer")


@pytest.fixture
def curator(db: None) -> Client:
    return signed_in("curator")


@pytest.fixture
def chief(db: None) -> Client:
    return signed_in("chief editor")


@pytest.fixture
def source(db: None) -> Source:
    return builders.a_source(
        "Ana Example, the minister, met Ben on Jan. 13.", publisher="The Daily"
    )


@pytest.fixture
def meeting(source: Source) -> Meeting:
    """Talks of Ana and Ben on fisheries, as one outlet tells of them."""
    meeting = builders.a_meeting("Ana Example – Ben: talks", mode="in_person")
    builders.a_participation(meeting, builders.a_person("Ana Example"), attendance="named")
    builders.a_participation(meeting, builders.a_person("Ben"))
    builders.an_agenda_item(meeting, builders.an_issue("fisheries"), outcome="discussed")
    builders.tell(source, meeting, exact="met Ben on Jan. 13")
    return meeting
