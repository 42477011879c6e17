"""Records that turn out to be one once more is known of them: joined without asking.

Runs after every load and after people were merged, and links what loading would have linked had
it known all of it: the same people, format and days of a meeting, an equal full name of a person.
Such a link is split like any other.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User

from curation.editing.guard import Root
from curation.editing.joining import join
from curation.editing.meeting_facts import meeting_facts, meetings_of
from curation.editing.near import near
from curation.editing.person_facts import (
    ids_of_names,
    office_maker,
    person_facts,
    with_reports,
)
from curation.editing.trees import trees_of
from curation.models import Change, Meeting, Person, PersonName
from curation.reconcile.meetings import MeetingFacts
from curation.reconcile.meetings import joinable as joinable_meetings
from curation.reconcile.people import joinable as joinable_people
from curation.values.enums import CurationStatus


def join_people(
    opened: Change, persons: Collection[int], *, by: User | None, at: datetime
) -> set[int]:
    """Join the people of equal full names that are one; the meetings whose people changed."""
    meetings: set[int] = set()
    names = PersonName.objects.filter(person__in=persons, rejected=False)
    namesakes = ids_of_names(set(names.values_list("folded", flat=True)))
    if len(namesakes) < 2:
        return meetings
    office = office_maker()
    while True:
        facts = person_facts(namesakes, office)
        pairs = joinable_people(with_reports(facts, facts).values())
        stored = Person.objects.in_bulk({one.key for pair in pairs for one in pair})
        chosen = _first_allowed([(stored[one.key], stored[other.key]) for one, other in pairs])
        if chosen is None:
            return meetings
        meetings |= set(meetings_of([chosen[1].pk]).values_list("pk", flat=True))
        join(opened, *chosen, by=by, at=at)


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Meetings that were touched, with all above and below them, and what can matter for them."""

    trees: frozenset[int]
    meetings: list[MeetingFacts]


def join_meetings(
    opened: Change, meetings: Collection[int], *, by: User | None, at: datetime
) -> Neighbourhood:
    """Join the meetings that are one, the outer ones first; what then is near the given ones."""
    touched = set(meetings)
    while True:
        trees = trees_of(_current(touched))
        facts = meeting_facts(near(trees))
        pairs = joinable_meetings(facts, trees)
        stored = Meeting.objects.in_bulk({one.key for pair in pairs for one in pair})
        chosen = _first_allowed([(stored[one.key], stored[other.key]) for one, other in pairs])
        if chosen is None:
            return Neighbourhood(frozenset(trees), facts)
        join(opened, *chosen, by=by, at=at)
        touched.add(chosen[0].pk)


def _current(meetings: Collection[int]) -> set[int]:
    rows = Meeting.objects.current().filter(pk__in=meetings)
    return set(rows.values_list("pk", flat=True))


def _first_allowed(pairs: list[tuple[Root, Root]]) -> tuple[Root, Root] | None:
    """The first pair that needs no curator: an accepted record stays, two are never joined."""
    for one, other in pairs:
        accepted = [record.curation_status == CurationStatus.ACCEPTED for record in (one, other)]
        if not all(accepted):
            return (other, one) if accepted[1] else (one, other)
    return None
