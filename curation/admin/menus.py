"""The choices that a key of the reading desk opens, each under its digit."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from curation.values.enums import MeetingStatus, Outcome, RejectedAs, label


@dataclass(frozen=True, slots=True)
class Choice:
    """What a digit means: an act with its value, for which kinds of row, and what to ask for.

    ``asks`` labels the line in which words are typed first; ``offers`` names what is offered below
    it while one types; ``takes_selection`` makes the selected words the value.
    """

    digit: int
    words: str
    act: str
    value: str = ""
    field: str = ""
    rows: str = "mpia"
    asks: str = ""
    offers: str = ""
    takes_selection: bool = False


@dataclass(frozen=True, slots=True)
class Menu:
    key: str
    words: str
    choices: tuple[Choice, ...]
    rows: str = "mpi"


def _each(members: Iterable[StrEnum], act: str, field: str = "") -> Iterator[Choice]:
    for digit, member in enumerate(members, 1):
        yield Choice(digit, label(member), act, member.value, field)


WHY = "Why should it never be found again?"
MENUS = (
    Menu(
        "x",
        "reject",
        tuple(
            Choice(digit, label(one), "reject", one, asks=WHY if one is RejectedAs.NEVER else "")
            for digit, one in enumerate(RejectedAs, 1)
        ),
    ),
    Menu("s", "status", tuple(_each(MeetingStatus, "set", "status")), rows="m"),
    Menu("o", "outcome", (*_each(Outcome, "outcome"), Choice(0, "none", "outcome")), rows="a"),
    Menu(
        "m",
        "move",
        (
            Choice(1, "under another meeting", "under", rows="m", asks="Part of which meeting",
                   offers="under"),
            Choice(2, "on its own", "under", rows="m"),
            Choice(3, "it is another record", "same", asks="Which one is it", offers="same"),
        ),
    ),
    Menu(
        ".",
        "selected words",
        (
            Choice(1, "place", "set", field="locality", rows="m", takes_selection=True),
            Choice(2, "building", "set", field="venue", rows="m", takes_selection=True),
            Choice(3, "date", "set", field="date_edtf", rows="m",
                   asks="Date, for example 2026-01-13"),
            Choice(4, "what it is called", "set", field="printed_kind", rows="m",
                   takes_selection=True),
            Choice(5, "takes part", "participant", rows="m", takes_selection=True),
            Choice(4, "name", "set", field="name", rows="p", takes_selection=True),
            Choice(4, "name", "set", field="label", rows="i", takes_selection=True),
            Choice(6, "new person", "create", field="person", takes_selection=True),
            Choice(7, "new meeting", "create", field="meeting", takes_selection=True),
            Choice(8, "new issue", "create", field="issue", takes_selection=True),
            Choice(9, "note", "note", asks="Note"),
        ),
    ),
)  # fmt: skip
