"""Double coding: the list of samples, assigning one, how far it is, how far the two agree."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from curation.admin import coding_pages
from curation.admin.base import OwnPageAdmin, attempt, editor
from curation.admin.coding_files import TABLES, csv_response
from curation.admin.coding_forms import AssignForm
from curation.editing import coding as editing
from curation.evaluation.agreement import figures
from curation.models import CodedReport, DoubleCoding

NAME = "curation_doublecoding"
FINISHED = Q(reports__first_done_at__isnull=False, reports__second_done_at__isnull=False)


@admin.register(DoubleCoding)
class DoubleCodingAdmin(OwnPageAdmin):
    list_display = ["name", "first_coder", "second_coder", "progress", "assigned_at"]
    list_select_related = ["first_coder", "second_coder"]
    ordering = ["-id"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("curation.add_doublecoding")

    def get_queryset(self, request: HttpRequest) -> QuerySet[DoubleCoding]:
        counted = super().get_queryset(request)
        shown: QuerySet[DoubleCoding] = counted.annotate(
            reports_all=Count("reports"), reports_done=Count("reports", filter=FINISHED)
        )
        return shown

    @admin.display(description="read by both")
    def progress(self, coding: Any) -> str:
        return f"{coding.reports_done} of {coding.reports_all}"

    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        pages = {"code": self.code_view, "settle": self.settle_view}
        acts = {"passage": self.passage_view, "agreed": self.agreed_view}
        return [
            *(
                path(f"report/<int:pk>/{name}/", wrap(view), name=f"{NAME}_{name}")
                for name, view in pages.items()
            ),
            *(
                path(f"report/<int:pk>/{name}/", wrap(require_POST(view)), name=f"{NAME}_{name}")
                for name, view in acts.items()
            ),
            path("<int:pk>/export/", wrap(self.export_view), name=f"{NAME}_export"),
            *super().get_urls(),
        ]

    def page(self, request: HttpRequest, name: str, context: dict[str, Any]) -> HttpResponse:
        shared = {**self.admin_site.each_context(request), "opts": self.opts}
        return TemplateResponse(request, f"admin/curation/coding/{name}.html", shared | context)

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = AssignForm(request.POST or None)
        if form.is_bound and form.is_valid():
            with attempt(request):
                given = form.cleaned_data
                coding = editing.assign(
                    name=given["name"], sample=form.sample(), first_coder=given["first_coder"],
                    second_coder=given["second_coder"], by=editor(request), at=timezone.now(),
                )  # fmt: skip
                number = coding.reports.count()
                words = f"{number} {'report is' if number == 1 else 'reports are'} assigned."
                messages.success(request, words)
                return redirect(coding)
        return self.page(request, "assign", {"form": form, "title": "Assign a sample"})

    def page_of(self, request: HttpRequest, coding: DoubleCoding) -> HttpResponse:
        reports = reports_of(coding)
        units = editing.units_of(reports)
        user = editor(request)
        context = {
            "title": coding.name,
            "coding": coding,
            "figures": figures(units),
            "reports": [coding_pages.Progress.of(one, units, user) for one in reports],
            "may_settle": coding_pages.may_settle(coding, user),
            "tables": list(TABLES),
        }
        return self.page(request, "overview", context)

    def code_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        report = self._mine(request, pk)
        if request.method == "POST":
            return coding_pages.save_codes(request, report)
        return self.page(request, "code", coding_pages.coding_page(report, editor(request)))

    def passage_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        return coding_pages.save_passage(request, self._mine(request, pk))

    def settle_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        report = self._to_settle(request, pk)
        if request.method == "POST":
            return coding_pages.save_settlement(request, report)
        return self.page(request, "settle", coding_pages.settling_page(report))

    def agreed_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        report = self._to_settle(request, pk)
        with attempt(request):
            number = editing.settle_agreed(report=report, by=editor(request), at=timezone.now())
            messages.success(request, _("Written, as both coders agree: {}.").format(number))
        return redirect(f"admin:{NAME}_settle", report.pk)

    def export_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        coding = get_object_or_404(DoubleCoding, pk=pk)
        table = request.GET.get("table", "codes")
        if table not in TABLES:
            raise Http404
        return csv_response(coding, table, editing.units_of(reports_of(coding)))

    def _report(self, pk: int) -> CodedReport:
        related = ["coding__first_coder", "coding__second_coder", "source"]
        return get_object_or_404(CodedReport.objects.select_related(*related), pk=pk)

    def _mine(self, request: HttpRequest, pk: int) -> CodedReport:
        """To others than the two coders the page does not exist."""
        if not request.user.has_perm("curation.code_doublecoding"):
            raise PermissionDenied
        report = self._report(pk)
        if not report.coding.is_coder(editor(request)):
            raise Http404
        return report

    def _to_settle(self, request: HttpRequest, pk: int) -> CodedReport:
        if not request.user.has_perm("curation.settle_doublecoding"):
            raise PermissionDenied
        report = self._report(pk)
        if report.coding.is_coder(editor(request)):
            raise PermissionDenied("A third person settles what two coders see differently.")
        if not report.finished:
            raise Http404
        return report


def reports_of(coding: DoubleCoding) -> list[CodedReport]:
    """The reports of a sample without their texts, each with its sample."""
    reports = coding.reports.select_related("source", "coding__first_coder", "coding__second_coder")
    return list(reports.defer("source__missed"))
