"""The core stays a library; the layers themselves are import-linter's (`make lint`)."""

from pathlib import Path

import pytest

from tests.commands import ROOT, imported_modules

LONGEST_FILE = 400


@pytest.mark.parametrize(
    "package",
    [
        "curation",
        "curation.values",
        "curation.records",
        "curation.extraction",
        "curation.reconcile",
    ],
)
def test_the_core_imports_without_django(package: str) -> None:
    assert "django" not in imported_modules(package)


def test_the_check_would_notice_django() -> None:
    assert "django" in imported_modules("curation.apps")


def test_curation_itself_is_empty() -> None:
    assert (ROOT / "curation" / "__init__.py").read_bytes() == b""


def source_files() -> list[Path]:
    folders = [ROOT / "curation", ROOT / "config", ROOT / "tests", ROOT / "benchmarks"]
    found = [path for folder in folders for path in folder.rglob("*.py")]
    # Tables of example sentences grow with the rules, and nobody reads them as code.
    return [
        path
        for path in found
        if "migrations" not in path.parts and not path.name.endswith("_lines.py")
    ]


def test_no_file_is_too_long_to_read_at_one_sitting() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in source_files()
    }
    assert len(lengths) > 10
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}
