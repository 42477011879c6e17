"""An extraction, and the records its findings are -> the statements to store."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from curation.models import Change, Finding, Source, Statement
from curation.models.evidence import VALUE_LENGTH
from curation.reconcile.plan import finding_span
from curation.records import (
    Extraction,
    Fact,
    IssueFound,
    MeetingFound,
    ParticipantFound,
    PersonFound,
)
from curation.values.enums import Basis, FindingKind, MeetingStatus, Outcome

CONTEXT = 32  # code points of prefix and suffix, by which a passage is found again
AGENDA_FIELDS = ("prospect", "outcome", "raised_by", "next_step")


class InexactSpan(ValueError):
    """A finding does not quote the text: a defect of a rule, and the report is not stored."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The record ids a statement is about."""

    person: int | None = None
    meeting: int | None = None
    issue: int | None = None


@dataclass(frozen=True, slots=True)
class Writing:
    """What is needed to turn facts into statements of one source."""

    source: Source
    extraction: Extraction
    findings: Mapping[tuple[str, str], Finding]  # by kind and key in the extraction
    change: Change
    at: datetime

    def statement(self, finding: Finding | None, subject: Subject, fact: Fact) -> Statement:
        text, span = self.extraction.document.text, fact.span
        if text[span.start : span.end] != span.exact or not span.exact:
            raise InexactSpan(f"rule {fact.rule}: {span.exact!r} is not at {span.start}")
        return Statement(
            source=self.source,
            finding=finding,
            person_id=subject.person,
            meeting_id=subject.meeting,
            issue_id=subject.issue,
            field=fact.field,
            value=fact.value[:VALUE_LENGTH],
            qualifiers={name: value for name, value in fact.qualifiers.items() if value},
            start=span.start,
            end=span.end,
            exact=span.exact,
            prefix=text[max(0, span.start - CONTEXT) : span.start],
            suffix=text[span.end : span.end + CONTEXT],
            attributed_to=fact.attributed_to[:200],
            said_on=fact.said_on,
            basis=fact.basis,
            rule=fact.rule,
            extractor_version=self.extraction.version,
            change=self.change,
            created=self.at,
        )

    def all(self) -> Iterator[Statement]:
        """Every statement of the report, each once."""
        seen = set()
        for statement in self._each():
            key = identity(statement)
            if key not in seen:
                seen.add(key)
                yield statement

    def _each(self) -> Iterator[Statement]:
        for person in self.extraction.persons:
            yield from self._about_person(person)
        for meeting in self.extraction.meetings:
            yield from self._about_meeting(meeting)
        for issue in self.extraction.issues:
            yield from self._about_issue(issue)
        for fact in self.extraction.source_facts:
            yield self.statement(None, Subject(), fact)

    def _about_person(self, found: PersonFound) -> Iterator[Statement]:
        finding = self.findings[FindingKind.PERSON, found.key]
        subject = Subject(person=finding.person_id)
        named = False
        for fact in found.facts:
            is_full = fact.field == "name" and fact.value == found.name
            if fact.field == "name" and not is_full:
                yield self.statement(finding, subject, _as(fact, "mention"))
                continue
            named = named or is_full
            yield self.statement(finding, subject, _without_former(fact))
        if not named:
            mention = found.facts[0]
            yield self.statement(finding, subject, _as(mention, "name", found.name))

    def _about_meeting(self, found: MeetingFound) -> Iterator[Statement]:
        finding = self.findings[FindingKind.MEETING, found.key]
        subject = Subject(meeting=finding.meeting_id)
        put_off = found.value("status") == MeetingStatus.POSTPONED
        for fact in found.facts:
            # The day that a postponed meeting was to be on is the day it was moved from.
            field = "original_date" if put_off and fact.field == "date" else fact.field
            yield self.statement(finding, subject, _as(fact, field))
        quote = Fact("quote", found.quote.exact, found.quote, "meeting.quote")
        yield self.statement(finding, subject, quote)
        if found.parent:
            parent = self.findings[FindingKind.MEETING, found.parent]
            fact = Fact("parent", parent.local_key, finding_span(found), "meeting.parent",
                        basis=Basis.INFERRED)  # fmt: skip
            yield self.statement(finding, subject, fact)
        for participant in found.participants:
            yield self._participation(finding, participant)

    def _participation(self, finding: Finding, one: ParticipantFound) -> Statement:
        qualifiers = {"capacity": one.capacity, "attendance": one.attendance}
        if one.person:
            person = self.findings[FindingKind.PERSON, one.person].person_id
            qualifiers["person_key"] = self.findings[FindingKind.PERSON, one.person].local_key
            fact = Fact("participant", one.function, one.span, one.rule, one.basis, qualifiers)
            return self.statement(finding, Subject(person, finding.meeting_id), fact)
        kind = "country" if one.country else "organization"
        value = one.country or one.organization
        qualifiers["function"] = one.function
        fact = Fact(f"participant_{kind}", value, one.span, one.rule, one.basis, qualifiers)
        return self.statement(finding, Subject(meeting=finding.meeting_id), fact)

    def _about_issue(self, found: IssueFound) -> Iterator[Statement]:
        finding = self.findings[FindingKind.ISSUE, found.key]
        own = Subject(issue=finding.issue_id)
        label = Fact("label", found.label, finding_span(found), "issue.label")
        yield self.statement(finding, own, label)
        meeting = self.findings.get((FindingKind.MEETING, found.meeting))
        agenda = Subject(meeting=meeting.meeting_id, issue=finding.issue_id) if meeting else own
        for fact in found.facts:
            about_agenda = fact.field in AGENDA_FIELDS
            yield self.statement(
                finding,
                agenda if about_agenda else own,
                _at(fact, meeting) if about_agenda and meeting else fact,
            )
        if meeting:
            quote = Fact("quote", found.quote.exact, found.quote, "issue.quote")
            yield self.statement(finding, agenda, _at(quote, meeting))
        if meeting and not any(fact.field in ("prospect", "outcome") for fact in found.facts):
            mentioned = Fact("outcome", Outcome.MENTIONED, found.quote, "issue.mentioned",
                             basis=Basis.INFERRED)  # fmt: skip
            yield self.statement(finding, agenda, _at(mentioned, meeting))


def _at(fact: Fact, meeting: Finding) -> Fact:
    """Which finding of the report the agenda item belongs to, so that a split can tell."""
    return replace(fact, qualifiers={**fact.qualifiers, "meeting_key": meeting.local_key})


_FORMER = re.compile(r"(?:then|former|ex)[\s‑-]+", re.IGNORECASE)


def _without_former(fact: Fact) -> Fact:
    """A role's title without the word that its qualifier already says."""
    if fact.field != "role" or fact.qualifiers.get("former") != "true":
        return fact
    return replace(fact, value=_FORMER.sub("", fact.value, count=1))


def _as(fact: Fact, field: str, value: str = "") -> Fact:
    return replace(fact, field=field, value=value or fact.value)


def identity(statement: Statement) -> tuple[object, ...]:
    """What makes two statements of one source the same; the order of the unique constraints."""
    return (
        statement.finding_id,
        statement.person_id,
        statement.meeting_id,
        statement.issue_id,
        statement.field,
        statement.value,
        statement.start,
        statement.end,
    )
