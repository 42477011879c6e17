"""Meetings inside meetings: what contains one, and what it contains."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from curation.browse.reader import Reader, visible
from curation.exports.scope import DEEPEST
from curation.models import Meeting

MOST = 200


@dataclass(frozen=True, slots=True)
class Branch:
    """A meeting inside another, with what lies inside it."""

    meeting: Meeting
    inside: "list[Branch]"


def ancestors(meeting: Meeting, reader: Reader) -> list[Meeting]:
    """What contains a meeting, the outermost first; only what the reader may see."""
    above: list[Meeting] = []
    key = meeting.parent_id
    while key is not None and len(above) < DEEPEST:
        found: Meeting | None = visible(Meeting, reader).filter(pk=key).first()
        if found is None:
            break
        above.insert(0, found)
        key = found.parent_id
    return above


def branches(meeting: Meeting, reader: Reader) -> list[Branch]:
    """What lies inside a meeting, level by level; one statement a level."""
    inside: dict[Any, list[Meeting]] = defaultdict(list)
    level, seen = [meeting.pk], {meeting.pk}
    for _ in range(DEEPEST):
        rows = visible(Meeting, reader).filter(parent__in=level).order_by("date_earliest", "id")
        found = [one for one in rows[:MOST] if one.pk not in seen]
        if not found:
            break
        for one in found:
            inside[one.parent_id].append(one)
        level = [one.pk for one in found]
        seen |= set(level)
    return _branches(meeting.pk, inside)


def _branches(key: int, inside: dict[Any, list[Meeting]]) -> list[Branch]:
    return [Branch(one, _branches(one.pk, inside)) for one in inside.get(key, ())]
