import json
from pathlib import Path
from typing import Any

import pytest

from curation.evaluation.labels import LabelError, is_labels, prints_kinds, read_folder
from tests.evaluation.builders import meeting, person, report


def write(folder: Path, name: str, labels: Any, text: str = "Ana Lima spoke.") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps(labels), encoding="utf-8")
    if text:
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def test_reports_are_read_in_order_from_a_folder_and_those_below(tmp_path: Path) -> None:
    write(tmp_path / "b", "02", report(published_on=None))
    write(tmp_path / "a", "01", report(published_on="2026-03-02"))
    assert [(r.name, r.document.published_on) for r in read_folder(tmp_path)] == [
        ("01", "2026-03-02"),
        ("02", ""),
    ]


def test_the_manifest_tells_the_date_before_the_label(tmp_path: Path) -> None:
    write(tmp_path, "01", report(published_on="2026-03-02"))
    manifest = "file,date_published\n01.txt,2026-03-05\n"
    (tmp_path / "sources.csv").write_text(manifest, encoding="utf-8")
    assert read_folder(tmp_path)[0].document.published_on == "2026-03-05"


def test_a_folder_without_labels_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "01.txt").write_text("Ana Lima spoke.", encoding="utf-8")
    with pytest.raises(LabelError, match="no labelled report here"):
        read_folder(tmp_path)


def test_a_label_without_its_report_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, "01", report(), text="")
    with pytest.raises(LabelError, match=r"01\.json: its report is missing \(01\.txt\)"):
        read_folder(tmp_path)


def test_a_missing_folder_and_broken_json_are_errors(tmp_path: Path) -> None:
    with pytest.raises(LabelError, match="no such folder"):
        read_folder(tmp_path / "nowhere")
    (tmp_path / "01.json").write_text("{", encoding="utf-8")
    with pytest.raises(LabelError, match=r"01\.json"):
        read_folder(tmp_path)


def test_a_report_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, "01", report(), text=" ")
    with pytest.raises(LabelError, match=r"01\.txt: empty"):
        read_folder(tmp_path)


def test_what_is_about_several_reports_labels_none() -> None:
    assert is_labels(report())
    assert not is_labels({**report(), "files": ["01.txt", "02.txt"]})
    assert not is_labels({"persons": []})
    assert not is_labels([])


def test_finer_kinds_are_seen_in_any_report(tmp_path: Path) -> None:
    write(tmp_path, "01", report([person("A")], [meeting(kind="visit")]))
    write(tmp_path, "02", report([], [meeting(kind="summit")]))
    reports = read_folder(tmp_path)
    assert prints_kinds(reports, ["summit"])
    assert not prints_kinds(reports[:1], ["summit"])
