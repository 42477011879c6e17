"""The admin site of Readout: what is stock stays stock, the front page shows the state of work."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.template.response import TemplateResponse
from django.utils import timezone

from curation.admin.dashboard import state_of_work
from curation.admin.filtering import own, ready_made

# The order in which an editor needs them; what is not named comes last.
ORDER = [
    "Source",
    "Suggestion",
    "Meeting",
    "Person",
    "Issue",
    "Organization",
    "DoubleCoding",
    "Annotation",
    "Change",
]


class CurrentRecordsOnly(AutocompleteJsonView):
    """Offers no record that was rejected or merged into another."""

    def get_queryset(self) -> QuerySet[Any]:
        offered = super().get_queryset()
        if not hasattr(offered.model, "merged_into"):
            return offered
        return offered.filter(merged_into__isnull=True).exclude(curation_status="rejected")


class ReadoutAdminSite(admin.AdminSite):
    site_header = "Readout"
    site_title = "Readout"
    index_title = "The desk"
    index_template = "admin/desk.html"
    site_url = None

    def autocomplete_view(self, request: HttpRequest) -> HttpResponseBase:  # type: ignore[override]
        return CurrentRecordsOnly.as_view(admin_site=self)(request)

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        work = (
            state_of_work(request.user, timezone.now()) if isinstance(request.user, User) else None
        )
        filters = {"own_filters": own(request), "ready_made": ready_made(request)} if work else {}
        return super().index(request, {**(extra_context or {}), "work": work, **filters})

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=_place)
        return sorted(apps, key=lambda app: app["app_label"] != "curation")


def _place(model: dict[str, Any]) -> tuple[int, str]:
    name = model["object_name"]
    return (ORDER.index(name) if name in ORDER else len(ORDER), str(model["name"]))
