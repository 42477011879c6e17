"""Recent changes across all records: who, when, why, what; and taking one back."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from curation import editing
from curation.admin.base import OwnPageAdmin, attempt, editor
from curation.admin.history import records_touched, rows_of
from curation.models import Change
from curation.values.enums import ChangeKind

TOUCHED_SHOWN = 3


class When(admin.DateFieldListFilter):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.title = "time"


class Changes(ChangeList):
    """Changes with the records that each of them touched."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        touched = records_touched(change.pk for change in self.result_list)
        for change in self.result_list:
            change.touched = touched[change.pk]


class ReasonForm(forms.Form):
    reason = forms.CharField(
        max_length=500, label="Why", widget=forms.TextInput(attrs={"class": "vTextField"})
    )


@admin.register(Change)
class ChangeAdmin(OwnPageAdmin):
    list_display = ["when", "who", "kind", "records", "reason", "state"]
    list_filter = ["kind", ("at", When)]
    list_select_related = ["by", "undone_by"]
    search_fields = ["reason", "by__username"]
    search_help_text = "Reason or name of the user"
    ordering = ["-id"]
    when_empty = _("Nothing has been changed yet.")

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return Changes

    def get_queryset(self, request: HttpRequest) -> QuerySet[Change]:
        return super().get_queryset(request).defer("report", "undone_by__report")

    def get_urls(self) -> list[URLPattern]:
        undo = self.admin_site.admin_view(require_POST(self.undo_view))
        return [path("<int:pk>/undo/", undo, name="curation_change_undo"), *super().get_urls()]

    def has_undo_permission(self, request: HttpRequest, change: Change) -> bool:
        own = change.by_id is not None and change.by_id == request.user.pk
        return request.user.has_perm(f"curation.{'undo_own' if own else 'undo_any'}")

    def page_of(self, request: HttpRequest, change: Change) -> HttpResponse:
        return self._page(request, change, ReasonForm())

    def undo_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        change = self.get_queryset(request).filter(pk=pk).first()
        if change is None:
            raise Http404
        if not self.has_undo_permission(request, change):
            raise PermissionDenied
        form = ReasonForm(request.POST)
        if not form.is_valid():
            return self._page(request, change, form)
        with attempt(request):
            undone = editing.undo(
                change=change,
                by=editor(request),
                at=timezone.now(),
                reason=form.cleaned_data["reason"],
            )
            messages.success(request, _undone_words(undone))
            change = undone
        return redirect("admin:curation_change_change", change.pk)

    def _page(self, request: HttpRequest, change: Change, form: ReasonForm) -> HttpResponse:
        for_good = change.undone_by is not None or change.kind == ChangeKind.PURGE
        may_undo = self.has_undo_permission(request, change) and not for_good
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": f"{change.get_kind_display().capitalize()} by {_who(change)}",
            "change": change,
            "rows": rows_of(change),
            "form": form,
            "may_undo": may_undo,
            "left": change.report.get("left", []) if change.kind == ChangeKind.UNDO else [],
        }
        return TemplateResponse(request, "admin/curation/change.html", context)

    @admin.display(description="when", ordering="id")
    def when(self, change: Change) -> str:
        return f"{timezone.localtime(change.at):%-d %b %Y, %H:%M}"

    @admin.display(description="who", ordering="by")
    def who(self, change: Change) -> str:
        return _who(change)

    @admin.display(description="records")
    def records(self, change: Any) -> str:
        touched = list(change.touched.items())
        links = format_html_join(", ", '<a href="{}">{}</a>', touched[:TOUCHED_SHOWN])
        more = len(touched) - TOUCHED_SHOWN
        return format_html("{} and {} more", links, more) if more > 0 else links

    @admin.display(description="state")
    def state(self, change: Change) -> str:
        return "taken back" if change.undone_by_id else ""


def _who(change: Change) -> str:
    return change.by.get_username() if change.by else "loader"


def _undone_words(undone: Change) -> str:
    left = len(undone.report.get("left", []))
    if not left:
        return "Taken back."
    return f"Taken back, but for {left} that others have changed since; they are listed below."
