"""What the reports of one meeting say differently, where not all of them can be right.

These are the questions that were filed about it for curators, whether they are settled or not.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, Q

from curation.browse.facts import Voice, ordered, statements, voices_of
from curation.browse.reader import Reader
from curation.models import Meeting, Suggestion
from curation.values.enums import Decision, SuggestionKind
from curation.values.shown import label

MOST = 20


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values, and who says so."""

    value: str
    voices: list[Voice]


@dataclass(frozen=True, slots=True)
class Disagreement:
    title: str
    sides: list[Side]


def disagreements(meeting: Meeting, reader: Reader) -> list[Disagreement]:
    """Field by field, with the outlets on each side. What was withdrawn unasked is no more."""
    asked = Suggestion.objects.filter(meeting=meeting, kind=SuggestionKind.CONTRADICTION)
    asked = asked.filter(Q(decision=Decision.OPEN) | Q(decided_by__isnull=False))
    said = Prefetch("statements", queryset=statements())
    questions = list(asked.select_related("issue").prefetch_related(said).order_by("id")[:MOST])
    everything = [one for question in questions for one in question.statements.all()]
    voices = voices_of(everything, reader)
    found = []
    for question in questions:
        sides = _sides(voices[one.pk] for one in question.statements.all())
        if len(sides) > 1:
            found.append(Disagreement(_title(question), sides))
    return found


def _title(question: Suggestion) -> str:
    field = label(question.field).capitalize()
    return f"{field} of “{question.issue}”" if question.issue is not None else field


def _sides(voices: Iterable[Voice]) -> list[Side]:
    by_value: dict[str, list[Voice]] = defaultdict(list)
    for voice in voices:
        by_value[voice.value].append(voice)
    return [Side(value, ordered(said)) for value, said in sorted(by_value.items())]
