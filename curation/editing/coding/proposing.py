"""The machine's proposal for one report, as it stands when the report is assigned.

It is read from what the report says, never from the records: they may hold what others decided.
"""

from collections import defaultdict
from collections.abc import Mapping

from curation.editing.coding.fields import FIELDS, MODELS, OUTCOME
from curation.editing.fields import STATED
from curation.models import CodedReport, CodingItem, Finding, Statement
from curation.reconcile.resolve import STATUS_ORDER
from curation.values.enums import Basis, FindingKind


def propose(report: CodedReport) -> list[CodingItem]:
    """One item for every finding of the report, not stored yet."""
    findings = report.source.findings.filter(stale=False).order_by("start", "id")
    said = report.source.statements.exclude(basis=Basis.CURATOR).order_by("start", "id")
    of_finding: dict[int, list[Statement]] = defaultdict(list)
    outcomes: dict[int, list[Statement]] = defaultdict(list)
    for one in said.select_related("issue"):
        if one.field == "outcome" and one.meeting_id and one.issue_id:
            outcomes[one.meeting_id].append(one)
        elif one.finding_id:
            of_finding[one.finding_id].append(one)
    items = []
    for finding in findings:
        item = CodingItem(
            report=report, finding=finding, kind=finding.kind, label=finding.label,
            start=finding.start, end=finding.end,
        )  # fmt: skip
        item.proposed = _values(finding, of_finding[finding.pk])
        if finding.kind == FindingKind.MEETING:
            _propose_outcomes(item, outcomes[finding.meeting_id or 0])
        items.append(item)
    return items


def _values(finding: Finding, said: list[Statement]) -> dict[str, str]:
    stated: Mapping[str, str] = STATED[MODELS[finding.kind]]
    values = {}
    # Of several values of one report the first counts, of several states the latest.
    order: Mapping[str, int] = {str(one): place for one, place in STATUS_ORDER.items()}
    for field in FIELDS[finding.kind]:
        name = stated.get(field.name, field.name)
        found = [one.value for one in said if one.field == name and _about_itself(one)]
        value = max(found, key=lambda value: order.get(value, -1)) if found else ""
        valid = value in dict(field.choices) if field.choices else len(value) <= field.longest
        values[field.name] = value if valid else ""
    if FIELDS[finding.kind][0].required and not values[FIELDS[finding.kind][0].name]:
        values[FIELDS[finding.kind][0].name] = finding.label[: FIELDS[finding.kind][0].longest]
    if finding.kind == FindingKind.MEETING:
        values["kind"] = values["kind"] or "other"
        values["status"] = values["status"] or "unknown"
    return values


def _about_itself(statement: Statement) -> bool:
    """Not about who took part, or what was on the agenda."""
    keys = (statement.person_id, statement.meeting_id, statement.issue_id)
    return sum(key is not None for key in keys) == 1


def _propose_outcomes(item: CodingItem, said: list[Statement]) -> None:
    for one in said:
        assert one.issue is not None
        item.subjects[str(one.issue_id)] = one.issue.label
        item.proposed[f"{OUTCOME}{one.issue_id}"] = one.value
