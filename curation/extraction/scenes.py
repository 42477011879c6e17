"""One sentence as the reader of encounters sees it: actors, dates, places and clause borders.

Offsets in this module are into the sentence's own text. Scenes are built only for sentences in
which a trigger was met.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from curation.extraction import borders
from curation.extraction.borders import Border
from curation.extraction.dates import DateMention
from curation.extraction.encounters import Hit, Word
from curation.extraction.occasions import Occasion, set_apart
from curation.extraction.people import People
from curation.extraction.places import PlaceMention
from curation.extraction.text import Sentence
from curation.values.enums import MeetingKind
from curation.values.frozen import frozen


@frozen
class Actor:
    """Somebody named or meant in a sentence: a person, a resolved group, a country as a party."""

    start: int
    end: int
    persons: tuple[str, ...]
    countries: tuple[str, ...]
    name: bool
    """Whether a person's name is printed here (not a reference or a country)."""
    inner: int
    """Where the name itself starts, after a title."""
    unnamed: tuple[str, ...] = ()
    """Of "the leaders of A and B" the countries whose leader the report does not name."""


@dataclass(slots=True)
class Scene:
    """A sentence with what was found in it. ``hits`` are its triggers."""

    sentence: Sentence
    text: str
    hits: tuple[Hit, ...]
    words: Sequence[Word] = ()
    actors: tuple[Actor, ...] = ()
    dates: tuple[DateMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    borders: tuple[Border, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    following: str = ""
    """The text of the next sentence."""
    counts: tuple[DateMention, ...] = ()
    """"six days after": dates that count from another event of the sentence."""
    there: PlaceMention | None = None
    """The place that the sentences before told last."""
    heard: frozenset[str] = frozenset()
    """Every word of the sentence, to rule out in one step what cannot be there."""
    _starts: list[int] = field(default_factory=list)
    _word_starts: list[int] = field(default_factory=list)
    denied: frozenset[int] = frozenset()
    """Where the triggers stand whose encounters are denied or taken back."""

    def clause_start(self, position: int) -> int:
        """Where the clause around *position* begins."""
        index = bisect_left(self._starts, position) - 1
        return self.borders[index].end if index >= 0 else 0

    def border_before(self, position: int) -> Border | None:
        index = bisect_left(self._starts, position) - 1
        return self.borders[index] if index >= 0 else None

    def border_after(self, position: int) -> int:
        """Where the next clause begins, or the end of the sentence."""
        index = bisect_right(self._starts, position)
        return self.borders[index].start if index < len(self.borders) else len(self.text)

    def strong_border_between(self, start: int, end: int) -> bool:
        return any(
            border.strong and start <= border.start < end and border.end <= end
            for border in self.borders
        )

    def before(self, position: int, count: int) -> Sequence[Word]:
        """The last *count* words before *position*."""
        index = bisect_left(self._word_starts, position)
        return self.words[max(0, index - count) : index]

    def actors_between(self, start: int, end: int) -> tuple[Actor, ...]:
        return tuple(a for a in self.actors if start <= a.inner and a.end <= end)


_NOT_OF_EVENTS = frozenset(("dateline", "since", "of_event"))


def build(
    sentence: Sentence,
    hits: tuple[Hit, ...],
    words: Sequence[Word],
    actors: tuple[Actor, ...],
    dates: tuple[DateMention, ...],
    places: tuple[PlaceMention, ...],
    following: str = "",
    there: PlaceMention | None = None,
) -> Scene:
    actors = tuple(a for a in actors if a.persons or not _is_place(a, sentence, places))
    actors = tuple(a for a in actors if not (a.name and _NAMESAKE.match(sentence.text, a.end)))
    hits = tuple(hit for hit in hits if not _in_a_title(hit, actors))
    heard = frozenset(word for word, _, _ in words)
    hits, occasions = set_apart(sentence.text, _without_echoes(hits), heard)
    inside = [(actor.start, actor.end) for actor in actors]
    inside.extend(_day_in_front(sentence, dates))
    found = borders.find(sentence.text, words, inside)
    printed = tuple(
        date
        for date in dates
        if date.role not in _NOT_OF_EVENTS and not _names_a_text(date, sentence)
    )
    starts = [border.start for border in found]
    counts = tuple(date for date in dates if date.role == "of_event" and date.relative)
    return Scene(
        sentence, sentence.text, hits, words, actors, printed, places, found, occasions, following,
        counts, there, heard, starts, [start for _, start, _ in words],
    )  # fmt: skip


def _day_in_front(sentence: Sentence, dates: tuple[DateMention, ...]) -> Iterator[tuple[int, int]]:
    """ "March 3, 2025: The two leaders meet in Nairobi": the colon does not part day and deed."""
    for date in dates:
        start, end = date.span.start - sentence.start, date.span.end - sentence.start
        if start <= sentence.lead + 3 and _AFTER_DAY.match(sentence.text, end):
            yield start, end + 3


# "in the Ono era", "the Ono presidency": a time named after somebody, not himself.
_NAMESAKE = re.compile(r"[- ](?:era|years|presidency|premiership|doctrine|dynasty)\b")
_AFTER_DAY = re.compile(r"(?::| [–—-]) ")
_OF_A_TEXT = re.compile(
    r" (?:[\w’'-]+ ){0,4}(?:treaty|agreement|convention|accords?|pact|protocol|declaration|charter|deal|"
    r"constitution|truce|ceasefire|war|coup|memorandum|resolution|compact|law)\b",
    re.IGNORECASE,
)


def _names_a_text(date: DateMention, sentence: Sentence) -> bool:
    """ "under the 1951 Water Treaty": the year is part of a name, not the day of an encounter."""
    if not (len(date.edtf) == len("1951") and date.edtf.isdigit()):
        return False
    end = date.span.end - sentence.start
    start = date.span.start - sentence.start
    before = sentence.text[max(0, start - 5) : start]
    return before.endswith(("the ", " a ", "its ")) and bool(_OF_A_TEXT.match(sentence.text, end))


def _in_a_title(hit: Hit, actors: tuple[Actor, ...]) -> bool:
    """ "National Assembly Chairwoman Mai": the assembly is part of a title."""
    return any(a.persons and a.start <= hit.start and hit.end <= a.inner for a in actors)


def _without_echoes(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """ "spoke to him by phone": the phone is that of the verb before."""
    return tuple(
        hit
        for number, hit in enumerate(hits)
        if hit.trigger.rule != "meeting.by_phone"
        or not any(before.trigger.kind is MeetingKind.TALKS for before in hits[:number])
    )


def _is_place(actor: Actor, sentence: Sentence, places: tuple[PlaceMention, ...]) -> bool:
    """ "took him to Funafuti": a place where something is, not a party."""
    start, end = actor.start + sentence.start, actor.end + sentence.start
    return any(
        place.span.start < end
        and start < place.span.end
        and (
            place.preposition in _WHERE
            or (place.preposition == "from" and not _SENT_FROM.search(sentence.text[: actor.start]))
        )
        for place in places
    )


_SENT_FROM = re.compile(
    r"\b(?:delegations?|officials?|representatives?|ministers?|leaders?|envoys?|teams?|diplomats?|"
    r"negotiators?|experts?|delegates?|ambassadors?|parliamentarians|lawmakers|"
    r"counterparts?|colleagues?|peers|mediators?|generals|commanders?) from (?:the )?$"
    r"|\bfrom [^.;]{3,60}(?:,|and) (?:the )?$",
    re.IGNORECASE,
)


_WHERE = frozenset(
    "for in at to near outside around into inside aboard off via through across hosting".split()
)


def actors_of(people: People, sentences: Mapping[int, Sentence]) -> dict[int, list[Actor]]:
    """The actors of each sentence, in order; a reference that holds a name gives way to it."""
    found: dict[int, list[Actor]] = defaultdict(list)
    country = {person.key: person.country for person in people.persons}
    for mention in people.mentions:
        if len(mention.span.exact) == 1:  # "A planned stop", "(L)": an article, a side of a picture
            continue
        base = sentences[mention.sentence].start
        lands: tuple[str, ...] = (land,) if (land := country.get(mention.person)) else ()
        start = mention.titled.start
        found[mention.sentence].append(
            Actor(start - base, mention.span.end - base, (mention.person,), lands, True,
                  mention.span.start - base)
        )  # fmt: skip
    for reference in people.references:
        base = sentences[reference.sentence].start
        start = reference.span.start - base
        named = (country[key] for key in reference.persons if country.get(key))
        lands = tuple(dict.fromkeys((*named, *reference.countries)))
        unnamed = reference.countries if reference.persons else ()
        found[reference.sentence].append(
            Actor(start, reference.span.end - base, reference.persons, lands, False, start, unnamed)
        )
    for side in people.sides:
        base = sentences[side.sentence].start
        start = side.span.start - base
        lands = (side.country,) if side.country else ()
        found[side.sentence].append(Actor(start, side.span.end - base, (), lands, False, start))
    return {
        index: _joined(_disjoint(actors), sentences[index].text) for index, actors in found.items()
    }


# "his Swedish counterpart, ", "Namibia's lands minister, " before the name of the same person.
_APPOSITION = re.compile(r"(?:['’]s?)?(?: [a-z][\w’'-]*){0,6},? ")
_NO_APPOSITION = re.compile(
    r"\b(?:and|or|with|to|that|said|will|met|in|on|at|by|from|was|is|has|had|as|but|who|told|for|between)\b"
)
_LAND_AFTER = re.compile(r",? (?:of|from) (?:the )?| for (?:the )?")


def _joined(actors: list[Actor], text: str) -> list[Actor]:
    """A description and the name that it describes become one actor."""
    kept: list[Actor] = []
    for actor in actors:
        before = kept[-1] if kept else None
        gap = text[before.end : actor.start] if before else ""
        if before and actor.name and not before.name and _describes(before, actor, gap):
            kept[-1] = replace(actor, start=before.start)
        elif (
            before and before.name and not actor.persons and _is_apposed(before, actor, gap, text)
        ) or (before and before.name and not actor.persons and _LAND_AFTER.fullmatch(gap)):
            kept[-1] = replace(before, end=actor.end)
        else:
            kept.append(actor)
    return kept


_ASIDE = re.compile(r"(?: \([^)]{1,12}\))?, (?:the )?")


def _is_apposed(before: Actor, actor: Actor, gap: str, text: str) -> bool:
    """ "Cho (L), South Korea's foreign minister, poses": his office, nobody else."""
    same = not before.countries or set(actor.countries) <= set(before.countries)
    spoken_of = " " in text[actor.start : actor.end].strip()
    return same and spoken_of and bool(_ASIDE.fullmatch(gap)) and text.startswith(",", actor.end)


def _describes(before: Actor, actor: Actor, gap: str) -> bool:
    if not _APPOSITION.fullmatch(gap) or _NO_APPOSITION.search(gap):
        return False
    if before.persons:
        return set(actor.persons) <= set(before.persons) and len(before.persons) == 1
    if len(before.countries) > 1:
        return False
    return not actor.countries or set(before.countries) <= set(actor.countries)


def _disjoint(actors: list[Actor]) -> list[Actor]:
    """Names win over references, references over countries; then the longer one."""
    kept: list[Actor] = []
    ranked = sorted(actors, key=lambda a: (not a.name, not a.persons, a.start - a.end, a.start))
    for actor in ranked:
        if all(actor.end <= other.start or other.end <= actor.start for other in kept):
            kept.append(actor)
    return sorted(kept, key=lambda a: a.start)
