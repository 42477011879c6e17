"""From a posted form to one call of `editing.save`: the record and the rows below it together."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.contrib.auth.models import User
from django.forms import BoundField
from django.utils import timezone

from curation import editing
from curation.admin.forms import ABOUT_THE_EDIT
from curation.models import Change


def save(*, form: Any, formsets: Iterable[Any], by: User) -> Change | None:
    """Save what the editor changed; none when that is nothing. Raises what `editing.save` does."""
    stored = type(form.instance)._default_manager.get(pk=form.instance.pk)
    expected = form.cleaned_data["expected_version"]
    conflicts = [one for formset in formsets for one in _row_conflicts(formset)]
    if conflicts:
        conflicts = [*_field_conflicts(stored, values_of(form), expected), *conflicts]
        raise editing.StaleRecord(stored, expected, conflicts)
    return editing.save(
        record=stored,
        values=values_of(form),
        expected_version=expected,
        by=by,
        at=timezone.now(),
        reason=form.cleaned_data["reason"],
        rows=[edit for formset in formsets for edit in row_edits(formset)],
        evidence=editing.Evidence(link=form.cleaned_data["evidence_link"]),
    )


def create(*, form: Any, formsets: Iterable[Any], by: User) -> Any:
    """Enter a record by hand: what the editor filled in, and nothing that a form sets unasked."""
    model = type(form.instance)
    untouched = {one.name: one.get_default() for one in model._meta.concrete_fields}
    values = {
        name: value for name, value in values_of(form).items() if value != untouched.get(name)
    }
    return editing.create(
        model=model,
        values=values,
        by=by,
        at=timezone.now(),
        reason=form.cleaned_data["reason"],
        rows=[edit for formset in formsets for edit in row_edits(formset)],
        evidence=editing.Evidence(link=form.cleaned_data["evidence_link"]),
    )


def values_of(form: Any) -> dict[str, Any]:
    """The model fields that the form shows, with what stands in them now."""
    return {name: value for name, value in form.cleaned_data.items() if name not in ABOUT_THE_EDIT}


def row_edits(formset: Any) -> Iterator[editing.RowEdit]:
    """The rows that the editor changed or added, each with its changed fields only."""
    for form in formset.forms:
        if not form.has_changed() or not form.cleaned_data:
            continue
        names = form.changed_data if form.instance.pk else list(form.cleaned_data)
        values = {
            name: form.cleaned_data[name]
            for name in names
            if name not in ("rejected", formset.fk.name, "id")
        }
        # Who did not touch the box does not bring back what a colleague has left out meanwhile.
        touched = "rejected" in form.changed_data or not form.instance.pk
        left_out = form.cleaned_data if touched else form.initial
        rejected = bool(left_out.get("rejected"))
        yield editing.RowEdit(formset.model, form.instance.pk, values, rejected)


def _field_conflicts(stored: Any, values: Mapping[str, Any], expected: int) -> list[Any]:
    """The fields in dispute, to be told together with the rows: both are settled on one page."""
    try:
        editing.combined(stored, values, expected)
    except editing.StaleRecord as error:
        return error.differences
    return []


def _row_conflicts(formset: Any) -> Iterator[editing.Difference]:
    """Fields of rows that somebody else changed while the editor changed them, too."""
    for form in formset.initial_forms:
        for name in form.changed_data:
            seen, stored = as_seen(form, name), form[name].initial
            yours = form.cleaned_data[name]
            if stored not in (seen, yours):
                yield editing.Difference(form.add_prefix(name), seen, stored, yours)


def as_seen(form: Any, name: str) -> Any:
    """The value of a field when the form was opened, which the form has carried along."""
    bound: BoundField = form[name]
    raw = bound.field.hidden_widget().value_from_datadict(
        form.data, form.files, bound.html_initial_name
    )
    return bound.field.to_python(raw)
