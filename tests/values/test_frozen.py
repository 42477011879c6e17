"""Frozen records: compared, hashed and ordered by value, and refused by mypy when assigned."""

from dataclasses import field, replace

from curation.values.frozen import frozen


@frozen
class Passage:
    start: int
    exact: str = ""
    notes: dict[str, str] = field(default_factory=dict, hash=False)


@frozen(order=True)
class Point:
    x: int
    y: int


def test_two_records_of_one_value_are_one_in_a_set() -> None:
    assert len({Passage(1, "a"), Passage(1, "a"), Passage(2, "a")}) == 2


def test_a_record_with_a_dictionary_can_be_hashed() -> None:
    assert hash(Passage(1, "a", {"role": "of"})) == hash(Passage(1, "a"))


def test_records_are_ordered_where_they_say_so() -> None:
    assert sorted([Point(2, 1), Point(1, 2), Point(1, 1)]) == [
        Point(1, 1),
        Point(1, 2),
        Point(2, 1),
    ]


def test_a_changed_copy_leaves_the_record_as_it_was() -> None:
    passage = Passage(1, "a")
    assert replace(passage, exact="b") == Passage(1, "b")
    assert passage == Passage(1, "a")


def test_a_field_that_does_not_exist_has_no_place() -> None:
    assert not hasattr(Passage(1), "__dict__")


def test_mypy_refuses_to_assign_a_field() -> None:
    """Without the refusal the comment would be unused, which mypy reports."""

    def change(point: Point) -> None:
        point.x = 2  # type: ignore[misc]

    assert callable(change)
