from pathlib import Path
from typing import Any

import pytest

from curation.evaluation.forbidden import read_rules
from curation.evaluation.labels import LabelError
from curation.evaluation.run import finder, score_statements
from curation.evaluation.statements import Checks, score
from curation.extraction.vocabulary import Vocabulary
from tests.commands import ROOT
from tests.evaluation.builders import issue, meeting, person, report

GOLD = ROOT / "tests" / "corpus" / "seeds_gold.json"
FLOOR = 0.9
TEXT = "President Ana Lima will visit Oslo on May 2. She will raise fish quotas with Bo Ek."
QUOTE = "President Ana Lima will visit Oslo on May 2."


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary.load(ROOT / "fixtures")


def at(exact: str, **more: Any) -> dict[str, Any]:
    start = TEXT.index(exact)
    return {"source": "a.txt", "exact": exact, "start": start, "end": start + len(exact), **more}


GOLD_OF_TEXT: dict[str, Any] = {
    "sources": [{"file": "a.txt", "sha256": ""}],
    "persons": [
        {
            "id": "lima",
            "kind": "actor",
            "name": "Ana Lima",
            "country": "BR",
            "roles": [{"role": "President"}],
            "mentions": [at("Ana Lima")],
        },
        {"id": "x", "kind": "byline", "name": "X", "mentions": [at("She")]},
    ],
    "meetings": [
        {
            "id": "M01",
            "name": "Visit",
            "kind": "visit",
            "date_edtf": "2026-05-02",
            "date_text": ["May 2"],
            "place": "Oslo (planned)",
            "place_country": "NO",
            "status": "held",
            "status_history": [{"status": "planned", "evidence": at("will visit Oslo")}],
            "participants": [
                {"person": "lima", "function": "visitor"},
                {"person": "ek", "function": "host"},
            ],
            "parent": None,
            "evidence": [at("will visit Oslo")],
        }
    ],
    "issues": [{"id": "fish", "label": "Fish quotas", "aliases": [at("fish quotas")]}],
    "agenda_items": [
        {"meeting": "M01", "issue": "fish", "outcome": "expected", "evidence": [at("fish quotas")]}
    ],
    "agenda_must_not_appear": ["M01 x fish = agreed: nobody says so"],
}


def evidence(field: str, exact: str) -> list[dict[str, Any]]:
    return [{**at(exact), "field": field, "rule": "r"}]


def found() -> dict[str, Any]:
    """All that the gold says."""
    lima = person("Ana Lima", role="President", country="BR", evidence=evidence("name", "Ana Lima"))
    visit = meeting(
        "m1",
        kind="visit",
        status="planned",
        date_edtf="2026-05-02",
        start="2026-05-02",
        place="Oslo",
        country="NO",
        participants=["Ana Lima"],
        quote=QUOTE,
        evidence=evidence("status", "will visit"),
    )
    return report([lima], [visit], [issue("fish quotas", status="expected", meeting="m1")])


def checks(found: dict[str, Any], vocabulary: Vocabulary) -> Checks:
    return score(GOLD_OF_TEXT, {"a.txt": found}, {"a.txt": TEXT}, vocabulary)


def test_what_the_report_says_is_everything_that_is_asked(vocabulary: Vocabulary) -> None:
    result = checks(found(), vocabulary)
    assert result.mistakes == []
    assert result.overall == 1.0
    assert set(result.rates) == {
        "persons", "mentions", "roles", "countries", "meetings", "statuses", "dates", "places",
        "countries of meetings", "participants", "agenda items", "outcomes", "meetings of issues",
        "nothing forbidden",
    }  # fmt: skip


@pytest.mark.parametrize(
    "table, change, heading",
    [
        ("persons", {"role": "former President"}, "roles"),
        ("persons", {"country": "NO"}, "countries"),
        ("meetings", {"status": "held"}, "statuses"),
        ("meetings", {"date_edtf": "2026-05", "start": "2026-05"}, "dates"),
        ("meetings", {"place": "Bergen"}, "places"),
        ("meetings", {"country": "SE"}, "countries of meetings"),
        ("meetings", {"participants": []}, "participants"),
        ("meetings", {"kind": "talks"}, "meetings"),
        ("issues", {"status": "agreed"}, "outcomes"),
        ("issues", {"status": "agreed"}, "nothing forbidden"),
        ("issues", {"meeting": None}, "meetings of issues"),
        ("issues", {"phrases": ["tariffs"]}, "agenda items"),
    ],
)
def test_each_error_costs_the_question_it_is_about(
    table: str, change: dict[str, Any], heading: str, vocabulary: Vocabulary
) -> None:
    wrong = found()
    wrong[table][0] = wrong[table][0] | change
    result = checks(wrong, vocabulary)
    assert heading in {mistake.table for mistake in result.mistakes}
    assert result.overall < 1.0


def test_a_byline_that_is_found_as_a_person_is_invented(vocabulary: Vocabulary) -> None:
    wrong = found()
    wrong["persons"].append(person("She", evidence=evidence("name", "She")))
    result = checks(wrong, vocabulary)
    assert [mistake.item for mistake in result.mistakes] == ["persons: She"]


def test_a_line_about_a_meeting_forbids_every_issue_there() -> None:
    (rule,) = read_rules(["M12/M13: no agenda is given"])
    assert rule.read([("M13", "", "expected")]).broken
    assert not rule.read([("M01", "fish", "agreed")]).broken


def test_a_line_without_outcomes_forbids_what_happened() -> None:
    (rule,) = read_rules(["M02 x local / fish: the report is silent"])
    assert not rule.read([("M02", "fish", "mentioned"), ("M02", "fish", "expected")]).broken
    assert rule.read([("M02", "local", "discussed")]).broken


def test_a_line_that_says_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no such thing"):
        read_rules(["no such thing"])


def test_the_two_reports_in_seeds_are_read_well_enough(vocabulary: Vocabulary) -> None:
    result = score_statements(GOLD, finder(vocabulary), texts=ROOT / "seeds", vocabulary=vocabulary)
    assert result.overall >= FLOOR
    for heading in ("persons", "mentions", "roles", "countries"):
        assert result.rates[heading].value == 1.0, heading


def test_another_text_than_the_labelled_one_is_refused(
    tmp_path: Path, vocabulary: Vocabulary
) -> None:
    for file in (ROOT / "seeds").glob("*.txt"):
        (tmp_path / file.name).write_bytes(file.read_bytes() + b" ")
    with pytest.raises(LabelError, match="not the text that was labelled"):
        score_statements(GOLD, finder(vocabulary), texts=tmp_path, vocabulary=vocabulary)


def test_a_gold_of_another_form_is_refused(tmp_path: Path, vocabulary: Vocabulary) -> None:
    (tmp_path / "gold.json").write_text("[]", encoding="utf-8")
    with pytest.raises(LabelError, match="not a gold of statements"):
        score_statements(
            tmp_path / "gold.json", finder(vocabulary), texts=tmp_path, vocabulary=vocabulary
        )
