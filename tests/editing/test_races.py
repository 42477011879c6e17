"""Two people at once, in processes of their own: nothing is lost, and no record leads in a circle."""

import json
from pathlib import Path

import pytest

from tests.loading.test_faults import new_database, python

pytestmark = [pytest.mark.slow, pytest.mark.own_databases]
RACES = ["merges", "merge_and_edit", "merge_into_rejected", "forms", "fields"]
SHORT, LONG = 2, 200


def check(folder: Path, races: list[str], times: int) -> None:
    names = ",".join(races)
    result = python(new_database(folder), "-m", "tests.editing.races", names, str(times))
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout) == {"run": len(races) * times, "wrong": []}


def test_two_at_once_leave_what_one_after_the_other_would(tmp_path: Path) -> None:
    check(tmp_path, RACES, SHORT)


@pytest.mark.soak
@pytest.mark.parametrize("race", RACES)
def test_a_thousand_pairs_leave_what_one_after_the_other_would(tmp_path: Path, race: str) -> None:
    check(tmp_path, [race], LONG)
