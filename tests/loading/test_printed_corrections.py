"""What an outlet takes back in print: one item, and only what it contradicts counts no more."""

import itertools
from dataclasses import replace

import pytest
from django.db import transaction

from curation import editing
from curation.loading.load import Loader
from curation.models import Change, Meeting, Statement, Suggestion
from curation.records import Document
from curation.values.enums import Decision, MeetingStatus
from tests.builders import NOW, a_user
from tests.loading.labelled import snapshot, vocabulary

pytestmark = pytest.mark.django_db
MINISTERS = "Omani Foreign Minister Salim Al-Harthy and Iranian Foreign Minister Reza Karimi"
TALKS = Document(
    "talks.txt",
    "1" * 64,
    f"MUSCAT - {MINISTERS} held talks in Muscat on Tuesday.\n\n"
    "Al-Harthy and Karimi gave a joint press conference in Muscat on Tuesday.\n",
    published_on="2026-05-12",
    publisher="Gulf Wire",
)
CORRECTED = Document(
    "corrected.txt",
    "2" * 64,
    f"Correction: A report published on Tuesday said that {MINISTERS} gave a joint press"
    " conference in Muscat on Tuesday. There was no press conference.\n\n"
    f"{MINISTERS} held talks in Muscat on Tuesday.\n",
    published_on="2026-05-13",
    publisher="Gulf Wire",
)
DENIED = Document(
    "denied.txt",
    "3" * 64,
    f"The Omani foreign ministry on Thursday denied reports that {MINISTERS} had held talks in"
    " Muscat on Tuesday.\n",
    published_on="2026-05-14",
    publisher="Sohar Post",
)
THREE = (TALKS, CORRECTED, DENIED)


def load(*documents: Document) -> None:
    list(Loader(at=NOW, vocabulary=vocabulary).load([(one.name, one) for one in documents]))


def status_of(kind: str) -> str:
    [meeting] = Meeting.objects.current().filter(kind=kind)
    return str(meeting.status)


def said(kind: str) -> set[tuple[str, str, bool]]:
    """Report, status, whether it counts."""
    rows = Statement.objects.filter(field="status", meeting__kind=kind)
    return {
        (one.source.file_name, one.value, one.superseded_by_id is None)
        for one in rows.select_related("source")
        if one.source is not None
    }


def test_a_correction_refutes_what_the_outlet_had_reported_and_nothing_else() -> None:
    load(TALKS, CORRECTED)
    assert status_of("press_conference") == MeetingStatus.REFUTED
    assert said("press_conference") == {
        ("talks.txt", "held", False),
        ("corrected.txt", "refuted", True),
    }
    assert status_of("talks") == MeetingStatus.HELD
    assert all(counts for _, _, counts in said("talks"))
    [question] = Suggestion.objects.all()
    assert (question.kind, question.decision) == ("correction", "open")
    assert question.source is not None
    assert question.source.file_name == "corrected.txt"
    assert {one.value for one in question.statements.all()} == {"held", "refuted"}


def test_a_correction_that_does_not_hold_refutes_nothing() -> None:
    load(TALKS, CORRECTED)
    question = Suggestion.objects.get()
    editing.decide(
        suggestion=question, decision=Decision.REJECTED, by=a_user(superuser=True), at=NOW
    )
    assert ("talks.txt", "held", True) in said("press_conference")


def test_a_denial_by_somebody_else_contradicts_and_supersedes_nothing() -> None:
    load(TALKS, DENIED)
    assert said("talks") == {("talks.txt", "held", True), ("denied.txt", "refuted", True)}
    [question] = Suggestion.objects.all()
    assert (question.kind, question.field) == ("contradiction", "status")


def test_talks_on_the_wrong_day_are_refuted_and_those_on_the_right_one_held() -> None:
    text = (
        f"Correction: An earlier version said that {MINISTERS} held talks in Muscat on Tuesday;"
        " they held talks in Muscat on Monday.\n"
    )
    load(TALKS, replace(CORRECTED, text=text))
    talks = Meeting.objects.current().filter(kind="talks")
    assert set(talks.values_list("date_edtf", "status")) == {
        ("2026-05-12", "refuted"),
        ("2026-05-11", "held"),
    }
    assert [one.kind for one in Suggestion.objects.all()] == ["correction"]


def end_of(order: tuple[Document, ...]) -> tuple[object, ...]:
    """The records and the questions after loading in an order; nothing of it stays."""
    with transaction.atomic():
        load(*order)
        asked = frozenset(Suggestion.objects.values_list("kind", "field", "source__file_name"))
        end = (snapshot(), asked)
        transaction.set_rollback(True)
    return end


def test_denials_and_corrections_end_the_same_in_every_order() -> None:
    assert len({end_of(order) for order in itertools.permutations(THREE)}) == 1


def answered(chosen: str) -> Change:
    """The contradiction of report and denial, decided for one of the two."""
    load(TALKS, DENIED)
    question = Suggestion.objects.get(kind="contradiction")
    return editing.decide(
        suggestion=question,
        decision=Decision.ACCEPTED,
        by=a_user(superuser=True),
        at=NOW,
        chosen=question.statements.get(value=chosen),
    )


def take_back(change: Change) -> Change:
    return editing.undo(change=change, by=a_user(superuser=True), at=NOW, reason="no")


def test_a_choice_is_taken_back_and_that_again() -> None:
    choice = answered("held")
    assert status_of("talks") == MeetingStatus.HELD
    undone = take_back(choice)
    assert undone.report["left"] == []
    assert status_of("talks") == MeetingStatus.REFUTED
    take_back(undone)
    assert status_of("talks") == MeetingStatus.HELD


def test_taking_back_a_choice_leaves_what_became_of_the_statements_since() -> None:
    def revised(text: str) -> None:
        document = replace(TALKS, text=text, sha256="9" * 64)
        list(Loader(at=NOW, vocabulary=vocabulary).load([(TALKS.name, document)]))

    choice = answered("held")
    held = Statement.objects.get(field="status", value="held", meeting__kind="talks")
    revised("MUSCAT - Omani Foreign Minister Salim Al-Harthy flew to Paris on Monday.\n")
    undone = take_back(choice)
    held.refresh_from_db()
    assert (held.rank, held.rank_reason) == ("deprecated", "its report has a newer revision")
    assert undone.report["left"] == ["1 statements were decided again since"]
    assert status_of("talks") == MeetingStatus.REFUTED


def test_a_correction_whose_load_is_taken_back_corrects_no_more() -> None:
    load(TALKS)
    before = snapshot()
    load(CORRECTED)
    change = Change.objects.filter(kind="load").latest("pk")
    after = snapshot()
    undone = take_back(change)
    assert snapshot() == before
    assert said("press_conference") >= {("talks.txt", "held", True)}
    take_back(undone)
    assert snapshot() == after
    assert ("talks.txt", "held", False) in said("press_conference")
