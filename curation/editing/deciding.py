"""Writing what a curator decided as statements."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User

from curation.editing.errors import Refused
from curation.models import Change, Source, Statement
from curation.values.enums import Basis, Review

CONTEXT = 32


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a decision rests on: a passage of a source, or a note or link from outside."""

    source: Source | None = None
    start: int = 0
    end: int = 0
    exact: str = ""
    note: str = ""
    link: str = ""

    def checked(self) -> "Evidence":
        """Raises `Refused` when the passage is not (or no longer) in the text."""
        if self.source is None:
            return self
        text = self.source.text
        if not 0 <= self.start < self.end <= len(text):
            raise Refused("The selected passage lies outside the text.")
        if self.exact and text[self.start : self.end] != self.exact:
            raise Refused("The text has changed since you selected the passage; select it again.")
        return self


@dataclass(frozen=True, slots=True)
class Decider:
    """Writes the statements of one change by one curator."""

    change: Change
    by: User
    at: datetime
    evidence: Evidence = Evidence()

    def say(
        self,
        field: str,
        value: str,
        *,
        person: int | None = None,
        meeting: int | None = None,
        issue: int | None = None,
        source: Source | None = None,
        qualifiers: Mapping[str, str] | None = None,
    ) -> Statement:
        evidence = self.evidence.checked()
        passage = evidence.source
        text = passage.text if passage else ""
        start, end = (evidence.start, evidence.end) if passage else (None, None)
        statement = Statement(
            source=passage or source,
            person_id=person,
            meeting_id=meeting,
            issue_id=issue,
            field=field,
            value=value,
            qualifiers=dict(qualifiers or {}),
            start=start,
            end=end,
            exact=text[start:end] if passage else "",
            prefix=text[max(0, evidence.start - CONTEXT) : evidence.start] if passage else "",
            suffix=text[evidence.end : evidence.end + CONTEXT] if passage else "",
            basis=Basis.CURATOR,
            review=Review.CONFIRMED,
            reviewed_by=self.by.get_username(),
            reviewed_at=self.at,
            note=evidence.note or self.change.reason or f"decided by {self.by.get_username()}",
            link=evidence.link,
            rule="curator",
            change=self.change,
            created=self.at,
        )
        self.keep(statement)
        return statement

    def keep(self, statement: Statement) -> None:
        statement.save()
