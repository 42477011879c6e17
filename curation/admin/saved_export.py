"""Saved exports: a table with columns and filters under a name, to download again and again."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from curation.admin.base import DeskAdmin, editor
from curation.admin.saved_export_form import NewForm, filter_names, form_for
from curation.editing.errors import Refused
from curation.exports import blind
from curation.exports.responses import response_of
from curation.exports.selecting import scope_of, table_of
from curation.exports.tables import BY_NAME
from curation.exports.xlsx import TooLargeForSpreadsheet
from curation.filters import UnknownFilter
from curation.models import SavedExport
from curation.values.shown import label

OF_MEETINGS = ("curation.export_meeting",)
ALL_RECORDS = (*OF_MEETINGS, "curation.export_person", "curation.export_issue")
NEEDED = {
    "persons": ("curation.export_person",),
    "issues": ("curation.export_issue",),
    "sources": ("curation.export_source",),
    "organizations": ("curation.view_organization",),
    "evidence": (*ALL_RECORDS, "curation.export_statement"),
    "decisions": ALL_RECORDS,
}
SHOWN = ["name", "table", "status", "format", "shown_columns", "shown_filters", "made_by"]

HINT = "For corrections that come back, keep the first column and version."


@admin.register(SavedExport)
class SavedExportAdmin(DeskAdmin):
    """Everybody who may export uses them; whoever made one may take it away."""

    list_display = ["name", "table", "shown_filters", "shown_columns", "format", "download"]
    list_select_related = ["made_by"]
    search_fields = ["name"]
    add_form_template = "admin/curation/saved_export_add.html"
    change_form_template = "admin/curation/saved_export.html"

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.download_view)
        name = "curation_savedexport_download"
        return [path("<int:pk>/download/", view, name=name), *super().get_urls()]

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if request.user.is_superuser:
            return True
        return obj is not None and obj.made_by_id == request.user.pk

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        return {}

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        if obj is None:
            return [(None, {"fields": ["name", "table", "query"]})]
        if not self.has_change_permission(request, obj):
            return [(None, {"fields": SHOWN})]
        return [
            (None, {"fields": ["name", "table", "status", "format"]}),
            ("Columns", {"fields": ["columns"], "description": HINT}),
            ("Only what passes", {"fields": filter_names(obj)}),
        ]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        if obj is None:
            return []
        return ["table"] if self.has_change_permission(request, obj) else SHOWN

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        return NewForm if obj is None else form_for(obj)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not change:
            obj.made_by = editor(request)
        super().save_model(request, obj, form, change)

    def response_add(
        self, request: HttpRequest, obj: SavedExport, post_url_continue: Any = None
    ) -> HttpResponse:
        """On to the second step: what the table has to choose from."""
        messages.success(
            request, _("“{}” is saved. Choose its columns and filters here.").format(obj)
        )
        return redirect("admin:curation_savedexport_change", obj.pk)

    def download_view(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        if not self.has_view_permission(request):
            raise PermissionDenied
        saved = SavedExport.objects.filter(pk=pk, table__in=BY_NAME).first()
        if saved is None:
            raise Http404
        if not request.user.has_perms(NEEDED.get(saved.table, OF_MEETINGS)):
            raise PermissionDenied
        try:
            table, scope = table_of(saved), scope_of(saved)
            blind.refuse(table, scope, editor(request))
            return response_of(table, scope, saved.format, saved.filters)
        except (UnknownFilter, TooLargeForSpreadsheet, Refused) as error:
            messages.error(request, _("“{}” cannot be exported: {}").format(saved, error))
            return redirect("admin:curation_savedexport_change", saved.pk)

    @admin.display(description="filters")
    def shown_filters(self, saved: SavedExport) -> str:
        told = [
            f"{label(name)}: {', '.join(map(label, values))}"
            for name, values in sorted(saved.filters.items())
        ]
        return "; ".join([label(saved.status), *told])

    @admin.display(description="columns")
    def shown_columns(self, saved: SavedExport) -> str:
        return ", ".join(saved.columns) if saved.columns else "all"

    @admin.display(description="file")
    def download(self, saved: SavedExport) -> str:
        page = reverse("admin:curation_savedexport_download", args=[saved.pk])
        return format_html('<a href="{}" download>Download</a>', page)
