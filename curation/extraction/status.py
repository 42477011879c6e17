"""Whether an encounter is planned, held, cancelled, postponed, or only wished for.

Preview and report differ by the verb that governs the trigger: "will hold talks", "held talks",
"has put off a visit", "hopes to meet". The words that decide are returned as evidence.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from curation.extraction import status_words as table
from curation.extraction.encounters import Frame, Hit
from curation.extraction.scenes import Scene
from curation.extraction.text import Part
from curation.extraction.triggers import VERB_RULES
from curation.values.frozen import frozen

PLANNED, HELD, CANCELLED, POSTPONED = "planned", "held", "cancelled", "postponed"
LAPSED = "lapsed"  # "had been due to": planned once; what became of it is told elsewhere
NOTHING = "nothing"  # wished for, refused, denied: no encounter
UNDECIDED = ""  # a bare participle or noun: the sentence around it decides


@frozen
class Reading:
    """The status and the words that say so; ``governed`` if a verb of holding governs a noun."""

    status: str
    start: int
    end: int
    governed: bool = False
    verb: int = -1
    present: bool = False
    """Told in the present tense: the day decides between plan and report."""


NOUN_FRAMES = frozenset(
    {Frame.TALKS, Frame.HOSTED, Frame.EVENT, Frame.TRIP_NOUN, Frame.PRESS, Frame.GATHERING,
     Frame.INTERVIEW, Frame.GUEST}
)  # fmt: skip
_NEAR = 70  # characters before a verb in which its auxiliaries stand
_GOVERNS = 140  # characters over which a verb of holding governs a noun


def read(scene: Scene, hit: Hit) -> Reading:
    """What the clause says of the encounter at *hit*."""
    if scene.heard & table.DENIAL_HINTS and table.DENIED.search(scene.text, 0, hit.start):
        return Reading(NOTHING, hit.start, hit.end)
    return claimed(scene, hit)


def claimed(scene: Scene, hit: Hit) -> Reading:
    """The same, whoever denies it."""
    if hit.trigger.rule == "meeting.by_phone" and table.SAID_BY_PHONE.search(
        scene.text, 0, hit.start
    ):
        return Reading(NOTHING, hit.start, hit.end)
    if hit.trigger.frame is Frame.PRESS and _is_said_at(scene, hit):
        return Reading(HELD, hit.start, hit.end)
    if hit.trigger.frame in NOUN_FRAMES and hit.trigger.rule not in VERB_RULES:
        return _read_noun(scene, hit)
    return _read_verb(scene, hit.start, hit.word, hit)


def _is_said_at(scene: Scene, hit: Hit) -> bool:
    """ "said at a briefing", "At a news conference, X said", "Briefing reporters, X said"."""
    if not scene.heard & table.SAID:
        return False
    if hit.word == "briefing" and hit.start <= scene.sentence.lead + 2:
        return True
    said = table.SAID_AT.search(scene.text, max(0, hit.start - 90), hit.start)
    if said:
        return not table.BEFOREHAND.search(said.group())
    opened = table.SPOKEN_AT.search(scene.text[scene.sentence.lead : hit.start])
    return bool(opened and table.SAYS_AFTER.match(scene.text, hit.end))


def _listed_before(
    scene: Scene,
    position: int,
    words: Mapping[str, str | tuple[str, ...]],
    reach: int,
    stops: str = ",;:",
) -> int:
    """Where the nearest word of a table stands among the *reach* words before, or -1."""
    edge = position
    for word, start, end in reversed(scene.before(position, reach)):
        gap = scene.text[end:edge]
        if gap != " " and any(mark in stops for mark in gap):
            return -1
        if word in words and scene.text.startswith(words[word], end):
            return start
        edge = start
    return -1


def _read_verb(scene: Scene, position: int, word: str, hit: Hit) -> Reading:
    near = scene.text[max(scene.clause_start(position), position - _NEAR) : position]
    words = (position, hit.end)
    if table.NEGATED_TAIL.search(near[-40:]):
        off = table.NO_LONGER.search(near[-40:]) or table.NOT_AS_PLANNED.match(scene.text, hit.end)
        return Reading(CANCELLED if off else NOTHING, *words)
    if table.GLAD.search(near):
        return Reading(HELD, *words)
    if _is_wish(scene, position, near) or _is_unplanned(scene, position):
        return Reading(NOTHING, *words)
    due = word in ("due", "expected", "route") and hit.trigger.frame is Frame.TRIP
    if table.PAST_PLAN.search(near[-50:]) or (due and near.endswith("had been ")):
        earlier = not scene.dates or "ago" in scene.heard  # perhaps the plan that is told as new
        failed = not earlier and table.CAME_TO_NOTHING.match(scene.text, hit.end)
        return Reading(CANCELLED if failed else LAPSED, *words)
    if due:
        return Reading(PLANNED, *words)
    future = table.FUTURE_TAIL.search(near)
    if future and not _is_purpose(near, future):
        return Reading(PLANNED, position - (len(near) - future.start()), hit.end)
    return _by_form(scene, position, word, near, words)


def _by_form(scene: Scene, position: int, word: str, near: str, words: tuple[int, int]) -> Reading:
    form = form_of(word)
    if form == "past":
        return Reading(HELD, *words)
    if form == "base" and table.FIRST_PERSON.search(near):
        return Reading(PLANNED, *words, present=True)
    if form == "base":
        return _read_base(scene, position, words)
    if word in ("is", "are") and _STAYS.search(scene.text, 0, words[1]) and not scene.dates:
        return Reading(HELD, *words, present=True)
    if form == "third":
        seen = scene.sentence.part in (Part.CAPTION, Part.HEADING)
        return Reading(HELD if seen else PLANNED, *words, present=not seen)
    return _read_participle(near, words)


_STAYS = re.compile(
    r"\b(?:is|are)(?: also| currently)? (?:here )?in$"
)  # "is in Kathmandu for talks"
_TO_DO = re.compile(r"\b(?:to|for)(?: \w+){0,2} $")


def _is_wish(scene: Scene, position: int, near: str) -> bool:
    wish = _listed_before(scene, position, table.WISH, 7, ",;")
    if wish < scene.clause_start(position):
        return False
    if scene.text.startswith("call", wish) and not _TO_DO.search(near):
        return False  # "called on the president and met the speaker"
    if table.AGREED.search(near):
        return False
    accepted = table.ACCEPTED.search(scene.text) or table.ACCEPTED.search(scene.following)
    return not (accepted and "invit" in near)


def _is_unplanned(scene: Scene, position: int) -> bool:
    """ "There are no plans for X to meet Y"."""
    if "reports" in scene.heard and table.ASKED_ABOUT.search(scene.text, 0, position):
        return bool(table.NO_SUCH.search(scene.text, position))
    return "no" in scene.heard and bool(table.NO_PLANS.search(scene.text, 0, position))


def _is_purpose(near: str, future: re.Match[str]) -> bool:
    """ "flew to Muscat to meet": the main verb decides."""
    if not future.group().strip().lower().startswith("to"):
        return False
    return not table.PURPOSE.search(near[: future.start()])


def _read_base(scene: Scene, position: int, words: tuple[int, int]) -> Reading:
    """A base form takes its auxiliary from further left: "will arrive on Monday and hold"."""
    marks = list(table.FUTURE.finditer(scene.text, scene.sentence.lead, position))
    if not marks:
        seen = scene.sentence.part is Part.CAPTION
        return Reading(HELD if seen else UNDECIDED, *words)
    last = marks[-1]
    if last.group().lower() == "to":
        return Reading(UNDECIDED, *words)
    if table.NEGATED_TAIL.search(scene.text[last.start() : last.end() + 5]):
        return Reading(NOTHING, *words)
    return Reading(PLANNED, last.start(), words[1])


def _read_participle(near: str, words: tuple[int, int]) -> Reading:
    last = near.rstrip().rsplit(" ", 1)[-1].lower()
    if (
        near.rstrip().endswith(("will be", "forward to", "committed to", "agreed on"))
        or last == "before"
    ):
        return Reading(PLANNED, *words)
    if last in ("is", "are", "was", "were", "after", "been"):
        return Reading(HELD, *words)
    return Reading(UNDECIDED, *words)


def form_of(word: str) -> str:
    """base, past, third or ing, by the ending and a list of irregular forms."""
    if word in table.IRREGULAR_PAST or word.endswith("ed"):
        return "past"
    if word in ("is", "are"):
        return "third"
    if word.endswith("ing"):
        return "ing"
    return "third" if word.endswith("s") else "base"


def _read_noun(scene: Scene, hit: Hit) -> Reading:
    clause = scene.clause_start(hit.start)
    words = (hit.start, hit.end)
    fallen = _fallen_around(scene, hit)
    if fallen:
        return fallen
    if _is_of_others(scene, hit, clause):
        return Reading(NOTHING, *words)
    if moved := table.MOVED.search(scene.text, clause, hit.start):
        return Reading(PLANNED, moved.start(), hit.end, True)
    coming = _listed_before(scene, hit.start, table.COMING, 5) >= clause
    if coming and (failed := table.COLLAPSED.match(scene.text, hit.end)):
        return Reading(CANCELLED, hit.start, failed.end(), True)
    if _listed_before(scene, hit.start, table.UNREAL, 5) >= clause:
        return Reading(NOTHING, *words)
    if hit.word.endswith("s") and _listed_before(scene, hit.start, table.ROUTINE, 2) >= clause:
        return Reading(NOTHING, *words)
    support = _support_before(scene, hit, clause)
    if support:
        return support
    if coming:
        return Reading(PLANNED, *words)
    return _read_around(scene, hit, clause)


def _is_of_others(scene: Scene, hit: Hit, clause: int) -> bool:
    """ "discussed negotiations between A and B": a subject, unless a day is told."""
    if scene.dates or not table.OF_OTHERS.match(scene.text, hit.end):
        return False
    spoken = table.SPOKEN_OF.search(scene.text, clause, hit.start)
    return bool(spoken) and hit.word.endswith("s")


def _support_before(scene: Scene, hit: Hit, clause: int) -> Reading | None:
    """ "held talks": the verb of holding that governs the noun, if one does."""
    earliest = max(clause, hit.start - _GOVERNS)
    for word, start, end in reversed(scene.before(hit.start, 30)):
        if start < earliest:
            return None
        if word == "welcome" and end + 1 >= hit.start:
            continue  # "hosted a welcome ceremony": part of the noun
        if word in table.SUPPORT and scene.text.startswith(table.SUPPORT[word], end):
            break
    else:
        return None
    gap = scene.text[end : hit.start]
    if gap.startswith(" been "):
        return None
    if word in table.STANDING_IN:
        return replace(_read_verb(scene, start, word, hit), governed=True, verb=start)
    if table.SUPPORT_GAP.search(gap) or ("," not in gap and table.SETTING_GAP.search(gap)):
        return None
    if table.SUPPORT[word] == " on" and word in ("is", "are", "been"):
        return Reading(HELD, start, hit.end, True, start, present=word != "been")
    reading = _read_verb(scene, start, word, hit)
    return replace(reading, governed=True, verb=start)


def _fallen_around(scene: Scene, hit: Hit) -> Reading | None:
    """ "was called off", or "has postponed his visit"."""
    if not scene.heard & table.FALLEN_HINTS:
        return None
    stretches = (
        (max(0, hit.start - _NEAR), hit.start),
        (hit.end, min(len(scene.text), hit.end + 160)),
    )
    for start, end in stretches:
        for found in table.FALLEN.finditer(scene.text, start, end):
            low, high = (found.end(), hit.start) if start < hit.start else (hit.end, found.start())
            if table.FALLEN_GAP.search(scene.text, low, high):
                continue
            if start < hit.start and not table.FALLEN_OBJECT.fullmatch(scene.text, low, high):
                continue
            if table.NOT_FALLEN.search(scene.text[: found.start()]):
                continue
            status = CANCELLED if found["cancelled"] else POSTPONED
            return Reading(status, found.start(), found.end(), True)
    return None


def _read_around(scene: Scene, hit: Hit, clause: int) -> Reading:
    words = (hit.start, hit.end)
    left = scene.text[clause : hit.start]
    if table.FOR_IT.search(left[-_NEAR:]):
        return Reading(UNDECIDED, *words)
    if table.OVER_A_MEAL.search(left[-30:]) and not table.WILL_MEET.search(left):
        return Reading(HELD, *words)
    if _listed_before(scene, hit.start, table.LOOKING, 10) >= clause:
        return Reading(PLANNED, *words)
    past = _listed_before(scene, hit.start, table.PAST_SETTING, 8, ",;") >= clause
    soon = _listed_before(scene, hit.start, table.PLANNING, 9) >= clause
    if soon and not _listed_before(scene, hit.start, table.PAST_SETTING, 3) >= clause:
        return Reading(PLANNED, *words)
    predicate = table.PREDICATE.match(scene.text, hit.end, scene.border_after(hit.end))
    if predicate:
        status = HELD if predicate["held"] else PLANNED
        return Reading(status, *predicate.span(predicate.lastgroup or 0))
    future = table.FUTURE.search(left)
    if future and future.group().lower() not in ("to", "can"):
        return Reading(PLANNED, *words)
    return _by_opener(scene, hit, past)


def _by_opener(scene: Scene, hit: Hit, past: bool) -> Reading:
    border = scene.border_before(hit.start)
    opener = scene.text[border.start : border.end].strip(" ,").lower() if border else ""
    if opener in ("before", "ahead of", "prior to"):
        return Reading(PLANNED, hit.start, hit.end)
    if (opener in ("after", "following") or past) and not table.FUTURE_MAIN.search(scene.text):
        return Reading(HELD, hit.start, hit.end)
    return Reading(UNDECIDED, hit.start, hit.end)
