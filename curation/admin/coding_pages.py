"""The two pages of a double coding: coding one report blind, and settling what differs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from curation.admin.base import attempt, editor
from curation.admin.highlight import Mark, paragraphs, pieces
from curation.editing import coding as editing
from curation.editing.coding import CodedField, Difference, Unit, shown
from curation.editing.coding.units import FOUND
from curation.editing.errors import Refused
from curation.models import Code, CodedReport, CodingItem, DoubleCoding, Source

CODE, SETTLE = "admin:curation_doublecoding_code", "admin:curation_doublecoding_settle"
CONTEXT = 60
KINDS = [("meeting", "Meetings"), ("person", "People"), ("issue", "Issues")]


@dataclass(frozen=True, slots=True)
class Progress:
    """One report of a sample, as far as the user may know: nothing of a colleague's codes."""

    report: CodedReport
    mine: bool
    differences: int
    settled: int
    units: int

    @classmethod
    def of(cls, report: CodedReport, units: Sequence[Unit], user: User) -> "Progress":
        own = [unit for unit in units if unit.item.report_id == report.pk]
        different = [unit for unit in own if not unit.agreed]
        mine = report.coding.is_coder(user) and not report.is_done_by(user)
        settled = sum(unit.settlement is not None for unit in own)
        return cls(report, mine, len(different), settled, len(own))


@dataclass(frozen=True, slots=True)
class Input:
    """One code of one item, as a control of the form."""

    field: CodedField
    name: str
    value: str
    proposed: str


@dataclass(frozen=True, slots=True)
class Line:
    """One item with this coder's own code, or the proposal where there is none yet."""

    item: CodingItem
    found: bool | None
    inputs: list[Input]

    @property
    def key(self) -> str:
        return f"c{self.item.pk}"


def may_settle(coding: DoubleCoding, user: User) -> bool:
    return user.has_perm("curation.settle_doublecoding") and not coding.is_coder(user)


# --- Coding


def coding_page(report: CodedReport, coder: User) -> dict[str, Any]:
    """The report as the machine read it, with what this coder has made of it so far."""
    items = list(editing.items_of(report, coder))
    codes = {code.item_id: code for code in _codes_of(report, coder)}
    lines = []
    for item in items:
        code = codes.get(item.pk)
        given = code.values if code is not None and code.found else item.proposed
        inputs = [
            Input(one, f"{item.pk}-{one.name}", given.get(one.name, ""),
                  item.proposed.get(one.name, ""))
            for one in editing.coded_fields(item)
        ]  # fmt: skip
        lines.append(Line(item, code.found if code is not None else None, inputs))
    groups = [(title, [line for line in lines if line.item.kind == kind]) for kind, title in KINDS]
    return {
        "title": report.source.title,
        "report": report,
        "source": report.source,
        "reading": _text_of(report.source, items),
        "groups": groups,
        "coded": len(codes),
        "all": len(lines),
        "done": report.is_done_by(coder),
        "kinds": [(kind, title) for kind, title in KINDS],
    }


def _codes_of(report: CodedReport, coder: User) -> list[Code]:
    return list(Code.objects.filter(item__report=report, coder=coder))


def _text_of(source: Source, items: Sequence[CodingItem]) -> dict[str, Any]:
    marks = [Mark(item.start, item.end, f"c{item.pk}") for item in items]
    return {
        "text": list(paragraphs(pieces(source.text, marks))),
        "labels": {f"c{item.pk}": str(item) for item in items},
    }


def save_codes(request: HttpRequest, report: CodedReport) -> HttpResponse:
    """Keep what is filled in; then be done, if that is what the coder pressed."""
    user, at = editor(request), timezone.now()
    then = request.POST.get("then", "save")
    with attempt(request):
        codes = _sent(request.POST, editing.items_of(report, user))
        number = editing.record(report=report, codes=codes, by=user, at=at)
        if then == "save":
            messages.success(request, _("Kept: {} coded.").format(number))
            return redirect(CODE, report.pk)
        editing.finish(report=report, by=user, at=at, accept_rest=then == "rest")
        return _on_to_the_next(request, report, user)
    return redirect(CODE, report.pk)


def _sent(sent: Mapping[str, str], items: Any) -> dict[int, tuple[bool, dict[str, object]]]:
    """What the form says of each item; nothing is said of one that is not decided yet."""
    codes: dict[int, tuple[bool, dict[str, object]]] = {}
    for item in items:
        found = sent.get(f"{item.pk}-found")
        if found not in {"yes", "no"}:
            continue
        names = [one.name for one in editing.coded_fields(item)]
        values = {name: sent[f"{item.pk}-{name}"] for name in names if f"{item.pk}-{name}" in sent}
        codes[item.pk] = found == "yes", dict(values)
    return codes


def _on_to_the_next(request: HttpRequest, report: CodedReport, user: User) -> HttpResponse:
    following = report.coding.reports.to_code(user).order_by("id").first()
    if following is None:
        messages.success(request, _("You are done with this sample. Thank you."))
        return redirect(report.coding)
    messages.success(request, _("Done with “{}”. This is the next.").format(report.source.title))
    return redirect(CODE, following.pk)


def save_passage(request: HttpRequest, report: CodedReport) -> HttpResponse:
    """What the machine did not find: the selected words, or words that stand in the text."""
    words, kind = request.POST.get("words", ""), request.POST.get("kind", "")
    with attempt(request):
        start, end = _place(report.source, words, request.POST.get("start", ""))
        item = editing.add_item(
            report=report, kind=kind, start=start, end=end, by=editor(request), at=timezone.now()
        )
        messages.success(request, _("Added: {}.").format(item))
        return HttpResponseRedirect(f"{reverse(CODE, args=[report.pk])}#c{item.pk}")
    return redirect(CODE, report.pk)


def _place(source: Source, words: str, start: str) -> tuple[int, int]:
    """Where the words stand: where they were selected, else where they first occur."""
    exact = words.strip()
    if not exact:
        raise Refused("Select the words in the text first, or type them as they stand there.")
    place = int(start) if start.isdecimal() and len(start) < 10 else 0
    if source.text[place : place + len(exact)] != exact:
        place = source.text.find(exact)
    if place < 0:
        raise Refused(f"“{exact}” does not stand in the text like that.")
    return place, place + len(exact)


# --- Settling


@dataclass(frozen=True, slots=True)
class Choice:
    """One difference as it is put to the third person."""

    difference: Difference
    name: str

    @property
    def field(self) -> CodedField:
        return self.difference.field

    @property
    def first(self) -> str:
        return shown(self.field, self.difference.first)

    @property
    def second(self) -> str:
        return shown(self.field, self.difference.second)

    @property
    def may_be_other(self) -> bool:
        return self.field is not FOUND


@dataclass(frozen=True, slots=True)
class Dispute:
    """A unit on which the two differ, with its passage."""

    unit: Unit
    choices: list[Choice]
    before: str
    exact: str
    after: str


def settling_page(report: CodedReport) -> dict[str, Any]:
    units = editing.units_of([report])
    waiting = [unit for unit in units if unit.settlement is None]
    return {
        "title": report.source.title,
        "report": report,
        "source": report.source,
        "coding": report.coding,
        "disputes": [_dispute(unit) for unit in waiting if not unit.agreed],
        "agreed": sum(unit.agreed for unit in waiting),
        "settled": [unit for unit in units if unit.settlement is not None],
    }


def _dispute(unit: Unit) -> Dispute:
    text, start, end = unit.item.report.source.text, unit.item.start, unit.item.end
    choices = [Choice(one, f"{unit.item.pk}-{one.field.name}") for one in unit.differences]
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return Dispute(unit, choices, before, text[start:end], after)


def save_settlement(request: HttpRequest, report: CodedReport) -> HttpResponse:
    item = request.POST.get("item", "")
    with attempt(request):
        unit = next((one for one in editing.units_of([report]) if str(one.item.pk) == item), None)
        if unit is None or unit.agreed:
            raise Refused("There is nothing to settle about that.")
        found, values = _decided(request.POST, unit)
        editing.settle(
            unit=unit, found=found, values=values, by=editor(request), at=timezone.now(),
            reason=request.POST.get("reason", ""),
        )  # fmt: skip
        messages.success(request, _("Settled and written: {}.").format(unit.item))
    return redirect(SETTLE, report.pk)


def _decided(sent: Mapping[str, str], unit: Unit) -> tuple[bool, dict[str, object]]:
    """The values that hold: those of the two where they agree, else what was chosen."""
    coded = unit.first if unit.found[0] else unit.second
    assert coded is not None  # a unit without any code has nothing to settle
    values: dict[str, object] = dict(coded.values)
    for one in unit.differences:
        name = f"{unit.item.pk}-{one.field.name}"
        choice = sent.get(name, "")
        picked = {"first": one.first, "second": one.second, "other": sent.get(f"{name}-other", "")}
        if choice not in picked:
            raise Refused(f"Choose what holds: {one.field.label}.")
        if one.field is FOUND:
            return picked[choice] == "yes", values
        values[one.field.name] = picked[choice]
    return True, values
