"""What fell through, and what became of it: lapsed plans, new dates, "both are off".

A postponed encounter keeps its old date; its new date is a second, planned record that carries
the old one as ``original_date``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from curation.extraction.drafts import Draft, Told
from curation.extraction.encounters import Hit
from curation.extraction.scenes import Scene
from curation.extraction.status import CANCELLED, LAPSED, PLANNED, POSTPONED

FALLEN = (CANCELLED, POSTPONED)
_BOTH_OFF = re.compile(
    r"\b(?:Both|All|All of (?:them|these)|Both of (?:them|these)) (?:are|were|have been|meetings (?:are|were)) "
    r"(?:now |also )?(?P<how>off|cancel\w*|scrapped|postponed|put off|called off|dropped)\b"
)
_NEW_DATES = re.compile(r"\bnew (?:dates?|time|timing)\b")


def settle_lapsed(drafts: Sequence[Draft]) -> None:
    """ "had been due in Lima for a lunch": off if the trip or the plan is said to be off."""
    for draft in drafts:
        if draft.status != LAPSED:
            continue
        fallen = next((d for d in drafts if d.status in FALLEN and _concern_one(d, draft)), None)
        told = draft.statuses[0]
        value = fallen.status if fallen else PLANNED
        draft.statuses[0] = replace(told, value=value, rule=f"status.{LAPSED}")


def _concern_one(fallen: Draft, draft: Draft) -> bool:
    shared = set(fallen.persons) & set(draft.persons)
    return bool(shared) or (not draft.persons and draft.sentence - fallen.sentence <= 2)


def both_off(scene_text: str, drafts: Sequence[Draft], sentence: int) -> None:
    """ "Both are off" takes back what the sentence before told."""
    found = _BOTH_OFF.search(scene_text) if "oth " in scene_text or "All " in scene_text else None
    if not found:
        return
    how = found["how"]
    status = POSTPONED if "post" in how or "put" in how else CANCELLED
    for draft in drafts:
        if draft.sentence == sentence - 1 and draft.statuses:
            draft.statuses = [replace(draft.statuses[0], value=status)]


def reappointed(event: Draft, draft: Draft) -> Draft:
    """The planned record of a postponed event under its new date."""
    return replace(
        event,
        rule=draft.rule,
        head=draft.head,
        quote=draft.quote,
        sentence=draft.sentence,
        statuses=[Told(PLANNED, draft.statuses[0].span, "status.new_date")],
        members=list(event.members),
        dates=list(draft.dates),
        ends=[],
        venues=list(draft.venues),
        localities=list(draft.localities or event.localities),
        lands=list(draft.lands or event.lands),
        occasions=list(event.occasions),
        ordinals=[],
        originals=list(event.dates[:1]),
        evidence=list(draft.evidence),
    )


def is_new_date(event: Draft, draft: Draft) -> bool:
    """Whether *draft* gives a fallen event another day."""
    if event.status != POSTPONED or draft.status not in (PLANNED, "") or not draft.date:
        return False
    return draft.date != event.date and (draft.definite or draft.kind is event.kind)


def new_dates(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """ "the two sides agreed on new dates, November 23-25"."""
    found = _NEW_DATES.search(scene.text) if "new" in scene.heard else None
    if found is None:
        return
    event = next((draft for draft in reversed(drafts) if draft.status == POSTPONED), None)
    after = found.end() + scene.sentence.start
    dates = [date for date in scene.dates if 0 <= date.span.start - after < 40 and date.edtf]
    if event is None or not dates:
        return
    span = scene.sentence.span(*found.span())
    new = replace(event, head=span, quote=scene.sentence.whole, sentence=scene.sentence.index,
                  statuses=[Told(PLANNED, span, "status.new_date")], dates=[])  # fmt: skip
    new.date_from(dates[0])
    yield reappointed(event, new)


_MOVED = re.compile(
    r"[^.;]{0,90}?\b(?:moved|brought forward|rescheduled|shifted|pushed back|put back|delayed|postponed) from "
)
_UNTIL = re.compile(r"\b(?:until|till|to) (?:the )?$")


def both_times(scene: Scene, hit: Hit, draft: Draft) -> list[Draft]:
    """The old and the new date of what was moved: a postponed record and a planned one."""
    if draft.dates and "/" in draft.date and _MOVED.match(scene.text, hit.end):
        first, _, last = draft.date.partition("/")
        told = draft.dates[0]
        last = _sooner(first, last) if _FORWARD.search(scene.text, hit.end) else last
        return _split_times(draft, replace(told, value=first), replace(told, value=last))
    forward = _FORWARD.search(scene.text, hit.end)
    if forward and (sooner := _day_after(scene, forward.end())):
        old = next((told for told in draft.dates if told.span != sooner.span), None)
        if old is not None:
            return _split_times(draft, old, sooner)
    fallen = draft.statuses[0] if draft.statuses else None
    if fallen is None or fallen.value != POSTPONED:
        return [draft]
    later = [
        told for told in draft.dates if told.span.start > fallen.span.end and _is_new(scene, told)
    ]
    if not later:
        return [draft]
    draft.dates = [told for told in draft.dates if told not in later]
    new = replace(later[0], value=later[0].value.lstrip("/"))
    return _split_times(draft, draft.dates[0] if draft.dates else None, new)


_FORWARD = re.compile(
    r"\b(?:brought|moved|pulled|shifted) (?:forward|up)(?: by (?:[\w-]+ ){1,3}?(?:days?|weeks?|months?))?"
    r"(?: from [^.;,]{3,20}?)? to "
)


def _day_after(scene: Scene, position: int) -> Told | None:
    """The day that stands right there."""
    at = position + scene.sentence.start
    day = next((d for d in scene.dates if d.span.start == at and d.edtf), None)
    return Told(day.edtf, day.span, day.rule, day.basis, text=day.text) if day else None


def _sooner(first: str, last: str) -> str:
    """ "from June 3 to May 20": forward in the same year."""
    return f"{first[:4]}{last[4:]}" if last[4:] < first[4:] else last


def _is_new(scene: Scene, told: Told) -> bool:
    start = told.span.start - scene.sentence.start
    return bool(_UNTIL.search(scene.text[max(0, start - 20) : start]))


def _split_times(draft: Draft, old: Told | None, new: Told) -> list[Draft]:
    first = draft.statuses[0] if draft.statuses else Told("", draft.head, "status.moved")
    moved = replace(
        draft, members=list(draft.members), dates=[new], originals=[old] if old else [], again=True,
        statuses=[replace(first, value=PLANNED, rule="status.new_date")],
        lands=list(draft.lands), localities=list(draft.localities), venues=list(draft.venues),
    )  # fmt: skip
    draft.statuses = [replace(first, value=POSTPONED)]
    draft.dates = [old] if old else []
    return [draft, moved]
