"""A place as a report prints it."""

from curation.records import Span
from curation.values.frozen import frozen


@frozen
class PlaceMention:
    """A place as printed, without preposition and article.

    ``kind`` is venue, locality, region or country; ``country`` is alpha-2 or empty; ``within`` is
    the locality that the text puts a venue in. ``rule`` says why it was taken for a place.
    ``guessed``: the country is only that in which most of the report is so far.
    """

    span: Span
    name: str
    country: str
    kind: str
    sentence: int
    within: str = ""
    dateline: bool = False
    rule: str = "place.listed"
    preposition: str = ""
    guessed: bool = False
