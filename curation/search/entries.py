"""Which texts each record is found by, and in which of them a word counts more."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from curation.models import (
    AgendaItem,
    Issue,
    IssueAlias,
    IssueEntry,
    Meeting,
    MeetingEntry,
    Participation,
    Person,
    PersonEntry,
    PersonName,
    Role,
    Source,
    SourceEntry,
)
from curation.search.words import indexed

Keys = Collection[int]
Texts = tuple[int, list[str], list[str]]  # a record, its headings, its other texts


def _by_owner(rows: Any) -> dict[int, list[str]]:
    """Texts of rows whose first cell is the record they belong to."""
    found: dict[int, list[str]] = defaultdict(list)
    for owner, *texts in rows:
        found[owner] += [text for text in texts if text]
    return found


def of_people(keys: Keys) -> Iterator[Texts]:
    """Every spelling; and the offices."""
    names = PersonName.objects.filter(person__in=keys, rejected=False).order_by("id")
    roles = Role.objects.filter(person__in=keys, rejected=False).order_by("id")
    spellings = _by_owner(names.values_list("person_id", "name"))
    offices = _by_owner(roles.values_list("person_id", "title", "organization_printed"))
    for key, name in Person.objects.filter(pk__in=keys).values_list("pk", "name"):
        yield key, _once([name, *spellings[key]]), _once(offices[key])


def of_meetings(keys: Keys) -> Iterator[Texts]:
    """The name; and what, where, who and about what."""
    people = Participation.objects.filter(meeting__in=keys, rejected=False).order_by("id")
    agenda = AgendaItem.objects.filter(meeting__in=keys, rejected=False).order_by("id")
    present = _by_owner(
        people.values_list("meeting_id", "person__name", "organization__name", "capacity")
    )
    items = _by_owner(agenda.values_list("meeting_id", "issue__label", "next_step"))
    own = ("occasion", "printed_kind", "venue", "locality")
    for key, name, *texts in Meeting.objects.filter(pk__in=keys).values_list("pk", "name", *own):
        yield key, [name], _once([*texts, *present[key], *items[key]])


def of_issues(keys: Keys) -> Iterator[Texts]:
    """Every wording."""
    aliases = IssueAlias.objects.filter(issue__in=keys, rejected=False).order_by("id")
    wordings = _by_owner(aliases.values_list("issue_id", "label"))
    for key, label in Issue.objects.filter(pk__in=keys).values_list("pk", "label"):
        yield key, _once([label, *wordings[key]]), []


def of_sources(keys: Keys) -> Iterator[Texts]:
    """The headline; and outlet, author and text."""
    fields = ("pk", "headline", "publisher", "author", "text")
    for key, headline, *texts in Source.objects.filter(pk__in=keys).values_list(*fields):
        yield key, [headline], texts


def _once(texts: list[str]) -> list[str]:
    return list(dict.fromkeys(texts))


# Model -> its entries, and how their texts are read.
ENTRIES: Mapping[type[Any], tuple[type[Any], Callable[[Keys], Iterator[Texts]]]] = {
    Person: (PersonEntry, of_people),
    Meeting: (MeetingEntry, of_meetings),
    Issue: (IssueEntry, of_issues),
    Source: (SourceEntry, of_sources),
}


def entries(model: type[Any], keys: Keys) -> list[Any]:
    """The entries of some records as they should be."""
    entry, texts = ENTRIES[model]
    return [
        entry(record_id=key, heading=indexed(*headings), words=indexed(*others))
        for key, headings, others in texts(keys)
    ]
