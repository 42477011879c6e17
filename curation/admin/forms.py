"""Forms of the desk: they carry the version they were opened on, and a reason."""

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.db.models import Model
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from curation.values.enums import RejectedAs, choices

if TYPE_CHECKING:
    ModelForm = forms.ModelForm[Any]
else:
    ModelForm = forms.ModelForm

# Fields of a form that say how to save, not what.
ABOUT_THE_EDIT = ("expected_version", "reason", "evidence_link")


class EditForm(ModelForm):
    """A record as it was read: saving it over a newer version is noticed."""

    expected_version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    reason = forms.CharField(
        required=False,
        max_length=500,
        label="Why",
        help_text="Shown in the history and as the note of what you change.",
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )
    evidence_link = forms.URLField(
        required=False,
        max_length=1000,
        label="Link",
        assume_scheme="https",
        help_text="For a fact that no report here tells.",
        widget=forms.URLInput(attrs={"class": "vURLField"}),
    )
    # What `editing` refused when this form was saved, to be told above the fields.
    refusal: ClassVar[str] = ""
    # Whether the form enters a new record, which needs to say where its facts are from.
    adding: ClassVar[bool] = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "expected_version" in self.fields:
            self.fields["expected_version"].initial = getattr(self.instance, "version", 1)

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if self.refusal:
            raise forms.ValidationError(self.refusal)
        given = cleaned or {}
        for name, value in given.items():
            if isinstance(value, str):  # a browser sends lines with the line ends of old terminals
                given[name] = value.replace("\r\n", "\n")
        if self.adding and not (given.get("reason") or given.get("evidence_link")):
            self.add_error("reason", _("Say where you know it from, or give a link."))
        return cleaned


class RowForm(ModelForm):
    """A row below a record. What identifies a stored row is shown and cannot be changed: another
    participant, for example, is another row.

    Every field also carries what the editor saw, so that only what the editor changed is saved.
    """

    identity: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.show_hidden_initial = bool(self.instance.pk)
            # The heads of a table name its columns for the eye, and no field for a screen reader.
            inner: Any = getattr(field.widget, "widget", field.widget)
            inner.attrs.setdefault("aria-label", str(field.label or name))
            if self.instance.pk and name in self.identity:
                self.fields[name] = Fixed(getattr(self.instance, name), label=field.label)

    def _post_clean(self) -> None:
        if self.instance.pk and not self.has_changed():
            return
        super()._post_clean()  # type: ignore[misc]  # Django's own hook


class Fixed(forms.Field):
    """A stored value: shown, and never taken from what is posted."""

    def __init__(self, stored: Any, *, label: Any) -> None:
        self.stored = stored
        widget = Shown(stored)
        super().__init__(required=False, disabled=True, label=label, widget=widget)

    def clean(self, value: Any) -> Any:
        return self.stored


class Shown(forms.Widget):
    """Plain text, with a link where the value is a record."""

    def __init__(self, stored: Any) -> None:
        super().__init__()
        self.stored = stored

    def render(self, name: str, value: Any, *args: Any, **kwargs: Any) -> SafeString:
        if isinstance(self.stored, Model) and hasattr(self.stored, "get_absolute_url"):
            return format_html('<a href="{}">{}</a>', self.stored.get_absolute_url(), self.stored)
        return format_html("{}", self.stored or "")


class RejectForm(forms.Form):
    rejected_as = forms.ChoiceField(
        choices=choices(RejectedAs), widget=forms.RadioSelect, label="Reject as"
    )
    reason = forms.CharField(
        required=False,
        max_length=500,
        label="Why",
        help_text="Needed for “never”: that name will not be found again in any report.",
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("rejected_as") == RejectedAs.NEVER and not cleaned.get("reason"):
            self.add_error("reason", "Say why this should never be found again.")
        return cleaned
