"""Which meetings are one: the same people, days that agree, nothing against it.

Reports are compared with reports, not with what they have added up to: a report of the ninth or
tenth fits one report's meeting of the ninth and another's of the tenth, and chains them. So the
same reports make the same meetings in whatever order they come.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from curation.values.edtf import NO_BOUNDS, Bounds
from curation.values.enums import MeetingMode, MeetingStatus
from curation.values.folding import fold

# A report tells of an undated event because it has just happened.
NEWS_DAYS = timedelta(days=3)
MONTH = timedelta(days=31)
ERROR = timedelta(days=3)  # reports of one day differ by less; "in May" fits days further apart
# Words that name an encounter without saying which of several it is.
PLAIN_WORDS = frozenset(
    [
        *("summit", "talks", "meeting", "talk", "dialogue", "conversation", "session", "visit"),
        *("trip", "tour", "summit meeting", "summit talks", "discussions", "encounter"),
        *("briefing", "press briefing", "press conference", "news conference", "interview"),
        *("bilateral meeting", "dinner", "lunch", "statement", "trilateral", "trilateral summit"),
        *("bilateral summit", "consultations", "joint press conference", "state visit"),
        *("joint news conference", "official visit", "working visit"),
    ]
)


@dataclass(frozen=True, slots=True)
class Telling:
    """What one passage of one report says of one meeting.

    ``people`` are ids of those who take part (the visitors, for a visit); ``stated`` every day
    given; ``reported`` the day of publication; ``source`` the report's id, 0 for the one that is
    being loaded or for none; ``moved`` that it was put off, ``previous`` that it is told of as the
    one before the news. ``places``, ``words`` are folded.
    """

    kind: str
    people: frozenset[int] = frozenset()
    stated: tuple[Bounds, ...] = ()
    status: str = MeetingStatus.UNKNOWN
    printed: str = ""
    mode: str = MeetingMode.IN_PERSON
    country: str = ""
    occasion: str = ""
    places: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    reported: date | None = None
    source: int = 0
    moved: bool = False
    previous: bool = False

    def windows(self) -> tuple[Bounds, ...]:
        """The days it can have been on: as printed, or just before the news of it."""
        stated = tuple(_closed(days) for days in self.stated if days != NO_BOUNDS)
        is_news = self.status in (MeetingStatus.HELD, MeetingStatus.CANCELLED)
        if stated or not is_news or self.reported is None:
            return stated
        return (Bounds(self.reported - NEWS_DAYS, self.reported),)

    @property
    def word(self) -> str:
        """The printed word where it says which of several encounters is meant."""
        folded = fold(self.printed)
        return "" if folded in PLAIN_WORDS else folded


def _closed(days: Bounds) -> Bounds:
    """An end that is not stated is not far from the one that is: nobody travels for months."""
    if days.latest is None and days.earliest is not None:
        return Bounds(days.earliest, later(days.earliest, MONTH))
    if days.earliest is None and days.latest is not None:
        return Bounds(later(days.latest, -MONTH), days.latest)
    return days


def later(day: date, by: timedelta) -> date:
    """A day later or earlier, inside the calendar."""
    number = day.toordinal() + by.days
    return date.fromordinal(min(max(number, 1), date.max.toordinal()))


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """A meeting with all that is told of it; a negative key is one that is not stored yet.

    ``ancestors`` are keys from the parent upwards; ``parent_moved`` says that one of them has
    been put off to other days, and this with it; ``apart`` are the meetings that a curator has
    decided are others.
    """

    key: int
    tellings: tuple[Telling, ...]
    ancestors: tuple[int, ...] = ()
    parent_moved: bool = False
    apart: frozenset[int] = frozenset()

    @property
    def parent(self) -> int | None:
        return self.ancestors[0] if self.ancestors else None

    @property
    def sources(self) -> frozenset[int]:
        return frozenset(telling.source for telling in self.tellings) - {0}

    @property
    def people(self) -> frozenset[int]:
        return frozenset[int]().union(*(telling.people for telling in self.tellings))

    @property
    def is_previous(self) -> bool:
        """Whether it is told of as the one before; who was there is then not said again."""
        return not self.people and any(telling.previous for telling in self.tellings)

    @property
    def age(self) -> tuple[str, int]:
        """What orders meetings whatever their numbers are: the first report, then the number."""
        days = [telling.reported.isoformat() for telling in self.tellings if telling.reported]
        return min(days, default="9999"), self.key


Fits = Callable[[MeetingFacts, MeetingFacts], bool]


def told_apart(one: MeetingFacts, other: MeetingFacts) -> bool:
    """Whether something says that the two are not one meeting, however alike they are.

    One report tells of both, or one contains the other, or they are parts of different meetings;
    a curator said so; or what is printed of the one contradicts what is printed of the other.
    """
    if one.sources & other.sources or other.key in one.apart or one.key in other.apart:
        return True
    if one.key in other.ancestors or other.key in one.ancestors:
        return True
    if one.parent is not None and other.parent is not None and one.parent != other.parent:
        return True
    return _days_are_apart(one, other) or _print_contradicts(one, other)


def _days_are_apart(one: MeetingFacts, other: MeetingFacts) -> bool:
    """Whether all exact days of the one are further from the other's than reports err."""
    if any(telling.moved for telling in (*one.tellings, *other.tellings)):
        return False
    if one.is_previous and other.is_previous:
        return False
    gaps = [_gap(mine, theirs) for mine in _exact(one) for theirs in _exact(other)]
    return bool(gaps) and min(gaps) > ERROR and not moved_together(one, other)


def _exact(meeting: MeetingFacts) -> list[tuple[date, date]]:
    return [
        (days.earliest, days.latest)
        for telling in meeting.tellings
        for days in telling.stated
        if days.earliest and days.latest and days.latest - days.earliest <= ERROR
    ]


def _gap(one: tuple[date, date], other: tuple[date, date]) -> timedelta:
    return max(one[0], other[0]) - min(one[1], other[1])


def _print_contradicts(one: MeetingFacts, other: MeetingFacts) -> bool:
    mine, theirs = one.tellings, other.tellings
    if _disjoint({a.country for a in mine}, {b.country for b in theirs}):
        return True
    if _disjoint({a.word for a in mine}, {b.word for b in theirs}):
        return True
    occasions = {fold(a.occasion) for a in mine} - {""}
    others = {fold(b.occasion) for b in theirs} - {""}
    return bool(occasions and others) and not any(
        a in b or b in a for a in occasions for b in others
    )


def _disjoint(mine: set[str], theirs: set[str]) -> bool:
    """Whether both say something and nothing of it agrees."""
    mine, theirs = mine - {""}, theirs - {""}
    return bool(mine and theirs) and not mine & theirs


def same_format(one: Telling, other: Telling) -> bool:
    return one.kind == other.kind and one.mode == other.mode


def days_agree(one: Telling, other: Telling) -> bool:
    return any(mine.overlaps(theirs) for mine in one.windows() for theirs in other.windows())


def _days_are_one(one: Telling, other: Telling) -> bool:
    """Whether the days agree, and are so few that it is no chance: not "in 2028" twice."""
    return any(
        _is_short(mine) and _is_short(theirs) and mine.overlaps(theirs)
        for mine in one.windows()
        for theirs in other.windows()
    )


def _is_short(days: Bounds) -> bool:
    if days.earliest is None or days.latest is None:
        return False
    return days.latest - days.earliest <= MONTH


def moved_together(one: MeetingFacts, other: MeetingFacts) -> bool:
    """Parts of one meeting that was put off: their days need not agree."""
    same_parent = one.parent is not None and one.parent == other.parent
    return same_parent and (one.parent_moved or other.parent_moved)


def fits(one: MeetingFacts, other: MeetingFacts) -> bool:
    """Whether two meetings are one by what is printed: the same named people, format and days."""
    if told_apart(one, other):
        return False
    moved = moved_together(one, other)
    return any(
        same_format(mine, theirs)
        and mine.people == theirs.people
        and bool(mine.people)
        and (moved or _days_are_one(mine, theirs))
        for mine in one.tellings
        for theirs in other.tellings
    )


def links(
    found: Sequence[MeetingFacts], stored: Sequence[MeetingFacts]
) -> dict[int, tuple[MeetingFacts, ...]]:
    """Which stored meetings each found one is; none where that is not certain.

    A found meeting that fits two stored ones that are told apart is either, and so is a stored
    one that fits two of the found: unless one of the two fits better, a curator is asked.
    """
    among_stored, among_found = _Candidates(stored), _Candidates(found)
    return {
        one.key: tuple(other for other in among_stored.of(one) if one in among_found.of(other))
        for one in found
    }


def joinable(
    meetings: Collection[MeetingFacts], about: Collection[int]
) -> list[tuple[MeetingFacts, MeetingFacts]]:
    """Pairs of stored meetings that are one, the outer ones first, in each the older number first.

    ``about`` are the keys of the meetings of which one side has to be.
    """
    candidates = _Candidates(meetings)
    pairs = {
        (min(one, other, key=_key), max(one, other, key=_key))
        for one in meetings
        if one.key in about
        for other in candidates.of(one)
        if one in candidates.of(other)
    }
    return sorted(pairs, key=lambda pair: (len(pair[1].ancestors), pair[0].age, pair[1].age))


def _key(meeting: MeetingFacts) -> int:
    return meeting.key


class _Candidates:
    """Meetings by who takes part in which format, so that few are compared with one."""

    def __init__(self, meetings: Iterable[MeetingFacts]) -> None:
        self._by_token: dict[Token, list[MeetingFacts]] = {}
        for meeting in sorted(meetings, key=lambda one: one.age):
            for token in _tokens(meeting):
                self._by_token.setdefault(token, []).append(meeting)

    def of(self, one: MeetingFacts) -> list[MeetingFacts]:
        """Those that *one* fits, if they can all be one meeting; else the better, else none."""
        near = {
            other.key: other for token in _tokens(one) for other in self._by_token.get(token, ())
        }
        fitting = [other for other in near.values() if other.key != one.key and fits(one, other)]
        for prefers in PREFERENCES:
            if not _several(fitting):
                break
            fitting = [other for other in fitting if prefers(one, other, fitting)] or fitting
        return [] if _several(fitting) else fitting


Token = tuple[str, str, frozenset[int]]


def _tokens(meeting: MeetingFacts) -> set[Token]:
    return {(one.kind, one.mode, one.people) for one in meeting.tellings if one.people}


def _several(meetings: Sequence[MeetingFacts]) -> bool:
    return any(
        told_apart(one, other)
        for position, one in enumerate(meetings)
        for other in meetings[:position]
    )


Preference = Callable[[MeetingFacts, MeetingFacts, Sequence[MeetingFacts]], bool]


def _same_parent(one: MeetingFacts, other: MeetingFacts, _: Sequence[MeetingFacts]) -> bool:
    return one.parent == other.parent


def _same_word(one: MeetingFacts, other: MeetingFacts, _: Sequence[MeetingFacts]) -> bool:
    mine = {fold(telling.printed) for telling in one.tellings}
    return bool(mine & {fold(telling.printed) for telling in other.tellings})


def _contains_the_others(
    _: MeetingFacts, other: MeetingFacts, fitting: Sequence[MeetingFacts]
) -> bool:
    return all(other.key == third.key or other.key in third.ancestors for third in fitting)


PREFERENCES: tuple[Preference, ...] = (_same_parent, _same_word, _contains_the_others)


def put_off(meetings: Sequence[MeetingFacts]) -> list[tuple[MeetingFacts, MeetingFacts]]:
    """Pairs of one report that are one meeting: its old day, and the new one."""
    pairs = []
    for old in meetings:
        news = [new for new in meetings if new.key != old.key and _rescheduled(old, new)]
        same = [new for new in news if new.people == old.people] or news
        if len(same) == 1:
            pairs.append((old, same[0]))
    return pairs


def _rescheduled(old: MeetingFacts, new: MeetingFacts) -> bool:
    if old.parent != new.parent or _print_contradicts(old, new):
        return False
    return any(_put_off_to(mine, theirs) for mine in old.tellings for theirs in new.tellings)


def _put_off_to(old: Telling, new: Telling) -> bool:
    """The old day of an encounter is told in passing, so not everybody is named again."""
    if old.status != MeetingStatus.POSTPONED or new.status == MeetingStatus.POSTPONED:
        return False
    if not same_format(old, new) or not old.people or not old.people <= new.people:
        return False
    return not any(_before(late, early) for late in new.stated for early in old.stated)


def _before(one: Bounds, other: Bounds) -> bool:
    return bool(one.latest and other.earliest and one.latest < other.earliest)
