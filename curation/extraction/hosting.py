"""The country of an encounter that its host tells: who receives a foreigner does so at home."""

from collections.abc import Mapping, Sequence

from curation.extraction.drafts import GUESSED, Draft, Member, Told
from curation.values.enums import Basis, Function, MeetingKind, MeetingMode

_RECEPTIONS = frozenset((MeetingKind.TALKS, MeetingKind.MEAL, MeetingKind.CEREMONY))
_FALLEN = frozenset(("cancelled", "postponed"))


def at_home(events: Sequence[Draft], countries: Mapping[str, str]) -> None:
    """Give an encounter without a town the country of its host, where a guest is of another one.

    ``countries`` has the country of each person. Not for a host who is on a trip of his own.
    """
    for event in events:
        if event.lands or event.localities or event.again or event.kind not in _RECEPTIONS:
            continue
        if event.mode is not MeetingMode.IN_PERSON:
            continue
        told = _of_host(event, events, countries)
        if told is not None:
            event.lands.append(told)


def settle_guesses(events: Sequence[Draft], countries: Mapping[str, str]) -> None:
    """A venue in no list lies in the country of the host rather than where most else happened."""
    for event in events:
        if event.land and all(told.rule == GUESSED for told in event.lands):
            told = _of_host(event, events, countries)
            event.lands = [told] if told else event.lands


def _of_host(event: Draft, events: Sequence[Draft], countries: Mapping[str, str]) -> Told | None:
    hosts = [member for member in event.members if member.function is Function.HOST]
    lands = {_land(host, countries) for host in hosts}
    others = {_land(member, countries) for member in event.members if member not in hosts}
    if len(lands) != 1 or "" in lands or not others - lands - {""}:
        return None
    land = lands.pop()
    if _travels(hosts, land, [other for other in events if other is not event]):
        return None
    return Told(land, hosts[0].span, "place.of_host", Basis.INFERRED)


def _land(member: Member, countries: Mapping[str, str]) -> str:
    return member.country or countries.get(member.person, "")


def _travels(hosts: Sequence[Member], land: str, events: Sequence[Draft]) -> bool:
    """Whether the report tells of one of the hosts somewhere else than at home."""
    persons = {host.person for host in hosts}
    return any(
        event.land not in ("", land)
        and event.status not in _FALLEN
        and not persons.isdisjoint(event.persons)
        and not event.again
        for event in events
    )
