"""One event is one line, whatever text it carries."""

import logging

import pytest

from config.logs import OneLineFormatter


@pytest.mark.parametrize(
    "text,line",
    [
        ("Wi Seong-rak, 위성락", "Wi Seong-rak, 위성락"),
        ("a\nERROR forged", "a\\nERROR forged"),
        ("\x1b[2Jcleared", "\\x1b[2Jcleared"),
        ("\u202etxt.exe", "\\u202etxt.exe"),
        ("\udcff", "\\udcff"),
    ],
)
def test_control_characters_are_written_as_escapes(text: str, line: str) -> None:
    record = logging.LogRecord("curation", logging.INFO, "", 0, "%s", (text,), None)
    assert OneLineFormatter("%(levelname)s %(message)s").format(record) == f"INFO {line}"
