"""What the commands that read reports share: their exit codes and the types of their options."""

from argparse import ArgumentTypeError

from curation.loading.metadata import BadValue, day

SOME_REJECTED, ABORTED = 1, 2


def publication_day(text: str) -> str:
    try:
        return day(text) if text else ""
    except BadValue as error:
        raise ArgumentTypeError(f"{text!r} is {error}") from None


def at_least_one(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"{text!r} is not a number from 1 up")
    return int(text)
