"""The first run makes one local user and tells its password once."""

import io
import re

import pytest
from django.contrib.auth.models import Group, User
from django.core.management import CommandError, call_command
from pytest_django.fixtures import Settings

from curation.management.commands.ensure_local_user import GROUP

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _development(settings: Settings) -> None:
    settings.DEBUG = True
    Group.objects.get_or_create(name=GROUP)


def run() -> str:
    out = io.StringIO()
    call_command("ensure_local_user", stdout=out)
    return out.getvalue()


def test_the_first_run_prints_a_password_that_works() -> None:
    told = re.search(r"Sign in as: curator  password: (\S{16})\n", run())
    assert told
    user = User.objects.get(username="curator")
    assert user.check_password(told[1])
    assert user.is_staff
    assert [group.name for group in user.groups.all()] == [GROUP]


def test_later_runs_change_nothing_and_tell_no_password() -> None:
    run()
    before = User.objects.values().get()
    assert run() == "The local user 'curator' exists.\n"
    assert User.objects.values().get() == before


def test_without_the_role_nobody_is_created() -> None:
    Group.objects.all().delete()
    with pytest.raises(CommandError, match="There is no role"):
        run()
    assert not User.objects.exists()


def test_production_refuses(settings: Settings) -> None:
    settings.DEBUG = False
    with pytest.raises(CommandError, match="This is production"):
        run()
    assert not User.objects.exists()
