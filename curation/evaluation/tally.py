"""Counting: precision, recall and F1 of what was found, and accuracies of its fields."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(slots=True)
class Count:
    """Labelled and found (right), found and not labelled (invented), labelled, not found."""

    right: int = 0
    invented: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self._part(self.right + self.invented)

    @property
    def recall(self) -> float:
        return self._part(self.right + self.missed)

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def _part(self, whole: int) -> float:
        """Nothing to find and nothing found is perfect; found out of nothing is not."""
        if whole:
            return self.right / whole
        return 0.0 if self.invented or self.missed else 1.0


@dataclass(slots=True)
class Rate:
    """How often a field of what was found is as labelled."""

    right: int = 0
    asked: int = 0

    def add(self, *, right: bool) -> None:
        self.asked += 1
        self.right += right

    @property
    def value(self) -> float | None:
        return self.right / self.asked if self.asked else None


def best_pairs(candidates: Iterable[tuple[float, int, int]]) -> list[tuple[int, int]]:
    """One-to-one pairs of label and finding, the best score first, ties in order of the text."""
    labels: set[int] = set()
    findings: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for _, label, finding in sorted(candidates, key=lambda c: (-c[0], c[1], c[2])):
        if label in labels or finding in findings:
            continue
        labels.add(label)
        findings.add(finding)
        pairs.append((label, finding))
    return pairs
