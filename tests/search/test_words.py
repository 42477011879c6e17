"""How texts and queries are taken apart."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from curation.search.words import BUDGET, MOST_WORDS, Sequence, indexed, normal, pairs, query


@pytest.mark.parametrize(
    "text, words",
    [
        ("The two ministers met.", "the two ministers met"),
        ("Wi Sung-lac", "wi sung lac sunglac"),
        ("the U.S. and O’Farraghan", "the u s and o farraghan us ofarraghan"),
        ("Łódź, Besançon and İZMİR", "lodz besancon and izmir"),
        ("Ｆｕｌｌ　ｗｉｄｔｈ", "full width"),
        ("Straße", "strasse"),
        ("Αθήνα Москва Йошкар", "αθηνα москва иошкар"),
        ("정상회담", "정상 상회 회담 담"),
        ("日韓首脳会談が", "日韓 韓首 首脳 脳会 会談 談が が"),
        ("KBS뉴스", "kbs 뉴스 스"),
        ("प्रधानमंत्री ने कहा।", "प्रधानमंत्री ने कहा"),
        ("رئيسُ الوزراء", "رئيس الوزراء"),
        ("snake_case 13th", "snake case 13th"),
        ("", ""),
    ],
)
def test_the_words_under_which_a_text_is_found(text: str, words: str) -> None:
    assert indexed(text) == words


@pytest.mark.parametrize(
    "asked, terms",
    [
        ("seoul", [[(("seoul",), True)]]),
        ("EU", [[(("eu",), False)]]),
        ("Sung-lac", [[(("sung", "lac"), True), (("sunglac",), True)]]),
        ('"six party talks"', [[(("six", "party", "talks"), False)]]),
        ("정상회담", [[(("정상", "상회", "회담"), False)]]),
        ("首脳", [[(("首脳",), False)]]),
        ("美", [[(("美",), True)]]),
        ("seoul Seoul SEOUL", [[(("seoul",), True)]]),
        (" .,;! ", []),
    ],
)
def test_what_a_query_looks_for(
    asked: str, terms: list[list[tuple[tuple[str, ...], bool]]]
) -> None:
    expected = tuple(tuple(Sequence(*one) for one in term) for term in terms)
    assert query(asked).terms == expected


def test_of_very_many_words_the_first_count() -> None:
    asked = query(" ".join(f"word{number}" for number in range(1000)))
    assert (len(asked.terms), asked.left_out) == (MOST_WORDS, 1000 - MOST_WORDS)


def test_a_very_long_text_is_indexed_as_far_as_the_databases_can_hold_it() -> None:
    text = " ".join(f"{number:040d}" for number in range(60_000))
    assert len(indexed(text)) < BUDGET
    assert indexed(text).startswith(f"{0:040d} ")


@given(st.text(max_size=200))
@example("ऀกำ")  # a Thai word is cut alike beside a word of another script and alone
@example("กำ ん\u3099")
def test_whatever_the_text_its_own_words_find_it(text: str) -> None:
    shown = indexed(text).split()
    for term in query(text).terms:
        one = term[0]
        assert any(_stand(one, shown[place:]) for place in range(len(shown))), (text, one, shown)


def _stand(sequence: Sequence, words: list[str]) -> bool:
    *first, last = sequence.tokens
    if words[: len(first)] != first or len(words) <= len(first):
        return False
    found = words[len(first)]
    return found.startswith(last) if sequence.goes_on else found == last


@given(st.text(max_size=100))
def test_normalizing_twice_changes_nothing(text: str) -> None:
    assert normal(normal(text)) == normal(text)


@given(st.text(max_size=100))
def test_indexed_words_hold_nothing_that_a_database_reads(text: str) -> None:
    assert set(indexed(text)) & set("\"'():*&|<>!\\\x00\n\t") == set()


def test_pairs_of_a_run() -> None:
    assert pairs("美") == ["美"]
    assert pairs("회담") == ["회담", "담"]
