"""Everything the page of a report shows: what it tells, in its own words, and no more of its text."""

from collections import defaultdict
from dataclasses import dataclass

from curation.browse.facts import Voice, ordered, safe_link, statements, voices_of
from curation.browse.listings import latest
from curation.browse.reader import Reader, visible
from curation.exports.rows.evidence import without_email
from curation.exports.rows.reading import SOURCE_ID_LENGTH
from curation.models import Finding, Issue, Meeting, Person, Source

STATEMENTS_READ = 400
RECORDS_SHOWN = 100
TOLD = ("quote", "status", "outcome", "prospect")


@dataclass(frozen=True, slots=True)
class Told:
    """A meeting of which the report tells, and the words."""

    meeting: Meeting
    voices: list[Voice]


@dataclass(frozen=True, slots=True)
class ReportPage:
    source: Source
    author: str
    link: str
    meetings: list[Told]
    people: list[Person]
    issues: list[Issue]
    copies: list[Source]
    earlier: Source | None


def report_page(source: Source, reader: Reader) -> ReportPage:
    found = Finding.objects.filter(source=source, stale=False)
    people = visible(Person, reader).filter(pk__in=found.values("person"))
    issues = visible(Issue, reader).filter(pk__in=found.values("issue"))
    return ReportPage(
        source=source,
        author=without_email(source.author),
        link=safe_link(source.url),
        meetings=_meetings(source, reader),
        people=list(people.order_by("name", "id")[:RECORDS_SHOWN]),
        issues=list(issues.order_by("label", "id")[:RECORDS_SHOWN]),
        copies=_copies(source, reader),
        earlier=source.same_text_as,
    )


def _meetings(source: Source, reader: Reader) -> list[Told]:
    found = Finding.objects.filter(source=source, stale=False, meeting__isnull=False)
    rows = visible(Meeting, reader).filter(pk__in=found.values("meeting"))
    meetings = list(rows.order_by(*latest("date_earliest"))[:RECORDS_SHOWN])
    said = statements(source=source, meeting__in=[one.pk for one in meetings], field__in=TOLD)
    rows_said = list(said[:STATEMENTS_READ])
    voices = voices_of(rows_said, reader)
    by_meeting: dict[int | None, list[Voice]] = defaultdict(list)
    for one in sorted(rows_said, key=lambda row: row.start or 0):
        by_meeting[one.meeting_id].append(voices[one.pk])
    return [Told(one, _sentences(by_meeting[one.pk])) for one in meetings]


def _sentences(voices: list[Voice]) -> list[Voice]:
    """The sentences that tell of it; where there are none, the words of its facts."""
    quotes = [one for one in voices if one.field == "quote"]
    return ordered(quotes or voices)


def _copies(source: Source, reader: Reader) -> list[Source]:
    """Other outlets' prints of the same text."""
    same = visible(Source, reader).filter(text_sha256=source.text_sha256).exclude(pk=source.pk)
    return list(same.defer("text", "missed").order_by("date_published", "id")[:20])


def of_address(identifier: str, reader: Reader) -> Source | None:
    """By the first digits of its hash, as exports name it; a range, so that the index is used."""
    rows = visible(Source, reader).filter(
        raw_sha256__gte=identifier, raw_sha256__lt=identifier + "g"
    )
    found: Source | None = (
        rows.defer("missed").first() if len(identifier) == SOURCE_ID_LENGTH else None
    )
    return found


def revision_of(identifier: str) -> Source | None:
    """A report of that identifier that a later revision has superseded; the latest one of it."""
    rows = Source.objects.filter(raw_sha256__gte=identifier, raw_sha256__lt=identifier + "g")
    old: Source | None = rows.filter(superseded_by__isnull=False).defer("text", "missed").first()
    seen: set[int] = set()
    while old is not None and old.pk not in seen:
        seen.add(old.pk)
        newer = Source.objects.filter(supersedes=old).defer("text", "missed").first()
        if newer is None:
            return old
        old = newer
    return None
