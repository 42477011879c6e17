"""What was found in a report, as identity sees it."""

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from curation.reconcile.lookalikes import is_previous, telling_words
from curation.reconcile.meetings import MeetingFacts, Telling, put_off
from curation.reconcile.people import Office, PersonFacts
from curation.records import (
    Extraction,
    IssueFound,
    MeetingFound,
    ParticipantFound,
    PersonFound,
    Span,
)
from curation.values import edtf
from curation.values.enums import Function, MeetingKind, MeetingMode, MeetingStatus
from curation.values.folding import fold

THIS_REPORT = -1  # the number of the source that is being loaded
OfficeMaker = Callable[[str, str, str], Office]
DATES = ("date", "original_date")
PLACES = ("venue", "locality")


def finding_span(found: PersonFound | MeetingFound | IssueFound) -> Span:
    """The passage that identifies a finding within its report."""
    telling = {PersonFound: "name", MeetingFound: "kind", IssueFound: "phrase"}[type(found)]
    fact = found.first(telling)
    if fact is not None:
        return fact.span
    return found.facts[0].span if isinstance(found, PersonFound) else found.quote


def person_facts(found: PersonFound, office: OfficeMaker, key: int) -> PersonFacts:
    """A found person; *office* makes an Office of title, organization and country."""
    offices = tuple(
        dataclasses.replace(
            office(
                role.value,
                role.qualifiers.get("organization", ""),
                role.qualifiers.get("country", "") or found.country,
            ),
            office_class=role.qualifiers.get("office_class", ""),
            former=role.qualifiers.get("former", "") == "true",
        )
        for role in found.every("role")
    )
    return PersonFacts(key, (found.name,), found.country, offices)


def telling_of(found: MeetingFound, persons: Mapping[str, int], published: date | None) -> Telling:
    """A found meeting; *persons* are the records of the report's people by their keys."""
    kind = found.value("kind") or MeetingKind.OTHER
    status = found.value("status") or MeetingStatus.UNKNOWN
    return Telling(
        kind=kind,
        people=people_that_identify(kind, found.participants, persons),
        stated=tuple(edtf.bounds(fact.value) for name in DATES for fact in found.every(name)),
        status=status,
        printed=found.value("printed_kind"),
        mode=found.value("mode") or MeetingMode.IN_PERSON,
        country=found.value("country"),
        occasion=found.value("occasion"),
        places=frozenset(fold(fact.value) for name in PLACES for fact in found.every(name)),
        words=telling_words(found.quote.exact),
        reported=published,
        source=THIS_REPORT,
        moved=_puts_off(found),
        previous=is_previous(found.quote.exact),
    )


def _puts_off(found: MeetingFound) -> bool:
    moved = any(fact.value == MeetingStatus.POSTPONED for fact in found.every("status"))
    return moved or found.first("original_date") is not None


def people_that_identify(
    kind: str, participants: Iterable[ParticipantFound], persons: Mapping[str, int]
) -> frozenset[int]:
    """Who takes part; for a visit the visitors, because not every report names the host."""
    named = [one for one in participants if one.person and one.person in persons]
    if kind == MeetingKind.VISIT:
        named = [one for one in named if one.function != Function.HOST]
    return frozenset(persons[one.person] for one in named)


def told_by_level(
    extraction: Extraction, persons: Mapping[str, int]
) -> list[list[tuple[MeetingFound, ...]]]:
    """The meetings found, the outer ones first; the old day and the new of one stand together."""
    meetings = extraction.meetings
    number = {found.key: position for position, found in enumerate(meetings)}
    facts = [
        MeetingFacts(
            position,
            (telling_of(found, persons, None),),
            (number[found.parent],) if found.parent in number else (),
        )
        for position, found in enumerate(meetings)
    ]
    head = list(range(len(meetings)))
    for old, new in put_off(facts):
        head = [head[new.key] if one == head[old.key] else one for one in head]
    depth = _depths(meetings)
    levels: dict[int, dict[int, list[MeetingFound]]] = defaultdict(lambda: defaultdict(list))
    for position, found in enumerate(meetings):
        levels[depth[found.key]][head[position]].append(found)
    return [[tuple(group) for group in levels[level].values()] for level in sorted(levels)]


def _depths(meetings: Sequence[MeetingFound]) -> dict[str, int]:
    """How many meetings of the report lie above each."""
    by_key = {meeting.key: meeting for meeting in meetings}

    def depth(meeting: MeetingFound) -> int:
        steps, step = 0, meeting
        while step.parent in by_key and steps < len(by_key):
            step, steps = by_key[step.parent], steps + 1
        return steps

    return {key: depth(meeting) for key, meeting in by_key.items()}
