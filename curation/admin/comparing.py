"""Two records side by side: join them, or decide that they are not the same.

An editor comes here who has seen what no rule has asked about.
"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AutocompleteSelect
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from curation import editing
from curation.admin.base import attempt, editor
from curation.admin.evidence import evidence_of
from curation.models import AgendaItem, Issue, Meeting, Participation, Person

# A field that points to the record: the search box asks for what may stand in it.
POINTING: Mapping[type[Model], Any] = {
    Person: Participation._meta.get_field("person"),
    Meeting: Meeting._meta.get_field("parent"),
    Issue: AgendaItem._meta.get_field("issue"),
}


class RecordSelect(AutocompleteSelect):
    """A search box that says what it means while it is empty."""

    def __init__(self, record: Any, empty: Any) -> None:
        super().__init__(POINTING[type(record)], admin.site)
        self.empty = empty

    def build_attrs(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().build_attrs(*args, **kwargs), "data-placeholder": str(self.empty)}


class OtherForm(forms.Form):
    """Which record to put beside this one."""

    class Media:
        js = ["curation/names.js"]

    def __init__(self, record: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = type(record).objects.current().exclude(pk=record.pk)
        widget = RecordSelect(record, _("Another record"))
        self.fields["other"] = forms.ModelChoiceField(
            others, widget=widget, label=_("Compare with"),
            error_messages={"invalid_choice": _("Choose another record that is still current.")},
        )  # fmt: skip


def comparison(
    request: HttpRequest, record: Any, shared: Mapping[str, Any], *, permitted: bool
) -> HttpResponse:
    """The page on which they are compared; *permitted* is whether the editor may decide."""
    form = OtherForm(record, request.GET if "other" in request.GET else None)
    other = form.cleaned_data["other"] if form.is_bound and form.is_valid() else None
    sides = [(one, evidence_of(one)) for one in (record, other) if one is not None]
    context = {"record": record, "other": other, "form": form, "sides": sides,
               "permitted": permitted, "title": "The same?"}  # fmt: skip
    return TemplateResponse(request, "admin/curation/compare.html", {**shared, **context})


def decide(request: HttpRequest, record: Any) -> HttpResponse:
    """Join the other one into this one, or keep the two apart."""
    form = OtherForm(record, request.POST)
    if not form.is_valid():
        raise Http404
    other, reason = form.cleaned_data["other"], request.POST.get("reason", "").strip()
    by, at = editor(request), timezone.now()
    with attempt(request):
        if request.POST.get("decision") == "not_same":
            editing.not_same(one=record, other=other, by=by, at=at, reason=reason)
            messages.success(request, _("“{}” and “{}” are not the same.").format(other, record))
        elif request.POST.get("decision") == "merge":
            editing.merge(survivor=record, absorbed=other, by=by, at=at, reason=reason)
            messages.success(
                request, _("“{}” is now part of “{}”. It can be taken back.").format(other, record)
            )
        else:
            raise Http404
        return redirect(record.get_absolute_url())
    return redirect(f"{request.path}?other={other.pk}")
