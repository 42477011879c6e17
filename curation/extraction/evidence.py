"""How strongly a line says that a candidate is a person."""

from dataclasses import replace

from curation.extraction import person_words as lists
from curation.extraction.names import Sighting
from curation.extraction.roles import Role
from curation.extraction.roles_beside import roles_beside
from curation.extraction.vocabulary import Vocabulary
from curation.extraction.words import (
    FAMILY_FIRST,
    FUNCTION,
    GIVEN,
    HEAD,
    HONORIFIC,
    HUMAN_VERB,
    MONTH,
    NAMEABLE,
    NOT_NAME,
    OFFICE,
    OPENING,
    PORTFOLIO,
    RANK,
    SPEECH_VERB,
    SURNAME,
    TAIL,
    Word,
    country_at,
)
from curation.values.folding import fold_name
from curation.values.frozen import frozen

ENOUGH = 2
_GEOGRAPHIC = frozenset(("country", "demonym", "capital", "metonym", "place"))
_NEVER_PERSON = _GEOGRAPHIC | {"organization", "summit", "treaty"}
_GOVERNMENTS = frozenset(("administration", "government", "cabinet", "presidency", "era"))
_BARE_TITLES = 2


@frozen
class Candidate:
    """A sighting with the folded words of its name, the roles told there, and how sure it is.

    ``vouched`` of `ENOUGH` makes a full name a person; below zero it can be no mention at all.
    """

    sighting: Sighting
    parts: tuple[str, ...]
    roles: tuple[Role, ...]
    vouched: int


def weigh(sighting: Sighting, text: str, vocabulary: Vocabulary) -> Candidate:
    """Collect what the line says about a candidate."""
    line = sighting.line
    parts = tuple([_part(w) for w in sighting.words if w.key not in lists.SUFFIXES])
    if sighting.line.headline:
        return Candidate(sighting, parts, (), 0)
    if len(parts) == 1 and not sighting.titled and _is_something_else(sighting):
        return Candidate(sighting, parts, (), 0)
    roles = tuple(roles_beside(sighting, text))
    printed = text[sighting.words[0].start : sighting.words[-1].end]
    if vocabulary.never and vocabulary.is_never("person", printed):
        return Candidate(sighting, parts, roles, -9)
    if sighting.words[0].text in ("Q.", "A.") and sighting.first == 0 and len(parts) > 1:
        return Candidate(sighting, parts, roles, -9)  # a transcript's question
    if sighting.words[0].flags & NOT_NAME and sighting.words[-1].flags & HEAD and len(parts) == 2:
        return Candidate(sighting, parts, roles, -9)  # "the Lutheran Bishop"
    cover = line.covers.get(sighting.first)
    if cover and cover.kind == "person":
        return Candidate(sighting, parts, roles, 9)
    score = 3 * sighting.titled + _by_roles(sighting, roles) + _by_line(sighting)
    if cover and cover.kind in _NEVER_PERSON and cover.stop >= sighting.stop:
        score -= 1 if sighting.titled and cover.kind == "place" else 4  # "President Bush"
    if not roles and not sighting.titled and _after_body(sighting):
        score -= 2
    score -= 4 * _is_field(sighting)
    opening = sighting.words[0].flags if len(parts) > 1 else 0
    if opening & (OPENING | NOT_NAME) and not (opening & NAMEABLE or roles or sighting.titled):
        score -= 2
    return Candidate(sighting, parts, roles, score)


def _part(word: Word) -> str:
    """The folded form of one word of a name."""
    return word.key if word.text.isascii() and word.text.isalnum() else fold_name(word.text)


def _is_something_else(sighting: Sighting) -> bool:
    """Whether a single word is a weekday, a place or a body, and nobody's known name."""
    word = sighting.words[0]
    if word.flags & MONTH or word.text[1:2] == "-":  # "D-N.Y."
        return True
    if word.text.isupper() and _in_brackets(sighting):
        return True  # "Chief of Army Staff (COAS)"
    if word.flags & (NOT_NAME | TAIL | PORTFOLIO) and not word.flags & NAMEABLE:
        return True  # "Commissioner for Trade, Peace and ..."
    cover = sighting.line.covers.get(sighting.first)
    if cover is None or cover.kind not in _NEVER_PERSON:
        return False
    return not word.flags & NAMEABLE


def _in_brackets(sighting: Sighting) -> bool:
    words = sighting.line.words
    inside = sighting.first > 0 and sighting.stop < len(words)
    return inside and (words[sighting.first - 1].text, words[sighting.stop].text) == ("(", ")")


def _is_field(sighting: Sighting) -> bool:
    """ "Blue Economy", "Sustainable Environment": what a minister is of, one of a list."""
    words = sighting.words
    last = words[-1]
    return (
        not sighting.titled
        and len(words) == 2
        and bool(last.flags & (PORTFOLIO | NOT_NAME))
        and not (words[0].flags | last.flags) & NAMEABLE
    )


def _by_roles(sighting: Sighting, roles: tuple[Role, ...]) -> int:
    score = 0
    for role in roles:
        if len(sighting.words) == 1 and not _vouches_for_one(sighting, role):
            score += 1
        else:
            score += 3 if role.title else 2
    return score


def _vouches_for_one(sighting: Sighting, role: Role) -> bool:
    """Whether a role makes a person of a single word: "the envoy, Yadanar," but not "..., X and"."""
    if role.rule == "role.after_name" or (role.plural and not sighting.titled):
        return False
    words = sighting.line.words
    if role.rule == "role.before_comma" and sighting.end < len(words):
        return words[sighting.end].key != "and"
    return True


def _by_line(sighting: Sighting) -> int:
    """What the name looks like and what stands around it."""
    words, line = sighting.words, sighting.line.words
    after = line[sighting.end] if sighting.end < len(line) else None
    if len(words) == 1:
        return 3 * _is_personal(sighting, after)
    if after and after.key in lists.NAMED_THINGS and not words[-1].own:
        return -3
    return _looks_like_name(words) + _by_word_after(sighting) + _by_word_before(sighting)


def _is_personal(sighting: Sighting, after: Word | None) -> bool:
    """Whether one unlisted word must be a person: "the X administration", "X's envoy"."""
    word, line = sighting.words[0], sighting.line
    if after is None or sighting.first in line.covers or sighting.titled:
        return False
    if word.text.isupper() or word.flags & (FUNCTION | NOT_NAME | TAIL | OFFICE | HONORIFIC):
        return False
    if word.own:
        return after.key in lists.PERSONAL
    if after.key in _GOVERNMENTS:
        return True
    before = line.words[sighting.first - 1] if sighting.first else None
    inside = before is not None and before.text[0].isalnum() and not before.cap
    return inside and after.key in lists.PERSONAL_VERBS


def _by_word_after(sighting: Sighting) -> int:
    """What follows the name: a verb of speech, "who", a relative or an aide."""
    line = sighting.line.words
    if sighting.end >= len(line):
        return 0
    after = line[sighting.end]
    if after.text == "," and sighting.end + 1 < len(line):
        return 2 * (line[sighting.end + 1].key in ("who", "whose"))
    if sighting.words[-1].own and after.flags & HEAD:
        return 2 if after.key in lists.KIN else 1
    if after.flags & SPEECH_VERB:
        return 2
    if after.key in ("had", "has") and sighting.end + 1 < len(line):
        return 1 + bool(line[sighting.end + 1].flags & SPEECH_VERB)
    return 1 if after.flags & HUMAN_VERB else 0


def _by_word_before(sighting: Sighting) -> int:
    """What stands before the name: "met", "the late", "led by"; but a place after "in"."""
    if not sighting.first:
        return 0
    before = sighting.line.words[sighting.first - 1]
    if before.key in lists.PLACE_BEFORE:
        return -3
    if before.key == "by" and sighting.first > 1:
        return 2 * (sighting.line.words[sighting.first - 2].key in lists.DONE_BY)
    if before.key == "late":
        return 2
    return 1 if before.key in lists.VERBS_BEFORE else 0


def _after_body(sighting: Sighting) -> bool:
    """Whether a listed body stands before it in a list: "Goldman Sachs and Morgan Stanley"."""
    before = sighting.line.words[sighting.first - 1] if sighting.first else None
    if not before or before.key not in ("and", ","):
        return False
    return any(
        cover.kind == "organization" and cover.stop == sighting.first - 1
        for cover in sighting.line.covers.values()
    )


def _looks_like_name(words: tuple[Word, ...]) -> int:
    first, last = words[0], words[-1]
    if first.flags & (GIVEN | FAMILY_FIRST):
        return 2
    if any(_is_hyphenated_given(word.text) for word in words):
        return 2
    if any(word.key in lists.PARTICLES and not word.cap for word in words[:-1]):
        return 2
    if first.text.endswith(".") and len(first.text) <= 4:
        return 2
    return 1 if (first.flags | last.flags) & SURNAME else 0


def _is_hyphenated_given(text: str) -> bool:
    """Ji-hyeok, Jae-myung: East Asian given names printed with a hyphen."""
    head, found, tail = text.partition("-")
    if not found or tail in lists.HYPHEN_ENDINGS:
        return False
    return 1 < len(head) < 7 and tail.islower() and 1 < len(tail) < 7


def share_lists(candidates: list[Candidate]) -> list[Candidate]:
    """Let the members of a list vouch for each other: "Presidents A and B", "met A, B and C"."""
    shared: list[Candidate] = []
    before: Candidate | None = None
    for found in candidates:
        candidate = _beside(before, found) if before and _in_one_list(before, found) else found
        shared.append(candidate)
        if not _is_country(candidate):
            before = candidate
    return shared


def _beside(before: Candidate, found: Candidate) -> Candidate:
    """What the member of a list before it does for a candidate."""
    if before.vouched >= ENOUGH:
        return _joined(before, found)
    if before.vouched < 0 and not found.roles:
        return replace(found, vouched=found.vouched - 2)
    return found


def _is_country(candidate: Candidate) -> bool:
    cover = candidate.sighting.line.covers.get(candidate.sighting.first)
    return bool(cover and cover.kind == "country" and not candidate.roles)


def _in_one_list(one: Candidate, two: Candidate) -> bool:
    left, right = one.sighting, two.sighting
    if left.line is not right.line:
        return False
    between = list(left.line.words[left.end : right.title])
    if between and between[0].key == "of":
        country, stop = country_at(left.line, left.end + 1)
        between = between[stop - left.end :] if country else between
    while between and (between[-1].flags & (HEAD | HONORIFIC | RANK) and between[-1].cap):
        between.pop()
    return 0 < len(between) <= 2 and all(word.key in (",", "and", "&", "or") for word in between)


def _joined(one: Candidate, two: Candidate) -> Candidate:
    """The second of two in a list, with the plural office of the first."""
    covers = two.sighting.line.covers
    plural = next(
        (r for r in one.roles if r.plural and (not r.counterpart or len(r.countries) > 1)), None
    )
    inside = range(two.sighting.first, two.sighting.stop)
    free = not any(i in covers and covers[i].stop > i + 1 for i in inside)
    free = free and not all(i in covers for i in inside)
    vouched = two.vouched
    if free and (len(two.parts) > 1 or plural):
        vouched += 2
    roles = two.roles
    if plural and not any(role.title for role in roles if role.rule != "role.before_comma"):
        own = two.roles[0] if two.roles else None
        roles = (plural,)
        if own and own.country:
            roles = (
                replace(plural, country=own.country, country_span=own.country_span, countries=()),
            )
    return Candidate(two.sighting, two.parts, roles, vouched)
