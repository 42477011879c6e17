"""What the sources now say differently of an accepted record: asked, never taken over."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from curation.editing.filing import Asked, fingerprint
from curation.editing.guard import Root
from curation.editing.weighing import Subject, counts_for_accepted, statements_about
from curation.models import Issue, Meeting, Person, Suggestion
from curation.reconcile.project import (
    AGENDA_FIELDS,
    ISSUE_FIELDS,
    MEETING_FIELDS,
    PERSON_FIELDS,
    by_field,
)
from curation.reconcile.resolve import Said, resolve
from curation.values.enums import CurationStatus, SuggestionKind
from curation.values.folding import fold

OWN_FIELDS: Mapping[type[Root], Iterable[str]] = {
    Person: PERSON_FIELDS,
    Meeting: MEETING_FIELDS,
    Issue: ISSUE_FIELDS,
}


@dataclass(frozen=True, slots=True)
class News:
    """One field of one subject of which the sources now say something else."""

    record: Root
    subject: Subject
    field: str
    old: str
    new: str
    statements: tuple[int, ...]


def source_changed(records: Collection[Root], *, at: datetime) -> list[Asked]:
    """A question for every field of an accepted record that unreviewed statements would change."""
    accepted = [one for one in records if one.curation_status == CurationStatus.ACCEPTED]
    if not accepted:
        return []
    said = statements_about(
        persons=[one.pk for one in accepted if isinstance(one, Person)],
        meetings=[one.pk for one in accepted if isinstance(one, Meeting)],
        issues=[one.pk for one in accepted if isinstance(one, Issue)],
    )
    news = [one for record in accepted for one in _news(record, said)]
    return [_question(one, at) for one in news]


def _news(record: Root, said: Mapping[Subject, list[Said]]) -> Iterator[News]:
    own = (
        record.pk if isinstance(record, Person) else None,
        record.pk if isinstance(record, Meeting) else None,
        record.pk if isinstance(record, Issue) else None,
    )
    yield from _different(record, own, said.get(own, []), OWN_FIELDS[type(record)])
    if isinstance(record, Person):
        yield from _other_offices(record, own, said.get(own, []))
    if not isinstance(record, Meeting):
        return
    for subject, statements in said.items():
        person, meeting, issue = subject
        if meeting != record.pk:
            continue
        if issue is not None:
            yield from _different(record, subject, statements, AGENDA_FIELDS)
        if person is not None:
            yield from _different(record, subject, statements, ["participant"])


def _other_offices(record: Root, subject: Subject, statements: Collection[Said]) -> Iterator[News]:
    """Offices of another class than all that are known: outlets word one office in many ways."""
    roles = [one for one in statements if one.field == "role"]
    known = {_office(one) for one in roles if counts_for_accepted(one)}
    news: dict[tuple[str, str], list[Said]] = {}
    for one in roles:
        if not counts_for_accepted(one) and _office(one) not in known:
            news.setdefault(_office(one), []).append(one)
    for said in news.values():
        keys = tuple(one.key for one in said)
        yield News(record, subject, "role", "", said[0].value, keys)


def _office(said: Said) -> tuple[str, str]:
    office_class = said.qualifiers.get("office_class", "")
    return office_class or fold(said.value), said.qualifiers.get("former", "")


def _different(
    record: Root, subject: Subject, statements: Collection[Said], fields: Iterable[str]
) -> Iterator[News]:
    grouped = by_field(statements)
    for field in fields:
        every = grouped.get(field, [])
        now = resolve([one for one in every if counts_for_accepted(one)])
        then = resolve(every)
        if then is None or (now is not None and now.value == then.value):
            continue
        unreviewed = [
            one.key for one in every if one.value == then.value and not counts_for_accepted(one)
        ]
        yield News(record, subject, field, now.value if now else "", then.value, tuple(unreviewed))


def _question(news: News, at: datetime) -> Asked:
    person, meeting, issue = news.subject
    key = fingerprint("source_changed", news.record.uid, *news.subject, news.field, news.new)
    suggestion = Suggestion(
        kind=SuggestionKind.SOURCE_CHANGED,
        fingerprint=key,
        person_id=person,
        meeting_id=meeting,
        issue_id=issue,
        field=news.field,
        values=[news.old, news.new],
        reasons=["a source says something else since the record was accepted"],
        score=30.0,
        created=at,
    )
    return Asked(suggestion, news.statements)
