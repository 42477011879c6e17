"""Addresses and cookies that no page can mean."""

from collections.abc import Callable
from urllib.parse import unquote_to_bytes

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest

View = Callable[[HttpRequest], HttpResponse]
NUL = b"\x00"


class RefuseNul:
    """400 for a NUL character in the path, in a parameter or in a cookie.

    No text holds one, and PostgreSQL takes none as a parameter: what SQLite answers with an empty
    list would be an error there.
    """

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        asked = unquote_to_bytes(request.META.get("QUERY_STRING", ""))
        if NUL in asked or "\x00" in request.path_info:
            return HttpResponseBadRequest("An address holds no NUL character.\n", "text/plain")
        if any("\x00" in value for value in request.COOKIES.values()):
            return HttpResponseBadRequest("A cookie holds no NUL character.\n", "text/plain")
        return self.get_response(request)
