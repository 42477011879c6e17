"""The meetings as a stock resource exports them: fields, many-to-many widgets, a look-up a row."""

from django.db.models import QuerySet
from import_export import fields, resources
from import_export.widgets import ManyToManyWidget

from curation.models import Issue, Meeting, Person


class MeetingResource(resources.ModelResource):
    """25 of the 43 columns, in three statements a row."""

    participants = fields.Field(
        attribute="people", widget=ManyToManyWidget(Person, separator=";", field="name")
    )
    issues = fields.Field(
        attribute="issues", widget=ManyToManyWidget(Issue, separator=";", field="label")
    )
    source_ids = fields.Field()

    class Meta:
        model = Meeting
        fields = (
            "uid", "parent__uid", "kind", "printed_kind", "mode", "level", "name", "status",
            "date_edtf", "date_earliest", "date_latest", "original_date_edtf", "date_text",
            "date_rule", "venue", "locality", "place_country", "visit_type", "occasion",
            "curation_status", "note", "version", "participants", "issues", "source_ids",
        )  # fmt: skip

    def get_queryset(self) -> "QuerySet[Meeting]":
        return super().get_queryset().select_related("parent")

    def dehydrate_source_ids(self, meeting: Meeting) -> str:
        said = meeting.statements.select_related("source")
        return ";".join(dict.fromkeys(one.source.raw_sha256[:16] for one in said if one.source))
