"""Encounters while they are being put together, before they become findings."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Optional

from curation.extraction.dates import DateMention
from curation.extraction.encounters import Frame
from curation.extraction.places import PlaceMention
from curation.records import Span
from curation.values.enums import Basis, Function, MeetingKind, MeetingMode

GUESSED = "place.country_around"  # where most of the report is so far


@dataclass(slots=True)
class Member:
    """Somebody at an encounter: a person by key, or a country for an unnamed side."""

    span: Span
    person: str = ""
    country: str = ""
    organization: str = ""
    function: Function = Function.PARTICIPANT
    basis: Basis = Basis.QUOTED


@dataclass(slots=True)
class Told:
    """A value with the words that tell it."""

    value: str
    span: Span
    rule: str
    basis: Basis = Basis.QUOTED
    attributed_to: str = ""
    said_on: str = ""
    text: str = ""


@dataclass(slots=True)
class Draft:
    """One telling of an encounter in one sentence; tellings of one event are merged later."""

    rule: str
    kind: MeetingKind
    head: Span
    quote: Span
    sentence: int
    paragraph: int
    frame: Frame
    printed: str = ""
    mode: MeetingMode = MeetingMode.IN_PERSON
    statuses: list[Told] = field(default_factory=list)
    members: list[Member] = field(default_factory=list)
    dates: list[Told] = field(default_factory=list)
    ends: list[Told] = field(default_factory=list)
    venues: list[Told] = field(default_factory=list)
    localities: list[Told] = field(default_factory=list)
    lands: list[Told] = field(default_factory=list)
    occasions: list[Told] = field(default_factory=list)
    ordinals: list[Told] = field(default_factory=list)
    visit_types: list[Told] = field(default_factory=list)
    originals: list[Told] = field(default_factory=list)
    evidence: list[Told] = field(default_factory=list)
    definite: bool = False
    """"the summit", "their talks": may point back to an encounter told before."""
    anchored: bool = False
    """Has words of its own that tie it to parties (not a bare noun)."""
    unnamed: bool = False
    """Met somebody whom the text describes but does not name ("her Qatari counterpart")."""
    gathering: bool = False
    """A named conference that somebody attends, not talks between two."""
    listed: bool = False
    """Stands in a list after another encounter: "talks and a dinner"."""
    joint: bool = False
    again: bool = False
    """"last met", "the next meeting": another encounter than the one the report is about."""
    here: bool = False
    apart: DateMention | None = None
    """How long before or after the event told before it in the sentence this one was."""
    item: bool = False
    """An item of a printed programme: an event of its own."""
    set_off: bool = False
    """Told as before or after the one before it: "Before the session, he had a tête-à-tête"."""
    chained: bool = False
    """Told as following on the one before: "was followed by a dinner"."""
    attended: bool = False
    """The members are more people at an encounter told before ("was attended by")."""
    told_as: Optional["Draft"] = None
    """The event that this telling was merged into."""
    follows: Optional["Draft"] = None
    """The encounter told just before in the same sentence, "followed by" this one."""
    purpose_of: Optional["Draft"] = None
    """The trip that is made for this encounter."""
    parent: Optional["Draft"] = None

    @property
    def persons(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(m.person for m in self.members if m.person))

    @property
    def countries(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(m.country for m in self.members if m.country))

    @property
    def status(self) -> str:
        return self.statuses[0].value if self.statuses else ""

    @property
    def date(self) -> str:
        return self.dates[0].value if self.dates else ""

    @property
    def land(self) -> str:
        return self.lands[0].value if self.lands else ""

    @property
    def place(self) -> str:
        told = self.venues or self.localities
        return told[0].value if told else ""

    @property
    def places_told(self) -> list[Told]:
        return self.venues + self.localities + self.lands

    def add(self, member: Member) -> None:
        """Take somebody in, once."""
        for known in self.members:
            if (known.person, known.country, known.organization) == (
                member.person, member.country, member.organization
            ):  # fmt: skip
                return
        self.members.append(member)

    def settle(self, place: PlaceMention, rule: str, basis: Basis = Basis.QUOTED) -> None:
        """Take a place in as what it is: venue, locality or country."""
        basis = Basis.INFERRED if place.rule == "place.capital_of" else basis
        told = Told(place.name, place.span, rule, basis)
        if place.kind == "venue":
            self.venues.append(told)
            if place.within:
                self.localities.append(Told(place.within, place.span, rule, basis))
        elif place.kind in ("locality", "region"):
            self.localities.append(told)
        if place.country:
            named = "place.country_named" if place.kind == "country" else "place.country"
            named = GUESSED if place.guessed else named
            self.lands.append(Told(place.country, place.span, named, basis))

    def date_from(self, mention: DateMention, basis: Basis | None = None) -> None:
        self.dates.append(
            Told(
                mention.edtf, mention.span, mention.rule, basis or mention.basis, text=mention.text
            )
        )


def by_text(drafts: Iterable[Draft]) -> list[Draft]:
    return sorted(drafts, key=lambda draft: (draft.head.start, draft.head.end))
