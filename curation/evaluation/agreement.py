"""How far two independent coders agree: F1 for what they find, Krippendorff's alpha for codes.

Alpha is 1 for perfect agreement and 0 for what chance alone would give; unlike a percentage it
does not flatter a field that nearly always has the same value.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from curation.editing.coding import Unit
from curation.editing.coding.units import FOUND
from curation.values.folding import fold

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Figure:
    """One line: ``f1`` for findings, else ``alpha``; none where it is not defined.

    ``number`` counts the units compared, ``same`` those on which both agree.
    """

    measure: str
    about: str
    value: float | None
    same: int
    number: int

    @property
    def percent(self) -> float | None:
        return 100 * self.same / self.number if self.number else None


def figures(units: Sequence[Unit]) -> list[Figure]:
    """F1 of findings of each kind and of all, then alpha of every code in order of the fields."""
    kinds = list(dict.fromkeys(unit.item.kind for unit in units))
    listed = [f1(kind, [unit for unit in units if unit.item.kind == kind]) for kind in kinds]
    if len(kinds) > 1:
        listed.append(f1("all", units))
    listed += [alpha(FOUND.label, _pairs_found(units))] if units else []
    pairs: dict[str, list[Pair]] = defaultdict(list)
    for unit in units:
        for field, one, other in unit.pairs():
            same_word = field.same(one, other) and not field.choices
            pair = (fold(one), fold(one)) if same_word else (one, other)
            pairs[f"{unit.item.kind} {field.family}"].append(pair)
    return listed + [alpha(name, of_field) for name, of_field in pairs.items()]


def f1(about: str, units: Iterable[Unit]) -> Figure:
    """Twice what both found, by all that the first and all that the second found."""
    found = [unit.found for unit in units if any(unit.found)]
    both = sum(all(pair) for pair in found)
    total = sum(sum(pair) for pair in found)
    return Figure("f1", about, 2 * both / total if total else None, both, len(found))


def _pairs_found(units: Iterable[Unit]) -> list[Pair]:
    """Only what the machine proposed: what one coder adds, the other was never asked."""
    return [
        (str(unit.found[0]), str(unit.found[1])) for unit in units if unit.item.added_by_id is None
    ]


def alpha(about: str, pairs: Sequence[Pair]) -> Figure:
    """Krippendorff's alpha for nominal codes; not defined while only one value occurs."""
    same = sum(one == other for one, other in pairs)
    domain = sorted({value for pair in pairs for value in pair})
    if len(domain) < 2:
        return Figure("alpha", about, None, same, len(pairs))
    # It needs numpy, which takes a while to load: only here, so that nothing else waits for it.
    from krippendorff import alpha as krippendorff_alpha  # noqa: PLC0415

    places = {value: float(place) for place, value in enumerate(domain)}
    data = [[places[pair[coder]] for pair in pairs] for coder in (0, 1)]
    value = float(krippendorff_alpha(reliability_data=data, level_of_measurement="nominal"))
    return Figure("alpha", about, value if math.isfinite(value) else None, same, len(pairs))
