"""Meetings."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from curation import editing
from curation.admin import words
from curation.admin.base import attempt, editor
from curation.admin.curated import CuratedAdmin
from curation.admin.edited import RowInline
from curation.admin.export import TableExportMixin
from curation.admin.forms import RowForm
from curation.admin.lists import YearFilter
from curation.admin.narrowing import (
    IssueThere,
    MeetingViews,
    OutletFilter,
    PersonThere,
    is_announced,
)
from curation.models import AgendaItem, Meeting, Participation


class MeetingYear(YearFilter):
    field = "date_earliest"


class TopLevel(admin.SimpleListFilter):
    """Whether a meeting is part of another, a dinner of a visit for example."""

    title = "part of another"
    parameter_name = "part"

    def lookups(self, request: HttpRequest, model_admin: object) -> list[tuple[str, str]]:
        return [("no", "No"), ("yes", "Yes")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Meeting]) -> QuerySet[Meeting]:
        if self.value() not in {"no", "yes"}:
            return queryset
        return queryset.filter(parent__isnull=self.value() == "no")


class ParticipationForm(RowForm):
    identity = ("person", "organization", "country")

    class Meta:
        model = Participation
        fields = [
            "person", "organization", "country", "capacity", "function", "attendance", "rejected",
        ]  # fmt: skip


class ParticipationInline(RowInline):
    model = Participation
    form = ParticipationForm
    autocomplete_fields = ["person", "organization"]
    related = ["person", "organization"]
    verbose_name_plural = "who takes part"


class AgendaForm(RowForm):
    identity = ("issue",)

    class Meta:
        model = AgendaItem
        fields = ["issue", "prospect", "outcome", "raised_by", "next_step", "rejected"]


class AgendaInline(RowInline):
    model = AgendaItem
    form = AgendaForm
    autocomplete_fields = ["issue"]
    related = ["issue"]
    verbose_name_plural = "agenda"


@admin.register(Meeting)
class MeetingAdmin(TableExportMixin, CuratedAdmin):
    export_tables = ("meetings", "participants", "agenda", "dyads", "evidence", "decisions")
    list_display = [
        "name", "status_shown", "date", "place", "who", "agenda_shown", "outlets", "curation",
    ]  # fmt: skip
    list_filter = [
        MeetingViews, PersonThere, IssueThere, OutletFilter, "curation_status", "status", "kind",
        MeetingYear, TopLevel, "mode", "level",
    ]  # fmt: skip
    actions = [*CuratedAdmin.actions, "dismiss_selected"]
    search_fields = ["name"]
    search_help_text = _("Words of the name, the place, the occasion, who and what; or the ID")
    ordering = ["-date_earliest", "-id"]
    groups = [
        (
            None,
            {
                "fields": [
                    ("status", "kind", "printed_kind"),
                    ("date_edtf", "original_date_edtf", "date_text"),
                    ("venue", "locality", "place_country"),
                    ("mode", "visit_type", "occasion"),
                    "name",
                    "parent",
                    "note",
                ]
            },
        ),
    ]
    readonly_fields = ["date_text"]
    autocomplete_fields = ["parent"]
    inlines = [ParticipationInline, AgendaInline]

    def for_list(self, records: QuerySet[Any]) -> QuerySet[Any]:
        people = Participation.objects.filter(rejected=False).select_related(
            "person", "organization"
        )
        agenda = AgendaItem.objects.filter(rejected=False).select_related("issue")
        return (
            super()
            .for_list(records)
            .prefetch_related(
                Prefetch("participations", queryset=people, to_attr="present"),
                Prefetch("agenda", queryset=agenda, to_attr="items"),
            )
        )

    def has_dismiss_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("curation.change_meeting")

    @admin.action(description=_("Expect no report of selected meetings"), permissions=["dismiss"])
    def dismiss_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        with attempt(request):
            editing.expect_no_report(meetings=list(queryset), by=editor(request), at=timezone.now())
            messages.success(
                request, _("No report of them is expected any more. Their status is as it was.")
            )

    def get_list_display(self, request: HttpRequest) -> Any:
        columns = list(super().get_list_display(request))
        return [*columns, "search"] if is_announced(request) else columns

    @admin.display(description=_("a report of it?"))
    def search(self, meeting: Any) -> str:
        """The reports that name those who take part, to look whether one tells of it."""
        names = [row.person.name for row in meeting.present if row.person is not None][:2]
        query = urlencode({"q": " ".join(names or [meeting.locality or meeting.name])})
        address = f"{reverse('admin:curation_source_changelist')}?{query}"
        return format_html('<a href="{}">{}</a>', address, _("look for it"))

    @admin.display(description="status", ordering="status")
    def status_shown(self, meeting: Meeting) -> str:
        return words.badge(meeting.status)

    @admin.display(description="date", ordering="date_earliest")
    def date(self, meeting: Meeting) -> str:
        return words.shown_date(meeting.date_edtf)

    @admin.display(description="place", ordering="locality")
    def place(self, meeting: Meeting) -> str:
        return ", ".join(part for part in (meeting.locality, meeting.place_country) if part)

    @admin.display(description="who")
    def who(self, meeting: Any) -> str:
        return words.listed([row.who for row in meeting.present])

    @admin.display(description="agenda")
    def agenda_shown(self, meeting: Any) -> str:
        results = [item.outcome or item.prospect for item in meeting.items]
        return words.listed(
            [f"{item.issue} ({words.label(result)})" if result else str(item.issue)
             for item, result in zip(meeting.items, results, strict=True)],
            at_most=2,
        )  # fmt: skip
