"""What a report says and its labels have no word for, as the story tells it.

The labels of a report have no record for an encounter that it denies, one status a meeting and
one word an issue. Where the story.json lists a conflict with such a value, the report's extraction
gets the fact that a perfect reader would have found there: a denial, the other side's version, a
printed correction.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from curation.records import Document, Extraction, Fact, MeetingFound, ParticipantFound, Span
from curation.values.enums import MeetingStatus

RULE = "story"
OTHER_SIDE = "the other side"
DENIED = frozenset(["not held", "not planned"])
Story = Mapping[str, Any]


def with_what_labels_leave_out(extraction: Extraction, story: Story) -> Extraction:
    document = extraction.document
    file = f"{document.stem}.txt"
    for conflict in story["conflicts"]:
        if conflict["expect"] not in ("contradiction", "correction"):
            continue
        for value in conflict["values"]:
            if value["file"] == file:
                extraction = _with(extraction, story, conflict, value)
    corrects = [one for one in story["suggestions"] if one.get("file") == file]
    if corrects:
        first = document.text.split("\n", 1)[0]
        fact = Fact("corrects", "true", Span(0, len(first), first), RULE)
        extraction = replace(extraction, source_facts=(*extraction.source_facts, fact))
    return extraction


def _with(extraction: Extraction, story: Story, conflict: Story, value: Story) -> Extraction:
    quote = _span(extraction.document, value["quote"])
    pool = story["meetings" if conflict["about"] == "meeting" else "issues"]
    item = next(one for one in pool if one["key"] == conflict["item"])
    own = [key for file, key in item["members"] if file == value["file"]]
    if conflict["field"] == "status" and value["value"] in DENIED:
        denial = _denial(extraction, story, item, quote)
        return replace(extraction, meetings=(*extraction.meetings, denial))
    if conflict["field"] == "status":
        return _also(extraction, own[0], Fact("status", value["value"], quote, RULE))
    if conflict["field"] == "outcome":
        return _also_of_issue(extraction, own, Fact("outcome", value["value"], quote, RULE))
    return extraction


def _span(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words), words)


def _also(extraction: Extraction, key: str, fact: Fact) -> Extraction:
    """A second side says something else of a meeting."""
    meetings = [
        replace(one, facts=(*one.facts, replace(fact, attributed_to=OTHER_SIDE)))
        if one.key == key and one.value(fact.field) != fact.value
        else one
        for one in extraction.meetings
    ]
    return replace(extraction, meetings=tuple(meetings))


def _also_of_issue(extraction: Extraction, labels: Sequence[str], fact: Fact) -> Extraction:
    issues = [
        replace(one, facts=(*one.facts, replace(fact, attributed_to=OTHER_SIDE)))
        if one.label in labels and fact.value not in {said.value for said in one.facts}
        else one
        for one in extraction.issues
    ]
    return replace(extraction, issues=tuple(issues))


def _denial(extraction: Extraction, story: Story, item: Story, quote: Span) -> MeetingFound:
    """An encounter that another report has, and this one says there was none."""
    from tests.loading.labelled import labels_of

    file, key = item["members"][0]
    told = next(one for one in labels_of(file.removesuffix(".txt"))["meetings"] if one["id"] == key)
    parent = next(_here(extraction, story["meetings"], file, told["parent"]), "")
    above = next((one for one in extraction.meetings if one.key == parent), None)
    kind, printed = told["kind"], ""
    if kind == "ceremony":
        printed = "sign ceremony"
    values = {
        "kind": kind,
        "printed_kind": printed,
        "status": MeetingStatus.REFUTED,
        "date": above.value("date") if above else "",
        "locality": told["place"] if told["place"] in quote.exact else "",
    }
    facts = tuple(Fact(name, value, quote, RULE) for name, value in values.items() if value)
    names = {one.name: one.key for one in extraction.persons}
    people = [
        ParticipantFound(quote, RULE, person=names[name])
        for told_name in told["participants"]
        for name in _here(extraction, story["persons"], file, told_name)
    ]
    return MeetingFound(f"denied-{item['key']}", quote, facts, tuple(people), parent=parent)


def _here(extraction: Extraction, pool: Sequence[Story], file: str, member: str) -> Iterator[str]:
    """What this report calls the record that another report calls *member*."""
    here = f"{extraction.document.stem}.txt"
    for one in pool:
        members = one.get("members") or one["mentions"]
        if [file, member] in members:
            yield from (name for of, name in members if of == here)
