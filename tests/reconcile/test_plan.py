"""Which record each finding is: what is stored decides first, under its own key."""

from curation.reconcile.found import finding_span
from curation.reconcile.people import Office
from curation.reconcile.plan import Known, KnownFinding, make_plan
from curation.records import (
    Document,
    Extraction,
    Fact,
    IssueFound,
    MeetingFound,
    ParticipantFound,
    PersonFound,
    Span,
)
from curation.values.enums import FindingKind

TEXT = "Ana Belo met Piet Hein on fisheries. Their talks of Jan. 13 were put off to Jan. 20."
DOCUMENT = Document("plan.txt", "0" * 64, TEXT, "2026-01-14")


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


def fact(field: str, value: str, words: str) -> Fact:
    return Fact(field, value, span(words), "test")


def office(title: str, organization: str, country: str) -> Office:
    return Office(title, organization=organization, country=country)


def person(key: str, name: str) -> PersonFound:
    return PersonFound(key, name, (fact("name", name, name),))


def talks(key: str, words: str, status: str, day: str) -> MeetingFound:
    facts = (
        fact("kind", "talks", words),
        fact("status", status, words),
        fact("date", day, words),
    )
    people = tuple(ParticipantFound(span(words), "test", person=one) for one in ("p1", "p2"))
    return MeetingFound(key, span(words), facts, people)


PEOPLE = (person("p1", "Ana Belo"), person("p2", "Piet Hein"))


def test_a_new_finding_takes_no_key_that_a_stored_one_has() -> None:
    hein = span("Piet Hein")
    stored = KnownFinding("person", "p1", hein.start, hein.end, "Piet Hein", 7)
    plan = make_plan(Extraction(DOCUMENT, persons=PEOPLE), Known(findings=(stored,)), office)
    decided = {one.label: (one.local_key, one.record, one.rule) for one in plan.decisions}
    assert decided == {
        "Piet Hein": ("p1", 7, "stored finding"),
        "Ana Belo": ("p1-2", -1, "new name"),
    }


def test_the_old_day_and_the_new_one_are_one_meeting() -> None:
    meetings = (
        talks("m1", "Jan. 13", "postponed", "2026-01-13"),
        talks("m2", "Jan. 20", "planned", "2026-01-20"),
    )
    plan = make_plan(Extraction(DOCUMENT, persons=PEOPLE, meetings=meetings), Known(), office)
    decided = [one for one in plan.decisions if one.kind is FindingKind.MEETING]
    assert len({one.record for one in decided}) == 1
    assert {one.rule for one in decided} == {"new meeting", "put off to other days"}


def test_a_finding_stands_where_it_is_first_told() -> None:
    assert finding_span(PEOPLE[0]) == span("Ana Belo")
    role = PersonFound("p1", "Belo", (fact("role", "minister", "Ana"),))
    assert finding_span(role) == span("Ana")
    issue = IssueFound("i1", "fisheries", span("on fisheries"), ())
    assert finding_span(issue) == span("on fisheries")


def test_equal_labels_of_one_report_are_one_issue_and_a_known_label_is_the_known_one() -> None:
    issues = tuple(
        IssueFound(f"i{number}", label, span(words), (fact("phrase", label, words),))
        for number, (label, words) in enumerate(
            [("Fisheries", "fisheries"), ("fisheries", "talks"), ("Trade", "put off")], 1
        )
    )
    known = Known(issues={"trade": 5})
    plan = make_plan(Extraction(DOCUMENT, issues=issues), known, office)
    assert [(one.record, one.rule) for one in plan.decisions] == [
        (-1, "new label"),
        (-1, "equal label"),
        (5, "equal label"),
    ]
