"""Filters of the templates for readers."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from curation.browse.facts import outlet_of, source_address, source_id
from curation.models import Source
from curation.values.countries import country_name
from curation.values.shown import label, shown_date

register = template.Library()
register.filter("words", label)
register.filter("date_in_words", shown_date)
register.filter("country", country_name)
register.filter("outlet", outlet_of)


@register.filter
def badge(value: str) -> SafeString:
    """A value with a sign of its own; the word is always there."""
    if not value:
        return SafeString("")
    return format_html('<span class="badge {}">{}</span>', value, label(value))


@register.filter
def title_of(source: Any) -> str:
    """The headline of a report of a list, or how its text begins."""
    if source.headline:
        return str(source.headline)
    beginning = " ".join(source.beginning.split())
    return f"{beginning[:79]}…" if len(beginning) > 80 else beginning or source.file_name


@register.filter
def json_address_of(source: Source) -> str:
    return reverse("browse:report_json", args=[source_id(source)])


@register.filter
def address_of(source: Source) -> str:
    return source_address(source)


@register.filter
def first_few(records: Any, most: int) -> Any:
    """The first few."""
    return list(records)[:most]


@register.filter
def outlets(record: Any) -> list[str]:
    """The outlets that report a record of a list, each once."""
    return sorted({outlet_of(finding.source) for finding in record.found})
