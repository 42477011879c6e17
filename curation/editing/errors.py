"""Why an edit is refused. The text of each is a sentence for the editor."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models

from curation.models import Suggestion


class Refused(ValueError):
    """A rule forbids it."""


class NotPermitted(Refused):
    """The user lacks the permission."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that two people changed: before, what the other wrote, what you wrote."""

    field: str
    before: Any
    theirs: Any
    yours: Any


class StaleRecord(Refused):
    """Somebody else has saved the record since the form was opened."""

    def __init__(
        self, record: models.Model, expected_version: int, differences: Sequence[Difference]
    ) -> None:
        super().__init__(f"Somebody else has changed “{record}” since you opened it.")
        self.record = record
        self.expected_version = expected_version
        self.differences = list(differences)


class AlreadyDecided(Refused):
    """Somebody else decided the suggestion first."""

    def __init__(self, suggestion: Suggestion) -> None:
        super().__init__(f"“{suggestion}” was decided already: {suggestion.decision}.")
        self.suggestion = suggestion
