"""Everything the page of an issue shows."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations

from curation.browse.facts import READ_AT_ONCE, Voice, by_field, ordered, statements, voices_of
from curation.browse.listings import Rows, latest
from curation.browse.person import Spelling
from curation.browse.reader import Reader, is_shown, visible
from curation.exports.rows.meetings import countries_of, parties
from curation.models import AgendaItem, Issue
from curation.values.enums import MeetingKind
from curation.values.folding import fold

ITEMS_READ = 1_000
ITEMS_SHOWN = 50
PAIRS_SHOWN = 20
NAMING = ("label", "phrase")


@dataclass(frozen=True, slots=True)
class Line:
    """The issue at one meeting."""

    item: AgendaItem
    voices: list[Voice]


@dataclass(frozen=True, slots=True)
class PairLine:
    """Two countries, and how often which outcome was reported of the issue between them."""

    one: str
    other: str
    outcomes: Counter[str]


@dataclass(frozen=True, slots=True)
class IssuePage:
    issue: Issue
    wordings: list[Spelling]
    wider: Issue | None
    narrower: list[Issue]
    related: list[Issue]
    lines: list[Line]
    more: bool
    years: dict[int, Counter[str]]
    pairs: list[PairLine]
    capped: bool


def issue_page(issue: Issue, reader: Reader) -> IssuePage:
    items = list(_items(issue, reader)[: ITEMS_READ + 1])
    capped, items = len(items) > ITEMS_READ, items[:ITEMS_READ]
    shown = visible(Issue, reader)
    wider = shown.filter(pk=issue.parent_id).first() if issue.parent_id else None
    return IssuePage(
        issue=issue,
        wordings=_wordings(issue, reader),
        wider=wider,
        narrower=list(shown.filter(parent=issue).order_by("label")[:ITEMS_SHOWN]),
        related=list(shown.filter(related=issue).order_by("label")[:ITEMS_SHOWN]),
        lines=_lines(issue, items[:ITEMS_SHOWN], reader),
        more=len(items) > ITEMS_SHOWN,
        years=outcomes_by_year(items),
        pairs=_pairs(items),
        capped=capped,
    )


def _items(issue: Issue, reader: Reader) -> Rows:
    """The issue on the agenda of meetings that the reader may see, the latest first."""
    items = AgendaItem.objects.that_count().filter(is_shown("meeting", reader), issue=issue)
    return items.select_related("meeting").order_by(*latest("meeting__date_earliest"))


def _wordings(issue: Issue, reader: Reader) -> list[Spelling]:
    """Every wording with its outlets; the label first."""
    said = list(statements(issue=issue, meeting__isnull=True)[:READ_AT_ONCE])
    fields = by_field(said, voices_of(said, reader))
    outlets: dict[str, set[str]] = defaultdict(set)
    for field in NAMING:
        for voice in fields.get(field, []):
            for printed in (voice.value, voice.exact):
                outlets[fold(printed)].add(voice.outlet)
    rows = issue.aliases.filter(rejected=False).order_by("label").values_list("label", flat=True)
    names = dict.fromkeys([issue.label, *rows])
    return [Spelling(name, sorted(filter(None, outlets[fold(name)]))) for name in names]


def _lines(issue: Issue, items: list[AgendaItem], reader: Reader) -> list[Line]:
    meetings = [item.meeting_id for item in items]
    said = list(statements(issue=issue, meeting__in=meetings)[:READ_AT_ONCE])
    voices = voices_of(said, reader)
    about: dict[int | None, list[Voice]] = defaultdict(list)
    for one in said:
        about[one.meeting_id].append(voices[one.pk])
    return [Line(item, ordered(about[item.meeting_id])) for item in items]


def outcomes_by_year(items: list[AgendaItem]) -> dict[int, Counter[str]]:
    """How often which outcome was reported, by the year of the meeting."""
    years: dict[int, Counter[str]] = defaultdict(Counter)
    for item in items:
        if item.outcome and item.meeting.date_earliest is not None:
            years[item.meeting.date_earliest.year][item.outcome] += 1
    return dict(sorted(years.items()))


def _pairs(items: list[AgendaItem]) -> list[PairLine]:
    """The pairs between which it was dealt with, the most frequent first."""
    outcomes = {item.meeting_id: item for item in items if item.outcome}
    sides: dict[int, list[tuple[object, ...]]] = defaultdict(list)
    for row in parties().filter(meeting__in=list(outcomes)):
        sides[row[0]].append(row)
    found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for meeting, item in outcomes.items():
        present = set(countries_of(sides[meeting]))
        if item.meeting.kind == MeetingKind.VISIT and item.meeting.place_country:
            present.add(item.meeting.place_country)
        for pair in combinations(sorted(present), 2):
            found[pair][item.outcome] += 1
    most = sorted(found.items(), key=lambda entry: (-entry[1].total(), entry[0]))
    return [PairLine(*pair, outcomes=counts) for pair, counts in most[:PAIRS_SHOWN]]


def of_address(uid: str, reader: Reader) -> Issue | None:
    found: Issue | None = visible(Issue, reader).filter(uid=uid).first()
    return found
