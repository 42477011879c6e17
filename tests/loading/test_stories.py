"""The stories end in the same records and the same questions, in whatever order they are loaded."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import transaction

from curation import editing
from curation.models import Meeting, Source, Suggestion
from curation.values.enums import Decision, FindingKind, SuggestionKind
from tests.builders import NOW, a_user
from tests.loading.labelled import STORIES, Snapshot, document, load_documents, load_stems, snapshot
from tests.loading.stories import Asked, Member, Story, groups, records_by_member, story

pytestmark = pytest.mark.django_db
ORDERS = tuple(itertools.permutations(range(3)))


@pytest.fixture
def curator() -> User:
    return a_user(superuser=True)


def in_order(number: int, order: tuple[int, ...]) -> list[str]:
    return [STORIES[number][position] for position in order]


def reload(stem: str) -> None:
    """Load a report again, with a manifest row that makes the loader read it."""
    location, found = document(stem)
    load_documents([(location, replace(found, headline="Another headline"))])
    load_stems(stem)


def accept_every_same(by: User) -> None:
    """Say yes to "the same?" until nothing more is asked; a yes may bring up the next."""
    while asked := Suggestion.objects.open().filter(kind="same_as").order_by("id").first():
        editing.decide(suggestion=asked, decision=Decision.ACCEPTED, by=by, at=NOW)


def asked_of(told: Story) -> tuple[list[tuple[str, str]], set[Asked]]:
    """The questions in the terms of the story: pairs of "the same?", and the others."""
    names = told.name_of
    same = []
    others: set[Asked] = set()
    for one in Suggestion.objects.all():
        if one.kind == SuggestionKind.SAME_AS:
            same.append(tuple(_names(one, names)))
        elif one.decision == Decision.OPEN:
            others.add(_other(one, names))
    return same, others  # type: ignore[return-value]  # two sides each


def _names(one: Suggestion, names: dict[Member, str]) -> Iterator[str]:
    """What the story calls the two sides, as they were before anybody said yes."""
    kind = next(kind for kind in FindingKind if getattr(one, f"{kind}_id"))
    first = one.history.order_by("history_id").first()
    assert first is not None
    original = {getattr(first, f"{kind}_id"), getattr(first, f"other_{kind}_id")}
    record = type(getattr(one, kind))
    for pk in sorted(original):
        survivor = record.objects.get(pk=pk).survivor().pk
        found = {
            names.get(member, "")
            for member, number in records_by_member().items()
            if member[0] == kind and number == survivor
        }
        yield " + ".join(sorted(found - {""}))


def _other(one: Suggestion, names: dict[Member, str]) -> Asked:
    if one.kind == SuggestionKind.CORRECTION:
        assert one.source is not None
        return (one.kind, one.source.file_name.removesuffix(".txt"), "")
    kind, record = ("issue", one.issue_id) if one.issue_id else ("meeting", one.meeting_id)
    named = {
        names[member]
        for member, number in records_by_member().items()
        if member[0] == kind and number == record and member in names
    }
    return (one.kind, " + ".join(sorted(named)), one.field)


def check(told: Story, *, decided_in_between: bool = False) -> None:
    """Everything that the story tells of who is who and of what is asked.

    Who decides before all is loaded may also be asked of a meeting that a later report links.
    """
    known = told.name_of
    denials = {member for member in records_by_member() if member not in known}
    found = {frozenset(group - denials) for group in groups()}
    assert found == set(told.records.values()), "the records"
    same, others = asked_of(told)
    assert all(one == other and " + " not in one for one, other in same), "only one and the same"
    unlisted = {one for one, _ in same} - told.same_as()
    if decided_in_between:
        unlisted = {name for name in unlisted if not name.startswith("meeting ")}
    assert unlisted == set(), "nothing unlisted is asked"
    # What is listed of a meeting may as well have been linked without asking.
    unasked = told.same_as() - {one for one, _ in same}
    assert {name for name in unasked if not name.startswith("meeting ")} == set(), "all is asked"
    for name in {one for one, _ in same}:
        asked = [one for one, _ in same if one == name]
        assert len(asked) < len(told.records[name]), "once for each cluster"
    assert others == told.questions()
    assert announced_without_report(known) == told.outcome_missing()


def announced_without_report(known: dict[Member, str]) -> set[str]:
    """The list as it stands on the day after the story's last report."""
    days = [day for day in Source.objects.values_list("date_published", flat=True) if day]
    waiting = Meeting.objects.announced_without_report(at=max(days) + timedelta(days=1))
    ids = set(waiting.values_list("pk", flat=True))
    return {
        known[member]
        for member, number in records_by_member().items()
        if member[0] == "meeting" and number in ids and member in known
    }


def ends_of(number: int, order: tuple[int, ...], by: User) -> tuple[Snapshot, Snapshot]:
    """The records once all is loaded, and once every "same" is accepted; nothing of it stays."""
    with transaction.atomic():
        load_stems(*in_order(number, order))
        loaded = snapshot()
        accept_every_same(by)
        check(story(number))
        ends = (loaded, snapshot())
        transaction.set_rollback(True)
    return ends


@pytest.mark.once
@pytest.mark.parametrize("number", STORIES)
def test_a_story_ends_in_its_records_and_questions_in_every_order(
    number: int, curator: User
) -> None:
    ends = {ends_of(number, order, curator) for order in ORDERS}
    assert len(ends) == 1


@pytest.mark.parametrize("number", STORIES)
def test_reports_that_are_loaded_again_and_decided_in_between_change_nothing(
    number: int, curator: User
) -> None:
    """Read again after every load, and asked after every load: the end is the same."""
    _, undisturbed = ends_of(number, ORDERS[0], curator)
    for stem in in_order(number, ORDERS[-1]):
        load_stems(stem)
        reload(stem)
        accept_every_same(curator)
    for stem in STORIES[number]:
        reload(stem)
    accept_every_same(curator)
    check(story(number), decided_in_between=True)
    assert snapshot() == undisturbed
