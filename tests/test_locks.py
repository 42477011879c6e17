"""What is installed is what was locked, wherever it is installed."""

import re
import tomllib

import pytest

from tests.commands import ROOT

LOCKS = ["requirements.lock", "requirements-dev.lock"]
PIN = re.compile(r"^([a-z0-9-]+)==([^ ;\\]+)( ; [^\\]+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")
COMMENT = re.compile(r"^ *#")


def read(lock: str) -> list[str]:
    return (ROOT / lock).read_text(encoding="utf-8").splitlines()


def pins(lock: str) -> dict[str, str]:
    return {found[1]: found[2] for line in read(lock) if (found := PIN.match(line))}


def named_in_pyproject(*extras: str) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    requirements = [*project["dependencies"]]
    for extra in extras:
        requirements += project["optional-dependencies"][extra]
    names = {re.split(r"[\[<>=~! ]", requirement)[0] for requirement in requirements}
    return {re.sub(r"[-_.]+", "-", name).lower() for name in names}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_versions_and_hashes_and_nothing_else(lock: str) -> None:
    strange = [
        line
        for line in read(lock)
        if not (PIN.match(line) or HASH.match(line) or COMMENT.match(line))
    ]
    assert strange == []


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_names_an_index_or_a_place(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert re.findall(r"https?://|file:|--find-links|index-url|--trusted-host|@ ", text) == []
    assert re.findall(r"(?:^|\s)/\w+|\b[A-Z]:\\", text) == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_is_hashed(lock: str) -> None:
    lines = read(lock)
    followers = [lines[i + 1] for i, line in enumerate(lines) if PIN.match(line)]
    assert len(followers) > 20
    assert [line for line in followers if not HASH.match(line)] == []


def test_the_locks_hold_what_pyproject_names() -> None:
    assert named_in_pyproject("postgres") <= set(pins("requirements.lock"))
    everything = named_in_pyproject("postgres", "html", "dask", "dev")
    assert everything <= set(pins("requirements-dev.lock"))


def test_tests_run_on_the_versions_that_users_get() -> None:
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()


def test_django_has_the_repairs_that_safety_relies_on() -> None:
    version = tuple(int(part) for part in pins("requirements.lock")["django"].split("."))
    assert (5, 2, 19) <= version < (5, 3)
