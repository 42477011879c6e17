"""`manage.py evaluate` on a folder of its own, through the real extraction."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from curation.evaluation.labels import read_folder
from curation.evaluation.run import finder
from curation.management.commands.evaluate import read_vocabulary
from curation.models import Issue, IssueAlias
from tests.builders import writing
from tests.evaluation.builders import issue, person, report

TEXT = (
    "Foreign Minister Ana Lima met her Norwegian counterpart Bo Ek in Oslo on Monday.\n"
    "The two ministers discussed fish quotas.\n"
)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    labels = report(
        [
            person("Ana Lima", "Foreign Minister Ana Lima", role="Foreign Minister"),
            person("Cy Doe"),
        ],
        [],
        id="01-oslo",
        published_on="2026-05-05",
    )
    (tmp_path / "01-oslo.json").write_text(json.dumps(labels), encoding="utf-8")
    (tmp_path / "01-oslo.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def run(*arguments: Any) -> str:
    out = io.StringIO()
    call_command("evaluate", *map(str, arguments), stdout=out)
    return out.getvalue()


def test_the_table_counts_what_was_found(gold: Path) -> None:
    lines = run(gold).splitlines()
    assert lines[0] == f"{gold}: 1 reports"
    assert lines[1].split() == ["precision", "recall", "F1", "right", "invented", "missed"]
    assert lines[2].split()[0] == "persons"
    assert {"role", "status", "place", "outcome"} <= {line.split("  ")[1] for line in lines[5:-2]}


def test_errors_are_listed_with_their_sentence(gold: Path) -> None:
    printed = run(gold, "--errors")
    assert "- 01-oslo" in printed
    assert "missed (persons): Cy Doe" in printed
    assert "invented (persons): Bo Ek" in printed
    assert "Foreign Minister Ana Lima met her Norwegian counterpart Bo Ek in Oslo" in printed


def test_json_says_the_same(gold: Path) -> None:
    values = json.loads(run(gold, "--format", "json", "--errors"))[str(gold)]
    persons = values["persons"]
    assert (persons["right"], persons["missed"]) == (1, 1)
    assert persons["recall"] == 0.5
    assert values["accuracy"]["role"] == {"value": 1.0, "right": 1, "asked": 1}
    assert any(error["item"] == "Cy Doe" for error in values["errors"])


def test_a_folder_without_labels_is_no_score(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no labelled report here"):
        run(tmp_path)


def test_a_gold_of_statements_is_scored_too() -> None:
    gold = Path(__file__).parent.parent / "corpus" / "seeds_gold.json"
    printed = run(gold)
    assert printed.startswith(f"{gold}: statement by statement\n")
    assert "  overall " in printed


def test_without_a_path_the_corpus_is_scored() -> None:
    values = json.loads(run("--format", "json"))
    parts = ["dev", "practice", "held_out", "own", "seeds_gold.json"]
    assert [name.rsplit("/", 1)[-1] for name in values] == parts
    for name in list(values)[:4]:
        labelled = [one for one in Path(name).rglob("*.json") if one.with_suffix(".txt").exists()]
        assert values[name]["reports"] == len(labelled) > 0


@pytest.mark.django_db
def test_what_curators_accepted_counts_when_it_is_asked_for(gold: Path) -> None:
    text = TEXT.replace("fish quotas", "the zorbing file")
    (gold / "01-oslo.txt").write_text(text, encoding="utf-8")
    labels = report(issues=[issue("zorbing")], id="01-oslo", published_on="2026-05-05")
    (gold / "01-oslo.json").write_text(json.dumps(labels), encoding="utf-8")
    with writing():
        zorbing = Issue.objects.create(label="mountain zorbing", curation_status="accepted")
        IssueAlias.objects.create(issue=zorbing, label="zorbing file")
    names = {}
    for choice in ("reference", "database"):
        found = finder(read_vocabulary(choice))(read_folder(gold)[0].document)
        names[choice] = [one["name"] for one in found["issues"]]
    assert names["database"] == ["mountain zorbing"] != names["reference"]
    assert run(gold, "--vocabulary", "database").startswith(str(gold))
