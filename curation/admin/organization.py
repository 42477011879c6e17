"""Organizations and their aliases."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from curation import editing
from curation.admin import words
from curation.admin.base import editor
from curation.admin.edited import EditedAdmin
from curation.admin.forms import EditForm
from curation.models import Change, Organization, OrganizationName
from curation.values.folding import fold

SAID = ("reason", "evidence_link")
OWN_FIELDS = ("name", "country", "kind", "wikidata_id")


class OrganizationForm(EditForm):
    """The aliases are one line each, and are carried along as they were when it was opened."""

    aliases = forms.CharField(
        required=False,
        label=_("Other names"),
        help_text=_("One a line. Reports are read with all of them."),
        widget=forms.Textarea(attrs={"rows": 5, "class": "vLargeTextField"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "aliases" in self.fields:
            self.fields["aliases"].initial = "\n".join(_aliases(self.instance))
            self.fields["aliases"].show_hidden_initial = True

    def kept_aliases(self) -> list[str]:
        """What is stored now, with what the editor added and without what the editor took away."""
        seen = _lines(str(self.data.get(self["aliases"].html_initial_name, "")))
        wanted = _lines(self.cleaned_data["aliases"])
        stored = _aliases(self.instance)
        return [one for one in stored if one in wanted or one not in seen] + [
            one for one in wanted if one not in seen and one not in stored
        ]


@admin.register(Organization)
class OrganizationAdmin(EditedAdmin):
    form = OrganizationForm
    groups = [(None, {"fields": [("name", "country"), ("kind", "wikidata_id"), "aliases"]})]
    list_display = ["name", "kind", "country", "aliases"]
    list_filter = ["kind"]
    search_fields = ["name"]
    search_help_text = "Name or alias; accents and punctuation do not count"
    ordering = ["name", "id"]
    when_empty = _("None yet. Load the reference lists, or add one here.")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Organization]:
        return super().get_queryset(request).prefetch_related("names")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """By every alias, folded as it is stored."""
        key = fold(search_term)
        if not key:
            return (queryset.none() if search_term else queryset), False
        named = OrganizationName.objects.filter(organization=OuterRef("pk"), folded__contains=key)
        return queryset.filter(Exists(named)), False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("curation.add_organization")

    def create(self, request: HttpRequest, form: Any, formsets: Any) -> Organization:
        self._save(request, form, None)
        return Organization.objects.get(
            name=form.cleaned_data["name"], country=form.cleaned_data["country"]
        )

    def save(self, request: HttpRequest, form: Any, formsets: Any) -> Change | None:
        return self._save(request, form, Organization.objects.get(pk=form.instance.pk))

    def _save(
        self, request: HttpRequest, form: Any, organization: Organization | None
    ) -> Change | None:
        values = {name: form.cleaned_data[name] for name in OWN_FIELDS}
        return editing.save_organization(
            organization=organization,
            values=values,
            aliases=form.kept_aliases(),
            expected_version=form.cleaned_data["expected_version"],
            by=editor(request),
            at=timezone.now(),
            reason=" ".join(filter(None, [form.cleaned_data[name] for name in SAID])),
        )

    @admin.display(description="aliases")
    def aliases(self, organization: Organization) -> str:
        aliases = [row.alias for row in organization.names.all()]
        return words.listed([alias for alias in aliases if alias != organization.name])


def _aliases(organization: Organization) -> list[str]:
    """The names beside the first one."""
    if organization._state.adding:
        return []
    stored = organization.names.order_by("alias").values_list("alias", flat=True)
    return [alias for alias in stored if fold(alias) != fold(organization.name)]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
