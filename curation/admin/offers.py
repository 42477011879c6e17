"""What the reading desk offers while one types who takes part, who this is, or part of what.

Every offer is an act of the desk, ready to be pressed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from django.db.models import QuerySet

from curation.admin import words
from curation.admin.curated import open_questions
from curation.admin.pressed import MODELS
from curation.admin.reading import question_about
from curation.models import Meeting, Organization, Participation, Person, Role, Source
from curation.search.matching import matching
from curation.search.words import query
from curation.values.folding import fold

MOST = 9
Offer = dict[str, str]


def offers(wanted: str, source: Source, record: Any, typed: str) -> list[Offer]:
    """The first few things that *typed* can mean for the record of a row."""
    found = OFFERS[wanted](source, record, " ".join(typed.split())[:200])
    return list(islice(found, MOST + 1))


def _offer(words: str, act: str, value: Any, *, field: str = "", more: str = "") -> Offer:
    return {"words": words, "more": more, "act": act, "value": str(value), "field": field}


def _people(typed: str) -> "QuerySet[Any]":
    return Person.objects.current().filter(matching(Person, query(typed))).order_by("name", "pk")


def office_of(person: Any) -> str:
    """The first current office of a person, else a former one, with the country."""
    offices: list[Role] = [role for role in person.roles.all() if not role.rejected]
    first = sorted(offices, key=lambda role: role.former)[:1]
    return ", ".join([*map(str, first), *filter(None, [person.country])])


def who(source: Source, meeting: Any, typed: str) -> Iterator[Offer]:
    """Who takes part: leave somebody out, or take in a person or an organization."""
    if not isinstance(meeting, Meeting):
        return
    rows = Participation.objects.filter(meeting=meeting, rejected=False)
    present = list(rows.select_related("person", "organization"))
    inside = {row.person_id for row in present}
    if not typed:
        yield from (_offer(row.who, "absent", row.pk, more="leave out") for row in present)
    named = _people(typed) if typed else _of_report(Person, source)
    for person in _described(named).exclude(pk__in=[pk for pk in inside if pk])[:MOST]:
        more = ", ".join(filter(None, ["takes part", office_of(person)]))
        yield _offer(person.name, "present", person.pk, field="person", more=more)
    if not typed:
        return
    for one in _organizations(typed)[:3]:
        more = ", ".join(filter(None, ["takes part", one.country]))
        yield _offer(one.name, "present", one.pk, field="organization", more=more)
    yield _offer(typed, "participant", typed, more="takes part, new here")


def _organizations(typed: str) -> "QuerySet[Organization]":
    named = Organization.objects.filter(names__folded__startswith=fold(typed) or "\0")
    return named.distinct().order_by("name", "pk")


def _of_report(model: type[Any], source: Source) -> "QuerySet[Any]":
    """What was found in the report, in the order of the text."""
    found = model.objects.current().filter(findings__source=source, findings__stale=False)
    rows: QuerySet[Any] = found.distinct().order_by("pk")
    return rows


def same(source: Source, record: Any, typed: str) -> Iterator[Offer]:
    """Which record this is: those that a question names first, then what is found."""
    name = record._meta.model_name
    for question in [] if typed else _asked(record):
        other = question[1]
        yield _offer(str(other), "same", other.pk, more=question[0])
    model = type(record)
    found = _described(model.objects.current().exclude(pk=record.pk))
    hits = found.filter(matching(model, query(typed))) if typed else found.none()
    for one in hits.order_by("-pk")[:MOST]:
        yield _offer(str(one), "same", one.pk, more=described(one))
    field = {"person": "name", "issue": "label"}.get(name)
    if typed and field and typed != getattr(record, field):
        yield _offer(typed, "set", typed, field=field, more="correct the name")


def _asked(record: Any) -> Iterator[tuple[str, Any]]:
    name = record._meta.model_name
    for question in open_questions(record)[:MOST]:
        sides = [getattr(question, name), getattr(question, f"other_{name}")]
        for other in sides:
            if other is not None and other.pk != record.pk:
                yield question_about(record, question), other


def _described(records: "QuerySet[Any]") -> "QuerySet[Any]":
    """With what `described` shows."""
    if records.model is Person:
        return records.prefetch_related("roles")
    return records.select_related("parent")


def described(record: Any) -> str:
    """What tells a record from its namesakes: office, or day and place."""
    if isinstance(record, Person):
        return office_of(record)
    if isinstance(record, Meeting):
        parts = [words.shown_date(record.date_edtf), record.locality or record.place_country]
        return ", ".join(filter(None, parts))
    return str(record.parent or "")


def under(source: Source, meeting: Any, typed: str) -> Iterator[Offer]:
    """Part of what: the meetings of the report, then any other."""
    if not isinstance(meeting, Meeting):
        return
    here = _of_report(Meeting, source).exclude(pk=meeting.pk).select_related("parent__parent")
    if meeting.parent_id is not None and not typed:
        yield _offer("No other meeting", "under", "", more="it stands on its own")
    folded = fold(typed)
    near = [one for one in here if not meeting.contains(one)]
    for one in near:
        if folded in fold(f"{one} {one.printed_kind} {one.locality} {one.date_edtf}"):
            yield _offer(f"{one}", "under", one.pk, more=described(one))
    if not typed:
        return
    elsewhere = Meeting.objects.current().filter(matching(Meeting, query(typed)))
    for one in elsewhere.exclude(pk__in=[meeting.pk, *(one.pk for one in near)])[:MOST]:
        if not meeting.contains(one):
            yield _offer(f"{one}", "under", one.pk, more=described(one))


OFFERS: Mapping[str, Callable[[Source, Any, str], Iterable[Offer]]] = {
    "who": who,
    "same": same,
    "under": under,
}


def record_of(key: str) -> Any:
    """The record a row's key names; none when there is none."""
    model = MODELS.get(key[:1])
    if model is None or not (key[1:].isascii() and key[1:].isdigit() and len(key) < 20):
        return None
    return model.objects.filter(pk=int(key[1:])).first()
