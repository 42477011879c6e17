"""Files as programs save them, and files that were made to harm."""

import datetime as dt
import io
import time
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest

from curation.exports.corrections import sheet as sheets
from curation.exports.corrections import workbook
from curation.exports.corrections.planning import plan_of
from curation.exports.corrections.sheet import Unreadable, Unusable, sheet_of, table_of
from tests.exports.corrections.files import exported, resaved, saved, sheet
from tests.exports.world import a_world

HEADER = ["meeting_id", "version", "venue"]
LINE = ["visit00000", "1", "Palace"]


def read(content: bytes) -> list[list[str]]:
    read = sheet_of(content)
    return [read.header, *(list(cells) for _, cells in read.rows)]


# --- CSV -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        b"meeting_id,version,venue\r\nvisit00000,1,Palace\r\n",
        b"\xef\xbb\xbfmeeting_id,version,venue\nvisit00000,1,Palace",
        b"meeting_id;version;venue\nvisit00000;1;Palace\n",
        b"meeting_id\tversion\tvenue\rvisit00000\t1\tPalace\r",
        b'"meeting_id";"version";"venue"\n"visit00000";"1";"Palace"\n',
        b" meeting_id , version,venue\nvisit00000,1,Palace\n",
    ],
)
def test_csv_is_read_however_a_spreadsheet_writes_it(content: bytes) -> None:
    assert read(content) == [HEADER, LINE]


def test_line_ends_within_a_cell_are_kept() -> None:
    assert read(b'meeting_id,note\r\nm,"a\r\nb"\r\n')[1] == ["m", "a\r\nb"]


def test_rows_are_numbered_as_a_spreadsheet_shows_them() -> None:
    rows = sheet_of(b'meeting_id,note\n"a","1\n2"\n\n,\nb,3\n').rows
    assert [(number, cells[0]) for number, cells in rows] == [(2, "a"), (5, "b")]


@pytest.mark.parametrize(
    "content, words",
    [
        (b"", "The file is empty"),
        (b"\n , \n", "The file is empty"),
        ("meeting_id,note\na,caf\xe9\n".encode("latin-1"), "not UTF-8"),
        ("meeting_id,note\n".encode("utf-16"), "not UTF-8"),
        (b'meeting_id,note\na,"open\n', "no CSV"),
        (b'meeting_id,note\na,"x"y\n', "no CSV"),
        (b"\xd0\xcf\x11\xe0rest", "save it as XLSX"),
        (b"a" + b",a" * 1000, "1,001 cells"),
    ],
)
def test_what_is_no_csv_is_refused(content: bytes, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        read(content)


def test_a_text_beyond_the_limit_of_the_csv_module_is_read() -> None:
    long = "x" * 200_000
    assert read(f"meeting_id,note\na,{long}\n".encode())[1] == ["a", long]


def test_a_million_rows_are_refused() -> None:
    content = b"meeting_id,version\n" + b"m,1\n" * 1_000_000
    with pytest.raises(Unreadable, match="more than 100,000 rows"):
        read(content)


def test_blank_rows_count_too() -> None:
    with pytest.raises(Unreadable, match="more than 100,000 rows"):
        read(b"meeting_id\n" + b"\n" * 100_002)


def test_a_file_that_is_too_large_is_not_even_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_BYTES", 10)
    with pytest.raises(Unreadable, match="11 bytes; at most 10"):
        read(b"meeting_id\n")


@pytest.mark.parametrize(
    "header, table",
    [
        ("meeting_id version venue", "meetings"),
        ("participation_id meeting_id version", "participants"),
        ("agenda_id meeting_id issue_id version outcome", "agenda"),
        ("person_id version name", "persons"),
        ("issue_id version label", "issues"),
    ],
)
def test_the_table_is_known_by_its_columns(header: str, table: str) -> None:
    assert table_of(header.split()).name == table


@pytest.mark.parametrize(
    "header, words", [("name venue", "No column tells"), ("source_id url", "takes no corrections")]
)
def test_another_table_is_refused(header: str, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        table_of(header.split())


# --- XLSX ----------------------------------------------------------------------------------------


def test_cells_of_a_workbook_are_texts() -> None:
    content = sheet(
        HEADER,
        ["m", 3, dt.date(2026, 1, 13)],
        ["m", 3.0, dt.datetime(2026, 1, 13, 9, 30)],  # noqa: DTZ001 - a spreadsheet has no zones
        ["m", True, 2.5],
        [None, "_x0007_ _x005F_x0007_", dt.time(9, 30)],
    )
    assert read(content)[1:] == [
        ["m", "3", "2026-01-13"],
        ["m", "3", "2026-01-13T09:30:00"],
        ["m", "true", "2.5"],
        ["", "\x07 _x0007_", "09:30:00"],
    ]


def test_a_formula_and_an_error_are_no_values() -> None:
    _, cells = read(sheet(HEADER, ["=1+1", "#REF!", "x"]))
    assert [isinstance(cell, Unusable) for cell in cells] == [True, True, False]
    assert cells[:2] == [
        "is a formula: put its result there",
        "is an error of the spreadsheet, #REF!",
    ]


@pytest.mark.django_db
def test_a_formula_in_a_column_to_correct_is_a_problem() -> None:
    a_world()

    def change(page: object) -> None:
        columns = {cell.value: cell.column for cell in page[1]}  # type: ignore[index]
        page.cell(2, columns["venue"]).value = "=A1"  # type: ignore[attr-defined]
        page.cell(2, columns["year"]).value = "=A1"  # type: ignore[attr-defined]

    plan = plan_of(resaved(exported("meetings", "xlsx"), change))
    assert [(one.row, one.column, one.words) for one in plan.problems] == [
        (2, "venue", "is a formula: put its result there")
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("table", ["meetings", "participants", "agenda", "persons", "issues"])
def test_a_workbook_that_was_opened_and_saved_changes_nothing(table: str) -> None:
    a_world()
    plan = plan_of(resaved(exported(table, "xlsx")))
    assert (plan.numbers, plan.not_taken) == ({}, [])


def test_the_sheet_that_is_named_like_a_table_is_read() -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["notes of mine"])
    book.create_sheet("meetings").append(HEADER)
    assert read(saved(book)) == [HEADER]


def test_a_sheet_that_claims_a_million_columns_is_read_by_its_cells() -> None:
    content = rewritten(
        sheet(HEADER, LINE), "sheet1.xml", lambda xml: xml.replace(b"A1:C2", b"A1:XFD1048576")
    )
    assert read(content) == [HEADER, LINE]


def test_a_cell_far_to_the_right_is_refused() -> None:
    content = rewritten(
        sheet(HEADER, LINE), "sheet1.xml", lambda xml: xml.replace(b'"C2"', b'"XFD2"')
    )
    with pytest.raises(Unreadable, match="16,384 cells"):
        read(content)


def rewritten(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for part in old.infolist():
            raw = old.read(part)
            changed = change(raw) if part.filename.endswith(name) else raw
            assert changed != raw or not part.filename.endswith(name)
            new.writestr(part.filename, changed)
    return out.getvalue()


ENTITY = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">%s]>'
LAUGHS = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))


@pytest.mark.parametrize("part", ["sheet1.xml", "workbook.xml", "styles.xml", "workbook.xml.rels"])
@pytest.mark.parametrize(
    "declared",
    [b"", LAUGHS, b'<!ENTITY f SYSTEM "file:///etc/hostname">'],
    ids=["entity", "billion laughs", "file"],
)
def test_xml_entities_are_refused(part: str, declared: bytes) -> None:
    content = rewritten(sheet(HEADER, LINE), part, lambda xml: ENTITY % declared + body(xml))
    with pytest.raises(Unreadable, match="declares XML entities"):
        read(content)


def body(xml: bytes) -> bytes:
    return xml.partition(b"?>")[2] if xml.startswith(b"<?xml") else xml


def test_entities_in_another_encoding_are_refused() -> None:
    def change(xml: bytes) -> bytes:
        text = body(xml).decode()
        return f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x>{text}'.encode("utf-16")

    with pytest.raises(Unreadable, match="declares XML entities"):
        read(rewritten(sheet(HEADER, LINE), "sheet1.xml", change))


def bomb(megabytes: int, name: str = "xl/worksheets/sheet1.xml") -> bytes:
    """A workbook one part of which unpacks to that much."""
    out = io.BytesIO(sheet(HEADER, LINE))
    info = zipfile.ZipInfo(f"{name}.xml")
    info.compress_type = zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(out, "a") as archive, archive.open(info, "w") as part:
        part.write(b"<x>")
        for _ in range(megabytes):
            part.write(b" " * 2**20)
        part.write(b"</x>")
    return out.getvalue()


def refused_quickly(content: bytes, words: str) -> None:
    tracemalloc.start()
    started = time.process_time()
    with pytest.raises(Unreadable, match=words):
        read(content)
    seconds, (_, peak) = time.process_time() - started, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert seconds < 1
    assert peak < 50 * 2**20


def test_a_bomb_is_refused_by_its_declared_size() -> None:
    content = bomb(300)
    assert len(content) < 2**20
    refused_quickly(content, "too large when it is unpacked")


def test_a_part_that_is_read_as_a_whole_has_a_limit_of_its_own() -> None:
    refused_quickly(bomb(6, "xl/other"), "too large when it is unpacked")


def test_a_bomb_that_lies_about_its_size_is_refused_by_what_it_unpacks_to() -> None:
    content = bytearray(bomb(300))
    actual = (300 * 2**20 + 7).to_bytes(4, "little")
    assert content.count(actual) >= 1
    lying = bytes(content).replace(actual, (1000).to_bytes(4, "little"))
    refused_quickly(lying, "damaged")


def test_too_many_parts_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(501):
            archive.writestr(f"{number}.xml", "<x/>")
    refused_quickly(out.getvalue(), "too large")


@pytest.mark.parametrize(
    "content, words",
    [
        (b"PK\x03\x04 and no archive", "damaged"),
        (rewritten(sheet(HEADER), "sheet1.xml", lambda _: b"<broken"), "damaged: xl/worksheets"),
        (rewritten(sheet(HEADER), "workbook.xml", lambda _: b"<x/>"), "no XLSX workbook"),
    ],
    ids=["no archive", "broken XML", "other XML"],
)
def test_what_is_no_workbook_is_refused(content: bytes, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        read(content)


def test_a_packing_that_spreadsheets_do_not_use_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.xml", "<x/>")
    with pytest.raises(Unreadable, match="no spreadsheet uses"):
        workbook.refuse_harmful(out.getvalue())


def test_a_password_is_told() -> None:
    content = sheet(HEADER)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        archive.infolist()[0].flag_bits |= workbook.ENCRYPTED
        with pytest.raises(Unreadable, match="password"):
            workbook._refuse_by_declaration(archive.infolist())


def test_a_text_that_a_spreadsheet_has_cut_is_refused() -> None:
    from curation.exports.corrections.cells import BadValue, value_of
    from curation.exports.tables import BY_NAME
    from curation.models import Meeting

    note = next(one for one in BY_NAME["meetings"].columns if one.name == "note")
    field = Meeting._meta.get_field("note")
    with pytest.raises(BadValue, match="cut by a spreadsheet after 32,767"):
        value_of(note, field, "x" * 32_767, "x" * 40_000)
    assert value_of(note, field, "x" * 32_767, "y" * 40_000) == "x" * 32_767
