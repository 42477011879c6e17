"""Settling what two coders see differently, and writing what holds through the usual editing."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from curation.editing.coding.fields import MODELS, OUTCOME, checked_values
from curation.editing.coding.units import Unit, units_of
from curation.editing.create import create
from curation.editing.deciding import Evidence
from curation.editing.decisions import accept, reject
from curation.editing.errors import NotPermitted, Refused
from curation.editing.guard import require_permission, require_reason
from curation.editing.row_edits import RowEdit
from curation.editing.save import save
from curation.models import (
    AgendaItem,
    Change,
    CodedReport,
    CodingItem,
    Issue,
    Meeting,
    Settlement,
)
from curation.values.enums import CodingVerdict, CurationStatus, RejectedAs


def settle(
    *,
    unit: Unit,
    found: bool,
    values: Mapping[str, object],
    by: User,
    at: datetime,
    reason: str,
) -> Settlement:
    """Decide a difference: the record becomes what is decided, as one's own decision.

    Raises `NotPermitted` for the two coders themselves, and `Refused`.
    """
    require_reason(reason, "both coders will want to know why")
    with transaction.atomic():
        _require_a_third(_locked(unit.item.report), by)
        return _settle(unit.item, found, values, by, at, reason)


def settle_agreed(*, report: CodedReport, by: User, at: datetime) -> int:
    """Write what both coders agree on and nobody has written yet; how many findings that were."""
    with transaction.atomic():
        locked = _locked(report)
        _require_a_third(locked, by)
        written = 0
        for unit in units_of([locked]):
            if unit.settlement is not None or not unit.agreed:
                continue
            values = unit.first.values if unit.first is not None else {}
            _settle(unit.item, unit.found[0], values, by, at, f"both coders of “{locked.coding}”")
            written += 1
        return written


def _locked(report: CodedReport) -> CodedReport:
    rows = CodedReport.objects.select_for_update(of=("self",))
    return rows.select_related("coding__first_coder", "coding__second_coder", "source").get(
        pk=report.pk
    )


def _require_a_third(report: CodedReport, by: User) -> None:
    require_permission(by, "settle_doublecoding", "settle differences")
    if report.coding.is_coder(by):
        raise NotPermitted("A third person settles what two coders see differently.")
    if not report.finished:
        raise Refused("Not both coders are done with this report.")


def _settle(
    item: CodingItem,
    found: bool,
    values: Mapping[str, object],
    by: User,
    at: datetime,
    reason: str,
) -> Settlement:
    if Settlement.objects.filter(item=item).exists():
        raise Refused(f"Somebody has settled {item} already.")
    checked = checked_values(item, values) if found else {}
    verdict = CodingVerdict.REJECTED
    if found:
        proposed = all(checked[name] == item.proposed.get(name, "") for name in checked)
        verdict = CodingVerdict.ACCEPTED if proposed else CodingVerdict.CORRECTED
    write = _write if found else _withdraw
    changes = write(item, checked, by, at, f"double coding: {reason}"[:300])
    settlement = Settlement.objects.create(
        item=item, by=by, at=at, verdict=verdict, values=checked, reason=reason[:300]
    )
    settlement.changes.add(*(one for one in changes if one is not None))
    return settlement


Changes = Iterable[Change | None]


def _write(
    item: CodingItem, values: dict[str, str], by: User, at: datetime, reason: str
) -> Changes:
    """The record is accepted. What a report says as the machine read it is no correction: other
    reports may outweigh it; only what was read wrongly is written.
    """
    evidence = Evidence(source=item.report.source, start=item.start, end=item.end)
    plain = {name: value for name, value in values.items() if not name.startswith(OUTCOME)}
    if item.finding is None:
        model = MODELS[item.kind]
        record = create(model=model, values=plain, by=by, at=at, reason=reason, evidence=evidence)
        entered = record.history.order_by("history_id").select_related("change").first()
        yield entered.change if entered else None
    else:
        record = _stored(item)
        corrected = {
            name: value
            for name, value in plain.items()
            if value not in (item.proposed.get(name, ""), getattr(record, name))
        }
        yield save(
            record=record, values=corrected, rows=_outcomes(record, item, values), by=by, at=at,
            expected_version=record.version, reason=reason, evidence=evidence,
        )  # fmt: skip
    record.refresh_from_db()
    if record.curation_status != CurationStatus.ACCEPTED:
        yield accept(records=[record], by=by, at=at, reason=reason)


def _stored(item: CodingItem) -> Any:
    """The record of the finding today, also where it was merged since."""
    assert item.finding is not None
    return item.finding.record.survivor()


def _outcomes(record: Any, item: CodingItem, values: Mapping[str, str]) -> list[RowEdit]:
    """The agenda items whose outcome was decided to be another than was read."""
    if not isinstance(record, Meeting):
        return []
    rows = {str(one.issue_id): one for one in AgendaItem.objects.filter(meeting=record)}
    edits = []
    for key in item.subjects:
        value, row = values[f"{OUTCOME}{key}"], rows.get(key)
        if value == item.proposed.get(f"{OUTCOME}{key}", ""):
            continue
        if row is not None and row.outcome != value:
            edits.append(RowEdit(AgendaItem, row.pk, {"outcome": value}, rejected=row.rejected))
        elif row is None and value:
            issue = Issue.objects.filter(pk=key, merged_into=None).first()
            if issue is not None:
                edits.append(RowEdit(AgendaItem, None, {"issue": issue, "outcome": value}))
    return edits


def _withdraw(
    item: CodingItem, values: dict[str, str], by: User, at: datetime, reason: str
) -> Changes:
    """The report does not say this: its record is rejected, unless other reports tell of it."""
    if item.finding is None:
        return
    record = _stored(item)
    told = record.findings.filter(stale=False).exclude(source=item.report.source)
    if record.curation_status == CurationStatus.REJECTED or told.exists():
        return
    yield reject(
        records=[record], rejected_as=RejectedAs.WRONG_READING, by=by, at=at, reason=reason
    )
