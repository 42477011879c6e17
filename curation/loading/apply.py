"""A plan into the database: findings, statements, projected records, suggestions.

Called inside one transaction a file; the only code that writes findings and machine statements.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from curation.editing import outside
from curation.editing.asking import settle
from curation.editing.projecting import Projected, Root, project
from curation.editing.revisions import NOT_FOUND, UNDONE
from curation.editing.rows import upsert
from curation.editing.stale import ask_about_stale
from curation.editing.told import told_of
from curation.loading.revision import CarriedOver, carry_over
from curation.loading.statements import Writing, identity
from curation.models import (
    Finding,
    Issue,
    Meeting,
    Person,
    Source,
    Statement,
    Suggestion,
    open_change,
)
from curation.reconcile.plan import Decision, Plan
from curation.records import Extraction
from curation.values.enums import (
    ChangeKind,
    CurationStatus,
    FindingKind,
    MeetingStatus,
    Rank,
    RejectedAs,
    Review,
)
from curation.values.folding import fold

MODELS: dict[FindingKind, type[Root]] = {
    FindingKind.PERSON: Person,
    FindingKind.MEETING: Meeting,
    FindingKind.ISSUE: Issue,
}


@dataclass(frozen=True, slots=True)
class Applied:
    """What a load wrote: new records, changed fields, questions filed."""

    created: tuple[Root, ...]
    projected: Projected
    suggestions: tuple[Suggestion, ...]
    kept: tuple[str, ...] = ()


def _reopen_undone(records: Iterable[Root]) -> list[Root]:
    """A record that went with a load that was taken back returns with the next load.

    A curator's rejection binds; the one that an undo wrote does not.
    """
    reopened = []
    for record in records:
        if record.rejected_as != RejectedAs.OUT_OF_SCOPE:
            continue
        last = record.history.select_related("change").order_by("-history_id").first()
        if last is not None and last.change.kind == ChangeKind.UNDO:
            record.curation_status, record.rejected_as = CurationStatus.DRAFT, ""
            reopened.append(record)
    return reopened


def _by_key(item: tuple[tuple[type[Root], int], Root]) -> tuple[str, int]:
    (model, pk), _ = item
    return (model.__name__, pk)


@dataclass(slots=True)
class _Load:
    source: Source
    extraction: Extraction
    plan: Plan
    at: datetime
    is_revision: bool = False
    gone: list[Finding] = field(default_factory=list)
    reopened: list[Root] = field(default_factory=list)
    carried: CarriedOver = field(default_factory=CarriedOver)

    def run(self) -> Applied:
        created = self._create_records()
        records = self._records(created)
        stored = [one for key, one in records.items() if key not in created]
        # Before the report itself is stored, whose day and outlet the statements are weighed by.
        outside.keep(stored, change=open_change(), at=self.at)
        self.source.save()
        findings = self._findings(records)
        self._sync_statements(findings)
        left = self._left_behind(records)
        touched = _by_model([*records.values(), *left])
        projected = project(
            persons=touched[Person],  # type: ignore[arg-type]
            meetings=touched[Meeting],  # type: ignore[arg-type]
            issues=touched[Issue],  # type: ignore[arg-type]
            fresh=created.values(),
            touched=self.reopened,
        )
        suggestions = settle(
            open_change(),
            [one for rows in touched.values() for one in rows],
            by=None,
            at=self.at,
            persons=[one for one in projected.records if isinstance(one, Person)],
        )
        stale = ask_about_stale(self.carried.all(), at=self.at)
        return Applied(tuple(created.values()), projected, suggestions + stale)

    def _create_records(self) -> dict[tuple[str, int], Root]:
        """Empty records for the new ones; their statements fill them when they are projected."""
        new: dict[FindingKind, dict[int, Root]] = {kind: {} for kind in FindingKind}
        for decision in self.plan.decisions:
            if decision.is_new:
                new[decision.kind].setdefault(decision.record, _blank(decision))
        created: dict[tuple[str, int], Root] = {}
        for kind, records in new.items():
            MODELS[kind]._default_manager.bulk_create(list(records.values()))  # type: ignore[arg-type]
            created |= {(kind, number): record for number, record in records.items()}
        return created

    def _records(self, created: Mapping[tuple[str, int], Root]) -> dict[tuple[str, int], Root]:
        """The records of the plan, and those that the report told of before.

        The stored ones are locked in order of kind and number.
        """
        records = dict(created)
        told = told_of(self._as_it_was())
        planned = {(one.kind, one.record) for one in self.plan.decisions}
        for kind, model in MODELS.items():
            ids = told[model] | {record for of, record in planned if of is kind}
            stored = model._default_manager.select_for_update().filter(pk__in=ids).order_by("pk")
            records |= {(kind, record.pk): record for record in stored}
        self.reopened = _reopen_undone(one for key, one in records.items() if key in planned)
        return records

    def _as_it_was(self) -> list[int]:
        """The report as it was stored before: itself, or the revision that it supersedes."""
        before = self.source.supersedes_id if self.is_revision else self.source.pk
        return [before] if before is not None else []

    def _findings(self, records: Mapping[tuple[str, int], Root]) -> dict[tuple[str, str], Finding]:
        stored = {(one.kind, one.local_key): one for one in self.source.findings.all()}
        findings: dict[tuple[str, str], Finding] = {}
        created, moved = [], []
        for decision in self.plan.decisions:
            finding = stored.pop((decision.kind, decision.local_key), None)
            if finding is None:
                finding = self._new_finding(decision, records[decision.kind, decision.record])
                created.append(finding)
            elif _moves(finding, decision):
                moved.append(finding)
            findings[decision.kind, decision.found] = finding
        gone = [finding for finding in stored.values() if not finding.stale]
        for finding in gone:
            finding.stale = True
        self.gone += gone
        bulk_create_with_history(created, Finding)
        if moved or gone:
            bulk_update_with_history([*moved, *gone], Finding, ["start", "end", "label", "stale"])
        return findings

    def _new_finding(self, decision: Decision, record: Root) -> Finding:
        return Finding(
            source=self.source,
            kind=decision.kind,
            local_key=decision.local_key,
            label=decision.label[:300],
            start=decision.span.start,
            end=decision.span.end,
            decided_by=decision.rule,
            **{str(decision.kind): record},
        )

    def _sync_statements(self, findings: Mapping[tuple[str, str], Finding]) -> None:
        writing = Writing(self.source, self.extraction, findings, open_change(), self.at)
        wanted = {identity(statement): statement for statement in writing.all()}
        stored = {identity(one): one for one in self.source.statements.exclude(basis="curator")}
        Statement.objects.bulk_create(
            [one for key, one in wanted.items() if key not in stored], batch_size=500
        )
        refreshed = [
            one for key, one in stored.items() if key in wanted and _refresh(one, wanted[key])
        ]
        gone = [one for key, one in stored.items() if key not in wanted and self._retire(one)]
        changed = [*refreshed, *gone]
        if changed:
            upsert(Statement, changed, REFRESHED)

    def _left_behind(self, records: Mapping[tuple[str, int], Root]) -> list[Root]:
        """Records that this report told of and tells of no more: they are projected as well."""
        older = self.source.supersedes
        if self.is_revision and older is not None:
            self.gone += list(older.findings.filter(stale=False))
            self.carried = carry_over(older, self.source)
        known = {(type(record), record.pk) for record in records.values()}
        left = {(type(one.record), one.record.pk): one.record for one in self.gone}
        return [record for key, record in sorted(left.items(), key=_by_key) if key not in known]

    def _retire(self, statement: Statement) -> bool:
        """A statement that is found no longer stays on record but counts no more.

        One that a curator confirmed was read by a human, who outranks the extractor.
        """
        if statement.review == Review.CONFIRMED or statement.rank == Rank.DEPRECATED:
            return False
        statement.rank = Rank.DEPRECATED
        statement.rank_reason = f"{NOT_FOUND} {self.extraction.version}"
        return True


REFRESHED = ["qualifiers", "attributed_to", "said_on", "basis", "rule", "extractor_version",
             "rank", "rank_reason"]  # fmt: skip


def _blank(decision: Decision) -> Root:
    if decision.kind is FindingKind.PERSON:
        return Person(name=decision.label[:200])
    if decision.kind is FindingKind.MEETING:
        return Meeting(status=MeetingStatus.UNKNOWN)
    return Issue(label=decision.label[:300], folded=fold(decision.label)[:300])


def _moves(finding: Finding, decision: Decision) -> bool:
    """Bring a stored finding's passage up to date; whether anything changed."""
    now = (decision.span.start, decision.span.end, decision.label[:300], False)
    if (finding.start, finding.end, finding.label, finding.stale) == now:
        return False
    finding.start, finding.end, finding.label, finding.stale = now
    return True


def _refresh(stored: Statement, found: Statement) -> bool:
    """Bring what may differ between two readings up to date; whether anything changed."""
    if stored.rank == Rank.DEPRECATED and stored.rank_reason.startswith((NOT_FOUND, UNDONE)):
        found.rank, found.rank_reason = Rank.NORMAL, ""
    else:
        found.rank, found.rank_reason = Rank(stored.rank), stored.rank_reason
    before = [getattr(stored, name) for name in REFRESHED if name != "extractor_version"]
    for name in REFRESHED:
        setattr(stored, name, getattr(found, name))
    return before != [getattr(stored, name) for name in REFRESHED if name != "extractor_version"]


def _by_model(records: Iterable[Root]) -> dict[type[Root], list[Root]]:
    grouped: dict[type[Root], list[Root]] = {Person: [], Meeting: [], Issue: []}
    for record in {(type(one), one.pk): one for one in records}.values():
        grouped[type(record)].append(record)
    return grouped


def apply(
    *,
    source: Source,
    extraction: Extraction,
    plan: Plan,
    at: datetime,
    is_revision: bool = False,
) -> Applied:
    """Write a plan. Runs inside an open change and an open transaction.

    *is_revision* says that the source takes the place of the one it supersedes just now.
    """
    return _Load(source, extraction, plan, at, is_revision).run()
