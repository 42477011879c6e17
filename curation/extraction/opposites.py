"""Two who meet as equals are not of one country."""

from curation.extraction.identities import Identity, Occurrence
from curation.extraction.office_titles import are_a_couple, class_of, is_unique
from curation.extraction.subjects import Reading
from curation.values.enums import OfficeClass

_HEADS = frozenset((OfficeClass.HEAD_OF_STATE, OfficeClass.HEAD_OF_GOVERNMENT))
_MET = frozenset(
    "met meets meet received receives hosted hosts welcomed visited spoke spoken speaks phoned "
    "telephoned".split()
)
_REACH = 6  # words
_PARTY = 2  # the weight from which a country can be the other side


def opposite_of(identity: Identity, home: str, report: Reading) -> Identity | None:
    """Whoever of the home country shares a sentence with somebody as his equal.

    Two presidents are of two countries wherever they stand together; a president and a prime
    minister are where the sentence tells of an encounter between them.
    """
    mine = class_of(identity, report)
    if not is_unique(mine) or identity.role is None:
        return None
    for mention in identity.mentions:
        here = report.named.get(mention.sentence, ())
        for _, other in here:
            if other is identity or other.country != home or not other.role:
                continue
            theirs = class_of(other, report)
            if theirs is mine and not are_a_couple(identity.role, other):
                return other
            if {mine, theirs} == _HEADS and _meet(identity, other, mention, report):
                return other
    return None


def _meet(one: Identity, two: Identity, told: Occurrence, report: Reading) -> bool:
    """Whether a sentence tells that its subject and another met: "X met Y", "between X and Y"."""
    here = report.named[told.sentence]
    ends = sorted(place for place, who in here if who is one or who is two)
    first, last = ends[0], ends[-1]
    if here[0][0] != first:
        return False  # both may be whom somebody else met
    words = told.sighting.line.words
    between = {word.key for word in words if first < word.start < last}
    if not _MET.isdisjoint(between):
        return True
    before = [word.key for word in words if word.start < first][-_REACH:]
    return "between" in before and "and" in between


def met_abroad(identity: Identity, report: Reading) -> set[str]:
    """The countries of those whom somebody meets: a report prints the country of foreigners."""
    if identity.role is None or identity.role.former:
        return set()
    return {
        other.country
        for mention in identity.mentions
        for _, other in report.named.get(mention.sentence, ())
        if other is not identity
        and other.country_span
        and is_unique(class_of(other, report))
        and _meet(identity, other, mention, report)
    }


def other_party(
    home: str, opposite: Identity, by_name: tuple[str, ...], report: Reading, rivals: set[str]
) -> str:
    """The other country of the report, that of the name first; home where it can only be home."""
    weights = report.setting.weights
    left = [
        country
        for country, weight in weights.items()
        if country not in rivals and country != home and weight >= _PARTY
    ]
    named = [country for country in by_name if country in left]
    if named or len(left) == 1:
        return named[0] if named else left[0]
    return ""
