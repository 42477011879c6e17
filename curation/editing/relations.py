"""What happens to each relation of a record when two records become one, or one becomes two.

The relations are read from the models themselves, and every one has to be listed here: a model
that is added later cannot be forgotten, because merging refuses to run until it is decided.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, cast

from django.db import models

from curation.models import HistoryRow, Issue, Meeting, Person


class Handling(StrEnum):
    MOVED = "moved"  # the row points to the survivor from now on
    PROJECTED = "projected"  # the row follows from statements, which move
    CHAINED = "chained"  # absorbed records lead on to the survivor through the absorbed one


HANDLING: Mapping[tuple[str, str], Handling] = {
    ("Finding", "person"): Handling.MOVED,
    ("Finding", "meeting"): Handling.MOVED,
    ("Finding", "issue"): Handling.MOVED,
    ("Statement", "person"): Handling.MOVED,
    ("Statement", "meeting"): Handling.MOVED,
    ("Statement", "issue"): Handling.MOVED,
    ("Annotation", "person"): Handling.MOVED,
    ("Annotation", "meeting"): Handling.MOVED,
    ("Annotation", "issue"): Handling.MOVED,
    ("Suggestion", "person"): Handling.MOVED,
    ("Suggestion", "other_person"): Handling.MOVED,
    ("Suggestion", "meeting"): Handling.MOVED,
    ("Suggestion", "other_meeting"): Handling.MOVED,
    ("Suggestion", "issue"): Handling.MOVED,
    ("Suggestion", "other_issue"): Handling.MOVED,
    ("Issue", "parent"): Handling.MOVED,
    ("Meeting", "parent"): Handling.PROJECTED,
    ("PersonName", "person"): Handling.PROJECTED,
    ("Role", "person"): Handling.PROJECTED,
    ("Participation", "person"): Handling.PROJECTED,
    ("Participation", "meeting"): Handling.PROJECTED,
    ("AgendaItem", "meeting"): Handling.PROJECTED,
    ("AgendaItem", "issue"): Handling.PROJECTED,
    ("IssueAlias", "issue"): Handling.PROJECTED,
    ("PersonEntry", "record"): Handling.PROJECTED,
    ("MeetingEntry", "record"): Handling.PROJECTED,
    ("IssueEntry", "record"): Handling.PROJECTED,
    ("Issue_related", "from_issue"): Handling.MOVED,
    ("Issue_related", "to_issue"): Handling.MOVED,
    ("Person", "merged_into"): Handling.CHAINED,
    ("Meeting", "merged_into"): Handling.CHAINED,
    ("Issue", "merged_into"): Handling.CHAINED,
}


class UnknownRelation(LookupError):
    """A model points to a record and nobody has decided what merging does to it."""


def relations_to(model: type[models.Model]) -> Iterator[Any]:
    """Every foreign key that points to the model, history tables left out."""
    for relation in model._meta.get_fields(include_hidden=True):
        if not (relation.one_to_many or relation.one_to_one) or not relation.auto_created:
            continue
        field: Any = cast("models.ForeignObjectRel", relation).field
        if not issubclass(field.model, HistoryRow):
            yield field


def moved(model: type[Person | Meeting | Issue]) -> list[Any]:
    """The keys that are repointed in a merge. Raises `UnknownRelation` for an undecided one."""
    keys = []
    for field in relations_to(model):
        name = (field.model.__name__, field.name)
        if name not in HANDLING:
            raise UnknownRelation(f"{name[0]}.{name[1]} points to {model.__name__}: decide it")
        if HANDLING[name] is Handling.MOVED:
            keys.append(field)
    return keys
