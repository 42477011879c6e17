"""Agreement figures against worked examples."""

import pytest

from curation.evaluation.agreement import alpha, f1, figures
from tests import builders
from tests.editing.coding_world import a_world

# Two coders, ten units: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), part A.
BINARY = list(zip("0100000010", "1110010000", strict=True))
# Two coders, twelve units with nominal codes: part B of the same.
NOMINAL = list(zip("aabbdcccedda", "babbbccceddd", strict=True))


def test_alpha_of_binary_codes_is_that_of_the_published_example() -> None:
    figure = alpha("found", BINARY)
    assert figure.value == pytest.approx(0.095, abs=0.001)
    assert (figure.same, figure.number, figure.percent) == (6, 10, 60.0)


def test_alpha_of_nominal_codes_is_that_of_the_published_example() -> None:
    assert alpha("kind", NOMINAL).value == pytest.approx(0.692, abs=0.001)


def test_alpha_is_one_for_the_same_and_not_defined_without_variation() -> None:
    assert alpha("status", [("held", "held"), ("planned", "planned")]).value == 1.0
    figure = alpha("status", [("held", "held")] * 5)
    assert figure.value is None
    assert figure.percent == 100.0
    assert alpha("status", []).percent is None


def test_alpha_is_below_zero_for_less_than_chance() -> None:
    value = alpha("status", [("held", "planned"), ("planned", "held")]).value
    assert value is not None
    assert value < 0


@pytest.mark.django_db
def test_f1_counts_what_both_found() -> None:
    world = a_world()
    world.code(world.first, "person", found=False)
    world.code(world.second, "issue", found=False)
    world.code(world.first, "meeting", status="planned")
    world.finish(world.first, world.second)
    units = world.units()
    figure = f1("all", units)
    assert figure.value == pytest.approx(2 * 1 / (2 + 2))
    assert (figure.same, figure.number) == (1, 3)
    by_name = {(one.measure, one.about): one for one in figures(units)}
    assert by_name["alpha", "meeting status"].same == 0
    assert by_name["alpha", "meeting kind"].same == 1
    assert by_name["f1", "person"].value == 0.0


@pytest.mark.django_db
def test_a_word_is_compared_without_regard_to_case() -> None:
    world = a_world()
    world.code(world.first, "meeting", locality="OSLO")
    world.finish(world.first, world.second)
    assert world.unit("meeting").agreed
    by_name = {one.about: one for one in figures(world.units())}
    assert by_name["meeting place"].same == 1


@pytest.mark.django_db
def test_nothing_coded_gives_no_figures() -> None:
    builders.a_source()
    assert figures([]) == []
