import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from curation.evaluation.answers import FIELDS
from curation.evaluation.kinds import label_kind
from curation.evaluation.scoring import Mistake, Scores
from curation.evaluation.tally import Count, Rate, best_pairs
from tests.evaluation.builders import issue, meeting, person, report

CORPUS = Path(__file__).parent.parent / "corpus" / "dev"
TWO = [person("Ana Lima", "Lima"), person("Bo Ek", "Ek")]


def score(labels: dict[str, Any], found: dict[str, Any], text: str = "") -> Scores:
    scores = Scores()
    scores.add(labels, found, text=text, finer_kinds=False)
    return scores


def corpus() -> list[dict[str, Any]]:
    files = sorted(CORPUS.glob("*/[0-9]*.json"))
    return [json.loads(file.read_text(encoding="utf-8")) for file in files]


def test_the_labels_themselves_are_perfect() -> None:
    scores = Scores()
    for labels in corpus():
        scores.add(labels, deepcopy(labels), text="", finer_kinds=False)
    assert scores.reports == 36
    assert [count.f1 for count in scores.counts.values()] == [1.0, 1.0, 1.0]
    assert [scores.rates[name].value for name in FIELDS] == [1.0] * len(FIELDS)
    assert scores.mistakes == []


def test_finding_nothing_scores_nothing() -> None:
    scores = Scores()
    for labels in corpus():
        scores.add(labels, report(), text="", finer_kinds=False)
    assert [count.f1 for count in scores.counts.values()] == [0.0, 0.0, 0.0]
    assert all(rate.value is None for rate in scores.rates.values())


def test_one_of_two_found_and_one_invented() -> None:
    scores = score(report(TWO), report([TWO[0], person("Cy Doe")]))
    count = scores.counts["persons"]
    assert (count.right, count.missed, count.invented) == (1, 1, 1)
    assert (count.precision, count.recall, count.f1) == (0.5, 0.5, 0.5)


def test_an_optional_label_is_neither_missed_nor_invented() -> None:
    labels = report([TWO[0], {**TWO[1], "optional": True}])
    without, with_it = score(labels, report([TWO[0]])), score(labels, report(TWO))
    assert without.counts["persons"] == with_it.counts["persons"] == Count(right=1)


def test_half_of_the_participants_are_enough_to_pair_but_not_complete() -> None:
    label = meeting(participants=["Ana Lima", "Bo Ek"], start="2026-03-02")
    found = meeting(participants=["Lima"], start="2026-03-02")
    scores = score(report(TWO, [label]), report(TWO, [found]))
    assert scores.counts["meetings"] == Count(right=1)
    assert scores.rates["complete participants"] == Rate(right=0, asked=1)
    assert scores.rates["start date"] == Rate(right=1, asked=1)


def test_another_day_is_another_meeting() -> None:
    label = meeting(participants=["Ana Lima"], start="2026-03-02")
    found = meeting(participants=["Ana Lima"], start="2026-03-03")
    scores = score(report(TWO, [label]), report(TWO, [found]))
    assert scores.counts["meetings"] == Count(invented=1, missed=1)


def test_a_meeting_of_countries_pairs_by_its_sentence() -> None:
    label = meeting(quote="The next trilateral is to be held in Kupang.", place=None)
    found = meeting(quote="The next trilateral is to be held in Kupang in 2028.")
    assert score(report(meetings=[label]), report(meetings=[found])).counts["meetings"].right == 1


def test_a_day_that_nobody_printed_is_counted_as_invented() -> None:
    label = meeting(participants=["Ana Lima"])
    found = meeting(participants=["Ana Lima"], start="2026-03-03")
    assert score(report(TWO, [label]), report(TWO, [found])).invented_days == 1


def test_an_issue_pairs_by_half_of_its_words_or_by_its_sentence() -> None:
    labels = report(issues=[issue("high-speed trains"), issue("the duties", status="deferred")])
    found = report(
        issues=[
            issue("export of high-speed trains"),
            issue("tariffs", quote="Nobody announced any change to the duties."),
        ]
    )
    scores = score(labels, found)
    assert scores.counts["issues"] == Count(right=2)
    assert scores.rates["outcome"] == Rate(right=1, asked=2)


def test_every_mistake_is_listed_with_its_sentence() -> None:
    text = "Bo Ek spoke first. Then Cy Doe left."
    where = [{"field": "name", "exact": "Cy Doe", "start": 24, "end": 30, "rule": "x"}]
    labels = report(TWO[1:], [meeting(quote="They met.", participants=["Bo Ek"])])
    found = report([person("Cy Doe", evidence=where)])
    assert score(labels, found, text).mistakes == [
        Mistake("r1", "persons", "missed", "Bo Ek", "Bo Ek spoke first."),
        Mistake("r1", "persons", "invented", "Cy Doe", "Then Cy Doe left."),
        Mistake("r1", "meetings", "missed", "talks, held, Bo Ek", "They met."),
    ]


def test_a_wrong_field_says_what_was_expected() -> None:
    labels = report([person("Ana Lima", role="President", country="BR")])
    found = report([person("Ana Lima", role="Mayor", country="BR")])
    (mistake,) = score(labels, found).mistakes
    assert (mistake.what, mistake.item) == ("wrong role", "Ana Lima: 'President' read as 'Mayor'")


def test_officials_of_the_union_may_have_its_code_or_none() -> None:
    label = person("Ana Lima") | {"organization": "European Commission"}
    scores = score(report([label]), report([person("Ana Lima", country="EU")]))
    assert scores.rates["country"] == Rate(right=1, asked=1)


@pytest.mark.parametrize(
    "fields, kind",
    [
        ({"printed_kind": "summit"}, "summit"),
        ({"printed_kind": "courtesy call"}, "talks"),
        ({"mode": "phone"}, "call"),
        ({"mode": "video", "participant_countries": ["KR", "JP", "US"]}, "call"),
        ({"printed_kind": "trilateral summit"}, "multilateral"),
        ({"printed_kind": "summit", "participants": ["A", "B", "C"]}, "multilateral"),
        ({"kind": "visit", "participant_countries": ["KR", "JP", "US"]}, "visit"),
    ],
)
def test_talks_get_the_finer_kind_that_some_labels_use(fields: dict[str, Any], kind: str) -> None:
    persons = [
        person(name, country=code) for name, code in zip("ABC", ("KR", "JP", "US"), strict=True)
    ]
    assert label_kind(meeting(**fields), persons) == kind


def test_finer_kinds_are_used_when_the_labels_use_them() -> None:
    labels = report(TWO, [meeting(kind="call", participants=["Bo Ek"])])
    found = report(TWO, [meeting(mode="phone", participants=["Bo Ek"])])
    scores = Scores()
    scores.add(labels, found, text="", finer_kinds=True)
    assert scores.rates["kind"] == Rate(right=1, asked=1)


def test_pairs_are_one_to_one_and_the_best_first() -> None:
    assert best_pairs([(1.0, 0, 0), (2.0, 0, 1), (1.5, 1, 1), (0.5, 1, 0)]) == [(0, 1), (1, 0)]


def test_nothing_to_find_and_nothing_found_is_perfect() -> None:
    assert (Count().precision, Count().recall, Count().f1) == (1.0, 1.0, 1.0)
    assert Count(invented=1).f1 == Count(missed=1).f1 == 0.0
    assert Rate().value is None
