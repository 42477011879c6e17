"""The pictures of the front page: bars as SVG, drawn here, each leading to the list behind it.

Colours come from the style sheet by class; every picture has the table that says the same.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from curation.values.shown import label

WIDTH, NAME, NUMBER = 440, 140, 44
LINE, BAR = 24, 15
LONGEST_NAME = 19


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bar: its class and word, its size, and the list behind it."""

    kind: str
    number: int
    address: str = ""

    @property
    def word(self) -> str:
        return label(self.kind)


@dataclass(frozen=True, slots=True)
class Bar:
    name: str
    parts: Sequence[Part]
    address: str = ""

    @property
    def total(self) -> int:
        return sum(part.number for part in self.parts)


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture with its title, what it counts, and one row of its table a bar."""

    title: str
    counts: str
    bars: Sequence[Bar]
    kinds: Sequence[str]

    @property
    def image(self) -> SafeString:
        return drawn(self.title, self.bars)

    @property
    def legend(self) -> list[tuple[str, str]]:
        return [(kind, label(kind)) for kind in self.kinds] if len(self.kinds) > 1 else []

    @property
    def rows(self) -> list[tuple[Bar, list[Part | None]]]:
        """Every bar with its parts in the order of the kinds, none where it has none."""
        table: list[tuple[Bar, list[Part | None]]] = []
        for bar in self.bars:
            by_kind = {part.kind: part for part in bar.parts}
            table.append((bar, [by_kind.get(kind) for kind in self.kinds]))
        return table


def chart(title: str, counts: str, bars: Iterable[Bar], order: Sequence[str]) -> Chart:
    """The kinds that occur, in their order."""
    listed = list(bars)
    used = {part.kind for bar in listed for part in bar.parts if part.number}
    return Chart(title, counts, listed, [kind for kind in order if kind in used])


def drawn(title: str, bars: Sequence[Bar]) -> SafeString:
    """One horizontal bar a line, its parts side by side, its total at the end."""
    most = max((bar.total for bar in bars), default=0) or 1
    scale = (WIDTH - NAME - NUMBER) / most
    lines = format_html_join("", "{}", ((_line(i, bar, scale),) for i, bar in enumerate(bars)))
    return format_html(
        '<svg class="chart" viewBox="0 0 {} {}" role="group" aria-label="{}">{}</svg>',
        WIDTH, LINE * len(bars), title, lines,
    )  # fmt: skip


def _line(place: int, bar: Bar, scale: float) -> SafeString:
    y, x = place * LINE, float(NAME)
    parts = []
    for part in bar.parts:
        if part.number:
            parts.append((_part(bar, part, x, y, part.number * scale),))
            x += part.number * scale
    name = bar.name if len(bar.name) <= LONGEST_NAME else f"{bar.name[: LONGEST_NAME - 1]}…"
    return format_html(
        '<text x="{}" y="{}" text-anchor="end">{}</text>{}<text x="{}" y="{}">{}</text>',
        NAME - 8, y + 16, name, format_html_join("", "{}", parts), f"{x + 6:.1f}", y + 16,
        f"{bar.total:,}",
    )  # fmt: skip


def _part(bar: Bar, part: Part, x: float, y: int, width: float) -> SafeString:
    what = f"{bar.name}: {part.number:,} {part.word}"
    box = format_html(
        '<rect x="{}" y="{}" width="{}" height="{}" class="bar bar-{}"><title>{}</title></rect>',
        f"{x:.1f}", y + 4, f"{max(width, 1.5):.1f}", BAR, part.kind, what,
    )  # fmt: skip
    address = part.address or bar.address
    if not address:
        return box
    return format_html('<a href="{}" aria-label="{}">{}</a>', address, what, box)
