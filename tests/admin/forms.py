"""Filling in a form as a browser would: what stands in it, and what one changes."""

from html.parser import HTMLParser

from django.test import Client


class _Fields(HTMLParser):
    """The successful controls of the form with one id, as (name, value) pairs."""

    def __init__(self, form_id: str) -> None:
        super().__init__()
        self.form_id, self.inside = form_id, False
        self.found: list[tuple[str, str]] = []
        self.select = self.textarea = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "form":
            self.inside = given.get("id") == self.form_id
        if not self.inside:
            return
        name = given.get("name") or ""
        if tag == "input" and name:
            self._input(name, given)
        if tag == "select":
            self.select = name
        if tag == "option" and "selected" in given:
            self.found.append((self.select, given.get("value") or ""))
        if tag == "textarea":
            self.textarea = name
            self.found.append((name, ""))

    def _input(self, name: str, given: dict[str, str | None]) -> None:
        kind = given.get("type")
        if kind == "submit" or (kind in ("checkbox", "radio") and "checked" not in given):
            return
        self.found.append((name, given.get("value") or ("on" if kind == "checkbox" else "")))

    def handle_data(self, data: str) -> None:
        if self.inside and self.textarea:
            self.found[-1] = (self.textarea, (self.found[-1][1] + data).lstrip("\n"))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.inside = False
        if tag == "textarea":
            self.textarea = ""


def fields_of(html: str, form_id: str = "") -> dict[str, str]:
    parser = _Fields(form_id)
    parser.feed(html)
    return {name: value for name, value in parser.found if "__prefix__" not in name}


def opened(client: Client, url: str, form_id: str) -> dict[str, str]:
    """What a form would post if nothing were changed."""
    return fields_of(client.get(url).content.decode(), form_id)
