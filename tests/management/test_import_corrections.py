"""`manage.py import_corrections FILE`."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from curation.models import Change, Meeting
from tests.builders import a_user
from tests.exports.corrections.files import corrected, setting
from tests.exports.world import a_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path: Path) -> Path:
    a_world()
    path = tmp_path / "meetings-all.csv"
    path.write_bytes(corrected("meetings", setting("talks00000", locality="Bergen\tHarbour")))
    return path


def run(*arguments: object) -> str:
    out = io.StringIO()
    call_command("import_corrections", *map(str, arguments), stdout=out, stderr=out)
    return out.getvalue()


def place() -> str:
    return Meeting.objects.get(uid="talks00000").locality


def test_a_dry_run_tells_what_would_change_and_writes_nothing(file: Path) -> None:
    assert run(file, "--dry-run") == (
        "meetings: 2 rows, 1 fields of 1 records to change, 0 conflicts, 0 problems\n"
        "  row 3 (talks00000), locality: 'Oslo' → 'Bergen\\tHarbour'\n"
    )
    assert place() == "Oslo"


def test_corrections_are_written_as_one_change(file: Path) -> None:
    by = a_user(superuser=True)
    printed = run(file, "--reason", "the archive says so")
    change = Change.objects.get(kind="import")
    assert printed.endswith(f"Done: change {change.pk}.\n")
    assert (change.by, change.reason) == (by, "the archive says so")
    assert change.report["import"]["file"] == "meetings-all.csv"
    assert place() == "Bergen\tHarbour"


def test_a_file_without_a_change_is_told(tmp_path: Path) -> None:
    a_world()
    a_user(superuser=True)
    path = tmp_path / "a.csv"
    path.write_bytes(corrected("meetings"))
    assert run(path).endswith("Nothing to change.\n")


def test_problems_are_told_with_their_place_and_nothing_is_written(file: Path) -> None:
    file.write_bytes(
        corrected("meetings", setting("talks00000", status="great", locality="Bergen", year="1"))
        .replace(b"visit00000,", b"vi\x1bsit,", 1)
    )  # fmt: skip
    out = io.StringIO()
    with pytest.raises(SystemExit) as stopped:
        call_command("import_corrections", str(file), stdout=out, stderr=out)
    assert stopped.value.code == 1
    assert out.getvalue() == (
        "meetings: 2 rows, 1 fields of 1 records to change, 0 conflicts, 2 problems\n"
        "  row 2, meeting_id: “vi\\x1bsit” is no identifier of a record here\n"
        "  row 3, status: is none of planned, held, cancelled, postponed, refuted, unknown\n"
        "  row 3 (talks00000), locality: 'Oslo' → 'Bergen'\n"
        "  year differs in 1 rows (first: row 3); it cannot be corrected and is not taken over.\n"
        "Nothing was written.\n"
    )
    assert place() == "Oslo"


def test_a_conflict_is_told_with_all_three_values(file: Path) -> None:
    Meeting.objects.filter(uid="talks00000").update(locality="Tromsø", version=2)
    out = io.StringIO()
    with pytest.raises(SystemExit):
        call_command("import_corrections", str(file), stdout=out, stderr=out)
    assert (
        "  row 3 (talks00000), locality: was 'Oslo' when it was exported; now it is 'Tromsø',"
        " yours is 'Bergen\\tHarbour'.\n"
        "    To have yours, write version 2; to keep theirs, empty the cell.\n"
    ) in out.getvalue()


def test_what_is_not_shown_is_counted(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("curation.management.commands.import_corrections.SHOWN", 0)
    assert "  ... and 1 more edits\n" in run(file, "--dry-run")


@pytest.mark.parametrize(
    "name, words, code",
    [("nobody", "no user 'nobody'", 2), ("", "--by who you are", 2), ("cora", "not permitted", 2)],
)
def test_somebody_who_may_has_to_stand_for_it(file: Path, name: str, words: str, code: int) -> None:
    a_user(username="vera")
    a_user("curator", username="cora")
    with pytest.raises(CommandError, match=words) as refused:
        run(file, "--by", name)
    assert refused.value.returncode == code
    assert place() == "Oslo"


def test_what_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"
    with pytest.raises(CommandError, match="No such file") as refused:
        run(path)
    assert refused.value.returncode == 2
    path.write_bytes(b"name\nx\n")
    with pytest.raises(CommandError, match="No column tells"):
        run(path)
    monkeypatch.setattr("curation.management.commands.import_corrections.MOST_BYTES", 3)
    with pytest.raises(CommandError, match="more than 3 bytes"):
        run(path)


def test_an_edit_in_between_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from curation.management.commands import import_corrections

    a_user(superuser=True)

    def planned(content: bytes) -> object:
        plan = import_corrections_plan(content)
        Meeting.objects.filter(uid="talks00000").update(version=2)
        return plan

    import_corrections_plan = import_corrections.plan_of  # type: ignore[attr-defined]
    monkeypatch.setattr(import_corrections, "plan_of", planned)
    with pytest.raises(CommandError, match="Nothing was written") as refused:
        run(file)
    assert refused.value.returncode == 1
    assert place() == "Oslo"
