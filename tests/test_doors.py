"""A request that claims an odd encoding is answered by either door of a server, not with an error."""

import pytest

from tests.commands import run_python
from tests.test_settings import PRODUCTION

ODD = [
    "text/plain; charset=hex",
    "text/plain; charset=idna",
    "text/plain; charset=zlib",
    "text/plain; charset*=utf-8''%00",
    "text/plain; charset*=idna''abc%80",
    "multipart/form-data; boundary=x; charset=unicode_escape",
]
PLAIN = ["", "text/plain", "text/html; charset=UTF-8", "application/x-www-form-urlencoded"]

WSGI = """
import io, sys
from config.wsgi import application

def ask(content_type):
    environ = {
        "REQUEST_METHOD": "GET", "PATH_INFO": "/robots.txt", "QUERY_STRING": "q=%80abc",
        "CONTENT_TYPE": content_type, "SERVER_NAME": "readout.example.org", "SERVER_PORT": "443",
        "wsgi.url_scheme": "https", "wsgi.input": io.BytesIO(),
    }
    def start(status, headers):
        print(status.split()[0], "Content-Security-Policy" in dict(headers))
    list(application(environ, start))
"""
ASGI = """
import asyncio, sys
from config.asgi import application

def ask(content_type):
    scope = {
        "type": "http", "method": "GET", "path": "/robots.txt", "query_string": b"q=%80abc",
        "scheme": "https", "http_version": "1.1", "server": ("readout.example.org", 443),
        "headers": [(b"host", b"readout.example.org"), (b"content-type", content_type.encode())],
    }
    sent = []
    async def receive():
        if sent:
            await asyncio.sleep(60)
        sent.append(1)
        return {"type": "http.request", "body": b""}
    async def send(message):
        if message["type"] == "http.response.start":
            names = {name.decode().lower() for name, _ in message["headers"]}
            print(message["status"], "content-security-policy" in names)
    asyncio.run(application(scope, receive, send))
"""


@pytest.mark.parametrize("door", [WSGI, ASGI], ids=["wsgi", "asgi"])
def test_an_odd_encoding_is_refused_under_every_protecting_header(door: str) -> None:
    code = f"{door}\nfor one in sys.argv[1:]: ask(one)\n"
    result = run_python("-W", "ignore", "-c", code, *ODD, *PLAIN, env=PRODUCTION)
    answers = result.stdout.split("\n")[: len(ODD + PLAIN)]
    assert answers == ["400 True"] * len(ODD) + ["200 True"] * len(PLAIN), result.stderr
