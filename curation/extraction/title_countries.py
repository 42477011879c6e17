"""Which titles tell a country by themselves."""

from curation.extraction.vocabulary import Vocabulary
from curation.values.enums import OfficeClass


def title_countries(vocabulary: Vocabulary) -> dict[str, str]:
    """The titles that only one country has."""
    countries: dict[str, set[str]] = {}
    for office in vocabulary.lists.offices:
        countries.setdefault(office.title.lower(), set()).add(office.country)
    return {title: only.pop() for title, only in countries.items() if len(only) == 1 and any(only)}


def title_homes(vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    """The countries that a title is listed for."""
    homes: dict[str, frozenset[str]] = {}
    for office in vocabulary.lists.offices:
        if office.country and office.kind == "title":
            title = office.title.lower()
            homes[title] = homes.get(title, frozenset()) | {office.country}
    return homes


def foreign_offices(vocabulary: Vocabulary) -> dict[str, str]:
    """Titles that head a foreign ministry in one country and are something else elsewhere."""
    plain = {o.title.lower(): o.office_class for o in vocabulary.lists.offices if not o.country}
    found: dict[str, str] = {}
    for office in vocabulary.lists.offices:
        title = office.title.lower()
        elsewhere = plain.get(title, OfficeClass.FOREIGN_MINISTER)
        if not office.country or office.office_class is not OfficeClass.FOREIGN_MINISTER:
            continue
        if elsewhere is not OfficeClass.FOREIGN_MINISTER:
            found.setdefault(title, office.country)
    return found
