"""Turns in their order as a drawing: a lane a speaker, one turn below the other, and lines back to what is answered.

Each group of the picture is one dialogue. Knows nothing of what a turn does: lines, chips and small print say it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.picture.canvas import LINE, Point, page, path, words
from argmap.picture.key import foot
from argmap.picture.labels import SMALL, box_label, class_name, told, tooltip
from argmap.picture.names import identifier, node_name, unique
from argmap.picture.picture import Box, Group, Line, Picture
from argmap.picture.style import THEMES, Theme, box_look, line_look
from argmap.picture.words import WRAP, shorten, wrap

_LANE = 236.0
_BOX = 204.0
_LETTER = 10.5
_GAP = 18.0
_APART = 26.0
# A line back to the same lane runs beside the boxes.
_ASIDE = 12.0
_CAPTION = 100


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a turn stands: its middle, and how tall it is."""

    x: float
    y: float
    tall: float


def sequence(picture: Picture, theme_name: str) -> str:
    """The DOT text of a picture of turns.

    Raises KeyError for another theme; ValueError if a line or a group names a box that is not there.
    """
    theme = THEMES[theme_name]
    boxes = {box.id: box for box in picture.boxes}
    members = [name for group in picture.groups for name in group.boxes]
    ends = [end for line in picture.lines for end in (line.tail, line.head)]
    missing = {*members, *ends} - boxes.keys()
    if missing:
        raise ValueError(f"no box has the id {min(missing)!r}")
    rows: list[str] = []
    placed: dict[str, _Place] = {}
    y = 0.0
    for group in picture.groups:
        drawn, y = _dialogue(group, [boxes[name] for name in group.boxes], y, placed, theme)
        rows += drawn
    taken: set[str] = set()
    for line in picture.lines:
        if {line.tail, line.head} <= placed.keys():
            rows += _line(line, placed, taken, theme)
    return page(rows, foot(picture, theme), theme)


def _dialogue(
    group: Group, turns: list[Box], y: float, placed: dict[str, _Place], theme: Theme
) -> tuple[list[str], float]:
    """The rows of one dialogue, and where the next one begins. Notes in `placed` where its turns stand."""
    ident = identifier("group", group.id)
    lanes = {lane: at for at, lane in enumerate(dict.fromkeys(turn.lane for turn in turns))}
    wide = max(len(lanes), 2) * _LANE
    caption = wrap(shorten(group.label, 4 * _CAPTION), _CAPTION)
    rows = [words(ident, (0, y), caption, wide=wide, face="bold", size=_LETTER)]
    y += len(caption) * LINE * 1.2 + 6
    top = y
    for lane, at in lanes.items():
        name = wrap(shorten(lane, 2 * WRAP), WRAP)
        rows.append(
            words(
                f"{ident}-lane-{at}",
                (at * _LANE, y),
                name,
                wide=_LANE,
                face="bold",
                side="middle",
                mask=theme.background,
            )
        )
    y += 2 * LINE + 6
    for turn in turns:
        tall = _tall(turn)
        placed[turn.id] = _Place((lanes[turn.lane] + 0.5) * _LANE, y + tall / 2, tall)
        rows.append(_turn(turn, placed[turn.id], theme))
        y += tall + _GAP
    for lane, at in lanes.items():
        x = (at + 0.5) * _LANE
        course = ((x, top + LINE), (x, y - _GAP / 2))
        rows.append(path(f"{ident}-line-{at}", "lane", course, ink=theme.ink("faint"), said=lane, dash="dotted"))
    return rows, y + _APART


def _tall(turn: Box) -> float:
    """About how tall Graphviz would make the box."""
    large = sum(len(wrap(shorten(text), columns)) for text, columns in _parts(turn) if text)
    small = len(wrap(shorten(turn.note), WRAP + 6)) if turn.note else 0
    chips = sum(len(wrap(shorten(chip.text), WRAP + 2)) * (SMALL * 1.2) + 7 for chip in turn.chips)
    return large * _LETTER * 1.2 + small * SMALL * 1.25 + chips + 12


def _parts(turn: Box) -> Iterator[tuple[str, int]]:
    yield turn.heading, WRAP - 2
    yield turn.text, WRAP
    yield turn.hedge, WRAP


def _turn(turn: Box, place: _Place, theme: Theme) -> str:
    look = box_look(turn.style)
    form = ",".join(filter(None, ("filled", look.form, "dashed" if turn.hedge else "")))
    at = f'pos="{place.x:.1f},{0.0 - place.y:.1f}" width={_BOX / 72:.4f} height={place.tall / 72:.4f}'
    return (
        f'  "{node_name(turn.id)}" [id="{identifier("box", turn.id)}" class="{class_name(turn.style)}" shape=box '
        f'style="{form}" color="{theme.outline}" fillcolor="{theme.fill(look.role)}" penwidth={look.width:g} '
        f'fontsize={_LETTER:g} {at} tooltip="{told(tooltip(turn))}" label={box_label(turn, theme)}]'
    )


def _line(line: Line, placed: dict[str, _Place], taken: set[str], theme: Theme) -> Iterator[str]:
    """From a turn back up to another one; between neighbours across the gap, else around."""
    tail, head = placed[line.tail], placed[line.head]
    look = line_look(line.style)
    ident = unique(identifier("line", line.id or f"{line.tail}--{line.style}--{line.head}"), taken)
    course = _course(tail, head)
    said = f"{line.tail} → {line.head}: {line.style.replace('-', ' ')}"
    ink = theme.ink(look.role)
    yield path(ident, line.style, course, ink=ink, said=said, dash=look.dash, width=look.width, head=look.head)
    if look.sign:
        # Beside the head, on the side that the line does not come from.
        (x, y), before = course[-1], course[-2]
        at = (x + 5, y + 6 if before[1] > y else y - 6 - LINE)
        yield words(f"{ident}-sign", at, [look.sign], wide=LINE, colour=ink, said=said)


def _course(tail: _Place, head: _Place) -> list[Point]:
    up = -1 if head.y < tail.y else 1
    if tail.x == head.x:
        side = tail.x + _BOX / 2
        return [(side, tail.y), (side + _ASIDE, tail.y), (side + _ASIDE, head.y), (side, head.y)]
    # Out of the side that faces the other lane, and into its box from below or above.
    way = 1 if head.x > tail.x else -1
    x = head.x - way * _BOX / 4
    return [(tail.x + way * _BOX / 2, tail.y), (x, tail.y), (x, head.y - up * head.tall / 2)]
