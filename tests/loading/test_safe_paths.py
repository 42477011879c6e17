"""What lies in a folder and is no file of it is never opened, and names can do no harm."""

import os
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.loading.documents import read_paths
from curation.loading.formats import LARGEST
from curation.loading.refusals import Unreadable, printable
from curation.loading.safe_paths import read_bytes
from tests.loading.reports import read_all, reasons, write


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A folder of the load with one good report, beside what is none of its business."""
    write(tmp_path / "secret.txt", "The key is under the mat, they said.\n")
    write(tmp_path / "outside" / "b.txt")
    write(tmp_path / "seeds" / "good.txt")
    return tmp_path / "seeds"


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket must be short
    try:
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(path.name)
    finally:
        os.chdir(here)


def link_to(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


@pytest.mark.parametrize(
    "make, reason",
    [
        (make_pipe, "a pipe, not a file"),
        (make_socket, "a socket, not a file"),
        (link_to("/dev/zero"), "a link that leads out of the folder: name the file itself"),
        (link_to("../secret.txt"), "a link that leads out of the folder: name the file itself"),
        (link_to("odd.txt"), "a link that leads to itself"),
        (link_to("nowhere.txt"), "a link that leads nowhere"),
    ],
)
def test_what_is_no_file_of_the_folder_is_not_opened(
    seeds: Path, make: Callable[[Path], None], reason: str
) -> None:
    make(seeds / "odd.txt")
    expected = {"good.txt": "", "odd.txt": reason}
    assert reasons(seeds) == expected
    assert reasons(seeds / "good.txt", seeds / "odd.txt") == expected


def test_a_device_is_not_read() -> None:
    with pytest.raises(Unreadable, match="a device, not a file"):
        read_bytes(Path("/dev/zero"), LARGEST)


@pytest.mark.parametrize("target", ["../outside", ".", ".."])
def test_a_linked_folder_is_not_entered(seeds: Path, target: str) -> None:
    (seeds / "linked").symlink_to(target, target_is_directory=True)
    assert reasons(seeds) == {"good.txt": "", "linked": "a link to a folder: not followed"}


def test_a_link_to_a_file_of_the_folder_is_that_file(seeds: Path) -> None:
    (seeds / "again.txt").symlink_to("good.txt")
    assert reasons(seeds) == {"again.txt": "", "good.txt": ""}


def test_a_file_that_becomes_a_pipe_is_not_waited_for(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look and the opening somebody may exchange the file."""
    pipe = seeds / "odd.txt"
    os.mkfifo(pipe)
    looked_at = (seeds / "good.txt").stat()

    def stat(path: Path) -> os.stat_result:
        return looked_at

    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", stat)
        with pytest.raises(Unreadable, match="a pipe, not a file"):
            read_bytes(pipe, LARGEST)


def test_an_unreadable_file_does_not_stop_the_others(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(seeds / "closed.txt").chmod(0)
    opened = os.open

    def as_nobody(path: Path, flags: int) -> int:
        if path.name == "closed.txt":  # the tests may run as root, who may read anything
            raise PermissionError(13, "Permission denied")
        return opened(path, flags)

    monkeypatch.setattr(os, "open", as_nobody)
    assert reasons(seeds) == {"closed.txt": "cannot be read: Permission denied", "good.txt": ""}


def test_an_unreadable_folder_does_not_stop_the_others(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(seeds / "closed" / "a.txt")
    scan = os.scandir

    def as_nobody(path: Path) -> Iterator[os.DirEntry[str]]:
        if path.name == "closed":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", as_nobody)
    assert reasons(seeds) == {
        "closed": "a folder that cannot be read: Permission denied",
        "good.txt": "",
    }


def test_a_name_with_an_unusual_blank_is_no_harm(seeds: Path) -> None:
    write(seeds / "Screenshot 9.41\u202fAM\u00a0no.txt")
    assert reasons(seeds) == {"Screenshot 9.41\\u202fAM\\xa0no.txt": "", "good.txt": ""}


@pytest.mark.skipif(sys.platform == "darwin", reason="names there are always valid Unicode")
@pytest.mark.parametrize(
    "name, shown",
    [
        ("two\nlines.txt", "two\\x0alines.txt"),
        ("red\x1b[31m.txt", "red\\x1b[31m.txt"),
        ("back\u202etxt.exe.txt", "back\\u202etxt.exe.txt"),
        (os.fsdecode(b"latin\xe9.txt"), "latin\\udce9.txt"),
    ],
)
def test_a_name_that_could_deceive_is_shown_escaped_and_rejected(
    seeds: Path, name: str, shown: str
) -> None:
    write(seeds / name)
    rejected, good = sorted(read_all(seeds), key=lambda read: read.document is not None)
    assert rejected.file == shown
    assert rejected.location.endswith(shown)
    assert rejected.reason.startswith("control characters or broken characters in the file name")
    assert good.document is not None


def test_a_name_too_long_to_be_kept_is_rejected(seeds: Path) -> None:
    name = "x" * 245 + ".txt"
    write(seeds / name)
    assert reasons(seeds)[name] == "the file name or its path is too long"


@given(st.text(max_size=50))
def test_what_is_printed_can_be_printed(text: str) -> None:
    assert printable(text).isprintable()
    printable(text).encode()


def test_what_is_named_by_mistake_is_named_without_harm() -> None:
    with pytest.raises(FileNotFoundError, match=r"no\\x1bwhere"):
        read_paths([Path("no\x1bwhere")])
