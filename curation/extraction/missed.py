"""Sentences that may tell of an encounter which no rule has made a finding of."""

from collections.abc import Iterable, Iterator

from curation.extraction.encounters import Frame, words_of
from curation.extraction.mentions import People
from curation.extraction.text import Page, Part
from curation.extraction.triggers import TRIGGERS
from curation.records import IssueFound, MeetingFound, Span

_ENCOUNTERS = frozenset((Frame.MEET, Frame.GUEST, Frame.HOST, Frame.TALKS, Frame.TRIP))
_TOLD = frozenset((Part.BODY, Part.CAPTION, Part.EXCHANGE))


def find_missed(
    page: Page, people: People, meetings: Iterable[MeetingFound], issues: Iterable[IssueFound]
) -> tuple[Span, ...]:
    """Sentences with a named actor and an encounter verb that no meeting and no issue cites."""
    cited = _sentences_of(page, [*_cited(meetings), *_cited(issues)])
    named = {mention.sentence for mention in people.mentions}
    return tuple(
        sentence.whole
        for sentence in page.sentences
        if sentence.part in _TOLD
        and sentence.index in named - cited
        and _tells_of_an_encounter(sentence.text)
    )


def _tells_of_an_encounter(text: str) -> bool:
    return any(hit.trigger.frame in _ENCOUNTERS for hit in TRIGGERS.scan(text, words_of(text)))


def _cited(found: Iterable[MeetingFound | IssueFound]) -> Iterator[int]:
    for finding in found:
        yield finding.quote.start
        yield from (fact.span.start for fact in finding.facts)
        if isinstance(finding, MeetingFound):
            yield from (one.span.start for one in finding.participants)


def _sentences_of(page: Page, offsets: Iterable[int]) -> set[int]:
    """The indexes of the sentences in which the offsets lie."""
    found: set[int] = set()
    ordered = iter(sorted(offsets))
    offset = next(ordered, None)
    for sentence in page.sentences:
        while offset is not None and offset < sentence.end:
            found.add(sentence.index)
            offset = next(ordered, None)
    return found
