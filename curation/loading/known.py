"""What is stored, as plain values: the part of the database that can matter for one report."""

from collections import Counter
from collections.abc import Collection
from datetime import date

from django.db.models import Q

from curation.editing.meeting_facts import meeting_facts
from curation.editing.near import about, during
from curation.editing.person_facts import (
    OfficeMaker,
    ids_of_names,
    office_maker,
    person_facts,
    with_reports,
)
from curation.models import Finding, Issue, Source
from curation.reconcile.found import DATES
from curation.reconcile.meetings import NEWS_DAYS, MeetingFacts
from curation.reconcile.people import PersonFacts
from curation.reconcile.plan import Known, KnownFinding
from curation.records import Extraction
from curation.values import edtf
from curation.values.edtf import Bounds
from curation.values.enums import CurationStatus
from curation.values.folding import fold, fold_name

__all__ = ["fetch", "office_maker", "stored_findings"]


def stored_findings(source: Source) -> tuple[KnownFinding, ...]:
    if source._state.adding:
        return ()
    rows = Finding.objects.filter(source=source).order_by("id")
    return tuple(
        KnownFinding(row.kind, row.local_key, row.start, row.end, row.label, row.record.pk)
        for row in rows.select_related("person", "meeting", "issue")
    )


def fetch(
    extraction: Extraction, source: Source, findings: tuple[KnownFinding, ...], office: OfficeMaker
) -> Known:
    """Everything that identity in this report can depend on, by indexed look-ups only."""
    equal = ids_of_names({fold_name(found.name) for found in extraction.persons})
    stored = {one.record for one in findings if one.kind == "person"}
    return Known(
        findings=findings,
        persons=_persons(equal, office),
        meetings=_meetings(equal | stored, extraction, source),
        issues=_issues({fold(found.label) for found in extraction.issues}),
    )


def _persons(equal: Collection[int], office: OfficeMaker) -> tuple[PersonFacts, ...]:
    """People of an equal name, with what tells apart those who share one."""
    facts = person_facts(equal, office)
    names = Counter(name for one in facts.values() for name in one.folded)
    shared = {pk for pk, one in facts.items() if any(names[name] > 1 for name in one.folded)}
    if shared:
        facts |= with_reports({pk: facts[pk] for pk in shared}, shared)
    return tuple(facts[pk] for pk in sorted(facts))


def _issues(labels: Collection[str]) -> dict[str, int]:
    """Folded label -> issue; a merged issue's label leads to its survivor."""
    found: dict[str, int] = {}
    accepted = Q(
        aliases__folded__in=labels,
        aliases__rejected=False,
        curation_status=CurationStatus.ACCEPTED,
    )
    rows = Issue.objects.exclude(curation_status=CurationStatus.REJECTED)
    for issue in rows.filter(accepted).prefetch_related("aliases").order_by("-id"):
        found |= {alias.folded: issue.survivor().pk for alias in issue.aliases.all()}
    for issue in rows.filter(folded__in=labels).order_by("-id"):
        found[issue.folded] = issue.survivor().pk
    return {label: pk for label, pk in found.items() if label in labels}


def _meetings(
    persons: Collection[int], extraction: Extraction, source: Source
) -> tuple[MeetingFacts, ...]:
    """Meetings of the people about the days that the report tells of."""
    days = [
        edtf.bounds(fact.value)
        for found in extraction.meetings
        for fact in found.facts
        if fact.field in DATES
    ]
    if extraction.document.published_on:
        published = date.fromisoformat(extraction.document.published_on)
        days.append(Bounds(published - NEWS_DAYS, published))
    own = [pk for pk in (source.pk, source.supersedes_id) if pk is not None]
    return tuple(meeting_facts(about(persons, during(days)), own=own))
