"""The front page: what is mine, and the pictures, each with its table and the lists behind it."""

import datetime as dt
import re
from html import unescape

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from curation.admin import front_figures
from curation.admin.front_charts import Bar, Part, drawn
from curation.loading.load import FileOutcome
from curation.loading.refused import remember
from curation.models import Change, RefusedFile
from curation.values.enums import LoadOutcome
from tests import builders
from tests.admin.pages import html_of, text_of
from tests.editing.coding_world import a_world

pytestmark = pytest.mark.django_db
FRONT = "/admin/"


def links(html: str, part: str) -> list[str]:
    found = [unescape(one) for one in re.findall(r'href="([^"]+)"', html)]
    return list(dict.fromkeys(one for one in found if part in one))


def test_meetings_a_month_lead_to_the_meetings_of_the_month(viewer: Client) -> None:
    builders.a_meeting("Talks A", date_edtf="2026-01-13")
    builders.a_meeting("Talks B", date_edtf="2026-01-31", status="planned")
    builders.a_meeting("Talks C", date_edtf="2026-02-01", status="planned")
    builders.a_meeting("Not one", date_edtf="2026-01-05", curation_status="rejected",
                       rejected_as="never")  # fmt: skip
    html = html_of(viewer, FRONT)
    assert 'aria-label="Jan 2026: 1 held"' in html
    assert 'aria-label="Jan 2026: 1 planned"' in html
    planned = [one for one in links(html, "date_earliest__gte=2026-01") if "planned" in one]
    listed = text_of(viewer, planned[0])
    assert "Talks B" in listed
    assert "Talks A" not in listed
    assert "Talks C" not in listed
    month = [one for one in links(html, "date_earliest__gte=2026-01") if "status__exact" not in one]
    listed = text_of(viewer, month[0])
    assert "Talks A" in listed
    assert "Not one" not in listed


def test_pairs_of_countries_are_counted_once_a_visit(viewer: Client) -> None:
    visit = builders.a_meeting("Visit", kind="visit", place_country="JP")
    talks = builders.a_meeting("Talks", parent=visit)
    for meeting in (visit, talks):
        builders.a_participation(meeting, builders.a_person(f"Ana {meeting.pk}", country="KR"))
        builders.a_participation(meeting, builders.a_person(f"Ben {meeting.pk}", country="JP"))
    html = html_of(viewer, FRONT)
    assert 'aria-label="JP – KR: 1 meetings"' in html
    assert viewer.get(links(html, "pair=JP,KR")[0]).status_code == 200


def test_outlets_are_told_by_what_became_of_their_contradictions(viewer: Client) -> None:
    meeting = builders.a_meeting()
    question = builders.a_suggestion(kind="contradiction", meeting=meeting, field="date")
    for publisher, said in (
        ("The Daily", {"review": "confirmed"}),
        ("Another", {"rank": "deprecated"}),
        ("Third", {}),
    ):
        source = builders.a_source(f"{publisher} met.", publisher=publisher)
        finding = builders.a_finding(source, meeting)
        question.statements.add(builders.a_statement(finding, "date", "2026-01-13", **said))
    html = html_of(viewer, FRONT)
    for words in ("The Daily: 1 stood", "Another: 1 withdrawn", "Third: 1 undecided"):
        assert f'aria-label="{words}"' in html
    assert "The Daily" in text_of(viewer, links(html, "publisher__exact=The+Daily")[0])


def test_the_changes_of_a_week_lead_to_the_changes_of_a_day(viewer: Client) -> None:
    now = timezone.now()
    Change.objects.create(kind="merge", at=now, reason="one today")
    Change.objects.create(kind="merge", at=now - dt.timedelta(days=9), reason="one long ago")
    Change.objects.create(kind="load", at=now, reason="a load today")
    html = html_of(viewer, FRONT)
    today = links(html, "at__gte")
    assert len(today) == 3
    listed = text_of(viewer, next(one for one in today if "kind__exact=merge" in one))
    assert "one today" in listed
    assert "one long ago" not in listed
    assert "a load today" not in listed


def test_every_picture_says_the_same_in_its_table(viewer: Client) -> None:
    for number in range(3):
        builders.a_meeting(f"T {number}", date_edtf="2026-01-13")
    text = text_of(viewer, FRONT)
    assert "Meetings a month, by status" in text
    assert "As a table Month held Jan 2026 3" in text


def test_a_desk_without_meetings_shows_no_empty_picture(viewer: Client) -> None:
    assert '<svg class="chart"' not in html_of(viewer, FRONT)


def test_a_bar_is_as_long_as_its_number() -> None:
    image = str(drawn("T", [Bar("A", [Part("held", 4)]), Bar("B", [Part("held", 2)])]))
    long, short = (float(one) for one in re.findall(r'rect [^>]*?width="([\d.]+)"', image))
    assert long == pytest.approx(2 * short)


def test_names_in_pictures_are_text() -> None:
    image = str(drawn("<b>", [Bar("<script>", [Part("held", 1, '"><x')])]))
    assert "<script>" not in image
    assert "<x" not in image


def test_what_is_mine_stands_first() -> None:
    world = a_world()
    source = builders.a_source(headline="Mine to read", work_status="claimed",
                               claimed_by=world.first)  # fmt: skip
    builders.a_source(headline="Of somebody", work_status="claimed", claimed_by=world.second)
    client = of(world.first)
    text = text_of(client, FRONT)
    assert "Yours Mine to read you are reading it Talks in Oslo to code, Pilot" in text
    world.finish(world.first)
    assert "to code" not in text_of(client, FRONT)
    assert "Yours" not in text_of(of(world.third), FRONT)
    assert source.headline in text


def of(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_files_that_were_refused_are_shown_until_they_are_taken(viewer: Client) -> None:
    bad = FileOutcome("bad.txt", LoadOutcome.REJECTED, "it is empty")
    good = FileOutcome("good.txt", LoadOutcome.LOADED)
    remember([bad, good], builders.NOW)
    assert "bad.txt 20 Jan, 09:30 it is empty" in text_of(viewer, FRONT)
    remember([bad, good], builders.NOW + dt.timedelta(days=1))
    assert RefusedFile.objects.get().at == builders.NOW
    remember([FileOutcome("bad.txt", LoadOutcome.LOADED)], builders.NOW)
    assert "Files that were refused" not in text_of(viewer, FRONT)


def test_the_pictures_look_at_the_newest_meetings_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(front_figures, "NEWEST", 2)
    for day in (1, 2, 3):
        builders.a_meeting(f"T {day}", date_edtf=f"2026-0{day}-01")
    shown = front_figures.charts(builders.NOW)[0]
    assert [bar.name for bar in shown.bars] == ["Mar 2026", "Feb 2026"]
