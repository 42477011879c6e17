"""What one coder does with one report: code what was found, add what was not, be done."""

from collections.abc import Mapping
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q, QuerySet

from curation.editing.coding.fields import FIELDS, checked_values
from curation.editing.deciding import Evidence
from curation.editing.errors import NotPermitted, Refused
from curation.editing.guard import require_permission
from curation.models import Code, CodedReport, CodingItem
from curation.values.enums import CodingVerdict, FindingKind

Coded = Mapping[int, tuple[bool, Mapping[str, object]]]  # item -> whether it is there, its values


def items_of(report: CodedReport, coder: User) -> QuerySet[CodingItem]:
    """What this coder codes: what the machine found, and what they added themselves."""
    return report.items.filter(Q(added_by=None) | Q(added_by=coder)).order_by("start", "id")


def _locked(report: CodedReport, by: User) -> CodedReport:
    """The report, if it is this user's to code and they are not done with it."""
    require_permission(by, "code_doublecoding", "code reports")
    stored = CodedReport.objects.select_for_update(of=("self",)).select_related("coding", "source")
    locked = stored.get(pk=report.pk)
    if not locked.coding.is_coder(by):
        raise NotPermitted("This report was given to others to code.")
    if locked.is_done_by(by):
        raise Refused("You are done with this report; your codes are not changed any more.")
    return locked


@transaction.atomic
def record(*, report: CodedReport, codes: Coded, by: User, at: datetime) -> int:
    """Keep the codes of some items, in the place of earlier ones; how many there are now."""
    locked = _locked(report, by)
    items = {item.pk: item for item in items_of(locked, by)}
    if not codes.keys() <= items.keys():
        raise Refused("That is not in this report.")
    for pk, (found, values) in codes.items():
        _keep(items[pk], found=found, values=values, by=by, at=at)
    return Code.objects.filter(item__report=locked, coder=by).count()


def _keep(
    item: CodingItem, *, found: bool, values: Mapping[str, object], by: User, at: datetime
) -> None:
    checked = checked_values(item, values) if found else {}
    verdict = CodingVerdict.REJECTED
    if found:
        same = all(checked[name] == item.proposed.get(name, "") for name in checked)
        verdict = CodingVerdict.ACCEPTED if same else CodingVerdict.CORRECTED
    Code.objects.update_or_create(
        item=item, coder=by, defaults={"verdict": verdict, "values": checked, "at": at}
    )


@transaction.atomic
def add_item(
    *, report: CodedReport, kind: str, start: int, end: int, by: User, at: datetime
) -> CodingItem:
    """A person, meeting or issue that the machine did not find: the passage that names it."""
    locked = _locked(report, by)
    if kind not in set(FindingKind):
        raise Refused("Say whether it is a person, a meeting or an issue.")
    Evidence(source=locked.source, start=start, end=end).checked()
    label = " ".join(locked.source.text[start:end].split())
    if not label or len(label) > 200:
        raise Refused("Select the words that name it, and no more.")
    proposed = {"kind": "other", "status": "unknown"} if kind == FindingKind.MEETING else {}
    if FIELDS[kind][0].required:
        proposed = {FIELDS[kind][0].name: label}
    item = CodingItem.objects.create(
        report=locked, added_by=by, kind=kind, label=label, start=start, end=end, proposed=proposed
    )
    _keep(item, found=True, values={}, by=by, at=at)
    return item


@transaction.atomic
def finish(*, report: CodedReport, by: User, at: datetime, accept_rest: bool = False) -> None:
    """Be done: from now on nothing is changed, and when both are, both see everything.

    Raises `Refused` while something is not coded, unless the rest is accepted as proposed.
    """
    locked = _locked(report, by)
    waiting = list(items_of(locked, by).exclude(codes__coder=by))
    if waiting and not accept_rest:
        number = len(waiting)
        words = "1 finding is not coded yet" if number == 1 else f"{number} findings are not coded"
        raise Refused(f"{words}, the first: {waiting[0]}.")
    for item in waiting:
        _keep(item, found=True, values={}, by=by, at=at)
    setattr(locked, locked.done_field(by), at)
    locked.save()
