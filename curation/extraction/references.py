"""Words that mean persons or countries named elsewhere: "the two leaders", "the prime minister".

One walk over the report in its order, with what was named before in view.
"""

from collections import Counter
from dataclasses import dataclass, field

from curation.extraction.discourse_memory import Memory
from curation.extraction.identities import Identity, Occurrence
from curation.extraction.mentions import Reference, Side
from curation.extraction.narrator import speakers
from curation.extraction.noun_phrases import STARTERS, Phrase, office_alone, phrase_at, style_at
from curation.extraction.person_words import STYLES
from curation.extraction.reference_words import (
    COUNTRY_NOUNS,
    GENDERS,
    GROUP_CLASSES,
    NOT_ACTING,
    NUMBERS,
    OTHER_SIDE,
    PAIRS,
)
from curation.extraction.vocabulary import Vocabulary
from curation.extraction.words import COUNTERPART, HEAD, PLURAL, SPEECH_VERB, Line

_PRONOUNS = frozenset(("he", "she"))
# Before "him": whom somebody calls on or meets.
_MEETS = frozenset(
    "on with met meet meets meeting received receives receiving hosted hosts welcomed greeted "
    "telephoned phoned summoned".split()
)
_FIRST_PERSON = frozenset(("i", "we", "my"))
_OPENINGS = STARTERS | _PRONOUNS | {"they"}


@dataclass(slots=True)
class _Walk:
    """The way through the report: where persons and sides are named, and what was found."""

    text: str
    mentioned: dict[int, tuple[Identity, Occurrence]]
    acting: dict[int, Side]
    told: set[int]
    memory: Memory
    everyone: list[Identity]
    speakers: dict[int, Identity] = field(default_factory=dict)
    found: list[Reference] = field(default_factory=list)

    def add(
        self,
        phrase: Phrase,
        rule: str,
        persons: tuple[Identity, ...] = (),
        countries: tuple[str, ...] = (),
    ) -> int:
        """Keep a reference; the index of the word behind it, 0 when it means nobody."""
        if not persons and not countries:
            return 0
        sentence = phrase.line.sentence.index
        span = phrase.line.span(phrase.first, phrase.stop, self.text)
        keys = tuple(identity.key for identity in persons)
        self.found.append(Reference(span, keys, countries, sentence, f"reference.{rule}"))
        for identity in persons:
            self.memory.note(identity, sentence)
        for country in countries:
            self.memory.note_country(country, sentence)
        return phrase.stop


def find_references(
    lines: tuple[Line, ...],
    text: str,
    identities: list[Identity],
    sides: tuple[Side, ...],
    told: set[int],
    vocabulary: Vocabulary,
) -> tuple[Reference, ...]:
    """Group and definite references and safe pronouns, each with what it means.

    ``told`` are the offsets of the phrases that tell persons' offices: they are no references.
    """
    memory = Memory(
        vocabulary,
        {i.key: i.office_class for i in identities if i.office_class},
        {i.key: gender for i in identities if (gender := _gender(i))},
        Counter(side.country for side in sides),
        {i.key: styles for i in identities if (styles := _styles(i))},
    )
    for identity in identities:
        if identity.country and identity.role and not identity.role.former:
            memory.weights[identity.country] += 2 * len(identity.mentions)
    mentioned = {m.span.start: (i, m) for i in identities for m in i.mentions}
    acting = {side.span.start: side for side in sides}
    walk = _Walk(text, mentioned, acting, told, memory, identities)
    walk.speakers = speakers(lines, identities, text)
    for line in lines:
        _read_line(line, walk)
    return tuple(walk.found)


def told_offsets(identities: list[Identity]) -> set[int]:
    """Every offset inside a phrase that tells a named person's role."""
    return {
        offset
        for identity in identities
        for mention in identity.mentions
        for role in mention.roles
        for offset in range(role.span.start, role.span.end)
    }


def _gender(identity: Identity) -> str:
    """The pronoun that an honorific before the name asks for, empty when there is none."""
    for mention in identity.mentions:
        words = mention.sighting.line.words[mention.sighting.title : mention.sighting.first]
        for word in words:
            if word.key in GENDERS:
                return GENDERS[word.key]
    return ""


def _styles(identity: Identity) -> frozenset[str]:
    """The styles that stand before the name: majesty, highness, excellency."""
    return STYLES.intersection(
        word.key
        for mention in identity.mentions
        for word in mention.sighting.line.words[mention.sighting.title : mention.sighting.first]
    )


def _read_line(line: Line, walk: _Walk) -> None:
    sentence = line.sentence.index
    stop = 0
    for index, word in enumerate(line.words):
        if index < stop:
            continue
        if word.start in walk.mentioned:
            identity, occurrence = walk.mentioned[word.start]
            walk.memory.note(identity, sentence)
            if _speaks(line, occurrence.sighting.stop):
                walk.memory.speaker = identity
        elif word.start in walk.acting and not _is_possessor(line, index):
            walk.memory.note_country(walk.acting[word.start].country, sentence)
        elif word.key == "him" and index and line.words[index - 1].key in _MEETS:
            _him(line, index, walk)
        elif word.key in _FIRST_PERSON and sentence in walk.speakers:
            walk.add(Phrase(line, index, index + 1, index), "narrator", (walk.speakers[sentence],))
        elif index == 0 and (bare := office_alone(line)):
            stop = _definite(bare, walk)
        elif word.key in _OPENINGS or index in line.covers:
            stop = _read_phrase(line, index, walk)


def _is_possessor(line: Line, index: int) -> bool:
    """ "Bulgaria's", "New Zealand's": what follows may be somebody."""
    cover = line.covers.get(index)
    return line.words[cover.stop - 1 if cover else index].own


def _speaks(line: Line, index: int) -> bool:
    return index < len(line.words) and bool(line.words[index].flags & SPEECH_VERB)


def _read_phrase(line: Line, index: int, walk: _Walk) -> int:
    """Resolve the reference that begins at a word; the index after it, 0 when there is none."""
    key = line.words[index].key
    if key in _PRONOUNS:
        return _pronoun(line, index, walk)
    if style := style_at(line, index):
        holder = walk.memory.styled(style)
        return walk.add(style, "style", (holder,)) if holder else 0
    if key == "they" or (key == "both" and _acts(line, index + 1)):
        return _they(line, index, walk)
    phrase = phrase_at(line, index)
    if phrase is None or phrase.noun.start in walk.told or _owns_more(phrase):
        return 0
    return _resolve(phrase, walk)


_ACTS = frozenset("are were will would had have then later also".split())


def _acts(line: Line, index: int) -> bool:
    return index < len(line.words) and line.words[index].key in _ACTS


def _owns_more(phrase: Phrase) -> bool:
    """ "the prime minister's office": not the person."""
    words = phrase.line.words
    after = phrase.head + 1
    return phrase.noun.own and after < len(words) and words[after].key in NOT_ACTING


def _resolve(phrase: Phrase, walk: _Walk) -> int:
    noun, memory = phrase.noun, walk.memory
    if phrase.countries and noun.flags & COUNTERPART:
        return walk.add(phrase, "counterpart", countries=phrase.countries)
    if phrase.countries:
        return _office_holders(phrase, walk)
    if noun.flags & COUNTERPART and phrase.country:
        if equal := memory.counterpart(phrase):
            return walk.add(phrase, "counterpart", (equal,))
        return walk.add(phrase, "counterpart", countries=(phrase.country,))
    if noun.flags & COUNTERPART or noun.key in OTHER_SIDE:
        other = memory.other_side(phrase, equal=bool(noun.flags & COUNTERPART))
        return walk.add(phrase, "other_side", (other,)) if other else 0
    if noun.key in COUNTRY_NOUNS:
        return walk.add(phrase, "countries", countries=memory.countries(phrase))
    if _is_plural(phrase):
        if phrase.whose and noun.key not in GROUP_CLASSES:
            return 0
        return walk.add(phrase, "group", memory.group(phrase))
    return 0 if phrase.whose else _definite(phrase, walk)


def _is_plural(phrase: Phrase) -> bool:
    noun = phrase.noun
    if noun.key in PAIRS or noun.key in NUMBERS or noun.key in GROUP_CLASSES:
        return True
    return bool(noun.flags & PLURAL) and noun.key.endswith("s")


def _office_holders(phrase: Phrase, walk: _Walk) -> int:
    """ "the leaders of Greece and Cyprus": the named holders, else the countries."""
    holders: dict[str, Identity] = {}
    for identity in walk.everyone:
        past = identity.role is not None and identity.role.former
        if not past and walk.memory.fits(identity, phrase, loosely=True):
            holders.setdefault(identity.country, identity)
    persons = tuple(holders[c] for c in phrase.countries if c in holders)
    countries = tuple(c for c in phrase.countries if c not in holders)
    if len(persons) > 1 and (phrase.noun.key == "leaders" or not walk.memory.leaders):
        walk.memory.leaders = persons
    return walk.add(phrase, "office_holders", persons, countries)


def _definite(phrase: Phrase, walk: _Walk) -> int:
    """ "the prime minister", "the Cypriot minister", "Bulgaria's president"."""
    words = phrase.line.words
    after = words[phrase.stop] if phrase.stop < len(words) else None
    if not phrase.nouns or (after and after.cap and after.start - words[phrase.stop - 1].end == 1):
        return 0
    holder = walk.memory.holder(phrase, speaking=_speaks(phrase.line, phrase.stop))
    if holder:
        return walk.add(phrase, "definite", (holder,))
    later = _named_later(phrase, walk)
    if later:
        return walk.add(phrase, "named_later", (later,))
    if phrase.country and phrase.noun.flags & HEAD:
        return walk.add(phrase, "unnamed", countries=(phrase.country,))
    return 0


_SOON = 4  # lines


def _named_later(phrase: Phrase, walk: _Walk) -> Identity | None:
    """ "Poland's foreign minister has left for Rome. Anna Nowak ...": the office before its holder."""
    if not phrase.noun.flags & HEAD or phrase.nouns[-1:] == ("official",):
        return None
    here = phrase.line.sentence.index
    fitting = [
        identity
        for identity in walk.everyone
        if (identity.country == phrase.country if phrase.country else not identity.country_span)
        and walk.memory.holds(identity, list(phrase.nouns))
        and any(here <= mention.sentence <= here + _SOON for mention in identity.mentions)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _pronoun(line: Line, index: int, walk: _Walk) -> int:
    """He or she: who the sentence, or the one before it, is about; nobody when in doubt."""
    key = line.words[index].key
    genders = walk.memory.genders
    here = line.sentence.index - _tells_own_words(line, index)
    for crowd in walk.memory.nearest_crowds(here):
        fitting = [i for i in crowd if genders.get(i.key, key) == key]
        if fitting:
            genders.setdefault(fitting[0].key, key)
            return walk.add(Phrase(line, index, index + 1, index), "pronoun", (fitting[0],))
    return 0


def _tells_own_words(line: Line, index: int) -> bool:
    """ "I met X," she said: whoever says "I" is none of those named in the words."""
    return _speaks(line, index + 1) and any(word.key == "i" for word in line.words[:index])


def _him(line: Line, index: int, walk: _Walk) -> None:
    """ "X called on him": whom the sentence before was about, or the first of two named here."""
    genders, here = walk.memory.genders, line.sentence.index
    named = walk.memory.crowds.get(here, [])[-1:]
    for crowd in walk.memory.nearest_crowds(here):
        fitting = [i for i in crowd if i not in named and genders.get(i.key, "he") == "he"]
        if fitting:
            walk.add(Phrase(line, index, index + 1, index), "pronoun", (fitting[0],))
            return


def _they(line: Line, index: int, walk: _Walk) -> int:
    """They: the two persons of this sentence or the one before, if they are exactly two."""
    crowd = next(walk.memory.nearest_crowds(line.sentence.index), [])
    if len(crowd) != 2:
        return 0
    return walk.add(Phrase(line, index, index + 1, index), "pronoun", tuple(crowd))
