import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.values.folding import fold, fold_name, plain


@pytest.mark.parametrize(
    "one, other",
    [
        ("Yoo Hae-won", "YOO Haewon"),
        ("Dương Văn Thịnh", "Duong Van Thinh"),
        ("Ákos Szentkirályi", "Akos Szentkiralyi"),
        ("O’Farraghan", "O'Farraghan"),
        ("Łukasz Ødegård", "Lukasz Odegard"),
        ("J.D. Rangiwai", "J. D. Rangiwai"),
    ],
)
def test_two_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


def test_word_order_makes_another_name() -> None:
    assert fold_name("Enkhjargal Batsukh") != fold_name("Batsukh Enkhjargal")


def test_labels_fold_to_words() -> None:
    assert fold("  Supply-chain  COOPERATION. ") == "supply chain cooperation"


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert plain(plain(text)) == plain(text)


@pytest.mark.parametrize(
    "one, other",
    [
        ("علی‌رضا", "علیرضا"),  # a zero-width non-joiner is spelling
        ("Ana\u200b Berg", "Ana Berg"),
        ("محمّد", "محمد"),  # harakat and shadda are left out as one pleases
        ("Семён", "Семен"),
        ("क्\u200dष", "क्ष"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(
    "one, other",
    [
        ("राम", "रमा"),
        ("श्री", "शरी"),
        ("は", "ば"),
        ("カ", "ガ"),
        ("ก้าว", "กาว"),
        ("한덕수", "한덕주"),
        ("王毅", "王义"),
    ],
)
def test_marks_that_make_another_letter_are_kept(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)
    assert fold(one) != fold(other)
