"""Adding a report by hand, and correcting the date of one."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from curation.models import Change, Meeting, Source
from tests.admin.forms import opened
from tests.admin.pages import plain

ADD = "/admin/curation/source/add/"
TEXT = (
    "Peruvian Foreign Minister Elmer Schialer held talks with Chilean Foreign Minister "
    "Alberto van Klaveren in Lima on Tuesday, the ministry said.\n"
)


@pytest.fixture
def added(curator: Client) -> Source:
    sent = {"text": TEXT, "publisher": "The Outlet", "date_published": "2026-01-14",
            "url": "https://outlet.example/1"}  # fmt: skip
    response = curator.post(ADD, sent)
    source = Source.objects.get()
    assert response["Location"] == f"/admin/curation/source/{source.pk}/read/"
    return source


def test_pasted_text_is_read_as_a_file_would_be(added: Source) -> None:
    assert (added.publisher, added.url) == ("The Outlet", "https://outlet.example/1")
    assert added.text == TEXT
    assert Meeting.objects.get().date_edtf == "2026-01-13"
    assert Change.objects.get(kind="load").by is not None


def test_the_same_text_is_not_loaded_twice(curator: Client, added: Source) -> None:
    page = plain(curator.post(ADD, {"text": TEXT}, follow=True).content.decode())
    assert "is here already" in page
    assert Source.objects.get().publisher == "The Outlet"


def test_two_pasted_reports_do_not_replace_each_other(curator: Client, added: Source) -> None:
    curator.post(ADD, {"text": TEXT.replace("Tuesday", "Monday")})
    assert Source.objects.filter(supersedes=None).count() == 2


def test_a_file_is_uploaded(curator: Client) -> None:
    file = SimpleUploadedFile("../../etc/report.md", TEXT.encode())
    curator.post(ADD, {"file": file, "publisher": "The Outlet"})
    assert Source.objects.get().file_name == "report.md"


@pytest.mark.parametrize(
    "name, raw, reason",
    [
        ("report.exe", b"MZ", "not a format that is read"),
        ("report.txt", b"\xff\xfe\x00\x01\x00", "Not loaded"),
        ("report.txt", "Le ministre des affaires étrangères est arrivé hier soir à Paris.".encode()
         * 5, "no rules for language"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_report_is_refused_with_the_reason(
    name: str, raw: bytes, reason: str, curator: Client
) -> None:
    response = curator.post(ADD, {"file": SimpleUploadedFile(name, raw)})
    assert reason in plain(response.content.decode())
    assert not Source.objects.exists()


def test_text_or_a_file_is_needed_and_not_both(curator: Client) -> None:
    assert "Paste the text, or choose a file." in plain(curator.post(ADD, {}).content.decode())
    both = {"text": TEXT, "file": SimpleUploadedFile("a.txt", TEXT.encode())}
    assert "not both" in plain(curator.post(ADD, both).content.decode())


def test_correcting_the_date_of_a_report_moves_what_depends_on_it(
    curator: Client, added: Source
) -> None:
    address = f"/admin/curation/source/{added.pk}/change/"
    sent = opened(curator, address, "source_form") | {"date_published": "2026-01-21"}
    page = plain(curator.post(address, sent, follow=True).content.decode())
    assert Meeting.objects.get().date_edtf == "2026-01-20"
    assert "This moved:" in page
    assert "2026-01-13 → 2026-01-20" in page


def test_what_a_curator_decided_does_not_move(curator: Client, added: Source) -> None:
    meeting = Meeting.objects.get()
    address = f"/admin/curation/meeting/{meeting.pk}/change/"
    curator.post(address, opened(curator, address, "meeting_form") | {"date_edtf": "2026-01-12"})
    address = f"/admin/curation/source/{added.pk}/change/"
    curator.post(
        address, opened(curator, address, "source_form") | {"date_published": "2026-01-21"}
    )
    assert Meeting.objects.get().date_edtf == "2026-01-12"
