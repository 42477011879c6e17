"""Reading a page as a test needs it."""

import re
from html import unescape

from django.test import Client


def html_of(client: Client, url: str, status: int = 200) -> str:
    response = client.get(url)
    assert response.status_code == status, response.status_code
    return response.content.decode()


def text_of(client: Client, url: str) -> str:
    """The words of a page, without markup and with single blanks."""
    return plain(html_of(client, url))


def plain(html: str) -> str:
    without_scripts = re.sub(r"<(script|style)\b.*?</\1>", " ", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", without_scripts)).split())
