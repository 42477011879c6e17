"""What the extractor reads and what it finds: plain frozen values, shared by every layer above.

Offsets are code points into the canonical text of the document, end exclusive, and
``text[span.start:span.end] == span.exact`` always holds.
"""

import dataclasses
from collections.abc import Iterator, Mapping

from curation.values.enums import Basis, PublishedBasis
from curation.values.frozen import frozen


@frozen(order=True)
class Span:
    """A passage of the canonical text."""

    start: int
    end: int
    exact: str

    def contains(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


@frozen
class Document:
    """One report as it goes into the extractor.

    ``text`` is canonical: decoded, without byte-order mark, line ends as ``\\n``, else untouched.
    ``published_on`` is an ISO date or empty; without it, years that are not printed stay unknown.
    """

    name: str
    sha256: str
    text: str
    published_on: str = ""
    published_basis: PublishedBasis | None = None
    headline: str = ""
    publisher: str = ""
    url: str = ""
    author: str = ""
    language: str = ""
    machine_translated: bool | None = None

    @property
    def stem(self) -> str:
        """The file's name without suffix; of one article of a file, with its number: ``wire#3``."""
        name = self.name.rsplit("/", 1)[-1]
        file, mark, number = name.rpartition("#")
        if mark and number.isdecimal():
            return file.rsplit(".", 1)[0] + mark + number
        return name.rsplit(".", 1)[0]


@frozen
class Fact:
    """One statement the text makes about a subject: field, value, and the words that say so.

    ``attributed_to`` is who said it in the report's words (a person, an office, an outlet), and
    ``said_on`` the day it was said (ISO), both empty when the report itself says it today.
    """

    field: str
    value: str
    span: Span
    rule: str
    basis: Basis = Basis.QUOTED
    qualifiers: Mapping[str, str] = dataclasses.field(default_factory=dict, hash=False)
    attributed_to: str = ""
    said_on: str = ""


class _Facts:
    """Reading a subject's facts; the first fact of a field is the extractor's choice."""

    __slots__ = ()
    facts: tuple[Fact, ...]

    def first(self, name: str) -> Fact | None:
        return next((fact for fact in self.facts if fact.field == name), None)

    def value(self, name: str) -> str:
        found = self.first(name)
        return found.value if found else ""

    def every(self, name: str) -> Iterator[Fact]:
        return (fact for fact in self.facts if fact.field == name)


@frozen
class PersonFound(_Facts):
    """A named human actor of one report.

    Facts: ``name`` (one for every occurrence; the value is the form as printed), ``role`` (the
    office in the text's words, qualified by ``organization``, ``country`` and ``former``),
    ``country`` (of the office, alpha-2).
    """

    key: str
    name: str
    facts: tuple[Fact, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """Every distinct printed form, the longest first."""
        distinct = dict.fromkeys(fact.value for fact in self.every("name"))
        return tuple(sorted(distinct, key=lambda form: (-len(form), form)))

    @property
    def role(self) -> str:
        return self.value("role")

    @property
    def country(self) -> str:
        return self.value("country")

    @property
    def organization(self) -> str:
        role = self.first("role")
        return role.qualifiers.get("organization", "") if role else ""


@frozen
class ParticipantFound:
    """Somebody at a meeting: a person of this report by key, a country, or an organization."""

    span: Span
    rule: str
    person: str = ""
    country: str = ""
    organization: str = ""
    capacity: str = ""
    function: str = "participant"
    attendance: str = "named"
    basis: Basis = Basis.QUOTED


@frozen
class MeetingFound(_Facts):
    """An encounter, visit or press event. ``parent`` is the key of the meeting that contains it.

    Facts: ``kind``, ``printed_kind``, ``mode``, ``status``, ``date`` (EDTF; qualified by ``text``
    and ``rule``), ``original_date``, ``venue``, ``locality``, ``country``, ``occasion``,
    ``visit_type``, ``ordinal``. ``quote`` is the sentence that tells of it.
    """

    key: str
    quote: Span
    facts: tuple[Fact, ...]
    participants: tuple[ParticipantFound, ...] = ()
    parent: str = ""

    @property
    def place(self) -> str:
        """The venue, else the locality, else the country as printed ("will visit South Korea")."""
        printed = self.value("venue") or self.value("locality")
        land = self.first("country")
        if printed or land is None or land.rule != "place.country_named":
            return printed
        return land.span.exact


@frozen
class IssueFound(_Facts):
    """A subject of diplomacy at one meeting (``meeting`` is its key) or at none (empty).

    Facts: ``phrase`` (one for every occurrence), ``prospect`` or ``outcome``, ``raised_by``,
    ``next_step``, ``generic`` (filler such as matters of mutual concern).
    """

    key: str
    label: str
    quote: Span
    facts: tuple[Fact, ...]
    meeting: str = ""

    @property
    def phrases(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(fact.value for fact in self.every("phrase")))


@frozen
class Extraction:
    """Everything found in one document, in the order of the text.

    ``source_facts`` are about the report itself (``author``, ``genre``, ``machine_translated``,
    ``date_published`` ...); ``missed`` are sentences with a named actor and an encounter verb that
    no finding cites; ``warnings`` are for standard error and the load report.
    """

    document: Document
    persons: tuple[PersonFound, ...] = ()
    meetings: tuple[MeetingFound, ...] = ()
    issues: tuple[IssueFound, ...] = ()
    source_facts: tuple[Fact, ...] = ()
    missed: tuple[Span, ...] = ()
    warnings: tuple[str, ...] = ()
    version: str = ""
