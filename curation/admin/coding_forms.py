"""The form that assigns a sample."""

from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.db.models import QuerySet

from curation.editing.coding import Sample
from curation.editing.coding.assigning import MOST
from curation.values.enums import Genre, WorkStatus, choices

LINE = {"class": "vTextField"}
DAY = {"type": "date", "class": "vDateField"}
# Field of the form -> look-up of the report.
FILTERS = {
    "publisher": "publisher__iexact",
    "published_from": "date_published__gte",
    "published_to": "date_published__lte",
    "genre": "genre",
    "work_status": "work_status",
}


def coders() -> QuerySet[User]:
    """Who may code, by role or as a superuser."""
    return User.objects.with_perm(
        "curation.code_doublecoding", backend="django.contrib.auth.backends.ModelBackend"
    ).order_by("username")


class AssignForm(forms.Form):
    name = forms.CharField(
        required=False,
        max_length=200,
        label="Name",
        widget=forms.TextInput(attrs=LINE),
        help_text="For example “Pilot, March”. Left empty, it is named for its size and day.",
    )
    first_coder = forms.ModelChoiceField(queryset=User.objects.none(), label="First coder")
    second_coder = forms.ModelChoiceField(queryset=User.objects.none(), label="Second coder")
    publisher = forms.CharField(
        required=False, max_length=200, label="Publisher", widget=forms.TextInput(attrs=LINE)
    )
    published_from = forms.DateField(
        required=False, label="Published from", widget=forms.DateInput(attrs=DAY)
    )
    published_to = forms.DateField(required=False, label="to", widget=forms.DateInput(attrs=DAY))
    genre = forms.ChoiceField(required=False, choices=[("", "any"), *choices(Genre)])
    work_status = forms.ChoiceField(
        required=False, choices=[("", "any"), *choices(WorkStatus)], label="Work status"
    )
    number = forms.IntegerField(
        required=False,
        min_value=1,
        max_value=MOST,
        label="How many, by chance",
        help_text="Left empty, every report that matches is coded.",
    )
    seed = forms.IntegerField(
        required=False,
        min_value=0,
        max_value=2**31,
        label="Seed",
        help_text="The same seed draws the same reports again. Left empty, one is drawn and kept.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("first_coder", "second_coder"):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = coders()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first, second = cleaned.get("first_coder"), cleaned.get("second_coder")
        if first is not None and first == second:
            self.add_error("second_coder", "Two different people have to code.")
        return cleaned

    def sample(self) -> Sample:
        given = self.cleaned_data
        filters = {lookup: str(given[name]) for name, lookup in FILTERS.items() if given[name]}
        return Sample(filters, given["number"], given["seed"])
