"""A database of its own for disturbed loads, emptied in a moment, and children that may die."""

import json
import os
import shutil
import signal
import sqlite3
import traceback
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import connection, connections


@dataclass(frozen=True, slots=True)
class Ending:
    """How a child ended: killed, with an error's name, or with what it returned."""

    killed: bool
    error: str
    result: Any


class Child:
    """A forked process that runs one function on connections of its own."""

    def __init__(self, act: Callable[..., Any], *arguments: Any) -> None:
        connections.close_all()
        reading, writing = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(reading)
            _act_and_exit(writing, act, arguments)
        os.close(writing)
        self.reading = reading

    def wait(self) -> Ending:
        with os.fdopen(self.reading, encoding="utf-8") as stream:
            printed = stream.read()
        _, status = os.waitpid(self.pid, 0)
        killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        said = json.loads(printed) if printed else {"error": "" if killed else "silent"}
        return Ending(killed, said.get("error", ""), said.get("result"))


def _act_and_exit(writing: int, act: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    try:
        said = {"result": act(*arguments)}
    except Exception as error:  # noqa: BLE001 - the parent judges it
        said = {"error": type(error).__name__, "trace": traceback.format_exc()}
    with os.fdopen(writing, "w", encoding="utf-8") as stream:
        json.dump(said, stream)
    os._exit(0)


def in_child(act: Callable[..., Any], *arguments: Any) -> Ending:
    return Child(act, *arguments).wait()


def result_of(ending: Ending) -> Any:
    if ending.killed or ending.error:
        raise AssertionError(ending)
    return ending.result


class Sandbox:
    """The database of DATABASE_URL, migrated once and copied anew for every disturbance."""

    def __init__(self) -> None:
        self.name = str(connection.settings_dict["NAME"])
        if connection.vendor == "postgresql":
            self._execute(f'CREATE DATABASE "{self.name}"')
        result_of(in_child(call_command, "migrate", "--verbosity", "0"))
        if connection.vendor == "postgresql":
            self._execute(f'ALTER DATABASE "{self.name}" RENAME TO "{self.name}_empty"')
        else:
            with closing(sqlite3.connect(self.name)) as connected:
                connected.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            shutil.copy(self.name, f"{self.name}-empty")

    def empty(self) -> None:
        """As it was after `migrate`."""
        connections.close_all()
        if connection.vendor == "postgresql":
            self._execute(f'DROP DATABASE IF EXISTS "{self.name}" WITH (FORCE)')
            self._execute(f'CREATE DATABASE "{self.name}" TEMPLATE "{self.name}_empty"')
            return
        for suffix in ("-wal", "-shm"):
            Path(f"{self.name}{suffix}").unlink(missing_ok=True)
        shutil.copy(f"{self.name}-empty", self.name)

    def remove(self) -> None:
        connections.close_all()
        if connection.vendor == "postgresql":
            for name in (self.name, f"{self.name}_empty"):
                self._execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def _execute(self, statement: str) -> None:
        import psycopg

        with closing(psycopg.connect(**server(), autocommit=True)) as connected:
            connected.execute(statement)


def server() -> dict[str, Any]:
    """Where PostgreSQL listens, and a database that is always there."""
    settings = connection.settings_dict
    return {
        "host": settings["HOST"],
        "port": settings["PORT"] or 5432,
        "user": settings["USER"],
        "password": settings["PASSWORD"],
        "dbname": "postgres",
    }
