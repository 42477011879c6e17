"""What looks like a place and is a person or a part of somebody's office."""

from collections.abc import Iterable, Iterator

from curation.extraction.mentions import People
from curation.extraction.places_mention import PlaceMention
from curation.values.folding import fold_name

_GUESSED = frozenset(("place.locative", "place.motion", "place.enclosed"))
_OF_OFFICE = frozenset(("at", "for"))


def places_alone(places: Iterable[PlaceMention], people: People) -> tuple[PlaceMention, ...]:
    """The places without those that name a person, or what an office is at or for.

    "looking to Castro" is Mr Castro where the report names him; "assistant minister at the
    Ministry of Trade" tells an office, not where somebody was met.
    """
    named = {(mention.span.start, mention.span.end) for mention in people.mentions}
    surnames = {fold_name(person.name.rsplit(" ", 1)[-1]) for person in people.persons}
    offices = list(_offices(people))

    def stands(place: PlaceMention) -> bool:
        span = (place.span.start, place.span.end)
        if place.rule in _GUESSED and (span in named or fold_name(place.name) in surnames):
            return False
        inside = place.preposition in _OF_OFFICE and any(
            start < place.span.start and place.span.end <= end for start, end in offices
        )
        return not inside

    return tuple(place for place in places if stands(place))


def _offices(people: People) -> Iterator[tuple[int, int]]:
    for person in people.persons:
        for fact in person.facts:
            if fact.field == "role":
                yield fact.span.start, fact.span.end
