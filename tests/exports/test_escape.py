import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from curation.exports.escape import escape, unescape

DANGEROUS = st.text(alphabet="'=+-@＝＋－＠\t\r\n \u00a0\u200b\ufeff;ab1", max_size=8)


@pytest.mark.parametrize(
    "text, escaped",
    [
        ("=1+1", "'=1+1"),
        ("+49 30 1234", "'+49 30 1234"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1+1", "'\t=1+1"),
        ("\rx", "'\rx"),
        ("\nx", "'\nx"),
        ("＝1", "'＝1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠A1", "'＠A1"),
        ("  =1", "'  =1"),
        ("\u00a0=1", "'\u00a0=1"),
        ("\u200b=1", "'\u200b=1"),
        ("\ufeff=1", "'\ufeff=1"),
        ("'=1", "''=1"),
        ("", ""),
        ("seafood imports", "seafood imports"),
        ("a=1", "a=1"),
        ("'s-Hertogenbosch", "'s-Hertogenbosch"),
        (" The talks", " The talks"),
    ],
)
def test_only_what_a_spreadsheet_would_run_gets_an_apostrophe(text: str, escaped: str) -> None:
    assert escape(text) == escaped
    assert unescape(escaped) == text


@given(st.one_of(st.text(), DANGEROUS))
@example("'")
@example("''=")
@example("'\t")
def test_unescape_gives_every_text_back(text: str) -> None:
    assert unescape(escape(text)) == text


@given(DANGEROUS)
def test_what_is_escaped_is_inert(text: str) -> None:
    first = escape(text).lstrip(" \u00a0\u200b\ufeff")[:1]
    assert first not in ("=", "+", "-", "@", "＝", "＋", "－", "＠")
    assert escape(text)[:1] not in ("\t", "\r", "\n")


@given(st.one_of(st.text(), DANGEROUS))
def test_two_texts_are_never_written_as_one(text: str) -> None:
    assert escape(f"'{text}") != escape(text)
