"""Forms that no page sends."""

import codecs
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest

from config.addresses import View
from curation.values.unwritable import is_unwritable

UTF_8 = codecs.lookup("utf-8")


class RefuseUnwritable:
    """400 for a form with a character that no database takes, or in another encoding than UTF-8.

    A field of a form says so itself, but a hidden value or a chosen row would be an error of the
    database, and another one on SQLite. Encodings are refused because some of
    Python's make halves of characters out of plain letters.
    """

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_utf_8((request.content_params or {}).get("charset", "utf-8")):
            return HttpResponseBadRequest("Requests are read as UTF-8.\n", "text/plain")
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *view: Any) -> HttpResponse | None:
        if request.method == "POST" and any(map(is_unwritable, _sent(request))):
            words = "The form holds a NUL character or half a character: take it out.\n"
            return HttpResponseBadRequest(words, "text/plain")
        return None


def is_utf_8(charset: str) -> bool:
    try:
        return codecs.lookup(charset) == UTF_8
    except (LookupError, ValueError):  # a name that is none, or that holds a NUL itself
        return False


def _sent(request: HttpRequest) -> Iterator[str]:
    """Every name and value of a form; from the names of files Django drops what is not printed."""
    for name, values in request.POST.lists():
        yield name
        yield from map(str, values)
