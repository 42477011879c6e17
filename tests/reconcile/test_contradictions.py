"""What cannot both be true of one phase of one meeting, and what only looks like it."""

import pytest

from curation.reconcile.contradictions import Claim, contradictions, corrected, inherited
from curation.reconcile.resolve import Said
from curation.values.edtf import NO_BOUNDS, bounds
from curation.values.enums import Basis, Rank


def claim(
    value: str,
    *,
    key: int = 1,
    outlet: str = "wire",
    source: str = "",
    day: str = "2026-01-14",
    after: bool = False,
    speaker: str = "",
    days: str = "",
    meeting: int = 1,
    above: tuple[int, ...] = (),
    confined: bool = False,
    basis: Basis = Basis.QUOTED,
    rank: Rank = Rank.NORMAL,
) -> Claim:
    said = Said(
        key=key,
        field="",
        value=value,
        source=source or outlet,
        outlet=outlet,
        published_on=day,
        basis=basis,
        rank=rank,
    )
    on = bounds(days) if days else NO_BOUNDS
    return Claim(said, meeting, after, speaker, on, above, confined)


@pytest.mark.parametrize(
    "field, one, other, expected",
    [
        ("date", "2026-01-13", "2026-01-14", True),
        ("date", "2026-01-13", "2026-01-13/2026-01-14", True),
        ("date", "2026-01", "2026-01-14", False),  # more exact
        ("date", "2026-02", "2026-01-14", True),
        ("date", "", "2026-01-14", False),
        ("locality", "Ulaanbaatar", "Terelj", True),
        ("locality", "Erbil", "Irbil", False),  # two spellings of one town
        ("locality", "Colombo", "Colombo Fort", False),  # a place within
        ("locality", "Terelj", "Tereljh", False),
        ("venue", "State Palace", "Blue House", True),
        ("status", "planned", "held", False),
        ("status", "planned", "cancelled", False),
        ("status", "held", "cancelled", True),
        ("status", "held", "refuted", True),
        ("status", "planned", "refuted", True),
        ("status", "cancelled", "postponed", True),
        ("status", "held", "postponed", True),
        ("status", "planned", "postponed", False),
        ("outcome", "discussed", "not_discussed", True),
        ("outcome", "mentioned", "not_discussed", False),
        ("outcome", "agreed", "deferred", True),
        ("outcome", "discussed", "agreed", False),  # more exact
        ("prospect", "expected", "excluded", True),
        ("prospect", "possible", "expected", False),
        ("prospect", "excluded", "excluded", False),
    ],
)
def test_values_that_exclude_each_other(field: str, one: str, other: str, expected: bool) -> None:
    pair = [claim(one, key=1), claim(other, key=2, outlet="gazette")]
    found = contradictions(field, pair)
    assert bool(found) is expected
    if expected:
        assert found[0].values == tuple(sorted((one, other)))
        assert found[0].statements == (1, 2)
    assert contradictions(field, pair[::-1]) == found


@pytest.mark.parametrize(
    "earlier, later, expected",
    [
        (("cancelled", "2026-01-10"), ("postponed", "2026-01-11"), True),
        (("postponed", "2026-01-10"), ("cancelled", "2026-01-11"), False),  # put off, then off
        (("held", "2026-01-10"), ("postponed", "2026-01-11"), True),
        (("postponed", "2026-01-10"), ("held", "2026-01-11"), False),  # put off, then held
    ],
)
def test_the_later_status_may_be_progress(
    earlier: tuple[str, str], later: tuple[str, str], expected: bool
) -> None:
    pair = [
        claim(earlier[0], key=1, day=earlier[1]),
        claim(later[0], key=2, day=later[1], outlet="gazette"),
    ]
    assert bool(contradictions("status", pair)) is expected


def test_held_on_other_days_than_those_it_was_put_off_from_is_no_contradiction() -> None:
    put_off = claim("postponed", key=2, outlet="gazette", days="2026-01-20")
    assert contradictions("status", [claim("held", days="2026-01-13"), put_off]) == []
    assert contradictions("status", [claim("held", days="2026-01-20"), put_off]) != []


def test_a_denial_afterwards_does_not_contradict_the_plan() -> None:
    denied = claim("refuted", key=2, outlet="gazette", after=True)
    assert contradictions("status", [claim("planned"), denied]) == []


@pytest.mark.parametrize("field", ["date", "locality", "venue"])
def test_what_was_planned_and_how_it_was_are_two_phases(field: str) -> None:
    values = {"date": ("2026-01-13", "2026-01-14")}.get(field, ("Oslo", "Bergen"))
    pair = [claim(values[0]), claim(values[1], key=2, outlet="gazette", after=True)]
    assert contradictions(field, pair) == []


@pytest.mark.parametrize(
    "mine, theirs, expected",
    [
        # one report that lets two sides speak, or a side and its own voice
        (("wire", "1", "Ankara"), ("wire", "1", "Baghdad"), True),
        (("wire", "1", ""), ("wire", "1", "Baghdad"), True),
        (("wire", "1", ""), ("wire", "1", ""), False),
        # two reports of one outlet: progress, unless it lets two sides speak
        (("wire", "1", ""), ("wire", "2", ""), False),
        (("wire", "1", ""), ("wire", "2", "Baghdad"), False),
        (("wire", "1", "Ankara"), ("wire", "2", "Baghdad"), True),
        (("wire", "1", "Minister Fuad Hussein"), ("wire", "2", "Hussein"), False),
        (("wire", "1", ""), ("gazette", "2", ""), True),
    ],
)
def test_two_voices_contradict_each_other(
    mine: tuple[str, str, str], theirs: tuple[str, str, str], expected: bool
) -> None:
    pair = [
        claim(value, key=key, outlet=outlet, source=source, speaker=speaker)
        for key, (value, (outlet, source, speaker)) in enumerate(
            (("discussed", mine), ("not_discussed", theirs)), 1
        )
    ]
    assert bool(contradictions("outcome", pair)) is expected


@pytest.mark.parametrize("settled", [{"basis": Basis.CURATOR}, {"rank": Rank.PREFERRED}])
def test_what_a_curator_has_settled_is_settled(settled: dict[str, Basis | Rank]) -> None:
    pair = [claim("held"), claim("cancelled", key=2, outlet="gazette")]
    decided = claim("held", key=3, outlet="", **settled)  # type: ignore[arg-type]
    assert contradictions("status", [*pair, decided]) == []


@pytest.mark.parametrize("confined, expected", [(False, True), (True, False)])
def test_a_claim_about_the_visit_and_one_about_the_talks_in_it(
    confined: bool, expected: bool
) -> None:
    """One agenda, unless the words of the inner claim say which encounter they mean."""
    visit = claim("discussed", key=1)
    talks = claim(
        "not_discussed", key=2, outlet="gazette", meeting=2, above=(1,), confined=confined
    )
    found = contradictions("outcome", [visit, talks])
    assert bool(found) is expected
    assert {one.meeting for one in found} <= {1}
    beside = claim("not_discussed", key=3, outlet="gazette", meeting=3)
    assert contradictions("outcome", [visit, beside]) == []


def test_several_that_exclude_each_other_are_one_question() -> None:
    three = [
        claim(day, key=key, outlet=outlet)
        for key, (day, outlet) in enumerate(
            [("2026-01-13", "a"), ("2026-01-14", "b"), ("2026-01-15", "c")], 1
        )
    ]
    [found] = contradictions("date", three)
    assert found.values == ("2026-01-13", "2026-01-14", "2026-01-15")
    [other] = contradictions("date", [claim("2026-02", key=9), three[0]])
    assert found.joined(other).statements == (1, 2, 3, 9)
    assert found.joined(other).values == (*found.values, "2026-02")


def test_a_correction_takes_back_what_the_outlet_said_before_and_only_what_it_contradicts() -> None:
    before = claim("held", key=1, source="first", day="2026-01-13")
    agreeing = claim("refuted", key=2, source="second", day="2026-01-13")
    elsewhere = claim("held", key=3, outlet="gazette", day="2026-01-13")
    later = claim("held", key=4, source="third", day="2026-01-16")
    decided = claim("held", key=5, source="desk", basis=Basis.CURATOR)
    correction = claim("refuted", key=6, source="correction", day="2026-01-15")
    said = [before, agreeing, elsewhere, later, decided, correction]
    assert list(corrected("status", said, ["correction"])) == [(before, correction)]
    assert list(corrected("status", said, [])) == []


def test_a_part_has_its_place_from_the_visit_where_the_report_says_no_more() -> None:
    visit = claim("Oslo", source="one")
    assert inherited("locality", claim("Oslo", key=2, source="one", meeting=2), [visit])
    assert not inherited("locality", claim("Oslo", key=2, source="two", meeting=2), [visit])
    assert not inherited("locality", claim("Bergen", key=2, source="one", meeting=2), [visit])
    assert not inherited("status", claim("Oslo", key=2, source="one", meeting=2), [visit])
