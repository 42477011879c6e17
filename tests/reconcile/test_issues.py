"""Which wordings may be one issue: a question is asked where something speaks for it."""

from typing import Any

import pytest

from curation.reconcile.issues import IssueFacts, look_alike, look_alikes
from curation.reconcile.subjects import (
    content,
    named_things,
    names_in,
    stem,
    without_outer_places,
)


def issue(key: int, *wordings: str, **facts: Any) -> IssueFacts:
    return IssueFacts(key, wordings, **{"sources": frozenset([key])} | facts)


AT_ONE_MEETING: dict[str, Any] = {"roots": frozenset([1])}


@pytest.mark.parametrize(
    "one, other, apart, together",
    [
        ("bottom trawling in the Palk Strait", "bottom trawling", True, True),
        ("Kachchativu", "Katchatheevu", True, True),  # one name, spelt in two ways
        ("release of fishermen", "arrest of Indian fishermen", False, True),
        ("pipeline decision", "Sunrise pipeline pact", False, True),
        ("North Korea issue", "situation in North Korea", True, True),
        ("water memorandum", "framework agreement on water", True, True),
        ("cattle", "quarantine", False, False),
        # one place, and another thing there
        ("Sunrise pipeline study", "Sunrise gas field", False, False),
        ("a study of a pipeline from the Sunrise field", "Sunrise gas field", False, False),
        ("foreign journalists in Papua", "Papua", True, True),
    ],
)
def test_wordings_that_may_be_one_issue(one: str, other: str, apart: bool, together: bool) -> None:
    assert (look_alike(issue(1, one), issue(2, other)) is not None) is apart
    pair = (issue(1, one, **AT_ONE_MEETING), issue(2, other, **AT_ONE_MEETING))
    found = look_alike(*pair)
    assert (found is not None) is together
    if found:
        assert found.reasons[-1] == "at the same meeting"


def test_two_issues_of_one_report_are_two_and_so_are_those_decided_apart() -> None:
    one, same_report = issue(1, "cattle"), issue(2, "cattle trade", sources=frozenset([1]))
    assert look_alike(one, same_report) is None
    assert look_alike(one, issue(2, "cattle", apart=frozenset([1]))) is None
    assert look_alike(issue(1, "cattle", apart=frozenset([2])), issue(2, "cattle")) is None


def test_the_reference_list_knows_other_words_for_one_thing() -> None:
    one, other = (
        IssueFacts(key, (wording,), sources=frozenset([key]), terms=frozenset(["labour mobility"]))
        for key, wording in ((1, "guest workers"), (2, "seasonal jobs"))
    )
    found = look_alike(one, other)
    assert found is not None
    assert found.reasons == ("both are labour mobility in the reference list",)


def test_of_two_likenesses_the_term_that_is_hardly_chance_is_asked_about() -> None:
    """Remains and Koreans are in both; DNA is what the sentence is about."""
    new = issue(3, "identify DNA from the remains of Koreans", roots=frozenset([1]))
    old: dict[str, Any] = {"roots": frozenset([1]), "sources": frozenset([9])}
    excavation = issue(1, "excavation of Korean remains", **old)
    identification = issue(2, "identification of victims through DNA analysis", **old)
    [asked] = look_alikes([new, excavation, identification], [3])
    assert {asked.one, asked.other} == {new, identification}


def test_each_issue_is_asked_about_once_for_every_other_report() -> None:
    both: dict[str, Any] = {"roots": frozenset([1])}
    one = issue(1, "labour migration", **both)
    two = [issue(2, "labour agreement", **both), issue(3, "migration", **both)]
    found = look_alikes([one, *two], [1])
    assert {frozenset((alike.one.key, alike.other.key)) for alike in found} == {
        frozenset((1, 2)), frozenset((1, 3)),
    }  # fmt: skip
    assert look_alikes([one, *two], []) == []


@pytest.mark.parametrize(
    "one, other",
    [("korean", "korea"), ("smugglers", "smuggling"), ("identify", "identification"),
     ("labour", "employment"), ("defence", "military")],
)  # fmt: skip
def test_words_of_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_words_that_hold_a_phrase_together_do_not_tell_what_it_is_about() -> None:
    assert content("the situation of the cooperation on further projects") == frozenset()


@pytest.mark.parametrize(
    "wording, expected",
    [
        ("a study of a pipeline from the Sunrise field", "a study of a pipeline"),
        (
            "a pact on a pipeline from the field to the Timorese coast",
            "a pact on a pipeline from the field",
        ),
        ("the situation of journalists in Papua", "the situation of journalists in Papua"),
        ("flights to Busan", "flights to Busan"),
        ("cattle", "cattle"),
    ],
)
def test_the_place_of_a_thing_within_does_not_count(wording: str, expected: str) -> None:
    assert without_outer_places(wording) == expected


def test_a_name_goes_with_the_thing_it_names() -> None:
    assert list(named_things("the Greater Sunrise gas field").values()) == [content("gas field")]
    assert named_things("talks in Papua") == {}
    assert named_things("Papua of the coast") == {}


def test_the_first_word_is_a_name_where_its_letters_say_so() -> None:
    assert names_in(("PKK disarmament",)) == content("PKK")
    assert names_in(("Water sharing",)) == frozenset()
