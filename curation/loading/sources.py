"""The stored report of a document: a new one, the same one, or a new revision."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import count, islice
from pathlib import Path
from typing import Any

from django.conf import settings

from curation.extraction.version import VERSION
from curation.models import Source
from curation.records import Document, Extraction
from curation.values.enums import PublishedBasis
from curation.values.folding import fold

Located = tuple[str, Document]
# The fields of a document that say something about it from outside its text.
DESCRIBING = (
    "published_on", "headline", "publisher", "url", "author", "language", "machine_translated",
)  # fmt: skip


def metadata_hash(document: Document) -> str:
    """A digest of the manifest's row: when it changes, the report is loaded again."""
    row = {name: getattr(document, name) for name in DESCRIBING}
    return hashlib.sha256(json.dumps(row, sort_keys=True).encode()).hexdigest()


def says_something_new(document: Document, location: str, source: Source) -> bool:
    """Whether what is said about a stored report differs from the last load.

    A copy of its file elsewhere need not repeat what is known.
    """
    if source.metadata_sha256 == metadata_hash(document):
        return False
    if source.location == location:
        return True
    known = {
        "published_on": source.date_published.isoformat() if source.date_published else "",
        **{name: getattr(source, name) for name in DESCRIBING if name != "published_on"},
    }
    return any(getattr(document, name) not in ("", None, known[name]) for name in DESCRIBING)


TAKEN_DOWN = "its text was taken down, and is not loaded again"


def text_digest(text: str) -> str:
    """By which the same wire text from two outlets is known: blanks and line ends do not count."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()


def stored(document: Document, location: str) -> Source | None:
    """The source of these bytes, unless they are another outlet's copy of the same wire text.

    Bytes that come back to a place that has held others since are a revision once more.
    """
    same = Source.objects.filter(raw_sha256=document.sha256).first()
    return _or_its_return(_or_its_copy(same, document, location), document, location)


def stored_of(batch: Iterable[Located]) -> list[Source | None]:
    """The stored source of each document, without its text, by one query for all."""
    batch = list(batch)
    digests = [document.sha256 for _, document in batch]
    rows = Source.objects.filter(raw_sha256__in=digests).defer("text", "missed")
    known = {source.raw_sha256: source for source in rows}
    outdated = set(rows.filter(superseded_by__isnull=False).values_list("pk", flat=True))
    found = []
    for location, document in batch:
        source = _or_its_copy(known.get(document.sha256), document, location)
        if source is not None and source.pk in outdated:
            source = _or_its_return(source, document, location)
        found.append(source)
    return found


def _or_its_return(same: Source | None, document: Document, location: str) -> Source | None:
    if same is None or same.location != location or not _is_superseded(same):
        return same
    now = revision_before(location, document.url)
    if now is None or now.supersedes is None:
        return same
    most = Source.objects.filter(location=location).count()
    returns = islice(returns_sha256(document, now.supersedes), most)
    return now if now.raw_sha256 in returns else None


def _is_superseded(source: Source) -> bool:
    return Source.objects.filter(supersedes=source.pk).exists()


def returns_sha256(document: Document, before: Source) -> Iterator[str]:
    """What tells bytes that are back from the same bytes before, byte for byte the same.

    They may come back after one revision many times, where loads were taken back.
    """
    words = f"{document.sha256}\nafter {before.raw_sha256}"
    for again in count():
        time = f"\nagain {again}" if again else ""
        yield hashlib.sha256(f"{words}{time}".encode()).hexdigest()


def has_moved(source: Source, location: str) -> bool:
    """Whether a report's file was renamed: its bytes are here, and nothing where they were."""
    if not (location and source.location) or source.location == location:
        return False
    file = re.sub(r"#\d+\Z", "", source.location)
    return not (Path(settings.BASE_DIR) / file).exists()


def _or_its_copy(same: Source | None, document: Document, location: str) -> Source | None:
    if same is None or not _is_copy(document, location, same):
        return same
    return Source.objects.filter(raw_sha256=copy_sha256(document)).first()


def _is_copy(document: Document, location: str, same: Source) -> bool:
    if same.location == location:
        return False
    return are_two_outlets(document.publisher, same.publisher)


def are_two_outlets(one: str, other: str) -> bool:
    return bool(one and other) and fold(one) != fold(other)


def copy_sha256(document: Document) -> str:
    """What tells a second outlet's copy from the first one's, byte for byte the same."""
    return hashlib.sha256(f"{document.sha256}\n{fold(document.publisher)}".encode()).hexdigest()


class Twins:
    """The reports of one load, to find a file that is there twice under two names."""

    def __init__(self) -> None:
        self._seen: dict[str, list[Located]] = {}

    def of(self, located: Located) -> str:
        """Where the same report was met before in this load; empty when it is new."""
        location, document = located
        earlier = self._seen.setdefault(document.sha256, [])
        for place, other in earlier:
            if not are_two_outlets(document.publisher, other.publisher):
                return place
        earlier.append((location, document))
        return ""


def taken_down(documents: Iterable[Document]) -> set[str]:
    """The hashes of those documents whose text a chief editor has taken down, under any name."""
    texts = {document.sha256: text_digest(document.text) for document in documents}
    purged = Source.objects.filter(purged_at__isnull=False, text_sha256__in=set(texts.values()))
    gone = set(purged.values_list("text_sha256", flat=True)) if texts else set()
    return {sha256 for sha256, text in texts.items() if text in gone}


def with_stored_text(document: Document, source: Source | None) -> Document:
    """With the text that the stored statements index.

    The main text of a page may come out differently in another version of the library.
    """
    if source is None or source.purged_at or source.text == document.text:
        return document
    return replace(document, text=source.text)


def revision_before(location: str, url: str) -> Source | None:
    """The report that the same place held before, when it has not been superseded yet.

    The articles of one file move when another is put before them: they are known by their address.
    """
    current = Source.objects.filter(superseded_by__isnull=True)
    file, mark, number = location.rpartition("#")
    if mark and number.isdecimal():
        return current.filter(location__startswith=file + mark, url=url).first() if url else None
    return current.filter(location=location).first() if location else None


def source_for(location: str, document: Document) -> Source:
    """The stored source of these bytes, or a new one that is not saved yet."""
    source = stored(document, location)
    if source is not None:
        return source
    text_sha256 = text_digest(document.text)
    before = revision_before(location, document.url)
    return Source(
        raw_sha256=_own_sha256(location, document, before),
        text=document.text,
        text_sha256=text_sha256,
        file_name=document.name,
        location=location,
        supersedes=before,
        same_text_as=Source.objects.filter(text_sha256=text_sha256).order_by("id").first(),
    )


def _own_sha256(location: str, document: Document, before: Source | None) -> str:
    """The digest of the bytes, or what stands for it where another source has that."""
    same = Source.objects.filter(raw_sha256=document.sha256).first()
    if same is None:
        return document.sha256
    if same.location == location and before is not None:
        returns = returns_sha256(document, before)
        return next(one for one in returns if not _is_taken(one))
    return copy_sha256(document)


def _is_taken(digest: str) -> bool:
    return Source.objects.filter(raw_sha256=digest).exists()


def describe(source: Source, extraction: Extraction, *, metadata: str, vocabulary: str) -> None:
    """Set what is known about the report, and with what it was read; `apply` saves it."""
    for name, value in _metadata(extraction).items():
        setattr(source, name, value)
    source.metadata_sha256 = metadata
    source.extractor_version = VERSION
    source.vocabulary_digest = vocabulary
    source.missed = [[span.start, span.end] for span in extraction.missed]


def _metadata(extraction: Extraction) -> dict[str, Any]:
    """What the manifest says, else what the report itself prints."""
    document = extraction.document
    printed = {fact.field: fact.value for fact in reversed(extraction.source_facts)}
    published = document.published_on or printed.get("date_published", "")
    basis = document.published_basis or PublishedBasis.METADATA
    if published and not document.published_on:
        basis = PublishedBasis.PRINTED
    translated = document.machine_translated
    if translated is None and printed.get("machine_translated") == "true":
        translated = True
    return {
        "headline": document.headline[:500],
        "publisher": document.publisher[:200],
        "url": document.url[:1000],
        "author": (document.author or printed.get("author", ""))[:200],
        "language": document.language or printed.get("language", ""),
        "machine_translated": translated,
        "date_published": _day(published),
        "date_published_basis": basis if _day(published) else "",
        "genre": printed.get("genre", ""),
    }


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
