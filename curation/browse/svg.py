"""Pictures as SVG, drawn on the server. Colours are the style sheet's, by class, so that they
follow light and dark; the numbers stand in the table beside each picture.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import ceil

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

WIDTH = 760
LETTER = 7  # about as broad as one
Series = Mapping[str, int]  # class of a part -> its size


def _join(parts: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((part,) for part in parts))


def _svg(
    height: float, title: str, parts: Iterable[SafeString], width: float = WIDTH
) -> SafeString:
    """As broad as the page where it has the full width, else in its own size."""
    kind, shown = "picture broad" if width == WIDTH else "picture", _number(width)
    return format_html(
        '<svg class="{}" width="{}" height="{}" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>',
        kind, shown, _number(height), shown, _number(height), title, _join(parts),
    )  # fmt: skip


def _number(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")


def _text(x: float, y: float, text: object, anchor: str = "start", kind: str = "") -> SafeString:
    return format_html(
        '<text x="{}" y="{}" text-anchor="{}" class="{}">{}</text>',
        _number(x), _number(y), anchor, kind, text,
    )  # fmt: skip


def _box(x: float, y: float, width: float, height: float, kind: str, title: str) -> SafeString:
    return format_html(
        '<rect x="{}" y="{}" width="{}" height="{}" class="{}"><title>{}</title></rect>',
        _number(x), _number(y), _number(width), _number(height), kind, title,
    )  # fmt: skip


def _line(x1: float, y1: float, x2: float, y2: float) -> SafeString:
    return format_html('<line x1="{}" y1="{}" x2="{}" y2="{}"/>', *map(_number, (x1, y1, x2, y2)))


def step(most: int) -> int:
    """The distance of grid lines: 1, 2 or 5 times a power of ten, at most five of them.

    >>> step(4), step(12), step(260)
    (1, 5, 100)
    """
    power = 1
    while True:
        for size in (1, 2, 5):
            if most <= 5 * size * power:
                return size * power
        power *= 10


def bars(title: str, columns: Sequence[tuple[str, Series]], kinds: Sequence[str]) -> SafeString:
    """One bar a column, its parts upon each other in the order of *kinds*."""
    height, left, bottom, top = 240, 44, 28, 8
    most = max((sum(series.values()) for _, series in columns), default=0) or 1
    grid = step(most)
    ceiling = ceil(most / grid) * grid
    scale = (height - bottom - top) / ceiling
    wide = (WIDTH - left) / max(len(columns), 1)
    parts = []
    for value in range(0, ceiling + 1, grid):
        y = height - bottom - value * scale
        parts += [_line(left, y, WIDTH, y), _text(left - 6, y + 4, f"{value:,}", "end")]
    room = LETTER * (2 + max((len(name) for name, _ in columns), default=0))
    every = max(1, ceil(len(columns) * room / (WIDTH - left)))
    for place, (name, series) in enumerate(columns):
        x, y = left + place * wide, float(height - bottom)
        for kind in kinds:
            tall = series.get(kind, 0) * scale
            y -= tall
            if tall:
                hint = f"{name}: {series[kind]:,} {kind.replace('_', ' ')}"
                parts.append(
                    _box(x + wide * 0.1, y, min(wide * 0.8, 60), tall, f"bar {kind}", hint)
                )
        if place % every == 0:
            centre = x + wide * 0.1 + min(wide * 0.8, 60) / 2
            parts.append(_text(centre, height - 8, name, "middle"))
    return _svg(height, title, parts)


SHADES = 5


def matrix(
    title: str, names: Sequence[tuple[str, str]], counts: Mapping[tuple[str, str], int]
) -> SafeString:
    """Countries against countries: the more meetings, the fuller the square.

    *names* are codes with their names; *counts* are by pairs of codes in order of the alphabet.
    """
    cell, left, top = 44, 150, 34
    most = max(counts.values(), default=1)
    parts = []
    for place, (code, name) in enumerate(names):
        middle = place * cell + cell / 2
        parts.append(_text(left - 8, top + middle + 4, name, "end"))
        parts.append(_text(left + middle, top - 10, code, "middle"))
    for row, (one, one_name) in enumerate(names):
        for column, (other, other_name) in enumerate(names):
            number = counts.get((min(one, other), max(one, other)), 0) if one != other else 0
            x, y = left + column * cell, top + row * cell
            shade = ceil(SHADES * number / most)
            kind = f"cell shade-{shade}" if one != other else "cell self"
            hint = one_name if one == other else f"{one_name} and {other_name}: {number:,}"
            parts.append(_box(x, y, cell - 2, cell - 2, kind, hint))
            if number:
                parts.append(
                    _text(
                        x + cell / 2 - 1, y + cell / 2 + 4, f"{number:,}", "middle", f"on-{shade}"
                    )
                )
    size = len(names) * cell
    return _svg(top + size, title, parts, width=max(left + size, 300))


def dots(
    title: str,
    points: Sequence[tuple[float, int, str, str]],
    lanes: Sequence[str],
    ends: tuple[str, str],
) -> SafeString:
    """Points in time (0 to 1) on lanes, each with its class and what it is."""
    left, lane, top = 120, 30, 8
    width = WIDTH - left - 20
    parts = []
    for place, name in enumerate(lanes):
        y = top + place * lane + lane / 2
        parts += [_line(left, y, WIDTH - 10, y), _text(left - 10, y + 4, name, "end")]
    for when, place, kind, what in points:
        y = top + place * lane + lane / 2
        parts.append(
            format_html(
                '<circle cx="{}" cy="{}" r="7" class="dot {}"><title>{}</title></circle>',
                _number(left + 8 + when * (width - 16)),
                _number(y),
                kind,
                what,
            )
        )
    bottom = top + len(lanes) * lane + 18
    parts += [_text(left, bottom, ends[0]), _text(WIDTH - 10, bottom, ends[1], "end")]
    return _svg(bottom + 8, title, parts)
