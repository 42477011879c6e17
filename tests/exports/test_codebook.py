"""The codebook and the tables never differ."""

import io
import re

from django.core.management import call_command

from curation.exports.codebook import codebook
from curation.exports.release.changes import CHANGES
from curation.exports.tables import TABLES
from tests.commands import ROOT

PRINTED = (*TABLES, CHANGES)


def test_the_stored_codebook_is_the_generated_one() -> None:
    stored = (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8")
    assert stored == codebook(), "run: manage.py codebook > docs/codebook.md"


def test_the_command_prints_it() -> None:
    out = io.StringIO()
    call_command("codebook", stdout=out)
    assert out.getvalue() == codebook()


def test_every_table_and_column_is_in_it_once() -> None:
    text = codebook()
    assert re.findall(r"^## (\w+)$", text, re.MULTILINE) == [table.name for table in PRINTED]
    columns = re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)
    assert columns == [name for table in PRINTED for name in table.header]


def test_every_row_of_a_table_has_three_cells() -> None:
    rows = [line for line in codebook().splitlines() if line.startswith("|")]
    assert [line for line in rows if line.count("|") != 4] == []
