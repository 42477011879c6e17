"""What a search finds, kind by kind: the best hits with the words marked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Prefetch, QuerySet
from django.urls import reverse

from curation.browse.facts import outlet_of, source_address
from curation.browse.listings import LISTINGS
from curation.browse.paging import Count
from curation.browse.reader import Reader, visible
from curation.exports.rows.evidence import masked
from curation.models import Issue, IssueAlias, Meeting, Person, PersonName, Role, Source
from curation.search.marking import Segment, marked, passage
from curation.search.matching import Hits, hits
from curation.search.words import Query, query
from curation.values.enums import CurationStatus
from curation.values.shown import shown_date

SHOWN = 8


@dataclass(frozen=True, slots=True)
class Result:
    """One record: its title and what else stands in it, with the words marked."""

    address: str
    title: list[Segment]
    about: str
    passages: list[list[Segment]]
    status: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The results of one kind."""

    title: str
    count: Count
    results: list[Result]
    all_of_them: str


@dataclass(frozen=True, slots=True)
class Found:
    asked: str
    query: Query
    groups: list[Group]


def search(asked: str, reader: Reader) -> Found:
    """Everything that holds all the words; kinds without any are left out."""
    terms = query(asked)
    groups = [_group(name, asked, terms, reader) for name in ORDER]
    return Found(asked, terms, [group for group in groups if group.results])


def _group(name: str, asked: str, terms: Query, reader: Reader) -> Group:
    listing = LISTINGS[name]
    rows = visible(listing.model, reader)
    found: Hits = hits(rows, terms, SHOWN)
    fetch, result = RESULTS[listing.model]
    records = {record.pk: record for record in fetch(rows.filter(pk__in=found.keys))}
    return Group(
        title=listing.title,
        count=Count(found.count, found.capped),
        results=[result(records[key], terms) for key in found.keys if key in records],
        all_of_them=f"{reverse('browse:list', args=[name])}?{urlencode({'text': asked})}",
    )


def _status(record: Any) -> str:
    status: str = record.curation_status
    return "" if status == CurationStatus.ACCEPTED else status


def _other(texts: Sequence[str], title: str, terms: Query) -> list[list[Segment]]:
    """Texts in which the words stand, other than the title."""
    shown = (marked(text, terms) for text in dict.fromkeys(texts) if text and text != title)
    return [parts for parts in shown if any(part.is_hit for part in parts)][:4]


def _people(rows: QuerySet[Any]) -> QuerySet[Any]:
    names = PersonName.objects.filter(rejected=False)
    roles = Role.objects.filter(rejected=False).order_by("former", "id")
    return rows.prefetch_related(
        Prefetch("names", queryset=names, to_attr="spellings"),
        Prefetch("roles", queryset=roles, to_attr="offices"),
    )


def _person(person: Any, terms: Query) -> Result:
    texts = [one.name for one in person.spellings] + [one.title for one in person.offices]
    return Result(
        address=reverse("browse:person", args=[person.uid]),
        title=marked(person.name, terms),
        about=", ".join(str(one) for one in person.offices[:1]),
        passages=_other(texts, person.name, terms),
        status=_status(person),
    )


def _issues(rows: QuerySet[Any]) -> QuerySet[Any]:
    aliases = IssueAlias.objects.filter(rejected=False)
    return rows.prefetch_related(Prefetch("aliases", queryset=aliases, to_attr="wordings"))


def _issue(issue: Any, terms: Query) -> Result:
    return Result(
        address=reverse("browse:issue", args=[issue.uid]),
        title=marked(issue.label, terms),
        about="",
        passages=_other([one.label for one in issue.wordings], issue.label, terms),
        status=_status(issue),
    )


def _meetings(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.prefetch_related("participations__person", "agenda__issue")


def _is_named(record: Any) -> bool:
    """Drafts are named where an accepted meeting tells of them; what was rejected never is."""
    named: bool = record.curation_status != CurationStatus.REJECTED
    return named


def _meeting(meeting: Meeting, terms: Query) -> Result:
    rows = [one for one in meeting.participations.all() if not one.rejected]
    people = [one for one in rows if one.person and _is_named(one.person)]
    items = [one for one in meeting.agenda.all() if not one.rejected and _is_named(one.issue)]
    texts = [meeting.occasion, meeting.venue, meeting.locality, meeting.printed_kind]
    texts += [one.who for one in people] + [one.capacity for one in people]
    texts += [str(one.issue) for one in items] + [one.next_step for one in items]
    return Result(
        address=reverse("browse:meeting", args=[meeting.uid]),
        title=marked(str(meeting), terms),
        about=shown_date(meeting.date_edtf),
        passages=_other(texts, str(meeting), terms),
        status=_status(meeting),
    )


def _sources(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.defer("missed")


def _source(source: Source, terms: Query) -> Result:
    day = f"{source.date_published:%-d %b %Y}" if source.date_published else ""
    found = passage(masked(source.text), terms)
    return Result(
        address=source_address(source),
        title=marked(source.title, terms),
        about=", ".join(part for part in (outlet_of(source), day) if part),
        passages=[found] if found else [],
    )


ORDER = ("people", "issues", "meetings", "reports")
Fetch = Callable[[QuerySet[Any]], QuerySet[Any]]
RESULTS: dict[type[Any], tuple[Fetch, Callable[[Any, Query], Result]]] = {
    Person: (_people, _person),
    Issue: (_issues, _issue),
    Meeting: (_meetings, _meeting),
    Source: (_sources, _source),
}
