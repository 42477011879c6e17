"""A passage is found again by its words and by what stood around them."""

import pytest

from curation.reconcile.anchors import find_again

TEXT = "Mr. Lee met Mr. Kim. Later Lee spoke, and Lee left."


@pytest.mark.parametrize(
    "exact, prefix, suffix, near, expected",
    [
        ("Kim", "", "", 0, 16),  # words of one occurrence need no context
        ("Lee", "Later ", " spoke", 40, 27),  # context goes before distance
        ("Lee", "and ", " left", 0, 42),
        ("Lee", "Mr. ", " met", 50, 4),
        ("Lee", "zz", "qq", 0, None),  # a repeated word without its context is nobody
        ("Park", "", "", 0, None),
        ("", "a", "b", 0, None),
    ],
)
def test_a_passage_is_found_again(
    exact: str, prefix: str, suffix: str, near: int, expected: int | None
) -> None:
    found = find_again(TEXT, exact, prefix, suffix, near)
    assert (found.start if found else None) == expected
    if found:
        assert TEXT[found.start : found.end] == found.exact == exact


def test_of_two_with_the_same_context_the_nearer_is_meant() -> None:
    text = "the talks. the talks."
    found = find_again(text, "talks", "the ", ".", 13)
    assert found is not None
    assert found.start == 15
