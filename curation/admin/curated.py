"""The pages of root records: people, meetings, issues."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import flatten_fieldsets
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from curation import editing
from curation.admin import words
from curation.admin.base import attempt, editor
from curation.admin.comparing import comparison, decide
from curation.admin.edited import EditedAdmin
from curation.admin.forms import RejectForm
from curation.admin.lists import CurrentRecords
from curation.admin.reverting import revert
from curation.admin.searching import IndexedSearch
from curation.admin.splitting import splitting
from curation.editing import four_eyes
from curation.models import Finding, Suggestion
from curation.values.enums import CurationStatus, RejectedAs

LISTED = 20


def outlets_prefetched() -> "Prefetch[Any, Any, Any]":
    """The findings of each record with what names their outlet, in one statement a page."""
    columns = ("person", "meeting", "issue", "source__publisher", "source__file_name")
    found = Finding.objects.select_related("source").only(*columns).order_by("id")
    return Prefetch("findings", queryset=found)


class CuratedAdmin(IndexedSearch, EditedAdmin):
    """A person, a meeting or an issue."""

    actions = ["accept_selected", "reject_selected"]
    when_empty = gettext_lazy(
        "None yet. They are found when reports are read; what no report tells of is added by hand."
    )

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return CurrentRecords

    def for_list(self, records: QuerySet[Any]) -> QuerySet[Any]:
        """With what the columns show, in a fixed number of statements a page."""
        return records.prefetch_related(outlets_prefetched())

    def has_accept_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(f"curation.accept_{self.opts.model_name}")

    def has_reject_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(f"curation.reject_{self.opts.model_name}")

    def get_urls(self) -> list[URLPattern]:
        wrap, name = self.admin_site.admin_view, f"curation_{self.opts.model_name}"
        own = [
            path("<int:pk>/accept/", wrap(require_POST(self.accept_view)), name=f"{name}_accept"),
            path("<int:pk>/reopen/", wrap(require_POST(self.reopen_view)), name=f"{name}_reopen"),
            path("<int:pk>/reject/", wrap(self.reject_view), name=f"{name}_reject"),
            path("<int:pk>/compare/", wrap(self.compare_view), name=f"{name}_compare"),
            path(
                "<int:pk>/revert/<int:number>/<str:field>/",
                wrap(self.revert_view),
                name=f"{name}_revert",
            ),
            path("<int:pk>/split/", wrap(self.split_view), name=f"{name}_split"),
        ]
        return [*own, *super().get_urls()]

    # --- Entering one by hand

    def create(self, request: HttpRequest, form: Any, formsets: Any) -> Any:
        created = super().create(request, form, formsets)
        for other in self.namesakes(created).exclude(pk=created.pk)[:1]:
            compare = reverse(f"admin:curation_{self.opts.model_name}_compare", args=[created.pk])
            address = f"{compare}?other={other.pk}"
            words = _("There is already “{}”.")
            link = format_html('<a href="{}">{}</a>', address, _("The same?"))
            messages.warning(request, format_html("{} {}", words.format(other), link))
        return created

    def namesakes(self, record: Any) -> QuerySet[Any]:
        """Current records that go by the same name."""
        return self.model.objects.none()  # type: ignore[no-any-return]

    # --- The page of one record

    def has_add_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(f"curation.add_{self.opts.model_name}")

    def change_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> Any:
        record = self.get_object(request, object_id)
        if record is not None and record.merged_into_id is not None:
            survivor = record.survivor()
            messages.info(request, _("“{}” was merged into “{}”.").format(record, survivor))
            return redirect(survivor.get_absolute_url())
        return super().change_view(request, object_id, *args, **kwargs)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        record = context.get("original")
        if record is not None:
            status = record.curation_status
            may_accept = self.has_accept_permission(request)
            context |= {
                "may_accept": may_accept and status != CurationStatus.ACCEPTED,
                "needs_another": not record.is_decided
                and four_eyes.needs_another(record, editor(request)),
                "may_reopen": may_accept and record.is_decided,
                "may_reject": self.has_reject_permission(request)
                and status != CurationStatus.REJECTED,
                "may_compare": request.user.has_perm(f"curation.merge_{self.opts.model_name}"),
                "may_split": request.user.has_perm(f"curation.split_{self.opts.model_name}"),
                "questions": open_questions(record),
            }
        return super().render_change_form(request, context, *args, **kwargs)

    def accept_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        record = self._record(request, pk, permitted=self.has_accept_permission(request))
        with attempt(request):
            editing.accept(records=[record], by=editor(request), at=timezone.now())
            record.refresh_from_db()
            messages.success(request, words.accepted(record))
        return redirect(record.get_absolute_url())

    def reopen_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        record = self._record(request, pk, permitted=self.has_accept_permission(request))
        with attempt(request):
            editing.reopen(records=[record], by=editor(request), at=timezone.now())
            messages.success(request, _("“{}” is a draft again.").format(record))
        return redirect(record.get_absolute_url())

    def reject_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        record = self._record(request, pk, permitted=self.has_reject_permission(request))
        form = RejectForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            self._reject(request, [record], form)
            return redirect(record.get_absolute_url())
        context = {"records": [record], "form": form, "back": record.get_absolute_url()}
        return self._reject_page(request, context)

    def compare_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        permitted = request.user.has_perm(f"curation.merge_{self.opts.model_name}")
        record = self._record(request, pk, permitted=permitted)
        if request.method == "POST":
            return decide(request, record)
        shared = {**self.admin_site.each_context(request), "opts": self.opts}
        return comparison(request, record, shared, permitted=permitted)

    def split_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        permitted = request.user.has_perm(f"curation.split_{self.opts.model_name}")
        record = self._record(request, pk, permitted=permitted)
        shared = {**self.admin_site.each_context(request), "opts": self.opts}
        return splitting(request, record, shared)

    def revert_view(self, request: HttpRequest, pk: int, number: int, field: str) -> HttpResponse:
        record = self._record(request, pk, permitted=self.has_change_permission(request))
        shared = {**self.admin_site.each_context(request), "opts": self.opts}
        return revert(request, record, number, field, self._revertible(), shared)

    def of_history(self, request: HttpRequest, record: Any) -> dict[str, Any]:
        if not self.has_change_permission(request, record):
            return {}
        address = f"admin:curation_{self.opts.model_name}_revert"
        return {"revertible": self._revertible(), "revert_address": address}

    def _revertible(self) -> set[str]:
        """The fields that the form of the record shows and lets change."""
        groups: Any = self.groups
        shown = flatten_fieldsets(groups)
        return set(shown) - set(self.readonly_fields)

    def _record(self, request: HttpRequest, pk: int, *, permitted: bool) -> Any:
        if not permitted:
            raise PermissionDenied
        record = self.get_queryset(request).filter(pk=pk).first()
        if record is None:
            raise Http404
        return record

    # --- The list and its actions

    @admin.action(description="Accept selected %(verbose_name_plural)s", permissions=["accept"])
    def accept_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        selected = list(queryset)  # once accepted they may fall out of the list's own filter
        with attempt(request):
            editing.accept(records=selected, by=editor(request), at=timezone.now())
            messages.success(request, _accepted_words(selected))

    @admin.action(description="Reject selected %(verbose_name_plural)s", permissions=["reject"])
    def reject_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        form = RejectForm(request.POST if "confirmed" in request.POST else None)
        if form.is_valid():
            self._reject(request, queryset, form)
            return None
        context = {
            "records": queryset[:LISTED],
            "more": max(0, queryset.count() - LISTED),
            "form": form,
            "action": "reject_selected",
            "selected": request.POST.getlist("_selected_action"),
            "select_across": request.POST.get("select_across") == "1",
            "back": request.get_full_path(),
        }
        return self._reject_page(request, context)

    def _reject(self, request: HttpRequest, records: Any, form: RejectForm) -> None:
        with attempt(request):
            editing.reject(
                records=records,
                rejected_as=RejectedAs(form.cleaned_data["rejected_as"]),
                by=editor(request),
                at=timezone.now(),
                reason=form.cleaned_data["reason"],
            )
            messages.success(request, _("Rejected. Nothing was deleted."))

    def _reject_page(self, request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
        shared = {**self.admin_site.each_context(request), "opts": self.opts, "title": "Reject"}
        return TemplateResponse(request, "admin/curation/reject.html", shared | context)

    @admin.display(description="curation", ordering="curation_status")
    def curation(self, record: Any) -> str:
        return words.badge(record.curation_status)

    @admin.display(description="outlets")
    def outlets(self, record: Any) -> str:
        """Who reports it: up to two outlets by name, then how many more."""
        sources = (finding.source for finding in record.findings.all())
        names = list(dict.fromkeys(source.publisher or source.file_name for source in sources))
        return words.listed(names, at_most=2)


def _accepted_words(selected: list[Any]) -> str:
    """How many were accepted, and how many wait for a colleague."""
    waiting = in_review(selected)
    if not waiting:
        return f"{len(selected)} selected, all accepted."
    done = len(selected) - waiting
    return f"{len(selected)} selected: {done} accepted, {waiting} for a second person to accept."


def in_review(records: list[Any]) -> int:
    """How many of some records of one model wait for a second person now."""
    if not records or not four_eyes.required():
        return 0
    found = type(records[0])._default_manager.filter(pk__in=[one.pk for one in records])
    return int(found.filter(curation_status=CurationStatus.IN_REVIEW).count())


def open_questions(record: Any) -> QuerySet[Suggestion]:
    kind = record._meta.model_name
    about = Q(**{kind: record}) | Q(**{f"other_{kind}": record})
    related = ["person", "other_person", "meeting", "other_meeting", "issue", "other_issue"]
    return Suggestion.objects.open().filter(about).select_related(*related)
