"""The two steps of saving an export: its name and table, then columns and filters of that table."""

import copy
import datetime as dt
from typing import TYPE_CHECKING, Any

import django_filters
from django import forms
from django.http import QueryDict

from curation.exports.files import FORMATS
from curation.exports.resources import TITLES
from curation.exports.scope import STATUSES
from curation.exports.selecting import filtered_model, selection
from curation.exports.tables import BY_NAME
from curation.filters import BY_MODEL, UnknownFilter
from curation.models import SavedExport
from curation.values.shown import label

if TYPE_CHECKING:
    ModelForm = forms.ModelForm[SavedExport]
else:
    ModelForm = forms.ModelForm

PREFIX = "filter_"
ALL_STATUSES = [(status, label(status)) for status in STATUSES]
ALL_FORMATS = [(name, TITLES.get(name, name.upper())) for name in FORMATS]
ANY_YES_NO = [("", "any"), ("true", "yes"), ("false", "no")]
TABLES = [(name, name) for name in BY_NAME]


class NewForm(ModelForm):
    """A name and a table; filters come along from the list that one looked at."""

    table = forms.ChoiceField(choices=TABLES)
    query = forms.CharField(required=False, max_length=8000, widget=forms.HiddenInput)

    class Meta:
        model = SavedExport
        fields = ["name", "table"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        given = QueryDict(cleaned.get("query", ""))
        filters = {name: values for name, values in given.lists() if name not in ("page", "sort")}
        if "table" in cleaned:
            _check(self, cleaned["table"], filters)
        self.instance.filters = filters
        return cleaned


class ChosenForm(ModelForm):
    """What is exported; `form_for` adds the columns and filters of the table."""

    status = forms.ChoiceField(choices=ALL_STATUSES, label="Curation status")
    format = forms.ChoiceField(choices=ALL_FORMATS)

    class Meta:
        model = SavedExport
        fields = ["name", "status", "format"]

    def clean_columns(self) -> list[str]:
        chosen: list[str] = self.cleaned_data["columns"]
        return [] if len(chosen) == len(BY_NAME[self.instance.table].columns) else chosen

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        filters = {}
        for name, value in cleaned.items():
            if name.startswith(PREFIX) and value not in (None, "", []):
                filters[name.removeprefix(PREFIX)] = _texts(value)
        _check(self, self.instance.table, filters)
        self.instance.filters = filters
        self.instance.columns = cleaned.get("columns", [])
        return cleaned


def _check(form: ModelForm, table: str, filters: dict[str, list[str]]) -> None:
    try:
        selection([table], filters)
    except UnknownFilter as error:
        form.add_error(None, f"Filters: {error}")


def _texts(value: Any) -> list[str]:
    """A filter's value as `export_records --filter` takes it."""
    if isinstance(value, list):
        return [str(one) for one in value]
    if isinstance(value, bool):
        return ["true" if value else "false"]
    return [value.isoformat() if isinstance(value, dt.date) else str(value)]


def form_for(saved: SavedExport) -> type[ChosenForm]:
    """The form of the second step, with a tick for each column and a field for each filter."""
    header = BY_NAME[saved.table].header
    fields: dict[str, forms.Field] = {
        "columns": forms.MultipleChoiceField(
            choices=[(name, name) for name in header],
            initial=saved.columns or header,
            widget=forms.CheckboxSelectMultiple,
        )
    }
    for name, one in BY_MODEL[filtered_model([saved.table])].base_filters.items():
        fields[PREFIX + name] = _filter_field(name, one, saved.filters.get(name, []))
    return type("FormOfTable", (ChosenForm,), {"__doc__": ChosenForm.__doc__, **fields})


def filter_names(saved: SavedExport) -> list[str]:
    return [PREFIX + name for name in BY_MODEL[filtered_model([saved.table])].base_filters]


def _filter_field(name: str, one: django_filters.Filter, given: list[str]) -> forms.Field:
    field: forms.Field = copy.deepcopy(one.field)
    several = isinstance(field, forms.MultipleChoiceField)
    field.initial = given if several else (given or [""])[-1]
    words = str(one.label or label(name))
    field.label = words[:1].upper() + words[1:]
    field.required = False
    if several:
        choices = list(field.choices)  # type: ignore[attr-defined]
        field.widget = forms.CheckboxSelectMultiple(choices=choices)
    elif isinstance(field, forms.NullBooleanField):
        field.widget = forms.Select(choices=ANY_YES_NO)
    elif isinstance(field, forms.DateField):
        field.widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    elif isinstance(field.widget, forms.TextInput):
        field.widget.attrs.update({"class": "vTextField", "maxlength": "200"})
    return field
