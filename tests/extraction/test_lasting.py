"""What lives as long as the process is built without the collector, and left alone by it."""

import gc

import pytest

from curation.extraction.lasting import lasting


def test_nothing_is_collected_while_it_is_built() -> None:
    with lasting():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_later_collections_do_not_look_at_it() -> None:
    with lasting():
        built = [[number] for number in range(10)]
    seen = {id(thing) for thing in gc.get_objects()}
    assert all(id(part) not in seen for part in built)


def test_a_failure_leaves_the_collector_on() -> None:
    with pytest.raises(ValueError, match="no list"), lasting():
        raise ValueError("no list")
    assert gc.isenabled()
