"""Public deeds at home that are no diplomacy: a premier who opens a hospital in his own country."""

from collections.abc import Mapping, Sequence

from curation.extraction.drafts import Draft
from curation.values.enums import MeetingKind

_DEEDS = frozenset(
    f"meeting.{rule}"
    for rule in (
        "deed_done", "signed_by", "open_works", "open", "ribbon", "receive_award", "decorate", "ground_and_keel", "bow",
        "show_attended", "shown_around", "speech", "put_signatures", "take_to_see",
    )
)  # fmt: skip
_TABLE = frozenset({MeetingKind.TALKS, MeetingKind.MEAL})


def without_domestic(events: Sequence[Draft], countries: Mapping[str, str]) -> list[Draft]:
    """The events without deeds of one country's people at home, in a report without foreigners.

    Where the report tells of a visit or of talks between countries, such a deed is part of them.
    *countries* are those of the persons' offices.
    """
    if any(event.kind is MeetingKind.VISIT or _is_foreign(event, countries) for event in events):
        return list(events)
    return [event for event in events if event.rule not in _DEEDS or _is_abroad(event, countries)]


def _lands(event: Draft, countries: Mapping[str, str]) -> set[str]:
    return {countries.get(key, "") for key in event.persons} | set(event.countries)


def _is_foreign(event: Draft, countries: Mapping[str, str]) -> bool:
    return event.kind in _TABLE and len(_lands(event, countries) - {""}) > 1


def _is_abroad(event: Draft, countries: Mapping[str, str]) -> bool:
    lands = _lands(event, countries)
    if len(event.persons) > 1 and "" in lands:
        return True
    lands -= {""}
    return len(lands) > 1 or bool(lands and event.land and event.land not in lands)
