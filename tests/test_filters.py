"""What the tables can be narrowed by."""

import datetime as dt
from typing import Any

import pytest

from curation import filters
from curation.filters import UnknownFilter, select
from curation.models import Issue, Meeting, Person, PersonName, Source, Statement
from tests.builders import (
    a_finding,
    a_meeting,
    a_participation,
    a_person,
    a_source,
    an_agenda_item,
    an_issue,
    writing,
)
from tests.exports.world import a_world

pytestmark = pytest.mark.django_db


def uids(**values: Any) -> set[str]:
    given = {name: [value] if isinstance(value, str) else value for name, value in values.items()}
    return {meeting.uid for meeting in select(Meeting, given)}


def test_a_meeting_is_on_or_after_a_day_when_any_day_it_can_mean_is() -> None:
    a_meeting(uid="january000", date_edtf="2026-01")
    a_meeting(uid="day0000000", date_edtf="2026-01-10")
    a_meeting(uid="undated000", date_edtf="")
    assert uids(date_after="2026-01-15") == {"january000"}
    assert uids(date_before="2026-01-05") == {"january000"}
    assert uids(date_after="2026-01-01", date_before="2026-01-31") == {"january000", "day0000000"}


@pytest.mark.parametrize(
    "name, value, expected",
    [
        ("kind", "visit", {"visit00000"}),
        ("kind", ["visit", "talks"], {"visit00000", "talks00000"}),
        ("top", "true", {"visit00000"}),
        ("place_country", "no", {"visit00000", "talks00000"}),
        ("country", "no", {"talks00000"}),
        ("country", "BR", {"visit00000", "talks00000"}),
        ("text", "bo oslo FISH", {"talks00000"}),
        ("text", "osl", {"visit00000", "talks00000"}),
        ("text", "...", set()),
        ("pair", "no,BR", {"visit00000", "talks00000"}),
        ("pair", "BR, JP", set()),
        ("pair", "BR", set()),
        ("person", "bo ek", {"talks00000"}),
        ("person", "ek00000000", {"talks00000"}),
        ("issue", "Fish Quotas", {"talks00000"}),
        ("issue", "coal000000", {"talks00000"}),
        ("outcome", "agreed", {"talks00000"}),
        ("outcome", "deferred", set()),
        ("prospect", "expected", set()),
        ("outlet", "wire", {"talks00000"}),
        ("outlet", "Nobody", set()),
        ("name", "visit to", {"visit00000"}),
        ("without_report", "true", set()),
        ("without_report", "false", {"visit00000", "talks00000"}),
        ("curation_status", "accepted", set()),
        ("level", "ministers", {"talks00000"}),
        ("status", "held", {"visit00000", "talks00000"}),
    ],
)
def test_meetings_by(name: str, value: Any, expected: set[str]) -> None:
    a_world()
    assert uids(**{name: value}) == expected


@pytest.mark.parametrize(
    "name, value", [("country", "no"), ("outcome", "agreed"), ("pair", "NO,BR")]
)
def test_few_and_many_are_looked_up_differently_and_found_alike(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_world()
    a_meeting(uid="another000")
    few = uids(**{name: value})
    monkeypatch.setattr(filters, "FEW", 0)
    assert uids(**{name: value}) == few
    assert "talks00000" in few
    assert "another000" not in few


def test_a_rejected_participation_does_not_count() -> None:
    meeting = a_meeting()
    a_participation(meeting, a_person("Ana Lima", country="BR"), rejected=True)
    assert uids(country="BR") == uids(person="Ana Lima") == set()


def test_a_meeting_is_found_once_whoever_takes_part() -> None:
    meeting = a_meeting()
    for name in ("Ana Lima", "Bo Lima"):
        a_participation(meeting, a_person(name, country="BR"))
    assert list(select(Meeting, {"country": ["BR"]})) == [meeting]


def test_persons_by_name_in_any_spelling_country_office_and_outlet() -> None:
    lima = a_person("Ana Lima", title="Foreign Minister", country="BR")
    with writing():
        PersonName.objects.create(person=lima, name="Ána Líma")
    a_person("Bo Ek", title="President", country="NO")
    a_finding(a_source(publisher="Wire"), lima)
    for name, value in (
        ("name", "ANA-LIMA"),
        ("country", "br"),
        ("office", "minister"),
        ("outlet", "wire"),
    ):
        assert list(select(Person, {name: [value]})) == [lima], name


def test_issues_by_label_and_parent() -> None:
    trade = an_issue("trade")
    fish = an_issue("fish quotas", parent=trade)
    an_agenda_item(a_meeting(), fish, outcome="agreed")
    assert list(select(Issue, {"label": ["Fish quotas"]})) == [fish]
    assert list(select(Issue, {"parent": [trade.uid]})) == [fish]
    assert list(select(Issue, {"generic": ["true"]})) == []


def test_sources_by_day_outlet_and_work() -> None:
    early = a_source(date_published=dt.date(2026, 1, 1), publisher="Wire", work_status="done")
    a_source(date_published=dt.date(2026, 2, 1), language="de")
    for name, value in (
        ("published_before", "2026-01-15"),
        ("outlet", "WIRE"),
        ("work_status", "done"),
        ("language", "en"),
    ):
        assert list(select(Source, {name: [value]})) == [early], name


def test_statements_by_field_and_outlet() -> None:
    a_world()
    assert {s.value for s in select(Statement, {"field": ["status"]})} == {"planned", "held"}
    assert select(Statement, {"field": ["status"], "outlet": ["wire"]}).get().value == "held"


def test_an_unknown_filter_or_value_is_refused() -> None:
    with pytest.raises(
        UnknownFilter, match="there is no filter 'colour'; there are text, name, country"
    ):
        select(Person, {"colour": ["red"]})
    with pytest.raises(UnknownFilter, match="kind: Select a valid choice"):
        select(Meeting, {"kind": ["party"]})


def test_every_exported_root_has_filters() -> None:
    assert set(filters.BY_MODEL) >= {Meeting, Person, Issue, Source}
