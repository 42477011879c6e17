import hashlib
from pathlib import Path

import pytest

from curation.loading.documents import Unreadable, read_file, read_paths
from curation.loading.manifest import ManifestError, Row
from curation.values.enums import PublishedBasis
from tests.loading.reports import TEXT, read_all, reasons, write

OTHER_LANGUAGES = [
    (
        "de",
        "Der Minister traf in Wien die Botschafter und sprach in der Rede von der Lage im Osten.",
    ),
    ("nl", "De minister zei in Den Haag dat hij in de zomer met de premier over het plan praat."),
    (
        "pl",
        "Minister powiedział, że to był dobry dzień i to jest ważne dla kraju, a to nie koniec.",
    ),
    (
        "it",
        "Il ministro ha detto in aula che il governo della Repubblica è in attesa di una visita.",
    ),
    ("es", "El ministro dijo que la visita de los jefes de Estado se celebrará en la capital."),
    ("vi", "Thủ tướng đã gặp và hội đàm với các nhà lãnh đạo của Hungary trong chuyến thăm này."),
    ("ru", "Президент заявил в среду, что встреча лидеров двух стран состоится в апреле."),
    ("ar", "قال الرئيس يوم الأربعاء إن القمة ستعقد في العاصمة الشهر المقبل."),
]


def test_a_report_keeps_the_hash_of_its_bytes_and_its_text(tmp_path: Path) -> None:
    raw = b"\xef\xbb\xbf" + TEXT.encode()
    document = read_file(write(tmp_path / "a.txt", raw))
    assert (document.name, document.text) == ("a.txt", TEXT)
    assert document.sha256 == hashlib.sha256(raw).hexdigest()


def test_the_files_of_a_folder_come_in_order_of_their_paths(tmp_path: Path) -> None:
    for name in ("b.txt", "2026/a.txt", "a.md", "A.TXT"):
        write(tmp_path / name)
    assert [read.file for read in read_all(tmp_path)] == ["2026/a.txt", "A.TXT", "a.md", "b.txt"]


def test_a_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    write(tmp_path / "b.txt")
    reads = read_all(tmp_path / "b.txt", tmp_path, tmp_path / "." / "a.txt")
    assert [read.file for read in reads] == ["b.txt", "a.txt"]


def test_a_glob_is_expanded(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.md", "deep/d.txt"):
        write(tmp_path / name)
    assert [read.file for read in read_all(tmp_path / "*.txt")] == ["a.txt", "b.txt"]
    assert len(read_all(tmp_path / "**" / "*.txt")) == 3


def test_a_file_whose_name_looks_like_a_glob_is_that_file(tmp_path: Path) -> None:
    write(tmp_path / "a[1].txt")
    write(tmp_path / "a1.txt")
    assert [read.file for read in read_all(tmp_path / "a[1].txt")] == ["a[1].txt"]


@pytest.mark.parametrize("name", ["nowhere.txt", "nowhere", "*.txt"])
def test_what_is_named_and_is_not_there_stops_everything(tmp_path: Path, name: str) -> None:
    write(tmp_path / "a.md")
    with pytest.raises(FileNotFoundError, match="there is no such file or folder"):
        read_paths([tmp_path / "a.md", tmp_path / name])


def test_the_location_is_the_same_however_the_path_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "seeds" / "a.txt")
    monkeypatch.chdir(tmp_path)
    spellings = [Path("seeds"), tmp_path / "seeds" / "a.txt", Path("seeds/../seeds/a.txt")]
    locations = {read.location for path in spellings for read in read_all(path, base=tmp_path)}
    assert locations == {"seeds/a.txt"}


def test_a_location_outside_the_base_is_the_full_path(tmp_path: Path) -> None:
    file = write(tmp_path / "elsewhere" / "a.txt")
    (read,) = read_all(file, base=tmp_path / "project")
    assert read.location == file.as_posix()


def test_files_that_do_not_claim_to_be_reports_are_skipped(tmp_path: Path) -> None:
    for name in ("README.md", "photo.jpg", "labels.json", ".hidden.txt", ".git/a.txt"):
        write(tmp_path / name, "{}")
    write(tmp_path / "a.txt")
    reads = {read.file: read for read in read_all(tmp_path)}
    assert sorted(reads) == ["README.md", "a.txt", "labels.json", "photo.jpg"]
    assert [name for name, read in reads.items() if not read.skipped] == ["a.txt"]
    assert reads["photo.jpg"].reason == "not a format that is read (.jpg)"


def test_a_file_that_was_named_is_rejected_rather_than_skipped(tmp_path: Path) -> None:
    (read,) = read_all(write(tmp_path / "photo.jpg"))
    assert (read.skipped, read.reason) == (False, "not a format that is read (.jpg)")


def test_the_manifest_is_stronger_than_the_file_and_the_file_than_the_given_date(
    tmp_path: Path,
) -> None:
    front = "---\ntitle: Own headline\npublisher: Own outlet\ndate: 2026-01-12\n---\n"
    write(tmp_path / "a.md", front + TEXT)
    write(tmp_path / "b.md", front + TEXT)
    write(tmp_path / "c.md", TEXT)
    write(tmp_path / "sources.csv", "file,publisher,date_published\na.md,Row's outlet,2026-01-13\n")
    a, b, c = (read.document for read in read_all(tmp_path, published_on="2026-01-11"))
    assert a is not None
    assert b is not None
    assert c is not None
    assert (a.headline, a.publisher, a.published_on) == (
        "Own headline", "Row's outlet", "2026-01-13",
    )  # fmt: skip
    assert (b.publisher, b.published_on) == ("Own outlet", "2026-01-12")
    assert (c.publisher, c.published_on) == ("", "2026-01-11")
    assert {one.published_basis for one in (a, b, c)} == {PublishedBasis.METADATA}


def test_without_any_date_there_is_no_basis_for_one(tmp_path: Path) -> None:
    document = read_file(write(tmp_path / "a.txt"))
    assert (document.published_on, document.published_basis) == ("", None)


def test_the_nearest_manifest_speaks_first(tmp_path: Path) -> None:
    write(tmp_path / "2026" / "a.txt")
    write(tmp_path / "sources.csv", "file,publisher,language\n2026/a.txt,Far,en-GB\n")
    write(tmp_path / "2026" / "sources.csv", "file,publisher\na.txt,Near\n")
    (read,) = read_all(tmp_path)
    assert read.document is not None
    assert (read.document.publisher, read.document.language) == ("Near", "en-GB")


def test_a_row_speaks_of_a_file_of_articles_or_of_one_of_them(tmp_path: Path) -> None:
    line = '{"articleBody": "The ministers said that they will meet in the spring, number %d."}\n'
    write(tmp_path / "a.jsonl", line % 1 + line % 2)
    rows = "file,publisher,date_published\na.jsonl,The Wire,2026-01-13\na.jsonl#2,,2026-01-14\n"
    write(tmp_path / "sources.csv", rows)
    reads = read_all(tmp_path)
    assert [(read.file, read.document.publisher, read.document.published_on)
            for read in reads if read.document] == [
        ("a.jsonl#1", "The Wire", "2026-01-13"), ("a.jsonl#2", "The Wire", "2026-01-14"),
    ]  # fmt: skip


def test_the_manifest_of_an_empty_folder_is_read_too(tmp_path: Path) -> None:
    write(tmp_path / "sources.csv", "file\nlost.txt\n")
    with pytest.raises(ManifestError, match=r"row 2: there is no file 'lost\.txt'"):
        read_paths([tmp_path])


def test_composed_and_decomposed_file_names_are_one(tmp_path: Path) -> None:
    write(tmp_path / "cafe\u0301.txt")
    write(tmp_path / "sources.csv", "file,publisher\ncaf\u00e9.txt,The Outlet\n")
    (read,) = read_all(tmp_path)
    assert read.document is not None
    assert read.document.publisher == "The Outlet"


def test_a_report_in_another_language_is_rejected_by_name(tmp_path: Path) -> None:
    write(tmp_path / "said.txt")
    write(tmp_path / "seen.txt", "이재명 대통령은 13일 나라현에서 다카이치 총리와 회담했다.\n")
    write(tmp_path / "wrongly.txt", "이재명 대통령은 13일 나라현에서 다카이치 총리와 회담했다.\n")
    write(tmp_path / "sources.csv", "file,language\nsaid.txt,ko-KR\nwrongly.txt,en\n")
    assert reasons(tmp_path) == {
        "said.txt": "no rules for language ko-KR",
        "seen.txt": "no rules for language ko",
        "wrongly.txt": "no rules for language ko",
    }


@pytest.mark.parametrize("language, text", OTHER_LANGUAGES)
def test_other_languages_are_told_from_english(tmp_path: Path, language: str, text: str) -> None:
    assert reasons(write(tmp_path / "a.txt", text)) == {
        "a.txt": f"no rules for language {language}"
    }


@pytest.mark.parametrize("language", ["en", "en-GB", "EN", "en_US", "English"])
def test_every_english_is_read(tmp_path: Path, language: str) -> None:
    write(tmp_path / "a.md", f"---\nlanguage: {language}\n---\n{TEXT}")
    assert reasons(tmp_path) == {"a.md": ""}


def test_one_file_can_be_read_alone_with_its_row(tmp_path: Path) -> None:
    document = read_file(write(tmp_path / "a.txt"), Row(file="a.txt", publisher="The Outlet"))
    assert document.publisher == "The Outlet"


def test_a_file_of_several_reports_is_not_one(tmp_path: Path) -> None:
    two = '[{"articleBody": "He said so."}, {"articleBody": "She said so."}]'
    with pytest.raises(Unreadable, match="2 reports in one file"):
        read_file(write(tmp_path / "a.json", two))
    with pytest.raises(Unreadable, match="empty"):
        read_file(write(tmp_path / "b.jsonl", '{"articleBody": ""}\n'))
