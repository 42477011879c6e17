"""Meetings, who takes part in them and what is on their agenda."""

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from curation.models.base import (
    CuratedQuerySet,
    Nested,
    SubRow,
    curated_constraints,
    curated_permissions,
)
from curation.models.change import history
from curation.models.issue import Issue
from curation.models.organization import Organization
from curation.models.person import Person
from curation.values import edtf
from curation.values.enums import (
    Attendance,
    CurationStatus,
    Function,
    Level,
    MeetingKind,
    MeetingMode,
    MeetingStatus,
    Outcome,
    Prospect,
    VisitType,
    choices,
)

NOT_FOLLOWED_UP = "not_followed_up"  # a curator's statement: no report is to be expected


class MeetingQuerySet(CuratedQuerySet):
    """Questions that only meetings answer."""

    def announced_without_report(self, *, at: date) -> Self:
        """Announced for days before *at*, and no report says what became of it.

        Where no end was announced, its beginning counts. Outermost meetings only: the parts fall
        with the visit. What a curator has dismissed comes back when it is announced for another
        day.
        """
        statements = apps.get_model("curation", "Statement").objects.filter(
            meeting=OuterRef("pk"), field=NOT_FOLLOWED_UP, value=OuterRef("date_edtf")
        )
        over = Q(date_latest__lt=at) | Q(date_latest=None, date_earliest__lt=at)
        announced = self.current().filter(over, status=MeetingStatus.PLANNED, parent=None)
        return announced.exclude(Exists(statements.that_count()))


class Meeting(Nested):
    """An encounter, a visit or a press event; a visit contains its talks."""

    name = models.CharField(max_length=300, blank=True)
    kind = models.CharField(max_length=20, choices=choices(MeetingKind), default=MeetingKind.OTHER)
    printed_kind = models.CharField(
        "called", max_length=100, blank=True, help_text="The word the sources use: summit ..."
    )
    mode = models.CharField(
        max_length=20, choices=choices(MeetingMode), default=MeetingMode.IN_PERSON
    )
    status = models.CharField(
        max_length=20, choices=choices(MeetingStatus), default=MeetingStatus.UNKNOWN
    )
    visit_type = models.CharField(
        max_length=20, choices=choices(VisitType), default=VisitType.UNSPECIFIED
    )
    occasion = models.CharField(max_length=300, blank=True)
    date_edtf = models.CharField("date (EDTF)", max_length=60, blank=True)
    original_date_edtf = models.CharField("date before it was moved", max_length=60, blank=True)
    date_earliest = models.DateField(null=True, blank=True, editable=False)
    date_latest = models.DateField(null=True, blank=True, editable=False)
    date_text = models.CharField("date as printed", max_length=300, blank=True)
    date_rule = models.CharField(max_length=100, blank=True, editable=False)
    venue = models.CharField(max_length=300, blank=True)
    locality = models.CharField(max_length=200, blank=True)
    place_country = models.CharField(max_length=2, blank=True, help_text="ISO 3166-1 alpha-2.")
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    level = models.CharField(max_length=20, choices=choices(Level), blank=True, editable=False)
    n_parties = models.PositiveSmallIntegerField(default=0, editable=False)

    people = models.ManyToManyField(Person, through="Participation", related_name="meetings")
    issues = models.ManyToManyField(Issue, through="AgendaItem", related_name="meetings")

    objects = MeetingQuerySet.as_manager()  # type: ignore[misc]  # the plugin knows no narrower one
    history = history()

    class Meta:
        ordering = ["-date_earliest", "-id"]
        permissions = curated_permissions("meeting")
        constraints = [
            *curated_constraints("meeting"),
            models.CheckConstraint(
                name="meeting_ends_after_it_begins",
                condition=Q(date_earliest__isnull=True)
                | Q(date_latest__isnull=True)
                | Q(date_earliest__lte=F("date_latest")),
                violation_error_message="The meeting ends before it begins.",
            ),
        ]
        indexes = [
            models.Index(fields=["-date_earliest", "-id"], name="meeting_by_date"),
            models.Index(
                fields=["curation_status", "-date_earliest", "-id"], name="meeting_status_date"
            ),
            models.Index(fields=["-accepted_at"], name="meeting_by_acceptance"),
        ]

    def __str__(self) -> str:
        return self.name or f"{self.kind} {self.date_edtf}".strip()

    def clean(self) -> None:
        for name in ("date_edtf", "original_date_edtf"):
            value = getattr(self, name)
            try:
                edtf.bounds(value)
            except edtf.InvalidEDTF as error:
                raise ValidationError({name: f"{error}. Example: 2026-01-13/2026-01-14"}) from None
        if self.parent is not None and self.contains(self.parent):
            raise ValidationError({"parent": "A meeting cannot be part of itself."})

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive()
        super().save(*args, **kwargs)

    def derive(self) -> None:
        """The first and last day that the stated date can mean."""
        days = edtf.bounds(self.date_edtf)
        self.date_earliest, self.date_latest = days.earliest, days.latest

    @property
    def root(self) -> "Meeting":
        step = self
        while step.parent is not None:
            step = step.parent
        return step

    @property
    def place(self) -> str:
        return ", ".join(part for part in (self.venue, self.locality) if part)


class ParticipationQuerySet(models.QuerySet["Participation"]):
    def that_count(self) -> Self:
        """Neither rejected themselves nor of a person who is."""
        rows = self.filter(rejected=False)
        return rows.exclude(person__curation_status=CurationStatus.REJECTED)


class Participation(SubRow):
    """Somebody at a meeting: a person, else a country, else an organization."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="participations")
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="participations"
    )
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166-1 alpha-2.")
    organization = models.ForeignKey(
        Organization,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="participations",
    )
    capacity = models.CharField(max_length=300, blank=True, help_text="The title held at the time.")
    function = models.CharField(
        max_length=20, choices=choices(Function), default=Function.PARTICIPANT
    )
    attendance = models.CharField(
        max_length=20, choices=choices(Attendance), default=Attendance.NAMED
    )

    history = history()
    objects = ParticipationQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="participation_of_somebody",
                condition=Q(person__isnull=False) | Q(organization__isnull=False) | ~Q(country=""),
                violation_error_message="Name a person, a country or an organization.",
            ),
            models.UniqueConstraint(
                fields=["meeting", "person"],
                condition=Q(person__isnull=False),
                name="participation_person_once",
            ),
            models.UniqueConstraint(
                fields=["meeting", "organization"],
                condition=Q(person__isnull=True, organization__isnull=False),
                name="participation_organization_once",
            ),
            models.UniqueConstraint(
                fields=["meeting", "country"],
                condition=Q(person__isnull=True, organization__isnull=True),
                name="participation_country_once",
            ),
        ]
        indexes = [models.Index(fields=["country"], name="participation_country")]

    def __str__(self) -> str:
        return self.who

    @property
    def who(self) -> str:
        if self.person is not None:
            return self.person.name
        return self.organization.name if self.organization is not None else self.country


class AgendaQuerySet(models.QuerySet["AgendaItem"]):
    def that_count(self) -> Self:
        """Neither rejected themselves nor about an issue that is."""
        rows = self.filter(rejected=False)
        return rows.exclude(issue__curation_status=CurationStatus.REJECTED)


class AgendaItem(SubRow):
    """An issue at a meeting: what was said of it before, and what came of it."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="agenda")
    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="agenda")
    prospect = models.CharField("before", max_length=20, choices=choices(Prospect), blank=True)
    outcome = models.CharField("after", max_length=20, choices=choices(Outcome), blank=True)
    raised_by = models.CharField(max_length=200, blank=True)
    next_step = models.CharField(max_length=300, blank=True)
    note = models.TextField(blank=True)

    history = history()
    objects = AgendaQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "issue"], name="agenda_item_once")
        ]

    def __str__(self) -> str:
        return f"{self.issue}: {self.outcome or self.prospect}".rstrip(": ")
