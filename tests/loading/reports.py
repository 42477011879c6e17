"""Reports as files, for the tests of what reads them."""

from pathlib import Path

from curation.loading.documents import Read, read_paths

TEXT = "The two ministers met in Vienna on Jan. 13 and agreed that they will talk again.\n"


def write(path: Path, content: str | bytes = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read_all(*paths: Path, published_on: str = "", base: Path | None = None) -> list[Read]:
    return list(read_paths(paths, published_on, base))


def reasons(*paths: Path) -> dict[str, str]:
    """Why each file of a load is not read; empty where it is."""
    return {read.file: read.reason for read in read_paths(paths)}
