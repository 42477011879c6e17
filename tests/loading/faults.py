"""Disturbs loads at random, on a real database, and says what came of it.

``python -m tests.loading.faults SCENARIO TIMES SEED`` with DATABASE_URL naming a database that is
made here and removed. Prints one JSON object: how often the disturbance struck, and whatever was
left that is neither the state before a file nor the one after it.
"""

import hashlib
import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from typing import Any

import django

from tests.loading.sandbox import Child, Sandbox, in_child, result_of, server

AT_ONCE = 2
LONGEST_PAUSE = 0.5  # seconds that a load waits for the curator
PLACE = "where the curator says"


class Interrupter:
    """Counts the statements of a connection, and acts before the n-th."""

    def __init__(self, fatal: int = 0, act: Callable[[], None] = lambda: None) -> None:
        self.fatal = fatal
        self.act = act
        self.seen = 0

    def __call__(
        self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any
    ) -> Any:
        self.seen += 1
        if self.seen == self.fatal:
            self.act()
        return execute(sql, params, many, context)


def load(stems: list[str], fatal: int = 0, act: Callable[[], None] = lambda: None) -> int:
    """Load the stories' reports; the number of statements it took."""
    from django.db import connection

    from tests.loading.labelled import load_stems

    interrupter = Interrupter(fatal, act)
    with connection.execute_wrapper(interrupter):
        load_stems(*stems)
    return interrupter.seen


def state() -> dict[str, Any]:
    """A digest of all that the records say, how many there are, and what `verify` finds wrong."""
    from curation.evaluation.verify import verify
    from curation.models import Source
    from tests.loading.labelled import snapshot

    said = repr((snapshot(), Source.objects.count()))
    problems = [problem for _, problem in verify()]
    return {"digest": hashlib.sha256(said.encode()).hexdigest(), "problems": problems}


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def hang_up() -> None:
    """The server ends the connection, as it does when it is shut down."""
    import psycopg
    from django.db import connection

    pid = connection.connection.info.backend_pid
    with psycopg.connect(**server()) as other:
        other.execute("SELECT pg_terminate_backend(%s)", [pid])


class Scenarios:
    def __init__(self, stems: list[str], seed: int) -> None:
        self.stems = stems
        self.chance = random.Random(seed)  # noqa: S311 - which statement it strikes is no secret
        self.sandbox = Sandbox()
        self.struck = 0
        self.broken: list[Any] = []

    def kill(self, times: int) -> None:
        self._strike(times, die)

    def drop(self, times: int) -> None:
        self._strike(times, hang_up)

    def pair(self, times: int) -> None:
        """Two loads of the same reports at once."""
        after = self._whole_states()[-1]
        for _ in range(times):
            self.sandbox.empty()
            children = [Child(load, self.stems) for _ in range(AT_ONCE)]
            endings = [child.wait() for child in children]
            self.struck += 1
            self._check([after], endings)

    def curator(self, times: int) -> None:
        """A curator corrects a meeting while a load is at work on it: the correction stays."""
        first, *later = self.stems
        self.sandbox.empty()
        result_of(in_child(load, [first]))
        most = result_of(in_child(load, later))
        for _ in range(times):
            self.sandbox.empty()
            result_of(in_child(load, [first]))
            self._correct_during(later, self.chance.randint(1, most))

    def _correct_during(self, later: list[str], fatal: int) -> None:
        begin, go = os.pipe()
        done, finished = os.pipe()

        def pause() -> None:
            os.write(go, b"!")
            os.set_blocking(done, False)
            until = time.monotonic() + LONGEST_PAUSE
            while time.monotonic() < until and not _said(done):
                time.sleep(0.01)

        loading = Child(load, later, fatal, pause)
        correcting = Child(correct_the_visit, begin, finished)
        endings = [loading.wait()]
        os.write(go, b"!")  # where the load needed fewer statements
        endings.append(correcting.wait())
        for end in (begin, go, done, finished):
            os.close(end)
        self.struck += 1
        place = result_of(in_child(place_of_the_visit))
        left = result_of(in_child(state))
        if place != PLACE or left["problems"] or any(one.error for one in endings):
            self.broken.append([fatal, place, left["problems"], *(one.error for one in endings)])

    def _strike(self, times: int, act: Callable[[], None]) -> None:
        whole = self._whole_states()
        most = result_of(in_child(load, self.stems))
        self.sandbox.empty()
        while self.struck < times:
            ending = in_child(load, self.stems, self.chance.randint(1, most), act)
            if ending.killed or ending.error:
                self.struck += 1
                self._check(whole)
                continue
            self._check(whole[-1:])
            self.sandbox.empty()
        result_of(in_child(load, self.stems))
        self._check(whole[-1:])

    def _whole_states(self) -> list[str]:
        """The digest after none, one ... all of the files; the database is left empty."""
        self.sandbox.empty()
        digests = [result_of(in_child(state))["digest"]]
        for stem in self.stems:
            result_of(in_child(load, [stem]))
            digests.append(result_of(in_child(state))["digest"])
        self.sandbox.empty()
        return digests

    def _check(self, allowed: list[str], endings: Any = ()) -> None:
        left = result_of(in_child(state))
        errors = [one.error for one in endings if one.error]
        if left["digest"] not in allowed or left["problems"] or errors:
            self.broken.append([self.struck, left, errors])


def correct_the_visit(begin: int, finished: int) -> None:
    """What an editor does: open the form, type, save, and save again where it was refused."""
    from curation import editing
    from curation.models import Meeting
    from tests.builders import NOW, a_user

    curator = a_user(superuser=True)
    os.read(begin, 1)
    for _ in range(5):
        visit = Meeting.objects.current().filter(kind="visit").earliest("id")
        try:
            editing.save(
                record=visit, values={"locality": PLACE}, expected_version=visit.version,
                by=curator, at=NOW,
            )  # fmt: skip
        except editing.StaleRecord:
            continue
        break
    os.write(finished, b"!")


def place_of_the_visit() -> str:
    from curation.models import Meeting

    return str(Meeting.objects.current().filter(kind="visit").earliest("id").locality)


def _said(pipe: int) -> bool:
    try:
        return bool(os.read(pipe, 1))
    except BlockingIOError:
        return False


def main(name: str, times: int, seed: int) -> None:
    from tests.loading.labelled import STORIES, vocabulary

    vocabulary()  # read once, for all the children
    # A visit that is announced, and announced again for a later day.
    scenarios = Scenarios(list(STORIES[2][:2]), seed)
    try:
        getattr(scenarios, name)(times)
    finally:
        scenarios.sandbox.remove()
    json.dump({"struck": scenarios.struck, "broken": scenarios.broken}, sys.stdout)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
