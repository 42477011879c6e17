"""The file of a release."""

import zipfile
from pathlib import Path

import pytest

from curation.exports.release.archive import NotReleasable, newest, numbers_of, pack


@pytest.mark.parametrize(
    "lower, higher", [("1", "1.0"), ("1.9", "1.10"), ("1.9.9", "2"), ("2025.12", "2026.1")]
)
def test_versions_are_ordered_by_their_numbers(lower: str, higher: str) -> None:
    assert numbers_of(lower) < numbers_of(higher)


@pytest.mark.parametrize("text", ["", "v1", "1.", ".1", "1..2", "1.2.3.4.5", "../1", "1\n", "²"])
def test_what_is_no_version_is_refused(text: str) -> None:
    with pytest.raises(NotReleasable, match="is no version"):
        numbers_of(text)


def test_the_newest_has_the_highest_version_and_other_files_do_not_count(tmp_path: Path) -> None:
    for name in ("readout-1.9.zip", "readout-1.10.zip", "readout-9.csv", "readout-last.zip"):
        (tmp_path / name).touch()
    found = newest(tmp_path)
    assert found is not None
    assert found.version == "1.10"
    assert newest(tmp_path / "none") is None


def packed(folder: Path, order: str) -> bytes:
    folder.mkdir()
    for number, name in enumerate(order):
        (folder / name).write_text(name * 1000, encoding="utf-8")
        (folder / name).touch(mode=0o600 + number)
    pack(folder, folder.parent / f"{folder.name}.zip")
    return (folder.parent / f"{folder.name}.zip").read_bytes()


def test_the_same_files_are_packed_into_the_same_bytes(tmp_path: Path) -> None:
    assert packed(tmp_path / "one", "abc") == packed(tmp_path / "two", "cab")
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["a", "b", "c"]
        assert {entry.date_time[:3] for entry in archive.infolist()} == {(1980, 1, 1)}


def test_a_file_that_is_there_is_never_replaced(tmp_path: Path) -> None:
    folder, to = tmp_path / "in", tmp_path / "readout-1.zip"
    folder.mkdir()
    to.write_bytes(b"the first")
    with pytest.raises(NotReleasable, match="never made again"):
        pack(folder, to)
    assert to.read_bytes() == b"the first"
    assert list(tmp_path.glob("*.sha256")) == []
