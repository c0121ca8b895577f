"""A chart as a drawing: an axis of days, and below it a lane an actor with a bar for each stance.

A bar is filled on the days on which something was certainly so, and a dashed frame on those on which it may have been.
A step leads from one bar to another that took its place.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.picture.axis import AXIS, NAMES, Scale, axis
from argmap.picture.canvas import COLUMN, LINE, Face, Side, page, path, rectangle, stripes, words
from argmap.picture.key import foot
from argmap.picture.labels import said_at
from argmap.picture.names import identifier
from argmap.picture.picture import Bar, Chart, Lane, Line, Picture
from argmap.picture.style import THEMES, Theme, chip_look, line_look, pattern
from argmap.picture.words import clean, shorten, width, wrap

_BAR = 8.0
_APART = 10.0
_THIN = 3.6
# A day of a long time would not be seen.
_LEAST = 3.0
_LABEL = 60
_NAME = 20
_SIDE = 200.0
_BESIDE = 38
_END = NAMES + AXIS


@dataclass(slots=True)
class _Block:
    """A bar with its words above it; `stepped`: a step leads to it, left of its words."""

    bar: Bar
    may: tuple[float, float]
    must: tuple[float, float] | None
    label: list[str]
    note: list[str]
    x: float
    row: int = 0
    top: float = 0.0

    @property
    def tall(self) -> float:
        return (len(self.label) + len(self.note)) * LINE + _BAR + 6

    @property
    def middle(self) -> float:
        return self.top + (len(self.label) + len(self.note)) * LINE + _BAR / 2

    @property
    def reach(self) -> tuple[float, float]:
        wide = max(map(width, (*self.label, *self.note))) * COLUMN
        return min(self.may[0], self.x), max(self.may[1], self.x + wide) + _APART


def timeline(picture: Picture, chart: Chart, theme_name: str) -> str:
    """The DOT text of a picture with this chart.

    Raises KeyError for another theme; ValueError if a line of the picture joins what is no bar.
    """
    theme = THEMES[theme_name]
    scale = Scale(chart.first, chart.last)
    steps = {line.head: line.tail for line in picture.lines}
    missing = {*steps, *steps.values()} - {bar.id for bar in chart.bars}
    if missing:
        raise ValueError(f"no bar has the id {min(missing)!r}")
    rows, y = axis(chart, scale, theme)
    right = _END + _SIDE * any(lane.beside for lane in chart.lanes)
    if right > _END:
        rows.append(words("undated", (_END + _APART, y - LINE - 3), ["undated"], wide=_SIDE, face="italic"))
    top = y
    subjects = {name: at for at, (name, _) in enumerate(chart.subjects)}
    placed: dict[str, _Block] = {}
    for lane in chart.lanes:
        blocks = [_block(bar, scale, bar.id in steps) for bar in chart.bars if bar.lane == lane.id]
        tall = _stacked(blocks, steps, y + 3)
        rows += _named(lane, y, right, theme)
        rows += [row for block in blocks for row in _drawn(block, subjects.get(block.bar.subject, 0), theme)]
        beside, tall_beside = _beside(lane, y + 3, theme)
        rows += beside
        placed |= {block.bar.id: block for block in blocks}
        y += max(tall, tall_beside, len(_name(lane)) * LINE * 1.2 + 6) + 3
    rows += [_step(line, placed, theme) for line in picture.lines]
    rows += _guides(chart, scale, top, y, theme)
    return page(rows, foot(picture, theme), theme)


def _block(bar: Bar, scale: Scale, stepped: bool) -> _Block:
    label = wrap(shorten(f"{chip_look(bar.style).mark} {bar.label}", 3 * _LABEL), _LABEL)
    note = wrap(shorten(bar.note, 3 * _LABEL), _LABEL) if clean(bar.note) else []
    start, end = bar.may
    left = NAMES + _APART if start is None else scale.x(start)
    right = _END - _APART if end is None else max(scale.x(end + 1), left + _LEAST)
    must = None
    if bar.must:
        first, last = bar.must
        begin = left if first is None else scale.x(first)
        must = begin, right if last is None else max(scale.x(last + 1), begin + _LEAST)
    wide = max(map(width, (*label, *note))) * COLUMN
    # Words that would run over the right edge end where the bar begins.
    x = left + 7 * stepped
    return _Block(bar, (left, right), must, label, note, x if x + wide <= _END else max(0.0, left - wide - 4))


def _stacked(blocks: list[_Block], steps: dict[str, str], top: float) -> float:
    """Puts blocks that would touch in rows one below another, a step's end below its start; how tall they are."""
    rows: list[list[_Block]] = []
    taken: dict[str, int] = {}
    for block in sorted(blocks, key=lambda block: (block.may, block.must or block.may)):
        left, right = block.reach
        row = taken.get(steps.get(block.bar.id, ""), -1) + 1
        while row < len(rows) and any(left < other.reach[1] and other.reach[0] < right for other in rows[row]):
            row += 1
        rows += [[] for _ in range(row + 1 - len(rows))]
        rows[row].append(block)
        taken[block.bar.id] = row
    y = top
    for together in rows:
        tall = max((block.tall for block in together), default=0.0)
        for block in together:
            block.top = y + tall - block.tall
        y += tall
    return y - top


def _drawn(block: _Block, subject: int, theme: Theme) -> Iterator[str]:
    bar = block.bar
    ident = identifier("bar", bar.id)
    ink = theme.ink(chip_look(bar.style).role)
    said = f"{bar.label}{'. ' if bar.note else ''}{bar.note}{said_at(bar.place)}"
    before = block.x < block.may[0]
    side: Side = "right" if before else "left"
    for part, lines, face, y in _texts(block):
        wide = max(map(width, lines)) * COLUMN
        x = block.may[0] - 4 - wide if before else block.x
        at = (x, y)
        yield words(f"{ident}-{part}", at, lines, wide=wide, face=face, side=side, said=said, mask=theme.background)
    y = block.middle - _BAR / 2
    left, right = block.may
    yield rectangle(ident, bar.style, (left, y), right - left, _BAR, ink=ink, fill="", said=said, look="dashed")
    thin = (_BAR - _THIN) / 2
    for part, ends, inset in (("may", block.may, thin), ("must", block.must, 0.0)):
        if ends:
            at, wide = (ends[0], y + inset), ends[1] - ends[0]
            look, fill = "filled", ink
            if wide > _BAR and len(pattern(subject)) > 1:
                look, fill = "striped", stripes(pattern(subject), wide, ink, theme.background)
            edge = theme.background if inset else ink
            tall = _BAR - 2 * inset
            yield rectangle(f"{ident}-{part}", part, at, wide, tall, ink=edge, fill=fill, said=said, look=look)
    for told, x, sign in ((bar.start, NAMES, "◂"), (bar.end, _END - _APART, "▸")):
        if told != "dated":
            sign = "?" if told == "unknown" else sign
            name = f"{ident}-{'start' if x == NAMES else 'end'}"
            yield words(name, (x, y - 2), [sign], wide=_APART, side="middle", said=said)


def _texts(block: _Block) -> Iterator[tuple[str, list[str], Face, float]]:
    """The label and the note: what part it is, its lines, their face, and where they stand."""
    yield "words", block.label, "plain", block.top
    if block.note:
        yield "note", block.note, "italic", block.top + len(block.label) * LINE


def _named(lane: Lane, y: float, right: float, theme: Theme) -> list[str]:
    ident = identifier("lane", lane.id)
    said = f"{lane.label}{said_at(lane.place)}"
    across = ((0.0, y), (right, y))
    return [
        path(f"{ident}-line", "rule", across, ink=theme.ink("faint"), said=lane.label, width=0.5),
        words(ident, (0, y + 4), _name(lane), wide=NAMES, face="bold", size=10.5, said=said),
    ]


def _name(lane: Lane) -> list[str]:
    return wrap(shorten(lane.label, 4 * _NAME), _NAME)


def _beside(lane: Lane, y: float, theme: Theme) -> tuple[list[str], float]:
    """What has no place in time, right of the lane, and how tall it is."""
    rows: list[str] = []
    start = y
    for at, chip in enumerate(lane.beside):
        lines = wrap(shorten(f"{chip_look(chip.style).mark} {chip.text}", 4 * _BESIDE), _BESIDE)
        ident = f"{identifier('lane', lane.id)}-beside-{at}"
        said = f"{chip.text}{said_at(chip.place)}"
        rows.append(words(ident, (_END + _APART, y), lines, wide=_SIDE, said=said, colour=theme.text))
        y += len(lines) * LINE + 2
    return rows, y - start


def _step(line: Line, placed: dict[str, _Block], theme: Theme) -> str:
    """From a bar down to the one that took its place, where that begins."""
    old, new = placed[line.tail], placed[line.head]
    x = new.may[0] + 2
    end = (x, new.middle - _BAR / 2)
    if old.may[0] <= x <= old.may[1] + _LEAST:
        points = [(x, old.middle + _BAR / 2), end]
    else:
        points = [(old.may[1], old.middle), (x, old.middle), end]
    ident = identifier("line", line.id or f"{line.tail}--{line.style}--{line.head}")
    said = line.label or "changes to"
    look = line_look(line.style)
    return path(ident, line.style, points, ink=theme.outline, said=said, dash=look.dash, width=1.2, head=look.head)


def _guides(chart: Chart, scale: Scale, top: float, bottom: float, theme: Theme) -> Iterator[str]:
    """Dotted lines down through the lanes, from what decided something."""
    for mark in chart.marks:
        if mark.style in ("vote", "outcome", "as-of"):
            course = ((scale.x(mark.first), top), (scale.x(mark.first), bottom))
            ident = f"{identifier('mark', mark.id)}-guide"
            yield path(ident, "guide", course, ink=theme.ink("faint"), said=mark.label, dash="dotted", width=0.7)
