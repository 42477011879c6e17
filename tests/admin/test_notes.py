"""Notes: written on a record or a passage, answered, resolved; open ones are a list."""

import pytest
from django.test import Client

from curation.models import Annotation
from tests import builders
from tests.admin.pages import text_of

NOTES = "/admin/curation/annotation/"


def test_a_note_is_written_on_the_page_of_a_record(curator: Client) -> None:
    person = builders.a_person("Ana Example")
    curator.post(f"{NOTES}on/person/{person.pk}/", {"body": " which Ana? "})
    note = Annotation.objects.get()
    assert (note.person, note.body) == (person, "which Ana?")
    assert "which Ana?" in text_of(curator, person.get_absolute_url())
    assert "which Ana?" in text_of(curator, NOTES)


@pytest.mark.parametrize("path", ["on/person/999/", "on/user/1/", "on/suggestion/1/"])
def test_a_note_on_nothing_is_refused(path: str, curator: Client) -> None:
    assert curator.post(NOTES + path, {"body": "x"}).status_code == 404


def test_an_empty_note_is_refused_with_the_reason(curator: Client) -> None:
    person = builders.a_person()
    page = curator.post(f"{NOTES}on/person/{person.pk}/", {"body": " "}, follow=True)
    assert "The note is empty." in page.content.decode()
    assert not Annotation.objects.exists()


def test_a_note_is_answered_and_resolved(curator: Client) -> None:
    source = builders.a_source("They met in Lima.", headline="They met")
    note = builders.a_note(source, "which Lima?", start=12, end=16, exact="Lima")
    own = f"{NOTES}{note.pk}/"
    assert "“Lima”" in text_of(curator, NOTES)
    assert curator.post(f"{own}answer/", {"body": ""}).status_code == 200
    curator.post(f"{own}answer/", {"body": "the one in Peru"})
    page = text_of(curator, f"{own}change/")
    assert page.index("which Lima?") < page.index("the one in Peru")
    curator.post(f"{own}resolve/")
    note.refresh_from_db()
    assert note.resolved
    assert "which Lima?" not in text_of(curator, NOTES)
    assert "which Lima?" in text_of(curator, f"{NOTES}?state=resolved")
    assert "which Lima?" in text_of(curator, f"{NOTES}?state=all")


def test_notes_are_narrowed_to_ones_own(curator: Client) -> None:
    person = builders.a_person()
    builders.a_note(person, "by another", author=builders.a_user("curator"))
    curator.post(f"{NOTES}on/person/{person.pk}/", {"body": "by myself"})
    mine, others = text_of(curator, f"{NOTES}?by=me"), text_of(curator, f"{NOTES}?by=others")
    assert ("by myself" in mine, "by another" in mine) == (True, False)
    assert ("by myself" in others, "by another" in others) == (False, True)


def test_several_notes_are_resolved_at_once(curator: Client) -> None:
    notes = [builders.a_note(builders.a_person()) for _ in range(3)]
    sent = {"action": "resolve_selected", "_selected_action": [note.pk for note in notes]}
    curator.post(NOTES, sent)
    assert not Annotation.objects.filter(resolved=False).exists()


def test_a_viewer_reads_notes_and_writes_none(viewer: Client) -> None:
    person = builders.a_person()
    note = builders.a_note(person, "which Ana?")
    page = viewer.get(person.get_absolute_url()).content.decode()
    assert "which Ana?" in page
    assert "Add note" not in page
    assert viewer.post(f"{NOTES}{note.pk}/resolve/").status_code == 403
