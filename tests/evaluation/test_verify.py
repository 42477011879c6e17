"""`manage.py verify` finds what is wrong with a database, and nothing when it is whole."""

from collections.abc import Callable
from io import StringIO

import pytest
from django.core.management import call_command

from curation.evaluation.verify import verify
from curation.models import Finding, Issue, Meeting, Person, Source, Statement
from tests.loading.labelled import STORIES, load_stems

pytestmark = pytest.mark.django_db


def problems() -> set[str]:
    return {check for check, _ in verify()}


@pytest.fixture(autouse=True)
def _a_loaded_story() -> None:
    load_stems(*STORIES[1])


def test_a_loaded_database_is_whole() -> None:
    assert list(verify()) == []
    out = StringIO()
    call_command("verify", stdout=out)
    assert "spans: whole" in out.getvalue()


def test_the_command_fails_and_lists_what_is_wrong() -> None:
    Meeting.objects.update(locality="Elsewhere")
    out = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("verify", stdout=out)
    assert ended.value.code == 1
    assert "its statements say" in out.getvalue()


def _shift_a_quotation() -> None:
    statement = Statement.objects.filter(start__gt=5).first()
    assert statement is not None
    Statement.objects.filter(pk=statement.pk).update(exact="words that nobody printed")


def _lengthen_a_finding() -> None:
    Finding.objects.filter(pk=Finding.objects.values_list("pk", flat=True)[0]).update(end=10**6)


def _merge_in_a_circle() -> None:
    one, other = Person.objects.order_by("pk")[:2]
    Person.objects.filter(pk=one.pk).update(merged_into=other)
    Person.objects.filter(pk=other.pk).update(merged_into=one)


def _nest_in_a_circle() -> None:
    child = Meeting.objects.exclude(parent=None).first()
    assert child is not None
    Meeting.objects.filter(pk=child.parent_id).update(parent=child)


def _put_issues_in_a_circle() -> None:
    one, other = Issue.objects.order_by("pk")[:2]
    Issue.objects.filter(pk=one.pk).update(parent=other)
    Issue.objects.filter(pk=other.pk).update(parent=one)


def _lengthen_a_text() -> None:
    source = Source.objects.earliest("pk")
    Source.objects.filter(pk=source.pk).update(text=source.text + " Words that were not loaded.")


def _change_a_field() -> None:
    Meeting.objects.update(status="refuted")


def _forget_history() -> None:
    Person.history.all().delete()


def _invent_a_date() -> None:
    Meeting.objects.update(date_edtf="soon")


@pytest.mark.parametrize(
    "damage, check",
    [
        (_shift_a_quotation, "spans"),
        (_lengthen_a_finding, "spans"),
        (_lengthen_a_text, "spans"),
        (_merge_in_a_circle, "redirects"),
        (_nest_in_a_circle, "nesting"),
        (_put_issues_in_a_circle, "nesting"),
        (_change_a_field, "projections"),
        (_forget_history, "histories"),
        (_invent_a_date, "constraints"),
    ],
)
def test_damage_is_found(damage: Callable[[], None], check: str) -> None:
    damage()
    assert check in problems()


def test_verifying_changes_nothing() -> None:
    before = (Source.objects.count(), Meeting.history.count(), Statement.objects.count())
    list(verify())
    assert (Source.objects.count(), Meeting.history.count(), Statement.objects.count()) == before
