import pytest

from curation.evaluation.comparison import (
    compatible,
    content,
    days,
    name_key,
    overlap,
    same_place,
    same_role,
)


@pytest.mark.parametrize(
    "one, other",
    [
        ("Sheikh Mishari", "Mishari"),
        ("Wi Sung\u2011lac", "WI SUNG-LAC"),
        ("Erdoğan", "ERDOGAN"),
        ("O’Farraghan", "O'Farraghan"),
        ("former Prime Minister Łukasz Nowak", "Lukasz Nowak"),
    ],
)
def test_a_name_is_the_same_without_titles_accents_and_hyphens(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_a_name_that_is_only_a_title_keeps_it() -> None:
    assert name_key("King") == "king"
    assert name_key("") == name_key(None) == ""


@pytest.mark.parametrize(
    "label, found, right",
    [
        ("Foreign Minister", "Minister of Foreign Affairs", True),
        ("director", "director of the Security Office", True),
        ("President", "former President", False),
        ("former President", "former President", True),
        ("PM|Prime Minister", "Prime Minister", True),
        ("Speaker", "House Speaker", True),
        ("President", "Prime Minister", False),
        ("", "", True),
        (None, "President", False),
        ("President", None, False),
    ],
)
def test_a_role_may_say_less_but_not_something_else(
    label: str | None, found: str | None, right: bool
) -> None:
    assert same_role(label, found) is right


def test_word_for_word_means_every_word() -> None:
    assert same_role("foreign minister", "Foreign Minister", word_for_word=True)
    assert not same_role("director", "deputy director", word_for_word=True)


def test_a_venue_with_its_town_is_the_same_place_and_no_place_is_none() -> None:
    assert same_place("White House", "the White House, Washington")
    assert not same_place("Nara", "Osaka")
    assert not same_place(None, None)


def test_words_that_carry_no_meaning_do_not_count() -> None:
    assert content("the export of the high-speed trains") == {"export", "high", "speed", "trains"}
    assert overlap(["a", "b"], ["b", "c"]) == pytest.approx(1 / 3)
    assert overlap([], []) == 0


@pytest.mark.parametrize(
    "one, other, right",
    [
        (("2026-01-13", "2026-01-14"), ("2026-01", None), True),
        (("2026-01-13", None), ("2026-01-14", None), False),
        (("2026-01-13", None), (None, None), True),
        (("XXXX-01-13", None), ("2026-05-01", None), True),
        (("2026-01-10", "2026-01-14"), ("2026-01-14", "2026-01-16"), True),
        (("nonsense", None), ("2026-01-14", None), True),
    ],
)
def test_an_unknown_date_can_be_any_and_a_known_one_only_itself(
    one: tuple[str | None, str | None], other: tuple[str | None, str | None], right: bool
) -> None:
    assert compatible(days(*one), days(*other)) is right
