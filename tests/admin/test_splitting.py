"""Some of what is told of a record is about another one: split off, or moved to the known one."""

import pytest
from django.test import Client

from curation.models import Issue, Meeting, Person
from tests import builders
from tests.admin.pages import plain, text_of

Record = Person | Meeting | Issue


def address(record: Record) -> str:
    return f"/admin/curation/{record._meta.model_name}/{record.pk}/split/"


def told_twice(record: Record, exact: str) -> None:
    for number, outlet in enumerate(("The Daily", "The Weekly"), 1):
        source = builders.a_source(f"{number}: {exact}, they say.", publisher=outlet)
        builders.tell(source, record, exact=exact)


RECORDS = [
    (builders.a_person, "Kim Example"),
    (builders.a_meeting, "talks in Lima"),
    (builders.an_issue, "fish"),
]


@pytest.mark.parametrize("make, exact", RECORDS)
def test_a_passage_becomes_a_record_of_its_own(make: object, exact: str, curator: Client) -> None:
    record: Record = make(exact)  # type: ignore[operator]
    told_twice(record, exact)
    page = text_of(curator, address(record))
    assert "The Daily" in page
    assert "The Weekly" in page
    second = record.findings.order_by("pk")[1]
    response = curator.post(address(record), {"findings": [second.pk], "reason": "two of them"})
    second.refresh_from_db()
    assert second.record != record
    assert response["Location"] == second.record.get_absolute_url()
    assert record.findings.count() == 1


def test_a_passage_is_moved_to_the_known_record(curator: Client) -> None:
    kim, other = builders.a_person("Kim Example"), builders.a_person("Kim Exemplar")
    told_twice(kim, "Kim Example")
    first = kim.findings.order_by("pk")[0]
    sent = {"findings": [first.pk], "other": other.pk, "reason": "her sister"}
    assert curator.post(address(kim), sent)["Location"] == other.get_absolute_url()
    assert [one.pk for one in other.findings.all()] == [first.pk]


@pytest.mark.parametrize(
    "sent, said",
    [
        ({}, "Choose what is about somebody or something else."),
        ({"reason": "x", "findings": "all"}, "Choose findings of this record"),
        ({"findings": "one"}, "Say why"),
        ({"findings": "both", "reason": "x"}, "keeps at least one"),
        ({"findings": "one", "reason": "x", "other": "itself"}, "Choose another record"),
    ],
)
def test_what_cannot_be_split_is_told(sent: dict[str, str], said: str, curator: Client) -> None:
    kim = builders.a_person("Kim Example")
    told_twice(kim, "Kim Example")
    own = [one.pk for one in kim.findings.all()]
    stray = builders.a_finding(builders.a_source(), builders.a_person("Stray")).pk
    posted: dict[str, object] = dict(sent)
    if "findings" in sent:
        posted["findings"] = {"one": own[:1], "both": own, "all": [stray]}[sent["findings"]]
    if "other" in sent:
        posted["other"] = kim.pk
    answer = plain(curator.post(address(kim), posted).content.decode())
    assert said in answer or "is not one of the available choices" in answer
    assert kim.findings.count() == 2


def test_with_one_passage_there_is_nothing_to_split(curator: Client) -> None:
    kim = builders.a_person("Kim Example")
    builders.tell(builders.a_source("Kim Example."), kim, exact="Kim Example")
    assert "nothing to split" in text_of(curator, address(kim))
