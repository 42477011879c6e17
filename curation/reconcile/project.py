"""The statements about one record -> the fields and rows of that record."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from curation.reconcile.resolve import Said, resolve
from curation.values.enums import Function, MeetingKind, MeetingMode, MeetingStatus, VisitType
from curation.values.folding import fold

# Field of a statement -> field of the meeting and its value when nothing is said.
MEETING_FIELDS: Mapping[str, tuple[str, str]] = {
    "kind": ("kind", MeetingKind.OTHER),
    "printed_kind": ("printed_kind", ""),
    "mode": ("mode", MeetingMode.IN_PERSON),
    "status": ("status", MeetingStatus.UNKNOWN),
    "visit_type": ("visit_type", VisitType.UNSPECIFIED),
    "occasion": ("occasion", ""),
    "date": ("date_edtf", ""),
    "original_date": ("original_date_edtf", ""),
    "venue": ("venue", ""),
    "locality": ("locality", ""),
    "country": ("place_country", ""),
}
PERSON_FIELDS: Mapping[str, tuple[str, str]] = {"name": ("name", ""), "country": ("country", "")}
ISSUE_FIELDS: Mapping[str, tuple[str, str]] = {"label": ("label", "")}
AGENDA_FIELDS = ("prospect", "outcome", "raised_by", "next_step")
REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class RoleRow:
    title: str
    organization: str = ""
    country: str = ""
    former: bool = False
    office_class: str = ""
    start: str = ""
    end: str = ""

    @property
    def key(self) -> tuple[str, str, str, bool]:
        """Two outlets' spellings of one office are one row."""
        return (fold(self.title), fold(self.organization), self.country, self.former)


@dataclass(frozen=True, slots=True)
class ParticipationRow:
    function: str = Function.PARTICIPANT
    capacity: str = ""
    attendance: str = "named"
    rejected: bool = False


@dataclass(frozen=True, slots=True)
class AgendaRow:
    prospect: str = ""
    outcome: str = ""
    raised_by: str = ""
    next_step: str = ""
    rejected: bool = False


@dataclass(frozen=True, slots=True)
class Projection:
    """What a record looks like. ``chosen`` are the keys of the statements that won."""

    fields: Mapping[str, str]
    chosen: frozenset[int]
    roles: tuple[RoleRow, ...] = ()
    names: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    participations: Mapping[int, ParticipationRow] = field(default_factory=dict)
    countries: Mapping[str, ParticipationRow] = field(default_factory=dict)
    organizations: Mapping[str, ParticipationRow] = field(default_factory=dict)
    agenda: Mapping[int, AgendaRow] = field(default_factory=dict)


def by_field(statements: Iterable[Said]) -> dict[str, list[Said]]:
    grouped: dict[str, list[Said]] = defaultdict(list)
    for said in statements:
        grouped[said.field].append(said)
    return grouped


def _fields(
    said: Mapping[str, Collection[Said]], table: Mapping[str, tuple[str, str]], chosen: set[int]
) -> dict[str, str]:
    fields = {}
    for name, (target, default) in table.items():
        winner = resolve(said.get(name, ()))
        fields[target] = winner.value if winner else str(default)
        if winner:
            chosen.add(winner.key)
    return fields


def _stated(
    said: Mapping[str, Collection[Said]], table: Mapping[str, tuple[str, str]], chosen: set[int]
) -> dict[str, str]:
    """Only what somebody states: a person or issue is named before anything is said of it."""
    fields = {}
    for name, (target, _) in table.items():
        winner = resolve(said.get(name, ()))
        if winner and (winner.value or winner.is_decision):
            fields[target] = winner.value
            chosen.add(winner.key)
    return fields


def _by_value(statements: Iterable[Said]) -> dict[str, list[Said]]:
    grouped: dict[str, list[Said]] = defaultdict(list)
    for said in statements:
        grouped[said.value].append(said)
    return grouped


def _role(said: Said) -> RoleRow:
    return RoleRow(
        title=said.value,
        organization=said.qualifiers.get("organization", ""),
        country=said.qualifiers.get("country", ""),
        former=said.qualifiers.get("former", "") == "true",
        office_class=said.qualifiers.get("office_class", ""),
        start=said.qualifiers.get("start", ""),
        end=said.qualifiers.get("end", ""),
    )


def _roles(statements: Iterable[Said]) -> tuple[RoleRow, ...]:
    """One row an office; the earliest printed wording names it. A curator can withdraw one."""
    rows: dict[tuple[str, str, str, bool], RoleRow] = {}
    withdrawn = {
        _role(said).key
        for said in statements
        if said.is_decision and said.qualifiers.get(REJECTED) == "true"
    }
    for said in sorted(statements, key=lambda one: (one.day or "9999", one.source, one.start)):
        row = _role(said)
        if row.key not in withdrawn:
            rows.setdefault(row.key, row)
    return tuple(rows.values())


def _kept(statements: Iterable[Said], withdrawn: Collection[Said]) -> set[str]:
    """The values said, less those a curator withdrew and nobody has entered again since."""
    entered = _by_value(statements)
    for value, withdrawals in _by_value(withdrawn).items():
        last = max(said.decided for said in withdrawals)
        if all(said.decided < last for said in entered.get(value, [])):
            entered.pop(value, None)
    return set(entered)


def project_person(statements: Iterable[Said]) -> Projection:
    said = by_field(statements)
    chosen: set[int] = set()
    fields = _stated(said, PERSON_FIELDS, chosen)
    roles = said.get("role", [])
    chosen.update(one.key for one in roles)
    printed = [*said.get("name", []), *said.get("name_form", [])]
    names = tuple(sorted(_kept(printed, said.get("rejected_name", []))))
    return Projection(fields, frozenset(chosen), roles=_roles(roles), names=names)


def project_issue(statements: Iterable[Said]) -> Projection:
    said = by_field(statements)
    chosen: set[int] = set()
    fields = _stated(said, ISSUE_FIELDS, chosen)
    worded = [*said.get("label", []), *said.get("phrase", [])]
    first: dict[str, str] = {}
    for wording in sorted(_kept(worded, said.get("rejected_alias", []))):
        first.setdefault(fold(wording), wording)
    first.pop(fold(fields.get("label", "")), None)
    return Projection(fields, frozenset(chosen), aliases=tuple(first.values()))


def _participation(statements: Collection[Said], chosen: set[int]) -> ParticipationRow | None:
    said = by_field(statements)
    winner = resolve(said.get("participant", ()))
    if winner is None:
        return None
    chosen.add(winner.key)
    capacity = _qualifier(said["participant"], winner, "capacity")
    attendance = _qualifier(said["participant"], winner, "attendance") or "named"
    return ParticipationRow(winner.value, capacity, attendance, _is_rejected(said, chosen))


def _qualifier(statements: Collection[Said], winner: Said, name: str) -> str:
    """The winner's own qualifier, else the first that anybody gives, unless a curator decided."""
    if winner.is_decision or winner.qualifiers.get(name):
        return winner.qualifiers.get(name, "")
    given = [one for one in statements if one.qualifiers.get(name)]
    first = min(given, key=lambda one: (one.day or "9999", one.source, one.start), default=None)
    return first.qualifiers[name] if first else ""


def _is_rejected(said: Mapping[str, Collection[Said]], chosen: set[int]) -> bool:
    winner = resolve(said.get(REJECTED, ()))
    if winner:
        chosen.add(winner.key)
    return winner is not None and winner.value == "true"


def _agenda(statements: Iterable[Said], chosen: set[int]) -> AgendaRow:
    said = by_field(statements)
    values = {}
    for name in AGENDA_FIELDS:
        winner = resolve(said.get(name, ()))
        values[name] = winner.value if winner else ""
        if winner:
            chosen.add(winner.key)
    return AgendaRow(**values, rejected=_is_rejected(said, chosen))


def _unnamed(statements: Iterable[Said], chosen: set[int]) -> dict[str, ParticipationRow]:
    """Participations of countries or organizations, which are values and not records."""
    rows = {}
    for value, said in _by_value(statements).items():
        winner = resolve(said)
        if winner is None:
            continue
        chosen.add(winner.key)
        rows[value] = ParticipationRow(
            function=winner.qualifiers.get("function", "") or Function.PARTICIPANT,
            capacity=winner.qualifiers.get("capacity", ""),
            attendance=winner.qualifiers.get("attendance", "") or "named",
            rejected=winner.qualifiers.get(REJECTED, "") == "true",
        )
    return rows


def project_meeting(
    own: Iterable[Said],
    by_person: Mapping[int, Collection[Said]],
    by_issue: Mapping[int, Collection[Said]],
) -> Projection:
    """*own* are the statements about the meeting itself, the others by person and by issue id."""
    said = by_field(own)
    chosen: set[int] = set()
    fields = _fields(said, MEETING_FIELDS, chosen)
    date = resolve(said.get("date", ()))
    fields["date_text"] = date.qualifiers.get("text", "") if date else ""
    fields["date_rule"] = date.rule if date else ""
    participations = {
        person: row
        for person, statements in by_person.items()
        if (row := _participation(statements, chosen)) is not None
    }
    return Projection(
        fields,
        frozenset(chosen),
        participations=participations,
        countries=_unnamed(said.get("participant_country", ()), chosen),
        organizations=_unnamed(said.get("participant_organization", ()), chosen),
        agenda={issue: _agenda(statements, chosen) for issue, statements in by_issue.items()},
    )
