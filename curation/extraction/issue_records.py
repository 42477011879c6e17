"""What is said of each subject of a report, gathered, and handed on as one record each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from curation.extraction import issue_labels as labels
from curation.extraction import outcomes
from curation.extraction.issue_meetings import MeetingIndex
from curation.extraction.text import Sentence
from curation.extraction.vocabulary import IssueTerm, Vocabulary
from curation.records import Fact, IssueFound, Span
from curation.values.enums import Outcome, Prospect
from curation.values.frozen import frozen

_NEAR = 5  # sentences back in which "the matter" looks for its subject


@frozen
class Saying:
    """One passage that makes a claim about one subject at one meeting.

    ``cue`` is the passage that claims, ``by`` who says so, ``raiser`` the person (name and span)
    whose position at the table it is.
    """

    phrase: Span
    cue: Span
    sentence: Sentence
    claim: outcomes.Claim
    rule: str
    meeting: str
    by: str
    raiser: tuple[str, Span] | None = None


@dataclass(slots=True)
class Subject:
    """The sayings of one subject at one meeting, in the order of the text."""

    term: IssueTerm | None
    sayings: list[Saying] = field(default_factory=list)

    def is_about(self, phrase: str, term: IssueTerm | None) -> bool:
        if self.term is not None and term is not None:
            return self.term.label == term.label
        return any(labels.same_issue(saying.phrase.exact, phrase) for saying in self.sayings)


class Subjects:
    """The subjects of one report while they are gathered."""

    def __init__(self, vocabulary: Vocabulary, index: MeetingIndex) -> None:
        self.vocabulary = vocabulary
        self.index = index
        self.subjects: list[Subject] = []

    def gather(self, saying: Saying) -> None:
        """Add a saying to its subject. A visit and the talks in it have their subjects in common."""
        family = self.index.family(saying.meeting)
        term = labels.authority(saying.phrase.exact, self.vocabulary)
        for subject in self.subjects:
            same = self.index.family(subject.sayings[0].meeting) == family
            if same and subject.is_about(saying.phrase.exact, term):
                subject.sayings.append(saying)
                subject.term = subject.term or term
                return
        self.subjects.append(Subject(term, [saying]))

    def point_back(self, saying: Saying) -> None:
        """'The matter was left to officials' speaks of the subject named last."""
        since = saying.sentence.index - _NEAR
        earlier = [s for s in self.subjects if s.sayings[-1].sentence.index >= since]
        if not earlier or outcomes.strength(saying.claim) < outcomes.strength(Outcome.DISCUSSED):
            return
        latest = max(earlier, key=lambda subject: subject.sayings[-1].phrase.start)
        before = latest.sayings[-1]
        latest.sayings.append(replace(saying, meeting=before.meeting, phrase=before.phrase))

    def are_framed_by(self, phrase: str) -> bool:
        """'membership' after 'WTO membership': the words frame a subject named before."""
        if not labels.only_frames(phrase):
            return False
        lower = phrase.lower()
        return any(
            lower in saying.phrase.exact.lower()
            for subject in self.subjects
            for saying in subject.sayings
        )

    def records(self) -> tuple[IssueFound, ...]:
        """One record a subject, in the order of the text."""
        ordered = sorted(self.subjects, key=lambda subject: subject.sayings[0].phrase.start)
        return tuple(_record(f"i{number}", subject) for number, subject in enumerate(ordered, 1))


def _record(key: str, subject: Subject) -> IssueFound:
    first = subject.sayings[0]
    claims = _strongest_first(subject.sayings)
    label = subject.term.label if subject.term else labels.label_of(first.phrase.exact)
    facts = tuple(_facts(subject, claims))
    return IssueFound(key, label, claims[0].sentence.whole, facts, first.meeting)


def _facts(subject: Subject, claims: Sequence[Saying]) -> Iterator[Fact]:
    first = subject.sayings[0]
    for phrase, rule, by in dict.fromkeys((s.phrase, s.rule, s.by) for s in subject.sayings):
        yield Fact("phrase", phrase.exact, phrase, rule, attributed_to=by)
    for saying in claims:
        yield _claim(saying)
    raisers = dict.fromkeys(s.raiser for s in subject.sayings if s.raiser)
    for name, span in raisers:
        yield Fact("raised_by", name, span, "issue.raiser")
    for saying in claims:
        if saying.claim is Outcome.DEFERRED:
            yield Fact("next_step", saying.cue.exact, saying.cue, saying.rule)
    if labels.is_generic(first.phrase.exact, subject.term):
        yield Fact("generic", "true", first.phrase, "issue.filler")


def _strongest_first(sayings: Sequence[Saying]) -> list[Saying]:
    """One saying a claim, the first that makes it; the claim that stands comes first."""
    by_claim: dict[outcomes.Claim, Saying] = {}
    for saying in sayings:
        by_claim.setdefault(saying.claim, saying)
    return sorted(by_claim.values(), key=lambda saying: -outcomes.strength(saying.claim))


def _claim(saying: Saying) -> Fact:
    kind = "prospect" if isinstance(saying.claim, Prospect) else "outcome"
    return Fact(kind, saying.claim.value, saying.phrase, saying.rule, attributed_to=saying.by)
