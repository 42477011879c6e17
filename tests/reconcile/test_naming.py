"""What a meeting is called in lists, how senior it is, how many sides it has."""

from typing import Any

import pytest

from curation.reconcile.naming import Party, level, meeting_name, parties_counted

LEE = Party("Lee", "KR", "head_of_state")
TAKAICHI = Party("Takaichi", "JP", "head_of_government")
WI = Party("Wi", "KR", "adviser")
MINISTER = Party("Motegi", "JP", "foreign_minister")


@pytest.mark.parametrize(
    "parties, expected",
    [
        ([LEE, TAKAICHI], "leaders"),
        ([LEE, MINISTER], "ministers"),
        ([LEE, WI, TAKAICHI], "leaders"),  # a side counts with its most senior person
        ([WI, MINISTER], "officials"),
        ([Party("Kim")], ""),  # silence is not "officials"
        ([Party("Japan", "JP", is_person=False)], ""),
        ([], ""),
    ],
)
def test_the_level_is_that_of_the_least_senior_side(parties: list[Party], expected: str) -> None:
    assert level(parties) == expected


def test_sides_are_countries_and_who_belongs_to_none() -> None:
    assert parties_counted([LEE, WI, TAKAICHI, Party("UN")]) == 3


@pytest.mark.parametrize(
    "values, expected",
    [
        ({"parties": [LEE, TAKAICHI], "printed_kind": "summit"}, "Lee – Takaichi: summit"),
        ({"parties": [LEE, TAKAICHI]}, "Lee – Takaichi: talks"),
        ({"parties": [LEE, TAKAICHI], "mode": "phone"}, "Lee – Takaichi: phone call"),
        ({"parties": [LEE, TAKAICHI], "mode": "video"}, "Lee – Takaichi: video call"),
        ({"parties": [LEE], "kind": "press_conference"}, "Lee: press conference"),
        ({"parties": [LEE], "kind": "visit", "place": "Nara"}, "Lee: visit to Nara"),
        ({"kind": "visit"}, "visit"),
        (
            {"parties": [Party("Lee", function="visitor"), TAKAICHI], "kind": "visit"},
            "Lee: visit",
        ),
        (
            {"parties": [LEE, TAKAICHI], "occasion": "the APEC summit"},
            "Lee – Takaichi: talks at the APEC summit",
        ),
        ({"place": "Tangier"}, "talks in Tangier"),
        ({}, "talks"),
        (
            {"parties": [LEE, TAKAICHI, WI, MINISTER]},
            "Lee – Takaichi – Wi and 1 more: talks",
        ),
    ],
)
def test_a_meeting_is_named_after_who_meets(values: dict[str, Any], expected: str) -> None:
    plain: dict[str, Any] = {
        "kind": "talks",
        "printed_kind": "",
        "mode": "in_person",
        "place": "",
        "occasion": "",
        "parties": [],
    }
    assert meeting_name(**plain | values) == expected
