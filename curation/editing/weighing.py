"""Stored statements as `resolve` weighs them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.db.models import Count, Q

from curation.models import Issue, Meeting, Person, Source, Statement
from curation.reconcile.project import by_field
from curation.reconcile.resolve import Said, resolve
from curation.values.enums import Basis, Rank, Review
from curation.values.folding import fold

COLUMNS = (
    "id", "field", "value", "qualifiers", "start", "basis", "rank", "review", "rule", "said_on",
    "person_id", "meeting_id", "issue_id", "stale",
    "source__raw_sha256", "source__publisher", "source__date_published",
    "source__text_sha256",
)  # fmt: skip
Subject = tuple[int | None, int | None, int | None]
Rows = Sequence[dict[str, Any]]


def said_of(row: dict[str, Any], wire: Collection[str]) -> Said:
    published = row["source__date_published"]
    basis = Basis(row["basis"])
    return Said(
        key=row["id"],
        field=row["field"],
        value=row["value"],
        source=row["source__raw_sha256"] or "",
        outlet=_outlet(row["source__publisher"] or "", row["source__text_sha256"] or "", wire),
        said_on=row["said_on"],
        published_on=published.isoformat() if published else "",
        start=row["start"] or 0,
        basis=basis,
        rank=Rank(row["rank"]),
        # Curators' statements are numbered as they are written, so the number orders them.
        decided=row["id"] if basis is Basis.CURATOR else 0,
        reviewed=row["review"] == Review.CONFIRMED,
        rule=row["rule"],
        qualifiers=row["qualifiers"],
    )


def _outlet(publisher: str, text: str, wire: Collection[str]) -> str:
    """What counts as one source: a text that several outlets print, else the outlet."""
    return text if text in wire else fold(publisher) or text


def printed_by_several(rows: Rows) -> set[str]:
    """The texts that more than one source has, by their digest; a file that is back is one."""
    texts = {row["source__text_sha256"] for row in rows} - {None}
    current = Source.objects.filter(text_sha256__in=texts, superseded_by__isnull=True)
    several = current.values("text_sha256")
    several = several.annotate(sources=Count("id")).filter(sources__gt=1)
    return set(several.values_list("text_sha256", flat=True))


def counts_for_accepted(said: Said) -> bool:
    """An accepted record stands on what a curator decided or confirmed; the rest is news."""
    return said.is_decision or said.reviewed


def statements_about(
    *, persons: Collection[int] = (), meetings: Collection[int] = (), issues: Collection[int] = ()
) -> dict[Subject, list[Said]]:
    """The statements that count, by subject: (person, meeting, issue) with none for the absent."""
    about = Q(meeting__in=meetings)
    about |= Q(person__in=persons, meeting__isnull=True)
    about |= Q(issue__in=issues, meeting__isnull=True)
    grouped: dict[Subject, list[Said]] = defaultdict(list)
    found = Statement.objects.that_count().filter(about).order_by("id").values(*COLUMNS)
    rows = _without_stale(found)
    wire = printed_by_several(rows)
    for row in rows:
        grouped[row["person_id"], row["meeting_id"], row["issue_id"]].append(said_of(row, wire))
    return grouped


def _without_stale(rows: Iterable[dict[str, Any]]) -> Rows:
    """A statement whose passage is gone counts only where a curator has confirmed it."""
    return [row for row in rows if not row["stale"] or row["review"] == Review.CONFIRMED]


# Statements that stand beside each other instead of competing.
TOGETHER = frozenset(
    ["name", "mention", "role", "label", "phrase", "quote", "ordinal", "participant_country"]
)


def confirmed_by_accepting(
    *,
    persons: Collection[Person],
    meetings: Collection[Meeting],
    issues: Collection[Issue],
) -> set[int]:
    """The statements that say what the records say: chosen ones, and those that agree with them."""
    grouped = statements_about(
        persons=[one.pk for one in persons],
        meetings=[one.pk for one in meetings],
        issues=[one.pk for one in issues],
    )
    confirmed: set[int] = set()
    for statements in grouped.values():
        for name, said in by_field(statements).items():
            winner = resolve(said)
            confirmed |= {
                one.key
                for one in said
                if name in TOGETHER or (winner and fold(one.value) == fold(winner.value))
            }
    return confirmed
