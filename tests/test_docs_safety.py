"""docs/safety.md names every case once, with modules and tests that exist."""

import ast
import re
from functools import cache
from pathlib import Path

from tests.commands import ROOT

PAGE = (ROOT / "docs" / "safety.md").read_text(encoding="utf-8")
LAST = 62
ROW = re.compile(r"^\| (\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
NAMED = re.compile(r"`([^`]+)`")


def rows() -> list[tuple[int, list[str], list[str]]]:
    """Each case with its modules and its tests."""
    return [
        (int(number), NAMED.findall(modules), NAMED.findall(tests))
        for number, _, modules, tests in ROW.findall(PAGE)
    ]


@cache
def functions_of(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {one.name for one in tree.body if isinstance(one, ast.FunctionDef)}


def test_every_case_stands_there_once_in_order() -> None:
    assert [number for number, _, _ in rows()] == list(range(1, LAST + 1))
    assert PAGE.count("\n| ") == LAST + 6, "a row that is not read, besides six headers"


def test_every_module_that_protects_exists() -> None:
    named = [module for _, modules, _ in rows() for module in modules]
    assert [one for one in named if not (ROOT / one).is_file()] == []
    assert [number for number, modules, _ in rows() if not modules] == []


def test_every_test_that_is_named_exists() -> None:
    named = [one.split("::") for _, _, tests in rows() for one in tests]
    assert len(named) > LAST
    wrong = [
        "::".join(one)
        for one in named
        if len(one) != 2
        or not one[1].startswith("test_")
        or not (ROOT / "tests" / one[0]).is_file()
        or one[1] not in functions_of(ROOT / "tests" / one[0])
    ]
    assert wrong == []
    assert [number for number, _, tests in rows() if not tests] == []


def test_the_page_is_found_from_where_readers_begin() -> None:
    for page in ("README.md", "docs/architecture.md"):
        assert "safety.md)" in (ROOT / page).read_text(encoding="utf-8"), page
