"""What corrections are compared with: the rows as they are stored now, and as they once were."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from curation.editing.guard import Root
from curation.exports.columns import Table
from curation.exports.corrections.cells import stored
from curation.exports.rows import ROWS
from curation.exports.rows.agenda import agenda_id
from curation.exports.rows.participants import participation_id
from curation.exports.rows.reading import organization_id
from curation.exports.scope import Listed
from curation.models import AgendaItem, Issue, Meeting, Participation, Person
from curation.models.base import SubRow

# The model whose version a table carries, and the model of the rows below it.
ROOTS: Mapping[str, type[Root]] = {
    "meetings": Meeting,
    "participants": Meeting,
    "agenda": Meeting,
    "persons": Person,
    "issues": Issue,
}
SUB_ROWS: Mapping[str, type[SubRow]] = {"participants": Participation, "agenda": AgendaItem}
Cells = Mapping[str, str]
Version = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stored:
    """One row: its number, that of the record whose version it has, and its cells as texts."""

    pk: int
    root: int
    version: int
    cells: Cells


def root_key(table: Table, key: str) -> str:
    """The identifier of the record that a row belongs to."""
    return key.partition("-")[0] if table.name in SUB_ROWS else key


def stored_rows(table: Table, keys: Collection[str], columns: Collection[str]) -> dict[str, Stored]:
    """The rows with these keys that are still there, as an export would write *columns*."""
    model = ROOTS[table.name]
    names = {root_key(table, key) for key in keys}
    found = model.objects.unmerged().filter(uid__in=names).values_list("uid", "pk")
    roots: dict[str, int] = dict(found)
    numbers = _numbers(table, roots.values())
    places = [(place, one) for place, one in enumerate(table.columns) if one.name in columns]
    version = table.header.index("version")
    rows = {}
    for row in ROWS[table.name](Listed(numbers=frozenset(roots.values()))):
        key, root = row[0], roots[root_key(table, row[0])]
        if key in keys:
            cells = {column.name: stored(column, row[place]) for place, column in places}
            rows[key] = Stored(numbers.get(key, root), root, row[version], cells)
    return rows


def _numbers(table: Table, roots: Iterable[int]) -> dict[str, int]:
    """Key -> primary key of the rows below the records."""
    if table.name == "participants":
        rows = Participation.objects.filter(meeting__in=list(roots), rejected=False).values_list(
            "pk", "meeting__uid", "person__uid", "organization_id", "country"
        )
        return {
            participation_id(meeting, person, organization_id(organization), country): pk
            for pk, meeting, person, organization, country in rows
        }
    if table.name == "agenda":
        items = AgendaItem.objects.filter(meeting__in=list(roots), rejected=False)
        return {
            agenda_id(meeting, issue): pk
            for pk, meeting, issue in items.values_list("pk", "meeting__uid", "issue__uid")
        }
    return {}


def missing(table: Table, keys: Collection[str]) -> dict[str, str]:
    """Why each of these keys leads to nothing, as the end of a sentence."""
    model = ROOTS[table.name]
    names = {root_key(table, key) for key in keys}
    merged = dict(model.objects.filter(uid__in=names).values_list("uid", "merged_into__uid"))
    told = {}
    for key in keys:
        name = root_key(table, key)
        if name not in merged:
            told[key] = "is no identifier of a record here"
        elif merged[name]:
            told[key] = f"was merged into {merged[name]}"
        else:
            told[key] = "is no row of that meeting any more"
    return told


def earlier(table: Table, wanted: Collection[tuple[Stored, int]]) -> dict[Version, Cells]:
    """(number, version) -> the cells that can be corrected, as they stood at that version.

    A version that the record never had is left out.
    """
    if not wanted:
        return {}
    if table.name in SUB_ROWS:
        return _earlier_sub_rows(table, wanted)
    return _earlier_roots(table, wanted)


def _history(model: Any) -> Any:
    return model.history.order_by("history_id")


def _earlier_roots(table: Table, wanted: Collection[tuple[Stored, int]]) -> dict[Version, Cells]:
    model = ROOTS[table.name]
    history = _history(model).filter(
        id__in={one.root for one, _ in wanted}, version__in={version for _, version in wanted}
    )
    fields = _attnames(table, model)
    rows = list(history.values("id", "version", *fields.values()))
    parents = _uids(model, {row["parent_id"] for row in rows if row.get("parent_id")})
    found = {}
    for row in rows:
        if "parent_id" in row:
            row["parent_id"] = parents.get(row["parent_id"], "")
        found[row["id"], row["version"]] = _cells(table, fields, row)
    return found


def _earlier_sub_rows(table: Table, wanted: Collection[tuple[Stored, int]]) -> dict[Version, Cells]:
    """A row below a meeting as it was until the meeting got its next version: by their changes."""
    ended = _changes(Meeting, {(one.root, version + 1) for one, version in wanted})
    model = SUB_ROWS[table.name]
    fields = _attnames(table, model)
    history = _history(model).filter(id__in={one.pk for one, _ in wanted})
    versions: dict[int, list[tuple[int, int]]] = {}
    for one, version in wanted:
        if (one.root, version + 1) in ended:
            versions.setdefault(one.pk, []).append((version, ended[one.root, version + 1]))
    found = {}
    for row in history.values("id", "change_id", *fields.values()):
        for version, change in versions.get(row["id"], ()):
            if row["change_id"] < change:
                found[row["id"], version] = _cells(table, fields, row)
    return found


def _changes(model: Any, wanted: Collection[Version]) -> dict[Version, int]:
    """The change that gave a record its version."""
    rows = _history(model).filter(
        id__in={pk for pk, _ in wanted}, version__in={version for _, version in wanted}
    )
    found = rows.values_list("id", "version", "change_id")
    return {(pk, version): change for pk, version, change in found}


def _attnames(table: Table, model: Any) -> dict[str, str]:
    return {
        column: model._meta.get_field(field).attname for column, field in table.corrects.items()
    }


def _cells(table: Table, fields: Mapping[str, str], row: Mapping[str, Any]) -> Cells:
    columns = {column.name: column for column in table.columns}
    return {name: stored(columns[name], row[attname]) for name, attname in fields.items()}


def _uids(model: Any, numbers: Collection[int]) -> dict[int | None, str]:
    return dict(model.objects.filter(pk__in=numbers).values_list("pk", "uid"))
