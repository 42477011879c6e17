"""Which rows an export holds: the records asked for, and every record that those refer to.

The conditions stay in the database: an export holds no list of its records. The one exception are
the records that were not asked for and contain some that were, a handful at most.
"""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Exists, Max, Model, OuterRef, Q, QuerySet

from curation.models import AgendaItem, Issue, Meeting, Participation, Person, Source, Statement
from curation.values.enums import CurationStatus, WorkStatus

ALL = "all"
SELECTION = "selection"  # whatever was selected, of any status
STATUSES = (*CurationStatus, ALL)
DEEPEST = 6  # levels of nesting that one statement follows

WORK_STATUSES = {
    CurationStatus.ACCEPTED: (WorkStatus.DONE, WorkStatus.NOTHING_RELEVANT),
    CurationStatus.DRAFT: (WorkStatus.NEW, WorkStatus.CLAIMED),
}


class UnknownStatus(ValueError):
    """No curation status is called so."""


@dataclass(frozen=True)
class Scope:
    """The records asked for: those of a curation status, or all that are not rejected.

    ``selected`` narrows them to a selection of one model; with the status ``selection`` to all of
    it. A selection of meetings brings what belongs to them and nothing else; one of another model
    is for the table of that model. ``exactly`` leaves out what contains the selected records.
    """

    status: str = CurationStatus.ACCEPTED
    selected: "QuerySet[Any, Any] | None" = None
    exactly: bool = False

    def __post_init__(self) -> None:
        if self.status not in STATUSES and not (self.status == SELECTION and self.is_narrowed):
            raise UnknownStatus(f"{self.status!r} is not one of {', '.join(STATUSES)}")

    @property
    def is_narrowed(self) -> bool:
        return self.selected is not None

    # --- Conditions on a row, or on the row that a key named *at* points to ---------------------

    def _asked(self, model: type[Model], at: str = "") -> Q:
        prefix = f"{at}__" if at else ""
        condition = Q(**{f"{prefix}merged_into__isnull": True})
        if self.status == ALL:
            condition &= ~Q(**{f"{prefix}curation_status": CurationStatus.REJECTED})
        elif self.status != SELECTION:
            condition &= Q(**{f"{prefix}curation_status": self.status})
        if self.selected is None:
            return condition
        if self.selected.model is not model:
            return Q(pk__in=[])
        return condition & Q(**{f"{prefix}pk__in": self.selected.order_by().values("pk")})

    def of_meeting(self, at: str = "") -> Q:
        """A meeting asked for, or one that contains such a meeting."""
        if self.exactly:
            return self._asked(Meeting, at)
        containing = {f"{at}_id__in" if at else "pk__in": self._containing_meetings}
        return self._asked(Meeting, at) | Q(**containing)

    def _person(self, at: str = "") -> Q:
        """One asked for, or one who takes part in an exported meeting."""
        key = f"{at}_id" if at else "pk"
        present = Participation.objects.that_count().filter(
            self.of_meeting("meeting"), person=OuterRef(key)
        )
        return self._asked(Person, at) | Q(Exists(present))

    def _issue(self, at: str = "") -> Q:
        """One asked for, one on an exported agenda, or one that contains such an issue."""
        if self.exactly:
            return self._own_issue(at)
        key = f"{at}_id" if at else "pk"
        containing = {f"{key}__in": self._containing_issues}
        return self._own_issue(at) | Q(**containing)

    def _own_issue(self, at: str = "") -> Q:
        key = f"{at}_id" if at else "pk"
        on_agenda = AgendaItem.objects.that_count().filter(
            self.of_meeting("meeting"), issue=OuterRef(key)
        )
        return self._asked(Issue, at) | Q(Exists(on_agenda))

    @cached_property
    def _containing_meetings(self) -> frozenset[int]:
        asked = Meeting.objects.filter(self._asked(Meeting))
        return _containing(asked, self._asked(Meeting, "parent"))

    @cached_property
    def _containing_issues(self) -> frozenset[int]:
        asked = Issue.objects.filter(self._own_issue())
        return _containing(asked, self._asked(Issue, "parent"))

    def _about_records(self) -> Q:
        """Statements about at least one record, and about none that is not exported."""
        parts = {
            "meeting": self.of_meeting("meeting"),
            "person": self._person("person"),
            "issue": self._issue("issue"),
        }
        condition = Q(meeting__isnull=False) | Q(person__isnull=False) | Q(issue__isnull=False)
        for name, exported in parts.items():
            condition &= Q(**{f"{name}__isnull": True}) | exported
        return condition

    # --- The rows themselves ---------------------------------------------------------------------

    @property
    def meetings(self) -> "QuerySet[Meeting, Meeting]":
        return Meeting.objects.filter(self.of_meeting())

    @property
    def persons(self) -> "QuerySet[Person, Person]":
        return Person.objects.filter(self._person())

    @property
    def issues(self) -> "QuerySet[Issue, Issue]":
        return Issue.objects.filter(self._issue())

    @property
    def sources(self) -> "QuerySet[Source, Source]":
        """The reports asked for, those that say something of exported records, and originals."""
        if self.status == ALL and not self.is_narrowed:
            return Source.objects.all()
        if self.exactly:
            return Source.objects.filter(self._asked_source())
        quoted = Statement.objects.filter(self._about_records(), source=OuterRef("pk"))
        copied = Source.objects.filter(same_text_as=OuterRef("pk"))
        pointed_at = Q(superseded_by__isnull=False) | Q(Exists(copied))
        return Source.objects.filter(self._asked_source() | pointed_at | Q(Exists(quoted)))

    def _asked_source(self) -> Q:
        if self.selected is None:
            return Q(work_status__in=WORK_STATUSES.get(CurationStatus(self.status), ()))
        if self.selected.model is not Source:
            return Q(pk__in=[])
        return Q(pk__in=self.selected.order_by().values("pk"))

    @property
    def statements(self) -> "QuerySet[Statement, Statement]":
        """What is said about exported records, and about the reports that were asked for."""
        about_source = Q(meeting__isnull=True, person__isnull=True, issue__isnull=True)
        reports = Q()
        if not (self.status == ALL and not self.is_narrowed):
            asked = Source.objects.filter(self._asked_source())
            reports = Q(source__in=asked.values("pk"))
        return Statement.objects.filter(self._about_records() | (about_source & reports))

    @cached_property
    def as_of(self) -> str:
        """The day of the newest report: what could be known is judged by it, not by the clock."""
        newest: dt.date | None = Source.objects.aggregate(day=Max("date_published"))["day"]
        return newest.isoformat() if newest else ""


@dataclass(frozen=True)
class Listed(Scope):
    """Records of one model by their numbers, and nothing that they refer to."""

    status: str = ALL
    numbers: frozenset[int] = frozenset()

    @property
    def is_narrowed(self) -> bool:
        return True

    def of_meeting(self, at: str = "") -> Q:
        return self._numbered(at)

    def _person(self, at: str = "") -> Q:
        return self._numbered(at)

    def _issue(self, at: str = "") -> Q:
        return self._numbered(at)

    def _numbered(self, at: str) -> Q:
        return Q(**{f"{at}_id__in" if at else "pk__in": self.numbers})


def _containing(asked: "QuerySet[Any, Any]", parent_is_asked: Q) -> frozenset[int]:
    """What contains rows of *asked* and is not asked for itself, however far up."""
    above = asked.filter(parent__isnull=False).exclude(parent_is_asked)
    found: set[int] = set()
    step = set(above.values_list("parent_id", flat=True))
    while step:
        found |= step
        parents = asked.model._default_manager.filter(pk__in=step, parent__isnull=False)
        step = set(parents.values_list("parent_id", flat=True)) - found
    return frozenset(found)
