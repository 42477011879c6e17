"""The stock admin with what makes it comfortable: filters, searches, inlines, an action."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from benchmarks.stock.models import (
    AgendaItem,
    Claim,
    Issue,
    Meeting,
    Participant,
    Person,
    PersonName,
    Source,
    Suggestion,
)


@admin.action(description="Accept selected")
def accept(model_admin: Any, request: HttpRequest, queryset: QuerySet[Any]) -> None:
    queryset.update(accepted=True)


class RecordAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    actions = [accept]
    list_filter = ["source", "accepted"]


class NameInline(admin.TabularInline):  # type: ignore[type-arg]
    model = PersonName
    extra = 1


class ParticipantInline(admin.TabularInline):  # type: ignore[type-arg]
    model = Participant
    extra = 0


class AgendaInline(admin.TabularInline):  # type: ignore[type-arg]
    model = AgendaItem
    extra = 0


class ClaimInline(admin.TabularInline):  # type: ignore[type-arg]
    model = Claim
    extra = 0


@admin.register(Source)
class SourceAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["title", "publisher", "published", "read"]
    list_filter = ["publisher", "read"]
    search_fields = ["title", "text"]


@admin.register(Person)
class PersonAdmin(RecordAdmin):
    list_display = ["name", "office", "accepted"]
    search_fields = ["name"]
    inlines = [NameInline]


@admin.register(Issue)
class IssueAdmin(RecordAdmin):
    list_display = ["label", "accepted"]
    search_fields = ["label"]


@admin.register(Meeting)
class MeetingAdmin(RecordAdmin):
    list_display = ["title", "date", "place", "status", "accepted"]
    list_filter = ["source", "status", "accepted"]
    search_fields = ["title", "place", "participant__person__name"]
    inlines = [ParticipantInline, AgendaInline, ClaimInline]


@admin.register(Claim)
class ClaimAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["meeting", "field", "value", "source", "quote", "wrong"]
    list_filter = ["field", "wrong"]


@admin.register(Suggestion)
class SuggestionAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["one", "other", "decision"]
    list_filter = ["decision"]
