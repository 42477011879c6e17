"""What narrows a list of the desk, as it is kept under a name and found again."""

from typing import Any
from urllib.parse import parse_qsl, urlencode

from django.contrib import admin
from django.contrib.admin.options import IS_FACETS_VAR, IS_POPUP_VAR, TO_FIELD_VAR
from django.contrib.admin.views.main import ALL_VAR, ERROR_FLAG, PAGE_VAR
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from curation.models import SavedFilter

PASSING = {ALL_VAR, ERROR_FLAG, IS_FACETS_VAR, IS_POPUP_VAR, PAGE_VAR, TO_FIELD_VAR}
LONGEST = 2000  # what fits into an address

# What an editor asks for every day, ready on the front page: list, its address, name.
READY_MADE: list[tuple[str, str, str | Promise]] = [
    ("suggestion", "view=my-questions", _("My open questions")),
    ("meeting", "view=disagreeing", _("Disagreeing outlets")),
    ("meeting", "view=announced", _("Announced, not reported")),
]


def narrowing(query: str) -> str:
    """The part of a list's address that narrows or orders it: no page, nothing empty."""
    pairs = [pair for pair in parse_qsl(query) if pair[0] not in PASSING]
    return urlencode(sorted(pairs))


def listing(request: HttpRequest, name: str) -> Any:
    """The admin of the list called *name* if the user may see it, else none."""
    for model, one in admin.site._registry.items():
        filterable = model._meta.app_label == "curation" and (one.list_filter or one.search_fields)
        if filterable and model._meta.model_name == name and one.has_view_permission(request):
            return one
    return None


def of_list(request: HttpRequest, name: str) -> dict[str, Any]:
    """What a list shows of its filters: those of the user, and the one it is narrowed by now."""
    if not isinstance(request.user, User) or listing(request, name) is None:
        return {}
    now = narrowing(request.GET.urlencode())
    kept = list(SavedFilter.objects.of(request.user).filter(listed=name))
    new = now and len(now) <= LONGEST and all(one.query != now for one in kept)
    return {"saved_filters": kept, "narrowed_by": now, "filter_to_save": now if new else ""}


def ready_made(request: HttpRequest) -> list[SavedFilter]:
    """Those of the ready-made filters that the user may see; they are stored nowhere."""
    return [
        SavedFilter(listed=listed, query=query, name=str(name))
        for listed, query, name in READY_MADE
        if listing(request, listed) is not None
    ]


def own(request: HttpRequest) -> list[SavedFilter]:
    """All that the user saved, of lists that they still may see."""
    if not isinstance(request.user, User):
        return []
    kept = SavedFilter.objects.of(request.user).order_by("listed", "name")
    return [one for one in kept if listing(request, one.listed) is not None]
