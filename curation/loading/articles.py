"""One report as its file gives it, before anything outside the file is added."""

from dataclasses import dataclass

from curation.loading.metadata import Metadata


@dataclass(frozen=True, slots=True)
class Article:
    """``text`` is canonical; ``sha256`` is of the bytes that the article is in its file.

    ``number`` is its place in a file of several, from 1; 0 where the file is the report.
    """

    text: str
    sha256: str
    says: Metadata
    number: int = 0
    warnings: tuple[str, ...] = ()
