"""schema.org NewsArticle as JSON: one article, a list, an ``@graph``, or one a line (JSON Lines)."""

import hashlib
import json
import math
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from typing import Any

from curation.loading.articles import Article
from curation.loading.decoding import checked, decode
from curation.loading.metadata import lenient
from curation.loading.refusals import NotOffered, Unreadable

LARGEST = 5_000_000  # bytes of one JSON value: parsed, it takes many times its size
# Field -> the keys that fill it, the preferred one first.
KEYS = {
    "headline": ("headline", "name"),
    "publisher": ("publisher", "sourceOrganization", "provider"),
    "url": ("url", "mainEntityOfPage"),
    "author": ("author", "creator"),
    "language": ("inLanguage",),
    "date_published": ("datePublished",),
    "machine_translated": ("machineTranslated", "machine_translated"),
}
# What stands for a thing that is described by an object; of several, the first counts.
NAMING = {
    "url": ("@id", "url"),
    "language": ("alternateName", "name"),
}
Value = Any  # whatever JSON can hold
Things = Mapping[str, Mapping[str, Value]]  # by @id


def read_json(raw: bytes) -> Iterator[Article | Unreadable]:
    """The article of a file, or each article of a list with its number."""
    parsed = parse(raw)
    found = articles(parsed)
    things = _things(parsed)
    if not found:
        raise NotOffered("no article in it: no object with an articleBody")
    if len(found) == 1 and not isinstance(parsed, list):
        yield _article(found[0], hashlib.sha256(raw).hexdigest(), 0, things)
        return
    for number, article in enumerate(found, 1):
        yield _guarded(article, _digest(article), number, things)


def read_json_lines(raw: bytes) -> Iterator[Article | Unreadable]:
    """One article a line, numbered as the lines are; a bad line does not stop the others."""
    for number, line in enumerate(BytesIO(raw), 1):
        if line.strip(b"\r\n\t \xef\xbb\xbf"):
            yield _line(line.rstrip(b"\r\n"), number)


def _line(raw: bytes, number: int) -> Article | Unreadable:
    try:
        parsed = parse(raw)
    except Unreadable as error:
        return Unreadable(str(error), number)
    found = articles(parsed)
    if len(found) != 1:
        return Unreadable("no article in it: no object with an articleBody", number)
    return _guarded(found[0], hashlib.sha256(raw).hexdigest(), number, _things(parsed))


def parse(raw: bytes | str) -> Value:
    """JSON as its standard has it: no NaN, no infinity, no key twice. Raises `Unreadable`."""
    if len(raw) > LARGEST:
        raise Unreadable(f"larger than {LARGEST // 1_000_000} MB of JSON in one value")
    text = raw if isinstance(raw, str) else decode(raw)
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_constant,
            parse_float=_float,
        )
    except RecursionError:
        raise Unreadable("not JSON that can be read: nested too deep") from None
    except ValueError as error:
        raise Unreadable(f"not JSON: {str(error).partition(';')[0][:200]}") from None


def _object(pairs: list[tuple[str, Value]]) -> dict[str, Value]:
    values = dict(pairs)
    if len(values) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in values if keys.count(key) > 1)
        raise ValueError(f"the key {twice[:40]!r} stands there twice")
    return values


def _constant(name: str) -> float:
    raise ValueError(f"{name} is no number")


def _float(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(f"{digits[:40]} is out of range")
    return number


def articles(parsed: Value) -> list[Mapping[str, Value]]:
    """The objects with a body, in order: at the top, in a list, or in an ``@graph``."""
    return [node for node in _nodes(parsed) if isinstance(node.get("articleBody"), str)]


def _nodes(parsed: Value) -> Iterator[Mapping[str, Value]]:
    for node in parsed if isinstance(parsed, list) else [parsed]:
        if not isinstance(node, dict):
            continue
        yield node
        graph = node.get("@graph")
        if isinstance(graph, list):
            yield from (inner for inner in graph if isinstance(inner, dict))


def _things(parsed: Value) -> Things:
    named = ((node.get("@id"), node) for node in _nodes(parsed))
    return {key: node for key, node in named if isinstance(key, str)}


def _guarded(
    article: Mapping[str, Value], sha256: str, number: int, things: Things
) -> Article | Unreadable:
    try:
        return _article(article, sha256, number, things)
    except Unreadable as error:
        return Unreadable(str(error), number)


def _article(article: Mapping[str, Value], sha256: str, number: int, things: Things) -> Article:
    says, warnings = lenient(said(article, things))
    return Article(checked(article["articleBody"]), sha256, says, number, warnings)


def _digest(article: Mapping[str, Value]) -> str:
    """Of one article among others in a value: written in one way, whatever stands around it."""
    written = json.dumps(article, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def said(article: Mapping[str, Value], things: Things) -> Iterator[tuple[str, str]]:
    """(field, value) pairs of an article; a reference is followed to what the value names."""
    for field, keys in KEYS.items():
        for key in keys:
            value = article.get(key)
            if field in NAMING and isinstance(value, list):
                value = next(iter(value), None)
            yield field, _words(value, NAMING.get(field, ("name",)), things)


def said_of_page(parsed: Value) -> Iterator[tuple[str, str]]:
    """What the JSON-LD of a page says of the article on it, with or without its body."""
    things = _things(parsed)
    for node in _nodes(parsed):
        if "datePublished" in node and "headline" in node:
            yield from said(node, things)


def _words(value: Value, naming: Iterable[str], things: Things) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        names = (_words(item, naming, things) for item in value if not isinstance(item, list))
        return ", ".join(dict.fromkeys(filter(None, names)))
    if not isinstance(value, dict):
        return ""
    described = {**things.get(str(value.get("@id")), {}), **value}
    return next((name for key in naming if isinstance(name := described.get(key), str)), "")
