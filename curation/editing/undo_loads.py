"""Taking back a load: what it found is withdrawn, and the revision before it counts again."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Q
from simple_history.utils import bulk_update_with_history

from curation.editing import ranks
from curation.editing.guard import Root
from curation.editing.revisions import UNDONE, Stepped, step_back, step_forward
from curation.editing.stale import ask_about_stale
from curation.models import Change, Finding, Issue, Meeting, Person, Source, Statement
from curation.values.enums import Basis, ChangeKind, CurationStatus, Rank, RejectedAs

WRITTEN_BY_HAND = ("note", "wikidata_id", "scheme_uri")


class Undoing:
    """A change that is taken back, and what taking it back writes, leaves and touches."""

    def __init__(self, change: Change, opened: Change) -> None:
        self.change = change
        self.opened = opened
        self.left: list[str] = []
        # What this undoing moved and changed, in the form it can be taken back by itself.
        self.undone: dict[str, Any] = {"joined": [], "ranks": {}, "withdrawn": []}
        self.touched: dict[tuple[type[Any], int], Root] = {}
        self.weighed: set[int] = set()  # reports whose day or outlet is another now

    def touch(self, record: Root | None) -> None:
        if record is not None:
            self.touched.setdefault((type(record), record.pk), record)

    def touch_subjects(self, statements: Iterable[Statement]) -> None:
        ids: dict[type[Any], set[int]] = defaultdict(set)
        for statement in statements:
            for model, pk in _subjects(statement):
                ids[model].add(pk)
        for model, pks in ids.items():
            for record in model._default_manager.filter(pk__in=pks).order_by("pk"):
                self.touch(record)

    def remember(self, statements: Iterable[Statement]) -> None:
        for number, before in ranks.by_number(statements).items():
            self.undone["ranks"].setdefault(number, before)

    def remember_after(self) -> None:
        """How what was remembered has been left, so that what is decided later stays."""
        self.undone["ranks_after"] = ranks.by_number(ranks.of_report(self.undone))

    # --- Loads ---

    def step_back(self) -> None:
        """The revisions whose place the change let others take count again."""
        self.withdrawing = set(self._loaded())
        if self.change.kind != ChangeKind.LOAD:
            self.withdrawing = {one["newer"] for one in self.change.report.get("revisions", [])}
        for number in sorted(self.withdrawing, reverse=True):
            source = Source.objects.get(pk=number)
            if Source.objects.filter(supersedes=source, pk__gt=number).exists():
                self.left.append(f"{source}: a newer revision has its place")
            while (stepped := step_back(source)) is not None:
                self._stepped(stepped, "stepped_back")
                source = Source.objects.get(pk=stepped.entry["older"])
                if source.extractor_version:
                    break
                # Its own load was taken back while the newer one had its place.
                self.withdrawing.add(source.pk)

    def step_forward(self) -> None:
        """Taking back the taking back of a load: the newer revision counts again."""
        for taken in reversed(self.change.report.get("stepped_back", [])):
            stepped = step_forward(taken)
            if stepped is None:
                source = Source.objects.get(pk=taken["newer"])
                self.left.append(f"{source}: a newer revision has its place")
                continue
            self._stepped(stepped, "revisions")

    def _stepped(self, stepped: Stepped, name: str) -> None:
        self.undone.setdefault(name, []).append(stepped.entry)
        self.left += stepped.left
        self.touch_subjects(stepped.statements)
        ask_about_stale(stepped.statements, at=self.opened.at)
        for finding in stepped.findings:
            self.touch(finding.record)
        self.weighed.add(stepped.entry["older"])

    def withdrawn_statements(self) -> Q:
        """What the change has written, and of a load also what it found again.

        What an earlier load wrote and this one found again stands under the earlier one.
        """
        written = Q(change=self.change)
        if self.change.kind != ChangeKind.LOAD:
            return written
        written &= Q(source__in=self.withdrawing) | Q(source=None)
        return written | (Q(source__in=self.withdrawing) & ~Q(basis=Basis.CURATOR))

    def withdraw_statements(self) -> None:
        rows = Statement.objects.filter(self.withdrawn_statements())
        statements = list(rows.exclude(rank=Rank.DEPRECATED))
        self.remember(statements)
        for statement in statements:
            statement.rank = Rank.DEPRECATED
            statement.rank_reason = f"{UNDONE} in change {self.opened.pk}"
        Statement.objects.bulk_update(statements, ["rank", "rank_reason"], batch_size=500)
        self.touch_subjects(statements)

    def withdraw_findings(self) -> None:
        """What a load has found is withdrawn, and the file may be loaded again.

        A record that only this load told of is rejected, unless somebody has edited it.
        """
        findings = list(Finding.objects.filter(source__in=self.withdrawing, stale=False))
        for finding in findings:
            finding.stale = True
            self.touch(finding.record)
        bulk_update_with_history(findings, Finding, ["stale"])
        self.undone["withdrawn"] += [finding.pk for finding in findings]
        for source in Source.objects.filter(pk__in=self.withdrawing):
            source.extractor_version = ""
            source.save()
        for record in self._orphans(findings):
            record.curation_status = CurationStatus.REJECTED
            record.rejected_as = RejectedAs.OUT_OF_SCOPE

    def bring_back_findings(self) -> None:
        """Taking back the taking back of a load, and that in its turn."""
        for name, other, stale in (
            ("withdrawn", "returned", False),
            ("returned", "withdrawn", True),
        ):
            numbers = self.change.report.get(name, [])
            findings = list(Finding.objects.filter(pk__in=numbers).exclude(stale=stale))
            for finding in findings:
                finding.stale = stale
                self.touch(finding.record)
            bulk_update_with_history(findings, Finding, ["stale"])
            self.undone.setdefault(other, []).extend(one.pk for one in findings)

    def _loaded(self) -> list[int]:
        rows = Source.history.filter(change=self.change)
        return sorted(set(rows.values_list("id", flat=True)))

    def _orphans(self, findings: Iterable[Finding]) -> Iterator[Root]:
        for finding in findings:
            record = self.touched[type(finding.record), finding.record.pk]
            if record.is_decided or record.findings.filter(stale=False).exists():
                continue
            if _edited(record):
                self.left.append(f"{record}: was edited by hand")
                continue
            yield record


def _edited(record: Root) -> bool:
    """Whether a person has written or stated something about the record."""
    written = any(getattr(record, name, "") for name in WRITTEN_BY_HAND)
    stated = record.statements.that_count().filter(basis=Basis.CURATOR)
    return written or bool(stated.exists())


def _subjects(statement: Statement) -> Iterator[tuple[type[Any], int]]:
    for model, pk in (
        (Person, statement.person_id),
        (Meeting, statement.meeting_id),
        (Issue, statement.issue_id),
    ):
        if pk is not None:
            yield model, pk
