"""The persons of a report: who is named, every mention of each, and the office of each."""

from curation.extraction.identities import Identity, identify
from curation.extraction.mentions import Mention, People, Reference, Side
from curation.extraction.offices import settle_offices
from curation.extraction.references import find_references, told_offsets
from curation.extraction.sides import find_sides
from curation.extraction.text import Page, Part
from curation.extraction.vocabulary import Vocabulary
from curation.extraction.words import read_lines
from curation.records import Fact, PersonFound

__all__ = ["Mention", "People", "Reference", "Side", "find_people"]


def find_people(page: Page, vocabulary: Vocabulary) -> People:
    """Every named human actor of a report, with mentions, offices, references and sides."""
    lines = read_lines(page, vocabulary)
    identities = identify(lines, page.text, vocabulary)
    _take_names_off_the_map(identities)
    settle_offices(identities, lines, page.text, vocabulary)
    persons = tuple(_person(identity) for identity in identities)
    mentions = _mentions(identities)
    told = told_offsets(identities)
    sides = find_sides(lines, page.text, mentions, told)
    references = find_references(lines, page.text, identities, sides, told, vocabulary)
    return People(persons, mentions, references, sides, _bylines(page))


def _take_names_off_the_map(identities: list[Identity]) -> None:
    """A surname that is a country or a town too ("Jordan") names neither where it is a person."""
    for identity in identities:
        for mention in identity.mentions:
            sighting = mention.sighting
            for index in range(sighting.first, sighting.stop):
                sighting.line.covers.pop(index, None)


def _person(identity: Identity) -> PersonFound:
    names = [
        Fact("name", mention.span.exact, mention.span, f"name.{mention.rule}")
        for mention in identity.mentions
    ]
    titled = [
        Fact("name", mention.titled.exact, mention.titled, "name.titled")
        for mention in identity.mentions
        if mention.titled != mention.span
    ]
    return PersonFound(identity.key, identity.name, (*names, *titled, *identity.facts))


def _mentions(identities: list[Identity]) -> tuple[Mention, ...]:
    found = [
        Mention(m.span, m.titled, m.titled.exact, identity.key, m.sentence)
        for identity in identities
        for m in identity.mentions
    ]
    return tuple(sorted(found, key=lambda mention: mention.span))


def _bylines(page: Page) -> tuple[str, ...]:
    return tuple(s.text for s in page.sentences if s.part is Part.BYLINE)
