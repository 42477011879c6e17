"""What is found, on the database in use."""

from typing import Any

import pytest
from django.core.management import call_command

from curation.models import (
    Issue,
    Meeting,
    MeetingEntry,
    Person,
    PersonEntry,
    PersonName,
    Source,
    SourceEntry,
)
from curation.search import matching
from curation.search.index import rebuild
from curation.search.matching import hits
from curation.search.words import query
from tests.builders import (
    a_meeting,
    a_participation,
    a_person,
    a_source,
    a_user,
    an_agenda_item,
    an_issue,
    writing,
)
from tests.search.asking import found

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "asked, is_found",
    [
        ("minister", True),
        ("ministers oslo", True),
        ("MINISTERS", True),
        ("oslo lima", False),
        ("slo", False),
        ("met in oslo", True),
        ('"met in oslo"', True),
        ('"oslo in met"', False),
        ("정상회담", True),
        ("회담", True),
        ("상회", True),
        ("담회", False),
        ("首脳会談", True),
        ("首脳", True),
        ("脳首", False),
        ("lodz", True),
        ("Łódź", True),
        ("sung-lac", True),
        ("sunglac", True),
        ("sung lac", True),
        ("'; drop table curation_source; --", False),
        ('oslo" OR "lima', False),
        ("oslo*", True),
        ("heading:oslo", False),
        ("oslo NOT met", False),
        ("(oslo", True),
        ("...", False),
        ("", False),
    ],
)
def test_a_report_is_found_by_the_words_of_its_text(asked: str, is_found: bool) -> None:
    a_source("Ministers met in Oslo. 한일 정상회담이. 日韓首脳会談が。 Łódź. Wi Sung-lac.")
    a_source("Something else.")
    assert bool(found(Source, asked)) == is_found
    rows = Source.objects.filter(matching.matching(Source, query(asked)))
    assert rows.exists() == is_found


def test_a_person_is_found_by_every_spelling_and_office() -> None:
    person = a_person("Wi Sung-lac", title="National Security Adviser")
    with writing():
        PersonName.objects.create(person=person, name="위성락")
        rejected = PersonName.objects.create(person=person, name="Somebody Else", rejected=True)
    for asked in ("wi sung", "sunglac", "위성락", "성락", "security advis"):
        assert found(Person, asked) == [person], asked
    assert found(Person, rejected.name) == []


def test_a_meeting_is_found_by_what_where_who_and_about_what() -> None:
    meeting = a_meeting("Summit", venue="Akorda Palace", locality="Astana", occasion="CICA summit")
    a_participation(meeting, a_person("Ana Lima"), capacity="Foreign Minister")
    an_agenda_item(meeting, an_issue("fish quotas"))
    for asked in ("summit", "akorda", "astana", "cica", "ana lima", "foreign minister", "fish"):
        assert found(Meeting, asked) == [meeting], asked


def test_an_issue_is_found_by_its_label() -> None:
    issue = an_issue("seafood imports")
    assert found(Issue, "sea import") == [issue]


def test_what_is_written_is_found_at_once_and_what_is_changed_no_more() -> None:
    meeting = a_meeting("Talks in Lima")
    with writing():
        meeting.name = "Talks in Oslo"
        meeting.save()
    assert found(Meeting, "oslo") == [meeting]
    assert found(Meeting, "lima") == []


def test_what_is_taken_back_is_not_indexed() -> None:
    meeting = a_meeting("Talks in Lima")

    class Mistake(Exception):
        pass

    def fail() -> None:
        with writing():
            meeting.name = "Talks in Oslo"
            meeting.save()
            raise Mistake

    with pytest.raises(Mistake):
        fail()
    assert found(Meeting, "lima") == [meeting]


def test_more_of_the_words_in_the_title_come_first_then_the_newest() -> None:
    once = a_meeting("Talks", venue="Oslo House")
    titled = a_meeting("Oslo talks")
    older = a_meeting("Talks in Oslo")
    newest = a_meeting("Other", venue="Oslo", locality="Oslo")
    assert found(Meeting, "oslo") == [older, titled, newest, once]


def test_counting_stops_at_the_cap(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(12):
        a_meeting(f"Oslo {number}")
    monkeypatch.setattr(matching, "COUNT_CAP", 5)
    monkeypatch.setattr(matching, "AT_ONCE", 4)
    some = hits(Meeting.objects.all(), query("oslo"), 3)
    assert (len(some.keys), some.count, some.capped) == (3, 5, True)
    monkeypatch.setattr(matching, "COUNT_CAP", 100)
    everything = hits(Meeting.objects.all(), query("oslo"), 3)
    assert (everything.count, everything.capped) == (12, False)


def test_a_word_that_fills_the_count_as_typed_is_not_continued(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    longer = a_meeting("Oslofjord talks")
    typed = [a_meeting(f"Oslo {number}") for number in range(3)]
    newest = a_meeting("Oslofjord again")
    both = hits(Meeting.objects.all(), query("oslo"))
    assert set(both.keys) == {longer.pk, newest.pk, *(one.pk for one in typed)}
    monkeypatch.setattr(matching, "COUNT_CAP", 2)
    monkeypatch.setattr(matching, "AT_ONCE", 3)
    capped = hits(Meeting.objects.all(), query("oslo"))
    assert capped.keys == [one.pk for one in reversed(typed)]
    assert (capped.count, capped.capped) == (2, True)


def test_a_title_among_the_newest_comes_before_what_is_newer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(matching, "RANKED", 2)
    titled = a_meeting("Oslo talks")
    others = [a_meeting("Talks", venue="Oslo", occasion="Oslo week") for _ in range(3)]
    assert hits(Meeting.objects.all(), query("oslo")).keys == [titled.pk, others[-1].pk]


def test_only_rows_that_are_asked_about_are_hits() -> None:
    a_meeting("Oslo draft")
    accepted = a_meeting("Oslo accepted", curation_status="accepted")
    assert hits(Meeting.objects.accepted(), query("oslo"), 9).keys == [accepted.pk]


def test_a_hit_that_is_not_shown_does_not_hide_those_behind_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    accepted = a_meeting("Oslo accepted", curation_status="accepted")
    for number in range(9):
        a_meeting(f"Oslo draft {number}")
    monkeypatch.setattr(matching, "AT_ONCE", 2)
    assert hits(Meeting.objects.accepted(), query("oslo"), 9).keys == [accepted.pk]


def test_the_index_can_be_made_anew(capsys: pytest.CaptureFixture[str]) -> None:
    a_person("Ana Lima")
    a_meeting("Talks in Oslo")
    source = a_source("A text about fish.")
    for entry in (PersonEntry, MeetingEntry, SourceEntry):
        entry.objects.all().delete()
    assert found(Source, "fish") == []
    call_command("rebuild_search")
    assert capsys.readouterr().out == "1 people, 1 meetings, 0 issues, 1 reports\n"
    assert found(Source, "fish") == [source]


def test_rebuilding_changes_nothing_that_was_right() -> None:
    meeting = a_meeting("Talks in Oslo", venue="House")
    a_participation(meeting, a_person("Ana Lima", title="Minister"))
    before = stored()
    rebuild()
    assert stored() == before


def stored() -> list[Any]:
    entries = (PersonEntry, MeetingEntry, SourceEntry)
    return [list(entry.objects.order_by("pk").values_list()) for entry in entries]


def test_a_load_indexes_what_it_brings(tmp_path: Any) -> None:
    (tmp_path / "a.txt").write_text(
        "President Ana Lima met Foreign Minister Bo Ek on Jan. 5, 2026."
    )
    call_command("load_seeds", str(tmp_path), verbosity=0)
    assert len(found(Source, "bo ek")) == 1
    assert len(found(Person, "ana lima")) == 1


def test_an_edit_indexes_what_it_changes() -> None:
    from curation import editing
    from tests.builders import NOW

    person = a_person("Ana Lima")
    editing.save(
        record=person, values={"name": "Ana de Lima"}, expected_version=1,
        by=a_user(superuser=True), at=NOW,
    )  # fmt: skip
    assert found(Person, "de lima") == [person]
