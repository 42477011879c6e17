"""Filters in which one types, ready-made ones, and what was announced and not reported."""

import datetime as dt
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.contrib.auth.models import Group, User
from django.db.models import ForeignKey
from django.forms import HiddenInput, ModelChoiceField
from django.test import Client, RequestFactory
from django.utils import timezone

from curation import editing
from curation.models import Change, Meeting
from tests import builders
from tests.admin.pages import html_of, text_of

MEETINGS = "/admin/curation/meeting/"


def listed(client: Client, query: str, *names: str) -> list[str]:
    table = html_of(client, f"{MEETINGS}?{query}").partition('id="result_list"')[2]
    return [name for name in names if name in table]


def announced(name: str, day: str = "2026-01-13", **values: Any) -> Meeting:
    return builders.a_meeting(name, status="planned", date_edtf=day, **values)


def test_announced_and_not_reported_is_what_was_planned_for_a_day_that_has_passed(
    curator: Client,
) -> None:
    far = (timezone.localdate() + dt.timedelta(days=400)).isoformat()
    announced("Past talks")
    announced("Coming talks", far)
    announced("Talks some day", "")
    announced("Talks under way", f"2026-01-13/{far}")
    builders.a_meeting("Held talks", status="held")
    names = ("Past talks", "Coming talks", "Talks some day", "Talks under way", "Held talks")
    assert listed(curator, "view=announced", *names) == ["Past talks"]


def test_what_nobody_will_report_is_dismissed_and_taken_back(curator: Client) -> None:
    meeting = announced("Past talks")
    builders.tell(builders.a_source("They will talk."), meeting)
    sent = {"action": "dismiss_selected", "_selected_action": [meeting.pk]}
    curator.post(f"{MEETINGS}?view=announced", sent)
    assert listed(curator, "view=announced", "Past talks") == []
    meeting.refresh_from_db()
    assert meeting.status == "planned"
    change = Change.objects.latest("pk")
    curator.post(f"{MEETINGS}?view=announced", sent)
    assert Change.objects.latest("pk") == change, "dismissed already: nothing to write"
    editing.undo(change=change, by=change.by, at=builders.NOW, reason="wait")  # type: ignore[arg-type]
    assert f"/meeting/{meeting.pk}/" in html_of(curator, f"{MEETINGS}?view=announced")


def test_a_report_is_looked_for_by_who_takes_part(curator: Client) -> None:
    meeting = announced("Past talks")
    builders.a_participation(meeting, builders.a_person("Ana Example"))
    source = builders.a_source("Ana Example went to Lima.", headline="She went")
    assert "?q=Ana+Example" in html_of(curator, f"{MEETINGS}?view=announced")
    assert "She went" in text_of(curator, "/admin/curation/source/?q=Ana+Example")
    assert "look for it" not in text_of(curator, MEETINGS)
    assert source.headline


def test_meetings_are_narrowed_by_who_what_and_outlet(viewer: Client) -> None:
    ana, fish = builders.a_person("Ana Example"), builders.an_issue("fish")
    with_ana, on_fish = builders.a_meeting("With Ana"), builders.a_meeting("On fish")
    builders.a_participation(with_ana, ana)
    builders.a_participation(on_fish, ana, rejected=True)
    builders.an_agenda_item(on_fish, fish)
    builders.a_finding(builders.a_source(publisher="The Daily"), on_fish)
    names = ("With Ana", "On fish")
    assert listed(viewer, f"person={ana.pk}", *names) == ["With Ana"]
    assert listed(viewer, f"issue={fish.pk}", *names) == ["On fish"]
    assert listed(viewer, "outlet=the+daily", *names) == ["On fish"]
    assert listed(viewer, f"person={ana.pk}&outlet=The+Daily", *names) == []
    assert 'name="outlet" value="The Daily"' in html_of(
        viewer, f"{MEETINGS}?person={ana.pk}&outlet=The+Daily"
    )


@pytest.mark.parametrize("query", ["person=x", "person=%C2%B2", "issue=" + "9" * 40, "view=no",
                                   "outlet=%00", "person=99&person=3"])  # fmt: skip
def test_an_odd_filter_is_no_error(query: str, viewer: Client) -> None:
    builders.a_meeting()
    assert viewer.get(f"{MEETINGS}?{query}").status_code in (200, 400)


def test_disagreeing_outlets_and_what_i_changed_are_ready_made(curator: Client) -> None:
    disputed, mine = builders.a_meeting("Disputed"), builders.a_meeting("Mine")
    builders.a_suggestion(kind="contradiction", meeting=disputed, field="date")
    builders.a_suggestion(kind="same_as", meeting=mine, other_meeting=disputed)
    me = User.objects.get(username__startswith="curator")
    editing.save(record=mine, values={"venue": "Hall"}, expected_version=1, by=me, at=builders.NOW)
    assert listed(curator, "view=disagreeing", "Disputed", "Mine") == ["Disputed"]
    # A meeting is named after what is said of it, so it goes by another name now.
    assert f"/meeting/{mine.pk}/" in html_of(curator, f"{MEETINGS}?view=mine")
    assert f"/meeting/{disputed.pk}/" not in html_of(curator, f"{MEETINGS}?view=mine")


def test_my_open_questions_are_those_of_my_reports_and_records(curator: Client) -> None:
    me = User.objects.get(username__startswith="curator")
    claimed = builders.a_source(claimed_by=me, work_status="claimed")
    found, changed = builders.a_person("Found Here"), builders.an_issue("fish")
    editing.save(record=changed, values={"note": "x"}, expected_version=1, by=me, at=builders.NOW)
    builders.a_finding(claimed, found)
    builders.a_suggestion(person=found, other_person=builders.a_person("Other"))
    builders.a_suggestion(issue=changed, other_issue=builders.an_issue("other fish"))
    builders.a_suggestion(person=builders.a_person("Elsewhere"), source=builders.a_source())
    text = text_of(curator, "/admin/curation/suggestion/?view=my-questions")
    assert "2 questions" in text
    assert "Elsewhere" not in text


EMPTY = {
    "source": "No report yet. Add one here",
    "suggestion": "No question is open.",
    "meeting": "None yet. They are found when reports are read",
    "person": "None yet.",
    "issue": "None yet.",
    "organization": "Load the reference lists",
    "annotation": "No note is open.",
    "change": "Nothing has been changed yet.",
}


@pytest.mark.parametrize("kind", EMPTY)
def test_an_empty_list_says_what_to_do_next(kind: str, curator: Client) -> None:
    address = f"/admin/curation/{kind}/"
    assert EMPTY[kind] in text_of(curator, address)
    assert "Nothing matches." in text_of(curator, f"{address}?q=zebra")


def test_no_form_has_a_box_with_all_records(db: None) -> None:
    """What is chosen from a table that grows is sought, not listed."""
    request = RequestFactory().get("/")
    request.user = builders.a_user(superuser=True)
    unbounded = []
    for model, model_admin in admin.site._registry.items():
        if model in (User, Group) or not model_admin.has_change_permission(request):
            continue
        forms = [model_admin.get_form(request)]
        forms += [
            one.get_formset(request).form for one in model_admin.get_inline_instances(request)
        ]
        for form in forms:
            for name, field in form.base_fields.items():
                widget = getattr(field.widget, "widget", field.widget)
                sought = isinstance(widget, AutocompleteSelect | HiddenInput)
                if isinstance(field, ModelChoiceField) and not sought:
                    unbounded.append((model.__name__, name))
        listed_fields = [one for one in model_admin.list_filter if isinstance(one, str)]
        keys = [one for one in listed_fields if isinstance(model._meta.get_field(one), ForeignKey)]
        unbounded += [(model.__name__, one) for one in keys]
    assert unbounded == []
