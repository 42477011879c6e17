"""The keys of the reading desk: one small request each."""

from typing import Any

import pytest
from django.test import Client

from curation.models import Annotation, Change, Meeting, Person, Source
from tests import builders
from tests.admin.pages import html_of

TEXT = "👩‍🚀 Ana met Ben Example in Lima\n\non the 13th of January."


@pytest.fixture
def meeting(db: None) -> Meeting:
    source = builders.a_source(TEXT)
    meeting = builders.a_meeting(status="planned")
    issue = builders.an_issue()
    builders.an_agenda_item(meeting, issue)
    found = builders.tell(source, meeting, exact="met")
    builders.a_statement(found, "prospect", "expected", exact="met", issue=issue)
    return meeting


def source_of(meeting: Meeting) -> Source:
    return meeting.findings.get().source


def press(client: Client, meeting: Meeting, act: str, status: int = 200, **more: Any) -> Any:
    meeting.refresh_from_db()
    sent = {"act": act, "key": f"m{meeting.pk}", "version": meeting.version, **more}
    address = f"/admin/curation/source/{source_of(meeting).pk}/key/"
    response = client.post(address, sent, content_type="application/json")
    assert response.status_code == status, response.content
    return response.json()


def passage(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "exact": words}


def test_enter_accepts_the_row_and_shows_it_anew(curator: Client, meeting: Meeting) -> None:
    answer = press(curator, meeting, "accept")
    meeting.refresh_from_db()
    assert meeting.curation_status == "accepted"
    assert f'data-version="{meeting.version}"' in answer["row"]
    assert "badge-accepted" in answer["row"]
    assert "1 meeting" in answer["tally"]


def test_a_row_that_somebody_changed_is_shown_before_it_is_decided(
    curator: Client, meeting: Meeting
) -> None:
    answer = press(curator, meeting, "accept", status=409, version=meeting.version + 7)
    assert "Somebody else has changed" in answer["error"]
    assert f'data-version="{meeting.version}"' in answer["row"]
    meeting.refresh_from_db()
    assert meeting.curation_status == "draft"


def test_a_row_is_rejected_and_never_needs_a_reason(curator: Client, meeting: Meeting) -> None:
    assert "Give a reason" in press(curator, meeting, "reject", 400, value="never")["error"]
    press(curator, meeting, "reject", value="never", reason="a film title")
    meeting.refresh_from_db()
    assert (meeting.curation_status, meeting.rejected_as) == ("rejected", "never")


def test_a_status_is_set_with_the_selected_words_as_evidence(
    curator: Client, meeting: Meeting
) -> None:
    answer = press(
        curator, meeting, "set", field="status", value="held", selected=passage("Ana met")
    )
    meeting.refresh_from_db()
    assert meeting.status == "held"
    said = meeting.statements.get(basis="curator")
    assert (said.field, said.value, said.exact) == ("status", "held", "Ana met")
    assert "Ana " in answer["text"]


@pytest.mark.parametrize(
    "field, value", [("status", "gone"), ("date_edtf", "the 13th"), ("locality", "x" * 300)]
)
def test_a_value_that_its_field_does_not_take_is_refused(
    field: str, value: str, curator: Client, meeting: Meeting
) -> None:
    assert press(curator, meeting, "set", 400, field=field, value=value)["error"]
    assert not Change.objects.filter(kind="form").exists()


def test_an_outcome_is_set_on_the_subject_of_the_meeting(curator: Client, meeting: Meeting) -> None:
    item = meeting.agenda.get()
    key = f"a{meeting.pk}-{item.issue_id}"
    answer = press(curator, meeting, "outcome", key=key, value="agreed")
    item.refresh_from_db()
    assert item.outcome == "agreed"
    assert answer["key"] == f"m{meeting.pk}"
    assert "1 outcome" in answer["tally"]


def test_a_passage_over_an_empty_line_is_evidence(curator: Client, meeting: Meeting) -> None:
    start = TEXT.index("Lima")
    selected = {"start": start, "end": start + len("Lima\n\non"), "exact": "Lima\non"}
    press(curator, meeting, "set", field="locality", value="Lima", selected=selected)
    assert meeting.statements.get(basis="curator").exact == "Lima\n\non"


@pytest.mark.parametrize(
    "selected",
    [
        {"start": 0, "end": 3, "exact": "Ana"},
        {"start": -4, "end": 10_000, "exact": "Ana"},
        {"start": 9_000, "end": 9_003, "exact": ""},
    ],
)
def test_a_selection_that_is_not_the_text_is_refused(
    selected: dict[str, Any], curator: Client, meeting: Meeting
) -> None:
    answer = press(curator, meeting, "set", 400, field="venue", value="Ana", selected=selected)
    assert "select" in answer["error"]
    assert not meeting.statements.filter(basis="curator").exists()


@pytest.mark.parametrize(
    "sent",
    [
        b"", b"[]", b"[[[", b'{"act": "drop"}', b'{"act": "accept", "key": "s1"}',
        b'{"act": "accept", "key": 7}', b'{"act": "accept", "key": "m1", "version": "1"}',
        b'{"act": "undo", "value": "x"}', b'{"act": "note", "key": "m1", "selected": 3}',
        b'{"act": "accept", "key": "m99999999999"}', b"\xff", b"1" * 200_000,
    ],
)  # fmt: skip
def test_what_no_page_sends_is_refused(sent: bytes, curator: Client, meeting: Meeting) -> None:
    address = f"/admin/curation/source/{source_of(meeting).pk}/key/"
    response = curator.post(address, sent, content_type="application/json")
    assert (response.status_code, list(response.json())) == (400, ["error"])


def test_a_form_is_no_key(curator: Client, meeting: Meeting) -> None:
    address = f"/admin/curation/source/{source_of(meeting).pk}/key/"
    response = curator.post(address, {"act": "accept"})
    assert response.status_code == 400


def test_who_takes_part_is_found_by_name_or_entered(curator: Client, meeting: Meeting) -> None:
    known = builders.a_person("Ana")
    press(curator, meeting, "participant", value="Ana", selected=passage("Ana"))
    answer = press(
        curator, meeting, "participant", value="Ben Example", selected=passage("Ben Example")
    )
    entered = Person.objects.get(name="Ben Example")
    assert {row.person for row in meeting.participations.all()} == {known, entered}
    assert len(answer["changes"]) == 2


@pytest.mark.parametrize("kind, words", [("person", "Ben Example"), ("issue", "13th")])
def test_a_record_entered_from_a_passage_stands_on_the_page(
    kind: str, words: str, curator: Client, meeting: Meeting
) -> None:
    answer = press(curator, meeting, "create", field=kind, value=words, selected=passage(words))
    assert answer["key"][0] == kind[0]
    assert words in answer["row"]
    html = html_of(curator, f"/admin/curation/source/{source_of(meeting).pk}/read/")
    assert f'data-key="{answer["key"]}"' in html


def test_a_meeting_entered_from_a_passage_stands_on_the_page(
    curator: Client, meeting: Meeting
) -> None:
    answer = press(
        curator, meeting, "create", field="meeting", value="met", selected=passage("met")
    )
    assert Meeting.objects.get(pk=answer["key"][1:]).printed_kind == "met"
    assert "2 meetings" in answer["tally"]


def test_a_note_is_kept_with_its_passage(curator: Client, meeting: Meeting) -> None:
    answer = press(curator, meeting, "note", value="which Lima?", selected=passage("Lima"))
    assert "which Lima?" in answer["found"]
    assert "said-noted" in answer["text"]
    press(curator, meeting, "note", value="ask the embassy")
    on_passage, on_record = Annotation.objects.order_by("pk")
    assert (on_passage.exact, on_passage.source) == ("Lima", source_of(meeting))
    assert (on_record.body, on_record.meeting) == ("ask the embassy", meeting)


def test_undo_takes_back_what_one_did_and_nothing_of_others(
    curator: Client, chief: Client, meeting: Meeting
) -> None:
    (done,) = press(curator, meeting, "accept")["changes"]
    answer = press(chief, meeting, "undo", 400, value=str(done))
    assert answer["error"] == "There is nothing of yours to take back."
    press(curator, meeting, "undo", value=str(done))
    meeting.refresh_from_db()
    assert meeting.curation_status == "draft"


def test_accepting_the_rest_leads_to_the_next_report(curator: Client, meeting: Meeting) -> None:
    following = builders.a_source("Another report.")
    address = f"/admin/curation/source/{source_of(meeting).pk}/accept/"
    response = curator.post(address, {"then": "next"})
    done = Change.objects.latest("pk").pk
    assert response["Location"] == f"/admin/curation/source/{following.pk}/read/?done={done}"
    last = curator.post(f"/admin/curation/source/{following.pk}/accept/", {"then": "next"})
    assert last["Location"] == "/admin/curation/source/"


def offered(
    client: Client, source: Source, status: int = 200, **asked: Any
) -> list[dict[str, str]]:
    response = client.get(f"/admin/curation/source/{source.pk}/offers/", asked)
    assert response.status_code == status
    found: list[dict[str, str]] = response.json().get("offers", [])
    return found


def words_of(offers: list[dict[str, str]]) -> list[str]:
    return [f"{one['words']} {one['more']}".strip() for one in offers]


def test_who_takes_part_is_offered_from_the_report_and_then_from_all(
    curator: Client, meeting: Meeting
) -> None:
    source = source_of(meeting)
    asked: dict[str, Any] = {"for": "who", "key": f"m{meeting.pk}"}
    present, here = builders.a_person("Ana"), builders.a_person("Ben Here", title="Minister")
    builders.a_participation(meeting, present)
    builders.tell(source, here, exact="Ben Example")
    builders.a_person("Ben Elsewhere", country="PE")
    builders.a_person("Ben Rejected", curation_status="rejected", rejected_as="duplicate")
    builders.an_organization("Bench of Examples")
    assert words_of(offered(curator, source, **asked)) == [
        "Ana leave out", "Ben Here takes part, Minister",
    ]  # fmt: skip
    assert words_of(offered(curator, source, q="ben", **asked)) == [
        "Ben Elsewhere takes part, PE", "Ben Here takes part, Minister",
        "Bench of Examples takes part", "ben takes part, new here",
    ]  # fmt: skip


def test_somebody_is_taken_in_and_left_out_again(curator: Client, meeting: Meeting) -> None:
    ana, bench = builders.a_person("Ana"), builders.an_organization("Bench")
    press(curator, meeting, "present", field="person", value=str(ana.pk))
    answer = press(curator, meeting, "present", field="organization", value=str(bench.pk))
    assert "Ana, Bench" in answer["row"]
    row = meeting.participations.get(person=ana)
    answer = press(curator, meeting, "absent", value=str(row.pk))
    assert "Ana" not in answer["row"]
    row.refresh_from_db()
    assert row.rejected
    press(curator, meeting, "absent", 400, value=str(builders.a_participation(
        builders.a_meeting("Other"), ana).pk))  # fmt: skip
    press(curator, meeting, "present", 400, field="country", value="1")
    press(curator, meeting, "present", 400, field="person", value="x")
    press(curator, meeting, "present", 400, field="person", value="99999")


def test_a_meeting_is_moved_under_another_and_out_again(curator: Client, meeting: Meeting) -> None:
    source = source_of(meeting)
    visit = builders.a_meeting("The visit", kind="visit", locality="Lima")
    builders.tell(source, visit, exact="Lima")
    far = builders.a_meeting("Summit far away")
    asked: dict[str, Any] = {"for": "under", "key": f"m{meeting.pk}"}
    assert words_of(offered(curator, source, **asked)) == ["The visit 13 Jan 2026, Lima"]
    assert words_of(offered(curator, source, q="summit", **asked)) == [
        "Summit far away 13 Jan 2026"
    ]
    answer = press(curator, meeting, "under", value=str(visit.pk))
    meeting.refresh_from_db()
    assert meeting.parent == visit
    assert "depth-1" in answer["found"]
    press(curator, meeting, "under", 400, value=str(meeting.pk))
    assert words_of(offered(curator, source, **asked))[0] == "No other meeting it stands on its own"
    press(curator, meeting, "under")
    assert not Meeting.objects.exclude(parent=None).exists()
    assert far.children.count() == 0


def test_a_person_is_recognized_as_another_one(curator: Client, meeting: Meeting) -> None:
    """Known from this report only, the record is joined; else this report's finding moves."""
    source = source_of(meeting)
    ana, other = builders.a_person("Ana"), builders.a_person("Ana Example", country="PE")
    builders.tell(source, ana, exact="Ana")
    builders.tell(builders.a_source("Ana again"), ana, exact="Ana")
    builders.a_suggestion(person=ana, other_person=other)
    asked: dict[str, Any] = {"for": "same", "key": f"p{ana.pk}"}
    assert words_of(offered(curator, source, **asked)) == ["Ana Example same as Ana Example"]
    assert words_of(offered(curator, source, q="ana exa", **asked)) == [
        "Ana Example PE", "ana exa correct the name",
    ]  # fmt: skip
    sent: dict[str, Any] = {"key": f"p{ana.pk}", "version": ana.version, "value": str(other.pk)}
    answer = press(curator, meeting, "same", **sent)
    assert answer["key"] == f"p{other.pk}"
    assert f'data-key="p{other.pk}"' in answer["found"]
    assert f'data-key="p{ana.pk}"' not in answer["found"]
    assert ana.findings.count() == other.findings.count() == 1
    press(curator, meeting, "undo", value=str(answer["changes"][0]))
    assert ana.findings.count() == 2


def test_a_record_entered_by_hand_is_joined_to_the_known_one(
    curator: Client, meeting: Meeting
) -> None:
    issue = builders.an_issue("a wording of one's own")
    known = builders.an_issue("fish")
    sent: dict[str, Any] = {"key": f"i{issue.pk}", "version": 1, "value": str(known.pk)}
    press(curator, meeting, "same", 400, **{**sent, "value": str(issue.pk)})
    press(curator, meeting, "same", **sent)
    issue.refresh_from_db()
    assert issue.merged_into == known
    asked: dict[str, Any] = {"for": "same", "key": f"i{known.pk}", "q": "fish"}
    assert words_of(offered(curator, source_of(meeting), **asked)) == []


@pytest.mark.parametrize(
    "asked",
    [{}, {"for": "drop", "key": "m1"}, {"for": "who", "key": "m999999"}, {"for": "who", "key": "x"},
     {"for": "who", "key": "m²"}],
)  # fmt: skip
def test_what_no_line_asks_for_is_refused(
    asked: dict[str, Any], curator: Client, meeting: Meeting
) -> None:
    offered(curator, source_of(meeting), 400, **asked)


def test_nobody_is_offered_for_what_is_no_meeting(curator: Client, meeting: Meeting) -> None:
    person = builders.a_person("Ana")
    for wanted in ("who", "under"):
        asked: dict[str, Any] = {"for": wanted, "key": f"p{person.pk}"}
        assert offered(curator, source_of(meeting), **asked) == []


def test_what_is_offered_costs_few_statements(
    curator: Client, meeting: Meeting, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        one = builders.a_person(f"Ben {number}", title="Minister")
        builders.tell(source_of(meeting), one, exact="Ben Example")
    for wanted, typed in [("who", ""), ("who", "ben"), ("under", ""), ("same", "ben")]:
        with django_assert_max_num_queries(14):
            asked: dict[str, Any] = {"for": wanted, "key": f"m{meeting.pk}", "q": typed}
            offered(curator, source_of(meeting), **asked)
