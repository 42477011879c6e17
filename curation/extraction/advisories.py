"""Media advisories: lines that begin with WHAT, WHEN, WHERE and WHO tell of one encounter."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from curation.extraction.dates import DateMention
from curation.extraction.drafts import Draft, Member, Told
from curation.extraction.places import PlaceMention
from curation.extraction.scenes import Actor
from curation.extraction.text import Page, Sentence
from curation.values.enums import Basis, MeetingKind

_FIELDS = {
    "what": "what", "event": "what", "occasion": "what", "subject": "what", "when": "when",
    "date": "when", "date and time": "when", "time": "when", "where": "where", "venue": "where",
    "place": "where", "location": "where", "who": "who", "participants": "who", "with": "who",
}  # fmt: skip
_FIELD = re.compile(
    rf"\W{{0,3}}(?P<name>{'|'.join(sorted(_FIELDS, key=len, reverse=True))})\s?:\s", re.IGNORECASE
)
_RULE = "place.of_advisory"
_VENUE = re.compile(r"[^,;:.()]{4,70}")
_ENOUGH = frozenset(("what", "when"))


def complete(
    drafts: Sequence[Draft],
    page: Page,
    dates: Sequence[DateMention],
    places: Sequence[PlaceMention],
    actors: Mapping[int, Sequence[Actor]],
    published_on: str,
) -> None:
    """Give what stands behind WHAT the day, the place and the people of the other lines."""
    fields = _fields(page)
    if not set(fields) >= _ENOUGH:
        return
    day = next((d for d in dates if d.sentence == fields["when"].index and d.edtf), None)
    where = fields.get("where")
    who = [a for a in actors.get(fields["who"].index, ()) if a.persons] if "who" in fields else []
    for draft in drafts:
        if draft.sentence != fields["what"].index:
            continue
        if day is not None and not draft.dates:
            draft.date_from(day, Basis.INFERRED)
        if where is not None and not draft.places_told:
            _settle(draft, where, [place for place in places if place.sentence == where.index])
        if draft.kind is not MeetingKind.VISIT:
            _join(draft, who)
        if draft.date >= published_on:
            draft.statuses = [replace(told, value="planned") for told in draft.statuses]


def _fields(page: Page) -> dict[str, Sentence]:
    """The line of each field; the first one counts."""
    fields: dict[str, Sentence] = {}
    for sentence in page.sentences:
        if found := _FIELD.match(sentence.text):
            fields.setdefault(_FIELDS[found["name"].lower()], sentence)
    return fields


def _settle(draft: Draft, where: Sentence, places: Sequence[PlaceMention]) -> None:
    """The listed places of the line, else its first words as they are printed."""
    for place in places[:2]:
        draft.settle(place, _RULE, Basis.INFERRED)
    label = _FIELD.match(where.text)
    venue = _VENUE.match(where.text, label.end()) if label and not draft.venues else None
    if venue:
        span = where.span(*venue.span())
        draft.venues.append(Told(span.exact.removeprefix("the "), span, _RULE, Basis.INFERRED))


def _join(draft: Draft, who: Sequence[Actor]) -> None:
    for actor in who:
        for key in actor.persons:
            if key not in draft.persons:
                draft.add(Member(draft.head, person=key, basis=Basis.INFERRED))
