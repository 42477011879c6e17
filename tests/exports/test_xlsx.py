import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import load_workbook

from curation.exports import xlsx
from curation.exports.xlsx import TooLargeForSpreadsheet, coded, decoded, write_xlsx
from tests.exports.test_stream import EMPTY, FULL, ODDS


def sheet_of(path: Path, *rows: tuple[Any, ...]) -> Any:
    write_xlsx(ODDS, iter(rows), path)
    return load_workbook(path)["odds"]


def test_cells_have_types_and_formulas_are_texts(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path / "a.xlsx", FULL, EMPTY)
    header, full, empty = sheet.iter_rows()
    assert [cell.value for cell in header] == ODDS.header
    midnight = dt.datetime.fromisoformat("2026-01-20")  # a spreadsheet knows no mere days
    assert [cell.value for cell in full] == [
        "k1", "'=1+\"1\"", "x", "a,b;c", 7, True, midnight,
        "2026-01-20T09:30:00Z", '{"a": "=1"}',
    ]  # fmt: skip
    assert [cell.data_type for cell in full] == ["s", "s", "s", "s", "n", "b", "d", "s", "s"]
    assert [cell.value for cell in empty] == ["k2", *[None] * 8]


def test_the_header_stays_in_sight(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path / "a.xlsx", FULL)
    assert sheet.freeze_panes == "B2"
    assert sheet["A1"].font.bold
    assert sheet.column_dimensions["B"].width == 40


def test_control_characters_do_not_break_the_file(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path / "a.xlsx", ("k1", "bell\x07", *EMPTY[2:]))
    assert sheet["B2"].value == "bell_x0007_"


@given(st.text("_x0007F\x07\r\n\ufffe"))
@example("_x0007\x07")
def test_every_text_comes_back_from_xml(text: str) -> None:
    assert decoded(coded(text)) == text
    assert not re.search(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]", coded(text))


def test_a_text_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TooLargeForSpreadsheet, match=r"odds: a text of 32,768 characters"):
        sheet_of(tmp_path / "a.xlsx", ("k1", "x" * 32_768, *EMPTY[2:]))


def test_more_rows_than_a_sheet_holds_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 2)
    with pytest.raises(TooLargeForSpreadsheet, match="more than 2 rows"):
        sheet_of(tmp_path / "a.xlsx", *[FULL] * 3)
