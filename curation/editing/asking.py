"""What is certain is joined, what is not is asked: once records were written.

People come first: two meetings are compared when nobody in them is in question any more.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import TypeVar

from django.contrib.auth.models import User

from curation.editing.claims import claims_about
from curation.editing.contradicting import ask_about_contradictions
from curation.editing.filing import (
    Pair,
    asked_about,
    file_once,
    file_pairs,
    records_of,
    withdraw,
)
from curation.editing.guard import Root
from curation.editing.issue_facts import issue_facts
from curation.editing.person_facts import (
    ids_alike,
    office_maker,
    person_facts,
    with_reports,
)
from curation.editing.questions import source_changed
from curation.editing.relink import Neighbourhood, join_meetings, join_people
from curation.editing.retracting import retract
from curation.models import (
    AgendaItem,
    Change,
    Finding,
    Issue,
    Meeting,
    Person,
    PersonName,
    Suggestion,
)
from curation.reconcile import issues as issue_matching
from curation.reconcile.issues import IssueFacts
from curation.reconcile.lookalikes import look_alikes
from curation.reconcile.meetings import MeetingFacts
from curation.reconcile.meetings import told_apart as meetings_apart
from curation.reconcile.people import PersonFacts, likeness, told_apart
from curation.values.enums import Decision, FindingKind

AnyRoot = TypeVar("AnyRoot", Person, Root)
MOST_FOR_A_PERSON = 3
MOST_MEETINGS = 200  # that depend on one person or issue, the latest
MOST_REPORTS = 100  # whose issues are compared
LIKELY, POSSIBLE = 40.0, 20.0  # after the people, who score between 50 and 100


def settle(
    opened: Change,
    records: Collection[Root],
    *,
    by: User | None,
    at: datetime,
    persons: Collection[Person] = (),
) -> tuple[Suggestion, ...]:
    """Join what the records are known to be one with, ask about the rest; what is newly asked.

    *persons* are those of whom something new is known: a name, an office, a country.
    """
    joined = len(opened.report.get("joined", []))
    touched = {person.pk for person in persons}
    meetings = join_people(opened, touched, by=by, at=at)
    meetings |= {one.pk for one in records if isinstance(one, Meeting)}
    near = join_meetings(opened, meetings | _meetings_of_issues(records), by=by, at=at)
    if len(opened.report.get("joined", [])) > joined:
        records = _as_they_are_now(records)
        touched = {person.pk for person in _as_they_are_now(persons)}
    filed = _ask_about_people(touched, at)
    filed += file_once(source_changed(records, at=at))
    waiting = _in_question(near)
    filed += _ask_about_meetings(near, waiting, at)
    filed += _ask_about_issues(near, records, waiting, at)
    return filed + _ask_about_claims(opened, near, at)


def _ask_about_claims(opened: Change, near: Neighbourhood, at: datetime) -> tuple[Suggestion, ...]:
    """Corrections first: what an outlet has taken back contradicts nobody any more."""
    chains = {one.key: one.ancestors for one in near.meetings if one.key in near.trees}
    claims = claims_about(chains)
    filed, superseded = retract(opened, claims, at=at)
    return filed + ask_about_contradictions(claims, superseded, chains, at=at)


def _as_they_are_now(records: Iterable[AnyRoot]) -> list[AnyRoot]:
    """The records after some were joined: each as what it is now."""
    survivors = (type(one)._default_manager.get(pk=one.pk).survivor() for one in records)
    return list({(type(one), one.pk): one for one in survivors}.values())


def _meetings_of_issues(records: Iterable[Root]) -> set[int]:
    issues = [one.pk for one in records if isinstance(one, Issue)]
    rows = AgendaItem.objects.filter(issue__in=issues, rejected=False).order_by("-id")
    return set(rows.values_list("meeting_id", flat=True)[:MOST_MEETINGS])


def _ask_about_people(touched: Collection[int], at: datetime) -> tuple[Suggestion, ...]:
    if not touched:
        return ()
    office = office_maker()
    own = person_facts(touched, office)
    rows = PersonName.objects.filter(person__in=touched, rejected=False)
    sounds = set(rows.values_list("sound", flat=True))
    asked = [
        one for one in asked_about(FindingKind.PERSON, touched) if one.decision == Decision.OPEN
    ]
    others = {pk for one in asked for pk in records_of(FindingKind.PERSON, one)}
    near = (ids_alike(own.values(), sounds) | others) - own.keys()
    facts = with_reports({**own, **person_facts(near, office)}, touched)
    withdraw([one for one in asked if _people_are_two(one, facts)], at=at)
    pairs = [pair for pk in sorted(own) for pair in _alike(facts[pk], facts.values())]
    pairs.sort(key=lambda pair: (-pair.score, pair.one, pair.other))
    return file_pairs(FindingKind.PERSON, pairs, at=at)


def _people_are_two(question: Suggestion, facts: dict[int, PersonFacts]) -> bool:
    one, other = (facts.get(pk) for pk in records_of(FindingKind.PERSON, question))
    return one is None or other is None or told_apart(one, other)


def _alike(one: PersonFacts, others: Iterable[PersonFacts]) -> list[Pair]:
    """The likeliest of those who may be the same person."""
    found = [
        Pair(one.key, other.key, alike.reasons, alike.score)
        for other in others
        if other.key != one.key and (alike := likeness(one, other)) is not None
    ]
    return sorted(found, key=lambda pair: (-pair.score, pair.other))[:MOST_FOR_A_PERSON]


def _ask_about_meetings(
    near: Neighbourhood, waiting: Collection[int], at: datetime
) -> tuple[Suggestion, ...]:
    facts = {one.key: one for one in near.meetings}
    asked = [
        one for one in asked_about(FindingKind.MEETING, near.trees) if one.decision == Decision.OPEN
    ]
    withdraw([one for one in asked if _meetings_are_two(one, facts)], at=at)
    settled = [one for one in near.meetings if one.key not in waiting]
    pairs = [
        Pair(alike.one.key, alike.other.key, alike.reasons, LIKELY + alike.score)
        for alike in look_alikes(settled, near.trees)
    ]
    return file_pairs(FindingKind.MEETING, pairs, at=at)


def _meetings_are_two(question: Suggestion, facts: Mapping[int, MeetingFacts]) -> bool:
    one, other = (facts.get(pk) for pk in records_of(FindingKind.MEETING, question))
    return one is not None and other is not None and meetings_apart(one, other)


def _reports(near: Neighbourhood) -> set[int]:
    """The reports that tell of the meetings, and the latest of those that tell of others near."""
    trees = [one for one in near.meetings if one.key in near.trees]
    own = {source for one in trees for source in one.sources}
    people = {person for one in trees for person in one.people}
    others = {source for one in near.meetings if one.people & people for source in one.sources}
    others -= own
    return own | set(sorted(others, reverse=True)[:MOST_REPORTS])


def _in_question(near: Neighbourhood) -> set[int]:
    """The meetings with somebody of whom it is open who it is."""
    people = {person for one in near.meetings for person in one.people}
    asked = asked_about(FindingKind.PERSON, people)
    doubtful = {
        person
        for question in asked
        if question.decision == Decision.OPEN
        for person in records_of(FindingKind.PERSON, question)
    }
    return {one.key for one in near.meetings if one.people & doubtful}


def _ask_about_issues(
    near: Neighbourhood, records: Collection[Root], waiting: Collection[int], at: datetime
) -> tuple[Suggestion, ...]:
    """Issues of the reports that tell of the meetings, or of meetings near them."""
    touched = {one.pk for one in records if isinstance(one, Issue)}
    reports = _reports(near)
    rows = Finding.objects.filter(source__in=reports, issue__isnull=False, stale=False)
    told = set(rows.values_list("issue_id", flat=True)) | touched
    if not told:
        return ()
    root = {one.key: one.ancestors[-1] if one.ancestors else one.key for one in near.meetings}
    facts = {one.key: one for one in issue_facts(told - {None}, root, reports)}
    asked = [one for one in asked_about(FindingKind.ISSUE, facts) if one.decision == Decision.OPEN]
    withdraw([one for one in asked if _issues_are_two(one, facts)], at=at)
    at_trees, held = _on_agenda(near.trees), _on_agenda(waiting)
    settled = [one for one in facts.values() if one.key not in held]
    pairs = [
        Pair(alike.one.key, alike.other.key, alike.reasons, POSSIBLE + alike.score)
        for alike in issue_matching.look_alikes(settled, touched | at_trees)
    ]
    return file_pairs(FindingKind.ISSUE, pairs, at=at)


def _issues_are_two(question: Suggestion, facts: Mapping[int, IssueFacts]) -> bool:
    one, other = (facts.get(pk) for pk in records_of(FindingKind.ISSUE, question))
    return one is not None and other is not None and issue_matching.told_apart(one, other)


def _on_agenda(meetings: Collection[int]) -> set[int]:
    items = AgendaItem.objects.filter(meeting__in=meetings, rejected=False)
    return set(items.values_list("issue_id", flat=True))
