"""What curators decided about a report as such: its publication date, publisher, author."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from curation.loading.sources import revision_before, stored
from curation.models import Source, Statement
from curation.records import Document
from curation.values.enums import Basis, PublishedBasis

# Field of the statement -> field of the document.
DOCUMENT_FIELDS = {"date_published": "published_on", "publisher": "publisher", "author": "author"}


def decisions_about(source: Source | None) -> Mapping[str, str]:
    """The last decision for each field of the source, made of it or of a revision before it."""
    revisions = set()
    while source is not None and source.pk not in revisions:
        revisions.add(source.pk)
        source = source.supersedes
    if not revisions:
        return {}
    rows = Statement.objects.that_count().about_source()
    rows = rows.filter(source__in=revisions, basis=Basis.CURATOR)
    return dict(rows.order_by("id").values_list("field", "value"))


def as_decided(document: Document, location: str) -> Document:
    """The document with a curator's decisions in the place of what the manifest says."""
    known = filter(None, [stored(document, location), revision_before(location, document.url)])
    decided = decisions_about(max(known, key=lambda source: source.pk, default=None))
    values: dict[str, Any] = {
        DOCUMENT_FIELDS[name]: value for name, value in decided.items() if name in DOCUMENT_FIELDS
    }
    if "published_on" in values:
        values["published_basis"] = PublishedBasis.CURATOR
    return replace(document, **values) if values else document
