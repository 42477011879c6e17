"""Text in, sourced facts out: a pure function that knows no database and no clock."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from curation.extraction.vocabulary import Vocabulary
    from curation.records import Document, Extraction

__all__ = ["extract"]


def extract(document: "Document", vocabulary: "Vocabulary") -> "Extraction":
    """Everything the rules find in one document; see `curation.extraction.pipeline`.

    The rules are compiled when the first report is read, so that a load that finds nothing to
    read does not pay for them.
    """
    from curation.extraction.pipeline import extract as read  # noqa: PLC0415

    return read(document, vocabulary)
