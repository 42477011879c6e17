"""Who takes part: the subject before a trigger, the object after it, the two sides of a noun."""

import re
from collections.abc import Sequence

from curation.extraction.borders import Border
from curation.extraction.descriptions import (
    LED_BY,
    NOT_A_DESCRIPTION,
    is_adverbial,
    is_description,
    joint_of,
    past_item,
    without_origins,
    without_posts,
    without_unnamed_rest,
)
from curation.extraction.scenes import Actor, Scene
from curation.values.frozen import frozen

_OBLIQUE = re.compile(
    r"\b(?:with|of|by|to|for|from|between|against|in|at|on|near|including|like|than|under|among|"
    r"alongside|without|versus|via|about|over|into|toward|towards|behind|at the invitation of)"
    r"\s+(?:(?:the|a|an|his|her|their|its|then|former|visiting|new)\s+)*(?:[^\W\d_][\w'’.-]*\s+){0,4}$",
    re.IGNORECASE,
)
# "President of Mongolia B. Enkhjargal": the "of" belongs to the office.
_OFFICE_OF = re.compile(
    r"(?:^|[,;] |\b(?:the|The|and) )(?:[A-Z][\w'’-]* ){1,5}(?:of|for) (?:the )?(?:[A-Z][\w'’-]*,? (?:of |and |"
    r"the )*){1,5}$"
)
_LIST_JOINT = re.compile(
    r"(?:['’]s)?\s*(?:[,;]? (?:and|as well as|along with|together with|plus|&)"
    r"(?: (?:also|then|separately|later))*|[,;])"
    r"(?: (?:with|to|by|between))?"
)
_LONGEST_DESCRIPTION = 70
_STARTS_A_CLAUSE = re.compile(
    r",? (?:said|says|told|will|would|is|are|was|were|has|have|had|agreed|announced|called|met|also|"
    r"arrived|visited|held|may|might|could|can|should|did|does|expressed|noted|added|stressed|welcomed)\b"
)
_DESCRIBED = re.compile(r", (?P<description>[^,;:“”\"]{3,80}(?:, [^,;:“”\"]{3,60})?),(?= )")
_SIDE_OF = r"['’]s? (?:[\w-]+ )?(?:delegation|team|side|negotiators|party|entourage|aides|envoys|officials)\b"
_ITS_SIDE = re.compile(_SIDE_OF)
_POSSESSIVE = re.compile(rf"(?!{_SIDE_OF})['’]s?\s+(?:[\w“\"'’.,-]+\s+){{0,6}}$")
_PAIR_GAP = re.compile(
    r"\s(?:(?:[\w-]+\s){0,2}|(?:(?:[A-Z0-9(][\w’'().-]*|and|on|of|for|the|&)\s){3,8})"
)
_HYPHEN = re.compile(r"\s?[-‐‑–—/]\s?")
_PRONOUN_OWNER = re.compile(r"\b(?:his|her|their|its)\s+(?:[\w-]+\s+){0,5}$", re.IGNORECASE)


@frozen
class Group:
    """Actors that stand together in one role."""

    actors: tuple[Actor, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.actors)

    @property
    def persons(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(key for actor in self.actors for key in actor.persons))

    @property
    def countries(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(c for actor in self.actors for c in actor.countries))

    @property
    def plural(self) -> bool:
        """Whether these can have met among themselves."""
        return len(self.persons) > 1 or (not self.persons and len(self.countries) > 1)

    @property
    def start(self) -> int:
        return self.actors[0].start

    @property
    def end(self) -> int:
        return self.actors[-1].end


NOBODY = Group()


def subject(scene: Scene, position: int, *, linked: bool = False) -> Group:
    """Who does what the verb at *position* says; ``linked`` for what a clause behind goes on with."""
    border = scene.border_before(position)
    clause = border.end if border else 0
    before = _after_saying(scene, clause, position)
    if before:
        adjacent = _adjacent_group(scene, before, position)
        direct = [a for a in before if not _is_oblique(scene, a, clause) and not _owns(scene, a)]
        others = [actor for actor in direct if actor is not before[-1]]
        if not others and _goes_on(scene, before[-1], position):
            return NOBODY
        if adjacent and not (direct and _is_agent(scene, adjacent, position, linked=linked)):
            return adjacent
        if direct:
            return _group_from(scene, direct[0], before)
    if _FIRST_PERSON.search(scene.text, clause, position):
        return _quoted_speaker(scene)
    return _subject_outside(scene, border) if border else NOBODY


def _goes_on(scene: Scene, actor: Actor, position: int) -> bool:
    """ "The American opened the tour with X, saw Y": not X, whom somebody unnamed met."""
    gap = scene.text[actor.end : position]
    return bool("," in gap or " and " in gap) and _is_object(scene, actor)


_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e)(?:['’]\w+)?\b")
_SPEAKS = re.compile(
    r"\b(?:said|says|told|wrote|writes|added|posted|tweeted|announced|explained|recalled|noted)\b"
)


def _quoted_speaker(scene: Scene) -> Group:
    """ "We had a good meeting with X," Y said: Y, who stands beside the verb of saying."""
    for said in _SPEAKS.finditer(scene.text):
        group = adjacent(scene, said.start())
        if not group:
            group = following(scene, said.end()) if said.group() in ("said", "added") else NOBODY
        if group.persons:
            return Group(group.actors[:1])
    return NOBODY


def _is_agent(scene: Scene, group: Group, position: int, *, linked: bool) -> bool:
    """ "was received by the king, then met", "met the king before flying on": not the king."""
    if linked:
        first = group.actors[0]
        return _is_oblique(scene, first, scene.clause_start(position)) or _is_object(scene, first)
    gap = scene.text[group.end : position]
    return "," in gap and scene.text[: group.start].endswith(
        ("by ", "by the ", "by his ", "by her ")
    )


_SAYING = frozenset("said says announced confirmed reported added stated noted told".split())


def _after_saying(scene: Scene, clause: int, position: int) -> list[Actor]:
    """The actors of the clause; those of the reported words where one of them is named."""
    before = list(scene.actors_between(clause, position))
    if not before:
        return before
    said = max(
        (end for word, start, end in scene.words if word in _SAYING and clause <= start < position),
        default=-1,
    )
    reported = [actor for actor in before if actor.start >= said]
    return reported or before


def main_subject(scene: Scene, position: int) -> Group:
    """Who acts after an opening phrase: "During a meeting with X, Y agreed"."""
    if not _OPENS_SENTENCE.match(scene.text, scene.sentence.lead):
        return NOBODY
    comma = scene.text.find(", ", position)
    while comma >= 0:
        rest = [actor for actor in scene.actors if actor.start >= comma]
        if not rest:
            return NOBODY
        if _OPENS_CLAUSE.fullmatch(scene.text, comma, rest[0].start):
            return _group_from(scene, rest[0], rest)
        comma = scene.text.find(", ", comma + 2)
    return NOBODY


_OPENS_SENTENCE = re.compile(
    r"[\s“\"]*(?:(?:\w+ )?(?:hours|days|minutes|weeks|a day|an hour|shortly|soon|right|immediately) )?(?:In|"
    r"At|During|After|"
    r"Following|Before|Ahead|Over|With|On|Amid|While|Speaking|Meeting|Travell?ing|Arriving|Flying|Landing|Returning|"
    r"Leaving|Continuing|Departing|Visiting|Welcoming|Receiving|Hosting)\b",
    re.IGNORECASE,
)
_OPENS_CLAUSE = re.compile(
    r", (?!which|who|whose|that|said|says|where|when|and |but |as |is |was |are |were )(?:[\w.’'-]+ ){0,5}"
)


def _subject_outside(scene: Scene, border: Border) -> Group:
    if border.relative:
        before = scene.actors_between(0, border.start)
        if not before:
            return NOBODY
        single = _SINGULAR.match(scene.text, border.end)
        return Group((before[-1],)) if single else _group_back(scene, before)
    return subject(scene, border.start, linked=True)


_SINGULAR = re.compile(r" (?:also |currently )?(?:is|was|has)\b")


def adjacent(scene: Scene, position: int) -> Group:
    """Whoever stands right before the verb at *position*, with at most adverbs between."""
    before = list(scene.actors_between(scene.clause_start(position), position))
    return _adjacent_group(scene, before, position) if before else NOBODY


def _adjacent_group(scene: Scene, before: list[Actor], position: int) -> Group:
    behind = scene.text[before[-1].end : position]
    gap = without_unnamed_rest(_ITS_SIDE.sub("", behind, count=1) if behind[:1] in "'’" else behind)
    listed = gap != behind
    described = _DESCRIBED.match(gap)
    if described and not NOT_A_DESCRIPTION.search(described["description"]):
        gap = gap[described.end() :]
    if not is_adverbial(without_settings(scene, position - len(gap), position, gap)):
        return NOBODY
    return _group_back(scene, before, listed=listed)


def starts_a_clause(scene: Scene, actor: Actor) -> bool:
    """ "and Foreign Minister Ono said": what he does follows, he is nobody's object."""
    rest = _DESCRIBED.match(scene.text, actor.end)
    return bool(_STARTS_A_CLAUSE.match(scene.text, rest.end() if rest else actor.end))


def without_settings(scene: Scene, start: int, end: int, gap: str) -> str:
    """The gap with dates and places taken out."""
    offset = scene.sentence.start
    spans = (*(date.span for date in scene.dates), *(place.span for place in scene.places))
    for span in spans:
        first, last = span.start - offset, span.end - offset
        if start <= first and last <= end:
            gap = gap[: first - start] + " " * (last - first) + gap[last - start :]
    return gap


_NOMINATIVE = frozenset(("he", "she", "they"))


def _owns(scene: Scene, actor: Actor) -> bool:
    """ "Ono's office said": the office acts, not its owner; his delegation acts for him."""
    mine = scene.text[actor.inner : actor.end].lower() == "my"
    if _ITS_SIDE.match(scene.text, actor.end):
        return False
    return mine or scene.text.startswith(("'s ", "’s ", "s' ", "s’ "), actor.end)


def _is_oblique(scene: Scene, actor: Actor, clause: int) -> bool:
    if scene.text[actor.inner : actor.end].lower() in _NOMINATIVE:
        return False
    before = scene.text[clause : actor.start]
    edge = actor.start + scene.sentence.start
    if any(0 <= edge - date.span.end <= 2 for date in scene.dates):
        return False
    return bool(_OBLIQUE.search(before)) and not _OFFICE_OF.search(before)


def _group_from(scene: Scene, first: Actor, actors: list[Actor]) -> Group:
    """The list that begins with *first*; a list by commas alone is none."""
    members, closed = [first], 1
    for actor in actors[actors.index(first) + 1 :]:
        joint = joint_of(scene.text[members[-1].end : actor.start])
        if not joint:
            break
        members.append(actor)
        closed = len(members) if joint == "and" else closed
    return Group(tuple(members[:closed]))


def _group_back(scene: Scene, actors: Sequence[Actor], *, listed: bool = False) -> Group:
    """The list that ends with the last of *actors*; ``listed`` where more follow unnamed."""
    members = [actors[-1]]
    for actor in reversed(actors[:-1]):
        joint = joint_of(scene.text[actor.end : members[0].start])
        if (
            not joint
            or (joint == "comma" and len(members) < 2 and not listed)
            or _is_object(scene, actor)
        ):
            break
        members.insert(0, actor)
    return Group(tuple(members))


def _is_object(scene: Scene, actor: Actor) -> bool:
    """Whether a trigger stands between the clause's start and the actor: "met Xi, and the two"."""
    clause = max(scene.clause_start(actor.start), scene.text.rfind(", ", 0, actor.start))
    return any(clause <= hit.start < actor.start for hit in scene.hits)


def after_word(
    scene: Scene, start: int, words: re.Pattern[str], reach: int = 90, whole: bool = False
) -> Group:
    """The actors behind "with", "between", "by", "for" in the same clause, the nearest first.

    ``whole`` takes the list to its end, also where a verb follows ("between A and B was").
    """
    limit = min(start + reach, scene.border_after(start))
    for match in words.finditer(scene.text, start, limit):
        group = following(scene, match.end(), whole)
        if group and match.group().startswith("with") and _BYSTANDER.match(scene.text, group.end):
            continue
        if group:
            return group
    return NOBODY


# "with Oman's minister shuttling between them": not one of the two sides.
_BYSTANDER = re.compile(
    r",? (?:shuttling|mediating|looking on|watching|acting|serving|translating|present)\b"
)


def following(scene: Scene, start: int, whole: bool = False) -> Group:
    """The actors that a verb or preposition ending at *start* takes as its object."""
    text = scene.text
    limit = scene.border_after(start)
    rest = [actor for actor in scene.actors if actor.start >= start]
    rest = rest[1:] if len(rest) > 1 and _is_led(scene, *rest[:2]) else rest
    if not rest or rest[0].start >= max(limit, start + 1) or rest[0].start - start > 110:
        return NOBODY
    gap = without_posts(text[start : rest[0].start])
    gap = without_origins(without_settings(scene, start, rest[0].start, gap))
    if NOT_A_DESCRIPTION.search(gap) or " with " in gap[5:]:
        return NOBODY
    members = [rest[0]]
    for actor in rest[1:]:
        joint = _LIST_JOINT.match(text, past_item(text, members[-1].end, actor.start), actor.start)
        if not joint or actor.start - joint.end() > _LONGEST_DESCRIPTION:
            break
        if not is_description(without_posts(text[joint.end() : actor.start])):
            break
        if any(joint.start() <= hit.start < actor.start for hit in scene.hits):
            break
        if not whole and _STARTS_A_CLAUSE.match(text, actor.end):
            break
        members.append(actor)
    return Group(_without_appositions(members))


def _is_led(scene: Scene, side: Actor, head: Actor) -> bool:
    """ "a Turkish delegation headed by Foreign Minister X": he stands for his side."""
    if side.persons or not head.name:
        return False
    led = LED_BY.search(scene.text, side.end, head.start)
    return led is not None and is_description(scene.text[led.end() : head.start])


def _without_appositions(members: list[Actor]) -> tuple[Actor, ...]:
    """ "Japan's envoy, Mr Ono": the country is said once more by the name."""
    named = {country for member in members if member.persons for country in member.countries}
    kept = [m for m in members if m.persons or not m.countries or not set(m.countries) <= named]
    return tuple(kept)


def owner(scene: Scene, position: int) -> Group:
    """Whose noun it is: "Lee's visit", "the two presidents' talks"."""
    before = scene.actors_between(scene.clause_start(position), position)
    if before and _POSSESSIVE.match(scene.text[before[-1].end : position]):
        return Group((before[-1],))
    if before and _is_mine(scene, before[-1], position):
        return Group((before[-1],))
    return NOBODY


_MINE = re.compile(r"\s+(?:[\w-]+\s+){0,4}")


def _is_mine(scene: Scene, actor: Actor, position: int) -> bool:
    """ "my visit": of whoever says "I"."""
    mine = scene.text[actor.inner : actor.end].lower() == "my"
    return mine and bool(_MINE.fullmatch(scene.text, actor.end, position))


def pair_before(scene: Scene, position: int) -> Group:
    """ "the Korea-Japan summit", "the Lee-Takaichi talks": parties right before the noun."""
    before = scene.actors_between(scene.clause_start(position), position)
    members: list[Actor] = []
    end = position
    for actor in reversed(before):
        gap = scene.text[actor.end : end]
        joint = _PAIR_GAP if not members else _HYPHEN
        if not joint.fullmatch(gap):
            break
        members.insert(0, actor)
        end = actor.start
    group = Group(tuple(members))
    return group if group.plural else NOBODY


def between(scene: Scene, start: int, end: int) -> Group:
    """The actors named between two positions: the object of the verb before a noun."""
    return Group(scene.actors_between(start, end))


def has_pronoun_owner(scene: Scene, position: int) -> bool:
    return bool(_PRONOUN_OWNER.search(scene.text[max(0, position - 60) : position]))
