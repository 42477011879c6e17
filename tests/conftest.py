"""What every test stands on: fast passwords, repeatable examples, and the database in use."""

import os

import pytest
from django.core.management import call_command
from django.db import connection
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from pytest_django.fixtures import Settings
from pytest_django.plugin import DjangoDbBlocker

# A machine that is busy is not a defect; and what fails in CI must fail again when run again.
hypothesis_settings.register_profile(
    "readout",
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],
)
hypothesis_settings.load_profile("readout")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip, saying so, what is about the other database; on PostgreSQL leave out what cannot differ."""
    if connection.vendor == "postgresql":
        config.hook.pytest_deselected(items=[item for item in items if not _may_differ(item)])
        items[:] = [item for item in items if _may_differ(item)]
    for item in items:
        for vendor in ("postgres", "sqlite"):
            if item.get_closest_marker(vendor) and not connection.vendor.startswith(vendor):
                item.add_marker(pytest.mark.skip(reason=f"about {vendor}; not what is run on"))


def _may_differ(item: pytest.Item) -> bool:
    """Whether the answer could be another on this database: the others have run on SQLite."""
    if item.get_closest_marker("once"):
        return False
    fixtures: set[str] = set(getattr(item, "fixturenames", ()))
    marked = any(map(item.get_closest_marker, ("django_db", "own_databases", "postgres")))
    return marked or not fixtures.isdisjoint({"db", "transactional_db", "live_server"})


@pytest.fixture(autouse=True)
def _fast_passwords(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """The roles are loaded once: each test is rolled back to a database that has them."""
    with django_db_blocker.unblock():
        call_command("loaddata", "groups", verbosity=0)
