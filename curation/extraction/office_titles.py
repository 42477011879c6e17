"""What a title alone tells of its country: offices that few states have, and those beside them."""

from curation.extraction import person_words as lists
from curation.extraction.identities import Identity, Occurrence
from curation.extraction.name_cultures import countries_of_name
from curation.extraction.roles import Role
from curation.extraction.subjects import Reading
from curation.extraction.words import lexicon_of
from curation.values.enums import OfficeClass

_UNIQUE = frozenset(
    (OfficeClass.HEAD_OF_STATE, OfficeClass.HEAD_OF_GOVERNMENT, OfficeClass.FOREIGN_MINISTER)
)
INFERRED_ABROAD = frozenset(("country.of_scene", "country.of_host", "country.of_counterpart"))
_RANKS = ("deputy ", "assistant ", "under ")
# Titles that are listed for some countries because they mean something special there.
_ANYWHERE = frozenset(
    ("leader", "chairman", "ruler", "premier", "general secretary", "crown prince", "minister of state",
     "first minister", "chief executive", "secretary of state", "chief minister", "supreme leader")
)  # fmt: skip
_SHORT = 4  # letters: "EAM", "CS" may be something else
_COUPLES = (frozenset(("king", "queen")), frozenset(("emperor", "empress")))
# Whom anybody can have, from anywhere.
_PRIVATE = frozenset("lawyer solicitor barrister coach interpreter".split())


def is_unique(office: OfficeClass) -> bool:
    """Whether a state has one holder of such an office."""
    return office in _UNIQUE


def class_of(identity: Identity, report: Reading) -> OfficeClass:
    """The class of the office that somebody holds now."""
    if identity.role is None or identity.role.former:
        return OfficeClass.OTHER
    return report.office_class(identity.role.title)


def at_home(identity: Identity, report: Reading) -> tuple[str, ...]:
    """The countries that a name is at home in."""
    cultures = lexicon_of(report.vocabulary).cultures
    return countries_of_name(identity.name, identity.parts, cultures)


def holds_no_office(title: str) -> bool:
    """Somebody for the moment, or in a company: of no country by that."""
    lower = title.lower()
    return lower in lists.NO_OFFICE or lower.endswith(" of the board")


def serves_a_person(title: str) -> bool:
    """A lawyer or a coach is not of the country of those who have one."""
    noun = title.lower().partition(" of ")[0].partition(" for ")[0].rpartition(" ")[2]
    return noun in _PRIVATE


def sole_country(title: str, report: Reading) -> str:
    """The only country that has a title; a lesser one needs that the report names the country."""
    own = lexicon_of(report.vocabulary).title_countries.get(title.lower(), "")
    if not own or report.setting.weights[own]:
        return own
    telling = is_unique(report.office_class(title, own)) or (
        title.isalpha() and len(title) > _SHORT
    )
    return own if telling else ""


def of_title(identity: Identity, role: Role, told: Occurrence, report: Reading) -> str:
    """A title that few countries have: of the one that the report names, else that of the name."""
    return title_home(identity, role, report)


def title_home(identity: Identity, role: Role, report: Reading) -> str:
    """The country that a title and a name tell by themselves; empty when they tell none."""
    title = role.title.lower()
    for rank in _RANKS:
        title = title.removeprefix(rank)
    lexicon = lexicon_of(report.vocabulary)
    some = lexicon.title_homes.get(title, frozenset()) if title not in _ANYWHERE else frozenset()
    weights = report.setting.weights
    named = [country for country in sorted(some) if weights[country]]
    by_name = [country for country in at_home(identity, report) if country in some]
    both = [country for country in by_name if country in named]
    if both or len(named) == 1:
        return both[0] if both else named[0]
    if not named and by_name:
        return by_name[0]
    return lexicon.foreign_offices.get(title, "")


def of_sibling(identity: Identity, role: Role, told: Occurrence, report: Reading) -> str:
    """ "Deputy Secretary of State" beside one country's "Secretary of State"."""
    mine = role.title.lower()
    countries = {
        "" if other.country_rule not in ("", "country.of_title") else other.country
        for other in report.identities
        if other.role and " " in other.role.title and _is_below(mine, other.role.title.lower())
    }
    return countries.pop() if len(countries) == 1 else ""


def _is_below(title: str, model: str) -> bool:
    """ "first vice foreign minister" below "foreign minister"."""
    above = title.removesuffix(f" {model}")
    return above != title and all(word in lists.RANKS_BELOW for word in above.split())


def of_list(identity: Identity, role: Role, told: Occurrence, report: Reading) -> str:
    """ "Ukraine's negotiator, X, and Y, chief of the general staff": one country for both."""
    line = told.sighting.line
    start = min(role.span.start, told.titled.start)
    before = [pair for pair in report.named.get(told.sentence, ()) if pair[0] < start]
    if not before or before[-1][1] is identity:
        return ""
    mate = before[-1][1]
    if not mate.country_span and mate.country_rule not in INFERRED_ABROAD:
        return ""
    end = next((m.span.end for m in mate.mentions if m.span.start == before[-1][0]), start)
    mine = class_of(identity, report)
    if is_unique(mine) and mine == class_of(mate, report) and not are_a_couple(role, mate):
        return ""  # "Cuba's President X and President Y"
    between = [word.text for word in line.words if end <= word.start and word.end <= start]
    return mate.country if between in (["and"], [",", "and"], [","]) else ""


def are_a_couple(role: Role, mate: Identity) -> bool:
    """ "King X and Queen Y"."""
    other = mate.role.title.lower() if mate.role else ""
    return frozenset((role.title.lower(), other)) in _COUPLES
