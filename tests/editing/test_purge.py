"""Taking a text down: it goes everywhere, the rest stays, and no load brings it back."""

import pytest
from django.db import IntegrityError, transaction

from curation import editing
from curation.editing.errors import NotPermitted, Refused
from curation.editing.purge import holding_the_same
from curation.evaluation.verify import spans
from curation.models import Source, SourceEntry, Statement, TextIsImmutable
from tests import builders
from tests.builders import NOW, a_source, a_user, tell

pytestmark = pytest.mark.django_db
TEXT = "Minister Ana Example met Ben Other in Oslo on 13 January 2026. A quokka was shown."


def purged(source: Source, reason: str = "the outlet asked") -> Source:
    editing.purge_text(source=source, by=a_user("chief editor"), at=NOW, reason=reason)
    return Source.objects.get(pk=source.pk)


def test_the_text_goes_and_statements_decisions_and_hash_stay() -> None:
    source, meeting = a_source(TEXT, missed=[[0, 5]]), builders.a_meeting()
    tell(source, meeting, exact="met Ben Other")
    quoted = list(Statement.objects.values_list("exact", "start"))
    after = purged(source)
    assert (after.text, after.missed, after.purged_at) == ("", [], NOW)
    assert after.raw_sha256 == source.raw_sha256
    assert list(Statement.objects.values_list("exact", "start")) == quoted
    assert list(spans()) == []


def test_its_words_are_found_no_more() -> None:
    source = a_source(TEXT)
    after = purged(source)
    assert "quokka" not in SourceEntry.objects.get(record=after).words


@pytest.mark.parametrize("role", ["viewer", "curator"])
def test_only_a_chief_editor_may(role: str) -> None:
    source = a_source(TEXT)
    with pytest.raises(NotPermitted):
        editing.purge_text(source=source, by=a_user(role), at=NOW, reason="no")
    assert Source.objects.get().text == TEXT


def test_it_takes_a_reason_and_is_done_once() -> None:
    source = a_source(TEXT)
    with pytest.raises(Refused, match="Give a reason"):
        purged(source, " ")
    purged(source)
    with pytest.raises(Refused, match="already"):
        purged(source)


def test_nobody_takes_it_back() -> None:
    chief, source = a_user("chief editor"), a_source(TEXT)
    done = editing.purge_text(source=source, by=chief, at=NOW, reason="the outlet asked")
    with pytest.raises(Refused, match="not here any more"):
        editing.undo(change=done, by=chief, at=NOW, reason="again")
    assert Source.objects.get().text == ""


def test_no_other_text_takes_its_place() -> None:
    source = purged(a_source(TEXT))
    source.text = TEXT
    with pytest.raises(TextIsImmutable):
        source.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        Source.objects.filter(pk=source.pk).update(text=TEXT)


def test_copies_and_revisions_are_named() -> None:
    first = a_source(TEXT)
    copy = a_source(TEXT + " ", text_sha256=first.text_sha256)
    revision = a_source(TEXT + " More.", supersedes=first)
    a_source("Another report.")
    assert list(holding_the_same(first)) == [copy, revision]
    purged(copy)
    assert list(holding_the_same(first)) == [revision]
