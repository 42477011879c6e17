"""Notes of curators: the list of them, and one with its thread, where it is answered and resolved."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Model, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from curation import editing
from curation.admin import words
from curation.admin.base import OwnPageAdmin, attempt, editor
from curation.models import Annotation, Issue, Meeting, Person, Source

TARGETS: dict[str, type[Any]] = {
    "person": Person,
    "meeting": Meeting,
    "issue": Issue,
    "source": Source,
}


class NoteForm(forms.Form):
    body = forms.CharField(
        label=_("Note"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        error_messages={"required": _("The note is empty.")},
    )


class StateFilter(admin.SimpleListFilter):
    """Open notes, unless one asks for others."""

    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: object) -> list[tuple[str, Any]]:
        return [("resolved", _("Resolved")), ("all", _("All"))]

    def choices(self, changelist: Any) -> Any:
        first, *rest = super().choices(changelist)
        yield {**first, "display": _("Open")}
        yield from rest

    def queryset(
        self, request: HttpRequest, queryset: QuerySet[Annotation]
    ) -> QuerySet[Annotation]:
        if self.value() == "all":
            return queryset
        return queryset.filter(resolved=self.value() == "resolved")


class MineFilter(admin.SimpleListFilter):
    title = _("author")
    parameter_name = "by"

    def lookups(self, request: HttpRequest, model_admin: object) -> list[tuple[str, Any]]:
        return [("me", _("Mine")), ("others", _("Others"))]

    def queryset(
        self, request: HttpRequest, queryset: QuerySet[Annotation]
    ) -> QuerySet[Annotation]:
        if self.value() == "me":
            return queryset.filter(author=request.user.pk)
        return queryset.exclude(author=request.user.pk) if self.value() else queryset


@admin.register(Annotation)
class NoteAdmin(OwnPageAdmin):
    list_display = ["note", "about", "passage", "author", "written", "answers", "state"]
    list_filter = [StateFilter, MineFilter]
    list_select_related = [*TARGETS, "author"]
    search_fields = ["body", "exact"]
    search_help_text = _("Words of the note or of its passage")
    ordering = ["-id"]
    actions = ["resolve_selected"]
    when_empty = _("No note is open. Write one beside a record, or with n while reading.")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Annotation]:
        """The first notes of all threads: what answers them stands on their page."""
        notes = super().get_queryset(request).filter(parent__isnull=True)
        counted: QuerySet[Any] = notes.annotate(number_of_answers=Count("replies"))
        return counted.defer("source__text", "source__missed")

    def has_note_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("curation.add_annotation")

    def has_resolve_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("curation.change_annotation")

    def get_urls(self) -> list[URLPattern]:
        wrap, name = self.admin_site.admin_view, "curation_annotation"
        own = [
            path("<int:pk>/answer/", wrap(require_POST(self.answer_view)), name=f"{name}_answer"),
            path("<int:pk>/resolve/", wrap(require_POST(self.resolve_view)), name=f"{name}_resolve"),
            path("on/<str:kind>/<int:pk>/", wrap(require_POST(self.write_view)),
                 name=f"{name}_write"),
        ]  # fmt: skip
        return [*own, *super().get_urls()]

    def page_of(self, request: HttpRequest, note: Annotation) -> HttpResponse:
        return self._page(request, note, NoteForm())

    def _page(self, request: HttpRequest, note: Annotation, form: NoteForm) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Note on %(record)s") % {"record": target_of(note)},
            "note": note,
            "target": target_of(note),
            "passage": _passage_address(note),
            "answers": note.replies.select_related("author"),
            "form": form,
            "may_answer": self.has_note_permission(request),
            "may_resolve": self.has_resolve_permission(request) and not note.resolved,
        }
        return TemplateResponse(request, "admin/curation/note.html", context)

    def answer_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        note = self._note(request, pk, permitted=self.has_note_permission(request))
        form = NoteForm(request.POST)
        if not form.is_valid():
            return self._page(request, note, form)
        with attempt(request):
            editing.annotate(
                target=target_of(note),
                body=form.cleaned_data["body"],
                by=editor(request),
                at=timezone.now(),
                parent=note,
            )
        return redirect("admin:curation_annotation_change", pk)

    def resolve_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        note = self._note(request, pk, permitted=self.has_resolve_permission(request))
        with attempt(request):
            editing.resolve_annotation(annotation=note, by=editor(request), at=timezone.now())
            messages.success(request, _("The note is resolved."))
        return redirect("admin:curation_annotation_changelist")

    def write_view(self, request: HttpRequest, kind: str, pk: int) -> HttpResponse:
        """A new note on a record or report, from its own page."""
        if not self.has_note_permission(request):
            raise PermissionDenied
        record = TARGETS[kind].objects.filter(pk=pk).first() if kind in TARGETS else None
        if record is None:
            raise Http404
        with attempt(request):
            editing.annotate(
                target=record,
                body=request.POST.get("body", ""),
                by=editor(request),
                at=timezone.now(),
            )
            messages.success(request, _("The note is kept."))
        return redirect(record.get_absolute_url())

    def _note(self, request: HttpRequest, pk: int, *, permitted: bool) -> Annotation:
        if not permitted:
            raise PermissionDenied
        note = self.get_queryset(request).filter(pk=pk).first()
        if note is None:
            raise Http404
        return note

    @admin.action(description=_("Resolve selected notes"), permissions=["resolve"])
    def resolve_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        with attempt(request):
            for note in queryset.filter(resolved=False):
                editing.resolve_annotation(annotation=note, by=editor(request), at=timezone.now())
            messages.success(request, _("The selected notes are resolved."))

    @admin.display(description=_("note"), ordering="body")
    def note(self, note: Annotation) -> str:
        return words.shortened(note.body, 120)

    @admin.display(description=_("about"))
    def about(self, note: Annotation) -> str:
        target = target_of(note)
        return format_html('<a href="{}">{}</a>', target.get_absolute_url(), target)

    @admin.display(description=_("passage"))
    def passage(self, note: Annotation) -> str:
        if not note.exact:
            return ""
        shown = words.shortened(note.exact, 60)
        return format_html('<a href="{}">“{}”</a>', _passage_address(note), shown)

    @admin.display(description=_("written"), ordering="created")
    def written(self, note: Annotation) -> str:
        return f"{timezone.localtime(note.created):%-d %b %Y}"

    @admin.display(description=_("answers"))
    def answers(self, note: Any) -> int:
        return int(note.number_of_answers)

    @admin.display(description=_("state"), ordering="resolved")
    def state(self, note: Annotation) -> str:
        return words.badge("done" if note.resolved else "open")


def target_of(note: Annotation) -> Any:
    """The record or report that a note is about."""
    return note.person or note.meeting or note.issue or note.source


def _passage_address(note: Annotation) -> str:
    if note.source_id is None:
        return ""
    address = reverse("admin:curation_source_read", args=[note.source_id])
    return address if note.start is None else f"{address}#t{note.start}"


def open_notes(record: Model) -> QuerySet[Annotation]:
    """What is still to be dealt with on a record."""
    about = Q(**{str(record._meta.model_name): record}, resolved=False, parent__isnull=True)
    return Annotation.objects.filter(about).select_related("author")
