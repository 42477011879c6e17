"""The labelled corpus keeps its own rules, so that no score is bent by a slip in a label."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from curation.evaluation.kinds import KINDS_OF_LABELS
from curation.evaluation.labels import LabelledReport, read_folder
from curation.values.edtf import bounds, is_valid
from curation.values.enums import MeetingKind, MeetingStatus, Outcome, Prospect
from tests.evaluation.builders import issue, meeting, person, report

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
# The held-out folder is scored only: no test may print what stands in it.
OPEN_FOLDERS = ("dev/reports", "dev/stories", "practice/reports", "own/reports")
KINDS = {*MeetingKind, *KINDS_OF_LABELS}
ISSUE_STATUSES = {*Prospect, *Outcome} - {Prospect.EXCLUDED}
NOT_A_COUNTRY = {"EU", "UN", "UK"}  # often written so, never a code of ISO 3166
WORDS = {"dev": (120, 450), "practice": (100, 350), "own": (80, 200)}
Problems = Iterator[str]


def _prints(text: str, form: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text) is not None


def _country(value: str | None) -> Problems:
    if value is not None and (not re.fullmatch("[A-Z]{2}", value) or value in NOT_A_COUNTRY):
        yield f"not a country code: {value}"


def _quote(text: str, quote: str) -> Problems:
    if not quote.strip() or "\n" in quote or quote not in text:
        yield f"not quoted from the report: {quote!r}"


def _distinct(values: list[Any], what: str) -> Problems:
    if len(set(values)) != len(values):
        yield f"{what} twice among {values}"


def person_problems(text: str, labels: dict[str, Any]) -> Problems:
    """Names and forms are printed; countries are codes."""
    yield from _distinct([person["name"] for person in labels["persons"]], "a person")
    for person_ in labels["persons"]:
        yield from _country(person_["country"])
        yield from _distinct(person_["forms"], "a form")
        if person_["name"] not in person_["forms"]:
            yield f"the name is no form: {person_['name']}"
        yield from (f"form not printed: {f}" for f in person_["forms"] if not _prints(text, f))


def _dates(event: dict[str, Any], published_on: str) -> Problems:
    given = [date for date in (event["start"], event["end"]) if date]
    wrong = [date for date in given if not is_valid(date)]
    yield from (f"no date: {date}" for date in wrong)
    if wrong or any("X" in date for date in given):
        return
    starts = bounds(event["start"]).earliest if event["start"] else None
    ends = bounds(event["end"]).latest if event["end"] else None
    if starts and ends and ends < starts:
        yield f"{event['id']} ends before it starts"
    if starts and published_on and event["status"] == "held" and str(starts) > published_on:
        yield f"{event['id']} was held after the report came out"


def _whereabouts(text: str, event: dict[str, Any]) -> Problems:
    yield from _country(event["country"])
    if event["place"] and not _prints(text, event["place"]):
        yield f"place not printed: {event['place']}"
    if event["kind"] == "call" and (event["place"] or event["country"]):
        yield f"{event['id']} is a call and has a place"


def _parents(events: list[dict[str, Any]]) -> Problems:
    parents = {event["id"]: event["parent"] for event in events}
    for event, parent in parents.items():
        above, seen = parent, {event}
        while above and above not in seen:
            seen.add(above)
            above = parents.get(above, event)
        if above:
            yield f"{event} lies within itself, or within no event of the report"


def meeting_problems(text: str, labels: dict[str, Any]) -> Problems:
    """Events are numbered, quoted, dated and held by persons of the report."""
    events, names = labels["meetings"], {person["name"] for person in labels["persons"]}
    if [event["id"] for event in events] != [f"m{n + 1}" for n in range(len(events))]:
        yield "events are not numbered m1, m2, m3"
    yield from _parents(events)
    for event in events:
        if event["kind"] not in KINDS or event["status"] not in set(MeetingStatus):
            yield f"unknown kind or status: {event['kind']}, {event['status']}"
        yield from _quote(text, event["quote"])
        yield from _whereabouts(text, event)
        yield from _dates(event, labels["published_on"] or "")
        yield from _distinct(event["participants"], "a participant")
        yield from (f"unknown person: {n}" for n in event["participants"] if n not in names)


def issue_problems(text: str, labels: dict[str, Any]) -> Problems:
    """Issues are quoted, printed, and told once for each event."""
    events = {None, *(event["id"] for event in labels["meetings"])}
    yield from _distinct([(i["name"], i["meeting"]) for i in labels["issues"]], "an issue")
    for issue_ in labels["issues"]:
        if issue_["status"] not in ISSUE_STATUSES or issue_["meeting"] not in events:
            yield f"unknown status or event: {issue_['status']}, {issue_['meeting']}"
        if not issue_["phrases"]:
            yield f"no phrase for {issue_['name']}"
        yield from _quote(text, issue_["quote"])
        yield from (f"phrase not printed: {p}" for p in issue_["phrases"] if p not in text)


def problems(text: str, labels: dict[str, Any]) -> list[str]:
    """What breaks the rules of a label, in words."""
    found = [*person_problems(text, labels), *meeting_problems(text, labels)]
    found += issue_problems(text, labels)
    if labels["byline"] and labels["byline"] not in text:
        found.append(f"byline not printed: {labels['byline']}")
    return found


def reports() -> list[Any]:
    return [
        pytest.param(folder.split("/")[0], found, id=f"{folder}/{found.name}")
        for folder in OPEN_FOLDERS
        if (CORPUS / folder).is_dir()
        for found in read_folder(CORPUS / folder)
    ]


@pytest.mark.parametrize("part, found", reports())
def test_labels_hold_what_the_report_prints(part: str, found: LabelledReport) -> None:
    labels = dict(found.labels)
    assert problems(found.document.text, labels) == []
    assert labels["id"] == found.name
    assert (found.document.published_on or labels["published_on"]) == labels["published_on"]
    low, high = WORDS[part]
    assert low <= len(found.document.text.split()) <= high


def test_one_practice_report_in_six_tells_of_no_meeting_and_hence_of_no_issue() -> None:
    found = [dict(each.labels) for each in read_folder(CORPUS / "practice")]
    without = [labels for labels in found if not labels["meetings"]]
    assert len(without) * 6 == len(found)
    assert not any(labels["issues"] for labels in without)


Change = Callable[[dict[str, Any]], object]


def _labels() -> dict[str, Any]:
    return report(
        persons=[person("Ana Lima", role="minister", country="PT")],
        meetings=[
            meeting(
                start="2026-03-01",
                end="2026-03-02",
                participants=["Ana Lima"],
                place="Braga",
                country="PT",
                quote="Ana Lima was in Braga",
            )
        ],
        issues=[issue("cod", meeting="m1", status="discussed", quote="to talk of cod")],
        published_on="2026-03-05",
        byline=None,
    )


TEXT = "Ana Lima was in Braga to talk of cod."


def test_labels_without_a_slip_have_no_problem() -> None:
    assert problems(TEXT, _labels()) == []


SLIPS: dict[str, Change] = {
    "form not printed": lambda x: x["persons"][0]["forms"].append("Mrs Lima"),
    "not a country code": lambda x: x["persons"][0].update(country="EU"),
    "the name is no form": lambda x: x["persons"][0].update(name="Lima"),
    "unknown person": lambda x: x["meetings"][0].update(participants=["Rui"]),
    "place not printed": lambda x: x["meetings"][0].update(place="Brag"),
    "is a call and has a place": lambda x: x["meetings"][0].update(kind="call"),
    "lies within": lambda x: x["meetings"][0].update(parent="m1"),
    "ends before it starts": lambda x: x["meetings"][0].update(end="2026-02"),
    "was held after": lambda x: x["meetings"][0].update(start="2026-04-01", end=None),
    "no date": lambda x: x["meetings"][0].update(start="2026-02-30"),
    "unknown kind or status": lambda x: x["meetings"][0].update(kind="party"),
    "not quoted from": lambda x: x["issues"][0].update(quote="to speak of cod"),
    "phrase not printed": lambda x: x["issues"][0].update(phrases=["herring"]),
    "unknown status or event": lambda x: x["issues"][0].update(meeting="m2"),
    "an issue twice": lambda x: x["issues"].append(x["issues"][0]),
    "byline not printed": lambda x: x.update(byline="Zoe"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_in_a_label_is_named(slip: str) -> None:
    labels = _labels()
    SLIPS[slip](labels)
    assert any(slip in problem for problem in problems(TEXT, labels))
