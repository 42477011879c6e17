"""Exporting from a list of the desk: what its filters and its search show, or the selected rows."""

from typing import Any, ClassVar
from urllib.parse import urlencode

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ERROR_FLAG
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from import_export.admin import ExportMixin
from import_export.forms import SelectableFieldsExportForm

from curation.admin.base import editor
from curation.admin.corrections import may_correct
from curation.editing.errors import Refused
from curation.exports import blind
from curation.exports.resources import FORMATS, RESOURCES, TableFormat, TableResource
from curation.exports.responses import response_of
from curation.exports.scope import SELECTION, Scope

PERMISSION_OF_TABLE = {"evidence": "curation.export_statement"}
TEMPLATE = "admin/curation/export.html"


class ExportForm(SelectableFieldsExportForm):  # type: ignore[misc]  # it ships no types
    """Which table, which of its columns, which format."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["resource"].label = "Table"
        self.fields["format"].initial = "0"
        self.fields["format"].choices = [
            choice for choice in self.fields["format"].choices if choice[0]
        ]

    def _get_field_label(self, resource: Any, field_name: str) -> str:
        """A column is called as it is in the file and in the codebook."""
        return field_name


class TableExportMixin(ExportMixin):  # type: ignore[misc]  # it ships no types
    """The page `export/` of a list and the action "Export selected ..."; no import."""

    export_tables: ClassVar[tuple[str, ...]]
    export_template_name = TEMPLATE
    import_export_change_list_template = "admin/curation/list.html"
    export_form_class = ExportForm
    export_formats: ClassVar[list[type[TableFormat]]] = FORMATS

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        told = {"may_correct": may_correct(request), **(extra_context or {})}
        response: HttpResponse = super().changelist_view(request, told)
        return response

    def export_action(self, request: HttpRequest) -> HttpResponseBase:
        """What cannot be exported leads back to the list, which says why."""
        address = reverse(f"{self.admin_site.name}:curation_{self.opts.model_name}_changelist")
        try:
            response: HttpResponseBase = super().export_action(request)
        except IncorrectLookupParameters:
            return HttpResponseRedirect(f"{address}?{ERROR_FLAG}=1")
        except Refused as error:
            messages.error(request, str(error))
            return HttpResponseRedirect(f"{address}?{request.GET.urlencode()}")
        return response

    def get_export_resource_classes(self, request: HttpRequest) -> list[type[TableResource]]:
        return [
            RESOURCES[name]
            for name in self.export_tables
            if request.user.has_perms(filter(None, [PERMISSION_OF_TABLE.get(name)]))
        ]

    def get_valid_export_item_pks(self, request: HttpRequest) -> list[int]:
        """Those of the posted keys that a record of this list has."""
        posted = [pk for pk in request.POST.getlist("export_items") if pk.isdecimal()]
        found = self.get_queryset(request).filter(pk__in=posted)
        return list(found.order_by().values_list("pk", flat=True))

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        actions: dict[str, Any] = super().get_actions(request)
        if self.has_export_permission(request):
            words = "Export selected %(verbose_name_plural)s"
            actions["export_selected"] = (_export_selected, "export_selected", words)
        return actions

    def export_selected(self, request: HttpRequest, queryset: "QuerySet[Any, Any]") -> HttpResponse:
        """The form for the selected rows; for all rows of the list, the page with its filter."""
        name = f"{self.admin_site.name}:curation_{self.model._meta.model_name}_export"
        url = reverse(name)
        if request.GET:
            url += "?" + urlencode(request.GET, doseq=True)
        if request.POST.get("select_across") == "1":
            return HttpResponseRedirect(url)
        keys = list(queryset.order_by().values_list("pk", flat=True))
        form = self.export_form_class(
            self.get_export_formats(),
            self.get_export_resource_classes(request),
            initial={"export_items": keys},
        )
        form.fields["export_items"] = forms.MultipleChoiceField(
            widget=forms.MultipleHiddenInput, choices=[(pk, pk) for pk in keys]
        )
        context = self.init_request_context_data(request, form) | {"export_url": url}
        return TemplateResponse(request, TEMPLATE, context)

    def _do_file_export(
        self,
        file_format: TableFormat,
        request: HttpRequest,
        queryset: "QuerySet[Any, Any]",
        export_form: Any = None,
    ) -> HttpResponseBase:
        resource = self.choose_export_resource_class(export_form, request)
        columns = self.get_export_resource_fields_from_form(export_form)
        table = resource.table.of(columns) if columns else resource.table
        scope = Scope(SELECTION, queryset)
        blind.refuse(table, scope, editor(request))
        return response_of(table, scope, file_format.name, {})


@admin.action
def _export_selected(
    model_admin: TableExportMixin, request: HttpRequest, queryset: "QuerySet[Any, Any]"
) -> HttpResponse:
    return model_admin.export_selected(request, queryset)
