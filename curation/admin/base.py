"""What every list and every page of the desk shares."""

from contextlib import AbstractContextManager
from types import TracebackType
from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.contrib.admin.widgets import AutocompleteSelect
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.forms import Media
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from curation.admin.filtering import of_list
from curation.admin.history import BELOW, history_of
from curation.admin.lists import CappedPaginator
from curation.editing.errors import NotPermitted, Refused

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin[Any]
    TabularInline = admin.TabularInline[Any, Any]
else:
    ModelAdmin = admin.ModelAdmin
    TabularInline = admin.TabularInline


class DeskAdmin(ModelAdmin):
    """Nothing is deleted, nothing is counted to the end, every write is a Change."""

    paginator = CappedPaginator
    show_full_result_count = False
    list_per_page = 50
    list_max_show_all = 50
    empty_value_display = "–"
    # What an editor does next when the list is empty.
    when_empty: Any = _("There is nothing here yet.")

    @property
    def media(self) -> Media:
        """With the search boxes that filters of the list use."""
        return super().media + AutocompleteSelect(None, self.admin_site).media

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """With the filters that the user saved for this list."""
        filters = of_list(request, str(self.opts.model_name))
        return super().changelist_view(request, {**filters, **(extra_context or {})})

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """No patterns in addresses: one can be wrong, or take a database for ever."""
        if lookup.rpartition("__")[2] in {"regex", "iregex"}:
            return False
        return super().lookup_allowed(lookup, value, request)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Our own page on the history tables; nothing can be edited through it."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        record = self.get_object(request, unquote(object_id))
        if record is None or type(record) not in BELOW:
            raise Http404
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": f"History of {record}",
            "record": record,
            "acts": history_of(record),
            **self.of_history(request, record),
        }
        return TemplateResponse(request, "admin/curation/history.html", context)

    def of_history(self, request: HttpRequest, record: Any) -> dict[str, Any]:
        """What the history page offers beside telling."""
        return {}

    # Who did what stands in Change; a second log beside it would only disagree.
    def log_addition(self, request: HttpRequest, obj: Model, message: Any) -> None:  # type: ignore[override]
        return None

    def log_change(self, request: HttpRequest, obj: Model, message: Any) -> None:  # type: ignore[override]
        return None


class ReadOnlyAdmin(DeskAdmin):
    """A list to read; its rows are written by the loader or through `editing`."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class OwnPageAdmin(ReadOnlyAdmin):
    """Rows to read, each on a page of its own instead of a form."""

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        row = self.get_object(request, unquote(object_id))
        if row is None:
            raise Http404
        return self.page_of(request, row)

    def page_of(self, request: HttpRequest, row: Any) -> HttpResponse:
        """The page of one row, to somebody who may see it."""
        raise NotImplementedError


def editor(request: HttpRequest) -> User:
    """Who is signed in, for `editing`, which takes a user and never a request."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


class attempt(AbstractContextManager[None]):  # noqa: N801 - used like a function
    """Tell the editor why something is refused, instead of failing."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        if isinstance(error, NotPermitted):
            raise PermissionDenied(str(error)) from error
        if not isinstance(error, Refused):
            return False
        messages.error(self.request, str(error))
        return True
