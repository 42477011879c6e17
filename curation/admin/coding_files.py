"""What a double coding gives to a statistics package: every code, and the figures, as CSV."""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence

from django.http import HttpResponse

from curation.editing.coding import Unit
from curation.editing.coding.fields import OUTCOME
from curation.editing.coding.units import FOUND
from curation.evaluation.agreement import figures
from curation.exports.escape import escape
from curation.models import DoubleCoding

Row = Sequence[object]
CODES = [
    "report", "publisher", "kind", "label", "start", "end", "exact", "found_by", "field",
    "proposed", "first_coder", "second_coder", "same", "settled", "settled_by", "settled_at",
    "reason",
]  # fmt: skip
FIGURES = ["measure", "about", "value", "same", "number", "percent"]


def _codes(units: Sequence[Unit]) -> Iterator[Row]:
    """One row a unit and code; whether it is there at all comes first."""
    yield CODES
    for unit in units:
        yes = ["yes" if found else "no" for found in unit.found]
        same = yes[0] == yes[1]
        settled = unit.settlement
        there = "" if settled is None else "no" if settled.verdict == "rejected" else "yes"
        yield [*_about(unit), FOUND.name, "", *yes, _word(same), there, *_who(unit)]
        for field, one, other in unit.pairs():
            proposed = unit.item.proposed.get(field.name, "")
            name = f"outcome: {field.label}" if field.name.startswith(OUTCOME) else field.name
            value = "" if settled is None else settled.values.get(field.name, "")
            same = field.same(one, other)
            yield [*_about(unit), name, proposed, one, other, _word(same), value, *_who(unit)]


def _about(unit: Unit) -> Row:
    item, source = unit.item, unit.item.report.source
    found_by = "machine"
    if item.added_by_id is not None:
        both = unit.first is not None and unit.second is not None
        found_by = "both coders" if both else "one coder"
    exact = source.text[item.start : item.end]
    where = (item.kind, item.label, item.start, item.end, exact)
    return [source.file_name, source.publisher, *where, found_by]


def _who(unit: Unit) -> Row:
    one = unit.settlement
    return ["", "", ""] if one is None else [one.by.get_username(), one.at.isoformat(), one.reason]


def _word(same: bool) -> str:
    return "yes" if same else "no"


def _figures(units: Sequence[Unit]) -> Iterator[Row]:
    yield FIGURES
    for one in figures(units):
        value = "" if one.value is None else f"{one.value:.4f}"
        percent = "" if one.percent is None else f"{one.percent:.1f}"
        yield [one.measure, one.about, value, one.same, one.number, percent]


TABLES: Mapping[str, Callable[[Sequence[Unit]], Iterator[Row]]] = {
    "codes": _codes,
    "agreement": _figures,
}


def csv_response(coding: DoubleCoding, table: str, units: Sequence[Unit]) -> HttpResponse:
    """With a byte-order mark, so that a spreadsheet reads names as they are."""
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    name = f"double-coding-{coding.pk}-{table}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    writer = csv.writer(response)
    for row in TABLES[table](units):
        writer.writerow([escape(one) if isinstance(one, str) else one for one in row])
    return response
