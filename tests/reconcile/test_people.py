"""Who is who: equal names link, namesakes in different offices and countries stay apart."""

from dataclasses import replace

import pytest

from curation.reconcile.people import (
    Office,
    PersonFacts,
    contradicts,
    equal,
    joinable,
    likeness,
    same_people,
    told_apart,
)
from curation.values.enums import OfficeClass

PREMIER = Office("Prime Minister", OfficeClass.HEAD_OF_GOVERNMENT, country="KR")
JUDGE = Office("judge", OfficeClass.OTHER, country="KR")
ENVOY = Office("envoy", OfficeClass.ENVOY)


def person(key: int, *names: str, **facts: object) -> PersonFacts:
    return PersonFacts(key, names or ("Kim Min-seok",), **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "one, other, expected",
    [
        ({}, {}, True),
        ({"country": "KR"}, {}, True),
        ({"country": "KR"}, {"country": "KP"}, False),
        # the country is known and the same: an office may change
        ({"country": "KR", "offices": (PREMIER,)}, {"country": "KR", "offices": (JUDGE,)}, True),
        # the country of either is unknown: two holders of two offices are two
        ({"offices": (PREMIER,)}, {"offices": (JUDGE,)}, False),
        ({"country": "KR", "offices": (PREMIER,)}, {"offices": (ENVOY,)}, False),
        ({"offices": (PREMIER,)}, {"offices": (replace(PREMIER, title="premier"),)}, True),
        ({"offices": (PREMIER,)}, {"offices": (replace(JUDGE, former=True),)}, True),
        # somebody said so
        ({"apart": frozenset([2])}, {}, False),
        ({}, {"apart": frozenset([1])}, False),
        # one report names both
        ({"sources": frozenset([7])}, {"sources": frozenset([7, 8])}, False),
    ],
)
def test_equal_full_names_are_one_person_unless_something_contradicts(
    one: dict[str, object], other: dict[str, object], expected: bool
) -> None:
    first, second = person(1, **one), person(2, "Kim Minseok", **other)
    assert equal(first, second) is expected
    assert equal(second, first) is expected


@pytest.mark.parametrize(
    "mine, theirs, expected",
    [
        (PREMIER, replace(PREMIER, title="Premier"), True),
        (PREMIER, replace(PREMIER, country="JP"), False),
        (PREMIER, JUDGE, False),
        (JUDGE, replace(JUDGE, title="Judge"), True),
        (JUDGE, replace(JUDGE, country=""), True),
        (replace(JUDGE, organization="#1"), replace(ENVOY, organization="#1"), True),
        (replace(JUDGE, organization="#1"), replace(ENVOY, organization="#2"), False),
    ],
)
def test_offices_are_one_by_class_organization_or_title(
    mine: Office, theirs: Office, expected: bool
) -> None:
    assert mine.same_as(theirs) is expected
    assert theirs.same_as(mine) is expected


def test_a_single_word_is_a_full_name_only_with_country_and_office() -> None:
    one, other = person(1, "Hartawirya"), person(2, "Hartawirya")
    assert not equal(one, other)
    offices = (replace(PREMIER, country="ID"),)
    one, other = (replace(facts, country="ID", offices=offices) for facts in (one, other))
    assert equal(one, other)
    assert not equal(one, person(2, "Hartawirya"))


def test_an_accepted_alias_is_as_good_as_a_name() -> None:
    one = person(1, "Yoo Hae-won", accepted_aliases=frozenset(["yuhaewon"]))
    assert equal(one, person(2, "Yu Hae Won"))


def test_a_namesake_of_two_people_is_nobodys() -> None:
    korean, northern = person(1, country="KR"), person(2, country="KP")
    assert same_people(person(3, country="KR"), [korean, northern]) == (korean,)
    assert same_people(person(3), [korean, northern]) == ()
    assert joinable([korean, northern, person(3)]) == []


def test_people_who_are_certainly_one_are_joined_older_first() -> None:
    one, other, third = (person(number, country="KR") for number in (1, 2, 3))
    assert joinable([third, one, other]) == [(one, other), (one, third), (other, third)]


def test_countries_and_reports_tell_apart_and_offices_contradict() -> None:
    assert told_apart(person(1, country="KR"), person(2, country="KP"))
    assert not told_apart(person(1, country="KR"), person(2))
    assert contradicts(person(1, country="KR"), person(2, country="KP"))


LAVROV = ("Sergei Lavrov",)
MINISTER = Office("Foreign Minister", OfficeClass.FOREIGN_MINISTER, country="RU")


@pytest.mark.parametrize(
    "mine, theirs, reasons",
    [
        (
            person(1, *LAVROV, country="RU", offices=(MINISTER,)),
            person(2, "Sergey Lavroff", country="RU", offices=(MINISTER,)),
            ("spelt alike when romanised", "same office: Foreign Minister", "same country: RU"),
        ),
        (
            person(1, *LAVROV, meetings=frozenset(["talks 2026-01-13 TR"])),
            person(2, "S. Lavrov", meetings=frozenset(["talks 2026-01-13 TR"])),
            ("initials or names left out", "same meeting on the same day"),
        ),
        (person(1, *LAVROV), person(2, "Sergey Lavroff"), ()),  # nothing but the sound
        (person(1, *LAVROV, country="RU"), person(2, "Sergey Lavroff", country="BG"), ()),
        (
            person(1, "Lee Jae-myung", country="KR", offices=(PREMIER,)),
            person(2, "Lee Jae-yong", country="KR", offices=(JUDGE,)),
            (),
        ),
        (
            person(1, "Lee Jae-myung", country="KR", offices=(PREMIER,)),
            person(2, "Lee Jae-yong", country="KR", offices=(PREMIER,)),
            ("similar spelling", "same office: Prime Minister", "same country: KR"),
        ),
        # two people of one country whose short names sound alike, in two offices
        (
            person(1, "Wang Yi", country="CN", offices=(replace(MINISTER, country="CN"),)),
            person(2, "Wang Wei", country="CN", offices=(replace(JUDGE, country="CN"),)),
            (),
        ),
        # a former holder of the office is not its holder
        (
            person(1, "Wang Yi", country="CN", offices=(replace(MINISTER, country="CN"),)),
            person(
                2,
                "Wang Wei",
                country="CN",
                offices=(replace(MINISTER, country="CN", former=True),),
            ),
            (),
        ),
    ],
)
def test_a_question_has_its_reasons(
    mine: PersonFacts, theirs: PersonFacts, reasons: tuple[str, ...]
) -> None:
    found = likeness(mine, theirs)
    assert (found.reasons if found else ()) == reasons


def test_names_that_are_merely_similar_are_asked_about_for_an_office_only() -> None:
    met = frozenset(["talks 2026-01-13 KR"])
    one = person(1, "Lee Jae-myung", meetings=met)
    assert likeness(one, person(2, "Lee Jae-yong", meetings=met)) is None
    president = Office("President", OfficeClass.HEAD_OF_STATE, country="KR")
    in_office = [
        replace(one, offices=(president,)),
        person(2, "Lee Jae-yong", offices=(president,)),
    ]
    found = likeness(*in_office)
    assert found is not None
    assert "same office: President" in found.reasons
