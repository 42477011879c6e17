"""An action over ten thousand rows: every history complete, and all of it or nothing."""

import itertools
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from curation.models import Change, Issue
from tests import builders

pytestmark = pytest.mark.django_db
LIST = "/admin/curation/issue/"


def many(number: int) -> None:
    with builders.writing():
        Issue.objects.bulk_create(
            [Issue(label=f"issue {one}", folded=f"issue {one}") for one in range(number)],
            batch_size=1_000,
        )


def accept_all(client: Client) -> Any:
    sent = {
        "action": "accept_selected",
        "select_across": "1",
        "_selected_action": [Issue.objects.values_list("pk", flat=True)[0]],
    }
    return client.post(LIST, sent)


def accepted() -> int:
    return Issue.objects.filter(curation_status="accepted").count()


@pytest.mark.slow
def test_ten_thousand_rows_are_one_change_with_an_entry_each(chief: Client) -> None:
    many(10_000)
    asked = itertools.count()

    def count(execute: Any, *statement: Any) -> Any:
        next(asked)
        return execute(*statement)

    with connection.execute_wrapper(count):
        assert accept_all(chief).status_code == 302
    assert accepted() == 10_000
    change = Change.objects.get(by__isnull=False)
    written = Issue.history.filter(change=change, curation_status="accepted", version=2)
    assert written.count() == written.values("id").distinct().count() == 10_000
    assert set(written.values_list("history_user", flat=True)) == {change.by_id}
    assert next(asked) < 500, "so many statements for ten thousand rows"


def test_a_failure_at_the_end_takes_every_row_back(
    chief: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    many(300)

    def fail(change: Change) -> None:
        assert accepted() == 300
        raise RuntimeError

    monkeypatch.setattr("curation.search.index.update", fail)
    with pytest.raises(RuntimeError):
        accept_all(chief)
    assert accepted() == 0
    assert not Change.objects.filter(by__isnull=False).exists()
    assert not Issue.history.filter(version=2).exists()
