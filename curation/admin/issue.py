"""Issues."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from curation.admin import words
from curation.admin.curated import CuratedAdmin
from curation.admin.edited import RowInline
from curation.admin.export import TableExportMixin
from curation.admin.forms import RowForm
from curation.admin.narrowing import OutletFilter, RecordViews
from curation.admin.searching import or_spelt
from curation.models import Issue, IssueAlias
from curation.values.folding import fold


class AliasForm(RowForm):
    class Meta:
        model = IssueAlias
        fields = ["label", "rejected"]


class AliasInline(RowInline):
    model = IssueAlias
    form = AliasForm
    verbose_name_plural = "other wordings"


@admin.register(Issue)
class IssueAdmin(TableExportMixin, CuratedAdmin):
    export_tables = ("issues", "evidence", "decisions")
    list_display = ["label", "parent", "other_wordings", "outlets", "curation"]
    list_filter = [RecordViews, OutletFilter, "curation_status", "generic"]
    list_select_related = ["parent"]
    search_fields = ["label"]
    search_help_text = _("Words of any wording, or their beginnings; or the ID")
    ordering = ["label", "id"]
    groups = [(None, {"fields": ["label", "parent", "scheme_uri", "generic", "note"]})]
    autocomplete_fields = ["parent"]
    inlines = [AliasInline]

    def for_list(self, records: QuerySet[Any]) -> QuerySet[Any]:
        return super().for_list(records).prefetch_related("aliases")

    def with_words(self, rows: QuerySet[Any], typed: str) -> QuerySet[Any]:
        """By the words of any wording; or by a whole one, punctuation apart."""
        worded = IssueAlias.objects.filter(folded=fold(typed), rejected=False)
        return or_spelt(rows, typed, worded.values("issue"))

    def namesakes(self, record: Any) -> QuerySet[Any]:
        worded = IssueAlias.objects.filter(folded=record.folded, rejected=False)
        same = Q(folded=record.folded) | Q(pk__in=worded.values("issue"))
        return Issue.objects.current().filter(same)

    @admin.display(description="other wordings")
    def other_wordings(self, issue: Issue) -> str:
        wordings = [alias.label for alias in issue.aliases.all() if not alias.rejected]
        return words.listed([wording for wording in wordings if wording != issue.label])
