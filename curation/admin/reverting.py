"""Putting one field of a record back to what it was before a change, leaving all else alone."""

from collections.abc import Collection, Mapping
from typing import Any

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from curation import editing
from curation.admin import words
from curation.admin.base import attempt, editor
from curation.admin.changes import ReasonForm


def revert(
    request: HttpRequest,
    record: Any,
    number: int,
    name: str,
    fields: Collection[str],
    shared: Mapping[str, Any],
) -> HttpResponse:
    """The page that asks why, and the putting back; *number* is that of the history row."""
    old = _value_before(record, number, name if name in fields else "")
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        with attempt(request):
            done = editing.save(
                record=record,
                values={name: old},
                expected_version=_version(request, record),
                by=editor(request),
                at=timezone.now(),
                reason=form.cleaned_data["reason"],
            )
            told = _("It is as it was before.") if done else _("That is what it says already.")
            messages.success(request, told)
        return redirect(f"admin:curation_{record._meta.model_name}_history", record.pk)
    context = {
        "record": record,
        "form": form,
        "field": record._meta.get_field(name).verbose_name,
        "now": _shown(getattr(record, name)),
        "before": _shown(old),
        "title": _("Put one field back"),
    }
    return TemplateResponse(request, "admin/curation/revert.html", {**shared, **context})


def _value_before(record: Any, number: int, name: str) -> Any:
    """What the field held before the change that a history row is of."""
    rows = record.history.order_by("-history_id")
    row = rows.filter(history_id=number).first()
    before = rows.filter(history_id__lt=number).first()
    if row is None or before is None or not name:
        raise Http404
    try:
        return getattr(before, name)
    except ObjectDoesNotExist:
        raise Http404 from None


def _version(request: HttpRequest, record: Any) -> int:
    """The version that the page showed."""
    posted = request.POST.get("version", "")
    return int(posted) if posted.isascii() and posted.isdigit() else 0


def _shown(value: Any) -> str:
    return words.label(str(value)) if value not in ("", None) else words.DASH
