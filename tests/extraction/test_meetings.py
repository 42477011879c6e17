"""Which meetings a text tells of: kind, status, day, place, who took part, what contains what."""

from pathlib import Path
from time import process_time

import pytest

from curation.extraction.dates import find_dates
from curation.extraction.meetings import find_meetings
from curation.extraction.people import People, find_people
from curation.extraction.places import find_places
from curation.extraction.text import Page, read
from curation.extraction.vocabulary import Vocabulary
from curation.records import MeetingFound

HERE = Path(__file__).parent
VOCABULARY = Vocabulary.load(HERE.parents[1] / "fixtures")
PUBLISHED = "2026-05-14"


def found(text: str, published: str = PUBLISHED) -> tuple[tuple[MeetingFound, ...], People]:
    page = read(text)
    people = find_people(page, VOCABULARY)
    dates, places = find_dates(page, published), find_places(page, VOCABULARY)
    return find_meetings(page, dates, places, people, VOCABULARY, published), people


def line(meeting: MeetingFound, people: People) -> str:
    """One meeting as `meetings.txt` writes it."""
    names = {person.key: person.name for person in people.persons}
    mode = "" if meeting.value("mode") == "in_person" else f"/{meeting.value('mode')}"
    where = " ".join(filter(None, (meeting.place, meeting.value("country"))))
    told = (
        f"{meeting.value('kind')}{mode}",
        meeting.value("status"),
        meeting.value("date"),
        f"at {where}" if where else "",
    )
    who = ", ".join(
        names.get(one.person) or one.country or one.organization for one in meeting.participants
    )
    inside = f" (in {meeting.parent})" if meeting.parent else ""
    return f"{' '.join(filter(None, told))}: {who}{inside}"


def lines(text: str, published: str = PUBLISHED) -> list[str]:
    meetings, people = found(text, published)
    return [line(meeting, people) for meeting in meetings]


def told_lines() -> list[tuple[str, list[str]]]:
    """The blocks of `meetings.txt`: a text and what it tells."""
    blocks: list[tuple[str, list[str]]] = []
    for printed in (HERE / "meetings.txt").read_text("utf-8").splitlines():
        if printed.startswith("-> "):
            blocks[-1][1].append(printed.removeprefix("-> "))
        elif printed and not printed.startswith("#"):
            blocks.append((printed.replace("|", "\n"), []))
    return blocks


@pytest.mark.parametrize("text, expected", told_lines(), ids=lambda value: str(value)[:60])
def test_meetings_of_wire_copy(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


REPORT = (
    "SEOUL, May 12 (Yonhap) -- South Korean President Lim Hae-won will pay a state visit to Kenya "
    "from May 20 to 22, the presidential office said Tuesday.\n"
    "Lim will hold a summit with Kenyan President Daniel Mwangi in Nairobi on May 21, followed by a "
    "joint news conference and a state banquet.\n"
    "It will be their third meeting, following last year's G20 summit in Johannesburg.\n"
)


def test_a_visit_contains_what_happens_during_it() -> None:
    assert lines(REPORT, "2026-05-12") == [
        "visit planned 2026-05-20/2026-05-22 at Kenya KE: Lim Hae-won",
        "talks planned 2026-05-21 at Nairobi KE: Lim Hae-won, Daniel Mwangi (in m1)",
        "press_conference planned 2026-05-21 at Nairobi KE: Lim Hae-won, Daniel Mwangi (in m1)",
        "meal planned 2026-05-21 at Nairobi KE: Lim Hae-won, Daniel Mwangi (in m1)",
        "talks held 2025 at Johannesburg ZA: Lim Hae-won, Daniel Mwangi",
    ]


def test_each_fact_carries_the_words_that_say_so() -> None:
    meetings, _ = found(REPORT, "2026-05-12")
    for meeting in meetings:
        for fact in meeting.facts:
            assert REPORT[fact.span.start : fact.span.end] == fact.span.exact, fact
            assert fact.rule
        for one in meeting.participants:
            assert REPORT[one.span.start : one.span.end] == one.span.exact
        assert meeting.quote.exact in REPORT


def test_what_is_taken_over_is_marked_as_inferred() -> None:
    meetings, _ = found(REPORT, "2026-05-12")
    talks, press = meetings[1], meetings[2]
    own, taken = talks.first("date"), press.first("date")
    assert own is not None
    assert taken is not None
    assert (own.rule, own.qualifiers["text"]) == ("date.day", "May 21")
    assert (taken.rule, taken.basis, taken.qualifiers["text"]) == (
        "date.followed_by",
        "inferred",
        "May 21",
    )


def test_who_announced_it_and_when() -> None:
    meetings, _ = found(REPORT, "2026-05-12")
    status = meetings[0].first("status")
    assert status is not None
    assert (status.attributed_to, status.said_on) == ("the presidential office", "2026-05-12")


def test_the_printed_word_and_the_type_of_visit_are_kept() -> None:
    meetings, _ = found(REPORT, "2026-05-12")
    assert meetings[0].value("visit_type") == "state"
    assert meetings[0].value("printed_kind") == "state visit"
    assert meetings[1].value("printed_kind") == "summit"
    assert [meeting.value("visit_type") for meeting in meetings[1:]] == ["", "", "", ""]


def test_an_ordinal_is_a_claim_and_the_earlier_occasion_a_meeting() -> None:
    meetings, _ = found(REPORT, "2026-05-12")
    assert [fact.value for fact in meetings[1].every("ordinal")] == ["3"]
    assert meetings[4].value("occasion") == "G20 summit"


def test_capacity_and_function_of_each_participant() -> None:
    text = (
        "During a meeting in Lyon in March with then Prime Minister Ana Ruiz of Spain, French "
        "President Luc Moreau agreed to a pipeline."
    )
    meetings, people = found(text)
    names = {person.key: person.name for person in people.persons}
    capacities = {names[one.person]: one.capacity for one in meetings[0].participants}
    assert capacities == {"Ana Ruiz": "Prime Minister", "Luc Moreau": "President"}


@pytest.mark.parametrize(
    "text, functions",
    [
        ("King Faisal bin Hamad received Kenyan President Daniel Mwangi in Riyadh on Monday.",
         ["host", "visitor"]),
        ("Kenyan President Daniel Mwangi was received by King Faisal bin Hamad in Riyadh.",
         ["visitor", "host"]),
        ("President Daniel Mwangi told a news conference in Nairobi that the deal was off.",
         ["speaker"]),
        ("In an NHK interview, President Daniel Mwangi said he would not resign.",
         ["interviewee", "interviewer"]),
    ],
)  # fmt: skip
def test_what_each_participant_does(text: str, functions: list[str]) -> None:
    meetings, _ = found(text)
    assert [one.function for one in meetings[0].participants] == functions


def test_the_organization_that_asks_is_the_interviewer() -> None:
    meetings, _ = found("In an NHK interview, President Daniel Mwangi said he would not resign.")
    assert meetings[0].participants[1].organization == "NHK"


def test_a_caption_and_the_body_tell_of_one_briefing() -> None:
    text = (
        "National security adviser Kang Tae-oh briefs on the outcome of the summit at the Korea "
        "Press Center set up in Osaka, Japan, on the 14th./Courtesy of Hanbit Pool\n\n"
        "Kang Tae-oh, the national security adviser, said at a briefing at the press center in "
        "Osaka on the 14th that supply chains were discussed.\n"
    )
    assert lines(text) == ["briefing held 2026-05-14 at Korea Press Center JP: Kang Tae-oh"]


def test_the_present_tense_needs_the_day_of_publication() -> None:
    text = "Foreign Minister Ravi Menon is on an official visit to Germany from May 19 to 21."
    assert lines(text, "2026-05-14")[0].startswith("visit planned 2026-05-19/2026-05-21")
    assert lines(text, "2026-05-20")[0].startswith("visit held 2026-05-19/2026-05-21")


def test_a_postponed_visit_and_its_new_date_are_two_records() -> None:
    text = (
        "Kazakh President Daulet Omarov has postponed his visit to Tokyo, scheduled for May 19-20. "
        "The visit is now to take place on June 3."
    )
    meetings, _ = found(text)
    assert [(m.value("status"), m.value("date"), m.value("original_date")) for m in meetings] == [
        ("postponed", "2026-05-19/2026-05-20", ""),
        ("planned", "2026-06-03", "2026-05-19/2026-05-20"),
    ]


def test_what_was_due_on_a_cancelled_trip_is_cancelled() -> None:
    text = (
        "Mexico has called off a visit to Peru by its foreign secretary, Ximena Olvera. "
        "Olvera had been due to meet Peruvian Foreign Minister Hugo Quispe in Lima on Friday."
    )
    assert lines(text) == [
        "visit cancelled at Peru PE: Ximena Olvera",
        "talks cancelled 2026-05-15 at Lima PE: Ximena Olvera, Hugo Quispe (in m1)",
    ]


def test_the_same_input_gives_the_same_output() -> None:
    assert found(REPORT) == found(REPORT)


@pytest.mark.parametrize(
    "unit",
    [
        "President Lim Hae-won met with President Daniel Mwangi in Nairobi on May 21. ",
        "talks and talks and talks and ",
        "the visit, the visit, the visit, ",
        "would like to want to hope to meet ",
        "A, B and C, D and E, F and ",
        "said the said the said the , said ",
    ],
)
def test_time_grows_with_the_length_of_the_text(unit: str) -> None:
    def seconds(page: Page) -> float:
        people = find_people(page, VOCABULARY)
        dates, places = find_dates(page, PUBLISHED), find_places(page, VOCABULARY)
        start = process_time()
        find_meetings(page, dates, places, people, VOCABULARY)
        return process_time() - start

    short, long = seconds(read(unit * 40)), seconds(read(unit * 320))
    assert long < 0.05 + 40 * short


@pytest.mark.parametrize(
    "text",
    [
        "The bill was signed by President Jan Nowak on Tuesday.",
        "Polish President Jan Nowak attended a football match in Warsaw on Saturday.",
        "Chef Jan Nowak received a prize in Paris on Tuesday.",
        "Prime Minister Jan Nowak gave a speech to miners in Katowice on Tuesday.",
        "Mayor Jan Nowak cut the ribbon of a swimming pool on Tuesday.",
        "Prime Minister Jan Nowak ran into criticism from Italian premier Carlo Rossi.",
        "Prime Minister Jan Nowak took Italian premier Carlo Rossi to court.",
        "Poland meet Germany in the cup final in Berlin on Saturday.",
        "There are no plans for Peru's president, Rosa Salas, to meet Chile's Tomas Rivas.",
    ],
)
def test_home_affairs_sport_and_turns_of_speech_are_no_meetings(text: str) -> None:
    assert lines(text) == []
