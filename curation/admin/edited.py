"""Pages on which a record is edited: through `editing`, with its version, as one change."""

from typing import Any, ClassVar

from django.contrib import messages
from django.contrib.admin.widgets import AdminTextareaWidget, AdminURLFieldWidget
from django.core.exceptions import PermissionDenied
from django.db.models import Model, TextField, URLField
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from curation.admin import saving
from curation.admin.base import DeskAdmin, TabularInline, editor
from curation.admin.conflict import conflict_of
from curation.admin.evidence import FieldEvidence, evidence_of
from curation.admin.forms import EditForm
from curation.admin.grid import grid_of
from curation.admin.notes import TARGETS, open_notes
from curation.editing.errors import NotPermitted, Refused, StaleRecord
from curation.editing.fields import STATED
from curation.models import Change

WHY: tuple[str, dict[str, Any]] = (
    "This change",
    {"fields": [("reason", "evidence_link"), "expected_version"], "classes": ["why"]},
)


class RowInline(TabularInline):
    """Rows below a record: added or left out with the record's form, never deleted."""

    extra = 0
    can_delete = False
    template = "admin/curation/rows.html"
    related: ClassVar[list[str]] = []

    def get_queryset(self, request: HttpRequest) -> Any:
        return (
            super().get_queryset(request).select_related(*self.related).order_by("rejected", "pk")
        )

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class EditedAdmin(DeskAdmin):
    """Translates the request into one call of `editing.save`, and what that raises into pages."""

    form = EditForm
    formfield_overrides = {
        TextField: {"widget": AdminTextareaWidget({"rows": 2})},
        URLField: {"widget": AdminURLFieldWidget, "assume_scheme": "https"},
    }
    add_form_template = None
    change_form_template = "admin/curation/record.html"

    class Media:
        js = ["curation/names.js"]

    groups: ClassVar[list[tuple[str | None, dict[str, Any]]]]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        if not self.has_change_permission(request, obj):
            return self.groups
        return [*self.groups, WHY]

    def get_form(self, request: HttpRequest, obj: Any = None, *args: Any, **kwargs: Any) -> Any:
        form: Any = super().get_form(request, obj, *args, **kwargs)
        form.refusal = getattr(request, "refusal", "")
        form.adding = obj is None
        return form

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        try:
            return super().changeform_view(request, *args, **kwargs)
        except StaleRecord as error:
            return self.conflict_page(request, error)
        except NotPermitted as error:
            raise PermissionDenied(str(error)) from error
        except Refused as error:
            # Once more, with the reason above the fields and everything typed still in them.
            request.refusal = str(error)  # type: ignore[attr-defined]
            return super().changeform_view(request, *args, **kwargs)

    def conflict_page(self, request: HttpRequest, error: StaleRecord) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": "Two people changed this record",
            "record": error.record,
            "conflict": conflict_of(error, request.POST),
        }
        return TemplateResponse(request, "admin/curation/conflict.html", context, status=409)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        record = context.get("original")
        if record is not None and self.model in STATED:
            context["evidence"] = evidence_of(record)
            context["grid"] = grid_of(record, context["evidence"])
            context["usable"] = self.has_change_permission(request, record)
            context |= self._notes(request, record)
            self._mark_corrections(context["adminform"].form, context["evidence"])
        return super().render_change_form(request, context, *args, **kwargs)

    def _notes(self, request: HttpRequest, record: Any) -> dict[str, Any]:
        """The open notes on the record, and where a new one is sent."""
        name = str(record._meta.model_name)
        if name not in TARGETS or not request.user.has_perm("curation.view_annotation"):
            return {}
        may = request.user.has_perm("curation.add_annotation")
        write = reverse("admin:curation_annotation_write", args=[name, record.pk])
        return {"notes": open_notes(record), "note_address": write if may else ""}

    def _mark_corrections(self, form: Any, evidence: list[FieldEvidence]) -> None:
        """Below each field that a curator corrected: what the sources say."""
        fields = {said: name for name, said in STATED.get(self.model, {}).items()}
        for one in evidence:
            field = form.fields.get(fields.get(one.field, ""))
            if field is None or not one.corrected:
                continue
            said = one.sources_say or "nothing"
            field.help_text = format_html(
                '<span class="corrected">Decided by a curator.</span> The sources say: {}', said
            )

    def save_model(self, request: HttpRequest, obj: Model, form: Any, change: bool) -> None:
        """Nothing yet: the record and its rows are saved together, in `save_related`."""

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        if not change:
            created = self.create(request, form, formsets)
            form.instance.pk = created.pk  # what the messages and links of the stock admin name
            form.instance.refresh_from_db()
            return
        saved = self.save(request, form, formsets)
        request.saved = saved  # type: ignore[attr-defined]

    def create(self, request: HttpRequest, form: Any, formsets: Any) -> Model:
        created: Model = saving.create(form=form, formsets=formsets, by=editor(request))
        return created

    def save(self, request: HttpRequest, form: Any, formsets: Any) -> Change | None:
        return saving.save(form=form, formsets=formsets, by=editor(request))

    def construct_change_message(self, *args: Any, **kwargs: Any) -> Any:
        return ""

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        if getattr(request, "saved", None) is None:
            messages.info(request, _("Nothing was changed, so nothing was saved."))
            return HttpResponseRedirect(request.path)
        return super().response_change(request, obj)
