"""Somebody from the public, and a colleague, before pages that are open to everybody."""

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from tests.builders import a_user


@pytest.fixture(autouse=True)
def _open_to_everybody(settings: Settings) -> None:
    settings.READOUT_PUBLIC = True


@pytest.fixture
def public(db: None) -> Client:
    return Client()


@pytest.fixture
def colleague(db: None) -> Client:
    client = Client()
    client.force_login(a_user("viewer"), backend="django.contrib.auth.backends.ModelBackend")
    return client
