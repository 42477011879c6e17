"""Filters of the desk's templates."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from curation.admin import words
from curation.admin.highlight import Piece
from curation.admin.reading import Row

register = template.Library()
OWNERS_NAMED = 4
# Which statements stand behind a value that a row shows.
BEHIND = {"date": {"date"}, "place": {"venue", "locality", "country"}}


@register.filter
def badge(value: str) -> SafeString:
    return words.badge(value)


@register.filter(name="words")
def in_words(value: str) -> str:
    """A stored value as it is read."""
    return words.label(value)


@register.filter
def is_page(link: str) -> bool:
    """Whether a link leads to a page and runs nothing."""
    return urlsplit(link).scheme in {"http", "https"}


@register.filter
def whose(piece: Piece, labels: Mapping[str, str]) -> str:
    """What a passage is evidence for, in words: for the tooltip."""
    named = [labels[owner] for owner in piece.owners if owner in labels]
    return words.listed(list(dict.fromkeys(named)), at_most=OWNERS_NAMED)


@register.filter
def value(row: Row, name: str) -> SafeString:
    """A value of a row, with a sign when it is inferred or was corrected."""
    text: Any = getattr(row, name) or words.DASH
    if row.corrected & BEHIND[name]:
        return format_html('<span class="corrected" title="corrected by a curator">{}</span>', text)
    if row.inferred & BEHIND[name]:
        return format_html('<span class="inferred" title="inferred">{}</span>', text)
    return format_html("{}", text)
