"""What the documentation for people who run Readout names, exists; and the other way round."""

import re

from django.core.management import get_commands

from tests.commands import ROOT

OPERATIONS = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def ours() -> set[str]:
    folder = ROOT / "curation" / "management" / "commands"
    return {path.stem for path in folder.glob("*.py") if not path.stem.startswith("_")}


def test_every_command_is_documented() -> None:
    assert {name for name in ours() if f"| `manage.py {name}` |" not in OPERATIONS} == set()


def test_every_command_that_is_named_exists() -> None:
    named = set(re.findall(r"manage\.py ([a-z]\w+)", OPERATIONS + CONTRIBUTING))
    assert len(named) > 5
    assert named - set(get_commands()) == set()


def test_every_make_target_that_is_named_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:`|^)make ([a-z-]+)", OPERATIONS + CONTRIBUTING, re.MULTILINE))
    assert named >= {"run", "serve", "check"}
    assert {name for name in named if not re.search(rf"^{name}:", makefile, re.MULTILINE)} == set()


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = sorted(int(path.name[:4]) for path in (ROOT / "docs" / "adr").glob("*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


def test_every_linked_decision_exists() -> None:
    linked = re.findall(r"\((adr/[^)#]+)\)", OPERATIONS)
    assert linked
    assert [name for name in linked if not (ROOT / "docs" / name).is_file()] == []
