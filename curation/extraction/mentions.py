"""What the search for persons hands on: mentions, references, sides."""

from curation.records import PersonFound, Span
from curation.values.frozen import frozen


@frozen
class Mention:
    """One occurrence of a person's name.

    ``span`` is the name alone, ``titled`` the name with a capitalised title or honorific
    directly before it (equal to ``span`` when there is none), ``form`` the text of ``titled``,
    ``person`` the key of the person, ``sentence`` the index of the sentence.
    """

    span: Span
    titled: Span
    form: str
    person: str
    sentence: int


@frozen
class Reference:
    """Words that mean persons or countries named elsewhere: "the two leaders", "his counterpart".

    ``persons`` are keys; ``countries`` alpha-2 codes when the words mean countries or officials
    that the report does not name.
    """

    span: Span
    persons: tuple[str, ...]
    countries: tuple[str, ...]
    sentence: int
    rule: str = ""


@frozen
class Side:
    """A country that acts as a party: "South Korea and Japan", "Seoul", "the Kremlin"."""

    span: Span
    country: str
    sentence: int
    rule: str = ""


@frozen
class People:
    """All persons of a report with every mention, reference and side, in the order of the text."""

    persons: tuple[PersonFound, ...] = ()
    mentions: tuple[Mention, ...] = ()
    references: tuple[Reference, ...] = ()
    sides: tuple[Side, ...] = ()
    bylines: tuple[str, ...] = ()
