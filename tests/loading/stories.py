"""The stories: which findings of three reports are one record, and what a curator is to be asked.

Read from the story.json beside the reports. A member of a record is (report, key of the finding).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from curation.models import Finding
from tests.loading.labelled import labels_of, told_in

Member = tuple[str, str, str]  # kind, report, key of the finding in it
Asked = tuple[str, str, str]  # kind of question, the record or report it is about, field


@dataclass(frozen=True)
class Story:
    """``records`` leads from the story's own name of a record to its members."""

    number: int
    records: Mapping[str, frozenset[Member]]
    listed: tuple[Mapping[str, Any], ...]

    @property
    def name_of(self) -> dict[Member, str]:
        return {member: name for name, members in self.records.items() for member in members}

    def same_as(self, *, about: str = "") -> set[str]:
        """The records that the story lists a "same" question for."""
        chosen = [one for one in self.listed if one["kind"] == "same_as"]
        return {self._of_names(one) for one in chosen if about in ("", one["about"])}

    def questions(self) -> set[Asked]:
        """Contradictions and corrections."""
        asked = set()
        for one in self.listed:
            if one["kind"] == "contradiction":
                asked.add(("contradiction", f"{one['about']} {one['item']}", one["field"]))
            if one["kind"] == "correction":
                asked.add(("correction", one["file"].removesuffix(".txt"), ""))
        return asked

    def outcome_missing(self) -> set[str]:
        return {f"meeting {one['item']}" for one in self.listed if one["kind"] == "outcome_missing"}

    def _of_names(self, listed: Mapping[str, Any]) -> str:
        """The record that a listed question is about, by the names or members it lists."""
        about, names = listed["about"], set(listed["names"])
        for name, members in self.records.items():
            if not name.startswith(f"{about} "):
                continue
            own = {_as_listed(member) for member in members}
            if names & own:
                return name
        raise LookupError(f"story {self.number}: no {about} {sorted(names)}")


def _as_listed(member: Member) -> str:
    kind, report, key = member
    if kind == "meeting":
        return f"{report}.txt#{key}"
    found = labels_of(report)["persons" if kind == "person" else "issues"]
    return str(found[int(key[1:]) - 1]["name"])


@cache
def story(number: int) -> Story:
    told = told_in(number)
    records = {
        **{f"person {one['key']}": frozenset(_people(one)) for one in told["persons"]},
        **{f"meeting {one['key']}": frozenset(_meetings(one)) for one in told["meetings"]},
        **{f"issue {one['key']}": frozenset(_issues(one)) for one in told["issues"]},
    }
    return Story(number, records, tuple(told["suggestions"]))


def _people(one: Mapping[str, Any]) -> Iterator[Member]:
    for file, name in one["mentions"]:
        report = file.removesuffix(".txt")
        for number, person in enumerate(labels_of(report)["persons"], 1):
            if person["name"] == name:
                yield "person", report, f"p{number}"


def _meetings(one: Mapping[str, Any]) -> Iterator[Member]:
    for file, key in one["members"]:
        yield "meeting", file.removesuffix(".txt"), key


def _issues(one: Mapping[str, Any]) -> Iterator[Member]:
    for file, name in one["members"]:
        report = file.removesuffix(".txt")
        for number, issue in enumerate(labels_of(report)["issues"], 1):
            if issue["name"] == name:
                yield "issue", report, f"i{number}"


def records_by_member() -> dict[Member, int]:
    """Member -> number of the record that it is in the database."""
    rows = Finding.objects.filter(stale=False).values_list(
        *("kind", "source__file_name", "local_key", "person_id", "meeting_id", "issue_id")
    )
    return {
        (kind, file.removesuffix(".txt"), key): next(filter(None, records))
        for kind, file, key, *records in rows
    }


def groups() -> set[frozenset[Member]]:
    """The findings of the database, put together by the records they are."""
    by_record: dict[tuple[str, int], set[Member]] = {}
    for member, record in records_by_member().items():
        by_record.setdefault((member[0], record), set()).add(member)
    return {frozenset(members) for members in by_record.values()}
