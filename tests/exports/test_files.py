from pathlib import Path
from typing import Any

import pytest

from curation.exports.files import file_name, replacing, sha256_of, write_table
from curation.exports.scope import Scope
from curation.exports.tables import BY_NAME
from tests.exports.world import a_world

MEETINGS = BY_NAME["meetings"]


@pytest.mark.parametrize(
    "status, filters, name, expected",
    [
        ("accepted", {}, "csv", "meetings-accepted.csv"),
        ("all", {}, "csv-excel", "meetings-all.csv"),
        ("all", {}, "json", "meetings-all.json"),
        ("all", {"date_after": ["2025-01-01"]}, "xlsx", "meetings-all-date_after-2025-01-01.xlsx"),
        (
            "all",
            {"kind": ["visit", "talks"], "country": ["KR"]},
            "csv",
            "meetings-all-country-KR-kind-visit-talks.csv",
        ),
        ("all", {"name": ["../a b/ü"]}, "csv", "meetings-all-name-.._a_b_ü.csv"),
    ],
)
def test_the_name_of_a_file_says_which_filter_applied(
    status: str, filters: Any, name: str, expected: str
) -> None:
    assert file_name(MEETINGS, Scope(status), filters, name) == expected


def test_a_file_that_is_not_finished_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(RuntimeError, match="broke"):
        write_half(path)
    assert [file.name for file in tmp_path.iterdir()] == ["a.csv"]
    assert path.read_text(encoding="utf-8") == "old"


def write_half(path: Path) -> None:
    with replacing(path) as partial:
        partial.write_text("half", encoding="utf-8")
        raise RuntimeError("broke")


@pytest.mark.django_db
def test_a_file_is_counted_and_hashed(tmp_path: Path) -> None:
    a_world()
    written = write_table(MEETINGS, Scope("all"), tmp_path, filters={})
    assert (written.rows, written.size) == (2, written.path.stat().st_size)
    assert written.sha256 == sha256_of(written.path)
    assert len(written.path.read_bytes().splitlines()) == 3


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["csv", "csv-excel", "json"])
def test_the_same_data_give_the_same_bytes(name: str, tmp_path: Path) -> None:
    a_world()
    hashes = {
        write_table(MEETINGS, Scope("all"), tmp_path / folder, filters={}, name=name).sha256
        for folder in "ab"
    }
    assert len(hashes) == 1
