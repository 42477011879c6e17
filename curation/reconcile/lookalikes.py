"""Meetings of different reports that may be one: what an editor is asked, and for what reasons.

What is certain is linked without asking (`meetings.links`). Here one side may leave people out
or name nobody, and the days of a trip's parts may differ; whatever is printed and contradicts
still speaks against it.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from curation.reconcile.meetings import (
    MeetingFacts,
    Telling,
    days_agree,
    moved_together,
    same_format,
    told_apart,
)
from curation.values.enums import MeetingKind
from curation.values.folding import fold

SHARED_WORDS = 2  # one word in common is chance, two name something
# Words that every report of an encounter has.
COMMON_WORDS = frozenset(
    [
        *("after", "agreed", "along", "also", "been", "before", "began", "between", "both"),
        *("chair", "chaired", "continue", "country", "countries", "course", "daily", "during"),
        *("earlier", "ended", "evening", "expected", "first", "following", "foreign", "from"),
        *("gave", "government", "have", "head", "heads", "held", "here", "hold", "holding"),
        *("hosted", "into", "joint", "later", "leader", "leaders", "meet", "meeting", "meetings"),
        *("meets", "minister", "ministers", "ministry", "morning", "next", "night", "office"),
        *("official", "officials", "over", "paid", "place", "planned", "presidential", "premier"),
        *("president", "presidents", "prime", "receive", "received", "said", "same", "scheduled"),
        *("second", "secretary", "several", "side", "sides", "state", "statement", "summit"),
        *("take", "taken", "talks", "than", "that", "their", "then", "there", "these", "they"),
        *("third", "this", "those", "time", "today", "told", "took", "tomorrow", "trip", "until"),
        *("visit", "visited", "visiting", "week", "were", "when", "where", "which", "while"),
        *("will", "with", "would", "year", "yesterday"),
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *("january", "february", "march", "april", "june", "july", "august", "september"),
        *("october", "november", "december", "sept"),
    ]
)
SHORTEST_WORD = 4
# A visit has many of these, so that one without people is told by its words only.
SEVERAL_A_VISIT = frozenset([MeetingKind.CEREMONY, MeetingKind.OTHER])


def telling_words(quote: str) -> frozenset[str]:
    """The words of a sentence that can tell one encounter from another, folded."""
    words = fold(quote).split()
    return frozenset(
        word for word in words if len(word) >= SHORTEST_WORD and word not in COMMON_WORDS
    )


# "The previous council was held in May", "the first since May": the one before the news.
PREVIOUS = re.compile(
    r"\b(?:the|their|its) (?:previous|preceding|last)\b(?! (?:day|week|month|year|time|decade))"
    r"|\bthe first(?: [\w-]+){0,2} since\b",
    re.IGNORECASE,
)


def is_previous(quote: str) -> bool:
    """Whether a sentence tells of an encounter as the one before the one that is reported."""
    return PREVIOUS.search(quote) is not None


@dataclass(frozen=True, slots=True)
class Alike:
    """Two meetings that may be one. ``score`` ranks the pairs and means nothing else."""

    one: MeetingFacts
    other: MeetingFacts
    reasons: tuple[str, ...]
    score: float


def look_alike(one: MeetingFacts, other: MeetingFacts) -> Alike | None:
    """The best case for the two being one; none where nothing, or too little, speaks for it."""
    if told_apart(one, other):
        return None
    same_parent = one.parent is not None and one.parent == other.parent
    moved = moved_together(one, other)
    cases = [
        case
        for mine in one.tellings
        for theirs in other.tellings
        if (case := _case(mine, theirs, same_parent=same_parent, moved=moved)) is not None
    ]
    if not cases:
        return None
    score, reasons = max(cases)
    return Alike(one, other, reasons, score)


def _case(
    mine: Telling, theirs: Telling, *, same_parent: bool, moved: bool
) -> tuple[float, tuple[str, ...]] | None:
    """What speaks for two tellings being of one meeting, and how much."""
    if not (mine.people <= theirs.people or theirs.people <= mine.people):
        return None
    days = moved or days_agree(mine, theirs)
    place = bool(mine.places & theirs.places)
    shared = mine.words & theirs.words
    words = len(shared) >= SHARED_WORDS
    if not same_format(mine, theirs) and not (same_parent and place and _stop(mine, theirs)):
        return None
    if mine.people and theirs.people:
        enough = same_parent or days
    else:  # nobody is named: something else has to be the same as well
        few = mine.kind not in SEVERAL_A_VISIT
        enough = (same_parent and (words or (few and days))) or (days and place and (few or words))
    if not enough:
        return None
    reasons = {
        "part of the same visit": same_parent,
        "the same people": bool(mine.people) and mine.people == theirs.people,
        "some of the people": mine.people != theirs.people and bool(mine.people & theirs.people),
        "days that agree": days,
        "the same place": place,
        f"both speak of {', '.join(sorted(shared))}": words,
    }
    given = tuple(reason for reason, holds in reasons.items() if holds)
    return len(given) + _closeness(mine, theirs, shared), given


def _stop(mine: Telling, theirs: Telling) -> bool:
    """A stop of a trip in one report, what was done at the stop in the other."""
    return mine.mode == theirs.mode and MeetingKind.VISIT in (mine.kind, theirs.kind)


def _closeness(mine: Telling, theirs: Telling, shared: Collection[str]) -> float:
    same_word = bool(mine.printed) and fold(mine.printed) == fold(theirs.printed)
    people = len(mine.people & theirs.people) / max(1, len(mine.people | theirs.people))
    return 2.0 * same_word + people + min(len(shared), 5) / 2 + (mine.kind == theirs.kind)


def look_alikes(meetings: Collection[MeetingFacts], about: Collection[int]) -> list[Alike]:
    """Pairs to ask about, the likeliest first; each meeting once for every other report.

    ``about`` are the keys of the meetings of which one side has to be.
    """
    ordered = sorted(meetings, key=lambda one: one.age)
    found = [
        alike
        for position, one in enumerate(ordered)
        for other in ordered[:position]
        if (one.key in about or other.key in about)
        and (alike := look_alike(one, other)) is not None
    ]
    found += _previous(ordered)
    found.sort(key=lambda alike: (-alike.score, alike.other.age, alike.one.age))
    return list(_once_a_report(found))


def _previous(meetings: Sequence[MeetingFacts]) -> Iterable[Alike]:
    """The one before the news, in two reports that have one piece of news: their days may differ."""
    before = [one for one in meetings if one.is_previous]
    for position, one in enumerate(before):
        for other in before[:position]:
            if told_apart(one, other) or not _of_one_format(one, other):
                continue
            if any(_is_news_of_both(news, one, other) for news in meetings):
                yield Alike(one, other, ("the one before the same meeting",), 1.0)


def _of_one_format(one: MeetingFacts, other: MeetingFacts) -> bool:
    return any(same_format(mine, theirs) for mine in one.tellings for theirs in other.tellings)


def _is_news_of_both(news: MeetingFacts, one: MeetingFacts, other: MeetingFacts) -> bool:
    told = bool(news.sources & one.sources and news.sources & other.sources)
    return told and not news.is_previous and _of_one_format(news, one)


def _once_a_report(found: Iterable[Alike]) -> Iterable[Alike]:
    taken: set[tuple[int, int]] = set()
    for alike in found:
        pairs = {(alike.one.key, source) for source in alike.other.sources}
        pairs |= {(alike.other.key, source) for source in alike.one.sources}
        if not pairs & taken:
            taken |= pairs
            yield alike
