"""Taking a text down from its page: what goes and what stays is shown before it is done."""

from typing import Any

import pytest
from django.test import Client

from curation.models import Change, Source
from tests import builders
from tests.admin.pages import html_of, text_of

TEXT = "Ana Example met Ben on Jan. 13. <script>alert(1)</script> A quokka was shown."
SURE = {"reason": "The outlet asked, by letter of 3 March", "sure": "on"}


@pytest.fixture
def report(db: None) -> Source:
    source = builders.a_source(TEXT, headline="Talks")
    builders.tell(source, builders.a_meeting("Talks of Ana"), exact="met Ben on Jan. 13")
    return source


def page_of(source: Source, name: str = "purge") -> str:
    return f"/admin/curation/source/{source.pk}/{name}/"


def test_the_page_shows_what_goes_and_what_stays(chief: Client, report: Source) -> None:
    copy = builders.a_source(TEXT, text_sha256=report.text_sha256, publisher="The Gazette")
    text = text_of(chief, page_of(report))
    assert f"The text, {len(TEXT)} characters: Ana Example met Ben" in text
    assert "1 finding and the record it led to" in text
    assert "The Gazette" in text
    html = html_of(chief, page_of(report))
    assert f'href="{page_of(copy)}"' in html
    assert "<script>alert" not in html
    assert Source.objects.get(pk=report.pk).text == TEXT, "looking takes nothing down"


@pytest.mark.parametrize("sent", [{}, {"reason": "asked"}, {"reason": " ", "sure": "on"}])
def test_it_takes_a_reason_and_a_tick(sent: Any, chief: Client, report: Source) -> None:
    assert "This field is required" in chief.post(page_of(report), sent).content.decode()
    assert Source.objects.get().text == TEXT


def test_afterwards_every_page_says_so_and_none_shows_the_text(
    chief: Client, report: Source
) -> None:
    chief.post(page_of(report), SURE)
    change = Change.objects.get(kind="purge")
    for page in (page_of(report, "read"), page_of(report, "history"),
                 f"/admin/curation/change/{change.pk}/change/"):  # fmt: skip
        assert "The outlet asked, by letter of 3 March" in text_of(chief, page)
    for page in (page_of(report, "read"), page_of(report, "change"), page_of(report, "history"),
                 "/admin/curation/source/", "/admin/curation/source/?q=quokka", "/admin/"):  # fmt: skip
        assert "quokka was" not in html_of(chief, page)
    assert "The text was taken down" in text_of(chief, page_of(report, "read"))
    assert "taken down already" in text_of(chief, page_of(report))
    taking_back = f"/admin/curation/change/{change.pk}/undo/"
    assert taking_back not in html_of(chief, f"/admin/curation/change/{change.pk}/change/")
    chief.post(taking_back, {"reason": "again"})
    assert Source.objects.get().text == ""


def test_a_curator_is_not_offered_it(curator: Client, report: Source) -> None:
    assert page_of(report) not in html_of(curator, page_of(report, "read"))
    assert curator.post(page_of(report), SURE).status_code == 403
    assert Source.objects.get().text == TEXT
