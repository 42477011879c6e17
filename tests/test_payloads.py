"""Markup in every text of every record is text on every page, in whatever way the page is reached."""

import json
from typing import Any
from urllib.parse import quote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import F
from django.test import Client
from django.utils.html import escape
from pytest_django.fixtures import Settings

from curation import editing
from curation.models import (
    Change,
    Meeting,
    Person,
    RefusedFile,
    SavedExport,
    SavedFilter,
    Source,
    Statement,
    Suggestion,
)
from curation.values.enums import SuggestionKind
from tests import builders
from tests.admin.forms import opened
from tests.admin.permission_table import ADDRESSES
from tests.admin.test_permissions import path_of
from tests.browse.pages import content_of
from tests.browse.world import ACCEPTED
from tests.editing import coding_world
from tests.exports.corrections.files import corrected
from tests.payloads import PAYLOADS, fill, packed, what_runs

pytestmark = pytest.mark.django_db
# These answer with a file, or need another object than the rest.
ELSEWHERE = {
    "admin:logout",
    "admin:curation_source_offers",
    "admin:curation_savedexport_download",
    "admin:curation_importjob_change",
}


class Everything:
    """One of everything, told by a report that two people code, and where each stands."""

    def __init__(self) -> None:
        self.coding = coding_world.a_world()
        self.source = Source.objects.get()
        self.client = Client()
        self.user = builders.a_user(superuser=True)
        self.client.force_login(self.user, backend="django.contrib.auth.backends.ModelBackend")
        self.objects = self._others() | {
            "source": self.source,
            "person": self.coding.ana,
            "meeting": self.coding.meeting,
            "issue": self.coding.fish,
            "importjob": self._uploaded(),
        }

    def _others(self) -> dict[str, Any]:
        ana, fish, meeting = self.coding.ana, self.coding.fish, self.coding.meeting
        world, exact = self.coding, "Ana Example"
        editing.save(
            record=meeting, values={"venue": "Hall", "note": "seen"}, by=self.user, at=builders.NOW,
            expected_version=meeting.version, reason="as printed",
        )  # fmt: skip
        builders.an_agenda_item(meeting, builders.an_issue("timber"), outcome="not_discussed")
        builders.a_note(
            ana, "Who?", parent=builders.a_note(self.source, "?", start=0, end=11, exact=exact)
        )
        RefusedFile.objects.create(file="a.txt", reason="empty", at=builders.NOW)
        world.code(world.first, "person", name="Anna")
        world.code(world.second, "meeting", found=False)
        world.finish(world.first, world.second)
        organization = builders.an_organization()
        Suggestion.objects.all().delete()
        about = {"meeting": meeting, "source": self.source, "reasons": ["two outlets"]}
        for kind in SuggestionKind:
            asked = builders.a_suggestion(kind=kind, **about, field="locality", values=["Oslo"])
            asked.statements.set(Statement.objects.filter(field__in=["locality", "venue"]))
        return {
            "organization": organization,
            "annotation": builders.a_note(fish, "Which fish?"),
            "suggestion": builders.a_suggestion(
                person=ana, other_person=builders.a_person("Ana E.", title="Minister"),
                reasons=["one name"],
            ),
            "change": Change.objects.filter(by=self.user).latest("id"),
            "doublecoding": world.coding,
            "savedexport": SavedExport.objects.create(
                name="All", table="meetings", made_by=self.user
            ),
            "savedfilter": SavedFilter.objects.create(
                name="Held", listed="meeting", query="status=held", made_by=self.user
            ),
            "user": world.first,
            "group": self.coding.first.groups.get(),
        }  # fmt: skip

    def _uploaded(self) -> Any:
        def change(rows: list[dict[str, Any]]) -> None:
            rows[0] |= {"venue": packed(300, 3), "note": packed(3_000, 0)}

        file = SimpleUploadedFile("<img src=x onerror=alert(1)>.csv", corrected("meetings", change))
        sent = {"file": file, "reason": packed(500, 9)}
        answer: Any = self.client.post("/admin/curation/importjob/add/", sent)
        self.preview = answer["Location"]
        return self.source  # a number that is nobody's token

    def pages(self) -> list[str]:
        named = [
            name
            for (name, method), least in ADDRESSES.items()
            if method == "GET" and least != "nobody" and name not in ELSEWHERE
        ]
        found = [path_of(name, self.objects) for name in named if "importjob_preview" not in name]
        report = f"/admin/curation/doublecoding/report/{self.coding.report.pk}"
        found += [self.preview, f"{report}/code/", f"{report}/settle/"]
        found += [
            f"/admin/curation/suggestion/{one.pk}/change/" for one in Suggestion.objects.all()
        ]
        found += [
            f"/admin/curation/source/?q={quote(packed(200, 0))}",
            "/admin/curation/person/?q=alert",
        ]
        return found

    def for_readers(self) -> list[str]:
        known = [
            f"/meetings/{self.coding.meeting.uid}/", f"/people/{self.coding.ana.uid}/",
            f"/issues/{self.coding.fish.uid}/", f"/reports/{self.source.raw_sha256[:16]}/",
        ]  # fmt: skip
        lists = ["/meetings/", "/people/", "/issues/", "/reports/", "/search/?q=alert", "/"]
        pictures = [f"/pictures/{name}/" for name in ("timeline", "pairs", "outcomes")]
        return [*known, *lists, *pictures, f"/meetings/?person={quote(PAYLOADS[12])}"]


def asked(client: Client, address: str) -> str:
    response = client.get(address, follow=True)
    assert response.status_code in (200, 404), (response.status_code, address)
    if not response["Content-Type"].startswith("text/html"):
        assert response["X-Content-Type-Options"] == "nosniff"  # it is shown or saved as it stands
        return ""
    return content_of(response).decode()


def check(world: Everything, addresses: list[str]) -> None:
    shown = 0
    for address in addresses:
        page = asked(world.client, address)
        assert list(what_runs(page)) == [], address
        shown += "alert(" in page
    assert shown > len(addresses) / 2, "the pages show what the records hold"


@pytest.mark.slow
def test_markup_in_any_text_is_text_on_every_page_of_the_desk() -> None:
    world = Everything()
    assert fill(0) > 150
    check(world, world.pages())


@pytest.mark.soak
@pytest.mark.parametrize("first", range(len(PAYLOADS)))
def test_every_payload_in_every_text_is_text_on_every_page(first: int, settings: Settings) -> None:
    settings.READOUT_PUBLIC = True
    world = Everything()
    fill(first)
    check(world, world.pages())
    accept(world)
    check(world, world.for_readers())


def accept(world: Everything) -> None:
    for record in (world.coding.meeting, world.coding.ana, world.coding.fish):
        type(record).objects.filter(pk=record.pk).update(**ACCEPTED)


@pytest.mark.parametrize("public", [True, False])
def test_markup_in_any_text_is_text_on_every_page_for_readers(
    public: bool, settings: Settings
) -> None:
    settings.READOUT_PUBLIC = public
    world = Everything()
    fill(7)
    accept(world)
    if public:
        world.client = Client()
    check(world, world.for_readers())


def test_markup_is_text_in_what_is_fetched_while_one_reads() -> None:
    """Rows that a key brings back are put into the page as they come."""
    world = Everything()
    fill(11)
    read = f"/admin/curation/source/{world.source.pk}"
    Meeting.objects.filter(pk=world.coding.meeting.pk).update(curation_status="draft")
    version = Meeting.objects.get(pk=world.coding.meeting.pk).version
    pressed = {"act": "accept", "key": f"m{world.coding.meeting.pk}", "version": version}
    response = world.client.post(
        f"{read}/key/", json.dumps(pressed), content_type="application/json"
    )
    answer = response.json()
    assert response.status_code == 200, answer
    assert response["Content-Type"] == "application/json"
    assert "alert(" in answer["row"]
    for name in ("row", "found", "text"):
        assert list(what_runs(answer.get(name) or "")) == [], name


def test_markup_is_text_in_messages_and_on_the_page_of_a_conflict() -> None:
    world = Everything()
    fill(5)
    ana = f"/admin/curation/person/{world.coding.ana.pk}"
    for address in (f"{ana}/accept/", f"{ana}/reopen/"):
        page = world.client.post(address, follow=True).content.decode()
        assert "messagelist" in page
        assert list(what_runs(page)) == []
    fields = opened(world.client, f"{ana}/change/", "person_form")
    Person.objects.filter(pk=world.coding.ana.pk).update(
        name=packed(200, 1), version=F("version") + 1
    )
    sent = {**fields, "name": packed(200, 2)}
    stale = world.client.post(f"{ana}/change/", sent)
    import re

    assert stale.status_code == 409, re.findall(r"errorlist.*?</ul>", stale.content.decode())
    page = stale.content.decode()
    assert page.count("alert(") > 20
    assert list(what_runs(page)) == []


@pytest.mark.parametrize("payload", PAYLOADS[:28])
def test_what_would_run_is_noticed(payload: str) -> None:
    """Each payload does harm in some place of a page that does not escape it."""
    places = [
        "<p>{}",
        "<textarea>{}</textarea>",
        '<a title="{}">',
        "<a title='{}'>",
        "<a href='{}'>",
    ]
    assert any(list(what_runs(place.replace("{}", payload))) for place in places)
    escaped = [place.replace("{}", escape(payload)) for place in places[:4]]
    assert [list(what_runs(page)) for page in escaped] == [[]] * 4
