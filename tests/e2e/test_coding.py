"""Double coding in a browser: assigning, coding blind with the keyboard, settling."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from curation.models import Meeting, Person
from tests import builders
from tests.e2e.axe import serious_but_for_stock
from tests.e2e.desk import picture
from tests.e2e.windows import every_window, unreadable, window
from tests.editing.coding_world import World, a_world

pytestmark = pytest.mark.django_db(transaction=True)
LIST = "/admin/curation/doublecoding/"


def enter(page: Page, live_server: LiveServer, user: User) -> None:
    """Sign in as somebody who is there already."""
    page.context.clear_cookies()
    page.goto(f"{live_server.url}/admin/")
    page.get_by_label("Username").fill(user.username)
    page.get_by_label("Password").fill("a long password")
    page.get_by_role("button", name="Log in").click()
    page.locator("#user-tools").wait_for()


def code_page(live_server: LiveServer, world: World) -> str:
    return f"{live_server.url}{LIST}report/{world.report.pk}/code/"


def test_a_sample_is_drawn_coded_by_two_and_settled_by_a_third(
    page: Page, live_server: LiveServer
) -> None:
    world = a_world()
    enter(page, live_server, world.manager)
    page.goto(f"{live_server.url}{LIST}")
    page.get_by_role("link", name="Add double coding").click()
    page.get_by_label("Name").fill("Second pilot")
    page.get_by_label("First coder").select_option(label=world.first.username)
    page.get_by_label("Second coder").select_option(label=world.second.username)
    page.get_by_role("button", name="Draw and assign").click()
    expect(page.locator(".messagelist")).to_contain_text("1 report is assigned.")

    enter(page, live_server, world.first)
    page.goto(f"{live_server.url}{LIST}{world.coding.pk}/change/")
    page.get_by_role("link", name="Code this report").click()
    item = page.locator(f"#c{world.item('meeting').pk}")
    item.get_by_label("status").focus()
    item.get_by_label("status").select_option("planned")
    expect(item.get_by_label("in the report", exact=True)).to_be_checked()
    expect(page.locator(".text mark.selected")).to_have_text("met Ben Other in Oslo on Jan. 13")
    picture(page, "coding")
    page.get_by_role("button", name="The rest is right: done").click()
    expect(page.locator(".messagelist")).to_contain_text("You are done with this sample.")
    expect(page.get_by_text("shown when both are done")).to_be_visible()

    enter(page, live_server, world.second)
    page.goto(code_page(live_server, world))
    expect(page.locator(f"#c{world.item('meeting').pk} select").nth(1)).to_have_value("held")
    page.get_by_role("button", name="The rest is right: done").click()

    enter(page, live_server, world.third)
    page.goto(f"{live_server.url}{LIST}{world.coding.pk}/change/")
    expect(page.locator("#content")).to_contain_text("1 of 3, 0 settled")
    picture(page, "agreement")
    page.get_by_role("link", name="Settle").click()
    page.get_by_role("radio", name="planned").check()
    page.get_by_label("Why").fill("The text speaks of a plan.")
    picture(page, "settling")
    page.get_by_role("button", name="Settle and write").click()
    expect(page.locator(".messagelist")).to_contain_text("Settled and written")
    assert Meeting.objects.get().status == "planned"
    page.get_by_role("button", name="Write what both agree on").click()
    expect(page.locator(".messagelist")).to_contain_text("as both coders agree: 2")
    assert Person.objects.get().curation_status == "accepted"


def test_a_report_is_coded_with_the_keyboard_alone(page: Page, live_server: LiveServer) -> None:
    world = a_world()
    enter(page, live_server, world.first)
    page.goto(code_page(live_server, world))
    item = page.locator(f"#c{world.item('meeting').pk}")
    item.get_by_label("in the report", exact=True).focus()
    page.keyboard.press("ArrowRight")
    expect(item.get_by_label("not in the report")).to_be_checked()
    expect(item.get_by_label("status")).to_be_hidden()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("p")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Keep for now").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("Kept: 1 coded.")


def test_selected_words_are_added_and_the_other_does_not_see_them(
    page: Page, live_server: LiveServer
) -> None:
    world = a_world()
    enter(page, live_server, world.first)
    page.goto(code_page(live_server, world))
    page.evaluate("() => window.readout.find('Cora')")
    expect(page.get_by_label("Words")).to_have_value("Cora")
    page.get_by_role("button", name="A person").click()
    expect(page.locator("fieldset", has_text="Cora")).to_contain_text("added by you")
    enter(page, live_server, world.second)
    page.goto(code_page(live_server, world))
    expect(page.locator("#codes")).not_to_contain_text("Cora")


@every_window
def test_its_pages_are_readable(
    width: str, scheme: str, browser: Browser, live_server: LiveServer
) -> None:
    world = a_world()
    world.code(world.first, "meeting", status="planned", locality="Bergen")
    world.code(world.first, "person", found=False)
    report, found = f"report/{world.report.pk}", {}

    def look(page: Page, user: User, *addresses: str) -> None:
        enter(page, live_server, user)
        for address in addresses:
            page.goto(f"{live_server.url}{LIST}{address}")
            found[address] = unreadable(page)

    with window(browser, width, scheme) as page:
        look(page, world.first, f"{report}/code/")
        world.finish(world.first, world.second)
        look(page, world.third, f"{report}/settle/", f"{world.coding.pk}/change/", "")
        look(page, world.manager, "add/")
    assert {address: one for address, one in found.items() if one} == {}


def test_markup_in_what_coders_type_runs_nowhere(page: Page, live_server: LiveServer) -> None:
    """The page is watched: a dialog or a breach of the policy fails the test."""
    payload = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>"
    world = a_world()
    builders.a_source(payload, headline=payload, publisher=payload)
    world.code(world.first, "person", name=payload)
    world.finish(world.first, world.second)
    enter(page, live_server, world.third)
    for address in (f"report/{world.report.pk}/settle/", f"{world.coding.pk}/change/", ""):
        page.goto(f"{live_server.url}{LIST}{address}")
        expect(page.locator("#content")).to_be_visible()


def test_axe_finds_nothing_serious_on_its_pages(browser: Browser, live_server: LiveServer) -> None:
    """The list and the form, the page of a coder, what both said, and the page that settles it."""
    world = a_world()
    context = browser.new_context(bypass_csp=True)  # axe writes styles into the page it reads
    page = context.new_page()
    report = f"report/{world.report.pk}"
    found = {}

    def look(user: User, *addresses: str) -> None:
        enter(page, live_server, user)
        for address in addresses:
            page.goto(f"{live_server.url}{LIST}{address}")
            found[address] = serious_but_for_stock(page)

    look(world.manager, "", "add/", f"{world.coding.pk}/change/")
    look(world.first, f"{report}/code/")
    world.code(world.first, "meeting", status="planned", locality="Bergen")
    world.finish(world.first, world.second)
    look(world.third, f"{report}/settle/", f"{world.coding.pk}/change/")
    context.close()
    assert {address: one for address, one in found.items() if one} == {}
