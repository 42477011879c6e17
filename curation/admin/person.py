"""People."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from curation.admin import words
from curation.admin.curated import CuratedAdmin
from curation.admin.edited import RowInline
from curation.admin.export import TableExportMixin
from curation.admin.forms import RowForm
from curation.admin.narrowing import OutletFilter, RecordViews
from curation.admin.searching import or_spelt
from curation.models import Person, PersonName, Role
from curation.values.folding import fold_name


class RoleForm(RowForm):
    class Meta:
        model = Role
        fields = [
            "title", "organization_printed", "country", "office_class", "former", "start", "end",
            "rejected",
        ]  # fmt: skip


class RoleInline(RowInline):
    model = Role
    form = RoleForm
    verbose_name_plural = "offices"


class NameForm(RowForm):
    class Meta:
        model = PersonName
        fields = ["name", "rejected"]


class NameInline(RowInline):
    model = PersonName
    form = NameForm
    verbose_name_plural = "names as printed"


@admin.register(Person)
class PersonAdmin(TableExportMixin, CuratedAdmin):
    export_tables = ("persons", "evidence", "decisions")
    list_display = ["name", "office", "country", "spellings", "outlets", "curation"]
    list_filter = [RecordViews, OutletFilter, "curation_status"]
    search_fields = ["name"]
    search_help_text = _("Words of any spelling or office, or their beginnings; or the ID")
    ordering = ["name", "id"]
    groups = [(None, {"fields": [("name", "country", "wikidata_id"), "note"]})]
    inlines = [RoleInline, NameInline]

    def for_list(self, records: QuerySet[Any]) -> QuerySet[Any]:
        return super().for_list(records).prefetch_related("roles", "names")

    def with_words(self, rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
        """By the words of any spelling or office; blanks and hyphens of a whole name do not count."""
        names = PersonName.objects.filter(folded=fold_name(typed), rejected=False)
        return or_spelt(rows, typed, names.values("person"))

    def namesakes(self, record: Any) -> QuerySet[Any]:
        named = PersonName.objects.filter(folded=fold_name(record.name), rejected=False)
        return Person.objects.current().filter(pk__in=named.values("person"))

    @admin.display(description="office")
    def office(self, person: Person) -> str:
        titles = [str(role) for role in person.roles.all() if not role.rejected]
        return ", ".join(dict.fromkeys(titles[:2]))

    @admin.display(description="other spellings")
    def spellings(self, person: Person) -> str:
        names = [row.name for row in person.names.all() if not row.rejected]
        return words.listed([name for name in names if name != person.name])
