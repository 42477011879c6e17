"""The steps of extraction, in order. Each reads what the steps before it have found."""

from curation.extraction.dates import find_dates
from curation.extraction.genre import find_genre
from curation.extraction.issues import find_issues
from curation.extraction.language import language_without_rules
from curation.extraction.meetings import find_encounters
from curation.extraction.metadata import find_source_facts
from curation.extraction.missed import find_missed
from curation.extraction.people import find_people
from curation.extraction.places import find_places
from curation.extraction.places_people import places_alone
from curation.extraction.text import read
from curation.extraction.version import VERSION
from curation.extraction.vocabulary import Vocabulary
from curation.records import Document, Extraction


def extract(document: Document, vocabulary: Vocabulary) -> Extraction:
    """Everything the rules find in one document; the same input always gives the same output.

    A report in a language that has no rules gives nothing but a warning.
    """
    page = read(document.text)
    source_facts = find_source_facts(page)
    version = f"{VERSION}+{vocabulary.digest[:12]}"
    foreign = language_without_rules(document.text, document.language)
    if foreign:
        warning = f"no rules for language {foreign}"
        return Extraction(document, source_facts=source_facts, warnings=(warning,), version=version)

    warnings: list[str] = []
    dates = find_dates(page, document.published_on, warnings)
    places = find_places(page, vocabulary)
    people = find_people(page, vocabulary)
    places = places_alone(places, people)
    told, refuted = find_encounters(page, dates, places, people, vocabulary, document.published_on)
    issues = find_issues(page, told, people, vocabulary)
    meetings = (*told, *refuted)
    return Extraction(
        document,
        persons=people.persons,
        meetings=meetings,
        issues=issues,
        source_facts=(*source_facts, *find_genre(page, told)),
        missed=find_missed(page, people, meetings, issues),
        warnings=tuple(warnings),
        version=version,
    )
