"""Field by field: what a found record says against what its label says."""

from collections.abc import Iterator
from dataclasses import dataclass

from curation.evaluation.comparison import compatible, same_place, same_role
from curation.evaluation.labels import Record
from curation.evaluation.pairing import Identity, days_of

# The accuracies, in the order in which they are printed. Some are a second, stricter or laxer
# reading of the same field: their errors are not listed twice.
FIELDS = (
    "role",
    "role, word for word",
    "country",
    "start date",
    "start date compatible",
    "status",
    "kind",
    "place",
    "country of the meeting",
    "complete participants",
    "outcome",
)
SECOND_READINGS = frozenset({"role, word for word", "start date compatible"})


@dataclass(frozen=True, slots=True)
class Answer:
    """One field of a pair; ``right`` is whether the finding says what the label says."""

    field: str
    right: bool
    expected: object
    found: object


def about_person(label: Record, found: Record) -> Iterator[Answer]:
    role, read = label["role"], found.get("role")
    yield Answer("role", same_role(role, read), role, read)
    exact = same_role(role, read, word_for_word=True)
    yield Answer("role, word for word", exact, role, read)
    country = (found.get("country") or "").upper() or None
    if country == "EU" and "European" in (label.get("organization") or ""):
        country = label["country"]  # officials of the Union may have a code or none
    yield Answer("country", country == label["country"], label["country"], country)


def about_meeting(label: Record, found: Record, who: Identity) -> Iterator[Answer]:
    """A field that the label leaves open is not asked."""
    if label["start"]:
        start = found.get("start")
        yield Answer("start date", start == label["start"], label["start"], start)
        can_be = bool(start) and compatible(days_of(label), days_of(found))
        yield Answer("start date compatible", can_be, label["start"], start)
    for field in ("status", "kind"):
        yield Answer(field, label[field] == found[field], label[field], found[field])
    if label["place"]:
        place = found.get("place")
        yield Answer("place", same_place(label["place"], place), label["place"], place)
    if label["country"]:
        country = (found.get("country") or "").upper()
        right = country == label["country"]
        yield Answer("country of the meeting", right, label["country"], country)
    if label["participants"]:
        everybody = who.labelled(label) <= who.found(found)
        expected, read = label["participants"], found["participants"]
        yield Answer("complete participants", everybody, expected, read)


def about_issue(label: Record, found: Record) -> Iterator[Answer]:
    yield Answer("outcome", label["status"] == found["status"], label["status"], found["status"])


def invents_a_day(label: Record, found: Record) -> bool:
    """Whether a full date was found where the report gives none."""
    return not label["start"] and len(found.get("start") or "") == len("2026-01-13")
