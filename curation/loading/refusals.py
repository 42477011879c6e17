"""Why a file is not loaded, and how its name is shown without harm."""


class Unreadable(ValueError):
    """A file, or one article of it, is no report that can be read; the text says why.

    ``number`` is the article's place in a file of several, from 1; 0 is the whole file.
    """

    def __init__(self, reason: str, number: int = 0) -> None:
        super().__init__(printable(reason))
        self.number = number


class NotOffered(Unreadable):
    """It merely lies in the folder and does not claim to be a report: skipped, no failure."""


def printable(text: str) -> str:
    """Without control characters, so that a file name cannot write on the terminal."""
    return "".join(char if char.isprintable() else _escaped(char) for char in text)


def _escaped(char: str) -> str:
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else hex(code)


def quoted(value: str, most: int = 40) -> str:
    """A value as it is named in a message: printable, in quotes, and never long."""
    shown = value if len(value) <= most else value[: most - 1] + "…"
    return f"'{printable(shown)}'"
