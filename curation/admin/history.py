"""Who changed what, when and why: read off the history tables, each row of which has its change."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Case, ForeignKey, Model, Q, TextField, Value, When
from django.db.models.functions import Cast
from django.urls import reverse

from curation.admin import words
from curation.models import (
    AgendaItem,
    Annotation,
    Change,
    Finding,
    Issue,
    IssueAlias,
    Meeting,
    Organization,
    OrganizationName,
    Participation,
    Person,
    PersonName,
    Role,
    Source,
    Suggestion,
)

# The rows below a record, with the key that leads to it.
BELOW: Mapping[type[Model], tuple[tuple[type[Model], str], ...]] = {
    Person: ((PersonName, "person"), (Role, "person")),
    Meeting: ((Participation, "meeting"), (AgendaItem, "meeting")),
    Issue: ((IssueAlias, "issue"),),
    Source: (),
    Organization: ((OrganizationName, "organization"),),
}
LISTED: tuple[type[Any], ...] = (Source, Meeting, Person, Issue)
ROOTS: tuple[type[Any], ...] = (*LISTED, Organization)
FOLLOWED: tuple[type[Any], ...] = (
    *ROOTS,
    PersonName,
    Role,
    Participation,
    AgendaItem,
    IssueAlias,
    OrganizationName,
    Finding,
    Suggestion,
    Annotation,
)
# Bookkeeping, or keys under which other fields are found again.
UNTOLD = frozenset(
    [
        *("id", "uid", "version", "created", "modified", "folded", "sound", "fingerprint"),
        *("raw_sha256", "text_sha256", "metadata_sha256", "extractor_version"),
        *("vocabulary_digest", "date_earliest", "date_latest", "date_rule", "accepted_at"),
    ]
)
# The first of these that a row has names it.
TITLED_BY = ("name", "label", "title", "headline", "alias", "person", "organization", "issue",
             "publisher", "file_name", "country", "kind", "body")  # fmt: skip
EMPTY: tuple[Any, ...] = (None, "", False)
ROWS_SHOWN = 200
Step = tuple[Any, Any]  # a history row and the one before it, if any
Names = Mapping[tuple[type[Any], int], str]
VERBS = {"+": "added", "~": "changed", "-": "removed"}


@dataclass(frozen=True, slots=True)
class FieldChange:
    label: str
    old: str
    new: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class RowChange:
    """What one change did to one record or row."""

    verb: str
    kind: str
    title: str
    address: str
    fields: list[FieldChange]
    number: int = 0  # of the history row


@dataclass(slots=True)
class Act:
    """A change with what it did."""

    change: Change
    rows: list[RowChange] = field(default_factory=list)

    @property
    def who(self) -> str:
        return self.change.by.get_username() if self.change.by else "loader"


def history_of(record: Model) -> list[Act]:
    """Everything that was ever done to a record and the rows below it, the latest first."""
    past: list[Any] = []
    for model, key in ((type(record), "id"), *BELOW[type(record)]):
        rows = _history(model).filter(**{key: record.pk}).select_related("change__by")
        past += reversed(rows.order_by("-history_id")[:ROWS_SHOWN])
    steps = list(_with_previous(past))
    names = _names(steps)
    acts: dict[int, Act] = {}
    for row, before in steps:
        act = acts.setdefault(row.change_id, Act(row.change))
        act.rows += _told(row, before, names)
    for change in _said_of(record):
        acts.setdefault(change.pk, Act(change))
    return sorted(acts.values(), key=lambda act: -act.change.pk)


def _said_of(record: Model) -> Iterable[Change]:
    """Changes in which a curator said something of a record, whether or not a field followed."""
    kind = str(record._meta.model_name)
    if kind not in ("person", "meeting", "issue"):
        return ()
    said = Q(**{f"statements__{kind}": record.pk})
    if kind != "meeting":  # what is said of somebody at a meeting is the meeting's
        said &= Q(statements__meeting=None)
    found = Change.objects.filter(said).select_related("by").distinct()
    return found.order_by("-pk")[:ROWS_SHOWN]


def rows_of(change: Change) -> list[RowChange]:
    """What one change did, record by record."""
    steps: list[Step] = []
    for model in FOLLOWED:
        here = list(_history(model).filter(change=change).order_by("history_id")[:ROWS_SHOWN])
        if not here:
            continue
        ids, newest = {row.id for row in here}, here[-1].history_id
        past = _history(model).filter(id__in=ids, history_id__lte=newest).order_by("history_id")
        steps += [step for step in _with_previous(past) if step[0].change_id == change.pk]
    names = _names(steps)
    return [told for row, before in steps for told in _told(row, before, names)]


def records_touched(changes: Iterable[int]) -> dict[int, dict[str, str]]:
    """For each change the addresses of the records it touched with their titles, in one
    statement.
    """
    ids = list(changes)
    first, *others = (
        _history(model)
        .filter(change__in=ids)
        .order_by()
        .annotate(place=Value(LISTED.index(model)), called=_called(model))
        .values_list("change_id", "place", "history_id", "id", "called")
        for model in LISTED
    )
    touched: dict[int, dict[str, str]] = defaultdict(dict)
    rows = first.union(*others, all=True).order_by("place", "history_id")
    for change, place, _, pk, called in rows:
        touched[change][_address(LISTED[place], pk)] = words.shortened(called)
    return touched


def _called(model: type[Model]) -> Case:
    """What a history row names its record by, found in the database."""
    own = {column.name for column in model._meta.concrete_fields}
    names = [name for name in TITLED_BY if name in own]
    filled = [When(~Q(**{name: ""}), then=Cast(name, TextField())) for name in names]
    return Case(*filled, default=Value(str(model._meta.verbose_name)), output_field=TextField())


def _history(model: type[Model]) -> Any:
    manager: Any = model.history  # type: ignore[attr-defined]  # simple-history's
    return manager.all()


def _with_previous(rows: Iterable[Any]) -> Iterator[Step]:
    """Each history row with the one before it of the same record."""
    last: dict[tuple[type[Any], int], Any] = {}
    for row in rows:
        key = (type(row), row.id)
        yield row, last.get(key)
        last[key] = row


def _told(row: Any, before: Any, names: Names) -> Iterator[RowChange]:
    """What a history row says in words; nothing where nothing of interest changed."""
    model = row.instance_type
    fields = list(_field_changes(row, before, names))
    if row.history_type == "~" and not fields:
        return
    yield RowChange(
        verb=VERBS[row.history_type],
        kind=str(model._meta.verbose_name),
        title=_title(row, model, names),
        address=_address(model, row.id),
        fields=fields,
        number=row.history_id,
    )


def _field_changes(row: Any, before: Any, names: Names) -> Iterator[FieldChange]:
    owners = {key for below in BELOW.values() for model, key in below if model is row.instance_type}
    for column in row.tracked_fields:
        if column.name in UNTOLD or column.name in owners:
            continue
        old = getattr(before, column.attname) if before is not None else None
        new = getattr(row, column.attname)
        if old == new or (before is None and new in EMPTY):
            continue
        label = str(column.verbose_name)
        shown = _shown(column, old, names), _shown(column, new, names)
        yield FieldChange(label, *shown, name=column.name)


def _shown(column: Any, value: Any, names: Names) -> str:
    if value is None or value == "":
        return words.DASH
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(column, ForeignKey):
        return names.get((column.related_model, value), f"number {value}")
    return words.label(str(value)) if column.choices else str(value)


def _names(steps: Iterable[Step]) -> Names:
    """What the linked records are called, looked up once a kind."""
    wanted: dict[type[Any], set[int]] = defaultdict(set)
    for row in (one for step in steps for one in step if one is not None):
        for column in row.tracked_fields:
            if isinstance(column, ForeignKey) and getattr(row, column.attname):
                wanted[column.related_model].add(getattr(row, column.attname))
    return {
        (model, pk): str(one)
        for model, ids in wanted.items()
        for pk, one in model._default_manager.in_bulk(ids).items()
    }


def _title(row: Any, model: type[Any], names: Names) -> str:
    """What a record was called when the history row was written."""
    for name in TITLED_BY:
        value = getattr(row, f"{name}_id", None) or getattr(row, name, "")
        if not value:
            continue
        if not hasattr(row, f"{name}_id"):
            return words.shortened(str(value))
        linked = model._meta.get_field(name).related_model
        if (linked, value) in names:
            return names[linked, value]
    return f"{model._meta.verbose_name} {row.id}"


def _address(model: type[Model], pk: int) -> str:
    if model not in ROOTS:
        return ""
    return reverse(f"admin:curation_{model._meta.model_name}_change", args=[pk])
