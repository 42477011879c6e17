"""Characters that no database takes are refused wherever something is sent, on both databases."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.test.client import MULTIPART_CONTENT
from django.urls import reverse

from curation.models import Annotation, Meeting, Source
from tests.admin.conftest import signed_in
from tests.admin.permission_table import ADDRESSES
from tests.admin.test_permissions import objects, path_of  # noqa: F401  # a fixture
from tests.builders import a_source

NUL = "a\x00b"
HALF = b"\\ud83d"  # what `unicode_escape` makes half a character of
FIELDS = (
    "reason", "version", "name", "label", "kind", "words", "start", "item", "body", "chosen", "other",
    "decision", "work_status", "action", "_selected_action", "export_items", "text", "url", "then",
    "username", "password", "first_coder", "field", "value", "next",
)  # fmt: skip
ANSWERED = {400, 403, 404}  # 404: an object of the test that is nobody's


@pytest.fixture
def client(db: None) -> Client:
    client = signed_in(superuser=True)
    client.raise_request_exception = False
    return client


def answers(client: Client, objects: Mapping[str, Any], sent: dict[str, Any]) -> dict[str, int]:  # noqa: F811
    """What every address to which something may be sent says to it."""
    posted = [name for name, method in ADDRESSES if method == "POST" and name != "admin:logout"]
    paths = {path_of(name, dict(objects)) for name in posted}
    paths |= {reverse("admin:login"), reverse("admin:autocomplete")}
    paths |= {reverse(f"admin:curation_{kind}_changelist") for kind in ("person", "suggestion")}
    return {path: client.post(path, sent).status_code for path in sorted(paths)}


def test_a_nul_in_any_field_of_any_form_is_refused(
    client: Client, objects: dict[str, Any]  # noqa: F811
) -> None:  # fmt: skip
    for field in FIELDS:
        found = answers(client, objects, {field: NUL, "confirmed": "1"})
        assert {path: code for path, code in found.items() if code not in ANSWERED} == {}, field


@pytest.mark.parametrize("sent", [{NUL: "x"}, {"_selected_action": ["1", NUL]}])
def test_a_nul_in_a_name_or_in_the_last_of_many_values_is_refused(
    sent: dict[str, Any], client: Client
) -> None:
    assert client.post(reverse("admin:curation_person_changelist"), sent).status_code == 400


@pytest.mark.parametrize("charset", ["unicode_escape", "utf-7", "x\\0"])
def test_another_encoding_is_refused(charset: str, client: Client) -> None:
    body = b'--x\r\nContent-Disposition: form-data; name="body"\r\n\r\n' + HALF + b"\r\n--x--\r\n"
    content = f"multipart/form-data; boundary=x; charset={charset}"
    address = reverse("admin:curation_source_add")
    assert client.generic("POST", address, body, content).status_code == 400
    asked = client.get(
        f"/people/?text={HALF.decode()}", CONTENT_TYPE=f"text/plain; charset={charset}"
    )
    assert asked.status_code == 400


def test_utf_8_by_any_of_its_names_is_read(client: Client) -> None:
    person = a_source()
    address = reverse("admin:curation_annotation_write", args=["source", person.pk])
    for charset in ("utf-8", "UTF8", '"utf-8"'):
        content = f"{MULTIPART_CONTENT}; charset={charset}"
        sent = '--BoUnDaRyStRiNg\r\nContent-Disposition: form-data; name="body"\r\n\r\nŁódź\r\n'
        client.generic("POST", address, f"{sent}--BoUnDaRyStRiNg--\r\n".encode(), content)
    assert set(Annotation.objects.values_list("body", flat=True)) == {"Łódź"}


@pytest.mark.parametrize("odd", ["\x00", "\ud83d"])
@pytest.mark.parametrize("field", ["value", "reason"])
def test_a_key_of_the_desk_with_such_a_character_is_refused(
    field: str, odd: str, client: Client, source: Source, meeting: Meeting
) -> None:
    pressed = {
        "act": "set", "key": f"m{meeting.pk}", "version": meeting.version, "field": "venue",
        "value": "Hall", "reason": "as printed",
    }  # fmt: skip
    address = reverse("admin:curation_source_key", args=[source.pk])
    for sent, status in ((pressed | {field: odd}, 400), (pressed, 200)):
        response = client.post(address, json.dumps(sent), content_type="application/json")
        assert response.status_code == status, response.content


def test_a_nul_in_a_cookie_is_refused(client: Client) -> None:
    for name in ("sessionid", "csrftoken", "other"):
        response = client.get("/admin/", headers={"cookie": rf'{name}="\000abc"'})
        assert response.status_code == 400


def test_a_file_may_hold_what_it_likes(client: Client) -> None:
    """What is no text is said beside the form, as for every other file."""
    file = SimpleUploadedFile("report.txt", b"a\x00b" * 50)
    response = client.post(reverse("admin:curation_source_add"), {"files": file})
    assert response.status_code == 200
    assert not Source.objects.exists()
