"""A report with findings, two coders, and a third person, for the tests of double coding."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib.auth.models import User

from curation.editing import coding
from curation.editing.coding import Unit
from curation.models import CodedReport, CodingItem, DoubleCoding, Issue, Meeting, Person
from tests import builders
from tests.builders import NOW

TEXT = "Ana Example met Ben Other in Oslo on Jan. 13. They discussed fish and left. Cora spoke."


@dataclass
class World:
    manager: User
    first: User
    second: User
    third: User
    meeting: Meeting
    ana: Person
    fish: Issue
    coding: DoubleCoding

    @property
    def report(self) -> CodedReport:
        return CodedReport.objects.select_related(
            "coding__first_coder", "coding__second_coder", "source"
        ).get(coding=self.coding)

    def item(self, kind: str) -> CodingItem:
        return CodingItem.objects.get(report__coding=self.coding, kind=kind, added_by=None)

    def code(self, by: User, kind: str, *, found: bool = True, **values: object) -> None:
        self.record(by, kind, values, found=found)

    def record(
        self, by: User, kind: str, values: Mapping[str, object], *, found: bool = True
    ) -> None:
        codes = {self.item(kind).pk: (found, values)}
        coding.record(report=self.report, codes=codes, by=by, at=NOW)

    def finish(self, *by: User) -> None:
        for one in by:
            coding.finish(report=self.report, by=one, at=NOW, accept_rest=True)

    def units(self) -> list[Unit]:
        return coding.units_of([self.report])

    def unit(self, kind: str) -> Unit:
        return next(unit for unit in self.units() if unit.item.kind == kind)

    def outcome(self) -> str:
        return f"outcome:{self.fish.pk}"


def a_world() -> World:
    """Talks of Ana on fish, told by one report that is assigned to two coders."""
    source = builders.a_source(TEXT, headline="Talks in Oslo", publisher="The Daily")
    ana, fish = builders.a_person("Ana Example", country="NO"), builders.an_issue("fish")
    meeting = builders.a_meeting("Ana – Ben: talks", locality="Oslo", mode="in_person")
    builders.a_participation(meeting, ana)
    builders.an_agenda_item(meeting, fish, outcome="discussed")
    builders.tell(source, ana, exact="Ana Example")
    builders.tell(source, meeting, exact="met Ben Other in Oslo on Jan. 13")
    builders.tell(source, fish, exact="fish")
    people = [builders.a_user(role) for role in ("chief editor", *["curator"] * 3)]
    manager, first, second, third = people
    assigned = coding.assign(
        name="Pilot", sample=coding.Sample(), first_coder=first, second_coder=second,
        by=manager, at=NOW,
    )  # fmt: skip
    return World(manager, first, second, third, meeting, ana, fish, assigned)
