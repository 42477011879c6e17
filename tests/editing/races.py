"""Lets two people act at once, on a real database, and says what came of it.

``python -m tests.editing.races RACE[,RACE ...] TIMES`` with DATABASE_URL naming a database that is made here
and removed. Prints one JSON object: how often two acted, and whatever was left that no order of
the two could have left.
"""

import json
import os
import sys
from collections.abc import Callable, Mapping
from typing import Any

import django

from tests.loading.sandbox import Child, Sandbox, in_child, result_of

Act = Callable[[], Any]


def world() -> dict[str, int]:
    """Two people whom two reports tell of, and somebody who may do everything."""
    from tests import builders

    builders.a_user(superuser=True, username="chief")
    made = {}
    for name in ("Ana", "Anna"):
        person = builders.a_person(name, country="NO")
        source = builders.a_source(f"{name} met Ben.")
        builders.tell(source, person, exact=name)
        made[name] = person.pk
    return made


def who() -> dict[str, Any]:
    from django.contrib.auth.models import User

    from tests.builders import NOW

    return {"by": User.objects.get(username="chief"), "at": NOW, "reason": "as decided"}


def person(pk: int) -> Any:
    from curation.models import Person

    return Person.objects.get(pk=pk)


def told(act: Act) -> str:
    """What became of an act: done, or why it was refused."""
    from curation import editing

    try:
        act()
    except editing.StaleRecord:
        return "conflict"
    except editing.Refused:
        return "refused"
    return "done"


def merging(survivor: int, absorbed: int) -> str:
    from curation import editing

    one, other = person(survivor), person(absorbed)
    return told(lambda: editing.merge(survivor=one, absorbed=other, **who()))


def saving(pk: int, version: int, values: Mapping[str, str]) -> str:
    """As a form does that was opened on this version."""
    from curation import editing

    record = person(pk)
    return told(
        lambda: editing.save(record=record, values=values, expected_version=version, **who())
    )


def rejecting(pk: int) -> str:
    from curation import editing
    from curation.values.enums import RejectedAs

    record = person(pk)
    never = RejectedAs.NEVER
    return told(lambda: editing.reject(records=[record], rejected_as=never, **who()))


def left() -> dict[str, Any]:
    """The two people as they are now, what their histories hold, and what `verify` finds wrong."""
    from curation.evaluation.verify import verify
    from curation.models import Finding, Person

    fields = ("name", "country", "note", "merged_into_id", "version", "curation_status")
    return {
        "people": {one.pk: [getattr(one, name) for name in fields] for one in Person.objects.all()},
        "versions": {
            one.pk: sorted(one.history.values_list("version", flat=True).distinct())
            for one in Person.objects.all()
        },
        "orphans": Finding.objects.filter(person__merged_into__isnull=False).count(),
        "problems": [problem for _, problem in verify()],
    }


class Races:
    def __init__(self) -> None:
        self.sandbox = Sandbox()
        self.run = 0
        self.wrong: list[Any] = []

    def merges(self) -> None:
        """A into B while B goes into A: one of them is done."""
        ana, anna = self._begin()
        answers, after = self._at_once((merging, ana, anna), (merging, anna, ana))
        merged = [one for one in after["people"].values() if one[3] is not None]
        self._judge(sorted(answers) == ["done", "refused"] and len(merged) == 1, answers, after)

    def merge_and_edit(self) -> None:
        """A form is saved on a record that is merged away: it is refused, or was there before."""
        ana, anna = self._begin()
        version = result_of(in_child(version_of, ana))
        edit = (saving, ana, version, {"note": "seen"})
        answers, after = self._at_once((merging, anna, ana), edit)
        kept = any("seen" in one[2] for one in after["people"].values())
        right = answers[0] == "done" and (answers[1] != "done" or kept)
        self._judge(right, answers, after)

    def merge_into_rejected(self) -> None:
        """A is merged into B while B is rejected: no finding is left with a record merged away."""
        ana, anna = self._begin()
        answers, after = self._at_once((merging, anna, ana), (rejecting, anna))
        self._judge("conflict" not in answers, answers, after)

    def forms(self) -> None:
        """Two forms opened on one version, one field: one is saved, the other sees a conflict."""
        ana, _ = self._begin()
        version = result_of(in_child(version_of, ana))
        first, second = ((saving, ana, version, {"name": one}) for one in ("Ana A.", "Ana B."))
        answers, after = self._at_once(first, second)
        name = "Ana A." if answers[0] == "done" else "Ana B."
        right = sorted(answers) == ["conflict", "done"] and after["people"][str(ana)][0] == name
        self._judge(right, answers, after)

    def fields(self) -> None:
        """Two forms opened on one version, two fields: both are kept."""
        ana, _ = self._begin()
        version = result_of(in_child(version_of, ana))
        first, second = (
            (saving, ana, version, {"note": "a"}),
            (saving, ana, version, {"country": "SE"}),
        )
        answers, after = self._at_once(first, second)
        kept = after["people"][str(ana)][1:3] == ["SE", "a"]
        self._judge(answers == ["done", "done"] and kept, answers, after)

    def _begin(self) -> tuple[int, int]:
        self.sandbox.empty()
        made = result_of(in_child(world))
        return made["Ana"], made["Anna"]

    def _at_once(self, *acts: tuple[Any, ...]) -> tuple[list[str], Any]:
        children = [Child(*act) for act in acts]
        answers = [result_of(child.wait()) for child in children]
        self.run += 1
        return answers, result_of(in_child(left))

    def _judge(self, right: bool, answers: list[str], after: Any) -> None:
        circle = all(one[3] is not None for one in after["people"].values())
        if not right or circle or after["orphans"] or after["problems"]:
            self.wrong.append([answers, after])


def version_of(pk: int) -> int:
    return int(person(pk).version)


def main(names: str, times: int) -> None:
    races = Races()
    try:
        for name in names.split(","):
            for _ in range(times):
                getattr(races, name)()
    finally:
        races.sandbox.remove()
    json.dump({"run": races.run, "wrong": races.wrong}, sys.stdout)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    main(sys.argv[1], int(sys.argv[2]))
