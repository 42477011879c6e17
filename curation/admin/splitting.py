"""Splitting a record: some of what the reports tell of it is about another, new or known."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from curation import editing
from curation.admin.base import attempt, editor
from curation.admin.comparing import RecordSelect
from curation.models import Finding

AROUND = 60  # characters of the report before and after a passage
SHOWN = 200


class SplitForm(forms.Form):
    """Which findings, whose they are from now on, and why."""

    findings = forms.ModelMultipleChoiceField(
        Finding.objects.none(),
        error_messages={"required": _("Choose what is about somebody or something else.")},
    )
    reason = forms.CharField(
        max_length=500,
        label=_("Why"),
        error_messages={"required": _("Say why: it stands in the history of both.")},
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )

    def __init__(self, record: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["findings"].queryset = record.findings.all()  # type: ignore[attr-defined]
        others = type(record).objects.current().exclude(pk=record.pk)
        self.fields["other"] = forms.ModelChoiceField(
            others, required=False, label=_("Which one"),
            help_text=_("Leave it empty for a new record."),
            widget=RecordSelect(record, _("A new record")),
            error_messages={"invalid_choice": _("Choose another record that is still current.")},
        )  # fmt: skip


def splitting(request: HttpRequest, record: Any, shared: Mapping[str, Any]) -> HttpResponse:
    """The page on which findings are chosen, and what becomes of them."""
    form = SplitForm(record, request.POST if request.method == "POST" else None)
    if form.is_valid():
        with attempt(request):
            return redirect(_split(request, record, form.cleaned_data).get_absolute_url())
    context = {
        "record": record,
        "form": form,
        "passages": [_passage(one) for one in _findings(record)],
        "chosen": form.data.getlist("findings") if form.is_bound else [],  # type: ignore[attr-defined]
        "title": _("What is about another one?"),
    }
    return TemplateResponse(request, "admin/curation/split.html", {**shared, **context})


def _findings(record: Any) -> Any:
    return record.findings.select_related("source").order_by("source__date_published", "pk")[:SHOWN]


def _passage(finding: Finding) -> dict[str, Any]:
    """A finding with its outlet, and the words around it."""
    text, start, end = finding.source.text, finding.start, finding.end
    return {
        "finding": finding,
        "before": text[max(0, start - AROUND) : start],
        "exact": text[start:end],
        "after": text[end : end + AROUND],
    }


def _split(request: HttpRequest, record: Any, chosen: Mapping[str, Any]) -> Any:
    """The record that has the chosen findings now."""
    findings, other = list(chosen["findings"]), chosen["other"]
    by, at, reason = editor(request), timezone.now(), chosen["reason"]
    if other is not None:
        editing.move(record=record, findings=findings, target=other, by=by, at=at, reason=reason)
        messages.success(request, _("That is about “{}” now. It can be taken back.").format(other))
        return other
    done = editing.split(record=record, findings=findings, by=by, at=at, reason=reason)
    created = type(record).objects.get(uid=done.report["created"])
    messages.success(
        request, _("“{}” is a record of its own now, and is not asked about again.").format(created)
    )
    return created
