"""Laying two codings of a report side by side: one unit is one thing in the report."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User

from curation.editing.coding.fields import CodedField, coded_fields
from curation.models import Code, CodedReport, CodingItem, Settlement

FOUND = CodedField("found", "in the report", (("yes", "yes"), ("no", "no")))


@dataclass(frozen=True, slots=True)
class Difference:
    """A code in which the two differ."""

    field: CodedField
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Unit:
    """What both coded, with the code of each; none for what the other has added."""

    item: CodingItem
    first: Code | None
    second: Code | None
    settlement: Settlement | None = None

    @property
    def found(self) -> tuple[bool, bool]:
        return (
            self.first is not None and self.first.found,
            self.second is not None and self.second.found,
        )

    @property
    def fields(self) -> list[CodedField]:
        return coded_fields(self.item)

    def pairs(self) -> list[tuple[CodedField, str, str]]:
        """The values of both, field by field; empty unless both hold that it is there."""
        if not all(self.found) or self.first is None or self.second is None:
            return []
        first, second = self.first.values, self.second.values
        return [(one, first.get(one.name, ""), second.get(one.name, "")) for one in self.fields]

    @property
    def differences(self) -> list[Difference]:
        if self.found[0] != self.found[1]:
            first, second = ("yes" if found else "no" for found in self.found)
            return [Difference(FOUND, first, second)]
        return [
            Difference(field, one, other)
            for field, one, other in self.pairs()
            if not field.same(one, other)
        ]

    @property
    def agreed(self) -> bool:
        return not self.differences


def units_of(reports: Sequence[CodedReport]) -> list[Unit]:
    """The units of finished reports, in order of report and text, in a fixed number of statements.

    Reports that one of the two is not done with have none: nothing of them may be seen.
    """
    finished = {one.pk: one for one in reports if one.finished}
    items = CodingItem.objects.filter(report__in=finished).select_related(
        "settlement__by", "finding__person", "finding__meeting", "finding__issue"
    )
    items = items.prefetch_related("codes", "settlement__changes").order_by("report", "start", "id")
    by_report: dict[int, list[CodingItem]] = {}
    for item in items:
        item.report = finished[item.report_id]
        by_report.setdefault(item.report_id, []).append(item)
    return [unit for pk in finished for unit in _units(by_report.get(pk, ()), finished[pk])]


def _units(items: Iterable[CodingItem], report: CodedReport) -> list[Unit]:
    first, second = report.coding.first_coder, report.coding.second_coder
    listed = list(items)
    units = [
        Unit(item, _code(item, first), _code(item, second), _settlement(item))
        for item in listed
        if item.added_by_id is None
    ]
    left = [item for item in listed if item.added_by_id == second.pk]
    for item in (item for item in listed if item.added_by_id == first.pk):
        other = next((one for one in left if _same_passage(item, one)), None)
        code = None
        if other is not None:
            left.remove(other)
            code = _code(other, second)
        units.append(Unit(item, _code(item, first), code, _settlement(item)))
    units += [Unit(item, None, _code(item, second), _settlement(item)) for item in left]
    return sorted(units, key=lambda unit: (unit.item.start, unit.item.pk))


def _same_passage(one: CodingItem, other: CodingItem) -> bool:
    """Two additions are one when they are of one kind and their passages overlap."""
    return one.kind == other.kind and one.start < other.end and other.start < one.end


def _code(item: CodingItem, coder: User) -> Code | None:
    return next((code for code in item.codes.all() if code.coder_id == coder.pk), None)


def _settlement(item: CodingItem) -> Settlement | None:
    return getattr(item, "settlement", None)
