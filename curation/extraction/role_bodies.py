"""Whether words beside an office name the body that it belongs to."""

from curation.extraction.vocabulary import Organization
from curation.extraction.words import HEAD, OFFICE, PORTFOLIO, TAIL, Cover, Word
from curation.values.enums import OrganizationKind

_LOWER_BODIES = frozenset(
    "committee council commission ministry office agency bank parliament board court".split()
)
_NO_BODIES = frozenset(("government", "state", "staff", "mission", "delegation"))
_MINISTRY = frozenset(("ministry", "government", "presidential", "state", "department"))


def is_international(cover: Cover) -> bool:
    body = cover.entry
    return isinstance(body, Organization) and body.kind is OrganizationKind.INTERNATIONAL


def is_media(cover: Cover) -> bool:
    """An outlet: its initials may be those of a party (PTI), so its country is not taken."""
    body = cover.entry
    return isinstance(body, Organization) and body.kind is OrganizationKind.MEDIA


def named_body(words: tuple[Word, ...], kept: list[int], head: int) -> list[int]:
    """The capitalised words before a small head ("Nampower chief"): a body, if it is one."""
    if words[head].cap or not kept:
        return []
    capital = [i for i in kept if words[i].cap or words[i].key in ("of", "the", "and")]
    while capital and not words[capital[-1]].cap:
        capital.pop()
    if not capital or capital[0] != kept[0]:
        return []
    official = all(words[i].flags & (OFFICE | HEAD) or words[i].key in _MINISTRY for i in capital)
    return [] if official else capital


def is_body(words: tuple[Word, ...], cover: Cover | None) -> bool:
    """Whether a complement names an organization."""
    last = words[-1].key
    if last in _NO_BODIES:
        return False
    if (cover and cover.kind == "organization") or last in _LOWER_BODIES:
        return True
    if words[0].flags & PORTFOLIO and last in ("affairs", "defence", "defense"):
        return False
    return any(w.cap and w.flags & TAIL and not w.flags & PORTFOLIO for w in words)
