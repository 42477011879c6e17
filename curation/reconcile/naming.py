"""What a meeting is called in lists, how senior it is, and how many parties it has: derived."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from curation.values.enums import Function, Level, MeetingKind, MeetingMode, OfficeClass

MAX_NAMED = 3
LEVELS: dict[str, Level] = {
    OfficeClass.HEAD_OF_STATE: Level.LEADERS,
    OfficeClass.HEAD_OF_GOVERNMENT: Level.LEADERS,
    OfficeClass.FOREIGN_MINISTER: Level.MINISTERS,
    OfficeClass.MINISTER: Level.MINISTERS,
}
SENIORITY = (Level.OFFICIALS, Level.MINISTERS, Level.LEADERS)


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody at a meeting, as far as naming and counting go."""

    name: str
    country: str = ""
    office_class: str = ""
    function: str = Function.PARTICIPANT
    is_person: bool = True


def level(parties: Iterable[Party]) -> str:
    """The level of the least senior side, each side counting with its most senior person.

    Empty when no named person's office is known: silence is not "officials".
    """
    sides: dict[str, int] = {}
    for party in parties:
        if not party.is_person or not party.office_class:
            continue
        rank = SENIORITY.index(LEVELS.get(party.office_class, Level.OFFICIALS))
        sides[party.country] = max(rank, sides.get(party.country, 0))
    return SENIORITY[min(sides.values())] if sides else ""


def parties_counted(parties: Iterable[Party]) -> int:
    """How many sides: countries, and persons or organizations that belong to none."""
    return len({party.country or party.name for party in parties})


def _surnamed(parties: Sequence[Party]) -> str:
    names = [party.name for party in parties[:MAX_NAMED]]
    more = len(parties) - MAX_NAMED
    return " – ".join(names) + (f" and {more} more" if more > 0 else "")


def _format(kind: str, printed_kind: str, mode: str) -> str:
    if printed_kind:
        return printed_kind
    if mode in (MeetingMode.PHONE, MeetingMode.VIDEO):
        return f"{mode} call" if mode == MeetingMode.PHONE else "video call"
    return kind.replace("_", " ")


def meeting_name(
    *,
    kind: str,
    printed_kind: str,
    mode: str,
    place: str,
    occasion: str,
    parties: Sequence[Party],
) -> str:
    """A short name made of the fields, for example 'Lee Jae-myung – Sanae Takaichi: summit'.

    A curator's own name takes its place; this one follows the fields when they change.
    """
    words = _format(kind, printed_kind, mode)
    if kind == MeetingKind.VISIT:
        visitors = [party for party in parties if party.function == Function.VISITOR] or parties
        where = f" to {place}" if place else ""
        return f"{_surnamed(visitors)}: {words}{where}".removeprefix(": ")
    name = f"{_surnamed(parties)}: {words}".removeprefix(": ")
    if occasion:
        return f"{name} at the {occasion.removeprefix('the ')}"
    return name if parties else " in ".join(part for part in (words, place) if part)
