"""Markup that would run somewhere, in every text of every record, and what a page would run."""

import itertools
from collections.abc import Iterator
from typing import Any

import html5lib
from django.apps import apps
from django.db import models

PAYLOADS = [
    "<script>alert(1)</script>",
    "<ScRiPt>alert(2)</sCrIpT>",
    "</script><script>alert(3)</script>",
    "</title><script>alert(4)</script>",
    "</textarea><script>alert(5)</script>",
    "</style><script>alert(6)</script>",
    "--><script>alert(7)</script>",
    "]]><script>alert(8)</script>",
    "</option></select><script>alert(9)</script>",
    "</template><script>alert(10)</script>",
    "<img src=x onerror=alert(11)>",
    "<img/src='x'/onerror='alert(12)'>",
    "\"'><img src=x onerror=alert(13)>",
    "<svg onload=alert(14)>",
    "<svg><script>alert(15)</script></svg>",
    "<math><mtext><img src=x onerror=alert(16)>",
    "<body onload=alert(17)>",
    "<details open ontoggle=alert(18)>",
    "<input autofocus onfocus=alert(19)>",
    "<iframe srcdoc='<script>alert(20)</script>'>",
    "<object data='javascript:alert(21)'>",
    "<base href='//evil.example/'>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(23)'>",
    "<form action='javascript:alert(24)'><button>go",
    "<a href='java&#9;script:alert(25)'>go</a>",
    "javascript:alert(26)",
    "\" onmouseover=alert(27) autofocus x=\"",
    "' onfocus=alert(28) autofocus x='",
    "\u2028alert(29)//\\\"'`${alert(29)}",
    "{{ 7|add:alert }}{% debug %}alert(30)",
]  # fmt: skip
# What is no text: keys, hashes, codes, dates, names of fields and of tables.
NO_TEXT = {
    "uid", "folded", "sound", "country", "place_country", "date_edtf", "original_date_edtf", "start",
    "end", "raw_sha256", "text_sha256", "metadata_sha256", "sha256", "plan_sha256", "fingerprint",
    "token", "field", "table", "status", "format", "listed", "query", "said_on", "columns", "filters",
    "missed", "script", "vocabulary_digest", "wikidata_id", "local_key", "heading", "words",
    "proposed", "subjects", "attendance", "function", "office_class",
}  # fmt: skip
# Of statements, those about these fields say words, and the others a code or a day.
IN_WORDS = {"name", "label", "role", "venue", "locality", "printed_kind", "occasion"}
SCHEMES = ("http:", "https:", "mailto:")
ADDRESSES = {"href", "src", "action", "formaction", "data", "poster", "background"}
NEVER = {"iframe", "object", "embed", "base", "math", "frame", "applet"}
DATA = {"application/json", "application/ld+json"}


def fill(first: int) -> int:
    """Let every text of every record and of its history be payloads, another one first in each
    field; how many fields were filled.
    """
    filled = 0
    for model in apps.get_app_config("curation").get_models():
        texts = [one for one in model._meta.fields if is_text(one)]
        row: Any
        for row in model._default_manager.all():
            values = {
                one.name: content(one, getattr(row, one.name), first + filled + number)
                for number, one in enumerate(texts)
                if one.name != "value" or row.field in IN_WORDS
            }
            if values:
                model._default_manager.filter(pk=row.pk).update(**values)
            filled += len(values)
    return filled


def is_text(field: Any) -> bool:
    kinds = (models.CharField, models.TextField, models.JSONField)
    return isinstance(field, kinds) and not field.choices and field.name not in NO_TEXT


def content(field: Any, stored: Any, first: int) -> Any:
    if isinstance(field, models.JSONField):
        return in_leaves(stored, packed(60, first))
    if field.name == "value":  # of a statement: what the shortest field of a record holds
        return packed(90, first)
    return packed(field.max_length or 4_000, first)


def packed(room: int, first: int) -> str:
    """As many payloads as there is room for, from one of them on."""
    start = first % len(PAYLOADS)
    text = ""
    for one in itertools.islice(itertools.cycle(PAYLOADS), start, start + len(PAYLOADS)):
        text += one if len(text + one) <= room else ""
    return text


def in_leaves(value: Any, text: str) -> Any:
    """JSON with the same keys, and the text in the place of every other text."""
    if isinstance(value, dict):
        return {key: one if key in NO_TEXT else in_leaves(one, text) for key, one in value.items()}
    if isinstance(value, list):
        return [in_leaves(one, text) for one in value]
    return text if isinstance(value, str) else value


def what_runs(page: str) -> Iterator[str]:
    """Whatever a browser would run, load or follow that is not the site's own."""
    for element in html5lib.parse(page, namespaceHTMLElements=False).iter():
        tag = bare(str(element.tag))
        given = {bare(name): value for name, value in element.attrib.items()}
        if tag in NEVER or (tag == "meta" and "http-equiv" in given):
            yield tag
        if tag == "script" and not is_ours(given, element.text or ""):
            yield f"script {element.text}"
        for name, value in given.items():
            if name.startswith("on") or name == "srcdoc":
                yield f"{tag} {name}={value}"
            if name in ADDRESSES and not is_harmless(value):
                yield f"{tag} {name}={value}"


def bare(name: str) -> str:
    """Without the namespace that drawings and formulas have."""
    return name.rpartition("}")[2].lower()


def is_ours(given: dict[str, str], text: str) -> bool:
    if given.get("type") in DATA:
        return True
    return not text.strip() and given.get("src", "").startswith(("/static/", "/admin/jsi18n/"))


def is_harmless(address: str) -> bool:
    """An address within the site or one of the usual schemes, read as a browser reads it."""
    plain = "".join(one for one in address if one > " ").lower()
    before, colon, _ = plain.partition(":")
    return not colon or plain.startswith(SCHEMES) or any(one in before for one in "/?#")
