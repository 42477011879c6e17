"""A text that was taken down is not brought back by any load, under any name."""

from pathlib import Path

import pytest

from curation import editing
from curation.loading import load as loading
from curation.loading.add import add_text
from curation.loading.load import Loader
from curation.loading.metadata import Metadata
from curation.models import Change, Source, Statement
from curation.values.enums import LoadOutcome
from tests.builders import a_user
from tests.loading.labelled import NOW, vocabulary
from tests.loading.reports import write
from tests.loading.test_copies import TEXT, load, manifest, outcomes

pytestmark = pytest.mark.django_db
UNCHANGED, REJECTED = LoadOutcome.UNCHANGED, LoadOutcome.REJECTED


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file whose report was loaded, and then taken down."""
    loaded = write(tmp_path / "a.txt", TEXT)
    load(loaded)
    editing.purge_text(
        source=Source.objects.get(), by=a_user(superuser=True), at=NOW, reason="the outlet asked"
    )
    return loaded


def test_the_same_file_changes_nothing(file: Path) -> None:
    before = (Change.objects.count(), Statement.objects.count())
    assert outcomes(file) == [UNCHANGED]
    assert (Change.objects.count(), Statement.objects.count()) == before
    assert Source.objects.get().text == ""


def test_neither_does_a_newer_extractor_or_a_corrected_row(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "VERSION", "next")
    manifest(file.parent, "a.txt,The Wire,2026-01-14")
    assert outcomes(file.parent) == [UNCHANGED]
    assert Source.objects.get().text == ""


def test_a_renamed_file_changes_nothing(file: Path) -> None:
    file.rename(file.with_name("b.txt"))
    assert outcomes(file.parent) == [UNCHANGED]


@pytest.mark.parametrize("other", [TEXT + "\n", TEXT.replace("\n", "\r\n"), "\ufeff" + TEXT])
def test_the_same_words_in_another_file_are_refused(other: str, file: Path) -> None:
    other_file = write(file.with_name("b.txt"), other)
    (outcome,) = load(other_file)
    assert (outcome.outcome, outcome.reason) == (
        REJECTED, "its text was taken down, and is not loaded again",
    )  # fmt: skip
    assert Source.objects.get().text == ""


def test_another_outlet_with_the_same_text_is_refused(file: Path) -> None:
    write(file.with_name("b.txt"), TEXT)
    manifest(file.parent, "a.txt,The Wire,2026-01-14", "b.txt,The Gazette,2026-01-14")
    Source.objects.update(publisher="The Wire")
    assert REJECTED in outcomes(file.parent / "b.txt")
    assert Source.objects.count() == 1


def test_pasting_it_again_is_refused(file: Path) -> None:
    loader = Loader(at=NOW, vocabulary=vocabulary)
    (added,) = add_text(TEXT + " ", Metadata(), loader)
    assert added.known or "taken down" in added.reason
    assert Source.objects.get().text == ""


def test_another_text_of_the_same_load_is_read(file: Path) -> None:
    write(file.with_name("b.txt"), TEXT + "\n")
    write(file.with_name("c.txt"), TEXT.replace("Vienna", "Geneva"))
    assert [one.outcome for one in load(file.parent)] == [UNCHANGED, REJECTED, LoadOutcome.LOADED]
