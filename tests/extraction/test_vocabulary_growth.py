"""What curators add to a vocabulary, what they take away, and lists that cannot be read."""

import pickle
import shutil
from pathlib import Path

import pytest

from curation.extraction.vocabulary import (
    IssueTerm,
    KnownPerson,
    Organization,
    Vocabulary,
    VocabularyError,
)
from curation.values.enums import OrganizationKind

FIXTURES = Path(__file__).parents[2] / "fixtures"


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary.load(FIXTURES)


def test_a_vocabulary_survives_pickling(vocabulary: Vocabulary) -> None:
    copy: Vocabulary = pickle.loads(pickle.dumps(vocabulary))  # noqa: S301
    assert copy == vocabulary
    assert copy.country("ROK") == "KR"


def test_the_digest_follows_the_content(vocabulary: Vocabulary, tmp_path: Path) -> None:
    assert Vocabulary.load(FIXTURES).digest == vocabulary.digest
    folder = copied(tmp_path)
    with (folder / "summits.csv").open("a", encoding="utf-8") as lines:
        lines.write("Zermatt gathering,,\n")
    assert Vocabulary.load(folder).digest != vocabulary.digest


def test_what_curators_accepted_is_known(vocabulary: Vocabulary) -> None:
    person = KnownPerson("Ona Petraitė", "LT", "speaker", aliases=("Petraite, Ona",))
    office = Organization("Tidal Office", OrganizationKind.AGENCY, "NO", ("TO Bergen",))
    issue = IssueTerm("tidal power", "energy", ("tidal energy",))
    extended = vocabulary.extended(persons=[person], organizations=[office], issues=[issue])
    assert extended.person("Ona Petraite") == person
    assert extended.organization("TO Bergen") == office
    assert extended.issue("Tidal energy") == issue
    assert extended.digest != vocabulary.digest
    assert vocabulary.person("Ona Petraite") is None


def test_an_accepted_wording_goes_before_a_listed_one(vocabulary: Vocabulary) -> None:
    mine = IssueTerm("customs", "trade", ("tariffs",))
    assert vocabulary.extended(issues=[mine]).issue("tariffs") == mine


def test_what_curators_rejected_as_never_is_gone(vocabulary: Vocabulary) -> None:
    person = KnownPerson("Storm Bettina", "DE")
    never = [("person", "Storm Bettina"), ("issue", "Tariffs"), ("organization", "NATO")]
    extended = vocabulary.extended(persons=[person], never=never)
    assert extended.person("Storm Bettina") is None
    assert extended.is_never("person", "storm bettina")
    assert extended.issue("tariffs") is None
    assert extended.organization("NATO") is None
    assert not vocabulary.is_never("person", "Storm Bettina")


def test_extending_with_nothing_changes_nothing(vocabulary: Vocabulary) -> None:
    assert vocabulary.extended() == vocabulary


def test_the_order_of_what_is_added_does_not_change_the_digest(vocabulary: Vocabulary) -> None:
    first, second = KnownPerson("Ona Petraitė"), KnownPerson("Jonas Kairys")
    assert (
        vocabulary.extended(persons=[first, second]).digest
        == vocabulary.extended(persons=[second, first]).digest
    )


def copied(target: Path) -> Path:
    folder = target / "lists"
    shutil.copytree(FIXTURES, folder)
    return folder


@pytest.mark.parametrize(
    "name, line, message",
    [
        ("summits.csv", "one,two\n", "2 cells, expected 3"),
        ("summits.csv", ",UN,\n", "name is empty"),
        ("places.csv", "Aa,NO,hamlet,,\n", "kind is 'hamlet'; expected one of"),
        ("places.csv", "Aa,NO,city,,maybe\n", "ambiguous is 'maybe'; expected yes or nothing"),
        ("offices.csv", "wizard,title,,mage,,\n", "'mage' is not a valid OfficeClass"),
        ("names.csv", "Zz,nickname,\n", "kind is 'nickname'"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, name: str, line: str, message: str) -> None:
    folder = copied(tmp_path)
    path = folder / name
    rows = path.read_text(encoding="utf-8").count("\n")
    with path.open("a", encoding="utf-8") as lines:
        lines.write(line)
    with pytest.raises(VocabularyError) as error:
        Vocabulary.load(folder)
    assert f"{name}, row {rows + 1}: " in str(error.value)
    assert message in str(error.value)


def test_a_wrong_column_is_named(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    (folder / "treaties.csv").write_text("name,subject\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"treaties\.csv, row 1: columns are name, subject"):
        Vocabulary.load(folder)


def test_a_missing_list_or_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="no such folder"):
        Vocabulary.load(tmp_path / "nowhere")
    folder = copied(tmp_path)
    (folder / "issues.csv").unlink()
    with pytest.raises(VocabularyError, match=r"issues\.csv: cannot be read"):
        Vocabulary.load(folder)


def test_a_list_in_another_encoding_is_named(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    (folder / "names.csv").write_bytes("word,kind,culture\nJosé,given,es\n".encode("latin-1"))
    with pytest.raises(VocabularyError, match=r"names\.csv: cannot be read"):
        Vocabulary.load(folder)
