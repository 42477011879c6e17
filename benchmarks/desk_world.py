"""What is on the desk that is measured, here and in the stock admin: the same work to do.

The two reports of seeds/, of which three things were read wrongly in the first; one pair of
spellings; one meeting whose date two outlets tell differently; ten questions. It is run as a process
of its own for each side: ``python -m benchmarks.desk_world readout|stock FILE``. The stock side is
filled from what FILE holds of the other.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

import django

NAME, PASSWORD = "measure", "a long password"
# What the machine is made to have read wrongly in the first report.
WRONG_STATUS, WRONG_DATE, RIGHT_DATE = "held", "2026-01-18", "2026-01-19"
DISPUTED = ("2026-02-03", "2026-02-04")
FIRST = 500.0  # the score that puts them before other questions
LOOK_ALIKES = [(f"Ana Example {letter}", f"Anna Exemple {letter}") for letter in "ABCDEFGHIJ"]


def readout(path: Path) -> None:
    """Fill Readout's database, and write down what a stock project needs to hold the same."""
    from django.contrib.auth.models import User  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    call_command("load_reference", verbosity=0)
    call_command("load_seeds", verbosity=0)
    User.objects.create_superuser(NAME, password=PASSWORD)
    found = _misread() | {"disputed": _dispute()}
    _questions()
    path.write_text(json.dumps(found | _copied()), encoding="utf-8")


def _misread() -> dict[str, Any]:
    """Let the machine have read three things wrongly; which records these are."""
    from curation.models import Issue, Meeting, Source  # noqa: PLC0415

    first = Source.objects.order_by("pk")[0]
    told = {"findings__source": first}
    planned = Meeting.objects.filter(**told, status="planned", findings__stale=False)
    status = planned.filter(kind="cultural").first() or planned.order_by("pk")[0]
    date = planned.filter(date_edtf=RIGHT_DATE).exclude(pk=status.pk).order_by("pk")[0]
    issue = Issue.objects.filter(**told, label__startswith="key ").order_by("pk").first()
    issue = issue or Issue.objects.filter(**told).order_by("-pk")[0]
    _say(status, "status", WRONG_STATUS)
    _say(date, "date", WRONG_DATE)
    return {"first": first.pk, "status": status.pk, "date": date.pk, "issue": issue.pk}


def _say(meeting: Any, field: str, value: str) -> None:
    from django.utils import timezone  # noqa: PLC0415

    from curation.editing.changes import change  # noqa: PLC0415
    from curation.editing.projecting import project  # noqa: PLC0415
    from curation.values.enums import ChangeKind  # noqa: PLC0415

    meeting.statements.filter(field=field, person=None, issue=None).update(value=value)
    with change(kind=ChangeKind.LOAD, by=None, at=timezone.now()):
        project(meetings=[meeting])


def _dispute() -> int:
    from tests import builders  # noqa: PLC0415

    meeting = builders.a_meeting("Disputed talks", date_edtf=DISPUTED[0])
    asked = builders.a_suggestion(kind="contradiction", meeting=meeting, field="date")
    for outlet, day in zip(("The Daily", "The Post"), DISPUTED, strict=True):
        source = builders.a_source(f"They met on {day}.", publisher=outlet, work_status="done")
        finding = builders.a_finding(source, meeting)
        asked.statements.add(builders.a_statement(finding, "date", day))
    return int(meeting.pk)


def _questions() -> None:
    from tests import builders  # noqa: PLC0415

    source = builders.a_source("Names.", headline="Names", work_status="done")
    for one, other in LOOK_ALIKES:
        people = [builders.a_person(name) for name in (one, other)]
        for person in people:
            builders.tell(source, person)
        builders.a_suggestion(person=people[0], other_person=people[1], score=FIRST)


def _copied() -> dict[str, Any]:
    """The rows of Readout as the stock project holds them."""
    from curation.models import (  # noqa: PLC0415
        AgendaItem,
        Finding,
        Issue,
        Meeting,
        Participation,
        Person,
        Source,
        Statement,
        Suggestion,
    )

    told: dict[tuple[str, int], int] = {}
    for one in Finding.objects.order_by("pk"):
        told.setdefault((one.kind, one.record.pk), one.source_id)
    sources = [
        [one.pk, one.title, one.publisher, str(one.date_published), one.text,
         one.work_status == "done"]
        for one in Source.objects.order_by("pk")
    ]  # fmt: skip
    disputed = Statement.objects.filter(suggestions__kind="contradiction").order_by("pk")
    claims = disputed.values_list("source", "meeting", "field", "value", "exact")
    asked = Suggestion.objects.filter(kind="same_as", person__isnull=False).order_by("pk")
    parties = Participation.objects.filter(person__isnull=False)
    return {
        "sources": sources,
        "persons": [[p.pk, told["person", p.pk], p.name] for p in Person.objects.all()],
        "issues": [[i.pk, told["issue", i.pk], i.label] for i in Issue.objects.all()],
        "meetings": [
            [m.pk, told["meeting", m.pk], m.name, m.date_edtf, m.locality, m.status]
            for m in Meeting.objects.all()
        ],
        "participants": list(parties.values_list("meeting", "person")),
        "agenda": list(AgendaItem.objects.values_list("meeting", "issue", "outcome")),
        "claims": [list(row) for row in claims],
        "suggestions": list(asked.values_list("person", "other_person")),
    }


def stock(path: Path) -> None:
    """Fill the stock project's database."""
    from django.contrib.auth.models import User  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415

    from benchmarks.stock import models as m  # noqa: PLC0415

    call_command("migrate", run_syncdb=True, verbosity=0)
    User.objects.create_superuser(NAME, password=PASSWORD)
    rows = json.loads(path.read_text(encoding="utf-8"))
    for pk, title, publisher, published, text, read in rows["sources"]:
        day = None if published == "None" else published
        m.Source.objects.create(
            pk=pk, title=title, publisher=publisher, published=day, text=text, read=read
        )
    for pk, source, name in rows["persons"]:
        m.Person.objects.create(pk=pk, source_id=source, name=name)
    for pk, source, label in rows["issues"]:
        m.Issue.objects.create(pk=pk, source_id=source, label=label[:200])
    for pk, source, title, date, place, status in rows["meetings"]:
        m.Meeting.objects.create(
            pk=pk, source_id=source, title=title, date=date, place=place, status=status
        )
    for meeting, person in rows["participants"]:
        m.Participant.objects.create(meeting_id=meeting, person_id=person)
    for meeting, issue, outcome in rows["agenda"]:
        m.AgendaItem.objects.create(meeting_id=meeting, issue_id=issue, outcome=outcome)
    for source, meeting, field, value, quote in rows["claims"]:
        m.Claim.objects.create(
            source_id=source, meeting_id=meeting, field=field, value=value, quote=quote
        )
    for one, other in rows["suggestions"]:
        m.Suggestion.objects.create(one_id=one, other_id=other)


SIDES = {
    "readout": ("config.settings", readout),
    "stock": ("benchmarks.stock.settings", stock),
}


def main() -> None:
    side, path = sys.argv[1:]
    settings, fill = SIDES[side]
    os.environ["DJANGO_SETTINGS_MODULE"] = settings
    django.setup()
    fill(Path(path))


if __name__ == "__main__":
    main()
