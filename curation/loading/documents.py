"""Files into Documents: finding them, reading them, joining what is said about them.

Metadata, strongest first: the manifest's row, what the file says of itself (front matter, JSON
keys, the page's markup), the date given for the whole load. What the text itself prints is found
by the extraction.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from curation.extraction.language import detect_language
from curation.loading.articles import Article
from curation.loading.formats import LARGEST, reader_of
from curation.loading.manifest import Row, read_manifest
from curation.loading.metadata import Metadata
from curation.loading.refusals import NotOffered, Unreadable, printable
from curation.loading.safe_paths import Found, Listing, find_files, read_bytes
from curation.records import Document
from curation.values.enums import PublishedBasis

__all__ = [
    "Read",
    "Unreadable",
    "document_of",
    "find_files",
    "read_file",
    "read_listing",
    "read_paths",
]

ENGLISH = frozenset(["en", "eng", ""])  # too little text to tell is no other language
PLAIN = (" the ", " of ", " and ")
SAMPLE = 2000
Manifests = Mapping[str, Mapping[str, Row]]  # by folder


@dataclass(frozen=True, slots=True)
class Read:
    """One report as it was read: its place, and the document or the reason there is none.

    ``file`` names it in messages: its path inside the folder that was named, and after ``#`` its
    number where the file holds several. ``skipped`` tells what lies in the folder without
    claiming to be a report. ``warnings`` name what the file says of itself and cannot be.
    """

    location: str
    document: Document | None
    reason: str = ""
    file: str = ""
    skipped: bool = False
    warnings: tuple[str, ...] = ()


def read_paths(
    paths: Iterable[Path], published_on: str = "", base: Path | None = None
) -> Iterator[Read]:
    """Every report of the given folders, files and globs, in order of path.

    All files are found and all manifests read before the first report is: `FileNotFoundError` and
    `ManifestError` come before anything else. Locations inside *base* are relative to it.
    """
    return read_listing(find_files(paths), published_on, base)


def read_listing(
    listing: Listing, published_on: str = "", base: Path | None = None
) -> Iterator[Read]:
    manifests = {folder.as_posix(): read_manifest(folder) for folder in listing.described}
    return (read for file in listing.files for read in _reads(file, manifests, published_on, base))


def read_file(path: Path, row: Row | None = None, published_on: str = "") -> Document:
    """The one report of a file. Raises `Unreadable` with the reason."""
    pieces = list(reader_of(path)(read_bytes(path, LARGEST)))
    if len(pieces) != 1:
        raise Unreadable(f"{len(pieces)} reports in one file")
    if isinstance(pieces[0], Unreadable):
        raise pieces[0]
    return document_of(path.name, pieces[0], row or Row(), published_on)


def _reads(
    file: Found, manifests: Manifests, published_on: str, base: Path | None
) -> Iterator[Read]:
    location = _location(file.path, base)
    try:
        if file.refused:
            raise file.refused
        for piece in reader_of(file.path)(read_bytes(file.path, LARGEST)):
            yield _read(file, location, piece, manifests, published_on)
    except Unreadable as error:
        yield _refused(file, location, error)


def _location(path: Path, base: Path | None) -> str:
    """Where a report lies, the same however the path to it was written."""
    if base is not None and path.is_relative_to(base):
        path = path.relative_to(base)
    return printable(path.as_posix())


def _refused(file: Found, location: str, error: Unreadable) -> Read:
    skipped = isinstance(error, NotOffered) and not file.named
    mark = _mark(error.number)
    return Read(location + mark, None, str(error), file.shown + mark, skipped)


def _read(
    file: Found, location: str, piece: Article | Unreadable, manifests: Manifests, published_on: str
) -> Read:
    if isinstance(piece, Unreadable):
        return _refused(file, location, piece)
    mark = _mark(piece.number)
    row = _row(file, mark, manifests)
    try:
        document = document_of(file.path.name + mark, piece, row, published_on)
    except Unreadable as error:
        return _refused(file, location, Unreadable(str(error), piece.number))
    return Read(location + mark, document, file=file.shown + mark, warnings=piece.warnings)


def _mark(number: int) -> str:
    return f"#{number}" if number else ""


def _row(file: Found, mark: str, manifests: Manifests) -> Row:
    """What the manifests say: the nearest folder's first, of an article before of its file."""
    row = Row()
    folder, _, name = file.path.as_posix().rpartition("/")
    root = file.folder.as_posix()
    while True:
        for key in (name + mark, name) if mark else (name,):
            said = manifests.get(folder, {}).get(normalize("NFC", key))
            row = row.over(said) if said else row
        if folder == root or not folder:
            return row
        folder, _, inner = folder.rpartition("/")
        name = f"{inner}/{name}"


def document_of(name: str, article: Article, row: Metadata, published_on: str = "") -> Document:
    """An article with all that is said about it. Raises `Unreadable` for another language."""
    says = row.over(article.says).over(Metadata(date_published=published_on))
    _refuse_other_languages(says.language, article.text)
    return Document(
        name=name,
        sha256=article.sha256,
        text=article.text,
        published_on=says.date_published,
        published_basis=PublishedBasis.METADATA if says.date_published else None,
        headline=says.headline,
        publisher=says.publisher,
        url=says.url,
        author=says.author,
        language=says.language,
        machine_translated=says.machine_translated,
    )


def _refuse_other_languages(stated: str, text: str) -> None:
    """Whether it is said or shown: a text that the rules cannot read is not half-read."""
    if stated.partition("-")[0].lower() not in ENGLISH:
        raise Unreadable(f"no rules for language {stated}")
    if _is_plainly_english(text[:SAMPLE]):
        return
    language = detect_language(text)
    if language not in ENGLISH:
        raise Unreadable(f"no rules for language {language}")


def _is_plainly_english(sample: str) -> bool:
    """English has such a word every 50 characters or so; another language now and then."""
    return sum(map(sample.count, PLAIN)) * 100 >= len(sample)
