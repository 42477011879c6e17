"""The two reports of seeds/: loaded in either order or together, they give the same records."""

from pathlib import Path

import pytest
from django.conf import settings
from django.db import transaction

from curation.loading.documents import read_paths
from curation.loading.load import FileOutcome, Loader
from curation.loading.reference import load_organizations
from curation.models import AgendaItem, Meeting, Person, Source, Statement, Suggestion
from tests.builders import NOW
from tests.loading.labelled import snapshot, vocabulary

pytestmark = pytest.mark.django_db
SEEDS = Path(settings.BASE_DIR) / "seeds"
PREVIEW, AFTERMATH = "000_0e984e258e9f7d05.txt", "001_26746b9f1ff58e48.txt"


def load(*names: str) -> list[FileOutcome]:
    load_organizations(vocabulary(), at=NOW)
    read = list(read_paths([SEEDS / name for name in names]))
    documents = [(one.location, one.document) for one in read if one.document]
    return list(Loader(at=NOW, vocabulary=vocabulary).load(documents))


def statuses(meeting: Meeting) -> list[tuple[str, str]]:
    rows = meeting.statements.filter(field="status").order_by("source__date_published")
    pairs = rows.values_list("value", "source__date_published")
    return list(dict.fromkeys((value, str(day)) for value, day in pairs))


@pytest.mark.parametrize("order", [(PREVIEW, AFTERMATH), (AFTERMATH, PREVIEW)])
def test_what_was_planned_and_was_held_is_one_record(order: tuple[str, str]) -> None:
    load(*order)
    visit = Meeting.objects.get(kind="visit", locality="Nara Prefecture")
    summit = Meeting.objects.get(printed_kind="summit", parent=visit)
    both = [("planned", "2026-01-10"), ("held", "2026-01-14")]
    assert statuses(visit) == both
    assert statuses(summit) == both
    assert (visit.status, visit.date_edtf) == ("held", "2026-01-13/2026-01-14")
    assert (summit.status, summit.date_edtf) == ("held", "2026-01-13")


def test_the_order_of_loading_does_not_matter() -> None:
    results = []
    for order in ((PREVIEW, AFTERMATH), (AFTERMATH, PREVIEW)):
        with transaction.atomic():
            load(*order)
            results.append(snapshot())
            transaction.set_rollback(True)
    assert results[0] == results[1]
    assert len(results[0][1]) == 17


@pytest.mark.parametrize("order", [(PREVIEW, AFTERMATH), (AFTERMATH, PREVIEW)])
def test_two_spellings_of_one_adviser_are_two_people_and_one_question(
    order: tuple[str, str],
) -> None:
    load(*order)
    advisers = Person.objects.filter(name__startswith="Wi S")
    assert {one.name for one in advisers} == {"Wi Seong-rak", "Wi Sung-lac"}
    [asked] = Suggestion.objects.open().filter(person__isnull=False)
    assert {asked.person, asked.other_person} == set(advisers)
    assert "spelt alike when romanised" in asked.reasons
    assert "same country: KR" in asked.reasons
    assert any(reason.startswith("same office") for reason in asked.reasons)


def test_the_five_actors_and_nobody_else() -> None:
    load(PREVIEW, AFTERMATH)
    assert {(one.name, one.country) for one in Person.objects.all()} == {
        ("Lee Jae-myung", "KR"),
        ("Sanae Takaichi", "JP"),
        ("Wi Seong-rak", "KR"),
        ("Wi Sung-lac", "KR"),
        ("Shigeru Ishiba", "JP"),
        ("Giorgia Meloni", "IT"),
    }
    ishiba = Person.objects.get(name="Shigeru Ishiba")
    assert [str(role) for role in ishiba.roles.all()] == ["former Prime Minister"]
    assert Source.objects.get(file_name=PREVIEW).author == "Kyu-Jin Shin"


def test_dokdo_was_not_discussed() -> None:
    load(PREVIEW, AFTERMATH)
    item = AgendaItem.objects.get(issue__label__icontains="Dokdo")
    assert item.outcome == "not_discussed"


def test_every_value_is_backed_by_the_words_that_say_it() -> None:
    load(PREVIEW, AFTERMATH)
    for statement in Statement.objects.select_related("source"):
        source = statement.source
        assert source is not None
        assert source.text[statement.start : statement.end] == statement.exact
