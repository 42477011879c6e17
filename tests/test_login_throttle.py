"""Passwords cannot be guessed by trying."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.contrib.auth.models import User
from django.http import HttpResponseBase
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone
from pytest_django.fixtures import Settings

from config.client_address import client_address

LIMIT = 20
HERE = "192.0.2.7"

pytestmark = pytest.mark.django_db


@pytest.fixture
def colleague() -> User:
    return User.objects.create_user("ines", password="a long correct one", is_staff=True)


def sign_in(name: str, password: str, *, address: str = HERE) -> HttpResponseBase:
    return Client().post(
        reverse("admin:login"),
        {"username": name, "password": password},
        REMOTE_ADDR=address,
    )


def test_twenty_bad_logins_are_throttled_even_for_the_right_password(colleague: User) -> None:
    answers = [sign_in("ines", f"guess {n}").status_code for n in range(LIMIT)]
    assert answers == [200] * (LIMIT - 1) + [429]
    assert sign_in("ines", "a long correct one").status_code == 429


def test_another_address_is_not_locked_out(colleague: User) -> None:
    for n in range(LIMIT):
        sign_in("ines", f"guess {n}")
    assert sign_in("ines", "a long correct one", address="192.0.2.8").status_code == 302


def test_trying_many_names_from_one_address_is_throttled() -> None:
    answers = [sign_in(f"name{n}", "password").status_code for n in range(LIMIT)]
    assert answers[-1] == 429


def test_a_success_in_between_does_not_buy_new_guesses(colleague: User) -> None:
    User.objects.create_user("mallory", password="a password of my own", is_staff=True)
    for n in range(LIMIT - 1):
        sign_in("ines", f"guess {n}")
    assert sign_in("mallory", "a password of my own").status_code == 302
    assert sign_in("ines", "guess again").status_code == 429


def test_the_lock_ends_after_a_quarter_of_an_hour(colleague: User) -> None:
    for n in range(LIMIT):
        sign_in("ines", f"guess {n}")
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=16))
    assert sign_in("ines", "a long correct one").status_code == 302


@pytest.mark.parametrize(
    "proxies,forwarded,remote,expected",
    [
        (0, "203.0.113.9", HERE, HERE),
        (1, "203.0.113.9", "10.0.0.1", "203.0.113.9"),
        (1, "198.51.100.1, 203.0.113.9", "10.0.0.1", "203.0.113.9"),
        (2, "198.51.100.1, 203.0.113.9, 10.0.0.2", "10.0.0.1", "203.0.113.9"),
        (2, "10.0.0.2", "10.0.0.1", "10.0.0.1"),
        (1, "", "10.0.0.1", "10.0.0.1"),
        (0, "", "2001:db8:1:2:aaaa::1", "2001:db8:1:2::"),
        (0, "", "::ffff:192.0.2.7", HERE),
        (0, "", "", None),
        (1, "<script>", "10.0.0.1", None),
    ],
)
def test_an_address_is_what_a_trusted_proxy_saw(
    settings: Settings, proxies: int, forwarded: str, remote: str, expected: str | None
) -> None:
    settings.PROXY_COUNT = proxies
    request = RequestFactory().get("/", REMOTE_ADDR=remote, HTTP_X_FORWARDED_FOR=forwarded)
    assert client_address(request) == expected
