"""A server starts safe or not at all; in development nothing needs to be set."""

import re
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import settings as readout
from tests.commands import ROOT, run_python

SECRET = "unguessable" * 8
PRODUCTION = {"SECRET_KEY": SECRET, "ALLOWED_HOSTS": "readout.example.org"}
SHOW = "import django; django.setup(); from django.conf import settings; print(settings.{})"


def start(env: dict[str, str]) -> CompletedProcess[str]:
    return run_python("manage.py", "check", env=env)


def setting(name: str, env: dict[str, str]) -> str:
    env = {"DJANGO_SETTINGS_MODULE": "config.settings", **env}
    result = run_python("-c", SHOW.format(name), env=env)
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


def test_development_needs_no_settings() -> None:
    result = start({})
    assert (result.returncode, result.stderr) == (0, "")
    assert setting("DEBUG", {}) == "True"


def test_an_empty_variable_counts_as_not_set() -> None:
    names = ["SECRET_KEY", "DEBUG", "ALLOWED_HOSTS", "DATABASE_URL", "EXPORT_DIR"]
    assert start(dict.fromkeys(names, "")).returncode == 0


def test_a_secret_key_makes_it_production() -> None:
    assert setting("DEBUG", PRODUCTION) == "False"


@pytest.mark.parametrize(
    "env,reason",
    [
        ({"DEBUG": "0"}, "SECRET_KEY is not set"),
        ({"DEBUG": "0", "ALLOWED_HOSTS": "a.example"}, "SECRET_KEY is not set"),
        ({"SECRET_KEY": SECRET}, "ALLOWED_HOSTS is not set"),
        ({**PRODUCTION, "SECRET_KEY": "short"}, "SECRET_KEY must be random"),
        ({**PRODUCTION, "SECRET_KEY": readout.DEVELOPMENT_SECRET_KEY}, "the public one"),
        ({**PRODUCTION, "DEBUG": "1"}, "DEBUG is on although ALLOWED_HOSTS"),
        ({"DEBUG": "maybe"}, "DEBUG must be 1 or 0, not 'maybe'"),
        ({"PROXY_COUNT": "-1"}, "PROXY_COUNT must be a whole number, not '-1'"),
        ({"DATABASE_URL": "somewhere"}, "DATABASE_URL must look like postgres://"),
        ({"DATABASE_URL": "postgres://u@h:port/name"}, "DATABASE_URL must look like postgres://"),
    ],
)
def test_an_unsafe_or_unreadable_setting_stops_the_start(env: dict[str, str], reason: str) -> None:
    result = start(env)
    assert result.returncode != 0
    assert reason in result.stderr.splitlines()[-1]


@pytest.mark.parametrize("door", ["config.wsgi", "config.asgi"])
@pytest.mark.parametrize(
    "env,reason",
    [
        ({}, "SECRET_KEY is not set"),
        ({"DEBUG": "1"}, "DEBUG must be off"),
        ({"DEBUG": ""}, "DEBUG must be off"),
    ],
)
def test_a_server_never_runs_as_development(door: str, env: dict[str, str], reason: str) -> None:
    result = run_python("-c", f"import {door}", env=env)
    assert result.returncode != 0
    assert reason in result.stderr.splitlines()[-1]


@pytest.mark.parametrize("door", ["config.wsgi", "config.asgi"])
def test_a_server_starts_in_production(door: str) -> None:
    result = run_python("-c", f"import {door} as door; print(door.application)", env=PRODUCTION)
    assert "Handler object" in result.stdout, result.stderr


def test_the_deployment_checks_find_nothing_in_production() -> None:
    result = run_python("manage.py", "check", "--deploy", "--fail-level", "WARNING", env=PRODUCTION)
    assert result.returncode == 0, result.stderr
    assert result.stdout == "System check identified no issues (0 silenced).\n"


@pytest.mark.parametrize(
    "name,value",
    [
        ("SESSION_COOKIE_SECURE", "True"),
        ("CSRF_COOKIE_SECURE", "True"),
        ("SECURE_SSL_REDIRECT", "True"),
        ("SECURE_CONTENT_TYPE_NOSNIFF", "True"),
        ("SECURE_HSTS_SECONDS", "31536000"),
    ],
)
def test_production_speaks_https_alone(name: str, value: str) -> None:
    assert setting(name, PRODUCTION) == value


def test_production_answers_with_every_protecting_header() -> None:
    code = """
import django; django.setup()
from django.test import Client
response = Client(headers={"host": "readout.example.org"}).get("/admin/", secure=True)
for name, value in sorted(response.headers.items()): print(f"{name}: {value}")
"""
    env = {"DJANGO_SETTINGS_MODULE": "config.settings", **PRODUCTION}
    headers = run_python("-W", "ignore", "-c", code, env=env).stdout
    assert "Strict-Transport-Security: max-age=31536000; includeSubDomains" in headers
    assert "X-Content-Type-Options: nosniff" in headers
    assert "X-Frame-Options: DENY" in headers
    assert "Referrer-Policy: same-origin" in headers
    policy = re.search(r"^Content-Security-Policy: (.*)$", headers, re.MULTILINE)
    assert policy
    assert set(policy[1].split("; ")) == {
        "default-src 'self'",
        "object-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'self'",
        "form-action 'self'",
    }


def test_no_answer_is_without_the_policy() -> None:
    """A redirect to HTTPS, a host that is not served, a style sheet, nothing, and a refusal."""
    code = """
import sys, django; django.setup()
from django.core.management import call_command
from django.test import Client
call_command("collectstatic", interactive=False, verbosity=0)
sheet = django.contrib.staticfiles.storage.staticfiles_storage.url("curation/browse.css")
for path, host, secure in [
    ("/admin/", "readout.example.org", False), ("/admin/", "evil.example", True),
    (sheet, "readout.example.org", True), ("/nothing", "readout.example.org", True),
    ("/?q=%00", "readout.example.org", True),
]:
    response = Client(headers={"host": host}).get(path, secure=secure)
    print(response.status_code, response.headers.get("Content-Security-Policy", "none"))
"""
    with TemporaryDirectory() as folder:
        env = {"DJANGO_SETTINGS_MODULE": "config.settings", "STATIC_ROOT": folder, **PRODUCTION}
        result = run_python("-W", "ignore", "-c", code, env=env)
    answers = [line.split(" ", 1) for line in result.stdout.splitlines()]
    assert [status for status, _ in answers] == ["301", "400", "200", "404", "400"], result.stderr
    assert [policy for _, policy in answers if "default-src 'self'" not in policy] == []


def test_sqlite_takes_the_write_lock_when_a_transaction_begins() -> None:
    database = readout.read_database("sqlite:////somewhere/readout.sqlite3")
    assert database["NAME"] == "/somewhere/readout.sqlite3"
    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in database["OPTIONS"]["init_command"]


def test_postgresql_connections_are_kept_and_checked() -> None:
    database = readout.read_database("postgres://reader:pass@db.example:5433/readout")
    assert (database["HOST"], database["PORT"], database["NAME"]) == (
        "db.example",
        5433,
        "readout",
    )
    assert database["CONN_HEALTH_CHECKS"] is True


def test_readers_give_typed_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VALUE", " a, b ,,c ")
    assert readout.env_list("VALUE") == ["a", "b", "c"]
    monkeypatch.setenv("VALUE", "Off")
    assert readout.env_bool("VALUE", default=True) is False
    monkeypatch.setenv("VALUE", "7")
    assert readout.env_int("VALUE", 3) == 7
    monkeypatch.setenv("VALUE", "²")
    with pytest.raises(ImproperlyConfigured, match="VALUE must be a whole number"):
        readout.env_int("VALUE", 3)
    monkeypatch.delenv("VALUE")
    assert readout.env_int("VALUE", 3) == 3
    assert readout.env_list("VALUE") == []


def test_every_variable_is_documented() -> None:
    source = (ROOT / "config" / "settings.py").read_text(encoding="utf-8")
    read = set(re.findall(r'env_(?:str|bool|int|list|path)\("([A-Z_]+)"', source))
    documented = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    assert {"SECRET_KEY", "DEBUG", "ALLOWED_HOSTS", "DATABASE_URL", "EXPORT_DIR"} <= read
    assert {name for name in read if f"| `{name}` |" not in documented} == set()
