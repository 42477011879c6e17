"""From the triggers of one sentence to drafts: who took part, by the frame of each trigger."""

import re

from curation.extraction import series, status
from curation.extraction.announcements import announced
from curation.extraction.casting import Members, span_of
from curation.extraction.casts import casts
from curation.extraction.casts_company import with_company
from curation.extraction.casts_trips import toured
from curation.extraction.circumstances import Settings, settings
from curation.extraction.dates import DateMention
from curation.extraction.drafts import Draft, Told
from curation.extraction.encounters import Frame, Hit
from curation.extraction.manner import is_another, is_definite, is_joint, is_listed
from curation.extraction.notices import taken_back
from curation.extraction.occasions import RANKS, earlier_from, named, occasion_span
from curation.extraction.places import PlaceMention
from curation.extraction.printed import clean_kind, mode_of, ordinal_of, visit_type_of
from curation.extraction.rescheduling import both_times
from curation.extraction.scenes import Scene
from curation.extraction.settling import PRESENT
from curation.values.enums import Basis, MeetingKind

_TAKES_PART = re.compile(
    r"(?:chaired|co-chaired|opened|attended|joined|moderated|presided|spoke|addressed|took part)\b",
    re.IGNORECASE,
)
_IS_ATTENDED = re.compile(r",? (?:was|were|is|will be) (?:also )?(?:attended|joined) by\b")
_SET = frozenset({MeetingKind.TALKS, MeetingKind.MEAL, MeetingKind.PRESS_CONFERENCE})


def tell(scene: Scene) -> list[Draft]:
    """The drafts of one sentence, in the order of their triggers."""
    where = settings(scene)
    earlier = earlier_from(scene.text, scene.heard)
    found: list[Draft] = []
    asked = scene.text.rstrip('”"’) ').endswith("?")
    for index, hit in enumerate(() if asked else scene.hits):
        if hit.start in scene.denied:
            continue
        reading = status.read(scene, hit)
        if reading.status == status.NOTHING:
            continue
        for cast in casts(scene, hit, reading):
            members = with_company(scene, hit, cast)
            draft = draft_of(scene, hit, reading, members, where.get(index, Settings()))
            draft.follows = _follows(scene, hit, found)
            draft.set_off = _is_set_off(scene, hit, draft.follows)
            draft.attended = _joins_in(scene, hit, reading, draft)
            if 0 <= earlier <= hit.start and draft.follows:
                _one_of_the_earlier(draft, draft.follows)
            draft.apart = _apart(scene, hit) if draft.follows else None
            for one in series.split(scene, hit, draft):
                found.extend(both_times(scene, hit, one))
    _set_in_occasions(scene, found)
    _attribute(scene, found)
    return found


def _joins_in(scene: Scene, hit: Hit, reading: status.Reading, draft: Draft) -> bool:
    """ "was attended by X", "X chaired the session": more people at an encounter told before."""
    if _IS_ATTENDED.match(scene.text, hit.end):
        return True
    if draft.kind is not MeetingKind.TALKS:
        return False
    one_more = reading.governed and draft.definite and bool(draft.persons) and not draft.dates
    return one_more and bool(_TAKES_PART.match(scene.text, reading.verb))


_BEFORE_OR_AFTER = re.compile(
    r"\b(?:before|after|following|ahead of|prior to) (?:\w+ )?(?:[\w-]+ ){0,2}$", re.IGNORECASE
)


def _is_set_off(scene: Scene, hit: Hit, before: Draft | None) -> bool:
    """ "Before the three-way session, the Egyptian had a tête-à-tête": two encounters."""
    if before is None or not before.definite:
        return False
    start = before.head.start - scene.sentence.start
    opens = bool(_BEFORE_OR_AFTER.search(scene.text[max(0, start - 40) : start]))
    return opens and hit.start > start


def _attribute(scene: Scene, drafts: list[Draft]) -> None:
    """Hand each status to whoever announced it, except what a speaker does in front of the press."""
    if not drafts or taken_back(scene.text):
        return
    who, said_on = announced(scene)
    for draft in drafts:
        if not who or draft.frame in (Frame.PRESS, Frame.TELL, Frame.INTERVIEW):
            continue
        for told in draft.statuses:
            told.attributed_to, told.said_on = who, said_on


def _where_before(scene: Scene, hit: Hit) -> list[PlaceMention]:
    """ "arrived from Warsaw, where he toured": the place right before "where"."""
    border = scene.border_before(hit.start)
    if border is None or not scene.text[border.start : border.end].endswith("where"):
        return []
    edge = border.start + scene.sentence.start
    return [place for place in scene.places if 0 <= edge - place.span.end <= 2]


def _apart(scene: Scene, hit: Hit) -> DateMention | None:
    """ "comes six days after Lee's visit": the count that ends right before the trigger's noun."""
    start = hit.start + scene.sentence.start
    return next((c for c in scene.counts if 0 <= start - c.span.end < 60), None)


def _one_of_the_earlier(draft: Draft, counted: Draft) -> None:
    """ "the third, following their talks in Rome": the same people met before."""
    draft.again = True
    draft.definite = False
    for member in counted.members:
        draft.add(member)
    draft.statuses = [Told(status.HELD, draft.head, "status.counted_before", Basis.INFERRED)]
    if not draft.dates and counted.again and counted.dates:
        draft.dates.append(counted.dates[0])


def _set_in_occasions(scene: Scene, drafts: list[Draft]) -> None:
    """Each gathering goes to the encounter told before it, else to the first one."""
    base = scene.sentence.start
    for occasion in scene.occasions:
        before = [d for d in drafts if d.head.end - base <= occasion.start and d.kind in _SET]
        holder = before[-1] if before else next((d for d in drafts if d.kind in _SET), None)
        if holder is not None:
            span = occasion_span(base, occasion)
            holder.occasions.append(Told(occasion.name, span, "occasion.set_in"))
            _set_where(scene, holder, occasion.end)


def _set_where(scene: Scene, holder: Draft, end: int) -> None:
    """ "at the forum in Davos": the place of the gathering, if the encounter names none itself."""
    if holder.places_told:
        return
    edge = end + scene.sentence.start
    for place in scene.places:
        if 0 < place.span.start - edge <= len(" in the "):
            holder.settle(place, "place.of_occasion")


def draft_of(
    scene: Scene, hit: Hit, reading: status.Reading, members: Members, where: Settings
) -> Draft:
    """What one trigger tells, with the dates and places that stand with it."""
    sentence = scene.sentence
    draft = Draft(
        rule=hit.trigger.rule,
        kind=hit.trigger.kind,
        head=sentence.span(hit.start, hit.end),
        quote=sentence.whole,
        sentence=sentence.index,
        paragraph=sentence.paragraph,
        frame=hit.trigger.frame,
        printed=clean_kind(scene.text, hit),
        mode=mode_of(scene, hit),
        definite=is_definite(scene, hit),
        again=hit.trigger.rule == "meeting.ordinal" or is_another(scene, hit),
        listed=is_listed(scene, hit),
        joint=is_joint(scene, hit),
    )
    draft.evidence.append(Told("", sentence.span(hit.start, hit.end), hit.trigger.rule))
    for member in members:
        draft.add(member)
    for land in toured(scene, hit).actors:
        for code in land.countries:
            draft.lands.append(Told(code, span_of(scene, land), "place.country_named"))
    if reading.status:
        words = sentence.span(reading.start, max(reading.end, reading.start))
        rule = PRESENT if reading.present else f"status.{reading.status}"
        draft.statuses.append(Told(reading.status, words, rule))
    here = hit.start + sentence.start
    clause = scene.clause_start(hit.start) + sentence.start
    for mention in sorted(
        where.dates, key=lambda date: (date.span.start < clause, date.span.start < here)
    ):
        if not _dates_the_news(scene, reading, mention):
            draft.date_from(mention)
    for place in where.places or _where_before(scene, hit):
        draft.settle(place, "place.beside")
    if scene.heard & RANKS:
        ordinal_of(scene.text, hit, draft, sentence)
    visit_type_of(scene.text, hit, draft, sentence)
    gathering = named(scene.text, hit) if hit.trigger.frame in _GATHER else None
    if gathering is not None:
        span = occasion_span(sentence.start, gathering)
        draft.occasions.append(Told(gathering.name, span, "occasion.named"))
        draft.gathering = len(draft.persons) == 1
    return draft


_GATHER = frozenset({Frame.TALKS, Frame.GATHERING})


def _dates_the_news(scene: Scene, reading: status.Reading, date: DateMention) -> bool:
    """ "was cancelled on Monday": the day of the decision, not of the encounter."""
    if reading.status not in (status.CANCELLED, status.POSTPONED):
        return False
    gap = scene.text[reading.end : max(reading.end, date.span.start - scene.sentence.start)]
    after = date.span.start - scene.sentence.start >= reading.end
    return after and len(gap) < 40 and bool(_NEWS_DAY.fullmatch(gap))


_NEWS_DAY = re.compile(
    r"(?: (?:by mutual consent|at the last minute|abruptly|late|early|again|in a statement|indefinitely))* (?:on )?"
)


def _follows(scene: Scene, hit: Hit, found: list[Draft]) -> Draft | None:
    if not found:
        return None
    before = found[-1].head.end - scene.sentence.start
    gap = scene.text[before : hit.start]
    return found[-1] if before <= hit.start and ";" not in gap else None
