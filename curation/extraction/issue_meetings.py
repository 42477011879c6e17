"""Which meeting a sentence about issues speaks of."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from curation.extraction.modality import Modality
from curation.extraction.text import Page, Sentence
from curation.records import MeetingFound, Span
from curation.values.enums import MeetingKind, MeetingStatus

# Where subjects are dealt with, the likeliest first; press events only when there is nothing else.
_PREFERENCE: dict[str, int] = {
    MeetingKind.TALKS: 0,
    MeetingKind.OTHER: 1,
    MeetingKind.VISIT: 2,
    MeetingKind.MEAL: 3,
    MeetingKind.CEREMONY: 4,
    MeetingKind.CULTURAL: 5,
}
_PRESS = frozenset(
    {
        MeetingKind.PRESS_CONFERENCE,
        MeetingKind.BRIEFING,
        MeetingKind.INTERVIEW,
        MeetingKind.STATEMENT,
    }
)
_AHEAD = frozenset({MeetingStatus.PLANNED, MeetingStatus.POSTPONED, MeetingStatus.CANCELLED})


class MeetingIndex:
    """The meetings of a report by the places in the text that tell of them."""

    def __init__(self, page: Page, meetings: Iterable[MeetingFound]) -> None:
        found = list(meetings)
        self.meetings = [m for m in found if m.value("kind") not in _PRESS] or found
        self.persons = {who.person for m in self.meetings for who in m.participants if who.person}
        self.ahead = [m.value("status") in _AHEAD for m in self.meetings]
        self.rank = [_PREFERENCE.get(m.value("kind"), 6) for m in self.meetings]
        marks = sorted(
            {(start, n) for n, meeting in enumerate(self.meetings) for start in _starts(meeting)}
        )
        self.starts = [start for start, _ in marks]
        self.numbers = [number for _, number in marks]
        self.order = list(dict.fromkeys(self.numbers))
        self.sentences = page.sentences
        parents = {meeting.key: meeting.parent for meeting in found}
        self.roots = {key: _root(key, parents) for key in parents}

    def meeting_of(self, sentence: Sentence, how: Modality) -> tuple[str, bool]:
        """The key of the meeting and whether it still lies ahead."""
        number = self._nearest(sentence, how)
        return self.meetings[number].key, self.ahead[number]

    def family(self, key: str) -> str:
        """The key of the outermost meeting around a meeting: a visit for the talks in it."""
        return self.roots.get(key, key)

    def _nearest(self, sentence: Sentence, how: Modality) -> int:
        """In the sentence, else in the one before it in its paragraph, else the main one."""
        previous = self.sentences[sentence.index - 1] if sentence.index else sentence
        told = [self._told_in(sentence)]
        if previous.paragraph == sentence.paragraph:
            told.append(self._told_in(previous))
        for numbers in (*told, self.order):
            found = self._suited(numbers, how)
            if found is not None:
                return found
        return self.order[0] if self.order else 0

    def _told_in(self, sentence: Sentence) -> list[int]:
        first = bisect_left(self.starts, sentence.start)
        return list(dict.fromkeys(self.numbers[first : bisect_left(self.starts, sentence.end)]))

    def _suited(self, numbers: Iterable[int], how: Modality) -> int | None:
        """Of those that fit the tense the likeliest kind, then the one told of first."""
        fitting = [n for n in numbers if self._fits(n, how)]
        return min(fitting, key=lambda n: self.rank[n]) if fitting else None

    def _fits(self, number: int, how: Modality) -> bool:
        if how in {Modality.OPEN, Modality.NEGATED}:
            return True
        return self.ahead[number] == (how in {Modality.EXPECTED, Modality.POSSIBLE})


def _starts(meeting: MeetingFound) -> Iterator[int]:
    yield meeting.quote.start
    for fact in meeting.facts:
        span: Span = fact.span
        yield span.start


def _root(key: str, parents: Mapping[str, str]) -> str:
    for _ in range(len(parents)):
        above = parents.get(key, "")
        if not above:
            break
        key = above
    return key
