"""The issues of a report: what was, will be or was not the subject of its meetings."""

import re
from collections.abc import Sequence

from curation.extraction import outcomes
from curation.extraction.agenda import Effect
from curation.extraction.issue_fillers import is_anaphor
from curation.extraction.issue_meetings import MeetingIndex
from curation.extraction.issue_records import Saying, Subjects
from curation.extraction.issue_sayers import sayer
from curation.extraction.issue_scan import Candidate, candidates
from curation.extraction.mentions import Mention, People
from curation.extraction.notices import repeats
from curation.extraction.text import Page, Part, Sentence
from curation.extraction.vocabulary import Vocabulary
from curation.records import IssueFound, MeetingFound, Span
from curation.values.frozen import frozen

_PARTS = frozenset({Part.BODY, Part.EXCHANGE, Part.HEADING, Part.CAPTION})
# How many sentences behind a question its answer may take.
_ANSWER = 1
_ANSWER_IN_A_TRANSCRIPT = 3


def find_issues(
    page: Page, meetings: tuple[MeetingFound, ...], people: People, vocabulary: Vocabulary
) -> tuple[IssueFound, ...]:
    """Every subject of the report's meetings, in the order of the text; none without a meeting."""
    if not meetings:
        return ()
    reading = _Reading(page, people, MeetingIndex(page, meetings), vocabulary)
    subjects = Subjects(vocabulary, reading.index)
    for sentence in page.sentences:
        if sentence.part in _PARTS:
            _read(sentence, reading, subjects)
    return subjects.records()


@frozen
class _Reading:
    """What the reading of a sentence needs to know of its report."""

    page: Page
    people: People
    index: MeetingIndex
    vocabulary: Vocabulary

    def is_city(self, word: str) -> bool:
        return self.vocabulary.capital(word) is not None

    def mentions(self, sentence: Sentence) -> list[Mention]:
        return [m for m in self.people.mentions if m.sentence == sentence.index]

    def name(self, person: str) -> str:
        return next((p.name for p in self.people.persons if p.key == person), "")


def _read(sentence: Sentence, reading: _Reading, subjects: Subjects) -> None:
    """Add what one sentence says to the subjects gathered so far."""
    found = [
        one
        for one in candidates(sentence.text, reading.is_city, sentence.lead)
        if not repeats(sentence.text, one.start)
    ]
    if not found:
        return
    mentions = reading.mentions(sentence)
    by = sayer(sentence.text)
    asked = outcomes.is_question(sentence.text)
    for candidate in found:
        meeting, planned = reading.index.meeting_of(sentence, candidate.how)
        said = outcomes.claim(candidate.effect, candidate.how, planned=planned)
        if asked and said is not None:
            said = outcomes.answered(_answer(sentence, reading.page, candidate), said)
        raiser = _raiser(sentence, candidate, mentions)
        if said is None or _is_outsider(raiser, reading.index):
            continue
        phrase = sentence.span(candidate.start, candidate.end)
        cue = sentence.span(candidate.cue_start, candidate.cue_end)
        who = (reading.name(raiser.person), raiser.span) if raiser else None
        saying = Saying(phrase, cue, sentence, said, candidate.cue.rule, meeting, by, who)
        if is_anaphor(phrase.exact) or subjects.are_framed_by(phrase.exact):
            subjects.point_back(saying)
        elif not _is_name(phrase, mentions):
            subjects.gather(saying)


def _raiser(
    sentence: Sentence, candidate: Candidate, mentions: Sequence[Mention]
) -> Mention | None:
    """The person whose position is told: the one named last before the cue."""
    if candidate.effect is not Effect.POSITION:
        return None
    at = sentence.start + candidate.cue_start
    before = [
        mention
        for mention in mentions
        if mention.span.end <= at and not _is_only_quoted(sentence, mention)
    ]
    if not before or _BOTH.search(
        sentence.text, before[-1].span.end - sentence.start, at - sentence.start
    ):
        return None
    return before[-1]


# "Mr Ono said both leaders expressed concern": not his position alone
_BOTH = re.compile(
    r"\b(?:both|they|the\s(?:two|three)|(?:the|all)\s(?:sides|leaders|ministers|parties|presidents|"
    r"participants))\b"
)


def _is_only_quoted(sentence: Sentence, mention: Mention) -> bool:
    """'according to X': who tells it, not who said it at the table."""
    at = mention.titled.start - sentence.start
    return sentence.text[max(0, at - 14) : at].rstrip().endswith("according to")


def _is_outsider(raiser: Mention | None, index: MeetingIndex) -> bool:
    """Whether a position is that of somebody who took part in no meeting of the report."""
    return raiser is not None and bool(index.persons) and raiser.person not in index.persons


def _answer(sentence: Sentence, page: Page, candidate: Candidate) -> str:
    """What follows a question: the rest of its sentence and what is said next."""
    length = _ANSWER_IN_A_TRANSCRIPT if sentence.part is Part.EXCHANGE else _ANSWER
    behind = page.sentences[sentence.index + 1 : sentence.index + 1 + length]
    return " ".join([sentence.text[candidate.end :], *(other.text for other in behind)])


def _is_name(phrase: Span, mentions: Sequence[Mention]) -> bool:
    """Whether a phrase is nothing but a person's name."""
    return any(
        mention.titled.start <= phrase.start + 4 and mention.titled.end >= phrase.end
        for mention in mentions
    )
