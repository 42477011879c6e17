"""What stands in the doors of a server: every request that comes in can be made a request of."""

from typing import Any

from django.core.handlers.asgi import ASGIHandler
from django.core.handlers.wsgi import WSGIHandler
from django.http.response import HttpResponseBase
from django.utils.http import parse_header_parameters

from config.bodies import is_utf_8

# `config.bodies` answers it with 400, under all headers that protect a page.
REFUSED = "text/plain; charset=refused"


class CheckedWSGIHandler(WSGIHandler):
    def __call__(self, environ: dict[str, Any], start_response: Any) -> HttpResponseBase:
        environ["CONTENT_TYPE"] = readable(environ.get("CONTENT_TYPE", ""))
        return super().__call__(environ, start_response)


class CheckedASGIHandler(ASGIHandler):
    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        scope = {**scope, "headers": [_checked(*one) for one in scope.get("headers", ())]}
        await super().__call__(scope, receive, send)


def readable(content_type: str) -> str:
    """The header, or one that will be refused where it names another encoding than UTF-8.

    Django reads the address in that encoding while it makes the request, before any middleware:
    ``charset=hex`` or a NUL in the name would be an error that nothing answers.
    """
    try:
        _, parameters = parse_header_parameters(content_type)
    except ValueError:
        return REFUSED
    return content_type if is_utf_8(parameters.get("charset", "utf-8")) else REFUSED


def _checked(name: bytes, value: bytes) -> tuple[bytes, bytes]:
    if name.lower() != b"content-type":
        return name, value
    return name, readable(value.decode("latin-1")).encode("latin-1")
