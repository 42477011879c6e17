"""Reports: the list of them, and the page on which one is read."""

from collections import defaultdict
from typing import Any
from urllib.parse import urlsplit

from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import PermissionDenied
from django.db.models import Count, QuerySet
from django.db.models.functions import Left
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBadRequest,
    HttpResponseRedirect,
)
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from curation import editing
from curation.admin import words
from curation.admin.adding import AddReportForm, read_again, tell
from curation.admin.base import attempt, editor
from curation.admin.desk_keys import answer, offered
from curation.admin.edited import EditedAdmin
from curation.admin.export import TableExportMixin
from curation.admin.lists import YearFilter
from curation.admin.menus import MENUS
from curation.admin.narrowing import OutletFilter
from curation.admin.purging import purge_of, purging
from curation.admin.reading import read
from curation.admin.searching import IndexedSearch
from curation.editing import four_eyes
from curation.models import Finding, Issue, Meeting, Person, Source
from curation.values.enums import CurationStatus, FindingKind, WorkStatus

FOUND_WORDS: dict[str, tuple[str, str]] = {
    FindingKind.MEETING: ("meeting", "meetings"),
    FindingKind.PERSON: ("person", "people"),
    FindingKind.ISSUE: ("issue", "issues"),
}


class PublicationYear(YearFilter):
    title = "year of publication"
    field = "date_published"


class ReportList(ChangeList):
    """Reports without their texts, with the number of findings of each on the page."""

    def get_queryset(self, request: HttpRequest, *args: Any, **kwargs: Any) -> QuerySet[Any]:
        reports: QuerySet[Any] = super().get_queryset(request, *args, **kwargs)
        light: QuerySet[Any] = reports.defer("text", "missed").annotate(beginning=Left("text", 200))
        return light

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        found = findings_by_kind([report.pk for report in self.result_list])
        for report in self.result_list:
            report.found = found[report.pk]


def findings_by_kind(sources: list[int]) -> dict[int, dict[str, int]]:
    """For each source the number of its findings of each kind."""
    found: dict[int, dict[str, int]] = defaultdict(dict)
    rows = Finding.objects.filter(source__in=sources).order_by().values_list("source", "kind")
    for source, kind, number in rows.annotate(Count("id")):
        found[source][kind] = number
    return found


@admin.register(Source)
class SourceAdmin(TableExportMixin, IndexedSearch, EditedAdmin):
    export_tables = ("sources",)
    when_empty = _("No report yet. Add one here, or load a folder of them (docs/loading.md).")
    list_display = ["report", "publisher", "date_published", "genre", "found", "work"]
    list_display_links = None
    list_filter = [
        "work_status", OutletFilter, PublicationYear, "genre", "machine_translated",
    ]  # fmt: skip
    search_fields = ["headline"]
    search_help_text = _("Words of the headline, the text, the outlet or the author")
    ordering = ["-date_published", "-id"]
    groups = [
        (
            None,
            {
                "fields": [
                    "headline",
                    ("publisher", "author"),
                    "url",
                    ("date_published", "date_published_basis"),
                    ("genre", "language", "machine_translated"),
                    ("file_name", "location"),
                    "raw_sha256",
                ]
            },
        ),
    ]
    readonly_fields = ["date_published_basis", "file_name", "location", "raw_sha256"]

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return ReportList

    def has_accept_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("curation.accept_source")

    def has_purge_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("curation.purge_text")

    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        own = [
            path("<int:pk>/read/", wrap(self.read_view), name="curation_source_read"),
            path(
                "<int:pk>/accept/",
                wrap(require_POST(self.accept_view)),
                name="curation_source_accept",
            ),
            path("<int:pk>/purge/", wrap(self.purge_view), name="curation_source_purge"),
            path("<int:pk>/key/", wrap(require_POST(self.key_view)), name="curation_source_key"),
            path("<int:pk>/offers/", wrap(self.offers_view), name="curation_source_offers"),
            path(
                "<int:pk>/status/", wrap(require_POST(self.work_view)), name="curation_source_work"
            ),
        ]
        return [*own, *super().get_urls()]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("curation.add_source")

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Paste or upload a report; then it is read, as any other."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        sent = (request.POST, request.FILES) if request.method == "POST" else ()
        form = AddReportForm(*sent)
        if sent and form.is_valid():
            added = form.read(editor(request))
            tell(request, added)
            stored = [one.source for one in added if one.source is not None]
            if stored:
                return _back_to(stored[0])
        shared = {**self.admin_site.each_context(request), "opts": self.opts, "form": form}
        context = {**shared, "title": "Add a report", "back": "../"}
        return TemplateResponse(request, "admin/curation/add_report.html", context)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if "date_published" in form.changed_data and getattr(request, "saved", None):
            read_again(request, Source.objects.get(pk=form.instance.pk), editor(request))

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        source = context.get("original")
        if source is not None:
            context["reading_address"] = reverse("admin:curation_source_read", args=[source.pk])
        return super().render_change_form(request, context, *args, **kwargs)

    def read_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        source = self._source(request, pk)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": source.title,
            "source": source,
            "reading": read(source),
            "link": _safe_link(source.url),
            "next_report": next_to_read(source),
            "may_accept": self.has_accept_permission(request),
            "may_purge": self.has_purge_permission(request) and source.purged_at is None,
            "purge": purge_of(source),
            "menus": MENUS,
            "work_choices": [
                (value, label) for value, label in WORK_BUTTONS if value != source.work_status
            ],
        }
        return TemplateResponse(request, "admin/curation/read.html", context)

    def accept_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        source = self._source_to_decide(request, pk)
        ready = len(editing.undecided_of(source))
        with attempt(request):
            done = editing.accept_report(source=source, by=editor(request), at=timezone.now())
            messages.success(
                request, _accepted_words(ready, _undecided(source), _in_review(source))
            )
            if request.POST.get("then") == "next":
                return _on_to_the_next(source, done.pk)
        return _back_to(source)

    def key_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        source = self._source_to_decide(request, pk)
        # A form with files is read as it comes in, and nothing is left of it: it is no key anyway.
        is_form = request.content_type == "multipart/form-data"
        return answer(b"" if is_form else request.body, source, editor(request))

    def offers_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        return offered(request, self._source_to_decide(request, pk))

    def work_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        source = self._source_to_decide(request, pk)
        status = request.POST.get("work_status", "")
        if status not in dict(WORK_BUTTONS):
            return HttpResponseBadRequest("No such work status.")
        work_status, at = WorkStatus(status), timezone.now()
        with attempt(request):
            editing.set_work_status(
                source=source, work_status=work_status, by=editor(request), at=at
            )
        return _back_to(source)

    def purge_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        if not self.has_purge_permission(request):
            raise PermissionDenied
        shared = {**self.admin_site.each_context(request), "opts": self.opts}
        return purging(request, self._source(request, pk), shared)

    def _source(self, request: HttpRequest, pk: int) -> Source:
        if not self.has_view_permission(request):
            raise PermissionDenied
        source = Source.objects.filter(pk=pk).first()
        if source is None:
            raise Http404
        return source

    def _source_to_decide(self, request: HttpRequest, pk: int) -> Source:
        source = self._source(request, pk)
        if not self.has_accept_permission(request):
            raise PermissionDenied
        return source

    @admin.display(ordering="headline")
    def report(self, source: Any) -> str:
        title = source.headline or words.shortened(source.beginning) or source.file_name
        address = reverse("admin:curation_source_read", args=[source.pk])
        return format_html('<a href="{}">{}</a>', address, title)

    @admin.display(description="found")
    def found(self, source: Any) -> str:
        """For example ``11 meetings · 5 people · 12 issues``."""
        return words.counted(source.found, FOUND_WORDS)

    @admin.display(ordering="work_status")
    def work(self, source: Source) -> str:
        return words.badge(source.work_status)


WORK_BUTTONS = [
    (WorkStatus.CLAIMED, "I am reading this"),
    (WorkStatus.NOTHING_RELEVANT, "Nothing relevant"),
    (WorkStatus.NEW, "Put back"),
]


def next_to_read(source: Source) -> Source | None:
    """The next report in the order of loading that nobody has finished, else the first such."""
    waiting = Source.objects.to_read().exclude(pk=source.pk).only("pk").order_by("pk")
    return waiting.filter(pk__gt=source.pk).first() or waiting.first()


def _undecided(source: Source) -> int:
    """How many records of a report wait for a decision."""
    return sum(
        model.objects.undecided().filter(findings__source=source).distinct().count()
        for model in (Person, Meeting, Issue)
    )


def _in_review(source: Source) -> int:
    """How many of them wait for a second person to accept them; none without four eyes."""
    if not four_eyes.required():
        return 0
    waiting = {"curation_status": CurationStatus.IN_REVIEW, "findings__source": source}
    return sum(
        model.objects.unmerged().filter(**waiting).distinct().count()
        for model in (Person, Meeting, Issue)
    )


def _accepted_words(ready: int, left: int, review: int) -> str:
    """*left* are those that are not decided, *review* of them because a colleague has to."""
    accepted, asked = max(ready - review, 0), left - review
    said = [f"The report is done: {accepted} {'record' if accepted == 1 else 'records'} accepted."]
    if review:
        said.append(f"{review} {'waits' if review == 1 else 'wait'} for a second person.")
    if asked:
        said.append(f"{asked} {'waits' if asked == 1 else 'wait'} for an answer.")
    return " ".join(said)


def _safe_link(url: str) -> str:
    """A link that leads to a page and runs nothing."""
    return url if urlsplit(url).scheme in {"http", "https"} else ""


def _on_to_the_next(source: Source, done: int) -> HttpResponseRedirect:
    """The page of the next report, from which accepting this one can be taken back."""
    following = next_to_read(source)
    if following is None:
        return redirect("admin:curation_source_changelist")
    address = reverse("admin:curation_source_read", args=[following.pk])
    return HttpResponseRedirect(f"{address}?done={done}")


def _back_to(source: Source) -> HttpResponseRedirect:
    return redirect("admin:curation_source_read", pk=source.pk)
