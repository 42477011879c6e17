"""Saved filters: how one narrowed a list, under a name. Everybody sees their own only."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from curation.admin.base import DeskAdmin, editor
from curation.admin.filtering import listing, narrowing
from curation.models import SavedFilter

if TYPE_CHECKING:
    ModelForm = forms.ModelForm[SavedFilter]
else:
    ModelForm = forms.ModelForm


class NewForm(ModelForm):
    """The name; which list and how it is narrowed come along from the list."""

    request: HttpRequest

    class Meta:
        model = SavedFilter
        fields = ["name", "listed", "query"]
        widgets = {"listed": forms.HiddenInput, "query": forms.HiddenInput}

    def clean_listed(self) -> str:
        listed: str = self.cleaned_data["listed"]
        if listing(self.request, listed) is None:
            raise ValidationError(_("There is no such list."))
        return listed

    def clean_query(self) -> str:
        query = narrowing(self.cleaned_data["query"])
        if not query:
            raise ValidationError(_("Narrow the list first, then save how it is narrowed."))
        return query

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        self.instance.made_by = editor(self.request)
        return cleaned

    def _get_validation_exclusions(self) -> set[str]:
        """Whose it is and of which list count, too, when a name is there already."""
        return super()._get_validation_exclusions() - {"made_by", "listed"}  # type: ignore[misc,no-any-return]


class NameForm(NewForm):
    """Another name, for what stays the same."""

    class Meta:
        model = SavedFilter
        fields = ["name"]


@admin.register(SavedFilter)
class SavedFilterAdmin(DeskAdmin):
    list_display = ["name", "of_list", "open"]
    ordering = ["listed", "name"]
    add_form_template = "admin/curation/saved_filter.html"
    change_form_template = "admin/curation/saved_filter.html"
    when_empty = _("None yet. Narrow any list, and save it there under a name.")

    def get_queryset(self, request: HttpRequest) -> QuerySet[SavedFilter]:
        return super().get_queryset(request).filter(made_by=request.user.pk)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whoever may see lists may keep filters of them."""
        return request.user.has_perm("curation.view_source") and self._is_own(request, obj)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_view_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_view_permission(request, obj)

    def _is_own(self, request: HttpRequest, saved: SavedFilter | None) -> bool:
        return saved is None or saved.made_by_id == request.user.pk

    # One is made from the list that it narrows; an empty form could not say which.
    def get_model_perms(self, request: HttpRequest) -> dict[str, bool]:
        return super().get_model_perms(request) | {"add": False}

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        return super().changelist_view(request, {"has_add_permission": False})

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        if request.method == "POST" or not self.has_add_permission(request):
            return super().add_view(request, form_url, extra_context)
        messages.info(request, _("Narrow any list, and save it there under a name."))
        return redirect("admin:curation_savedfilter_changelist")

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        return {}

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form = NewForm if obj is None else NameForm
        return type("FormOfRequest", (form,), {"request": request, "__doc__": form.__doc__})

    def response_add(
        self, request: HttpRequest, obj: SavedFilter, post_url_continue: Any = None
    ) -> HttpResponse:
        """Back to the list as it was narrowed."""
        messages.success(request, gettext("“%(name)s” is saved.") % {"name": obj})
        return redirect(obj)

    @admin.display(description=_("list"), ordering="listed")
    def of_list(self, saved: SavedFilter) -> str:
        return list_name(saved)

    @admin.display(description=_("open"))
    def open(self, saved: SavedFilter) -> str:
        return format_html('<a href="{}">{}</a>', saved.get_absolute_url(), _("Open the list"))


def list_name(saved: SavedFilter) -> str:
    """What the list of a filter is called, for example ``meetings``."""
    names = {model._meta.model_name: model for model in admin.site._registry}
    return str(names[saved.listed]._meta.verbose_name_plural) if saved.listed in names else ""
