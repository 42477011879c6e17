"""Extraction is a pure function of the document and the vocabulary."""

import subprocess
import sys
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import curation.extraction
from curation.extraction import extract
from curation.extraction.vocabulary import Vocabulary
from curation.records import Document, Extraction, Span
from curation.values.edtf import is_valid

ROOT = Path(__file__).resolve().parents[2]
REPORTS = sorted((ROOT / "tests/corpus/dev").glob("*/*.txt"))
WORDS = (
    "President Prime Minister Kim Min-su Ana Belo de Souza met held talks summit visit will may on in at "
    "Seoul Tallinn Mongolia Jan. 13 Monday tomorrow and with his counterpart discussed agreed trade , . \n "
    '" “ ” — ( ) ◇ Q: A: the two leaders dinner said cancelled postponed next week ※ kim@paper.example'
).split(" ")


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary.load(ROOT / "fixtures")


def document(text: str, published_on: str = "2026-03-11", language: str = "") -> Document:
    return Document("report.txt", "0" * 64, text, published_on=published_on, language=language)


def read(text: str, published_on: str = "2026-03-11") -> Extraction:
    return extract(document(text, published_on), vocabulary())


def spans(found: Extraction) -> Iterator[Span]:
    for finding in (*found.persons, *found.meetings, *found.issues):
        yield from (fact.span for fact in finding.facts)
    for meeting in found.meetings:
        yield meeting.quote
        yield from (one.span for one in meeting.participants)
    yield from (issue.quote for issue in found.issues)
    yield from (fact.span for fact in found.source_facts)
    yield from found.missed


def assert_is_sound(found: Extraction) -> None:
    text = found.document.text
    for span in spans(found):
        assert span.start < span.end
        assert text[span.start : span.end] == span.exact
    people = {person.key for person in found.persons}
    meetings = {meeting.key for meeting in found.meetings}
    for meeting in found.meetings:
        assert meeting.parent in meetings | {""}
        assert {one.person for one in meeting.participants} <= people | {""}
        assert all(is_valid(fact.value) for fact in meeting.every("date"))
    assert {issue.meeting for issue in found.issues} <= meetings | {""}


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_every_fact_of_a_report_is_cited_word_for_word(path: Path) -> None:
    found = read(path.read_text(encoding="utf-8"))
    assert found.persons
    assert_is_sound(found)


@pytest.mark.parametrize("path", REPORTS[:6], ids=lambda path: path.stem)
def test_the_same_report_gives_the_same_facts(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert read(text) == read(text)


def test_another_process_finds_the_same(tmp_path: Path) -> None:
    script = tmp_path / "extract_once.py"
    script.write_text(
        "import sys\nfrom pathlib import Path\n"
        "from curation.extraction import extract\n"
        "from curation.extraction.vocabulary import Vocabulary\n"
        "from curation.records import Document\n"
        "text = Path(sys.argv[1]).read_text(encoding='utf-8')\n"
        "found = extract(Document('a', 'b', text, '2026-03-11'), Vocabulary.load(Path('fixtures')))\n"
        "print(ascii((found.persons, found.meetings, found.issues)))\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, str(script), str(REPORTS[0])],
            capture_output=True, check=True, cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        ).stdout
        for seed in ("0", "1", "2")
    }  # fmt: skip
    assert len(outputs) == 1


def test_extraction_exports_one_function_and_needs_no_django() -> None:
    assert curation.extraction.__all__ == ["extract"]
    script = "import sys, curation.extraction; assert 'django' not in sys.modules"
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT)


@pytest.mark.parametrize(
    "text, language",
    [
        ("이재명 대통령은 13일 나라현을 방문해 정상회담을 한다고 밝혔다.", "ko"),
        ("Le président a rencontré le ministre dans la capitale, et les deux ont parlé.", "fr"),
    ],
)
def test_a_report_in_another_language_gives_a_warning_and_nothing_else(
    text: str, language: str
) -> None:
    found = read(text)
    assert found.warnings == (f"no rules for language {language}",)
    assert (found.persons, found.meetings, found.issues) == ((), (), ())


def test_a_text_too_short_to_tell_is_of_the_language_it_is_said_to_be() -> None:
    assert extract(document("Kim Park.", language="ko-KR"), vocabulary()).warnings
    assert not extract(document("Kim Park.", language="en-GB"), vocabulary()).warnings


def test_a_self_contradicting_date_is_a_warning_of_the_report() -> None:
    (warning,) = read("The ministers met in Oslo on Tuesday, March 5.").warnings
    assert "weekday" in warning


def test_the_version_names_the_vocabulary() -> None:
    assert vocabulary().digest[:12] in read("They met.").version


@given(st.lists(st.sampled_from(WORDS), max_size=80))
@settings(max_examples=200, deadline=None)
@example(words=["Prime", "and", "Prime"])  # a title that nobody's name completes
def test_any_run_of_words_gives_sound_facts(words: list[str]) -> None:
    assert_is_sound(read(" ".join(words)))


@given(st.text(max_size=300))
@settings(deadline=None)
def test_any_text_gives_sound_facts(text: str) -> None:
    assert_is_sound(read(text))


def test_many_visits_without_a_traveller_are_read_in_linear_time() -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        read('He said, "We will visit Peru." ' * times)
        return time.process_time() - start

    seconds(20)
    assert seconds(2000) < 10 * 2.5 * max(seconds(200), 0.01)


def test_a_person_is_no_place_to_travel_to() -> None:
    text = "Brazil's Luis Dias met Cuba's Raul Castro in Havana. Dias later travelled to Castro."
    assert [meeting.place for meeting in read(text).meetings] == ["Havana"]


def test_what_an_office_is_at_is_not_where_its_holder_was_met() -> None:
    text = (
        "Finland's Ville Salo received Yacoub Al Hosani, Assistant Minister at the Ministry of "
        "Foreign Affairs, on Tuesday."
    )
    assert [meeting.place for meeting in read(text).meetings] == [""]
