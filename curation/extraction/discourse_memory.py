"""What a report has named up to a place: persons and countries by sentence, most recent first."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from curation.extraction.identities import Identity
from curation.extraction.noun_phrases import Phrase
from curation.extraction.plurals import singular
from curation.extraction.reference_words import GROUP_CLASSES, NUMBERS, PERSON_NOUNS
from curation.extraction.subjects import spelt_out
from curation.extraction.vocabulary import Vocabulary
from curation.values.enums import OfficeClass

_LEADERS = frozenset((OfficeClass.HEAD_OF_STATE, OfficeClass.HEAD_OF_GOVERNMENT))
# Heads of a party or of a body that the report calls leaders.
_MAY_LEAD = frozenset((None, OfficeClass.PARTY, OfficeClass.LEGISLATOR, OfficeClass.OTHER))
# What an office is called beside its title.
_CALLED = {
    ("top", "diplomat"): OfficeClass.FOREIGN_MINISTER,
    ("chief", "diplomat"): OfficeClass.FOREIGN_MINISTER,
    ("premier",): OfficeClass.HEAD_OF_GOVERNMENT,
}
_NO_OFFICE = frozenset(("visiting", "other", "top", "senior", "chief"))
_WINDOW = 3  # how many sentences back a pronoun or "the two sides" may reach


@dataclass(slots=True)
class Memory:
    """Who and what has been named; ``weights`` tells how much a country matters to the report.

    ``speaker`` spoke last, ``leaders`` were last meant by "the leaders"; ``genders`` are the
    pronouns of those whose honorific gives them away, ``styles`` what a name is printed with
    ("His Majesty").
    """

    vocabulary: Vocabulary
    classes: dict[str, OfficeClass]
    genders: dict[str, str]
    weights: Counter[str]
    styles: dict[str, frozenset[str]]
    crowds: dict[int, list[Identity]] = field(default_factory=dict)
    lands: dict[int, list[str]] = field(default_factory=dict)
    speaker: Identity | None = None
    leaders: tuple[Identity, ...] = ()

    def note(self, identity: Identity, sentence: int) -> None:
        """Keep that a sentence names a person."""
        crowd = self.crowds.setdefault(sentence, [])
        if identity not in crowd:
            crowd.append(identity)
        if identity.country:
            self.note_country(identity.country, sentence)

    def note_country(self, country: str, sentence: int) -> None:
        """Keep that a sentence names a country."""
        lands = self.lands.setdefault(sentence, [])
        if country not in lands:
            lands.append(country)

    def recent(self, here: int) -> Iterator[Identity]:
        """The persons named so far, sentence by sentence, the nearest sentence first."""
        seen: set[str] = set()
        for sentence in sorted((s for s in self.crowds if s <= here), reverse=True):
            for identity in self.crowds[sentence]:
                if identity.key not in seen:
                    seen.add(identity.key)
                    yield identity

    def nearest_crowds(self, here: int) -> Iterator[list[Identity]]:
        """The persons of this sentence, then those of the nearest one that names somebody."""
        if here in self.crowds:
            yield self.crowds[here]
        for sentence in range(here - 1, max(-1, here - _WINDOW - 1), -1):
            if sentence in self.crowds:
                yield self.crowds[sentence]
                return

    def group(self, phrase: Phrase) -> tuple[Identity, ...]:
        """The persons most recently named together who fit a plural, as many as it says."""
        noun = phrase.noun.key
        if noun == "leaders" and not phrase.number and self.leaders:
            return self.leaders
        if noun == "leaders" and self._are_named_again(phrase):
            return self.leaders
        found = self._together(phrase, loosely=False) or self._together(phrase, loosely=True)
        if found and noun == "leaders":
            self.leaders = found
        return found

    def _are_named_again(self, phrase: Phrase) -> bool:
        """Whether the sentence that named leaders last names those of the report among others."""
        here = phrase.line.sentence.index
        crowd = next(iter(self.nearest_crowds(here)), [])
        fitting = [identity for identity in crowd if self.fits(identity, phrase, loosely=False)]
        many = len(fitting) > len(self.leaders) == (phrase.number or 2)
        return many and all(identity in fitting for identity in self.leaders)

    def _together(self, phrase: Phrase, *, loosely: bool) -> tuple[Identity, ...]:
        here = phrase.line.sentence.index
        noun = phrase.noun.key
        number = phrase.number or NUMBERS.get(noun, 0) or (3 if noun == "trio" else 2)
        apart: list[Identity] = []
        for sentence in sorted((s for s in self.crowds if s <= here), reverse=True):
            crowd = [
                identity
                for identity in self.crowds[sentence]
                if self.fits(identity, phrase, loosely=loosely)
                and (sentence == here or not (identity.role and identity.role.former))
            ]
            crowd = _one_a_country(crowd) if number == 2 else crowd
            if len(crowd) >= number:
                return tuple(crowd[:number] if phrase.number or noun in NUMBERS else crowd)
            apart += [identity for identity in crowd if identity not in apart]
        apart = _one_a_country(apart)
        return tuple(apart[:number]) if len(apart) >= number else ()

    def fits(self, identity: Identity, phrase: Phrase, *, loosely: bool) -> bool:
        """Whether a person can be one of "the two leaders" (or ministers, envoys ...)."""
        noun = phrase.nouns[-1] if phrase.nouns else ""
        if not noun or noun in PERSON_NOUNS:
            return True
        role = identity.role
        if role is None or not role.title:
            return loosely and bool(identity.country)
        inner = [word for word in phrase.nouns[:-1] if word not in _NO_OFFICE]
        wanted = GROUP_CLASSES.get(noun)
        if inner or wanted is None:
            one = singular(" ".join((*inner, noun)))
            spelt = spelt_out(one.upper(), self.vocabulary).lower()
            return spelt in spelt_out(role.title, self.vocabulary).lower()
        office = self.classes.get(identity.key)
        if loosely and noun == "leaders" and office in _MAY_LEAD:
            return bool(identity.country)
        if loosely and noun == "ministers" and office is OfficeClass.HEAD_OF_GOVERNMENT:
            return True
        return not wanted or office in wanted

    def countries(self, phrase: Phrase) -> tuple[str, ...]:
        """ "the two sides": of the countries named lately, those that matter most."""
        if not phrase.number and phrase.noun.key not in ("sides", "parties"):
            return ()
        number = phrase.number or 2
        here = phrase.line.sentence.index
        lands: list[str] = []
        for sentence in sorted((s for s in self.lands if s <= here), reverse=True):
            if len(lands) >= number and sentence < here - _WINDOW:
                break
            lands += [country for country in self.lands[sentence] if country not in lands]
        lands.sort(key=lambda country: -self.weights[country])
        return tuple(lands[:number]) if len(lands) >= number else ()

    def holder(self, phrase: Phrase, *, speaking: bool) -> Identity | None:
        """ "the prime minister", "the Cypriot minister": the last named person of that office."""
        nouns = [word for word in phrase.nouns if word != "visiting"]
        recent = list(self.recent(phrase.line.sentence.index))
        if speaking and self.speaker:
            recent.insert(0, self.speaker)
        for identity in recent:
            if phrase.country in ("", identity.country) and self.holds(identity, nouns):
                return identity
        return None

    def holds(self, identity: Identity, words: list[str]) -> bool:
        """Whether somebody holds, at present, the office that the words name."""
        nouns = " ".join(spelt_out(w.upper(), self.vocabulary) for w in words).lower().split()
        role = identity.role
        if role is None or role.former or not nouns:
            return False
        office = self.classes.get(identity.key)
        if nouns in (["holy", "father"], ["pontiff"]):
            return "pope" in spelt_out(role.title.upper(), self.vocabulary).lower().split()
        if nouns == ["leader"]:
            return office in _LEADERS
        if nouns == ["minister"] and office in _LEADERS:
            return False
        called = _CALLED.get(tuple(nouns))
        if called and office is called:
            return True
        title = spelt_out(role.title, self.vocabulary).lower().split()
        return all(word in title for word in nouns)

    def counterpart(self, phrase: Phrase) -> Identity | None:
        """ "his Saudi counterpart": the one named of that country who has an equal abroad."""
        named = list(self.recent(phrase.line.sentence.index))
        equals = {self.classes.get(one.key) for one in named if one.country != phrase.country}
        fitting = [
            one
            for one in named
            if one.country == phrase.country
            and one.role
            and not one.role.former
            and self.classes.get(one.key, OfficeClass.OTHER) is not OfficeClass.OTHER
            and self.classes[one.key] in equals
        ]
        return fitting[0] if len(fitting) == 1 else None

    def styled(self, style: Phrase) -> Identity | None:
        """ "His Majesty": the last of those whom the report names with the style, else a monarch."""
        recent = list(self.recent(style.line.sentence.index))
        named = (one for one in recent if style.noun.key in self.styles.get(one.key, ()))
        crowned = (one for one in recent if _reigns(one))
        return next(named, None) or next(crowned, None)

    def other_side(self, phrase: Phrase, *, equal: bool) -> Identity | None:
        """ "his host", "the guest": the last person of another country than the subject.

        ``equal`` asks for the subject's own class of office ("his counterpart").
        """
        here = phrase.line.sentence.index
        subject = next((crowd[0] for crowd in self.nearest_crowds(here)), None)
        if subject is None or not subject.country:
            return None
        office = self.classes.get(subject.key)
        for identity in self.recent(here):
            if identity.country in ("", subject.country):
                continue
            if not equal or self.classes.get(identity.key) is office:
                return identity
        return None


_CROWNS = frozenset("king queen emperor empress sultan emir amir prince princess ruler".split())


def _reigns(identity: Identity) -> bool:
    role = identity.role
    return bool(role and not role.former and _CROWNS & set(role.title.lower().split()))


def _one_a_country(crowd: list[Identity]) -> list[Identity]:
    """Two sides: of two persons of one country the first stands for it."""
    seen: set[str] = set()
    kept = []
    for identity in crowd:
        if identity.country and identity.country in seen:
            continue
        seen.add(identity.country)
        kept.append(identity)
    return kept
