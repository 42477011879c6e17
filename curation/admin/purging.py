"""The page on which a chief editor takes the text of a report down, seeing first what goes."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from curation import editing
from curation.admin.base import attempt, editor
from curation.editing.purge import holding_the_same, kept_by_a_purge
from curation.models import Change, Source
from curation.values.enums import ChangeKind


class PurgeForm(forms.Form):
    reason = forms.CharField(
        label=_("Why"),
        max_length=500,
        help_text=_("Who asked for it, and on what grounds. It stands in the history."),
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )
    sure = forms.BooleanField(label=_("I know that the text cannot be brought back"))


def purging(request: HttpRequest, source: Source, shared: dict[str, Any]) -> HttpResponse:
    """What goes and what stays; and, once that is confirmed with a reason, the act."""
    form = PurgeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        with attempt(request):
            editing.purge_text(
                source=source,
                by=editor(request),
                at=timezone.now(),
                reason=form.cleaned_data["reason"],
            )
            messages.success(request, gettext("The text is taken down."))
        return redirect("admin:curation_source_read", source.pk)
    context = {
        **shared,
        "title": gettext("Take the text down"),
        "source": source,
        "form": form,
        "kept": kept_by_a_purge(source),
        "same": holding_the_same(source),
    }
    return TemplateResponse(request, "admin/curation/purge.html", context)


def purge_of(source: Source) -> Change | None:
    """Who took the text down, when and why; none where it is here."""
    if source.purged_at is None:
        return None
    row = Source.history.filter(id=source.pk, change__kind=ChangeKind.PURGE)
    first = row.select_related("change__by").order_by("history_id").first()
    return first.change if first is not None else None
