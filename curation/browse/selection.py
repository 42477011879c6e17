"""What an address selects from a list: its filters, and what the reader may see of it."""

from dataclasses import dataclass, field
from typing import Any

import django_filters
from django import forms
from django.core.exceptions import BadRequest
from django.http import QueryDict

from curation.browse.listings import PRIVATE_FILTERS, Listing, Rows
from curation.browse.reader import Reader, visible
from curation.filters import FilterSet
from curation.values.shown import label

OF_THE_LIST = frozenset({"page", "sort"})


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter that is in force, and the address without it."""

    label: str
    value: str
    without: str


@dataclass(frozen=True, slots=True)
class Selection:
    """The rows that an address selects, not sorted yet."""

    listing: Listing
    data: QueryDict
    rows: Rows
    form: forms.Form
    chips: list[Chip] = field(default_factory=list)

    def address(self, **changes: str) -> str:
        """The query of the same list with some parameters changed; an empty one is left out."""
        data = self.data.copy()
        for name, value in changes.items():
            data.pop(name, None)
            if value:
                data[name] = value
        return query(data)

    @property
    def filters(self) -> str:
        """The filters alone: for the same rows in another form."""
        return self.address(page="", sort="")


def query(data: QueryDict) -> str:
    encoded = data.urlencode()
    return f"?{encoded}" if encoded else ""


def without(data: QueryDict, name: str, value: str) -> str:
    """The query without one value of a parameter; the page it was on is of another list."""
    rest = data.copy()
    rest.setlist(name, [one for one in rest.getlist(name) if one != value])
    rest.pop("page", None)
    return query(rest)


def select(listing: Listing, given: QueryDict, reader: Reader) -> Selection:
    """Raises `BadRequest` for a filter that there is not, or a value it cannot take."""
    known = filters_for(listing, reader)
    data = QueryDict(mutable=True)
    for name, values in given.lists():
        if name not in known and name not in OF_THE_LIST:
            raise BadRequest(f"There is no filter “{name[:40]}”. There are: {', '.join(known)}.")
        kept = [value.strip() for value in values if value.strip() not in _nothing(known.get(name))]
        several = isinstance(known.get(name), django_filters.MultipleChoiceFilter)
        if kept:
            data.setlist(name, list(dict.fromkeys(kept)) if several else kept[-1:])
    chosen = listing.filter_set(data, queryset=visible(listing.model, reader))
    if not chosen.is_valid():
        name, errors = next(iter(chosen.errors.items()))
        raise BadRequest(f"{label(name)}: {' '.join(errors)}")
    return Selection(listing, data, chosen.qs, _form(chosen, known), _chips(chosen, data))


def _nothing(asked: Any) -> tuple[str, ...]:
    """What a form sends for a filter that nobody has touched."""
    return ("", "unknown") if isinstance(asked, django_filters.BooleanFilter) else ("",)


def filters_for(listing: Listing, reader: Reader) -> dict[str, Any]:
    """The filters of a list by name; some are for colleagues."""
    known: dict[str, Any] = listing.filter_set.base_filters
    if reader.is_colleague:
        return dict(known)
    return {name: one for name, one in known.items() if name not in PRIVATE_FILTERS}


def _form(chosen: FilterSet, known: dict[str, Any]) -> forms.Form:
    """The form of the filters as a page shows it."""
    form: forms.Form = chosen.form
    for name in list(form.fields):
        if name not in known:
            del form.fields[name]
            continue
        _as_shown(name, form.fields[name])
    return form


def _as_shown(name: str, shown: forms.Field) -> None:
    shown.label = shown.label or label(name)
    if isinstance(shown, forms.MultipleChoiceField):
        shown.widget = forms.CheckboxSelectMultiple()
        shown.choices = list(shown.choices)  # type: ignore[arg-type]  # hands them to the widget
    elif isinstance(shown, forms.DateField):
        shown.widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    elif isinstance(shown.widget, forms.TextInput):
        shown.widget.attrs["maxlength"] = 200


def _chips(chosen: FilterSet, data: QueryDict) -> list[Chip]:
    return [
        Chip(
            str(chosen.filters[name].label or label(name)), label(value), without(data, name, value)
        )
        for name, values in data.lists()
        if name not in OF_THE_LIST
        for value in values
    ]
