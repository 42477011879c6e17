"""Places: where the report says that something is, and the dateline.

A name counts as a place by what stands before it (in, at, to, the city of), by its own words
(Palace, Hotel, Airport) and by the vocabulary. Names of occasions are not places.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from curation.extraction.places_country import with_countries
from curation.extraction.places_known import Atlas
from curation.extraction.places_mention import PlaceMention
from curation.extraction.places_patterns import (
    CANDIDATE,
    CAPITAL_OF,
    CAPITALS,
    DATELINE_PLACE,
    EVENT,
    HOSTING,
    JOINED,
    JOINED_AFTER_DAY,
    MODIFIER,
    MODIFIER_REACH,
    NAMED_AFTER,
    NEXT_WORD,
    OWN_LINE,
    OWNED,
    POSTED,
    PREVIOUS_WORD,
    TOWN_AFTER,
    WITHIN_GAP,
)
from curation.extraction.places_words import (
    GEO_SUFFIXES,
    LOCATIVE,
    MOTION,
    NOT_PLACE_BEFORE,
    OCCASION_WORDS,
    SOLE_VENUES,
    UNITED_NATIONS,
    VENUE_FIRST_WORDS,
    VENUE_WORDS,
)
from curation.extraction.text import Page, Part, Sentence
from curation.extraction.vocabulary import Vocabulary
from curation.values.frozen import frozen

__all__ = ["PlaceMention", "find_places"]


AT_PLACE = frozenset(
    "at in inside outside near into visit visited visits visiting from to off".split()
)
# "on the island of Jeju", "on Jeju Island", "on the naval ship KRI Diponegoro": no other "on".
GEO_ENDINGS = ("of ", "city ", "town ", "village ", "resort ")
SPOKEN_TO = frozenset("brief briefs briefed address addresses addressed addressing".split())
ON_SOMETHING = ("Island", "Islands", "Peninsula")
_READ_IN = frozenset((Part.BODY, Part.HEADING, Part.CAPTION, Part.EXCHANGE))
# Each pattern with the words of which it needs one, and the preposition that it stands for.
_OF_GATHERINGS = (
    (NAMED_AFTER, ("Conference", "Forum", "Summit", "Dialogue"), ""),
    (HOSTING, ("host",), "hosting"),
)
_NOT_PLACES = frozenset(
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec "
    "January February March April May June July August September October November December Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday I He She It They We English COVID-19 Internet Ramadan Christmas "
    "Easter Congress Twitter Facebook X Mr Mrs Ms Dr President Prime Minister".split()
)


def find_places(page: Page, vocabulary: Vocabulary) -> tuple[PlaceMention, ...]:
    """Every place of the report in the order of the text."""
    finder = _Finder(Atlas(vocabulary), vocabulary)
    found: list[PlaceMention] = []
    for sentence in page.sentences:
        if sentence.part in _READ_IN:
            found.extend(finder.sentence(sentence))
    return tuple(with_countries(found, page, vocabulary))


@frozen
class _Finder:
    """The look-ups of one report."""

    atlas: Atlas
    vocabulary: Vocabulary

    def sentence(self, sentence: Sentence) -> list[PlaceMention]:
        found = list(self._dateline(sentence))
        position = sentence.lead
        while match := CANDIDATE.search(sentence.text, position):
            mentions = list(self._candidate(sentence, match))
            found.extend(mentions)
            position = mentions[-1].span.end - sentence.start if mentions else match.end("prep")
        found.extend(self._modifiers(sentence, found))
        if " capital" in sentence.text:
            found.extend(self._capitals(sentence, found))
        return _placed(sorted(found, key=lambda place: place.span), sentence)

    def _capitals(
        self, sentence: Sentence, found: Sequence[PlaceMention]
    ) -> Iterator[PlaceMention]:
        """``in the Kenyan capital``: the town whose name every atlas knows."""
        for match in CAPITAL_OF.finditer(sentence.text, sentence.lead):
            span = sentence.span(*match.span("printed"))
            country = self.vocabulary.actor_country(match["land"]) or ""
            name = self.atlas.capital_of(country)
            following = TOWN_AFTER.match(sentence.text, match.end())
            if following and self.atlas.listed(following["name"], "")[0] == country:
                continue  # "in the Kenyan capital, Nairobi"
            if name and not any(p.span.overlaps(span) for p in found if p.kind != "country"):
                yield PlaceMention(
                    span, name, country, "locality", sentence.index, rule="place.capital_of",
                    preposition=match["prep"].lower(),
                )  # fmt: skip

    def _modifiers(
        self, sentence: Sentence, found: Sequence[PlaceMention]
    ) -> Iterator[PlaceMention]:
        """``the Geneva talks``, ``the White House meeting``: listed towns and venues only."""
        yield from self._towns_of_gatherings(sentence, found)
        for event in EVENT.finditer(sentence.text, sentence.lead):
            begin = max(sentence.lead, event.start() - MODIFIER_REACH)
            match = MODIFIER.search(sentence.text, begin, event.start())
            if match is None:
                continue
            name, start = match["name"], match.start("name")
            country, kind = self.atlas.listed(name, "")
            seat = self._is_seat(name)
            span = sentence.span(start, start + len(name))
            known = seat or kind in ("venue", "locality")
            if not known or any(place.span.overlaps(span) for place in found):
                continue
            country = country or self.vocabulary.metonym(name) or ""
            yield PlaceMention(
                span,
                name,
                country,
                "venue" if seat else kind,
                sentence.index,
                rule="place.modifier",
            )

    def _towns_of_gatherings(
        self, sentence: Sentence, found: Sequence[PlaceMention]
    ) -> Iterator[PlaceMention]:
        """``at the Munich Security Conference``, ``Ankara will host the talks``: listed towns."""
        for pattern, hints, preposition in _OF_GATHERINGS:
            if not any(hint in sentence.text for hint in hints):
                continue
            for match in pattern.finditer(sentence.text, sentence.lead):
                country, kind = self.atlas.listed(match["name"], "")
                span = sentence.span(*match.span("name"))
                if kind != "locality" or any(place.span.overlaps(span) for place in found):
                    continue
                yield PlaceMention(
                    span, match["name"], country, kind, sentence.index, rule="place.of_gathering",
                    preposition=preposition,
                )  # fmt: skip

    def _dateline(self, sentence: Sentence) -> Iterator[PlaceMention]:
        if sentence.dateline is None:
            yield from self._line_of_its_own(sentence)
            return
        match = DATELINE_PLACE.match(sentence.dateline.exact)
        if not match or match["name"].split()[0].rstrip(".") in _NOT_PLACES:
            return
        name = match["name"].strip()
        offset = sentence.dateline.start - sentence.start + match.start("name")
        span = sentence.span(offset, offset + len(name))
        country, kind = self.atlas.listed(
            name, self.atlas.enclosing(sentence.dateline.exact, match.end())
        )
        if not kind and any(word.title() in _NOT_PLACES for word in name.split()):
            return  # "GOOD THURSDAY MORNING."
        yield PlaceMention(
            span,
            name,
            country,
            kind or "locality",
            sentence.index,
            dateline=True,
            rule="place.dateline",
        )

    def _line_of_its_own(self, sentence: Sentence) -> Iterator[PlaceMention]:
        """``ANTALYA, Türkiye`` above the first paragraph."""
        match = OWN_LINE.fullmatch(sentence.text) if sentence.part is Part.HEADING else None
        country, kind = (
            self.atlas.listed(match["name"].title(), match["land"] or "") if match else ("", "")
        )
        if match and kind == "locality":
            yield PlaceMention(
                sentence.span(*match.span("name")), match["name"].title(), country, kind,
                sentence.index, dateline=True, rule="place.dateline",
            )  # fmt: skip

    def _candidate(self, sentence: Sentence, match: re.Match[str]) -> Iterator[PlaceMention]:
        """The place of one preposition, and those that are joined to it by a comma or an "and"."""
        owned = OWNED.match(sentence.text, match.end()) if match["own"] else None
        if owned and (inner := self._inner(sentence, match, owned)):
            yield inner
            return
        first = self._mention(sentence, match)
        if first is None:
            return
        yield first
        at = first.span.end - sentence.start
        while joined := JOINED.match(sentence.text, at) or JOINED_AFTER_DAY.match(
            sentence.text, at
        ):
            name, start = joined["name"], joined.start("name")
            country, kind = self.atlas.listed(name, "")
            if not kind or name in _NOT_PLACES:
                return
            enclosing = joined["join"].startswith(",") and "and" not in joined["join"]
            at = start + len(name)
            if enclosing and kind in ("country", "region") and first.kind != kind:
                continue  # "Osaka, Japan": the country that the first one is in
            yield PlaceMention(
                sentence.span(start, at), name, country, kind, sentence.index, rule="place.joined",
                preposition=first.preposition,
            )  # fmt: skip

    def _inner(
        self, sentence: Sentence, match: re.Match[str], owned: re.Match[str]
    ) -> PlaceMention | None:
        """``Egypt's Sharm el-Sheikh``, ``Praia's Amílcar Duarte Airport``."""
        owner = self.atlas.listed(match["name"], "")
        if not owner[1] or owned["name"] in _NOT_PLACES:
            return None
        name, prep, start = owned["name"], match["prep"].lower(), owned.start("name")
        venue = self._venue(name, owned["tail"], prep)
        known = bool(self.atlas.listed(name, "")[1])
        if not venue and not known and (prep not in LOCATIVE or self.atlas.is_other(name)):
            return None
        printed = venue or name
        country, kind = (owner[0], "venue") if venue else self.atlas.listed(printed, "")
        within = match["name"] if venue and owner[1] == "locality" else ""
        span = sentence.span(start, start + len(printed))
        return PlaceMention(
            span, printed, country or owner[0], kind or "locality", sentence.index, within,
            rule="place.possessive", preposition=prep,
        )  # fmt: skip

    def _mention(self, sentence: Sentence, match: re.Match[str]) -> PlaceMention | None:
        prep = match["prep"].lower()
        if self._misled(sentence.text, match) or self._is_occasion(sentence.text, match):
            return None
        if prep == "on" and not (
            match["geo"] or match["ship"] or match["name"].endswith(ON_SOMETHING)
        ):
            return None
        after = self.atlas.enclosing(sentence.text, match.end("name"), match["name"])
        prep = "aboard" if match["ship"] else prep
        venue = self._venue(match["name"], match["tail"], prep, determined=bool(match["the"]))
        if not venue and prep not in SPOKEN_TO and (prep != "of" or match["geo"]):
            return self._locality(sentence, match, prep, after)
        if not venue:
            return None
        country = self.atlas.listed(venue, after)[0] or self.vocabulary.metonym(venue) or ""
        span = sentence.span(match.start("name"), match.start("name") + len(venue))
        return PlaceMention(
            span, venue, country, "venue", sentence.index, rule="place.venue", preposition=prep
        )

    def _venue(self, name: str, tail: str, prep: str, determined: bool = False) -> str:
        """The printed name of a venue, "" where it is none."""
        if prep in ("aboard", "on board") or (tail and prep not in ("for", "by", "of")):
            return name + tail
        listed = self.vocabulary.place(name)
        if listed:
            return name if listed.kind == "venue" and prep != "of" else ""
        if name in UNITED_NATIONS:
            return name if prep == "at" else ""
        words = name.split()
        seat = prep in AT_PLACE and self._is_seat(name)
        if len(words) == 1:
            bare = prep in ("at", "in") or prep in SPOKEN_TO
            sole = name in SOLE_VENUES and (bare or (determined and prep in AT_PLACE))
            return name if sole or (seat and determined) else ""
        named = words[-1] in VENUE_WORDS or words[0] in VENUE_FIRST_WORDS
        middle = " of " in name and any(word in VENUE_WORDS for word in words)
        if prep in ("of", "by", *SPOKEN_TO) and words[-1] not in ("Wing", "Palace", "House"):
            return ""
        return name if named or middle or seat else ""

    def _is_seat(self, name: str) -> bool:
        """A seat of government that the vocabulary has as a metonym: the Kremlin, the Blue House."""
        return bool(self.vocabulary.metonyms.all(name)) and not self.vocabulary.capital(name)

    def _locality(
        self, sentence: Sentence, match: re.Match[str], prep: str, after: str
    ) -> PlaceMention | None:
        name, start = match["name"], match.start("name")
        if (match["the"] or "").endswith("The ") and self.atlas.listed("The " + name, "")[1]:
            name, start = "The " + name, start - 4
        country, kind = self.atlas.listed(name, after) if name not in _NOT_PLACES else ("", "")
        rule = "place.listed"
        if not kind:
            name, rule = self._unlisted(sentence.text, match, prep, after)
            country, kind = self.atlas.country_of(after) or self._owner(match), "locality"
        if not name:
            return None
        if rule == "place.suffix":
            country, kind = country or self.atlas.country_of(name.rsplit(" ", 1)[0]), "region"
        return PlaceMention(
            sentence.span(start, start + len(name)), name, country, kind, sentence.index,
            rule=rule, preposition=prep,
        )  # fmt: skip

    def _unlisted(self, text: str, match: re.Match[str], prep: str, after: str) -> tuple[str, str]:
        """A name in no list is a place where the words around it leave no other reading."""
        name = match["name"]
        words = name.split()
        first = words[0]
        generic = len(words) == 1 and first in VENUE_WORDS
        if (
            generic
            or first in _NOT_PLACES
            or len(words) > 3
            or match["own"]
            or self.atlas.is_other(name)
        ):
            return "", ""
        if words[-1] in GEO_SUFFIXES and len(words) > 1 and prep in AT_PLACE:
            return name, "place.suffix"
        if match["geo"] and match["geo"].endswith(GEO_ENDINGS):
            return name, "place.geographic_noun"
        if match["the"]:
            return "", ""
        if self.atlas.country_of(after):
            return name, "place.enclosed"
        if prep in LOCATIVE and not (name.isupper() and len(name) <= 6):
            return name, "place.locative"
        moving = prep in ("to", "for", "from", "at") and self._word_before(text, match) in MOTION
        if (moving or (prep == "at" and not name.isupper())) and len(words) <= 2:
            return name, "place.motion"
        return "", ""

    def _is_occasion(self, text: str, match: re.Match[str]) -> bool:
        """``at the APEC summit``: the name goes on with the word for an event or a body."""
        last = match["name"].split()[-1].lower()
        following = NEXT_WORD.match(text, match.end("name"))
        if match["tail"]:
            return False
        venue = match["name"].split()[-1] in VENUE_WORDS and last != "forum"
        return (last in OCCASION_WORDS and not venue) or bool(
            following and following[1] in OCCASION_WORDS and not match["own"] and not venue
        )

    def _misled(self, text: str, match: re.Match[str]) -> bool:
        """``confidence in Kim``, ``an analyst at Barclays``, ``by Kim``."""
        prep = match["prep"].lower()
        if prep == "to" and text[: match.start()].endswith("looking forward "):
            return True
        if prep in ("to", "in") and POSTED.search(text, max(0, match.start() - 60), match.start()):
            return True
        return prep == "by" or (
            prep in ("in", "at") and self._word_before(text, match) in NOT_PLACE_BEFORE
        )

    @staticmethod
    def _word_before(text: str, match: re.Match[str]) -> str:
        before = PREVIOUS_WORD.search(text, max(0, match.start() - 30), match.start())
        return before[1].lower() if before else ""

    def _owner(self, match: re.Match[str]) -> str:
        """``the Japanese city of``: the country in the words before the name."""
        for word in CAPITALS.findall(match["geo"] or ""):
            if iso2 := self.vocabulary.actor_country(word.removesuffix("'s").removesuffix("’s")):
                return iso2
        return ""


def _placed(found: list[PlaceMention], sentence: Sentence) -> list[PlaceMention]:
    """Put each venue into the locality that the text prints right after it."""
    placed = list(found)
    for number, (venue, outer) in enumerate(itertools.pairwise(found)):
        if venue.kind != "venue" or outer.kind == "venue":
            continue
        gap = sentence.text[venue.span.end - sentence.start : outer.span.start - sentence.start]
        if len(gap) < 60 and WITHIN_GAP.fullmatch(gap):
            placed[number] = replace(
                venue, within=outer.name, country=venue.country or outer.country
            )
    return placed
