"""What must stand around a cue, and what it then claims."""

import re
from collections.abc import Callable, Sequence

from curation.extraction import phrase_words as words
from curation.extraction.agenda import Cue, CueMatch, Effect, Side, Trait
from curation.extraction.modality import (
    BE_FORMS,
    NEGATIONS,
    Modality,
    modality,
    modality_behind,
    words_before,
)
from curation.extraction.outcomes import effect_behind, effect_of_rest
from curation.extraction.tokens import Token
from curation.values.frozen import frozen


@frozen
class CuePlace:
    """A cue in its sentence, with the verb group before it."""

    text: str
    tokens: Sequence[Token]
    index: int
    first: int
    match: CueMatch

    @property
    def cue(self) -> Cue:
        return self.match.cue

    @property
    def group(self) -> Sequence[Token]:
        return self.tokens[self.first : self.index]

    @property
    def word(self) -> str:
        return self.tokens[self.index].low


_DOCUMENTS = frozenset(
    "agreement agreements document documents deal deals accord accords memorandums memoranda mous "
    "pacts protocols treaties".split()
)
# 'the role of the alliance in addressing challenges' tells of no talks.
_BEFORE_GERUND = frozenset("in of by".split())
_MAIN = frozenset(
    "only hardest thorniest difficult stumbling "
    "main key central top chief major primary biggest first sticking overriding".split()
)
_WILL = frozenset({"will", "would", "to"})
_TALKING = frozenset(
    "attention conversation talks talk discussion discussions meeting leaders they session".split()
)
_SPEAKING = frozenset(
    "word words question questions heard hear worried worries worry complaint complaints complain "
    "complained "
    "concern concerns concerned lecture lectured joked told warned warning informed conversation "
    "exchange chat "
    "chatted message letter quarrel quarrelled argue argued argument misgivings plea understanding "
    "anger angry "
    "curious reassured reassurance reassurances agree agreed agreement debate debated dispute "
    "speak speech asked ask "
    "quizzed grilled pressed lobbied reminded teased joke jokes joking all mostly mainly "
    "much nothing something anything thing things lot bit minutes hour hours time "
    "talking chatting complaining asking hint hints hinted wrote letters phoned called differences "
    "disputes row dinner lunch conversations consulted "
    "call note notes doubts optimistic pessimistic protest protested grumbled sceptical candid "
    "frank clear tell".split()
)
_TRIPS = frozenset("visit trip tour summit call".split())
_SETTLING = frozenset(
    "settle settled resolve resolved end ended defuse defused mend mended break address addressed "
    "bridge bridged narrow "
    "narrowed air aired overcome discuss discussed tackle talks".split()
)
# What these demand or decide is not said at the table.
_THIRD_PARTIES = frozenset(
    "opposition critics analysts economists experts protesters activists lawmakers legislators "
    "parliament "
    "unions union company firm team senate jury "
    "residents campaigners groups ngos court courts judge judges police prosecutors "
    "investors traders markets "
    "newspaper newspapers media columnists commentators observers historians farmers fishermen "
    "students families".split()
)
_NEEDS_A_PARTY = frozenset({Effect.POSITION, Effect.AGREE})
_ASKING = frozenset("ask asked asks seek sought seeks request requested requests".split())
_STRESSED = frozenset(
    "stressed underlined underscored emphasized emphasised highlighted reiterated noted recalled "
    "reaffirmed affirmed acknowledged recognized recognised".split()
)
_WILLING = frozenset("willingness willing readiness".split())
_FIRST_PERSON = frozenset({"we", "i"})
_WITH = frozenset({"with"})
_TOPICS = frozenset("agenda topic topics table focus menu discussed raised addressed".split())
_TURNING = frozenset("turn turned turns turning".split())
_BOTH = frozenset(
    "two both pair three leaders sides countries they we jointly ministers presidents".split()
)


def is_third_party(place: CuePlace, effect: Effect) -> bool:
    """Whether a position or an agreement is that of critics, courts, unions and the like."""
    if place.cue.side is Side.BEFORE:
        return False
    if place.first and place.tokens[place.first - 1].low in _THIRD_PARTIES:
        return True  # "parliament is discussing a bill"
    if effect not in _NEEDS_A_PARTY:
        return False
    return not _THIRD_PARTIES.isdisjoint(words_before(place.tokens, place.index)[-12:])


def fits(place: CuePlace) -> bool:
    """Whether the words before a cue are those that the construction needs."""
    cue, tokens, index = place.cue, place.tokens, place.index
    if _is_adjectival(place):
        return False
    lows = {token.low.replace("’", "'") for token in place.group}
    if cue.needs:
        return NEEDS[cue.needs](place, lows)
    if cue.side is Side.BEFORE:
        return True
    if index and place.word.endswith("ing") and tokens[index - 1].low in _BEFORE_GERUND:
        return False
    if place.word in _BY_WHAT and not place.group:
        return bool(index) and tokens[index - 1].low in words.MEETING_WORDS
    return cue.passive or not (place.word.endswith("ed") and lows & BE_FORMS)


_BY_WHAT = frozenset({"dominated", "consumed"})  # "a visit dominated by the tariffs"


def _near(place: CuePlace, among: frozenset[str], distance: int) -> bool:
    """Whether one of some words stands shortly before the cue."""
    first = max(0, place.index - distance)
    return any(token.low in among for token in place.tokens[first : place.index])


_Need = Callable[[CuePlace, set[str]], bool]
# What a row of the tables can ask for in its column ``needs``.
NEEDS: dict[str, _Need] = {
    "be": lambda _, group: bool(group & BE_FORMS),
    "will": lambda _, group: bool(group & _WILL) and "be" in group,
    "not": lambda _, group: bool(group & NEGATIONS),
    "aux": lambda _, group: bool(group),
    "aux-or-past": lambda place, group: bool(group) or place.word.endswith("ed"),
    "talking": lambda place, _: _near(place, _TALKING, 16),
    "trip": lambda place, _: _near(place, _TRIPS | _TALKING, 8),
    "with": lambda place, _: _near(place, _WITH, 14),
    "after-topic": lambda place, _: _near(place, _TOPICS, 5),
    "we": lambda place, _: _near(place, _FIRST_PERSON, 2),
    "settling": lambda place, _: _near(place, _SETTLING, 16),
    "speaking": lambda place, _: _near(place, _SPEAKING, 14),
    "trip-is": lambda place, group: bool(group & BE_FORMS) and _near(place, _TALKING | _TRIPS, 16),
    "task": lambda place, _: (
        place.word != "took" or "task" in place.text[place.match.start : place.match.end]
    ),
    "main": lambda place, _: _near(place, _MAIN, 4),
    "document": lambda place, _: _near(place, _DOCUMENTS, 16),
    "turning": lambda place, _: _near(place, _TURNING, 4),
    "not-be": lambda _, group: bool(group & NEGATIONS) and bool(group & BE_FORMS),
    "both-will": lambda place, group: bool(group & _WILL) and _near(place, _BOTH, 8),
    "both": lambda place, _: _near(place, _BOTH, 16),
}


_NOUNS_LIKE_PARTICIPLES = frozenset({"need", "meeting", "meetings", "understanding"})


def _is_adjectival(place: CuePlace) -> bool:
    """'the proposed dam', 'a negotiated settlement': a participle before its noun."""
    return (
        place.index > 0
        and place.cue.side is Side.AFTER
        and place.word.endswith(("ed", "ing"))
        and place.word not in _NOUNS_LIKE_PARTICIPLES
        and place.tokens[place.index - 1].low in words.DETERMINERS
        and not place.text[: place.match.end].endswith(" of ")
    )


_IN_A_DOCUMENT = re.compile(
    r"\s(?:in|by|from)\s(?:the|its|their|his|her|a|an|any|either|both)\s(?:[\w-]+\s){0,3}?"
    r"(?:statements?|communiqu\S+|readouts?|releases?|declarations?|documents?|reports?|texts?)\b"
)
_DOCUMENTS_THAT_SAY = frozenset(
    "statement statements communique communiqué communiqués readout readouts release releases text "
    "report reports declaration".split()
)


def is_silence_of_a_document(place: CuePlace, how: Modality, effect: Effect) -> bool:
    """'The communiqué does not mention X' denies nothing that was said at the table."""
    if effect is not Effect.DENY and how is not Modality.NEGATED:
        return False
    if place.cue.side is Side.BEFORE:
        return bool(_IN_A_DOCUMENT.match(place.text, place.match.end))
    return not _DOCUMENTS_THAT_SAY.isdisjoint(words_before(place.tokens, place.index)[-12:])


def told(place: CuePlace, end: int) -> tuple[Modality, Effect]:
    """How the cue is told, and what it claims, given where its last item ends."""
    cue, effect = place.cue, place.cue.effect
    if place.word in {"aim", "aims"} or cue.trait is Trait.ATTITUDE:
        return Modality.POSSIBLE if cue.trait is not Trait.ATTITUDE else Modality.OPEN, effect
    before = words_before(place.tokens, place.index)
    if cue.rule == "issue.cooperation_on" and {"agreed", "consensus"} & set(before):
        return Modality.PAST, Effect.AGREE
    if cue.rule == "issue.consensus" and not _ASKING.isdisjoint(before[-6:]):
        return Modality.OPEN, Effect.POSITION  # "asked for Japan's understanding on X"
    if cue.rule == "issue.consensus" and (
        not _NEARING.isdisjoint(before[-5:]) or _ELUSIVE.match(place.text, end)
    ):
        return Modality.OPEN, Effect.TALK  # "no closer to a deal on fish"
    if cue.rule == "issue.importance" and not _STRESSED.isdisjoint(before[-4:]):
        return Modality.PAST, effect
    ahead = _only_ahead(place, before)
    return (ahead, effect) if ahead else _told_by_verbs(place, end, before)


def _told_by_verbs(place: CuePlace, end: int, before: Sequence[str]) -> tuple[Modality, Effect]:
    """What the verb group of a cue, its own words and the verb behind it say."""
    cue, effect = place.cue, place.cue.effect
    last = place.index + (cue.trait is Trait.COPULA)
    noun = cue.trait is Trait.NOUN
    how = modality(place.tokens[place.first : last], before, "" if noun else place.word)
    if cue.rule == "issue.progress_on" and how is Modality.NEGATED:
        how = Modality.OPEN  # no progress on a subject: it was dealt with all the same
    if cue.trait is Trait.FRONT:
        return how, effect_of_rest(place.text[end:])
    if how is Modality.OPEN:
        how = _told_inside(place.text[place.match.start : place.match.end]) or how
    if "whether" in before and _UNSETTLED.match(place.text, place.match.end):
        how = Modality.POSSIBLE  # "whether the dam will come up is unclear"
    if how is Modality.PAST and _is_reduced(place):
        how = Modality.OPEN
    if noun and how is Modality.OPEN:
        how = modality_behind(place.text, end) or how
        effect = effect_behind(place.text, end) or effect
    return how, effect


def _is_reduced(place: CuePlace) -> bool:
    """'for a meeting devoted to X': a participle behind its noun tells no time."""
    if place.group or not place.index or not place.word.endswith("ed"):
        return False
    return place.cue.rule == "issue.focus_on" and place.tokens[place.index - 1].low in _MEETING


_MEETING = frozenset("meeting talks summit session visit conference trip dialogue call".split())


def _only_ahead(place: CuePlace, before: Sequence[str]) -> Modality | None:
    """'willing to discuss X' may come to it, 'talks on it planned' is expected to."""
    if before[-1:] == ["to"] and not _WILLING.isdisjoint(before[-3:-1]):
        return Modality.POSSIBLE
    return Modality.EXPECTED if _PLANNED.match(place.text, place.match.end) else None


def _told_inside(matched: str) -> Modality | None:
    """How a cue is told that has its verb in itself: 'on the agenda will be'."""
    said = set(matched.lower().split())
    return next((how for words, how in _INSIDE if said & words), None)


_NEARING = frozenset("closer toward towards nearer near".split())
_ELUSIVE = re.compile(
    r"\s(?:(?:is|was|remain(?:s|ed)|seem(?:s|ed)|prove[sd])\s(?:still\s)?(?:within\sreach|elusive|emerging|close|"
    r"near|possible|far|likely|in\ssight|out\sof\sreach)|eluded|escaped)\b"
)
_UNSETTLED = re.compile(
    r"\s(?:is|was|remains?|remained)\s(?:still\s)?(?:un|not\s)?(?:clear|open|certain|known|decided)\b"
)
_PLANNED = re.compile(r"\s(?:planned|foreseen|envisaged|to\sbe)\b")
_INSIDE = (
    (frozenset({"could", "may", "might"}), Modality.POSSIBLE),
    (frozenset({"will", "would", "expected", "likely"}), Modality.EXPECTED),
    (frozenset({"was", "were", "included", "had"}), Modality.PAST),
)
