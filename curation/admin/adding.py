"""Adding a report by hand, and reading one again after its date was corrected."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from curation.loading.add import Added, add_file, add_text
from curation.loading.formats import FORMATS, LARGEST
from curation.loading.load import Loader
from curation.loading.metadata import Metadata
from curation.models import Source

if TYPE_CHECKING:
    Upload = UploadedFile[bytes]
else:
    Upload = UploadedFile

MOVED_SHOWN = 20


def _line(label: str, help_text: str = "", **attributes: str) -> forms.CharField:
    widget = forms.TextInput(attrs={"class": "vTextField", **attributes})
    return forms.CharField(
        required=False, max_length=200, label=label, help_text=help_text, widget=widget
    )


class AddReportForm(forms.Form):
    """Text or a file, and what is known about it."""

    text = forms.CharField(
        required=False,
        strip=False,
        label="Text",
        help_text="Paste the report here, or choose a file below.",
        widget=forms.Textarea(attrs={"rows": 16, "class": "vLargeTextField"}),
    )
    file = forms.FileField(
        required=False,
        label="File",
        help_text="Text, a saved web page, or JSON.",
        widget=forms.FileInput(attrs={"accept": ",".join(FORMATS)}),
    )
    publisher = _line("Publisher", "The outlet whose report it is.")
    date_published = forms.DateField(
        required=False,
        label="Published on",
        help_text="Words like “on Tuesday” are understood from it.",
        widget=forms.DateInput(attrs={"type": "date", "class": "vDateField"}),
    )
    url = forms.URLField(
        required=False,
        max_length=1000,
        label="Link",
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "vURLField"}),
    )
    headline = _line("Headline")
    author = _line("Author")

    def clean_file(self) -> Upload | None:
        file: Upload | None = self.cleaned_data["file"]
        if file is not None and (file.size or 0) > LARGEST:
            raise forms.ValidationError("A file of that size is no report.")
        return file

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        text, file = cleaned.get("text", "").strip(), cleaned.get("file")
        if bool(text) == bool(file) and "file" not in self.errors:
            words = "Paste the text, or choose a file." if not text else "Text or a file, not both."
            self.add_error("text", words)
        return cleaned

    def read(self, by: User) -> list[Added]:
        """Load it by the code that loads files."""
        cleaned, loader = self.cleaned_data, Loader(at=timezone.now(), by=by)
        day = cleaned["date_published"]
        named = {name: cleaned[name] for name in ("publisher", "url", "headline", "author")}
        says = Metadata(date_published=day.isoformat() if day else "", **named)
        if cleaned["file"]:
            return add_file(cleaned["file"].name, cleaned["file"].read(), says, loader)
        return add_text(cleaned["text"], says, loader)


def tell(request: HttpRequest, added: Sequence[Added]) -> None:
    """What became of each report."""
    for one in added:
        if one.known:
            messages.info(
                request, _("“{}” is here already; nothing was loaded.").format(one.source)
            )
        elif one.source is None:
            messages.error(request, _("Not loaded: {}.").format(one.reason))
        else:
            messages.success(request, _("“{}” is loaded.").format(one.source))


def read_again(request: HttpRequest, source: Source, by: User) -> None:
    """Read a report whose date was corrected, and list what moved with it."""
    if not source.text:
        return
    moved = Loader(at=timezone.now(), by=by).reread(source).updated
    if not moved:
        messages.info(request, _("The report was read again; nothing else depends on its date."))
        return
    shown = "; ".join(moved[:MOVED_SHOWN])
    more = f"; and {len(moved) - MOVED_SHOWN} more" if len(moved) > MOVED_SHOWN else ""
    messages.warning(request, _("The report was read again. This moved: {}{}.").format(shown, more))
