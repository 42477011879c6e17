"""What office a title phrase names: listed titles first, then what titles are made of."""

import re

from curation.extraction.vocabulary_index import PhraseIndex
from curation.extraction.vocabulary_rows import Office
from curation.values.enums import OfficeClass

TITLE_KINDS = ("title", "head", "rank")
_LONGEST_TITLE = 300
_ASIDE = re.compile(r"\s*\([^)]*\)")
_LINK = re.compile(r" (?:of|for|to|in charge of|in|at|on) ")
_AFTER_FIRST_WORD = re.compile(r"[ -]")
_BETWEEN_TITLES = re.compile(r" and | & |, ")
# A deputy of these is one class below; a deputy director stays what he is.
_WITH_DEPUTIES = (
    OfficeClass.HEAD_OF_STATE,
    OfficeClass.HEAD_OF_GOVERNMENT,
    OfficeClass.FOREIGN_MINISTER,
    OfficeClass.MINISTER,
)
_HEADS_OF_COUNTRIES = _WITH_DEPUTIES[:2]
# Somebody who is both "deputy prime minister and foreign minister" counts as the more senior.
_SENIORITY = (*_WITH_DEPUTIES, *(c for c in OfficeClass if c not in _WITH_DEPUTIES))


def office_of(offices: PhraseIndex[Office], printed: str, country: str = "") -> Office | None:
    """The office of a whole title phrase, or none when no word of it is a title.

    A row of the given country goes before one without a country, which goes before others.
    """
    phrase = _ASIDE.sub("", printed).strip()
    if not phrase or len(phrase) > _LONGEST_TITLE:
        return None
    return (
        _listed(offices, phrase, country)
        or _modified(offices, phrase, country)
        or _several(offices, phrase, country)
        or _linked(offices, phrase, country)
        or _headed(offices, phrase, country)
    )


def _listed(offices: PhraseIndex[Office], phrase: str, country: str) -> Office | None:
    found = [o for o in offices.all(phrase) if o.kind in TITLE_KINDS]
    found.sort(key=lambda o: (o.country != country, o.country != ""))
    return found[0] if found else None


def _modified(offices: PhraseIndex[Office], phrase: str, country: str) -> Office | None:
    """ "Deputy Foreign Minister": a listed title, or two, after modifiers that may lower it."""
    first, *others = _AFTER_FIRST_WORD.split(phrase, maxsplit=1)
    modifiers = [o for o in offices.all(first) if o.kind == "modifier"]
    if not modifiers or not others:
        return None
    rest = others[0]
    office = _listed(offices, rest, country) or _modified(offices, rest, country)
    if office is None:
        return None
    below = modifiers[0].office_class
    lowered = below if below and office.office_class in _WITH_DEPUTIES else office.office_class
    return office._replace(title=phrase, role=phrase, office_class=lowered)


def _several(offices: PhraseIndex[Office], phrase: str, country: str) -> Office | None:
    """ "Deputy Prime Minister and Foreign Minister": the more senior of two whole titles."""
    parts = _BETWEEN_TITLES.split(phrase)
    if len(parts) < 2:
        return None
    found = [office_of(offices, part, country) for part in parts]
    both = [office for office in found if office and office.office_class]
    if len(both) < len(parts):
        return None
    senior = min(
        both, key=lambda office: _SENIORITY.index(office.office_class or OfficeClass.OTHER)
    )
    return senior._replace(title=phrase, role=phrase)


def _linked(offices: PhraseIndex[Office], phrase: str, country: str) -> Office | None:
    """ "Minister for Trade and Industry": the class of what stands before the last link."""
    for link in reversed(list(_LINK.finditer(phrase))):
        office = office_of(offices, phrase[: link.start()], country)
        if office:
            return office._replace(title=phrase, role=phrase)
    return None


def _headed(offices: PhraseIndex[Office], phrase: str, country: str) -> Office | None:
    """ "Trade, Industry and Energy Minister": the class of the last words.

    The president or premier of what is named before leads no country.
    """
    parts = phrase.split(" ")
    for start in range(1, len(parts)):
        rest = " ".join(parts[start:])
        office = _listed(offices, rest, country) or _modified(offices, rest, country)
        if office:
            leads_a_country = office.office_class in _HEADS_OF_COUNTRIES
            own = OfficeClass.OTHER if leads_a_country else office.office_class
            return office._replace(title=phrase, role=phrase, office_class=own)
    return None
