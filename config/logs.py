"""How a log line is written."""

import logging


class OneLineFormatter(logging.Formatter):
    """Writes control characters of a message as escapes, so that no text read from a file or a
    request (a file name with a line end, a terminal sequence) can forge or hide a log line.
    """

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's name
        return "".join(map(visible, super().formatMessage(record)))


def visible(character: str) -> str:
    if character.isprintable():
        return character
    return character.encode("unicode_escape").decode("ascii")
