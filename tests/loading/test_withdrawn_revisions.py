"""What was decided about a revision that was taken back holds for the next one as well."""

import hashlib
from collections.abc import Iterator

import pytest

from curation import editing
from curation.evaluation.verify import verify
from curation.loading.load import FileOutcome, Loader
from curation.models import Change, Meeting, Person, Source
from curation.records import Document
from curation.values.enums import CurationStatus, RejectedAs
from tests.builders import NOW, a_user
from tests.loading.labelled import vocabulary

pytestmark = pytest.mark.django_db
TALKS = (
    "OSLO, Jan. 14 -- Norwegian President Ana Brennholt met Ghanaian Prime Minister Tomas Ekwueme"
    " here on Tuesday.\n"
)
MORE = (
    "\nNorwegian Foreign Minister Liv Aas met Ghanaian Foreign Minister Kofi Boakye in Bergen on"
    " Monday.\n"
)
FIRST, SECOND, THIRD = TALKS, TALKS + MORE, "An update.\n\n" + TALKS + MORE
OTHER = "BERGEN -- Norwegian Foreign Minister Liv Aas met Danish Foreign Minister Piet Hein here.\n"


@pytest.fixture(autouse=True)
def whole() -> Iterator[None]:
    yield
    assert not list(verify())


def load(text: str, name: str = "wire.txt") -> FileOutcome:
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document(name, digest, text, published_on="2026-01-14", publisher=name)
    [outcome] = Loader(at=NOW, vocabulary=vocabulary).load([(f"seeds/{name}", document)])
    return outcome


def take_back(outcome: FileOutcome) -> None:
    change = Change.objects.get(pk=outcome.change or 0)
    editing.undo(change=change, by=a_user(superuser=True), at=NOW, reason="wrong file")


def current() -> Source:
    return Source.objects.get(file_name="wire.txt", superseded_by__isnull=True)


def test_a_split_stays() -> None:
    load(OTHER, "other.txt")
    load(FIRST)
    second = load(SECOND)
    person = Person.objects.get(name="Liv Aas")
    finding = person.findings.get(source=current())
    change = editing.split(
        record=person, findings=[finding], by=a_user(superuser=True), at=NOW, reason="two women"
    )
    other = Person.objects.get(uid=change.report["created"])
    take_back(second)
    load(THIRD)
    assert [one.person for one in current().findings.filter(label="Liv Aas", stale=False)] == [
        other
    ]
    assert not person.findings.filter(source=current()).exists()


def test_a_rejected_record_stays_rejected() -> None:
    load(FIRST)
    second = load(SECOND)
    person = Person.objects.get(name="Kofi Boakye")
    editing.reject(
        records=[person], rejected_as=RejectedAs.WRONG_READING, by=a_user(superuser=True), at=NOW
    )
    take_back(second)
    load(THIRD)
    person.refresh_from_db()
    assert person.curation_status == CurationStatus.REJECTED
    assert Person.objects.filter(name="Kofi Boakye").count() == 1


def test_a_record_that_nobody_rejected_returns() -> None:
    load(FIRST)
    second = load(SECOND)
    take_back(second)
    assert not Person.objects.current().filter(name="Kofi Boakye").exists()
    load(THIRD)
    [person] = Person.objects.filter(name="Kofi Boakye")  # the one that went with the load
    assert person.curation_status == CurationStatus.DRAFT
    assert Meeting.objects.current().filter(locality="Bergen").count() == 1


def test_a_rejection_stays_where_a_passage_is_gone_for_a_while() -> None:
    load(SECOND)
    person = Person.objects.get(name="Kofi Boakye")
    editing.reject(
        records=[person], rejected_as=RejectedAs.WRONG_READING, by=a_user(superuser=True), at=NOW
    )
    load(FIRST)
    load(THIRD)
    assert [one.curation_status for one in Person.objects.filter(name="Kofi Boakye")] == [
        "rejected"
    ]


def test_what_was_confirmed_is_confirmed_again() -> None:
    load(FIRST)
    second = load(SECOND)
    person = Person.objects.get(name="Kofi Boakye")
    editing.accept(records=[person], by=a_user(superuser=True), at=NOW)
    take_back(second)
    load(THIRD)
    said = person.statements.filter(source=current(), field="name")
    assert set(said.values_list("review", flat=True)) == {"confirmed"}


def test_what_a_curator_cited_is_cited_from_the_new_text_and_back_when_that_is_taken_back() -> None:
    load(FIRST)
    second = load(SECOND)
    withdrawn = current()
    person = Person.objects.get(name="Kofi Boakye")
    start = SECOND.index("Kofi")
    editing.save(
        record=person,
        values={"country": "GH", "name": "Kofi A. Boakye"},
        expected_version=person.version,
        by=a_user(superuser=True),
        at=NOW,
        evidence=editing.Evidence(source=withdrawn, start=start, end=start + len("Kofi Boakye")),
    )
    cited = person.statements.filter(basis="curator", field="name")
    take_back(second)
    third = load(THIRD)
    now = cited.get()
    assert now.source == current()
    assert THIRD[now.start : now.end] == now.exact == "Kofi Boakye"
    take_back(third)
    now = cited.get()
    assert (now.source, now.start) == (withdrawn, start)


def test_findings_of_two_revisions_under_one_key_stay_two() -> None:
    load(FIRST)
    take_back(load(MORE))
    load(THIRD)
    people = {one.label: one.person for one in current().findings.filter(kind="person")}
    assert len(set(people.values())) == len(people) == 4
    assert Person.objects.current().count() == Person.objects.count() == 4


def test_a_revision_is_not_brought_back_where_a_newer_one_has_its_place() -> None:
    load(FIRST)
    second = load(SECOND)
    take_back(second)
    undone = Change.objects.latest("pk")
    load(THIRD)
    before = (current(), Person.objects.current().count())
    again = editing.undo(change=undone, by=a_user(superuser=True), at=NOW, reason="after all")
    assert (current(), Person.objects.current().count()) == before
    assert any("a newer revision has its place" in line for line in again.report["left"])
