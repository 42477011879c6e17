"""What is coded of each kind of finding, and which values are valid."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from curation.editing.errors import Refused
from curation.models import CodingItem, Issue, Meeting, Person
from curation.values import edtf
from curation.values.enums import FindingKind, MeetingKind, MeetingStatus, Outcome
from curation.values.enums import label as words
from curation.values.folding import fold

OUTCOME = "outcome:"  # followed by the ID of the issue
MODELS: Mapping[str, type[Person] | type[Meeting] | type[Issue]] = {
    FindingKind.PERSON: Person,
    FindingKind.MEETING: Meeting,
    FindingKind.ISSUE: Issue,
}


@dataclass(frozen=True, slots=True)
class CodedField:
    """One code: the field of the record (or ``outcome:ID``), its label, what it may be.

    A field with choices is compared as it is, one of words without regard to case and accents.
    """

    name: str
    label: str
    choices: Sequence[tuple[str, str]] = ()
    longest: int = 200
    required: bool = False

    @property
    def family(self) -> str:
        """Under which name agreement is told: every outcome is one family."""
        return "outcome" if self.name.startswith(OUTCOME) else self.label

    def same(self, one: str, other: str) -> bool:
        return one == other if self.choices else fold(one) == fold(other)

    def checked(self, value: object) -> str:
        """Raises `Refused` for what the field cannot hold."""
        text = " ".join(str(value).split())
        if self.choices and text not in dict(self.choices):
            raise Refused(f"“{text}” is no {self.label}.")
        if len(text) > self.longest:
            raise Refused(f"{self.label}: {self.longest} characters at most.")
        if self.required and not text:
            raise Refused(f"A {self.label} is needed.")
        if self.name == "date_edtf" and not edtf.is_valid(text):
            raise Refused(f"“{text}” is no date; write it like 2026-01-13.")
        return text


def _choices(members: type[StrEnum], *, none: bool = False) -> tuple[tuple[str, str], ...]:
    listed = tuple((member.value, words(member)) for member in members)
    return (("", "none"), *listed) if none else listed


FIELDS: Mapping[str, tuple[CodedField, ...]] = {
    FindingKind.PERSON: (
        CodedField("name", "name", required=True),
        CodedField("country", "country", longest=2),
    ),
    FindingKind.ISSUE: (CodedField("label", "label", required=True),),
    FindingKind.MEETING: (
        CodedField("kind", "kind", _choices(MeetingKind)),
        CodedField("status", "status", _choices(MeetingStatus)),
        CodedField("date_edtf", "date", longest=40),
        CodedField("locality", "place", longest=100),
    ),
}
OUTCOMES = _choices(Outcome, none=True)


def coded_fields(item: CodingItem) -> list[CodedField]:
    """The fields of an item, those of its subjects last."""
    fields = list(FIELDS[item.kind])
    for issue, label in item.subjects.items():
        fields.append(CodedField(f"{OUTCOME}{issue}", label, OUTCOMES))
    return fields


def checked_values(item: CodingItem, values: Mapping[str, object]) -> dict[str, str]:
    """Every field of the item: what is given, else what was proposed."""
    return {
        field.name: field.checked(values.get(field.name, item.proposed.get(field.name, "")))
        for field in coded_fields(item)
    }


def shown(field: CodedField, value: str) -> str:
    """A code in words."""
    return dict(field.choices).get(value, value) or "–"
