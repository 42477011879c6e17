"""Scoring against a gold that was coded statement by statement, over several reports at once.

Such a file has ``sources``, ``persons`` with every mention, ``meetings`` and ``agenda_items`` with
their evidence by source, and what must not be concluded. What one report is expected to give is
what its own sentences say: a date, place or status that only another report prints is not asked.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from curation.evaluation.comparison import overlap, same_place, same_role, words
from curation.evaluation.forbidden import read_rules
from curation.evaluation.labels import Record
from curation.evaluation.pairing import Pairs, pair_issues
from curation.evaluation.scoring import Mistake, describe
from curation.evaluation.tally import Rate, best_pairs
from curation.extraction.text import read
from curation.extraction.vocabulary import Vocabulary
from curation.records import Span
from curation.values import edtf
from curation.values.enums import MeetingKind

# What the coder called by another word than the kinds of meeting.
KINDS = {
    "press_statement": frozenset({MeetingKind.STATEMENT}),
    "announcement": frozenset({MeetingKind.STATEMENT}),
}
OPTIONAL_KINDS = frozenset({"announcement"})
FORMER = ("then ", "ex-", "ex ", "late ")


@dataclass(slots=True)
class Checks:
    """Yes-or-no questions by heading; every invented record is a question answered wrongly."""

    rates: dict[str, Rate] = field(default_factory=lambda: defaultdict(Rate))
    mistakes: list[Mistake] = field(default_factory=list)

    def ask(self, report: str, heading: str, right: bool, item: str, sentence: str = "") -> None:
        self.rates[heading].add(right=right)
        if not right:
            self.mistakes.append(Mistake(report, heading, "wrong", item, sentence))

    @property
    def overall(self) -> float:
        asked = sum(rate.asked for rate in self.rates.values())
        return sum(rate.right for rate in self.rates.values()) / asked if asked else 0.0


def score(
    gold: Record, found: Mapping[str, Record], texts: Mapping[str, str], vocabulary: Vocabulary
) -> Checks:
    """Score what was found in each report of *gold*; both mappings are by file name."""
    checks = Checks()
    rules = read_rules(gold["agenda_must_not_appear"])
    for source in gold["sources"]:
        name = source["file"]
        report = _Report(name, texts[name], gold, found[name], vocabulary, checks)
        report.ask_everything()
        rules = [rule.read(report.concluded()) for rule in rules]
    for rule in rules:
        checks.ask("all", "nothing forbidden", not rule.broken, rule.text)
    return checks


class _Report:
    """The questions to one report."""

    def __init__(
        self,
        name: str,
        text: str,
        gold: Record,
        found: Record,
        vocabulary: Vocabulary,
        checks: Checks,
    ) -> None:
        self.name, self.text, self.gold, self.found = name, text, gold, found
        self.vocabulary, self.checks = vocabulary, checks
        self.sentences = read(text).sentences
        self.person: dict[str, str] = {}
        self.meeting: dict[str, str] = {}
        self.issues: list[tuple[Record, Record]] = []

    def ask_everything(self) -> None:
        self._ask_persons()
        self._ask_meetings()
        self._ask_agenda()

    def _ask(self, heading: str, right: bool, item: str, sentence: str = "") -> None:
        self.checks.ask(self.name, heading, right, item, sentence)

    def _passages(self, item: Record) -> list[Span]:
        """Where this report says something of a gold item."""
        evidence = [*item.get("evidence", ()), *item.get("mentions", ())]
        evidence += [step["evidence"] for step in item.get("status_history", ())]
        own = [passage for passage in evidence if passage["source"] == self.name]
        return [Span(p["start"], p["end"], p["exact"]) for p in own]

    def _said(self, item: Record) -> str:
        """The sentences that say something of a gold item."""
        passages = self._passages(item)
        said = [s.text for s in self.sentences if any(s.whole.overlaps(p) for p in passages)]
        return " ".join(said)

    # --- Persons -------------------------------------------------------------------------------

    def _ask_persons(self) -> None:
        actors = [p for p in self.gold["persons"] if p["kind"] == "actor" and self._passages(p)]
        found = self.found["persons"]
        named = [_spans(person, "name") for person in found]
        mentions = [self._passages(actor) for actor in actors]
        pairs = best_pairs(
            (float(hits), one, other)
            for one, spots in enumerate(mentions)
            for other, spans in enumerate(named)
            if (hits := _hits(spots, spans))
        )
        matched = dict(pairs)
        for one, actor in enumerate(actors):
            self._ask("persons", one in matched, actor["name"])
        for one, other in pairs:
            self.person[found[other]["name"]] = actors[one]["id"]
            self._ask_person(actors[one], found[other], named[other])
        self._invented("persons", found, {other for _, other in pairs})

    def _ask_person(self, actor: Record, found: Record, named: list[Span]) -> None:
        for mention in actor["mentions"]:
            if mention["source"] == self.name:
                span = Span(mention["start"], mention["end"], mention["exact"])
                item = f"{actor['name']}: {span.exact!r} at {span.start}"
                self._ask("mentions", any(span.overlaps(other) for other in named), item)
        role = actor["roles"][0]
        expected = role["role"]
        if "then" in role.get("in_office", ""):
            expected = f"former {expected}"
        read_as = found.get("role") or ""
        item = f"{actor['name']}: {expected!r} read as {read_as!r}"
        self._ask("roles", same_role(expected, _plainly_former(read_as)), item)
        self._ask("countries", found.get("country") == actor["country"], actor["name"])

    def _invented(self, table: str, found: list[Record], matched: set[int]) -> None:
        for number, item in enumerate(found):
            if number not in matched:
                line = f"{table}: {describe(item)}"
                self._ask("nothing invented", False, line, item.get("quote") or "")

    # --- Meetings ------------------------------------------------------------------------------

    def _ask_meetings(self) -> None:
        told = [meeting for meeting in self.gold["meetings"] if self._passages(meeting)]
        found = self.found["meetings"]
        pairs = self._pair_meetings(told, found)
        matched = {one for one, _ in pairs}
        for number, meeting in enumerate(told):
            if meeting["kind"] not in OPTIONAL_KINDS:
                self._ask("meetings", number in matched, _line(meeting), self._said(meeting))
        for one, other in pairs:
            self.meeting[found[other]["id"]] = told[one]["id"]
        for one, other in pairs:
            self._ask_meeting(told[one], found[other])
        self._invented("meetings", found, {other for _, other in pairs})

    def _pair_meetings(self, told: list[Record], found: list[Record]) -> Pairs:
        candidates = []
        for one, meeting in enumerate(told):
            passages = self._passages(meeting)
            kinds = KINDS.get(meeting["kind"], frozenset({meeting["kind"]}))
            for other, item in enumerate(found):
                hits = _hits(passages, [*_spans(item), *self._quote(item)])
                if item["kind"] not in kinds or not hits or not _can_be_one(meeting, item):
                    continue
                start = edtf.endpoints(meeting["date_edtf"] or "")[0] == (item["start"] or "")
                status = self._status(meeting) == item["status"]
                place = same_place(_bare(meeting["place"]), item["place"])
                called = overlap(words(meeting["name"]), words(item["printed_kind"]))
                candidates.append((hits + start + status + place + called, one, other))
        return best_pairs(candidates)

    def _quote(self, item: Record) -> list[Span]:
        at = self.text.find(item["quote"]) if item["quote"] else -1
        return [Span(at, at + len(item["quote"]), item["quote"])] if at >= 0 else []

    def _status(self, meeting: Record) -> str:
        """What this report says of the status; a later report may say something else."""
        own = [
            step["status"]
            for step in meeting.get("status_history", ())
            if step["evidence"]["source"] == self.name
        ]
        return str(own[-1] if own else meeting["status"])

    def _ask_meeting(self, meeting: Record, found: Record) -> None:
        said, name = self._said(meeting), meeting["name"]
        status = self._status(meeting)
        item = f"{name}: {status} read as {found['status']}"
        self._ask("statuses", found["status"] == status, item, said)
        if meeting["date_edtf"] and any(phrase in said for phrase in meeting["date_text"]):
            item = f"{name}: {meeting['date_edtf']} read as {found['date_edtf']}"
            self._ask("dates", _same_date(meeting["date_edtf"], found), item, said)
        self._ask_place(meeting, found, said)
        required = {
            who["person"]
            for who in meeting["participants"]
            if not (meeting["kind"] == MeetingKind.VISIT and who["function"] == "host")
        }
        present = {self.person.get(person) for person in found["participants"]}
        item = f"{name}: {sorted(required)} read as {found['participants']}"
        self._ask("participants", required <= present, item, said)
        if meeting["parent"] and meeting["parent"] in self.meeting.values():
            parent = self.meeting.get(found["parent"] or "")
            item = f"{name}: inside {meeting['parent']} read as inside {parent}"
            self._ask("parents", parent in self._line_of(meeting["parent"]), item, said)

    def _ask_place(self, meeting: Record, found: Record, said: str) -> None:
        place, code = _bare(meeting["place"]), meeting["place_country"]
        printed = bool(place) and place in said
        if printed and self.vocabulary.country(place) is None:
            item = f"{meeting['name']}: {place} read as {found['place']}"
            self._ask("places", same_place(place, found["place"]), item, said)
        if code and (printed or _names(said, self.vocabulary.countries[code].name)):
            item = f"{meeting['name']}: {code} read as {found['country']}"
            self._ask("countries of meetings", found["country"] == code, item, said)

    def _line_of(self, meeting_id: str | None) -> list[str]:
        """A meeting and those that contain it."""
        parents = {meeting["id"]: meeting["parent"] for meeting in self.gold["meetings"]}
        line = []
        while meeting_id:
            line.append(meeting_id)
            meeting_id = parents.get(meeting_id)
        return line

    # --- Issues --------------------------------------------------------------------------------

    def _ask_agenda(self) -> None:
        issues = {issue["id"]: issue for issue in self.gold["issues"]}
        told = [item for item in self.gold["agenda_items"] if self._passages(item)]
        labels: list[Record] = [
            {"phrases": wordings(issues[item["issue"]]), "status": item["outcome"]} for item in told
        ]
        found = self.found["issues"]
        pairs = pair_issues(labels, found)
        matched = dict(pairs)
        for number, item in enumerate(told):
            line = f"{issues[item['issue']]['label']} at {item['meeting']}"
            self._ask("agenda items", number in matched, line, self._said(item))
            if number in matched:
                self._ask_item(item, found[matched[number]], line)

    def _ask_item(self, item: Record, found: Record, line: str) -> None:
        said = found["quote"]
        outcome = f"{line}: {item['outcome']} read as {found['status']}"
        self._ask("outcomes", found["status"] == item["outcome"], outcome, said)
        meeting = self.meeting.get(found["meeting"] or "")
        related = meeting in self._line_of(item["meeting"]) or (
            item["meeting"] in self._line_of(meeting)
        )
        self._ask("meetings of issues", related, f"{line}: read at {meeting}", said)

    def concluded(self) -> Iterable[tuple[str, str, str]]:
        """(meeting, issue, status) of every issue that was found at a meeting."""
        for found in self.found["issues"]:
            meeting = self.meeting.get(found["meeting"] or "")
            for issue in self.gold["issues"] if meeting else ():
                label = {"phrases": wordings(issue), "status": found["status"]}
                if pair_issues([label], [{**found, "quote": ""}]):
                    yield str(meeting), issue["id"], found["status"]
            if meeting:
                yield meeting, "", found["status"]


def wordings(issue: Record) -> list[str]:
    return [issue["label"], *(alias["exact"] for alias in issue["aliases"])]


def _spans(item: Record, only: str = "") -> list[Span]:
    passages = [p for p in item["evidence"] if not only or p["field"] == only]
    return [Span(p["start"], p["end"], p["exact"]) for p in passages]


def _hits(passages: Iterable[Span], spans: list[Span]) -> int:
    return sum(any(passage.overlaps(span) for span in spans) for passage in passages)


def _can_be_one(meeting: Record, found: Record) -> bool:
    one, other = meeting["date_edtf"], found["date_edtf"]
    return not one or not other or edtf.bounds(one).overlaps(edtf.bounds(other))


def _same_date(expected: str, found: Record) -> bool:
    start, end = edtf.endpoints(expected)
    if found["date_edtf"] == expected:
        return True
    return bool(found["start"] == start if start else found["end"] == end)


def _plainly_former(role: str) -> str:
    lower = role.lower()
    word = next((word for word in FORMER if lower.startswith(word)), "")
    return f"former {role[len(word) :]}" if word else role


def _names(said: str, country: str) -> bool:
    return re.search(rf"\b{re.escape(country)}\b", said) is not None


def _bare(place: str | None) -> str:
    """A place without the coder's remark in brackets."""
    return (place or "").split(" (")[0]


def _line(meeting: Record) -> str:
    return f"{meeting['name']} ({meeting['kind']}, {meeting['date_edtf'] or 'no date'})"
