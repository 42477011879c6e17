"""What stands behind a record: for each fact who says so, when, and in which words."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.db.models import QuerySet
from django.urls import reverse

from curation.browse.reader import Reader, shown_among
from curation.exports.rows.evidence import masked
from curation.exports.rows.reading import SOURCE_ID_LENGTH
from curation.models import Source, Statement
from curation.values.countries import country_name
from curation.values.enums import Basis
from curation.values.shown import label, shown_date

READ_AT_ONCE = 600
DATES = frozenset({"date", "original_date", "date_published"})
COUNTRIES = frozenset({"country", "participant_country"})
# Fields whose values are words of our own; every other value is printed as the report prints it.
WORDS = frozenset({"kind", "status", "mode", "visit_type", "prospect", "outcome", "participant"})
QUALIFIERS = {"capacity": "as {}", "organization": "{}", "former": "former"}


@dataclass(frozen=True, slots=True)
class Voice:
    """One statement as a reader sees it."""

    field: str
    value: str
    outlet: str
    day: str
    prefix: str
    exact: str
    suffix: str
    link: str  # to the outlet
    page: str  # of the report, with us
    said_by: str
    translated: bool
    inferred: bool
    by_curator: bool
    source: int | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of a record: what it is called, its value and how it is printed, who says so."""

    title: str
    value: str
    voices: list[Voice]
    printed: str = ""


def statements(**about: Any) -> QuerySet[Statement]:
    """What counts of what is said about something, the latest first."""
    said = Statement.objects.that_count().filter(**about, stale=False)
    said = said.select_related("source", "issue", "meeting").defer("source__text", "source__missed")
    return said.order_by("-id")


def voices_of(said: Iterable[Statement], reader: Reader) -> dict[int, Voice]:
    """The statements as voices, by their number."""
    rows = list(said)
    pages = shown_among(Source, {row.source_id for row in rows if row.source_id}, reader)
    return {row.pk: voice(row, pages) for row in rows}


def voice(statement: Statement, pages: Collection[int] = ()) -> Voice:
    source, by_curator = statement.source, statement.basis == Basis.CURATOR
    published = source.date_published if source is not None else None
    has_page = source is not None and source.pk in pages
    whole = statement.field == "quote"  # a sentence needs no words around it
    return Voice(
        field=statement.field,
        value="" if whole else shown_value(statement),
        outlet=outlet_of(source),
        day=statement.said_on or (published.isoformat() if published else ""),
        prefix="" if whole else masked(statement.prefix),
        exact=masked(statement.exact),
        suffix="" if whole else masked(statement.suffix),
        link=safe_link(statement.link if by_curator else source.url if source else ""),
        page=source_address(source) if has_page and source is not None else "",
        said_by=statement.attributed_to,
        translated=bool(source is not None and source.machine_translated and not by_curator),
        inferred=statement.basis == Basis.INFERRED,
        by_curator=by_curator,
        source=statement.source_id,
    )


def outlet_of(source: Source | None) -> str:
    return (source.publisher or source.file_name) if source is not None else ""


def source_id(source: Source) -> str:
    """The identifier of a report in addresses and exports."""
    return source.raw_sha256[:SOURCE_ID_LENGTH]


def source_address(source: Source) -> str:
    return reverse("browse:report", args=[source_id(source)])


def safe_link(url: str) -> str:
    """A link that leads to a page and runs nothing; else none."""
    try:
        return url if urlsplit(url).scheme in {"http", "https"} else ""
    except ValueError:
        return ""


def shown_value(statement: Statement) -> str:
    """A value in words, with what qualifies it."""
    field, value = statement.field, masked(statement.value)
    if field in DATES:
        value = shown_date(value)
    elif field in COUNTRIES:
        value = country_name(value)
    elif field in WORDS:
        value = label(value)
    parts = [
        words.format(masked(str(statement.qualifiers[name])))
        for name, words in QUALIFIERS.items()
        if statement.qualifiers.get(name)
    ]
    return ", ".join([part for part in (value, *parts) if part])


def by_field(said: Iterable[Statement], voices: dict[int, Voice]) -> dict[str, list[Voice]]:
    """The voices about each field, curators first, then the latest."""
    grouped: dict[str, list[Voice]] = defaultdict(list)
    for statement in said:
        grouped[statement.field].append(voices[statement.pk])
    return {field: ordered(found) for field, found in grouped.items()}


def ordered(voices: Iterable[Voice]) -> list[Voice]:
    """A decision first, then by day, the latest first; one report's same words only once."""
    unique = {(one.source, one.field, one.value, one.exact): one for one in voices}
    latest = sorted(unique.values(), key=lambda one: one.day, reverse=True)
    return sorted(latest, key=lambda one: not one.by_curator)
