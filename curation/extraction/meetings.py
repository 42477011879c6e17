"""The encounters of a report: found sentence by sentence, merged, nested, handed on as facts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from curation.extraction import (
    advisories,
    audiences,
    coreference,
    denials,
    discourse,
    domestic,
    hosting,
    implied,
    narrative,
    nesting,
    programmes,
    rescheduling,
    scenes,
    sessions,
    settling,
)
from curation.extraction.coreference import Parties
from curation.extraction.dates import DateMention, resolve
from curation.extraction.drafts import Draft, Told, by_text
from curation.extraction.encounters import Frame, words_of
from curation.extraction.people import People
from curation.extraction.places import PlaceMention
from curation.extraction.refinement import refine
from curation.extraction.scenes import Actor, Scene
from curation.extraction.telling import tell
from curation.extraction.text import Page, Part
from curation.extraction.triggers import TRIGGERS
from curation.extraction.vocabulary import Vocabulary
from curation.records import Fact, MeetingFound, ParticipantFound, PersonFound
from curation.values.enums import Basis

_READ = frozenset({Part.BODY, Part.CAPTION, Part.HEADING, Part.EXCHANGE})


def find_meetings(
    page: Page,
    dates: Iterable[DateMention],
    places: Iterable[PlaceMention],
    people: People,
    vocabulary: Vocabulary,
    published_on: str = "",
) -> tuple[MeetingFound, ...]:
    """Every meeting the report tells of, in the order of the text, with keys m1, m2, ...

    ``published_on`` (ISO) decides what the present tense means: "is on a visit from May 19".
    """
    return find_encounters(page, dates, places, people, vocabulary, published_on)[0]


def find_encounters(
    page: Page,
    dates: Iterable[DateMention],
    places: Iterable[PlaceMention],
    people: People,
    vocabulary: Vocabulary,
    published_on: str = "",
) -> tuple[tuple[MeetingFound, ...], tuple[MeetingFound, ...]]:
    """The meetings, and those that were reported and that the report says there were not."""
    by_index = {sentence.index: sentence for sentence in page.sentences}
    actors = scenes.actors_of(people, by_index)
    stage = _scenes(page, dates, places, actors)
    countries = {person.key: person.country for person in people.persons}
    parties = Parties(countries)
    home = {person.key: _home(person) for person in people.persons}
    denied = denials.find(stage, page)
    drafts: list[Draft] = []
    town = next((place for place in places if place.dateline), None)
    for scene in stage:
        drafts.extend(refine(scene, tell(scene), drafts, town, home, countries))
        drafts.extend(rescheduling.new_dates(scene, drafts))
    discourse.day_of_the_week(drafts)
    drafts.extend(tuple(audiences.from_lists(drafts, page, actors)))
    advisories.complete(drafts, page, tuple(dates), tuple(places), actors, published_on)
    programmes.settle(drafts, page, tuple(dates), people, published_on)
    discourse.same_parties(drafts, page, people)
    discourse.same_visitor(drafts, page)
    discourse.host_alone(drafts)
    discourse.guest_alone(drafts)
    implied.lend_visitors(drafts, page, actors, countries)
    rescheduling.settle_lapsed(drafts)
    for sentence in page.sentences:
        rescheduling.both_off(sentence.text, drafts, sentence.index)
    events = _events(drafts, page, tuple(dates), parties, home, town, published_on, countries)
    offices = {person.key: person.role.removeprefix("then ") for person in people.persons}
    kept = [event for event in events if parties.worth_keeping(event)]
    kept = domestic.without_domestic(kept, countries)
    hosting.at_home(kept, countries)
    kept += sessions.spoken_of(kept, page, countries)
    refuted = denials.tell(denied, kept, parties)
    found = _found(kept, refuted, offices)
    return found[: len(found) - len(refuted)], found[len(found) - len(refuted) :]


def _events(
    drafts: list[Draft],
    page: Page,
    dates: tuple[DateMention, ...],
    parties: Parties,
    home: Mapping[str, str],
    town: PlaceMention | None,
    published_on: str,
    countries: Mapping[str, str],
) -> list[Draft]:
    """The tellings merged, nested, and completed from what the report tells around them."""
    leaving = [draft for draft in drafts if draft.frame is Frame.DEPART]
    events = coreference.merge(by_text(d for d in drafts if d.frame is not Frame.DEPART), parties)
    sessions.rounds(events, page.text)
    hosting.settle_guesses(events, countries)
    settling.apart(events)
    if published_on:
        settling.present_tense(events, published_on)
        settling.to_come(events, published_on)
    settling.towns(events)
    settling.joint_press(events)
    settling.departures(events, leaving, home)
    nesting.nest(events, parties)
    nesting.inherit(events)
    settling.dateline(events, town, parties)
    settling.lead_day(by_text(events), dates, page)
    settling.same_day(by_text(events))
    narrative.follow(by_text(events), drafts, dates, page)
    settling.day_of_saying(events, dates, page)
    nesting.nest(events, parties)
    nesting.inherit(events)
    nesting.inherit_days(events)
    if published_on:
        settling.present_tense(events, published_on)
    return events


def _home(person: PersonFound) -> str:
    """The country of an office where the text prints it with the office; else unknown."""
    fact = person.first("country")
    return fact.value if fact and fact.basis is Basis.QUOTED else ""


def _scenes(
    page: Page,
    dates: Iterable[DateMention],
    places: Iterable[PlaceMention],
    actors: Mapping[int, list[Actor]],
) -> list[Scene]:
    """The sentences in which a trigger stands, each with what was found in it."""
    dates_in: dict[int, list[DateMention]] = defaultdict(list)
    for date in _resolved(dates):
        dates_in[date.sentence].append(date)
    places_in: dict[int, list[PlaceMention]] = defaultdict(list)
    for place in places:
        places_in[place.sentence].append(place)
    for number, around in list(places_in.items()):
        places_in[number] = [_enclosed(place, around) for place in around]
    found: list[Scene] = []
    there: PlaceMention | None = None
    for number, sentence in enumerate(page.sentences):
        told, there = there, next(reversed(places_in[sentence.index]), there)
        if sentence.part not in _READ:
            continue
        following = page.sentences[number + 1].text if number + 1 < len(page.sentences) else ""
        words = words_of(sentence.text)
        hits = tuple(
            hit for hit in TRIGGERS.scan(sentence.text, words) if hit.start >= sentence.lead
        )
        if hits:
            index = sentence.index
            found.append(
                scenes.build(
                    sentence, hits, words, tuple(actors.get(index, ())), tuple(dates_in[index]),
                    tuple(places_in[index]), following, told,
                )
            )  # fmt: skip
    return found


def _enclosed(place: PlaceMention, around: list[PlaceMention]) -> PlaceMention:
    """A venue lies in the country of the town that the text puts it in, whatever its name says."""
    outer = next((o for o in around if place.within and o.name == place.within and o.country), None)
    return replace(place, country=outer.country) if outer else place


def _resolved(dates: Iterable[DateMention]) -> Iterable[DateMention]:
    """ "The previous day" counts from the day that the report told last."""
    anchor = day = ""
    for date in dates:
        if date.role == "of_event":
            yield date
            continue
        base = day if date.relative == "same_day" else anchor
        found = resolve(date, base) if date.relative and not date.edtf else date
        if found.edtf:
            yield found
        if found.end and len(found.end) == _DAY and found.role not in _NO_ANCHOR:
            anchor = found.end
            day = found.edtf if len(found.edtf) == _DAY and not found.role else day


_DAY = len("2026-01-13")
_NO_ANCHOR = frozenset(("since", "deadline", "until", "before"))


def _found(
    events: list[Draft], refuted: list[Draft], offices: Mapping[str, str]
) -> tuple[MeetingFound, ...]:
    ordered = [*by_text(event for event in events if event.status), *by_text(refuted)]
    keys = {id(event): f"m{number}" for number, event in enumerate(ordered, 1)}
    return tuple(
        MeetingFound(
            key=keys[id(event)],
            quote=event.quote,
            facts=tuple(_facts(event)),
            participants=tuple(
                ParticipantFound(
                    span=member.span,
                    rule="participant." + member.function.value,
                    person=member.person,
                    country=member.country,
                    organization=member.organization,
                    capacity=offices.get(member.person, ""),
                    function=member.function.value,
                    basis=member.basis,
                )
                for member in event.members
            ),
            parent=keys.get(id(event.parent), "") if event.parent else "",
        )
        for event in ordered
    )


def _facts(event: Draft) -> Iterable[Fact]:
    yield Fact("kind", event.kind.value, event.head, event.rule)
    if event.printed:
        yield Fact("printed_kind", event.printed, event.head, event.rule)
    yield Fact("mode", event.mode.value, event.head, event.rule)
    for told in event.statuses:
        yield _fact("status", told)
    yield from _date_facts(event)
    for name, values in (
        ("original_date", event.originals), ("venue", event.venues),
        ("locality", event.localities), ("country", event.lands),
        ("occasion", event.occasions), ("ordinal", event.ordinals),
        ("visit_type", event.visit_types),
    ):  # fmt: skip
        yield from (_fact(name, told) for told in _once(values))


def _date_facts(event: Draft) -> Iterable[Fact]:
    whole = nesting.span_of(event)
    ends = event.ends[:1] if whole != event.date else []
    for number, told in enumerate(_once(event.dates or ends)):
        value = whole if number == 0 else told.value
        yield Fact(
            "date", value, told.span, told.rule, told.basis, {"text": told.text, "rule": told.rule}
        )


def _once(values: list[Told]) -> list[Told]:
    return list({(told.value, told.span.start): told for told in values}.values())


def _fact(name: str, told: Told) -> Fact:
    return Fact(
        name, told.value, told.span, told.rule, told.basis,
        attributed_to=told.attributed_to, said_on=told.said_on,
    )  # fmt: skip
