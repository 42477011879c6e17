"""Odd addresses without end: right and wrong paths, parameters and values, in odd encodings.

The same number always makes the same addresses.
"""

import random
from collections.abc import Iterator, Sequence

from curation.browse.listings import LISTINGS
from curation.browse.pictures import PICTURES
from curation.browse.urls import KINDS
from tests.exports.world import World

FORMS = ["/", ".csv", ".json", ".xlsx", ".atom", "", ".xml", ".CSV", "/.csv", "//"]
TEXTS = [
    "lima", "Łódź", "정상회담", "首脳", "ไทย", "क्षि", "İstanbul", "ß", "ﬁ", "👩‍👩‍👧", "e\u0301" * 40,
    "\u202eabc", "\u200b", "\ud800", "\ufffe", "\x01", "\x7f", "\x85", "\r\n", "\t", " ", "",
    "'", '"', "\\", "%", "_", "*", "(", ")", "&", "|", "!", ":", "<->", "<script>alert(1)</script>",
    '" OR "a', "NEAR(a b)", "a AND", "NOT", "heading:x", "a:*b", "^a", "-a", "{a b}: c",
    "'; DROP TABLE curation_meeting; --", "../../etc/passwd", "{{7*7}}", "${x}", "a" * 300,
    "a " * 300, "-".join("ab" * 90), "'" * 60, '"' * 61, "é" * 200,
]  # fmt: skip
NUMBERS = [
    "0", "1", "2", "-1", "00", "1.5", "1e3", "²", "١", "½", "NaN", "inf", "9" * 20, "9" * 400, "0x1",
    str(2**31), str(2**63), str(-(2**63) - 1), "+1", " 3 ", "1_000",
]  # fmt: skip
DATES = [
    "2026-01-13", "0000-01-01", "0001-01-01", "9999-12-31", "10000-01-01", "2026-02-30", "2026-13-01",
    "2026-1-3", "01/13/2026", "13.01.2026", "2026-01-13T00:00", "today", "2026-W03", "-0044-03-15",
    "²026-01-01", "2" * 5000,
]  # fmt: skip
WORDS = [
    "held", "planned", "HELD", "draft", "true", "false", "unknown", "1", "KR", "KR,JP", "kr , jp",
    "KR,JP,US", ",", ",,", "KR,", "xx", "leaders", "agreed", "talks", "-date", "date", "-added", "name",
    "--date", "?", "date_earliest", "-parent__note", "pk", "meeting__note", "lima000000", "fish000000",
]  # fmt: skip
EXTRAS = [
    "page", "sort", "q", "unknown", "", "note__contains", "pk__in", "curation_status", "work_status",
    "date_after__gte", "findings__source__text__icontains", "__class__", "text__regex", "id", "form",
    "page[]", "sort[$ne]", "_method", "format", "utm_source",
]  # fmt: skip
NUL = ["\x00", "a\x00b", "\x00" * 3]
ADMIN_LISTS = [
    "person", "meeting", "issue", "source", "suggestion", "change", "organization", "importjob",
]  # fmt: skip
ADMIN_PARAMETERS = [
    "q", "p", "o", "all", "e", "_facets", "_popup", "_to_field", "year", "part", "work_status",
    "curation_status", "curation_status__exact", "kind", "kind__exact", "decision", "genre",
    "genre__exact", "id__in", "name__regex", "password", "machine_translated__exact", "status__exact",
    "parent__note__contains", "merged_into__isnull", "_changelist_filters", "nonsense", "done",
]  # fmt: skip


def browse_addresses(world: World, seed: int) -> Iterator[str]:
    """Addresses of the pages for readers."""
    dice = random.Random(seed)  # noqa: S311  # repeatable, not secret
    values = [*TEXTS, *NUMBERS, *DATES, *WORDS, *NUL]
    parameters = [name for one in LISTINGS.values() for name in one.filter_set.base_filters]
    while True:
        path = _encoded(dice, _path(dice, world, values))
        yield path + _query(dice, [*parameters, *parameters, *EXTRAS], values)


def admin_addresses(pks: dict[str, int], seed: int) -> Iterator[str]:
    """Addresses of the lists and records of the desk."""
    dice = random.Random(seed)  # noqa: S311  # repeatable, not secret
    values = [*TEXTS, *NUMBERS, *DATES, *WORDS, *NUL]
    while True:
        kind = dice.choice(ADMIN_LISTS)
        some = dice.choice([str(pks.get(kind, 1)), *(_part(one) for one in values)])
        path = dice.choice([
            f"/admin/curation/{kind}/", f"/admin/curation/{kind}/", f"/admin/curation/{kind}/",
            f"/admin/curation/{kind}/{some}/change/", f"/admin/curation/{kind}/{some}/history/",
            f"/admin/curation/{kind}/export/", f"/admin/curation/{kind}/{some}/read/",
            f"/admin/curation/{kind}/{some}/compare/", "/admin/autocomplete/", "/admin/",
        ])  # fmt: skip
        names = ADMIN_PARAMETERS
        if path == "/admin/autocomplete/":
            names = ["term", "page", "app_label", "model_name", "field_name"]
        query = _query(dice, names, values)
        if path == "/admin/autocomplete/" and dice.random() < 0.8:
            field = dice.choice(["participation&field_name=person", "issue&field_name=parent"])
            start = f"?app_label=curation&model_name={field}"
            query = start + query.replace("?", "&", 1)
        yield _encoded(dice, path) + query


def _path(dice: random.Random, world: World, values: Sequence[str]) -> str:
    known = {
        "meetings": world.talks.uid,
        "people": world.lima.uid,
        "issues": world.fish.uid,
        "reports": world.report.raw_sha256[:16],
    }
    name = dice.choice([*KINDS.split("|"), "Meetings", "things"])
    odd = _part(dice.choice(values))
    identifier = dice.choice([known.get(name, "x"), odd, "z" * 10, "f" * 16, "0" * 10])
    return dice.choice([
        f"/{name}{dice.choice(FORMS)}", f"/{name}/", f"/{name}.{dice.choice(['csv', 'json'])}",
        f"/{name}/{identifier}/", f"/{name}/{identifier}.json", f"/{name}/{identifier}",
        f"/pictures/{dice.choice([*PICTURES, odd])}/", "/search/", "/search/", "/",
        f"/sitemap-{name}-{dice.choice(['0', '1', '9999', '٣', odd])}.xml", f"/{odd}",
        dice.choice(["/healthz", "/robots.txt", "/sitemap.xml", "/favicon.ico"]),
    ])  # fmt: skip


def _part(text: str) -> str:
    return text.replace("/", "∕")


def _query(dice: random.Random, names: Sequence[str], values: Sequence[str]) -> str:
    number = dice.choice([0, 1, 1, 2, 3, 6])
    parts = []
    for _ in range(number):
        value = dice.choice(values)
        if dice.random() < 0.1:
            value = value * dice.choice([2, 20, 400])
        name = "q" if dice.random() < 0.1 else dice.choice(names)
        mark = dice.choice(["=", "=", "=", "=", "=", "", "=="])
        parts.append(_encoded(dice, name) + mark + _encoded(dice, value[:9_000]))
    separator = dice.choice(["&", "&", "&", "&&", ";"])
    return "?" + separator.join(parts) if parts else ""


def _encoded(dice: random.Random, text: str) -> str:
    """Percent-encoded in one of the ways in which visitors get it right or wrong."""
    encoding = "utf-8" if dice.random() < 0.9 else dice.choice(["latin-1", "utf-16", "cp949"])
    errors = "surrogatepass" if encoding.startswith("utf") else "replace"
    raw = text.encode(encoding, errors)
    safe = b"/-_.,:~" + (b"" if dice.random() < 0.5 else b"'()*!$")
    shown = "".join(chr(one) if _is_plain(one, safe) else f"%{one:02X}" for one in raw)
    if dice.random() < 0.03:
        shown += dice.choice(["%", "%zz", "%u0041", "%E2%82", "%C0%80", "%FF"])
    return shown.replace("%20", "+") if dice.random() < 0.3 else shown


def _is_plain(byte: int, safe: bytes) -> bool:
    return byte in safe or (byte < 128 and chr(byte).isalnum())
