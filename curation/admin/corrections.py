"""Corrections by file: upload, look at what would change field by field, confirm."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from curation.admin.base import ReadOnlyAdmin, editor
from curation.editing.errors import NotPermitted, Refused
from curation.exports.corrections.cells import CLEAR
from curation.exports.corrections.jobs import (
    LONGEST,
    SHOWN,
    JobClosed,
    NoSuchJob,
    Outdated,
    confirm,
    submit,
)
from curation.exports.corrections.sheet import MOST_BYTES, Unreadable
from curation.exports.tables import TABLES
from curation.models import ImportJob

MODELS = ("meeting", "person", "issue")
CONFLICT, GONE = 409, 410


class UploadForm(forms.Form):
    file = forms.FileField(label="File", help_text="CSV or XLSX, as it was exported.")
    reason = forms.CharField(
        required=False,
        max_length=500,
        label="Why",
        help_text="Shown in the history and as the note of what you change.",
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(f"At most {MOST_BYTES // 2**20} MB are read.")
        return file


def may_correct(request: HttpRequest) -> bool:
    """Whether the user may bring in corrections of any model at all."""
    return any(request.user.has_perm(f"curation.import_{name}") for name in MODELS)


@admin.register(ImportJob)
class ImportJobAdmin(ReadOnlyAdmin):
    """One's own files; each is addressed by its token, which nobody else can guess or use."""

    list_display = ["shown", "table", "uploaded", "state"]
    list_display_links = None
    ordering = ["-id"]

    def has_module_permission(self, request: HttpRequest) -> bool:
        return may_correct(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may_correct(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return may_correct(request)

    def get_queryset(self, request: HttpRequest) -> QuerySet[ImportJob]:
        return super().get_queryset(request).filter(user=editor(request)).defer("content")

    def get_urls(self) -> list[URLPattern]:
        wrap, name = self.admin_site.admin_view, "curation_importjob"
        confirmed = wrap(require_POST(self.confirm_view))
        return [
            path("<str:token>/preview/", wrap(self.preview_view), name=f"{name}_preview"),
            path("<str:token>/confirm/", confirmed, name=f"{name}_confirm"),
            *super().get_urls(),
        ]

    def change_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """A job is reached by its token alone."""
        if not may_correct(request):
            raise PermissionDenied
        raise Http404

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        if not may_correct(request):
            raise PermissionDenied
        form = UploadForm(request.POST or None, request.FILES or None)
        job = self._submitted(request, form) if form.is_bound and form.is_valid() else None
        if job is not None:
            return redirect("admin:curation_importjob_preview", job.token)
        tables = [table for table in TABLES if table.corrects]
        context = {"form": form, "tables": tables, "clear": CLEAR, "title": "Corrections by file"}
        return self._page(request, "corrections_upload.html", context)

    def _submitted(self, request: HttpRequest, form: UploadForm) -> ImportJob | None:
        file = form.cleaned_data["file"]
        try:
            return submit(
                content=file.read(),
                file_name=file.name,
                by=editor(request),
                at=timezone.now(),
                reason=form.cleaned_data["reason"],
            )
        except NotPermitted as error:
            raise PermissionDenied(str(error)) from error
        except Unreadable as error:
            form.add_error("file", str(error))
            return None

    def preview_view(self, request: HttpRequest, token: str) -> HttpResponse:
        job = self._own(request, token)
        return self._preview(request, job, job.summary, may_confirm=job.is_open(timezone.now()))

    def confirm_view(self, request: HttpRequest, token: str) -> HttpResponse:
        job = self._own(request, token)
        try:
            change = confirm(token=token, by=editor(request), at=timezone.now())
        except NotPermitted as error:
            raise PermissionDenied(str(error)) from error
        except NoSuchJob as error:
            raise Http404 from error
        except Outdated as error:
            messages.error(request, _("{} Then upload the file again.").format(error))
            summary = error.plan.summary(SHOWN, LONGEST)
            return self._preview(request, job, summary, may_confirm=False, status=CONFLICT)
        except Refused as error:
            messages.error(request, str(error))
            status = GONE if isinstance(error, JobClosed) else CONFLICT
            return self._preview(request, job, job.summary, may_confirm=False, status=status)
        words = (
            f"Corrected as one change: {job.summary['edits']} fields. It can be taken back here."
        )
        messages.success(request, words)
        return redirect("admin:curation_change_change", change.pk)

    def _own(self, request: HttpRequest, token: str) -> ImportJob:
        if not may_correct(request):
            raise PermissionDenied
        job = ImportJob.objects.called(token).filter(user=editor(request)).first()
        if job is None:
            raise Http404
        return job

    def _preview(
        self,
        request: HttpRequest,
        job: ImportJob,
        summary: dict[str, Any],
        *,
        may_confirm: bool,
        status: int = 200,
    ) -> HttpResponse:
        context = {
            "job": job,
            "plan": summary,
            "more": {
                name: summary[name] - len(summary[f"first_{name}"])
                for name in ("edits", "conflicts", "problems")
            },
            "may_confirm": may_confirm,
            "clear": CLEAR,
            "title": f"Corrections from {job.file_name}",
        }
        return self._page(request, "corrections_preview.html", context, status)

    def _page(
        self, request: HttpRequest, template: str, context: dict[str, Any], status: int = 200
    ) -> HttpResponse:
        shared = {**self.admin_site.each_context(request), "opts": self.opts}
        return TemplateResponse(
            request, f"admin/curation/{template}", shared | context, status=status
        )

    @admin.display(description="file", ordering="file_name")
    def shown(self, job: ImportJob) -> str:
        page = reverse("admin:curation_importjob_preview", args=[job.token])
        return format_html('<a href="{}">{}</a>', page, job.file_name)

    @admin.display(description="uploaded", ordering="created")
    def uploaded(self, job: ImportJob) -> str:
        return f"{timezone.localtime(job.created):%-d %b %Y, %H:%M}"

    @admin.display(description="state")
    def state(self, job: ImportJob) -> str:
        if job.change_id:
            return f"change {job.change_id}"
        return "not confirmed"
