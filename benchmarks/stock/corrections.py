"""Meetings that come back, as a stock resource imports them: matched by identifier, row by row."""

from import_export import fields, resources
from import_export.widgets import ManyToManyWidget

from curation.models import Issue, Meeting, Person


class CorrectionResource(resources.ModelResource):
    people = fields.Field(
        attribute="people", column_name="people",
        widget=ManyToManyWidget(Person, separator=";", field="name"),
    )  # fmt: skip
    issues = fields.Field(
        attribute="issues", column_name="issues",
        widget=ManyToManyWidget(Issue, separator=";", field="label"),
    )  # fmt: skip

    class Meta:
        model = Meeting
        import_id_fields = ("uid",)
        skip_unchanged = True
        fields = ("uid", "kind", "name", "status", "date_edtf", "locality", "note", "people",
                  "issues")  # fmt: skip
