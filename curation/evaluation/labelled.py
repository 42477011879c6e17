"""A report's labels as the extraction that a perfect reader would have made.

Identity and reload are tested on these, apart from how good the rules of extraction are; and
`evaluate --with-corrections` applies the labels of a first report as a curator's corrections.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from curation.extraction.places_words import VENUE_FIRST_WORDS, VENUE_WORDS
from curation.extraction.vocabulary import Vocabulary
from curation.records import (
    Document,
    Extraction,
    Fact,
    IssueFound,
    MeetingFound,
    ParticipantFound,
    PersonFound,
    Span,
)
from curation.values.enums import (
    Function,
    MeetingKind,
    MeetingMode,
    MeetingStatus,
    Outcome,
    Prospect,
)

RULE = "label"
Label = Mapping[str, Any]
# What the labels call a kind -> kind, printed word, mode.
KINDS: Mapping[str, tuple[str, str, str]] = {
    "summit": (MeetingKind.TALKS, "summit", MeetingMode.IN_PERSON),
    "multilateral": (MeetingKind.TALKS, "", MeetingMode.IN_PERSON),
    "call": (MeetingKind.TALKS, "", MeetingMode.PHONE),
}
# What a ceremony is called tells two of one day apart; the labels have only the quotation.
CEREMONIES = re.compile(
    r"\b(?:forum|sign(?:ing|ed)|honou?r guard|welcom(?:e|ing)|wreath|open(?:ing|ed)?|inaugurat\w+|"
    r"unveil\w*|award\w*|handover|flag|groundbreaking)\b"
)
# "ULAANBAATAR, Sept. 8 (Agency) --", "Colombo: ", "DILI - ": the town that a report is sent from.
DATELINE = re.compile(r"(?P<town>[^\W\d_]+(?: [^\W\d_]+)?)(?=, [^\W\d_]+\.? \d|: | [-–—]+ )")
PROSPECTS = {"possible": Prospect.POSSIBLE, "expected": Prospect.EXPECTED}


def labels_as_extraction(
    document: Document, labels: Label, vocabulary: Vocabulary, version: str = RULE
) -> Extraction:
    """The labels of one report in the terms of the extractor."""
    reader = _Labels(document.text, labels, vocabulary)
    return Extraction(
        document,
        persons=tuple(reader.persons()),
        meetings=tuple(reader.meetings()),
        issues=tuple(reader.issues()),
        version=version,
    )


def edtf_of(start: str | None, end: str | None) -> str:
    """A label's start and end as EDTF."""
    if start and end and start != end:
        return f"{start}/{end}"
    if start:
        return start if end else f"{start}/.."
    return f"/{end}" if end else ""


def _ceremony(quote: str) -> str:
    found = CEREMONIES.search(quote)
    stem = found.group()[:4] if found else ""
    return f"{stem} ceremony" if stem else ""


class _Labels:
    def __init__(self, text: str, labels: Label, vocabulary: Vocabulary) -> None:
        self.text = text
        self.labels = labels
        self.vocabulary = vocabulary
        self.person_keys = {
            person["name"]: f"p{number}" for number, person in enumerate(labels["persons"], 1)
        }
        self.status_of = {meeting["id"]: meeting["status"] for meeting in labels["meetings"]}

    def span(self, words: str, since: int = 0) -> Span:
        """The first whole-word occurrence of verbatim words at or after an offset."""
        pattern = re.compile(r"(?<!\w)" + re.escape(words) + r"(?!\w)")
        found = pattern.search(self.text, since) or pattern.search(self.text)
        start = found.start() if found else self.text.index(words)
        return Span(start, start + len(words), words)

    def persons(self) -> Iterator[PersonFound]:
        for person in self.labels["persons"]:
            facts = [Fact("name", form, self.span(form), RULE) for form in person["forms"]]
            name = self.span(person["name"])
            country = person["country"] or ""
            if person["role"]:
                facts.append(self._role(person, name, country))
            if country:
                facts.append(Fact("country", country, name, RULE))
            yield PersonFound(self.person_keys[person["name"]], person["name"], tuple(facts))

    def _role(self, person: Label, span: Span, country: str) -> Fact:
        words = person["role"].split()
        former = words[0].lower() in ("then", "former")
        title = " ".join(words[1:]) if former else person["role"]
        qualifiers = {
            "organization": person["organization"] or "",
            "country": country,
            "former": "true" if former else "",
            "office_class": self.vocabulary.office_class(title, country),
        }
        return Fact("role", title, span, RULE, qualifiers=qualifiers)

    def meetings(self) -> Iterator[MeetingFound]:
        for meeting in self.labels["meetings"]:
            quote = self.span(meeting["quote"])
            kind, printed, mode = KINDS.get(
                meeting["kind"], (meeting["kind"], "", MeetingMode.IN_PERSON)
            )
            if kind == MeetingKind.CEREMONY:
                printed = _ceremony(meeting["quote"])
            values = {
                "kind": kind,
                "printed_kind": printed,
                "mode": mode,
                "status": meeting["status"],
                "date": edtf_of(meeting["start"], meeting["end"]),
                **self._place(meeting["place"] or ""),
                "country": meeting["country"] or "",
            }
            facts = tuple(Fact(name, value, quote, RULE) for name, value in values.items() if value)
            yield MeetingFound(
                meeting["id"],
                quote,
                facts,
                tuple(self._participants(meeting, kind, quote)),
                parent=meeting["parent"] or "",
            )

    def _place(self, printed: str) -> dict[str, str]:
        """A label's one place as venue and locality; a country is neither.

        A building that is named without its town stands in the town of the dateline.
        """
        words = printed.split()
        if not words or self.vocabulary.country(printed):
            return {}
        if words[-1] not in VENUE_WORDS and words[0] not in VENUE_FIRST_WORDS:
            return {"locality": printed}
        return {"venue": printed, "locality": self._dateline()}

    def _dateline(self) -> str:
        found = DATELINE.match(self.text)
        return found["town"] if found else ""

    def _participants(self, meeting: Label, kind: str, quote: Span) -> Iterator[ParticipantFound]:
        function = Function.VISITOR if kind == MeetingKind.VISIT else Function.PARTICIPANT
        for name in meeting["participants"]:
            yield ParticipantFound(quote, RULE, person=self.person_keys[name], function=function)

    def issues(self) -> Iterator[IssueFound]:
        for number, issue in enumerate(self.labels["issues"], 1):
            quote = self.span(issue["quote"])
            facts = [
                Fact("phrase", phrase, self.span(phrase, quote.start), RULE)
                for phrase in issue["phrases"]
            ]
            meeting = issue["meeting"] or ""
            field, value = self._word(issue["status"], meeting)
            facts.append(Fact(field, value, quote, RULE))
            yield IssueFound(f"i{number}", issue["name"], quote, tuple(facts), meeting)

    def _word(self, status: str, meeting: str) -> tuple[str, str]:
        """Prospect or outcome: a denial before the day excludes, after it reports."""
        if status in PROSPECTS:
            return "prospect", PROSPECTS[status]
        planned = self.status_of.get(meeting) == MeetingStatus.PLANNED
        if status == Outcome.NOT_DISCUSSED and planned:
            return "prospect", Prospect.EXCLUDED
        return "outcome", status
