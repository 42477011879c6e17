"""What every test stands on: fast passwords, repeatable examples, and the database in use."""

import os

import pytest
from django.db import connection
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from pytest_django.fixtures import Settings

# A machine that is busy is not a defect; and what fails in CI must fail again when run again.
hypothesis_settings.register_profile(
    "readout",
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],
)
hypothesis_settings.load_profile("readout")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip, saying so, what is about the other database."""
    for item in items:
        for vendor in ("postgres", "sqlite"):
            if item.get_closest_marker(vendor) and not connection.vendor.startswith(vendor):
                item.add_marker(pytest.mark.skip(reason=f"about {vendor}; not what is run on"))


@pytest.fixture(autouse=True)
def _fast_passwords(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
