"""Finding the files of a load, and opening them without being led astray.

Nothing outside a named folder is read through a link in it, nothing that is not an ordinary file
is opened, and nothing is read that is larger than a report can be.
"""

import errno
import glob
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from curation.loading.refusals import NotOffered, Unreadable, printable

MANIFEST = "sources.csv"
# Control characters, line ends, changes of direction, and bytes that are no character.
_DECEIVING = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
KINDS: tuple[tuple[Callable[[int], bool], str], ...] = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISCHR, "a device"),
)
NAME_LENGTH, LOCATION_LENGTH = 240, 990  # what a source keeps, less room for the article's number


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the load. ``within`` is its path inside ``folder``, the folder of the load.

    ``refused`` says why it is not to be opened.
    """

    path: Path
    folder: Path
    within: str
    named: bool
    refused: Unreadable | None = None

    @property
    def shown(self) -> str:
        return printable(self.within)


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of a load, in order, and the folders among theirs that have a manifest."""

    files: tuple[Found, ...]
    described: tuple[Path, ...]


def find_files(paths: Iterable[Path]) -> Listing:
    """The files of folders, files and globs, each once, in order of their paths.

    Raises `FileNotFoundError` for what was named and is not there.
    """
    files: dict[str, Found] = {}
    described: dict[Path, None] = {}
    for path in [one for named in paths for one in _expanded(named)]:
        for one in _files(path):
            if one.path.name == MANIFEST:
                described[one.path.parent] = None
            else:
                files.setdefault(os.fspath(one.path), one)
    return Listing(tuple(files.values()), tuple(described))


def _expanded(path: Path) -> list[Path]:
    if os.path.lexists(path):
        return [path]
    matches = [Path(one) for one in sorted(glob.glob(str(path), recursive=True))]  # noqa: PTH207 (absolute patterns)
    if not matches:
        raise FileNotFoundError(f"{printable(str(path))}: there is no such file or folder")
    return matches


def _files(path: Path) -> Iterator[Found]:
    if path.is_dir():
        folder = Path(os.path.realpath(path))
        entries = sorted(_walk(folder), key=lambda one: one.within)
        yield from entries
        return
    folder = Path(os.path.realpath(path.parent))
    yield _found(folder / path.name, folder, named=True)
    if os.path.lexists(folder / MANIFEST):
        yield _found(folder / MANIFEST, folder, named=False)


def _walk(folder: Path) -> Iterator[Found]:
    """Every file below a folder that is not hidden; linked folders are not entered."""
    waiting = [folder]
    while waiting:
        inner = waiting.pop()
        try:
            entries = list(os.scandir(inner))
        except OSError as error:
            refused = Unreadable(f"a folder that cannot be read: {error.strerror}")
            yield Found(inner, folder, inner.relative_to(folder).as_posix(), False, refused)
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(Path(entry.path))
            else:
                yield _found(Path(entry.path), folder, named=False)


def _found(path: Path, folder: Path, *, named: bool) -> Found:
    within = path.relative_to(folder).as_posix()
    try:
        _refuse_name(path, within)
        if path.is_symlink():
            _refuse_link(path, folder)
    except Unreadable as error:
        return Found(path, folder, within, named, error)
    return Found(path, folder, within, named)


def _refuse_name(path: Path, within: str) -> None:
    if _DECEIVING.search(within):
        raise Unreadable("control characters or broken characters in the file name: rename it")
    if len(path.name) > NAME_LENGTH or len(os.fspath(path)) > LOCATION_LENGTH:
        raise Unreadable("the file name or its path is too long")


def _refuse_link(path: Path, folder: Path) -> None:
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError) as error:
        loop = isinstance(error, RuntimeError) or error.errno == errno.ELOOP
        raise Unreadable(f"a link that leads {'to itself' if loop else 'nowhere'}") from None
    if target.is_dir():
        raise NotOffered("a link to a folder: not followed")
    if not target.is_relative_to(folder):
        raise Unreadable("a link that leads out of the folder: name the file itself")


def read_bytes(path: Path, largest: int) -> bytes:
    """The bytes of an ordinary file. Raises `Unreadable`; never waits and never reads too much."""
    try:
        _refuse_special(path.stat(), largest)
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as stream:
            status = os.fstat(descriptor)
            _refuse_special(status, largest)
            raw = stream.read(status.st_size + 1)
    except OSError as error:
        raise Unreadable(f"cannot be read: {error.strerror}") from None
    if len(raw) != status.st_size:
        raise Unreadable("changes while it is read")
    return raw


def _refuse_special(status: os.stat_result, largest: int) -> None:
    for is_kind, name in KINDS:
        if is_kind(status.st_mode):
            raise Unreadable(f"{name}, not a file")
    if status.st_size > largest:
        raise Unreadable(f"larger than {largest // 1_000_000} MB: split it")
