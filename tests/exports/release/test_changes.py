"""What differs between the rows of two releases, whatever their order."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from curation.exports.release.changes import ChangeOfRow, _differences

SHARED = [("name", 1, 1)]
Rows = dict[str, str]
ROWS = st.dictionaries(st.sampled_from("abcdefghij"), st.sampled_from("xy"))


def cells(rows: Rows, order: list[str]) -> Iterator[list[str]]:
    return iter([[key, rows[key]] for key in order])


def found(before: Rows, after: Rows, order: list[str]) -> dict[str, ChangeOfRow]:
    differences = list(_differences("t", SHARED, cells(before, list(before)), cells(after, order)))
    assert len(differences) == len({one.key for one in differences}), "each row is told once"
    return {one.key: one.change for one in differences}


@given(ROWS, ROWS, st.data())
def test_every_row_that_differs_is_found_and_no_other(
    before: Rows, after: Rows, data: st.DataObject
) -> None:
    order = data.draw(st.permutations(list(after)))
    expected = (
        dict.fromkeys(after.keys() - before.keys(), ChangeOfRow.ADDED)
        | dict.fromkeys(before.keys() - after.keys(), ChangeOfRow.WITHDRAWN)
        | {
            key: ChangeOfRow.CHANGED
            for key in before.keys() & after.keys()
            if before[key] != after[key]
        }
    )
    assert found(before, after, order) == expected


def test_rows_that_follow_the_last_release_do_not_wait_in_memory() -> None:
    """They are told as they come: none is held back for a row that cannot come any more."""
    rows = iter([["a", "x"], ["b", "x"], ["c", "x"]])
    differences = _differences("t", SHARED, iter([["a", "x"]]), rows)
    assert next(differences).key == "b"
    assert next(rows) == ["c", "x"], "the third row was not read yet"


def test_the_columns_that_differ_are_named() -> None:
    shared = [("name", 1, 2), ("note", 2, 1)]
    (one,) = _differences("t", shared, iter([["a", "x", "n"]]), iter([["a", "other", "x"]]))
    assert (one.change, one.columns) == (ChangeOfRow.CHANGED, ("note",))
