from pathlib import Path

import pytest

from curation.loading.manifest import MOST_PROBLEMS, ManifestError, Row, read_manifest
from tests.loading.reports import write

HEADER = "file,headline,publisher,url,author,language,date_published,machine_translated\n"


def manifest(folder: Path, content: str | bytes, *files: str) -> Path:
    for name in files or ("a.txt",):
        write(folder / name)
    write(folder / "sources.csv", content)
    return folder


def test_a_folder_without_a_manifest_has_no_rows(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) == {}


def test_a_row_says_what_its_cells_say(tmp_path: Path) -> None:
    row = 'a.txt,"Talks, again",The Outlet,https://outlet.example/1,A. Writer,en,2026-01-14,true\n'
    assert read_manifest(manifest(tmp_path, HEADER + row)) == {
        "a.txt": Row(
            file="a.txt",
            headline="Talks, again",
            publisher="The Outlet",
            url="https://outlet.example/1",
            author="A. Writer",
            language="en",
            date_published="2026-01-14",
            machine_translated=True,
        )
    }


def test_columns_may_be_fewer_and_in_any_order_and_rows_blank(tmp_path: Path) -> None:
    folder = manifest(tmp_path, "\ufeffpublisher , file\r\n\r\nThe Outlet,a.txt\r\n,\r\n")
    assert read_manifest(folder) == {"a.txt": Row(file="a.txt", publisher="The Outlet")}


@pytest.mark.parametrize(
    "row, problem",
    [
        ("b.txt,,,,,,,", "row 2: there is no file 'b.txt'"),
        (",,,,,,,", ""),
        (",Talks,,,,,,", "row 2: no file name"),
        ("../a.txt,,,,,,,", "row 2: '../a.txt' lies outside the folder"),
        ("/etc/passwd,,,,,,,", "row 2: '/etc/passwd' lies outside the folder"),
        ("a.txt,,,,,,14.01.2026,", "row 2: date_published is '14.01.2026', not YYYY-MM-DD"),
        ("a.txt,,,,,,2026-02-30,", "'2026-02-30', not a day of the calendar"),
        ("a.txt,,,,,,0000-01-01,", "'0000-01-01', not a day of the calendar"),
        ("a.txt,,,,,,10000-01-01,", "not YYYY-MM-DD"),
        ("a.txt,,,,,,2026-W03-1,", "not YYYY-MM-DD"),
        ("a.txt,,,,,,202²-01-01,", "not YYYY-MM-DD"),
        ("a.txt,,,,,,2026-01-14,perhaps", "machine_translated is 'perhaps', not true or false"),
        ("a.txt,,,javascript:alert(1),,,,", "url is 'javascript:alert(1)', not a web address"),
        ("a.txt,,,,,deutsch,,", "language is 'deutsch', not a language tag"),
        ("a.txt,,\x1b[31m,,,,,", "publisher is '\\x1b[31m', has control characters in it"),
        ("a.txt,,,,,,,,more", "row 2: more cells than columns"),
        ("a.txt,,,,,,,\na.txt,,,,,,,", "row 3: 'a.txt' has a row already"),
        ('a.txt,"unfinished', "unexpected end of data"),
    ],
)
def test_a_bad_row_is_named_with_its_reason(tmp_path: Path, row: str, problem: str) -> None:
    folder = manifest(tmp_path, HEADER + row + "\n")
    if not problem:
        assert read_manifest(folder) == {}
        return
    with pytest.raises(ManifestError) as caught:
        read_manifest(folder)
    assert str(folder / "sources.csv") in str(caught.value)
    assert problem in str(caught.value)


def test_a_row_is_numbered_as_a_spreadsheet_numbers_it(tmp_path: Path) -> None:
    folder = manifest(tmp_path, HEADER + 'a.txt,"two\nlines",,,,,,\n\nb.txt,,,,,,,\n')
    with pytest.raises(ManifestError, match=r"row 4: there is no file 'b\.txt'"):
        read_manifest(folder)


def test_every_problem_is_named_at_once_but_not_without_end(tmp_path: Path) -> None:
    rows = "".join(f"{number}.txt,,,,,,,\n" for number in range(MOST_PROBLEMS + 5))
    with pytest.raises(ManifestError) as caught:
        read_manifest(manifest(tmp_path, HEADER + rows))
    lines = str(caught.value).splitlines()
    assert len(lines) == MOST_PROBLEMS + 1
    assert lines[-1] == "... and 5 more"


@pytest.mark.parametrize(
    "content, problem",
    [
        ("file,pubisher\na.txt,x\n", "row 1: unknown column 'pubisher'"),
        ("file;publisher\na.txt;x\n", "row 1: unknown column 'file;publisher'"),
        ("file,file\na.txt,a.txt\n", "row 1: the column 'file' stands there twice"),
        ("publisher\nx\n", "row 1: there is no column 'file'"),
        ("", "row 1: there is no column 'file'"),
        ("file,publisher\na.txt,Ren\xe9\n".encode("latin-1"), "not UTF-8"),
        (b"PK\x03\x04 a spreadsheet by another name", "a ZIP archive or office document"),
        ("file\n" + "x" * 200_000, "field larger than field limit"),
    ],
)
def test_a_bad_table_is_named_with_its_reason(
    tmp_path: Path, content: str | bytes, problem: str
) -> None:
    with pytest.raises(ManifestError, match=problem):
        read_manifest(manifest(tmp_path, content))


def test_a_manifest_that_is_no_file_is_an_error_and_no_wait(tmp_path: Path) -> None:
    (tmp_path / "sources.csv").mkdir()
    with pytest.raises(ManifestError, match="a folder, not a file"):
        read_manifest(tmp_path)


def test_a_row_may_name_an_article_of_a_file(tmp_path: Path) -> None:
    folder = manifest(tmp_path, "file\na.jsonl#3\na.jsonl\n", "a.jsonl")
    assert list(read_manifest(folder)) == ["a.jsonl#3", "a.jsonl"]
    with pytest.raises(ManifestError, match=r"there is no file 'a\.txt#3'"):
        read_manifest(manifest(tmp_path, "file\na.txt#3\n"))
