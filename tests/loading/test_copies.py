"""The same report twice: renamed, copied, printed by two outlets, or changed at its place."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from curation.editing.weighing import statements_about
from curation.loading import sources
from curation.loading.documents import read_paths
from curation.loading.load import FileOutcome, Loader
from curation.models import Change, Person, Source, Statement
from curation.values.enums import LoadOutcome
from tests.loading.labelled import NOW, vocabulary
from tests.loading.reports import write

pytestmark = pytest.mark.django_db
TEXT = (
    "VIENNA, Jan. 14 -- President Ana Brennholt met Prime Minister Tomas Ekwueme in Vienna on"
    " Wednesday.\n\nBrennholt and Ekwueme agreed to expand trade, her office said.\n"
)
LOADED, UNCHANGED = LoadOutcome.LOADED, LoadOutcome.UNCHANGED


def load(*paths: Path, base: Path | None = None) -> list[FileOutcome]:
    loader = Loader(at=NOW, vocabulary=vocabulary)
    reads = read_paths(paths, base=base)
    return list(loader.load((read.location, read.document) for read in reads if read.document))


def outcomes(*paths: Path) -> list[LoadOutcome]:
    return [one.outcome for one in load(*paths)]


def manifest(folder: Path, *rows: str) -> None:
    write(folder / "sources.csv", "\n".join(["file,publisher,date_published", *rows, ""]))


def two_outlets(folder: Path, other: str = TEXT) -> None:
    write(folder / "a.txt", TEXT)
    write(folder / "b.txt", other)
    manifest(folder, "a.txt,The Wire,2026-01-14", "b.txt,The Gazette,2026-01-14")


def test_a_file_that_was_renamed_is_the_same_source(tmp_path: Path) -> None:
    load(write(tmp_path / "a.txt", TEXT))
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    assert outcomes(tmp_path) == [LOADED], "it is known by its new name from now on"
    assert outcomes(tmp_path) == [UNCHANGED]
    assert Source.objects.count() == 1


def test_a_file_that_is_there_twice_is_one_source_and_stays_unchanged(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", TEXT)
    write(tmp_path / "b.txt", TEXT)
    manifest(tmp_path, "a.txt,The Wire,2026-01-14")
    first, second = load(tmp_path)
    assert (first.outcome, second.outcome) == (LOADED, UNCHANGED)
    assert second.reason.startswith("the same report as ")
    assert second.reason.endswith("a.txt")
    assert Source.objects.get().publisher == "The Wire"
    changes = Change.objects.count()
    assert outcomes(tmp_path) == [UNCHANGED, UNCHANGED]
    assert outcomes(tmp_path / "b.txt") == [UNCHANGED], "a copy need not repeat what is known"
    assert Change.objects.count() == changes
    assert Source.objects.get().publisher == "The Wire"


def test_a_corrected_row_is_applied_to_the_stored_source(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", TEXT)
    manifest(tmp_path, "a.txt,The Wier,2026-01-14")
    load(tmp_path)
    manifest(tmp_path, "a.txt,The Wire,2026-01-15")
    assert outcomes(tmp_path) == [LOADED]
    source = Source.objects.get()
    assert (source.publisher, str(source.date_published)) == ("The Wire", "2026-01-15")


@pytest.mark.parametrize("other", [TEXT, TEXT.replace("\n\n", "\r\n \r\n")])
def test_one_wire_text_in_two_outlets_is_two_linked_sources(tmp_path: Path, other: str) -> None:
    two_outlets(tmp_path, other)
    assert outcomes(tmp_path) == [LOADED, LOADED]
    first, second = Source.objects.order_by("id")
    assert (first.publisher, second.publisher) == ("The Wire", "The Gazette")
    assert second.same_text_as == first
    assert first.same_text_as is None
    assert first.raw_sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert Person.objects.current().count() == 2, "the same people in both"
    changes = Change.objects.count()
    assert outcomes(tmp_path) == [UNCHANGED, UNCHANGED]
    assert outcomes(tmp_path / "b.txt", tmp_path / "a.txt") == [UNCHANGED, UNCHANGED]
    assert Change.objects.count() == changes


def test_one_wire_text_counts_once_however_many_outlets_print_it(tmp_path: Path) -> None:
    two_outlets(tmp_path)
    write(tmp_path / "c.txt", "Ana Brennholt met Tomas Ekwueme in Vienna on Jan. 14.\n")
    manifest(
        tmp_path,
        "a.txt,The Wire,2026-01-14",
        "b.txt,The Gazette,2026-01-14",
        "c.txt,The Gazette,2026-01-14",
    )
    load(tmp_path)
    ana = Person.objects.current().get(name__contains="Brennholt")
    said = [one for one in statements_about(persons=[ana.pk])[ana.pk, None, None] if one.source]
    by_source = {
        Source.objects.get(raw_sha256=one.source).location[-5:]: one.outlet for one in said
    }
    assert by_source["a.txt"] == by_source["b.txt"] == sources.text_digest(TEXT)
    assert by_source["c.txt"] == "the gazette"


def test_the_copy_of_a_second_outlet_keeps_its_place_when_its_row_is_corrected(
    tmp_path: Path,
) -> None:
    two_outlets(tmp_path)
    load(tmp_path)
    manifest(tmp_path, "a.txt,The Wire Service,2026-01-14", "b.txt,The Gazette,2026-01-14")
    assert outcomes(tmp_path) == [LOADED, UNCHANGED]
    publishers = Source.objects.order_by("id").values_list("publisher", flat=True)
    assert list(publishers) == ["The Wire Service", "The Gazette"]


def test_changed_content_at_the_same_place_is_a_new_revision(tmp_path: Path) -> None:
    load(write(tmp_path / "seeds" / "a.txt", TEXT))
    write(tmp_path / "seeds" / "a.txt", TEXT.replace("Wednesday", "Tuesday"))
    write(tmp_path / "more" / "a.txt", TEXT.replace("Wednesday", "Thursday"))
    assert outcomes(tmp_path / "seeds", tmp_path / "more") == [LOADED, LOADED]
    old, new, elsewhere = Source.objects.order_by("id")
    assert new.supersedes == old
    assert elsewhere.supersedes is None, "the same name in another folder is another report"


def test_the_articles_of_a_file_may_move_but_are_known_by_their_address(tmp_path: Path) -> None:
    def line(words: str, url: str = "") -> str:
        return f'{{"articleBody": "{words}", "url": "{url}"}}\n'

    first = line("Ana Brennholt said that she will go.", "https://wire.example/1")
    second = line("Tomas Ekwueme said that he will stay.")
    write(tmp_path / "a.jsonl", first + second)
    assert outcomes(tmp_path) == [LOADED, LOADED]
    corrected = line("Ana Brennholt said that she will stay.", "https://wire.example/1")
    put_before = line("Somebody else said that it will rain.", "https://wire.example/2")
    write(tmp_path / "a.jsonl", put_before + corrected + second)
    assert outcomes(tmp_path) == [LOADED, LOADED, UNCHANGED]
    by_words = {source.text.split()[-1] + source.url: source for source in Source.objects.all()}
    assert by_words["rain.https://wire.example/2"].supersedes is None
    old = by_words["go.https://wire.example/1"]
    assert by_words["stay.https://wire.example/1"].supersedes == old


def test_a_page_that_the_library_cuts_differently_now_keeps_its_stored_text(
    tmp_path: Path,
) -> None:
    load(write(tmp_path / "a.txt", TEXT))
    raw_sha256 = Source.objects.get().raw_sha256
    reads = list(read_paths([tmp_path]))
    assert reads[0].document is not None
    other = replace(reads[0].document, text="Home > News\n" + TEXT, publisher="The Wire")
    loader = Loader(at=NOW, vocabulary=vocabulary)
    assert [one.outcome for one in loader.load([(reads[0].location, other)])] == [LOADED]
    source = Source.objects.get(raw_sha256=raw_sha256)
    assert source.text == TEXT
    for statement in Statement.objects.filter(source=source):
        assert source.text[statement.start : statement.end] == statement.exact


@pytest.mark.parametrize(
    "name, flag",
    [
        ("Brеnnholt", "CYRILLIC SMALL LETTER IE"),
        ("Brenn\u200bholt", "ZERO WIDTH SPACE"),
        ("Brenn\u202eholt", "RIGHT-TO-LEFT OVERRIDE"),
    ],
)
def test_deceiving_names_are_flagged_and_never_merged_by_themselves(
    tmp_path: Path, name: str, flag: str
) -> None:
    write(tmp_path / "a.txt", TEXT)
    write(tmp_path / "b.txt", TEXT.replace("Brennholt", name).replace("expand", "cut"))
    first, second = load(tmp_path)
    assert first.warnings == ()
    assert any(flag in warning for warning in second.warnings)
    assert second.change is not None
    stored = Change.objects.get(pk=second.change).report
    assert any(flag in warning for warning in stored["warnings"])
    names = Person.objects.current().values_list("name", flat=True)
    assert len({name for name in names if "Ana" in name}) == 2
