"""Printed corrections: what an outlet takes back counts no more, and a curator is told once."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from curation.editing.claims import Claims
from curation.editing.filing import Asked, file_once, fingerprint
from curation.editing.projecting import project
from curation.models import Change, Meeting, Source, Statement, Suggestion
from curation.reconcile.contradictions import corrected
from curation.values.enums import Decision, SuggestionKind

SCORE = 70.0
Pairs = Mapping[int, dict[int, int]]  # correcting report -> statement -> the one that corrects it


def retract(
    opened: Change, claims: Claims, *, at: datetime
) -> tuple[tuple[Suggestion, ...], frozenset[int]]:
    """Let corrections supersede what they contradict, and only that; what is newly asked.

    Also returns the statements that are superseded from now on. One that a curator confirmed is
    superseded when a curator accepts the correction, and none when it is rejected.
    """
    pairs = _pairs(claims)
    asked = _questions(pairs)
    wanted: dict[int, int] = {}
    for source, corrections in pairs.items():
        decision = asked[source].decision if source in asked else Decision.OPEN
        if decision != Decision.REJECTED:
            wanted |= {
                old: new
                for old, new in corrections.items()
                if decision == Decision.ACCEPTED or old not in claims.confirmed
            }
    _write(opened, claims, wanted)
    filed = file_once(
        _question(source, of, at) for source, of in pairs.items() if source not in asked
    )
    for source, question in asked.items():
        question.statements.add(*_both(pairs[source]))
    return filed, frozenset(wanted)


def _pairs(claims: Claims) -> Pairs:
    pairs: dict[int, dict[int, int]] = {}
    for (_, _, field), said in claims.groups.items():
        for old, new in corrected(field, said, claims.correcting):
            source = claims.correcting[new.said.source]
            pairs.setdefault(source, {})[old.said.key] = new.said.key
    return pairs


def _questions(pairs: Pairs) -> dict[int, Suggestion]:
    """The questions that were asked already, for a report or the revision before it."""
    before = dict(
        Source.objects.filter(pk__in=pairs, supersedes__isnull=False).values_list(
            "supersedes_id", "pk"
        )
    )
    rows = Suggestion.objects.filter(
        kind=SuggestionKind.CORRECTION, source__in=[*pairs, *before]
    ).order_by("id")
    return {before.get(one.source_id or 0, one.source_id or 0): one for one in rows}


def _both(corrections: Mapping[int, int]) -> set[int]:
    return {*corrections, *corrections.values()}


def _question(source: int, corrections: Mapping[int, int], at: datetime) -> Asked:
    suggestion = Suggestion(
        kind=SuggestionKind.CORRECTION,
        fingerprint=fingerprint("correction", source),
        source_id=source,
        reasons=["the outlet corrects what it reported before"],
        score=SCORE,
        created=at,
    )
    return Asked(suggestion, tuple(sorted(_both(corrections))))


def _write(opened: Change, claims: Claims, wanted: Mapping[int, int]) -> None:
    ids = {
        pk
        for pk in wanted.keys() | claims.superseded.keys()
        if wanted.get(pk) != claims.superseded.get(pk)
    }
    if not ids:
        return
    statements = list(Statement.objects.filter(pk__in=ids))
    before = {str(one.pk): one.superseded_by_id for one in statements}
    for one in statements:
        one.superseded_by_id = wanted.get(one.pk)
    Statement.objects.bulk_update(statements, ["superseded_by"])
    known = opened.report.get("superseded", {})
    after = {str(one.pk): one.superseded_by_id for one in statements}
    opened.report = {
        **opened.report,
        "superseded": {**before, **known},
        "superseded_after": {**opened.report.get("superseded_after", {}), **after},
    }
    opened.save(update_fields=["report"])
    _project(statements)


def _project(statements: Iterable[Statement]) -> None:
    meetings = {one.meeting_id for one in statements}
    project(meetings=list(Meeting.objects.current().filter(pk__in=meetings).order_by("pk")))


def meetings_corrected(suggestion: Suggestion) -> Collection[int]:
    """The meetings that a correction is about."""
    rows = suggestion.statements.filter(meeting__isnull=False)
    return set(rows.values_list("meeting_id", flat=True))
