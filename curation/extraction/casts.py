"""Who takes part in an encounter, by the frame of its trigger."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from curation.extraction import participants, status
from curation.extraction.casting import Members, members_of
from curation.extraction.casts_calls import guest
from curation.extraction.casts_press import interview, press
from curation.extraction.casts_told import told_at
from curation.extraction.casts_trips import trip, trip_noun
from curation.extraction.encounters import Frame, Hit
from curation.extraction.manner import is_definite
from curation.extraction.participants import NOBODY, Group
from curation.extraction.scenes import Actor, Scene
from curation.extraction.triggers import VERB_RULES
from curation.values.enums import Function

_WITH = re.compile(r"\b(?:with|alongside|together with)\b(?! a view)")
_BESIDE = re.compile(
    r"\b(?:with|alongside|together with|flanked by|accompanied by|joined by|watched by|in the presence of)\b(?! a view)"
)
_AT_WHICH = re.compile(r",? (?:at|during|in|over) which ")
_BETWEEN = re.compile(r"\b(?:between|among|involving|joining|bringing together)\b")
_ATTENDED_BY = re.compile(r"\b(?:attended|joined|chaired|co-chaired|led|headed|hosted) by\b")
_OF = re.compile(r"\bof\b")
_BY = re.compile(r"\bby\b")
_FOR = re.compile(r"\b(?:for|in honou?r of|with)\b")
_ON = re.compile(r"\b(?:on|to|upon)\b")
_FROM = re.compile(r"\b(?:with|from|to)\b")
_IN_A = re.compile(
    r"\b(?:in|at|during|over|after|following) (?:an?|\w+ (?:hours?|days?|minutes|rounds?) of|two|three|four|"
    r"the (?:inaugural|annual|first|second|third|fifth|[\w-]+(?:th|st|nd|rd)))(?: [\w-]+){0,3} $",
    re.IGNORECASE,
)


def casts(scene: Scene, hit: Hit, reading: status.Reading) -> Iterator[Members]:
    """The members of each encounter that the trigger tells of: one, or several for "call on"."""
    there = _AT_WHICH.match(scene.text, hit.end) if hit.trigger.frame in _NOUNS else None
    those = participants.following(scene, there.end() - 1) if there else NOBODY
    if those and not participants.owner(scene, hit.start) and not reading.governed:
        yield members_of(scene, those)
        return
    yield from _FRAMES[hit.trigger.frame](scene, hit, reading)


_NOUNS = frozenset({Frame.TALKS, Frame.HOSTED, Frame.PRESS})


def _meet(scene: Scene, hit: Hit, reading: status.Reading) -> Iterator[Members]:
    subject = participants.subject(scene, hit.start)
    subject = subject or participants.main_subject(scene, hit.end)
    direct = hit.trigger.rule != "meeting.co_chair"
    others = (direct and participants.following(scene, hit.end)) or participants.after_word(
        scene, hit.end, _FROM if hit.word in _SPEAKING else _WITH
    )
    yield from _one_by_one(scene, hit, members_of(scene, subject), others)


_SEPARATELY = re.compile(
    r"\b(?:separate(?:ly)?|respectively|individual(?:ly)?|in turn|one after the other)\b"
)


_SEVERAL = frozenset(("meetings", "conversations", "audiences", "encounters"))
# "met with A and afterward with B"
_AFTERWARDS_WITH = re.compile(
    r" and (?:(?:then|later|afterwards?|separately|also|subsequently|on \w+day) )*with "
)


def _one_by_one(scene: Scene, hit: Hit, own: Members, others: Group) -> Iterator[Members]:
    """ "met separately with A and B", "held bilateral meetings with A and B": one each."""
    around = scene.text[max(0, hit.start - 30) : others.end + 30 if others else hit.end]
    many = len(others.actors) > 1 or any(len(tuple(_each(other))) > 1 for other in others.actors)
    several = many and (
        _SEPARATELY.search(around)
        or hit.word in _SEVERAL
        or _AFTERWARDS_WITH.search(scene.text, others.actors[0].end, others.end)
    )
    if not several:
        yield own + members_of(scene, others)
        return
    if len(others.actors) > 1 and _has_setting(scene, *others.actors[:2]):
        yield own + members_of(scene, Group(others.actors[:1]))
        return  # "with A in Cairo and with B in Doha": the further partners bring their own place
    for other in others.actors:
        for one in _each(other):
            yield own + members_of(scene, Group((one,)))


def _has_setting(scene: Scene, one: Actor, other: Actor) -> bool:
    gap = scene.text[one.end : other.start]
    return participants.without_settings(scene, one.end, other.start, gap) != gap


def _each(actor: Actor) -> Iterator[Actor]:
    """ "the foreign ministers of A and B": one for each of them, where they are met one by one."""
    if not actor.persons:
        yield from (replace(actor, countries=(land,)) for land in actor.countries)
        return
    yield from (replace(actor, persons=(key,)) for key in actor.persons)
    yield from (replace(actor, persons=(), countries=(land,)) for land in actor.unnamed)


_SPEAKING = frozenset("speak speaks spoke spoken speaking talk talked talks talking".split())


def _host(scene: Scene, hit: Hit, reading: status.Reading) -> Iterator[Members]:
    subject = participants.subject(scene, hit.start)
    passive = re.search(
        r"\b(?:be|been|was|were|is|are|being)\s+(?:\w+\s+)?$", scene.text[: hit.start]
    )
    if passive and not hit.word.endswith("ing"):
        host = participants.after_word(scene, hit.end, _BY) or _host_there(scene, hit)
        subject = subject or participants.main_subject(scene, hit.end)
        yield members_of(scene, subject, Function.VISITOR) + members_of(scene, host, Function.HOST)
        return
    guest = participants.following(scene, hit.end)
    if not guest and hit.trigger.rule == "meeting.decorate":
        guest = participants.after_word(scene, hit.end, _ON, 110)
    subject = subject or participants.main_subject(scene, hit.end)
    hosts = members_of(scene, subject, Function.HOST)
    if len(guest.actors) > 1 and _ONE_LATER.search(scene.text, hit.start, guest.end):
        for actor in guest.actors:
            yield hosts + members_of(scene, Group((actor,)), Function.VISITOR)
        return
    yield hosts + members_of(scene, guest, Function.VISITOR)


_ONE_LATER = re.compile(r"\band (?:then|later|afterwards?|separately|subsequently) |\bseparately\b")


def _host_there(scene: Scene, hit: Hit) -> Group:
    """ "was summoned to the ministry, where Deputy Minister X handed him a note"."""
    edge = scene.border_after(hit.end)
    if not scene.text.startswith((", where", " where"), edge):
        return NOBODY
    rest = [actor for actor in scene.actors if actor.start > edge and actor.name]
    return Group(tuple(rest[:1]))


def _talks(scene: Scene, hit: Hit, reading: status.Reading) -> Iterator[Members]:
    between = participants.after_word(scene, hit.end, _BETWEEN, 60, whole=True)
    attended = participants.after_word(scene, hit.end, _ATTENDED_BY, 60, whole=True)
    if between:
        yield members_of(scene, between) + members_of(scene, attended)
        return
    told = told_at(scene, hit.start)
    if told:
        yield members_of(scene, told)
        return
    parties = participants.pair_before(scene, hit.start)
    given = hit.trigger.rule in _GIVEN or hit.word == "audience"
    if hit.word == "audience" and (host := participants.after_word(scene, hit.end, _BY, 5)):
        own = participants.subject(scene, reading.verb if reading.verb >= 0 else hit.start)
        yield members_of(scene, own) + members_of(scene, host)
        return
    partners = participants.after_word(
        scene, hit.end, _FROM if given else _WITH, 60, whole=hit.word in _SEVERAL
    )
    owner = participants.owner(scene, hit.start)
    if not partners and not parties:
        of = participants.after_word(scene, hit.end, _OF, 5, whole=True)
        partners = of if of.plural else NOBODY
    own = owner or _theirs(scene, hit)
    if PROGRAMME.search(scene.text[: hit.start]):
        own = NOBODY
    elif not own and (
        reading.governed
        or (partners and (not partners.plural or hit.word in _SEVERAL))
        or _is_theirs(scene, hit)
        or (not partners and not parties and _is_setting(scene, hit))
    ):
        own = participants.subject(scene, reading.verb if reading.verb >= 0 else hit.start)
        own = own or participants.main_subject(scene, partners.end if partners else hit.end)
    received = _received(scene, hit, reading)
    if _is_theirs(scene, hit) and own and not own.plural and not partners:
        received = participants.between(scene, own.end, hit.start)
    if not partners and _is_setting(scene, hit) and own and not own.plural:
        received = participants.between(scene, own.end, hit.start)
    if partners and not received and not attended and not parties:
        yield from _one_by_one(scene, hit, members_of(scene, own), partners)
        return
    yield [
        *members_of(scene, own), *members_of(scene, attended), *members_of(scene, received),
        *members_of(scene, partners), *members_of(scene, parties),
    ]  # fmt: skip


_GIVEN = frozenset(("meeting.phone_call", "meeting.call_with", "meeting.call_between"))


def _received(scene: Scene, hit: Hit, reading: status.Reading) -> Group:
    """ "hosted the emir for talks": the object of the verb takes part."""
    if reading.verb < 0 or not _HOSTS.match(scene.text, reading.verb):
        return NOBODY
    return participants.between(scene, reading.verb, hit.start)


_HOSTS = re.compile(r"(?:host|receiv|welcom|invit|join|meet|met)", re.IGNORECASE)
PROGRAMME = re.compile(
    r"\b(?:programme?|itinerary|schedule|agenda|visit|trip)\b[^.;]{0,40}\b(?:including|includes)\b[^.;]{0,90}$"
)


def _is_setting(scene: Scene, hit: Hit) -> bool:
    """ "discussed trade in a summit": what the subject did happened there."""
    if hit.trigger.rule == "meeting.by_phone":
        return True
    left = scene.text[max(0, hit.start - 60) : hit.start]
    bare = hit.word in _BARE and not is_definite(scene, hit)
    return bool(_IN_A.search(left) or (bare and _IN_BARE.search(left)))


_BARE = frozenset("talks negotiations consultations discussions meetings".split())
_IN_BARE = re.compile(r"\b(?:in|at|during|over|after|following) (?:[\w-]+ ){0,2}$", re.IGNORECASE)


def _theirs(scene: Scene, hit: Hit) -> Group:
    """ "A poses with B ahead of their talks": everybody named in the clause before."""
    border = scene.border_before(hit.start)
    if border is None or not re.search(r"\btheir (?:\w+ ){0,3}$", scene.text[: hit.start]):
        return NOBODY
    group = Group(tuple(a for a in scene.actors_between(0, border.start) if a.persons))
    return group if group.plural else NOBODY


def _is_theirs(scene: Scene, hit: Hit) -> bool:
    return participants.has_pronoun_owner(scene, hit.start)


def _hosted(scene: Scene, hit: Hit, reading: status.Reading) -> Iterator[Members]:
    between = participants.after_word(scene, hit.end, _BETWEEN, 60, whole=True)
    of = participants.after_word(scene, hit.end, _OF, 5, whole=True)
    between = between or (of if of.plural else NOBODY)
    own = participants.owner(scene, hit.start)
    setting = _over_meal(scene, hit)
    if reading.governed or setting:
        own = participants.subject(scene, reading.verb if reading.verb >= 0 else hit.start)
        own = own or participants.main_subject(scene, hit.end)
    by = participants.after_word(scene, hit.end, _BY, 90)
    guests = participants.after_word(scene, hit.end, _FOR, 60)
    verb_object = NOBODY
    if reading.verb >= 0:
        verb_object = participants.between(scene, reading.verb, hit.start)
    elif setting and own:
        verb_object = participants.between(scene, own.end, hit.start)
    hosting = Function.HOST if guests or verb_object or by else Function.PARTICIPANT
    yield (
        members_of(scene, between)
        + members_of(scene, own, Function.PARTICIPANT if by else hosting)
        + members_of(scene, by, Function.HOST)
        + members_of(scene, verb_object or guests, Function.PARTICIPANT)
    )


def _over_meal(scene: Scene, hit: Hit) -> bool:
    return bool(
        re.search(
            r"\b(?:over|at|during|for)\s+(?:\w+\s+){0,3}$", scene.text[: hit.start], re.IGNORECASE
        )
    )


def _event(scene: Scene, hit: Hit, reading: status.Reading) -> Iterator[Members]:
    verbal = hit.trigger.rule in VERB_RULES
    subject = NOBODY
    if reading.governed or verbal:
        subject = participants.subject(scene, reading.verb if reading.verb >= 0 else hit.start)
    done = hit.trigger.rule in _DONE_BY
    by = participants.after_word(scene, hit.end, _BY, 110 if done else 60, whole=done)
    others = participants.after_word(scene, hit.end, _BESIDE, 60)
    if done:
        subject = NOBODY
    if reading.verb >= 0 and _HOSTS.match(scene.text, reading.verb):
        others = others or participants.between(scene, reading.verb, hit.start)
    if hit.trigger.rule == "meeting.ceremony_to_welcome":
        others = participants.following(scene, hit.end)
    if hit.word == "ceremony":
        others = others or participants.after_word(scene, hit.end, _IN_HONOUR, 90)
    if not reading.governed and hit.trigger.rule in _OCCASIONS:
        subject = subject or _joiner(scene, hit)
    if hit.trigger.rule == "meeting.credentials":
        subject = participants.subject(scene, hit.start)
        others = participants.after_word(scene, hit.end, _ON, 30)
    if hit.trigger.rule == "meeting.take_credentials":
        others = participants.after_word(scene, hit.end, _GIVERS, 30)
    yield members_of(scene, subject) + members_of(scene, by) + members_of(scene, others)


_DONE_BY = frozenset(("meeting.deed_done", "meeting.signed_by"))
_IN_HONOUR = re.compile(r"\b(?:for|in honou?r of)\b")
_GIVERS = re.compile(r"\b(?:from|of)\b")


def _sights(scene: Scene, hit: Hit, reading: status.Reading) -> Iterator[Members]:
    subject = participants.subject(scene, hit.start)
    others = participants.after_word(scene, hit.end, _WITH, 70)
    yield members_of(scene, subject) + members_of(scene, others)


def _nobody(scene: Scene, hit: Hit, reading: status.Reading) -> Iterator[Members]:
    yield []


def _depart(scene: Scene, hit: Hit, reading: status.Reading) -> Iterator[Members]:
    yield members_of(scene, participants.subject(scene, hit.start), Function.VISITOR)


def _company(scene: Scene, hit: Hit, reading: status.Reading) -> Iterator[Members]:
    if hit.trigger.rule in ("meeting.leads_side", "meeting.was_there"):
        yield members_of(scene, participants.subject(scene, hit.start))
        return
    if hit.trigger.rule == "meeting.also_present":
        rest = participants.between(scene, hit.end, len(scene.text))
        yield members_of(scene, Group(tuple(actor for actor in rest.actors if actor.name)))
        return
    by = participants.after_word(scene, hit.end - 3, _BY) or participants.following(scene, hit.end)
    members = members_of(scene, by, Function.VISITOR)
    if hit.trigger.rule == "meeting.led_by" and by:
        further = participants.after_word(scene, by.end, _BY)
        members = members_of(scene, by) + members_of(scene, further)
    yield members


def _gathering(scene: Scene, hit: Hit, reading: status.Reading) -> Iterator[Members]:
    if reading.governed:
        yield members_of(scene, participants.subject(scene, reading.verb))
        return
    yield members_of(scene, _joiner(scene, hit))


def _joiner(scene: Scene, hit: Hit) -> Group:
    """Who joins others, speaks or takes part at the occasion."""
    joins = _JOINS.search(scene.text, scene.clause_start(hit.start), hit.start)
    return participants.subject(scene, joins.start()) if joins else NOBODY


_OCCASIONS = frozenset(("meeting.occasion_of_state", "meeting.ceremony"))
# "join young people at a gathering", "spoke at the forum"
_JOINS = re.compile(
    r"\b(?:join\w*|address\w*|spoke|speak\w*|t[ao]ke?(?:s|n)? part|took part|participat\w+|appear\w*|"
    r"represent\w*|sat in|(?:was|were|is|are|be) (?:also )?(?:one of|among|at|in \w+ for)|"
    r"(?:travel\w*|fl[eyi]\w*|went|go\w*|came|head\w*) to [^.;,]{2,40} for)\b[^.;,]{0,60}$"
)


_FRAMES: Mapping[Frame, Callable[[Scene, Hit, status.Reading], Iterator[Members]]] = {
    Frame.MEET: _meet,
    Frame.GUEST: guest,
    Frame.HOST: _host,
    Frame.TALKS: _talks,
    Frame.HOSTED: _hosted,
    Frame.EVENT: _event,
    Frame.SIGHTS: _sights,
    Frame.TRIP: trip,
    Frame.TRIP_NOUN: trip_noun,
    Frame.PRESS: press,
    Frame.TELL: press,
    Frame.INTERVIEW: interview,
    Frame.DEPART: _depart,
    Frame.COMPANY: _company,
    Frame.GATHERING: _gathering,
    Frame.NEWS: _nobody,
}
