"""What stands behind the fields of a record: who says so, where, when, and in which words."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from curation.admin import words
from curation.editing.fields import STATED
from curation.models import Issue, Meeting, Person, Source, Statement
from curation.values.enums import Basis, Rank, Review

SHOWN_A_FIELD = 8
# A person is named in every other sentence: a few examples do.
SHOWN_OF = {"mention": 3}
SHOWN_FIELDS = 60
SHOWN_IN_ALL = 400

# Field of the statements -> what an editor calls it; the order is that of the forms.
TITLES: Mapping[str, str] = {
    "name": "Name",
    "name_form": "Name",
    "mention": "Printed as",
    "rejected_name": "Not a name",
    "role": "Office",
    "label": "Label",
    "phrase": "Wording",
    "rejected_alias": "Not a wording",
    "kind": "Kind",
    "printed_kind": "Called",
    "status": "Status",
    "mode": "Mode",
    "date": "Date",
    "original_date": "Date before it was moved",
    "venue": "Venue",
    "locality": "Locality",
    "country": "Country",
    "parent": "Part of",
    "occasion": "Occasion",
    "visit_type": "Type of visit",
    "ordinal": "Claimed count",
    "participant": "Participant",
    "participant_country": "Participating country",
    "participant_organization": "Participating organization",
    "prospect": "Before",
    "outcome": "After",
    "raised_by": "Raised by",
    "next_step": "Next step",
    "rejected": "Left out",
    "date_published": "Date of publication",
    "publisher": "Publisher",
    "author": "Author",
    "genre": "Genre",
    "machine_translated": "Machine-translated",
    "quote": "Told in",
}
ORDER = {title: place for place, title in enumerate(dict.fromkeys(TITLES.values()))}
PEOPLE, AGENDA = len(ORDER) + 1, len(ORDER) + 2
DATES = frozenset({"date", "original_date", "date_published"})
# Printed words, in which an underscore is an underscore.
VERBATIM = frozenset({"name", "name_form", "mention", "role", "label", "phrase", "venue"})
AGENDA_WORDS = {
    "prospect": "before",
    "outcome": "after",
    "raised_by": "raised by",
    "next_step": "next step",
    "rejected": "left out",
}
QUALIFIERS = {
    "organization": "{}",
    "country": "{}",
    "former": "former",
    "function": "{}",
    "capacity": "as {}",
    "attendance": "{}",
    "rejected": "left out",
}


@dataclass(frozen=True, slots=True)
class Voice:
    """One statement as an editor reads it."""

    statement: Statement
    value: str
    said_by: str
    when: str
    link: str
    uncounted: str
    by_curator: bool
    translated: bool


@dataclass(frozen=True, slots=True)
class FieldEvidence:
    """All that is said about one field, or about one participant or agenda item."""

    field: str
    title: str
    voices: list[Voice]
    more: int
    corrected: bool
    # The field of the record's own form that this is about, if it is a plain one.
    target: str = ""

    @property
    def sources_say(self) -> str:
        """The values of the sources, for a field that a curator corrected."""
        said = [f"{voice.value} ({voice.said_by})" for voice in self.voices if not voice.by_curator]
        return "; ".join(dict.fromkeys(said))


def evidence_of(record: Any) -> list[FieldEvidence]:
    """The evidence for every field of a record, in the order of the form."""
    grouped: dict[tuple[int, str, str], list[Statement]] = defaultdict(list)
    for statement in _about(record)[:SHOWN_IN_ALL]:
        grouped[_place(statement, record)].append(statement)
    places = sorted(grouped, key=lambda place: place[0])[:SHOWN_FIELDS]
    return [_field_evidence(record, place, grouped[place]) for place in places]


def _about(record: Any) -> QuerySet[Statement]:
    """The statements about a record, the latest first, without the texts of their sources."""
    said = Statement.objects.select_related("source", "person", "issue", "meeting", "change__by")
    said = said.defer("source__text", "source__missed").order_by("-id")
    said = said.exclude(field="rejected", value="")  # it is there: nothing to tell
    if isinstance(record, Meeting):
        return said.filter(meeting=record)
    if isinstance(record, Person):
        return said.filter(person=record, meeting__isnull=True)
    if isinstance(record, Issue):
        return said.filter(issue=record)
    return said.filter(source=record).about_source()


def _place(statement: Statement, record: Any) -> tuple[int, str, str]:
    """Where a statement is shown: after the record's own fields come its people and its agenda."""
    if isinstance(record, Meeting) and statement.person is not None:
        return PEOPLE, "participant", str(statement.person)
    if isinstance(record, Meeting) and statement.issue is not None:
        return AGENDA, "agenda", str(statement.issue)
    if isinstance(record, Issue) and statement.meeting is not None:
        return AGENDA, "agenda", str(statement.meeting)
    title = TITLES.get(statement.field, words.label(statement.field).capitalize())
    return ORDER.get(title, len(ORDER)), statement.field, title


def _field_evidence(
    record: Any, place: tuple[int, str, str], said: list[Statement]
) -> FieldEvidence:
    said.sort(key=lambda one: one.basis != Basis.CURATOR)
    voices = [voice(record, one) for one in said[: SHOWN_OF.get(place[1], SHOWN_A_FIELD)]]
    corrected = any(voice.by_curator and not voice.uncounted for voice in voices)
    own = {said: name for name, said in STATED.get(type(record), {}).items() if said != "parent"}
    target = own.get(place[1], "") if place[0] < PEOPLE else ""
    return FieldEvidence(place[1], place[2], voices, len(said) - len(voices), corrected, target)


def voice(record: Any, statement: Statement) -> Voice:
    source, by_curator = statement.source, statement.basis == Basis.CURATOR
    published = source.date_published if source is not None else None
    day = statement.created.date() if by_curator else published
    return Voice(
        statement=statement,
        value=_value(record, statement),
        said_by=statement.reviewed_by if by_curator else _outlet(source),
        when=f"{day:%-d %b %Y}" if day else "",
        link=_link(statement),
        uncounted=_uncounted(statement),
        by_curator=by_curator,
        translated=bool(source is not None and source.machine_translated and not by_curator),
    )


def _outlet(source: Source | None) -> str:
    return (source.publisher or source.file_name) if source is not None else ""


def _link(statement: Statement) -> str:
    """The reading page of the source, at the passage."""
    if statement.source_id is None:
        return ""
    address = reverse("admin:curation_source_read", args=[statement.source_id])
    return address if statement.start is None else f"{address}#t{statement.start}"


def _uncounted(statement: Statement) -> str:
    """Why a statement does not count; empty when it does."""
    if statement.superseded_by_id is not None:
        return "corrected by the outlet since"
    if statement.review == Review.REJECTED:
        return "rejected as a wrong reading"
    if statement.rank == Rank.DEPRECATED:
        return statement.rank_reason or "withdrawn"
    return "its passage is gone from the report" if statement.stale else ""


def _value(record: Any, statement: Statement) -> str:
    """A value in words, with what qualifies it: ``visitor, capacity President``."""
    said = words.label(statement.value)
    if statement.field in DATES:
        said = words.shown_date(statement.value)
    if statement.field in VERBATIM:
        said = statement.value
    if statement.field == "quote":
        return ""
    if statement.field == "parent" and statement.basis != Basis.CURATOR:
        said = "another meeting of this report"
    if isinstance(record, Meeting | Issue) and statement.field in AGENDA_WORDS:
        said = f"{AGENDA_WORDS[statement.field]}: {said or words.DASH}"
    kept = {
        name: value for name, value in statement.qualifiers.items() if value and name in QUALIFIERS
    }
    parts = [QUALIFIERS[name].format(words.label(str(value))) for name, value in kept.items()]
    return ", ".join([said or "(empty)", *parts])
