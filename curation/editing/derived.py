"""The fields of a meeting that follow from its others: name, level, number of parties."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from curation.models import Meeting, Participation, Person, Role, Statement
from curation.reconcile.naming import Party, level, meeting_name, parties_counted
from curation.values.countries import country_name
from curation.values.enums import Basis, Rank


def meetings_with(persons: Collection[int], *, besides: Iterable[Meeting]) -> list[Meeting]:
    """The other meetings at which the people were: they are named after them."""
    if not persons:
        return []
    rows = Participation.objects.filter(person__in=persons)
    shown = set(rows.values_list("meeting", flat=True)) - {one.pk for one in besides}
    return list(Meeting.objects.select_for_update().filter(pk__in=shown).order_by("pk"))


def of_meetings(
    meetings: Mapping[int, Meeting], persons: Mapping[int, Person]
) -> dict[int, dict[str, Any]]:
    """*persons* are those that were projected just now and are not written yet."""
    if not meetings:
        return {}
    parties = _parties(meetings, persons)
    own_names = _names_given_by_curators(meetings)
    values = {}
    for pk, meeting in meetings.items():
        present = parties.get(pk, [])
        name = own_names.get(pk) or meeting_name(
            kind=meeting.kind,
            printed_kind=meeting.printed_kind,
            mode=meeting.mode,
            place=meeting.locality or meeting.venue or country_name(meeting.place_country),
            occasion=meeting.occasion,
            parties=present,
        )
        values[pk] = {
            "name": name[:300],
            "level": level(present),
            "n_parties": parties_counted(present),
        }
    return values


def _names_given_by_curators(meetings: Mapping[int, Meeting]) -> dict[int, str]:
    rows = Statement.objects.that_count().filter(
        meeting__in=meetings, person__isnull=True, issue__isnull=True, field="name",
        basis=Basis.CURATOR,
    )  # fmt: skip
    return dict(rows.exclude(rank=Rank.DEPRECATED).order_by("id").values_list("meeting", "value"))


def _parties(
    meetings: Mapping[int, Meeting], persons: Mapping[int, Person]
) -> dict[int, list[Party]]:
    rows = (
        Participation.objects.filter(meeting__in=meetings, rejected=False)
        .select_related("person", "organization")
        .order_by("id")
    )
    participations = list(rows)
    offices = _offices({row.person_id for row in participations if row.person_id})
    parties: dict[int, list[Party]] = defaultdict(list)
    for row in participations:
        person = persons.get(row.person_id or 0) or row.person
        party = Party(
            name=person.name if person else country_name(row.who),
            country=person.country if person else row.country,
            office_class=offices.get(row.person_id or 0, ""),
            function=row.function,
            is_person=person is not None,
        )
        parties[row.meeting_id].append(party)
    return parties


def _offices(persons: set[int]) -> dict[int, str]:
    """The class of the most senior current office of each person, else of a former one."""
    roles = Role.objects.filter(person__in=persons, rejected=False).exclude(office_class="")
    return dict(roles.order_by("-former", "-id").values_list("person", "office_class"))
