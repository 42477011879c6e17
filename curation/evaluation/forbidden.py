"""What must not be concluded: lines such as ``M02 x controls / tariffs = discussed/agreed: why``.

A line names one or more meetings (``M12/M13``), perhaps issues, perhaps outcomes. Without issues
no issue at all may be found there; without outcomes none that says what happened.
"""

import dataclasses
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from curation.values.enums import Outcome

_LINE = re.compile(
    r"(?P<meetings>M\d+(?:/M\d+)*)"
    r"(?: x (?P<issues>\w+(?: / \w+)*))?"
    r"(?: = (?P<outcomes>\w+(?:/\w+)*))?"
    r":"
)
HAPPENED = frozenset(set(Outcome) - {Outcome.MENTIONED})


@dataclass(frozen=True, slots=True)
class Forbidden:
    """One line, and whether something that was found breaks it."""

    text: str
    meetings: frozenset[str]
    issues: frozenset[str]
    outcomes: frozenset[str]
    broken: bool = False

    def read(self, concluded: Iterable[tuple[str, str, str]]) -> "Forbidden":
        """The same line after another report's (meeting, issue, status)."""
        broken = self.broken or any(self._forbids(*item) for item in concluded)
        return dataclasses.replace(self, broken=broken)

    def _forbids(self, meeting: str, issue: str, status: str) -> bool:
        if meeting not in self.meetings:
            return False
        if not self.issues:
            return True
        return issue in self.issues and status in self.outcomes


def read_rules(lines: Sequence[str]) -> list[Forbidden]:
    """Raises `ValueError` for a line that does not follow the form."""
    return [_rule(line) for line in lines]


def _rule(line: str) -> Forbidden:
    match = _LINE.match(line)
    if match is None:
        raise ValueError(f"not a line about what must not appear: {line!r}")
    outcomes = frozenset((match["outcomes"] or "").split("/")) - {""}
    return Forbidden(
        text=line,
        meetings=frozenset(match["meetings"].split("/")),
        issues=frozenset((match["issues"] or "").split(" / ")) - {""},
        outcomes=outcomes or HAPPENED,
    )
