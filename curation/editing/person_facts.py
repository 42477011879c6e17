"""Stored people as identity sees them, and who of them can be meant by a name or an office."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace

from django.db.models import F, Q

from curation.editing.apart import decided_apart
from curation.models import (
    Finding,
    OrganizationName,
    Participation,
    Person,
    PersonName,
    Role,
)
from curation.reconcile.people import SINGLE_OFFICES, Office, PersonFacts
from curation.values.enums import FindingKind
from curation.values.folding import fold

OfficeMaker = Callable[[str, str, str], Office]
MOST = 200  # people that a report's people are compared with, for each look-up


def office_maker() -> OfficeMaker:
    """Offices whose organization is known by any of its aliases compare as equal."""
    found: dict[tuple[str, str], str] = {}

    def make(title: str, organization: str, country: str) -> Office:
        key = (fold(organization), country)
        if organization and key not in found:
            found[key] = _organization_key(*key)
        return Office(title, organization=found.get(key, ""), country=country)

    return make


def _organization_key(folded: str, country: str) -> str:
    """The stored organization behind an alias of that country, else the folded words."""
    rows = OrganizationName.objects.filter(
        Q(organization__country=country) | Q(organization__country=""), folded=folded
    )
    ids = set(rows.values_list("organization_id", flat=True))
    return f"#{ids.pop()}" if len(ids) == 1 else folded


def ids_of_names(folded: Collection[str]) -> set[int]:
    """People of one of the full names, as stored or accepted."""
    rows = PersonName.objects.filter(folded__in=folded, rejected=False)
    return set(rows.values_list("person_id", flat=True))


def ids_alike(people: Iterable[PersonFacts], sounds: Collection[str]) -> set[int]:
    """People who sound alike, or who hold an office of which their country has one."""
    rows = PersonName.objects.filter(sound__in=sounds, rejected=False).order_by("-person_id")
    ids = set(rows.values_list("person_id", flat=True)[:MOST])
    offices = Q()
    for person in people:
        for office in person.offices:
            offices |= _holders(office)
    if offices:
        holders = Role.objects.filter(offices, rejected=False).order_by("-person_id")
        ids |= set(holders.values_list("person_id", flat=True)[:MOST])
    return ids


def _holders(office: Office) -> Q:
    if not office.country:
        return Q()
    if office.office_class in SINGLE_OFFICES:
        return Q(country=office.country, office_class=office.office_class)
    return Q(country=office.country, title__iexact=office.title)


def person_facts(ids: Collection[int], office: OfficeMaker) -> dict[int, PersonFacts]:
    """The current people of these numbers, as they are named and what they hold."""
    people = Person.objects.current().filter(pk__in=ids).in_bulk()
    names: dict[int, list[str]] = defaultdict(list)
    rows = PersonName.objects.filter(person__in=people, rejected=False).order_by("id")
    for person, name in rows.values_list("person_id", "name"):
        names[person].append(name)
    offices = _offices(people, office)
    apart = decided_apart(FindingKind.PERSON, people)
    return {
        pk: PersonFacts(
            key=pk,
            names=tuple(names[pk] or [person.name]),
            country=person.country,
            offices=tuple(offices[pk]),
            apart=frozenset(apart[pk]),
        )
        for pk, person in people.items()
    }


def with_reports(
    facts: Mapping[int, PersonFacts], about: Collection[int]
) -> dict[int, PersonFacts]:
    """The same with the reports and encounters that they share with the people *about*.

    Only these can tell them apart or bring them together, and there are few of them, however
    often the others are in the news.
    """
    sources = _sources(facts, about)
    met = _meetings(facts, about)
    return {
        pk: replace(one, sources=frozenset(sources[pk]), meetings=frozenset(met[pk]))
        for pk, one in facts.items()
    }


def _offices(people: Collection[int], office: OfficeMaker) -> dict[int, list[Office]]:
    offices: dict[int, list[Office]] = defaultdict(list)
    for role in Role.objects.filter(person__in=people, rejected=False).order_by("id"):
        made = office(role.title, role.organization_printed, role.country)
        offices[role.person_id].append(
            Office(made.title, role.office_class, made.organization, made.country, role.former)
        )
    return offices


def _sources(people: Collection[int], about: Collection[int]) -> dict[int, set[int]]:
    """The latest reports that name those *about*, and who else they name."""
    latest = Finding.objects.filter(person__in=about, stale=False).order_by("-id")
    scope = set(latest.values_list("source_id", flat=True)[:MOST])
    rows = Finding.objects.filter(person__in=people, source__in=scope, stale=False)
    sources: dict[int, set[int]] = defaultdict(set)
    for person, source in rows.values_list("person_id", "source_id"):
        sources[person or 0].add(source)
    return sources


def _meetings(people: Collection[int], about: Collection[int]) -> dict[int, set[str]]:
    """The latest encounters of a known day of those *about*, and who else was at such a one."""
    attended = Participation.objects.filter(
        rejected=False, meeting__merged_into=None, meeting__date_earliest=F("meeting__date_latest")
    ).exclude(meeting__place_country="")
    columns = ("meeting__kind", "meeting__date_earliest", "meeting__place_country")
    own = attended.filter(person__in=about).order_by("-id").values_list(*columns)[:MOST]
    scope = set(own)
    days = {day for _, day, _ in scope}
    met: dict[int, set[str]] = defaultdict(set)
    rows = attended.filter(person__in=people, meeting__date_earliest__in=days)
    for person, *encounter in rows.values_list("person_id", *columns):
        if tuple(encounter) in scope:
            met[person or 0].add(" ".join(map(str, encounter)))
    return met
