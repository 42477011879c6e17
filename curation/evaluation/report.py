"""Scores as a table for people and as plain values for programs."""

from collections.abc import Iterable, Iterator
from typing import Any

from curation.evaluation.scoring import Mistake, Scores
from curation.evaluation.statements import Checks
from curation.evaluation.tally import Rate


def as_text(title: str, result: Scores | Checks) -> Iterator[str]:
    if isinstance(result, Scores):
        return _scores_as_text(title, result)
    return _checks_as_text(title, result)


def as_values(result: Scores | Checks) -> dict[str, Any]:
    if isinstance(result, Scores):
        return _scores_as_values(result)
    return _checks_as_values(result)


def _scores_as_text(title: str, scores: Scores) -> Iterator[str]:
    yield f"{title}: {scores.reports} reports"
    yield f"  {'':10}{'precision':>10}{'recall':>8}{'F1':>8}{'right':>8}{'invented':>10}{'missed':>8}"
    for table, count in scores.counts.items():
        yield (
            f"  {table:10}{count.precision:10.3f}{count.recall:8.3f}{count.f1:8.3f}"
            f"{count.right:8}{count.invented:10}{count.missed:8}"
        )
    yield from (_rate(name, rate) for name, rate in scores.rates.items())
    yield f"  {'days invented':24}{scores.invented_days:6}"


def _checks_as_text(title: str, checks: Checks) -> Iterator[str]:
    yield f"{title}: statement by statement"
    yield from (_rate(name, rate) for name, rate in checks.rates.items())
    yield f"  {'overall':24}{checks.overall:6.3f}"


def mistakes_as_text(mistakes: Iterable[Mistake]) -> Iterator[str]:
    """One line a mistake and, below it, the sentence it is about."""
    last = ""
    for mistake in mistakes:
        if mistake.report != last:
            yield f"- {mistake.report}"
            last = mistake.report
        yield f"    {mistake.what} ({mistake.table}): {mistake.item}"
        if mistake.sentence:
            yield f"        {' '.join(mistake.sentence.split())}"


def _rate(name: str, rate: Rate) -> str:
    if rate.value is None:
        return f"  {name:24}   n/a"
    return f"  {name:24}{rate.value:6.3f}  ({rate.right}/{rate.asked})"


def _scores_as_values(scores: Scores) -> dict[str, Any]:
    counts = {
        table: {
            "precision": round(count.precision, 4),
            "recall": round(count.recall, 4),
            "f1": round(count.f1, 4),
            "right": count.right,
            "invented": count.invented,
            "missed": count.missed,
        }
        for table, count in scores.counts.items()
    }
    return {
        "reports": scores.reports,
        **counts,
        "accuracy": _rates_as_values(scores.rates),
        "invented_days": scores.invented_days,
    }


def _checks_as_values(checks: Checks) -> dict[str, Any]:
    return {"overall": round(checks.overall, 4), "accuracy": _rates_as_values(checks.rates)}


def _rates_as_values(rates: dict[str, Rate]) -> dict[str, Any]:
    return {
        name: {
            "value": None if rate.value is None else round(rate.value, 4),
            "right": rate.right,
            "asked": rate.asked,
        }
        for name, rate in rates.items()
    }


def mistakes_as_values(mistakes: Iterable[Mistake]) -> list[dict[str, str]]:
    return [
        {
            "report": mistake.report,
            "table": mistake.table,
            "what": mistake.what,
            "item": mistake.item,
            "sentence": mistake.sentence,
        }
        for mistake in mistakes
    ]
