"""The axis of a chart: where days stand on it, its ticks, and above it a flag for everything that happened.

Knows no calendar: days are numbers, and the ticks bring their names.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.picture.canvas import COLUMN, LINE, path, words
from argmap.picture.labels import said_at
from argmap.picture.names import identifier
from argmap.picture.picture import Chart, Mark
from argmap.picture.style import Theme, mark_sign
from argmap.picture.words import shorten, width

# The names of lanes stand left of the axis; at its ends there is room for what has no known end.
NAMES = 124.0
RIM = 26.0
AXIS = 760.0
_FLAG = 84
_ROW = 12.0
_APART = 10.0
_BAND = 6.0


@dataclass(frozen=True, slots=True)
class Scale:
    """Where days stand across, from the first to the last."""

    first: int
    last: int

    def x(self, day: int) -> float:
        """Where a day begins."""
        return NAMES + RIM + (day - self.first) / (self.last + 1 - self.first) * (AXIS - 2 * RIM)


@dataclass(frozen=True, slots=True)
class _Flag:
    mark: Mark
    x: float
    words: str
    row: int


def axis(chart: Chart, scale: Scale, theme: Theme) -> tuple[list[str], float]:
    """The rows of DOT for flags and axis, and how far down they reach; the top is at 0."""
    flags = list(_flags(chart.marks, scale))
    tall = (max((flag.row for flag in flags), default=-1) + 1) * _ROW
    line = tall + _BAND
    rows = [row for flag in flags for row in _drawn(flag, scale, line, theme)]
    ends = ((NAMES, line), (NAMES + AXIS, line))
    rows.append(path("axis", "axis", ends, ink=theme.outline, said="time", width=1.2))
    free = NAMES
    for tick in chart.ticks:
        x, ident = scale.x(tick.day), identifier("tick", str(tick.day))
        rows.append(path(ident, "tick", ((x, line), (x, line + 4)), ink=theme.outline, said=tick.label, width=1.0))
        wide = width(tick.label) * COLUMN
        if x + wide < NAMES + AXIS:
            rows.append(words(f"{ident}-name", (x + 2, line + 3), [tick.label], wide=60, colour=theme.faint))
            free = x + 2 + wide + _APART / 2
        elif x - 2 - wide > free:
            # Beside the last of them is no room on the right.
            at = (x - 2 - wide, line + 3)
            rows.append(words(f"{ident}-name", at, [tick.label], wide=wide, side="right", colour=theme.faint))
    return rows, line + LINE + 6


def _flags(marks: Iterable[Mark], scale: Scale) -> Iterator[_Flag]:
    """From the last to the first, each as low as no stem of a later one runs through its words."""
    placed: list[_Flag] = []
    for mark in sorted(marks, key=lambda mark: (-mark.first, -mark.last)):
        said = shorten(f"{mark_sign(mark.style)} {mark.label}", _FLAG)
        x = scale.x(mark.first)
        end = x + width(said) * COLUMN + _APART
        row = max((flag.row for flag in placed if flag.x < end), default=-1) + 1
        placed.append(_Flag(mark, x, said, row))
    yield from reversed(placed)


def _drawn(flag: _Flag, scale: Scale, line: float, theme: Theme) -> Iterator[str]:
    mark, ident = flag.mark, identifier("mark", flag.mark.id)
    said = f"{mark.label}{said_at(mark.place)}"
    top = line - _BAND - (flag.row + 1) * _ROW
    # The stem runs left of the words.
    yield path(f"{ident}-stem", "stem", ((flag.x, top + 1), (flag.x, line)), ink=theme.ink("faint"), said=said)
    wide = width(flag.words) * COLUMN * 1.2
    yield words(ident, (flag.x + 2, top), [flag.words], wide=wide, said=said, mask=theme.background)
    if mark.first < mark.last:
        end, low = scale.x(mark.last + 1), top + _ROW - 0.5
        course = ((flag.x, low), (end, low), (end, low - 4))
        yield path(f"{ident}-range", "range", course, ink=theme.ink("faint"), said=said, dash="dashed", width=0.8)
