"""The finer kinds of some labels, worked out from the kind, the printed word and the parties."""

import re
from collections.abc import Sequence

from curation.evaluation.labels import Record
from curation.values.enums import MeetingKind, MeetingMode

SUMMIT, CALL, MULTILATERAL = "summit", "call", "multilateral"
KINDS_OF_LABELS = frozenset({SUMMIT, CALL, MULTILATERAL})

_MANY = re.compile(r"\b(?:tri|quadri|multi|pluri)lateral|\b(?:three|four|five|six)-way")
_SUMMIT = re.compile(r"\bsummit")


def label_kind(meeting: Record, persons: Sequence[Record]) -> str:
    """What such labels call a meeting that is found as talks; every other kind is its own."""
    if meeting["kind"] != MeetingKind.TALKS:
        return str(meeting["kind"])
    if meeting.get("mode") in (MeetingMode.PHONE, MeetingMode.VIDEO):
        return CALL
    printed = (meeting.get("printed_kind") or "").lower()
    if _MANY.search(printed) or n_parties(meeting, persons) > 2:
        return MULTILATERAL
    return SUMMIT if _SUMMIT.search(printed) else MeetingKind.TALKS


def n_parties(meeting: Record, persons: Sequence[Record]) -> int:
    """How many countries take part, by the offices of those present or in their own name."""
    country = {person["name"]: person.get("country") for person in persons}
    named = {country.get(name) for name in meeting.get("participants") or ()}
    return len((named | set(meeting.get("participant_countries") or ())) - {None})
