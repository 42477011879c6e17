"""How a change found the ranks and reviews of statements and how it left them, to take it back."""

from collections.abc import Iterable, Mapping
from typing import Any

from curation.models import Statement

Ranked = list[str]  # rank, its reason, review


def ranked(one: Statement) -> Ranked:
    return [one.rank, one.rank_reason, one.review]


def by_number(statements: Iterable[Statement]) -> dict[str, Ranked]:
    """Statements as the report of a change keeps them: under ``ranks`` and ``ranks_after``."""
    return {str(one.pk): ranked(one) for one in statements}


def of_report(report: Mapping[str, Any]) -> list[Statement]:
    """The statements that a change ranked, as they are now."""
    numbers = [int(pk) for pk in report.get("ranks", {})]
    return list(Statement.objects.filter(pk__in=numbers).order_by("pk"))


def put_back(statements: Iterable[Statement], report: Mapping[str, Any]) -> int:
    """Set what the change found where it still is as the change left it; how many are not.

    Rank and review are decided apart, and so are they taken back. Nothing is stored yet.
    """
    moved_on = 0
    for one in statements:
        number, now = str(one.pk), ranked(one)
        rank, reason, review = report["ranks"][number]
        left = report.get("ranks_after", {}).get(number, now)
        if now[:2] == left[:2]:
            one.rank, one.rank_reason = rank, reason
        elif now[:2] != [rank, reason]:
            moved_on += 1
        if now[2] == left[2]:
            one.review = review
    return moved_on
