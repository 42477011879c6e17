"""The file of a release: packed the same way every time, written once, read by the next one."""

import csv
import io
import json
import os
import re
import sys
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import IO, Any

from curation.exports.files import replacing, sha256_of
from curation.exports.package import DESCRIPTOR

CHANGELOG = "CHANGELOG.md"
CHECKSUMS = "SHA256SUMS"
_VERSION = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9}){0,3}")
_NAME = re.compile(rf"readout-({_VERSION.pattern})\.zip")
# The first moment that a ZIP file can name; the day of a release stands in its description.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_UNIX, _READABLE = 3, 0o100644 << 16
_AT_ONCE = 2**20


class NotReleasable(ValueError):
    """A release that cannot be made, or an earlier one that cannot be read: a sentence."""


def numbers_of(version: str) -> tuple[int, ...]:
    """What versions are ordered by; raises `NotReleasable` for what is none.

    >>> numbers_of("1.10") > numbers_of("1.9")
    True
    """
    if not _VERSION.fullmatch(version):
        raise NotReleasable(f"{version!r} is no version: numbers with dots between, such as 1.2")
    return tuple(int(number) for number in version.split("."))


def path_of(folder: Path, version: str) -> Path:
    return folder / f"readout-{version}.zip"


def checksum_path(archive: Path) -> Path:
    return archive.with_name(f"{archive.name}.sha256")


@dataclass(frozen=True)
class Archive:
    """A release that was made before."""

    path: Path
    version: str

    @cached_property
    def described(self) -> dict[str, Any]:
        described: dict[str, Any] = json.loads(self.text(DESCRIPTOR))
        return described

    @property
    def day(self) -> str:
        return str(self.described["created"])

    def text(self, name: str) -> str:
        with zipfile.ZipFile(self.path) as archive:
            return archive.read(name).decode("utf-8")

    @contextmanager
    def table(self, name: str) -> Iterator[tuple[list[str], Iterator[list[str]]]]:
        """The header and the rows of a table; no header when the release has no such table."""
        paths = {one["name"]: one["path"] for one in self.described["resources"]}
        if name not in paths:
            yield [], iter(())
            return
        with (
            zipfile.ZipFile(self.path) as archive,
            archive.open(paths[name]) as raw,
            csv_rows(raw) as lines,
        ):
            yield lines

    def check(self) -> None:
        """Raises `NotReleasable` when the file is not the one that was released."""
        try:
            known = checksum_path(self.path).read_text(encoding="ascii").split()[0]
            sound = known == sha256_of(self.path) and bool(self.described["resources"])
        except (OSError, ValueError, LookupError, zipfile.BadZipFile) as error:
            raise NotReleasable(f"{self.path}: the last release cannot be read: {error}") from None
        if not sound:
            raise NotReleasable(f"{self.path}: the last release has changed since it was made")


@contextmanager
def csv_rows(raw: IO[bytes]) -> Iterator[tuple[list[str], Iterator[list[str]]]]:
    """The header and the rows of a CSV file of ours, whose cells have any length."""
    limit = csv.field_size_limit(sys.maxsize)
    try:
        lines = csv.reader(io.TextIOWrapper(raw, encoding="utf-8", newline=""))
        yield next(lines), lines
    finally:
        csv.field_size_limit(limit)


def newest(folder: Path) -> Archive | None:
    """The release with the highest version in *folder*."""
    found = [(path, _NAME.fullmatch(path.name)) for path in folder.glob("readout-*.zip")]
    archives = [Archive(path, match[1]) for path, match in found if match]
    return max(archives, key=lambda archive: numbers_of(archive.version), default=None)


def write_checksums(folder: Path) -> None:
    """SHA256SUMS of all files in *folder*, as `sha256sum --check` reads it."""
    lines = [f"{sha256_of(path)}  {path.name}\n" for path in _files(folder)]
    (folder / CHECKSUMS).write_text("".join(lines), encoding="utf-8")


def pack(folder: Path, to: Path) -> str:
    """Pack the files of *folder*; the SHA-256 of the archive, which also stands beside it.

    Raises `NotReleasable` when *to* is there already, whoever has made it, and when.
    """
    partial = folder / to.name
    with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for path in _files(folder, but=partial):
            _add(archive, path)
    partial.chmod(0o644)
    digest = sha256_of(partial)
    try:
        os.link(partial, to)  # the one way to take a name that fails where it is taken
    except FileExistsError:
        raise NotReleasable(f"{to} is there already; a release is never made again") from None
    with replacing(checksum_path(to)) as beside:
        beside.write_text(f"{digest}  {to.name}\n", encoding="ascii")
    return digest


def _files(folder: Path, but: Path | None = None) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path != but)


def _add(archive: zipfile.ZipFile, path: Path) -> None:
    entry = zipfile.ZipInfo(path.name, _NO_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system, entry.external_attr = _UNIX, _READABLE
    entry.file_size = path.stat().st_size  # beyond 4 GB a ZIP file is written in another way
    with path.open("rb") as file, archive.open(entry, "w") as packed:
        for piece in _pieces(file):
            packed.write(piece)


def _pieces(file: io.BufferedReader) -> Iterable[bytes]:
    return iter(lambda: file.read(_AT_ONCE), b"")
