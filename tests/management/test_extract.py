"""`manage.py extract` prints the public schema; nothing is stored."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.commands import ROOT, run_python

SEEDS = ROOT / "seeds"
KEYS = {
    "persons": ["name", "forms", "role", "country", "organization", "evidence"],
    "meetings": [
        "id", "kind", "printed_kind", "mode", "status", "start", "end", "date_edtf", "date_text",
        "date_rule", "place", "country", "occasion", "participants", "participant_countries",
        "parent", "quote", "evidence",
    ],
    "issues": ["name", "phrases", "status", "meeting", "quote", "attributed_to", "evidence"],
}  # fmt: skip


def run(*arguments: Any) -> str:
    out = io.StringIO()
    call_command("extract", *map(str, arguments), stdout=out)
    return out.getvalue()


def seeds() -> list[dict[str, Any]]:
    return [json.loads(line) for line in run(SEEDS).splitlines()]


def test_one_object_a_report_in_order_of_the_files() -> None:
    first, second = seeds()
    assert list(first) == [
        "id", "file", "sha256", "published_on", "persons", "meetings", "issues",
    ]  # fmt: skip
    assert [first["file"], second["file"]] == sorted(path.name for path in SEEDS.glob("*.txt"))
    assert [first["published_on"], second["published_on"]] == ["2026-01-10", "2026-01-14"]


def test_every_record_has_the_keys_of_the_schema_in_order() -> None:
    for document in seeds():
        for table, keys in KEYS.items():
            assert document[table]
            assert all(list(record) == keys for record in document[table])


def test_every_passage_is_verbatim() -> None:
    for document in seeds():
        text = (SEEDS / document["file"]).read_text(encoding="utf-8")
        passages = [p for table in KEYS for record in document[table] for p in record["evidence"]]
        assert passages
        assert [p for p in passages if text[p["start"] : p["end"]] != p["exact"]] == []
        assert all(list(p) == ["field", "exact", "start", "end", "rule"] for p in passages)


def test_json_is_one_list_with_the_same_objects() -> None:
    assert json.loads(run(SEEDS, "--format", "json")) == seeds()


def test_nothing_is_printed_twice_differently() -> None:
    assert run(SEEDS) == run(SEEDS)


def test_the_date_of_a_report_without_manifest_can_be_given(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ana Lima met Bo Ek on Monday.", encoding="utf-8")
    (document,) = map(json.loads, run(tmp_path, "--published-on", "2026-05-05").splitlines())
    assert document["published_on"] == "2026-05-05"


def test_a_file_that_is_no_report_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff\xff")
    (tmp_path / "b.txt").write_text("Ana Lima met Bo Ek.", encoding="utf-8")
    result = run_python("manage.py", "extract", str(tmp_path))
    assert result.returncode == 1
    assert "a.txt: rejected: not UTF-8" in result.stderr
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["b"]


def test_a_broken_manifest_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ana Lima met Bo Ek.", encoding="utf-8")
    (tmp_path / "sources.csv").write_text("file,colour\n", encoding="utf-8")
    with pytest.raises(CommandError, match="unknown column 'colour'"):
        run(tmp_path)


def test_labels_beside_the_reports_are_skipped_and_no_failure(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ana Lima met Bo Ek.", encoding="utf-8")
    (tmp_path / "a.json").write_text('{"persons": []}', encoding="utf-8")
    result = run_python("manage.py", "extract", str(tmp_path))
    assert (result.returncode, len(result.stdout.splitlines())) == (0, 1)
    assert "a.json: skipped: no article in it" in result.stderr


def test_each_article_of_a_file_is_an_object_of_its_own(tmp_path: Path) -> None:
    line = '{"articleBody": "Ana Lima met Bo Ek on Monday.", "datePublished": "2026-05-05"}\n'
    (tmp_path / "wire.jsonl").write_text(line * 2, encoding="utf-8")
    first, second = (json.loads(line) for line in run(tmp_path).splitlines())
    assert (first["id"], second["id"]) == ("wire#1", "wire#2")
    assert (first["file"], first["published_on"]) == ("wire.jsonl#1", "2026-05-05")


@pytest.mark.parametrize(
    "arguments, reason",
    [
        (["nowhere"], "nowhere: there is no such file or folder"),
        (["--published-on", "2026-02-30", "."], "'2026-02-30' is not a day of the calendar"),
    ],
)
def test_what_cannot_be_meant_is_refused(arguments: list[str], reason: str) -> None:
    with pytest.raises(CommandError, match=reason):
        run(*arguments)
