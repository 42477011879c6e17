"""What is exported, opened by the programs that people use."""

import importlib.util
import json
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from curation.exports.escape import escape
from curation.exports.files import write_table
from curation.exports.scope import Scope
from curation.exports.tables import BY_NAME, TABLES
from tests.builders import a_meeting, a_person
from tests.exports.world import a_world

pytestmark = pytest.mark.django_db
SOFFICE = shutil.which("soffice") or ""
needs_libreoffice = pytest.mark.skipif(not SOFFICE, reason="LibreOffice Calc is not installed")


def needs(module: str) -> pytest.MarkDecorator:
    missing = importlib.util.find_spec(module) is None
    return pytest.mark.skipif(missing, reason=f"{module} is not installed (make tools)")


# --- Spreadsheets ---------------------------------------------------------------------------------

FORMULAS = [
    "=1+1", "=cmd|' /C calc'!A0", '=HYPERLINK("http://x.example","here")', "=SUM(A1:A9)",
    '=WEBSERVICE("http://x.example")', "=DDE(\"cmd\";\"/C calc\";\"x\")", "@SUM(1;1)", "+1+1",
    "-1-1", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "=IMPORTXML(A1)", "=A1", "=-1", "=+1",
    '=IF(1;"a";"b")', "=RAND()", "=NOW()", "={1;2}", "=1=1", "==1+1", "=@A1", "+A1", "-A1", "@A1",
]  # fmt: skip
BEFORE = ["", " ", "  ", "\t", "\n", "\r", "\u00a0", "\u200b", "\ufeff", "'", "''", '"', ";", ","]
PAYLOADS = [
    *FORMULAS,
    *(f"{before}=1+1" for before in BEFORE),
    *(f"{before}+1+1" for before in BEFORE),
    "＝1+1", "＋1+1", "－1", "＠A1", "%0A=1+1", "=1+1\n=2+2", "a\n=1+1", "1\t=1+1", "'", "'=",
]  # fmt: skip
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"
CELL, FORMULA = f"{{{OFFICE}table:1.0}}table-cell", f"{{{OFFICE}table:1.0}}formula"
TEXT = f"{{{OFFICE}text:1.0}}p"


def opened(path: Path, folder: Path) -> list[Any]:
    """The cells of a file as LibreOffice has read them."""
    command = [
        SOFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
        "--convert-to", "fods", "--outdir", str(folder / "opened"), str(path),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    (made,) = (folder / "opened").glob("*.fods")
    return list(ET.parse(made).iter(CELL))  # noqa: S314 - LibreOffice's own


def told(cells: list[Any]) -> str:
    return "\n".join("".join(line.itertext()) for cell in cells for line in cell.iter(TEXT))


@needs_libreoffice
@pytest.mark.parametrize("name", ["csv", "csv-excel", "xlsx"])
def test_no_text_becomes_a_formula_in_libreoffice(name: str, tmp_path: Path) -> None:
    assert len(PAYLOADS) > 50
    for payload in PAYLOADS:
        a_person(payload)
    written = write_table(BY_NAME["persons"], Scope("all"), tmp_path, filters={}, name=name)
    assert written.rows == len(PAYLOADS)
    cells = opened(written.path, tmp_path)
    assert [cell.get(FORMULA) for cell in cells if cell.get(FORMULA)] == []
    shown = told(cells)
    assert escape("=SUM(A1:A9)") in shown, "the names were read"


@needs_libreoffice
def test_without_the_apostrophe_they_would_be_formulas(tmp_path: Path) -> None:
    """So that the test above can fail."""
    path = tmp_path / "raw.csv"
    path.write_text("name\n=1+1\n=SUM(A1:A9)\n", encoding="utf-8")
    assert len([cell for cell in opened(path, tmp_path) if cell.get(FORMULA)]) == 2


@needs_libreoffice
def test_libreoffice_reads_every_cell_of_a_workbook(tmp_path: Path) -> None:
    a_world()
    written = write_table(BY_NAME["meetings"], Scope("all"), tmp_path, filters={}, name="xlsx")
    cells = opened(written.path, tmp_path)
    shown = told(cells)
    assert "Ana Lima: visit to Oslo" in shown
    kinds = {cell.get(f"{{{OFFICE}office:1.0}}value-type") for cell in cells}
    assert kinds >= {"string", "float", "date"}, kinds
    assert "TRUE" in shown.splitlines(), shown[-3000:]


# --- Programs that read packages ------------------------------------------------------------------


@pytest.fixture
def package(tmp_path: Path) -> Path:
    a_world()
    a_meeting("Namibia; or not", place_country="NA", locality="NA", note="=1+1\n'quoted'")
    arguments = ("--out", str(tmp_path / "package"), "--status", "all", "--package")
    call_command("export_records", *arguments, stdout=StringIO())
    return tmp_path / "package"


def validated(package: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"]
    ended = subprocess.run(
        command, cwd=package, capture_output=True, text=True, timeout=180, check=False
    )
    report: dict[str, Any] = json.loads(ended.stdout)
    return report


@needs("frictionless")
def test_a_package_passes_the_frictionless_validator(package: Path) -> None:
    report = validated(package)
    errors = [error for task in report["tasks"] for error in task["errors"]]
    assert (report["valid"], errors, report["errors"]) == (True, [], [])
    assert len(report["tasks"]) == len(TABLES)


@needs("frictionless")
@pytest.mark.parametrize(
    "before, after",
    [("visit00000,visit00000", "visit00000,nobody0000"), (",held,", ",hold,"), ("Oslo", "Osla")],
)
def test_the_validator_finds_what_was_broken(before: str, after: str, package: Path) -> None:
    """A key that leads nowhere, a value of no enumeration, a file that is not the one described."""
    path = package / "meetings-all.csv"
    text = path.read_bytes().decode()
    assert before in text
    path.write_bytes(text.replace(before, after).encode())
    assert validated(package)["valid"] is False


def resources(package: Path) -> Iterator[tuple[str, Path, dict[str, str]]]:
    described = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    for one in described["resources"]:
        types = {field["name"]: field["type"] for field in one["schema"]["fields"]}
        yield one["name"], package / one["path"], types


PANDAS = {"string": "str", "integer": "Int64", "boolean": "boolean", "object": "str"}


@needs("pandas")
def test_pandas_reads_every_table_with_its_types(package: Path) -> None:
    import pandas as pd  # type: ignore[import-not-found, import-untyped, unused-ignore]

    for name, path, types in resources(package):
        dates = [column for column, type_ in types.items() if type_ in ("date", "datetime")]
        frame = pd.read_csv(
            path, keep_default_na=False, na_values=[""], parse_dates=dates,
            dtype={column: PANDAS[type_] for column, type_ in types.items() if type_ in PANDAS},
        )  # fmt: skip
        for column in dates:
            if frame[column].notna().any():
                assert frame[column].dtype.kind == "M", (name, column)
        if name == "meetings":
            assert list(frame["country_iso2"]) == ["NO", "NO", "NA"], "Namibia is not missing"
            assert frame["is_top_encounter"].sum() == 2
            assert str(frame["date_start"].min().date()) == "2026-01-12"
            assert frame["note"].iloc[2] == "'=1+1\n'quoted'"


DUCKDB = {"string": "VARCHAR", "integer": "BIGINT", "boolean": "BOOLEAN", "date": "DATE",
          "datetime": "TIMESTAMP WITH TIME ZONE", "object": "JSON"}  # fmt: skip


@needs("duckdb")
def test_duckdb_reads_every_table_with_its_types(package: Path) -> None:
    import duckdb  # type: ignore[import-not-found, unused-ignore]

    with duckdb.connect() as database:
        for name, path, types in resources(package):
            columns = ", ".join(f"'{column}': '{DUCKDB[one]}'" for column, one in types.items())
            database.sql(
                f"CREATE TABLE {name} AS FROM read_csv('{path}', header = true,"
                f" columns = {{{columns}}}, nullstr = '')"
            )
            found = {row[0]: row[1] for row in database.sql(f"DESCRIBE {name}").fetchall()}
            assert found == {column: DUCKDB[one] for column, one in types.items()}
        counted = "SELECT count(*) FROM meetings WHERE is_top_encounter AND year = 2026"
        assert database.sql(counted).fetchall() == [(2,)]
        first = "SELECT min(date_start)::text, max(country_iso2) FROM meetings"
        assert database.sql(first).fetchall() == [("2026-01-12", "NO")]


@needs("duckdb")
def test_duckdb_finds_the_types_by_itself(package: Path) -> None:
    """As somebody opens a file who has not read the description."""
    import duckdb

    with duckdb.connect() as database:
        told = database.sql(f"DESCRIBE FROM '{package / 'meetings-all.csv'}'").fetchall()
        found = {row[0]: row[1] for row in told}
    for column, type_ in (("date_start", "DATE"), ("is_top_encounter", "BOOLEAN"),
                          ("n_sources", "BIGINT"), ("meeting_id", "VARCHAR")):  # fmt: skip
        assert found[column] == type_


def test_the_codebook_names_the_trap_of_pandas() -> None:
    text = (Path(__file__).parents[2] / "docs" / "codebook.md").read_text(encoding="utf-8")
    assert re.search(r'keep_default_na=False, na_values=\[""\]', text)
