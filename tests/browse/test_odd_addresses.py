"""Whatever an address says, the answer is a page or a reason why there is none (safety 54, 55)."""

import itertools
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from curation.models import Suggestion
from tests.admin.conftest import signed_in
from tests.browse.odd_addresses import admin_addresses, browse_addresses
from tests.browse.pages import content_of, get
from tests.browse.world import SECRET, hidden, published
from tests.builders import a_suggestion
from tests.exports.world import World

ANSWERS = {200, 301, 302, 304, 400, 404}
MOST_STATEMENTS = 30


@pytest.fixture
def world(db: None) -> World:
    hidden()
    return published()


def ask(client: Client, address: str) -> tuple[int, bytes, int]:
    """The status of an address, its content, and how much the database was asked."""
    path, _, query = address.partition("?")
    asked = 0

    def count(execute: Any, *statement: Any) -> Any:
        nonlocal asked
        asked += 1
        return execute(*statement)

    with connection.execute_wrapper(count):
        response = client.generic("GET", path, QUERY_STRING=query)
        content = content_of(response)
    return response.status_code, content, asked


def check_browse(world: World, client: Client, addresses: Iterator[str], *, public: bool) -> None:
    for address in addresses:
        status, content, statements = ask(client, address)
        assert status in ANSWERS, (status, address)
        assert statements <= MOST_STATEMENTS, (statements, address)
        if public:
            leaked = SECRET.encode() in content and SECRET not in address
            assert not leaked, address


def check_admin(world: World, addresses: Iterator[str]) -> None:
    client = signed_in(superuser=True)
    for address in addresses:
        status, _, _ = ask(client, address)
        assert status in ANSWERS | {403, 405}, (status, address)


def keys(world: World) -> dict[str, int]:
    a_suggestion(person=world.lima, other_person=world.ek)
    return {
        "person": world.lima.pk,
        "meeting": world.talks.pk,
        "issue": world.fish.pk,
        "source": world.report.pk,
        "suggestion": Suggestion.objects.values_list("pk", flat=True)[0],
    }


@pytest.mark.slow
@pytest.mark.parametrize("who", ["public", "colleague"])
def test_no_odd_address_is_an_error(who: str, world: World, request: pytest.FixtureRequest) -> None:
    addresses = itertools.islice(browse_addresses(world, seed=len(who)), 150)
    check_browse(world, request.getfixturevalue(who), addresses, public=who == "public")


@pytest.mark.slow
def test_no_odd_address_of_the_desk_is_an_error(world: World) -> None:
    check_admin(world, itertools.islice(admin_addresses(keys(world), seed=3), 100))


@pytest.mark.soak
@pytest.mark.parametrize("who, number", [("public", 10_000), ("colleague", 5_000)])
def test_no_odd_address_among_very_many_is_an_error(
    who: str, number: int, world: World, request: pytest.FixtureRequest
) -> None:
    addresses = itertools.islice(browse_addresses(world, seed=number), number)
    check_browse(world, request.getfixturevalue(who), addresses, public=who == "public")


@pytest.mark.soak
def test_no_odd_address_of_the_desk_among_very_many_is_an_error(world: World) -> None:
    check_admin(world, itertools.islice(admin_addresses(keys(world), seed=103), 5_000))


@pytest.mark.parametrize(
    "address",
    [
        "/%00/", "/search/?q=%00", "/meetings/?text=a%00b", "/meetings/?person=%00", "/people.csv?name=%00",
        "/issues/?a%00b=1", "/reports/?outlet=%2500%00", "/admin/?q=%00", "/admin/curation/person/?q=%00",
        "/admin/curation/meeting/?kind__exact=%00", "/admin/curation/person/%00/change/", "/healthz?%00",
    ],
)  # fmt: skip
def test_nul_is_refused_before_the_database_sees_it(address: str, colleague: Client) -> None:
    status, _, statements = ask(colleague, address)
    assert (status, statements) == (400, 0)


def test_a_nul_that_is_only_spelt_is_a_text_like_others(public: Client) -> None:
    get(public, "/search/?q=%2500")


def test_a_very_long_address_is_refused(public: Client) -> None:
    get(public, f"/search/?q={'a' * 8_192}", 400)
    get(public, f"/meetings/?person={'a' * 8_192}", 400)


def test_of_very_many_words_the_first_are_looked_for(world: World, public: Client) -> None:
    status, _, statements = ask(public, f"/search/?q={'lima+' * 1_000}"[:3_900])
    assert status == 200
    assert statements <= MOST_STATEMENTS


def test_a_page_far_behind_the_last_is_the_last(world: World, public: Client) -> None:
    for number in ("2", str(10**20), "9" * 3_000):
        assert b"Ana Lima" in get(public, f"/meetings/?page={number}")
    for wrong in ("-1", "1.5", "²", "x"):
        get(public, f"/meetings/?page={wrong}", 400)


@pytest.mark.parametrize(
    "query",
    [
        "unknown=1", "note__contains=a", "pk__in=1", "findings__source__text__icontains=a", "__class__=1",
        "date_after=2026-02-30", "date_after=0000-01-01", "status=HELD", "kind=nothing", "level=7",
    ],
)  # fmt: skip
def test_what_a_list_cannot_be_narrowed_by_is_refused_with_the_reason(
    query: str, public: Client
) -> None:
    for form in ("/", ".csv", ".json", ".xlsx", ".atom"):
        assert b"That cannot be shown" in get(public, f"/meetings{form}?{query}", 400)
    get(public, f"/pictures/pairs/?{query}", 400)


def test_an_order_that_there_is_not_is_the_usual_one(world: World, public: Client) -> None:
    usual = get(public, "/meetings/")
    assert usual.count(b"<tr") == get(public, "/meetings/?sort=-parent__note").count(b"<tr")


@pytest.mark.parametrize(
    "lookup", ["name__regex", "name__iregex", "note__regex", "names__name__regex"]
)
def test_a_list_of_the_desk_takes_no_patterns(lookup: str, db: None) -> None:
    client = signed_in(superuser=True)
    assert ask(client, f"/admin/curation/person/?{lookup}=*")[0] == 400
    assert ask(client, f"/admin/curation/person/?{lookup}=Ana")[0] == 400


def test_exporting_what_a_list_cannot_be_narrowed_by_leads_back_to_it(db: None) -> None:
    client = signed_in(superuser=True)
    response = client.get("/admin/curation/issue/export/?genre=preview")
    assert (response.status_code, response["Location"]) == (302, "/admin/curation/issue/?e=1")
