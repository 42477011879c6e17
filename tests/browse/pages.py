"""Asking for a page and reading it, as a test needs it."""

import re
from html import unescape
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


def get(client: Client, address: str, status: int = 200, **headers: str) -> bytes:
    """The whole content of a page, streamed or not."""
    response = client.get(address, headers=headers)
    content = content_of(response)
    assert response.status_code == status, (address, response.status_code, content[:500])
    return content


def content_of(response: Any) -> bytes:
    """Everything that is sent.

    The test client closes a stream that has been read to its end. Closing a response by hand would
    also close the connection, and with it the transaction of the test.
    """
    return bytes(b"".join(response.streaming_content) if response.streaming else response.content)


def html(client: Client, address: str, status: int = 200) -> str:
    return get(client, address, status).decode()


def words(client: Client, address: str, status: int = 200) -> str:
    """The words of a page, without markup and with single blanks."""
    page = re.sub(r"<(script|style)\b.*?</\1>", " ", html(client, address, status), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def statements(client: Client, address: str) -> int:
    """How many statements the database is asked for a page."""
    with CaptureQueriesContext(connection) as captured:
        get(client, address)
    return len(captured)
