"""What a load says of itself: one line a file, and a summary."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from curation.loading.load import FileOutcome
from curation.loading.refusals import printable
from curation.values.enums import LoadOutcome

PLURALS = {"person": "people", "meeting": "meetings", "issue": "issues"}


def counted(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else PLURALS.get(noun, noun + 's')}"


def outcome_lines(outcomes: Iterable[FileOutcome]) -> Iterator[str]:
    for one in outcomes:
        yield printable(f"{one.file}: {one.outcome}{_detail(one)}")
        for change in one.updated:
            yield printable(f"    changed   {change}")
        for question in one.suggestions:
            yield printable(f"    question  {question}")
        for warning in one.warnings:
            yield printable(f"    warning   {warning}")


def _detail(outcome: FileOutcome) -> str:
    if outcome.reason:
        return f": {outcome.reason}"
    number = f" as change {outcome.change}" if outcome.change else ""
    new = ", ".join(counted(number, kind) for kind, number in outcome.created.items() if number)
    return f"{number}, new: {new}" if new else number


def outcome_table(outcomes: Sequence[FileOutcome]) -> str:
    """One line for the whole load: '2 loaded' or '2 unchanged'."""
    counts = Counter(one.outcome for one in outcomes)
    words = [f"{counts[kind]} {kind}" for kind in LoadOutcome if counts[kind]]
    return ", ".join(words) or "no reports found"
