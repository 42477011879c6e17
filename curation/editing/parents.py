"""Which meeting contains which: parent statements name a finding of the same report, or an ID."""

from collections.abc import Callable, Collection, Iterable
from typing import Any

from curation.models import Finding, Meeting
from curation.reconcile.resolve import Said, resolve
from curation.values.enums import FindingKind


def of_meetings(
    meetings: Collection[Meeting], about: Callable[[Any, Any], list[Said]]
) -> dict[int, int | None]:
    """The id of each meeting's parent. A chain that would close on itself is left open."""
    said = {
        meeting.pk: [
            one for one in about(meeting, (None, meeting.pk, None)) if one.field == "parent"
        ]
        for meeting in meetings
    }
    named = _meetings_named(one for statements in said.values() for one in statements)
    chosen = {pk: _chosen(statements, named) for pk, statements in said.items()}
    stored = _stored_above({parent for parent in chosen.values() if parent is not None})
    found: dict[int, int | None] = {}
    for pk, parent in chosen.items():
        closes = parent is not None and _closes(pk, parent, found, stored)
        found[pk] = None if closes else parent
    return found


def _chosen(statements: list[Said], named: dict[tuple[str, str], int]) -> int | None:
    usable = [
        said
        for said in statements
        if (said.is_decision and not said.value) or _reference(said) in named
    ]
    winner = resolve(usable)
    return named.get(_reference(winner)) if winner and winner.value else None


def _reference(said: Said) -> tuple[str, str]:
    """What a parent statement names: an ID (a curator's), or a finding of its own report."""
    return ("" if said.is_decision else said.source, said.value)


def _meetings_named(statements: Iterable[Said]) -> dict[tuple[str, str], int]:
    """(hash of the source, local key) or ("", ID) -> the meeting that survives behind it."""
    by_source: dict[str, set[str]] = {}
    for said in statements:
        source, name = _reference(said)
        by_source.setdefault(source, set()).add(name)
    ids = by_source.pop("", set()) - {""}
    named: dict[tuple[str, str], int] = {}
    for meeting in Meeting.objects.filter(uid__in=ids).select_related("merged_into"):
        named["", meeting.uid] = meeting.survivor().pk
    findings = Finding.objects.filter(
        source__raw_sha256__in=by_source, kind=FindingKind.MEETING, stale=False
    )
    for finding in findings.select_related("source", "meeting__merged_into"):
        if finding.meeting is not None:
            named[finding.source.raw_sha256, finding.local_key] = finding.meeting.survivor().pk
    return named


def _closes(
    meeting: int, parent: int, found: dict[int, int | None], stored: dict[int, int | None]
) -> bool:
    step: int | None = parent
    seen: set[int] = set()
    while step is not None and step not in seen:
        if step == meeting:
            return True
        seen.add(step)
        step = found[step] if step in found else stored.get(step)
    return False


def _stored_above(meetings: set[int]) -> dict[int, int | None]:
    """The stored parent of each of the meetings and of all that contain them: a query a level."""
    above: dict[int, int | None] = {}
    level = meetings
    while level:
        above |= Meeting.objects.filter(pk__in=level).values_list("pk", "parent_id")
        level = {parent for pk in level if (parent := above.get(pk)) is not None} - above.keys()
    return above
