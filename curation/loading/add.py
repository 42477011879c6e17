"""Reports that a curator adds by hand: pasted text, or one file from the curator's own machine."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from curation.loading.articles import Article
from curation.loading.documents import document_of
from curation.loading.formats import read_text, reader_of
from curation.loading.load import FileOutcome, Loader
from curation.loading.metadata import Metadata
from curation.loading.refusals import Unreadable
from curation.loading.sources import stored
from curation.models import Source
from curation.records import Document
from curation.values.enums import LoadOutcome

PASTED = "pasted text"
NOWHERE = ""  # no place that is looked at again


@dataclass(frozen=True, slots=True)
class Added:
    """One report: the stored source, or the reason why there is none; ``known`` from before."""

    source: Source | None
    reason: str = ""
    known: bool = False
    outcome: FileOutcome | None = None


def add_text(text: str, says: Metadata, loader: Loader) -> list[Added]:
    """Load pasted text as the file that it would be."""
    return _add(PASTED, text.encode("utf-8", "surrogatepass"), read_text, says, loader)


def add_file(name: str, raw: bytes, says: Metadata, loader: Loader) -> list[Added]:
    """Load the reports of one file; *says* is stronger than what the file says of itself."""
    name = Path(name).name
    try:
        return _add(name, raw, reader_of(Path(name)), says, loader)
    except Unreadable as error:
        return [Added(None, str(error))]


def _add(
    name: str,
    raw: bytes,
    read: Callable[[bytes], Iterator[Article | Unreadable]],
    says: Metadata,
    loader: Loader,
) -> list[Added]:
    try:
        return [_added(name, piece, says, loader) for piece in read(raw)]
    except Unreadable as error:
        return [Added(None, str(error))]


def _added(name: str, piece: Article | Unreadable, says: Metadata, loader: Loader) -> Added:
    if isinstance(piece, Unreadable):
        return Added(None, str(piece))
    try:
        document = document_of(name, piece, says)
    except Unreadable as error:
        return Added(None, str(error))
    known = stored(document, NOWHERE)
    return Added(known, known=True) if known is not None else _loaded(document, loader)


def _loaded(document: Document, loader: Loader) -> Added:
    (outcome,) = loader.load([(NOWHERE, document)])
    if outcome.outcome is not LoadOutcome.LOADED or outcome.source is None:
        return Added(None, outcome.reason, outcome=outcome)
    return Added(Source.objects.get(pk=outcome.source), outcome=outcome)
